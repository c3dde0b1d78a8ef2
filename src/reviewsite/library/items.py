"""Everything of an Edition that can be found by searching, each with its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from markupsafe import Markup

from reviewsite import prose
from reviewsite.edition import addresses, anchors
from reviewsite.edition.agreed import RecommendationView
from reviewsite.edition.found import FindingView
from reviewsite.edition.views import Edition
from reviewsite.library.entries import Item
from reviewsite.library.preparation import prepared
from reviewsite.model.refs import OVERALL

LONGEST = 140
"""A title longer than this many letters is cut; its whole is in the item's text."""

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.S)


def items(edition: Edition) -> Iterator[Item]:
    """The findings, recommendations, priorities, actions and sections of prose, in that order."""
    yield from _findings(edition)
    yield from _recommendations(edition)
    for session in edition.prioritisations:
        for priority in session.items:
            lead = plain(priority.lead)
            text = " · ".join(filter(None, (plain(priority.discussion), lead)))
            said = (priority.title, priority.discussion, priority.lead)
            yield _item(edition, "priority", priority.ref, priority.title, "", text, said)
    for plan in edition.plans:
        for group in plan.groups:
            for action in group.actions:
                notes = (note.note for note in action.notes)
                parts = (*action.lead, action.measure, *notes)
                text = " · ".join(filter(None, map(plain, parts)))
                title = plain(group.title)
                texts = (action.text, *parts)
                yield _item(edition, "action", action.ref, action.text, title, text, texts)
    yield from prepared(edition)
    yield from _sections(edition)


def item_of(edition: Edition, ref: str) -> Item | None:
    """A finding by its reference, None where the Edition does not hold it."""
    return next((one for one in _findings(edition) if one.ref == ref), None)


def plain(text: str | None) -> str:
    """Authors' Markdown as plain text on one line."""
    return prose.words(text) if text else ""


def shortened(text: str) -> str:
    """A text that is not longer than a title, cut between words."""
    return text if len(text) <= LONGEST else text[: text.rfind(" ", 0, LONGEST)] + " …"


def _lang(edition: Edition, *said: str | None) -> str:
    """The language of a record, where it is not the Edition's: that of the base if one of its texts
    is not translated."""
    return edition.base if any(one in edition.foreign for one in said if one) else ""


def _item(
    edition: Edition,
    kind: str,
    ref: str,
    title: str,
    section: str,
    text: str,
    said: Iterable[str | None],
) -> Item:
    """`said` are the author's texts of which title and text are made."""
    whole = plain(title)
    short = shortened(whole)
    if short != whole:
        text = f"{whole} {text}".strip()
    return Item.model_validate(
        {
            "kind": kind,
            "ref": ref,
            "title": short,
            "section": section,
            "text": text,
            "uri": addresses.address(edition, ref) or addresses.HOME,
            "lang": _lang(edition, *said),
        }
    )


def _findings(edition: Edition) -> Iterator[Item]:
    for theme in edition.themes:
        for finding in (*theme.strengths, *theme.areas):
            yield _finding(edition, theme.title if theme.id != OVERALL else "", finding)
    for audit in edition.audits:
        for finding in (*audit.strengths, *audit.areas):
            yield _finding(edition, audit.title or "", finding)
    for finding in edition.papers.findings:
        yield _finding(edition, "", finding)


def _finding(edition: Edition, section: str, finding: FindingView) -> Item:
    points = " ".join(plain(point) for point in finding.points)
    said = (finding.text, *finding.points)
    return _item(edition, finding.side, finding.ref, finding.text, section, points, said)


def _recommendations(edition: Edition) -> Iterator[Item]:
    titles = {theme.id: theme.title for theme in edition.themes}
    every: list[RecommendationView] = []
    headings: dict[str, str | None] = {}
    if edition.recommendations is not None:
        every += edition.recommendations.items
        parts = edition.recommendations.parts
        headings = {ref: part.heading for part in parts for ref in part.refs}
    for progress in edition.progress:
        every += progress.recommendations
    for one in every:
        section = titles.get(one.theme or "") or plain(headings.get(one.ref))
        title = f"{one.ref} {one.title}"
        said = (one.title, one.text)
        yield _item(edition, "recommendation", one.ref, title, section, plain(one.text), said)


def _sections(edition: Edition) -> Iterator[Item]:
    report = edition.report
    if report is not None:
        for anchor, heading, text in sections(report.prose):
            page = addresses.section_page(edition.base_heading(heading))
            uri = f"{page}#{anchor}" if anchor else page
            lang = _lang(edition, report.prose)
            yield _section(uri, heading or report.title, "", text, lang)
    for theme in edition.themes:
        title = theme.title if theme.id != OVERALL else ""
        yield from _parts(edition, addresses.theme_page(theme.id), title, theme.prose)
    for plain_page in edition.pages:
        uri = addresses.plain_page(plain_page.name)
        yield from _parts(edition, uri, plain_page.title, plain_page.prose)
    for page, prefix, text in _bodies(edition):
        yield from _parts(edition, page, "", text, prefix)


def _bodies(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """The prose of what the other files hold, with its page and what goes before its anchors."""
    papers = edition.papers
    kinds = (
        (addresses.PLAN, edition.plans),
        (addresses.PRIORITIES, edition.prioritisations),
        (addresses.PROGRESS, edition.progress),
        (addresses.RESPONSE, edition.responses),
        (addresses.EVALUATION, edition.evaluations),
        (addresses.AUDIT, edition.audits),
        (addresses.TIMETABLE, edition.timetables),
        (addresses.ANALYSIS, papers.analyses),
        (addresses.SELF_ASSESSMENT, papers.self_assessments),
        (addresses.CASE_MAPPING, papers.mappings),
        (addresses.AUDIT_VALIDATION, papers.validations),
    )
    for page, views in kinds:
        for number in range(len(views)):
            yield page, anchors.prefix(number), views[number].prose
    if edition.recommendations is not None:
        for number, part in enumerate(edition.recommendations.parts):
            yield addresses.RECOMMENDATIONS, anchors.prefix(number), part.prose
    if edition.documents is not None:
        yield addresses.DOCUMENTS, "", edition.documents.prose


def _parts(edition: Edition, page: str, title: str, text: str, prefix: str = "") -> Iterator[Item]:
    lang = _lang(edition, text)
    for anchor, heading, words in sections(text):
        uri = f"{page}#{prefix}{anchor}" if anchor else page
        section = title if heading else ""
        yield _section(uri, heading or title or shortened(words), section, words, lang)


def _section(uri: str, title: str, section: str, text: str, lang: str) -> Item:
    return Item(
        kind="section", ref=uri, title=title, section=section, text=text, uri=uri, lang=lang
    )


def sections(text: str) -> Iterator[tuple[str, str, str]]:
    """A body by its second-level headings: anchor, heading and plain text of each. What stands
    before the first has neither; what has no text is left out."""
    made = prose.unnumbered(prose.html(text))
    parts = _HEADING.split(made)
    for anchor, heading, inner in zip(
        ["", *parts[1::3]], ["", *parts[2::3]], parts[0::3], strict=True
    ):
        words = _stripped(inner)
        if words:
            yield anchor, _stripped(heading), words


def _stripped(html: str) -> str:
    # A space between blocks, so that the last word of one is not run into the first of the next.
    spaced = re.sub(r"</(p|li|h\d|t[dhr]|d[td]|blockquote|pre|caption)>|<br>", r"\g<0> ", html)
    return re.sub(r"\s+", " ", unescape(Markup(spaced).striptags())).strip()
