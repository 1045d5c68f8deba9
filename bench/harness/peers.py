# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that do the same job, each called as its users would call it where speed matters to them."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

PEERS = Path(__file__).parent.parent / "peers"
MARK = b'"ok":true'  # stands once in every body of the small job


@dataclass
class Job:
    """GET every URL of a list, so many at once, and keep what came back."""
    urls: Path  # one a line
    rows: int
    in_flight: int
    ca: Path | None
    folder: Path  # the program's own, empty

    def first(self, rows: int) -> "Job":
        """The same with fewer rows, for programs that would take minutes."""
        if rows >= self.rows:
            return self
        shorter = self.urls.with_suffix(f".{rows}")
        if not shorter.exists():
            with open(self.urls, encoding="utf-8") as lines:
                shorter.write_text("".join(line for line, _ in zip(lines, range(rows))), encoding="utf-8")
        return Job(shorter, rows, self.in_flight, self.ca, self.folder)


class Peer:
    name = ""
    program = ""
    most_rows = 10 ** 9

    def missing(self) -> str | None:
        """What has to be installed first."""
        return None if shutil.which(self.program) else self.program

    def prepare(self, job: Job) -> None:
        """Writes what the program reads; not part of the time."""

    def argv(self, job: Job) -> list:
        raise NotImplementedError

    def output(self, job: Job) -> Path | None:
        """Where its standard output goes; None: nowhere."""
        return None

    def succeeded(self, job: Job) -> int:
        """How many answers it has kept."""
        raise NotImplementedError


class Ours(Peer):
    name = "asyncfetcher"

    def __init__(self, program: Path):
        self.program = str(program)

    def argv(self, job):
        tls = ["--cacert", job.ca] if job.ca else []
        return [self.program, "run", job.urls, "-o", "out.jsonl", "--max-concurrent", job.in_flight,
                "--max-per-host", job.in_flight, "--progress", "none", *tls]

    def succeeded(self, job):
        with open(job.folder / "out.jsonl", "rb") as lines:
            return sum(json.loads(line)["outcome"] == "succeeded" for line in lines)


class Aiohttp(Peer):
    name = "aiohttp"

    def missing(self):
        # Debian's package belongs to Debian's interpreter, which need not be the first on the path.
        for python in ("/usr/bin/python3", shutil.which("python3")):
            if python and subprocess.run([python, "-c", "import aiohttp"], capture_output=True).returncode == 0:
                self.program = python
                return None
        return "python3-aiohttp"

    def argv(self, job):
        return [self.program, PEERS / "aiohttp_job.py", job.urls, "out.jsonl", job.in_flight,
                *([job.ca] if job.ca else [])]

    def succeeded(self, job):
        with open(job.folder / "out.jsonl", "rb") as lines:
            return sum(json.loads(line)["outcome"] == "succeeded" for line in lines)


class Curl(Peer):
    """All bodies in one stream, in which they cannot be told apart again: the least that curl can do."""
    name = "curl"
    program = "curl"

    def prepare(self, job):
        with open(job.urls, encoding="utf-8") as lines:
            (job.folder / "config").write_text("".join(f'url = "{line.strip()}"\n' for line in lines))

    def argv(self, job):
        tls = ["--cacert", job.ca] if job.ca else []
        return ["curl", "--silent", "--parallel", "--parallel-immediate", "--parallel-max", job.in_flight,
                *tls, "--config", "config"]

    def output(self, job):
        return job.folder / "out"

    def succeeded(self, job):
        return self.output(job).read_bytes().count(MARK)


class CurlFiles(Curl):
    """A file for every body, and a line of JSON for every row: what has the same use as our results."""
    name = "curl-files"

    def prepare(self, job):
        (job.folder / "bodies").mkdir()
        with open(job.urls, encoding="utf-8") as lines:
            (job.folder / "config").write_text("".join(
                f'url = "{line.strip()}"\noutput = "bodies/{row}"\n' for row, line in enumerate(lines)))

    def argv(self, job):
        return [*super().argv(job), "--write-out", "%{json}\\n"]

    def succeeded(self, job):
        return sum(1 for file in (job.folder / "bodies").iterdir() if MARK in file.read_bytes())


class Wget2(Peer):
    """All bodies in one file, as with curl."""
    name = "wget2"
    program = "wget2"

    def argv(self, job):
        tls = ["--ca-certificate", job.ca, "--no-ocsp", "--tls-resume", "--tls-session-file=tls"] if job.ca else []
        return ["wget2", "--quiet", "--no-config", "--no-hsts", f"--max-threads={job.in_flight}", "--input-file", job.urls,
                "--output-document", "out", *tls]

    def succeeded(self, job):
        return (job.folder / "out").read_bytes().count(MARK)


class Wget2Files(Wget2):
    """A file for every body, which is what wget2 does unasked."""
    name = "wget2-files"

    def argv(self, job):
        argv = super().argv(job)
        at = argv.index("--output-document")
        return [*argv[:at], "--directory-prefix", "bodies", *argv[at + 2:]]

    def succeeded(self, job):
        return sum(1 for file in (job.folder / "bodies").iterdir() if MARK in file.read_bytes())


class Aria2(Peer):
    name = "aria2"
    program = "aria2c"
    most_rows = 1_000  # some hundred a second

    def argv(self, job):
        tls = ["--ca-certificate", job.ca] if job.ca else []
        return ["aria2c", "--quiet", "--no-conf", "--input-file", job.urls, "--dir", "out", "--file-allocation=none",
                "--max-concurrent-downloads", job.in_flight, "--optimize-concurrent-downloads=true",
                *tls]

    def succeeded(self, job):
        return sum(1 for file in (job.folder / "out").iterdir() if MARK in file.read_bytes())


def all_peers(ours: Path) -> list[Peer]:
    return [Ours(ours), Aiohttp(), Curl(), CurlFiles(), Wget2(), Wget2Files(), Aria2()]
