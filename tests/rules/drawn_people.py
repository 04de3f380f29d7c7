"""Consistent patient states drawn at random, each with a draft order and what is shown for both."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rules.conditions import Statement
from rules.facts import FACTS, SOURCES
from rules.reasons import FactValue
from rules.rule import Hook
from tests.rules.patient_states import (
    CHART_HOOKS,
    DRAFTS,
    ORDER_HOOKS,
    REASONS,
    Facts,
    Rules,
    Said,
    drafted,
    exactly,
    nobody,
    standard_rules,
    yes,
)


@dataclass(frozen=True)
class Person:
    """One state, an order with the facts that it brings, and what is shown on each hook."""

    facts: Facts
    order: str
    draft: Facts
    said: Mapping[Hook, Said]


@cache
def people(count: int = 6000, seed: int = 34) -> tuple[Person, ...]:
    """Drawn people, always the same ones."""
    rules, chance = standard_rules(), random.Random(seed)
    return tuple(_person(rules, chance) for _ in range(count))


def _person(rules: Rules, chance: random.Random) -> Person:
    facts = a_person(chance)
    order = chance.choice(tuple(DRAFTS))
    draft = drafted(order, *chance.choice(REASONS), emergency=chance.random() < 0.05)
    said = {hook: rules.on_chart(facts, hook) for hook in CHART_HOOKS}
    said |= {hook: rules.on_order(facts, draft, hook) for hook in ORDER_HOOKS}
    return Person(facts, order, draft, said)


def a_person(chance: random.Random) -> dict[str, FactValue]:
    """One state whose facts fit together, as those of a record do."""
    facts = nobody()
    _draw_person(facts, chance)
    _draw_iron(facts, chance)
    _draw_kidney(facts, chance)
    _draw_medicines(facts, chance)
    _draw_rest(facts, chance)
    if chance.random() < 0.25:
        _lose(facts, chance.sample(SOURCES, chance.randint(1, 2)))
    facts["international_guidance"] = _said(chance.random() < 0.2)
    return facts


def _draw_person(facts: dict[str, FactValue], chance: random.Random) -> None:
    legs = chance.choices(("rls", "rls_suspected", "rls_history", None), (80, 8, 6, 6))[0]
    if legs is not None:
        facts[legs] = "yes"
        facts |= exactly(rls_recorded=chance.choice((10, 100, 183, 184, 2000)))
    age = chance.choices((1, 9, 16, 25, 45, 51, 80, None), (1, 4, 4, 25, 25, 15, 15, 6))[0]
    facts["male"] = chance.choices(("yes", "no", "unknown"), (40, 55, 5))[0]
    if age is None:
        facts |= dict.fromkeys(("child", "infant", "endoscopy_age"), "unknown")
    else:
        facts |= exactly(age=age)
        facts |= {"child": _said(age < 18), "infant": _said(age < 2), "endoscopy_age": _said(age > 50)}
    if age in (16, 25, 45, None) and facts["male"] != "yes":
        _draw_pregnancy(facts, chance)
    if chance.random() < 0.01:
        facts["deceased"] = "yes"


def _draw_pregnancy(facts: dict[str, FactValue], chance: random.Random) -> None:
    kind = chance.choices(("no", "early", "late", "undated", "unknown", "lactating"), (55, 9, 9, 5, 10, 6))[0]
    if kind in ("early", "late"):
        days = chance.choice((30, 97)) if kind == "early" else chance.choice((98, 200, 280))
        facts |= {"pregnant": "yes", "first_trimester": _said(kind == "early"), **exactly(gestation=days)}
    elif kind == "undated":
        facts |= {"pregnant": "yes", "first_trimester": "unknown"}
    elif kind == "unknown":
        facts |= {"pregnant": "unknown", "first_trimester": "unknown"}
    elif kind == "lactating":
        facts |= yes("lactating", "postpartum")


def _draw_iron(facts: dict[str, FactValue], chance: random.Random) -> None:
    value = chance.choice((None, 8, 18, 30, 49.99, 60, 75, 75.01, 90, 100, 100.01, 150, 201, 300, 300.01, 501, 701))
    if value is not None:
        age = chance.choice((5, 30, 57, 93, 184, 365))
        facts |= {"ferritin_found": "yes", **exactly(ferritin=value, ferritin_age=age)}
        if chance.random() < 0.6:
            facts |= exactly(crp=chance.choice((2, 4.9, 5, 7, 9.9, 10, 40)))
    elif chance.random() < 0.3:
        facts["ferritin_earlier"] = "yes"
    saturation = chance.choice((None, None, 8, 15, 19.9, 20, 30, 40, 45, 45.1, 50.1, 80))
    if saturation is not None:
        facts |= {"tsat_found": "yes", **exactly(tsat=saturation)}
    treatment = chance.choices(("none", "oral", "vein", "both"), (70, 20, 8, 2))[0]
    if treatment in ("oral", "both"):
        days = chance.choice((10, 83, 84, 200))
        effect = chance.choice(("none", "unchecked", "no_rise")) if days >= 84 else "none"
        facts |= {"oral_iron": "yes", **exactly(oral_iron_days=days)}
        facts["oral_iron_unchecked"] = _said(effect == "unchecked")
        facts["oral_iron_no_rise"] = _said(effect == "no_rise" and value is not None)
    if treatment in ("vein", "both"):
        _draw_by_vein(facts, chance, value is not None)
    for name, often in (
        ("ferritin_unreadable", 0.04), ("tsat_unreadable", 0.02), ("ferritin_ordered", 0.05), ("tsat_ordered", 0.03),
        ("iron_overload", 0.05), ("oral_iron_unsuitable", 0.1), ("iv_iron_unsafe", 0.06), ("haemoglobin_low", 0.2),
        ("infection_recent", 0.05), ("infection_now", 0.04), ("chronic_inflammation", 0.08), ("rls_severe", 0.4),
    ):  # fmt: skip
        if chance.random() < often:
            facts[name] = "yes"
    if chance.random() < 0.03:
        facts["bacteraemia"] = facts["iv_iron_unsafe"] = "yes"


def _draw_by_vein(facts: dict[str, FactValue], chance: random.Random, measured: bool) -> None:
    days = chance.choice((5, 56, 57, 84, 85, 360))
    facts |= {"iv_iron_course": "yes", **exactly(iv_iron_days=days)}
    facts["iv_iron_recent"] = _said(days < 56)
    facts["iv_iron_lately"] = _said(days <= 84)
    facts["iv_iron_unchecked"] = _said(days >= 56 and chance.random() < 0.5)
    facts["ferritin_blackout"] = _said(measured and days < 85 and chance.random() < 0.5)
    if chance.random() < 0.5:
        facts |= {"carboxymaltose_course": "yes", "carboxymaltose_recent": _said(days <= 92)}


def _draw_kidney(facts: dict[str, FactValue], chance: random.Random) -> None:
    value = chance.choices((None, 8, 14.9, 25, 40, 44.9, 59, 90), (40, 4, 4, 6, 6, 6, 10, 24))[0]
    if value is not None:
        facts |= {**exactly(egfr=value, egfr_for_dosing=value), "kidney_function_found": "yes"}
        if value < 60 and chance.random() < 0.6:
            facts |= {"ckd": "yes", "ckd_iron": _said(value < 45)}
    if chance.random() < 0.05:
        facts |= {"dialysis": "yes", "peritoneal_dialysis": chance.choice(("yes", "no"))}
    if chance.random() < 0.03:
        facts["kidney_transplant"] = "yes"


def _draw_medicines(facts: dict[str, FactValue], chance: random.Random) -> None:
    for name in ("dopamine_agonist", "levodopa", "gabapentinoid", "opioid", "benzodiazepine", "trigger_medicine"):
        if chance.random() < 0.14:
            facts[name] = "yes"
    facts["opioid_now"] = _said(facts["opioid"] == "yes" and chance.random() < 0.7)
    facts["opioid_dependence"] = _said(chance.random() < 0.04)
    facts["substance_use_disorder"] = _said(facts["opioid_dependence"] == "yes" or chance.random() < 0.05)
    dopaminergic = "yes" in (facts["dopamine_agonist"], facts["levodopa"])
    if dopaminergic:
        facts |= exactly(dopaminergic_days=chance.choice((20, 182, 183, 900)))
        facts["dopaminergic_above_maximum"] = _said(facts["dopamine_agonist"] == "yes" and chance.random() < 0.3)
        facts["levodopa_daily"] = _said(facts["levodopa"] == "yes" and chance.random() < 0.5)
        facts["pramipexole"] = _said(facts["dopamine_agonist"] == "yes" and chance.random() < 0.6)
    facts["dopaminergic_lately"] = _said(dopaminergic or chance.random() < 0.05)
    used = [facts[n] for n in ("dopamine_agonist", "levodopa", "gabapentinoid", "opioid")]
    if "yes" in used:
        facts |= {"rls_medicine": "yes", "rls_medicine_for_rls": _said(chance.random() < 0.4)}
    facts |= exactly(rls_drug_classes=used.count("yes") + (chance.random() < 0.1))
    if facts["trigger_medicine"] == "yes" and facts["rls"] == "yes" and chance.random() < 0.3:
        facts |= {"trigger_before_onset": "yes", **exactly(rls_onset=60)}


def _draw_rest(facts: dict[str, FactValue], chance: random.Random) -> None:
    for name in (
        "palliative", "parkinson", "diabetes", "neuropathy", "sleep_apnoea", "impulse_control_disorder",
        "impulse_control_history", "epilepsy", "neuromuscular_disease", "chronic_pain",
        "respiratory_disease", "respiratory_failure", "malabsorption", "severe_asthma", "liver_disease", "insomnia",
        "heart_failure", "iron_utilisation_disorder", "hypophosphataemia", "suicidal_thoughts", "depression_new", "esa",
        "phosphate_low", "phosphate_checked", "bone_mineral_risk", "glucose_found", "haemoglobin_found",
        "akathisia", "leg_cramps", "varices", "hypothyroidism", "levothyroxine", "tsh_found",
        "kidney_function_found", "referred", "weak_trigger",
    ):  # fmt: skip
        if chance.random() < (0.5 if name.endswith("_found") else 0.05):
            facts[name] = "yes"
    facts["insomnia_new"] = _said(facts["insomnia"] == "yes" and chance.random() < 0.5)
    facts["hba1c_found"] = _said(facts["glucose_found"] == "yes" and chance.random() < 0.5)
    if chance.random() < 0.5:
        facts |= {"vitamin_b12_found": "yes", **exactly(vitamin_b12=chance.choice((90, 300)))}
    if chance.random() < 0.1:
        facts |= exactly(phq9=chance.choice((9, 10, 27)))
    if facts["phosphate_low"] == "yes":
        facts["phosphate_checked"] = "no"
    facts["hospital_stay"] = chance.choices(("yes", "no", "unknown"), (20, 75, 5))[0]
    facts["trigger_in_stay"] = _said(facts["hospital_stay"] == "yes" and chance.random() < 0.5)
    if chance.random() < 0.3:
        facts |= exactly(bmi=chance.choice((22, 27, 35)))


def _lose(facts: dict[str, FactValue], sources: Iterable[str]) -> None:
    """Parts of the record that arrived incompletely: what was not found there is not known to be absent."""
    gone = set(sources)
    for name, fact in FACTS.items():
        if isinstance(fact, Statement) and gone & set(fact.sources) and facts[name] == "no":
            facts[name] = "unknown"


def _said(holds: bool) -> str:
    return "yes" if holds else "no"
