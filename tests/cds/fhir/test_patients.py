"""The Patient: birth date, sex, death."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cds.fhir.gathering import record_of
from cds.fhir.reader import read
from rules.findings import Patient, Span
from tests.cds.fhir.resources import DAY, SOURCES, WORDS, bundle, found, observation, on, patient


def read_patient(**more: Any) -> Patient:
    person = found(patient(**more)).patient
    assert person is not None
    return person


@pytest.mark.parametrize(
    ("written", "born"),
    [
        ("1980-05-05", on(1980, 5, 5)),
        ("1980-05", Span(date(1980, 5, 1), date(1980, 5, 31))),
        ("1980", Span(date(1980, 1, 1), date(1980, 12, 31))),
        ("1978-10-22T10:23", on(1978, 10, 22)),
        ("X2002-09-26", None),
        ("not a date", None),
        (None, None),
        (1980, None),
    ],
)
def test_birth_dates(written: object, born: Span | None) -> None:
    """Real data 12."""
    assert read_patient(birthDate=written).born == born


@pytest.mark.parametrize(
    ("gender", "male"),
    [("male", True), ("female", False), ("other", None), ("unknown", None), (None, None), ({}, None), (["male"], None)],
)
def test_gender(gender: object, male: bool | None) -> None:
    """Correction B36: other and unknown are neither, so the lower limits count."""
    assert read_patient(gender=gender).male is male


@pytest.mark.parametrize(
    ("more", "deceased"),
    [
        ({"deceasedBoolean": True}, True),
        ({"deceasedDateTime": "2014-02-01"}, True),
        ({"deceasedDateTime": "ooit"}, True),
        ({"deceasedBoolean": False}, False),
        ({"deceasedDateTime": ""}, False),
        ({"deceasedBoolean": "ja"}, False),
        ({}, False),
    ],
)
def test_death(more: dict[str, Any], deceased: bool) -> None:
    """Catalogue 5.8 (50) and real data 12: a date, readable or not, is a death."""
    assert read_patient(**more).deceased is deceased


def test_without_a_patient_nothing_is_known_about_them() -> None:
    """A record of results alone."""
    assert read(record_of(bundle(observation("2276-4", 40, "ug/L")), SOURCES), WORDS, DAY).patient is None
