"""The language of the cards."""

from __future__ import annotations

import pytest

from cds.service.languages import preferred
from tests.cds.service.calls import body_of, counter, low_iron, standard_counter


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("nl", "nl"),
        ("nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7", "nl"),
        ("NL-be", "nl"),
        ("en-GB", "en"),
        ("de-DE,de;q=0.9,nl;q=0.5", "nl"),
        ("en;q=0.3, nl;q=0.8", "nl"),
        ("nl;q=0, en;q=0.1", "en"),
        ("en;q=0.5,nl;q=0.5", "en"),
        (" nl ; q=1 ", "nl"),
        ("nl;q=high,en;q=0.1", "en"),
    ],
)
def test_the_first_choice_that_there_are_texts_in(header: str, language: str) -> None:
    for default in ("en", "nl"):
        assert preferred(header, ("en", "nl"), default) == language


@pytest.mark.parametrize(
    "header", [None, "", "*", "*;q=0.5", "fr", "fr-FR,de;q=0.5,*;q=0.1", "nl;q=0", ";;,,=", "x" * 9000]
)
def test_otherwise_the_default_of_the_site(header: str | None) -> None:
    for default in ("en", "nl"):
        assert preferred(header, ("en", "nl"), default) == default


@pytest.mark.parametrize(
    ("header", "language", "word"), [("nl-NL,nl;q=0.9", "nl", "overweeg"), ("en", "en", "consider")]
)
def test_cards_are_in_that_language_and_say_so(header: str, language: str, word: str) -> None:
    response = standard_counter().post(body_of(low_iron()), **{"Accept-Language": header})
    assert response.headers["content-language"] == language
    assert word in response.json()["cards"][0]["summary"]


def test_a_client_that_takes_anything_gets_the_default_of_the_site() -> None:
    response = counter(language="nl").post(body_of(low_iron()), **{"Accept-Language": "*"})
    assert response.headers["content-language"] == "nl"
