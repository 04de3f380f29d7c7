"""Measures the specification: `python -m tests.features.measure` prints the table and writes a page.

Ends with 1 while a case is missing or a change of the rules goes unnoticed, with each as a scenario to judge.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cds.verify.proof.claims import Realm
from cds.verify.specification.coverage import Suite
from cds.verify.specification.impossible import Impossible
from cds.verify.specification.report import Report, measured, table, work_list
from cds.verify.specification.report_page import page_of
from cds.verify.specification.scenarios import Writer
from rules.compiler import standard_knowledge
from tests.features.advices import ADVICES
from tests.features.recording import recorded

PAGE = Path("coverage-rules.html")
COUNTS = Path("coverage-rules.json")  # for `rls-cds rules book --coverage`


def main() -> int:
    """Records, measures, writes."""
    knowledge = standard_knowledge()
    with TemporaryDirectory() as folder:
        suite = Suite(recorded(Path(folder)), knowledge)
    report = measured(suite, Impossible(Realm(knowledge).world))
    print("\n".join(table(report)))
    COUNTS.write_text(json.dumps({"knowledge": knowledge.version, "rules": report.by_rule}, indent=2) + "\n", "utf-8")
    drafts = _written(report, suite)
    PAGE.write_text(page_of(report, drafts), "utf-8")
    print(f"\n{PAGE}")
    return 0 if report.is_complete else 1


def _written(report: Report, suite: Suite) -> list[str]:
    """What is missing, printed as it is found: the search takes its time."""
    drafts = []
    for draft in work_list(report, Writer(suite, {rule: advice for advice, rule in ADVICES.items()})):
        print(f"\n{draft}", flush=True)
        drafts.append(draft)
    return drafts


if __name__ == "__main__":
    sys.exit(main())
