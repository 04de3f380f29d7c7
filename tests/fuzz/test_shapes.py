"""Every element of a request in a shape that it should not have: an answer or a refusal, never a failure.

What hypothesis finds by chance, this finds each time: a list where a value is expected, an object, a number; the
largest and the smallest number and day.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.cds.service.calls import counter
from tests.fuzz.corpus import Base, Place, corpus

_EACH = 4  # requests by which one element is tried: whether it is read hangs on those beside it
_MOMENT = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?")


def elements() -> Iterator[tuple[str, Base, Place]]:
    """Every element of every kind of resource, by its name."""
    found: dict[str, int] = {}
    for base in corpus():
        for name, place in {} if base.is_feedback else _named(base).items():
            found[name] = found.get(name, 0) + 1
            if found[name] <= _EACH:
                yield name, base, place


def _named(base: Base) -> dict[str, Place]:
    """The last place of each element in a request, by the path from the resource that it belongs to."""
    found = {}
    for place in base.places:
        path: str = ""
        value: Any = base.request
        for key in place:
            kind = value.get("resourceType") if isinstance(value, dict) else None
            path = kind if isinstance(kind, str) and kind != "Bundle" else path
            path, value = f"{path}.{'*' if isinstance(key, int) else key}", value[key]
        found[path] = place
    return found


@pytest.mark.parametrize(
    "shaped",
    [
        pytest.param(lambda value: [value, value], id="twice"),
        pytest.param(lambda value: {"value": value}, id="inside"),
        pytest.param(lambda _: 5, id="number"),
        pytest.param(lambda value: extreme(value, 9223372036854775807, "9999-12-31"), id="largest"),
        pytest.param(lambda value: extreme(value, -9223372036854775808, "0001-01-01"), id="smallest"),
        pytest.param(lambda value: extreme(value, 1e29, "9999-12-31T23:59:59.999999-14:00"), id="beyond"),
    ],
)
def test_no_element_in_a_wrong_shape_is_a_failure(shaped: Callable[[Any], Any]) -> None:
    ehr, failed = counter(), set()
    for name, base, place in elements():
        request = copy.deepcopy(base.request)
        holder: Any = request
        for key in place[:-1]:
            holder = holder[key]
        here = holder[place[-1]]
        holder[place[-1]] = shaped(here)
        if holder[place[-1]] == here:
            continue
        hook = base.request.get("hook", "patient-view")
        if ehr.http.post(f"/cds-services/rls-{hook}", request).status_code >= 500:
            failed.add((name, ehr.log.entries[-1].get("where")))
        ehr.log.entries.clear()
    assert not failed


def extreme(value: Any, number: float, day: str) -> Any:
    """Instead of a number, and instead of a day; anything else stays."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number
    return day if isinstance(value, str) and _MOMENT.fullmatch(value) else value


def test_the_elements_of_a_record_are_told_apart() -> None:
    names = {name for name, _, _ in elements()}
    assert {"Observation.valueQuantity.value", "Condition.code.coding.*.code", ".context.patientId"} <= names
    assert len(names) > 200
