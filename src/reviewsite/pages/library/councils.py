"""Councils and partnerships, each with its reviews over time; and the list of all reviews."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.model.workspace import Body
from reviewsite.pages.library.hall import BODIES, REVIEWS, Hall
from reviewsite.pages.library.paging import sheets
from reviewsite.pages.page import Page


def council_pages(hall: Hall) -> Iterator[Page]:
    """The list of councils by nation, and a page for each."""
    title = hall.t("library.bodies.title")
    by_nation: dict[str, list[Body]] = {}
    for body in sorted(
        hall.library.bodies.values(), key=lambda one: (hall.t.place(one.name), one.id)
    ):
        by_nation.setdefault(body.nation.value if body.nation else "", []).append(body)
    # those of which nobody said where they are come before the first nation, under no heading
    nations = sorted(by_nation.items())
    yield hall.page(BODIES, "bodies", title, nations=nations)
    for body in hall.library.bodies.values():
        first = hall.body_page(body.id)
        later = f"bodies/{body.id}/page-{{number}}.html"
        for sheet in sheets(hall.library.practices_of[body.id], first, later):
            yield hall.page(
                sheet.uri,
                "body",
                body.name
                if sheet.first
                else hall.t("library.page_of", title=body.name, number=sheet.number),
                (title, BODIES),
                kind="body",
                description=hall.t("library.body.description", name=body.name),
                body=body,
                reviews=hall.library.reviews_of[body.id],
                again=[
                    (review, one)
                    for review in hall.library.reviews_of[body.id]
                    for one in review.raised_again
                ],
                kin=hall.library.kin[body.id],
                sheet=sheet,
            )


def reviews_pages(hall: Hall) -> Iterator[Page]:
    """All published reviews, and what is left of those that were withdrawn."""
    title = hall.t("library.reviews.title")
    for sheet in sheets(hall.library.reviews, REVIEWS, "reviews/page-{number}.html"):
        yield hall.page(
            sheet.uri,
            "reviews",
            title if sheet.first else hall.t("library.page_of", title=title, number=sheet.number),
            *([] if sheet.first else [(title, REVIEWS)]),
            description=hall.t("library.reviews.lede"),
            sheet=sheet,
        )
