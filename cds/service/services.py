"""The services on offer, one for each hook: what an integrator reads about them."""

from __future__ import annotations

from dataclasses import dataclass

from rules.rule import Hook


@dataclass(frozen=True)
class Service:
    """One service. Each hook has an id of its own: known clients keep only one hook an id."""

    id: str
    hook: Hook
    title: str
    description: str
    usage: str


_PEOPLE = "For patients with restless legs syndrome (RLS): "
_FEW = " Answers with few, explained cards, and with none for patients without RLS."
_CHART = (
    "Needs the problem list (prefetch key conditions): without it the answer is 412. Every other part of the record "
    "may be missing; a card then says what could not be assessed. "
)
_ORDERS = (
    "Call it for orders of medicines; other draft orders are ignored. Without the problem list (prefetch key "
    "conditions) a card says that an order which would matter could not be assessed. Every other part of the record "
    "may be missing as well. "
)
_ALWAYS = (
    "What prefetch leaves out is fetched from fhirServer where that has been agreed. No cards means that none of its "
    "rules applies, not that nothing is the matter. Cards are in English or Dutch, as agreed with the client or by "
    "Accept-Language. For clinicians; supports and does not replace clinical judgement."
)


def _chart(hook: Hook, title: str, description: str, usage: str = "") -> Service:
    """A service about the record of a patient."""
    return Service(f"rls-{hook}", hook, title, _PEOPLE + description + _FEW, _CHART + usage + _ALWAYS)


def _orders(hook: Hook, title: str, description: str, usage: str = "") -> Service:
    """A service about draft orders."""
    return Service(f"rls-{hook}", hook, title, _PEOPLE + description + _FEW, _ORDERS + usage + _ALWAYS)


SERVICES = (
    _chart(
        "patient-view",
        "Restless legs: iron, triggers, causes",
        "whether iron should be checked or treated, which medicines may aggravate the complaint, which causes were "
        "not looked for, when to refer.",
    ),
    _orders(
        "order-select",
        "Restless legs: the order being chosen",
        "whether the selected order may aggravate the complaint or is unsafe with the iron status, the kidney "
        "function, a pregnancy or other medicines.",
        "Only the orders named in selections are looked at, all of them when there are none; details may be missing. ",
    ),
    _orders(
        "order-sign",
        "Restless legs: orders about to be signed",
        "whether an order may aggravate the complaint or is unsafe with the iron status, the kidney function, a "
        "pregnancy or other medicines; the safety net where order-select is not supported.",
        "Orders that are signed again (status other than draft) are looked at too. ",
    ),
    _chart(
        "encounter-start",
        "Restless legs: admission or visit",
        "what matters at the start of a visit: iron that was not checked or is low, and medicines that may aggravate "
        "the complaint.",
    ),
    _chart(
        "encounter-discharge",
        "Restless legs: discharge",
        "what matters before going home: medicines that may aggravate the complaint or that are continued unsafely.",
    ),
    _chart(
        "problem-list-item-create",
        "Restless legs: a new problem",
        "what belongs to a diagnosis of RLS that was just recorded, such as iron status and secondary causes.",
        "The new problems in context.conditions are read together with the problem list. ",
    ),
    _orders(
        "medication-refill",
        "Restless legs: a refill",
        "whether a repeat prescription may aggravate the complaint or needs a check first.",
        "userId may be absent. The orders are those in context.medications. ",
    ),
)
