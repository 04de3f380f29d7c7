"""The detail of a card: why it is shown, at most five short points, what is unknown, the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cds.cards.placeholders import drafted_names, item_names, measured, values_for, variable
from cds.cards.subject import Subject
from cds.cards.writing import day, escaped, listed, number
from rules.compiled import CompiledRule
from rules.conditions import Measurement
from rules.derive.facts import Item
from rules.facts import ASSESSED, DRAFTED, FACTS
from rules.findings import BY_TEXT
from rules.outcomes import Outcome
from rules.policy import Advice
from rules.reasons import FactValue
from rules.unassessed import NotAssessed

MOST_POINTS = 5
# facts that are not shown beside the one that explains them
_EXPLAINED_BY = {"iv_iron_unsafe": "bacteraemia"}
UNITS = {
    "ug/L": "unit-ug-L",
    "%": "unit-percent",
    "mg/L": "unit-mg-L",
    "mmol/L": "unit-mmol-L",
    "mL/min/{1.73_m2}": "unit-egfr",
    "mmol/mol": "unit-mmol-mol",
    "pmol/L": "unit-pmol-L",
    "{score}": "unit-score",
}


def detail_of(advice: Advice, subject: Subject, not_assessed: tuple[NotAssessed, ...] = ()) -> str:
    """The detail as GitHub-flavoured Markdown without HTML; whatever came from a record is escaped."""
    lines = [f"**{subject.texts.fill('why')}:** {_why(advice, subject)}"]
    points = [*_joined(advice, subject), *_points(advice.leading, subject)]
    if not_assessed:
        points.insert(0, not_assessed_line(not_assessed, subject))
    if points:
        lines.append("\n".join(f"- {point}" for point in points[:MOST_POINTS]))
    lines.extend(_remarks(advice, subject))
    lines.append(f"*{_source(advice, subject)}*")
    return "\n\n".join(lines)


def not_assessed_line(missed: tuple[NotAssessed, ...], subject: Subject) -> str:
    """What could not be assessed and which parts of the record are missing."""
    return subject.texts.fill("NOT-ASSESSED-line", not_assessed_values(missed, subject))


def not_assessed_values(missed: tuple[NotAssessed, ...], subject: Subject) -> dict[str, object]:
    """What the rules that were missed are about, and the parts of the record and facts that they lacked."""
    titles = dict.fromkeys(_about(subject.knowledge.rule[m.rule], subject) for m in missed)
    missing = [subject.texts.fill(f"source-{source}") for m in missed for source in m.sources]
    missing += [_label(fact, subject) for m in missed for fact in m.facts]
    return {
        "rules": listed([f"“{title}”" for title in titles], subject.texts),
        "missing": listed(list(dict.fromkeys(missing)), subject.texts),
    }


def _about(rule: CompiledRule, subject: Subject) -> str:
    """Titles about iron read as findings, but for those of orders that may be dangerous."""
    key = "topic-iron" if rule.topic == "iron" and rule.critical is None else f"{rule.id}-title"
    return subject.texts.fill(key)


def _label(fact: str, subject: Subject) -> str:
    """What a fact is called; those about a draft order are its content."""
    return subject.texts.fill("fact-draft" if fact in DRAFTED else f"fact-{variable(fact)}")


def _why(advice: Advice, subject: Subject) -> str:
    """The facts that the card rests on, with value, unit and date, each once."""
    names = dict.fromkeys(name for outcome in advice.outcomes for name in outcome.rule.shows)
    facts = subject.outcomes.facts
    known_as = [subject.texts.fill(key) for key in _legs(facts)]
    if subject.draft is not None:
        ordered = listed(drafted_names(subject, advice.leading), subject.texts)
        known_as.append(subject.texts.fill("why-draft", {"drug": ordered}))
    shown = dict.fromkeys(text for name in names if name in FACTS for text in _shown(name, advice, subject))
    return ", ".join([*known_as, *shown]) + "."


def _legs(facts: Mapping[str, FactValue]) -> Iterator[str]:
    """How restless legs is recorded: as it is now, suspected, or past."""
    if facts["rls"] == "yes":
        yield "why-known-as-unverified" if facts["rls_unverified"] == "yes" else "why-known-as"
    elif facts["rls_suspected"] == "yes":
        yield "why-suspected"
    elif facts["rls_history"] == "yes":
        yield "why-past"


def _shown(name: str, advice: Advice, subject: Subject) -> Iterator[str]:
    if name in subject.book.lists:
        yield from (_item(item, subject) for item in subject.book.lists[name])
    elif isinstance(fact := FACTS[name], Measurement):
        yield from _value(fact, subject)
        if (
            fact.unit in ("d", "a")
            and measured(subject, name) is not None
            and subject.texts.has(f"shown-{variable(name)}")
        ):
            yield subject.texts.fill(f"shown-{variable(name)}", values_for(subject, advice.leading))
    else:
        key, wanted = f"shown-{variable(name)}", "no" if name.endswith("_found") else "yes"
        facts = subject.outcomes.facts
        explained = facts.get(_EXPLAINED_BY.get(name, "")) == "yes"
        if facts[name] == wanted and not explained:
            known = key if subject.texts.has(key) else f"fact-{variable(name)}"
            yield subject.texts.fill(known, values_for(subject, advice.leading))


def _value(fact: Measurement, subject: Subject) -> Iterator[str]:
    value, key = measured(subject, fact.name), f"fact-{variable(fact.name)}"
    if value is not None and fact.unit in UNITS and subject.texts.has(key):
        unit = (("" if fact.unit == "%" else " ") + subject.texts.fill(UNITS[fact.unit])).rstrip()
        yield f"{subject.texts.fill(key)} {value}{unit}{_dated(fact.name, subject)}"


def _dated(name: str, subject: Subject) -> str:
    """When a value was drawn, or only reported, and what else was measured that day."""
    book, texts = subject.book, subject.texts
    if name not in book.drawn:
        return ""
    date = day(book.drawn[name], subject.language)
    said = texts.fill("reported", {"date": date}) if name in book.reported else date
    if name in book.rivals:
        said += f"; {texts.fill('rival', {'value': number(float(book.rivals[name]), subject.language)})}"
    if name in book.written:
        said += f"; {texts.fill('written', {'value': escaped(book.written[name])})}"
    return f" ({said})"


def _item(item: Item, subject: Subject) -> str:
    (name,) = item_names((item,), subject)
    if item.since is None:
        return name
    return f"{name} ({subject.texts.fill('since', {'date': day(item.since, subject.language)})})"


def _joined(advice: Advice, subject: Subject) -> Iterator[str]:
    for outcome in advice.joined:
        line = f"{outcome.rule.id}-line"
        own = (f"{line}-{outcome.indicator}", f"{line}-{outcome.variant}")
        key = next((key for key in own if subject.texts.has(key)), line)
        yield subject.texts.fill(key, _values(subject, outcome))


def _points(outcome: Outcome, subject: Subject) -> Iterator[str]:
    values = _values(subject, outcome)
    for point in outcome.points:
        yield subject.texts.fill(f"{outcome.rule.id}-point-{point}", values)


def _values(subject: Subject, outcome: Outcome) -> dict[str, object]:
    """The placeholders for Markdown: what a record says in its own words is escaped."""
    values = values_for(subject, outcome)
    return {**values, "raw": escaped(str(values["raw"]))} if "raw" in values else values


def _remarks(advice: Advice, subject: Subject) -> Iterator[str]:
    texts = subject.texts
    unrecorded = [
        name for name in advice.leading.unrecorded if name not in ASSESSED and name not in advice.leading.rule.shows
    ]
    labels = list(dict.fromkeys(_label(name, subject) for name in unrecorded))
    if labels:
        yield texts.fill("not-recorded", {"facts": listed(labels, texts)})
    by_name = dict.fromkeys(
        escaped(name)
        for key in advice.leading.rule.shows
        for name in item_names(tuple(i for i in subject.book.lists.get(key, ()) if i.level == BY_TEXT), subject)
    )
    if subject.draft is not None and subject.draft.medicines and all(m.words_only for m in subject.draft.medicines):
        by_name |= dict.fromkeys(drafted_names(subject, advice.leading))
    if by_name:
        yield texts.fill("by-name", {"names": listed(list(by_name), texts)})


def _source(advice: Advice, subject: Subject) -> str:
    labels = "; ".join(label_of(name, subject) for name in advice.evidence)
    return subject.texts.fill("source-line", {"evidence": labels})


def label_of(evidence: str, subject: Subject) -> str:
    """What a source is called in the user's language."""
    source = subject.knowledge.document["evidence"]["evidence"][evidence]
    return str(source.get(f"label_{subject.language}", source["label"]))
