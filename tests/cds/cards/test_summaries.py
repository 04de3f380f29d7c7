"""No summary is too long: every rule and variant, in each language, with the longest values that can fill it.

The values go through the real placeholders. A number is possible where the conditions of the rule and the variant allow
it; statements are taken to hold as needed, so no possible summary is missed. Names are the longest of the value sets.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from cds.cards.cards import LONGEST_SUMMARY, summary_of
from cds.cards.placeholders import limits_of, printed_values, values_for, variable
from cds.cards.subject import Subject
from rules.compiled import CompiledRule
from rules.compiler import standard_knowledge
from rules.conditions import COMPARISONS, Measurement, Tree, fact_of, leaves
from rules.derive.facts import FactBook, Item
from rules.documents import LANGUAGES
from rules.facts import FACTS
from rules.findings import BY_CODE, Draft, Kind, Medicine, Origin, Span
from rules.outcomes import Outcome, Outcomes
from rules.policy import NOTHING
from rules.reasons import FactValue, Truth
from rules.texts import Texts
from tests.rules.patient_states import nobody

KNOWLEDGE = standard_knowledge()
TEXTS = {language: Texts(KNOWLEDGE, language) for language in LANGUAGES}
DAY = date(2026, 9, 28)
ORIGIN = Origin("MedicationRequest/1", "medicationCodeableConcept")
CASES: list[tuple[str, str | None, str]] = [
    (rule.id, variant, language)
    for rule in KNOWLEDGE.rules
    for variant in (*(v.name for v in rule.variants), *(() if rule.variants else (None,)))
    for language in LANGUAGES
    if rule.alone
]
TRIGGERS = (
    "dopamine-blocking-antiemetic", "antipsychotic", "sedating-antihistamine", "vestibular-antihistamine", "ssri",
    "snri", "tca", "tetracyclic",
)  # fmt: skip
FOR_RLS = ("dopamine-agonist", "levodopa", "gabapentinoid", "opioid", "clonazepam")
# the classes of the order that a summary names
ORDERED: Mapping[str, tuple[str, ...]] = {
    "TRIG-AE": ("dopamine-blocking-antiemetic",),
    "TRIG-AH": ("sedating-antihistamine", "vestibular-antihistamine"),
    "TRIG-AH-vertigo": ("vestibular-antihistamine",),
    "TRIG-AH-allergy-sleep": ("sedating-antihistamine",),
    "TRIG-AD": ("ssri", "snri", "tca", "tetracyclic"),
    "TRIG-AP": ("antipsychotic",),
    "ICD-01": ("dopamine-agonist", "levodopa"),
    "GABA-01": ("gabapentinoid",),
    "GABA-02": ("gabapentinoid", "opioid", "benzodiazepine-z"),
    "PREG-02": FOR_RLS,
    "BENZO-01": ("benzodiazepine-z", "quinine"),
    "BENZO-01-sedative": ("benzodiazepine-z",),
    "BENZO-01-quinine": ("quinine",),
}
Interval = tuple[float, float]
_SIGNS = {"$lte": "<=", "$lt": "<", "$gt": ">", "$gte": ">="}


@pytest.mark.parametrize(("rule", "variant", "language"), CASES)
def test_no_summary_is_too_long(rule: str, variant: str | None, language: str) -> None:
    """At most 139 code points, the longest one in the message."""
    longest = longest_summary(rule, variant, language)
    assert len(longest) <= LONGEST_SUMMARY, f"{len(longest)}: {longest}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_assessed_fits_or_is_said_shorter(language: str) -> None:
    """Without room for the names of what is missing the summary says that there are several."""
    texts = TEXTS[language]
    shorter = texts.fill("NOT-ASSESSED-summary", {"missing": texts.fill("several-missing"), "rules": ""})
    assert len(shorter) <= LONGEST_SUMMARY, shorter


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_of_a_summary_is_filled_here(language: str) -> None:
    """A summary with a value that was not tried would prove nothing."""
    for rule, variant, spoken in CASES:
        if spoken == language:
            assert longest_summary(rule, variant, language), (rule, variant)


@cache
def longest_summary(rule_id: str, variant: str | None, language: str) -> str:
    """The longest summary that a rule can give."""
    rule, key = KNOWLEDGE.rule[rule_id], f"{rule_id}-summary" + (f"-{variant}" if variant else "")
    found = [
        TEXTS[language].fill(key, values_for(subject, outcome))
        for numbers in _numbers(rule, variant, key, language)
        for subject, outcome in _subjects(rule, variant, numbers, language)
    ]
    return max(found, key=len)


def _numbers(rule: CompiledRule, variant: str | None, key: str, language: str) -> Iterator[dict[str, Interval]]:
    """The measurements that a summary prints, with every combination of long values that its conditions allow."""
    names = [name for name in printed_in(key, language) if not name.startswith("PREG-02")]
    variant_tree = next((v.tree for v in rule.variants if v.name == variant), None)
    allowed = [_possible(tree, frozenset(names)) for tree in (rule.tree, variant_tree) if tree is not None]
    each = [_long_values(FACTS[name], language) for name in names]
    for values in itertools.product(*each):
        numbers = dict(zip(names, values, strict=True))
        flat = {f"{n}_{end}": v for n, pair in numbers.items() for end, v in zip(("min", "max"), pair, strict=True)}
        if all(holds(flat) for holds in allowed):
            yield numbers


def printed_in(key: str, language: str) -> list[str]:
    """The measurements whose value a text prints."""
    wanted = TEXTS[language]._placeholders[key]
    shown = []
    for name, fact in FACTS.items():
        printed = {variable(name), f"{variable(name)}-weeks", f"{variable(name)}-months"}
        if isinstance(fact, Measurement) and printed & wanted:
            shown.append(name)
    return shown


@cache
def _long_values(fact: Measurement, language: str) -> tuple[Interval, ...]:
    """In each region between the limits that the rules know, the longest number, and the longest ones behind a sign."""
    step = 10.0**-fact.decimals
    trees = [r.tree for r in KNOWLEDGE.rules] + [a.tree for a in KNOWLEDGE.assessments]
    trees += [v.tree for r in KNOWLEDGE.rules for v in r.variants if v.tree]
    named = {
        limit["$threshold"]
        for tree in trees
        for leaf in leaves(tree)
        if next(iter(leaf)) in COMPARISONS and fact_of(leaf) == fact.name
        for limit in next(iter(leaf.values())).values()
    }
    edges = sorted({fact.lowest, fact.highest, *(KNOWLEDGE.thresholds[name] for name in named)})
    values: set[Interval] = {(edge, edge) for edge in edges}
    for low, high in itertools.pairwise(edges):
        inside = round(high - step, 4)
        if inside > low:
            values |= {(inside, inside), (fact.lowest, inside), (fact.lowest, high), (inside, fact.highest)}
            values |= {(low, fact.highest), (round(low + step, 4), fact.highest)}
    return tuple(values)


def _possible(tree: Tree, names: frozenset[str]) -> Callable[[Mapping[str, float]], bool]:
    """Whether a condition can hold with these measurements, whatever else is true of the patient."""
    return eval(f"lambda f: {_python(tree, names)}")  # type: ignore[no-any-return]


def _python(tree: Tree, names: frozenset[str]) -> str:
    for junction, word in (("$and", " and "), ("$or", " or ")):
        if junction in tree:
            return "(" + word.join(_python(part, names) for part in tree[junction]) + ")"
    ((test, body),) = tree.items()
    if fact_of(tree) not in names:
        return "True"
    if test in COMPARISONS:
        ((prop, limit),) = body.items()
        return f"(f[{prop!r}] {_SIGNS[test]} {KNOWLEDGE.thresholds[limit['$threshold']]!r})"
    return "False" if test == "$nex" else "True"


def _subjects(
    rule: CompiledRule, variant: str | None, numbers: Mapping[str, Interval], language: str
) -> Iterator[tuple[Subject, Outcome]]:
    facts: dict[str, FactValue] = dict(nobody())
    for name, (low, high) in numbers.items():
        facts |= {f"{name}_min": low, f"{name}_max": high}
    points = tuple(point.name for point in rule.points)
    tiers = ("info", "critical") if rule.critical else ("info",)
    outcomes_ = [Outcome(rule, Truth.HOLDS, tier, variant, points) for tier in tiers]  # type: ignore[arg-type]
    for book, more, draft in _records(rule.id, f"{rule.id}-{variant}", language):
        told = {**facts, **more}
        printed = printed_values(limits_of_language(language), told, book, language)
        for outcome in outcomes_:
            outcomes = Outcomes(told, (outcome,), {})
            yield Subject(KNOWLEDGE, TEXTS[language], book, outcomes, NOTHING, printed, "one", DAY, "1", draft), outcome


@cache
def limits_of_language(language: str) -> dict[str, str]:
    return limits_of(KNOWLEDGE, language)


@cache
def _records(rule: str, named: str, language: str) -> tuple[tuple[FactBook, dict[str, FactValue], Draft | None], ...]:
    """What a summary names besides measurements: lists, results as they were written, dates, orders, risks."""
    days = [Span(date(2026, month, 28), date(2026, month, 28)) for month in (9, 10, 11, 12)]
    made: list[tuple[FactBook, dict[str, FactValue], Draft | None]] = []
    if rule == "DATA-01":
        for name, span in itertools.product(("ferritin_unreadable", "tsat_unreadable"), (None, *days)):
            book = _book(raw={name: "12345678901234567890 ng/ml per litre"})
            book.drawn |= {} if span is None else {name: span}
            made.append((book, {}, None))
    elif rule == "IRON-07":
        for span in days:
            book = _book()
            book.drawn["ferritin"] = span
            made.append((book, {}, None))
    elif rule == "IRON-16":
        bound = {"levothyroxine": ("thyroid-hormone",), "levodopa": ("levodopa",)}
        made.append((_book({fact: longest_names(of, language)[:1] for fact, of in bound.items()}), {}, None))
    elif rule in ("TRIG-01", "TRIG-NEW", "HOSP-02"):
        for many in (1, 2, 3, 12):
            names = (longest_names(TRIGGERS, language) * 4)[:many]
            lists = dict.fromkeys(("trigger_medicine", "trigger_before_onset", "trigger_in_stay"), names)
            for began, apart in itertools.product((days[0], Span(date(2026, 9, 1), date(2026, 9, 30))), ("1", "730")):
                book = _book(lists, {"trigger_before_onset": apart})
                book.drawn["rls_onset"] = began
                made.append((book, {}, None))
    elif rule in ORDERED:
        made.extend(_ordered(rule, ORDERED.get(named, ORDERED[rule]), language))
    elif rule == "DA-02":
        for name in ("pramipexole", "ropinirole", "rotigotine"):
            book = _book()
            book.above_maximum = replace(_medicine(name), daily=Decimal("10.125"))
            made.append((book, {}, None))
    elif rule == "IRON-11":
        made.extend((_book(raw={"oral_iron_unsuitable": why}), {}, None) for why in ("intolerance", "absorption"))
    elif rule == "REF-01":
        made.append(
            (_book({"rls_drug_classes": longest_names(FOR_RLS, language), "dopaminergic_above_maximum": []}), {}, None)
        )
    elif rule == "DX-01":
        mimics = ("akathisia", "leg_cramps", "neuropathy", "varices")
        some = (names for many in (1, 2, 3, 4) for names in itertools.combinations(mimics, many))
        made.extend((_book(), dict.fromkeys(names, "yes"), None) for names in some)
    else:
        made.append((_book(), {}, None))
    return tuple(made)


def _ordered(
    rule: str, ordered: tuple[str, ...], language: str
) -> Iterator[tuple[FactBook, dict[str, FactValue], Draft | None]]:
    low: dict[str, FactValue] = {"egfr_for_dosing_min": 12.3, "egfr_for_dosing_max": 12.3} if rule == "GABA-02" else {}
    risks = (
        "opioid", "beside_benzodiazepine", "draft_opioid", "draft_benzodiazepine", "respiratory_failure",
        "respiratory_disease", "sleep_apnoea", "neuromuscular_disease", "child",
    )  # fmt: skip
    weeks: tuple[dict[str, FactValue], ...] = ({"gestation_min": 300.0, "gestation_max": 300.0}, {})
    for classes in ((one,) for one in ordered):
        for many in (1, 2, 3):
            names = longest_names(classes, language)[:many]
            facts = ("dopamine_agonist", "levodopa", "gabapentinoid", "rls_medicine", "rls_medicine_for_rls")
            book = _book(dict.fromkeys(facts, names))
            if rule == "GABA-02":
                in_use = {"gabapentinoid": "gabapentinoid", "opioid": "opioid", "benzodiazepine": "benzodiazepine-z"}
                book = _book({fact: longest_names((one,), language) for fact, one in in_use.items()})
            draft = Draft("MedicationRequest/1", ORIGIN, tuple(map(_medicine, names)))
            for risk, week, order in itertools.product(
                risks if rule == "GABA-02" else ("child",), weeks, (draft, None)
            ):
                if order is not None or not rule.startswith(("TRIG", "BENZO")):
                    yield book, {risk: "yes", **low, **(week if rule == "PREG-02" else {})}, order


def _book(lists: Mapping[str, list[str]] | None = None, raw: Mapping[str, str] | None = None) -> FactBook:
    book = FactBook(DAY, {}, KNOWLEDGE.thresholds)
    for fact, names in (lists or {}).items():
        book.lists[fact] = tuple(Item(name, None, BY_CODE, ORIGIN) for name in names)
    book.raw |= raw or {}
    return book


def _medicine(ingredient: str) -> Medicine:
    classes = frozenset(_classes(ingredient))
    return Medicine(ingredient, classes, BY_CODE, Kind.REQUEST, True, None, None, ORIGIN)


def _classes(ingredient: str) -> list[str]:
    classes: list[str] = KNOWLEDGE.document["valuesets"]["medications"][ingredient]["classes"]
    return classes


def longest_names(classes: tuple[str, ...], language: str) -> list[str]:
    """The ingredients of these classes whose names are longest in a language, the longest first."""
    tables = KNOWLEDGE.document["valuesets"]["medications"]
    word = "dutch" if language == "nl" else "english"
    listed = [name for name, table in tables.items() if set(classes) & set(table["classes"])]
    return sorted(listed, key=lambda name: -len(tables[name][word]))


def test_the_names_are_cut() -> None:
    """A name of a value set that is longer than a card takes is cut, and none of them is empty."""
    for language, word in (("en", "english"), ("nl", "dutch")):
        for name in longest_names((*TRIGGERS, *FOR_RLS), language):
            assert re.search(r"\w", KNOWLEDGE.document["valuesets"]["medications"][name][word])


@pytest.mark.parametrize(("rule", "variant"), [("TRIG-AE", "default"), ("TRIG-AH", "vertigo"), ("TRIG-AD", None)])
def test_an_order_of_several_medicines_names_the_first_and_how_many_more(rule: str, variant: str | None) -> None:
    """So the half of the sentence that says what to do always fits."""
    drugs = {str(values_for(*told)["drug"]) for told in _subjects(KNOWLEDGE.rule[rule], variant, {}, "en")}
    assert all(re.fullmatch(r"[A-Z][^+]+( \+[12])?", drug) for drug in drugs), drugs
    assert {drug[-2:] for drug in drugs if "+" in drug} == {"+1", "+2"}


def test_what_is_for_restless_legs_is_named_before_what_may_be() -> None:
    """One of two medicines in use is coded to be for restless legs."""
    book = _book({"rls_medicine": ["gabapentin", "pramipexole"], "rls_medicine_for_rls": ["pramipexole"]})
    assert _said("PREG-02", "for-rls", book).startswith("Pramipexole in pregnancy: not standard")
    assert _said("PREG-02", "in-use", book).startswith("If for RLS: gabapentin in pregnancy is not standard")


def test_an_onset_that_is_known_to_the_month_gives_no_number_of_days() -> None:
    """Clinical corrections B26: no false precision."""
    book = _book({"trigger_before_onset": ["sertraline"]}, {"trigger_before_onset": "1"})
    book.drawn["rls_onset"] = Span(DAY, DAY)
    assert _said("TRIG-NEW", None, book).startswith("RLS started 1 day after sertraline")
    book.drawn["rls_onset"] = Span(date(2026, 9, 1), date(2026, 9, 30))
    assert _said("TRIG-NEW", None, book).startswith("RLS started shortly after sertraline")


def _said(rule_id: str, variant: str | None, book: FactBook) -> str:
    """The English summary of a rule for what is in the book."""
    outcome, facts = Outcome(KNOWLEDGE.rule[rule_id], Truth.HOLDS, "info", variant), dict(nobody())
    printed = printed_values(limits_of_language("en"), facts, book, "en")
    outcomes = Outcomes(facts, (outcome,), {})
    subject = Subject(KNOWLEDGE, TEXTS["en"], book, outcomes, NOTHING, printed, "one", DAY, "1", None)
    return summary_of(outcome, subject)
