"""Measurements are read as they were written, or refused with the place that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cds.book.errors import MeasurementError
from cds.book.measurements import Measured, measured

COVERAGE = {"leaves": 4, "covered": 3, "proved_impossible": 1, "mutants": 9, "killed": 8, "equivalent": 1}
PROOF = {"name": "n", "claim": "c", "reason": "r", "holds": True, "rules": ["IRON-03"]}


def written(folder: Path, content: object) -> Path:
    file = folder / "measured.json"
    file.write_text(json.dumps(content))
    return file


def test_without_files_nothing_is_known() -> None:
    """That is not the same as nothing found."""
    assert measured(None, None) == Measured(None, None)


def test_both_files_are_read(tmp_path: Path) -> None:
    """By rule, and in the order in which the properties were proved."""
    found = measured(written(tmp_path, {"IRON-03": COVERAGE}), None)
    assert found.coverage is not None and found.coverage["IRON-03"].killed == 8 and found.proofs is None
    proofs = measured(None, written(tmp_path, [PROOF, {**PROOF, "name": "m"}])).proofs
    assert proofs is not None and [proof.name for proof in proofs] == ["n", "m"]


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        ({"IRON-03": {**COVERAGE, "killed": "many"}}, r"IRON-03\.killed"),
        ({"IRON-03": {**COVERAGE, "killed": -1}}, r"IRON-03\.killed"),
        ({"IRON-03": {"leaves": 1}}, r"IRON-03\.covered"),
        ([], "measured.json"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path: Path, coverage: object, said: str) -> None:
    """File and key are named."""
    with pytest.raises(MeasurementError, match=said):
        measured(written(tmp_path, coverage), None)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """And one that is no JSON."""
    with pytest.raises(MeasurementError, match="absent"):
        measured(tmp_path / "absent.json", None)
    (tmp_path / "text.json").write_text("no")
    with pytest.raises(MeasurementError, match=r"text\.json"):
        measured(None, tmp_path / "text.json")
