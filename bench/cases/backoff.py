# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What waiting costs: the processor time of rows that all wait in back-off.

Every row is answered 503 once and then waits, with a jitter so wide that hardly any is due while the time is taken.
"""

import subprocess
import time
from pathlib import Path

from harness import process, report
from harness.nginx import Nginx

WINDOW = 20  # seconds


def run(options, folder: Path) -> None:
    rows = max(options.rows, 100_000)
    with Nginx(folder / "nginx", options.https) as server:
        urls = folder / "urls.txt"
        urls.write_text("".join(f"{server.url}/busy/{row}\n" for row in range(1, rows + 1)))
        tls = ["--cacert", server.ca] if server.ca else []
        command = [options.program, "run", urls, "-o", "out.jsonl", "--max-concurrent", options.in_flight,
                   "--max-per-host", options.in_flight, "--retry-base", 1_000_000, "--retry-cap", 1_000_000,
                   "--progress", "plain", *tls]
        with open(folder / "stderr", "wb") as err:
            child = subprocess.Popen([str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.DEVNULL, stderr=err)
        try:
            wait_until_all_were_sent(server, rows, child, folder)
            before, sent = process.cpu_seconds(child.pid), server.requests()
            time.sleep(WINDOW)
            used = process.cpu_seconds(child.pid) - before
            sent = server.requests() - sent - 1
            resident = process.resident_bytes(child.pid)
        finally:
            child.kill()
            child.wait()
    print(f"{rows:,} rows wait in back-off: {used / WINDOW:.2%} of one core over {WINDOW} s "
          f"({sent} of them were sent again meanwhile), {report.mib(resident)} MiB resident")


def wait_until_all_were_sent(server: Nginx, rows: int, child, folder: Path) -> None:
    for _ in range(600):
        if child.poll() is not None:
            raise SystemExit(f"it ended with {child.returncode}:\n" + (folder / "stderr").read_text()[-2000:])
        if server.requests() >= rows:
            time.sleep(2)  # what was still being stored
            return
        time.sleep(0.5)
    raise SystemExit("not every row was sent within 5 minutes")
