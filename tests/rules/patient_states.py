"""Patient states as facts, and what the rules, scopes and policy show for them.

The rules are decided here by the conditions alone, compiled to Python, so that thousands of states cost seconds; that
the engine decides alike is shown on a spread of the same states in `test_invariants.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from rules.certainty import Certainty
from rules.compiled import CompiledRule, Knowledge
from rules.compiler import standard_knowledge
from rules.conditions import COMPARISONS, Statement, Tree, fact_of, leaves
from rules.facts import ASSESSED, DRAFTED, FACTS, SOURCES
from rules.findings import Arrival
from rules.outcomes import Outcome, Outcomes
from rules.policy import Choice, Shown, show, show_orders
from rules.reasons import FactValue, Truth
from rules.rule import Hook, Indicator
from rules.unassessed import Gaps

Facts = Mapping[str, FactValue]
COMPLETE = dict.fromkeys(SOURCES, Arrival.COMPLETE)
CHART_HOOKS: tuple[Hook, ...] = (
    "patient-view", "encounter-start", "encounter-discharge", "problem-list-item-create",
)  # fmt: skip
ORDER_HOOKS: tuple[Hook, ...] = ("order-select", "order-sign", "medication-refill")
_SIGNS = {"$lte": "<=", "$lt": "<", "$gt": ">", "$gte": ">="}
DRAFTS: Mapping[str, tuple[str, ...]] = {
    "oral iron": ("draft_oral_iron",),
    "iron by vein": ("draft_iv_iron",),
    "ferric carboxymaltose": ("draft_iv_iron", "draft_ferric_carboxymaltose"),
    "antiemetic": ("draft_antiemetic",),
    "antihistamine": ("draft_antihistamine",),
    "antihistamine against nausea": ("draft_antihistamine", "draft_against_nausea"),
    "vestibular antihistamine": ("draft_vestibular_antihistamine",),
    "vestibular antihistamine against nausea": ("draft_vestibular_antihistamine", "draft_against_nausea"),
    "antipsychotic against nausea": ("draft_antiemetic", "draft_antipsychotic_antiemetic"),
    "pramipexole": ("draft_dopamine_agonist", "draft_pramipexole"),
    "pramipexole above its maximum": ("draft_dopamine_agonist", "draft_pramipexole", "draft_above_maximum"),
    "pregabalin": ("draft_gabapentinoid", "draft_pregabalin"),
    "gabapentinoid beside an opioid": ("draft_gabapentinoid", "beside_opioid"),
    "gabapentinoid beside a benzodiazepine": ("draft_gabapentinoid", "beside_benzodiazepine"),
    "opioid beside a gabapentinoid": ("draft_opioid", "beside_gabapentinoid"),
    "antidepressant": ("draft_antidepressant",),
    "tetracyclic": ("draft_tetracyclic",),
    "antipsychotic": ("draft_antipsychotic",),
    "lower-risk antipsychotic": ("draft_antipsychotic", "draft_lower_risk"),
    "dopamine agonist": ("draft_dopamine_agonist",),
    "levodopa": ("draft_levodopa",),
    "gabapentinoid": ("draft_gabapentinoid",),
    "opioid": ("draft_opioid",),
    "opioid agonist treatment": ("draft_opioid", "draft_agonist_treatment"),
    "benzodiazepine": ("draft_benzodiazepine",),
    "clonazepam": ("draft_benzodiazepine", "draft_clonazepam"),
    "levothyroxine": ("draft_levothyroxine",),
    "oral iron beside levothyroxine": ("draft_oral_iron", "beside_bound_by_iron"),
    "levodopa beside oral iron": ("draft_levodopa", "beside_oral_iron"),
    "Z-drug": ("draft_benzodiazepine", "draft_z_drug"),
    "quinine": ("draft_quinine",),
    "magnesium": ("draft_magnesium",),
}
REASONS = ((), ("draft_for_rls",), ("draft_for_something_else",))


class Rules:
    """Rules decided by their conditions alone, and shown by the real policy."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._limits = knowledge.thresholds
        self._holds: dict[int, Callable[[Facts], bool]] = {}
        self._kept: list[Tree] = []
        self._stages = _stages(knowledge)
        self._certainty = Certainty(knowledge, self._stages)

    def holds(self, tree: Tree | None, facts: Facts) -> bool:
        """Whether a condition is known to hold."""
        if tree is None:
            return True
        if id(tree) not in self._holds:
            self._kept.append(tree)  # so that its id stays its own
            self._holds[id(tree)] = eval(f"lambda f: {self._python(tree)}", {"NONE": float("nan")})
        return self._holds[id(tree)](facts)

    def assessed(self, given: Facts) -> dict[str, FactValue]:
        """The facts with the assessed ones."""
        facts: dict[str, FactValue] = {**given, **dict.fromkeys(ASSESSED, "unknown")}
        for stage in self._stages:
            said = [key.partition("=")[::2] for key, tree in stage.items() if self.holds(tree, facts)]
            facts.update(said)
        return facts

    def outcomes(self, given: Facts) -> Outcomes:
        """What every rule says."""
        facts = self.assessed(given)
        scopes = {name: self._truth(tree, facts) for name, tree in self.knowledge.scopes.items()}
        return Outcomes(facts, tuple(self._outcome(rule, facts) for rule in self.knowledge.rules), scopes)

    def on_chart(self, facts: Facts, hook: Hook = "patient-view", choice: Choice | None = None) -> Said:
        """What is shown when the chart is opened."""
        outcomes = self.outcomes(facts)
        return Said(hook, outcomes, show(outcomes, self.knowledge, hook, choice or Choice(), Gaps(COMPLETE)))

    def on_order(self, facts: Facts, draft: Facts, hook: Hook = "order-sign", choice: Choice | None = None) -> Said:
        """What is shown for one draft order."""
        without, outcomes = self.outcomes(facts), self.outcomes({**facts, **draft})
        (shown,) = show_orders(without, [outcomes], self.knowledge, hook, choice or Choice(), Gaps(COMPLETE))
        return Said(hook, outcomes, shown)

    def _outcome(self, rule: CompiledRule, facts: Facts) -> Outcome:
        if not self.holds(rule.tree, facts):
            return Outcome(rule, Truth.FAILS, "info")
        indicator: Indicator = "info"
        tiers: tuple[tuple[Indicator, Tree | None], ...] = (("warning", rule.warning), ("critical", rule.critical))
        for tier, tree in tiers:
            if tree is not None and self.holds(tree, facts) and tier != "info":
                whole = {"$and": [rule.tree, tree]}
                found = self._certainty.indicator(whole, tier, facts, ())
                indicator = found if found != "info" else indicator
        variant = next((v.name for v in rule.variants if self.holds(v.tree, facts)), None)
        points = tuple(point.name for point in rule.points if self.holds(point.tree, facts))
        withdraws = rule.withdraws is not None and self.holds(rule.withdraws, facts)
        return Outcome(rule, Truth.HOLDS, indicator, variant, points, withdraws=withdraws)

    def _truth(self, tree: Tree, facts: Facts) -> Truth:
        return Truth.HOLDS if self.holds(tree, facts) else Truth.FAILS

    def _python(self, tree: Tree) -> str:
        for junction, word in (("$and", " and "), ("$or", " or ")):
            if junction in tree:
                return "(" + word.join(self._python(part) for part in tree[junction]) + ")"
        ((test, body),) = tree.items()
        if test in COMPARISONS:
            ((prop, limit),) = body.items()
            return f"(f.get({prop!r}, NONE) {_SIGNS[test]} {self._limits[limit['$threshold']]!r})"
        if test in ("$ex", "$nex"):
            return f"({next(iter(body))!r} {'in' if test == '$ex' else 'not in'} f)"
        if test == "$neq":
            ((fact, value),) = body.items()
            return f"(f[{fact!r}] != {value!r})"
        return f"(f[{test!r}] == {body!r})"


def _stages(knowledge: Knowledge) -> list[dict[str, Tree]]:
    """The assessments, each after those that it reads."""
    left = {f"{a.fact}={a.value}": a for a in knowledge.assessments}
    stages = []
    while left:
        open_ = {a.fact for a in left.values()}
        waiting = {a.fact for a in left.values() if open_ & {fact_of(leaf) for leaf in leaves(a.tree)}}
        stages.append({key: a.tree for key, a in left.items() if a.fact not in waiting})
        left = {key: a for key, a in left.items() if a.fact in waiting}
    return stages


@dataclass(frozen=True)
class Said:
    """What is shown on one hook."""

    hook: Hook
    outcomes: Outcomes
    shown: Shown

    @property
    def facts(self) -> Facts:
        return self.outcomes.facts

    @property
    def leading(self) -> tuple[Outcome, ...]:
        """What leads a card."""
        return tuple(advice.leading for advice in self.shown.advices)

    @property
    def all(self) -> tuple[Outcome, ...]:
        """What leads a card or is a line of one."""
        return tuple(outcome for advice in self.shown.advices for outcome in advice.outcomes)

    @property
    def items(self) -> frozenset[tuple[str, str | None]]:
        """Rules with their variants."""
        return frozenset((outcome.rule.id, outcome.variant) for outcome in self.all)

    @property
    def rules(self) -> frozenset[str]:
        return frozenset(outcome.rule.id for outcome in self.all)

    def indicator(self, rule: str) -> Indicator | None:
        """How urgent a rule is, None when it is not shown."""
        return next((outcome.indicator for outcome in self.all if outcome.rule.id == rule), None)

    def __str__(self) -> str:
        said = [f"{o.rule.id}/{o.variant}/{o.indicator}" for o in self.all]
        return f"{self.hook}: {said} for {described(self.facts)}"


@cache
def standard_rules() -> Rules:
    """The rules of this release."""
    return Rules(standard_knowledge())


def nobody() -> dict[str, FactValue]:
    """A complete record in which nothing was found: every statement is no, nothing is measured."""
    facts: dict[str, FactValue] = {name: "no" for name, fact in FACTS.items() if isinstance(fact, Statement)}
    return {**facts, **dict.fromkeys(ASSESSED, "unknown")}


def exactly(**numbers: float) -> dict[str, FactValue]:
    """Measurements that are known exactly."""
    return {f"{name}_{end}": value for name, value in numbers.items() for end in ("min", "max")}


def yes(*names: str) -> dict[str, FactValue]:
    return dict.fromkeys(names, "yes")


def adult(**numbers: float) -> dict[str, FactValue]:
    """A grown-up woman with confirmed restless legs; a ferritin comes with its day."""
    facts = {**nobody(), "rls": "yes", **exactly(age=45, rls_recorded=1000), **exactly(**numbers)}
    if "ferritin" in numbers:
        facts |= {"ferritin_found": "yes", **({} if "ferritin_age" in numbers else exactly(ferritin_age=30))}
    if "tsat" in numbers:
        facts["tsat_found"] = "yes"
    return facts


def drafted(name: str, *reason: str, emergency: bool = False) -> dict[str, FactValue]:
    """The facts of a draft order."""
    return {
        **dict.fromkeys(DRAFTED, "no"), **yes(*DRAFTS[name], *reason), **(yes("draft_emergency") if emergency else {}),
    }  # fmt: skip


def described(facts: Facts) -> dict[str, FactValue]:
    """A state without what is so for everybody."""
    plain = nobody()
    return {name: value for name, value in facts.items() if plain.get(name) != value and name not in ASSESSED}
