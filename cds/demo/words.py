"""The words of the pages around the cards, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    language: str
    title: str
    about: tuple[str, ...]
    as_of: str
    services: str
    needs: str
    examples: str
    no_examples: str
    show_cards: str
    request: str
    command: str
    cards_of: str
    nothing: str
    suggestions: str
    inactive: str
    source: str
    links: str
    overrides: str
    back: str
    indicators: Mapping[str, str]


ENGLISH = Words(
    language="en",
    title="Restless legs decision support",
    about=(
        "An EHR calls this service through CDS Hooks when a clinician opens a record.",
        "It reads the patient's FHIR data and answers with few, explained cards: iron, medicines, causes, referral.",
        "Prototype for clinicians. The patients below are invented.",
    ),
    as_of="Everything is decided as of {day}, the day of these stories.",
    services="Services",
    needs="What it needs",
    examples="Example patients",
    no_examples="No example patients came with this installation.",
    show_cards="Show cards",
    request="Request",
    command="Command for a terminal",
    cards_of="Cards for",
    nothing="No cards: no advice applies to these data.",
    suggestions="Suggestions",
    inactive="In the EHR a click prepares the order; here it does nothing.",
    source="Source",
    links="Links",
    overrides="Reasons to set this advice aside",
    back="All examples",
    indicators={"info": "Information", "warning": "Warning", "critical": "Critical"},
)
DUTCH = Words(
    language="nl",
    title="Beslisondersteuning rusteloze benen",
    about=(
        "Een EPD roept deze dienst via CDS Hooks aan zodra een zorgverlener een dossier opent.",
        "De dienst leest de FHIR-gegevens en antwoordt met enkele kaarten met uitleg: ijzer, medicijnen, verwijzing.",
        "Prototype voor zorgverleners. De patiënten hieronder zijn verzonnen.",
    ),
    as_of="Alles wordt beoordeeld op {day}, de dag van deze verhalen.",
    services="Diensten",
    needs="Wat nodig is",
    examples="Voorbeeldpatiënten",
    no_examples="Bij deze installatie zijn geen voorbeeldpatiënten meegeleverd.",
    show_cards="Toon kaarten",
    request="Verzoek",
    command="Opdracht voor een terminal",
    cards_of="Kaarten voor",
    nothing="Geen kaarten: bij deze gegevens is er geen advies.",
    suggestions="Voorstellen",
    inactive="In het EPD zet een klik de aanvraag klaar; hier gebeurt niets.",
    source="Bron",
    links="Links",
    overrides="Redenen om dit advies terzijde te leggen",
    back="Alle voorbeelden",
    indicators={"info": "Informatie", "warning": "Waarschuwing", "critical": "Kritiek"},
)
WORDS: Mapping[str, Words] = {"en": ENGLISH, "nl": DUTCH}
