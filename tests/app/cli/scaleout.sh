#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What docs/scale-out.md shows, with GNU parallel and jobs on this machine:
#   scaleout.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
if ! command -v parallel >/dev/null; then
    echo "GNU parallel is not here: skipped"
    exit 77
fi
folder=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
"$program" serve-demo >url &
server=$!
until [ -s url ]; do read -rt 0.05 <> <(:) || true; done
for row in $(seq 1 200); do echo "$(cat url)/anything/$row"; done >urls.txt

seq 1 4 | parallel --will-cite --jobs 2 \
    "'$program' run urls.txt --shard {}/4 --shard-by row --run part{}.afrun -q --log-file none -o /dev/null"
"$program" merge part*.afrun -o all.afrun
test "$(sqlite3 all.afrun "SELECT count(*), sum(outcome = 'succeeded'), count(DISTINCT url) FROM results")" = "200|200|200"
"$program" export all.afrun -o all.jsonl
test "$(wc -l <all.jsonl)" -eq 200
echo "200 rows in 4 parts on 2 jobs, joined"
