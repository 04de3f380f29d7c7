"""The row "Kills the process" of the engine's contract, and what the engine misreads: the adapter refuses it first.

Where the danger can be shown in bounded time, a test runs the bare engine on the same input in its own process.
"""

import json
import threading
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from rules.conditions import Tree
from rules.engine import MOST_PROPERTIES, MOST_RULES, FactValue, Ruleset
from rules.errors import FactRefused, RuleRefused
from tests.rules.raw_engine import ENDLESS, OUT_OF_CPU, PROJECT, run_adapter, run_bare

PROPERTIES = ("a", "b", "x_min", "x_max", "y_min", "y_max")


def holds(tree: Tree, **facts: FactValue) -> bool:
    return "it" in Ruleset("refuses", {"it": tree}, PROPERTIES).holds(facts)


@pytest.mark.parametrize("number", [2**64, -(2**70), 10**400, 1_000_000_001])
def test_an_integer_that_the_engine_misreads_is_refused(number: int) -> None:
    """Every number is bounded, in facts and in rules. Row: integers beyond 64 bits."""
    with pytest.raises(FactRefused):
        holds({"$lte": {"x_max": 75}}, x_max=number)
    with pytest.raises(RuleRefused):
        holds({"$lte": {"x_max": number}})


@pytest.mark.parametrize("value", ["100", "74", "yes", True, False, None, [1], {"min": 1}])
def test_a_number_slot_takes_only_numbers(value: object) -> None:
    """Text and booleans are no numbers, in facts and in rules. Row: types are confused."""
    with pytest.raises(FactRefused):
        Ruleset("types", {"it": {"$lt": {"x_max": 75}}}, PROPERTIES).holds({"x_max": value})  # type: ignore[dict-item]
    with pytest.raises(RuleRefused):
        holds({"$lt": {"x_max": value}})


@pytest.mark.parametrize(
    "value", ["Yes", "true", "", "no\0", "it's free text", 1, 0.5, True, None, ["yes"], {"$m": "b"}]
)
def test_a_statement_slot_takes_only_yes_no_and_unknown(value: object) -> None:
    """No free text, number or boolean stands for a statement. Row: types are confused."""
    with pytest.raises(FactRefused):
        Ruleset("types", {"it": {"a": "yes"}}, PROPERTIES).holds({"a": value})  # type: ignore[dict-item]
    with pytest.raises(RuleRefused):
        holds({"a": value})


@pytest.mark.parametrize("tree", [{"$lt": {"a": 75}}, {"$gte": {"a": 75}}, {"x_max": "yes"}, {"$neq": {"x_max": "no"}}])
def test_a_rule_cannot_read_a_slot_as_the_other_type(tree: Tree) -> None:
    """A statement is not compared, a number is not a statement. Row: types are confused."""
    with pytest.raises(RuleRefused):
        holds(tree)


UNWRITABLE = [1e-05, -1e-05, 9.9e-05, 5e-324, 1e16, 1e22, -1e300, float("inf"), float("-inf"), float("nan")]


@pytest.mark.parametrize("number", UNWRITABLE)
def test_a_number_that_json_writes_with_an_exponent_is_refused(number: float) -> None:
    """No exponent, infinity or NaN reaches the engine. Row: a float that JSON writes with an exponent."""
    with pytest.raises(FactRefused):
        holds({"$lte": {"x_max": 75}}, x_max=number)
    with pytest.raises(RuleRefused):
        holds({"$lte": {"x_max": number}})


@pytest.mark.parametrize("number", ["1e-05", "1e+22", "Infinity"])
def test_the_bare_engine_cannot_evaluate_a_number_with_an_exponent(number: str) -> None:
    """The danger is real: an error or a crash. Row: a float that JSON writes with an exponent."""
    bare = run_bare(f"""
import json
host = host_of({{"r": {{"$ex": {{"x": 1}}}}}})
host.assert_fact("rules", {{"id": "1", "sid": "1", "x": json.loads("{number}")}})
""")
    assert bare.returncode != 0


NUMBERS = Ruleset("numbers", {"known": {"$ex": {"x_min": 1}}, "low": {"$lt": {"x_min": 75}}}, ["x_min"])


@settings(deadline=None)
@given(st.floats() | st.integers())
def test_every_number_is_refused_or_written_plainly_and_read_as_itself(number: float) -> None:
    """What passes is plain decimal and compares right. Row: a float that JSON writes with an exponent."""
    try:
        held = NUMBERS.holds({"x_min": number})
    except FactRefused:
        return
    assert not set("eInN") & set(json.dumps(number))
    assert held == ({"known", "low"} if number < 75 else {"known"})


ABSENCES: list[Tree] = [
    {"$nex": {"x_min": 1}},
    {"$or": [{"$nex": {"x_min": 1}}, {"$lte": {"x_max": 75}}]},
    {"$and": [{"$nex": {"x_min": 1}}, {"$nex": {"y_min": 1}}]},
]


@pytest.mark.parametrize("tree", ABSENCES)
def test_a_condition_of_absences_is_answered_and_comes_to_an_end(tree: Tree) -> None:
    """The guard keeps it off the engine's own state. Row: a condition that can be true through absences alone."""
    assert holds(tree)
    assert holds(tree, a="yes")
    assert not holds(tree, x_min=76, x_max=76)


@pytest.mark.parametrize("tree", [*ABSENCES, {"$ex": {"sid": 1}}, {"$ex": {"id": 1}}])
def test_the_bare_engine_fires_endlessly_on_absences_and_on_its_own_names(tree: Tree) -> None:
    """The danger is real: one fact, more than a thousand firings. Row: a condition of absences, `sid`, `id`."""
    bare = run_bare(f"""
host = host_of({{"r": {tree}}})
host.assert_fact("rules", {{"id": "1", "sid": "1", "a": "yes"}})
""")
    assert bare.returncode == ENDLESS


@pytest.mark.parametrize("name", ["id", "sid", "patient", "$s", "$m", "a b", "a.b", "1", "", "it's", 'a"b'])
def test_a_name_of_the_engine_or_of_the_adapter_is_no_fact(name: str) -> None:
    """Reserved and unusual names are refused everywhere. Row: a condition that names `sid` or `id`."""
    with pytest.raises(RuleRefused):
        Ruleset("names", {}, ["a", name])
    with pytest.raises(RuleRefused):
        holds({"$ex": {name: 1}})
    with pytest.raises(FactRefused):
        Ruleset("names", {}, ["a"]).holds({name: "yes"})


def test_the_largest_fact_is_answered_and_a_larger_one_refused() -> None:
    """Facts stay far below the engine's limit. Row: 255 or more properties on one fact."""
    names = [f"s{number}" for number in range(MOST_PROPERTIES + 1)]
    largest = Ruleset("large", {"last": {names[-2]: "yes"}}, names[:-1])
    assert largest.holds(dict.fromkeys(names[:-1], "yes")) == {"last"}
    with pytest.raises(RuleRefused):
        Ruleset("too large", {}, names)
    with pytest.raises(FactRefused):
        largest.holds(dict.fromkeys(names, "yes"))
    bare = run_bare("""
host = host_of({"r": {"$ex": {"p0": 1}}})
host.assert_fact("rules", {"id": "1", "sid": "1", **{f"p{number}": 1 for number in range(255)}})
""")
    assert bare.returncode != 0, "the danger is real"


@pytest.mark.parametrize("limit", [{"first": "x_min"}, {"$m": "y_max"}, {"$add": {"$l": {"$m": "y_max"}, "$r": 1}}])
def test_a_comparison_with_another_property_or_fact_is_refused(limit: object) -> None:
    """Limits are numbers, nothing else. Row: two rules that join facts by comparing values."""
    for operator in ("$lt", "$lte", "$gt", "$gte"):
        with pytest.raises(RuleRefused):
            holds({operator: {"x_max": limit}})


@pytest.mark.parametrize(
    "tree",
    [
        {}, "a", None, [], {"a": "yes", "b": "yes"}, {"$and": []}, {"$or": []}, {"$and": {"a": "yes"}}, {"$or": "yes"},
        {"$lt": {"x_max": 1, "y_max": 2}}, {"$lt": 75}, {"$ex": {}}, {"$nex": "a"}, {"$ex": {"a": 1, "b": 1}},
        {"$eq": {"a": "yes"}}, {"$neq": {"x_min": 1}}, {"$neq": {"a": {"$m": "b"}}}, {"$neq": "a"},
        {"$mt": {"a": "y.*"}}, {"$iall": {"a": {"a": "yes"}}}, {"$lt": {"x_max": {"$threshold": "t"}}},
        {"misspelt": "yes"}, {"$lt": {"misspelt_max": 75}}, {"$lt": {"x": 75}},
    ],
)  # fmt: skip
def test_a_tree_of_any_other_shape_is_refused_wherever_it_stands(tree: Tree) -> None:
    """Half a condition is never dropped. Row: `and`, `or`, `75 < m.x <= 100`, a misspelt name, `m.x < m.y`."""
    for whole in (tree, {"$and": [{"a": "yes"}, tree]}, {"$or": [{"$and": [{"a": "yes"}, tree]}, {"b": "yes"}]}):
        with pytest.raises(RuleRefused):
            holds(whole)


def test_more_rules_than_were_measured_are_refused() -> None:
    """The number of rules is bounded. Row: 500 to 550 rules with distinct constants."""
    trees: dict[str, Tree] = {f"r{number}": {"$gt": {"x_min": number}} for number in range(MOST_RULES + 1)}
    with pytest.raises(RuleRefused):
        Ruleset("many", trees, PROPERTIES)
    del trees["r0"]
    assert Ruleset("most", trees, PROPERTIES).holds({"x_min": 2}) == {"r1"}
    bare = run_bare("""
host = host_of({f"r{number}": {"$gt": {"x": number}} for number in range(512)})
host.assert_fact("rules", {"id": "1", "sid": "1", "x": 2})
""")
    assert bare.returncode in OUT_OF_CPU, "the danger is real"


def test_many_tests_in_few_rules_do_not_hang_the_adapter() -> None:
    """Not rules but tests side by side fill the engine's table. Row: 500 to 550 rules with distinct constants."""
    assert run_adapter("""
trees = {f"r{rule}": {"$or": [{"$gt": {"x_min": rule * 5 + test}} for test in range(5)]} for rule in range(110)}
try:
    assert Ruleset("wide", trees, ["x_min"]).holds({"x_min": 2}) == {"r0"}
except RuleRefused:
    pass
""").returncode == 0  # fmt: skip


@pytest.mark.parametrize("absent", [False, True])
def test_many_conditions_that_hold_at_once_do_not_kill_the_process(absent: bool) -> None:
    """The engine keeps 64 tests in hand; after the 65th, deleting the state is a segmentation fault. No row yet."""
    assert run_adapter(f"""
names = [f"s{{number}}" for number in range(100)]
trees = {{name: {{"$nex": {{name: 1}}}} if {absent} else {{name: "yes"}} for name in names}}
try:
    held = Ruleset("at once", trees, names).holds({{}} if {absent} else dict.fromkeys(names, "yes"))
    assert held == set(names)
except RuleRefused:
    pass
""").returncode == 0  # fmt: skip


def test_as_many_ands_and_ors_as_the_engine_holds_are_answered_and_more_are_refused() -> None:
    """The engine holds 15 and/or in a rule; with both branches true each `or` doubles the firings. No row yet."""
    names = [f"s{number}" for number in range(15)]
    exceptions: list[Tree] = [{"$or": [{name: "yes"}, {"$neq": {name: "no"}}]} for name in names]
    ruleset = Ruleset("exceptions", {"it": {"$and": exceptions[:14]}}, names)
    assert ruleset.holds(dict.fromkeys(names, "yes")) == {"it"}
    assert ruleset.holds({**dict.fromkeys(names, "yes"), names[13]: "no"}) == set()
    with pytest.raises(RuleRefused):
        Ruleset("exceptions", {"it": {"$and": exceptions}}, names)


def test_a_thousand_evaluations_and_more_leave_no_state_behind() -> None:
    """The state is deleted after every evaluation. Row: more than 1,024 live states in a ruleset."""
    ruleset = Ruleset("states", {"it": {"a": "yes"}}, PROPERTIES)
    assert {ruleset.holds({"a": "yes"}) for _ in range(1100)} == {frozenset({"it"})}
    bare = run_bare("""
host = host_of({"r": {"a": "yes"}}, action=lambda name: lambda closure: None)
for number in range(1100):
    host.assert_fact("rules", {"id": str(number), "sid": str(number), "a": "yes"})
""")
    assert bare.returncode != 0, "the danger is real"


def test_the_adapter_starts_no_thread_and_never_asks_for_the_stock_host() -> None:
    """Nothing runs beside the caller. Row: `durable.lang.get_host()` / the stock `Host`."""
    before = set(threading.enumerate())
    assert Ruleset("threads", {"it": {"a": "yes"}}, PROPERTIES).holds({"a": "yes"}) == {"it"}
    assert set(threading.enumerate()) <= before
    for source in (*(PROJECT / "rules").rglob("*.py"), *(PROJECT / "cds").rglob("*.py")):
        assert "get_host" not in source.read_text(encoding="utf-8"), source
    bare = run_bare("""
import threading
before = threading.active_count()
engine.Host()
print(threading.active_count() - before)
""")
    assert bare.stdout.strip() == "2", "the danger is real: two threads that run actions too"


def test_the_project_is_not_installed_where_the_engine_does_not_build() -> None:
    """Python 3.13 and later are excluded. Row: Python 3.13 and later."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    supported = SpecifierSet(project["requires-python"])
    assert [minor for minor in ("3.11.7", "3.12.0", "3.13.0", "3.14.0") if minor in supported] == ["3.11.7", "3.12.0"]
