"""What the scenarios show of the knowledge, measured: the leaves that they cover, the changes that they notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cds.book.conditions import leaf_in_words
from cds.verify.specification.coverage import Covered, Place, Suite, coverage_of
from cds.verify.specification.impossible import Impossible
from cds.verify.specification.mutants import Mutant, mutants_of
from cds.verify.specification.mutations import Tried, tried
from cds.verify.specification.recording import Recorded
from cds.verify.specification.scenarios import Writer, gherkin
from rules.compiled import Knowledge


@dataclass(frozen=True)
class Gap:
    """A way in which a leaf alone decides in no scenario: proved never to happen (`proof`), or missing."""

    place: Place
    side: str
    proof: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One line of the table: a rule or a tier, how many of its leaves are shown, proved impossible, or missing."""

    rule: str
    part: str
    leaves: int
    shown: int
    proved: int
    missing: int


@dataclass(frozen=True)
class Report:
    """What was measured. `equivalent` are the changes that are proved to change nothing, and so go unnoticed."""

    knowledge: Knowledge
    scenarios: int
    covered: Sequence[Covered]
    gaps: Sequence[Gap]
    tried: Sequence[Tried]
    equivalent: Sequence[Mutant]

    @property
    def missing(self) -> list[Gap]:
        """The cases that a scenario should show."""
        return [gap for gap in self.gaps if not gap.proof]

    @property
    def survivors(self) -> list[Tried]:
        """The changes that a scenario should notice."""
        proved = {id(mutant) for mutant in self.equivalent}
        return [one for one in self.tried if one.survives and id(one.mutant) not in proved]

    @property
    def is_complete(self) -> bool:
        return not self.missing and not self.survivors

    @property
    def rows(self) -> list[Row]:
        """The table, rule by rule."""
        parts = dict.fromkeys((c.place.rule.id, c.place.part) for c in self.covered)
        return [self._row(rule, part) for rule, part in parts]

    @property
    def by_rule(self) -> dict[str, dict[str, int]]:
        """The counts of each rule as the rule book reads them; what belongs to no rule counts for none."""
        proved = {id(mutant) for mutant in self.equivalent}
        found: dict[str, dict[str, int]] = {}
        for rule in self.knowledge.rules:
            rows = [row for row in self.rows if row.rule == rule.id]
            changes = [one for one in self.tried if one.mutant.owner == rule.id]
            found[rule.id] = {
                "leaves": sum(row.leaves for row in rows), "covered": sum(row.shown for row in rows),
                "proved_impossible": sum(row.proved for row in rows), "mutants": len(changes),
                "killed": sum(not one.survives for one in changes),
                "equivalent": sum(id(one.mutant) in proved for one in changes),
            }  # fmt: skip
        return found

    def _row(self, rule: str, part: str) -> Row:
        leaves = [c for c in self.covered if (c.place.rule.id, c.place.part) == (rule, part)]
        gaps = [g for g in self.gaps if (g.place.rule.id, g.place.part) == (rule, part)]
        proved = {g.place.way for g in gaps if g.proof}
        missing = {g.place.way for g in gaps if not g.proof}
        shown = sum(not c.missing for c in leaves)
        return Row(rule, part, len(leaves), shown, len(proved - missing), len(missing))

    def leaf(self, leaf: Mapping[str, object] | None) -> str:
        """A leaf in words."""
        return "" if leaf is None else leaf_in_words(dict(leaf), self.knowledge.document["thresholds"])


def measured(suite: Suite, proofs: Impossible) -> Report:
    """Coverage and mutation of the knowledge of a suite, with what is proved."""
    covered = coverage_of(suite)
    gaps = [Gap(c.place, side, proofs.alone(c.place, side)) for c in covered for side in c.missing]
    changes = list(tried(suite, mutants_of(suite.knowledge)))
    unnoticed = [one.mutant for one in changes if one.survives]
    equivalent = [mutant for mutant in unnoticed if proofs.difference(mutant, suite.knowledge)]
    return Report(suite.knowledge, len(suite.recorded), covered, gaps, changes, equivalent)


def left_over(report: Report) -> list[str]:
    """What is missing, a line each: `RULE, part: leaf …`."""
    return sorted({*(gap_in_words(gap, report) for gap in report.missing),
                   *(in_words(one.mutant, report) for one in report.survivors)})  # fmt: skip


def gap_in_words(gap: Gap, report: Report) -> str:
    """A missing case in one line."""
    return f"{gap.place.rule.id}, {gap.place.part}: {report.leaf(gap.place.leaf)} alone decides, and {gap.side}"


def work_list(report: Report, writer: Writer) -> Iterator[str]:
    """What is missing, each as a scenario that is ready to be judged."""
    for gap in report.missing:
        yield _item(gap_in_words(gap, report), writer.of_leaf(gap.place, gap.side))
    for one in report.survivors:
        yield _item(in_words(one.mutant, report), writer.of_mutant(one))


def in_words(mutant: Mutant, report: Report) -> str:
    """A change in one line."""
    leaf = f"{report.leaf(mutant.leaf)} " if mutant.leaf else ""
    return f"{mutant.owner}, {mutant.part}: {leaf}{mutant.done}"


def _item(what: str, told: Recorded | None) -> str:
    if told is None:
        return f"# {what}\n# no scenario near the recorded ones shows it\n"
    return f"# {what}\n{gherkin(told, f'(name it) like {told.title!r} of {told.feature}')}\n"


def table(report: Report) -> Iterable[str]:
    """The table as plain text."""
    yield f"{'rule':<10} {'part':<9} {'leaves':>6} {'shown':>6} {'proved':>7} {'missing':>8}"
    for row in report.rows:
        yield f"{row.rule:<10} {row.part:<9} {row.leaves:>6} {row.shown:>6} {row.proved:>7} {row.missing:>8}"
    yield ""
    yield f"{len(report.covered)} leaves, {sum(not c.missing for c in report.covered)} shown both ways, " + (
        f"{len(report.gaps) - len(report.missing)} cases proved impossible, {len(report.missing)} missing"
    )
    yield f"{len(report.tried)} changes, {sum(not one.survives for one in report.tried)} noticed, " + (
        f"{len(report.equivalent)} proved equivalent, {len(report.survivors)} survive"
    )
