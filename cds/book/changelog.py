"""The history of the knowledge for clinicians, held against the knowledge itself.

The newest heading of `rules/CHANGELOG.md` is the computed version. Which rules a release touches is computed too: the
digest of each rule of each release stands in `rules/knowledge/digests.toml`, and those that differ from the release
before must be named under the newest heading.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cds.book.errors import ChangelogError
from rules.compiled import Knowledge
from rules.reach import rule_digests

CHANGELOG, DIGESTS = Path("CHANGELOG.md"), Path("knowledge") / "digests.toml"
UNRELEASED = "Not yet released."
_HEADING = re.compile(r"^## (\S+)$", re.MULTILINE)
_PARTS = ("Rules touched", "Patients affected", "Evidence")
_DIGESTS_HEAD = """\
# Written by `python -m cds.book changelog`; do not edit. The digest of each rule and of all that it rests on, for each
# release, newest first: what differs between two releases is what the newer one touches.
"""

Digests = Mapping[str, str]


@dataclass(frozen=True)
class History:
    """The changelog as it stands, and the digests of the rules by release, newest first."""

    text: str
    digests: Mapping[str, Digests]


def read_history(folder: Path) -> History:
    """The history in the folder of the rules."""
    return History(
        (folder / CHANGELOG).read_text("utf-8"), tomllib.loads((folder / DIGESTS).read_text("utf-8"))
    )  # fmt: skip


def write_history(folder: Path, history: History) -> None:
    """Writes it back."""
    parts = [_DIGESTS_HEAD]
    for release, digests in history.digests.items():
        parts.append(f'\n["{release}"]\n' + "".join(f'{rule} = "{digest}"\n' for rule, digest in digests.items()))
    (folder / CHANGELOG).write_text(history.text, "utf-8")
    (folder / DIGESTS).write_text("".join(parts), "utf-8")


def touched(history: History, knowledge: Knowledge) -> tuple[str, ...]:
    """The rules that are new, changed or gone since the release before this one."""
    release = _release(knowledge)
    before: Digests = next((digests for name, digests in history.digests.items() if name != release), {})
    return changed(before, rule_digests(knowledge))


def changed(before: Digests, now: Digests) -> tuple[str, ...]:
    """The rules whose digests differ."""
    return tuple(rule for rule in dict.fromkeys((*now, *before)) if before.get(rule) != now.get(rule))


def faults(history: History, knowledge: Knowledge) -> tuple[str, ...]:
    """What is wrong with the newest entry, each with what to write there; empty when all is right."""
    found = []
    heading, entry = _newest(history.text)
    if heading != knowledge.version:
        found.append(f"the newest heading is '{heading}'. Paste instead, or run make docs:\n\n## {knowledge.version}")
    missing = [rule for rule in touched(history, knowledge) if not _names(entry, rule)]
    if missing:
        found.append(
            "rules were touched that the newest entry does not name. Say what changed for whom:\n\n"
            f"{_template(tuple(missing))}"
        )
    found += [
        f"the newest entry has no words behind '{part}:'"
        for part in _PARTS
        if not re.search(rf"\b{part}:\** +\S", entry) or re.search(rf"\b{part}:\** *$", entry, re.MULTILINE)
    ]
    if history.digests.get(_release(knowledge)) != rule_digests(knowledge):
        found.append("rules/knowledge/digests.toml is not that of this knowledge: run make docs")
    return tuple(found)


def brought_up_to_date(history: History, knowledge: Knowledge) -> History:
    """The history with the computed version as its newest heading, and a new entry to fill in for a new release.

    Raises `ChangelogError` where the newest release is out already and its knowledge was changed.
    """
    release, (heading, entry) = _release(knowledge), _newest(history.text)
    text = history.text
    if heading.partition("+")[0] != release:
        text = text.replace(f"{UNRELEASED}\n\n", "", 1)  # a new release: the one before is out
        fresh = f"## {knowledge.version}\n\n{UNRELEASED}\n\n{_template(touched(history, knowledge))}\n\n"
        text = text.replace(f"## {heading}\n", f"{fresh}## {heading}\n", 1)
    elif heading != knowledge.version:
        if UNRELEASED not in entry:
            raise ChangelogError(
                f"knowledge {release} is released: raise `release` in rules/knowledge/evidence.toml, then repeat this"
            )
        text = text.replace(f"## {heading}\n", f"## {knowledge.version}\n", 1)
    older = {name: digests for name, digests in history.digests.items() if name != release}
    return History(text, {release: rule_digests(knowledge), **older})


def report(history: History, knowledge: Knowledge) -> str:
    """Which rules changed since this was last written, and since the last release."""
    release = _release(knowledge)
    lately = changed(history.digests.get(release, {}), rule_digests(knowledge))
    return (
        f"knowledge {knowledge.version}\n"
        f"changed since this was last run: {', '.join(lately) or 'none'}\n"
        f"touched by this release: {', '.join(touched(history, knowledge)) or 'none'}"
    )


def _release(knowledge: Knowledge) -> str:
    return knowledge.version.partition("+")[0]


def _newest(text: str) -> tuple[str, str]:
    """The newest heading and the entry below it."""
    headings = list(_HEADING.finditer(text))
    if not headings:
        raise ChangelogError("rules/CHANGELOG.md has no heading such as '## 2026.1+0123456789ab'")
    end = headings[1].start() if len(headings) > 1 else len(text)
    return headings[0][1], text[headings[0].end() : end]


def _names(entry: str, rule: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(rule)}(?![\w-])", entry) is not None


def _template(rules: tuple[str, ...]) -> str:
    named = ", ".join(rules) or "none; what they share"
    return f"### What changed\n\n- Rules touched: {named}\n- Patients affected:\n- Evidence:"
