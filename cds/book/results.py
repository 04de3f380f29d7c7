"""How the scenarios came out when they were last run: read from a report in Cucumber's JSON.

`pytest tests/features/test_features.py --cucumberjson=FILE` writes one. An outline has an element a line of its
examples; all of them are told as one scenario here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from cds.book.errors import MeasurementError
from cds.book.scenarios import Scenario


@dataclass(frozen=True)
class Tally:
    """How often a scenario passed and did not."""

    passed: int = 0
    failed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.passed + other.passed, self.failed + other.failed)

    @property
    def words(self) -> str:
        """`3 passed`, `2 passed, 1 FAILED`, `not run`."""
        said = [f"{self.passed} passed"] if self.passed else []
        said += [f"{self.failed} FAILED"] if self.failed else []
        return ", ".join(said) or "not run"


Results = Mapping[tuple[str, str], Tally]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _Result(_Part):
    status: str


class _Step(_Part):
    result: _Result


class _Element(_Part):
    name: str
    steps: list[_Step]


class _Feature(_Part):
    name: str
    elements: list[_Element]


class _Report(_Part):
    features: list[_Feature]


def read_results(file: Path) -> Results:
    """The tally of each scenario by the names of feature and scenario. Raises `MeasurementError` naming the file."""
    try:
        report = _Report.model_validate({"features": json.loads(file.read_text("utf-8"))})
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as failure:
        raise MeasurementError(f"{file}: {failure}") from failure
    except ValidationError as failure:
        place = ".".join(map(str, failure.errors()[0]["loc"]))
        raise MeasurementError(f"{file}, {place}: expected a report of scenarios in Cucumber's JSON") from failure
    found: dict[tuple[str, str], Tally] = {}
    for feature in report.features:
        for element in feature.elements:
            key = feature.name, element.name
            passed = bool(element.steps) and all(step.result.status == "passed" for step in element.steps)
            found[key] = found.get(key, Tally()) + (Tally(passed=1) if passed else Tally(failed=1))
    return found


def tally_of(scenario: Scenario, results: Results) -> Tally:
    """How a scenario came out; one that the report does not have was not run."""
    return results.get((scenario.feature, scenario.title), Tally())
