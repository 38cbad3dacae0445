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
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from bench import cpu_seconds  # noqa: E402
from contenders import STARTED, Stoa  # noqa: E402

AIRPORTS = "LAX ATL PHL SEA BOS ORD DFW GEG".split()
LIMITS = {"requestsPerMinute": 1000000, "requestsPerDay": 1000000000, "concurrency": 10000}

QUERIES = {
    "the first page": lambda chance: {},
    "1,000 rows": lambda chance: {"limit": 1000},
    "one airport": lambda chance: {"origin": chance.choice(AIRPORTS)},
    "a range of days": lambda chance: {"date.gte": f"2001-03-0{chance.randint(1, 9)}", "date.lt": "2001-04-01"},
    "by date": lambda chance: {"order": "date"},
    "by delay": lambda chance: {"order": "-delay"},
}
PAGES = 10


def client(port, headers, place, name, seed, requests, results):
    """Asks for a page and turns the next ones, up to ten."""
    chance, told = random.Random(seed), []
    connection = http.client.HTTPConnection("127.0.0.1", port)
    while len(told) < requests:
        asked, turned = QUERIES[name](chance), 0
        while turned < PAGES:
            began = time.perf_counter()
            connection.request("GET", place + "?" + urllib.parse.urlencode(asked), headers=headers)
            answer = connection.getresponse()
            body = answer.read()
            told.append((time.perf_counter() - began) * 1000)
            if answer.status != 200:
                raise SystemExit(f"{asked}: {answer.status} {body.decode()}")
            asked["cursor"] = json.loads(body)["data"]["nextCursor"]
            turned += 1
    results.put(told)


def run(server, place, name, clients, requests, seed=0):
    results = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(
            target=client, args=(server.port, server.headers, place, name, seed + i, requests, results))
        for i in range(clients)]
    cpu = cpu_seconds(server.pids())
    for process in processes:
        process.start()
    told = sorted(each for _ in processes for each in results.get(timeout=600))
    for process in processes:
        process.join()
    return told, (cpu_seconds(server.pids()) - cpu) * 1000 / len(told)


def published(server):
    """The shipped file under a name of its own, without the limits of the shipped plan."""
    team = server.manage("GET", "/api/me")["teams"][0]["slug"]
    columns = [{"name": name, "description": "A column."} for name in ("date", "delay", "distance", "origin", "destination")]
    manifest = {
        "kind": "data", "slug": "read", "name": "Read", "summary": "Is read.",
        "table": {"file": "flights.parquet", "columns": columns},
        "plans": [{"slug": "paid", "name": "Paid", "pricePerUnit": 0.0000001, "limits": LIMITS}]}
    server.manage("POST", f"/api/teams/{team}/apply", {"files": [{"name": "read.yaml", "text": json.dumps(manifest)}]})
    server.manage("POST", f"/api/teams/{team}/subscriptions", {"type": "data", "ref": f"{team}/read"})
    key = server.manage("POST", f"/api/teams/{team}/keys", {"name": "pages", "scopes": ["call"], "limits": LIMITS})
    server.headers = {"x-api-key": key["secret"]}
    return f"/data/{team}/read"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--requests", type=int, default=200, help="of each client and kind")
    parser.add_argument("--only", choices=QUERIES, nargs="*", default=list(QUERIES))
    parser.add_argument("--warm", type=int, default=500, help="of each kind before anything is measured")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="stoa-pages-") as folder:
        pathlib.Path(folder).chmod(0o755)
        try:
            server = Stoa.empty(pathlib.Path(folder))
            place = published(server)
            print(f"| pages, {options.clients} clients | p50 ms | p95 ms | CPU ms of Stoa | p50 ms, one client |")
            print("|---|--:|--:|--:|--:|")
            for name in options.only:
                run(server, place, name, 2, options.warm // 2, 100)
                together, cpu = run(server, place, name, options.clients, options.requests)
                alone, _ = run(server, place, name, 1, options.requests)
                p95 = together[int(0.95 * len(together))]
                print(f"| {name} | {statistics.median(together):.1f} | {p95:.1f} | {cpu:.1f} | {statistics.median(alone):.1f} |")
        finally:
            for each in STARTED:
                each.stop()


if __name__ == "__main__":
    main()
