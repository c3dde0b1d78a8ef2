"""Every link of a built tree, resolved."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewsite.site.links import broken, scan


def reasons(folder: Path, html: str) -> list[str]:
    """Why the links of one page of a small site are broken."""
    (folder / "sub").mkdir(exist_ok=True)
    (folder / "index.html").write_text('<h1 id="top">Home</h1><a href="sub/page.html">x</a>')
    (folder / "sub" / "page.html").write_text(html)
    (folder / "picture.png").write_text("x")
    return [one.reason for one in broken(folder)]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../index.html#top">x</a><img src="../picture.png">',
        '<a href="#here">x</a><p id="here">y</p>',
        '<a href="https://example.gov.uk/#x">x</a><a href="mailto:a@example.gov.uk">x</a>',
        '<a href="">x</a>',
        "<p>An author writes href=\"nowhere.html\" in a sentence, and &lt;a href='no'&gt;.</p>",
        '<a title="a > b" href="../index.html">x</a>',
    ],
)
def test_links_that_resolve(tmp_path: Path, html: str) -> None:
    """To a page, an anchor, an asset, the outside; and a sentence is no link."""
    assert reasons(tmp_path, html) == []


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ('<a href="../nowhere.html">x</a>', "no such file"),
        ('<a href="../index.html#nowhere">x</a>', "no such anchor in index.html"),
        ('<a href="#nowhere">x</a>', "no such anchor in sub/page.html"),
        ('<img src="picture.png">', "no such file"),
        ('<a href="/index.html">x</a>', "starts at the root of the server"),
        ('<a href="../../index.html">x</a>', "leads out of the site"),
        ('<a href="javascript:alert(1)">x</a>', "has a scheme that does not belong here"),
        ('<a href="//example.com/x">x</a>', "has a scheme that does not belong here"),
        ('<p id="a">x</p><p id="a">y</p>', "stands twice on its page"),
        ('<a title="a > b" href="no.html">x</a>', "no such file"),
        ('<a href="sub">x</a>', "no such file"),
    ],
)
def test_links_that_do_not(tmp_path: Path, html: str, reason: str) -> None:
    """Each with what is wrong."""
    found = reasons(tmp_path, html)
    assert len(found) == 1
    assert found[0].startswith(reason)


def test_entities_in_links_are_read() -> None:
    """`&amp;` in an address is an ampersand."""
    assert scan('<a href="x.html?a=1&amp;b=2">').links == {"x.html?a=1&b=2"}
