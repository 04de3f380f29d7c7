"""How many cards whole records get on each hook: `python -m bench.quiet` prints the table, with `--out FILE` a page.

Each patient stands as at the last visit, with restless legs recorded on that day or two years before. Where a
hook is about orders, the medicines in use are ordered again.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import mean
from typing import Any

import orjson

from bench.records import SHARED
from cds.advisor import Advisor, Context, Request
from cds.book.markdown import markdown
from cds.book.pages import Page, Section, Table
from cds.fhir.gathering import record_of
from cds.testing.decisions import standard_advisor
from cds.testing.histories import Record, as_it_stood, last_seen, resources, with_restless_legs
from rules.policy import ORDER_HOOKS
from rules.rule import Hook

HOOKS: tuple[Hook, ...] = (
    "patient-view", "encounter-start", "encounter-discharge", "problem-list-item-create", "order-select", "order-sign",
    "medication-refill",
)  # fmt: skip
KNOWN_FOR = {"recorded on that day": 0, "recorded two years before": 730}


@dataclass(frozen=True)
class Call:
    """One call: the rules of each card, the leading one first."""

    hook: Hook
    cards: tuple[tuple[str, ...], ...]


def calls(advisor: Advisor, record: Record, day: date, known_for: int) -> Iterator[Call]:
    """The calls about one patient."""
    told = with_restless_legs(as_it_stood(record, day), day - timedelta(days=known_for))
    read = record_of(told, advisor.knowledge.document["sources"])
    orders = [{**one, "status": "draft"} for one in resources(told) if _in_use(one)]
    for hook in HOOKS:
        for drafts, selected in _contexts(hook, orders):
            context = Context(draft_orders=drafts, selections=selected)
            decision = advisor.advise(Request(read, hook, day, "nl", "quiet", context))
            cards = (tuple(card["extension"]["org.rls-cds.advice"]["rules"]) for card in decision.cards)
            yield Call(hook, tuple(cards))


def _in_use(resource: Record) -> bool:
    return resource["resourceType"] == "MedicationRequest" and resource.get("status") == "active"


def _contexts(hook: Hook, orders: list[Record]) -> Iterable[tuple[list[Record] | None, tuple[str, ...]]]:
    """The orders of each call: each alone where one is selected, all of them where they are signed."""
    if hook not in ORDER_HOOKS:
        return [(None, ())]
    if hook == "order-select":
        return [([order], (f"MedicationRequest/{order['id']}",)) for order in orders]
    return [(orders, ())] if orders else []


def quiet_page(files: Iterable[Path], advisor: Advisor) -> Page:
    """The table of all hooks for both kinds of patients."""
    found: dict[str, list[Call]] = {name: [] for name in KNOWN_FOR}
    patients = 0
    for file in files:
        record = orjson.loads(file.read_bytes())
        patients += 1
        for name, days in KNOWN_FOR.items():
            found[name] += calls(advisor, record, last_seen(record), days)
    return Page(
        "How quiet it is",
        (
            f"{patients} made-up whole records of other projects (Synthea), each as it stood at the last visit, with "
            "restless legs on the problem list; the medicines in use are ordered again on the hooks about orders. "
            "Synthea patients have no ferritin, so that the first card for nearly all of them is to measure it.",
            f"Knowledge {advisor.knowledge.version}. The recipe make quiet writes this page.",
        ),
        tuple(Section(f"Restless legs {name}", table=_table(given)) for name, given in found.items()),
    )


def _table(given: list[Call]) -> Table:
    rows = []
    for hook in HOOKS:
        of_hook = [call for call in given if call.hook == hook]
        if of_hook:
            counts = [len(call.cards) for call in of_hook]
            rules = Counter(rule for call in of_hook for rule in {rule for card in call.cards for rule in card})
            shown = [f"{rule} {_share(number, len(of_hook))}" for rule, number in rules.most_common()]
            cells = (str(len(of_hook)), f"{mean(counts):.2f}", str(max(counts)), _share(counts.count(0), len(counts)))
            rows.append(((hook,), *((cell,) for cell in cells), tuple(shown) or ("–",)))
    return Table(("hook", "calls", "mean cards", "most cards", "without a card", "calls with the rule"), tuple(rows))


def _share(number: int, of: int) -> str:
    return f"{100 * number / of:.0f}%"


def main(arguments: list[str]) -> int:
    """Prints the page, or writes it into a file."""
    files = sorted(SHARED.glob("*.json"))
    if not files:
        print(f"the records of other projects are no part of this one: {SHARED.name} is absent", file=sys.stderr)
        return 1
    page: Any = markdown(quiet_page(files, standard_advisor()))
    if arguments[:1] == ["--out"]:
        Path(arguments[1]).write_text(page, "utf-8")
    else:
        print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
