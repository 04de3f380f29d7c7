"""The codes and the time zone with which a record is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from cds.fhir.codemaps import CodeMap
from rules.compiled import Knowledge
from rules.valuesets import ValueSets, codings


@dataclass(frozen=True)
class Vocabulary:
    """Value sets of the knowledge with a site's own codes, and the zone in which a moment becomes a day."""

    knowledge: Knowledge
    zone: ZoneInfo
    site: CodeMap = field(default_factory=dict)

    @cached_property
    def laboratory(self) -> ValueSets:
        return self.knowledge.valuesets["laboratory"].with_codes(self.site)

    @cached_property
    def conditions(self) -> ValueSets:
        return self.knowledge.valuesets["conditions"].with_codes(self.site)

    @cached_property
    def medications(self) -> ValueSets:
        return self.knowledge.valuesets["medications"].with_codes(self.site)

    @cached_property
    def procedures(self) -> ValueSets:
        return self.knowledge.valuesets["procedures"].with_codes(self.site)

    def is_excluded(self, coding: Mapping[str, Any]) -> bool:
        """Whether a coding looks like a test and is none: a goal, an interpretation, another fluid."""
        system, code = self.laboratory.system_of(coding.get("system")), coding.get("code")
        return isinstance(code, str) and (system, code.strip()) in self._excluded

    def is_observed(self, coding: Mapping[str, Any]) -> bool:
        """Whether a coding can make an Observation matter, whatever its system: a quick first look."""
        code = coding.get("code")
        return isinstance(code, str) and code.strip() in self._observed

    def may_matter(self, resource: Mapping[str, Any]) -> bool:
        """A quick first look: an Observation that is plainly coded as something else is not read any further."""
        if resource["resourceType"] != "Observation" or "component" in resource or "contained" in resource:
            return True
        return any(self.is_observed(coding) for coding in codings(resource.get("code")))

    @cached_property
    def answers(self) -> Mapping[tuple[str, str], str]:
        """The coded answers to "pregnant?": yes, no or unknown by system and code."""
        table = self.laboratory.tables["pregnancy-status"]
        return {(code["system"], code["code"]): answer for answer in ("yes", "no", "unknown") for code in table[answer]}

    def requested(self, coding: Mapping[str, Any]) -> frozenset[str]:
        """What a request with this coding asks for, by the order codes of the site; of results they say nothing."""
        system, code = coding.get("system"), coding.get("code")
        return (
            self._requested.get((self._known_as(system), code), frozenset()) if isinstance(code, str) else frozenset()
        )

    @cached_property
    def _requested(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """The tests and referrals by order code; one code of a site may ask for several."""
        orders, found = self.knowledge.document["orders"], dict[tuple[str, str], frozenset[str]]()
        for kind, named in (("test", "{}"), ("referral", "referral-to-{}")):
            for name, entry in orders[kind].items():
                key = self._known_as(entry["code"]["system"]), entry["code"]["code"]
                found[key] = found.get(key, frozenset()) | {named.format(name)}
        return found

    def _known_as(self, system: object) -> str:
        """The name of a code system that the knowledge knows by several; of others the URI."""
        return self.laboratory.system_of(system) or str(system)

    @cached_property
    def _observed(self) -> frozenset[str]:
        tables = self.laboratory.tables.values()
        listed = (code["code"] for table in tables for code in (*table["codes"], *table.get("excluded", ())))
        return frozenset((*listed, *(code for _, code in self.site)))

    @cached_property
    def _excluded(self) -> frozenset[tuple[str, str]]:
        tables = self.laboratory.tables.values()
        return frozenset((code["system"], code["code"]) for table in tables for code in table.get("excluded", ()))
