"""What a site changes of the knowledge: limits inside their ranges, jurisdiction, order codes, links.

Everything that the release says stays as it is, its version too; what a site has changed has a digest of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from difflib import get_close_matches
from typing import Any, get_args

from rules.compiled import Knowledge
from rules.errors import RulesError
from rules.rule import Jurisdiction

ORDERED = ("test", "referral")
# counted in these; a part of a day, a year or a medicine would be printed and not used
_WHOLE = ("d", "a", "1")
_DECIMALS = 2  # as many as a text prints
_ADDRESS = re.compile(r"https://[^\s/?#@]+([/?#]\S*)?")
_URI = re.compile(r"(https?://|urn:[a-z0-9][a-z0-9-]*:)\S+")
_CODE = re.compile(r"\S+( \S+)*")  # FHIR: no space at its ends, none beside another
_LONGEST = 200


@dataclass(frozen=True)
class OrderCode:
    """The code by which a site requests a test or a referral: its system as a URI."""

    system: str
    code: str
    display: str


@dataclass(frozen=True)
class SiteLink:
    """A page that a site links to instead of that of the release."""

    url: str
    label: str


@dataclass(frozen=True)
class Overlay:
    """What a site has chosen; of links that it removes, None. Everything that is not named stays."""

    jurisdiction: Jurisdiction | None = None
    thresholds: Mapping[str, float] = field(default_factory=dict)
    orders: Mapping[str, OrderCode] = field(default_factory=dict)
    links: Mapping[str, SiteLink | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """Something that a site cannot choose: where it stands in its settings, and what was expected."""

    key: tuple[str, ...]
    expected: str

    def __str__(self) -> str:
        return f"{'.'.join(self.key)}: {self.expected}"


class OverlayRefused(RulesError):
    """What a site chose does not fit the knowledge; one line a fault."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def adapted(knowledge: Knowledge, overlay: Overlay) -> Knowledge:
    """The knowledge as it is at a site; the same one where nothing is chosen. Raises `OverlayRefused`."""
    faults = tuple(faults_of(knowledge, overlay))
    if faults:
        raise OverlayRefused(faults)
    document = {**knowledge.document, **_changes(knowledge.document, overlay)}
    return knowledge if document == knowledge.document else knowledge.adapted(document)


def faults_of(knowledge: Knowledge, overlay: Overlay) -> Iterator[Fault]:
    """Everything that a site chose and cannot choose."""
    document = knowledge.document
    if overlay.jurisdiction not in (None, *get_args(Jurisdiction)):
        yield Fault(("jurisdiction",), f"expected one of {', '.join(get_args(Jurisdiction))}")
    yield from _threshold_faults(document, overlay.thresholds)
    ordered = [name for kind in ORDERED for name in document["orders"][kind]]
    for name, code in overlay.orders.items():
        yield from _unknown(("orders", name), ordered, "a test or a referral")
        yield from _code_faults(("orders", name), code)
    for name, link in overlay.links.items():
        yield from _unknown(("links", name), document["links"], "a link")
        if link is not None:
            yield from _link_faults(("links", name), link)


def decimals_of(threshold: Mapping[str, Any]) -> int:
    """How finely a site may choose a limit."""
    return 0 if threshold["unit"] in _WHOLE else _DECIMALS


def is_web_address(text: str) -> bool:
    """Whether it is absolute, `https`, and names no user."""
    return _ADDRESS.fullmatch(text) is not None


def _changes(document: Mapping[str, Any], overlay: Overlay) -> Mapping[str, Any]:
    """The parts of the knowledge that a site changes."""
    thresholds = {
        name: {**threshold, "value": overlay.thresholds.get(name, threshold["value"])}
        for name, threshold in document["thresholds"].items()
    }
    orders = dict(document["orders"])
    for kind in ORDERED:
        orders[kind] = {
            name: {"code": asdict(overlay.orders[name])} if name in overlay.orders else entry
            for name, entry in orders[kind].items()
        }
    links = {
        name: _link(link, overlay.links.get(name))
        for name, link in document["links"].items()
        if name not in overlay.links or overlay.links[name] is not None
    }
    jurisdiction = overlay.jurisdiction or document["policy"]["jurisdiction"]
    policy = {**document["policy"], "jurisdiction": jurisdiction}
    return {"thresholds": thresholds, "orders": orders, "links": links, "policy": policy}


def _link(link: Mapping[str, Any], chosen: SiteLink | None) -> Mapping[str, Any]:
    return link if chosen is None else {**link, "url": chosen.url, "label": chosen.label, "label_nl": chosen.label}


def _threshold_faults(document: Mapping[str, Any], chosen: Mapping[str, float]) -> Iterator[Fault]:
    limits = document["thresholds"]
    sound = {}
    for name, value in chosen.items():
        faults = list(_unknown(("thresholds", name), limits, "a threshold"))
        faults = faults or list(_value_faults(name, value, limits[name]))
        yield from faults
        if not faults:
            sound[name] = value
    effective = {name: sound.get(name, limit["value"]) for name, limit in limits.items()}
    for constraint in document["constraints"]["constraint"]:
        below, above = constraint["below"], constraint["above"]
        low, high, equal = effective[below], effective[above], constraint.get("or_equal", False)
        if {below, above} & chosen.keys() and not (low < high or (equal and low == high)):
            place = below if below in chosen else above
            order = "at most" if equal else "below"
            yield Fault(("thresholds", place), f"expected {below} ({low:g}) {order} {above} ({high:g})")


def _value_faults(name: str, value: float, threshold: Mapping[str, Any]) -> Iterator[Fault]:
    key, unit = ("thresholds", name), "" if threshold["unit"] == "1" else f" {threshold['unit']}"
    low, high = threshold["allowed"]
    if low == high and value != low:
        yield Fault(key, f"expected no change: it is fixed at {low:g}{unit}, not {value:g}")
    elif not low <= value <= high:  # which refuses what is no number as well
        yield Fault(key, f"expected {low:g} to {high:g}{unit}, not {value:g}")
    elif value != round(value, decimals_of(threshold)):
        expected = f"at most {_DECIMALS} decimals" if decimals_of(threshold) else "a whole number"
        yield Fault(key, f"expected {expected}, from {low:g} to {high:g}{unit}")


def _code_faults(key: tuple[str, ...], chosen: OrderCode) -> Iterator[Fault]:
    if not _URI.fullmatch(chosen.system):
        yield Fault((*key, "system"), "expected a URI that begins with urn:, https:// or http://")
    if not _CODE.fullmatch(chosen.code):
        yield Fault((*key, "code"), "expected a code, without a space at its ends")
    yield from _text_faults((*key, "display"), chosen.display)


def _link_faults(key: tuple[str, ...], link: SiteLink) -> Iterator[Fault]:
    if not is_web_address(link.url):
        yield Fault((*key, "url"), "expected an absolute address that begins with https://")
    yield from _text_faults((*key, "label"), link.label)


def _text_faults(key: tuple[str, ...], text: str) -> Iterator[Fault]:
    if not text.strip() or not text.isprintable() or len(text) > _LONGEST:
        yield Fault(key, f"expected one line of 1 to {_LONGEST} characters")


def _unknown(key: tuple[str, ...], known: Any, what: str) -> Iterator[Fault]:
    """That a name is none of those there are, with the closest."""
    if key[-1] not in known:
        close = get_close_matches(key[-1], known, n=3, cutoff=0.5)
        hint = f"close to it: {', '.join(close)}" if close else f"there are {', '.join(sorted(known))}"
        yield Fault(key, f"expected the name of {what}; {hint}")
