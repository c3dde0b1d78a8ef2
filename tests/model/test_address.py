"""What leads out of the site is what a reader thinks it is, or no link."""

from __future__ import annotations

import re

import pytest
from pydantic import TypeAdapter, ValidationError
from tests.model.addresses import DISGUISED, GOOD, UNSEEN

from reviewsite import prose
from reviewsite.model.address import fault, outside, page_fault
from reviewsite.model.scalars import Link

BAD = (*DISGUISED, *UNSEEN)
ADAPTER: TypeAdapter[str] = TypeAdapter(Link)


@pytest.mark.parametrize("address", GOOD)
def test_what_can_be_a_link_is_one(address: str) -> None:
    """In a text and, where it is a page's, in a field."""
    assert outside(address)
    assert fault(address) == ""
    assert "href=" in prose.html(f"[words](<{address}>)")
    if address.lower().startswith("http"):
        assert page_fault(address) == ""
        assert ADAPTER.validate_python(f" {address} ") == address


@pytest.mark.parametrize("address", BAD)
def test_what_leads_elsewhere_is_no_link(address: str) -> None:
    """Neither in a text, however the link is typed, nor in a field; the words stay."""
    assert fault(address)
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(address)
    escaped = address.replace("\\", "\\\\")
    coded = "".join(f"&#{ord(sign)};" for sign in address)
    for typed in (
        f"[words]({escaped})",
        f"[words](<{escaped}>)",
        f'[words]({escaped} "a title")',
        f"[words][one]\n\n[one]: {escaped}",
        f'<a href="{address}">words</a>',
        f"<a href='{address}' title='>'>words</a>",
        f'<a href="{coded}">words</a>',
        f"[words]({coded})",
    ):
        made = prose.html(typed, resolve=lambda address: address)
        # what stands before a space may be an address of its own, which is a link in sight
        shown = re.sub(r'<a [^>]*href="([^"]*)"[^>]*>\1</a>', _harmless, made)
        assert "href=" not in shown, typed
        assert "words" in made


def _harmless(match: re.Match[str]) -> str:
    return match[0] if fault(match[1]) else match[1]


@pytest.mark.parametrize("sign", ["\x01", "\t", "\n", "\x7f", "\x85", "\u2028", " "])
@pytest.mark.parametrize("at", [0, 8, 15, 20])
def test_no_control_character_is_in_a_link(sign: str, at: int) -> None:
    """A browser takes some of them out and reads on; spaces round a page's address do no harm."""
    address = "https://example.org/a/b"
    spoilt = f"{address[:at]}{sign}{address[at:]}"
    assert fault(spoilt)
    made = prose.html(f'<a href="{spoilt}">words</a>', resolve=lambda address: address)
    assert "href=" not in made


@pytest.mark.parametrize("address", [*GOOD, *DISGUISED])
def test_an_editor_knows_what_leads_elsewhere(address: str) -> None:
    """The JSON Schema takes what the field takes, and refuses a server behind an @."""
    pattern = ADAPTER.json_schema()["pattern"]
    if not page_fault(address):
        assert re.search(pattern, address)
    elif "@" in address and "/@" not in address:
        assert not re.search(pattern, address)
