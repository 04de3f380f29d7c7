"""`rls-cds why-not`: what a user types and sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cds.cli.runner import EXAMPLES, LOW, Runner, flat

FALSELY_HIGH = EXAMPLES / "ferritin-falsely-high.json"
AT = ("--at", "2026-11-21")


def test_a_value_with_its_limit_source_and_what_would_change_it(run: Runner) -> None:
    """One fact, and the number at which the card would come."""
    code, out, _ = run("why-not", FALSELY_HIGH, "IRON-03", *AT)
    assert code == 0
    said = flat(out)
    assert "IRON-03 · Low iron stores, untreated: does not hold" in said
    assert (
        "✗ ferritin ≤ 75 µg/L (ferritin.adult.treat) – found 95 (Observation/observation-1 value, 2026-11-01)" in said
    )
    assert "would be shown at ferritin 75 µg/L (now 95)" in said


def test_dutch(run: Runner) -> None:
    """The same in Dutch, with Dutch numbers."""
    said = flat(run("why-not", LOW, "IRON-05", *AT, "--lang", "nl")[1])
    assert "geldt niet" in said
    assert "gevonden 18" in said
    assert "zou worden getoond bij ferritine 75,01 µg/l (nu 18)" in said


def test_an_unknown_names_the_missing_part_of_the_record(run: Runner, tmp_path: Path) -> None:
    """A Bundle with more pages: whether there is a pregnancy is not known."""
    bundle = json.loads(LOW.read_text("utf-8"))
    bundle["link"] = [{"relation": "next", "url": "https://ehr.example/next"}]
    file = tmp_path / "page.json"
    file.write_text(json.dumps(bundle))
    said = flat(run("why-not", file, "CKD-02", *AT)[1])
    assert "CKD-02 · RLS on dialysis: cannot be told" in said
    assert "? dialysis is yes – not known; not complete in the record: problem list" in said


def test_a_policy_step_is_named(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another hook; switched off; and a line of another card is shown after all."""
    assert "policy: not on order-sign; it speaks on" in flat(
        run("why-not", LOW, "IRON-03", *AT, "--hook", "order-sign")[1]
    )
    assert "is a line of the card of IRON-03" in flat(run("why-not", LOW, "IRON-04", *AT)[1])
    monkeypatch.setenv("RLS_CDS_RULES_OFF", "IRON-03")
    assert "policy: switched off here" in flat(run("why-not", LOW, "IRON-03", *AT)[1])


def test_each_draft_order_has_its_own_answer(run: Runner) -> None:
    """The order is named."""
    file = EXAMPLES / "requests" / "signing-iron-in-haemochromatosis.json"
    said = flat(run("why-not", file, "IRON-08", *AT)[1])
    assert "does not hold (MedicationRequest/draft-1)" in said


def test_json_says_the_same_as_data(run: Runner) -> None:
    """Cause, tests with sources, counterfactuals."""
    answer = json.loads(run("why-not", FALSELY_HIGH, "IRON-03", *AT, "--json")[1])
    (absence,) = answer["absences"]
    (hindrance,) = absence["hindrances"]
    assert (absence["outcome"], hindrance["fact"], hindrance["cause"]) == ("does not hold", "ferritin", "value")
    assert hindrance["tests"][0]["sources"] == [{"resource": "Observation/observation-1", "element": "value"}]
    assert answer["counterfactuals"][0]["value"] == 75.0


@pytest.mark.parametrize(
    ("rule", "said"),
    [("IRON-3", "close to it: IRON-03"), ("gaba-01", "close to it: GABA-01"), ("x", "`rls-cds rules` lists them")],
)
def test_an_unknown_rule_is_one_line_with_close_ids(run: Runner, rule: str, said: str) -> None:
    """Nothing is guessed."""
    code, out, err = run("why-not", LOW, rule, *AT)
    assert (code, out) == (2, "")
    assert f"{rule}: no such rule" in err
    assert said in err
    assert err.count("\n") == 1


def test_files_are_read_as_by_advise(run: Runner, tmp_path: Path) -> None:
    """The same errors for what cannot be read."""
    file = tmp_path / "given.json"
    file.write_bytes(b"no json")
    for command in (("advise", file), ("why-not", file, "IRON-03")):
        code, _, err = run(*command)
        assert (code, "expected JSON" in err) == (2, True)
