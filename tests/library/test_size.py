"""The library's first pages weigh the same, however much the library holds."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from tests.library.small import editions, findings, practice, review, workspace_files

from reviewsite import library
from reviewsite.pages.library import library_pages
from reviewsite.pages.page import Page
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
FIRST = (
    "index.html",
    "good-practice/index.html",
    "good-practice/browse/index.html",
    "reviews/index.html",
    "topics/index.html",
    "topics/permanence.html",
    "search.html",
)


def pages(root: Path, count: int) -> dict[str, Page]:
    """The pages of a library of so many reviews, each with two practices, all made of one."""
    opened = open_workspace(root)
    ((edition, slug),) = editions(opened)
    one = library.contribution(edition, opened.glossary, slug)
    assert one.review is not None
    assert len(one.studies) == 2
    given = []
    for number in range(count):
        studies = tuple(
            study.model_copy(
                update={
                    "practice": study.practice.model_copy(
                        update={
                            "name": f"{study.practice.name}-{number}",
                            "title": f"{study.practice.title}, the {number}th time",
                        }
                    )
                }
            )
            for study in one.studies
        )
        entry = one.review.model_copy(update={"slug": f"open-{number}"})
        given.append(
            one.model_copy(update={"folder": f"open-{number}", "review": entry, "studies": studies})
        )
    shelf = library.combine(given, opened)
    assert len(shelf.practices) == 2 * count
    settings = SimpleNamespace(site_name="Library", description="", lang="en")
    return {page.uri: page for page in library_pages(shelf, settings).pages}


def test_many_practices_weigh_what_few_do(
    workspace: Write, record_property: Callable[[str, object], None]
) -> None:
    """Compressed, and in what they load besides: numbers grow by a digit, lists do not."""
    root = workspace(
        workspace_files(
            review("open", "northmoor"),
            findings("open"),
            practice("open", "surgeries", "northmoor", more="demonstrates: [leadership.seen]"),
            practice("open", "huddles", "northmoor", title="Huddles"),
        )
    )
    few, many = pages(root, 10), pages(root, 250)
    for uri in FIRST:
        light, heavy = (len(gzip.compress(str(one[uri].html).encode())) for one in (few, many))
        record_property(f"{uri} with 20 and with 500 practices", f"{light} and {heavy} bytes")
        assert heavy <= light * 1.25 + 200, uri
        assert heavy < 12_000
        assert many[uri].scripts == few[uri].scripts
