"""What was found in a record: typed, dated, normalised, each with where it came from. Knows no FHIR.

Dates that are only known to a month or a year are spans. Numbers are intervals in the canonical unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Arrival(StrEnum):
    """How a part of the record arrived."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_ASKED = "not asked"


@dataclass(frozen=True)
class Origin:
    """Where a finding came from: the resource (`Observation/1`) and the element that was read."""

    resource: str
    element: str


@dataclass(frozen=True, order=True)
class Span:
    """A day, or the first and last day of a month or year that is all that is known."""

    first: date
    last: date

    @property
    def exact(self) -> date | None:
        return self.first if self.first == self.last else None


class Finding:
    """What all findings answer: where they came from, and whether words alone gave them.

    Nothing urgent may rest on words alone.
    """

    origin: Origin

    @property
    def words_only(self) -> bool:
        return False


@dataclass(frozen=True)
class Patient(Finding):
    """Who the record is about. `male` None: another gender or none recorded; `deceased` None: not said."""

    born: Span | None
    male: bool | None
    deceased: bool
    origin: Origin


@dataclass(frozen=True)
class Result(Finding):
    """A usable laboratory result or measurement.

    `analyte` is the table of the laboratory value sets; `low` and `high` the interval in its canonical unit, where
    `<` and `>` reach to the limits of what is plausible and leave out the number itself (`open_low`, `open_high`).
    `below_reference`: below the result's own reference range. `sample` names the sample it was drawn from, if known.
    `reported`: only when it was reported is known. `rival`: another value of the same day that is far from it.
    `laboratory`: who performed it or by what method, where that is said; only ever compared. `written`: the value as
    it was written, where it was converted from another unit.
    """

    analyte: str
    low: Decimal
    high: Decimal
    drawn: Span
    origin: Origin
    open_low: bool = False
    open_high: bool = False
    preliminary: bool = False
    below_reference: bool | None = None
    derived: bool = False
    sample: str | None = None
    note: str | None = None
    reported: bool = False
    rival: Decimal | None = None
    laboratory: str | None = None
    written: str | None = None


@dataclass(frozen=True)
class Unreadable(Finding):
    """A result that is there but cannot be used: what it was, as it was written, when, and why.

    `pending`: it is preliminary, so a usable one will follow.
    """

    analyte: str
    raw: str
    drawn: Span | None
    reason: str
    origin: Origin
    pending: bool = False


class Certainty(StrEnum):
    """How sure a recorded condition is."""

    CONFIRMED = "confirmed"
    SUSPECTED = "suspected"


@dataclass(frozen=True)
class Problem(Finding):
    """A recorded condition.

    `active` False: past, in remission or abated. `by_text`: recognised by its words alone. `unverified`: the record
    does not say how sure it is. `complaint`: recorded as a complaint or symptom, which is less than a diagnosis.
    """

    concept: str
    certainty: Certainty
    active: bool
    onset: Span | None
    recorded: Span | None
    origin: Origin
    stage: str | None = None
    by_text: bool = False
    unverified: bool = False
    complaint: bool = False

    @property
    def words_only(self) -> bool:
        return self.by_text


BY_CODE, BY_PRODUCT, BY_TEXT = 1, 2, 3


class Kind(StrEnum):
    """What kind of entry speaks of a medicine."""

    REQUEST = "request"
    STATEMENT = "statement"
    ADMINISTRATION = "administration"
    DISPENSE = "dispense"


@dataclass(frozen=True)
class Medicine(Finding):
    """One order, statement, administration or dispense of a recognised medicine.

    `running` is what its status says; whether it counts as in use is derived from the dates. `level`: 1 by code, 2 by
    a coded product with the complete name, 3 by text alone. `daily` is the dose a day in mg where it can be computed;
    `form` says whether that counts base or salt where it matters; `reasons` the concepts it was coded to be for;
    `said` when the entry was written or confirmed, where that is later than the start. `supplied` is the last day of
    the supply that a request allows; `not_tolerated`: stopped because the patient did not tolerate it. `every_day`:
    whether it is taken at least once a day and not only when needed, None when the entry does not say.
    """

    ingredient: str
    classes: frozenset[str]
    level: int
    kind: Kind
    running: bool
    start: Span | None
    end: Span | None
    origin: Origin
    daily: Decimal | None = None
    form: str | None = None
    as_needed: bool = False
    reasons: frozenset[str] = frozenset()
    said: Span | None = None
    stopped: bool = False
    supplied: Span | None = None
    not_tolerated: bool = False
    every_day: bool | None = None

    @property
    def words_only(self) -> bool:
        return self.level == BY_TEXT


@dataclass(frozen=True)
class Procedure(Finding):
    """Something that was done, with its concept."""

    concept: str
    done: Span | None
    origin: Origin


@dataclass(frozen=True)
class Order(Finding):
    """A request for a test or a referral that is still open. `analyte` or `concept` says for what."""

    subject: str
    authored: Span | None
    origin: Origin


@dataclass(frozen=True)
class Intolerance(Finding):
    """A recorded allergy or intolerance to an ingredient; `level` as for a medicine."""

    ingredient: str
    classes: frozenset[str]
    origin: Origin
    level: int = BY_CODE

    @property
    def words_only(self) -> bool:
        return self.level == BY_TEXT


@dataclass(frozen=True)
class Draft(Finding):
    """A draft order in focus: the address under which it came, and the medicines or tests that it asks for.

    `unnamed`: it does not say what it orders; `emergency`: by vein, in an emergency visit. `beside`: the medicines of
    the other draft orders, of those in focus only the earlier ones, as if they were placed one after another.
    """

    address: str
    origin: Origin
    medicines: tuple[Medicine, ...] = ()
    subjects: tuple[str, ...] = ()
    unnamed: bool = False
    emergency: bool = False
    beside: tuple[Medicine, ...] = ()


@dataclass(frozen=True)
class Visit(Finding):
    """A visit that the call is about (`named`) or that is going on.

    `stay`: whether it is a hospital stay; None where its class does not say, or where it is not in the record.
    """

    stay: bool | None
    named: bool
    start: Span | None
    end: Span | None
    origin: Origin


class Sign(StrEnum):
    """What a record can say about pregnancy."""

    PREGNANT = "pregnant"
    NOT_PREGNANT = "not pregnant"
    UNCLEAR = "unclear"
    DUE_DATE = "due date"
    LAST_PERIOD = "last period"
    GESTATION = "gestation"
    ENDED = "ended"


@dataclass(frozen=True)
class PregnancySign(Finding):
    """One sign.

    `said` is when it was recorded; `day` the due date or last period; `days` the gestational age then. `loss`: it
    ended without a birth. `by_text`: recognised by its words alone.
    """

    sign: Sign
    said: Span | None
    origin: Origin
    day: date | None = None
    days: int | None = None
    loss: bool = False
    by_text: bool = False

    @property
    def words_only(self) -> bool:
        return self.by_text


@dataclass(frozen=True)
class Findings:
    """Everything that was recognised in one record."""

    patient: Patient | None = None
    results: tuple[Result, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    problems: tuple[Problem, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    orders: tuple[Order, ...] = ()
    intolerances: tuple[Intolerance, ...] = ()
    pregnancy: tuple[PregnancySign, ...] = ()
    visits: tuple[Visit, ...] = ()
    arrivals: Mapping[str, Arrival] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
