"""What is recorded about the patient, and which parts of the record arrived."""

from __future__ import annotations

from datetime import timedelta

from pytest_bdd import given, parsers

from cds.testing.patients import PatientStory
from tests.features.advices import ADVICES
from tests.features.words import (
    PARTS,
    SITES,
    add_delivery,
    add_medicine,
    add_observation,
    add_problem,
    add_procedure,
    add_referral,
    as_number,
    coded_reason,
    written_as_salt,
    written_by_name,
)

UNITS = {"µg/L": "ug/L", "µmol/L": "umol/L", "ml/min": "mL/min/{1.73_m2}", "kg/m²": "kg/m2"}
SIGNS = {"below": "<", "above": ">", "at most": "<=", "at least": ">="}
ICPC = "http://hl7.org/fhir/sid/icpc-1-nl"
SAMPLE = 60  # days ago, where a table of states says nothing else


@given(
    parsers.re(
        r"(?P<name>[A-Za-z][A-Za-z0-9 -]*?) on the problem list(?: for (?P<days>\d+) days)?"
        r"(?:, (?P<state>refuted|in the past|without a date))?"
    )
)
def problem(story: PatientStory, name: str, days: str | None, state: str | None) -> None:
    clinical = "resolved" if state == "in the past" else "active"
    verification = "refuted" if state == "refuted" else "confirmed"
    condition = add_problem(story, name, int(days) if days else 2000, clinical, verification)
    if state == "without a date":
        del condition["recordedDate"]


@given(parsers.re(r'a problem that reads "(?P<text>[^"]+)" under an unlisted code(?: for (?P<days>\d+) days)?'))
def in_words(story: PatientStory, text: str, days: str | None) -> None:
    condition = add_problem(story, "restless legs", int(days) if days else 2000)
    condition["code"] = {"coding": [{"system": ICPC, "code": "Z99.99", "display": text}], "text": text}


# --- laboratory ---


@given(
    parsers.re(
        r"an? (?P<test>ferritin|transferrin saturation|CRP|haemoglobin|eGFR|creatinine|HbA1c|BMI|B12|TSH|PHQ-9) "
        r"(?:of |(?P<sign>below|above|at most|at least) )(?P<value>[\d.]+)(?: (?P<unit>[^\d\s,]+))?"
        r"(?: (?P<days>\d+) days ago)?(?:, with a reference range from (?P<low>[\d.]+))?"
        r"(?P<status>, preliminary|, entered in error)?"
    )
)
def result(
    story: PatientStory, test: str, value: str, sign: str | None, unit: str | None, days: str | None, low: str | None,
    status: str | None,
) -> None:  # fmt: skip
    story.result(
        test, as_number(value), int(days) if days else None, SIGNS.get(sign or ""), UNITS.get(unit or "", unit),
        float(low) if low else None, {None: "final", ", preliminary": "preliminary"}.get(status, "entered-in-error"),
    )  # fmt: skip


@given(
    parsers.re(
        r"ferritin (?P<ferritin>unknown|[\d.]+), saturation (?P<saturation>unknown|[\d.]+) "
        r"and CRP (?P<crp>unknown|[\d.]+)(?:, (?P<days>\d+) days ago)?"
    )
)
def results(story: PatientStory, ferritin: str, saturation: str, crp: str, days: str | None) -> None:
    for test, value in (("ferritin", ferritin), ("transferrin saturation", saturation), ("CRP", crp)):
        if value != "unknown":
            story.result(test, as_number(value), int(days) if days else SAMPLE)


@given(parsers.re(r"a ferritin of (?P<value>[\d.]+) without a unit (?P<days>\d+) days ago"))
def without_unit(story: PatientStory, value: str, days: str) -> None:
    story.result("ferritin", as_number(value), int(days), unit="")


@given(parsers.parse("a ferritin of {value:d} µg/L without a date"))
def without_date(story: PatientStory, value: int) -> None:
    story.result("ferritin", value)
    del story.resources[-1]["effectiveDateTime"]


@given(parsers.re(r"a (?P<test>ferritin|transferrin saturation) of (?P<value>\d+) \S+ (?P<days>\d+) days from now"))
def in_the_future(story: PatientStory, test: str, value: str, days: str) -> None:
    story.result(test, int(value), -int(days))


@given(
    parsers.re(r"a ferritin of (?P<value>[\d.]+) µg/L (?P<days>\d+) days ago, from (?P<laboratory>laboratory [A-Z])")
)
def by_laboratory(story: PatientStory, value: str, days: str, laboratory: str) -> None:
    story.result("ferritin", as_number(value), int(days))
    story.resources[-1]["performer"] = [{"display": laboratory}]


@given(parsers.parse('a ferritin reported as "{text}" {days:d} days ago'))
def in_text(story: PatientStory, text: str, days: int) -> None:
    story.result("ferritin", 1, days)
    del story.resources[-1]["valueQuantity"]
    story.resources[-1]["valueString"] = text


@given(parsers.parse("a transferrin saturation of {value:d} without a unit"))
def saturation_without_unit(story: PatientStory, value: int) -> None:
    story.result("transferrin saturation", value, unit="")


@given(parsers.parse("a transferrin saturation of {value:d} % without a date"))
def saturation_without_date(story: PatientStory, value: int) -> None:
    story.result("transferrin saturation", value)
    del story.resources[-1]["effectiveDateTime"]


# --- medicines ---


@given(
    parsers.re(
        r"(?P<name>[a-z][a-z -]*?)(?: (?P<dose>[\d.]+) mg a day)? in use(?: since (?P<days>\d+) days)?"
        r"(?:, last confirmed (?P<said>\d+) days ago)?"
        r"(?:, (?P<how>known by name only|counted as salt|as needed|without a start))?(?: for (?P<reason>[A-Za-z ]+))?"
    )
)
def in_use(
    story: PatientStory, name: str, dose: str | None, days: str | None, said: str | None, how: str | None,
    reason: str | None,
) -> None:  # fmt: skip
    taken = add_medicine(story, name, int(days) if days else 100, dose=float(dose) if dose else None)
    if said is not None:
        taken["dateAsserted"] = (story.day - timedelta(days=int(said))).isoformat()
    if how == "without a start":
        del taken["effectivePeriod"]["start"]
        del taken["dateAsserted"]
    if how == "known by name only":
        written_by_name(taken, name)
    if how == "counted as salt":
        written_as_salt(taken, name)
    if how == "as needed":
        taken["dosage"] = [{"asNeededBoolean": True}]
    if reason is not None:
        taken["reasonCode"] = [coded_reason(reason)]


@given(parsers.parse("{name} until {days:d} days ago"))
def used_before(story: PatientStory, name: str, days: int) -> None:
    add_medicine(story, name, days + 200, ended=days)


@given(parsers.parse("{name} prescribed {days:d} days ago, without an end"))
def prescribed(story: PatientStory, name: str, days: int) -> None:
    taken = add_medicine(story, name, days)
    start = taken.pop("effectivePeriod")["start"]
    del taken["dateAsserted"]
    taken |= {"resourceType": "MedicationRequest", "intent": "order", "authoredOn": start}


@given(parsers.parse("{name} prescribed without a date"))
def prescribed_undated(story: PatientStory, name: str) -> None:
    """An order that runs, and does not say since when."""
    prescribed(story, name, 0)
    del story.resources[-1]["authoredOn"]


@given(parsers.re(r"(?P<name>[a-z -]+?) (?:given by vein|administered) (?P<days>\d+) days ago"))
def given_once(story: PatientStory, name: str, days: str) -> None:
    story.infusion(name, int(days))


@given(parsers.parse("an intolerance to {name}"))
def intolerance(story: PatientStory, name: str) -> None:
    story.intolerant(name)


# --- procedures and orders ---


@given(parsers.parse("{name} {days:d} days ago, a procedure"))
def procedure(story: PatientStory, name: str, days: int) -> None:
    add_procedure(story, name, days)


@given(parsers.parse("{test} ordered {days:d} days ago"))
def ordered(story: PatientStory, test: str, days: int) -> None:
    story.ordered(test, days)


@given(parsers.parse("a referral to a {to} {days:d} days ago"))
def referral(story: PatientStory, to: str, days: int) -> None:
    add_referral(story, to, days)


# --- pregnancy ---


@given(parsers.re(r"the pregnancy status is (?P<answer>yes|no|unknown)(?:, asked (?P<days>\d+) days ago)?"))
def pregnancy_status(story: PatientStory, answer: str, days: str | None) -> None:
    story.pregnancy_status(answer, int(days) if days else 10)


@given(parsers.re(r"a due date (?:in (?P<ahead>\d+) days|(?P<past>\d+) days ago)"))
def due_date(story: PatientStory, ahead: str | None, past: str | None) -> None:
    day = story.day + timedelta(days=int(ahead) if ahead else -int(past or 0))
    add_observation(story, "11778-8", 20, valueDateTime=day.isoformat())


@given(parsers.parse("a pregnancy of {weeks:d} weeks {days:d} days ago"))
def gestation(story: PatientStory, weeks: int, days: int) -> None:
    add_observation(story, "18185-9", days, valueQuantity={"value": weeks, "unit": "wk", "code": "wk"})


@given(parsers.parse("a delivery {days:d} days ago"))
def delivery(story: PatientStory, days: int) -> None:
    add_delivery(story, days)


# --- what the site chose ---


@given(parsers.re(rf"the site has turned on (?P<advice>{'|'.join(ADVICES)})"))
def turned_on(story: PatientStory, advice: str) -> None:
    story.turned_on.add(ADVICES[advice])


@given(parsers.re(rf"the site is in (?P<where>{'|'.join(SITES)})"))
def located(story: PatientStory, where: str) -> None:
    story.jurisdiction = SITES[where]


# --- what did not arrive ---


@given(parsers.re(rf"the (?P<part>{'|'.join(PARTS)}) could not be retrieved"))
def failed(story: PatientStory, part: str) -> None:
    story.missing(*PARTS[part])


@given(parsers.re(rf"only the first page of the (?P<part>{'|'.join(PARTS)}) arrived"))
def truncated(story: PatientStory, part: str) -> None:
    story.truncated(*PARTS[part])
