"""A place in a text has one anchor, and a link to it leads to the page on which it stands."""

from __future__ import annotations

import re

import pytest
from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import ids, page_of
from tests.pages.review.texts import FINDINGS, RECOMMENDATIONS

BODY = """
## Executive summary

See [there](#background), [here](#a), [the end](#next-steps) and [its part](#b).

### A

Words.

## Background

Back to [the summary](#executive-summary); [here](#a).

### A

Words.

### B

Words.

## Next steps

See [the beginning](#background).
"""


def body(review: str, text: str) -> str:
    """A review with another body."""
    return review.rsplit("\n---\n", 1)[0] + "\n---\n" + text


def led(html: str) -> dict[str, str]:
    """Where the links of a page lead, by their words."""
    return {words: to for to, words in re.findall(r'<a href="([^"]*)"[^>]*>([^<]+)</a>', html)}


def test_a_link_leads_to_the_page_on_which_a_section_stands(small: Small) -> None:
    """The review's body stands on two pages, and all of it on the page of everything."""
    pages = small(review=body(REVIEW, BODY))
    home, about = led(page_of(pages, "index.html").html), led(page_of(pages, "about.html").html)
    assert home["there"] == "about.html#background"
    assert home["here"] == "#a"
    assert home["the end"] == "#next-steps"
    assert home["its part"] == "about.html#b"
    assert home["the beginning"] == "about.html#background"
    assert about["the summary"] == "index.html#executive-summary"
    assert about["here"] == "#a"
    assert led(page_of(pages, "all.html").html)["there"] == "#about--background"


PASTED = '<h2 id="intro">Of it</h2>\n\n<p id="intro">Words.</p>\n\n<p id="R1">Words.</p>\n'


@pytest.mark.parametrize("uri", ["recommendations.html", "findings/leadership.html", "all.html"])
def test_no_id_stands_twice(small: Small, uri: str) -> None:
    """Pasted into two texts of one page, into two files, and beside an item of the name."""
    files = {
        "recommendations.md": f"{RECOMMENDATIONS}\n## R1 title\n\n{PASTED}{PASTED}",
        "findings/leadership.md": FINDINGS + PASTED,
    }
    pages = small(files, review=body(REVIEW, BODY + PASTED))
    found = ids(page_of(pages, uri))
    assert len(found) == len(set(found))
    assert any(one.endswith("intro") for one in found)


@pytest.mark.parametrize("typed", ["_glance", "a--b", "--x", "7", "a b", "ŵ", "shell-main"])
def test_an_id_that_may_be_ours_is_not_kept(small: Small, typed: str) -> None:
    """What is pasted has the anchor of its words instead."""
    pasted = f'<h2 id="{typed}">Of its words</h2>\n'
    pages = small({"findings/leadership.md": FINDINGS + pasted})
    found = ids(page_of(pages, "findings/leadership.html"))
    assert typed not in found
    assert {"of-its-words", f"the-{typed}"} & {*found}
