"""A record that is built from facts is read to these facts, or there is none and the error says why."""

from __future__ import annotations

import random

import pytest

from cds.fhir.gathering import record_of
from cds.fhir.projection import invalid_resource
from cds.fhir.reader import read
from cds.testing.decisions import decide, request_of_story, standard_advisor
from cds.testing.inverse import Unbuildable, facts_of_story, nearest_story, story_of
from cds.testing.inverse.codes import words
from cds.testing.inverse.stories import differences
from rules.compiler import standard_knowledge
from rules.conditions import Statement
from rules.derive.conditions import LISTED
from rules.derive.reading import derive_facts
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.facts import GIVEN as BY_THE_SITE
from rules.reasons import FactValue
from tests.rules.drawn_people import a_person
from tests.rules.patient_states import DRAFTS, Facts, drafted, exactly, nobody, yes

KNOWLEDGE = standard_knowledge()
LIMITS = KNOWLEDGE.thresholds
WINDOWS = {
    name: value * 2 // 3 for name, value in LIMITS.items() if name.endswith((".window", ".judge", ".drawn", ".recent"))
}
STATEMENTS = [
    name for name, fact in FACTS.items() if isinstance(fact, Statement) and name not in ASSESSED | DRAFTED | BY_THE_SITE
]
FERRITIN = {"ferritin_found": "yes", **exactly(ferritin=100, ferritin_age=40)}
GIVEN = {"iv_iron_course": "yes", **exactly(iv_iron_days=30)}
TAKEN = {"oral_iron": "yes", **exactly(oral_iron_days=200)}
# what must be known besides a statement
BESIDE: dict[str, Facts] = {
    "ferritin_found": FERRITIN, "ferritin_jump": FERRITIN, "ferritin_other_laboratory": FERRITIN,
    "ferritin_blackout": FERRITIN, "infection_recent": {**FERRITIN, **exactly(crp=3)}, "tsat_found": exactly(tsat=25),
    "haemoglobin_low": {"haemoglobin_found": "yes", **exactly(haemoglobin=7)}, "oral_iron_unchecked": TAKEN,
    "oral_iron_no_rise": {**FERRITIN, **TAKEN},
    "iv_iron_recent": GIVEN, "iv_iron_lately": GIVEN, "iv_iron_course": GIVEN,
    "carboxymaltose_recent": GIVEN, "carboxymaltose_course": GIVEN,
    "iv_iron_unchecked": {"iv_iron_course": "yes", **exactly(iv_iron_days=100)},
    "trigger_before_onset": exactly(rls_recorded=100, rls_onset=300), "phosphate_low": exactly(phosphate=0.9),
    "phosphate_checked": exactly(phosphate=0.9),
    "ckd_iron": {"ckd": "yes", **exactly(egfr=40, egfr_for_dosing=40)}, "rls_severe": {"insomnia": "yes"},
    "rls_medicine": {"levodopa": "yes", **exactly(dopaminergic_days=50)},
    "rls_medicine_for_rls": {"gabapentinoid": "yes", "rls_medicine": "yes"}, "opioid_now": {"opioid": "yes"},
    "pramipexole": {"dopamine_agonist": "yes", **exactly(dopaminergic_days=50)},
    "levodopa_daily": {"levodopa": "yes", **exactly(dopaminergic_days=50)},
    "dopaminergic_above_maximum": {"dopamine_agonist": "yes", **exactly(dopaminergic_days=50)},
    "peritoneal_dialysis": {"dialysis": "yes"}, "trigger_in_stay": {"hospital_stay": "yes"},
}  # fmt: skip
OTHERWISE: dict[tuple[str, str], Facts] = {
    ("child", "yes"): exactly(age=9), ("infant", "yes"): exactly(age=1), ("endoscopy_age", "yes"): exactly(age=60),
    ("first_trimester", "yes"): {"pregnant": "yes", **exactly(age=30, gestation=60)},
    ("first_trimester", "no"): {"pregnant": "yes", **exactly(age=30, gestation=160)},
    ("rls", "no"): {}, ("rls", "unknown"): {}, ("rls_suspected", "yes"): {"rls": "no"},
    ("rls_history", "yes"): {"rls": "no"}, ("tsat_found", "no"): {}, ("ferritin_found", "no"): {},
    ("ckd_iron", "no"): {"ckd": "yes", **exactly(egfr=50, egfr_for_dosing=50)}, ("rls_severe", "no"): {},
    ("rls_medicine", "no"): {"gabapentinoid": "yes", "epilepsy": "yes"},
    ("first_trimester", "unknown"): {"pregnant": "yes"},
    ("peritoneal_dialysis", "unknown"): {"dialysis": "yes"},
    ("iv_iron_course", "no"): exactly(iv_iron_days=400), ("iv_iron_lately", "no"): exactly(iv_iron_days=100),
    ("iv_iron_recent", "no"): exactly(iv_iron_days=100), ("iv_iron_unchecked", "no"): GIVEN,
    ("oral_iron_unchecked", "no"): {"oral_iron": "yes", **exactly(oral_iron_days=20)},
}  # fmt: skip
NOBODY_KNOWS_THE_AGE = [(name, "unknown") for name in ("child", "infant", "endoscopy_age", "deceased")]


def people(count: int) -> list[dict[str, FactValue]]:
    """The states that records have which come nearest to drawn ones, half of them with a draft order."""
    chance = random.Random(6)
    found = []
    for _ in range(count):
        facts = a_person(chance)
        order = chance.choice([name for name in DRAFTS if "antipsychotic against" not in name])
        draft = drafted(order, emergency=chance.random() < 0.1) if chance.random() < 0.5 else {}
        found.append(facts_of_story(nearest_story({**facts, **draft}, LIMITS), LIMITS))
    return found


def test_every_state_that_a_record_has_is_built() -> None:
    """Hundreds of them, with incomplete sources, orders and all facts at once."""
    for facts in people(250):
        story_of(facts, LIMITS)


def test_windows_are_those_of_the_site() -> None:
    """The same states under other windows have other records, and are still met."""
    limits = {**LIMITS, **WINDOWS}
    for facts in people(60):
        story_of(facts_of_story(nearest_story(facts, limits), limits), limits)


def with_what_it_needs(name: str, value: str) -> dict[str, FactValue]:
    """The fewest facts beside it with which a statement can have a value."""
    beside = OTHERWISE.get((name, value), {} if value == "unknown" else BESIDE.get(name, {}))
    age = {} if (name, value) in NOBODY_KNOWS_THE_AGE else exactly(age=45)
    return {"rls": "yes", **age, **beside, name: value}


@pytest.mark.parametrize("value", ["yes", "no", "unknown"])
@pytest.mark.parametrize("name", STATEMENTS)
def test_each_statement_alone(name: str, value: str) -> None:
    """An adult with restless legs of whom one more thing is known, absent or unknown."""
    story_of(with_what_it_needs(name, value), LIMITS)


LEFT_OPEN = [
    *(fact.name for fact in LISTED), "infection_now", "kidney_transplant", "lactating", "dialysis", "ckd",
    "depression_new", "insomnia_new", "iron_overload",
    "oral_iron", "iv_iron_recent", "dopamine_agonist", "levodopa", "gabapentinoid", "opioid", "benzodiazepine", "esa",
    "levothyroxine", "proton_pump_inhibitor", "trigger_medicine", "weak_trigger",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT_OPEN)
def test_unknown_in_a_complete_record(name: str) -> None:
    """An entry leaves it open, as the same sources prove that something else is absent."""
    absent = dict.fromkeys(("chronic_inflammation", "ferritin_jump", "oral_iron_unsuitable"), "no")
    story = story_of({"rls": "yes", **absent, name: "unknown", **exactly(age=45)}, LIMITS)
    assert not story.partial | story.failed


@pytest.mark.parametrize(("stay", "started"), [("unknown", "no"), ("unknown", "unknown"), ("yes", "unknown")])
def test_a_visit_that_leaves_it_open_in_a_complete_record(stay: str, started: str) -> None:
    """Its class, or when a medicine began; that nobody is referred proves that all visits arrived."""
    facts = {"rls": "yes", "hospital_stay": stay, "trigger_in_stay": started, "referred": "no", "opioid": "no"}
    story = story_of({**facts, **exactly(age=45)}, LIMITS)
    assert not story.partial | story.failed


@pytest.mark.parametrize(
    "facts",
    [
        {"age_min": 44, "age_max": 45},
        {**yes("ferritin_found"), **exactly(ferritin_age=20), "ferritin_min": 1, "ferritin_max": 14.99},
        {**yes("ferritin_found"), **exactly(ferritin_age=20), "ferritin_min": 60.01, "ferritin_max": 20000},
        {**yes("ferritin_found"), **exactly(ferritin=30), "ferritin_age_min": 21, "ferritin_age_max": 51},
        {**yes("tsat_found"), **exactly(tsat=0.5)},
        {"egfr_min": 60.1, "egfr_max": 250, "egfr_for_dosing_min": 60.1, "egfr_for_dosing_max": 250},
        {"ckd": "yes", "egfr_for_dosing_min": 15, "egfr_for_dosing_max": 29.9, "ckd_iron": "yes"},
        {"rls": "yes", "rls_recorded_min": 0, "rls_recorded_max": 20},
        {"rls": "yes", "rls_recorded_min": 325, "rls_recorded_max": 689},
        {"rls_drug_classes_min": 1, "rls_drug_classes_max": 10},
        {**yes("iv_iron_recent", "iv_iron_course"), "iv_iron_days_min": 21, "iv_iron_days_max": 30},
        {"pregnant": "yes", **exactly(gestation=298)},
    ],
)  # fmt: skip
def test_what_is_only_known_between_two_numbers(facts: Facts) -> None:
    """Comparators, dates of a month or a year, stages, and lists that may hold more."""
    story_of(facts, LIMITS)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"first_trimester": "yes"}, "first_trimester"),
        ({"ferritin_found": "yes"}, "ferritin_found"),
        ({"rls_severe": "yes", "insomnia": "no", **exactly(rls_drug_classes=0)}, "rls_severe"),
        ({"age_min": 40, "age_max": 45}, "age"),
        ({**yes("ferritin_found"), **exactly(ferritin_age=5), "ferritin_min": 20, "ferritin_max": 30}, "ferritin"),
        ({"deceased": "yes", "pregnant": "yes"}, "pregnant"),
        ({"rls_suspected": "yes", **exactly(rls_recorded=10)}, "rls_recorded_min"),
        ({"draft_oral_iron": "yes", "draft_opioid": "yes"}, "draft_opioid"),
        (nobody(), "haemoglobin_low"),
    ],
)  # fmt: skip
def test_no_record_has_it(facts: Facts, named: str) -> None:
    """The error names the fact that comes out otherwise."""
    with pytest.raises(Unbuildable) as refused:
        story_of(facts, LIMITS)
    assert named in refused.value.facts
    assert refused.value.why


def test_assessed_facts_do_not_count() -> None:
    """They follow from the others."""
    story_of({"rls": "yes", "overload_suspected": "yes", "inflamed": "unknown"}, LIMITS)


@pytest.mark.parametrize("reason", [(), ("draft_for_rls",), ("draft_for_something_else",)])
@pytest.mark.parametrize("order", DRAFTS)
def test_each_draft_order(order: str, reason: tuple[str, ...]) -> None:
    """With its reason; an antipsychotic is against nausea only by its reason."""
    facts = {"rls": "yes", **drafted(order, *reason, emergency=order == "iron by vein")}
    if order == "antipsychotic against nausea" and not reason:
        with pytest.raises(Unbuildable):
            story_of(facts, LIMITS)
    else:
        assert story_of(facts, LIMITS).drafts


def test_an_order_that_does_not_say_of_what() -> None:
    """Everything about it is unknown."""
    story = story_of({"rls": "yes", **dict.fromkeys(DRAFTED, "unknown")}, LIMITS)
    assert "medicationCodeableConcept" not in story.drafts[0]


def test_what_is_built_could_be_sent() -> None:
    """Valid FHIR R4; a record that arrived completely reads alike as a Bundle and as a request."""
    for facts in people(25):
        story = story_of(facts, LIMITS)
        assert invalid_resource(story.bundle()) is None
        for order in story.drafts:
            assert invalid_resource(order) is None
        if not story.partial | story.failed:
            record = record_of(story.bundle(), KNOWLEDGE.document["sources"])
            book = derive_facts(read(record, words(), story.day), LIMITS, story.day, story.jurisdiction)
            chart = {name: value for name, value in facts.items() if name not in DRAFTED}
            assert not differences(chart, book.values)


def test_the_decision_is_that_of_the_facts() -> None:
    """What the service says of the record is what the rules say of the facts."""
    for facts in people(25):
        hook = "order-sign" if "yes" in (facts[name] for name in DRAFTED) else "patient-view"
        decision = decide(story_of(facts, LIMITS), hook)  # type: ignore[arg-type]
        said = {outcome.rule.id: outcome.truth for outcome in decision.foci[-1].outcomes.outcomes}
        assert said == {o.rule.id: o.truth for o in standard_advisor().decide(facts).outcomes}


def test_a_request_carries_the_orders_and_what_failed() -> None:
    """The order in focus is the selected one, and an incomplete source has more pages."""
    facts = {**yes("rls", "draft_gabapentinoid", "beside_opioid"), "opioid": "unknown"}
    request = request_of_story(story_of(facts, LIMITS), "order-select")
    assert request["context"]["selections"] == ["MedicationRequest/draft-2"]
    assert len(request["context"]["draftOrders"]["entry"]) == 2
    assert request["prefetch"]["medicationStatements"]["link"][0]["relation"] == "next"
