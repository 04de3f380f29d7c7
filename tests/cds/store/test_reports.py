"""Reports count what a person who went through every row would count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from cds.audit import Shadow
from cds.feedback import CardOutcome
from cds.store.reports import ALL, NO_REASON, By, Question, Report, read_report
from cds.store.store import Noted, Store
from cds.store.tables import metadata
from tests.cds.store.histories import NOW, accepted, call, card, keep, overridden, uuid, written

ZONE = ZoneInfo("Europe/Amsterdam")
RULES = ("IRON-03", "TRIG-01", "WORK-01")
TRUTHS = ("holds", "does not hold", "cannot be told")
HOURS = st.integers(0, 24 * 40).map(lambda hours: NOW + timedelta(hours=hours))


@dataclass(frozen=True)
class History:
    calls: tuple[Noted, ...]
    feedback: tuple[CardOutcome, ...]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Calls with cards, and feedback on some of them, on unknown ones, again and again, out of order."""
    calls, number = [], 0
    for position in range(draw(st.integers(0, 6))):
        shown = draw(st.lists(st.sampled_from(RULES), max_size=3))
        cards = [card(rule, number := number + 1) for rule in shown]
        outcomes = {rule: draw(st.sampled_from(TRUTHS)) for rule in draw(st.sets(st.sampled_from(RULES)))}
        quiet = {rule: draw(st.sampled_from(("silenced", "merged"))) for rule in draw(st.sets(st.sampled_from(RULES)))}
        shadow = Shadow(
            {rule: draw(st.sampled_from(("card", "merged"))) for rule in sorted(quiet)[:1]}, tuple(shown[:1])
        )
        calls.append(
            call(
                *cards, at=draw(HOURS), patient=draw(st.sampled_from((None, "p1", "p2"))), decision=f"c{position}",
                client=draw(st.sampled_from(("north", "south"))), knowledge=draw(st.sampled_from(("1", "2"))),
                outcomes=outcomes, suppressed=quiet, shadow=shadow, available=draw(st.booleans()),
            )
        )  # fmt: skip
    about = st.integers(1, number + 1).map(uuid)
    said = st.one_of(
        st.builds(accepted, about, HOURS),
        st.builds(overridden, about, st.sampled_from((None, "declined", "specialist", "their own")), HOURS),
    )
    return History(tuple(calls), tuple(draw(st.lists(said, max_size=8))))


QUESTIONS = st.builds(
    Question, st.just(ZONE), st.none() | HOURS, st.none() | HOURS, st.none() | st.sampled_from(("north", "west")),
    st.none() | st.sampled_from(("client", "day", "week", "month")),
)  # fmt: skip


def counted(history: History, question: Question) -> dict[str, object]:
    """By hand: one pass for each number."""
    asked = [one for one in history.calls if _within(one, question)]
    last = _last(history.feedback)
    known = {card.uuid for one in history.calls for card in one.audit.cards}
    groups = {_group(one, question.by) for one in asked}
    lines = {
        (_group(one, question.by), rule, one.audit.knowledge)
        for one in asked
        for rule in (
            *one.audit.outcomes, *one.audit.suppressed, *one.audit.shadow.rules, *(c.rule for c in one.audit.cards)
        )
    }  # fmt: skip
    return {
        "burdens": {group: _burden([one for one in asked if _group(one, question.by) == group]) for group in groups},
        "rules": {
            line: _line([o for o in asked if (_group(o, question.by), o.audit.knowledge) == line[::2]], line[1], last)
            for line in lines
        },
        "unjoined": sum(
            said.card not in known for said in set(history.feedback) if _moment_within(NOW, question)
            and question.client is None
        ),
    }  # fmt: skip


def _burden(calls: Sequence[Noted]) -> tuple[object, ...]:
    return (
        len(calls),
        sum(bool(one.audit.cards) for one in calls),
        sum(len(one.audit.cards) for one in calls),
        len({one.patient for one in calls if one.patient}),
        sum(len(one.audit.cards) for one in calls if one.patient),
        sum(not one.audit.silences_available for one in calls),
        sum(len(one.audit.shadow.displaced) for one in calls),
    )


def _line(calls: Sequence[Noted], rule: str, last: dict[str, CardOutcome]) -> tuple[object, ...]:
    shown = [card.uuid for one in calls for card in one.audit.cards if card.rule == rule]
    answered = [last[uuid] for uuid in shown if uuid in last]
    against = [said for said in answered if said.outcome == "overridden"]
    named = ("declined", "specialist")
    return (
        sum(rule in {*one.audit.outcomes} for one in calls),
        sum(one.audit.outcomes.get(rule) == "holds" for one in calls),
        sum(one.audit.outcomes.get(rule) == "cannot be told" for one in calls),
        len(shown), len(answered) - len(against), len(against), len(shown) - len(answered),
        Counter(
            NO_REASON if said.reason is None else said.reason.code if said.reason.code in named else "other"
            for said in against
        ),
        Counter(one.audit.suppressed[rule] for one in calls if rule in one.audit.suppressed),
        Counter(one.audit.shadow.rules[rule] for one in calls if rule in one.audit.shadow.rules),
    )  # fmt: skip


def _last(feedback: Iterable[CardOutcome]) -> dict[str, CardOutcome]:
    """What was done last; the strategy of the test leaves no ties of which the end matters."""
    return {said.card: said for said in sorted(feedback, key=lambda said: said.at)}


def _within(one: Noted, question: Question) -> bool:
    return _moment_within(one.at, question) and question.client in (None, one.audit.client)


def _moment_within(moment: datetime, question: Question) -> bool:
    return not (question.since and moment < question.since) and not (question.until and moment >= question.until)


def _group(one: Noted, by: By | None) -> str:
    local = one.at.astimezone(ZONE)
    year, week, _ = local.isocalendar()
    return {
        None: ALL, "client": one.audit.client, "day": local.date().isoformat(), "week": f"{year}-W{week:02}",
        "month": f"{local.year}-{local.month:02}",
    }[by]  # fmt: skip


def reported(report: Report) -> dict[str, object]:
    return {
        "burdens": {
            group: (
                b.calls, b.calls_with_cards, b.cards, b.patients, b.known_cards, b.silences_unavailable, b.displaced
            )
            for group, b in report.burdens.items()
        },
        "rules": {
            line: (
                c.calls, c.fired, c.untold, c.shown, c.accepted, c.overridden, c.ignored, c.reasons, c.suppressed,
                c.shadow,
            )
            for line, c in report.rules.items()
        },
        "unjoined": report.unjoined,
    }  # fmt: skip


def read(store: Store, question: Question) -> Report:
    with store.writing_engine.connect() as connection:
        return read_report(connection, question)


def emptied(store: Store) -> Store:
    store.prepare()
    with store.writing_engine.begin() as connection:
        for table in metadata.sorted_tables:
            connection.execute(delete(table))
    return store


def without_ties(feedback: Sequence[CardOutcome]) -> tuple[CardOutcome, ...]:
    """Each card at each moment once: which of two at the same moment came last, nobody can say."""
    return tuple({(said.card, said.at): said for said in feedback}.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories(), question=QUESTIONS)
def test_a_report_equals_a_count_by_hand(store: Store, history: History, question: Question) -> None:
    history = History(history.calls, without_ties(history.feedback))
    emptied(store)
    written(store, *history.calls)
    half = len(history.feedback) // 2
    keep(store, *history.feedback[half:])
    keep(store, *history.feedback[: half + 1])
    assert reported(read(store, question)) == counted(history, question)


def test_the_noisiest_and_the_most_accepted_are_counted_over_all_versions(store: Store) -> None:
    noise = [card("WORK-01") for _ in range(4)]
    iron = [card("IRON-03") for _ in range(2)]
    written(store, call(*noise[:2], knowledge="1"), call(*noise[2:], iron[0], knowledge="2"), call(iron[1]))
    keep(store, accepted(iron[0]), accepted(iron[1]), accepted(noise[0]), overridden(noise[1]))
    report = read(store, Question(ZONE))
    assert [rule for rule, _ in report.noisiest()] == ["WORK-01"]
    assert [(rule, c.accepted, c.shown) for rule, c in report.most_accepted()] == [("IRON-03", 2, 2), ("WORK-01", 1, 4)]


def test_the_burden_has_its_denominators(store: Store) -> None:
    """Cards of patients who are not kept do not count for each 100 patients."""
    written(store, call(card(), card("WORK-01"), patient="p1"), call(patient="p2"), call(card(), patient=None), call())
    burden = read(store, Question(ZONE)).burdens[ALL]
    assert (burden.per_100_calls, burden.per_100_patients) == (75.0, 100.0)


def test_nothing_is_counted_of_nothing(store: Store) -> None:
    store.prepare()
    report = read(store, Question(ZONE))
    assert (report.burdens, report.rules, report.unjoined) == ({}, {}, 0)


@pytest.mark.parametrize("by", ["client", "month"])
def test_groups_add_up_to_the_whole(store: Store, by: By) -> None:
    north = call(card(), client="north")
    written(store, north, call(card(), card("WORK-01"), at=NOW + timedelta(days=20)), call(client="south"))
    whole, parts = read(store, Question(ZONE)), read(store, Question(ZONE, by=by))
    assert sum(burden.cards for burden in parts.burdens.values()) == whole.burdens[ALL].cards == 3
    assert {rule: counts.shown for rule, counts in parts.by_rule.items()} == {"IRON-03": 2, "WORK-01": 1}
