"""The page "what is proved" is the generated one, and names every claim."""

from __future__ import annotations

from pathlib import Path

from cds.book.markdown import markdown
from cds.verify.proof.page import PROOFS_PAGE, proofs_page
from cds.verify.proof.proving import claims
from rules.compiler import standard_knowledge

DOCS = Path(__file__).parents[4] / "docs"


def test_the_page_in_the_documentation_is_the_generated_one() -> None:
    """`make docs` was run after the last change of a claim."""
    assert (DOCS / PROOFS_PAGE).read_text("utf-8") == markdown(proofs_page(standard_knowledge()))


def test_every_claim_is_named() -> None:
    page, knowledge = proofs_page(standard_knowledge()), standard_knowledge()
    named = {row[0][0] for section in page.sections if section.table is not None for row in section.table.rows}
    assert {claim.name for claim in claims(knowledge)} <= named
