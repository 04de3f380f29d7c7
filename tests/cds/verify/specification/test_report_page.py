"""The page stands alone and shows every text as text."""

from __future__ import annotations

from cds.verify.specification.coverage import SIDES, Covered, places_of
from cds.verify.specification.mutants import mutants_of
from cds.verify.specification.mutations import Tried
from cds.verify.specification.report import Gap, Report, table
from cds.verify.specification.report_page import page_of
from rules.compiler import standard_knowledge

KNOWLEDGE = standard_knowledge()
PLACES = list(places_of(KNOWLEDGE))
MUTANTS = list(mutants_of(KNOWLEDGE))[:3]
REPORT = Report(
    KNOWLEDGE, 1, [Covered(place, dict.fromkeys(SIDES)) for place in PLACES],
    [Gap(PLACES[0], "holds"), Gap(PLACES[1], "fails", ("a < b and c",))],
    [Tried(mutant) for mutant in MUTANTS], MUTANTS[:1],
)  # fmt: skip


def test_nothing_comes_from_elsewhere() -> None:
    page = page_of(REPORT)
    assert "<script" not in page and "http" not in page and "url(" not in page and "@import" not in page


def test_text_is_escaped() -> None:
    page = page_of(REPORT, ["Given <b> & more"])
    assert "a &lt; b and c" in page and "Given &lt;b&gt; &amp; more" in page


def test_what_is_proved_is_not_missing() -> None:
    assert len(REPORT.missing) == 1 and len(REPORT.survivors) == 2 and not REPORT.is_complete
    assert any("1 missing" in line for line in table(REPORT)) and any("2 survive" in line for line in table(REPORT))
