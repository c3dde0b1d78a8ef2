"""Authors' links: from an address as typed in a Markdown file to one on the review's site."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.anchors import OWN
from reviewsite.edition.views import Edition
from reviewsite.model.refs import OVERALL


class Authors:
    """Where on the site each of a review's files stands, as far as the Edition holds it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.files = dict(reversed(list(_files(edition))))
        self.anchors = {addresses.anchor(ref): ref for ref in edition.targets}
        report = edition.report
        self.home = {
            one.anchor
            for heading, text in prose.sections(report.prose if report else "")
            if addresses.section_page(edition.base_heading(heading)) == addresses.HOME
            for one in prose.headings(f"## {heading}\n\n{text}" if heading else text)
        }

    def address(self, typed: str, here: str) -> str | None:
        """The address that a link as typed on the page `here` means; None where it means nothing
        that this Edition holds. Media keep their path."""
        path, _, anchor = typed.partition("#")
        path = path.partition("?")[0]
        if not path:
            return f"{here}#{anchor}" if anchor else None
        while path.startswith(("../", "./")):
            path = path.split("/", 1)[1]
        if path.startswith("media/"):
            return path if path in self.edition.media else None
        if not path.endswith(".md"):
            return None
        item = addresses.address(self.edition, self.anchors.get(anchor, ""))
        if item is not None:
            return item
        stem = path.removesuffix(".md")
        page = self.files.get(stem)
        if page is None:
            return None
        if stem == "review" and anchor and anchor not in self.home:
            page = addresses.ABOUT
        if not anchor:
            return page
        if page.startswith(f"{addresses.SURVEYS}#"):
            return f"{page}--{anchor}"
        return f"{page.partition('#')[0]}#{anchor}"


def _files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Names of files as authors may type them, without `.md`, the likeliest first."""
    yield "review", addresses.HOME
    yield from (
        (name, page)
        for name, page, there in (
            ("recommendations", addresses.RECOMMENDATIONS, edition.recommendations),
            ("action-plan", addresses.PLAN, edition.plans),
            ("prioritisation", addresses.PRIORITIES, edition.prioritisations),
            ("progress", addresses.PROGRESS, edition.progress),
            ("response", addresses.RESPONSE, edition.responses),
            ("evaluation", addresses.EVALUATION, edition.evaluations),
            ("audit/case-audit", addresses.AUDIT, edition.audits),
            ("case-audit", addresses.AUDIT, edition.audits),
        )
        if there
    )
    for theme in edition.themes:
        page = addresses.theme_page(theme.id)
        page = f"{page}#{OWN}overall" if theme.id == OVERALL else page
        yield f"findings/{theme.id}", page
        yield theme.id, page
    for practice in edition.practices:
        page = addresses.practice_page(practice.name)
        yield f"good-practice/{practice.name}", page
        yield practice.name, page
    for survey in edition.surveys:
        yield f"surveys/{survey.name}", f"{addresses.SURVEYS}#{survey.name}"
        yield survey.name, f"{addresses.SURVEYS}#{survey.name}"
    for plain in edition.pages:
        for folder in ("", "pages/", "pack/"):
            yield f"{folder}{plain.name}", addresses.plain_page(plain.name)
