"""Advice that contradicts other advice is never shown to one patient (clinical corrections, section 7).

Each pair is held against the states of `patient_states.py`, on each hook, and for what is shown when the chart is
opened together with what is shown for an order of the same patient. Accepting what a card suggests is in
`test_invariants.py` (14), which covers P6 and P7.

P20 with a positive AUG-01 waits for an answer that a record can hold;
P19, P22 and P23 are held for texts, which never say to go on and name no antiemetic and no antidepressant.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from rules.compiler import standard_knowledge
from rules.documents import LANGUAGES
from tests.rules.drawn_people import people
from tests.rules.invariants import keys_of, texts, warnings
from tests.rules.patient_states import (
    Facts,
    Said,
    drafted,
    standard_rules,
    yes,
)

KNOWLEDGE = standard_knowledge()
DECLARED = KNOWLEDGE.document["contradictions"]


@dataclass(frozen=True)
class Pair:
    """Two sides of which never both are shown, each `RULE` or `RULE/variant`; `when` narrows it to some states."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    when: Facts | None = None


def _declared() -> Iterator[tuple[str, Pair]]:
    """The pairs of the knowledge, with their groups spelt out."""
    groups = DECLARED["groups"]
    for pair in DECLARED["pair"]:
        one, other = (tuple(i for name in pair[s] for i in groups.get(name, (name,))) for s in ("one", "other"))
        yield pair["id"], Pair(one, other, pair.get("when"))


PAIRS: Mapping[str, Pair] = {
    **dict(_declared()),
    "P24 opioids": Pair(("PREG-02/draft", "PREG-02/draft-for-rls"), ("PREG-02/draft", "PREG-02/draft-for-rls"),
        {"draft_agonist_treatment": "yes"}),
    "P25 parkinson": Pair(("PARK-01", "AUG-01", "DA-01"), ("AUG-01", "DA-01", "DA-02"), {"parkinson": "yes"}),
}  # fmt: skip
ON_ONE_HOOK = frozenset(pair["id"] for pair in DECLARED["pair"] if pair.get("on") == "chart")
IN_TEXTS_OR_BELOW = frozenset(("P19", "P22", "P23", "P24", "P26"))


def together() -> Iterator[tuple[tuple[Said, ...], Facts]]:
    """What is shown on each hook, and what is shown on two hooks for the same patient and order."""
    for person in people():
        facts = {**person.facts, **person.draft}
        for said in person.said.values():
            yield (said,), facts
        for order in ("order-select", "order-sign"):
            yield (person.said["patient-view"], next(s for h, s in person.said.items() if h == order)), facts


def is_shown(side: tuple[str, ...], said: tuple[Said, ...]) -> set[str]:
    """What of one side is shown."""
    items = {item for one in said for rule, variant in one.items for item in (rule, f"{rule}/{variant}")}
    return set(side) & items


@pytest.mark.parametrize("name", PAIRS)
def test_contradicting_advice_is_never_shown_together(name: str) -> None:
    """Neither on one hook nor, for one patient, when the chart is opened and when an order is signed."""
    pair = PAIRS[name]
    for said, facts in together():
        if (len(said) > 1 and name in ON_ONE_HOOK) or any(facts[n] != v for n, v in (pair.when or {}).items()):
            continue
        one, other = is_shown(pair.one, said), is_shown(pair.other, said)
        assert not (one and other), (one, other, [str(part) for part in said])


def test_both_sides_of_each_pair_appear() -> None:
    """Advice that never speaks contradicts nothing."""
    shown = {item for said, _ in together() for s in said for r, v in s.items for item in (r, f"{r}/{v}")}
    for name, pair in PAIRS.items():
        assert set(pair.one) & shown and set(pair.other) & shown, name


def test_every_pair_of_the_reference_is_held() -> None:
    """P1 to P26."""
    held = {name.split()[0] for name in PAIRS} | IN_TEXTS_OR_BELOW
    assert held == {f"P{number}" for number in range(1, 27)}


def test_p19_care_in_hospital_does_not_say_to_go_on() -> None:
    """Beside what speaks against an RLS medicine: the dose is looked at, and nothing is stopped abruptly."""
    for language, said in (
        ("en", r"\bgo on\b|continu|keep (?:on|tak)"),
        ("nl", r"doorga|continue|doorgebruik|voortzet"),
    ):
        found = {key: text for key, text in texts(language).items() if key.startswith("HOSP-")}
        assert {"HOSP-01-summary", "HOSP-01-point-dose"} <= set(found)
        assert not [key for key, text in found.items() if re.search(said, text, re.IGNORECASE)]


def test_p22_p23_no_antiemetic_and_no_antidepressant_is_named() -> None:
    """So none can be contra-indicated by QT time, pregnancy, seizures, an eating disorder or a MAO inhibitor."""
    named = re.compile(r"domperidon|setron|bupropion|agomelatin|trazodon|vortioxetin|mirtazapin", re.IGNORECASE)
    for language, prefix in itertools.product(LANGUAGES, ("TRIG-", "PREG-", "MOOD-")):
        for key, text in texts(language).items():
            assert not (key.startswith(prefix) and named.search(text)), (key, text)


@pytest.mark.parametrize(
    ("order", "other"),
    [
        ("opioid", "opioid_dependence"), ("opioid agonist treatment", "pregnant"), ("dopamine agonist", "parkinson"),
        ("levodopa", "parkinson"), ("gabapentinoid", "epilepsy"), ("clonazepam", "epilepsy"),
    ],
)  # fmt: skip
def test_p24_in_pregnancy_a_medicine_for_another_disease_is_not_discouraged(order: str, other: str) -> None:
    """Opioid dependence, epilepsy and Parkinson disease: the order is not called "not standard"."""
    for person in people()[::5]:
        facts = {**person.facts, **yes("pregnant", other), "rls_medicine": "no", "rls_medicine_for_rls": "no"}
        answer = standard_rules().on_order(facts, drafted(order))
        assert "PREG-02" not in answer.rules, answer


def test_p26_a_gabapentinoid_is_proposed_only_with_the_caveat_of_the_kidney() -> None:
    """Every text that proposes alpha-2-delta ligands or a gabapentinoid says that the dose follows kidney function."""
    proposes = re.compile(
        r"alpha-2-delta|alfa-2-delta|consider (a )?gabapentin|overweeg (een )?gabapentin", re.IGNORECASE
    )
    proposed = [(key, text) for language in LANGUAGES for key, text in texts(language).items() if proposes.search(text)]
    assert {key for key, _ in proposed} == {"DA-01-point-alternative"}
    for key, text in proposed:
        assert re.search(r"kidney function|nierfunctie", text), key


def test_p26_a_gabapentinoid_is_not_proposed_where_kidney_function_forbids_it() -> None:
    """Where the proposal is shown, the order that follows is not answered with a warning of GABA-01."""
    found: dict[str, str] = {}
    for person in people():
        said = person.said["order-sign"]
        if "DA-01-point-alternative" in {key for outcome in said.all for key in keys_of(outcome)}:
            answer = standard_rules().on_order(person.facts, drafted("gabapentinoid"))
            found |= {rule: str(said) for rule in warnings(answer) & {"GABA-01"}}
    assert not found
