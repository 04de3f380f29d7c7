"""The report as one HTML page that stands alone: no scripts, nothing from elsewhere, to be read, printed and signed."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from cds.verify.specification.impossible import short
from cds.verify.specification.report import Report, Row, in_words


def page_of(report: Report, drafts: Iterable[str] = ()) -> str:
    """The whole page; `drafts` are the scenarios that would show what is missing."""
    style = files("cds.verify.specification").joinpath("report.css").read_text("utf-8")
    body = "\n".join((_summary(report), _table(report), *_lists(report, drafts)))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>What the scenarios show of the rules</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _summary(report: Report) -> str:
    shown = sum(not covered.missing for covered in report.covered)
    noticed = sum(not one.survives for one in report.tried)
    figures = (
        (f"{shown} of {len(report.covered)}", "conditions shown to decide alone, each way"),
        (str(len(report.gaps) - len(report.missing)), "cases proved impossible"),
        (str(len(report.missing)), "cases missing"),
        (f"{noticed} of {len(report.tried)}", "changes of the rules noticed"),
        (str(len(report.equivalent)), "changes proved to change nothing"),
        (str(len(report.survivors)), "changes not noticed"),
    )
    listed = "".join(f"<div><dt>{escape(what)}</dt><dd>{escape(number)}</dd></div>" for number, what in figures)
    return (
        "<h1>What the scenarios show of the rules</h1>\n"
        f"<p>Knowledge {escape(report.knowledge.version)}, {report.scenarios} scenarios. A condition is shown when in "
        "one scenario it alone makes the rule hold, and in another it alone keeps the rule from holding (masking "
        "MC/DC). A change is noticed when a scenario fails under it.</p>\n"
        f"<dl>{listed}</dl>"
    )


def _table(report: Report) -> str:
    heads = ("Rule", "Part", "Conditions", "Shown", "Proved impossible", "Missing")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    rows = "\n".join(map(_row, report.rows))
    return (
        "<table>\n<caption>Conditions by rule and tier</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(row: Row) -> str:
    numbers = "".join(f"<td>{number}</td>" for number in (row.leaves, row.shown, row.proved, row.missing))
    mark = ' class="missing"' if row.missing else ""
    return f'<tr{mark}><th scope="row">{escape(row.rule)}</th><td class="word">{escape(row.part)}</td>{numbers}</tr>'


def _lists(report: Report, drafts: Iterable[str]) -> Iterable[str]:
    yield _listed(
        "Missing cases",
        [(f"{g.place.rule.id}, {g.place.part}: {short(g.place.leaf)} {g.side}", "") for g in report.missing],
    )
    yield _listed("Changes not noticed", [(in_words(one.mutant, report), "") for one in report.survivors])
    written = "".join(f"<pre>{escape(draft)}</pre>" for draft in drafts)
    yield f"<h2>Scenarios to judge</h2>\n{written}" if written else ""
    yield _listed(
        "Cases proved impossible",
        [
            (
                f"{g.place.rule.id}, {g.place.part}: {short(g.place.leaf)} alone decides, and {g.side}",
                "No patient, whatever a site chooses, has: " + "; nor: ".join(g.proof),
            )
            for g in report.gaps
            if g.proof
        ],
    )
    yield _listed(
        "Changes proved to change nothing",
        [(in_words(mutant, report), "The rules say the same of every patient.") for mutant in report.equivalent],
    )


def _listed(title: str, items: list[tuple[str, str]]) -> str:
    listed = "".join(f"<li>{escape(what)}{f'<p>{escape(why)}</p>' if why else ''}</li>\n" for what, why in items)
    return f"<h2>{escape(title)} ({len(items)})</h2>\n<ul>\n{listed}</ul>" if items else ""
