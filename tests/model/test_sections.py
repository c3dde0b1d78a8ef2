"""The sections of a review's site that its `order` may name."""

from __future__ import annotations

import re
from pathlib import Path

from reviewsite.edition import addresses
from reviewsite.model.kinds import SECTIONS

NOT_IN_ORDER = {"home", "all", "search", "accessibility"}
"""The first page, and those that are no part of the report."""


def test_every_section_may_be_named(root: Path) -> None:
    """Those that the pages say they are of, and no other."""
    pages = (root / "src/reviewsite/pages/review").glob("*.py")
    said = {one for file in pages for one in re.findall(r'section="([^"]+)"', file.read_text())}
    casework = {addresses.CASE_MAPPING, addresses.AUDIT_VALIDATION}
    said |= {uri.removesuffix(".html") for uri in casework}
    assert said - NOT_IN_ORDER == set(SECTIONS)
    assert len(SECTIONS) == len(set(SECTIONS))
