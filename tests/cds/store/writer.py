"""A worker of its own process: keeps feedback and says what was acknowledged, until there is nothing left to keep."""

from __future__ import annotations

import sys

from cds.store.errors import StoreUnavailable
from cds.store.store import Store
from tests.cds.store.histories import KEYS, NOW, REASONS, TERMS, call, card, overridden, uuid

TRIES = 5


def main(url: str, first: int, last: int) -> None:
    store = Store(url, KEYS, TERMS, REASONS, writing_seconds=20)
    for number in range(first, last):
        shown = card(number=number)
        store.note(call(shown, decision=f"call {number}"))
        if any(_kept(store, number) for _ in range(TRIES)):
            print(number, flush=True)
    store.close()
    print("done", flush=True)


def _kept(store: Store, number: int) -> bool:
    """Whether it was acknowledged; a client sends again what was not."""
    try:
        store.keep("rls-patient-view", "clinic", (overridden(uuid(number)), overridden(uuid(number + 1))), NOW)
    except StoreUnavailable:
        return False
    return True


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
