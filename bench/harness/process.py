# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program and says what it cost."""

import os
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Usage:
    seconds: float      # wall clock, start-up and exit included
    cpu_seconds: float  # user and system, of all its threads and children
    peak_bytes: int     # resident set, at its highest
    status: int


def run(argv: list, folder: Path, stdout: Path | None = None) -> Usage:
    """Runs argv in folder. Its standard error goes to folder/stderr, its output to stdout or nowhere."""
    # A child that was forked from here would inherit this interpreter's peak: time(1) is a small parent.
    peak = folder / "peak"
    with open(stdout or os.devnull, "wb") as out, open(folder / "stderr", "wb") as err:
        started = time.perf_counter()
        process = subprocess.Popen(["/usr/bin/time", "-q", "-f", "%M", "-o", peak, *map(str, argv)], cwd=folder,
                                   stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    return Usage(seconds, used.ru_utime + used.ru_stime, int(peak.read_text()) * 1024, process.returncode)


def allow_many_files() -> None:
    """As many sockets as the system lets us have, for us and our children."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def cpu_seconds(pid: int) -> float:
    """What a process has used so far, all its threads together."""
    with open(f"/proc/{pid}/schedstat") as _:
        pass
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def resident_bytes(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
