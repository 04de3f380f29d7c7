"""The figures page: what became of the cards, by rule, by reason, and how many there were over time."""

from __future__ import annotations

from collections.abc import Iterable

from cds.cards.writing import number
from cds.demo.cards import title_of
from cds.demo.markup import Content, Html, element
from cds.demo.memory import Figures, RuleFigures
from cds.demo.pages import Page
from cds.demo.words import Words
from rules.texts import Texts

_WIDTH, _HEIGHT, _BAR = 640, 160, 28


def figures_page(page: Page, figures: Figures, texts: Texts) -> Html:
    """All figures, or that there are none yet."""
    words = page.words
    head = (element("h1", words("figures")), element("p", words("figures-about"), class_="lead"))
    if not figures.hooks:
        return page.html(words("figures"), *head, element("p", words("figures-none")))
    reasons = [(_reason(reason, texts), str(count)) for reason, count in figures.overrides.items()]
    hooks = [
        (words(f"now-{hook}"), str(calls), str(cards), number(cards / calls, page.language))
        for hook, (calls, cards) in figures.hooks.items()
    ]
    return page.html(
        words("figures"), *head,
        _panel(words("acceptance"), _table(words, ("rule", "shown", "accepted-count", "overridden-count", "open-count"),
                                           [_rule(rule, texts) for rule in figures.rules])),
        _panel(words("override-reasons"), _table(words, ("reason", "times"), reasons) if reasons else words("none")),
        _panel(words("burden"), _table(words, ("moment", "calls", "cards", "cards-a-call"), hooks),
               element("h3", words("burden-over-time")), _bars(figures.burden, words)),
    )  # fmt: skip


def _rule(figures: RuleFigures, texts: Texts) -> tuple[str, ...]:
    set_aside = sum(figures.overridden.values())
    name = f"{title_of(figures.rule, texts)} ({figures.rule})"
    return name, str(figures.shown), str(figures.accepted), str(set_aside), str(figures.open)


def _reason(reason: str, texts: Texts) -> str:
    key = f"override-{reason}"
    return texts.fill(key) if texts.has(key) else reason or "–"


def _panel(title: str, *content: Content) -> Html:
    return element("section", element("h2", title), *content, class_="panel")


def _table(words: Words, headings: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Html:
    head = element("thead", element("tr", [element("th", words(key), scope="col") for key in headings]))
    body = [
        element("tr", element("th", row[0], scope="row"), [element("td", cell, class_="number") for cell in row[1:]])
        for row in rows
    ]
    return element("table", head, element("tbody", body))


def _bars(burden: tuple[float, ...], words: Words) -> Html:
    """A bar a point, with its number on it."""
    top, parts = max(*burden, 1.0), []
    for position, value in enumerate(burden[-(_WIDTH // _BAR) :]):
        height = round(value / top * (_HEIGHT - 40), 1)
        x, y = 4 + position * _BAR, _HEIGHT - 4 - height
        parts.append(element("rect", x=x, y=y, width=_BAR - 8, height=max(height, 1), class_="bar"))
        parts.append(
            element("text", number(value, words.language), x=x + (_BAR - 8) / 2, y=y - 5, text_anchor="middle")
        )
    said = "; ".join(number(value, words.language) for value in burden)
    return element(
        "svg", element("title", f"{words('burden-over-time')}: {said}"), parts, viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img", class_="plot bars",
    )  # fmt: skip
