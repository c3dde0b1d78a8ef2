"""What a link to a place in a file may name: the anchors that its texts have on their pages."""

from __future__ import annotations

from functools import lru_cache

from reviewsite import comments, prose
from reviewsite.checks.texts import Written
from reviewsite.model.refs import at_home
from reviewsite.model.review import Review


def anchors(written: Written, path: str) -> frozenset[str]:
    """The anchors of the body of a file beside `written`, wherever on the site they are."""
    home = written.home
    body = comments.without(home.sources[path].body)
    if not isinstance(home.documents.get(home.base(path)), Review):
        return _together(body)
    sections = prose.sections(body)
    headings = [heading for heading, _ in sections]
    whole = comments.without(home.sources[home.base(path)].body)
    # By the headings of the base file its translations are divided as well.
    known = [heading for heading, _ in prose.sections(whole)]
    known = known if len(known) == len(headings) else headings
    parts: tuple[list[str], list[str]] = ([], [])
    for base, (heading, inside) in zip(known, sections, strict=True):
        text = f"## {heading}\n\n{inside}" if heading else inside
        parts[0 if at_home(base) else 1].append(text)
    return _together(*parts[0]) | _together(*parts[1])


@lru_cache(maxsize=256)
def _together(*texts: str) -> frozenset[str]:
    return prose.anchors(*texts)
