"""Why: what each card rests on, what keeps the other rules silent, what was held back or could not be assessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cds.advisor import Decision, Focus
from cds.cards.absence import absence_lines
from cds.cards.near import in_words
from cds.cards.responses import data_problems
from cds.cards.traces import Sources
from cds.cards.writing import listed
from cds.demo.cards import title_of
from cds.demo.consultation import Consultation
from cds.demo.markup import Html, element, together
from cds.demo.reading import Reader
from cds.demo.words import Words
from rules.absence import Absence, Call, absence_of
from rules.compiled import Knowledge
from rules.counterfactuals import Flip
from rules.facts import DRAFTED
from rules.hindrances import Hindrance
from rules.outcomes import Outcome
from rules.policy import Reason
from rules.reasons import Leaf, Truth
from rules.texts import Texts
from rules.traces import Check, Trace, parts_of
from rules.words import MARKS

Flips = Mapping[str, tuple[Flip, ...]]
_CLASSES = {True: "holds", False: "fails", None: "untold"}


@dataclass(frozen=True)
class Explanation:
    """Explains one call in one language."""

    consultation: Consultation
    knowledge: Knowledge
    words: Words
    texts: Texts

    @property
    def decision(self) -> Decision:
        """What is explained."""
        return self.consultation.decision

    def html(self) -> Html:
        """The whole panel but for the rules that are not shown, which take longer."""
        return together(
            element("h2", self.words("why")),
            [self._advised(outcome, focus) for focus in self.decision.foci for outcome in _shown(focus)],
            self._near(), self._suppressed(), self._not_assessed(), self._unused(),
        )  # fmt: skip

    def others(self, flips: Flips) -> Html:
        """Each rule that is not shown with the fewest facts that would have to be otherwise, and the numbers."""
        call = Call(
            self.consultation.situation.hook, self.consultation.request.client.chosen(self.knowledge),
            self.decision.reading.findings.arrivals,
        )  # fmt: skip
        parts = []
        # first those that one number would bring, last those of other moments
        rules = sorted(self.knowledge.rules, key=lambda rule: (rule.id not in flips, call.hook not in rule.hooks))
        for focus in self.decision.foci:
            for rule in rules:
                absence = absence_of(rule, focus.outcomes, focus.shown, call, self.knowledge)
                if absence.shown_by is None:
                    parts.append(self._absent(absence, focus, call, flips.get(rule.id, ())))
        return together(element("p", self.words("others-about"), class_="quiet"), parts)

    def _reader(self, focus: Focus) -> Reader:
        sources = Sources(self.decision.reading.book, focus.draft)
        return Reader(self.knowledge, self.words, self.texts, sources)

    def _advised(self, outcome: Outcome, focus: Focus) -> Html:
        rule, reader, words = outcome.rule, self._reader(focus), self.words
        address = f"/rules/{rule.id}.html?language={words.language}"
        grounds = list(dict.fromkeys(outcome.grounds))
        rests = [self._row(leaf, reader) for leaf in grounds if leaf.found not in ("no", "unknown")]
        excluded = [leaf for leaf in grounds if leaf.found == "no"]
        return element(
            "section",
            element("h3", title_of(rule.id, self.texts), " ", element("small", rule.id)),
            element("p", rule.recommendation, lang="en"),
            element("h4", words("facts-and-sources")),
            self._table(rests),
            self._listed("exceptions", excluded, reader),
            self._unrecorded(outcome, reader),
            element("details", element("summary", words("whole-condition")), *self._conditions(outcome, focus, reader)),
            element("h4", words("evidence")),
            element("ul", [self._evidence(name) for name in rule.evidence]),
            element("p", element("a", words("rule-page", rule=rule.id), href=address)),
            data_why=rule.id,
        )  # fmt: skip

    def _table(self, rows: Iterable[Html]) -> Html:
        headings = [element("th", self.words(key), scope="col") for key in ("fact", "asked", "found", "where")]
        table = element("table", element("thead", element("tr", headings)), element("tbody", rows))
        return element(
            "div", table, class_="scroll", tabindex="0", role="region", aria_label=self.words("facts-and-sources")
        )

    def _row(self, leaf: Leaf, reader: Reader) -> Html:
        cells = (
            together(reader.asked(leaf), element("br") if leaf.threshold else None, reader.limit(leaf)),
            reader.found(leaf), reader.where(leaf.fact),
        )  # fmt: skip
        return element(
            "tr", element("th", reader.fact(leaf.fact), scope="row"), [element("td", cell) for cell in cells]
        )

    def _listed(self, key: str, leaves: Iterable[Leaf], reader: Reader) -> Html | None:
        names = list(dict.fromkeys(reader.fact(leaf.fact) for leaf in leaves))
        return element("p", self.words(key, facts=listed(names, self.texts)), class_="quiet") if names else None

    def _unrecorded(self, outcome: Outcome, reader: Reader) -> Html | None:
        names = list(dict.fromkeys(map(reader.fact, outcome.unrecorded)))
        return element("p", self.words("in-spite", facts=listed(names, self.texts))) if names else None

    def _conditions(self, outcome: Outcome, focus: Focus, reader: Reader) -> Iterator[Html]:
        for part in parts_of(outcome.rule, focus.outcomes.facts, self.knowledge):
            name = "" if part.name == "condition" else f"{self.words(f'indicator-{part.name}')}:"
            yield together(
                element("p", name) if name else None, element("ul", self._node(part.trace, reader), class_="tree")
            )

    def _node(self, found: Trace, reader: Reader) -> Html:
        """A condition as a list in a list."""
        if isinstance(found, Check):
            below = [
                element(
                    "li",
                    f"{reader.fact(found.leaf.fact)}: {reader.value(a.value)}",
                    element("ul", self._node(a.trace, reader)),
                )
                for a in found.assessed
            ]
            return element("li", reader.line(found.leaf), element("ul", below) if below else None)
        kind = self.words("all-of" if found.kind == "all" else "any-of")
        mark = element("span", MARKS[found.holds], class_=f"mark {_CLASSES[found.holds]}")
        return element("li", mark, " ", kind, element("ul", [self._node(part, reader) for part in found.parts]))

    def _evidence(self, name: str) -> Html:
        source = self.knowledge.document["evidence"]["evidence"][name]
        label = source.get(f"label_{self.words.language}", source["label"])
        named = element("a", label, href=source["url"], rel="noreferrer") if source.get("url") else label
        return element("li", named, " – ", element("span", source["citation"], lang="en"))

    def _near(self) -> Html | None:
        near = self.decision.response["extension"]["org.rls-cds.decision"].get("near", ())
        return self._part("near", [element("li", one["text"]) for one in near])

    def _suppressed(self) -> Html | None:
        """What holds and is not a card of its own, but for what belongs to another hook or patient."""
        lines, choice = [], self.consultation.request.client.chosen(self.knowledge)
        for focus in self.decision.foci:
            call = Call(self.consultation.situation.hook, choice, self.decision.reading.findings.arrivals)
            for taken in focus.shown.suppressed:
                if taken.reason not in (Reason.HOOK, Reason.SCOPE, Reason.OFF):
                    absence = absence_of(
                        self.knowledge.rule[taken.rule], focus.outcomes, focus.shown, call, self.knowledge
                    )
                    said = list(absence_lines(absence, Sources(self.decision.reading.book), call.hook, self.texts))
                    lines.append(element("li", " – ".join(line.strip() for line in said)))
        return self._part("suppressed", lines)

    def _not_assessed(self) -> Html | None:
        reader, lines = self._reader(self.decision.foci[0]), []
        for missed in self.decision.shown.not_assessed:
            parts = [self.texts.fill(f"source-{source}") for source in missed.sources]
            parts += [reader.fact(fact) for fact in missed.facts]
            about = f"{title_of(missed.rule, self.texts)} ({missed.rule})"
            lines.append(element("li", self.words("not-assessed-for", rule=about, parts=listed(parts, self.texts))))
        return self._part("not-assessed", lines)

    def _unused(self) -> Html | None:
        problems: list[dict[str, Any]] = data_problems(self.decision.reading.findings, self.decision.reading.book)
        lines = [
            element("li", f"{one['test']} ({one['resource']}): ", self.words.reason(one["reason"])) for one in problems
        ]
        return self._part("data-problems", lines)

    def _part(self, key: str, lines: list[Html]) -> Html | None:
        return element("section", element("h3", self.words(key)), element("ul", lines), class_=key) if lines else None

    def _absent(self, absence: Absence, focus: Focus, call: Call, flips: tuple[Flip, ...]) -> Html:
        reader, rule = self._reader(focus), absence.rule
        headline, *said = absence_lines(absence, reader.sources, call.hook, self.texts)
        policy = [
            line.strip()
            for line in said
            if line.startswith("  ") and not line.startswith("    ") and not line.endswith(":")
        ]
        lines = [self._hindered(one, absence, reader) for one in (*absence.hindrances, *absence.out_of_scope)]
        lines += [element("li", line) for line in policy]
        lines += [element("li", "→ ", in_words(flip, self.texts), class_="flip") for flip in flips]
        order = "" if focus.draft is None else f" · {focus.draft.address}"
        truth = "untold" if absence.truth is Truth.UNTOLD else "fails"
        return element(
            "details", element("summary", headline + order, class_=truth), element("ul", lines), data_rule=rule.id
        )

    def _hindered(self, hindrance: Hindrance, absence: Absence, reader: Reader) -> Html:
        through = [reader.fact(name) for name in hindrance.through]
        parts = [self.texts.fill(f"source-{source}") for source in absence.missing.get(hindrance.fact, ())]
        parts += [self.words("order")] if hindrance.fact in DRAFTED and not parts and _unknown(hindrance) else []
        said = [f" ({self.words('through', facts=listed(through, self.texts))})"] if through else []
        said += [f"; {self.words('not-assessed').lower()}: {listed(parts, self.texts)}"] if parts else []
        return element("li", [together(reader.line(leaf), " ") for leaf in hindrance.leaves], *said)


def _unknown(hindrance: Hindrance) -> bool:
    return hindrance.leaves[0].found in (None, "unknown")


def _shown(focus: Focus) -> Iterator[Outcome]:
    for advice in focus.shown.advices:
        yield from advice.outcomes
