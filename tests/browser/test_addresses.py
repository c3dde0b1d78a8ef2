"""Where an address leads is asked of a browser, which reads more into one than a person does."""

from __future__ import annotations

from playwright.sync_api import Page
from tests.model.addresses import DISGUISED, GOOD, UNSEEN

from reviewsite.model.address import fault

SERVERS = ("www.gov.uk", "example.org", "evil.example", "")
BETWEEN = (
    "",
    "@",
    ":",
    ":80@",
    "/",
    "\\",
    "/@",
    "\\@",
    "?@",
    "#@",
    "%40",
    "＠",
    "／",
    "//",
    ":/",
    ".",
)
LEADS = """addresses => addresses.map(one => {
    try {
        const read = new URL(one, 'https://here.example/page.html');
        return [read.protocol, read.hostname, read.username + read.password];
    } catch { return null; }
})"""


def candidates() -> list[str]:
    """Schemes, slashes, servers and what may stand between two of them, in every combination."""
    begun = [
        f"{scheme}{slashes}"
        for scheme in ("https:", "http:", "HTTPS:", "")
        for slashes in ("//", "/", "\\\\", "/\\", "", "///", "//\t")
    ]
    return [
        *(*GOOD, *DISGUISED, *UNSEEN),
        *(f"{a}{b}{c}{d}/x" for a in begun for b in SERVERS for c in BETWEEN for d in SERVERS),
    ]


def test_a_link_leads_where_its_reader_thinks(page: Page) -> None:
    """Of what is let through, the browser's server is what stands after the two slashes, without
    anybody's name before it."""
    let = [one for one in candidates() if not fault(one)]
    assert len(let) > 200
    for address, read in zip(let, page.evaluate(LEADS, let), strict=True):
        assert read, address
        protocol, server, user = read
        assert user == ""
        if protocol in {"https:", "http:"}:
            typed = (
                address.partition("://")[2].replace("?", "/").replace("#", "/").partition("/")[0]
            )
            assert server == typed.partition(":")[0].encode("idna").decode().lower(), address
        else:
            assert address.lower().startswith(protocol)
