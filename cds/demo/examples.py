"""The example patients: hand-made records, one story each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cds.fhir.gathering import entries_of
from rules.rule import Hook

STORY_DAY = date(2026, 11, 21)  # the day on which the stories take place
_FOLDER, _REQUESTS = "fhir_examples", "requests"


@dataclass(frozen=True)
class Example:
    """One patient's record as a FHIR Bundle; its name tells the story. `drafts` are its draft orders, for its hook."""

    name: str
    bundle: Mapping[str, Any]
    drafts: tuple[dict[str, Any], ...] = ()
    hook: Hook = "patient-view"

    @property
    def title(self) -> str:
        return self.name.replace("-", " ").capitalize().replace("rls", "RLS")

    @property
    def resources(self) -> tuple[dict[str, Any], ...]:
        """The resources of the record."""
        return tuple(entry["resource"] for entry in self.bundle.get("entry", ()) if "resource" in entry)

    @property
    def patient(self) -> dict[str, Any] | None:
        """Whom it is about."""
        return next((one for one in self.resources if one.get("resourceType") == "Patient"), None)


def packaged_examples() -> tuple[Example, ...]:
    """The examples that came with this release; none when the folder is absent."""
    spec = find_spec(_FOLDER)
    places = (spec.submodule_search_locations or ()) if spec else ()
    # an editable installation names the folder twice, beside an entry that is no path: `importlib.resources` gives up
    folders = {Path(place).resolve() for place in places if Path(place).is_dir()}
    return examples_in(file for folder in folders for file in (*folder.iterdir(), *(folder / _REQUESTS).glob("*")))


def examples_in(files: Iterable[Path]) -> tuple[Example, ...]:
    """The Bundles and requests with a patient among these files, by name. What is neither is no example."""
    found = (_example(file) for file in files if file.suffix == ".json")
    return tuple(sorted((example for example in found if example is not None), key=lambda example: example.name))


def _example(file: Path) -> Example | None:
    content = json.loads(file.read_text("utf-8"))
    if not isinstance(content, dict):
        return None
    if content.get("resourceType") == "Bundle":
        example = Example(file.stem, content)
    elif "hook" in content:
        example = _asked(file.stem, content)
    else:
        return None
    return example if example.patient is not None else None


def _asked(name: str, request: Mapping[str, Any]) -> Example:
    """The record and the draft orders of a request."""
    record = [dict(entry.resource) for entry in entries_of(list(request["prefetch"].values()))]
    unique = {(one["resourceType"], one.get("id")): one for one in record if one["resourceType"] != "OperationOutcome"}
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in unique.values()]}
    drafts = entries_of(request["context"].get("draftOrders"))
    return Example(name, bundle, tuple(dict(entry.resource) for entry in drafts), request["hook"])
