"""The page that counts cards is what whole records get now."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.quiet import quiet_page
from bench.records import SHARED
from cds.book.markdown import markdown
from cds.testing.decisions import standard_advisor


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sample data of other projects are no part of this one")
def test_the_page_in_the_documentation_is_what_is_counted_now() -> None:
    page = markdown(quiet_page(sorted(SHARED.glob("*.json")), standard_advisor()))
    assert page == Path("docs/how-quiet.md").read_text("utf-8")
