"""Conditions: which are recognised, how sure they are, and whether they are over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cds.fhir.problems import condition_concepts, status_code
from rules.findings import Certainty, Span
from tests.cds.fhir.resources import (
    ICD,
    RLS,
    SNOMED,
    WHO,
    WORDS,
    Resource,
    coded,
    condition,
    found,
    on,
    problem,
    resource,
)  # fmt: skip


def certainty(**more: Any) -> Certainty | None:
    given = problem(condition(**more))
    return None if given is None else given.certainty


def active(**more: Any) -> bool:
    given = problem(condition(**more))
    assert given is not None
    return given.active


@pytest.mark.parametrize("verified", ["confirmed", None])
def test_confirmed_or_unsaid_is_confirmed(verified: str | None) -> None:
    """Catalogue 5.4 (27): a missing verification counts as confirmed."""
    assert certainty(verified=verified) is Certainty.CONFIRMED


@pytest.mark.parametrize("verified", ["provisional", "differential", "unconfirmed"])
def test_doubtful_is_suspected(verified: str) -> None:
    """Catalogue 5.4 (27)."""
    assert certainty(verified=verified) is Certainty.SUSPECTED


@pytest.mark.parametrize("verified", ["refuted", "entered-in-error"])
def test_what_was_taken_back_is_nothing(verified: str) -> None:
    """Scenario 37."""
    assert certainty(verified=verified) is None


@pytest.mark.parametrize("status", ["active", "recurrence", "relapse", None])
def test_active_conditions(status: str | None) -> None:
    """Catalogue 3.1: active, or not said."""
    assert active(clinical=status)


@pytest.mark.parametrize("status", ["inactive", "remission", "resolved"])
def test_past_conditions(status: str) -> None:
    """Catalogue 5.4 (27)."""
    assert not active(clinical=status)


@pytest.mark.parametrize(
    ("abatement", "expected"),
    [
        ({"abatementDateTime": "2026-11-20"}, False),
        ({"abatementDateTime": "2026-11-21"}, False),
        ({"abatementDateTime": "2026-11-22"}, True),
        ({"abatementDateTime": "2026"}, False),
        ({"abatementPeriod": {"start": "2025-01-01", "end": "2027-01-01"}}, True),
        ({"abatementString": "vorig jaar"}, False),
        ({"abatementAge": {"value": 40}}, False),
        ({"abatementRange": {}}, False),
        ({"abatementDateTime": "${DATE, T, D, -13}"}, False),
        ({"abatementDateTime": None}, True),
    ],
)
def test_an_end_in_the_past_ends_a_condition(abatement: dict[str, Any], expected: bool) -> None:
    """Catalogue 3.1: no abatement in the past; one that is planned does not count yet."""
    given = {**condition(), **abatement}
    read = problem(given)
    assert read is not None and read.active is expected


@pytest.mark.parametrize(
    "status", ["resolved", "Resolved ", {"text": "resolved"}, [{"coding": [{"code": "resolved"}]}]]
)
def test_a_status_may_come_in_the_shape_of_older_fhir(status: object) -> None:
    """Real data 13: a bare string, a text, a list."""
    assert status_code(status if not isinstance(status, list) else status[0]) == "resolved"


@pytest.mark.parametrize("status", [None, "", {}, {"coding": 5}, {"coding": [{"code": {}}]}, 7, [], True])
def test_a_status_of_no_shape_says_nothing(status: object) -> None:
    """An unreadable status counts as not said."""
    assert status_code(status) is None
    assert active(**{"clinical": None, "clinicalStatus": status or None})


@pytest.mark.parametrize(
    ("code", "concept"),
    [
        (coded(SNOMED, RLS), "rls"),
        (coded("http://snomed.info/sct/", RLS), "rls"),
        (coded("http: //snomed.info/sct", RLS), "rls"),
        (coded(ICD, "G25.81"), "rls"),
        (coded(SNOMED, "1052284009"), "rls-in-pregnancy"),
        (coded(SNOMED, "44054006", "Diabetes"), "diabetes"),
        (coded("http://hl7.org/fhir/sid/icpc-1-nl", "T90.02"), "diabetes"),
        (coded(ICD, "E11.42"), "neuropathy"),
        (coded(SNOMED, "399187006"), "iron-overload"),
        (coded(WHO, "E83.1"), "iron-overload-possible"),
        (coded(ICD, "N18.32"), "ckd"),
    ],
)
def test_codes_of_every_system(code: Resource, concept: str) -> None:
    """Catalogue 4.1, 4.2 and real data 21: also the misspelt system."""
    assert concept in {found_problem.concept for found_problem in found(condition(code)).problems}


def test_a_code_may_belong_to_two_sets() -> None:
    """Catalogue 4.2: E11.- is diabetes, and E11.42 is neuropathy as well."""
    assert {p.concept for p in found(condition(coded(ICD, "E11.42"))).problems} == {"diabetes", "neuropathy"}


@pytest.mark.parametrize("code", ["15777000", "271737000", "418763003-x", "160245001", "32914008.", "3291400"])
def test_what_is_not_coded_as_one_of_ours_is_nothing(code: str) -> None:
    """Real data 10 and 16: prediabetes is no diabetes, anaemia no iron deficiency, a negation no problem."""
    assert problem(condition(coded(SNOMED, code, "Prediabetes"))) is None


def test_the_stage_of_kidney_disease_is_kept() -> None:
    """Correction B4: the recorded stage decides where nothing was measured."""
    stages = {p.stage for p in found(condition("700379002"), condition(coded(ICD, "N18.4"), id="b")).problems}
    assert stages == {"3b", "4"}


def test_the_unspecific_code_needs_words() -> None:
    """Catalogue 3.1 and scenario 39: WHO G25.8 alone says nothing; with words it is found by its words."""
    assert problem(condition(coded(WHO, "G25.8"))) is None
    assert problem(condition(coded(WHO, "G25.8", text="Overige extrapiramidale aandoening"))) is None
    for code in (coded(WHO, "G25.8", text="Rusteloze benen"), coded(WHO, "G25.8", "Restless legs syndrome")):
        read = problem(condition(code))
        assert read is not None and read.by_text and read.concept == "rls"


@pytest.mark.parametrize(
    "text", ["Rusteloze benen", "restless  legs\u200b syndrome", "Ziekte van Willis-Ekbom", "WILLIS EKBOM"]
)
def test_words_count_where_nothing_is_coded(text: str) -> None:
    """Catalogue 5.4 (31): text alone is found, and marked."""
    read = problem(condition({"text": text}))
    assert read is not None and read.by_text
    shown = problem(condition({"coding": [{"display": text}]}))
    assert shown is not None and shown.by_text


def test_a_code_that_is_ours_is_believed_whatever_is_said_beside_it() -> None:
    """Catalogue 5.4 (31)."""
    beside = problem(condition(coded(SNOMED, "44054006", text="Rusteloze benen?")))
    assert beside is not None and beside.concept == "diabetes"


@pytest.mark.parametrize(
    ("system", "code"), [("urn:local", "X1"), ("http://hl7.org/fhir/sid/icpc-1-nl", "N04"), (SNOMED, "999000999")]
)
@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Rusteloze benen", "rls"), ("Hereditary hemochromatosis type 3", "iron-overload"),
        ("Gokverslaving", "impulse-control-disorder"), ("chronic respiratory failure", "respiratory-failure-chronic"),
        ("Urosepsis met septische shock", "bacteraemia-sepsis"),
    ],
)  # fmt: skip
def test_words_count_beside_a_code_that_is_not_ours(system: str, code: str, text: str, concept: str) -> None:
    """Corrections A24 and invariant 13: the code of a descendant, or of an unlisted system, loses no diagnosis."""
    for given in (coded(system, code, text=text), coded(system, code, text)):
        read = {p.concept: p for p in found(condition(given)).problems}
        assert read[concept].by_text and read[concept].active


@pytest.mark.parametrize(
    "text",
    [
        "FH: RLS restless legs", "fh restless legs", "Family history of restless legs",
        "Familieanamnese rusteloze benen", "No restless legs", "geen rusteloze benen", "no evidence of restless legs",
        "restless legs excluded", "restless legs uitgesloten", "restlesslegs", "benen",
        "Hemochromatosis carrier", "Drager hemochromatose", "heterozygote haemochromatosis",
    ],
)  # fmt: skip
def test_words_that_make_it_no_diagnosis(text: str) -> None:
    """Catalogue 5.4 (29), (30) and 5.6 (42): family, negation, carriers, half words."""
    assert problem(condition({"text": text})) is None


@pytest.mark.parametrize(
    ("text", "certainty", "active"),
    [
        ("verdenking rusteloze benen", "suspected", True),
        ("Restless legs rule out", "suspected", True),
        ("Rusteloze benen, geen medicatie", "suspected", True),
        ("Hemochromatose, niet behandeld", "suspected", True),
        ("Screening for haemochromatosis", "suspected", True),
        ("Angst voor ijzerstapeling", "suspected", True),
        ("Pathological gambling, in remission", "confirmed", False),
        ("iron overload, no cirrhosis", "suspected", True),
        ("H/O restless legs", "confirmed", False),
        ("history of haemochromatosis", "confirmed", False),
    ],
)
def test_words_that_make_it_doubtful_or_past(text: str, certainty: str, active: bool) -> None:
    """Catalogue 5.4 (30) and invariant 13: a negation elsewhere in the text overlooks nothing."""
    read = problem(condition({"text": text}))
    assert read is not None
    assert (read.certainty, read.active) == (certainty, active)


@pytest.mark.parametrize("text", ["FH: RLS", "Family history: restless legs (mother)"])
def test_the_family_is_not_the_patient_whatever_the_code(text: str) -> None:
    """Catalogue 5.4 (29): family history coded as a Condition, with the code of the disease itself."""
    assert problem(condition(coded(SNOMED, RLS, text=text))) is None


def test_family_history_is_another_resource() -> None:
    """Scenario 38."""
    member = resource("FamilyMemberHistory", status="completed", condition=[{"code": coded(SNOMED, RLS)}])
    assert not found(member).problems


def test_when_it_began_and_when_it_was_recorded() -> None:
    """Catalogue 5.4 (33): two dates, either may be partial or missing."""
    year = Span(date(2020, 1, 1), date(2020, 12, 31))
    read = problem(condition(onsetDateTime="2020"))
    assert read is not None and (read.onset, read.recorded) == (year, on(2026, 10, 1))
    read = problem(
        condition(onsetPeriod={"start": "2020", "end": "2021"}, recordedDate=None, assertedDate="2021-02-01")
    )
    assert read is not None and (read.onset, read.recorded) == (year, on(2021, 2, 1))
    read = problem(condition(recordedDate=None, onsetAge={"value": 40}))
    assert read is not None and (read.onset, read.recorded) == (None, None)


def test_a_condition_about_somebody_else_is_nothing() -> None:
    """Catalogue 5.8 (51)."""
    assert problem(condition(subject={"reference": "Patient/other"})) is None


def test_a_condition_that_is_no_valid_fhir_is_read_and_said() -> None:
    """Real data 13: a bare status is read as far as it can be."""
    findings = found(condition(clinical=None, clinicalStatus="resolved"))
    assert not findings.problems[0].active
    (note,) = findings.notes
    assert note.startswith("a Condition is not valid FHIR (clinicalStatus") and "resolved" not in note


def test_the_order_of_arrival_does_not_matter() -> None:
    """Invariant 34."""
    one, other = condition(), condition("44054006", id="b")
    assert found(one, other).problems == found(other, one).problems


def test_a_reason_is_recognised_by_code_and_in_plain_words() -> None:
    """Doubtful words say nothing about what a medicine is for."""
    assert condition_concepts(coded(SNOMED, RLS), WORDS) == {"rls"}
    assert condition_concepts({"text": "restless legs"}, WORDS) == {"rls"}
    assert condition_concepts({"text": "restless legs?"}, WORDS) == frozenset()
