"""Why a rule is not shown, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cds.cards.near import amount, label
from cds.cards.traces import Sources, check_json
from cds.cards.writing import exact_day, found_value, listed
from rules.absence import Absence
from rules.conditions import Measurement
from rules.facts import DRAFTED, FACTS
from rules.hindrances import Cause, Hindrance
from rules.policy import Reason, Suppressed
from rules.reasons import Leaf, Truth
from rules.rule import Hook
from rules.texts import Texts
from rules.words import MARKS, SIGNS

_ENGLISH: Mapping[str, str] = {
    Truth.HOLDS: "holds", Truth.FAILS: "does not hold", Truth.UNTOLD: "cannot be told",
    "shown": "holds and is shown", "line": "holds and is a line of the card of {by}",
    "otherwise": "the fewest facts that would have to be otherwise",
    "outside": "the patient is outside its scope ({scope}); the fewest facts for that",
    "value": "a value", "not known": "not known", "missing": "not complete in the record: {parts}",
    "through": "through {facts}", "found": "found {found}", "order": "the order",
    "unrelated": "the draft order has nothing to do with it; it is for the hook that opens the chart",
    "policy-off": "switched off here", "policy-hook": "not on {hook}; it speaks on {hooks}",
    "policy-scope": "the patient is outside its scope ({scope})",
    "policy-shadow": "in shadow: recorded, never shown", "policy-rule": "{by} takes its place",
    "policy-palliative": "palliative care", "policy-silenced": "silenced until {until}",
    "policy-repeated": "shown a short while ago", "alone": "there is no card that it could be a line of",
    "policy-merged": "it would be a line of the card of {by}, which is not shown",
    "policy-budget": "other cards are more urgent and the hook shows no more", "policy": "policy",
    "yes": "yes", "no": "no", "unknown": "unknown", "is": "is", "is not known to be": "is not known to be",
    "$ex": "is known", "$nex": "is unknown",
}  # fmt: skip
_DUTCH: Mapping[str, str] = {
    Truth.HOLDS: "geldt", Truth.FAILS: "geldt niet", Truth.UNTOLD: "is niet te beoordelen",
    "shown": "geldt en wordt getoond", "line": "geldt en is een regel van de kaart van {by}",
    "otherwise": "het kleinste aantal feiten dat anders zou moeten zijn",
    "outside": "de patiënt valt er niet onder ({scope}); het kleinste aantal feiten daarvoor",
    "value": "een waarde", "not known": "niet bekend", "missing": "niet volledig in het dossier: {parts}",
    "through": "via {facts}", "found": "gevonden {found}", "order": "het voorschrift",
    "unrelated": "het conceptvoorschrift heeft er niets mee te maken; het hoort bij het openen van het dossier",
    "policy-off": "hier uitgezet", "policy-hook": "niet bij {hook}; wel bij {hooks}",
    "policy-scope": "de patiënt valt er niet onder ({scope})",
    "policy-shadow": "in schaduw: vastgelegd, nooit getoond", "policy-rule": "{by} komt in de plaats",
    "policy-palliative": "palliatieve zorg", "policy-silenced": "uitgesteld tot en met {until}",
    "policy-repeated": "kort geleden getoond", "alone": "er is geen kaart waarvan het een regel kan zijn",
    "policy-merged": "het zou een regel zijn van de kaart van {by}, die niet wordt getoond",
    "policy-budget": "andere kaarten zijn dringender en meer worden er niet getoond", "policy": "beleid",
    "yes": "ja", "no": "nee", "unknown": "onbekend", "is": "is", "is not known to be": "is niet bekend als",
    "$ex": "is bekend", "$nex": "is onbekend",
}  # fmt: skip
WORDS = {"en": _ENGLISH, "nl": _DUTCH}


def absence_lines(absence: Absence, sources: Sources, hook: Hook, texts: Texts) -> Iterator[str]:
    """The outcome, the fewest facts that would have to be otherwise, and the policy step."""
    words, rule = WORDS[texts.language], absence.rule
    yield f"{rule.id} · {texts.fill(f'{rule.id}-title')}: {_outcome(absence, words)}"
    if absence.hindrances:
        yield f"  {words['otherwise']}:"
        yield from (f"    {_hindered(h, absence, sources, texts)}" for h in absence.hindrances)
    if absence.out_of_scope:
        yield f"  {words['outside'].format(scope=rule.scope)}:"
        yield from (f"    {_hindered(h, absence, sources, texts)}" for h in absence.out_of_scope)
    elif absence.step is not None and absence.shown_by is None:
        yield f"  {words['policy']}: {_step(absence.step, absence, hook, texts)}"
    if absence.unrelated:
        yield f"  {words['policy']}: {words['unrelated']}"


def absence_json(absence: Absence, sources: Sources) -> dict[str, Any]:
    """The same as data; tests as in a trace. `cause` of a fact is value or unknown, of the whole also policy."""
    step = absence.step
    return {
        "order": sources.draft.address if sources.draft else None,
        "outcome": absence.truth.value,
        "shownBy": absence.shown_by,
        "hindrances": [_hindrance_json(h, absence, sources) for h in absence.hindrances],
        "scope": [_hindrance_json(h, absence, sources) for h in absence.out_of_scope],
        "policy": None if step is None else {
            "reason": step.reason.value, "by": step.by, "until": step.until.isoformat() if step.until else None,
        },
        "unrelated": absence.unrelated or None,
    }  # fmt: skip


def _hindrance_json(hindrance: Hindrance, absence: Absence, sources: Sources) -> dict[str, Any]:
    return {
        "fact": hindrance.fact,
        "cause": hindrance.cause.value,
        "missing": list(absence.missing.get(hindrance.fact, ())),
        "through": list(hindrance.through),
        "tests": [check_json(leaf, sources) for leaf in hindrance.leaves],
    }


def _outcome(absence: Absence, words: Mapping[str, str]) -> str:
    if absence.shown_by == absence.rule.id:
        return words["shown"]
    return words[absence.truth] if absence.shown_by is None else words["line"].format(by=absence.shown_by)


def _step(step: Suppressed, absence: Absence, hook: Hook, texts: Texts) -> str:
    key = "alone" if step.reason is Reason.MERGED and step.by is None else f"policy-{step.reason.value}"
    return WORDS[texts.language][key].format(
        by=step.by, hook=hook, hooks=listed(absence.rule.hooks, texts), scope=absence.rule.scope,
        until=exact_day(step.until, texts.language) if step.until else "",
    )  # fmt: skip


def _hindered(hindrance: Hindrance, absence: Absence, sources: Sources, texts: Texts) -> str:
    """The tests of one fact, what was found where, and whether that is a value or an unknown."""
    words, first = WORDS[texts.language], hindrance.leaves[0]
    tests = "; ".join(f"{MARKS[leaf.holds]} {tested(leaf, texts)}" for leaf in hindrance.leaves)
    unknown = hindrance.cause is Cause.UNKNOWN
    parts = [texts.fill(f"source-{source}") for source in absence.missing.get(hindrance.fact, ())]
    parts += [words["order"]] if hindrance.fact in DRAFTED and unknown else []
    missing = f"; {words['missing'].format(parts=listed(parts, texts))}" if parts else ""
    through = f", {words['through'].format(facts=', '.join(hindrance.through))}" if hindrance.through else ""
    found = words["found"].format(found=found_in(first, texts)) + sources.in_words(hindrance.fact)
    said = (
        words["not known"]
        if first.found in (None, "unknown")
        else f"{found}: {words['not known' if unknown else 'value']}"
    )
    return f"{tests}{through} – {said}{missing}"


def tested(leaf: Leaf, texts: Texts) -> str:
    """What a leaf asks for, with number and unit as the language writes them."""
    words, fact = WORDS[texts.language], FACTS[leaf.fact]
    if leaf.operator in SIGNS and isinstance(fact, Measurement):
        limit = amount(float(leaf.limit or 0), fact, texts)
        return f"{label(leaf.fact, texts)} {SIGNS[leaf.operator]} {limit} ({leaf.threshold})"
    if leaf.limit is None:
        return f"{leaf.fact} {words[leaf.operator]}"
    return f"{leaf.fact} {words[leaf.operator]} {words[str(leaf.limit)]}"


def found_in(leaf: Leaf, texts: Texts) -> str:
    """What the record said, in the language."""
    words, fact = WORDS[texts.language], FACTS[leaf.fact]
    if isinstance(leaf.found, tuple) and isinstance(fact, Measurement):
        return found_value(leaf.found, fact, texts.language)
    return words["unknown"] if leaf.found is None else words[str(leaf.found)]
