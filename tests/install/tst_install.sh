#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tst_install.sh CMAKE BUILD_DIR EXAMPLES_DIR COMPILER: installs what has been built, and from the installed tree
# alone builds the examples and runs them against the installed server.
set -euo pipefail

cmake=$1 build=$2 examples=$3 compiler=$4
folder=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
fail() {
    echo "FAIL: $*"
    exit 1
}

"$cmake" --install "$build" --prefix "$folder/usr" >"$folder/install.log" || fail "$(cat "$folder/install.log")"
[ -x "$folder/usr/bin/asyncfetcher-cli" ] || fail "no asyncfetcher-cli is installed"
! grep -rlF "$build" "$folder/usr/lib"*/*/cmake "$folder/usr/lib"/cmake 2>/dev/null ||
    fail "the package names the build tree"

"$cmake" -S "$examples" -B "$folder/build" -DCMAKE_PREFIX_PATH="$folder/usr" -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_CXX_FLAGS="-Wall -Wextra -Wpedantic -Werror" >"$folder/configure.log" 2>&1 ||
    fail "$(cat "$folder/configure.log")"
"$cmake" --build "$folder/build" >"$folder/build.log" 2>&1 || fail "$(cat "$folder/build.log")"

cd "$folder"
"$folder/usr/bin/asyncfetcher-cli" serve-demo >"$folder/url" 2>"$folder/server.log" &
server=$!
for _ in $(seq 200); do
    url=$(grep -om1 'http://[0-9.]*:[0-9]*' "$folder/url" || true)
    [ -z "$url" ] || break
    kill -0 $server 2>/dev/null || fail "the server ended: $(cat "$folder/server.log")"
    sleep 0.05
done
[ "$url" ] || fail "the server did not print its URL"

"$folder/build/reference" "$url" >"$folder/output" 2>&1 || fail "the example ended with $?: $(cat "$folder/output")"
cat "$folder/output"
expect() { grep -qE "$1" "$folder/output" || fail "the output lacks: $1"; }
expect "^succeeded +$url/delay/1 +status 200, .*attempt 1, 1[0-9]{3} ms$"
expect "^succeeded +$url/status/200 +status 200"
expect "^succeeded +$url/json +status 200, [1-9][0-9]+ bytes, attempt 1"
expect "^failed +$url/status/404 +status 404, .*attempt 1,.*: ."
expect "^failed +$url/status/500 +status 500, .*attempt 4,.*: ."
expect "^5 requests: 3 succeeded, 2 failed, 3 retries$"
expect "^success rate 60 %"
