"""The page "what is proved": every claim with its reason, as it stands in the documentation."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from cds.book.markdown import markdown
from cds.book.pages import Page, Section, Table
from cds.verify.proof.claims import Claim
from cds.verify.proof.consistency import Contradiction, OneValue
from cds.verify.proof.proving import claims
from rules.compiled import Knowledge
from rules.compiler import standard_knowledge
from rules.conditions import Measurement
from rules.implications import IMPLICATIONS, ONE_SIDED

PROOFS_PAGE = "what-is-proved.md"


def proofs_page(knowledge: Knowledge) -> Page:
    """What is claimed of all patients and settings, and what is taken for granted for it."""
    every = claims(knowledge)
    pairs = [claim for claim in every if isinstance(claim, Contradiction)]
    values = [claim for claim in every if isinstance(claim, OneValue)]
    safety = [claim for claim in every if claim not in pairs and claim not in values]
    why: tuple[str, ...] = tuple(
        dict.fromkeys((*(implication.why for implication in IMPLICATIONS), *map(_one_sided, ONE_SIDED)))
    )
    return Page(
        "What is proved",
        (
            "The command rls-cds verify proves these sentences for every patient and every limit that a site may "
            "choose, with what is switched off, in shadow or silenced left open. A sentence that does not hold is "
            "answered with a patient, as facts and as a request that rls-cds advise takes.",
            "The formulas are held against engine, evaluator and policy on random facts, and what facts imply of one "
            "another is held against records. Each rule, variant, point and tier is shown to reach somebody.",
        ),
        (
            Section("Safety, and no holes", table=_table(safety)),
            Section("Never together, on any combination of hooks", table=_table(pairs)),
            Section("Assessed facts have one value", table=_table(values)),
            Section(
                "What is taken for granted",
                ("The ranges of facts and limits, the orders between limits, the value sets for what one order can be, "
                 "and what facts imply of one another by how they are derived:",),
                table=Table(("derivation",), tuple(((line,),) for line in why)),
            ),
        ),
    )  # fmt: skip


def _one_sided(fact: Measurement) -> str:
    return f"derive.facts: a {fact.name} is exact, or reaches to an end of what is plausible"


def _table(found: Sequence[Claim]) -> Table:
    rows = tuple(((claim.name,), (claim.claim,), (claim.reason,)) for claim in found)
    return Table(("name", "claim", "reason"), rows)


def write_page(folder: Path) -> None:
    """Writes the page into a folder."""
    (folder / PROOFS_PAGE).write_text(markdown(proofs_page(standard_knowledge())), "utf-8")


if __name__ == "__main__":
    write_page(Path(sys.argv[1]))
