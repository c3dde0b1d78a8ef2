"""`docs/publishing.md` tells web teams what the pages themselves say."""

from __future__ import annotations

import re
from pathlib import Path

from reviewsite.site.policy import WASM, policy


def test_the_policy_is_that_of_the_pages(root: Path) -> None:
    """The header that a server is told to send allows what the page's own policy allows."""
    page = (root / "docs/publishing.md").read_text(encoding="utf-8")
    (header,) = re.findall(r"^Content-Security-Policy: (.*)$", page, re.MULTILINE)
    assert header == policy(header=True)
    assert WASM in page
    assert policy() == header.removesuffix("; frame-ancestors 'none'")
