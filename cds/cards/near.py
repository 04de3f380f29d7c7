"""Numbers at which an advice would come or go: as JSON for clients that ask, and in words.

In the extension of the response, under `near`, nearest first, at most six:

    {"rule": "IRON-05", "fact": "ferritin", "unit": "ug/L", "found": {"low": 75.0, "high": 75.0},
     "threshold": "ferritin.adult.treat", "limit": 75, "value": 75.01, "effect": "shown", "instead": ["IRON-02"],
     "text": "IRON-05: would be shown at ferritin 75.01 µg/L (now 75)"}

Each is a rule that may speak on this hook, with the nearest value of one result at which it would be `shown` or
`not shown`, all else being equal, within a quarter of its limit. `limit` is the number next to that value and
`threshold` its name; `instead` the rules that would lead a card there and lead none now. Every one was decided again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cds.cards.details import UNITS
from cds.cards.placeholders import variable
from cds.cards.writing import found_value, number
from rules.conditions import Measurement
from rules.counterfactuals import Flip
from rules.facts import FACTS
from rules.texts import Texts

# by language, effect and direction
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "shown": "would be shown at {measured}", "holds": "would hold at {measured}, and still not be shown",
        "not shown": "not shown from {measured}{down}", "does not hold": "would not hold from {measured}{down}",
        "down": " down", "now": "now", "instead": "then instead",
    },
    "nl": {
        "shown": "zou worden getoond bij {measured}", "holds": "zou gelden bij {measured}, maar niet worden getoond",
        "not shown": "niet getoond vanaf {measured}{down}", "does not hold": "zou niet gelden vanaf {measured}{down}",
        "down": " en lager", "now": "nu", "instead": "dan in plaats daarvan",
    },
}  # fmt: skip


def near_of(flips: tuple[Flip, ...], texts: Texts) -> list[dict[str, Any]]:
    """The near misses as the response carries them."""
    return [{**flip_of(flip), "text": f"{flip.rule}: {in_words(flip, texts)}"} for flip in flips]


def flip_of(flip: Flip) -> dict[str, Any]:
    """One of them, without words."""
    fact = FACTS[flip.fact]
    return {
        "rule": flip.rule,
        "fact": flip.fact,
        "unit": fact.unit if isinstance(fact, Measurement) else None,
        "found": {"low": flip.found[0], "high": flip.found[1]},
        "threshold": flip.threshold,
        "limit": flip.limit,
        "value": flip.value,
        "effect": flip.effect,
        "instead": list(flip.instead),
    }


def in_words(flip: Flip, texts: Texts) -> str:
    """One of them as a clinician would say it: `not shown from ferritin 75.01 µg/L (now 18)`."""
    words, fact = _WORDS[texts.language], FACTS[flip.fact]
    assert isinstance(fact, Measurement)
    down = "" if flip.upwards else words["down"]
    measured = f"{label(fact.name, texts)} {amount(flip.value, fact, texts)}"
    now = found_value(flip.found, fact, texts.language)
    said = words[flip.effect].format(measured=measured, down=down) + f" ({words['now']} {now})"
    return said + (f"; {words['instead']}: {', '.join(flip.instead)}" if flip.instead else "")


def label(fact: str, texts: Texts) -> str:
    """What a fact is called; its name where the texts have none."""
    key = f"fact-{variable(fact)}"
    return texts.fill(key) if texts.has(key) else fact


def amount(quantity: float, fact: Measurement, texts: Texts) -> str:
    """A number with its unit as the language writes both."""
    unit = texts.fill(UNITS[fact.unit]) if fact.unit in UNITS else fact.unit
    space = "" if fact.unit == "%" else " "
    return number(quantity, texts.language) + ("" if fact.unit == "1" else space + unit).rstrip()
