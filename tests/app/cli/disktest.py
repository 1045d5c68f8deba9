#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A run whose disk is full waits for room, and loses nothing: on a file system of a few MiB of its own, which is then
read-only.

    tests/app/cli/disktest.py --program build/dev/bin/asyncfetcher-cli
"""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROWS = 3000
FULL = b"The run is paused until it can be written."
SKIPPED = 77


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--inside", type=Path, help="for its own use: where the file system is to be")
    options = parser.parse_args()
    if not options.inside:
        if subprocess.run(["unshare", "-rm", "true"], stderr=subprocess.DEVNULL, check=False).returncode != 0:
            print("no mounts of one's own here: skipped")
            return SKIPPED
        with tempfile.TemporaryDirectory() as folder:
            return subprocess.run(["unshare", "-rm", sys.executable, __file__, "--program",
                                   options.program.resolve(), "--inside", folder], check=False).returncode
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", options.inside], check=True)
    return run(options.program, options.inside)


def run(program: Path, disk: Path) -> int:
    server = subprocess.Popen([program, "serve-demo"], stdout=subprocess.PIPE)
    try:
        url = server.stdout.readline().decode().strip()
        urls = "".join(f"{url}/anything/{row}\n" for row in range(ROWS))
        return check(program, disk, urls.encode())
    finally:
        server.terminate()
        server.wait()


def check(program: Path, disk: Path, urls: bytes) -> int:
    filler = disk / "filler"
    filler.write_bytes(os.urandom(4 << 20))
    process = subprocess.Popen([program, "run", "-", "--run", disk / "a.afrun", "-o", "/dev/null", "--log-file", "none",
                                "--progress", "none", "--max-per-host", "50"],
                               stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(urls)
    process.stdin.close()
    full = threading.Event()
    said = []

    def listen():
        for line in process.stderr:
            said.append(line)
            if FULL in line:
                full.set()

    listener = threading.Thread(target=listen)
    listener.start()
    assert full.wait(60), said
    assert process.poll() is None, "the run did not wait"
    filler.unlink()
    assert process.wait(120) == 0, said
    listener.join()
    assert any(b"goes on" in line for line in said), said
    database = sqlite3.connect(disk / "a.afrun")
    ended = database.execute("SELECT count(*), sum(outcome = 'succeeded'), sum(attempts) FROM results").fetchone()
    assert ended == (ROWS, ROWS, ROWS), ended
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    print(f"{ROWS} rows, none lost, none asked twice")
    check_read_only(program, disk)
    return 0


def check_read_only(program: Path, disk: Path) -> None:
    """Where nothing can be written a run is read all the same, and what has to write says so."""
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)

    def ask(*words):
        return subprocess.run([program, *words], capture_output=True, check=False)

    exported = ask("export", disk / "a.afrun", "-o", "-", "--format", "jsonl")
    assert exported.returncode == 0, exported.stderr
    assert exported.stdout.count(b"\n") == ROWS
    same = ask("diff", disk / "a.afrun", disk / "a.afrun", "--fail-on-regression")
    assert same.returncode == 0, same.stderr
    for words in (["run", "-", "--run", disk / "b.afrun"], ["run", "--resume", disk / "a.afrun"],
                  ["salvage", disk / "a.afrun", "-o", disk / "c.afrun"]):
        refused = ask(*words, *(["--log-file", "none"] if words[0] == "run" else []))
        assert refused.returncode in (1, 2, 5), (words, refused)
        assert b"Read-only file system" in refused.stderr or b"read-only" in refused.stderr, refused.stderr
        assert refused.stdout == b"", "requests were sent without a file to keep them in"
    print("read-only: exported, compared, and nothing else")


if __name__ == "__main__":
    sys.exit(main())
