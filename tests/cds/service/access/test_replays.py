"""A token is remembered while it is valid, and the memory is bounded; in one worker, and in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cds.service.access.replays import RememberedReplays, Replays, SharedReplays, Use
from tests.cds.service.together import together

Made = Callable[["Clock", int], Replays]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(params=["one worker", "shared"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Made]:
    if request.param == "one worker":
        yield RememberedReplays
    else:
        shared: list[SharedReplays] = []

        def share(clock: Clock, most: int) -> Replays:
            shared.append(SharedReplays(tmp_path / "used", clock, most))
            return shared[-1]

        yield share
        for one in shared:
            one.close()


def test_each_once_for_each_client(made: Made) -> None:
    replays = made(Clock(), 10)
    assert [replays.use(*one, 10) for one in (("one", "a"), ("two", "a"), ("one", "b"))] == [Use.FIRST] * 3
    assert replays.use("one", "a", 10) is replays.use("two", "a", 99) is Use.REPEATED


def test_it_is_forgotten_when_it_has_ended_and_not_before(made: Made) -> None:
    clock = Clock()
    replays = made(clock, 10)
    assert replays.use("one", "a", 10) is Use.FIRST
    clock.now = 10
    assert replays.use("one", "a", 10) is Use.REPEATED
    clock.now = 10.1
    assert replays.use("one", "a", 20) is Use.FIRST


def test_when_the_memory_is_full_nothing_more_is_let_in(made: Made) -> None:
    """And nothing is forgotten: a token that was used is still known for it."""
    clock = Clock()
    replays = made(clock, 2)
    assert replays.use("one", "a", 10) is replays.use("one", "b", 20) is Use.FIRST
    assert replays.use("one", "c", 20) is Use.CROWDED
    assert replays.use("one", "a", 10) is Use.REPEATED
    clock.now = 11
    assert replays.use("one", "c", 20) is Use.FIRST
    assert replays.use("one", "d", 20) is Use.CROWDED


def test_no_client_uses_up_the_memory_of_another(made: Made) -> None:
    replays = made(Clock(), 2)
    assert [replays.use("noisy", jti, 10) for jti in "abcd"] == [Use.FIRST] * 2 + [Use.CROWDED] * 2
    assert [replays.use("other", jti, 10) for jti in "abc"] == [Use.FIRST] * 2 + [Use.CROWDED]


def test_many_that_end_together_make_room_again(made: Made) -> None:
    """They are cleared away over several calls, and each is counted once."""
    clock, many = Clock(), 2500
    replays = made(clock, many)
    assert {replays.use("one", f"old{number}", 10) for number in range(many)} == {Use.FIRST}
    assert replays.use("one", "more", 10) is Use.CROWDED
    clock.now = 11
    assert {replays.use("one", f"new{number}", 20) for number in range(many)} == {Use.FIRST}
    assert replays.use("one", "more", 20) is Use.CROWDED


@pytest.mark.parametrize("jti", ["\ud800", "\0", "é", "', '", "x" * 100_000])
def test_any_text_can_be_remembered(made: Made, jti: str) -> None:
    replays = made(Clock(), 10)
    assert replays.use("one", jti, 10) is Use.FIRST
    assert replays.use("one", jti, 10) is Use.REPEATED


def test_what_is_kept_is_small_and_holds_nothing_of_a_token(tmp_path: Path) -> None:
    with closing(SharedReplays(tmp_path / "used", Clock())) as replays:
        assert {replays.use("one", f"sentinel{number}" * 25, 10) for number in range(1000)} == {Use.FIRST}
    kept = (tmp_path / "used").read_bytes()
    assert b"sentinel" not in kept and len(kept) < 100 * 1000


def test_a_call_takes_no_longer_the_more_is_kept(tmp_path: Path) -> None:
    """Whatever it asks of the file is found by an index; nothing goes through all tokens, or counts them."""
    asked: list[str] = []
    with closing(SharedReplays(tmp_path / "used", Clock())) as replays:
        replays._file.set_trace_callback(asked.append)
        assert replays.use("one", "a", 10) is Use.FIRST
        replays._file.set_trace_callback(None)
        touching = [one for one in asked if " used" in one]
        plans = [str(replays._file.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()) for one in touching]
    assert len(plans) == 3 and not any("SCAN used" in plan for plan in plans)


_CLAIM = """
import sys
from pathlib import Path
from cds.service.access.replays import SharedReplays, Use
replays = SharedReplays(Path(sys.argv[1]), lambda: 0.0, {most})
print("ready", flush=True)
sys.stdin.readline()
print(sum(replays.use("ehr", str(number), 10.0) is Use.FIRST for number in range(500)))
"""


@pytest.mark.parametrize(("most", "let_in"), [(1000, 500), (300, 300)])
def test_two_workers_let_each_token_in_once(tmp_path: Path, most: int, let_in: int) -> None:
    """Both try the same 500 tokens at the same time; together they let in each once, up to their common bound."""
    assert sum(together(_CLAIM.format(most=most), tmp_path / "used")) == let_in


def test_what_cannot_be_looked_up_is_refused(tmp_path: Path) -> None:
    with closing(SharedReplays(tmp_path / "used", Clock())) as replays:
        replays.close()
        assert replays.use("ehr", "a", 10) is Use.UNKNOWN
