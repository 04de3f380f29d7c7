"""The page of the rule book about claims that are deliberately refused, each with its reason and where it is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cds.book.pages import Link, Page, Section
from cds.book.rules import rows_of
from rules.compiled import Knowledge

REFUSED = "refused"


def refused_page(knowledge: Knowledge, index: str) -> Page:
    """Every claim in one sentence; the articles by number, as the clinical reference numbers them."""
    refused: Mapping[str, Any] = knowledge.document["refused"]
    claims = [
        (one["claim"], one["reason"], ", ".join(one["articles"]), ", ".join(map(str, one["rows"])))
        for one in refused["claims"].values()
    ]
    return Page(
        "Deliberately refused",
        (
            "Claims of lay articles about restless legs that rest on nothing, are outdated or could do harm. No text, "
            "card or page of this book repeats them, in any language; a test holds each text against them.",
            f"Knowledge {knowledge.version}",
            Link("Index of the rule book", index),
        ),
        (
            Section(
                "Claims", (f"{len(claims)} claims.",),
                table=rows_of(("claim", "why it is refused", "article", "row of the claim table"), claims),
            ),
            Section("Articles", table=rows_of(("article", "what it is"), list(refused["articles"].items()))),
        ),
    )  # fmt: skip
