# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeping a run in a file costs: rate and processor time with and without --run, memory, and the file's size.

The rounds are interleaved; ratios are of medians. The file is set against the bytes of the URLs, headers and bodies that
it keeps, as they came, equal bodies once. Then the run is read as a window does that opens it.
"""

import shutil
import sqlite3
from pathlib import Path

from cases.small import measure
from harness import process, report
from harness.nginx import Nginx
from harness.peers import Job, Ours


class Kept(Ours):
    """Ours, with a run file."""

    name = "with --run"

    def argv(self, job):
        return [*super().argv(job), "--run", "kept.afrun"]


def run(options, folder: Path) -> None:
    peers = [Ours(options.program), Kept(options.program)]
    usages = [[], []]
    with Nginx(folder / "nginx", options.https) as server:
        urls = folder / "urls.txt"
        stem = f"{server.url}/items/".ljust(65, "x")  # as long as URLs are: 73 bytes on average
        urls.write_text("".join(f"{stem}/{row:07}\n" for row in range(1, options.rows + 1)))
        job = Job(urls, options.rows, options.in_flight, server.ca, folder)
        print(f"{options.rows:,} GETs, {options.in_flight} in flight, {options.rounds} rounds; {report.machine()}",
              flush=True)
        for turn in range(1, options.rounds + 1):
            for peer, used in zip(peers, usages):
                used.append(measure(peer, job, folder / "run")[0])
                print(f"  round {turn}: {peer.name:<12} {options.rows / used[-1].seconds:8,.0f} req/s", flush=True)
    print()
    print(table(usages, options.rows))
    plain, kept = (report.middle([used.seconds for used in runs]) for runs in usages)
    print(f"\nRate with the file against without: {plain / kept:.0%}.")
    tell_size(folder / "run" / "kept.afrun", options.rows)
    tell_opening(options.program, folder, report.middle([used.cpu_seconds for used in usages[1]]))


def table(usages, rows: int) -> str:
    lines = []
    for name, runs in zip(("without", "with --run"), usages):
        peak = report.middle([used.peak_bytes for used in runs])
        lines.append([name, f"{report.middle([rows / used.seconds for used in runs]):,.0f}",
                      f"{report.middle([used.cpu_seconds for used in runs]) * 1e6 / rows:.1f}",
                      report.mib(peak), f"{peak / rows:,.0f}"])
    return report.table(["", "req/s", "CPU us a row", "peak MiB", "peak bytes a row"], lines)


def tell_size(file: Path, rows: int) -> None:
    size = file.stat().st_size + sum(part.stat().st_size for part in file.parent.glob("kept.afrun.bodies/*"))
    database = sqlite3.connect(file)
    urls, headers, bodies = (database.execute(query).fetchone()[0] or 0 for query in (
        "SELECT sum(length(CAST(url AS BLOB))) FROM requests",
        "SELECT sum(length(CAST(h.text AS BLOB))) FROM responses r JOIN headers h ON h.id = r.headers",
        "SELECT sum(coalesce(size, length(data))) FROM bodies"))
    database.close()
    print(f"The file has {size / rows:.0f} bytes a row; URLs, headers and bodies are {(urls + headers + bodies) / rows:.0f} "
          f"({urls / rows:.0f} + {headers / rows:.0f} + {bodies / rows:.0f}): {size / (urls + headers + bodies):.2f} times.")


def tell_opening(program: Path, folder: Path, run_seconds: float) -> None:
    """An export whose filter finds one row reads what a window reads, and each row besides."""
    shutil.copy(folder / "run" / "kept.afrun", folder / "opened.afrun")
    used = process.run([program, "export", folder / "opened.afrun", "-o", "/dev/null", "--where", "status:599"], folder)
    print(f"Reading all of it takes {used.cpu_seconds:.2f} s of the processor, the run took {run_seconds:.2f} s: "
          f"{used.cpu_seconds / run_seconds:.1%}.")
