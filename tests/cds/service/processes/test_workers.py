"""Several workers: none of them is special, one that dies costs what it held, and stopping costs nothing."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path

import orjson
import pytest

from tests.cds.service.calls import with_rls
from tests.cds.service.processes.running import (
    WATCH,
    Bell,
    Running,
    answer,
    ask,
    bell,
    cards,
    command_line,
    get,
    workers,
)


@pytest.fixture
def rung() -> Iterator[Bell]:
    with bell() as made:
        yield made


@pytest.fixture
def service(rung: Bell) -> Iterator[Running]:
    with workers(rung) as running:
        yield running


def test_a_worker_that_dies_in_native_code_costs_only_what_it_held(rung: Bell, service: Running) -> None:
    one, other = both = {rung.started(), rung.started()}
    lost, kept = service.connection_to(one, both), service.connection_to(other, both)
    fatal, idle = service.connection_to(one, both), service.connection_to(other, both)
    ask(lost, "hold")
    assert rung.next()[:2] == ("held", one)
    ask(kept, "hold")
    held_word, holder, go_on = rung.next()
    assert (held_word, holder) == ("held", other)
    ask(fatal, "abort")
    for connection in (fatal, lost):
        with pytest.raises((HTTPException, ConnectionError)):
            connection.getresponse()
    assert get(idle)[0].status == 200  # while the dead worker is missing
    go_on.sendall(b"!")
    assert cards(kept) == ["IRON-03"]
    replaced = rung.started()
    assert replaced not in both
    fresh = service.connection_to(replaced, {replaced, other})
    ask(fresh)
    assert cards(fresh) == ["IRON-03"]


def test_a_worker_that_is_killed_is_replaced_and_goes_on_counting(rung: Bell, service: Running) -> None:
    one, other = both = {rung.started(), rung.started()}
    for worker in (one, one, other):
        get(service.connection_to(worker, both), "/counted")
    os.kill(one, signal.SIGKILL)
    replaced = rung.started()
    _, text = get(service.connection_to(replaced, {replaced, other}), "/counted")
    assert b'rls_cds_calls_total{hook="patient-view",status="200"} 4.0' in text


def test_a_rule_that_raises_leaves_the_other_calls_of_its_worker_untouched(rung: Bell, service: Running) -> None:
    both = {rung.started(), rung.started()}
    one = min(both)
    beside, failing = service.connection_to(one, both), service.connection_to(one, both)
    ask(beside, "hold")
    go_on = rung.next()[2]
    ask(failing, story=with_rls())  # of whom the rule that raises would speak
    response, body = answer(failing)
    assert response.status == 500
    assert orjson.loads(body)["resourceType"] == "OperationOutcome"
    go_on.sendall(b"!")
    assert cards(beside) == ["IRON-03"]
    ask(failing)  # the same connection, so the same worker
    assert cards(failing) == ["IRON-03"]


def test_a_worker_whose_engine_broke_answers_what_it_holds_and_is_replaced(rung: Bell, service: Running) -> None:
    """Such an engine would fail over every later call."""
    one, other = both = {rung.started(), rung.started()}
    beside, breaking = service.connection_to(one, both), service.connection_to(one, both)
    ask(beside, "hold")
    go_on = rung.next()[2]
    ask(breaking, "break")
    response, body = answer(breaking)
    assert response.status == 500
    assert orjson.loads(body)["resourceType"] == "OperationOutcome"
    go_on.sendall(b"!")
    assert cards(beside) == ["IRON-03"]
    replaced = rung.started()
    fresh = service.connection_to(replaced, {replaced, other})
    ask(fresh)
    assert cards(fresh) == ["IRON-03"]


def test_stopping_answers_every_call_in_hand(rung: Bell, service: Running) -> None:
    one, other = both = {rung.started(), rung.started()}
    calls = [service.connection_to(worker, both) for worker in (one, one, other, other)]
    idle = [service.connection_to(worker, both) for worker in both]
    going_on = []
    for call in calls:
        ask(call, "hold")
        going_on.append(rung.next()[2])
    service.process.send_signal(signal.SIGTERM)
    for connection in idle:
        assert connection.sock.recv(1) == b""  # each worker hangs up on those who ask nothing: it is stopping
    for caller in going_on:
        caller.sendall(b"!")
    for call in calls:
        assert cards(call) == ["IRON-03"]
    assert service.process.wait(WATCH) == 0


def test_nobody_is_let_in_and_nothing_is_left_behind_after_the_end(
    rung: Bell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with workers(rung) as service:
        both = {rung.started(), rung.started()}
        get(service.connection_to(min(both), both), "/counted")
        (folder,) = tmp_path.iterdir()
        assert {path.suffix for path in folder.iterdir()} == {".db", ".lock"}
        service.process.send_signal(signal.SIGTERM)
        assert service.process.wait(WATCH) == 0
        with pytest.raises(ConnectionRefusedError):
            service.connection().connect()
    assert list(tmp_path.iterdir()) == []


def test_the_command_serves_with_workers() -> None:
    with command_line("serve", "--port", "0", "--workers", "2") as service:
        response, body = get(service.connection())
        assert (response.status, "services" in orjson.loads(body)) == (200, True)
        assert response.headers["server"] is None


def test_the_command_ends_quietly_on_control_c() -> None:
    with command_line("serve", "--port", "0") as service:
        assert get(service.connection())[0].status == 200
        service.process.send_signal(signal.SIGINT)
        assert service.process.wait(WATCH) == 0
