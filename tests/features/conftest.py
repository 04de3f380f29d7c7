"""The sentences in which the features are written. They build a record and read the cards; nothing is stubbed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from cds.testing.decisions import Told, decide
from cds.testing.patients import PatientStory

DAY = date(2026, 11, 21)

# what a clinician calls an advice
ADVICES = {
    "a ferritin check": "IRON-01",
    "oral iron": "IRON-03",
    "looking for the cause of the iron deficiency": "IRON-04",
    "not trusting the ferritin": "IRON-06",
    "iron care in pregnancy": "PREG-01",
    "iron through nephrology": "CKD-02",
    "a medication review": "TRIG-01",
    "a basic work-up": "WORK-01",
    "referral": "REF-01",
    "checking the unreadable result": "DATA-01",
}
# what a clinician calls a fact
FACTS = {
    "ferritin": {"ferritin", "ferritin_found"},
    "age of the ferritin": {"ferritin_found", "ferritin_age"},
    "transferrin saturation": {"tsat"},
    "inflammation": {"inflamed", "crp_grey", "inflamed_acute"},
    "age": {"child", "age"},
    "pregnancy": {"pregnant"},
    "dialysis": {"dialysis"},
    "kidney disease": {"ckd_iron"},
    "iron overload": {"iron_overload", "overload_suspected"},
    "iron in use": {"oral_iron", "oral_iron_unchecked"},
    "iron by vein": {"iv_iron_recent", "iv_iron_unchecked", "ferritin_blackout"},
    "transfusion": {"ferritin_blackout"},
    "unsuitability of oral iron": {"oral_iron_unsuitable"},
    "unreadable result": {"ferritin_unreadable"},
    "order": {"ferritin_ordered"},
    "trigger medicine": {"trigger_medicine"},
    "date of the diagnosis": {"rls_recorded"},
    "kidney function": {"kidney_function_found"},
    "glucose": {"glucose_found"},
    "haemoglobin": {"haemoglobin_found", "haemoglobin", "haemoglobin_low"},
    "RLS medicines": {"rls_drug_classes"},
    "dose": {"dopaminergic_above_maximum"},
    "Parkinson disease": {"parkinson"},
    "open referral": {"referred"},
}
# what a clinician calls a part of the record
PARTS = {
    "problem list": ("problem-list",),
    "medication": ("medication",),
    "administered medication": ("administration",),
    "laboratory results": ("laboratory",),
    "procedures": ("procedures",),
    "allergies": ("allergies",),
    "open orders": ("orders",),
    "pregnancy data": ("pregnancy",),
}
HOOKS = {
    "the chart is opened": "patient-view",
    "the patient is admitted": "encounter-start",
    "the diagnosis is added": "problem-list-item-create",
}


@pytest.fixture
def asked() -> dict[str, Any]:
    """What the scenario asks of the decision before it is made."""
    return {"language": "en"}


# --- who ---


@given(parsers.re(r"a (?P<who>woman|man|person) of (?P<years>\d+) years with restless legs"), target_fixture="story")
def adult(who: str, years: str) -> PatientStory:
    gender = {"woman": "female", "man": "male"}.get(who)
    return PatientStory(DAY).person(int(years), gender).problem("restless legs")


@given(parsers.parse("a child of {years:d} years with restless legs"), target_fixture="story")
def child(years: int) -> PatientStory:
    return PatientStory(DAY).person(years).problem("restless legs")


@given("an adult with restless legs", target_fixture="story")
def somebody() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs")


@given("an adult without restless legs", target_fixture="story")
def nobody() -> PatientStory:
    return PatientStory(DAY).person(45, "male")


@given(parsers.parse("an adult with restless legs recorded {days:d} days ago"), target_fixture="story")
def newly(days: int) -> PatientStory:
    return PatientStory(DAY).person(50, "male").problem("restless legs", days)


@given("an adult in whom restless legs is only suspected", target_fixture="story")
def only_suspected() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs", verification="provisional")


@given("an adult in whom restless legs is in remission", target_fixture="story")
def in_remission() -> PatientStory:
    return PatientStory(DAY).person(45, "male").problem("restless legs", clinical="remission")


@given("the birth date is not known")
def no_birth_date(story: PatientStory) -> None:
    story.resources[0].pop("birthDate", None)


@given("the patient has died")
def died(story: PatientStory) -> None:
    story.died()


# --- what is recorded ---


@given(parsers.re(r"(?P<name>[A-Za-z][A-Za-z -]+\d?) on the problem list(?: for (?P<days>\d+) days)?"))
def problem(story: PatientStory, name: str, days: str | None) -> None:
    story.problem(name, int(days) if days else 2000)


@given(parsers.parse("{name} on the problem list, refuted"))
def refuted(story: PatientStory, name: str) -> None:
    story.problem(name, verification="refuted")


@given(parsers.parse("{name} on the problem list, in the past"))
def past(story: PatientStory, name: str) -> None:
    story.problem(name, clinical="resolved")


@given(
    parsers.re(
        r"an? (?P<test>ferritin|transferrin saturation|CRP|haemoglobin|eGFR|creatinine|HbA1c|BMI) "
        r"(?:of |(?P<sign>below|above|at most|at least) )(?P<value>[\d.]+)(?: (?P<unit>[^\d\s,]+))?"
        r"(?: (?P<days>\d+) days ago)?(?:, below its reference range from (?P<low>[\d.]+))?(?P<pending>, preliminary)?"
    )
)
def result(
    story: PatientStory, test: str, value: str, sign: str | None, unit: str | None, days: str | None, low: str | None,
    pending: str | None,
) -> None:  # fmt: skip
    comparator = {"below": "<", "above": ">", "at most": "<=", "at least": ">="}.get(sign or "")
    written = {"µg/L": "ug/L", "ml/min": "mL/min/{1.73_m2}"}.get(unit or "", unit)
    story.result(
        test, float(value), int(days) if days else None, comparator, written, float(low) if low else None,
        "preliminary" if pending else "final",
    )  # fmt: skip


@given(parsers.parse("a ferritin of {value:g} without a unit {days:d} days ago"))
def without_unit(story: PatientStory, value: float, days: int) -> None:
    story.result("ferritin", value, days, unit="")


@given(parsers.re(r"(?P<name>[a-z ]+) in use(?: since (?P<days>\d+) days)?(?: for (?P<reason>[A-Za-z ]+))?"))
def in_use(story: PatientStory, name: str, days: str | None, reason: str | None) -> None:
    story.medicine(name, int(days) if days else 100, reason=reason)


@given(parsers.parse("{name} in use, known by name only"))
def by_name(story: PatientStory, name: str) -> None:
    story.medicine(name, by_name_only=True)


@given(parsers.parse("{name} {dose:g} mg a day in use"))
def dosed(story: PatientStory, name: str, dose: float) -> None:
    story.medicine(name, milligrams=dose)


@given(parsers.parse("{name} until {days:d} days ago"))
def used_before(story: PatientStory, name: str, days: int) -> None:
    story.medicine(name, days + 200, ended_days_ago=days)


@given(parsers.parse("{name} given by vein {days:d} days ago"))
def given_by_vein(story: PatientStory, name: str, days: int) -> None:
    story.infusion(name, days)


@given(parsers.parse("{name} {days:d} days ago, a procedure"))
def procedure(story: PatientStory, name: str, days: int) -> None:
    story.procedure(name, days)


@given(parsers.parse("an intolerance to {name}"))
def intolerance(story: PatientStory, name: str) -> None:
    story.intolerant(name)


@given(parsers.parse("{test} ordered {days:d} days ago"))
def ordered(story: PatientStory, test: str, days: int) -> None:
    story.ordered(test, days)


@given(parsers.parse("a referral to a {to} {days:d} days ago"))
def referral(story: PatientStory, to: str, days: int) -> None:
    story.referred(to, days)


@given(parsers.re(r"the pregnancy status is (?P<answer>yes|no|unknown)"))
def pregnancy_status(story: PatientStory, answer: str) -> None:
    story.pregnancy_status(answer)


@given(parsers.parse("the {part} could not be retrieved"))
def failed(story: PatientStory, part: str) -> None:
    story.missing(*PARTS[part])


@given(parsers.parse("only the first page of the {part} arrived"))
def truncated(story: PatientStory, part: str) -> None:
    story.truncated(*PARTS[part])


# --- when ---


@when(parsers.re(f"(?P<hook>{'|'.join(HOOKS)})"), target_fixture="told")
def opened(story: PatientStory, hook: str) -> Told:
    return Told(decide(story, HOOKS[hook]))  # type: ignore[arg-type]


# --- what is seen ---


@then(parsers.re(rf"(?P<advice>{'|'.join(ADVICES)}) is advised(?P<only>, and nothing else)?"))
def advised(told: Told, advice: str, only: str | None) -> None:
    rule = ADVICES[advice]
    assert rule in told.leading() or told.lines(rule), told.explained()
    if only:
        assert len(told.decision.cards) == 1, told.explained()


@then(parsers.re(rf"(?P<advice>{'|'.join(ADVICES)}) is advised as a (?P<indicator>warning|remark)"))
def advised_as(told: Told, advice: str, indicator: str) -> None:
    card = told.card(ADVICES[advice])
    assert card is not None, told.explained()
    assert card["indicator"] == {"warning": "warning", "remark": "info"}[indicator], told.explained()


@then(parsers.re(rf"(?P<advice>{'|'.join(ADVICES)}) is a line of the card about (?P<host>{'|'.join(ADVICES)})"))
def line_of(told: Told, advice: str, host: str) -> None:
    assert told.lines(ADVICES[advice]) == [ADVICES[host]], told.explained()


@then(parsers.re(rf"(?P<advice>{'|'.join(ADVICES)}) is not advised"))
def not_advised(told: Told, advice: str) -> None:
    rule = ADVICES[advice]
    assert rule not in told.leading() and not told.lines(rule), told.explained()


@then(parsers.re(rf"(?P<advice>{'|'.join(ADVICES)}) is not advised because of the (?P<fact>{'|'.join(FACTS)})"))
def kept_back(told: Told, advice: str, fact: str) -> None:
    rule = ADVICES[advice]
    assert rule not in told.leading() and not told.lines(rule), told.explained()
    assert told.obstacles(rule) and told.obstacles(rule) <= FACTS[fact], told.explained()


@then(parsers.re(rf"(?P<advice>{'|'.join(ADVICES)}) could not be told because of the (?P<fact>{'|'.join(FACTS)})"))
def untold(told: Told, advice: str, fact: str) -> None:
    outcome = told.outcome(ADVICES[advice])
    assert outcome.truth.value == "cannot be told", told.explained()
    assert told.obstacles(ADVICES[advice]) & FACTS[fact], told.explained()


@then(
    parsers.re(
        rf"(?P<advice>{'|'.join(ADVICES)}) is reported as not assessed for want of the (?P<part>{'|'.join(PARTS)})"
    )
)
def not_assessed(told: Told, advice: str, part: str) -> None:
    missed = {m.rule: m.sources for m in told.decision.shown.not_assessed}
    assert set(PARTS[part]) <= set(missed.get(ADVICES[advice], ())), told.explained()
    assert any("NOT-ASSESSED" in rule or rule == "DATA-01" for rule in told.leading()), told.explained()


@then("nothing is shown")
def nothing(told: Told) -> None:
    assert not told.decision.cards, told.explained()


@then(parsers.re(r'an? (?P<language>English|Dutch) clinician reads "(?P<summary>[^"]+)"'))
def reads(story: PatientStory, told: Told, language: str, summary: str) -> None:
    other = decide(story, told.decision.audit.hook, {"English": "en", "Dutch": "nl"}[language])  # type: ignore[arg-type]
    assert summary in [card["summary"] for card in other.cards], [card["summary"] for card in other.cards]


@then(parsers.re(r'the (?P<language>English|Dutch) detail says "(?P<text>[^"]+)"'))
def detail_says(story: PatientStory, told: Told, language: str, text: str) -> None:
    other = decide(story, told.decision.audit.hook, {"English": "en", "Dutch": "nl"}[language])  # type: ignore[arg-type]
    assert any(text in card["detail"] for card in other.cards), [card["detail"] for card in other.cards]


@then(parsers.parse('the clinician is offered "{label}"'))
def offered(told: Told, label: str) -> None:
    labels = [suggestion["label"] for card in told.decision.cards for suggestion in card.get("suggestions", ())]
    assert label in labels, labels


@then("no order is offered")
def nothing_offered(told: Told) -> None:
    assert not [s for card in told.decision.cards for s in card.get("suggestions", ())], told.explained()


@then(parsers.parse('the card says that "{text}" is not recorded'))
def not_recorded(told: Told, text: str) -> None:
    said = [card["detail"] for card in told.decision.cards if "Not recorded or not available" in card["detail"]]
    assert any(text in detail.split("Not recorded or not available")[1] for detail in said), told.explained()
