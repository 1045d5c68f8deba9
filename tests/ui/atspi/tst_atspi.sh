#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Drives the window from outside through its accessibility interfaces, on a display and a session bus of its
# own:
#   tst_atspi.sh PROGRAM CLI PYTHON
# Ends with 77, which CTest takes for "skipped", where there is no display server.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v Xvfb >/dev/null || {
    echo "there is no Xvfb"
    exit 77
}
home=$(mktemp -d)
started=()
finish() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT
mkdir -m 700 "$home/runtime"
unset NO_AT_BRIDGE WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XAUTHORITY
export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data \
    XDG_CACHE_HOME=$home/cache LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
mkfifo "$home/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
started+=("$!")
read -r number <"$home/display"
export DISPLAY=:$number
openbox --sm-disable >/dev/null 2>&1 &
started+=("$!")
dbus-run-session -- "$3" "$here/drive.py" "$1" "$2" "$home"
