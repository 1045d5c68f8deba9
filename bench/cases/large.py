# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One large body to a file: rate and memory, ours beside curl's."""

import os
from collections import defaultdict
from pathlib import Path

from harness import process, report
from harness.nginx import Nginx

BODY_BYTES = 4 * 2 ** 30


def run(options, folder: Path) -> None:
    with Nginx(folder / "nginx", options.https) as server:
        # Without content on the disk: what is measured is the way from the socket to the file.
        with open(server.files / "large", "wb") as large:
            os.truncate(large.fileno(), BODY_BYTES)
        url = f"{server.url}/files/large"
        (folder / "url.txt").write_text(url + "\n")
        tls = ["--cacert", server.ca] if server.ca else []
        programs = {
            "asyncfetcher": ([options.program, "run", folder / "url.txt", "-o", "out.jsonl", "--bodies", "bodies",
                              "--timeout", 0, "--progress", "none", *tls], "bodies/1"),
            "curl": (["curl", "--silent", "--output", "body", url, *tls], "body"),
        }
        usages = defaultdict(list)
        print(f"{BODY_BYTES / 2 ** 30:.0f} GiB over {'https' if options.https else 'http'}, {options.rounds} rounds; "
              f"{report.machine()}", flush=True)
        for turn in range(1, options.rounds + 1):
            for name, (argv, output) in programs.items():
                usages[name].append(measure(argv, output, folder / "run"))
                print(f"  round {turn}: {name:<12} {BODY_BYTES / usages[name][-1].seconds / 2 ** 20:8,.0f} MiB/s",
                      flush=True)
    print()
    print(table(usages))


def measure(argv: list, output: str, folder: Path) -> process.Usage:
    folder.mkdir(exist_ok=True)
    usage = process.run(argv, folder)
    kept = folder / output
    size = kept.stat().st_size if kept.exists() else 0
    kept.unlink(missing_ok=True)
    if usage.status != 0 or size != BODY_BYTES:
        raise SystemExit(f"{argv[0]} ended with {usage.status} and {size} bytes:\n"
                         + (folder / "stderr").read_text(errors="replace")[-2000:])
    return usage


def table(usages: dict) -> str:
    rates = {name: report.middle([BODY_BYTES / used.seconds / 2 ** 20 for used in runs])
             for name, runs in usages.items()}
    return report.table(
        ["program", "MiB/s", "CPU s", "peak MiB", "our rate / its"],
        [[name, f"{rates[name]:,.0f}", f"{report.middle([used.cpu_seconds for used in runs]):.1f}",
          report.mib(report.middle([used.peak_bytes for used in runs])),
          f"{rates['asyncfetcher'] / rates[name]:.2f}"] for name, runs in usages.items()])
