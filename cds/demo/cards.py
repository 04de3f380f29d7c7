"""Cards as an EHR shows them: what they say, what they offer, how they are set aside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cds.cards.cards import ADVICE_EXTENSION
from cds.cards.writing import exact_day
from cds.demo.consultation import Consultation
from cds.demo.markdown import html_of
from cds.demo.markup import Html, element, together
from cds.demo.words import Words
from rules.policy import Reason, Suppressed
from rules.texts import Texts

Card = Mapping[str, Any]


def cards_html(consultation: Consultation, words: Words, texts: Texts) -> Html:
    """All cards of a call, and what is silenced."""
    cards = [_card(card, words) for card in consultation.decision.cards]
    return together(
        element("h2", words("advice"), " ", element("small", words(f"now-{consultation.situation.hook}"))),
        cards or element("p", words("no-cards"), class_="quiet"),
        [_silence(s, words, texts) for s in consultation.decision.shown.suppressed if s.reason is Reason.SILENCED],
    )


def rules_of(card: Card) -> list[str]:
    """The rules behind a card, the leading one first."""
    rules: list[str] = card["extension"][ADVICE_EXTENSION]["rules"]
    return rules


def title_of(rule: str, texts: Texts) -> str:
    """What a rule is about; its id where it has no title of its own."""
    key = f"{rule}-title"
    return texts.fill(key) if texts.has(key) else rule


def _card(card: Card, words: Words) -> Html:
    indicator, uuid = str(card["indicator"]), str(card["uuid"])
    leading = rules_of(card)[0]
    return element(
        "article",
        element("p", words(f"indicator-{indicator}"), class_="indicator"),
        element("h3", card["summary"], id=f"card-{uuid}"),
        element("div", Html(html_of(card.get("detail", ""))), class_="detail"),
        _suggestions(card, words),
        element("p", words("source"), ": ", _source(card), class_="source"),
        _links(card, words),
        _overrides(card, words),
        class_=f"card {indicator}", data_card=uuid, data_rule=leading, aria_labelledby=f"card-{uuid}",
    )  # fmt: skip


def _suggestions(card: Card, words: Words) -> Html | None:
    buttons = [
        element(
            "button", suggestion["label"], type="button", data_suggestion=suggestion["uuid"],
            class_="recommended" if suggestion.get("isRecommended") else None,
        )
        for suggestion in card.get("suggestions", ())
    ]  # fmt: skip
    if not buttons:
        return None
    return element("div", buttons, class_="suggestions", role="group", aria_label=words("suggestions"))


def _source(card: Card) -> Html | str:
    label, url = str(card["source"]["label"]), card["source"].get("url")
    return element("a", label, href=url, rel="noreferrer") if url else label


def _links(card: Card, words: Words) -> Html | None:
    listed = [
        element("li", element("a", link["label"], href=link["url"], rel="noreferrer"))
        for link in card.get("links", ())
        if link["url"] != card["source"].get("url")
    ]
    return element("details", element("summary", words("links")), element("ul", listed)) if listed else None


def _overrides(card: Card, words: Words) -> Html | None:
    reasons = card.get("overrideReasons", ())
    if not reasons:
        return None
    chosen = f"reason-{card['uuid']}"
    options = [element("option", r["display"], value=r["code"], data_system=r["system"]) for r in reasons]
    return element(
        "details",
        element("summary", words("set-aside")),
        element(
            "p", element("label", words("reason"), for_=chosen), " ", element("select", options, id=chosen), " ",
            element("button", words("set-aside"), type="button", data_override=card["uuid"]),
        ),
        class_="override",
    )  # fmt: skip


def _silence(silenced: Suppressed, words: Words, texts: Texts) -> Html:
    until = exact_day(silenced.until, words.language) if silenced.until else words("unknown")
    said = words("silenced", rule=f"“{title_of(silenced.rule, texts)}” ({silenced.rule})", until=until)
    button = element("button", words("end-silence"), type="button", data_silence=silenced.rule)
    return element("p", said, " ", button, class_="silence")


def supposed_html(consultation: Consultation, words: Words, texts: Texts) -> Html | None:
    """What is supposed, and which rules speak or fall silent because of it."""
    before, changes = consultation.before, consultation.situation.changes
    if before is None:
        return None
    said = ", ".join(_change(name, value, words) for name, value in changes.items())
    was = {rule for card in before.cards for rule in rules_of(card)}
    now = {rule for card in consultation.decision.cards for rule in rules_of(card)}
    lines = [
        words(key, rules=", ".join(f"{title_of(rule, texts)} ({rule})" for rule in sorted(rules)))
        for key, rules in (("supposed-new", now - was), ("supposed-gone", was - now))
        if rules
    ] or [words("supposed-same")]
    return element(
        "div", element("p", words("supposed", changes=said)), element("ul", [element("li", line) for line in lines]),
        class_="supposed",
    )  # fmt: skip


def _change(name: str, value: float | bool, words: Words) -> str:
    if isinstance(value, bool):
        return f"{words(name)} {words('yes' if value else 'no')}"
    unit = words(f"unit-{name}")
    return f"{words(name)} {value:g}{'' if unit == '%' else ' '}{unit}"
