#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a run at random moments, resumes it each time, and counts at the server what was asked how often.

    tests/app/cli/killtest.py --program build/dev/bin/asyncfetcher-cli --rows 20000 --kills 50

Every row must end exactly once; a row asked twice must have been in flight or in the last commit window at
a kill; a POST must never be asked twice.
"""

import argparse
import asyncio
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

RATE = 1500
IN_FLIGHT = 32
WINDOW = 0.25  # seconds between commits
SLACK = 0.15   # for the commit itself, on a busy machine


class CountingServer(threading.Thread):
    """Answers every request with its path, and remembers when each was asked."""

    def __init__(self):
        super().__init__(daemon=True)
        self.asked = []
        self.port = 0
        self.ready = threading.Event()

    def run(self):
        asyncio.run(self.serve())

    async def serve(self):
        server = await asyncio.start_server(self.connection, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await server.serve_forever()

    async def connection(self, reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                method, path, _ = head.split(b" ", 2)
                for line in head.lower().split(b"\r\n"):
                    if line.startswith(b"content-length:"):
                        await reader.readexactly(int(line.split(b":")[1]))
                self.asked.append((method, path, time.monotonic()))
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s"
                             % (len(path), path))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def ended(file: Path) -> dict:
    """Rows that have ended; the file must be whole."""
    database = sqlite3.connect(file)
    try:
        check = database.execute("PRAGMA quick_check").fetchone()[0]
        assert check == "ok", check
        return dict(database.execute("SELECT row, outcome FROM results WHERE outcome <> 'pending'"))
    finally:
        database.close()


def check_ends(server, outcomes, rows, kills, allowed):
    asked = Counter(path for _, path, _ in server.asked)
    posts = {path for method, path, _ in server.asked if method == b"POST"}
    unknown = [row for row, outcome in outcomes.items() if outcome == "unknown"]
    assert len(outcomes) == rows, f"{rows - len(outcomes)} rows have not ended"
    assert set(outcomes.values()) <= {"succeeded", "unknown"}, set(outcomes.values())
    assert all(row % 10 == 0 for row in unknown), "a row that can be asked again is unknown"
    assert all(asked[path] == 1 for path in posts), "a POST was asked twice"
    missing = [row for row, outcome in outcomes.items() if outcome == "succeeded" and not asked[b"/%d" % row]]
    assert not missing, f"rows ended without being asked: {missing[:10]}"
    twice = sum(count - 1 for count in asked.values())
    assert twice <= allowed, f"{twice} rows were asked again, at most {allowed} may be"
    print(f"{rows} rows, {kills} kills: {len(unknown)} unknown, {twice} asked again (at most {allowed}), no POST twice")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    print("seed", options.seed)
    chance = random.Random(options.seed)
    server = CountingServer()
    server.start()
    server.ready.wait()
    with tempfile.TemporaryDirectory() as folder:
        run(options, chance, server, Path(folder))


def run(options, chance, server, folder: Path) -> None:
    batch = folder / "rows.jsonl"
    with open(batch, "w", encoding="utf-8") as out:
        for row in range(1, options.rows + 1):
            post = ', "method": "POST", "data": "x"' if row % 10 == 0 else ""
            out.write(f'{{"url": "http://127.0.0.1:{server.port}/{row}"{post}}}\n')
    file = folder / "a.afrun"
    limits = ["--max-concurrent", str(IN_FLIGHT), "--max-per-host", str(IN_FLIGHT), "--rate", f"{RATE}/s",
              "-q", "--log-file", "none", "-o", "/dev/null"]
    kills = allowed = 0
    before = {}
    while True:
        words = ["--resume", file] if file.exists() else [batch, "--run", file]
        process = subprocess.Popen([options.program.resolve(), "run", *words, *limits], cwd=folder,
                                   stdout=subprocess.DEVNULL)
        if kills < options.kills:
            # Mostly while it sends, now and then while it opens or makes the file.
            early = chance.random() < 0.1
            asked = len(server.asked)
            while not early and process.poll() is None and len(server.asked) == asked:
                time.sleep(0.001)
            try:
                process.wait(chance.uniform(0.0, 0.3))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                kills += 1
        killed = time.monotonic()
        status = process.wait()
        allowed += IN_FLIGHT + sum(1 for _, _, at in server.asked[-5000:] if at > killed - WINDOW - SLACK)
        if file.exists():
            now = ended(file)
            assert before.items() <= now.items(), "a row that had ended was lost"
            before = now
        if status != -signal.SIGKILL:
            break
    assert status in (0, 3), f"the run ended with {status}"
    assert kills == options.kills, f"the run was over after {kills} kills"
    check_ends(server, before, options.rows, kills, allowed)


if __name__ == "__main__":
    sys.exit(main())
