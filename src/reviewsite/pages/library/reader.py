"""What a peer review is, and who is who, in the words of the programmes that reviews followed."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.pages import process
from reviewsite.pages.library.hall import PEER_REVIEW, WHO, Hall
from reviewsite.pages.page import Page
from reviewsite.pages.review.names import capital


def reader_pages(hall: Hall) -> Iterator[Page]:
    """Two pages for somebody who has never met a peer review; none where no review is there whose
    programme could be told of."""
    t = hall.t
    programmes = [
        (one, process.steps(one, t))
        for one in sorted(hall.library.programmes.values(), key=lambda one: one.title.casefold())
    ]
    if not programmes:
        return
    yield hall.page(
        PEER_REVIEW,
        "peer_review",
        t("reader.library.title"),
        kind="reader",
        description=t("reader.library.lede"),
        toc=True,
        programmes=programmes,
        who=WHO,
        capital=capital,
    )
    yield hall.page(
        WHO,
        "who",
        t("reader.who.title"),
        kind="reader",
        description=t("reader.library.who_lede"),
        toc=True,
        programmes=programmes,
        what=PEER_REVIEW,
        capital=capital,
    )
