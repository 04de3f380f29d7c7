"""What was measured and proved about the rules, read from the files in which it was written down.

Coverage: `{"knowledge": VERSION, "rules": {"IRON-03": {"leaves": 24, "covered": 23, "proved_impossible": 1,
"mutants": 80, "killed": 78, "equivalent": 2}, ...}}`. Proofs: `{"knowledge": VERSION, "claims": [{"name": ...,
"claim": ..., "reason": ..., "holds": true, "rules": ["IRON-03"]}, ...]}`; a claim without rules is about all of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cds.book.errors import MeasurementError
from cds.book.results import Results, read_results

Count = Annotated[int, Field(ge=0)]
Read = TypeVar("Read", "_Coverages", "_Proofs")


class Coverage(BaseModel):
    """How well the scenarios of a rule specify it: leaves that decide alone, and changed rules that were noticed."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    leaves: Count
    covered: Count
    proved_impossible: Count
    mutants: Count
    killed: Count
    equivalent: Count


class Proof(BaseModel):
    """One property of the knowledge for all patients and settings, with its clinical reason."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    name: str
    claim: str
    reason: str
    holds: bool
    rules: list[str]


@dataclass(frozen=True)
class Measured:
    """What is known about the rules beyond the knowledge; None was not measured for this book."""

    coverage: Mapping[str, Coverage] | None = None
    proofs: tuple[Proof, ...] | None = None
    results: Results | None = None


class _Coverages(BaseModel):
    knowledge: str
    rules: dict[str, Coverage]


class _Proofs(BaseModel):
    knowledge: str
    claims: list[Proof]


def measured(coverage: Path | None, proofs: Path | None, version: str, results: Path | None = None) -> Measured:
    """What these files say of this version of the knowledge. Raises `MeasurementError`, also for another version.

    `results` is the report of a run of the scenarios, which names no version.
    """
    return Measured(
        None if coverage is None else _read(coverage, _Coverages, version).rules,
        None if proofs is None else tuple(_read(proofs, _Proofs, version).claims),
        None if results is None else read_results(results),
    )


def _read(file: Path, kind: type[Read], version: str) -> Read:
    try:
        found = kind.model_validate(json.loads(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as failure:
        raise MeasurementError(f"{file}: {failure}") from failure
    except ValidationError as failure:
        first = failure.errors()[0]
        raise MeasurementError(f"{file}, {'.'.join(map(str, first['loc']))}: {first['msg']}") from failure
    if found.knowledge != version:
        raise MeasurementError(f"{file}: measured on knowledge {found.knowledge}; expected {version}")
    return found
