"""The draft orders of a call: what somebody is about to prescribe; and what only rules about orders read."""

from __future__ import annotations

from pytest_bdd import given, parsers

from cds.testing.patients import PatientStory
from tests.features.words import add_draft, add_medicine, as_number, coded_reason, written_by_name

ROUTES = {"vein": "intravenous", "mouth": "oral"}


@given(
    parsers.re(
        r"a draft order of (?P<name>[A-Za-z][A-Za-z -]*?)(?: (?P<dose>[\d.]+) mg a day)?"
        r"(?: for (?P<reason>[A-Za-z -]+?))?(?P<words>, written in words only)?"
    )
)
def draft_order(story: PatientStory, name: str, dose: str | None, reason: str | None, words: str | None) -> None:
    """Several of them in one story are several orders of one call."""
    order = add_draft(story, name, float(dose) if dose else None)
    if reason is not None:
        order["reasonCode"] = [coded_reason(reason)]
    if words is not None:
        written_by_name(order, name)


@given(parsers.re(r'a draft order that reads "(?P<text>[^"]+)"'))
def in_these_words(story: PatientStory, text: str) -> None:
    written_by_name(add_draft(story, "ferrous fumarate"), text)


@given("a draft order that does not say of what")
def of_nothing(story: PatientStory) -> None:
    del add_draft(story, "ferrous fumarate")["medicationCodeableConcept"]


@given(parsers.re(r"(?P<name>Ferinject|Monofer) given by vein (?P<days>\d+) days ago"))
def product_given(story: PatientStory, name: str, days: str) -> None:
    """A product by its own code, not as iron by vein in general."""
    given_once = add_medicine(story, name, int(days))
    given_once |= {"resourceType": "MedicationAdministration", "status": "completed"}
    given_once["effectiveDateTime"] = given_once.pop("effectivePeriod")["start"]
    del given_once["dateAsserted"]


@given(
    parsers.re(
        r"a phosphate of (?P<value>[\d.]+) mmol/L (?P<days>\d+) days ago"
        r"(?:, with a reference range from (?P<low>[\d.]+))?"
    )
)
def phosphate(story: PatientStory, value: str, days: str, low: str | None) -> None:
    story.result("phosphate", as_number(value), int(days), reference_low=float(low) if low else None)


@given(parsers.re(r"a draft order of (?P<name>[A-Za-z][A-Za-z -]*?), by (?P<route>vein|mouth)"))
def draft_order_by(story: PatientStory, name: str, route: str) -> None:
    """In words: clients code a route in many ways."""
    add_draft(story, name)["dosageInstruction"] = [{"route": {"text": ROUTES[route]}}]


@given(parsers.parse("only the order of {name} is selected"))
def selected(story: PatientStory, name: str) -> None:
    """Of several drafts of one call."""
    chosen = [order["id"] for order in story.drafts if order["medicationCodeableConcept"]["text"] == name]
    assert chosen, name
    story.selected += chosen
