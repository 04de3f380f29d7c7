"""The history of the knowledge cannot lag behind the knowledge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cds.book.changelog import (
    UNRELEASED,
    History,
    brought_up_to_date,
    faults,
    read_history,
    report,
    touched,
    write_history,
)
from cds.book.errors import ChangelogError
from rules.compiled import Knowledge
from rules.compiler import compile_knowledge, standard_knowledge
from rules.documents import read_documents
from rules.reach import rule_digests
from rules.rulebook import ASSESSMENTS, RULES

RULES_FOLDER = Path(__file__).parents[3] / "rules"
KNOWLEDGE = standard_knowledge()
HISTORY = read_history(RULES_FOLDER)


def changed(release: str = "2026.1", **thresholds: Any) -> Knowledge:
    """The knowledge of another release, or with other values."""
    document = read_documents()
    document["evidence"]["release"] = release
    for name, value in thresholds.items():
        document["thresholds"][name.replace("_", ".")]["value"] = value
    return compile_knowledge(document, ASSESSMENTS, RULES)


def released() -> History:
    """The history after the release of what stands there now."""
    return replace(brought_up_to_date(HISTORY, KNOWLEDGE), text=HISTORY.text.replace(f"{UNRELEASED}\n\n", ""))


def test_the_newest_entry_is_that_of_the_knowledge() -> None:
    """Its heading is the computed version, it names every rule that was touched, patients affected and evidence."""
    found = faults(HISTORY, KNOWLEDGE)
    assert not found, "rules/CHANGELOG.md: " + "\n\n".join(found)


def test_a_changed_knowledge_is_noticed_with_the_text_to_paste() -> None:
    """The heading to write stands in the message."""
    knowledge = changed(tsat_low=18)
    said = "\n".join(faults(HISTORY, knowledge))
    assert f"\n## {knowledge.version}" in said and "digests.toml" in said


def test_an_unreleased_heading_is_rewritten() -> None:
    """And what changed since the last time is listed."""
    knowledge = changed(tsat_low=18)
    history = brought_up_to_date(HISTORY, knowledge)
    assert f"## {knowledge.version}\n" in history.text and f"## {KNOWLEDGE.version}\n" not in history.text
    assert faults(history, knowledge) == () and brought_up_to_date(history, knowledge) == history
    lately = report(HISTORY, knowledge).splitlines()[1]
    assert "IRON-03" in lately and "GABA-01" not in lately


def test_a_released_heading_is_not_rewritten() -> None:
    """What went out stays as it went out."""
    history = released()
    assert faults(history, KNOWLEDGE) == () and brought_up_to_date(history, KNOWLEDGE) == history
    with pytest.raises(ChangelogError, match=r"2026\.1 is released: raise `release`"):
        brought_up_to_date(history, changed(tsat_low=18))


def test_a_new_release_gets_an_entry_to_fill_in() -> None:
    """Only what differs from the release before is touched; words for whom and why are still missing."""
    knowledge = changed("2026.2", augmentation_after=364)
    assert touched(released(), knowledge) == ("AUG-01",)
    history = brought_up_to_date(released(), knowledge)
    assert history.text.index(knowledge.version) < history.text.index(KNOWLEDGE.version)
    assert list(history.digests) == ["2026.2", "2026.1"]
    said = "\n".join(faults(history, knowledge))
    assert "'Patients affected:'" in said and "'Evidence:'" in said
    filled = replace(
        history,
        text=history.text.replace("- Patients affected:\n- Evidence:\n", "- Patients affected: all.\n- Evidence: X.\n"),
    )
    assert faults(filled, knowledge) == ()
    left_out = replace(filled, text=filled.text.replace("Rules touched: AUG-01", "Rules touched: none", 1))
    assert "AUG-01" in "\n".join(faults(left_out, knowledge))


def test_a_rule_that_is_gone_is_touched() -> None:
    """What is no longer said matters as much."""
    before = {**rule_digests(KNOWLEDGE), "OLD-01": "0"}
    assert touched(History(HISTORY.text, {"2025.9": before}), KNOWLEDGE) == ("OLD-01",)


def test_one_id_inside_another_does_not_count_as_named() -> None:
    """IRON-1 is not IRON-10."""
    before = {**rule_digests(KNOWLEDGE), "IRON-1": "0"}
    assert any("IRON-1" in fault for fault in faults(History(HISTORY.text, {"2025.9": before}), KNOWLEDGE))


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    """The file of digests needs no hand."""
    (tmp_path / "knowledge").mkdir()
    write_history(tmp_path, HISTORY)
    assert read_history(tmp_path) == HISTORY
    for file in ("CHANGELOG.md", "knowledge/digests.toml"):
        assert (tmp_path / file).read_text("utf-8") == (RULES_FOLDER / file).read_text("utf-8")


def test_the_entry_cites_every_source_of_its_rules() -> None:
    """A source that carries a rule is not left out of its history."""
    entry = HISTORY.text.split("\n## ")[1]
    for name in {name for rule in touched(HISTORY, KNOWLEDGE) for name in KNOWLEDGE.rule[rule].evidence}:
        assert name in entry, name
