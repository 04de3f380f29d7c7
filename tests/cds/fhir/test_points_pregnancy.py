"""Section 5.7 of the clinical reference, point by point: every way to say pregnant, and what cannot be true."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from rules import facts as fact
from rules.findings import Sign
from tests.cds.fhir.resources import (
    CONTRAINDICATION,
    DAY,
    ICD,
    LOINC,
    SNOMED,
    WHO,
    Resource,
    coded,
    condition,
    facts,
    observation,
    patient,
    quantity,
    resource,
    signs,
)  # fmt: skip

STATUS, EDD, GESTATION, PERIOD = "82810-3", "11778-8", "18185-9", "8665-2"
YES = {"valueCodeableConcept": coded(SNOMED, "77386006")}


def ago(days: int) -> str:
    return (DAY - timedelta(days)).isoformat()


def answer(value: dict[str, Any], code: str | Resource = STATUS, days: int = 20, **more: Any) -> Resource:
    return observation(code, **{"effectiveDateTime": ago(days), **value, **more})


def due(days: int, code: str | Resource = EDD, **more: Any) -> Resource:
    """A due date so many days from now."""
    return answer({"valueDateTime": ago(-days)}, code, **more)


def pregnant(*given: Resource, **more: Any) -> object:
    return facts(patient(**more), *given).values[fact.pregnant.name]


def gestation(*given: Resource) -> object:
    return facts(*given).values.get(f"{fact.gestation.name}_min")


def rejected(*given: Resource, **more: Any) -> list[str]:
    return [one.reason for one in facts(patient(**more), *given).rejected]


# 44: every representation


REPRESENTATIONS: dict[str, Resource] = {
    "answer, LOINC": answer({"valueCodeableConcept": coded(LOINC, "LA15173-0")}),
    "answer, SNOMED CT": answer(YES),
    "answer, boolean": answer({"valueBoolean": True}),
    "condition, SNOMED CT": condition("77386006"),
    "condition, normal pregnancy": condition("72892002"),
    "condition, ICD-10-CM": condition(coded(ICD, "Z33.1")),
    "condition, supervision": condition(coded(ICD, "Z34.90")),
    "condition, WHO ICD-10": condition(coded(WHO, "O26.8")),
    "condition, contra-indication": condition(coded(CONTRAINDICATION, "1320", "ZWANGERSCHAP")),
    "condition without a clinical status": condition("77386006", None),
    "flag": resource("Flag", status="active", code=coded(CONTRAINDICATION, "1320"), period={"start": ago(20)}),
    "encounter": resource(
        "Encounter", status="finished", reasonCode=[coded(ICD, "Z34.80")], period={"start": ago(20), "end": ago(20)}
    ),
    "episode of care": resource(
        "EpisodeOfCare", status="active", type=[coded(SNOMED, "77386006")], period={"start": ago(20)},
        subject=None, patient={"reference": "Patient/p"},
    ),
    "due date": due(100),
    "due date of the Dutch profile": due(100, coded(SNOMED, "161714006")),
    "gestational age in weeks": answer({"valueQuantity": quantity(12, "wk")}, GESTATION),
    "gestational age in annotated weeks": answer(
        {"valueQuantity": quantity(12, None, "{w}")}, coded(SNOMED, "57036006")
    ),
    "gestational age in words": answer({"valueQuantity": quantity(12, "weken")}, "11884-4"),
    "gestational age in days": answer({"valueQuantity": quantity(84, "d")}, "49051-6"),
    "gestational age as text": answer({"valueString": "12 wk"}, GESTATION),
}  # fmt: skip


@pytest.mark.parametrize("how", REPRESENTATIONS)
def test_point_44_every_representation_alone_says_pregnant(how: str) -> None:
    """Correction A6."""
    assert pregnant(REPRESENTATIONS[how]) == "yes"


@pytest.mark.parametrize("how", REPRESENTATIONS)
def test_point_44_somebody_else_is_not_meant(how: str) -> None:
    other = {"reference": "Patient/q"}
    given = {**REPRESENTATIONS[how], "subject": other}
    if "patient" in given:
        given["patient"] = other
    assert not signs(given)


@pytest.mark.parametrize(
    "value",
    [
        {"valueCodeableConcept": coded(LOINC, "LA26683-5")}, {"valueCodeableConcept": coded(SNOMED, "60001007")},
        {"valueBoolean": False},
    ],
)  # fmt: skip
def test_point_44_an_answer_may_be_no(value: dict[str, Any]) -> None:
    assert pregnant(answer(value)) == "no"
    assert pregnant(condition("60001007")) == "no"


@pytest.mark.parametrize(("system", "code"), [(SNOMED, "261665006"), (LOINC, "LA4489-6")])
def test_point_44_an_answer_may_be_unknown(system: str, code: str) -> None:
    assert pregnant(answer({"valueCodeableConcept": coded(system, code)})) == "unknown"


def test_point_44_the_dutch_parent_alone_says_nothing() -> None:
    parent = coded(SNOMED, "118185001")
    for value in ({}, YES, {"hasMember": [{"reference": "Observation/none"}]}):
        assert not signs(answer(value, parent))


def test_point_44_the_members_of_the_dutch_parent_count() -> None:
    """Real data 20 and 22: beside it, as component, or contained in it."""
    member = due(100, coded(SNOMED, "161714006"), id="m")
    parent = coded(SNOMED, "118185001")
    referred = answer({"hasMember": [{"reference": "Observation/m"}]}, parent, id="parent")
    part = {"code": member["code"], "valueDateTime": member["valueDateTime"]}
    inside = answer({"contained": [member], "hasMember": [{"reference": "#m"}]}, parent)
    for given in ([referred, member], [answer({"component": [part]}, parent)], [inside]):
        assert pregnant(*given) == "yes"
        assert len(signs(*given)) == 1


def test_point_44_what_a_component_says_counts_only_where_the_observation_is_usable() -> None:
    part = {"code": coded(LOINC, STATUS), "valueBoolean": True}
    assert [one.origin.element for one in signs(answer({"component": [part]}, "50190-8"))] == ["component[0].value"]
    assert not signs(answer({"component": [part]}, "50190-8", status="entered-in-error"))
    other = answer({"valueBoolean": True}, id="c", subject={"reference": "Patient/q"})
    assert not signs(answer({"contained": [other]}, "50190-8"))


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("EpisodeOfCare", "planned"),
        ("EpisodeOfCare", "entered-in-error"),
        ("Flag", "inactive"),
        ("Encounter", "planned"),
    ],
)
def test_point_44_what_is_not_in_force_says_nothing(kind: str, status: str) -> None:
    given = next(one for one in REPRESENTATIONS.values() if one["resourceType"] == kind)
    assert not signs({**given, "status": status})


def test_point_44_an_episode_of_care_ends() -> None:
    given = {**REPRESENTATIONS["episode of care"], "status": "finished", "period": {"start": ago(200), "end": ago(20)}}
    assert [one.sign for one in signs(given)] == [Sign.ENDED]
    assert pregnant(REPRESENTATIONS["condition, SNOMED CT"], {**given, "period": {"end": ago(1)}}) == "no"


def test_point_44_a_last_period_dates_a_pregnancy_and_makes_none() -> None:
    for code in (PERIOD, coded(SNOMED, "21840007")):
        period = answer({"valueDateTime": ago(70)}, code)
        assert pregnant(period) != "yes"
        assert gestation(period, condition("77386006")) == 70


# 45: now, or over


@pytest.mark.parametrize(("days", "expected"), [(294, "yes"), (295, "unknown"), (-14, "yes"), (-15, "unknown")])
def test_point_45_a_due_date_counts_in_its_window(days: int, expected: str) -> None:
    assert pregnant(due(days)) == expected


@pytest.mark.parametrize(("days", "expected"), [(216, "yes"), (217, "unknown")])
def test_point_45_a_gestation_counts_to_its_longest(days: int, expected: str) -> None:
    """Twelve weeks, so many days ago."""
    assert pregnant(answer({"valueQuantity": quantity(12, "wk")}, GESTATION, days)) == expected


@pytest.mark.parametrize(("days", "expected"), [(300, "yes"), (301, "unknown")])
def test_point_45_an_old_status_without_a_due_date_is_unknown(days: int, expected: str) -> None:
    assert pregnant(answer(YES, days=days)) == expected
    assert pregnant(condition("77386006", recordedDate=ago(days))) == expected


@pytest.mark.parametrize(
    "end",
    [
        condition(coded(ICD, "O03.9"), id="end", recordedDate=ago(5)),
        condition(coded(ICD, "O00.1"), id="end", recordedDate=ago(5)),
        condition(coded(WHO, "O06.9"), id="end", recordedDate=ago(5)),
        condition(coded(ICD, "O80"), id="end", recordedDate=ago(5)),
        condition("289256000", id="end", recordedDate=ago(5)),
        resource("Procedure", status="completed", code=coded(SNOMED, "289256000"), performedDateTime=ago(5)),
        answer({"valueBoolean": False}, days=5, id="end"),
    ],
)
def test_point_45_a_later_end_ends_it(end: Resource) -> None:
    """Loss, birth, or a later answer; an earlier one does not."""
    assert pregnant(condition("77386006", recordedDate=ago(60)), end) == "no"
    assert pregnant(condition("77386006", recordedDate=ago(1)), end) == "yes"


def test_point_45_a_loss_is_never_a_pregnancy() -> None:
    """Correction A6: they stand in the same chapter."""
    for code in ("O00.1", "O01.9", "O02.1", "O03.9", "O04.5", "O07.4", "O08.0"):
        assert pregnant(condition(coded(ICD, code))) == "no", code
        assert all(one.loss for one in signs(condition(coded(ICD, code))))


def test_point_45_entries_of_one_day_that_contradict_each_other_are_unknown() -> None:
    assert pregnant(answer(YES), answer({"valueBoolean": False}, id="b")) == "unknown"


# 46: how far


def test_point_46_a_gestation_is_projected_to_today() -> None:
    for given in (quantity(12, "wk"), quantity(12, None, "{w}"), quantity(84, "d")):
        assert gestation(answer({"valueQuantity": given}, GESTATION, 30)) == 84 + 30


def test_point_46_a_due_date_beats_a_last_period_and_a_recorded_duration() -> None:
    period = answer({"valueDateTime": ago(70)}, PERIOD, id="period")
    duration = answer({"valueQuantity": quantity(12, "wk")}, GESTATION, 0, id="duration")
    assert gestation(due(180), period, duration) == gestation(period, duration, due(180)) == 100
    assert gestation(period, duration) == 84


# 47: after birth


@pytest.mark.parametrize("code", ["Z39.2", "O86.0", "O92.7", "O99.354", "O99.355", "Z37.0"])
def test_point_47_codes_of_childbed_are_no_pregnancy(code: str) -> None:
    assert pregnant(condition(coded(ICD, code))) != "yes"


def test_point_47_a_code_that_stayed_on_the_list_is_over_after_birth() -> None:
    given = [
        condition(coded(ICD, "O26.11"), recordedDate=ago(100)),
        condition("289256000", id="b", recordedDate=ago(10)),
    ]
    values = facts(*given).values
    assert (values[fact.pregnant.name], values[fact.postpartum.name]) == ("no", "yes")


def test_point_47_a_resolved_pregnancy_is_over() -> None:
    assert pregnant(condition("77386006", "resolved")) == "no"
    assert pregnant(condition("77386006", abatementDateTime=ago(10))) == "no"
    assert pregnant(condition("77386006", abatementDateTime=ago(-100))) == "yes"


# 48: sex


@pytest.mark.parametrize("gender", ["female", "other", "unknown", None])
def test_point_48_sex_is_no_condition(gender: str | None) -> None:
    assert pregnant(answer(YES), gender=gender) == "yes"


def test_point_48_a_pregnant_man_is_unknown_and_reported() -> None:
    assert pregnant(answer(YES), gender="male") == "unknown"
    assert rejected(answer(YES), gender="male") == ["contradicts the recorded sex"]
    assert pregnant(gender="male") == "no"


# 49: privacy


def test_point_49_what_is_kept_of_a_pregnancy_is_codes_and_dates_only() -> None:
    """No free text of the record goes along with a sign."""
    secret = "secret words"
    given = condition(coded(SNOMED, "77386006", secret, secret), note=[{"text": secret}])
    assert secret not in repr(signs(given)) + repr(facts(given).rejected)


def test_a_pregnancy_that_can_be_is_not_reported() -> None:
    for given in REPRESENTATIONS.values():
        assert rejected(given) == []
    assert rejected(answer({"valueBoolean": False})) == [] and rejected() == []


# 44: words alone


@pytest.mark.parametrize("text", ["Zwangerschap", "graviditeit", "Pregnancy (finding)", "zwanger"])
def test_point_44_a_name_and_nothing_else_is_a_pregnancy_by_words(text: str) -> None:
    """As some Dutch problem lists and flags have it, uncoded or under a code that is not ours (5.4, 31)."""
    refused = answer({"valueBoolean": False}, days=100)
    flag = resource("Flag", status="active", code={"text": text}, period={"start": ago(20)})
    icpc = coded("http://hl7.org/fhir/sid/icpc-1-nl", "Z99.99", text)
    for given in (condition({"text": text}), condition(coded("urn:local", "1", text)), condition(icpc), flag):
        assert [(one.sign, one.words_only) for one in signs(given)] == [(Sign.PREGNANT, True)]
        assert pregnant(given) == "yes" and pregnant(refused, given) == "yes"
        assert facts(given).by_words >= {"pregnant"}


@pytest.mark.parametrize("text", ["Pregnancy, second", "pregnancy test", "Zwangerschap na IVF"])
def test_point_44_among_other_words_it_is_no_answer_and_no_longer_a_no(text: str) -> None:
    refused = answer({"valueBoolean": False}, days=100)
    for given in (condition({"text": text}), condition({"text": "zwangerschap"}, verified="provisional")):
        assert [one.sign for one in signs(given)] == [Sign.UNCLEAR]
        assert pregnant(refused) == "no" and pregnant(refused, given) == "unknown"


@pytest.mark.parametrize("text", ["niet zwanger", "not pregnant", "zwanger?", "geen zwangerschap", "zwangerschapswens"])
def test_point_44_words_that_deny_or_doubt_say_nothing(text: str) -> None:
    assert not signs(condition({"text": text}))
    assert not signs(resource("Flag", status="active", code={"text": text}))


def test_point_44_words_of_the_past_or_beside_another_code_say_nothing() -> None:
    words = {"text": "zwangerschap"}
    assert not signs(condition(words, "resolved")) and not signs(condition(words, abatementDateTime=ago(5)))
    assert not signs(condition(coded(SNOMED, "1052284009", text="restless legs, pregnancy")))
    ended = resource("Flag", status="active", code=words, period={"start": ago(90), "end": ago(20)})
    assert not signs(ended)
