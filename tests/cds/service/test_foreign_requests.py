"""Requests by other projects, as they are: answered, or refused for a reason, never failed over."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tests.cds.service.calls import standard_counter
from tests.cds.service.outcomes import assert_outcome, elements

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "cds_hooks"
FILES = sorted(FOLDER.glob("**/*.json"))

pytestmark = pytest.mark.skipif(
    not FILES, reason="third-party sample data is not part of the project: no cds_hooks folder"
)

RESTLESS_LEGS = {
    "resourceType": "Condition", "id": "rls",
    "code": {"coding": [{"system": "http://snomed.info/sct", "code": "32914008", "display": "Restless legs"}]},
}  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[-60:])
def test_never_a_failure(file: Path) -> None:
    body = file.read_bytes()
    given = orjson.loads(body)
    response = standard_counter().post_raw(body)
    if given.get("hook") != "patient-view":
        assert "hook" in elements(assert_outcome(response, 400))
    elif not given.get("fhirServer") and given.get("fhirAuthorization"):
        assert_outcome(response, 400)
    else:
        assert_outcome(response, 412)  # none of them fills the prefetch keys of this service


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[-60:])
def test_never_a_failure_whatever_is_prefetched(file: Path) -> None:
    """The same with everything that was prefetched given as the problem list too, and with this service's hook."""
    given = orjson.loads(file.read_bytes())
    given["hook"] = "patient-view"
    prefetch = given.get("prefetch")
    if not isinstance(prefetch, dict) or "context" not in given:
        pytest.skip("no request with prefetch")
    entries = [{"resource": resource} for resource in (RESTLESS_LEGS, *prefetch.values())]
    given["prefetch"] = {**prefetch, "conditions": {"resourceType": "Bundle", "type": "searchset", "entry": entries}}
    response = standard_counter().post_raw(orjson.dumps(given))
    assert response.status_code == 200, response.text
