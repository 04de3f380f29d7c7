"""The language of the cards."""

from __future__ import annotations

import pytest

from cds.agreements import ClientSettings
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


ENGLISH_ABROAD = ClientSettings("ward", ("https://ehr.example/fhir", "https://ehr.example/test"), "en")
DUTCH = ClientSettings("huisarts", ("https://his.example/fhir",), "nl")
UNSAID = ClientSettings("other", ("https://other.example/fhir",))


@pytest.mark.parametrize(
    ("server", "header", "language"),
    [
        ("https://ehr.example/fhir", "nl", "en"),
        ("https://ehr.example/test/", "nl", "en"),
        ("https://his.example/fhir", "en", "nl"),
        ("https://HIS.example:443/fhir/", None, "nl"),
        ("https://other.example/fhir", "en", "en"),
        ("https://other.example/fhir", None, "nl"),
        ("https://unknown.example/fhir", "en", "en"),
        ("no address", None, "nl"),
        (None, None, "nl"),
    ],
)
def test_the_language_of_the_client_then_of_the_browser_then_of_the_site(
    server: str | None, header: str | None, language: str
) -> None:
    ehr = counter(language="nl", clients=(ENGLISH_ABROAD, DUTCH, UNSAID))
    response = ehr.post(body_of(low_iron(), fhirServer=server), **({"Accept-Language": header} if header else {}))
    assert response.status_code == 200
    assert response.headers["content-language"] == language
    assert ("overweeg" in response.json()["cards"][0]["summary"]) == (language == "nl")


def test_the_log_names_the_client_of_a_call() -> None:
    ehr = counter(clients=(DUTCH,))
    ehr.post(body_of(low_iron(), fhirServer="https://his.example/fhir"))
    ehr.post(body_of(low_iron(), fhirServer="https://elsewhere.example/fhir"))
    assert [line["client"] for line in ehr.log.entries] == ["huisarts", "default"]
