"""One result at another value: what is derived from it follows, the rest stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from rules.compiler import standard_knowledge
from rules.derive.facts import FactBook
from rules.derive.reading import derive_facts
from rules.derive.variation import varied
from rules.facts import FACTS, SOURCES
from rules.findings import Arrival, Findings, Origin, Result, Span

LIMITS = standard_knowledge().thresholds
DAY = date(2026, 11, 21)


def result(analyte: str, value: float, ago: int) -> Result:
    drawn = DAY - timedelta(days=ago)
    number = Decimal(str(value))
    return Result(analyte, number, number, Span(drawn, drawn), Origin(f"Observation/{analyte}-{ago}", "value"))


def findings(*results: Result) -> Findings:
    return Findings(results=results, arrivals=dict.fromkeys(SOURCES, Arrival.COMPLETE))


def other(found: Findings, fact: str, value: float) -> FactBook | None:
    return varied(found, derive_facts(found, LIMITS, DAY), FACTS[fact], value)


def test_only_what_rests_on_the_result_changes() -> None:
    """The newest ferritin is another; its day, the saturation and everything else stay."""
    found = findings(result("ferritin", 18, 30), result("ferritin", 60, 90), result("tsat", 12, 30))
    before, after = derive_facts(found, LIMITS, DAY), other(found, "ferritin", 80)
    assert after is not None
    changed = {name for name, value in after.values.items() if before.values.get(name) != value}
    assert changed == {"ferritin_min", "ferritin_max"}
    assert after.values["ferritin_min"] == 80
    assert after.origins["ferritin"] == before.origins["ferritin"]


def test_what_is_derived_from_the_result_follows() -> None:
    """A jump above the earlier ferritin, and kidney function for dosing and found."""
    found = findings(result("ferritin", 80, 30), result("ferritin", 60, 50), result("egfr", 80, 30))
    jumped, lower = other(found, "ferritin", 500), other(found, "egfr", 20)
    assert jumped is not None
    assert lower is not None
    assert jumped.values["ferritin_jump"] == "yes"
    assert lower.values["egfr_for_dosing_max"] == 20


def test_an_open_end_becomes_a_number() -> None:
    """`<15` at 20 is 20 and no longer an interval."""
    low = replace(result("ferritin", 15, 30), low=Decimal(1), open_high=True)
    made = other(findings(low), "ferritin", 20)
    assert made is not None
    assert (made.values["ferritin_min"], made.values["ferritin_max"]) == (20, 20)


def test_what_was_not_measured_or_would_not_count_is_not_varied() -> None:
    """No result, a statement, a number of days; a saturation that would give way to another one."""
    found = findings(result("ferritin", 18, 60), result("tsat", 60, 5), result("tsat", 12, 60))
    for fact, value in (("crp", 5), ("ferritin_found", 1), ("ferritin_age", 5), ("age", 30)):
        assert other(found, fact, value) is None
    assert other(found, "tsat", 50) is not None
    assert other(found, "tsat", 40) is None
