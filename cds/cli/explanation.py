"""Why each rule holds, does not hold or cannot be told: its condition tree with facts, limits and where they came from.

What does not matter for the outcome is left out: of a condition that fails, the parts that hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from cds.advisor import Decision, Focus
from cds.cards.traces import Sources
from rules.compiled import Knowledge
from rules.findings import Origin
from rules.outcomes import Outcome
from rules.reasons import Truth
from rules.traces import decisive, parts_of
from rules.words import Line, trace_in_words

_COLOURS = {Truth.HOLDS: "green", Truth.FAILS: "dim", Truth.UNTOLD: "yellow"}


def print_explanation(decision: Decision, knowledge: Knowledge, console: Console | None = None) -> None:
    """Prints every rule with its condition, what policy took out, and what could not be used."""
    console = console or Console(width=min(Console().width, 130), highlight=False)
    tree = Tree(Text(f"decision {decision.audit.decision_id} · knowledge {decision.audit.knowledge}", style="bold"))
    for focus in decision.foci:
        place = tree if focus.draft is None else tree.add(Text(f"draft order {focus.draft.address}", style="bold"))
        for outcome in focus.outcomes.outcomes:
            branch = place.add(Text(_headline(outcome, focus), style=_COLOURS[outcome.truth]))
            for line in _conditions(outcome, focus, Sources(decision.reading.book, focus.draft), knowledge):
                _add(branch, line)
    _add_unusable(tree, decision)
    console.print(tree)


def _conditions(outcome: Outcome, focus: Focus, sources: Sources, knowledge: Knowledge) -> Iterator[Line]:
    for part in parts_of(outcome.rule, focus.outcomes.facts, knowledge):
        line = trace_in_words(decisive(part.trace), sources.in_words)
        yield line if part.name == "condition" else Line(f"{part.name} if", (line,))


def _add(tree: Tree, line: Line) -> None:
    branch = tree.add(Text(line.text))
    for below in line.below:
        _add(branch, below)


def _headline(outcome: Outcome, focus: Focus) -> str:
    line = f"{outcome.rule.id} {outcome.truth.value}"
    if outcome.truth is Truth.HOLDS:
        line += f" ({outcome.indicator}{f', {outcome.variant}' if outcome.variant else ''})"
    taken = next((s for s in focus.shown.suppressed if s.rule == outcome.rule.id), None)
    if taken is not None:
        line += f" – not a card of its own: {taken.reason.value}{f' into {taken.by}' if taken.by else ''}"
    missed = next((m for m in focus.shown.not_assessed if m.rule == outcome.rule.id), None)
    return line + (f" – not available: {', '.join(missed.sources)}" if missed else "")


def _add_unusable(tree: Tree, decision: Decision) -> None:
    unreadable, rejected = decision.reading.findings.unreadable, decision.reading.book.rejected
    lines = [f"{found.analyte} '{found.raw}': {found.reason} ({_place(found.origin)})" for found in unreadable]
    lines += [f"{found.subject}: {found.reason} ({_place(found.origin)})" for found in rejected]
    if lines:
        branch = tree.add(Text("what could not be used", style="yellow"))
        for line in lines:
            branch.add(Text(line))


def _place(origin: Origin) -> str:
    return f"{origin.resource} {origin.element}"
