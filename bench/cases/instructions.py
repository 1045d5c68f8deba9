# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instructions a request takes, and which functions they go to; the same on a busy machine.

callgrind counts a short and a longer list: the difference is what more rows cost, without start-up and exit. The
kernel's share is not in it.
"""

import re
import subprocess
from pathlib import Path

from harness import process, report
from harness.nginx import Nginx
from harness.peers import Job, Ours

LENGTHS = (1_000, 3_000)
TOP = 10


def run(options, folder: Path) -> None:
    ours = Ours(options.program)
    counts = []
    with Nginx(folder / "nginx", options.https) as server:
        for length in LENGTHS:
            urls = folder / f"urls.{length}.txt"
            urls.write_text("".join(f"{server.url}/items/{row}\n" for row in range(1, length + 1)))
            runs = folder / f"run.{length}"
            runs.mkdir()
            job = Job(urls, length, options.in_flight, server.ca, runs)
            profile = runs / "profile"
            # A request takes a hundred times as long under valgrind: no limit may cut it short.
            used = process.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", *ours.argv(job),
                                "--timeout", 0, "--connect-timeout", 0], runs)
            if used.status != 0 or ours.succeeded(job) != length:
                raise SystemExit((runs / "stderr").read_text(errors="replace")[-2000:])
            counts.append(by_function(profile))
    rows = LENGTHS[1] - LENGTHS[0]
    costs = {name: (count - counts[0].get(name, 0)) / rows for name, count in counts[1].items()}
    total = sum(costs.values())
    print(f"{total:,.0f} instructions a request over {'https' if options.https else 'http'}, "
          f"{options.in_flight} in flight; kernel left out\n")
    most = sorted(costs.items(), key=lambda pair: -pair[1])[:TOP]
    print(report.table(["function", "instructions", "share"],
                       [[name, f"{cost:,.0f}", f"{cost / total:.1%}"] for name, cost in most]))


def by_function(profile: Path) -> dict[str, int]:
    """Self cost of every function, its library in brackets where that is not ours."""
    text = subprocess.run(["callgrind_annotate", "--threshold=100", "--show-percs=no", profile],
                          capture_output=True, text=True, check=True).stdout
    counts: dict[str, int] = {}
    for count, name in re.findall(r"^ *([\d,]+) +\S*?:(.+)$", text, re.MULTILINE):
        library = re.search(r" \[.*?([^/]*)\]$", name)
        name = re.sub(r" \[.*\]$", "", name)
        name = short(name) + (f" [{library[1]}]" if library and ".so" in library[1] else "")
        counts[name] = counts.get(name, 0) + int(count.replace(",", ""))
    return counts


def short(name: str) -> str:
    """Without arguments and template arguments, which fill a line."""
    name = name.replace("(anonymous namespace)::", "")
    name = re.sub(r"'\d+$", "", name)
    while (stripped := re.sub(r"<[^<>]*>", "", name)) != name:
        name = stripped
    return name.split("(")[0][:70]
