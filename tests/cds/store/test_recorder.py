"""The audit beside the calls: it takes what fits, tries again what may pass, and counts what it loses."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from sqlalchemy.exc import DataError, OperationalError

from cds.store.recorder import Recorder


class Book:
    """Where entries are written, once the test lets them."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.written: list[int] = []
        self.told: list[tuple[str, int]] = []
        self.asked, self.open = Event(), Event()

    def write(self, batch: Sequence[int]) -> None:
        self.asked.set()
        assert self.open.wait(20)
        if self.failures:
            raise self.failures.pop(0)
        self.written += batch

    def failed(self, kind: str, lost: int) -> None:
        self.told.append((kind, lost))


class Choosy(Book):
    """Writes no batch with the bad one in it."""

    BAD = 2

    def write(self, batch: Sequence[int]) -> None:
        if self.BAD in batch:
            raise TypeError("no such thing")
        super().write(batch)


def locked() -> OperationalError:
    return OperationalError("INSERT", {}, Exception("locked"))


def test_what_does_not_fit_is_dropped_and_counted() -> None:
    """The first entry is in hand, three wait, two are lost; nobody waited for that."""
    book = Book()
    recorder = Recorder(book.write, book.failed, room=3)
    recorder.put(0)
    assert book.asked.wait(20)
    for number in range(1, 6):
        recorder.put(number)
    assert (recorder.dropped, book.told) == (2, [("queue full", 1), ("queue full", 1)])
    book.open.set()
    recorder.flush()
    assert book.written == [0, 1, 2, 3]
    recorder.close(20)


def test_what_may_pass_is_tried_again() -> None:
    book = Book(locked(), locked())
    book.open.set()
    recorder = Recorder(book.write, book.failed, room=3)
    recorder.put(1)
    recorder.flush()
    assert (book.written, recorder.dropped) == ([1], 0)
    assert book.told == [("OperationalError", 0)] * 2
    recorder.close(20)


def test_what_would_fail_again_is_lost_alone() -> None:
    """The entries after it are written."""
    book = Book(DataError("INSERT", {}, Exception("too long")))
    book.open.set()
    recorder = Recorder(book.write, book.failed, room=3)
    recorder.put(1)
    recorder.flush()
    recorder.put(2)
    recorder.flush()
    assert (book.written, recorder.dropped, book.told) == ([2], 1, [("DataError", 1)])
    recorder.close(20)


def test_an_error_of_our_own_does_not_end_it() -> None:
    """An entry that cannot be made into rows is lost and told, and the next is written."""
    book = Book(TypeError("no such thing"))
    book.open.set()
    recorder = Recorder(book.write, book.failed, room=3)
    recorder.put(1)
    recorder.flush()
    recorder.put(2)
    recorder.flush()
    assert (book.written, book.told) == ([2], [("TypeError", 1)])
    recorder.close(20)


def test_an_entry_that_cannot_be_written_costs_no_other_of_its_batch() -> None:
    book = Choosy()
    recorder = Recorder(book.write, book.failed, room=3)
    recorder.put(0)
    assert book.asked.wait(20)
    for number in (1, Choosy.BAD, 3):  # they wait together, and are one batch
        recorder.put(number)
    book.open.set()
    recorder.flush()
    assert (book.written, recorder.dropped, book.told) == ([0, 1, 3], 1, [("TypeError", 1)])
    recorder.close(20)


def test_at_the_end_what_waits_is_written_once_more_and_then_lost() -> None:
    book = Book(locked(), locked())
    recorder = Recorder(book.write, book.failed, room=3)
    recorder.put(1)
    assert book.asked.wait(20)
    recorder.put(2)
    book.open.set()
    recorder.close(20)
    assert recorder.dropped == 2 - len(book.written)
    assert sum(lost for _, lost in book.told) == recorder.dropped


def test_one_that_was_never_used_ends_at_once() -> None:
    book = Book()
    Recorder(book.write, book.failed, room=3).close(20)
    assert (book.written, book.told) == ([], [])
