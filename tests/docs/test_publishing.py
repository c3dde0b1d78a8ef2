"""`docs/publishing.md` tells web teams what the pages themselves say."""

from __future__ import annotations

import re
from pathlib import Path


def test_the_policy_is_that_of_the_pages(root: Path) -> None:
    """The header that a server is told to send allows what the page's own policy allows."""
    page = (root / "docs/publishing.md").read_text(encoding="utf-8")
    (header,) = re.findall(r"^Content-Security-Policy: (.*)$", page, re.MULTILINE)
    base = (root / "theme/base.html").read_text(encoding="utf-8")
    (own,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', base)
    wasm = re.search(r"{% if page.csp_wasm %}(.*?){% endif %}", own)
    assert wasm
    assert wasm[1].strip().strip("'") in page
    assert header.removesuffix("; frame-ancestors 'none'") == own.replace(wasm[0], "")
