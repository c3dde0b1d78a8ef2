"""About this review: scope, people, evidence, and where it went from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.model.base import Contact
from reviewsite.model.refs import OVERALL
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet

LICENCES = {
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
"""Where a licence can be read, by the name that SPDX gives it."""


def about(scene: Scene) -> Iterator[Sheet]:
    """The sheet of the page about the review."""
    yield Sheet(
        uri=addresses.ABOUT,
        section="about",
        heading=scene.t("review.about.title"),
        template="about",
        context=_context,
        kind="about",
        lede=scene.t("review.about.lede"),
    )


def _context(frame: Frame) -> Mapping[str, object]:
    scene = frame.scene
    report, t = scene.report, scene.t
    formats = report.alternative_formats
    return {
        "report": report,
        "periods": [t.period(period) for period in report.on_site],
        "themes": [
            (one, addresses.theme_page(one.id)) for one in scene.edition.themes if one.id != OVERALL
        ],
        "evidence": list(_evidence(scene)),
        "prose": frame.html(_sections(scene)),
        "terms": sorted(scene.names.terms.items()),
        "documents": list(_documents(scene)),
        "peer_review": addresses.PEER_REVIEW,
        "who": addresses.WHO,
        "licence": t(f"review.licence.{report.licence}")
        if t.has(f"review.licence.{report.licence}")
        else report.licence,
        "licence_uri": LICENCES.get(report.licence or ""),
        "formats_contact": Contact(team=formats.team, email=formats.email, phone=formats.phone)
        if formats
        else None,
    }


def _sections(scene: Scene) -> str:
    """The review's body without the sections that stand on the home page."""
    edition = scene.edition
    kept = [
        f"## {heading}\n\n{inside}"
        for heading, inside in prose.sections(scene.report.prose)
        if addresses.section_page(edition.base_heading(heading)) == addresses.ABOUT
    ]
    return "\n\n".join(kept).strip()


def _evidence(scene: Scene) -> Iterator[tuple[str, str]]:
    """What the team gathered: numbers, and what they count."""
    gathered, t = scene.report.evidence, scene.t
    for key in ("people", "meetings", "hours", "case_records", "documents"):
        count = getattr(gathered, key)
        if count is not None:
            number = t.number(count) if isinstance(count, int) else count
            yield number, t(f"review.gathered.{key}")
    for one in gathered.other:
        number = t.number(one.count) if isinstance(one.count, int) else one.count or ""
        yield number, prose.words(one.what)


def _documents(scene: Scene) -> Iterator[tuple[object, str | None]]:
    """The documents of the review, each with its address where it has one."""
    for one in scene.report.documents:
        if one.file and one.file in scene.edition.media:
            yield one, one.file
        elif one.link and one.link.startswith(("https://", "http://")):
            yield one, one.link
        else:
            yield one, None
