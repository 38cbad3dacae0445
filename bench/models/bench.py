"""What Stoa costs around each model: calls through Stoa beside the bare engine, in one run.

    python3 bench/models/bench.py                          # every model, with 8 callers
    python3 bench/models/bench.py --only sentiment,ocr     # some
    python3 bench/models/bench.py --memory                 # what each engine adds to a process
    python3 bench/models/bench.py --size                   # what there is to download

Needs `wrk` and a built Stoa (`make build`). Both sides have all processors, in turn; so has the load,
which costs Stoa's side a little. The shares are medians of those of each two rounds that followed
one another, with the least and the most of them: a virtual machine is not equally fast all the time. Before anything is measured, Stoa answers calls to a quick model
for some seconds, and then to each model until Java's compilers are quiet: until Java has compiled
the path of a call, compilers take as much of the processor as an encoder. What they still take
while it is measured is told.
"""

import argparse
import base64
import contextlib
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tarfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from bench import TICK, cpu_seconds  # noqa: E402
from contenders import ROOT, Stoa, java_home, place  # noqa: E402

TEXT = ("The central bank raised interest rates by half a point on Tuesday, and the printer of the "
        "third floor is out of paper again.")
LABELS = ["sports", "politics", "economy"]
MODELS = {
    "sentiment": {}, "bge-small": {}, "minilm": {}, "similarity": {"other": "Paper is missing."},
    "topics": {"labels": LABELS}, "keywords": {}, "extractive-summary": {}, "language": {},
    "text-analysis": {}, "pii": {}, "spam": {}, "profanity": {}, "speech": {},
    "voice-activity": {"audio": "two-sentences.wav"}, "ocr": {"image": "ocr-note.png"},
    "face-detection": {"image": "face-drawing.png"},
}
QUICK = "spam"
WARM_CALLS = 200
QUIET = 0.01  # the compilers' part of Stoa's CPU
TYPES = {".wav": "audio/wav", ".png": "image/png"}
LIB = ROOT / "dist/target/stoa/lib"


def file_of(more):
    return next((ROOT / "catalogue/models" / value for value in more.values()
                 if isinstance(value, str) and value.endswith((".wav", ".png"))), None)


class BareEngines:
    """The same engines in a process of their own, without Stoa."""

    def __init__(self, folder):
        self.java = f"{java_home()}/bin/java"
        self.path = f"{folder}:{LIB}/*"
        subprocess.run([f"{java_home()}/bin/javac", "-cp", f"{LIB}/*", "-d", folder,
                        ROOT / "bench/models/BareEngine.java"], check=True)

    def command(self, what, engine, more, *options):
        inputs = dict(more)
        file = file_of(more)
        if file:
            inputs = {name: base64.b64encode(file.read_bytes()).decode() for name in more}
        else:
            inputs["text"] = TEXT
        return [self.java, "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-Xmx1g",  # as Stoa's
                "--enable-native-access=ALL-UNNAMED", "-cp", self.path, "BareEngine", what, engine,
                json.dumps(inputs), *map(str, options)]

    def memory(self, engine, more):
        run = subprocess.run(self.command("memory", engine, more), check=True, capture_output=True, text=True)
        return json.loads(run.stdout)

    @contextlib.contextmanager
    def warm(self, engine, more, callers, seconds):
        """What runs one round more of the engine, which is warm then, and tells how it went."""
        with subprocess.Popen(
                self.command("speed", engine, more, callers, seconds), text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                # a session of its own, as Stoa has: Linux shares processors between sessions first
                start_new_session=True) as process:
            assert process.stdout.readline() == "warm\n"

            def run():
                print(file=process.stdin, flush=True)
                return json.loads(process.stdout.readline())

            yield run


class StoaWithModels(Stoa):
    """Every engine published once more, with limits that a bench does not meet."""

    def publish(self, names):
        self.sign_in()
        for name in names:
            function = self.manage("GET", f"/api/assets/models/{name}")["asset"]["function"]
            self.offer({
                "type": "model", "slug": name, "name": name, "summary": "For the bench.", "function": function,
                "targets": [{"provider": "engine", "engine": name}]})
        self.take_key()
        self.url = f"{self.address}/livez"

    def cpu(self):
        """Seconds of Stoa and its PostgreSQL."""
        return cpu_seconds([self.process.pid, *self.apart()])

    def compilers(self):
        """Seconds of the threads that compile Java."""
        seconds = 0
        for thread in pathlib.Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            try:
                name, fields = thread.read_text().split("(", 1)[1].rsplit(")", 1)
            except OSError:
                continue
            if re.match(r"C[12] Compiler", name):
                seconds += sum(map(int, fields.split()[11:13])) / TICK
        return seconds

    def load(self, name, more, callers, seconds):
        url = f"{self.address}/models/{self.team}/{name}"
        command = ["wrk", "-t1", f"-c{callers}", f"-d{seconds}s", "--latency", "--timeout", "60s",
                   "-H", f"x-api-key: {self.headers['x-api-key']}"]
        file = file_of(more)
        if file:
            script = self.folder / "post.lua"
            script.write_text(
                f'wrk.method = "POST"\nwrk.headers["content-type"] = "{TYPES[file.suffix]}"\n'
                f'local f = io.open("{file}", "rb")\nwrk.body = f:read("*a")\nf:close()\n')
            command += ["-s", script]
        else:
            url += "?" + urllib.parse.urlencode({"text": TEXT, **more}, doseq=True)
        cpu, compilers = self.cpu(), self.compilers()
        text = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
        cpu, compilers = self.cpu() - cpu, max(0, self.compilers() - compilers)
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
        if refused:
            raise SystemExit(f"{name}: {refused[1]} calls were not answered with 200")
        calls = max(1, int(re.search(r"(\d+) requests in", text)[1]))  # none while a model loads
        return {"perSecond": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), "calls": calls,
                "cpuMillis": 1000 * cpu / calls, "compilers": compilers / max(cpu, 1 / TICK),
                "p50Millis": millis(text, "50%"), "p99Millis": millis(text, "99%")}


def millis(text, share):
    number, unit = re.search(rf"{share}\s+([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def warm(stoa, name, more, options):
    """At least as many calls as the bare engine is warmed with, however slow the model is, and
    until the compilers are quiet, for at most two minutes."""
    calls = quiet = 0
    end = time.monotonic() + 120
    while calls < WARM_CALLS or (quiet < 2 and time.monotonic() < end):
        run = stoa.load(name, more, options.callers, options.seconds)
        calls += run["calls"]
        quiet = quiet + 1 if run["compilers"] < QUIET else 0


SIDE = ("perSecond", "p50Millis", "p99Millis", "cpuMillis")


def compare(folder, names, options):
    bare = BareEngines(folder)
    stoa = StoaWithModels(folder, options.cores, list(dict.fromkeys([*names, QUICK])))
    stoa.load(QUICK, MODELS[QUICK], 4 * options.callers, options.warm)
    print("| model | Stoa: calls/s | p50 ms | p99 ms | CPU ms | of it compilers | bare: calls/s | p50 ms | p99 ms "
          "| CPU ms | share of calls | least | most | share of CPU |\n|---|" + "--:|" * 13)
    for name in names:
        more, through, alone = MODELS[name], [], []
        warm(stoa, name, more, options)
        with bare.warm(name, more, options.callers, options.seconds) as run_bare:
            for _ in range(options.rounds):
                through.append(stoa.load(name, more, options.callers, options.seconds))
                alone.append(run_bare())
        sides = [{key: statistics.median(run[key] for run in runs) for key in SIDE} for runs in (through, alone)]
        cells = [f"{side[key]:.{2 if key == 'cpuMillis' else 1}f}" for side in sides for key in SIDE]
        cells.insert(len(SIDE), f"{statistics.median(run['compilers'] for run in through):.0%}")
        calls = sorted(a["perSecond"] / b["perSecond"] for a, b in zip(through, alone))
        cpu = statistics.median(b["cpuMillis"] / a["cpuMillis"] for a, b in zip(through, alone))
        shares = [statistics.median(calls), calls[0], calls[-1], cpu]
        print(f"| {name} | {' | '.join(cells)} | {' | '.join(f'{share:.0%}' for share in shares)} |", flush=True)


def memory(folder, names):
    bare = BareEngines(folder)
    print("| engine | MB | load ms |\n|---|--:|--:|")
    for name in names:
        found = bare.memory(name, MODELS[name])
        print(f"| {name} | {found['megabytes']} | {found['loadMillis']} |", flush=True)


def size(folder):
    archive = folder / "stoa.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(ROOT / "dist/target/stoa", "stoa")
    print(f"{archive.stat().st_size / 1e6:.0f} MB to download (tar.gz of dist/target/stoa)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(MODELS))
    parser.add_argument("--callers", type=int, default=8)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=7, help="of Stoa and the bare engine in turn; medians are told")
    parser.add_argument("--warm", type=int, default=20, help="seconds of a quick model before anything is measured")
    parser.add_argument("--cores", default="0-1")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--size", action="store_true")
    options = parser.parse_args()
    names = options.only.split(",")
    with place("wrk") as folder:
        if options.size:
            size(folder)
        elif options.memory:
            memory(folder, names)
        else:
            compare(folder, names, options)


if __name__ == "__main__":
    main()
