# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory of very many connections at once, to a server that takes its time.

Every body is sent so slowly that all rows are on the wire together; the server counts connections meanwhile.
"""

import subprocess
import time
from pathlib import Path

from harness import process, report
from harness.nginx import Nginx
from harness.peers import Job, Ours

LEAST = 10_000


def run(options, folder: Path) -> None:
    rows = max(options.in_flight, LEAST)
    ours = Ours(options.program)
    with Nginx(folder / "nginx", options.https) as server:
        urls = folder / "urls.txt"
        urls.write_text("".join(f"{server.url}/slow/{row}\n" for row in range(1, rows + 1)))
        job = Job(urls, rows, rows, server.ca, folder / "run")
        job.folder.mkdir()
        peak = folder / "peak"
        argv = ["/usr/bin/time", "-q", "-f", "%M %U %S", "-o", peak, *ours.argv(job),
                "--timeout", 0, "--connect-timeout", 60]
        with open(folder / "stderr", "wb") as err:
            child = subprocess.Popen([str(word) for word in argv], cwd=job.folder, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.DEVNULL, stderr=err)
        most = 0
        while child.poll() is None:
            most = max(most, server.connections() - 1)  # the question is one
            time.sleep(0.1)
    kept = ours.succeeded(job) if child.returncode == 0 else 0
    if kept != rows:
        raise SystemExit(f"it ended with {child.returncode} and {kept} of {rows} answers:\n"
                         + (folder / "stderr").read_text(errors="replace")[-2000:])
    kilobytes, user, system = peak.read_text().split()
    print(f"{most:,} connections open at once: {report.mib(int(kilobytes) * 1024)} MiB at the peak, "
          f"{float(user) + float(system):.1f} s of processor time for {rows:,} rows; {report.machine()}")
