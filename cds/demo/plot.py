"""The timeline as SVG: drawn on the server, so it prints, needs no script, and its colours stand in the style sheet.

No meaning rests on colour alone: ferritin has circles, saturation squares, bands have patterns, limits their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cds.cards.writing import exact_day, number
from cds.demo.markup import Html, element
from cds.demo.timelines import LIMITS, Limit, Point, Stretch, Timeline
from cds.demo.words import Words
from rules.compiled import Knowledge

_WIDTH, _LEFT, _RIGHT = 800, 54, 212
_FERRITIN, _TSAT, _LANE = (26, 210), (246, 366), 18
_LOWEST_TOP = {"ferritin": 120.0, "tsat": 60.0}
_KINDS = ("oral-iron", "iv-iron", "inflammation")
_APART = 15


@dataclass(frozen=True)
class _Panel:
    """One plot: its place, its scale from nought to `top`, and the time that is shown."""

    above: int
    below: int
    top: float
    first: date
    last: date

    def x(self, day: date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(self, value: float) -> float:
        return round(self.below - min(value, self.top) / self.top * (self.below - self.above), 1)


def plot(timeline: Timeline, knowledge: Knowledge, words: Words) -> Html:
    """The plot with its title and description."""
    limits = LIMITS[timeline.population] if timeline.population else None
    lanes = [kind for kind in _KINDS if any(stretch.kind == kind for stretch in timeline.stretches)]
    bottom = _TSAT[1] + 24 + _LANE * len(lanes)
    parts = [
        *_panel(timeline, "ferritin", timeline.ferritin, limits.ferritin if limits else (), knowledge, words),
        *_panel(timeline, "tsat", timeline.tsat, limits.tsat if limits else (), knowledge, words),
        *_lanes(timeline, lanes, words),
        *_dates(timeline, bottom, words),
    ]
    described = _described(timeline, words)
    return element(
        "svg", _patterns(), element("title", words("plot"), id="plot-title"),
        element("desc", described, id="plot-description"), *parts,
        viewBox=f"0 0 {_WIDTH} {bottom + 22}", role="img", aria_labelledby="plot-title plot-description", class_="plot",
    )  # fmt: skip


def _described(timeline: Timeline, words: Words) -> str:
    """What a reader hears who does not see the plot."""
    series = []
    for name, points in (("ferritin", timeline.ferritin), ("tsat", timeline.tsat)):
        said = "; ".join(
            f"{exact_day(p.day, words.language)} {p.mark}{number(p.value, words.language)}" for p in points
        )
        series.append(f"{words(name)} ({words(f'unit-{name}')}): {said or words('none')}.")
    return " ".join(series)


def _panel(
    timeline: Timeline, name: str, points: Sequence[Point], limits: Sequence[Limit], knowledge: Knowledge, words: Words
) -> Iterator[Html]:
    values = [knowledge.thresholds[limit.name] for limit in limits]
    highest = max([_LOWEST_TOP[name], *(point.value * 1.12 for point in points), *(value * 1.12 for value in values)])
    above, below = _FERRITIN if name == "ferritin" else _TSAT
    panel = _Panel(above, below, highest, timeline.first, timeline.last)
    right = _WIDTH - _RIGHT
    yield element("text", f"{words(name)} ({words(f'unit-{name}')})", x=_LEFT, y=above - 9, class_="panel")
    yield from _bands(panel, limits, knowledge)
    for tick in _ticks(highest):
        y = panel.y(tick)
        yield element("line", x1=_LEFT, x2=right, y1=y, y2=y, class_="grid")
        yield element("text", number(tick, words.language), x=_LEFT - 7, y=y + 4, text_anchor="end")
    yield from _limit_lines(panel, limits, knowledge, words)
    yield from _series(panel, name, points, words)
    if not points:
        middle = (above + below) / 2
        yield element("text", words("no-results"), x=(_LEFT + right) / 2, y=middle, text_anchor="middle", class_="none")


def _bands(panel: _Panel, limits: Sequence[Limit], knowledge: Knowledge) -> Iterator[Html]:
    """Shaded below a low limit and above a stop."""
    for limit in limits:
        y = panel.y(knowledge.thresholds[limit.name])
        top, height = (y, panel.below - y) if limit.kind == "low" else (panel.above, y - panel.above)
        if limit.kind != "grey":
            yield element(
                "rect", x=_LEFT, y=top, width=_WIDTH - _LEFT - _RIGHT, height=round(height, 1),
                class_=f"band {limit.kind}", fill=f"url(#hatch-{limit.kind})",
            )  # fmt: skip


def _limit_lines(panel: _Panel, limits: Sequence[Limit], knowledge: Knowledge, words: Words) -> Iterator[Html]:
    right, taken = _WIDTH - _RIGHT, float(panel.below + _APART)
    for limit in sorted(limits, key=lambda limit: knowledge.thresholds[limit.name]):
        value = knowledge.thresholds[limit.name]
        y = panel.y(value)
        taken = min(y + 4, taken - _APART)  # labels from the bottom up, never on one another
        yield element("line", x1=_LEFT, x2=right + 6, y1=y, y2=y, class_=f"limit {limit.kind}")
        label = f"{number(value, words.language)} {words(f'limit-{limit.name}')}"
        yield element("text", label, x=right + 10, y=taken, class_="limit")


def _series(panel: _Panel, name: str, points: Sequence[Point], words: Words) -> Iterator[Html]:
    path = " ".join(f"{panel.x(point.day)},{panel.y(point.value)}" for point in points)
    if len(points) > 1:
        yield element("polyline", points=path, class_=f"series {name}")
    for point in points:
        x, y = panel.x(point.day), panel.y(point.value)
        said = element("title", f"{exact_day(point.day, words.language)}: {_value(point, words)}")
        kind = f"point {name}" + (" open" if point.supposed else "")
        if name == "ferritin":
            yield element("circle", said, cx=x, cy=y, r=5, class_=kind)
        else:
            yield element("rect", said, x=x - 4.5, y=y - 4.5, width=9, height=9, class_=kind)
    for point in points[-1:]:
        x, y = panel.x(point.day), panel.y(point.value)
        late = x > _WIDTH - _RIGHT - 90
        anchor, beside = ("end", x - 9) if late else ("start", x + 9)
        yield element("text", _value(point, words), x=beside, y=y - 8, text_anchor=anchor, class_="value")


def _value(point: Point, words: Words) -> str:
    value = f"{point.mark}{number(point.value, words.language)}"
    return f"{value} ({words('supposed-value')})" if point.supposed else value


def _lanes(timeline: Timeline, lanes: Sequence[str], words: Words) -> Iterator[Html]:
    """A lane a kind of treatment and one for inflammation; what lasted a day is a diamond."""
    panel = _Panel(0, 1, 1, timeline.first, timeline.last)
    for number_, kind in enumerate(lanes):
        y = _TSAT[1] + 12 + _LANE * number_
        yield element("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=y + 6, y2=y + 6, class_="grid")
        yield element("text", words(f"lane-{kind}"), x=_WIDTH - _RIGHT + 10, y=y + 10, class_="limit")
        for stretch in timeline.stretches:
            if stretch.kind == kind:
                yield _stretch(panel, stretch, y, words)


def _stretch(panel: _Panel, stretch: Stretch, y: float, words: Words) -> Html:
    x1, x2 = panel.x(max(stretch.first, panel.first)), panel.x(stretch.last)
    first, last = exact_day(stretch.first, words.language), exact_day(stretch.last, words.language)
    value = "" if stretch.value is None else f" {number(stretch.value, words.language)}"
    said = f"{words(f'lane-{stretch.kind}')}{value}: {first}" + ("" if first == last else f" – {last}")
    title = element("title", said)
    if x2 - x1 < 5:
        corners = f"{x1 - 6},{y + 6} {x1},{y} {x1 + 6},{y + 6} {x1},{y + 12}"
        return element("polygon", title, points=corners, class_=f"stretch {stretch.kind}")
    return element("rect", title, x=x1, y=y + 1, width=round(x2 - x1, 1), height=10, class_=f"stretch {stretch.kind}")


def _dates(timeline: Timeline, bottom: float, words: Words) -> Iterator[Html]:
    """The first day, the last, and the one between."""
    panel = _Panel(0, 1, 1, timeline.first, timeline.last)
    middle = timeline.first + (timeline.last - timeline.first) / 2
    for day, anchor in ((timeline.first, "start"), (middle, "middle"), (timeline.last, "end")):
        x = panel.x(day)
        yield element("text", exact_day(day, words.language), x=x, y=bottom + 10, text_anchor=anchor)


def _ticks(top: float) -> Iterator[float]:
    step = next(step for step in (10, 20, 25, 50, 100, 200, 500, 1000, 5000) if top / step <= 5 or step == 5000)
    yield from (float(step * count) for count in range(int(top // step) + 1))


def _patterns() -> Html:
    """Hatching that tells the bands apart without colour."""
    low = element("path", d="M0 8 L8 0", class_="hatch low")
    stop = element("path", d="M0 0 L8 8", class_="hatch stop")
    return element("defs", _tile("hatch-low", low), _tile("hatch-stop", stop))


def _tile(name: str, path: Html) -> Html:
    return element("pattern", path, id=name, width=8, height=8, patternUnits="userSpaceOnUse")
