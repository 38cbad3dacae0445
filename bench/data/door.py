#!/usr/bin/env python3
"""Prints how long pages of three million rows take over HTTP, as a Markdown table."""

import argparse
import http.client
import json
import multiprocessing
import pathlib
import random
import statistics
import sys
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from bench import cpu_seconds  # noqa: E402
from contenders import Stoa, place  # noqa: E402

AIRPORTS = "LAX ATL PHL SEA BOS ORD DFW GEG".split()

QUERIES = {
    "the first page": lambda chance: {},
    "1,000 rows": lambda chance: {"limit": 1000},
    "one airport": lambda chance: {"origin": chance.choice(AIRPORTS)},
    "a range of days": lambda chance: {"date.gte": f"2001-03-0{chance.randint(1, 9)}", "date.lt": "2001-04-01"},
    "by date": lambda chance: {"order": "date"},
    "by delay": lambda chance: {"order": "-delay"},
}
PAGES = 10


def client(port, headers, address, name, seed, requests, results):
    """Asks for a page and turns the next ones, up to ten."""
    chance, told = random.Random(seed), []
    connection = http.client.HTTPConnection("127.0.0.1", port)
    while len(told) < requests:
        asked, turned = QUERIES[name](chance), 0
        while turned < PAGES:
            began = time.perf_counter()
            connection.request("GET", address + "?" + urllib.parse.urlencode(asked), headers=headers)
            answer = connection.getresponse()
            body = answer.read()
            told.append((time.perf_counter() - began) * 1000)
            if answer.status != 200:
                raise SystemExit(f"{asked}: {answer.status} {body.decode()}")
            asked["cursor"] = json.loads(body)["data"]["nextCursor"]
            turned += 1
    results.put(told)


def run(server, address, name, clients, requests, seed=0):
    results = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(
            target=client, args=(server.port, server.headers, address, name, seed + i, requests, results))
        for i in range(clients)]
    cpu = cpu_seconds(server.pids())
    for process in processes:
        process.start()
    told = sorted(each for _ in processes for each in results.get(timeout=600))
    for process in processes:
        process.join()
    return told, (cpu_seconds(server.pids()) - cpu) * 1000 / len(told)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--requests", type=int, default=200, help="of each client and kind")
    parser.add_argument("--only", choices=QUERIES, nargs="*", default=list(QUERIES))
    parser.add_argument("--warm", type=int, default=500, help="of each kind before anything is measured")
    options = parser.parse_args()
    with place() as folder:
        server = Stoa.empty(folder)
        address = server.offer_flights("read").removeprefix(server.address)
        server.take_key()
        print(f"| pages, {options.clients} clients | p50 ms | p95 ms | CPU ms of Stoa | p50 ms, one client |")
        print("|---|--:|--:|--:|--:|")
        for name in options.only:
            run(server, address, name, 2, options.warm // 2, 100)
            together, cpu = run(server, address, name, options.clients, options.requests)
            alone, _ = run(server, address, name, 1, options.requests)
            p95 = together[int(0.95 * len(together))]
            print(f"| {name} | {statistics.median(together):.1f} | {p95:.1f} | {cpu:.1f} | {statistics.median(alone):.1f} |")


if __name__ == "__main__":
    main()
