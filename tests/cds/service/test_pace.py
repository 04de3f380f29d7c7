"""A client calls as often as was agreed, by one worker or by all of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from http import HTTPStatus
from pathlib import Path

import pytest

from cds.service.faults import Fault
from cds.service.pace import Pace, RememberedPace, SharedPace
from tests.cds.service.together import together

Made = Callable[[Callable[[], float]], Pace]


@pytest.fixture(params=["one worker", "shared"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Made]:
    if request.param == "one worker":
        yield RememberedPace
    else:
        shared: list[SharedPace] = []

        def share(now: Callable[[], float]) -> Pace:
            shared.append(SharedPace(tmp_path / "pace", now))
            return shared[-1]

        yield share
        for one in shared:
            one.close()


def refused(pace: Pace, client: str, rate: int) -> str:
    """The time after which the client is told to come again."""
    with pytest.raises(Fault, match=f"at most {rate} calls a minute") as caught:
        pace.keep(client, rate)
    assert caught.value.status is HTTPStatus.TOO_MANY_REQUESTS
    return caught.value.headers["Retry-After"]


def test_a_client_has_its_calls_a_minute_and_they_come_back_with_time(made: Made) -> None:
    clock = [0.0]
    pace = made(lambda: clock[0])
    for _ in range(2):
        pace.keep("ehr", 2)
    assert refused(pace, "ehr", 2) == "30"
    pace.keep("other", 2)
    clock[0] = 29.5
    assert refused(pace, "ehr", 2) == "1"
    clock[0] = 30
    pace.keep("ehr", 2)
    assert refused(pace, "ehr", 2) == "30"
    clock[0] = 3600
    for _ in range(2):
        pace.keep("ehr", 2)
    assert refused(pace, "ehr", 2) == "30"


def test_without_an_agreement_nothing_is_counted(made: Made) -> None:
    pace = made(lambda: 0.0)
    for _ in range(100):
        pace.keep("ehr", None)
    pace.keep("ehr", 1)


_CALL = """
import sys
from pathlib import Path
from cds.service.faults import Fault
from cds.service.pace import SharedPace
pace, done = SharedPace(Path(sys.argv[1]), lambda: 0.0), 0
print("ready", flush=True)
sys.stdin.readline()
for _ in range(300):
    try:
        pace.keep("ehr", 400)
    except Fault:
        continue
    done += 1
print(done)
"""


def test_two_workers_together_keep_to_it(tmp_path: Path) -> None:
    """Each makes 300 calls at the same time; of the 600, 400 are agreed."""
    assert sum(together(_CALL, tmp_path / "pace")) == 400


def test_what_cannot_be_counted_is_let_through(tmp_path: Path) -> None:
    """A limit that fails must not cost a card."""
    with closing(SharedPace(tmp_path / "pace", lambda: 0.0)) as pace:
        pace.keep("ehr", 1)
        refused(pace, "ehr", 1)
    pace.keep("ehr", 1)
