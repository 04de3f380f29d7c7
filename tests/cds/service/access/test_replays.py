"""A token is remembered while it is valid, and the memory is bounded; in one worker, and in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cds.service.access.replays import RememberedReplays, Replays, SharedReplays
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
    assert replays.is_first("one", "a", 10) and replays.is_first("two", "a", 10) and replays.is_first("one", "b", 10)
    assert not replays.is_first("one", "a", 10) and not replays.is_first("two", "a", 99)


def test_it_is_forgotten_when_it_has_ended_and_not_before(made: Made) -> None:
    clock = Clock()
    replays = made(clock, 10)
    assert replays.is_first("one", "a", 10)
    clock.now = 10
    assert not replays.is_first("one", "a", 10)
    clock.now = 10.1
    assert replays.is_first("one", "a", 20)


def test_when_the_memory_is_full_nothing_more_is_let_in(made: Made) -> None:
    clock = Clock()
    replays = made(clock, 2)
    assert replays.is_first("one", "a", 10) and replays.is_first("one", "b", 20)
    assert not replays.is_first("one", "c", 20)
    clock.now = 11
    assert replays.is_first("one", "c", 20)


_CLAIM = """
import sys
from pathlib import Path
from cds.service.access.replays import SharedReplays
replays = SharedReplays(Path(sys.argv[1]), lambda: 0.0)
print("ready", flush=True)
sys.stdin.readline()
print(sum(replays.is_first("ehr", str(number), 10.0) for number in range(500)))
"""


def test_two_workers_let_each_token_in_once(tmp_path: Path) -> None:
    """Both try the same 500 tokens at the same time; together they let in 500."""
    assert sum(together(_CLAIM, tmp_path / "used")) == 500


def test_what_cannot_be_looked_up_counts_as_seen(tmp_path: Path) -> None:
    with closing(SharedReplays(tmp_path / "used", Clock())) as replays:
        replays.close()
        assert not replays.is_first("ehr", "a", 10)
