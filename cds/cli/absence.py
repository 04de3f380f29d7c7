"""`rls-cds why-not`: why a rule is not shown for a record, and which number would change that."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.text import Text

from cds.advisor import Decision, Focus
from cds.cards.absence import absence_json, absence_lines
from cds.cards.near import flip_of, in_words
from cds.cards.traces import Sources
from cds.cards.writing import compact
from cds.cli.advice import InputError, asked
from rules.absence import Absence, Call, absence_of
from rules.compiled import CompiledRule, Knowledge
from rules.compiler import standard_knowledge


def explain_absence(
    file: Path, rule_id: str, *, as_json: bool, hook: str | None, language: str | None, day: date | None,
    patient: str | None,
) -> None:  # fmt: skip
    """Decides about the record in a file and prints why a rule is not shown, for each draft order where it has any."""
    rule = _rule(rule_id, standard_knowledge())
    advisor, request = asked(file, hook=hook, language=language, day=day, patient=patient)
    decision, texts = advisor.advise(request), advisor.texts(request.language)
    choice = request.client.chosen(advisor.knowledge)
    call = Call(request.hook, choice, decision.reading.findings.arrivals)
    absences = list(_absences(rule, decision, call, advisor.knowledge))
    flips = advisor.counterfactuals(request, rule.id)
    if as_json:
        answer: dict[str, Any] = {
            "rule": rule.id,
            "hook": request.hook,
            "absences": [absence_json(absence, sources) for _, absence, sources in absences],
            "counterfactuals": [flip_of(flip) for flip in flips],
        }
        sys.stdout.buffer.write(orjson.dumps(compact(answer), option=orjson.OPT_INDENT_2) + b"\n")
        return
    console = Console(width=min(Console().width, 130), highlight=False)
    for focus, absence, sources in absences:
        place = "" if focus.draft is None else f" ({focus.draft.address})"
        for number, line in enumerate(absence_lines(absence, sources, request.hook, texts)):
            console.print(Text(line + (place if number == 0 else ""), style="" if number else "bold"))
    for flip in flips:
        console.print(Text(f"  → {in_words(flip, texts)}", style="cyan"))


def _absences(
    rule: CompiledRule, decision: Decision, call: Call, knowledge: Knowledge
) -> Iterator[tuple[Focus, Absence, Sources]]:
    for focus in decision.foci:
        absence = absence_of(rule, focus.outcomes, focus.shown, call, knowledge)
        yield focus, absence, Sources(decision.reading.book, focus.draft)


def _rule(rule_id: str, knowledge: Knowledge) -> CompiledRule:
    if rule_id in knowledge.rule:
        return knowledge.rule[rule_id]
    close = get_close_matches(rule_id.upper(), knowledge.rule, n=3, cutoff=0.5)
    hint = f"close to it: {', '.join(close)}" if close else "`rls-cds rules` lists them"
    raise InputError(f"{rule_id}: no such rule; {hint}")
