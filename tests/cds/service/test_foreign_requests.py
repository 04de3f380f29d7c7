"""Requests by other projects, as they are: answered, or refused for a reason, never failed over."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from httpx import Response

from rules.policy import ORDER_HOOKS
from tests.cds.service.calls import Json, leading_rules, standard_counter
from tests.cds.service.foreign import FOREIGN, UNTOLD
from tests.cds.service.outcomes import assert_outcome, elements

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "cds_hooks"
FILES = sorted(file for file in FOLDER.glob("**/*.json") if file.name.startswith("request_"))

pytestmark = pytest.mark.skipif(
    not FILES, reason="third-party sample data is not part of the project: no cds_hooks folder"
)

RESTLESS_LEGS = {
    "resourceType": "Condition", "id": "rls",
    "code": {"coding": [{"system": "http://snomed.info/sct", "code": "32914008", "display": "Restless legs"}]},
}  # fmt: skip


def expected(file: Path) -> tuple[int, str]:
    """What stands in the table about a file, which one line names."""
    (found,) = (value for end, value in FOREIGN.items() if file.stem.endswith(end))
    return found


def sent(given: Json) -> Response:
    return standard_counter().call(given)


def test_the_table_is_about_these_files() -> None:
    assert len(FILES) == len(FOREIGN)
    assert all(expected(file) for file in FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[-60:])
def test_each_is_answered_as_the_table_says(file: Path) -> None:
    status, why = expected(file)
    response = sent(orjson.loads(file.read_bytes()))
    assert response.status_code == status
    if status == 200:
        assert leading_rules(response) == (["NOT-ASSESSED"] if why == UNTOLD else [])
    else:
        assert "prefetch.conditions" in elements(assert_outcome(response, status))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[-60:])
def test_each_is_refused_by_the_service_of_another_hook(file: Path) -> None:
    given = orjson.loads(file.read_bytes())
    other = "patient-view" if given["hook"] != "patient-view" else "encounter-start"
    response = standard_counter().http.post(f"/cds-services/rls-{other}", given)
    assert "hook" in elements(assert_outcome(response, 400))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[-60:])
def test_never_a_failure_whatever_is_prefetched(file: Path) -> None:
    """The same with everything that was prefetched given as the problem list too."""
    given = orjson.loads(file.read_bytes())
    prefetch = given.get("prefetch") or {}
    entries = [{"resource": resource} for resource in (RESTLESS_LEGS, *prefetch.values())]
    given["prefetch"] = {**prefetch, "conditions": {"resourceType": "Bundle", "type": "searchset", "entry": entries}}
    for hook in (given["hook"], "patient-view", "problem-list-item-create"):
        if hook not in ORDER_HOOKS or hook == given["hook"]:
            response = sent({**given, "hook": hook})
            assert response.status_code == 200, response.text
