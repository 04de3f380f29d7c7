"""Writes docs/conformance.md: each requirement of CDS Hooks on a service, and what shows it.

`python -m tests.cds.service.conformance docs`
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cds.service.foreign import FOREIGN

TESTS = Path(__file__).parents[1]
_KINDS = {
    "deployment": "for the deployment",
    "policy": "said, not tested",
    "not used": "not used",
}
_INTRODUCTION = """# Conformance to CDS Hooks

Written by make docs from the tests and tests/cds/service/requirements.toml; do not edit.

CDS Hooks 2.0.1, with those additions of 3.0 that a 2.0 client ignores (`version`, OperationOutcome as the body of an
error). Each requirement on a service stands with the tests that show it, or with the reason why there is none."""
_KIT = """## The checks of Inferno's CRD test kit

The generic checks K1 to K17 run over answers to every hook in both languages (`service/test_kit.py`). One half of
K15 is deliberately not met: a suggestion that removes an order creates none in its place, because this service never
creates orders of medicines. The invariants of the logical models (cds-r-1 and 2, cds-resp-1 to 7, cds-fb-1 to 3) run as
FHIRPath over the same answers, over our requests and over feedback (`service/test_invariants.py`)."""
_DECIDED = """## Where the specification is silent

| question | answer |
| --- | --- |
| what counts towards the 140 characters | code points of the summary in its language, 139 at most |
| members that are not known, also extensions | ignored |
| a body that is no JSON, or lacks what is required | 400, each element named |
| the hook of another service | 400 |
| an unknown service | 404 |
| feedback on an unknown card | kept, 200 without a body |
| feedback with one entry that cannot be read | 400, nothing of it is kept |
| no problem list, on hooks about the record | 412, the prefetch key named |
| no problem list, on hooks about orders | 200 with a card where the order would matter |
| an OperationOutcome under a prefetch key | as if absent, its code logged; fetched unless it refuses |
| null under a prefetch key | not known, never empty |
| an empty Bundle whose own link is about another patient, or about a token that was not resolved | not known |
| a fhirServer that no client has been agreed for | never called |
| the language | that agreed with the client, else Accept-Language, else that of the site; in Content-Language |"""
_OTHERS = """## Requests by other projects

As they are published, sent to the service of their hook (`service/test_foreign_requests.py`)."""


@dataclass(frozen=True)
class Requirement:
    """One requirement and what shows it."""

    number: int
    level: str
    said: str
    tests: tuple[str, ...] = ()
    kind: str | None = None
    reason: str | None = None

    @property
    def shown(self) -> str:
        """A cell of the table."""
        if self.kind is None:
            return "<br>".join(f"`{test}`" for test in self.tests)
        return f"*{_KINDS[self.kind]}*: {self.reason}"


def requirements() -> tuple[Requirement, ...]:
    """All of them, in their order. Raises `TypeError` for a member that is not known."""
    found = tomllib.loads(Path(__file__).with_name("requirements.toml").read_text("utf-8"))
    return tuple(
        Requirement(int(number), **{**given, "tests": tuple(given.get("tests", ()))}) for number, given in found.items()
    )


def page() -> str:
    """The page as Markdown."""
    return (
        "\n\n".join([_INTRODUCTION, "\n".join(_counts()), "\n".join(_table()), _KIT, _DECIDED, _OTHERS, _foreign()])
        + "\n"
    )


def _counts() -> Iterator[str]:
    counted = Counter("shown by tests" if one.kind is None else _KINDS[one.kind] for one in requirements())
    yield "| | requirements |"
    yield "| --- | --- |"
    yield from (f"| {what} | {number} |" for what, number in counted.most_common())


def _table() -> Iterator[str]:
    yield "## The requirements\n"
    yield "| no. | level | what | shown by |"
    yield "| --- | --- | --- | --- |"
    yield from (f"| {one.number} | {one.level} | {one.said} | {one.shown} |" for one in requirements())


def _foreign() -> str:
    rows = [f"| {name.replace('_', ' ')} | {status} | {why} |" for name, (status, why) in FOREIGN.items()]
    return "\n".join(["| request | status | why |", "| --- | --- | --- |", *rows])


if __name__ == "__main__":
    Path(sys.argv[1], "conformance.md").write_text(page(), "utf-8")
