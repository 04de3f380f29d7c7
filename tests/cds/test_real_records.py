"""Records that nobody tuned for this service: no card without restless legs, and with it the cards they deserve.

The files are third-party sample data beside the repository. No record among them holds a ferritin, an iron product or
dialysis, and none has restless legs; the tests add that one condition.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cds.advisor import Advisor, Decision, Request
from cds.fhir.gathering import record_of, record_of_prefetch
from cds.fhir.record import RecordError
from cds.testing.histories import Record, as_it_stood, last_seen, with_restless_legs
from rules import reasons
from rules.compiler import standard_knowledge
from rules.derive.reading import derive_facts
from rules.implications import IMPLICATIONS, ONE_SIDED, PART_OF
from rules.rule import Hook

DATA = Path(__file__).parents[2].parent / "shared" / "data"
SYNTHEA = sorted((DATA / "synthea").glob("*.json"))
FILES = sorted(path for path in DATA.rglob("*") if path.suffix == ".json")
DAY = date(2026, 11, 21)
KNOWLEDGE = standard_knowledge()
SOURCES = KNOWLEDGE.document["sources"]
VIEW: Hook = "patient-view"

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the sample data of other projects are no part of this one: ../shared/data is absent"
)


@cache
def advisor() -> Advisor:
    return Advisor(KNOWLEDGE, ZoneInfo("Europe/Amsterdam"))


def named(path: Path) -> str:
    """The part of a file name that tells it apart."""
    return path.stem.split("__", 1)[-1][-60:]


def whole(name: str) -> Record:
    """The record of a patient by the beginning of their name."""
    (path,) = (path for path in SYNTHEA if path.stem.split("__")[1].startswith(name))
    record: Record = json.loads(path.read_text("utf-8"))
    return record


def decide(record: Record, day: date, language: str = "nl") -> Decision:
    return advisor().advise(Request(record_of(record, SOURCES), VIEW, day, language, "decision"))


def rules(decision: Decision) -> list[list[str]]:
    """The rules of each card, the leading one first."""
    return [list(card["extension"]["org.rls-cds.advice"]["rules"]) for card in decision.cards]


def points(decision: Decision, rule: str) -> set[str]:
    """Which points of a rule hold."""
    return {point for outcome in decision.outcomes.outcomes if outcome.rule.id == rule for point in outcome.points}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", SYNTHEA, ids=named)
def test_a_record_without_restless_legs_gets_no_card(path: Path, language: str) -> None:
    """Invariant 22; read without a data problem and without a remark."""
    decision = decide(json.loads(path.read_text("utf-8")), DAY, language)
    assert rules(decision) == []
    assert not decision.reading.findings.unreadable and not decision.reading.findings.notes
    assert decision.missing == ()


BOTH = [["IRON-01", "WORK-01"]]
TODAY: dict[str, list[list[str]]] = {
    "Allen322": [["CHILD-01"]],  # born 2014: a child, no ferritin
    "Margie619": BOTH,  # no ferritin; last results of 2020
    "Aaron697": BOTH,  # no ferritin; last results of 2021
    "Abram53": BOTH,  # no ferritin; last results of 2022
    "Adrianne466": BOTH,  # no ferritin, no haemoglobin (what looks like one was measured in stool)
    "Alfonzo975": BOTH,  # no ferritin; last results of 2022
    "Dung738": [["CHILD-01"]],  # born 2014: a child, no ferritin
    "Judi176": BOTH,  # no ferritin; buprenorphine of 2021 is neither a trigger nor current
    "Arnette": BOTH,  # no ferritin; last results of 2020
    "Darron": BOTH,  # no ferritin; last haemoglobin of 2015
    "Fred": BOTH,  # no ferritin; last results of 2018
    "Michal": BOTH,  # no ferritin; born 2007, an adult since March 2025
    "Sean": BOTH,  # no ferritin; last results of 2019
    "Adán": BOTH,  # no ferritin; last haemoglobin of 2019
    "Bradly": BOTH,  # no ferritin; last haemoglobin of 2016
    "Chet": [],  # died 1968
    "Ernie": [],  # died 1941, two years old
    "Gilberto": [],  # died 1994, with sertraline still active
    "Kathe": BOTH,  # no ferritin; a tubal pregnancy active since 2007 is no pregnancy
    "Marion": [],  # died 2015
    "Nikki": [*BOTH, ["NEURO-01"]],  # no ferritin; "Diabetes" without a result of the last three years
    # no ferritin, diabetes without an HbA1c of the last year; diphenhydramine active since 1988 is not current
    "Renea": [*BOTH, ["NEURO-01"]],
    "Steve": BOTH,  # no ferritin; born 2007, an adult since November 2025
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", TODAY)
def test_what_each_record_deserves_today(name: str, language: str) -> None:
    """Scenario 1: nothing recent is known of anybody, so iron and the basic work-up come first."""
    decision = decide(with_restless_legs(whole(name), date(2026, 10, 1)), DAY, language)
    assert rules(decision) == TODAY[name]


def test_every_record_is_in_the_table() -> None:
    """A new file needs a line."""
    assert len(SYNTHEA) == len(TODAY) == len({whole(name)["entry"][0]["resource"]["id"] for name in TODAY})


@pytest.mark.parametrize(
    ("name", "cards", "missing"),
    [
        # haemoglobin, creatinine, eGFR and HbA1c of 2020-04-30, seven months before
        ("Kathe", [["IRON-01"]], set()),
        # creatinine and HbA1c of the day before; haemoglobin of 2017
        ("Nikki", BOTH, {"haemoglobin"}),
        # creatinine and HbA1c of January; haemoglobin of 2019-01-05, fifteen months before; aged 77
        ("Arnette", BOTH, {"haemoglobin"}),
        # haemoglobin of the day before; never a creatinine or glucose; aged 28 with a BMI of 30.3
        ("Aaron697", BOTH, {"kidney", "glucose"}),
        # haemoglobin of the day before; never a creatinine; aged 22 with a BMI of 22.5, so no glucose is asked for
        ("Fred", BOTH, {"kidney"}),
        # creatinine, two eGFR (73 and 143) and HbA1c of the day before, haemoglobin of 2020-02-13; "CKD stage 1" is no
        # reason for kidney iron rules; diphenhydramine active since 1988 and never renewed is no trigger
        ("Renea", BOTH, {"haemoglobin"}),
        # buprenorphine with naloxone of the day before is for opioid abuse; haemoglobin of 2019; aged 69
        ("Judi176", BOTH, {"kidney", "glucose", "haemoglobin"}),
        # three pregnancies, all resolved by 2018; a contraceptive with placebo tablets is no iron; aged 25, BMI 22
        ("Margie619", BOTH, {"kidney", "haemoglobin"}),
        # thirteen years old at the last visit
        ("Steve", [["CHILD-01"]], set()),
        ("Michal", [["CHILD-01"]], set()),
    ],
)
def test_what_a_record_deserves_the_day_after_its_last_visit(
    name: str, cards: list[list[str]], missing: set[str]
) -> None:
    """Its own laboratory results, medicines and conditions are recent then."""
    record = whole(name)
    day = last_seen(record) + timedelta(days=1)
    decision = decide(with_restless_legs(record, day - timedelta(days=30)), day)
    assert rules(decision) == cards
    assert points(decision, "WORK-01") - {"lifestyle"} == missing


def test_a_glucose_that_was_measured_is_not_missing() -> None:
    """Haemoglobin of the day before, creatinine and glucose (75 mg/dL) of August 2019: only iron is missing."""
    record = whole("Sean")
    day = last_seen(record) + timedelta(days=1)
    assert rules(decide(with_restless_legs(record, day - timedelta(days=30)), day)) == [["IRON-01"]]


@pytest.mark.parametrize(
    ("name", "day", "cards"),
    [
        # pregnant since 2017-07-23, due in February 2018; no ferritin
        ("Margie619", date(2017, 10, 1), [["PREG-01"]]),
        # two years later nothing of it is left
        ("Margie619", date(2019, 10, 1), BOTH),
        # sertraline of 1967-08-25 is current then, and he is alive, thirty-one years old
        ("Gilberto", date(1968, 1, 15), [*BOTH, ["TRIG-01"]]),
        # diphenhydramine as needed since 1988-01-12: it counts from that day, for fifteen months; thirty years old
        ("Renea", date(1988, 1, 11), BOTH),
        ("Renea", date(1988, 1, 12), [*BOTH, ["TRIG-01"]]),
        ("Renea", date(1989, 4, 12), [*BOTH, ["TRIG-01"]]),
        ("Renea", date(1989, 4, 13), BOTH),
        # alive, twenty-one years old; oxycodone of 1954 is long over
        ("Chet", date(1960, 6, 1), BOTH),
        # two years old, doxylamine stopped in August
        ("Ernie", date(1940, 10, 1), [["CHILD-01"]]),
    ],
)
def test_what_a_record_deserved_as_it_stood_on_a_day(name: str, day: date, cards: list[list[str]]) -> None:
    """What was written later is taken away, so pregnancies are open and medicines recent."""
    record = with_restless_legs(as_it_stood(whole(name), day), day - timedelta(days=10))
    for language in ("nl", "en"):
        assert rules(decide(record, day, language)) == cards


@pytest.mark.parametrize("path", SYNTHEA, ids=named)
def test_no_record_contradicts_what_facts_imply_of_one_another(path: Path) -> None:
    record = json.loads(path.read_text("utf-8"))
    for given, day in ((record, DAY), (with_restless_legs(record, DAY), DAY), (record, last_seen(record))):
        book = advisor().read(record_of(given, SOURCES), day).book
        facts = book.values
        for fact in (fact for fact in ONE_SIDED if f"{fact.name}_min" in facts):
            low, high = facts[f"{fact.name}_min"], facts[f"{fact.name}_max"]
            assert low == high or low == fact.lowest or high == fact.highest, fact.name
        for whole, part in PART_OF:
            if whole.name in book.by_words and facts[part.name] == "yes":
                assert part.name in book.by_words, (whole.name, part.name)
        for implication in IMPLICATIONS:
            if reasons.value(implication.when.tree, facts, KNOWLEDGE.thresholds) is True:
                then = reasons.value(implication.then.tree, facts, KNOWLEDGE.thresholds)
                assert then is True, implication.why


def parsed(path: Path) -> Any:
    """The JSON of a file; broken JSON is refused before it comes here."""
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except ValueError:
        pytest.skip("no JSON")


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_file_is_read_or_refused_with_a_reason(path: Path) -> None:
    """Requests, Bundles, resources, and what is none of them: no exception but `RecordError`."""
    given = parsed(path)
    try:
        if isinstance(given, dict) and "hook" in given:
            context = given.get("context")
            patient = context.get("patientId") if isinstance(context, dict) else None
            record = record_of_prefetch(given.get("prefetch"), SOURCES, str(patient or "unknown"))
        else:
            record = record_of(given, SOURCES)
    except RecordError:
        return
    reading = advisor().read(record, DAY)
    derive_facts(reading.findings, KNOWLEDGE.thresholds, DAY)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # 11.5 mmol/L under the code of the mass concentration, with a local and a LOINC code
        ("nl-core-LaboratoryTestResult-LaboratoryTest-05", [("haemoglobin", 11.5, False)]),
        # two race-based rates in components: 60, and `>60`
        ("Observation-f205", [("egfr", 60, False), ("egfr", 60, True)]),
        # an eGFR as `valueBoolean`
        ("Observation-estimated-glomerular-filtration-rate-5397", []),
    ],
)
def test_results_of_others_are_read_for_what_they_are(name: str, expected: list[tuple[str, float, bool]]) -> None:
    """Real data 2, 3 and 5."""
    (path,) = (path for path in FILES if path.stem.endswith(name))
    findings = advisor().read(record_of(parsed(path), SOURCES), DAY).findings
    assert [(found.analyte, float(found.low), found.open_low) for found in findings.results] == expected
    assert bool(findings.unreadable) is not bool(expected)
