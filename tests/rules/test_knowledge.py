"""The knowledge holds together: references, texts, thresholds, codes."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from rules.compiler import compile_knowledge, standard_knowledge
from rules.conditions import Measurement, Statement, fact_of, leaves
from rules.documents import LANGUAGES, read_documents
from rules.errors import KnowledgeError
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.rulebook import ASSESSMENTS, RULES
from rules.texts import Texts

KNOWLEDGE = standard_knowledge()
CODED = [
    (name, concept, code)
    for name, tables in KNOWLEDGE.document["valuesets"].items()
    for concept, table in tables.items()
    for code in table.get("codes", ())
]
# derived and tested, for the rules that are still to come
LATER = frozenset(
    (
        "adhd", "akathisia", "benzodiazepine", "ckd", "depression", "dopamine_agonist", "dopaminergic_days",
        "draft_antidepressant", "draft_antiemetic", "draft_antihistamine", "draft_antipsychotic",
        "draft_benzodiazepine", "draft_dopamine_agonist", "draft_for_rls", "draft_gabapentinoid",
        "draft_iv_iron", "draft_levodopa", "draft_opioid", "draft_oral_iron", "draft_vestibular_antihistamine",
        "egfr_for_dosing", "esa", "ferritin_jump", "ferritin_other_laboratory", "first_trimester",
        "gabapentinoid", "gestation", "hba1c", "hypothyroidism", "impulse_control_disorder", "infection_now",
        "insomnia", "iv_iron_days", "kidney_transplant", "lactating", "leg_cramps", "levodopa", "levothyroxine",
        "malabsorption", "menorrhagia", "neuropathy", "opioid", "oral_iron_days", "oral_iron_no_rise",
        "periodic_limb_movements", "peritoneal_dialysis", "phosphate", "postpartum", "proton_pump_inhibitor",
        "respiratory_disease", "respiratory_failure", "rls_onset", "rls_severe",
        "sleep_apnoea", "tsh", "varices", "vitamin_b12",
    )
)  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?")


def test_the_same_files_give_the_same_version() -> None:
    """The version is the digest of what is decided with."""
    again = compile_knowledge(read_documents(), ASSESSMENTS, RULES)
    assert again.version == KNOWLEDGE.version
    assert re.fullmatch(r"\d{4}\.\d+\+[0-9a-f]{12}", KNOWLEDGE.version)


def test_a_changed_threshold_changes_the_version() -> None:
    """No change goes unseen."""
    document = read_documents()
    document["thresholds"]["tsat.low"]["value"] = 18
    assert compile_knowledge(document, ASSESSMENTS, RULES).digest != KNOWLEDGE.digest


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("thresholds", "tsat.low", "value"), 25, "from 16 to 20"),
        (("thresholds", "tsat.low", "verified"), "perhaps", "verified"),
        (("thresholds", "tsat.low", "unit"), "1", "own unit"),
        (("thresholds", "ferritin.adult.iv", "value"), 75, "below"),
    ],
)
def test_faults_are_named_with_their_place(path: tuple[str, ...], value: object, said: str) -> None:
    """One clear error that says where and what was expected."""
    document: Any = copy.deepcopy(read_documents())
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(KnowledgeError, match=said):
        compile_knowledge(document, ASSESSMENTS, RULES)


def test_every_fact_is_read_by_a_rule_or_shown() -> None:
    """No fact is derived for nothing."""
    trees = [tree for rule in KNOWLEDGE.rules for tree in (rule.tree, rule.warning, rule.critical) if tree]
    trees += [named.tree for rule in KNOWLEDGE.rules for named in (*rule.variants, *rule.points) if named.tree]
    trees += [a.tree for a in KNOWLEDGE.assessments] + list(KNOWLEDGE.scopes.values())
    read = {fact_of(leaf) for tree in trees for leaf in leaves(tree)}
    shown = {name for rule in KNOWLEDGE.rules for name in rule.shows}
    by_policy = {"palliative", "rls_unverified"}
    used = read | shown | by_policy
    assert set(FACTS) - LATER <= used, set(FACTS) - LATER - used
    assert not LATER & used, "these are no longer for later rules"


def test_every_threshold_is_used() -> None:
    """No number stands in the knowledge that decides nothing."""
    text = KNOWLEDGE.canonical.decode()
    windows = {window for fact in FACTS.values() for window in fact.windows}
    for name in KNOWLEDGE.thresholds:
        in_trees = text.count(f'"$threshold":"{name}"')
        in_orders = any(order.get("after_days") == name for order in KNOWLEDGE.document["orders"].values())
        shown = any(name in rule.shows for rule in KNOWLEDGE.rules)
        assert in_trees or in_orders or shown or name in windows, name


def test_facts_have_sources_and_ranges() -> None:
    """Assessed facts rest on other facts, all others on parts of the record."""
    for fact in FACTS.values():
        assert bool(fact.sources) != (fact.name in ASSESSED | DRAFTED)
        if isinstance(fact, Measurement):
            assert fact.lowest < fact.highest
    assert sum(1 if isinstance(fact, Statement) else 2 for fact in FACTS.values()) < 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_texts(language: str) -> None:
    """Title, a summary for each variant, a line, each point, each order and each override in each language."""
    texts = Texts(KNOWLEDGE, language)
    for rule in KNOWLEDGE.rules:
        variants = [f"-{variant.name}" for variant in rule.variants] or [""]
        keys = [f"{rule.id}-title", f"{rule.id}-line", *(f"{rule.id}-summary{variant}" for variant in variants)]
        keys += [f"{rule.id}-point-{point.name}" for point in rule.points]
        keys += [f"order-{order}" for order in rule.offers] + [f"override-{reason}" for reason in rule.overrides]
        for key in keys:
            assert texts.has(key), key


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    """A translation says neither more nor less."""
    found = {}
    for language in LANGUAGES:
        lines = KNOWLEDGE.document["texts"][language].split("\n")
        entries: dict[str, set[str]] = {}
        key = ""
        for line in lines:
            if match := re.match(r"^([A-Za-z][\w-]*) =", line):
                key = match[1]
            if key:
                entries.setdefault(key, set()).update(re.findall(r"\{ \$([\w-]+)", line))
        found[language] = entries
    assert found["en"].keys() == found["nl"].keys()
    for key, placeholders in found["en"].items():
        # the Dutch dialysis texts name no source in the summary, the placeholders are the same all the same
        assert placeholders == found["nl"][key], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_hold_no_threshold_as_a_number(language: str) -> None:
    """Numbers that a site may change come from the knowledge; those in the texts are listed here."""
    allowed = {"65", "24", "60", "2021", "2026", "14", "6", "1,73", "1.73", "1", "2025", "100", "200", "300"}
    for line in KNOWLEDGE.document["texts"][language].split("\n"):
        if line.startswith(("#", "fact-", "link-")) or " = " not in line:
            continue
        for number in _NUMBER.findall(re.sub(r"\{[^}]*\}", "", line.split(" = ", 1)[1])):
            assert number in allowed, line


@pytest.mark.parametrize(("name", "concept", "code"), CODED)
def test_no_unverified_code_is_shipped(name: str, concept: str, code: dict[str, Any]) -> None:
    """Each code says how and where it was verified."""
    assert code["verified"] in ("primary", "secondary"), (name, concept)
    assert code["reference"], (name, concept)
    assert code["system"] in KNOWLEDGE.document["systems"], (name, concept)


def test_rules_on_unverified_thresholds_are_capped_at_info() -> None:
    """The limit for a raised C-reactive protein is unverified, so what rests on it never warns."""
    assert KNOWLEDGE.rule["IRON-06"].most == "info"
    assert KNOWLEDGE.rule["IRON-04"].most == "critical"
    assert KNOWLEDGE.document["thresholds"]["crp.inflamed"]["verified"] == "unverified"


def test_suppression_and_joining_name_rules_and_have_no_circle() -> None:
    """What displaces or hosts another exists (or is announced), and never comes back to itself."""
    announced = {"IRON-11"}
    edges = {rule.id: {*rule.suppresses, *rule.joins} for rule in KNOWLEDGE.rules}
    for rule, others in edges.items():
        assert others <= set(edges) | announced, rule
        seen, open_ = set(), set(others)
        while open_:
            seen |= open_
            open_ = {further for other in open_ for further in edges.get(other, ())} - seen
        assert rule not in seen, rule


def test_no_text_tells_to_stop_or_orders_a_drug() -> None:
    """No card advises to stop a medicine, and none creates a medication order."""
    for language in LANGUAGES:
        for line in KNOWLEDGE.document["texts"][language].split("\n"):
            words = re.sub(r"\{[^}]*\}", "", line.lower())
            if re.search(r"\bstop\b|\bstoppen\b", words):
                assert "abrupt" in words, line
    for name, order in KNOWLEDGE.document["orders"].items():
        assert name in ("test", "referral") or {"tests", "referral"} & set(order), name
