# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many small answers: rate, processor time and memory of the whole job, ours beside the peers'.

Every program reads a list of URLs and leaves the answers in files; ours and aiohttp's job write JSON Lines. The
rounds are interleaved, so that what disturbs the machine disturbs all of them; ratios are of medians. wrk, a load
generator that keeps nothing, shows what the server can give.
"""

import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

from harness import process, report
from harness.nginx import Nginx
from harness.peers import Job, all_peers


def run(options, folder: Path) -> None:
    peers = []
    for peer in all_peers(options.program):
        if options.only and peer.name not in options.only:
            continue
        if missing := peer.missing():
            print(f"{peer.name} is left out: {missing} is missing (scripts/setup bench)")
        else:
            peers.append(peer)

    with Nginx(folder / "nginx", options.https) as server:
        urls = folder / "urls.txt"
        urls.write_text("".join(f"{server.url}/items/{row}\n" for row in range(1, options.rows + 1)))
        job = Job(urls, options.rows, options.in_flight, server.ca, folder)
        print(f"{options.rows:,} GETs over {'https' if options.https else 'http'}, {options.in_flight} in flight, "
              f"{options.rounds} rounds; {report.machine()}", flush=True)

        usages = defaultdict(list)
        limits = []
        for turn in range(1, options.rounds + 1):
            for peer in peers:
                usage, rows = measure(peer, job, folder / "run")
                usages[peer.name].append((usage, rows))
                print(f"  round {turn}: {peer.name:<12} {rows / usage.seconds:8,.0f} req/s", flush=True)
            if not options.only:
                limits += wrk(server.url + "/items/1", options.in_flight)
    print()
    print(table(usages))
    if limits:
        print(f"\nThe server's limit, as wrk shows it: {report.middle(limits):,.0f} req/s")


def measure(peer, job: Job, folder: Path):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    job = Job(job.urls, job.rows, job.in_flight, job.ca, folder).first(peer.most_rows)
    peer.prepare(job)
    usage = process.run(peer.argv(job), folder, peer.output(job))
    kept = peer.succeeded(job) if usage.status == 0 else 0
    if kept != job.rows:
        raise SystemExit(f"{peer.name} ended with {usage.status} and {kept} of {job.rows} answers:\n"
                         + (folder / "stderr").read_text(errors="replace")[-2000:])
    return usage, job.rows


def wrk(url: str, in_flight: int) -> list[float]:
    if not shutil.which("wrk"):
        return []
    output = subprocess.run(["wrk", "-t1", f"-c{in_flight}", "-d3s", url], capture_output=True, text=True).stdout
    return [float(found) for found in re.findall(r"Requests/sec:\s+([\d.]+)", output)]


def table(usages: dict) -> str:
    figures = {name: (report.middle([rows / used.seconds for used, rows in runs]),
                      report.middle([used.cpu_seconds * 1e6 / rows for used, rows in runs]),
                      report.middle([used.peak_bytes for used, _ in runs]))
               for name, runs in usages.items()}
    ours = figures.get("asyncfetcher")
    lines = []
    for name, (rate, cpu, peak) in figures.items():
        ratios = [f"{ours[0] / rate:.2f}", f"{ours[1] / cpu:.2f}"] if ours else ["", ""]
        lines.append([name, f"{rate:,.0f}", f"{cpu:.1f}", report.mib(peak), *ratios])
    return report.table(["program", "req/s", "CPU ms / 1000", "peak MiB", "our rate / its", "our CPU / its"], lines)
