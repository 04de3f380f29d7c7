"""Facts for which no record was found."""

from __future__ import annotations


class Unbuildable(ValueError):
    """No record gives these facts together. Names the facts and what stands against them."""

    def __init__(self, fact: str, why: str, *others: str) -> None:
        self.facts = (fact, *others)
        self.why = why
        super().__init__(f"{', '.join(self.facts)}: {why}")
