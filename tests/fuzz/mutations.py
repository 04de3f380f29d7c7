"""What hostile or broken clients do to a request: to its structure, to its values, to its bytes."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import orjson
from hypothesis import strategies as st

from tests.fuzz.corpus import Base, Place

# written into the JSON as they stand: what no encoder would write
_RAW = (
    "NaN", "-Infinity", "1e400", "-1e400", "1e-400", "1E25", "1e-05", "-0", "-0.0", "0.1e1", "01", "1.", "0x10", "+1",
    "123456789012345678901234567890", "9223372036854775808", "-9223372036854775809", "1.7976931348623157e308",
    '"\\ud800"', '"\\u0000"', "undefined", "'x'", "tru", "", "[,]", '{"a":1,"a":2}', '"unfinished',
)  # fmt: skip
_DEEP = (30, 250, 900, 1020, 5_000)
_TEXTS = (
    "", " ", "x" * 100_000, "é" * 20_000, "\u200b", "\ufeff", "\u202egro.elpmaxe", "ferritine\u0301", "🦵" * 300, "0",
    "NaN", "<40", ">=1e9", "40,5", "40.5.6", "1e5", "١٢", "²", "-", "${DATE, T, D, -13}", "2026-13-45", "9999-12-31",
    "0000-01-01", "2026-11-21T25:61:61+99:99", "24:00", "Patient/", "#", "#x", "urn:uuid:", "http://[", "../../etc",
    "Patient/x?_id=1", "Patient/" + "x/" * 500, "%00", "{{context.patientId}}", "final", "entered-in-error", "mg/dL",
    "Bundle", "Parameters", "Observation", "Patient", "OperationOutcome", "constructor", "__class__", "\u2028",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 1.5, 1e25, 2**63, -(2**63), [], {}, [[]], [{}], [None], {"": ""}, {"value": {}},
    {"coding": 5}, {"coding": [5]}, {"reference": 5}, {"resourceType": []}, {"resourceType": "Bundle", "entry": {}},
    {"resourceType": "Bundle", "entry": [None]}, {"resourceType": "Bundle", "link": [{"relation": "next"}]},
    {"start": "9999-12-31", "end": "0001-01-01"}, {"value": 1e308, "unit": "ug/L"}, list(range(2_000)),
)  # fmt: skip
_TELLING = frozenset((
    "resourceType", "id", "reference", "patientId", "hook", "hookInstance", "code", "system", "status", "unit", "value",
    "prefetch", "context", "entry", "resource", "fhirServer", "fhirAuthorization", "draftOrders", "selections",
    "card", "outcome", "outcomeTimestamp", "overrideReason", "acceptedSuggestions",
))  # fmt: skip
_HEADERS: tuple[dict[str, str], ...] = (
    {}, {}, {}, {"Accept-Language": "nl"}, {"Accept-Language": "*;q=nan, nl;q=1e400, ,;;q"},
    {"Accept-Language": "nl-" + "x" * 5_000}, {"Content-Type": "text/plain; charset=utf-16"}, {"Content-Type": ""},
    {"Content-Encoding": "gzip"}, {"Accept": "application/fhir+xml"}, {"Origin": "null"}, {"Authorization": "Bearer x"},
    {"Expect": "100-continue"}, {"Cookie": "a=" + "b" * 4_000},
)  # fmt: skip

LARGEST = 2_000_000  # bytes of a body; what is larger than is read, the tests of the limits send
_LONGEST = 500_000  # bytes that one repetition may add

How = Literal["drop", "double", "repeat", "retype", "text", "raw", "nest", "deep", "move", "swap"]
Kind = Literal["flip", "cut", "truncate", "insert", "copy"]
KINDS: tuple[Kind, ...] = get_args(Kind)
HOWS: tuple[How, ...] = get_args(How)


@dataclass(frozen=True)
class Change:
    """One change of the structure; places are counted through all places, or through the telling ones."""

    how: How
    telling: bool
    place: int
    other: int
    value: int


@dataclass(frozen=True)
class Damage:
    """One change of the bytes at a position, in parts of a million of the length."""

    how: Kind
    at: int
    length: int
    inserted: bytes


@dataclass(frozen=True)
class Mutant:
    """A request of the corpus after what was done to it."""

    base: int
    changes: tuple[Change, ...]
    damages: tuple[Damage, ...]
    headers: dict[str, str]


_number = st.integers(0, 2**20)
_changes = st.builds(
    Change, st.sampled_from(HOWS), st.booleans(), _number, _number, st.integers(0, 200)
)  # fmt: skip
_damages = st.builds(
    Damage, st.sampled_from(KINDS), st.integers(0, 1_000_000),
    st.integers(1, 2_000), st.binary(min_size=1, max_size=6),
)  # fmt: skip


def mutants(bases: int) -> st.SearchStrategy[Mutant]:
    """Mutated requests of a corpus of so many; every fourth has broken bytes."""
    damages = st.one_of(st.just(()), st.just(()), st.just(()), st.lists(_damages, min_size=1, max_size=3).map(tuple))
    changes = st.lists(_changes, max_size=5).map(tuple)
    return st.builds(Mutant, st.integers(0, bases - 1), changes, damages, st.sampled_from(_HEADERS))


def body_of(mutant: Mutant, corpus: Sequence[Base]) -> bytes:
    """The bytes that are sent."""
    base = corpus[mutant.base]
    request, raw = copy.deepcopy(base.request), list[bytes]()
    for change in mutant.changes:
        try:
            _change(request, change, base, raw)
        except (KeyError, IndexError, TypeError, AttributeError):
            continue  # an earlier change took the place away
    body = orjson.dumps(request, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_PASSTHROUGH_SUBCLASS)
    for number, written in enumerate(raw):
        body = body.replace(_mark(number), written, 3)  # it may have been repeated with what it stands in
    for damage in mutant.damages:
        body = _damaged(body, damage)
    return body[:LARGEST]


def _change(request: Any, change: Change, base: Base, raw: list[bytes]) -> None:
    telling = change.telling and [place for place in base.places if place[-1] in _TELLING]
    places = telling or base.places
    place, other = places[change.place % len(places)], places[change.other % len(places)]
    holder, last = _at(request, place[:-1]), place[-1]
    here = holder[last]
    if change.how == "drop":
        del holder[last]
    elif change.how == "swap":
        holder[last], _at(request, other[:-1])[other[-1]] = copy.deepcopy(_at(request, other)), here
    elif change.how in ("raw", "deep"):
        holder[last] = _mark(len(raw))[1:-1].decode()
        raw.append(_deep(change.value) if change.how == "deep" else _RAW[change.value % len(_RAW)].encode())
    else:
        holder[last] = _instead(change, here, request, other)


def _instead(change: Change, here: Any, request: Any, other: Place) -> Any:
    match change.how:
        case "double":
            return [here, here]
        case "repeat":
            times = max(2, min(300, _LONGEST // (len(orjson.dumps(here)) + 1)))
            return here * times if isinstance(here, list) else [here] * times
        case "retype":
            return copy.deepcopy(_VALUES[change.value % len(_VALUES)])
        case "text":
            return _TEXTS[change.value % len(_TEXTS)]
        case "nest":
            return {"coding": [here], "resource": here, "entry": [here]}
        case _:
            return copy.deepcopy(_at(request, other))


def _at(value: Any, place: Place) -> Any:
    for key in place:
        value = value[key]
    return value


def _mark(number: int) -> bytes:
    return b'"@raw-%d@"' % number


def _deep(value: int) -> bytes:
    depth = _DEEP[value % len(_DEEP)]
    opening, closing = ((b"[", b"]"), (b'{"contained":[', b"]}"), (b'{"extension":', b"}"))[value % 3]
    return opening * depth + b"1" + closing * depth


def _damaged(body: bytes, damage: Damage) -> bytes:
    at = len(body) * damage.at // 1_000_001
    before, after = body[:at], body[at:]
    match damage.how:
        case "flip":
            return before + bytes((after[0] ^ damage.inserted[0],)) + after[1:] if after else before
        case "cut":
            return before + after[damage.length :]
        case "truncate":
            return before
        case "insert":
            return before + damage.inserted + after
        case "copy":
            return before + after[: damage.length] * 2 + after[damage.length :]
