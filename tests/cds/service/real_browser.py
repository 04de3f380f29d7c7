"""A real browser that opens a page of one origin, which then calls a service of another."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Any

import uvicorn
from fastapi import FastAPI

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# without --disable-web-security, or CORS would not be tried
OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--mute-audio",
)  # fmt: skip
PAGE = """<!doctype html><meta charset="utf-8"><title>EHR</title><script>
const calls = %s;
async function one(call) {
  try {
    const options = {method: call.method, headers: call.headers};
    if (call.body !== null) options.body = call.body;
    const response = await fetch(call.url, options);
    const text = await response.text();
    return {status: response.status, text, language: response.headers.get("Content-Language"),
            retry: response.headers.get("Retry-After")};
  } catch (failure) { return {refused: String(failure)}; }
}
(async () => {
  const found = [];
  for (const call of calls) found.push(await one(call));
  await fetch("/found", {method: "POST", body: JSON.stringify(found)});
})();
</script>"""


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The address of an application on a real socket."""
    started = Event()

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            started.set()

    server = Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical", access_log=False))
    thread = Thread(target=server.run)
    thread.start()
    try:
        assert started.wait(30)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def seen_by_a_page(calls: list[dict[str, Any]], profile: Path) -> list[dict[str, Any]]:
    """What a page of an origin of its own reads from each call, one after the other."""
    found: Queue[list[dict[str, Any]]] = Queue()
    with _page(PAGE % json.dumps(calls), found) as origin:
        command = [str(CHROMIUM), *OPTIONS, f"--user-data-dir={profile}", origin]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return found.get(timeout=90)
        finally:
            browser.terminate()
            browser.wait(30)


@contextmanager
def _page(content: str, found: Queue[list[dict[str, Any]]]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(content.encode() if self.path == "/" else b"", "text/html; charset=utf-8")

        def do_POST(self) -> None:
            found.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self._send(b"", "text/plain")

        def _send(self, body: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("localhost", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://localhost:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
