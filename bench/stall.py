#!/usr/bin/env python3
"""Prints the latency of a call to a trivial upstream while other work has more to do than it can, and idle.

The other work is text recognition, or scans of a data set of three million rows."""

import argparse
import itertools
import statistics
import threading
import urllib.error
import urllib.request

from bench import CONTENDER_CORE, OTHER_CORE, load, warm
from contenders import ROOT, Nginx, Stoa, place

PICTURE = (ROOT / "catalogue/models/ocr-note.png").read_bytes()


class Askers:
    """Callers who ask, and again as soon as the answer is there."""

    def __init__(self, requests, count):
        self.requests, self.going, self.answered, self.refused = requests, True, 0, 0
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.ask, daemon=True) for _ in range(count)]

    def ask(self):
        while self.going:
            with self.lock:
                asked = next(self.requests)
            try:
                with urllib.request.urlopen(asked, timeout=60) as answer:
                    answer.read()
                with self.lock:
                    self.answered += 1
            except urllib.error.HTTPError as refused:
                if refused.code not in (429, 503):
                    raise SystemExit(f"{refused.code} {refused.read().decode()}")
                with self.lock:
                    self.refused += 1
                threading.Event().wait(0.05)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.going = False
        for thread in self.threads:
            thread.join()


def pictures(server):
    """For a model on the shipped engine, without the limits of the shipped plan."""
    address = server.offer({
        "type": "model", "slug": "reader", "name": "Reader", "summary": "Reads pictures.", "function": "ocr",
        "targets": [{"provider": "engine", "engine": "ocr"}]})
    return itertools.repeat(urllib.request.Request(address, PICTURE, {**server.headers, "content-type": "image/png"}))


def scans(server):
    """For the largest data set: the statistics of its columns, over other rows each time."""
    address = server.offer_flights("scanned") + "/statistics?distance.gte="
    return (urllib.request.Request(address + str(miles), None, server.headers) for miles in itertools.cycle(range(21, 400)))


WORK = {"pictures": pictures, "scans": scans}


def compare(folder, options):
    upstream = Nginx("upstream", folder, OTHER_CORE)
    server = Stoa(folder, f"{CONTENDER_CORE},{OTHER_CORE}" if options.all_cores else CONTENDER_CORE, upstream.port)
    requests = WORK[options.work](server)
    with Askers(requests, 1):
        warm(server, options.connections, options.warm)
    idle, busy, answered, refused = [], [], 0, 0
    for _ in range(options.runs):
        idle.append(load(server, options.connections, options.seconds))
        with Askers(requests, options.askers) as askers:
            busy.append(load(server, options.connections, options.seconds))
        answered, refused = answered + askers.answered, refused + askers.refused
    table(options.work, idle, busy)
    seconds = options.runs * options.seconds
    print(f"\n{answered / seconds:.1f} {options.work}/s were done meanwhile, {refused / seconds:.1f} a second refused.")


def table(work, idle, busy):
    print(f"| {work} | requests | p50 ms | p99 ms |\n|---|--:|--:|--:|")
    for name, runs in (("idle", idle), ("saturated", busy)):
        requests, p50, p99 = (statistics.median(column) for column in zip(*runs))
        print(f"| {name} | {requests:.0f} | {p50:.2f} | {p99:.2f} |")
    ratio = statistics.median(run[2] for run in busy) / statistics.median(run[2] for run in idle)
    print(f"\np99 saturated / idle: {ratio:.2f} (aim: at most 2)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--connections", type=int, default=4)
    parser.add_argument("--work", choices=WORK, default="pictures")
    parser.add_argument("--askers", type=int, default=4)
    parser.add_argument("--warm", type=int, default=20_000, help="requests before anything is measured")
    parser.add_argument("--all-cores", action="store_true", help="do not keep Stoa to one core")
    options = parser.parse_args()
    with place("nginx", "wrk", "taskset") as folder:
        compare(folder, options)


if __name__ == "__main__":
    main()
