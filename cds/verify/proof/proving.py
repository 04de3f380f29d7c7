"""All claims about the rules, proved or disproved, as rows that a person and the rule book can read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cds.verify.proof.claims import Claim, Disproof, Realm
from cds.verify.proof.consistency import UnknownBlocks, contradictions, reach, single_values
from cds.verify.proof.properties import PROPERTIES
from rules.compiled import Knowledge


@dataclass(frozen=True)
class Proof:
    """One claim; `disproof` is a patient for whom it is not so, None when there is none."""

    name: str
    claim: str
    reason: str
    rules: tuple[str, ...]
    disproof: Disproof | None = None
    unreached: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the claim is proved."""
        return self.disproof is None and not self.unreached


def claims(knowledge: Knowledge) -> list[Claim]:
    """Everything that is claimed of all patients and all settings."""
    unknown = UnknownBlocks(
        "13 unknown", "No rule is shown while an exception that must be excluded is unknown.",
        "Unknown is never no (invariant 13).", tuple(rule.id for rule in knowledge.rules),
    )  # fmt: skip
    return [*PROPERTIES, unknown, *contradictions(knowledge), *single_values()]


def prove(knowledge: Knowledge, names: tuple[str, ...] = ()) -> Iterator[Proof]:
    """Each claim in turn, and last that each rule can speak; only those whose name begins with one of some."""
    realm = Realm(knowledge)
    for claim in (c for c in claims(knowledge) if not names or c.name.startswith(names)):
        rules = tuple(dict.fromkeys(item.partition("#")[0].partition("/")[0] for item in realm.items(claim.rules)))
        yield Proof(claim.name, claim.claim, claim.reason, rules, realm.disproof(claim.situations(realm)))
    if names and not "reach".startswith(names):
        return
    silent = tuple(found.item for found in reach(realm) if not found.reached)
    yield Proof(
        "reach", "Each rule, variant, point and tier is shown to some patient.",
        "What never speaks is no advice, and is not always suppressed.",
        tuple(rule.id for rule in knowledge.rules), unreached=silent,
    )  # fmt: skip
