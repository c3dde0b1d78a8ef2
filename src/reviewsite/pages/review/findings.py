"""Findings: the index of themes, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite.edition import addresses
from reviewsite.edition.views import ThemeView
from reviewsite.model.refs import OVERALL
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.home import longest, theme_rows
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Context, Sheet


def findings(scene: Scene) -> Iterator[Sheet]:
    """The index and the themes' pages; nothing where no theme has findings."""
    themes = [one for one in scene.edition.themes if one.id != OVERALL]
    if not themes:
        return
    t = scene.t
    yield Sheet(
        uri=addresses.FINDINGS,
        section="findings",
        heading=t("review.findings.title"),
        template="findings",
        context=_index,
        kind="findings",
        lede=t(
            "review.findings.lede",
            n=len(themes),
            strengths=scene.names.words.strength.many,
            areas=scene.names.words.area.many,
        )
        if longest(scene)
        else t("review.findings.lede_prose", n=len(themes)),
        part=False,
    )
    for number, theme in enumerate(themes, start=1):
        yield Sheet(
            uri=addresses.theme_page(theme.id),
            section="findings",
            heading=theme.title,
            template="theme",
            context=_theme(theme),
            kind="theme",
            kicker=t("review.findings.kicker", number=number, total=len(themes)),
            lede=theme.summary or "",
            byline=theme.about or "",
            below=addresses.FINDINGS,
            updates=theme.updates,
        )


def _index(frame: Frame) -> Mapping[str, object]:
    rows = theme_rows(frame.scene)
    return {
        "themes": rows,
        "glance": [row for row in rows if row.strengths or row.areas],
        "longest": longest(frame.scene),
    }


def _theme(theme: ThemeView) -> Context:
    return lambda frame: {"theme": theme}
