"""Suggestions: drafts of requests for tests and referrals. Never medication."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from cds.cards.placeholders import drafted_names, values_for
from cds.cards.subject import Subject
from cds.cards.writing import listed
from rules.outcomes import Outcome
from rules.policy import Advice


def suggestions_of(advice: Advice, subject: Subject, namespace: UUID) -> list[dict[str, Any]]:
    """One suggestion an order that the card's rules offer, each order once; none without a patient to order for."""
    withdrawal = _withdrawal(advice, subject, namespace)
    if subject.patient_id is None:
        return withdrawal
    orders, leading = subject.knowledge.document["orders"], advice.leading.rule.id
    offered = {
        name: outcome
        for outcome in (*advice.joined, advice.leading)[::-1]
        for name in outcome.rule.offers
        if leading not in orders[name].get("not_with", ())
        and subject.outcomes.facts.get(orders[name].get("unless")) != "yes"
        and outcome.variant in orders[name].get("variants", [outcome.variant])
        and ("point" not in orders[name] or orders[name]["point"] in outcome.points)
    }
    ordered = _covered(offered, subject)
    return withdrawal + [
        _suggestion(name, outcome, subject, uuid5(namespace, f"suggestion {position}"))
        for position, (name, outcome) in enumerate(ordered.items())
    ]


def _withdrawal(advice: Advice, subject: Subject, namespace: UUID) -> list[dict[str, Any]]:
    """Removing the draft that brought the card about: for a warning, and only an order that has an id of its own."""
    draft = subject.draft
    if draft is None or "/" not in draft.address or advice.indicator == "info" or not advice.leading.withdraws:
        return []
    names = {"drug": listed(drafted_names(subject, advice.leading), subject.texts)}
    action = {
        "type": "delete", "description": subject.texts.fill("withdraw-action", names), "resourceId": draft.address,
    }  # fmt: skip
    label = subject.texts.fill("withdraw")
    return [{"label": label, "uuid": str(uuid5(namespace, "withdrawal")), "actions": [action]}]


def _covered(offered: Mapping[str, Outcome], subject: Subject) -> dict[str, Outcome]:
    """Without the orders whose tests another offered order already asks for, and those a condition rules out."""
    orders = subject.knowledge.document["orders"]
    kept: dict[str, Outcome] = {}
    seen: set[str] = set()
    for name, outcome in offered.items():
        tests = set(wanted_tests(orders[name], subject) if "tests" in orders[name] else [orders[name]["referral"]])
        if tests <= seen or not _applies(name, outcome):
            continue
        seen |= tests
        kept[name] = outcome
    return kept


def _applies(name: str, outcome: Outcome) -> bool:
    """The work-up offers only what is missing."""
    wanted = {"kidney-function": "kidney", "glucose": "glucose", "haemoglobin": "haemoglobin"}.get(name)
    return outcome.rule.topic != "workup" or wanted is None or wanted in outcome.points


def _suggestion(name: str, outcome: Outcome, subject: Subject, uuid: UUID) -> dict[str, Any]:
    order = subject.knowledge.document["orders"][name]
    tests = [subject.texts.fill(f"test-{test}") for test in wanted_tests(order, subject)] if "tests" in order else []
    values = {**values_for(subject, outcome), "tests": listed(tests, subject.texts)}
    label = subject.texts.fill(f"order-{name}", values)
    suggestion: dict[str, Any] = {"label": label, "uuid": str(uuid), "actions": _actions(order, subject)}
    if order["recommended"]:
        suggestion["isRecommended"] = True
    return suggestion


def _actions(order: Mapping[str, Any], subject: Subject) -> list[dict[str, Any]]:
    if "referral" in order:
        code = subject.knowledge.document["orders"]["referral"][order["referral"]]["code"]
        return [_create(code, subject.texts.fill(f"referral-{order['referral']}"), order, subject)]
    tests = subject.knowledge.document["orders"]["test"]
    return [
        _create(tests[test]["code"], subject.texts.fill(f"test-{test}"), order, subject)
        for test in wanted_tests(order, subject)
    ]


def wanted_tests(order: Mapping[str, Any], subject: Subject) -> list[str]:
    """The tests of an order without those that are ordered already, or measured recently where it says so.

    An order for later is offered whole or not at all: half a recheck would judge one result without the other.
    """
    window = subject.knowledge.thresholds[order["unless_measured"]] if "unless_measured" in order else -1
    book = subject.book
    if "after_days" in order and not book.ordered.isdisjoint(order["tests"]):
        return []
    settled = order.get("settled", order["tests"])
    known = [test for test in settled if book.measured.get(test, window + 1) <= window]
    return [test for test in order["tests"] if test not in book.ordered and test not in known]


def _create(code: Mapping[str, Any], name: str, order: Mapping[str, Any], subject: Subject) -> dict[str, Any]:
    systems = subject.knowledge.document["systems"]
    system = (
        systems[code["system"]]["uris"][0] if code["system"] in systems else code["system"]
    )  # a site's own: its URI
    resource: dict[str, Any] = {
        "resourceType": "ServiceRequest",
        "status": "draft",
        "intent": "proposal",
        "code": {
            "coding": [{"system": system, "code": code["code"], "display": code["display"]}],
            "text": name,
        },
        "subject": {"reference": f"Patient/{subject.patient_id}"},
    }
    if "after_days" in order:
        wanted = subject.day + timedelta(days=int(subject.knowledge.thresholds[order["after_days"]]))
        resource["occurrenceDateTime"] = wanted.isoformat()
    return {"type": "create", "description": subject.texts.fill("action-request", {"test": name}), "resource": resource}
