"""What may not stand in the pure rooms: clocks, randomness, clinical numbers and codes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PURE = sorted(
    [
        *(ROOT / "rules").rglob("*.py"), *(ROOT / "cds/fhir").rglob("*.py"), *(ROOT / "cds/cards").rglob("*.py"),
        ROOT / "cds/advisor.py",
    ]
)  # fmt: skip
BANNED_CALLS = {
    "now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "uuid1", "uuid4", "random", "randint",
    "choice", "shuffle", "urandom", "token_hex", "getrandbits",
}  # fmt: skip
BANNED_MODULES = {"random", "secrets", "time"}
# Numbers that are structure, not clinical knowledge. Everything else needs a line in ALLOWED.
HARMLESS = {-1, 0, 1, 2}
ALLOWED: dict[str, dict[float, str]] = {
    "rules/engine.py": {
        200: "most properties and rules that were measured to be safe", 15: "junctions a condition",
        60: "tests in hand at once", 1e9: "largest number", 1e-4: "smallest step",
    },
    "rules/compiled.py": {12: "hex digits of the digest"},
    "rules/site.py": {200: "characters of what a site writes", 3: "close names", 0.5: "how close a name must be"},
    "rules/reach.py": {12: "hex digits of a digest"},
    "cds/fhir/projection.py": {500: "characters of a profile that is remembered"},
    "cds/fhir/wording.py": {3: "degrees of meaning"},
    "rules/words.py": {1e6: "numbers printed plainly"},
    "rules/findings.py": {3: "match level by words alone"},
    "rules/derive/courses.py": {9999: "no end", 12: "last month", 31: "last day"},
    "rules/derive/legs.py": {31: "days a month at most"},
    "cds/fhir/times.py": {12: "last month of a year", 31: "last day of a year"},
    "cds/fhir/quantities.py": {40: "longest text quoted", 30: "largest exponent read"},
    "cds/fhir/gathering.py": {8: "deepest nesting of Bundles"},
    "cds/fhir/laboratory.py": {3: "results validated", 40: "longest text quoted"},
    "cds/fhir/samples.py": {100: "a fraction in percent"},
    "cds/fhir/dosages.py": {
        1000: "micrograms a milligram", 24: "hours a day", 7: "days a week", 3: "three times a day",
        4: "four times a day", 1_000_000: "a kilogram in mg, which nobody takes",
    },
    "cds/fhir/courses.py": {1000: "longest supply in days", 7: "days a week", 30: "days a month"},
    "cds/fhir/pregnancies.py": {7: "days a week"},
    "cds/cards/placeholders.py": {7: "days a week", 30.4: "days a month", 15: "longest raw"},
    "cds/cards/writing.py": {24: "longest name", 4: "digits kept", 10.0: "decimal step"},
    "cds/cards/traces.py": {16384: "most bytes of a trace"},
    "rules/counterfactuals.py": {6: "most near misses", 0.25: "how far a near miss may be, as a part of its limit"},
    "cds/cards/details.py": {5: "most points"},
    "cds/cards/cards.py": {139: "longest summary of CDS Hooks"},
}  # fmt: skip
CODES = {
    "LOINC": re.compile(r"^\d{3,5}-\d$"),
    "SNOMED CT": re.compile(r"^\d{6,18}$"),
    "ATC": re.compile(r"^[A-Z]\d{2}[A-Z]{2}\d{2}$"),
    "ICD-10": re.compile(r"^[A-Z]\d{2}\.\d{1,4}$"),
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_no_clock_and_no_randomness(path: Path) -> None:
    """The date of evaluation and every id are inputs."""
    for node in nodes(path):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert called not in BANNED_CALLS, f"{name_of(path)}:{node.lineno} calls {called}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            assert not BANNED_MODULES & set(modules), f"{name_of(path)}:{node.lineno}"


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_no_clinical_number(path: Path) -> None:
    """Numbers stand in the knowledge; the few that remain are listed with their reason."""
    allowed = ALLOWED.get(name_of(path), {})
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
            if (isinstance(node.value, int) and node.value in HARMLESS) or _is_range(path, node):
                continue
            assert node.value in allowed or _is_priority(path, node), f"{name_of(path)}:{node.lineno} has {node.value}"


def _is_range(path: Path, number: ast.Constant) -> bool:
    """What is physically possible, so that no value outside reaches the engine; it decides nothing."""
    if path.parent != ROOT / "rules/facts":
        return False
    calls = (
        node for node in nodes(path) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Measurement"
    )
    return any((a.lineno, a.col_offset) == (number.lineno, number.col_offset) for call in calls for a in call.args)


def _is_priority(path: Path, number: ast.Constant) -> bool:
    """A rule's rank among the cards is order, not medicine."""
    ranks = (node.value for node in nodes(path) if isinstance(node, ast.keyword) and node.arg == "priority")
    return any((rank.lineno, rank.col_offset) == (number.lineno, number.col_offset) for rank in ranks)


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_no_clinical_code(path: Path) -> None:
    """Codes stand in the value sets."""
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for system, pattern in CODES.items():
                assert not pattern.match(node.value), f"{name_of(path)}:{node.lineno} has a {system} code"


def test_the_bans_can_fail() -> None:
    """The patterns recognise what they are meant to ban."""
    assert CODES["LOINC"].match("2276-4")
    assert CODES["SNOMED CT"].match("32914008")
    assert CODES["ATC"].match("N04BC05")
    assert CODES["ICD-10"].match("G25.81")


def test_every_allowance_is_used() -> None:
    """An allowance that nothing needs is removed."""
    for place, numbers in ALLOWED.items():
        present = {
            n.value for n in nodes(ROOT / place) if isinstance(n, ast.Constant) and isinstance(n.value, int | float)
        }
        assert set(numbers) <= present, f"{place}: {set(numbers) - present}"
