"""A FHIR server as an EHR has it, on a real socket, that behaves as badly as a test wants."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import orjson

from cds.agreements import ClientSettings
from cds.service.discovery import prefetch_templates
from cds.service.fetching import Limits
from cds.testing.decisions import prefetch_of_story, standard_advisor
from cds.testing.patients import PatientStory
from tests.cds.service.calls import Counter, body_of, counter, low_iron

Json = dict[str, Any]
TEMPLATES = prefetch_templates(standard_advisor().knowledge.document["sources"])
LABORATORY = TEMPLATES["laboratory"].replace("{{context.patientId}}", "story")
TOKEN = "eyJhbGciOi.secret-token.x"


@dataclass(frozen=True)
class Asked:
    """One request that arrived."""

    target: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """What is sent back; a body that never ends for `endless`."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    endless: bool = False


Behaviour = Callable[["Ehr", str], Reply]


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # all queries of a call arrive at once
    daemon_threads = True


class Ehr:
    """Answers the queries of discovery for one patient. `behaviours` replace the answer under a prefetch key."""

    def __init__(self, story: PatientStory) -> None:
        self.answers: dict[str, Any] = prefetch_of_story(story)
        self.behaviours: dict[str, Behaviour] = {}
        self.asked: list[Asked] = []
        self.waiting, self.released = Event(), Event()
        self._lock = Lock()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def base(self) -> str:
        return f"{self.origin}/fhir"

    @property
    def targets(self) -> list[str]:
        return [one.target for one in self.asked]

    def behaves(self, key: str, behaviour: Behaviour) -> None:
        self.behaviours[key] = behaviour

    def reply(self, target: str, headers: Mapping[str, str]) -> Reply:
        with self._lock:
            self.asked.append(Asked(target, headers))
        key = self._key(target)
        if key in self.behaviours:
            return self.behaviours[key](self, target)
        return Reply(404) if key is None else sent(self.answers[key])

    def _key(self, target: str) -> str | None:
        """The prefetch key whose query this is, whatever the encoding."""
        parts = urlsplit(target)
        asked = {name: value for name, value in _query(parts.query).items() if name != "page"}
        for key, template in TEMPLATES.items():
            wanted = urlsplit(template.replace("{{context.patientId}}", "story"))
            if unquote(parts.path) == f"/fhir/{wanted.path}" and asked == _query(wanted.query):
                return key
        return None

    @contextmanager
    def running(self) -> Iterator[Ehr]:
        self._thread.start()
        try:
            yield self
        finally:
            self.released.set()
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()


def _query(text: str) -> dict[str, Any]:
    return parse_qs(text, keep_blank_values=True)


def sent(content: object, **headers: str) -> Reply:
    return Reply(200, orjson.dumps(content), {"Content-Type": "application/fhir+json", **headers})


def failing(status: int) -> Behaviour:
    body = orjson.dumps({"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "exception"}]})
    return lambda _ehr, _target: Reply(status, body)


def holding(ehr: Ehr, target: str) -> Reply:
    """Waits until the test lets it go; the test looks at what was answered meanwhile."""
    ehr.waiting.set()
    ehr.released.wait(60)
    return Reply(503)


def endless(ehr: Ehr, target: str) -> Reply:
    return Reply(200, b" " * 65536, {"Content-Type": "application/fhir+json"}, endless=True)


def redirecting(to: str) -> Behaviour:
    return lambda _ehr, _target: Reply(302, b"", {"Location": to})


def saying(body: bytes, **headers: str) -> Behaviour:
    return lambda _ehr, _target: Reply(200, body, headers)


def paging(
    entries: list[Json], next_link: Callable[[Ehr, int], str] | None = None, lost: int | None = None
) -> Behaviour:
    """One entry a page. `next_link` writes the address of a page; the page `lost` fails."""

    def behave(ehr: Ehr, target: str) -> Reply:
        page = int(_query(urlsplit(target).query).get("page", ["0"])[0])
        if page == lost:
            return Reply(500)
        bundle: Json = {"resourceType": "Bundle", "type": "searchset", "total": len(entries), "entry": [entries[page]]}
        if page + 1 < len(entries):
            base = target.partition("&page=")[0]
            url = next_link(ehr, page + 1) if next_link else f"{ehr.origin}{base}&page={page + 1}"
            bundle["link"] = [{"relation": "self", "url": f"{ehr.origin}{target}"}, {"relation": "next", "url": url}]
        return sent(bundle)

    return behave


def nobody() -> str:
    """The base URL of a server that is not there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/fhir"


def _handler(ehr: Ehr) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            try:
                self._send(ehr.reply(self.path, dict(self.headers)))
            except (BrokenPipeError, ConnectionResetError):  # the service has had enough
                self.close_connection = True

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name.replace("_", "-"), value)
            if reply.endless:
                self.send_header("Connection", "close")
                self.end_headers()
                while True:
                    self.wfile.write(reply.body)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


def clinic(ehr: Ehr, limits: Limits | None = None, *servers: str) -> Counter:
    """The service with one client, whose FHIR server this is; it waits long unless a test is about waiting."""
    client = ClientSettings("clinic", servers or (ehr.base,))
    return counter(clients=(client,), limits=limits or Limits(seconds=30, connect_seconds=10))


def asking(ehr: Ehr, server: str | None = None, **changes: Any) -> Json:
    """A call that leaves everything to the FHIR server."""
    granted = {
        "access_token": TOKEN,
        "token_type": "Bearer",
        "expires_in": 300,
        "scope": "patient/*.read",
        "subject": "x",
    }
    return body_of(
        low_iron(), **{"prefetch": ..., "fhirServer": server or ehr.base, "fhirAuthorization": granted, **changes}
    )


def without(key: str) -> Json:
    return {name: value for name, value in body_of(low_iron())["prefetch"].items() if name != key}
