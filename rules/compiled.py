"""The compiled knowledge: one canonical JSON, its digest, and typed access to it.

Engine, evaluator, cards, rule book and proofs load this JSON, so they cannot drift apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson

from rules.conditions import COMPARISONS, Tree
from rules.facts import FACTS
from rules.rule import Hook, Jurisdiction, Scope, Topic
from rules.valuesets import ValueSets


@dataclass(frozen=True)
class Exemption:
    """One exception of a rule: its tree, and whether an unknown exception blocks the rule."""

    tree: Tree
    blocks_when_unknown: bool


@dataclass(frozen=True)
class Named:
    """A variant or a point: its name and its condition, None when it always holds."""

    name: str
    tree: Tree | None


@dataclass(frozen=True)
class CompiledRule:
    """A rule as the compiled knowledge holds it; trees name thresholds. See `rules.rule.Rule`."""

    id: str
    recommendation: str
    evidence: tuple[str, ...]
    hooks: tuple[Hook, ...]
    scope: Scope
    topic: Topic
    priority: int
    tree: Tree
    when: Tree
    exemptions: tuple[Exemption, ...]
    warning: Tree | None
    critical: Tree | None
    variants: tuple[Named, ...]
    points: tuple[Named, ...]
    suppresses: tuple[str, ...]
    joins: tuple[str, ...]
    alone: bool
    offers: tuple[str, ...]
    shows: tuple[str, ...]
    overrides: tuple[str, ...]
    withdraws: Tree | None
    cites: Mapping[str, str]
    unverified: tuple[str, ...]
    off_by_default: bool


@dataclass(frozen=True)
class CompiledAssessment:
    """One value of one assessed fact."""

    fact: str
    value: str
    tree: Tree


@dataclass(frozen=True)
class Knowledge:
    """The compiled knowledge. `canonical` is the JSON that `digest` (SHA-256, 12 hex digits) is taken of.

    `release` is the digest of the release where a site has adapted it: the version stays that of the release.
    """

    canonical: bytes
    release: str = ""

    @classmethod
    def of(cls, document: Mapping[str, Any], release: str = "") -> Knowledge:
        """The knowledge of a document that is in hand."""
        knowledge = cls(orjson.dumps(document, option=orjson.OPT_SORT_KEYS), release)
        vars(knowledge)["document"] = document
        return knowledge

    def adapted(self, document: Mapping[str, Any]) -> Knowledge:
        """This knowledge as a site has changed it."""
        return Knowledge.of(document, self.release or self.digest)

    @cached_property
    def document(self) -> Mapping[str, Any]:
        parsed: Mapping[str, Any] = orjson.loads(self.canonical)
        return parsed

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.canonical).hexdigest()[:12]

    def off(self, turned_off: Collection[str], turned_on: Collection[str]) -> frozenset[str]:
        """The rules that are off where these are turned off and on; what is both is off."""
        default = {rule.id for rule in self.rules if rule.off_by_default}
        return frozenset(turned_off) | (default - set(turned_on))

    @cached_property
    def version(self) -> str:
        """`YEAR.N` of the release and the digest."""
        return f"{self.document['evidence']['release']}+{self.release or self.digest}"

    @property
    def jurisdiction(self) -> Jurisdiction:
        """Whose guidance counts where guidelines differ."""
        found: Jurisdiction = self.document["policy"]["jurisdiction"]
        return found

    @cached_property
    def thresholds(self) -> Mapping[str, float]:
        return {name: threshold["value"] for name, threshold in self.document["thresholds"].items()}

    @cached_property
    def rules(self) -> tuple[CompiledRule, ...]:
        return tuple(_rule(rule) for rule in self.document["rules"])

    @cached_property
    def rule(self) -> Mapping[str, CompiledRule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def assessments(self) -> tuple[CompiledAssessment, ...]:
        return tuple(CompiledAssessment(**assessment) for assessment in self.document["assessments"])

    @cached_property
    def scopes(self) -> Mapping[str, Tree]:
        scopes: Mapping[str, Tree] = self.document["scopes"]
        return scopes

    @cached_property
    def unverified(self) -> frozenset[str]:
        """The thresholds that nobody has verified, and the facts that are derived with one of them."""
        names = {name for name, limit in self.document["thresholds"].items() if limit["verified"] == "unverified"}
        return frozenset(names | {fact.name for fact in FACTS.values() if names & set(fact.windows)})

    @cached_property
    def valuesets(self) -> Mapping[str, ValueSets]:
        """The value sets by file: conditions, laboratory, medications, procedures."""
        systems = self.document["systems"]
        return {
            name: ValueSets(tables, systems, one_meaning=name == "medications")
            for name, tables in self.document["valuesets"].items()
        }


def filled(tree: Tree, thresholds: Mapping[str, float]) -> Tree:
    """The tree with numbers in place of threshold names, as the engine takes it."""
    ((operator, body),) = tree.items()
    if operator in ("$and", "$or"):
        return {operator: [filled(part, thresholds) for part in body]}
    if operator in COMPARISONS:
        ((prop, limit),) = body.items()
        return {operator: {prop: thresholds[limit["$threshold"]]}}
    return tree


def _rule(source: Mapping[str, Any]) -> CompiledRule:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in source.items()}
    fields["exemptions"] = tuple(Exemption(**exemption) for exemption in source["exemptions"])
    for listed in ("variants", "points"):
        fields[listed] = tuple(Named(**named) for named in source[listed])
    return CompiledRule(**fields)
