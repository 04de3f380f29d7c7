"""Cards on a terminal, as a clinician would read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.panel import Panel
from rich.text import Text

from cds.advisor import Decision
from rules.texts import Texts

_COLOURS = {"info": "cyan", "warning": "yellow", "critical": "bold white on red"}


def print_cards(decision: Decision, texts: Texts, console: Console | None = None) -> None:
    """Prints the cards, or why there are none, and what could not be used."""
    console = console or Console(width=min(Console().width, 110))
    for card in decision.cards:
        console.print(_panel(card, texts))
    for source in decision.missing:
        console.print(Text(texts.fill("cli-missing", {"source": texts.fill(f"source-{source}")}), style="bold yellow"))
    if not decision.cards and not decision.missing:
        console.print(Text(texts.fill(_why_nothing(decision)), style="dim"))
    for note in decision.reading.findings.notes:
        console.print(Text(note, style="dim"))


def _panel(card: Mapping[str, Any], texts: Texts) -> Panel:
    colour = _COLOURS[card["indicator"]]
    parts: list[RenderableType] = [Text(card["summary"], style="bold"), Text(""), Markdown(card["detail"])]
    suggestions = card.get("suggestions", ())
    if suggestions:
        parts.append(Text(""))
        parts.extend(
            Text(f"{'[x]' if s.get('isRecommended') else '[ ]'} {s['label']}", style="green") for s in suggestions
        )
    overrides = " · ".join(reason["display"] for reason in card.get("overrideReasons", ()))
    if overrides:
        parts += [Text(""), Text(f"{texts.fill('cli-override')}: {overrides}", style="dim")]
    title = Text(f" {card['indicator'].upper()} · {card['source']['topic']['display']} ", style=colour)
    return Panel(Group(*parts), title=title, title_align="left", border_style=colour.split(" on ")[-1], padding=(1, 2))


def _why_nothing(decision: Decision) -> str:
    """The text that says why no card is shown: an empty answer is never left to be read as an all-clear."""
    facts = decision.outcomes.facts
    if facts["deceased"] == "yes":
        return "cli-deceased"
    for fact, text in (("rls", "cli-nothing"), ("rls_suspected", "cli-suspected"), ("rls_history", "cli-past")):
        if facts[fact] == "yes":
            return text
    return "cli-no-rls" if facts["rls"] == "no" else "cli-rls-unknown"
