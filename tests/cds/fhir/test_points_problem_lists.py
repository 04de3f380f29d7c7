"""What real problem lists hold that is no disease, or not surely one; and the codes that decide about safety."""

from __future__ import annotations

import pytest

from rules import facts as fact
from rules.derive.facts import FactBook
from rules.findings import Certainty
from tests.cds.fhir.resources import (
    CONTRAINDICATION,
    ICD,
    SNOMED,
    Resource,
    coded,
    condition,
    facts,
    found,
    problem,
)  # fmt: skip

ICPC = "http://hl7.org/fhir/sid/icpc-1-nl"


def legs(*given: Resource) -> tuple[object, ...]:
    """Restless legs for certain, suspected, in the past."""
    book = facts(*given)
    return tuple(book.values[name] for name in (fact.rls.name, fact.rls_suspected.name, fact.rls_history.name))


def overload(*given: Resource) -> object:
    return facts(*given).values[fact.iron_overload.name]


CONFIRMED = ("yes", "no", "no")


def test_a_prediabetes_is_no_diabetes() -> None:
    """Real data 10: a search for "diabet" would find it."""
    for code in (coded(SNOMED, "15777000", "Prediabetes"), {"text": "Prediabetes"}, {"text": "prediabetes (finding)"}):
        assert facts(condition(code)).values[fact.diabetes.name] == "no"
    assert facts(condition(coded(SNOMED, "44054006", "Diabetes"))).values[fact.diabetes.name] == "yes"
    assert facts(condition(coded(ICPC, "T90.02"))).values[fact.diabetes.name] == "yes"


def test_a_lifelong_anaemia_is_no_iron_deficiency() -> None:
    """Real data 10."""
    assert not found(condition(coded(SNOMED, "271737000", "Anemia (disorder)"), recordedDate="1990-01-01")).problems


@pytest.mark.parametrize(
    "code",
    [
        coded(SNOMED, "160245001", "No current problems or disability"),
        coded("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-problem-info", "No information"),
        {"text": "No known problems"},
    ],
)
def test_a_negation_stored_as_a_problem_is_no_problem(code: Resource) -> None:
    """Real data 16."""
    findings = found(condition(code))
    assert not findings.problems and findings.notes == ()


@pytest.mark.parametrize("verified", ["unconfirmed", "provisional", "differential"])
def test_a_doubtful_condition_leaves_its_fact_unknown(verified: str) -> None:
    """Real data 13 and invariant 13: neither yes nor no."""
    assert facts(condition("49049000", verified=verified)).values[fact.parkinson.name] == "unknown"


@pytest.mark.parametrize(
    "more",
    [
        {"bodySite": [coded(SNOMED, "1", "Lower limb")]}, {"severity": coded(SNOMED, "1", "Severe")},
        {"stage": [{"summary": {"text": "geen rusteloze benen"}}]}, {"note": [{"text": "familieanamnese positief"}]},
        {"evidence": [{"detail": [{"reference": "Observation/x"}]}]}, {"asserter": {"display": "FH"}},
    ],
)  # fmt: skip
def test_what_stands_beside_the_code_changes_nothing(more: Resource) -> None:
    assert legs(condition(**more)) == CONFIRMED


def test_carriers_are_not_ill() -> None:
    """Point 42."""
    for text in ("Hemochromatosis carrier", "heterozygous haemochromatosis", "Draagster? Drager hemochromatose"):
        assert overload(condition({"text": text})) == "no"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (coded(SNOMED, "76571007"), fact.iv_iron_unsafe.name),
        (coded(ICD, "A41.9"), fact.iv_iron_unsafe.name),
        (coded(ICD, "A40.3"), fact.iv_iron_unsafe.name),
        (coded(ICD, "R65.21"), fact.iv_iron_unsafe.name),
        (coded(ICD, "R78.81"), fact.iv_iron_unsafe.name),
        (coded(SNOMED, "5758002"), fact.iv_iron_unsafe.name),
        (coded(SNOMED, "39871006"), fact.respiratory_failure.name),
        (coded(SNOMED, "426896000"), fact.respiratory_failure.name),
        (coded(SNOMED, "428173007"), fact.respiratory_failure.name),
        (coded(ICD, "J96.11"), fact.respiratory_failure.name),
        (coded(SNOMED, "363346000"), fact.chronic_inflammation.name),
        (coded(SNOMED, "66347000"), fact.impulse_control_disorder.name),
    ],
)
def test_sets_that_decide_about_safety_hold_what_is_verified(code: Resource, name: str) -> None:
    """Correction A24."""
    assert facts(condition(code, onsetDateTime="2026-11-15")).values[name] == "yes"


def test_a_contraindication_is_not_read_as_another_disease() -> None:
    """Real data 22: the thesaurus of contra-indications has numbers of its own."""
    book: FactBook = facts(condition(coded(CONTRAINDICATION, "1320", "ZWANGERSCHAP")))
    assert book.values[fact.pregnant.name] == "yes" and not found(condition(coded(CONTRAINDICATION, "1"))).problems


def test_certainty_is_kept_with_the_finding() -> None:
    read = problem(condition(verified="differential"))
    assert read is not None and read.certainty is Certainty.SUSPECTED and read.active
