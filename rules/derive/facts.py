"""The facts of one record, with what each rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rules.conditions import Measurement, Statement
from rules.facts import FACTS
from rules.findings import Arrival, Finding, Findings, Medicine, Origin, Result, Span
from rules.reasons import FactValue
from rules.rule import Jurisdiction


@dataclass(frozen=True)
class Item:
    """One entry of a list that a text may print: a medicine with its name and since when."""

    name: str
    since: Span | None
    level: int
    origin: Origin


@dataclass(frozen=True)
class Rejected:
    """A finding that cannot be true as it stands, so that nothing rests on it: which, and why."""

    subject: str
    reason: str
    origin: Origin


@dataclass
class FactBook:
    """Facts while they are derived. `values` is what engine and evaluator take.

    `drawn` is the day that a text prints beside a value, `origins` the resources behind a fact, `lists` and `raw`
    what a text may name that never reaches the engine, `reported` the facts of which only the reporting date is
    known, `rivals` another value of the same day, `written` a converted value as it was written, `ordered` the tests
    that are ordered, `measured` how many days ago each was measured, `by_words` the facts that rest on words alone,
    `rejected` what cannot be true as it stands, `above_maximum` a dopamine agonist in use whose dose a text prints.
    """

    date: date
    arrivals: Mapping[str, Arrival]
    thresholds: Mapping[str, float]
    jurisdiction: Jurisdiction = "nl"
    values: dict[str, FactValue] = field(default_factory=dict)
    drawn: dict[str, Span] = field(default_factory=dict)
    origins: dict[str, tuple[Origin, ...]] = field(default_factory=dict)
    lists: dict[str, tuple[Item, ...]] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    rivals: dict[str, Decimal] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    ordered: frozenset[str] = frozenset()
    measured: dict[str, int] = field(default_factory=dict)
    by_words: set[str] = field(default_factory=set)
    rejected: list[Rejected] = field(default_factory=list)
    above_maximum: Medicine | None = None

    def days(self, threshold: str) -> int:
        """A window in whole days."""
        return int(self.thresholds[threshold])

    def complete(self, fact: str) -> bool:
        """Whether every source of a fact arrived completely."""
        return all(self.arrivals.get(source) is Arrival.COMPLETE for source in FACTS[fact].sources)

    @property
    def unclear(self) -> frozenset[str]:
        """The facts that something was found about, and that are unknown all the same."""
        return frozenset(name for name in self.origins if self.values.get(name) == "unknown")

    def state(self, fact: Statement, evidence: Iterable[Finding], unclear: Iterable[Finding] = ()) -> None:
        """Evidence makes it yes; none makes it no if nothing was unclear and its sources are complete."""
        evidence, unclear = tuple(evidence), tuple(unclear)
        found = "yes" if evidence else "unknown" if unclear or not self.complete(fact.name) else "no"
        self.say(fact, found, evidence or unclear)

    def say(self, fact: Statement, found: str, evidence: Iterable[Finding] = ()) -> None:
        """A statement decided elsewhere: yes, no or unknown."""
        self.values[fact.name] = found
        self._remember(fact.name, evidence)

    def measure(self, fact: Measurement, value: int | Decimal, evidence: Iterable[Finding] = ()) -> None:
        """An exact number."""
        self._keep(fact, Decimal(value), Decimal(value))
        self._remember(fact.name, evidence)

    def measure_between(
        self, fact: Measurement, low: int | Decimal, high: int | Decimal, evidence: Iterable[Finding] = ()
    ) -> None:
        """A number known to lie between two, both included."""
        self._keep(fact, Decimal(low), Decimal(high))
        self._remember(fact.name, evidence)

    def measure_result(self, fact: Measurement, result: Result) -> None:
        """A laboratory result: an open end moves by the smallest step of the fact, so `>60` is never 60."""
        step = Decimal(1).scaleb(-fact.decimals)
        low, high = _rounded(result.low, fact), _rounded(result.high, fact)
        self._keep(fact, low + step if result.open_low else low, high - step if result.open_high else high)
        self.drawn[fact.name] = result.drawn
        if result.reported:
            self.reported.add(fact.name)
        if result.rival is not None:
            self.rivals[fact.name] = result.rival
        if result.written is not None:
            self.written[fact.name] = result.written
        self._remember(fact.name, (result,))

    def rests_also_on(self, name: str, other: str) -> None:
        """A fact that was decided with another one has come from its resources too."""
        if other in self.origins:
            self.origins[name] = tuple(dict.fromkeys((*self.origins.get(name, ()), *self.origins[other])))

    def _keep(self, fact: Measurement, low: Decimal, high: Decimal) -> None:
        for end, value in (("min", low), ("max", high)):
            inside = min(max(float(_rounded(value, fact)), fact.lowest), fact.highest)
            self.values[f"{fact.name}_{end}"] = float(inside)

    def _remember(self, name: str, evidence: Iterable[Finding]) -> None:
        evidence = tuple(evidence)
        origins = tuple(dict.fromkeys(finding.origin for finding in evidence))
        if origins:
            self.origins[name] = origins
        if evidence and all(finding.words_only for finding in evidence):
            self.by_words.add(name)


Deriver = Callable[[FactBook, Findings], None]


def _rounded(value: Decimal, fact: Measurement) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-fact.decimals), rounding=ROUND_HALF_UP)


def days_since(span: Span, day: date) -> tuple[int, int]:
    """The fewest and the most whole days from a span to a day; negative in the future."""
    return (day - span.last).days, (day - span.first).days


def within(span: Span | None, day: date, window: int) -> bool:
    """Whether the whole span lies in the window that ends on the day."""
    if span is None:
        return False
    fewest, most = days_since(span, day)
    return fewest >= 0 and most <= window
