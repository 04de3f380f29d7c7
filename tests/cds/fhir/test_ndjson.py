"""NDJSON on the command line: one resource a line, as bulk exports write it."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from cds.cli.main import main
from tests.cds.fhir.resources import Resource, condition, observation, patient

RECORD: tuple[Resource, ...] = (patient(), condition(), observation("2276-4", 20, "ug/L"))


def advise(file: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.setattr("sys.argv", ["rls-cds", "advise", str(file), "--at", "2026-11-21", "--json", *more])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize("name", ["record.ndjson", "record.json"])
@pytest.mark.parametrize(("start", "between"), [(b"", b"\n"), (b"\xef\xbb\xbf", b"\r\n"), (b"\n", b"\n\n")])
def test_one_resource_a_line(
    name: str, start: bytes, between: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:  # fmt: skip
    """Real data 17; with a byte order mark, empty lines, and whatever it is called."""
    file = tmp_path / name
    file.write_bytes(start + between.join(orjson.dumps(one) for one in RECORD) + b"\n")
    assert advise(file, monkeypatch) == 0
    given = orjson.loads(capsysbinary.readouterr().out)
    assert given["cards"][0]["extension"]["org.rls-cds.advice"]["rules"][0] == "IRON-03"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "expected FHIR as JSON or NDJSON, found nothing"),
        (b"\xef\xbb\xbf\n \n", "expected FHIR as JSON or NDJSON, found nothing"),
        (b'{"resourceType": "Patient", "id": "p"}\n{"resourceType": ', "line 2: expected one JSON resource a line"),
        (b"5\n6\n", "expected a FHIR Bundle"),
        (orjson.dumps(patient()) + b"\n" + orjson.dumps(patient(id="q")), "found 2"),
    ],
)
def test_what_cannot_be_read_gets_one_line(
    content: bytes, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty file too: names the file and what was expected."""
    file = tmp_path / "given.ndjson"
    file.write_bytes(content)
    assert advise(file, monkeypatch) == 2
    printed = capsys.readouterr()
    assert not printed.out and said in printed.err and "given.ndjson" in printed.err and printed.err.count("\n") == 1


def test_json_over_several_lines_is_no_ndjson(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A document that is printed over lines."""
    file = tmp_path / "record.json"
    file.write_bytes(orjson.dumps(list(RECORD), option=orjson.OPT_INDENT_2))
    assert advise(file, monkeypatch) == 0
    assert orjson.loads(capsysbinary.readouterr().out)["cards"]
