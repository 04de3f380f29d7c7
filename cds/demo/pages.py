"""The frame of every page: head, navigation, language. No script stands in a page; all come from files beside it."""

from __future__ import annotations

from dataclasses import dataclass

from cds.demo.markup import Content, Html, element, together
from cds.demo.words import Words, all_words

_PAGES = (
    ("patients", "/"),
    ("rule-book", "/rules/index.html"),
    ("figures", "/figures"),
    ("integrators", "/integrators"),
)


@dataclass(frozen=True)
class Page:
    """Where a page stands and in which words.

    `base` is the address of the service, `path` that of the page, `day` the day as of which is decided.
    """

    words: Words
    base: str
    path: str
    day: str

    @property
    def language(self) -> str:
        return self.words.language

    def html(self, title: str, *body: Content, scripts: tuple[str, ...] = (), styles: tuple[str, ...] = ()) -> Html:
        """A whole page around a body."""
        head = element(
            "head", element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title), element("link", rel="icon", href="/static/icon.svg"),
            [element("link", rel="stylesheet", href=f"/static/{name}.css") for name in (*styles, "demo")],
            [element("script", src=f"/static/{name}.js", defer=True) for name in scripts],
        )  # fmt: skip
        content = element(
            "body", element("a", self.words("skip"), href="#main", class_="skip"),
            element("header", self.navigation(), id="navigation"), element("main", *body, id="main", tabindex="-1"),
            element("footer", self.footer(), id="footer"),
        )  # fmt: skip
        return Html("<!doctype html>\n" + element("html", head, content, lang=self.language))

    def navigation(self) -> Html:
        """The pages and the languages."""
        pages = [
            element(
                "a", self.words(key), href=f"{address}?language={self.language}",
                aria_current="page" if self._is_here(address) else None,
            )
            for key, address in _PAGES
        ]  # fmt: skip
        return together(
            element("strong", self.words("title"), class_="brand"),
            element("nav", pages, aria_label=self.words("menu")),
            element(
                "nav",
                [self._language(one) for one in all_words().values()],
                aria_label=self.words("language"),
                class_="languages",
            ),
        )

    def footer(self) -> str:
        """What this is, and as of which day."""
        return self.words("made-up", day=self.day)

    def _is_here(self, address: str) -> bool:
        if address == "/":
            return self.path == "/" or self.path.startswith("/patients/")
        return self.path.startswith(address.removesuffix("index.html"))

    def _language(self, words: Words) -> Html:
        code = words.language
        current = "true" if code == self.language else None
        return element(
            "a", code.upper(), href=f"{self.path}?language={code}", lang=code, hreflang=code, aria_current=current,
            data_language=code,
        )  # fmt: skip
