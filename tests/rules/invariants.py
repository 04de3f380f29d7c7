"""What the safety invariants of the clinical corrections (section 8.4) speak of: advice, texts and states."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from rules.compiler import standard_knowledge
from rules.outcomes import Outcome
from tests.rules.drawn_people import Person, people
from tests.rules.patient_states import (
    Facts,
    Rules,
    Said,
    adult,
    exactly,
    standard_rules,
    yes,
)

KNOWLEDGE = standard_knowledge()
# advice to start, to intensify or to refer for iron, as `RULE` or `RULE/variant`
IRON_ADVICE = frozenset(KNOWLEDGE.document["contradictions"]["groups"]["treatment with iron"])
MEASURING = frozenset(("IRON-01", "IRON-02"))
# texts that hold iron by vein out as a possibility; all others that speak of it speak of an order, of what was given,
# or say that it is not for now
OFFERS_BY_VEIN = frozenset((
    "IRON-03-point-route", "IRON-05-summary-tsat-low", "IRON-05-summary-severe", "IRON-05-point-repeat",
    "IRON-05-point-licence", "IRON-11-summary-no-rise", "IRON-11-point-iv", "IRON-11-point-repeat",
    "PREG-01-point-iv", "CKD-02-summary-aasm", "CKD-02-point-repeat",
))  # fmt: skip
SPEAKS_BY_VEIN = frozenset((
    "IRON-05-point-reaction", "IRON-05-point-bacteraemia", "IRON-05-point-caution", "IRON-11-point-reaction",
    "IRON-11-point-bacteraemia", "IRON-11-point-caution", "IRON-10-point-before", "shown-iv-iron-unsafe",
    "IRON-11-point-tsat", "IRON-06-point-jump", "IRON-08-point-fresh", "IRON-10-summary-iv", "PREG-01-summary-oral",
    "shown-iv-iron-days",
))  # fmt: skip
PSYCHOTROPIC_OR_RLS = frozenset((
    "draft_antidepressant", "draft_tetracyclic", "draft_antipsychotic", "draft_lower_risk", "draft_dopamine_agonist",
    "draft_levodopa", "draft_opioid", "draft_agonist_treatment", "draft_gabapentinoid", "draft_benzodiazepine",
    "draft_clonazepam",
))  # fmt: skip
TRIGGER_CARDS = frozenset(("TRIG-AE", "TRIG-AH", "TRIG-AP", "TRIG-AD"))
FERRITINS = (5, 18, 29.99, 30, 49.99, 50, 60, 75, 75.01, 90, 100, 100.01, 150, 201, 300, 300.01, 501, 701)
SATURATIONS = (None, 8, 19.9, 20, 30, 39.9, 40, 45, 45.1, 50.1)
INFLAMMATION: tuple[Facts, ...] = (
    {}, exactly(crp=2), exactly(crp=7), exactly(crp=40), {"infection_recent": "yes"}, {"chronic_inflammation": "yes"},
    {"infection_recent": "unknown", "chronic_inflammation": "unknown"},
)  # fmt: skip
ON_ORAL_IRON: Facts = {"oral_iron": "yes", **exactly(oral_iron_days=60)}


def advises_iron(outcome: Outcome) -> bool:
    return not IRON_ADVICE.isdisjoint((outcome.rule.id, f"{outcome.rule.id}/{outcome.variant}"))


def iron_advice(said: Said) -> list[str]:
    """The advice to treat with iron among what is shown."""
    return [f"{outcome.rule.id}/{outcome.variant}" for outcome in said.all if advises_iron(outcome)]


def said_everywhere() -> Iterator[tuple[Person, Said]]:
    for person in people():
        for said in person.said.values():
            yield person, said


def on_chart(facts: Facts, rules: Rules | None = None) -> Said:
    return (rules or standard_rules()).on_chart(facts)


def number(facts: Facts, name: str) -> float | None:
    value = facts.get(f"{name}_min")
    return None if value is None else float(value)


def suspected_overload(facts: Facts) -> bool:
    ferritin, tsat = number(facts, "ferritin"), number(facts, "tsat")
    if ferritin is None or tsat is None:
        return False
    return (tsat > 50 and ferritin > 300) if facts["male"] == "yes" else (tsat > 45 and ferritin > 200)


def is_plain_adult(facts: Facts) -> bool:
    """An adult for whom the adult limits count, all known."""
    groups = ("child", "infant", "pregnant", "dialysis", "ckd_iron", "deceased", "palliative")
    return facts["rls"] == "yes" and all(facts[name] == "no" for name in groups)


def is_quiet(facts: Facts, *allowed: str) -> bool:
    """Nothing of the rows above that of adults, and no iron."""
    names = {
        "iron_overload", "iron_utilisation_disorder", "ferritin_unreadable", "ferritin_blackout", "oral_iron",
        "iv_iron_recent", "iv_iron_unchecked",
    }  # fmt: skip
    return all(facts[name] == "no" for name in names - set(allowed)) and not suspected_overload(facts)


def grid() -> Iterator[dict[str, object]]:
    for ferritin, tsat, inflammation, flags in itertools.product(
        FERRITINS, SATURATIONS, INFLAMMATION, ({}, ON_ORAL_IRON, yes("oral_iron_unsuitable"), yes("rls_severe"))
    ):
        numbers = {"ferritin": ferritin} if tsat is None else {"ferritin": ferritin, "tsat": tsat}
        yield {"facts": {**adult(**numbers), **inflammation, **flags}, "ferritin": ferritin, "tsat": tsat}


def keys_of(outcome: Outcome) -> Iterator[str]:
    """The texts that a card prints of what it says."""
    yield f"{outcome.rule.id}-summary" + (f"-{outcome.variant}" if outcome.variant else "")
    yield f"{outcome.rule.id}-line"
    yield from (f"{outcome.rule.id}-point-{point}" for point in outcome.points)


def texts(language: str) -> dict[str, str]:
    """The texts of a language as they are written."""
    found: dict[str, str] = {}
    key = ""
    for line in KNOWLEDGE.document["texts"][language].split("\n"):
        if match := re.match(r"^([A-Za-z][\w-]*) = ?(.*)", line):
            key, found[match[1]] = match[1], match[2]
        elif key and line.startswith((" ", "\t")):
            found[key] += "\n" + line
    return found


def warnings(said: Said) -> set[str]:
    return {o.rule.id for o in said.all if o.indicator != "info"}
