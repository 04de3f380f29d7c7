"""Nothing about a patient is in clear, in no table, no journal of a database and no log.

The patient has a name, ids, dates, values and words that cannot be mistaken for anything else.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import NullPool, create_engine, text

from cds.store.engines import is_sqlite, parsed
from cds.store.tables import calls, cards, feedback, metadata, recordings
from cds.testing.patients import PatientStory
from tests.cds.clinic import PATIENT_KEY, RECORDING_KEY, Clinic, clinic_at
from tests.cds.service.calls import DAY
from tests.cds.store.histories import rows
from tests.cds.store.locks import locked

PATIENT, USER, SERVER = "Xq7-Zoutkamp-4711", "Practitioner/Vrouwenpolder-0815", "https://geheim.example/fhir"
BORN, VALUE, COMMENT = "1951-02-17", 13.37, "mevrouw Zoutkamp wil haar dochter Wobbelien erbij"
SECRETS = (
    PATIENT, "Zoutkamp", "Kwintelius", "Vrouwenpolder", "geheim.example", BORN, "19510217", "13.37", "Wobbelien",
    "2026-10-22", "sertraline", "N06AB06", "metoclopramide", "familie Zoutkamp", PATIENT_KEY, RECORDING_KEY,
)  # fmt: skip


def story() -> PatientStory:
    told = PatientStory(DAY, PATIENT).person(born=BORN).named("Kwintelius", "Zoutkamp").problem("restless legs")
    told.result("ferritin", VALUE, days_ago=30).result("transferrin saturation", 12).medicine("metoclopramide")
    return told


def everything(clinic: Clinic) -> None:
    """Calls on three hooks, feedback of every kind, and a refusal; then again while nothing can be read."""
    opened = clinic.post(story(), user=USER, server=SERVER)
    clinic.override(opened, "declined", comment=COMMENT)
    clinic.override(opened, "familie Zoutkamp", number=1)
    clinic.feedback(clinic.said("Zoutkamp, Kwintelius", "overridden"))
    clinic.feedback({"card": PATIENT, "outcome": COMMENT})
    clinic.post(story().drafting("sertraline"), "order-select", user=USER, server=SERVER)
    clinic.post(story().drafting("sertraline"), "order-sign", user=USER, server=SERVER)
    with locked(clinic.settings.store.get_secret_value(), clinic.memory.store):
        clinic.send(clinic.body(story(), user=USER, server=SERVER))
        clinic.override(opened, "declined", comment=COMMENT, kept=False)
    clinic.memory.store.flush()


def dumped(url: str) -> bytes:
    """All that a thief of the database would have."""
    address = parsed(url)
    if is_sqlite(address):
        file = Path(address.database or "")
        return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    engine = create_engine(address, poolclass=NullPool)
    with engine.connect() as connection:
        found = [
            value if isinstance(value, bytes) else str(value).encode()
            for table in metadata.tables
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
            for value in row
        ]
    return b"\n".join(found)


@pytest.mark.parametrize("keys", [{}, {"recording_key": RECORDING_KEY, "recording": True}], ids=["plain", "recording"])
def test_nothing_is_in_clear(
    url: str, keys: dict[str, Any], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with clinic_at(url, hurry=True, **keys) as clinic:
        everything(clinic)
        kept = [len(rows(clinic.memory.store, table)) for table in (calls, cards, feedback, recordings)]
        content = dumped(url)
        logged = repr(clinic.log.entries)
    printed = capfd.readouterr()
    assert kept[0] == 4
    assert kept[1] >= 5
    assert kept[2] == 3
    assert kept[3] == (4 if keys else 0)
    for secret in SECRETS:
        assert secret.encode() not in content, secret
        for output in (logged, caplog.text, printed.out, printed.err):
            assert secret not in output, secret


def test_the_search_finds_what_is_in_clear(url: str) -> None:
    """Otherwise the test above would prove nothing: what is not secret is found."""
    with clinic_at(url, hurry=True) as clinic:
        everything(clinic)
        content = dumped(url)
    for clear in ("IRON-03", "rls-patient-view", "declined", "order-sign"):
        assert clear.encode() in content, clear
