"""The calls of the load: every hook that is served, from small records to two thousand resources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import orjson

from bench.records import empty_record, record_of_300, record_of_2000, results_that_matter
from cds.testing.requests import hook_request

EXAMPLES = Path(__file__).parents[1] / "fhir_examples"
_CHART_HOOKS = ("patient-view", "encounter-start")
_SHARES = ((empty_record, 2), (record_of_300, 6), (results_that_matter, 1), (record_of_2000, 1))
_SEED = 1  # the same calls in the same order, each time


@dataclass(frozen=True)
class Call:
    """One request: where it goes, and its body."""

    hook: str
    address: str
    body: bytes


def mixed(addresses: Mapping[str, str], sources: Any) -> list[Call]:
    """A deck of calls for the services at these addresses, by hook: example patients and larger records, shuffled."""
    bundles = [orjson.loads(path.read_bytes()) for path in sorted(EXAMPLES.glob("*.json"))]
    for record, times in _SHARES:
        bundles += [orjson.loads(record())] * times
    requests = [orjson.loads(path.read_bytes()) for path in sorted(EXAMPLES.glob("requests/*.json"))]
    requests += [_opened(bundle, sources, hook) for hook in _CHART_HOOKS for bundle in bundles]
    deck = [
        Call(request["hook"], addresses[request["hook"]], orjson.dumps(request))
        for request in requests
        if request["hook"] in addresses
    ]
    Random(_SEED).shuffle(deck)
    return deck


def _opened(bundle: Mapping[str, Any], sources: Any, hook: str) -> dict[str, Any]:
    request = hook_request(bundle, sources, hook)
    return {**request, "context": {**request["context"], "encounterId": "visit"}}
