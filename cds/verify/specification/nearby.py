"""Patients close to those of the scenarios: one or two sentences more, fewer or other. The search for what is missing.

Only sentences that the features know are used, and each patient is really read, so what is found can be written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from cds.testing.decisions import advisor_of, request_of
from cds.testing.patients import PatientStory
from cds.verify.specification.coverage import Suite
from cds.verify.specification.recording import Facts, Line, Recorded
from cds.verify.specification.replay import said
from rules.certainty import property_of
from rules.compiled import CompiledRule, Knowledge
from rules.conditions import fact_of, leaves

# how far is searched: a rule takes about half a minute
MOST_PROBED, MOST_USEFUL, MOST_STARTS, MOST_PAIRED, MOST_PARTNERS = 2, 140, 12, 3, 30

Lines = tuple[Line, ...]


def nearby(rule: CompiledRule, suite: Suite, pairs: bool = False) -> Suite:
    """The neighbours of the scenarios about a rule; with `pairs` those that differ in two sentences."""
    read = facts_read(rule, suite.knowledge)
    starts = _starts(rule, suite, read)
    pool = _pool(rule, suite)
    useful = [line for start in starts[:MOST_PROBED] for line in _useful(start, pool, read)]
    useful = list({line.text: line for line in useful}.values())[:MOST_USEFUL]
    found: dict[frozenset[object], Recorded] = {}
    for start in starts[: MOST_PAIRED if pairs else MOST_STARTS]:
        for lines in _paired(start, useful) if pairs else _changed(_given(start), useful):
            told = _told(start, lines)
            if told is not None:
                found.setdefault(_seen(told, read), told)
    return Suite(found.values(), suite.knowledge)


def facts_read(rule: CompiledRule, knowledge: Knowledge) -> frozenset[str]:
    """The facts behind a rule: those that it reads, and those that its assessed facts are assessed from."""
    trees = [tree for tree in (rule.tree, rule.warning, rule.critical) if tree is not None]
    read = {fact_of(leaf) for tree in trees for leaf in leaves(tree)}
    for _ in knowledge.assessments:
        for assessment in knowledge.assessments:
            if assessment.fact in read:
                read |= {fact_of(leaf) for leaf in leaves(assessment.tree)}
    return frozenset(read)


def _starts(rule: CompiledRule, suite: Suite, read: frozenset[str]) -> list[Recorded]:
    """Scenarios about a rule, on its hooks, that differ in what it reads: first where it holds, short ones first."""
    about = [told for told in suite.recorded if rule.id in told.claimed and told.hook in rule.hooks]
    holds = suite.sight.truths(rule.tree).holds
    different: dict[frozenset[object], Recorded] = {}
    for told in sorted(about, key=lambda told: (not suite.table.bits(told.in_focus) & holds, len(_given(told)))):
        different.setdefault(_seen(told, read), told)
    return list(different.values())


def _pool(rule: CompiledRule, suite: Suite) -> Lines:
    """Every sentence by which some scenario tells of a patient; those of scenarios about the rule first."""
    nearest = sorted(suite.recorded, key=lambda told: rule.id not in told.claimed)
    return tuple({line.text: line for told in nearest for line in _given(told)}.values())


def _useful(start: Recorded, pool: Lines, read: frozenset[str]) -> Iterator[Line]:
    """The sentences that change what a rule reads of a patient; of those that say the same to it, one."""
    seen = {_seen(start, read)}
    for line in pool:
        told = next((t for t in (_told(start, lines) for lines in _with(_given(start), line)) if t), None)
        if told is not None and _seen(told, read) not in seen:
            seen.add(_seen(told, read))
            yield line


def _changed(given: Lines, useful: Iterable[Line]) -> Iterator[Lines]:
    """One sentence fewer, more or other."""
    yield from (given[:number] + given[number + 1 :] for number in range(1, len(given)))
    for line in useful:
        yield from _with(given, line)


def _paired(start: Recorded, useful: list[Line]) -> Iterator[Lines]:
    for one, other in combinations(useful[:MOST_PARTNERS], 2):
        for lines in _with(_given(start), one):
            yield from _with(lines, other)


def _with(given: Lines, line: Line) -> Iterator[Lines]:
    """A sentence in place of each of its kind, or after all others."""
    same = [number for number, other in enumerate(given) if other.function == line.function]
    for number in same:
        yield (*given[:number], line, *given[number + 1 :])
    if _is_person(line):
        if not same:
            yield (line, *given[1:])
    else:
        yield (*given, line)


def _is_person(line: Line) -> bool:
    return line.module.endswith("given_people") and line.text.startswith(("a ", "an "))


def _told(start: Recorded, lines: Lines) -> Recorded | None:
    """The scenario with other sentences, really read; None where they cannot be said together."""
    story: object = None
    try:
        for line in lines:
            said_now = said(line, story=story)
            story = said_now if isinstance(said_now, PatientStory) else story
    except Exception:  # a sentence that presupposes another
        return None
    if not isinstance(story, PatientStory):
        return None
    request = request_of(story, start.hook)
    reading = advisor_of(story).read(request.record, request.day, request.context)
    rest = tuple(line for line in start.lines if line.kind == "when")
    return replace(start, lines=(*lines, *rest), story=story, reading=reading)


def _given(told: Recorded) -> Lines:
    return tuple(line for line in told.lines if line.kind == "given")


def _seen(told: Recorded, read: frozenset[str]) -> frozenset[object]:
    return frozenset(_projected(facts, read) for facts in told.in_focus)


def _projected(facts: Facts, read: frozenset[str]) -> frozenset[tuple[str, object]]:
    return frozenset((name, value) for name, value in facts.items() if property_of(name) in read)
