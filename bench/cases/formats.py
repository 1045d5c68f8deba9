# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast lists are read: text, CSV, JSON Lines, HAR; beside wc -l and Python's csv and json.

Each is turned into a list of URLs by "convert", so that the whole job is measured: reading, the rows in memory,
start-up and exit. The peers only read.
"""

import json
from pathlib import Path

from harness import process, report

ROWS = 1_000_000
OBJECTS = 500_000
HAR_BYTES = 500 * 2 ** 20

PYTHON_CSV = "import csv,sys\nfor row in csv.reader(open(sys.argv[1], newline='')): pass"
PYTHON_LINES = "import json,sys\nfor line in open(sys.argv[1]): json.loads(line)"
PYTHON_JSON = "import json,sys\njson.load(open(sys.argv[1]))"


def run(options, folder: Path) -> None:
    lines = []
    for name, make, peers in [("urls.txt", make_text, [("wc -l", ["wc", "-l"])]),
                              ("table.csv", make_csv, [("wc -l", ["wc", "-l"]),
                                                       ("python csv", ["python3", "-c", PYTHON_CSV])]),
                              ("rows.jsonl", make_lines, [("wc -l", ["wc", "-l"]),
                                                          ("python json", ["python3", "-c", PYTHON_LINES])]),
                              ("archive.har", make_har, [("wc -l", ["wc", "-l"]),
                                                         ("python json", ["python3", "-c", PYTHON_JSON])])]:
        file = folder / name
        make(file)
        commands = [("asyncfetcher", [options.program, "convert", file, "out.txt"]),
                    *[(peer, [*argv, file]) for peer, argv in peers]]
        lines += measure(options, folder, file, commands)
        file.unlink()
    print(report.table(["file", "program", "MiB/s", "CPU s", "peak MiB", "our rate / its"], lines))


def measure(options, folder: Path, file: Path, commands: list) -> list[list[str]]:
    used = {program: [] for program, _ in commands}
    for _ in range(options.rounds):
        for program, argv in commands:
            usage = process.run(argv, folder)
            if usage.status != 0:
                raise SystemExit(f"{program} ended with {usage.status}:\n" + (folder / "stderr").read_text()[-2000:])
            used[program].append(usage)
    size = file.stat().st_size
    rates = {program: size / report.middle([usage.seconds for usage in usages]) for program, usages in used.items()}
    return [[f"{file.name}, {report.mib(size)} MiB", program, report.mib(rates[program]),
             f"{report.middle([usage.cpu_seconds for usage in usages]):.2f}",
             report.mib(report.middle([usage.peak_bytes for usage in usages])),
             "" if program == "asyncfetcher" else f"{rates['asyncfetcher'] / rates[program]:.1f}"]
            for program, usages in used.items()]


def make_text(file: Path) -> None:
    with open(file, "w", encoding="utf-8") as out:
        for row in range(ROWS):
            out.write(f"https://api-{row % 100}.example.com/v1/items/{row}?page={row % 7}&size=50\n")


def make_csv(file: Path) -> None:
    with open(file, "w", encoding="utf-8") as out:
        out.write("id,url,method,name\n")
        for row in range(ROWS):
            out.write(f'{row},https://api-{row % 100}.example.com/v1/items/{row},GET,"Item, number ""{row}"""\n')


def make_lines(file: Path) -> None:
    with open(file, "w", encoding="utf-8") as out:
        for row in range(OBJECTS):
            out.write(json.dumps({"url": f"https://api-{row % 100}.example.com/v1/items/{row}", "method": "POST",
                                  "headers": {"X-Row": str(row % 10)}, "timeout": 5, "id": f"row-{row}"}) + "\n")


def make_har(file: Path) -> None:
    body = "x" * 6000
    with open(file, "w", encoding="utf-8") as out:
        out.write('{"log": {"version": "1.2", "creator": {"name": "b", "version": "1"}, "entries": [')
        row = 0
        while out.tell() < HAR_BYTES:
            entry = {"startedDateTime": "2026-01-01T00:00:00.000Z", "time": 12.5,
                     "request": {"method": "GET", "url": f"https://h-{row % 50}.example.com/{row}",
                                 "httpVersion": "HTTP/1.1", "cookies": [], "queryString": [], "headersSize": -1,
                                 "bodySize": 0, "headers": [{"name": "Accept", "value": "*/*"}]},
                     "response": {"status": 200, "content": {"size": 6000, "mimeType": "text/plain", "text": body}}}
            out.write(("" if row == 0 else ",\n") + json.dumps(entry))
            row += 1
        out.write("]}}")
