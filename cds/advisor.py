"""The whole decision as one pure function: a request in, a decision out. No clock, no randomness, no I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from cds.audit import NO_SHADOW, Audit, Shadow, outcomes_of, shadow_of, shown_cards
from cds.cards.cards import card_uuid
from cds.cards.near import near_of
from cds.cards.placeholders import limits_of, printed_values
from cds.cards.responses import data_problems, response_of
from cds.cards.subject import Subject
from cds.fhir.codemaps import CodeMap
from cds.fhir.drafts import read_drafts
from cds.fhir.reader import read
from cds.fhir.record import Record
from cds.fhir.vocabulary import Vocabulary
from rules.compiled import Knowledge
from rules.counterfactuals import Flip, Question, Verdict, flips, near_misses
from rules.derive.drafts import by_words, facts_of
from rules.derive.facts import FactBook
from rules.derive.reading import derive_facts
from rules.derive.variation import varied
from rules.facts import FACTS
from rules.findings import Arrival, Draft, Findings
from rules.outcomes import Decider, Outcomes
from rules.policy import NOTHING, ORDER_HOOKS, Choice, Reason, Shown, show, show_orders, silent_reason, together
from rules.reasons import FactValue, Truth
from rules.rule import Hook
from rules.silences import About, Silence, Situation, ends
from rules.texts import Texts
from rules.unassessed import Gaps


@dataclass(frozen=True)
class Context:
    """What the hook says besides the record. `draft_orders` is a Bundle or whatever the client sends for one
    (`cds.fhir.drafts.orders_of`)."""

    patient_id: str | None = None
    user_id: str | None = None
    encounter_id: str | None = None
    draft_orders: object = None
    selections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Client:
    """What is agreed with one client: rules off, on or in shadow for it, and what it asks for beside the cards.

    `on`: of the rules that are off by default. What is in `off` too is off.
    `trace`: the condition of each card with values and resources; `near`: numbers at which a card would come or go.
    """

    name: str = "default"
    off: frozenset[str] = frozenset()
    shadow: frozenset[str] = frozenset()
    trace: bool = False
    near: bool = False
    on: frozenset[str] = frozenset()

    def chosen(self, knowledge: Knowledge) -> Choice:
        """What it chose among the rules."""
        return Choice(knowledge.off(self.off, self.on), self.shadow)


@dataclass(frozen=True)
class Past:
    """What clinicians silenced for the patient and what was just shown, or that it could not be read."""

    silences: tuple[Silence, ...] = ()
    available: bool = True


@dataclass(frozen=True)
class Request:
    """Everything that a decision depends on."""

    record: Record
    hook: Hook
    day: date
    language: str
    decision_id: str
    context: Context = field(default_factory=Context)
    client: Client = field(default_factory=Client)
    past: Past = field(default_factory=Past)


@dataclass(frozen=True)
class Reading:
    """What was found in a record, the facts that follow, and the draft orders in focus."""

    findings: Findings
    book: FactBook
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True)
class Focus:
    """What is decided about: the chart, or one draft order."""

    draft: Draft | None
    outcomes: Outcomes
    shown: Shown


@dataclass(frozen=True)
class Decision:
    """The answer to one request, and how it came about. `shown` is that of all foci together.

    `missing` names the required parts of the record that did not arrive: then there is no decision to rely on.
    """

    response: Mapping[str, Any]
    reading: Reading
    foci: tuple[Focus, ...]
    shown: Shown
    missing: tuple[str, ...]
    audit: Audit

    @property
    def outcomes(self) -> Outcomes:
        """The outcome of every rule; of the first order in focus where there are several."""
        return self.foci[0].outcomes

    @property
    def cards(self) -> list[Mapping[str, Any]]:
        cards: list[Mapping[str, Any]] = self.response["cards"]
        return cards


class Advisor:
    """Decides what to advise. Holds the knowledge and the registered rules; safe to share between threads."""

    def __init__(
        self, knowledge: Knowledge, zone: ZoneInfo, settings_digest: str = "default", site_codes: CodeMap | None = None
    ) -> None:
        self.knowledge = knowledge
        self._decider = Decider(knowledge)
        self.site_codes = site_codes or {}
        self._words = Vocabulary(knowledge, zone, self.site_codes)
        self._texts = {language: Texts(knowledge, language) for language in knowledge.document["texts"]}
        self._limits = {language: limits_of(knowledge, language) for language in self._texts}
        self._settings = settings_digest

    def advise(self, request: Request) -> Decision:
        """The decision for one request."""
        return self.answer(request, self.read(request.record, request.day, request.context))

    def answer(self, request: Request, reading: Reading) -> Decision:
        """The decision for one request whose record was read."""
        without = self._decider.decide(reading.book.values, reading.book.by_words)
        foci = self._foci(request, reading, without)
        shown = together(focus.shown for focus in foci)
        shadow = self._shadow(request, reading, without, shown)
        subjects = [self._subject(request, reading, focus) for focus in foci]
        unavailable = None if request.past.available else "unavailable"
        abouts = {uuid: about for focus in foci for uuid, about in self._about_cards(request, reading, focus)}
        near = near_of(self._near(request, reading, foci), self._texts[request.language]) if request.client.near else ()
        response = response_of(subjects, shown, reading.findings, self._settings, unavailable, near)
        return Decision(
            response=response,
            reading=reading,
            foci=foci,
            shown=shown,
            missing=self._missing(reading.findings, without),
            audit=Audit(
                decision_id=request.decision_id,
                hook=request.hook,
                client=request.client.name,
                knowledge=self.knowledge.version,
                settings=self._settings,
                outcomes=outcomes_of([focus.outcomes for focus in foci]),
                cards=shown_cards(response["cards"], abouts),
                suppressed={s.rule: s.reason.value for s in shown.suppressed[::-1]},
                data_problems=len(data_problems(reading.findings, reading.book)),
                shadow=shadow,
                silences_available=request.past.available,
            ),
        )

    def counterfactuals(self, request: Request, rule: str) -> tuple[Flip, ...]:
        """The numbers at which a rule would come or go, each decided again; the nearest first."""
        reading = self.read(request.record, request.day, request.context)
        without = self._decider.decide(reading.book.values, reading.book.by_words)
        return flips(self.knowledge.rule[rule], self._question(request, reading, self._foci(request, reading, without)))

    def all_counterfactuals(self, request: Request) -> Mapping[str, tuple[Flip, ...]]:
        """Those of every rule, each number decided once; rules that no number changes are left out."""
        reading = self.read(request.record, request.day, request.context)
        without = self._decider.decide(reading.book.values, reading.book.by_words)
        question = self._question(request, reading, self._foci(request, reading, without))
        found = {rule.id: flips(rule, question) for rule in self.knowledge.rules}
        return {rule: changes for rule, changes in found.items() if changes}

    def _near(self, request: Request, reading: Reading, foci: tuple[Focus, ...]) -> tuple[Flip, ...]:
        """The near misses of this call: of rules that may speak on the hook, for this client and this patient."""
        choice = request.client.chosen(self.knowledge)
        speaking = [
            rule
            for rule in self.knowledge.rules
            if any(silent_reason(rule, focus.outcomes, request.hook, choice) is None for focus in foci)
        ]
        return near_misses(speaking, self._question(request, reading, foci))

    def _question(self, request: Request, reading: Reading, foci: tuple[Focus, ...]) -> Question:
        """What would be decided about the same call with one result at another value."""

        def judge(fact: str, value: float) -> Verdict | None:
            book = varied(reading.findings, reading.book, FACTS[fact], value)
            if book is None:
                return None
            without = self._decider.decide(book.values, book.by_words)
            return _verdict(self._foci(request, replace(reading, book=book), without))

        return Question(foci[0].outcomes.facts, _verdict(foci), judge, self.knowledge)

    def _foci(self, request: Request, reading: Reading, without: Outcomes) -> tuple[Focus, ...]:
        """The chart on hooks that open it; each draft order on hooks with orders, or nothing when there is none."""
        choice = request.client.chosen(self.knowledge)
        gaps = Gaps(reading.findings.arrivals, reading.book.unclear)
        if request.hook not in ORDER_HOOKS:
            quiet = self._quiet(request, reading, choice, None, without)
            return (Focus(None, without, show(without, self.knowledge, request.hook, quiet, gaps)),)
        drafts = sorted(reading.drafts, key=lambda draft: draft.address)  # the answer does not depend on their order
        decided = [self._with_order(reading.book, draft) for draft in drafts]
        quiets = [self._quiet(request, reading, choice, *order) for order in zip(drafts, decided, strict=True)]
        shown = show_orders(without, decided, self.knowledge, request.hook, choice, gaps, quiets)
        foci = zip(drafts, decided, shown, strict=True)
        return tuple(Focus(*focus) for focus in foci) or (Focus(None, without, NOTHING),)

    def _quiet(
        self, request: Request, reading: Reading, choice: Choice, draft: Draft | None, outcomes: Outcomes
    ) -> Choice:
        """The choice with what is silenced or was just shown, of the chart or of one order."""
        if not request.past.available:
            return replace(choice, silences="unavailable")
        situation = self._situation(reading, draft)
        quiet: dict[str, dict[str, date]] = {"silenced": {}, "repeated": {}}
        spoken = {silence.about.rule for silence in request.past.silences}
        for outcome in outcomes.outcomes:
            if outcome.rule.id in spoken and outcome.truth is Truth.HOLDS:
                about = situation.about(outcome, outcomes.facts)
                for kind, until in ends(request.past.silences, about, outcomes.facts, request.day).items():
                    quiet[kind][outcome.rule.id] = until
        return replace(choice, silences=quiet["silenced"], repeats=quiet["repeated"])

    def _situation(self, reading: Reading, draft: Draft | None) -> Situation:
        return Situation(reading.book, reading.findings.medicines, draft, self.knowledge)

    def _with_order(self, book: FactBook, draft: Draft) -> Outcomes:
        limits = self.knowledge.thresholds
        facts = {**book.values, **facts_of(draft, limits)}
        return self._decider.decide(facts, book.by_words | by_words(draft, limits))

    def read(self, record: Record, day: date, context: Context | None = None) -> Reading:
        """What is found in a record, the facts on a day, and the draft orders of the call."""
        findings = read(record, self._words, day, context.encounter_id if context is not None else None)
        book = derive_facts(findings, self.knowledge.thresholds, day, self.knowledge.jurisdiction)
        if context is None or not context.draft_orders:
            return Reading(findings, book)
        drafts = read_drafts(context.draft_orders, context.selections, record, self._words, context.encounter_id)
        return Reading(findings, book, drafts)

    def decide(self, facts: Mapping[str, FactValue]) -> Outcomes:
        """The outcome of every rule on given facts."""
        return self._decider.decide(facts)

    def deciding_by(self, knowledge: Knowledge, decider: Decider) -> Advisor:
        """An advisor that reads and writes as this one does, and decides by other knowledge."""
        other = copy(self)
        other.knowledge, other._decider = knowledge, decider
        return other

    def texts(self, language: str) -> Texts:
        """The texts of a language."""
        return self._texts[language]

    def _subject(self, request: Request, reading: Reading, focus: Focus) -> Subject:
        patient = request.context.patient_id or (request.record.patient.id if request.record.patient else None)
        language = request.language
        printed = printed_values(self._limits[language], focus.outcomes.facts, reading.book, language)
        return Subject(
            self.knowledge, self._texts[language], reading.book, focus.outcomes, focus.shown, printed,
            request.decision_id, request.day, patient.rsplit("/", 1)[-1] if patient else None, focus.draft,
            request.client.trace,
        )  # fmt: skip

    def _missing(self, findings: Findings, outcomes: Outcomes) -> tuple[str, ...]:
        """Required parts that did not arrive; an incomplete problem list too, unless restless legs stands on it."""
        sources = self.knowledge.document["sources"]
        gone = {Arrival.FAILED, Arrival.NOT_ASKED}
        unsure = gone | ({Arrival.PARTIAL} if outcomes.in_scope["suspected"] is Truth.UNTOLD else set())
        required = (s for s, how in sources.items() if how.get("required"))
        return tuple(s for s in required if findings.arrivals.get(s) in (unsure if s == "problem-list" else gone))

    def _about_cards(self, request: Request, reading: Reading, focus: Focus) -> Iterator[tuple[str, About]]:
        """The uuid of each card of a focus, and what it is about."""
        situation = self._situation(reading, focus.draft)
        for advice in focus.shown.advices:
            uuid = card_uuid(request.decision_id, advice.leading.rule.id, focus.draft)
            yield str(uuid), situation.about(advice.leading, focus.outcomes.facts)

    def _shadow(self, request: Request, reading: Reading, without: Outcomes, shown: Shown) -> Shadow:
        """What would be shown if no rule were in shadow."""
        if all(taken.reason is not Reason.SHADOW for taken in shown.suppressed):
            return NO_SHADOW
        lit = replace(request, client=replace(request.client, shadow=frozenset()))
        return shadow_of(shown, together(focus.shown for focus in self._foci(lit, reading, without)))


def _verdict(foci: tuple[Focus, ...]) -> Verdict:
    """What all foci together say."""
    advices = [advice for focus in foci for advice in focus.shown.advices]
    return Verdict(
        frozenset(o.rule.id for focus in foci for o in focus.outcomes.outcomes if o.truth is Truth.HOLDS),
        frozenset(outcome.rule.id for advice in advices for outcome in advice.outcomes),
        tuple(dict.fromkeys(advice.leading.rule.id for advice in advices)),
    )
