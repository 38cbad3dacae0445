#!/usr/bin/env python3
"""Prints what a step of a pipeline costs beside the same call made directly, as a Markdown table."""

import argparse
import statistics

from bench import CONTENDER_CORE, OTHER_CORE, load, measure, warm
from contenders import Nginx, Stoa, place

TEXT = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
FEW, MANY = 1, 5


class Called:
    """One address of a server, measured by itself."""

    def __init__(self, server, name, url):
        self.server, self.name, self.url, self.headers = server, name, url, server.headers

    def pids(self):
        return self.server.pids()

    def apart(self):
        return self.server.apart()


def chain(server, steps):
    """A pipeline that calls the model `echo` so many times, one after the other."""
    names = [f"step{i}" for i in range(steps)]
    nodes = [{"id": "in", "kind": "input"}, {"id": "out", "kind": "output"}]
    nodes += [{"id": name, "kind": "model", "model": f"{server.team}/echo"} for name in names]
    links = [{"from": f"{a}.text", "to": f"{b}.text"} for a, b in zip(["in", *names], [*names, "out"])]
    address = server.offer({
        "type": "pipeline", "slug": f"chain-{steps}", "name": f"Chain of {steps}", "summary": "Echoes.",
        "inputs": TEXT, "outputs": TEXT, "graph": {"nodes": nodes, "links": links}})
    return Called(server, f"a pipeline of {steps}", f"{address}?text=hello")


def compare(folder, options):
    upstream = Nginx("upstream", folder, OTHER_CORE)
    server = Stoa(folder, CONTENDER_CORE, upstream.port)
    called = [Called(server, "the call itself", server.url), chain(server, FEW), chain(server, MANY)]
    for each in called:
        warm(each, options.connections, options.warm)
    runs, alone = {each.name: [] for each in called}, {each.name: [] for each in called}
    for _ in range(options.runs):
        for each in called:
            runs[each.name].append(measure(each, options.connections, options.seconds))
            alone[each.name].append(load(each, 1, 2)[1])
    table(runs, alone)


def table(runs, alone):
    print("| | CPU µs | of it PostgreSQL | p50 ms, one connection |\n|---|--:|--:|--:|")
    told = []
    for name, results in runs.items():
        own, apart = (statistics.median(each[what] for each in results) for what in ("cpu", "apart"))
        told.append((own + apart, apart, statistics.median(alone[name])))
        print(f"| {name} | {own + apart:.0f} | {apart:.0f} | {told[-1][2]:.2f} |")
    direct, few, many = told
    step = [(b - a) / (MANY - FEW) for a, b in zip(few, many)]
    print(f"| one more step | {step[0]:.0f} | {step[1]:.0f} | {step[2]:.2f} |")
    print(f"\nA step beside the call itself: {step[0] / direct[0]:.2f} of its CPU, {step[2] / direct[2]:.2f} of its time.")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--warm", type=int, default=20_000, help="requests of each before anything is measured")
    options = parser.parse_args()
    with place("nginx", "wrk", "taskset") as folder:
        compare(folder, options)


if __name__ == "__main__":
    main()
