"""`rls-cds verify`: proves what must be so for every patient and setting, or prints a patient for whom it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from rich.console import Console
from rich.text import Text

from cds.configuration import FILE_VARIABLE
from rules.compiler import standard_knowledge
from rules.errors import RulesError

if TYPE_CHECKING:
    from cds.verify.proof.counterexamples import Counterexample
    from cds.verify.proof.proving import Proof


class ProverMissing(RulesError):
    """The extra that proves is not installed."""


def verify_rules(names: list[str], out: Path | None) -> bool:
    """Proves every claim, or those whose name begins so, and prints each as it is proved. Whether all hold."""
    try:
        from cds.verify.proof.counterexamples import counterexample
        from cds.verify.proof.proving import prove
    except ModuleNotFoundError as failure:
        raise ProverMissing(
            f"verify: expected the extra 'verify' to be installed ({failure.name} is missing)"
        ) from None
    knowledge, console = standard_knowledge(), Console(width=min(Console().width, 110), highlight=False)
    console.print(Text(f"knowledge {knowledge.version}", style="bold"))
    rows: list[dict[str, Any]] = []
    for proof in prove(knowledge, tuple(names)):
        found = counterexample(proof.disproof, knowledge) if proof.disproof is not None else None
        for line in _lines(proof, found):
            console.print(line)
        rows.append(_row(proof, found))
    if not rows:
        raise RulesError(f"verify: no claim has a name that begins with {' or '.join(map(repr, names))}")
    failed = sum(not row["holds"] for row in rows)
    console.print(Text(f"{len(rows) - failed} proved for every patient and setting, {failed} not", style="bold"))
    if out is not None:
        found_all = {"knowledge": knowledge.version, "claims": rows}
        out.write_bytes(orjson.dumps(found_all, option=orjson.OPT_INDENT_2) + b"\n")
    return failed == 0


def _lines(proof: Proof, found: Counterexample | None) -> Iterator[Text]:
    yield Text(f"{'✓' if proof.holds else '✗'} {proof.name}: {proof.claim}", style="green" if proof.holds else "red")
    if proof.holds:
        return
    yield Text(f"  why it must hold: {proof.reason}")
    yield from (Text(f"  nobody is shown {item}") for item in proof.unreached)
    if found is None:
        return
    yield Text(f"  a patient for whom it is not so, on {found.hook}:")
    yield from (Text(f"    {line}") for line in found.facts)
    if found.settings:
        yield Text(f"  at a site with these settings, in a file that {FILE_VARIABLE} names:")
        yield from (Text(f"    {line}") for line in found.settings.splitlines())
    if found.body is None:
        yield Text(f"  no record gives these facts: {found.why}", style="yellow")
    else:
        yield Text("  as a request for `rls-cds advise - --at 2026-11-21`:")
        yield Text(orjson.dumps(found.body).decode())


def _row(proof: Proof, found: Counterexample | None) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": proof.name, "claim": proof.claim, "reason": proof.reason, "holds": proof.holds,
        "rules": list(proof.rules), "unreached": list(proof.unreached),
    }  # fmt: skip
    return row if found is None else {**row, "counterexample": asdict(found)}
