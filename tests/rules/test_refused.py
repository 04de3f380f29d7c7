"""No card repeats a claim about restless legs that is deliberately refused."""

from __future__ import annotations

import re
from typing import Any

import pytest

from rules.compiler import standard_knowledge
from rules.documents import LANGUAGES

KNOWLEDGE = standard_knowledge()
REFUSED: dict[str, dict[str, Any]] = KNOWLEDGE.document["refused"]
# sentences of the articles, as a card might have taken them over
PLANTED = {
    "ascension": ("RLS hoort bij het ascensieproces.",),
    "electromagnetic": ("Gevoelig voor straling? Denk aan elektrosensitiviteit.",),
    "sun-and-moon": ("Bij volle maan of een zonnevlam nemen klachten toe.",),
    "chakras": ("Breng het basischakra in balans.", "Grounding calms the legs."),
    "trauma": ("Uitputting put dopamine uit: uitgeput raken verergert RLS.",),
    "intolerance-tests": ("Overweeg een voedselintolerantietest.", "Avoid dairy."),
    "gluten-free": ("Probeer glutenvrij of histamine-arm eten.",),
    "vitamin-panels": ("Bepaal vitamine D en B6.", "Consider vitamin D.", "Start a multivitamin."),
    "self-healing": ("Activeer het zelfhelend vermogen.",),
    "unexplained": ("RLS is onverklaard.",),
    "neural-pathways": ("Een warm kompres maakt nieuwe zenuwbanen.",),
    "pressure-points": ("Drukpunten en acupunctuur helpen.",),
    "magnesium": ("Overweeg magnesium.", "Magnesium 300 mg helps."),
    "footbaths": ("Neem een voetenbad.", "A foot bath before sleep."),
    "potassium-and-calcium": ("Bepaal kalium.",),
    "apple-syrup": ("Eet elke dag een boterham met appelstroop.",),
    "veins": ("Spataders behandelen geneest RLS.", "Vein treatment cures RLS."),
    "thyroid": ("Dopamine verlaagt schildklierhormoon.",),
    "weights": ("Een verzwaringsdeken of steunkousen.",),
    "iron-in-the-evening": ("Neem ijzer ’s avonds in.",),
    "carbamazepine": ("Carbamazepine is een alternatief.",),
}


def lines(language: str) -> list[str]:
    """The texts of a language without comments and names of messages."""
    written = KNOWLEDGE.document["texts"][language].split("\n")
    return [re.sub(r"^[\w-]+ = ?|\{[^}]*\}", "", line) for line in written if not line.startswith("#")]


def repeats(claim: str, text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in REFUSED[claim]["words"])


@pytest.mark.parametrize("claim", REFUSED)
def test_no_text_repeats_a_refused_claim(claim: str) -> None:
    """In either language, in any text that a card, a suggestion or a page can show."""
    for language in LANGUAGES:
        for line in lines(language):
            assert not repeats(claim, line), (claim, line)


@pytest.mark.parametrize("claim", REFUSED)
def test_no_test_name_or_order_serves_a_refused_claim(claim: str) -> None:
    """Neither recommendations of rules, nor sources, nor what is ordered."""
    said = [rule.recommendation for rule in KNOWLEDGE.rules]
    said += [test["code"]["display"] for test in KNOWLEDGE.document["orders"]["test"].values()]
    for text in said:
        assert not repeats(claim, text), (claim, text)


@pytest.mark.parametrize("claim", REFUSED)
def test_the_patterns_catch_the_claim(claim: str) -> None:
    """In its own words and as an article says it: patterns that catch nothing would prove nothing."""
    assert repeats(claim, REFUSED[claim]["claim"])
    for sentence in PLANTED[claim]:
        assert repeats(claim, sentence), sentence


def test_each_refusal_says_why_and_where() -> None:
    """A claim in plain words, patterns, a reason, and the row of the reference that it answers."""
    assert set(PLANTED) == set(REFUSED)
    for name, refusal in REFUSED.items():
        assert set(refusal) == {"claim", "words", "reason", "article"}, name
        assert refusal["claim"].endswith(".") and refusal["reason"].endswith("."), name
        assert refusal["words"], name
        assert re.fullmatch(r"clinical\.md \d+(, \d+)*", refusal["article"]), name


def test_every_row_of_pseudoscience_is_refused() -> None:
    """Rows 131 to 141 of the claim table, and the claims on treatment that rest on nothing."""
    refused = {int(row) for refusal in REFUSED.values() for row in re.findall(r"\d+", refusal["article"])}
    assert set(range(131, 142)) <= refused
    assert {36, 52, 73, 74, 99, 103, 110, 111, 112, 117, 118, 119, 122, 124, 125} <= refused
