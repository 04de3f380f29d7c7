"""What a site changes of the knowledge, and what it cannot choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.compiler import standard_knowledge
from rules.site import Fault, OrderCode, Overlay, OverlayRefused, SiteLink, adapted, decimals_of, faults_of

KNOWLEDGE = standard_knowledge()
THRESHOLDS: Mapping[str, Mapping[str, Any]] = KNOWLEDGE.document["thresholds"]
CONSTRAINTS = KNOWLEDGE.document["constraints"]["constraint"]
FREE = sorted(name for name, threshold in THRESHOLDS.items() if len(set(threshold["allowed"])) > 1)
OWN = OrderCode("urn:oid:1.2.3", "F1", "ferritin")
PAGE = SiteLink("https://intranet/rls?page=1", "Own page")


def said(overlay: Overlay) -> list[str]:
    return [str(fault) for fault in faults_of(KNOWLEDGE, overlay)]


@st.composite
def values(draw: st.DrawFn, name: str) -> float:
    """A value that is in the range of a threshold and written as finely as allowed."""
    low, high = THRESHOLDS[name]["allowed"]
    step: int = 10 ** decimals_of(THRESHOLDS[name])
    return draw(st.integers(round(low * step), round(high * step))) / step


@st.composite
def overlays(draw: st.DrawFn) -> Overlay:
    """Limits in their ranges, in order or not."""
    names = draw(st.lists(st.sampled_from(FREE), unique=True, max_size=8))
    return Overlay(draw(st.sampled_from(("nl", "en", None))), {name: draw(values(name)) for name in names})


# --- what is changed ---


def test_a_site_that_chooses_nothing_has_the_knowledge_of_the_release() -> None:
    """The same object, so that nothing can differ."""
    assert adapted(KNOWLEDGE, Overlay()) is KNOWLEDGE
    assert adapted(KNOWLEDGE, Overlay("nl", {"tsat.low": 20.0})) is KNOWLEDGE


def test_the_version_stays_that_of_the_release() -> None:
    """Design: a site's overlay has a second digest."""
    here = adapted(KNOWLEDGE, Overlay(thresholds={"ferritin.adult.treat": 50}))
    assert here.version == KNOWLEDGE.version
    assert here.digest != KNOWLEDGE.digest
    assert adapted(here, Overlay("en")).version == KNOWLEDGE.version


def test_only_what_is_chosen_changes() -> None:
    here = adapted(KNOWLEDGE, Overlay("en", {"crp.inflamed": 8}, {"ferritin": OWN}, {"fk-rls": None, "nhs-rls": PAGE}))
    assert here.jurisdiction == "en"
    assert here.thresholds == {**KNOWLEDGE.thresholds, "crp.inflamed": 8}
    assert here.document["orders"]["test"]["ferritin"]["code"] == {
        "system": "urn:oid:1.2.3", "code": "F1", "display": "ferritin",
    }  # fmt: skip
    assert here.document["orders"]["test"]["crp"] == KNOWLEDGE.document["orders"]["test"]["crp"]
    assert set(KNOWLEDGE.document["links"]) - set(here.document["links"]) == {"fk-rls"}
    assert here.document["links"]["nhs-rls"]["url"] == PAGE.url
    changed = {part for part, content in here.document.items() if content != KNOWLEDGE.document[part]}
    assert changed == {"policy", "thresholds", "orders", "links"}
    assert KNOWLEDGE.jurisdiction == "nl", "the release itself is as it was"


def test_what_nobody_has_verified_stays_unverified() -> None:
    """A site that changes a number has not verified it: what rests on it still never warns."""
    here = adapted(KNOWLEDGE, Overlay(thresholds={"crp.inflamed": 8}))
    assert "crp.inflamed" in here.unverified
    assert here.unverified == KNOWLEDGE.unverified


# --- what cannot be chosen ---


@given(st.data())
def test_a_value_outside_its_range_is_refused_naming_the_range(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(THRESHOLDS)))
    low, high = THRESHOLDS[name]["allowed"]
    outside = st.floats(max_value=low, exclude_max=True) | st.floats(min_value=high, exclude_min=True)
    (fault, *others) = said(Overlay(thresholds={name: data.draw(outside | st.just(float("nan")))}))
    assert fault.startswith(f"thresholds.{name}: expected ")
    assert (f"fixed at {low:g}" if low == high else f"{low:g} to {high:g}") in fault
    assert not others, "it is not compared with anything as well"


@given(overlays())
def test_limits_are_allowed_exactly_while_they_are_in_order(overlay: Overlay) -> None:
    """And each constraint that is broken is named with both thresholds and their values."""
    chosen = {**KNOWLEDGE.thresholds, **overlay.thresholds}
    broken = [
        c for c in CONSTRAINTS
        if chosen[c["below"]] > chosen[c["above"]]
        or (chosen[c["below"]] == chosen[c["above"]] and not c.get("or_equal"))
    ]  # fmt: skip
    faults = said(overlay)
    assert len(faults) == len(broken)
    for constraint, fault in zip(broken, faults, strict=True):
        for name in (constraint["below"], constraint["above"]):
            assert f"{name} ({chosen[name]:g})" in fault
    if broken:
        with pytest.raises(OverlayRefused) as refused:
            adapted(KNOWLEDGE, overlay)
        assert len(refused.value.faults) == len(broken)
    else:
        assert adapted(KNOWLEDGE, overlay).thresholds == chosen


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        (Overlay(thresholds={"ferritin.adult.tret": 50}), "thresholds.ferritin.adult.tret: expected the name of a "
         "threshold; close to it: ferritin.adult.treat"),
        (Overlay(thresholds={"age.adult": 16}), "thresholds.age.adult: expected no change: it is fixed at 18 a"),
        (Overlay(thresholds={"ferritin.window": 200.5}), "thresholds.ferritin.window: expected a whole number, "
         "from 183 to 730 d"),
        (Overlay(thresholds={"tsat.stop": 45.125}), "thresholds.tsat.stop: expected at most 2 decimals, "
         "from 40 to 50 %"),
        (Overlay(thresholds={"ferritin.adult.treat": 100}), "thresholds.ferritin.adult.treat: expected "
         "ferritin.adult.treat (100) below ferritin.adult.iv (100)"),
        (Overlay(orders={"feritin": OWN}), "orders.feritin: expected the name of a test or a referral; close to it: "
         "ferritin"),
        (Overlay(orders={"crp": OrderCode("loinc", "F", "f")}), "orders.crp.system: expected a URI"),
        (Overlay(orders={"crp": OrderCode("urn:a:b", " F", "f")}), "orders.crp.code: expected a code"),
        (Overlay(orders={"crp": OrderCode("urn:a:b", "F", "")}), "orders.crp.display: expected one line"),
        (Overlay(links={"nhs": None}), "links.nhs: expected the name of a link; close to it: nhs-rls"),
        (Overlay(links={"nhs-rls": SiteLink("http://a.example", "A")}), "links.nhs-rls.url: expected an absolute "
         "address that begins with https://"),
        (Overlay(links={"nhs-rls": SiteLink("https://user@a.example", "A")}), "links.nhs-rls.url: expected"),
        (Overlay(links={"nhs-rls": SiteLink("javascript:alert(1)", "A")}), "links.nhs-rls.url: expected"),
        (Overlay(links={"nhs-rls": SiteLink("https://a.example", "A\nB")}), "links.nhs-rls.label: expected one line"),
    ],
)  # fmt: skip
def test_a_fault_names_its_key_and_what_was_expected(overlay: Overlay, expected: str) -> None:
    (fault,) = said(overlay)
    assert fault.startswith(expected), fault


def test_all_faults_are_named_at_once() -> None:
    overlay = Overlay(thresholds={"tsat.low": 30, "tsat.stop": 90}, links={"a": None}, orders={"b": OWN})
    assert len(said(overlay)) == 4
    with pytest.raises(OverlayRefused) as refused:
        adapted(KNOWLEDGE, overlay)
    assert str(refused.value).splitlines() == said(overlay)
    assert all(isinstance(fault, Fault) for fault in refused.value.faults)


@settings(max_examples=20)
@given(overlays())
def test_what_is_allowed_can_be_printed_as_it_is_used(overlay: Overlay) -> None:
    """A text prints two decimals: no limit is finer than that."""
    for value in overlay.thresholds.values():
        assert float(f"{value:.2f}") == value


# --- the links of the release ---


@pytest.mark.parametrize("name", KNOWLEDGE.document["links"])
def test_a_link_is_for_rules_or_topics_that_there_are(name: str) -> None:
    link = KNOWLEDGE.document["links"][name]
    topics = {rule.topic for rule in KNOWLEDGE.rules}
    assert set(link.get("rules", ())) <= set(KNOWLEDGE.rule) and set(link.get("topics", ())) <= topics
    assert link["label"] and link["label_nl"] and link["reference"] and link["verified"] in ("primary", "secondary")
