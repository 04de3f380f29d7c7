"""The rows "Safe" and "Wrong, and silent" of the engine's contract: what the adapter answers where the engine is
right, and where it would be wrong without a word."""

import ast
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from itertools import count, permutations

import pytest

from rules.conditions import Statement, Tree
from rules.engine import FactValue, Ruleset
from rules.errors import EngineFailure, FactRefused, RuleRefused
from rules.outcomes import properties
from tests.rules.raw_engine import PROJECT, run_adapter, run_bare

PROPERTIES = ("a", "b", "c", "x_min", "x_max", "y_min", "y_max")
ENGINE = PROJECT / "rules" / "engine.py"


def holds(tree: Tree, **facts: FactValue) -> bool:
    return "it" in Ruleset("contract", {"it": tree}, PROPERTIES).holds(facts)


def words(source: str) -> set[str]:
    """Every name, attribute and whole text that a module's code holds."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=word) | ast.Attribute(attr=word) | ast.Constant(value=str(word)):
                found.add(word)
            case ast.alias(name=word):
                found.update(word.split("."))
    return found


@pytest.mark.parametrize(
    ("tree", "facts", "expected"),
    [
        ({"$lt": {"x_max": 75}}, {"x_max": 74.9}, True),
        ({"$lt": {"x_max": 75}}, {"x_max": 75}, False),
        ({"$lte": {"x_max": 75}}, {"x_max": 75.0}, True),
        ({"$lte": {"x_max": 75}}, {"x_max": 75.1}, False),
        ({"$gt": {"x_min": 75}}, {"x_min": 75.1}, True),
        ({"$gt": {"x_min": 75}}, {"x_min": 75}, False),
        ({"$gte": {"x_min": 75}}, {"x_min": 75.0}, True),
        ({"$gte": {"x_min": 75}}, {"x_min": 74.9}, False),
        ({"$lte": {"x_max": 75}}, {}, False),
        ({"a": "yes"}, {"a": "yes"}, True),
        ({"a": "yes"}, {"a": "unknown"}, False),
        ({"$ex": {"x_min": 1}}, {"x_min": 5}, True),
        ({"$ex": {"x_min": 1}}, {}, False),
        ({"$nex": {"x_min": 1}}, {}, True),
        ({"$nex": {"x_min": 1}}, {"x_min": 5}, False),
        ({"$neq": {"a": "yes"}}, {"a": "unknown"}, True),
        ({"$neq": {"a": "yes"}}, {"a": "yes"}, False),
        ({"$and": [{"a": "yes"}, {"$or": [{"b": "no"}, {"$lt": {"x_max": 5}}]}]}, {"a": "yes", "b": "no"}, True),
        ({"$and": [{"a": "yes"}, {"$or": [{"b": "no"}, {"$lt": {"x_max": 5}}]}]}, {"a": "yes", "b": "yes"}, False),
    ],
)
def test_every_operator_is_answered_on_both_sides_of_its_limit(
    tree: Tree, facts: dict[str, FactValue], expected: bool
) -> None:
    """Conditions on one fact are right. Row: conditions on ONE fact (at random: test_differential)."""
    assert holds(tree, **facts) is expected


def test_every_rule_given_to_the_engine_matches_exactly_one_fact() -> None:
    """The adapter never joins facts. Row: several positive conditions on DIFFERENT facts in one `when_all`."""
    module = ast.parse(ENGINE.read_text(encoding="utf-8"))
    listed = [
        value
        for node in ast.walk(module) if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "all"
    ]  # fmt: skip
    assert listed
    assert all(isinstance(value, ast.List) and len(value.elts) == 1 for value in listed)


def test_eight_threads_share_a_ruleset_and_no_evaluation_is_lost_or_mixed() -> None:
    """Concurrent evaluations answer as single ones. Row: a host subclass whose `_run` is empty, 8 threads."""
    both: Tree = {"$and": [{"a": "yes"}, {"b": "yes"}]}
    ruleset = Ruleset("threads", {"a": {"a": "yes"}, "b": {"b": "yes"}, "both": both}, PROPERTIES)

    def evaluate(number: int) -> tuple[str, frozenset[str]]:
        fact = "ab"[number % 2]
        return fact, ruleset.holds({fact: "yes"})

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(evaluate, range(4000)))
    assert len(answers) == 4000
    assert [answer for answer in answers if answer[1] != {answer[0]}] == []


def test_memory_stays_flat_over_many_evaluations() -> None:
    """States do not pile up. Row: memory, state deleted after each evaluation."""
    result = run_adapter("""
rules = {f"r{number}": {"a": "yes"} for number in range(5)}
ruleset = Ruleset("memory", rules, ["a"])
def peak(evaluations):
    for _ in range(evaluations):
        assert len(ruleset.holds({"a": "yes"})) == 5
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak(500), peak(10_000))
""")
    before, after = map(int, result.stdout.split())
    unit = 1024 if sys.platform == "darwin" else 1
    assert after - before < 2048 * unit, "10,000 states that stay would take far more than 2 MB"


def test_forty_rules_fire_together_on_a_fact_of_85_properties() -> None:
    """The measured load is answered in full. Row: cost (its timing is measured in bench, not asserted here)."""
    names = [f"s{number}" for number in range(85)]
    ruleset = Ruleset("load", {name: {name: "yes"} for name in names[:40]}, names)
    assert ruleset.holds(dict.fromkeys(names, "yes")) == set(names[:40])


def test_a_conclusion_is_never_a_fact_of_the_same_evaluation() -> None:
    """Stages are separate evaluations: only `holds` asserts. Row: forward chaining."""
    module = ast.parse(ENGINE.read_text(encoding="utf-8"))
    asserting = [node for node in ast.walk(module) if isinstance(node, ast.Attribute) and "assert" in node.attr]
    assert len(asserting) == 1
    ruleset = Ruleset("chain", {"b": {"a": "yes"}, "next": {"b": "yes"}}, PROPERTIES)
    assert ruleset.holds({"a": "yes"}) == {"b"}


def test_the_measured_version_is_the_installed_and_the_required_one() -> None:
    """The contract speaks of this version only. Row: builds."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "durable-rules==2.0.28" in project["dependencies"]
    assert version("durable-rules") == "2.0.28"


def test_the_absence_of_a_whole_fact_cannot_be_asked() -> None:
    """A rule that needs "no such fact" is refused. Row: `none(...)`."""
    assert not {"none", "$not"} & words(ENGINE.read_text(encoding="utf-8"))
    for tree in ({"$not": {"b": "yes"}}, {"b$not": {"b": "yes"}}, {"b$not": "yes"}):
        with pytest.raises(RuleRefused):
            Ruleset("none", {"it": tree}, PROPERTIES)
    bare = run_bare("""
host = host_of({"r": [{"f": {"a": "yes"}}, {"g$not": {"b": "yes"}}]})
host.assert_fact("rules", {"id": "1", "sid": "1", "a": "yes"})
host.assert_fact("rules", {"id": "2", "sid": "1", "b": "yes"})
first_a = list(fired)
fired.clear()
host = host_of({"r": [{"g$not": {"b": "yes"}}, {"f": {"a": "yes"}}]})
host.assert_fact("rules", {"id": "1", "sid": "1", "a": "yes"})
print(first_a, fired)
""")
    assert bare.stdout.strip() == "['r'] []", "the engine answers by order: too early, or never"


def test_facts_that_match_no_condition_give_an_empty_answer() -> None:
    """The catch-all rule handles every fact. Row: a batch in which one fact matches no rule."""
    ruleset = Ruleset("nothing", {"it": {"a": "yes"}}, PROPERTIES)
    assert [ruleset.holds(facts) for facts in ({"a": "no"}, {}, {"a": "yes"})] == [set(), set(), {"it"}]


class Volatile(str):
    """A key that cannot be hashed while `failing`: what an action does with its key then raises inside the engine."""

    failing = False

    def __hash__(self) -> int:
        if Volatile.failing:
            raise ValueError("no hash")
        return super().__hash__()


def test_an_exception_inside_an_action_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """The swallowed exception is read, and the next evaluation is clean. Row: an exception inside an action."""
    ruleset = Ruleset("failing", {Volatile("it"): {"a": "yes"}, "other": {"a": "yes"}}, PROPERTIES)
    with monkeypatch.context() as failing:
        failing.setattr(Volatile, "failing", True)
        with pytest.raises(EngineFailure, match="no hash"):
            ruleset.holds({"a": "yes"})
    assert ruleset.holds({"a": "yes"}) == {"it", "other"}


def test_a_condition_true_on_two_branches_is_one_conclusion() -> None:
    """Conclusions are a set. Row: an OR condition true on two branches."""
    both: Tree = {"$or": [{"a": "yes"}, {"b": "yes"}]}
    assert sorted(Ruleset("twice", {"it": both}, PROPERTIES).holds({"a": "yes", "b": "yes"})) == ["it"]


def fnv1a(text: str) -> int:
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def test_ids_never_come_from_outside_and_no_two_property_names_collide() -> None:
    """Ids are the adapter's own; property names, hashed alike, differ. Row: two ids with the same FNV-1a hash."""
    for name in ("id", "sid"):
        with pytest.raises(FactRefused):
            Ruleset("ids", {"it": {"a": "yes"}}, PROPERTIES).holds({"a": "yes", name: "yes"})
    names = {*properties(), "id", "sid", "patient", "$s"}
    assert len({fnv1a(name) for name in names}) == len(names)


def test_facts_of_two_patients_never_meet() -> None:
    """A rule never sees facts of two evaluations together. Row: a fact without `sid`."""
    both: Tree = {"$and": [{"a": "yes"}, {"b": "yes"}]}
    ruleset = Ruleset("patients", {"both": both, "a": {"a": "yes"}, "b": {"b": "yes"}}, PROPERTIES)
    assert ruleset.holds({"a": "yes"}) == {"a"}
    assert ruleset.holds({"b": "yes"}) == {"b"}
    assert ruleset.holds({"a": "yes", "b": "yes"}) == {"both", "a", "b"}


def test_every_condition_given_is_registered() -> None:
    """No condition is dropped for its name. Row: two rules with the same Python function name."""
    keys = ["note", "r", "r ", "", "$x", "it's", 'it"s', "back\\slash", "new\nline", "\u00e9"]
    ruleset = Ruleset("names", {key: {"a": "yes"} for key in keys}, PROPERTIES)
    assert ruleset.holds({"a": "yes"}) == set(keys)


def test_a_condition_under_the_name_of_the_catch_all_is_never_lost() -> None:
    """A name that the adapter uses itself is refused or works. Row: two rules with the same Python function name."""
    try:
        ruleset = Ruleset("names", {"every fact is handled": {"a": "yes"}}, PROPERTIES)
    except RuleRefused:
        return
    assert ruleset.holds({"a": "yes"}) == {"every fact is handled"}


def test_two_rulesets_of_one_name_stay_two() -> None:
    """A name is never registered twice. Row: a second ruleset with a name already used."""
    first = Ruleset("same", {"first": {"a": "yes"}}, PROPERTIES)
    second = Ruleset("same", {"second": {"a": "yes"}}, PROPERTIES)
    assert first.holds({"a": "yes"}) == {"first"}
    assert second.holds({"a": "yes"}) == {"second"}


def test_the_order_of_the_conditions_changes_nothing() -> None:
    """The answer has no order, and no priority is given. Row: order of firing, `pri`."""
    trees: dict[str, Tree] = {"a": {"a": "yes"}, "no b": {"$neq": {"b": "yes"}}, "x": {"$ex": {"x_min": 1}}}
    for order in permutations(trees):
        answer = Ruleset("order", {key: trees[key] for key in order}, PROPERTIES).holds({"a": "yes", "b": "no"})
        assert answer == frozenset({"a", "no b"})
    assert "pri" not in words(ENGINE.read_text(encoding="utf-8"))


def test_every_action_takes_exactly_one_argument() -> None:
    """The functions that take the engine's closure take nothing else. Row: an action with two arguments."""
    module = ast.parse(ENGINE.read_text(encoding="utf-8"))
    functions = [node.args for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
    actions = [arguments for arguments in functions if "_closure" in [argument.arg for argument in arguments.args]]
    assert len(actions) == 2, "the action of a condition and the action of the catch-all rule"
    for action in actions:
        assert [argument.arg for argument in action.args] == ["_closure"]
        assert not [*action.posonlyargs, *action.kwonlyargs, *action.defaults]
        assert action.vararg is action.kwarg is None
    assert not any(isinstance(node, ast.Lambda) for node in ast.walk(module))


def test_an_evaluation_that_the_engine_breaks_off_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that jumps eleven seconds at every look makes the engine drop actions; the adapter raises.
    Row: more than 10 s of wall time inside one action."""
    ruleset = Ruleset("clock", {"it": {"a": "yes"}, "other": {"a": "yes"}}, PROPERTIES)
    with monkeypatch.context() as jumping:
        jumping.setattr("durable.engine._unix_now", count(0, 11).__next__)
        with pytest.raises(EngineFailure, match="returned 0"):
            ruleset.holds({"a": "yes"})
    assert ruleset.holds({"a": "yes"}) == {"it", "other"}


def test_identical_facts_are_answered_every_time() -> None:
    """The state is gone after an evaluation, so nothing counts as observed. Row: identical facts."""
    ruleset = Ruleset("identical", {"it": {"a": "yes"}}, PROPERTIES)
    assert {ruleset.holds({"a": "yes"}) for _ in range(3)} == {frozenset({"it"})}


def test_only_the_adapter_imports_the_engine_and_never_its_condition_language() -> None:
    """The project's handles build conditions. Row: `durable.lang` conditions with `and`, `or`, `not`."""
    sources = [*(PROJECT / "rules").rglob("*.py"), *(PROJECT / "cds").rglob("*.py")]
    assert ENGINE in sources
    engines = {"durable", "durable_rules_engine"}
    assert {source for source in sources if engines & imports(source.read_text(encoding="utf-8"))} == {ENGINE}
    assert "lang" not in words(ENGINE.read_text(encoding="utf-8"))
    handle = Statement("a", "a statement")
    with pytest.raises(TypeError):
        _ = handle.yes and handle.no


def imports(source: str) -> set[str]:
    """The top-level packages that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                found.update(name.name.split(".")[0] for name in names)
            case ast.ImportFrom(module=str(module), level=0):
                found.add(module.split(".")[0])
    return found
