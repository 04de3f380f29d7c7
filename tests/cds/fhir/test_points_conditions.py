"""Section 5.4 of the clinical reference, point by point, with what real data add about problem lists."""

from __future__ import annotations

from typing import Any

import pytest

from rules import facts as fact
from tests.cds.fhir.resources import (
    ICD,
    RLS,
    SNOMED,
    WHO,
    Resource,
    coded,
    condition,
    facts,
    on,
    problem,
    resource,
)  # fmt: skip

OVERLOAD = "399187006"


def legs(*given: Resource) -> tuple[object, ...]:
    """Restless legs for certain, suspected, in the past."""
    book = facts(*given)
    return tuple(book.values[name] for name in (fact.rls.name, fact.rls_suspected.name, fact.rls_history.name))


def overload(*given: Resource) -> object:
    return facts(*given).values[fact.iron_overload.name]


CONFIRMED, SUSPECTED, PAST, NOTHING = ("yes", "no", "no"), ("no", "yes", "no"), ("no", "no", "yes"), ("no", "no", "no")


# 27: how sure, and whether it is over


@pytest.mark.parametrize(
    ("verified", "expected"),
    [
        ("confirmed", CONFIRMED), (None, CONFIRMED), ("provisional", SUSPECTED), ("differential", SUSPECTED),
        ("unconfirmed", SUSPECTED), ("refuted", NOTHING), ("entered-in-error", NOTHING),
    ],
)  # fmt: skip
def test_point_27_verification_decides(verified: str | None, expected: tuple[str, ...]) -> None:
    """Real data 13: statuses that a plain search would count."""
    assert legs(condition(verified=verified)) == expected


def test_point_27_a_missing_verification_is_said() -> None:
    for verified, expected in ((None, "yes"), ("confirmed", "no")):
        assert facts(condition(verified=verified)).values[fact.rls_unverified.name] == expected
    both = facts(condition(), condition(verified="confirmed", id="b"))
    assert both.values[fact.rls_unverified.name] == "no"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"clinical": None}, CONFIRMED), ({"clinical": "recurrence"}, CONFIRMED), ({"clinical": "relapse"}, CONFIRMED),
        ({"clinical": "inactive"}, PAST), ({"clinical": "remission"}, PAST), ({"clinical": "resolved"}, PAST),
        ({"abatementDateTime": "2026-01"}, PAST), ({"abatementString": "vorig jaar"}, PAST),
        ({"clinical": None, "clinicalStatus": "resolved"}, PAST),
        ({"clinical": None, "clinicalStatus": "confirmed"}, CONFIRMED),
    ],
)  # fmt: skip
def test_point_27_the_clinical_status_decides_what_is_past(more: Resource, expected: tuple[str, ...]) -> None:
    """Real data 13: absent, or plain text as older FHIR has it."""
    assert legs(condition(**more)) == expected


def test_point_27_an_overload_of_the_past_still_counts() -> None:
    """Correction C10: resolved or inactive counts, refuted does not, an unspecific code is not certain."""
    assert overload(condition(OVERLOAD, "resolved")) == "yes"
    assert overload(condition(OVERLOAD, "inactive")) == "yes"
    assert overload(condition(OVERLOAD, verified="refuted")) == "no"
    assert overload(condition(OVERLOAD, verified="entered-in-error")) == "no"
    assert overload(condition(coded(WHO, "E83.1"))) == "unknown"


# 28: categories


@pytest.mark.parametrize("category", ["problem-list-item", "encounter-diagnosis"])
def test_point_28_a_diagnosis_is_a_diagnosis(category: str) -> None:
    assert legs(condition(category=[coded(None, category)])) == CONFIRMED


def test_point_28_a_complaint_is_less_than_a_diagnosis() -> None:
    complaint = coded(SNOMED, "409586006", "Complaint")
    assert legs(condition(category=[complaint])) == SUSPECTED
    assert legs(condition(category=complaint)) == SUSPECTED
    assert legs(condition(category=[complaint, coded(None, "problem-list-item")])) == CONFIRMED


def test_point_28_a_category_of_no_shape_says_nothing() -> None:
    odd: list[Any] = ["complaint", [5], [{"coding": [{"code": {}}]}], {}]
    for category in odd:
        assert legs(condition(category=category)) == CONFIRMED


# 29: the family


@pytest.mark.parametrize(
    "text", ["FH: RLS", "fh restless legs", "Family history of restless legs", "Familieanamnese: rusteloze benen"]
)
def test_point_29_the_family_is_not_the_patient(text: str) -> None:
    """In the text or in a display, coded as the disease, as a local code, or not at all."""
    for code in (
        coded(SNOMED, RLS, text=text),
        coded(SNOMED, RLS, text),
        coded("urn:local", "1", text),
        {"text": text},
    ):
        assert legs(condition(code)) == NOTHING


def test_point_29_family_history_has_its_own_resource() -> None:
    member = resource("FamilyMemberHistory", status="completed", condition=[{"code": coded(SNOMED, RLS)}])
    assert legs(member) == NOTHING


# 30: negations and doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("geen rusteloze benen", NOTHING), ("no evidence of restless legs", NOTHING),
        ("restless legs uitgesloten", NOTHING), ("verdenking rusteloze benen", SUSPECTED),
        ("rule out restless legs", SUSPECTED), ("restless legs?", SUSPECTED), ("H/O restless legs", PAST),
    ],
)  # fmt: skip
def test_point_30_words_may_deny_doubt_or_look_back(text: str, expected: tuple[str, ...]) -> None:
    assert legs(condition({"text": text})) == expected


@pytest.mark.parametrize(
    "code",
    [
        "1:2=32914008",
        "32914008:1=2",
        "32914008 |Restless legs|",
        "160245001",
        "no-problem-info",
    ],
)
def test_point_30_expressions_and_situations_are_not_the_disease(code: str) -> None:
    """Post-coordinated expressions and codes of situations are no code of ours, whatever stands in them."""
    assert legs(condition(coded(SNOMED, code))) == NOTHING


# 31: words alone


@pytest.mark.parametrize("text", ["Rusteloze benen", "restless  legs\u200b syndrome", "Willis-Ekbom"])
def test_point_31_words_alone_are_a_suspicion(text: str) -> None:
    for code in ({"text": text}, coded("urn:local", "1", text), {"coding": [{"display": text}]}):
        assert legs(condition(code)) == SUSPECTED
        assert facts(condition(code)).by_words >= {fact.rls_suspected.name}


def test_point_31_words_count_only_where_nothing_is_coded() -> None:
    assert legs(condition(coded(SNOMED, "44054006", text="rusteloze benen"))) == NOTHING
    assert legs(condition(coded(SNOMED, RLS, text="slaapprobleem"))) == CONFIRMED


def test_point_31_of_several_codings_one_that_is_known_is_enough() -> None:
    """Real data 21: a local code beside it."""
    local, known = {"system": "urn:local", "code": "1", "display": "x"}, {"system": SNOMED, "code": RLS}
    for listed in ([local, known], [known, local]):
        assert legs(condition({"coding": listed})) == CONFIRMED


# 32: code systems


@pytest.mark.parametrize(
    "code",
    [
        coded(SNOMED, RLS), coded("http://snomed.info/sct/", RLS), coded("http: //snomed.info/sct", RLS),
        coded(ICD, "G25.81"),
    ],
)  # fmt: skip
def test_point_32_a_specific_code_is_certain(code: Resource) -> None:
    assert legs(condition(code)) == CONFIRMED


def test_point_32_the_unspecific_code_of_the_world_health_organization_needs_words() -> None:
    assert legs(condition(coded(WHO, "G25.8"))) == NOTHING
    assert legs(condition(coded(WHO, "G25.8", "Restless legs syndrome"))) == SUSPECTED
    assert legs(condition(coded("http://hl7.org/fhir/sid/icd-10-nl", "G25.8", text="Rusteloze benen"))) == SUSPECTED


@pytest.mark.parametrize("system", ["urn:oid:2.16.840.1.113883.2.4.3.120.5.1", "urn:local", None])
def test_point_32_a_national_thesaurus_needs_a_list_of_the_site(system: str | None) -> None:
    """Without one the code says nothing, and its words are a suspicion."""
    assert legs(condition(coded(system, "1"))) == NOTHING
    assert legs(condition(coded(system, "1", "Rusteloze benen"))) == SUSPECTED


# 33: dates


def test_point_33_when_it_was_recorded_is_not_when_it_began() -> None:
    read = problem(condition(onsetDateTime="2020-03-04"))
    assert read is not None and (read.onset, read.recorded) == (on(2020, 3, 4), on(2026, 10, 1))
    book = facts(condition())
    assert book.values[f"{fact.rls_recorded.name}_min"] == 51 and f"{fact.rls_onset.name}_min" not in book.values


@pytest.mark.parametrize(
    ("dates", "least", "most"),
    [
        ({"onsetDateTime": "2026-08"}, 82, 112),
        ({"onsetDateTime": "2026-11-01"}, 20, 20),
        ({"onsetPeriod": {"start": "2026-11-01"}}, 20, 20),
    ],
)
def test_point_33_a_partial_date_is_an_interval(dates: Resource, least: int, most: int) -> None:
    values = facts(condition(**dates)).values
    assert (values[f"{fact.rls_onset.name}_min"], values[f"{fact.rls_onset.name}_max"]) == (least, most)


@pytest.mark.parametrize(
    "dates", [{"onsetDateTime": "2020"}, {"onsetDateTime": "${DATE, T, D, -13}"}, {"onsetAge": {}}]
)
def test_point_33_a_date_that_says_too_little_is_no_onset(dates: Resource) -> None:
    """Real data 8."""
    assert f"{fact.rls_onset.name}_min" not in facts(condition(**dates)).values


def test_point_33_what_came_back_is_active() -> None:
    past = condition(clinical="resolved", abatementDateTime="2020-01-01", recordedDate="2018-01-01")
    again = condition(id="b", recordedDate="2026-10-01")
    assert legs(past, again) == legs(again, past) == CONFIRMED
    assert legs(condition(clinical="recurrence", onsetDateTime="2018-01-01")) == CONFIRMED


# 34: several entries


def test_point_34_several_entries_are_one_fact() -> None:
    given = [condition(), condition(id="b"), condition(coded(ICD, "G25.81"), id="c")]
    book = facts(*given)
    assert book.values[fact.rls.name] == "yes"
    assert {origin.resource for origin in book.origins[fact.rls.name]} == {
        "Condition/condition",
        "Condition/b",
        "Condition/c",
    }


def test_point_34_a_certain_entry_outweighs_a_doubtful_one() -> None:
    given = [condition(), condition(id="b", verified="provisional"), condition({"text": "rusteloze benen"}, id="c")]
    assert legs(*given) == legs(*given[::-1]) == CONFIRMED
