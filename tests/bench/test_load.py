"""The load runs against real workers and prints the table that the documentation shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bench.load import Load, deck_of, loaded, measured, numbering, serving
from bench.mix import Call

CALLS = 40


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with serving() as (_, port):
        yield port


def test_a_short_load_is_answered_without_errors() -> None:
    printed, grown = measured(CALLS, seconds=0.3)
    assert len(grown) == 2
    assert re.search(r"^\| calls \| 40 \|", printed, re.MULTILINE)
    assert re.search(r"^\| errors \| 0 \| 0 \|$", printed, re.MULTILINE)
    assert re.search(r"^\| calls a second \| \d+ \(\d\.\d\d of an empty endpoint\) \| \d+ \|$", printed, re.MULTILINE)


def test_the_deck_asks_every_service_that_the_examples_know(port: int) -> None:
    deck = deck_of(port)
    assert "patient-view" in {call.hook for call in deck}
    assert max(len(call.body) for call in deck) > 100 * min(len(call.body) for call in deck)


def test_what_is_not_answered_is_an_error_and_no_time(port: int) -> None:
    done = loaded(port, [Call("patient-view", "/nowhere", b"{}")], numbering(10))
    assert (done.times, done.errors) == ((), 10)


def test_percentiles_are_of_the_answered_calls() -> None:
    load = Load(tuple(number / 1000 for number in range(1, 102)), 0, 2.0)
    assert (load.percentile(50), load.percentile(95), round(load.throughput)) == (51.0, 96.0, 50)
