# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The job as a Python programmer writes it: every URL of a list, so many at once, results as JSON Lines.

    aiohttp_job.py URLS OUTPUT IN_FLIGHT [CA_FILE]
"""

import asyncio
import json
import ssl
import sys
import time

import aiohttp


async def fetch(session, number, url):
    started = time.perf_counter()
    try:
        async with session.get(url) as response:
            body = await response.read()
            result = {"id": number, "url": url, "outcome": "succeeded" if response.status < 400 else "failed",
                      "status_code": response.status, "headers": dict(response.headers),
                      "body": json.loads(body), "error": None}
    except (aiohttp.ClientError, asyncio.TimeoutError, ValueError) as error:
        result = {"id": number, "url": url, "outcome": "failed", "status_code": None, "headers": {},
                  "body": None, "error": str(error)}
    result["response_time"] = time.perf_counter() - started
    result["attempt"] = 1
    return result


async def work(session, rows, output):
    for number, url in rows:
        output.write(json.dumps(await fetch(session, number, url)) + "\n")


async def main(urls, output, in_flight, ca_file=None):
    context = ssl.create_default_context(cafile=ca_file) if ca_file else None
    connector = aiohttp.TCPConnector(limit=in_flight, ssl=context)
    timeout = aiohttp.ClientTimeout(total=10)
    with open(urls, encoding="utf-8") as lines, open(output, "w", encoding="utf-8") as results:
        rows = enumerate((line.strip() for line in lines), start=1)
        async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
            await asyncio.gather(*(work(session, rows, results) for _ in range(in_flight)))


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:]))
