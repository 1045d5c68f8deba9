# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory by the length of the list: what one more row costs at the peak of a whole run.

The list itself is in memory, and what is shown of every row; bodies and attempts are not.
"""

from pathlib import Path

from cases.small import measure
from harness import report
from harness.nginx import Nginx
from harness.peers import Job, Ours

LENGTHS = (20_000, 200_000)


def run(options, folder: Path) -> None:
    ours = Ours(options.program)
    lengths = (options.rows, options.rows * 10) if options.rows != LENGTHS[0] else LENGTHS
    peaks = []
    lines = []
    with Nginx(folder / "nginx", options.https) as server:
        for length in lengths:
            urls = folder / f"urls.{length}.txt"
            # As long as URLs are: 73 bytes on average.
            stem = f"{server.url}/items/".ljust(65, "x")
            urls.write_text("".join(f"{stem}/{row:07}\n" for row in range(1, length + 1)))
            job = Job(urls, length, options.in_flight, server.ca, folder)
            runs = [measure(ours, job, folder / "run")[0] for _ in range(options.rounds)]
            peaks.append(report.middle([used.peak_bytes for used in runs]))
            rate = report.middle([length / used.seconds for used in runs])
            lines.append([f"{length:,}", f"{rate:,.0f}", report.mib(peaks[-1])])
    print(report.table(["rows", "req/s", "peak MiB"], lines))
    print(f"\nOne more row costs {(peaks[1] - peaks[0]) / (lengths[1] - lengths[0]):.0f} bytes.")
