"""Which files are stories of the demo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from cds.demo.examples import examples_in, packaged_examples
from cds.testing.decisions import request_of_story
from tests.cds.service.calls import low_iron, with_rls, without_rls


def test_bundles_and_requests_with_a_patient_are_examples(tmp_path: Path) -> None:
    contents: dict[str, Any] = {
        "b.json": low_iron().bundle(),
        "a.json": without_rls().bundle(),
        "c.json": request_of_story(with_rls().drafting("metoclopramide"), "order-sign"),
        "empty.json": {"resourceType": "Bundle", "type": "collection"},
        "nobody.json": {"resourceType": "Bundle", "entry": [{"fullUrl": "urn:x"}]},
        "patient.json": {"resourceType": "Patient", "id": "x"},
        "list.json": [],
        "notes.txt": "no",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(orjson.dumps(content))
    found = examples_in(tmp_path.iterdir())
    assert [example.name for example in found] == ["a", "b", "c"]
    signing = found[-1]
    assert signing.hook == "order-sign"
    assert [draft["id"] for draft in signing.drafts] == ["draft-1"]
    assert {one["resourceType"] for one in signing.resources} == {"Patient", "Condition"}


def test_every_example_is_found_once() -> None:
    names = [example.name for example in packaged_examples()]
    assert sorted(set(names)) == names
