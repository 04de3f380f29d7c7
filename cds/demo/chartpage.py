"""The chart page: the patient as an EHR shows it, the cards beside it, what if, why, and the JSON of the call.

It is made of regions with an id each; a script replaces those that a call changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from cds.demo.cards import cards_html, supposed_html
from cds.demo.catalogue import DIAGNOSES, ORDERS, Entry
from cds.demo.charts import chart_of, name_of
from cds.demo.chartview import banner_html, chart_html, plot_html
from cds.demo.consultation import Consultation
from cds.demo.developer import developer_html
from cds.demo.markup import Html, element, together
from cds.demo.pages import Page
from cds.demo.situations import Situation
from cds.demo.timelines import timeline_of
from cds.demo.whatif import NUMBERS, SWITCHES, newest
from cds.demo.why import Explanation
from cds.demo.words import Words
from cds.fhir.record import objects
from rules.compiled import Knowledge
from rules.texts import Texts


@dataclass(frozen=True)
class Made:
    """What the page of one call is made of."""

    page: Page
    consultation: Consultation
    knowledge: Knowledge
    texts: Texts
    service_id: str


def chart_page(made: Made) -> Html:
    """The whole page of a story."""
    title = f"{name_of(_patient(made.consultation))} – {made.page.words('title')}"
    return made.page.html(title, chart_main(made), scripts=("demo",))


def chart_main(made: Made) -> Html:
    """What stands between head and foot of the page."""
    words, consultation, parts = made.page.words, made.consultation, regions(made)
    situation = consultation.situation
    return element(
        "div",
        element("div", parts["banner"], id="banner"),
        element("noscript", element("p", words("needs-script"))),
        element("div", id="problem", role="alert"),
        element(
            "div",
            element(
                "div", element("section", parts["plot"], id="plot", class_="panel"),
                element("section", _what_if(consultation, words, parts["supposed"]), id="what-if", class_="panel"),
                element("div", parts["chart"], id="chart"), class_="left",
            ),
            element(
                "div", element("section", _hooks(consultation, words), id="hooks", class_="panel"),
                element("p", id="said", role="status"),
                element("section", parts["cards"], id="cards", tabindex="-1"), class_="right",
            ),
            class_="columns",
        ),
        element("section", parts["why"], id="why", class_="panel"),
        _fold("others", words("others"), element("div", id="others-list")),
        _fold("developer-panel", words("developer"), element("div", parts["developer"], id="developer")),
        id="chart-page", data_example=situation.example.name if situation.example else None,
        data_patient=situation.patient_id, data_hook=situation.hook, data_failed=words("failed"),
        data_accepted=words("accepted", name="{name}"), data_taken=words("taken"), data_copied=words("copied"),
        data_suggestions=orjson.dumps(suggestions(made)).decode(),
    )  # fmt: skip


def regions(made: Made) -> Mapping[str, Html]:
    """The parts that a call changes, by their id."""
    words, consultation, knowledge = made.page.words, made.consultation, made.knowledge
    chart = chart_of(consultation)
    return {
        "banner": banner_html(chart, words),
        "plot": plot_html(timeline_of(consultation.decision, knowledge, consultation.day), knowledge, words),
        "chart": chart_html(chart, words),
        "supposed": supposed_html(consultation, words, made.texts) or Html(),
        "cards": cards_html(consultation, words, made.texts),
        "why": Explanation(consultation, knowledge, words, made.texts).html(),
        "developer": developer_html(made.page, consultation, made.service_id),
    }


def _fold(name: str, title: str, content: Html) -> Html:
    return element("details", element("summary", element("h2", title)), content, id=name, class_="panel fold")


def suggestions(made: Made) -> Mapping[str, Any]:
    """The suggestions of all cards by their uuid, each with the uuid of its card."""
    cards = made.consultation.decision.cards
    return {one["uuid"]: {**one, "card": card["uuid"]} for card in cards for one in card.get("suggestions", ())}


def choose_patient(situation: Situation, words: Words) -> Html:
    """The question which of several patients of a record is meant."""
    buttons = [
        element("button", f"{name_of(one)} {one.get('birthDate') or ''}", type="button", data_choose=str(one.get("id")))
        for one in situation.patients
    ]
    return element("section", element("h1", words("which-patient")), element("p", buttons, class_="suggestions"))


def _patient(consultation: Consultation) -> Mapping[str, object]:
    wanted = consultation.situation.patient_id
    return next(one for one in consultation.situation.patients if str(one.get("id")) == wanted)


def _hooks(consultation: Consultation, words: Words) -> Html:
    situation = consultation.situation
    concepts = [part for one in consultation.drafts for part in objects(one.get("medicationCodeableConcept"))]
    drafted = [str(concept.get("text")) for concept in concepts]
    ordered = next((name for name in drafted if name in ORDERS), next(iter(ORDERS)))

    def button(hook: str) -> Html:
        return element(
            "button",
            words(f"hook-{hook}"),
            type="button",
            data_hook=hook,
            aria_pressed="true" if hook == situation.hook else "false",
        )

    def choice(key: str, entries: Mapping[str, Entry], chosen: str, *hooks: str) -> Html:
        listed = sorted((entry.label(words.language), name) for name, entry in entries.items())
        options = [element("option", label, value=name, selected=name == chosen) for label, name in listed]
        return element(
            "div", element("label", words(key), for_=key), element("select", options, id=key),
            [button(hook) for hook in hooks], class_="choice",
        )  # fmt: skip

    return together(
        element("h2", words("try")),
        element(
            "div", button("patient-view"), button("encounter-start"), button("encounter-discharge"), class_="choice"
        ),
        choice("order", ORDERS, ordered, "order-select", "order-sign"),
        choice("diagnosis", DIAGNOSES, situation.diagnosis or next(iter(DIAGNOSES)), "problem-list-item-create"),
    )


def _what_if(consultation: Consultation, words: Words, supposed: Html) -> Html:
    sliders = [_slider(name, consultation, words) for name in NUMBERS]
    switches = [_switch(name, consultation, words) for name in SWITCHES]
    return together(
        element("h2", words("what-if")), element("p", words("what-if-about"), class_="quiet"),
        element("div", sliders, switches, class_="sliders"),
        element("div", supposed, id="supposed", role="status"),
        element("p", element("button", words("back-to-record"), type="button", id="reset")),
    )  # fmt: skip


def _slider(name: str, consultation: Consultation, words: Words) -> Html:
    number, found = NUMBERS[name], newest(name, consultation.recorded)
    lowest, highest = number.span
    recorded = None if found is None else float(found.low)
    at = consultation.situation.changes.get(name, recorded)
    unit = words(f"unit-{name}")
    value = (lowest + highest) / 4 if at is None else float(at)
    shown = words("unknown") if at is None else f"{value:g} {unit}"
    return element(
        "div", element("label", words(name), for_=f"slider-{name}"),
        element("input", id=f"slider-{name}", type="range", min=lowest, max=highest, step=number.step,
                value=min(max(value, lowest), highest), data_change=name, data_unit=unit,
                data_recorded=shown if name not in consultation.situation.changes else None, aria_valuetext=shown),
        element("output", shown, for_=f"slider-{name}", id=f"shown-{name}"), class_="slider",
    )  # fmt: skip


def _switch(name: str, consultation: Consultation, words: Words) -> Html:
    recorded = str(consultation.recorded.book.values.get(name, "unknown"))
    chosen = consultation.situation.changes.get(name)
    options = [
        element("option", words("as-recorded-is", value=words(recorded)), value="", selected=chosen is None),
        element("option", words("yes"), value="yes", selected=chosen is True),
        element("option", words("no"), value="no", selected=chosen is False),
    ]
    return element(
        "div", element("label", words(name), for_=f"switch-{name}"),
        element("select", options, id=f"switch-{name}", data_switch=name), class_="slider",
    )  # fmt: skip
