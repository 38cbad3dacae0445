#!/usr/bin/env python3
"""Prints how long Discover needs to search a large catalogue over HTTP, as a Markdown table."""

import argparse
import collections
import http.client
import json
import multiprocessing
import random
import statistics
import time
import urllib.parse

from contenders import Stoa, place

QUALITIES = """fast tiny compact robust multilingual clinical legal financial retail industrial nordic iberian
casual formal streaming offline distilled quantised calibrated private open regional urban rural marine alpine
historic modern neural sparse dense hybrid adaptive""".split()
MATTERS = """invoice contract weather traffic radiology pathology genome protein customer support review news
headline tweet podcast lecture meeting music birdsong engine turbine satellite crop forest river harbour
passport receipt handwriting signature recipe nutrition sport football chess poetry novel patent chemistry
battery telescope museum tourism hotel airline railway cargo warehouse payroll insurance mortgage fraud
election parliament climate energy solar wind hydrogen mineral textile fashion furniture""".split()
TASKS = """classification translation summarization transcription segmentation detection extraction embedding
generation moderation ranking forecasting clustering retrieval anonymization synthesis captioning tagging
parsing correction alignment denoising colorization diarization paraphrasing scoring matching completion
recognition verification""".split()
VERBS = "finds sorts reads labels explains compares predicts describes rewrites checks counts measures".split()
LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs el tr ar he hi bn ta zh ja ko vi th id sw uk ro hu".split()
LICENSES = "Apache-2.0 MIT BSD-3-Clause CC-BY-4.0 CC-BY-SA-4.0 GPL-3.0-only MPL-2.0 proprietary".split()
MODALITIES = "text audio image video table".split()
SUPPLIERS = [f"{quality}-{matter}-lab" for quality, matter in zip(QUALITIES, MATTERS)]


def function(task):
    text = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
    return {"kind": "function", "name": task, "title": task.capitalize(), "description": f"Does {task}.",
            "unit": "calls", "inputs": text, "outputs": text}


def supplier(slug):
    return {"kind": "supplier", "slug": slug, "name": slug.replace("-", " ").title()}


def model(number, chance):
    quality, matter, task = chance.choice(QUALITIES), chance.choice(MATTERS), chance.choice(TASKS)
    other, verb = chance.choice(MATTERS), chance.choice(VERBS)
    return {
        "kind": "model", "slug": f"{quality}-{matter}-{task}-{number}",
        "name": f"{quality.title()} {matter.title()} {task.title()}",
        "summary": f"{verb.title()} {matter} and {other} for {chance.choice(QUALITIES)} {task}.",
        "function": task, "supplier": chance.choice(SUPPLIERS), "visibility": "public",
        "languages": chance.sample(LANGUAGES, chance.randint(1, 4)), "license": chance.choice(LICENSES),
        "modalities": chance.sample(MODALITIES, chance.randint(1, 2)),
        "targets": [{"provider": "http", "url": "http://127.0.0.1:9/"}]}


def fill(server, assets, chance):
    def apply(documents):
        server.apply("bench.yaml", "\n---\n".join(map(json.dumps, documents)), within=300)  # JSON is YAML

    apply([*map(function, TASKS), *map(supplier, SUPPLIERS)])
    for first in range(0, assets, 1000):
        apply([model(number, chance) for number in range(first, min(first + 1000, assets))])


def mistyped(word, chance):
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice([
        word[:at] + word[at + 1:],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1:],
        word[:at] + word[at + 1] + word[at] + word[at + 2:]])


def words(chance):
    return [chance.choice(pool) for pool in chance.sample([QUALITIES, MATTERS, TASKS], chance.randint(1, 3))]


def query(chance):
    """What a person may ask: one in eight asks for nothing in particular, one in three mistypes."""
    asked = {}
    kind = "browse"
    if chance.random() > 1 / 8:
        kind, typed = "words", words(chance)
        if chance.random() < 3 / 8:
            kind = "typo"
            typed[0] = mistyped(typed[0], chance)
        asked["q"] = " ".join(typed)
    choices = {
        "type": lambda: "model", "function": lambda: chance.choice(TASKS),
        "language": lambda: chance.choice(LANGUAGES), "supplier": lambda: chance.choice(SUPPLIERS),
        "license": lambda: chance.choice(LICENSES), "modality": lambda: chance.choice(MODALITIES)}
    if chance.random() < 0.4:
        for name in chance.sample(list(choices), chance.randint(1, 2)):
            asked[name] = choices[name]()
    if chance.random() < 0.2:
        asked["sort"] = chance.choice(["new", "name"])
    return kind, asked


def client(port, cookie, seed, requests, results):
    """Asks, and one time in five turns up to twenty pages."""
    chance, told = random.Random(seed), []
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(kind, asked):
        began = time.perf_counter()
        connection.request("GET", "/api/assets?" + urllib.parse.urlencode(asked), headers={"cookie": cookie})
        answer = connection.getresponse()
        body = answer.read()
        told.append((kind, (time.perf_counter() - began) * 1000))
        if answer.status != 200:
            raise SystemExit(f"{asked}: {answer.status} {body.decode()}")
        return json.loads(body)

    while len(told) < requests:
        kind, asked = query(chance)
        page = ask(kind, asked)
        depth = chance.randint(1, 20) if chance.random() < 0.2 else 0
        while depth and page.get("nextCursor") and len(told) < requests:
            page, depth = ask("cursor", {**asked, "cursor": page["nextCursor"]}), depth - 1
    results.put(told)


def run(server, clients, requests, seed):
    results = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(target=client, args=(server.port, server.cookie, seed + i, requests, results))
        for i in range(clients)]
    began = time.monotonic()
    for process in processes:
        process.start()
    told = [each for _ in processes for each in results.get(timeout=600)]
    seconds = time.monotonic() - began
    for process in processes:
        process.join()
    return told, seconds


def table(told, seconds):
    kinds = collections.defaultdict(list)
    for kind, millis in told:
        kinds[kind].append(millis)
        kinds["all"].append(millis)
    print("| queries | n | p50 ms | p95 ms | p99 ms |\n|---|--:|--:|--:|--:|")
    for kind in ("browse", "words", "typo", "cursor", "all"):
        if len(kinds[kind]) > 1:
            cuts = statistics.quantiles(kinds[kind], n=100)
            print(f"| {kind} | {len(kinds[kind])} | {cuts[49]:.1f} | {cuts[94]:.1f} | {cuts[98]:.1f} |")
    print(f"\n{len(told) / seconds:.0f} searches a second")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--assets", type=int, default=20_000)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--requests", type=int, default=500, help="of each client")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with place() as folder:
        server = Stoa.empty(folder)
        fill(server, options.assets, random.Random(options.seed))
        run(server, options.clients, options.requests, 1_000)  # warm
        table(*run(server, options.clients, options.requests, 2_000))


if __name__ == "__main__":
    main()
