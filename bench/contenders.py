"""The servers that the bench compares, each started on one core."""

import contextlib
import functools
import json
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
STARTED = []  # also those that did not come up
ANSWER = '{"text":"hello"}'
UNLIMITED = {"requestsPerMinute": 1000000, "requestsPerDay": 1000000000, "concurrency": 10000}
PLACES = {"model": "models", "pipeline": "pipelines", "data": "data"}
PLANS = [{"slug": "paid", "name": "Paid", "pricePerUnit": 0.0000001, "limits": UNLIMITED}]


@contextlib.contextmanager
def place(*tools):
    """A folder for servers, which have all ended when it is left; the tools must be installed."""
    for tool in tools:
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is not installed")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="stoa-bench-") as folder:
        pathlib.Path(folder).chmod(0o755)  # PostgreSQL has an account of its own
        try:
            yield pathlib.Path(folder)
        finally:
            for each in STARTED:
                each.stop()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(method, url, body=None, headers=None, within=10):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers or {}, method=method)
    if data is not None:
        request.add_header("content-type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=within) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read()


def wait_for(url, process, within=120, headers=None):
    end = time.monotonic() + within
    while time.monotonic() < end:
        if process.poll() is not None:
            raise SystemExit(f"{process.args[-1]} ended with {process.returncode}")
        try:
            if ask("GET", url, headers=headers, within=2)[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{url} does not answer")


def java_home():
    return subprocess.run([ROOT / "scripts/jdk25"], check=True, capture_output=True, text=True).stdout.strip()


class Server:
    """One process group on one core."""

    name = ""
    headers = {}

    def start(self, command, core, **more):
        log = open(self.folder / f"{self.name.replace(' ', '-')}.log", "w")
        STARTED.append(self)
        self.process = subprocess.Popen(
            ["taskset", "-c", str(core), *map(str, command)],
            stdout=log, stderr=log, start_new_session=True, **more)

    def stop(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)

    def pids(self):
        """The processes whose time counts as this server's."""
        return [self.process.pid]

    def apart(self):
        """The processes whose time is told apart."""
        return []


def children(pid):
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += [int(child), *children(int(child))]
    return found


class Nginx(Server):
    """Answers at once (the upstream), or proxies to the upstream."""

    def __init__(self, name, folder, core, upstream=None):
        self.name, self.folder, self.port = name, folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}/?text=hello"
        place = (
            f"default_type application/json; return 200 '{ANSWER}';" if upstream is None
            else 'proxy_pass http://up; proxy_http_version 1.1; proxy_set_header Connection "";')
        pool = "" if upstream is None else f"upstream up {{ server 127.0.0.1:{upstream}; keepalive 256; }}"
        config = folder / f"{name}.conf"
        config.write_text(f"""
daemon off; worker_processes 1; pid {folder}/{name}.pid; error_log stderr crit;
events {{ worker_connections 4096; }}
http {{ access_log off; keepalive_requests 100000000; keepalive_timeout 1h; client_body_temp_path {folder}; proxy_temp_path {folder};
  fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder}; {pool}
  server {{ listen 127.0.0.1:{self.port} backlog=1024; location / {{ {place} }} }} }}
""")
        self.start(["nginx", "-p", folder, "-e", "stderr", "-c", config], core)
        wait_for(self.url, self.process)

    def pids(self):
        return [self.process.pid, *children(self.process.pid)]


class SpringCloudGateway(Server):
    name = "Spring Cloud Gateway"

    def __init__(self, folder, core, upstream):
        self.folder, self.port = folder, free_port()
        project = ROOT / "bench/spring-cloud-gateway"
        jar = project / "target/gateway.jar"
        home = java_home()
        if not jar.exists():
            subprocess.run(
                ["mvn", "--batch-mode", "--quiet", "-f", project, "package"],
                check=True, env={**os.environ, "JAVA_HOME": home})
        self.url = f"http://127.0.0.1:{self.port}/?text=hello"
        self.start(
            [f"{home}/bin/java", "-XX:+UseG1GC", "-Xmx1g", "-jar", jar, f"--server.port={self.port}",
             f"--bench.upstream=http://127.0.0.1:{upstream}"], core)
        wait_for(self.url, self.process)


class Stoa(Server):
    name = "Stoa"
    EMAIL, PASSWORD = "bench@example.org", secrets.token_urlsafe(18)

    def __init__(self, folder, core, upstream):
        self.folder, self.core = folder, core
        self.serve()
        self.publish(upstream)
        wait_for(self.url, self.process, headers=self.headers)

    @classmethod
    def empty(cls, folder):
        """One on any core that publishes nothing, with its administrator signed in."""
        server = cls.__new__(cls)
        server.folder, server.core = folder, "0-1"
        server.serve()
        server.sign_in()
        return server

    def serve(self):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        began = time.monotonic()
        self.start(
            [ROOT / "stoa", "serve", "--port", self.port, "--data-dir", self.folder / "data"], self.core,
            env={**os.environ, "STOA_OUTBOUND_TRUSTED_NETWORKS": "127.0.0.1",
                 "STOA_ADMIN_EMAIL": self.EMAIL, "STOA_ADMIN_PASSWORD": self.PASSWORD})
        wait_for(self.address + "/readyz", self.process)
        return time.monotonic() - began

    def manage(self, method, path, body=None, within=10):
        status, headers, answer = ask(
            method, self.address + path, body, {"cookie": getattr(self, "cookie", "")}, within)
        if status >= 300:
            raise SystemExit(f"{method} {path}: {status} {answer.decode()}")
        self.cookie = (headers.get("set-cookie") or getattr(self, "cookie", "")).split(";")[0]
        return json.loads(answer or b"{}")

    def sign_in(self):
        """The administrator is made right after Stoa begins to answer."""
        account = {"email": self.EMAIL, "password": self.PASSWORD}
        for _ in range(3):
            time.sleep(2)
            if ask("POST", self.address + "/api/session", account)[0] != 401:
                break
        self.manage("POST", "/api/session", account)

    @functools.cached_property
    def team(self):
        return self.manage("GET", "/api/me")["teams"][0]["slug"]

    def publish(self, upstream):
        """A model with everything that a call can meet: a price, and limits on plan and key."""
        self.sign_in()
        self.apply("echo.yaml", "kind: function\nname: echo\ntitle: Echo\ndescription: Says it again.\n"
                   "unit: calls\ninputs: {type: object, properties: {text: {type: string}}, required: [text]}\n"
                   "outputs: {type: object, properties: {text: {type: string}}, required: [text]}\n")
        echo = self.offer({
            "type": "model", "slug": "echo", "name": "Echo", "summary": "Says it again.", "function": "echo",
            "targets": [{"provider": "http", "method": "GET", "url": f"http://127.0.0.1:{upstream}/?text={{{{text}}}}"}]})
        self.url = f"{echo}?text=hello"
        self.take_key(budget={"amount": 50, "period": "month"})

    def apply(self, name, text, within=10):
        self.manage("POST", f"/api/teams/{self.team}/apply", {"files": [{"name": name, "text": text}]}, within)

    def offer(self, asset):
        """Publishes it at a price and subscribes to it, without limits that a bench would meet; where it is called."""
        self.manage("POST", f"/api/teams/{self.team}/assets", {**asset, "plans": PLANS})
        return self.subscribe(asset["type"], asset["slug"])

    def offer_flights(self, slug):
        """The shipped file of three million rows, under a name of its own."""
        columns = ("date", "delay", "distance", "origin", "destination")
        self.apply("flights.yaml", json.dumps({
            "kind": "data", "slug": slug, "name": "Flights", "summary": "Is read.", "plans": PLANS,
            "table": {"file": "flights.parquet",
                      "columns": [{"name": name, "description": "A column."} for name in columns]}}))
        return self.subscribe("data", slug)

    def subscribe(self, kind, slug):
        self.manage("POST", f"/api/teams/{self.team}/subscriptions", {"type": kind, "ref": f"{self.team}/{slug}"})
        return f"{self.address}/{PLACES[kind]}/{self.team}/{slug}"

    def take_key(self, **more):
        key = self.manage("POST", f"/api/teams/{self.team}/keys", {
            "name": "bench", "scopes": ["call"], "limits": UNLIMITED, **more})
        self.headers = {"x-api-key": key["secret"]}

    def apart(self):
        return children(self.process.pid)
