"""A small workspace that passes every check without a word, in texts that a test can change."""

from __future__ import annotations

from collections.abc import Mapping

from tests.library.small import findings, practice, review, workspace_files

ABOUT = "---\nkind: page\ntitle: About\n---\n\nWho we are.\n"


def small(slug: str, body: str, status: str = "published", more: str = "") -> dict[str, str]:
    """A review of one theme that passes every check."""
    more = f"scope: {{themes: [leadership]}}\n{more}"
    made = review(slug, body, status=status, more=more) | findings(slug)
    made |= practice(slug, "surgeries", body)
    contact = "contact: {team: Peer review team, email: reviews@northmoor.example}"
    return {
        path: str(text).replace("contact: {team: Peer review team}", contact)
        for path, text in made.items()
    }


def whole(*parts: Mapping[str, str]) -> dict[str, str | bytes]:
    """A workspace of such reviews."""
    return workspace_files({"content/about/about.md": ABOUT}, *map(dict, parts))
