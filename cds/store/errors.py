"""What can go wrong with the store. No message holds a value of a row, a parameter or the address of a database."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used as it is; says what to do."""


class StoreUnavailable(StoreError):
    """The store did not do it in time, or not at all; `kind` names the failure, never a value."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"the store is unavailable ({kind})")
        self.kind = kind
