"""What each address of the demo answers, without HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from cds.book.results import Results
from cds.cards.writing import exact_day
from cds.demo.book import RuleBook
from cds.demo.chartpage import Made, chart_main, chart_page, choose_patient, regions, suggestions
from cds.demo.consultation import Surgery
from cds.demo.developer import integrators_page
from cds.demo.examples import Example
from cds.demo.figures import figures_page
from cds.demo.markup import Html
from cds.demo.memory import Notebook
from cds.demo.pages import Page
from cds.demo.situations import Situation, object_of, refusal, situation_of_example
from cds.demo.startpage import start_page
from cds.demo.why import Explanation
from cds.demo.words import all_words
from cds.service.desk import Desk
from cds.service.faults import Fault, Issue
from cds.service.languages import preferred

Part = Callable[[Page, Situation], Mapping[str, Any]]


class Rooms:
    """The pages and calls of one demo."""

    def __init__(self, desk: Desk, examples: tuple[Example, ...], notebook: Notebook, results: Results | None) -> None:
        self.desk = desk
        self.by_name = {example.name: example for example in examples}
        self._notebook = notebook
        self._surgery = Surgery(desk)
        self._book = RuleBook(desk.advisor.knowledge, results)

    @property
    def examples(self) -> tuple[Example, ...]:
        """The stories, each once."""
        return tuple(self.by_name.values())

    def example(self, name: str) -> Example:
        """The example of a name. Raises `Fault` 404."""
        if name not in self.by_name:
            raise no_such("example patient")
        return self.by_name[name]

    def request(self, name: str) -> Mapping[str, Any]:
        """The request that an EHR would send about a story."""
        return self._surgery.request(situation_of_example(self.example(name), self.desk.site.language))

    def page(self, base: str, path: str, language: str | None, accepted: str | None) -> Page:
        """The page of an address, in the language that it names, else of the browser, else of the site."""
        words = all_words()
        asked = language if language in words else None
        chosen = asked or preferred(accepted, words, self.desk.site.language)
        return Page(words[chosen], base.rstrip("/"), path, exact_day(self.desk.site.today(), chosen))

    def start(self, page: Page) -> Html:
        """The patients."""
        return start_page(page, self.examples, self.desk.site.today())

    def chart(self, page: Page, situation: Situation) -> Html:
        """The page of a story."""
        return chart_page(self._made(page, situation))

    def rule(self, page: Page, name: str) -> Html:
        """A page of the rule book. Raises `Fault` 404."""
        found = self._book.html(name, page, self._notebook.figures())
        if found is None:
            raise no_such("page of the rule book")
        return found

    def figures(self, page: Page) -> Html:
        """What became of the cards."""
        return figures_page(page, self._notebook.figures(), self.desk.advisor.texts(page.language))

    def integrators(self, page: Page) -> Html:
        """The addresses that other clients need."""
        return integrators_page(page, self.desk.discovery, self.examples)

    def part(self, name: str) -> Part:
        """What makes the answer to a call of the script. Raises `Fault` 404."""
        parts: Mapping[str, Part] = {"chart": self._chart, "advice": self._advice, "others": self._others}
        if name not in parts:
            raise no_such("call")
        return parts[name]

    def end_silence(self, body: bytes) -> None:
        """Shows a rule again. Raises `Fault` 400."""
        given = object_of(body)
        patient, rule = given.get("patient"), given.get("rule")
        if not isinstance(patient, str) or not isinstance(rule, str):
            raise refusal("patient, rule", "text")
        self._notebook.end(patient, rule)

    def _chart(self, page: Page, situation: Situation) -> Mapping[str, Any]:
        """The whole chart of a record; which patient is meant, where it holds several."""
        if situation.patient is None and len(situation.patients) > 1:
            return {"regions": {"main": choose_patient(situation, page.words)}, "suggestions": {}}
        made = self._made(page, situation)
        whole = {"main": chart_main(made), "navigation": page.navigation(), "footer": page.footer()}
        return {"regions": whole, "suggestions": suggestions(made)}

    def _advice(self, page: Page, situation: Situation) -> Mapping[str, Any]:
        """The parts of the page that a call changes."""
        made = self._made(page, situation)
        return {"regions": regions(made), "suggestions": suggestions(made)}

    def _others(self, page: Page, situation: Situation) -> Mapping[str, Any]:
        """The rules that are not shown, with the numbers at which they would be."""
        consultation, advisor = self._surgery.consult(situation), self.desk.advisor
        explanation = Explanation(consultation, advisor.knowledge, page.words, advisor.texts(page.language))
        flips = advisor.all_counterfactuals(consultation.request)
        return {"regions": {"others-list": explanation.others(flips)}}

    def _made(self, page: Page, situation: Situation) -> Made:
        """Consults about a situation, and takes note of the cards unless something is only supposed."""
        consultation = self._surgery.consult(situation)
        if consultation.before is None:
            self.desk.site.memory.note(consultation.request, consultation.decision, 0, None)
        advisor = self.desk.advisor
        texts = advisor.texts(page.language)
        return Made(page, consultation, advisor.knowledge, texts, self._surgery.service_id(situation.hook))


def no_such(what: str) -> Fault:
    """404."""
    return Fault(HTTPStatus.NOT_FOUND, Issue("not-found", f"There is no such {what}."))
