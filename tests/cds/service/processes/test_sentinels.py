"""Nothing that the service writes from its start to its end tells of a patient, a clinician or a token.

Two workers with signed clients, a store, recordings and an EHR to fetch from; all that can go wrong goes wrong once.
"""

from __future__ import annotations

import socket
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.cds.clinic import PATIENT_KEY, RECORDING_KEY
from tests.cds.service.access.signing import ISSUER, Signer
from tests.cds.service.calls import SERVICE, low_iron
from tests.cds.service.fake_ehr import Ehr, asking, failing, paging, redirecting, saying
from tests.cds.service.processes.running import COMMAND_LINE, WATCH, Running, running
from tests.cds.service.sentinels import SENTINEL, marked
from tests.cds.store.locks import written_by_another
from tests.fuzz.corpus import corpus

PUBLIC = f"https://{SENTINEL.lower()}.example"
NUMBERS = count()
_SETTINGS = """
public_url = "{public}"
[[clients]]
name = "ehr"
issuer = "{issuer}"
jwks_file = "{keys}"
fhir_servers = ["{base}", "http://127.0.0.1:9/{sentinel}"]
calls_a_minute = 100000
[[clients]]
name = "slow"
issuer = "{issuer}/slow"
jwks_file = "{keys}"
calls_a_minute = 1
"""
_EVENTS = {"call", "store", "audit", "feedback not kept", "silences unavailable"}
_KEYS = {
    "event", "level", "timestamp", "method", "route", "decision", "hook", "client", "rules", "not_assessed", "status",
    "incomplete", "refused", "faults", "milliseconds", "denied", "fetched", "not_fetched", "feedback", "health",
    "failure", "kind", "lost", "where",
}  # fmt: skip


@dataclass
class Run:
    """The service, the tokens that it was shown, and how often it gave each status."""

    service: Running
    signer: Signer
    tokens: list[str] = field(default_factory=list)
    answered: Counter[int] = field(default_factory=Counter)

    def token(self, path: str, issuer: str = ISSUER) -> dict[str, str]:
        now = time.time()
        number = f"{SENTINEL}{next(NUMBERS)}"
        claims: dict[str, Any] = {"iss": issuer, "aud": PUBLIC + path, "iat": now, "exp": now + 300, "jti": number}
        self.tokens.append(self.signer.token(**claims, sub=SENTINEL, tenant=SENTINEL))
        return {"Authorization": f"Bearer {self.tokens[-1]}"}

    def send(self, method: str, path: str, body: object = None, **headers: str) -> tuple[int, bytes]:
        """With a token, unless the headers have one."""
        content = body if isinstance(body, bytes) else None if body is None else orjson.dumps(body)
        given = {"User-Agent": SENTINEL, "X-Patient": SENTINEL, "Content-Type": "application/json", **headers}
        given = given if "Authorization" in given else {**given, **self.token(path)}
        connection = HTTPConnection("127.0.0.1", self.service.port, timeout=WATCH)
        connection.request(method, path, content, given)
        response = connection.getresponse()
        found = response.read()
        connection.close()
        self.answered[response.status] += 1
        return response.status, found

    def bytes(self, content: bytes) -> None:
        """Sent as they are, and then nothing more."""
        with socket.create_connection(("127.0.0.1", self.service.port), timeout=WATCH) as connection:
            connection.sendall(content)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass


@contextmanager
def run(folder: Path, base: str) -> Iterator[Run]:
    """With signed clients, a store and recordings; what it says on both its outputs is kept."""
    signer, settings = Signer(), folder / "site.toml"
    keys = signer.written(folder)
    settings.write_text(_SETTINGS.format(public=PUBLIC, issuer=ISSUER, keys=keys, base=base, sentinel=SENTINEL))
    environment = {
        "RLS_CDS_SETTINGS": str(settings), "RLS_CDS_STORE": f"sqlite:///{folder}/store.sqlite3", "TMPDIR": str(folder),
        "RLS_CDS_PATIENT_KEY": PATIENT_KEY, "RLS_CDS_RECORDING_KEY": RECORDING_KEY, "RLS_CDS_RECORDING": "true",
        "PYTHONUNBUFFERED": "1",  # as in containers: what is written in parts arrives in parts
    }  # fmt: skip
    command = [*COMMAND_LINE, "serve", "--port", "0", "--workers", "2"]
    with running(command, environment, errors=subprocess.STDOUT) as service:
        yield Run(service, signer)


def everything(opened: Run, ehr: Ehr, store: Path) -> None:
    """What clients do, and what goes wrong."""
    said = examples(opened)
    refusals(opened)
    fetching(opened, ehr)
    feedback = f"{SERVICE}/feedback"
    assert opened.send("POST", feedback, {"feedback": said})[0] == 200
    assert opened.send("POST", feedback, {"feedback": [{"card": SENTINEL, "outcome": SENTINEL}]})[0] == 400
    with written_by_another(str(store)):
        assert opened.send("POST", feedback, {"feedback": said})[0] == 503


def examples(opened: Run) -> list[dict[str, Any]]:
    """Every request of the corpus; feedback on each card that was shown, with a comment."""
    said = []
    for base in corpus():
        hook = base.request.get("hook", "patient-view")
        path = f"/cds-services/rls-{hook}" + "/feedback" * base.is_feedback
        _, body = opened.send("POST", path, marked(base.request), **{"Accept-Language": SENTINEL})
        for card in orjson.loads(body).get("cards", ()) if body else ():
            reason = {"reason": {"code": "declined"}, "userComment": SENTINEL}
            moment = "2026-11-21T12:00:00Z"
            said.append(
                {"card": card["uuid"], "outcome": "overridden", "overrideReason": reason, "outcomeTimestamp": moment}
            )
    return said


def refusals(opened: Run) -> None:
    """Everything that is answered with an error."""
    for path in ("/cds-services", SERVICE, f"/{SENTINEL}?{SENTINEL}={SENTINEL}", f"/cds-services/{SENTINEL}"):
        for method in ("GET", "POST", "PUT", "PATCH"):
            opened.send(method, path, b"{}")
    opened.send("POST", SERVICE, b"{}", Authorization=f"Bearer {SENTINEL}.{SENTINEL}.{SENTINEL}")
    opened.send("POST", SERVICE, b"{}", **opened.token(SERVICE, f"{ISSUER}/{SENTINEL}"))
    opened.send("POST", SERVICE, b"{}", **opened.token(f"/{SENTINEL}"))
    for _ in range(2):
        opened.send("POST", SERVICE, b"{}", **opened.token(SERVICE, f"{ISSUER}/slow"))
    for body in (
        f'{{"{SENTINEL}": '.encode(), f'["{SENTINEL}"]'.encode(), f'"{SENTINEL}"'.encode(), b"[" * 5000,
        orjson.dumps({"hook": SENTINEL, "context": {"patientId": [SENTINEL]}, "prefetch": SENTINEL}),
        orjson.dumps({"hook": SENTINEL}) + b" " * 16_000_000,
    ):  # fmt: skip
        opened.send("POST", SERVICE, body)
    opened.bytes(f"{SENTINEL} {SENTINEL}\r\n\r\n".encode())
    opened.bytes(f"GET /{SENTINEL} HTTP/1.1\r\n{SENTINEL}\r\n\r\n".encode())
    token = opened.token(SERVICE)["Authorization"]
    head = f"POST {SERVICE} HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nContent-Length: 900\r\n\r\n"
    opened.bytes(f"{head}{SENTINEL}".encode())  # and the rest never comes


def fetching(opened: Run, ehr: Ehr) -> None:
    """Calls that leave everything to a FHIR server that is well, broken in every way, or not there."""
    broken = [
        failing(500),
        redirecting(f"{ehr.origin}/{SENTINEL}"),
        saying(f'{{"{SENTINEL}": '.encode()),
        saying(b"[" * 5000),
        paging([{"resource": {"resourceType": SENTINEL}}] * 2, lambda _, page: f"https://{SENTINEL}.example/{page}"),
    ]
    assert opened.send("POST", SERVICE, asking(ehr))[0] == 200
    for number, behaviour in enumerate(broken):
        ehr.behaves(["laboratory", "conditions"][number % 2], behaviour)
        opened.send("POST", SERVICE, asking(ehr))
    opened.send("POST", SERVICE, asking(ehr, f"http://127.0.0.1:9/{SENTINEL}"))
    opened.send("POST", SERVICE, asking(ehr, f"https://{SENTINEL}.example/fhir"))


def test_nothing_tells_of_a_patient_a_clinician_or_a_token(tmp_path: Path) -> None:
    ehr = Ehr(low_iron().named(SENTINEL, SENTINEL))
    with ehr.running(), run(tmp_path, ehr.base) as opened:
        everything(opened, ehr, tmp_path / "store.sqlite3")
        told = [opened.send("GET", path)[1].decode() for path in ("/metrics", "/health/live", "/health/ready")]
        files = [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")]
        shared = [path for path in tmp_path.rglob("*") if path.suffix == ".db"]
        counted = b"".join(path.read_bytes() for path in shared)
    assert opened.service.process.returncode == 0
    assert {200, 400, 401, 404, 405, 412, 413, 429, 503} <= opened.answered.keys()
    written = "".join(opened.service.lines)
    for secret in (SENTINEL, SENTINEL.lower(), *opened.tokens, *(part for t in opened.tokens for part in t.split("."))):
        assert secret not in written + "".join(told) + "".join(files)
        assert secret.encode() not in counted
    held = b"".join(path.read_bytes() for path in tmp_path.glob("store.sqlite3*"))
    assert SENTINEL.encode() not in held and len(held) > 100_000
    stable(opened)


def stable(opened: Run) -> None:
    """Every line is one JSON object of known members, and every call that was heard has one."""
    lines = [orjson.loads(line) for line in opened.service.lines if not line.startswith("WARNING:  Invalid HTTP")]
    assert {line["event"] for line in lines} <= _EVENTS
    assert {key for line in lines for key in line} <= _KEYS
    answered = Counter(line["status"] for line in lines if line["event"] == "call" and "status" in line)
    assert answered == opened.answered


@pytest.mark.parametrize("value", [{"display": "x", "code": "y"}, ["x"], {"id": "a", "birthDate": "1951-02-17"}])
def test_a_marked_request_keeps_what_rules_read(value: Any) -> None:
    text = orjson.dumps(marked({"name": value})).decode()
    assert SENTINEL in text
    assert '"code":"y"' in text or "code" not in text
    assert '"1951-02-17"' in text or "birthDate" not in text
