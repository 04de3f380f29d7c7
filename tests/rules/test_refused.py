"""No card repeats a claim about restless legs that is deliberately refused."""

from __future__ import annotations

import re
from typing import Any

import pytest

from rules.compiler import standard_knowledge
from rules.documents import LANGUAGES

KNOWLEDGE = standard_knowledge()
REFUSED: dict[str, dict[str, Any]] = KNOWLEDGE.document["refused"]["claims"]
ARTICLES: dict[str, str] = KNOWLEDGE.document["refused"]["articles"]
# the rows of the claim table whose class is E, in whole or in part, with the articles that make the claim
CLASS_E = {
    36: ("004",), 45: ("004",), 52: ("002",), 73: ("002",), 74: ("002",), 76: ("002",), 96: ("003",), 99: ("003",),
    103: ("003",), 111: ("002",), 112: ("002",), 117: ("000", "001", "002", "003"), 118: ("000", "003"), 119: ("000",),
    122: ("000",), 125: ("003",), 131: ("000",), 132: ("000",), 133: ("000",), 134: ("000",), 135: ("000",),
    136: ("000",), 137: ("000",), 138: ("000",), 139: ("000",), 140: ("002",), 141: ("002",),
}  # fmt: skip
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
    "carbamazepine": ("Carbamazepine is een alternatief.", "Pregabaline is een zware pijnstiller."),
    "iron-sucrose": ("Iron sucrose is effective in RLS.", "IJzersucrose helpt bij RLS."),
    "parkinson": ("Bij Parkinson komt PLMS vaker voor.", "RLS leads to Parkinson disease."),
    "only-two-medicines": ("Alleen sifrol en ropinol zijn geregistreerd.", "The only two registered medicines."),
}
# sentences that are no claim, however near they come
INNOCENT = (
    "RLS comes in the evening, at rest, in the legs.", "RLS komt ’s avonds, in rust, in de benen.",
    "Varices can be mistaken for restless legs.", "Controleer HbA1c, vitamine B12 en trillingszin.",
    "Check HbA1c, vitamin B12 and vibration sense.", "Safety of iron by vein needs attention.",
    "Coeliac disease explains an unexplained iron deficiency.", "Parkinson disease: consult the neurologist.",
)  # fmt: skip


def texts(language: str) -> list[tuple[str, str]]:
    """The lines of the texts of a language with the message that each is of, without placeholders."""
    found, key = [], ""
    for line in KNOWLEDGE.document["texts"][language].split("\n"):
        if match := re.match(r"^([A-Za-z][\w-]*) = ?", line):
            key = match[1]
        if not line.startswith("#"):
            found.append((key, re.sub(r"^[\w-]+ = ?|\{[^}]*\}", "", line)))
    return found


def denies(claim: str, key: str) -> bool:
    """Whether a message is of a rule that names the claim to say that it is not so."""
    return any(key.startswith(f"{rule}-") for rule in REFUSED[claim].get("denied_by", ()))


def repeats(claim: str, text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in REFUSED[claim]["words"])


@pytest.mark.parametrize("claim", REFUSED)
def test_no_text_repeats_a_refused_claim(claim: str) -> None:
    """In either language, in any text that a card, a suggestion or a page can show."""
    for language in LANGUAGES:
        for key, line in texts(language):
            assert denies(claim, key) or not repeats(claim, line), (claim, line)


@pytest.mark.parametrize("claim", REFUSED)
def test_no_test_name_or_order_serves_a_refused_claim(claim: str) -> None:
    """Neither recommendations of rules, nor sources, nor what is ordered."""
    said = [rule.recommendation for rule in KNOWLEDGE.rules if not denies(claim, f"{rule.id}-")]
    said += [test["code"]["display"] for test in KNOWLEDGE.document["orders"]["test"].values()]
    for text in said:
        assert not repeats(claim, text), (claim, text)


@pytest.mark.parametrize("claim", REFUSED)
def test_the_patterns_catch_the_claim(claim: str) -> None:
    """In its own words and as an article says it: patterns that catch nothing would prove nothing."""
    assert repeats(claim, REFUSED[claim]["claim"])
    for sentence in PLANTED[claim]:
        assert repeats(claim, sentence), sentence


def test_what_is_no_claim_is_left_alone() -> None:
    """A look-alike, a part of an examination, a time of day."""
    for sentence in INNOCENT:
        assert not [claim for claim in REFUSED if repeats(claim, sentence)], sentence


def test_each_refusal_says_why_and_where() -> None:
    """A claim in one sentence, patterns, a reason, the articles that make it, and its rows of the reference."""
    assert set(PLANTED) == set(REFUSED)
    for name, refusal in REFUSED.items():
        assert set(refusal) - {"denied_by"} == {"claim", "reason", "articles", "rows", "words"}, name
        assert re.fullmatch(r"[^.]+\.", refusal["claim"]) and refusal["reason"].endswith("."), name
        assert refusal["words"] and refusal["rows"], name
        assert refusal["articles"] and set(refusal["articles"]) <= set(ARTICLES), name


def test_every_row_of_class_e_is_refused_with_the_articles_that_claim_it() -> None:
    """All tables of section 1 of the clinical reference, 1.11 as a whole."""
    assert set(range(131, 142)) <= set(CLASS_E)
    for row, articles in CLASS_E.items():
        refusals = [one for one in REFUSED.values() if row in one["rows"]]
        assert refusals, row
        assert all(set(articles) <= set(one["articles"]) for one in refusals), row
