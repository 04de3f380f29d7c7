"""Real data 9 and 8: pregnancies that cannot be are reported, and nothing rests on them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from rules import facts as fact
from tests.cds.fhir.resources import (
    DAY,
    ICD,
    SNOMED,
    Resource,
    coded,
    condition,
    facts,
    observation,
    patient,
    signs,
)  # fmt: skip

STATUS, EDD = "82810-3", "11778-8"
YES = {"valueCodeableConcept": coded(SNOMED, "77386006")}


def ago(days: int) -> str:
    return (DAY - timedelta(days)).isoformat()


def answer(value: dict[str, Any], code: str | Resource = STATUS, days: int = 20, **more: Any) -> Resource:
    return observation(code, **{"effectiveDateTime": ago(days), **value, **more})


def pregnant(*given: Resource, **more: Any) -> object:
    return facts(patient(**more), *given).values[fact.pregnant.name]


def rejected(*given: Resource, **more: Any) -> list[str]:
    return [one.reason for one in facts(patient(**more), *given).rejected]


@pytest.mark.parametrize(
    ("given", "more", "reason"),
    [
        (condition("72892002", recordedDate="1961-05-01"), {"birthDate": "1938-01-01"}, "recorded too long ago"),
        (condition("72892002"), {"deceasedDateTime": ago(3)}, "the patient has died"),
        (condition("72892002", recordedDate=None), {}, "no date"),
        (condition("72892002", recordedDate=ago(-30)), {}, "in the future"),
        (answer(YES, days=400), {}, "recorded too long ago"),
    ],
)
def test_what_cannot_be_is_reported_and_nothing_rests_on_it(given: Resource, more: dict[str, Any], reason: str) -> None:
    book = facts(patient(**more), given)
    (only,) = book.rejected
    assert (
        only.subject == "pregnancy"
        and reason in only.reason
        and only.origin.resource == f"{given['resourceType']}/{given['id']}"
    )
    if "deceasedDateTime" not in more:
        assert book.values[fact.pregnant.name] != "yes"


def test_a_pregnancy_that_a_later_entry_ended_is_reported() -> None:
    given = [condition("77386006", recordedDate=ago(60)), condition(coded(ICD, "O80"), id="b", recordedDate=ago(5))]
    assert rejected(*given) == ["a later entry ends it"]


def test_a_tubal_pregnancy_that_nobody_closed_is_no_pregnancy() -> None:
    """Real data 9."""
    given = condition(coded(SNOMED, "79586000", "Tubal pregnancy"), recordedDate="1961-05-01")
    assert pregnant(given) != "yes"
    assert pregnant({**given, "recordedDate": ago(5)}) != "yes"


def test_template_dates_say_nothing() -> None:
    """Real data 8."""
    assert not signs(answer({"valueDateTime": "${DATE, T, D, 100}"}, EDD))
    undated = answer(YES, effectiveDateTime="${DATE, T, D, -13}")
    assert signs(undated)[0].said is None and pregnant(undated) == "unknown"


@pytest.mark.parametrize("days", [0, 1, 300])
def test_the_age_of_an_answer_is_counted_in_days(days: int) -> None:
    assert signs(answer(YES, days=days))[0].said is not None
    assert facts(answer(YES, days=days), day=DAY).date == date(2026, 11, 21)
