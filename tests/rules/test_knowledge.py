"""The knowledge holds together: references, texts, thresholds, codes."""

from __future__ import annotations

import copy
import itertools
import re
from typing import Any

import pytest

from rules.compiled import Knowledge
from rules.compiler import compile_knowledge, standard_knowledge
from rules.conditions import Measurement, Statement, fact_of, leaves
from rules.documents import LANGUAGES, read_documents
from rules.errors import KnowledgeError
from rules.facts import ASSESSED, DRAFTED, FACTS, GIVEN
from rules.rulebook import ASSESSMENTS, RULES
from rules.texts import Texts
from tests.rules.drawn_people import people

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
        "adhd", "insomnia", "kidney_transplant", "periodic_limb_movements", "postpartum", "proton_pump_inhibitor",
        "rls_onset", "tsat_ordered",
    )
)  # fmt: skip
# numbers that no site may change, each with the texts that may hold it and the reason
NUMBERS: tuple[tuple[str, str, str], ...] = (
    (r"1[.,]73", r"unit-egfr", "part of the unit"),
    (r"1", r"TRIG-01-summary|TRIG-NEW-(summary|line)|DA-01-summary-\S+", "one medicine; one day; first choice"),
    (r"24", r"IRON-(01|09|10|12|17|18)-\S+|PREG-01-summary-repeat", "hours without iron before a sample (Mayo 2021)"),
    (r"60", r"IRON-(0[2356]|1[17])-point-assay", "per cent between laboratory methods, a measured difference"),
    (r"65|2021", r"IRON-03-point-dose", "dose as the guideline prints it, and its year"),
    (r"6", r"IRON-12-(summary-target|point-recheck)", "months until a recheck without treatment, in no condition"),
    (r"6", r"PREG-01-point-postpartum", "weeks after birth until RLS is judged again, in no condition"),
    (r"30", r"IRON-14-point-facilities", "minutes of observation of the label"),
    (r"202[56]", r"CKD-0[12]-point-\w+|DA-01-point-alternative", "year of a guideline"),
    (r"202[25]", r"BENZO-01-point-\S+", "year of a guideline"),
    (r"0[.,](35|5|54|75)", r"DA-02-point-limit", "the maxima of licence and experts, base and salt (corrections B23)"),
    (r"1", r"GABA-03-\S+", "week of tapering, in no condition"),
    (r"2", r"DA-01-point-alternative", "alpha-2-delta"),
    (r"[24]", r"IRON-16-\w+", "hours between iron and what it binds, in no condition"),
    (r"5[.,]6|4[.,]1|100|2022", r"PREG-02-point-pregabalin", "results of a study, and the year of its source"),
)
_STOP = re.compile(r"\bstop|\bstaken\b|\bstaak|discontinu|\bquit\b|\bhalt\b|\bkap\b|\bbeëindig")
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
    trees = [
        tree for rule in KNOWLEDGE.rules for tree in (rule.tree, rule.warning, rule.critical, rule.withdraws) if tree
    ]
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
        assert bool(fact.sources) != (fact.name in ASSESSED | DRAFTED | GIVEN)
        if isinstance(fact, Measurement):
            assert fact.lowest < fact.highest
    assert sum(1 if isinstance(fact, Statement) else 2 for fact in FACTS.values()) < 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_texts(language: str) -> None:
    """Title, a summary for each variant, a line, each point, each order, override and shown fact in each language."""
    texts = Texts(KNOWLEDGE, language)
    for rule in KNOWLEDGE.rules:
        variants = [f"-{variant.name}" for variant in rule.variants] or [""]
        keys = [f"{rule.id}-title", f"{rule.id}-line", *(f"{rule.id}-summary{variant}" for variant in variants)]
        keys += [f"{rule.id}-point-{point.name}" for point in rule.points]
        keys += [f"order-{order}" for order in rule.offers] + [f"override-{reason}" for reason in rule.overrides]
        for key in keys:
            assert texts.has(key), key
        for name in (shown.replace("_", "-") for shown in rule.shows if shown in FACTS):
            assert texts.has(f"fact-{name}") or texts.has(f"shown-{name}"), (rule.id, name)


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
    for key, text in written(language).items():
        if key.startswith(("fact-", "link-")):
            continue
        for number in _NUMBER.findall(re.sub(r"\{ \$[^}]*\}", "", text)):
            fits = [r for n, k, r in NUMBERS if re.fullmatch(n, number) and re.fullmatch(k, key)]
            assert fits, (key, number, text)


def test_every_allowed_number_stands_in_a_text() -> None:
    """The list of exceptions grows no dead entries."""
    texts = [item for language in LANGUAGES for item in written(language).items()]
    for number, keys, reason in NUMBERS:
        held = [key for key, text in texts if re.fullmatch(keys, key) and re.search(rf"(?<![\w.]){number}", text)]
        assert held, (number, keys, reason)


def written(language: str) -> dict[str, str]:
    """The texts of a language by key, as they are written."""
    found: dict[str, str] = {}
    key = ""
    for line in KNOWLEDGE.document["texts"][language].split("\n"):
        if match := re.match(r"^([A-Za-z][\w-]*) = ?(.*)", line):
            key, found[match[1]] = match[1], match[2]
        elif key and line.startswith((" ", "\t")):
            found[key] += "\n" + line
    return found


@pytest.mark.parametrize(("name", "concept", "code"), CODED)
def test_no_unverified_code_is_shipped(name: str, concept: str, code: dict[str, Any]) -> None:
    """Each code says how and where it was verified."""
    assert code["verified"] in ("primary", "secondary"), (name, concept)
    assert code["reference"], (name, concept)
    assert code["system"] in KNOWLEDGE.document["systems"], (name, concept)


def test_a_rule_names_the_unverified_limits_that_it_rests_on() -> None:
    """The limit for a raised C-reactive protein is unverified; what holds only by it never warns."""
    assert KNOWLEDGE.document["thresholds"]["crp.inflamed"]["verified"] == "unverified"
    assert "inflamed" in KNOWLEDGE.rule["IRON-06"].unverified
    assert not KNOWLEDGE.rule["IRON-04"].unverified


def test_suppression_and_joining_name_rules_and_have_no_circle() -> None:
    """What displaces or hosts another exists, and never comes back to itself."""
    edges = {rule.id: {*rule.suppresses, *rule.joins} for rule in KNOWLEDGE.rules}
    for rule, others in edges.items():
        assert others <= set(edges), rule
        seen, open_ = set(), set(others)
        while open_:
            seen |= open_
            open_ = {further for other in open_ for further in edges.get(other, ())} - seen
        assert rule not in seen, rule


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_advises_to_stop_a_medicine(language: str) -> None:
    """Only iron tablets are ever stopped; everywhere else a text says not to stop abruptly (invariant 18)."""
    texts = {key: re.sub(r"\{ \$[^}]*\}", "", text) for key, text in written(language).items()}
    stopping = {key: text for key, text in texts.items() if _STOP.search(text.lower())}
    assert "IRON-12-summary-target" in stopping
    for key, text in stopping.items():
        if key == "IRON-12-summary-target":
            assert re.search(r"oral iron|oraal ijzer", text), text
        else:
            for sentence in re.split(r"[;:–]\s|\n", text.lower()):
                if _STOP.search(sentence):
                    assert "abrupt" in sentence, (key, sentence)
                    assert re.search(r"\bnot\b|\bniet\b|\bnever\b|\bnooit\b|\bgeen\b", sentence), (key, sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_advises_to_go_on_whatever_happens(language: str) -> None:
    """Nor to continue a medicine unconditionally (invariant 18, clinical corrections A11)."""
    for key, text in written(language).items():
        assert not re.search(r"\bcontinue\b|\bkeep taking\b|\bcontinueer|\bdoorgaan\b|\bdoorgebruik", text.lower()), key


def test_what_a_card_creates_is_never_medication() -> None:
    """Orders are tests and referrals, by laboratory and referral codes."""
    document = KNOWLEDGE.document["orders"]
    for name, order in document.items():
        assert name in ("test", "referral") or {"tests", "referral"} & set(order), name
    codes = [entry["code"] for kind in ("test", "referral") for entry in document[kind].values()]
    assert {code["system"] for code in codes} == {"loinc", "snomed"}


def test_only_drafts_of_iron_antiemetics_and_antihistamines_are_removed() -> None:
    """Clinical corrections C20 and invariant 19: no rule that a psychotropic or RLS medicine can bring about."""
    removable = {
        "draft_oral_iron", "draft_iv_iron", "draft_antiemetic", "draft_antihistamine",
        "draft_vestibular_antihistamine", "draft_for_something_else", "draft_emergency", "draft_ferric_carboxymaltose",
    }  # fmt: skip
    removing = [rule for rule in KNOWLEDGE.rules if rule.withdraws]
    assert {rule.id for rule in removing} == {"IRON-07", "IRON-09", "IRON-14", "TRIG-AE", "TRIG-AH"}
    for rule in removing:
        assert {fact_of(leaf) for leaf in leaves(rule.tree)} & DRAFTED <= removable, rule.id


def test_every_order_source_reason_and_test_is_used() -> None:
    """Nothing stands in the knowledge that no rule refers to."""
    document = KNOWLEDGE.document
    orders = {name: order for name, order in document["orders"].items() if name not in ("test", "referral")}
    assert set(orders) == {name for rule in KNOWLEDGE.rules for name in rule.offers}
    assert set(document["orders"]["test"]) == {test for order in orders.values() for test in order.get("tests", ())}
    assert set(document["orders"]["referral"]) == {o["referral"] for o in orders.values() if "referral" in o}
    assert set(document["evidence"]["evidence"]) == {name for rule in KNOWLEDGE.rules for name in rule.evidence}
    assert set(document["policy"]["override"]["reasons"]) == {n for rule in KNOWLEDGE.rules for n in rule.overrides}


def test_every_text_of_a_rule_is_used() -> None:
    """No text of a rule, variant or point that does not exist, besides those that fill other texts."""
    parts = re.compile(
        r".*-(risk|why|missing|week|line-warning|line-critical|line-pregnant|line-investigate|line-dialysis)\b.*"
    )
    for rule in KNOWLEDGE.rules:
        known = {f"{rule.id}-title", f"{rule.id}-line", *(f"{rule.id}-point-{p.name}" for p in rule.points)}
        known |= {f"{rule.id}-summary-{v.name}" for v in rule.variants} or {f"{rule.id}-summary"}
        held = {key for key in written("en") if re.match(rf"{rule.id}-(title|line|summary|point)", key)}
        assert {key for key in held - known if not parts.fullmatch(key)} == set(), rule.id


def test_every_rule_is_whole() -> None:
    """A recommendation in one sentence, evidence, hooks, reasons not to follow; on hooks with a budget."""
    budgets = KNOWLEDGE.document["policy"]["budget"]
    for rule in KNOWLEDGE.rules:
        assert rule.recommendation.endswith("."), rule.id
        assert rule.evidence and rule.hooks and rule.overrides, rule.id
        assert set(rule.hooks) <= set(budgets), rule.id
        assert not rule.critical or rule.warning, rule.id
        assert rule.alone or rule.joins, rule.id


def test_ids_are_unique_and_no_priorities_tie() -> None:
    """Inside a topic and hook a tie would leave the order to the name, unless the two never hold together."""
    assert len({rule.id for rule in KNOWLEDGE.rules}) == len(KNOWLEDGE.rules)
    for one, other in itertools.combinations(KNOWLEDGE.rules, 2):
        if one.topic == other.topic and one.priority == other.priority and set(one.hooks) & set(other.hooks):
            # IRON-14 is displaced by IRON-09, and IRON-09 leaves to it what is critical
            assert {one.id, other.id} == {"IRON-09", "IRON-14"}, (one.id, other.id)
            for person in people():
                for said in person.said.values():
                    assert not {one.id, other.id} <= said.rules, said


def test_a_rule_that_is_off_by_default_is_off_until_it_is_turned_on_and_off_wins() -> None:
    document = copy.deepcopy(KNOWLEDGE.document)
    first, second = document["rules"][:2]
    first["off_by_default"] = second["off_by_default"] = True
    knowledge, others = Knowledge.of(document), KNOWLEDGE.off((), ())
    assert knowledge.off((), ()) == {first["id"], second["id"], *others}
    assert knowledge.off((), (first["id"],)) == {second["id"], *others}
    assert knowledge.off((first["id"], "REF-01"), (first["id"], second["id"])) == {first["id"], "REF-01", *others}
