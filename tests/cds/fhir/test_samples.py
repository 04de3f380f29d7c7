"""Results of one record together: each once, and the values of one day that differ."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cds.fhir.samples import together
from rules.findings import Origin, Result, Span
from tests.cds.fhir.resources import KNOWLEDGE, on

TABLE = KNOWLEDGE.valuesets["laboratory"].tables["tsat"]
DRAWN = on(2026, 11, 1)


def result(analyte: str = "ferritin", value: float = 40, name: str = "a", **more: Any) -> Result:
    number = Decimal(str(value))
    origin = Origin(f"Observation/{name}", "value")
    return Result(analyte, **{"low": number, "high": number, "drawn": DRAWN, "origin": origin, **more})


def values(*given: Result, analyte: str = "ferritin") -> list[float]:
    return [float(one.low) for one in together(list(given), TABLE) if one.analyte == analyte]


def test_the_same_value_of_a_day_counts_once() -> None:
    assert values(result(), result(name="b")) == [40]


@pytest.mark.parametrize(
    "more",
    [
        {"drawn": on(2026, 11, 2)}, {"preliminary": True}, {"open_low": True}, {"open_high": True}, {"analyte": "crp"},
        {"value": 41}, {"high": Decimal(50)},
    ],
)  # fmt: skip
def test_what_differs_is_kept(more: dict[str, Any]) -> None:
    assert len(together([result(), result(name="b", **more)], TABLE)) == 2


def test_iron_and_capacity_are_kept_for_each_sample() -> None:
    assert len(together([result("iron", 10, sample="s"), result("iron", 10, "b", sample="t")], TABLE)) == 2
    assert len(together([result("ferritin", 10, sample="s"), result("ferritin", 10, "b", sample="t")], TABLE)) == 1


def test_a_saturation_is_derived_from_iron_and_capacity_of_a_day() -> None:
    (derived,) = (one for one in together([result("iron", 10), result("tibc", 50, "b")], TABLE) if one.derived)
    assert (derived.analyte, derived.low, derived.high, derived.drawn) == ("tsat", Decimal(20), Decimal(20), DRAWN)
    assert derived.origin.resource == "Observation/a" and derived.below_reference is None


@pytest.mark.parametrize(
    "capacity",
    [
        {"drawn": on(2026, 11, 2)}, {"sample": "t"}, {"preliminary": True}, {"high": Decimal(60)}, {"value": 5},
        {"drawn": Span(date(2026, 11, 1), date(2026, 11, 30))},
    ],
)  # fmt: skip
def test_no_saturation_from_what_does_not_belong_together(capacity: dict[str, Any]) -> None:
    """Another day or sample, a preliminary value, an interval, a fraction above one, a month."""
    given = {"value": 50, **capacity}
    assert values(result("iron", 10), result("tibc", name="b", **given), analyte="tsat") == []


def test_a_saturation_that_was_reported_is_not_derived_again() -> None:
    given = [result("iron", 10), result("tibc", 50, "b"), result("tsat", 23, "c")]
    assert values(*given, analyte="tsat") == [23]


@pytest.mark.parametrize(("other", "rival"), [(52.1, "52.1"), (52, None), (30, "30"), (31, None), (40, None)])
def test_values_of_a_day_that_lie_far_apart_name_each_other(other: float, rival: str | None) -> None:
    """Catalogue 5.2 (12): more than thirty per cent."""
    first = together([result(), result(value=other, name="b")], TABLE)[0]
    assert first.rival == (None if rival is None else Decimal(rival))


@pytest.mark.parametrize(
    "more", [{"preliminary": True}, {"high": Decimal(500)}, {"drawn": on(2026, 11, 2)}, {"analyte": "crp"}]
)
def test_what_is_no_rival(more: dict[str, Any]) -> None:
    given = {"value": 120, **more}
    assert together([result(), result(name="b", **given)], TABLE)[0].rival is None


def test_the_first_rival_is_named() -> None:
    given = [result(), result(value=120, name="b"), result(value=200, name="c")]
    assert together(given, TABLE)[0].rival == 120
