"""Measurements are read as they were written, or refused with the place that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cds.book.errors import MeasurementError
from cds.book.measurements import Measured, measured

COVERAGE = {"leaves": 4, "covered": 3, "proved_impossible": 1, "mutants": 9, "killed": 8, "equivalent": 1}
PROOF = {"name": "n", "claim": "c", "reason": "r", "holds": True, "rules": ["IRON-03"]}


VERSION = "2026.1+0123456789ab"


def of(rules: object) -> dict[str, object]:
    return {"knowledge": VERSION, "rules": rules}


def written(folder: Path, content: object) -> Path:
    file = folder / "measured.json"
    file.write_text(json.dumps(content))
    return file


def test_without_files_nothing_is_known() -> None:
    """That is not the same as nothing found."""
    assert measured(None, None, VERSION) == Measured(None, None)


def test_both_files_are_read(tmp_path: Path) -> None:
    """By rule, and in the order in which the properties were proved."""
    found = measured(written(tmp_path, of({"IRON-03": COVERAGE})), None, VERSION)
    assert found.coverage is not None and found.coverage["IRON-03"].killed == 8 and found.proofs is None
    claims = {"knowledge": VERSION, "claims": [PROOF, {**PROOF, "name": "m"}]}
    proofs = measured(None, written(tmp_path, claims), VERSION).proofs
    assert proofs is not None and [proof.name for proof in proofs] == ["n", "m"]


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        ({"IRON-03": {**COVERAGE, "killed": "many"}}, r"IRON-03\.killed"),
        ({"IRON-03": {**COVERAGE, "killed": -1}}, r"IRON-03\.killed"),
        ({"IRON-03": {"leaves": 1}}, r"IRON-03\.covered"),
        ([], "measured.json, rules"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path: Path, coverage: object, said: str) -> None:
    """File and key are named."""
    with pytest.raises(MeasurementError, match=said):
        measured(written(tmp_path, of(coverage)), None, VERSION)


def test_measurements_of_another_version_are_refused(tmp_path: Path) -> None:
    """A page that is signed must not show what was measured on other rules."""
    with pytest.raises(MeasurementError, match=r"expected 2026\.2\+other"):
        measured(written(tmp_path, of({"IRON-03": COVERAGE})), None, "2026.2+other")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """And one that is no JSON."""
    with pytest.raises(MeasurementError, match="absent"):
        measured(tmp_path / "absent.json", None, VERSION)
    (tmp_path / "text.json").write_text("no")
    with pytest.raises(MeasurementError, match=r"text\.json"):
        measured(None, tmp_path / "text.json", VERSION)
