"""The records that are measured: 300 and 2,000 resources, 300 results that all matter, none, the largest shared one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import orjson

from cds.testing.patients import PatientStory
from cds.testing.requests import hook_request

DAY = date(2026, 11, 21)
SHARED = Path(__file__).parents[2] / "shared/data/synthea"
_RESOURCES, _MANY = 300, 2000
_NARRATIVE = (
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>' + "A record carries a narrative that nobody reads here. " * 5
)
_OTHER_TESTS = ("2951-2", "2823-3", "17861-6", "1742-6", "1920-8", "2093-3", "2571-8", "6690-2", "777-3", "789-8")


def record_of_300() -> bytes:
    """Three hundred resources, about 250 kB: an RLS patient with a few results that matter among many that do not."""
    return _mixed(_RESOURCES)


def record_of_2000() -> bytes:
    """The same patient after many more years: two thousand resources."""
    return _mixed(_MANY)


def results_that_matter() -> bytes:
    """Three hundred results, each of a test that rules look at, over the last years."""
    story = PatientStory(DAY, "bench").person(52).problem("restless legs", 900)
    analytes = {"ferritin": 90, "transferrin saturation": 25, "CRP": 14, "haemoglobin": 8.1, "eGFR": 71, "HbA1c": 37}
    for number in range(_RESOURCES // len(analytes)):
        for analyte, value in analytes.items():
            story.result(analyte, value + number % 5, 30 + 20 * number)
    return _written(story)


def relevant(content: bytes) -> int:
    """How many resources of a record may matter to a rule."""
    resources = (entry["resource"] for entry in orjson.loads(content)["entry"])
    return sum(1 for one in resources if one.get("code", {}).get("coding", [{}])[0].get("code") not in _OTHER_TESTS)


def _mixed(resources: int) -> bytes:
    story = PatientStory(DAY, "bench").person(52).problem("restless legs", 900).problem("rheumatoid arthritis", 3000)
    story.medicine("mirtazapine", 300).medicine("pramipexole", 400, milligrams=0.35)
    for visit in range(6):
        story.result("ferritin", 90 + visit, 60 + 90 * visit).result("transferrin saturation", 25).result("CRP", 14)
        story.result("haemoglobin", 8.1, reference_low=7.5).result("eGFR", 71).result("HbA1c", 37)
    while len(story.resources) < resources:
        number = len(story.resources)
        story.result("creatinine", 60 + number % 20, 30 + number)
        resource = story.resources[-1]
        code = _OTHER_TESTS[number % len(_OTHER_TESTS)]
        resource["code"] = {"coding": [{"system": "http://loinc.org", "code": code, "display": "Another test"}]}
    return _written(story)


def _written(story: PatientStory) -> bytes:
    for resource in story.resources:
        resource["text"] = {"status": "generated", "div": f"{_NARRATIVE}</p></div>"}
    return orjson.dumps(story.bundle())


def empty_record() -> bytes:
    """A patient and nothing else: the fixed part."""
    return orjson.dumps(PatientStory(DAY, "bench").person(52).bundle())


def largest_shared() -> bytes | None:
    """The largest shared record, None where there is none."""
    files = sorted(SHARED.glob("*.json"), key=lambda path: path.stat().st_size) if SHARED.is_dir() else []
    return files[-1].read_bytes() if files else None


def as_request(bundle: bytes, sources: Any) -> bytes:
    """The CDS Hooks request of a Bundle."""
    return orjson.dumps(hook_request(orjson.loads(bundle), sources))
