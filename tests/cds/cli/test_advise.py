"""`rls-cds advise`: what a user types and sees."""

from __future__ import annotations

import json
from pathlib import Path

import orjson
import pytest

from cds.testing.requests import hook_request
from rules.compiler import standard_knowledge
from tests.cds.cli.runner import EXAMPLES, LOW, Runner, flat


def test_cards_are_printed_as_a_clinician_reads_them(run: Runner) -> None:
    """Summary, reason with value and date, points, offers, source, reasons not to follow."""
    code, out, _ = run("advise", LOW, "--at", "2026-11-21")
    assert code == 0
    for text in (
        "RLS, ferritin 18 µg/L, TSAT 12%", "consider oral iron", "22 Sep 2026",
        "Check ferritin and transferrin saturation",
        "AASM 2025", "does not replace clinical judgement", "Managed by specialist",
    ):  # fmt: skip
        assert text in flat(out), text


def test_dutch(run: Runner) -> None:
    """The same card in Dutch."""
    _, out, _ = run("advise", LOW, "--at", "2026-11-21", "--lang", "nl")
    assert "Waarom u dit ziet" in out
    assert "µg/l" in out


def test_json_is_the_response(run: Runner) -> None:
    """The CDS Hooks response, the same for the same decision id."""
    first = run("advise", LOW, "--at", "2026-11-21", "--json", "--decision-id", "one")[1]
    again = run("advise", LOW, "--at", "2026-11-21", "--json", "--decision-id", "one")[1]
    assert first == again
    response = json.loads(first)
    assert response["cards"][0]["extension"]["org.rls-cds.advice"]["rules"] == ["IRON-03", "IRON-04"]
    assert response["extension"]["org.rls-cds.decision"]["id"] == "one"


def test_explain_says_why_for_every_rule(run: Runner) -> None:
    """Grounds with limit, value and source; obstacles; what could not be told."""
    _, out, _ = run("advise", LOW, "--at", "2026-11-21", "--explain")
    assert "IRON-03 holds" in flat(out)
    assert "ferritin ≤ 75 ug/L (ferritin.adult.treat) – found 18 (Observation/observation-1 value, 2026-09-22)" in flat(
        out
    )
    assert "WORK-01 does not hold" in flat(out)
    assert "PREG-01 cannot be told" in flat(out)
    assert "IRON-04 holds (info, cause) – not a card of its own: merged into IRON-03" in flat(out)


def test_explain_prints_the_condition_as_a_tree(run: Runner) -> None:
    """Marks, alternatives, exceptions that are not there on one line, and assessed facts with their own condition."""
    said = flat(run("advise", EXAMPLES / "ferritin-falsely-high.json", "--at", "2026-11-21", "--explain")[1])
    assert "IRON-06 holds (info, " in said
    assert "✓ no exception: " in said
    assert "✗ any is yes: draft_antihistamine no, draft_vestibular_antihistamine no" in said
    assert "inflamed is yes if ✓ crp ≥ 10 mg/L (crp.inflamed) – found" in said


def test_explain_as_json_adds_the_trace_and_the_near_misses(run: Runner) -> None:
    """What a client gets that asks for both; without --explain neither is there."""
    words = ("advise", LOW, "--at", "2026-11-21", "--json", "--decision-id", "one")
    plain, explained = run(*words)[1], run(*words, "--explain")[1]
    assert "trace" not in plain
    trace = json.loads(explained)["cards"][0]["extension"]["org.rls-cds.advice"]["trace"]
    assert trace["conditions"][0]["rule"] == "IRON-03"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no json", "expected JSON"),
        (b"[1, 2]", "expected a FHIR Bundle"),
        (b"{}", "expected a FHIR Bundle"),
        (b'{"hook": "patient-view", "context": {}}', "context.patientId"),
        (b'{"hook": "order-dispatch", "context": {"patientId": "1"}}', "expected one of patient-view"),
    ],
)
def test_what_is_no_fhir_gets_one_line_and_code_2(run: Runner, tmp_path: Path, content: bytes, said: str) -> None:
    """One clear line that names the file and what was expected."""
    file = tmp_path / "given.json"
    file.write_bytes(content)
    code, out, err = run("advise", file)
    assert code == 2
    assert not out
    assert said in err
    assert err.count("\n") == 1
    assert "given.json" in err


def test_a_missing_file_and_wrong_options_get_one_line(run: Runner, tmp_path: Path) -> None:
    """Nothing is guessed."""
    for words in ((tmp_path / "none.json",), (LOW, "--lang", "de"), (LOW, "--hook", "lunch")):
        code, _, err = run("advise", *words)
        assert code == 2
        assert err.startswith("rls-cds: ")


def test_every_shape_of_a_record_is_read(run: Runner, tmp_path: Path) -> None:
    """Bundle, array, CDS Hooks request, with and without a byte order mark: the same cards."""
    bundle = json.loads(LOW.read_text("utf-8"))
    shapes = {
        "bundle": orjson.dumps(bundle),
        "array": orjson.dumps([entry["resource"] for entry in bundle["entry"]]),
        "request": orjson.dumps(hook_request(bundle, standard_knowledge().document["sources"])),
        "bom": b"\xef\xbb\xbf" + orjson.dumps(bundle),
    }
    for name, content in shapes.items():
        file = tmp_path / f"{name}.json"
        file.write_bytes(content)
        out = run("advise", file, "--at", "2026-11-21", "--json")[1]
        rules = json.loads(out)["cards"][0]["extension"]["org.rls-cds.advice"]["rules"]
        assert rules == ["IRON-03", "IRON-04"], name


def test_no_cards_say_why(run: Runner, tmp_path: Path) -> None:
    """An empty answer is never left to be read as an all-clear."""
    assert "no restless legs on the problem list" in run("advise", EXAMPLES / "no-restless-legs.json")[1]
    single = tmp_path / "patient.json"
    single.write_text(json.dumps({"resourceType": "Patient", "id": "1"}))
    assert "not an all-clear" in flat(run("advise", single)[1])


def test_several_patients_need_a_choice(run: Runner, tmp_path: Path) -> None:
    """Two patients in one file: say which one."""
    bundle = json.loads(LOW.read_text("utf-8"))
    bundle["entry"].append({"resource": {"resourceType": "Patient", "id": "other"}})
    file = tmp_path / "two.json"
    file.write_text(json.dumps(bundle))
    code, _, err = run("advise", file)
    assert code == 2
    assert "found 2" in err
    assert run("advise", file, "--at", "2026-11-21", "--patient", "maria-jansen")[0] == 0


def test_serving_beyond_this_machine_is_refused(run: Runner) -> None:
    """Without configured clients only loopback is served, and it says so."""
    code, _, err = run("serve", "--host", "0.0.0.0")
    assert code == 2
    assert "no clients are configured" in err


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("RLS_CDS_RECORDING", "true", "recording: expected a recording_key"),
        ("RLS_CDS_STORE", "mysql://x", "store: expected sqlite:///FILE"),
        ("RLS_CDS_THRESHOLDS", '{"tsat.low": 30}', "RLS_CDS_THRESHOLDS, tsat.low: expected 16 to 20"),
    ],
)
def test_nothing_is_served_with_wrong_settings(
    run: Runner, monkeypatch: pytest.MonkeyPatch, workers: int, variable: str, value: str, said: str
) -> None:
    """Said once, however many workers there would have been."""
    monkeypatch.setenv("RLS_CDS_PATIENT_KEY", "k" * 32)
    monkeypatch.setenv(variable, value)
    code, out, err = run("serve", "--port", "0", "--workers", workers)
    assert (code, out) == (2, "")
    assert flat(err).count(said) == 1
