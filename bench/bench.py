#!/usr/bin/env python3
"""Prints, as a Markdown table, what one call costs through Stoa and through plain proxies."""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import time

from contenders import Nginx, SpringCloudGateway, Stoa, place

CONTENDER_CORE, OTHER_CORE = 0, 1
TICK = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def cpu_seconds(pids):
    total = 0
    for pid in pids:
        try:
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except FileNotFoundError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICK


def load(server, connections, seconds):
    """One run of wrk: requests answered with 200, and latencies in milliseconds."""
    command = ["taskset", "-c", str(OTHER_CORE), "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for name, value in server.headers.items():
        command += ["-H", f"{name}: {value}"]
    text = subprocess.run([*command, server.url], check=True, capture_output=True, text=True).stdout
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    if failed:
        raise SystemExit(f"{server.name}: {failed[1]} calls were not answered with 200")
    latency = {q: float(v) * UNITS[u] for q, v, u in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s)", text)}
    return int(re.search(r"(\d+) requests in", text)[1]), latency["50"], latency["99"]


def measure(server, connections, seconds):
    own, apart = cpu_seconds(server.pids()), cpu_seconds(server.apart())
    requests, p50, p99 = load(server, connections, seconds)
    micros = 1e6 / requests
    return {
        "cpu": (cpu_seconds(server.pids()) - own) * micros,
        "apart": (cpu_seconds(server.apart()) - apart) * micros,
        "p50": p50, "p99": p99, "rate": requests / seconds}


def warm(server, connections, requests):
    done = 0
    while done < requests:
        done += load(server, connections, 5)[0]


def compare(folder, options):
    upstream = Nginx("upstream", folder, OTHER_CORE)
    servers = []
    makers = {
        "nginx": lambda: Nginx("nginx", folder, CONTENDER_CORE, upstream.port),
        "stoa": lambda: Stoa(folder, CONTENDER_CORE, upstream.port),
        "spring": lambda: SpringCloudGateway(folder, CONTENDER_CORE, upstream.port)}
    for name in options.only.split(","):
        servers.append(makers[name]())
    for server in servers:
        warm(server, options.connections, options.warm)
    runs = {server: [] for server in servers}
    alone = {server: [] for server in servers}
    for turn in range(options.runs):
        for i in range(len(servers)):
            server = servers[(turn + i) % len(servers)]
            runs[server].append(measure(server, options.connections, options.seconds))
            alone[server].append(load(server, 1, 2)[1])
    table(runs, alone, options.connections)
    if options.raw:
        raw = {server.name: {"runs": runs[server], "alone": alone[server]} for server in servers}
        pathlib.Path(options.raw).write_text(json.dumps(raw, indent=2))


def table(runs, alone, connections):
    print(f"| gateway | CPU µs/request | p50 ms, c={connections} | p99 ms | requests/s | p50 ms, c=1 |")
    print("|---|--:|--:|--:|--:|--:|")
    for server, results in runs.items():
        m = {name: statistics.median(each[name] for each in results) for name in results[0]}
        cpu = f"{m['cpu']:.0f}" + (f" (+{m['apart']:.0f} PostgreSQL)" if server.apart() else "")
        print(f"| {server.name} | {cpu} | {m['p50']:.2f} | {m['p99']:.2f} | {m['rate']:.0f} "
              f"| {statistics.median(alone[server]):.2f} |")


def rss_mb(pids):
    total = 0
    for pid in pids:
        found = re.search(r"^Pss:\s+(\d+)", pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
        total += int(found[1]) if found else 0
    return total / 1024


def start(folder):
    """Time from the command to the first answer on an existing data folder, and idle memory."""
    upstream = Nginx("upstream", folder, OTHER_CORE)
    server = Stoa(folder, CONTENDER_CORE, upstream.port)
    times = []
    for _ in range(3):
        server.stop()
        times.append(server.serve())
    time.sleep(10)
    print(f"| start, one core | {statistics.median(times):.1f} s |\n|---|--:|")
    print(f"| idle memory of the JVM | {rss_mb(server.pids()):.0f} MB |")
    print(f"| idle memory of PostgreSQL | {rss_mb(server.apart()):.0f} MB |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--warm", type=int, default=250_000, help="requests before anything is measured")
    parser.add_argument("--only", default="nginx,stoa,spring")
    parser.add_argument("--raw", help="a file for every single run, as JSON")
    parser.add_argument("--start", action="store_true")
    options = parser.parse_args()
    if (os.cpu_count() or 1) < 2:
        raise SystemExit("the bench needs two cores")
    with place("nginx", "wrk", "taskset") as folder:
        start(folder) if options.start else compare(folder, options)


if __name__ == "__main__":
    main()
