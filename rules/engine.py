"""The one module that knows durable-rules: which of a fixed set of conditions hold for one set of facts.

durable-rules is right inside measured limits and silently wrong, or fatal, outside them. This adapter keeps every
evaluation inside: closed and typed facts, one fresh state an evaluation, a positive test on every branch, nothing
swallowed, the state always deleted.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Collection, Mapping
from typing import Any

from durable import engine as durable

from rules.conditions import Tree
from rules.errors import EngineFailure, FactRefused, RuleRefused

FactValue = str | int | float

MOST_PROPERTIES = 200
MOST_RULES = 200
MOST_JUNCTIONS = 15  # a sequence of 32 expressions, two a junction, is refused with error 113
MOST_PENDING = 60  # tests in hand at once: the 65th is error 303, 512 side by side hang at registration
LARGEST_NUMBER = 1e9
SMALLEST_STEP = 1e-4
STATEMENT_VALUES = frozenset(("yes", "no", "unknown"))
RESERVED = frozenset(("sid", "id", "patient"))

_MARK = "patient"
_POSITIVE = {"$ex": {_MARK: 1}}  # without it a condition of absences also matches the engine's own state, for ever
_CATCH_ALL = "every fact is handled"
_numbers = itertools.count(1)  # ruleset names live as long as the process and must never repeat


class _Host(durable.Host):  # type: ignore[misc]
    """A host without the two timer threads that would run actions beside the caller."""

    def _run(self) -> None:
        pass


class Ruleset:
    """A set of named conditions, registered once; evaluations are serialised by a lock.

    `trees` have numbers where the knowledge has threshold names. `properties` is the closed list of what a fact may
    carry. Raises `RuleRefused` for anything that the engine would misread.
    """

    def __init__(self, name: str, trees: Mapping[str, Tree], properties: Collection[str]) -> None:
        self._properties = _checked_properties(properties)
        if len(trees) > MOST_RULES:
            raise RuleRefused(f"{name}: {len(trees)} conditions, at most {MOST_RULES} are safe")
        for key, tree in trees.items():
            _check_tree(key, tree, self._properties)
            if _junctions(_definition(tree, _nothing)["all"][0]["m"]) > MOST_JUNCTIONS:
                raise RuleRefused(f"{key}: more than {MOST_JUNCTIONS} nested $and and $or")
            if _pending(tree) > MOST_PENDING:
                raise RuleRefused(f"{key}: more than {MOST_PENDING} alternatives")
        self._host = _Host()
        self._lock = threading.Lock()
        self._held: set[str] = set()
        self._broken = False
        self._names = [self._registered(name, share) for share in _shares(trees)]

    def holds(self, facts: Mapping[str, FactValue]) -> frozenset[str]:
        """The keys of the conditions that hold.

        Raises `FactRefused` for a fact outside the closed list or of a kind that the engine misreads, and
        `EngineFailure` when the engine did not finish the evaluation.
        """
        for name, value in facts.items():
            _check_fact(name, value, self._properties)
        with self._lock:
            self._held.clear()
            for name in self._names:
                self._evaluate(name, facts)
            return frozenset(self._held)

    def _evaluate(self, name: str, facts: Mapping[str, FactValue]) -> None:
        if self._broken:
            raise EngineFailure("the rule engine failed before and cannot be used again")
        try:
            state = self._host.assert_fact(name, {"id": "1", "sid": "1", _MARK: 1, **facts})
        except Exception as failure:  # the engine left a half-made state: deleting it would kill the process
            self._broken = True
            raise EngineFailure(f"the rule engine failed: {type(failure).__name__}") from failure
        self._host.delete_state(name, "1")
        if not isinstance(state, dict) or "exception" in state:
            raise EngineFailure(f"the rule engine did not finish: {_reason(state)}")

    def _registered(self, name: str, trees: Mapping[str, Tree]) -> str:
        numbered = f"{name} {next(_numbers)}"
        definition: dict[str, Any] = {key: _definition(tree, self._note(key)) for key, tree in trees.items()}
        definition[_CATCH_ALL] = {"all": [{"m": _POSITIVE}], "run": _nothing}
        self._host.set_rulesets({numbered: definition})
        registered = len(self._host.get_ruleset(numbered).get_definition())
        if registered != len(trees) + 1:
            raise RuleRefused(f"{name}: {len(trees) + 1} conditions given, {registered} registered")
        return numbered

    def _note(self, key: str) -> Callable[[Any], None]:
        def note(_closure: Any) -> None:  # exactly one argument: a second one would be taken for a callback
            self._held.add(key)

        return note


def _nothing(_closure: Any) -> None:
    """The action of the catch-all rule: a fact that matches no rule would raise and run no action at all."""


def _definition(tree: Tree, run: Callable[[Any], None]) -> dict[str, Any]:
    return {"all": [{"m": _flat({"$and": [_POSITIVE, tree]})}], "run": run}


def _flat(tree: Tree) -> Tree:
    """The same condition without a junction directly inside one of its own kind."""
    ((operator, body),) = tree.items()
    if operator not in ("$and", "$or"):
        return tree
    parts = [_flat(part) for part in body]
    return {operator: [inner for part in parts for inner in part.get(operator, [part])]}


def _shares(trees: Mapping[str, Tree]) -> list[dict[str, Tree]]:
    """The conditions shared out over engine rulesets, so that none can have too many tests in hand."""
    shares: list[dict[str, Tree]] = [{}]
    pending = 0
    for key, tree in trees.items():
        pending += _pending(tree)
        if pending > MOST_PENDING:
            shares.append({})
            pending = _pending(tree)
        shares[-1][key] = tree
    return shares


def _pending(tree: Tree) -> int:
    """How many tests of this condition the engine can have in hand at once, whatever the fact."""
    ((operator, body),) = tree.items()
    if operator == "$or":
        return sum(map(_pending, body))
    return 1 + sum(_pending(part) - 1 for part in body) if operator == "$and" else 1


def _junctions(tree: Tree) -> int:
    ((operator, body),) = tree.items()
    return 1 + sum(_junctions(part) for part in body) if operator in ("$and", "$or") else 0


def _reason(state: object) -> str:
    return str(state.get("exception")) if isinstance(state, dict) else f"it returned {state!r}"


def _checked_properties(properties: Collection[str]) -> frozenset[str]:
    if len(properties) > MOST_PROPERTIES:
        raise RuleRefused(f"{len(properties)} properties, at most {MOST_PROPERTIES} are safe")
    for name in properties:
        if name in RESERVED or name.startswith("$") or not name.isidentifier():
            raise RuleRefused(f"'{name}' cannot be the name of a fact")
    return frozenset(properties)


def _check_tree(key: str, tree: Tree, properties: frozenset[str]) -> None:
    """Only and/or over tests of known properties: no joins, no absence of whole facts, no two-operator dicts."""
    if not isinstance(tree, dict) or len(tree) != 1:
        raise RuleRefused(f"{key}: {tree!r} is no condition")
    ((operator, body),) = tree.items()
    if operator in ("$and", "$or"):
        if not isinstance(body, list) or not body:
            raise RuleRefused(f"{key}: '{operator}' needs a list of conditions")
        for part in body:
            _check_tree(key, part, properties)
        return
    if operator in ("$lt", "$lte", "$gt", "$gte"):
        if not isinstance(body, dict) or len(body) != 1:
            raise RuleRefused(f"{key}: '{operator}' compares one property")
        ((prop, limit),) = body.items()
        _check_number(f"{key}: the limit of {prop}", limit, RuleRefused)
        if not _is_number(prop):
            raise RuleRefused(f"{key}: '{operator}' compares numbers, and {prop} is a statement")
    elif operator in ("$ex", "$nex", "$neq"):
        if not isinstance(body, dict) or len(body) != 1:
            raise RuleRefused(f"{key}: '{operator}' tests one property")
        (prop,) = body
        if operator == "$neq":
            _check_statement(key, prop, body[prop])
    elif operator.startswith("$"):
        raise RuleRefused(f"{key}: '{operator}' is not among the operators that were measured to be right")
    else:
        prop = operator
        _check_statement(key, prop, body)
    if prop not in properties:
        raise RuleRefused(f"{key}: '{prop}' is not a property of the facts")


def _check_statement(key: str, prop: str, value: object) -> None:
    if not isinstance(value, str) or value not in STATEMENT_VALUES or _is_number(prop):
        raise RuleRefused(f"{key}: {prop} is compared with {value!r}: only statements are, with yes, no or unknown")


def _check_fact(name: str, value: FactValue, properties: frozenset[str]) -> None:
    if name not in properties:
        raise FactRefused(f"'{name}' is not a property of the facts")
    if _is_number(name):
        _check_number(name, value, FactRefused)
    elif not isinstance(value, str) or value not in STATEMENT_VALUES:
        raise FactRefused(f"{name}: yes, no or unknown expected")


def _is_number(prop: str) -> bool:
    return prop.endswith(("_min", "_max"))


def _check_number(name: str, value: object, refusal: type[FactRefused] | type[RuleRefused]) -> None:
    """Booleans pass for numbers, exponents and infinity crash, long integers are read as other numbers."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refusal(f"{name}: a number expected, not {type(value).__name__}")
    if not abs(value) <= LARGEST_NUMBER or 0 < abs(value) < SMALLEST_STEP:  # `not <=` refuses NaN as well
        raise refusal(f"{name}: outside what the rule engine reads correctly")
