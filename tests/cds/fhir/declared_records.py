"""Records, and resources that are added to them, for the tests of what facts are declared to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from tests.cds.fhir.resources import (
    ATC,
    CRP,
    DAY,
    EGFR,
    FERRITIN,
    HB,
    IRON,
    KNOWLEDGE,
    LOINC,
    RLS,
    SNOMED,
    TIBC,
    UG,
    Resource,
    coded,
    condition,
    dosage,
    observation,
    order,
    patient,
    quantity,
    resource,
)  # fmt: skip

Code = Mapping[str, Any]

VALUESETS = KNOWLEDGE.document["valuesets"]
URIS: dict[str, str] = {name: system["uris"][0] for name, system in KNOWLEDGE.document["systems"].items()}


def ago(days: int) -> str:
    return (DAY - timedelta(days=days)).isoformat()


def drawn(code: str, value: float, days: int, number: int, unit: str | None = UG, **more: Any) -> Resource:
    return observation(code, value, unit, id=f"o{number}", effectiveDateTime=ago(days), **more)


def done(code: str, days: int, number: int = 1) -> Resource:
    """A procedure that was done, by default a session of haemodialysis."""
    what = coded(SNOMED, code)
    return resource("Procedure", id=f"s{number}", status="completed", code=what, performedDateTime=ago(days))


def ordered(atc: str, days: int, number: int, **more: Any) -> Resource:
    return order(coded(ATC, atc), id=f"m{number}", authoredOn=ago(days), **more)


def says_pregnant(days: int) -> Resource:
    answer = coded(LOINC, "LA15173-0")
    return observation("82810-3", id="p1", valueCodeableConcept=answer, effectiveDateTime=ago(days))


def dated_on(code: str, days: int) -> Resource:
    return observation(code, id=f"d{days}", valueDateTime=ago(days), effectiveDateTime=ago(20))


def of_table(name: str) -> str:
    """The first SNOMED code of a table of procedures."""
    return next(str(code["code"]) for code in VALUESETS["procedures"][name]["codes"] if code["system"] == "snomed")


HAEMODIALYSIS, PERITONEAL = of_table("haemodialysis"), of_table("peritoneal-dialysis")
DELIVERED = of_table("mother-delivered")
HERS, OTHERS = [{"display": "one laboratory"}], [{"display": "another laboratory"}]
LEGS = condition(RLS, verified="confirmed", id="legs")
FOR_LEGS = [coded(SNOMED, RLS)]
FOR_SOMETHING_ELSE = [coded(SNOMED, "302226006")]
BY_VEIN = [{"route": {"text": "intravenous"}}]


def visit(code: str, days: int = 0) -> Resource:
    """A visit that is going on, by its class."""
    kind = {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": code}
    return resource("Encounter", id="visit", status="in-progress", period={"start": ago(days)}, **{"class": kind})


EMERGENCY = visit("EMER")
BASES: dict[str, tuple[Resource, ...]] = {
    "nothing": (),
    "restless legs, and a ferritin with what belongs to it": (
        LEGS,
        drawn(FERRITIN, 40, 10, 1, performer=HERS),
        drawn(FERRITIN, 45, 300, 2, performer=HERS),
        drawn(CRP, 3, 10, 3, "mg/L"),
    ),
    "an old ferritin": (drawn(FERRITIN, 40, 500, 1),),
    "a ferritin that jumped": (drawn(FERRITIN, 300, 10, 1), drawn(FERRITIN, 40, 70, 2)),
    "a pair of legs that may be restless": (condition(RLS, verified="provisional", id="legs"),),
    "legs that were restless": (condition(RLS, "resolved", verified="confirmed", id="legs"),),
    "legs that became restless of late": (condition(RLS, verified="confirmed", id="legs", onsetDateTime=ago(15)),),
    "sertraline of late": (ordered("N06AB06", 40, 1),),
    "gabapentin": (ordered("N02BF01", 100, 1),),
    "oxycodone": (ordered("N02AA05", 100, 1),),
    "pramipexole": (ordered("N04BC05", 100, 1),),
    "oral iron": (ordered("B03AA02", 150, 1),),
    "oral iron that was checked": (
        ordered("B03AA02", 150, 1), drawn(FERRITIN, 20, 200, 1), drawn(FERRITIN, 22, 20, 2),
    ),
    "iron by vein": (ordered("B03AC", 100, 1),),
    "iron by vein of late": (ordered("B03AC", 30, 1),),
    "iron alone": (drawn(IRON, 20, 10, 1, "umol/L"), drawn(FERRITIN, 40, 10, 2)),
    "binding capacity alone": (drawn(TIBC, 60, 10, 1, "umol/L"), drawn(FERRITIN, 40, 10, 2)),
    "dialysis": (done(HAEMODIALYSIS, 150), done(HAEMODIALYSIS, 5, 2)),
    "one session of haemodialysis": (done(HAEMODIALYSIS, 150),),
    "one session of peritoneal dialysis": (done(PERITONEAL, 150),),
    "dialysis on the problem list": (condition("105502003", verified="confirmed", id="dialysis"),),
    "a kidney that is failing": (
        condition("433146000", verified="confirmed", id="kidney"),
        drawn(EGFR, 50, 150, 1, "mL/min/{1.73_m2}"),
    ),
    "one low eGFR": (drawn(EGFR, 40, 5, 1, "mL/min/{1.73_m2}"),),
    "pregnant": (says_pregnant(20),),
    "pregnant in her own words": (condition("77386006", verified="confirmed", id="p2", recordedDate=ago(40)),),
    "a last period": (dated_on("8665-2", 100),),
    "pregnant, with a due date": (says_pregnant(20), dated_on("11778-8", -100)),
    "delivered": (done(DELIVERED, 30),),
    "a due date long past, and pregnant again": (says_pregnant(20), dated_on("11778-8", 40)),
    "an infection, and C-reactive protein": (
        condition("386661006", verified="confirmed", id="fever", recordedDate=ago(12)), drawn(CRP, 3, 10, 1, "mg/L"),
    ),
    "a saturation of long ago": (drawn("2502-3", 30, 150, 1, "%"),),
    "a saturation in words, and iron": (
        observation("2502-3", id="o1", valueString="see remark", effectiveDateTime=ago(60)),
        drawn(IRON, 20, 10, 2, "umol/L"),
    ),
    "a saturation in words, and binding capacity": (
        observation("2502-3", id="o1", valueString="see remark", effectiveDateTime=ago(60)),
        drawn(TIBC, 60, 10, 2, "umol/L"),
    ),
    "anaemia": (drawn(HB, 6, 10, 1, "mmol/L"),),
    "a hospital stay": (visit("IMP", 5),),
}  # fmt: skip


def system(code: Code) -> str:
    return URIS[code["system"]]


def whole(code: Code) -> str:
    """A code that a prefix of the tables stands for."""
    return str(code["code"]).removesuffix("*")


def concept(code: Code, table: Mapping[str, Any]) -> Resource:
    """The code as it arrives, with the words without which some codes mean nothing."""
    text = table["names"][0] if code.get("needs_text") else None
    return coded(system(code), whole(code), code.get("display"), text)


def codes_of(table: Mapping[str, Any], *kinds: str) -> list[Code]:
    """The first code of a table and the first ones that say something else, such as another stage."""
    chosen: dict[tuple[str, ...], Code] = {}
    for code in table["codes"]:
        chosen.setdefault(tuple(str(code.get(kind)) for kind in kinds), code)
    return list(chosen.values())


def conditions(name: str) -> Iterator[Resource]:
    table = VALUESETS["conditions"][name]
    for code in codes_of(table, "stage", "loss"):
        meant = concept(code, table)
        for days in (5, 20, 150):
            yield condition(meant, "active", "confirmed", recordedDate=ago(days), onsetDateTime=ago(days))
        yield condition(meant, "active", None, recordedDate=ago(5))
        yield condition(meant, "active", "provisional", recordedDate=ago(5))
        yield condition(meant, "resolved", "confirmed", recordedDate=ago(20))


VALUES: dict[str, tuple[float, ...]] = {
    "ferritin": (5, 60, 900), "tsat": (10, 30, 60), "iron": (5, 25, 55), "tibc": (40, 80), "crp": (1, 30),
    "haemoglobin": (5, 9), "creatinine": (80,), "egfr": (10, 35, 50, 90), "hba1c": (50,), "glucose": (5,), "tsh": (2,),
    "vitamin-b12": (200,), "phosphate": (1,), "bmi": (30,), "phq-9": (12,), "gestational-age": (8, 20),
}  # fmt: skip
DAYS = (2, 10, 30, 150, 500)


def results(name: str) -> Iterator[Resource]:
    table = VALUESETS["laboratory"][name]
    code = next((one for one in table["codes"] if one.get("property") != "panel"), table["codes"][0])
    fitting = [unit for unit in table.get("units", ()) if unit.get("property") in (None, code.get("property"))]
    for days in DAYS:
        dated: Resource = {"effectiveDateTime": ago(days)}
        meant = concept(code, table)
        if name == "pregnancy-status":
            for answer in ("yes", "no", "unknown"):
                said = coded(system(table[answer][0]), table[answer][0]["code"])
                yield observation(meant, valueCodeableConcept=said, **dated)
        elif name in ("expected-delivery-date", "last-menstrual-period"):
            for day in (-200, -100, 40, 100):
                yield observation(meant, valueDateTime=ago(day), **dated)
        else:
            for value in VALUES[name]:
                scaled = value * float(fitting[0].get("divisor", 1)) / float(fitting[0].get("factor", 1))
                amount: Resource = {"valueQuantity": quantity(scaled, fitting[0]["spellings"][0])}
                yield observation(meant, **amount, **dated)
            above = [{"low": quantity(scaled * 2, fitting[0]["spellings"][0])}]
            yield observation(meant, **amount, **dated, referenceRange=above, performer=OTHERS)
            below = [{"low": quantity(scaled / 2, fitting[0]["spellings"][0])}]
            yield observation(meant, **amount, **dated, referenceRange=below)
            yield observation(meant, **amount, **dated, status="preliminary")
            yield observation(meant, valueString="see remark", **dated)


def listed_in(wanted: str) -> tuple[str, Mapping[str, Any]]:
    """The first medicine of a class, by its concept."""
    tables = VALUESETS["medications"].items()
    return next((name, table) for name, table in tables if wanted in table["classes"] and table["codes"])


def product(wanted: str) -> Resource:
    _, table = listed_in(wanted)
    code = next(code for code in table["codes"] if code["system"] in ("atc", "rxnorm"))
    return coded(system(code), whole(code))


def medicines(wanted: str) -> Iterator[Resource]:
    meant = product(wanted)
    for days in (3, 20, 120, 300):
        dated = {"authoredOn": ago(days)}
        yield order(meant, **dated)
        yield order(meant, **dated, reasonCode=FOR_LEGS)
        yield order(meant, **dated, status="completed")
        yield order(meant, **dated, dosageInstruction=dosage(quantity(20, "mg")))
        yield order(meant, **dated, status="stopped", statusReason=coded(None, "sintol"))
        period = {"effectivePeriod": {"start": ago(days)}}
        yield resource("MedicationStatement", status="active", medicationCodeableConcept=meant, **period)
        yield resource("MedicationStatement", status="stopped", medicationCodeableConcept=meant, **period)


def procedures(name: str) -> Iterator[Resource]:
    (code,) = codes_of(VALUESETS["procedures"][name])
    for days in (1, 4, 20, 45, 150):
        when = {"status": "completed", "performedDateTime": ago(days)}
        yield resource("Procedure", code=coded(system(code), whole(code)), **when)


def orders(name: str) -> Iterator[Resource]:
    table = VALUESETS["laboratory"].get(name) or VALUESETS["procedures"][name]
    code = table["codes"][0]
    for days in (5, 100):
        asked = {"status": "active", "intent": "order", "authoredOn": ago(days)}
        yield resource("ServiceRequest", code=coded(system(code), whole(code)), **asked)


def intolerances(wanted: str) -> Iterator[Resource]:
    yield resource("AllergyIntolerance", code=product(wanted), patient={"reference": "Patient/p"}, subject=None)


PEOPLE: dict[str, tuple[Resource, ...]] = {
    "gender": (patient(gender="male"), patient(gender="other")),
    "birthDate": (
        patient(birthDate="1940-01-01"), patient(birthDate="2015-01-01"), patient(birthDate="2026-01-01"),
        patient(birthDate=None),
    ),
    "deceased": (patient(deceasedBoolean=True), patient(deceasedDateTime="2026-01-01")),
}  # fmt: skip
VISITS: dict[str, tuple[Resource, ...]] = {
    "class": (visit("IMP", 5), visit("AMB", 5), visit("UNK", 5)), "period": (visit("IMP", 45), visit("IMP", 2)),
}  # fmt: skip
BUILDERS = {
    "conditions": conditions, "laboratory": results, "medications": medicines, "procedures": procedures,
    "orders": orders, "intolerances": intolerances,
}  # fmt: skip
