"""The example patients: hand-made records, one story each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

STORY_DAY = date(2026, 11, 21)  # the day on which the stories take place
_FOLDER = "fhir_examples"


@dataclass(frozen=True)
class Example:
    """One patient's record as a FHIR Bundle; its name tells the story."""

    name: str
    bundle: Mapping[str, Any]

    @property
    def title(self) -> str:
        return self.name.replace("-", " ").capitalize().replace("rls", "RLS")

    @property
    def has_patient(self) -> bool:
        """Whether there is somebody to ask about."""
        resources = [entry.get("resource", {}) for entry in self.bundle.get("entry", ())]
        return any(resource.get("resourceType") == "Patient" for resource in resources)


def packaged_examples() -> tuple[Example, ...]:
    """The examples that came with this release; none when the folder is absent."""
    spec = find_spec(_FOLDER)
    places = (spec.submodule_search_locations or ()) if spec else ()
    # an editable installation names the folder twice, beside an entry that is no path: `importlib.resources` gives up
    folders = {Path(place).resolve() for place in places if Path(place).is_dir()}
    return examples_in(file for folder in folders for file in folder.iterdir())


def examples_in(files: Iterable[Path]) -> tuple[Example, ...]:
    """The Bundles with a patient among these files, by name. What is no such Bundle is no example."""
    found = (_example(file) for file in files if file.suffix == ".json")
    return tuple(sorted((example for example in found if example is not None), key=lambda example: example.name))


def _example(file: Path) -> Example | None:
    content = json.loads(file.read_text("utf-8"))
    if not isinstance(content, dict) or content.get("resourceType") != "Bundle":
        return None
    example = Example(file.stem, content)
    return example if example.has_patient else None
