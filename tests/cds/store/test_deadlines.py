"""Work that the database does not finish is given up, and holds up nobody."""

from __future__ import annotations

from threading import Event

import pytest

from cds.store.deadlines import Deadline
from cds.store.errors import StoreUnavailable


def test_what_is_done_in_time_is_returned() -> None:
    deadline = Deadline(20, 1, "test")
    assert deadline.run(lambda: 5) == 5
    deadline.close()


def test_what_takes_too_long_is_given_up_and_keeps_its_thread_until_it_ends() -> None:
    deadline, released, ended = Deadline(0.02, 1, "test"), Event(), Event()

    def stuck() -> None:
        released.wait(20)
        ended.set()

    with pytest.raises(StoreUnavailable, match="too slow"):
        deadline.run(stuck)
    with pytest.raises(StoreUnavailable, match="busy"):
        deadline.run(lambda: 5)
    released.set()
    assert ended.wait(20)
    patient = Deadline(20, 1, "test")
    assert patient.run(lambda: 5) == 5
    for one in (deadline, patient):
        one.close()


def test_whatever_goes_wrong_is_named_by_its_kind_only() -> None:
    """A message could hold a row."""
    deadline = Deadline(20, 1, "test")

    def wrong() -> None:
        raise KeyError("mevrouw Jansen")

    with pytest.raises(StoreUnavailable, match=r"^the store is unavailable \(KeyError\)$"):
        deadline.run(wrong)
    deadline.close()


def test_after_the_end_nothing_is_done() -> None:
    deadline = Deadline(20, 1, "test")
    deadline.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        deadline.run(lambda: 5)
