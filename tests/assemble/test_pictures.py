"""Pictures on pages: their size, their smaller files, and when they are fetched."""

from __future__ import annotations

import re

from markupsafe import Markup

from reviewsite import prose
from reviewsite.assemble.pictures import FOLD, dressed
from reviewsite.media import Prepared
from reviewsite.pages.page import Page, SitePages
from reviewsite.site.links import scan

WIDE = Prepared({}, 1600, 1000, (("wide-400.jpg", 400), ("wide-800.jpg", 800), ("wide.jpg", 1600)))
SMALL = Prepared({}, 300, 200, (("small.png", 300),))
MADE = {"media/wide.jpg": WIDE, "media/small.png": SMALL, "media/plan.pdf": Prepared({})}


def shown(html: str, uri: str = "findings/a.html") -> str:
    """A page's HTML with its pictures dressed."""
    page = Page(uri, "en", "A", Markup(html), "page")
    (made,) = dressed(SitePages("review", "en", "A", (page,), ()), MADE).pages
    return str(made.html)


def test_a_wide_picture_has_smaller_files() -> None:
    """By width, with the room that there is for it, and its shape before it comes."""
    html = shown('<p><img alt="Chart" src="../media/wide.jpg" title="T"></p>')
    assert 'alt="Chart" src="../media/wide.jpg" title="T"' in html
    assert 'width="1600" height="1000"' in html
    assert (
        'srcset="../media/wide-400.jpg 400w, ../media/wide-800.jpg 800w, ../media/wide.jpg 1600w"'
    ) in html
    assert 'sizes="(min-width: 44rem) 40rem, calc(100vw - 2rem)"' in html
    assert scan(html).links == {
        "../media/wide.jpg",
        "../media/wide-400.jpg",
        "../media/wide-800.jpg",
    }


def test_a_small_picture_has_its_size_alone() -> None:
    """There is nothing to choose from."""
    html = shown('<img src="media/small.png" alt="">', "index.html")
    assert 'width="300" height="200"' in html
    assert "srcset" not in html


def test_what_is_far_down_is_fetched_late() -> None:
    """A picture of the first view is fetched at once."""
    picture = '<img src="media/small.png" alt="">'
    html = shown(f"{picture}<p>{'x' * FOLD} y</p>{picture}", "index.html")
    first, second = re.findall("<img[^>]*>", html)
    assert "lazy" not in first
    assert 'loading="lazy"' in second


def test_nothing_else_is_touched() -> None:
    """A picture from elsewhere, a link to one, and words that look like one."""
    for html in (
        '<img src="other.png" alt="">',
        '<a href="media/small.png">x</a>',
        '<a title="&lt;img src=&quot;media/small.png&quot;>" href="x">x</a>',
        '<a title=\'<img src="media/small.png">\' href="x">x</a>',
        '<p>&lt;img src="media/small.png"></p>',
        '<img alt=" src=" data-x="media/small.png">',
    ):
        assert shown(html, "index.html") == html


def test_authors_cannot_write_it_themselves() -> None:
    """The cleaning lets none of these attributes through: they are only ours."""
    typed = (
        '<img src="media/small.png" srcset="https://elsewhere.example/x.png 1x" sizes="1px" '
        'loading="eager" width="9999" height="1" onload="x()" alt="a">'
    )
    html = str(prose.html(typed, resolve=lambda address: address))
    assert re.fullmatch(r'(?:<p[^>]*>)?<img src="media/small.png" alt="a">(?:</p>)?\s*', html)
    assert "elsewhere" not in shown(html, "index.html")
