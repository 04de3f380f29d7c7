"""The chart itself as HTML: who it is, the plot, problems, medication, orders, laboratory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cds.cards.writing import exact_day
from cds.demo.charts import Chart, Row, Test, Value
from cds.demo.markup import Html, element, together
from cds.demo.plot import plot
from cds.demo.timelines import LIMITS, Timeline
from cds.demo.words import Words
from rules.compiled import Knowledge


def banner_html(chart: Chart, words: Words) -> Html:
    """Who it is."""
    gender = words(f"gender-{chart.gender}") if words.has(f"gender-{chart.gender}") else words("unknown")
    age = words("unknown") if chart.age is None else words("years", count=chart.age)
    born = said_day(chart.born, words.language) or words("unknown")
    said = f"{words('born')} {born} · {age} · {gender}"
    return together(element("h1", chart.name), element("p", said))


def plot_html(timeline: Timeline, knowledge: Knowledge, words: Words) -> Html:
    """The plot, for whom its limits are, and where they come from."""
    population = timeline.population
    said = (
        words("population-none")
        if population is None
        else words("limits-for", population=words(f"population-{population}"))
    )
    unknown = [words({"ckd_iron": "population-ckd", "child": "age"}.get(name, name)) for name in timeline.unknown]
    doubts = words("limits-unknown", facts=", ".join(unknown))
    return together(
        element("h2", words("plot")),
        element("p", said, class_="quiet"),
        element("p", doubts, class_="quiet") if unknown and population else None,
        plot(timeline, knowledge, words),
        _references(timeline, knowledge, words),
    )  # fmt: skip


def _references(timeline: Timeline, knowledge: Knowledge, words: Words) -> Html | None:
    """The limits as a table, with where each comes from."""
    if timeline.population is None:
        return None
    limits, rows = LIMITS[timeline.population], []
    for name, listed in (("ferritin", limits.ferritin), ("tsat", limits.tsat)):
        for limit in listed:
            found = knowledge.document["thresholds"][limit.name]
            value = f"{found['value']:g} {words(f'unit-{name}')}"
            rows.append(
                element(
                    "tr", element("th", f"{words(name)}: {words(f'limit-{limit.name}')}", scope="row"),
                    element("td", value), element("td", found["reference"], lang="en"),
                )
            )  # fmt: skip
    headings = [element("th", words(key), scope="col") for key in ("limit", "value", "reference")]
    table = element("table", element("thead", element("tr", headings)), element("tbody", rows))
    return element("details", element("summary", words("limits-and-references")), table)


def chart_html(chart: Chart, words: Words) -> Html:
    """Problems, medication, orders, laboratory."""
    return together(
        _list("problems", chart.problems, ("name", "status", "since", "until"), words),
        _list("medication", chart.medicines, ("name", "dose", "status", "since", "until"), words),
        _list("drafts", chart.drafts, ("name", "status", "date"), words) if chart.drafts else None,
        _list("requests", chart.requests, ("name", "status", "date"), words) if chart.requests else None,
        _laboratory(chart, words),
    )


def _list(key: str, rows: tuple[Row, ...], columns: tuple[str, ...], words: Words) -> Html:
    cells = [_cells(row, words) for row in rows]
    columns = tuple(column for column in columns if column == "name" or any(one[column] for one in cells))
    headings = [element("th", words(column), scope="col") for column in columns]
    table = element(
        "table",
        element("thead", element("tr", headings)),
        element("tbody", [_row(row, key, columns, words) for row in rows]),
    )
    return element(
        "section", element("h2", words(key)), table if rows else element("p", words("nothing"), class_="quiet"),
        class_=f"panel {key}",
    )  # fmt: skip


def _row(row: Row, key: str, columns: tuple[str, ...], words: Words) -> Html:
    marks = [element("span", words(f"mark-{mark}"), class_=f"mark-{mark} tag") for mark in row.marks]
    cells = _cells(row, words)
    remove = None
    if key == "drafts":
        remove = together(" ", element("button", words("remove"), type="button", data_remove=row.id, class_="small"))
    return element(
        "tr", element("th", row.name or words("unknown"), [together(" ", mark) for mark in marks], remove, scope="row"),
        [element("td", cells[column]) for column in columns[1:]],
        class_="trigger" if "trigger" in row.marks else None,
    )  # fmt: skip


def _cells(row: Row, words: Words) -> Mapping[str, str]:
    status = " · ".join(words(f"status-{one}") if words.has(f"status-{one}") else one for one in row.status)
    since, until = said_day(row.since, words.language), said_day(row.until, words.language)
    return {"dose": row.more, "status": status, "since": since, "until": until, "date": since}


def said_day(written: str, language: str) -> str:
    """A day as the language writes it; as it stands in the record where it is no whole day."""
    try:
        return exact_day(date.fromisoformat(written), language)
    except ValueError:
        return written


def _laboratory(chart: Chart, words: Words) -> Html:
    days = [said_day(one, words.language) for one in chart.days]
    headings = [element("th", key, scope="col") for key in (words("test"), words("unit"), *days)]
    rows = [_test(test, chart.days, words) for test in chart.tests]
    table = element("table", element("thead", element("tr", headings)), element("tbody", rows))
    region = element("div", table, class_="scroll", tabindex="0", role="region", aria_label=words("laboratory"))
    body = region if rows else element("p", words("nothing"), class_="quiet")
    return element("section", element("h2", words("laboratory")), body, class_="panel laboratory")


def _unused(value: Value, words: Words) -> Html | None:
    return element("small", " ", words("unused", reason=words.reason(value.unused))) if value.unused else None


def _test(test: Test, days: tuple[str, ...], words: Words) -> Html:
    cells = []
    for day in days:
        values = [value for value in test.values if value.day == day]
        parts = [element("div", value.text, _unused(value, words)) for value in values]
        cells.append(element("td", parts))
    return element("tr", element("th", test.name, scope="row"), element("td", test.unit), cells)
