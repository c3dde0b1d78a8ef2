"""Every address that is no link is told at its line, wherever and however it is typed."""

from __future__ import annotations

import pytest
from tests.checks.packs import ON
from tests.model.addresses import DISGUISED, GOOD, UNSEEN

from reviewsite.checks.context import Context
from reviewsite.checks.registry import RULES
from reviewsite.checks.texts import Home, Written
from reviewsite.frameworks import shipped
from reviewsite.source import parse

CONTEXT = Context({}, shipped(), {}, ON)
FORMS = {
    "inline": "[words]({raw})",
    "in angle brackets": "[words](<{raw}>)",
    "by reference": "[words][one]\n\n[one]: {raw}",
    "as HTML": '<a href="{typed}">words</a>',
    "as HTML in codes": '<a href="{coded}">words</a>',
    "in codes": "[words]({coded})",
}


def told(text: str, code: str = "RS710") -> list[tuple[int, str]]:
    """The lines at which a rule finds something in a file, and what it says."""
    source = parse("a.md", text.encode())
    written = Written(source, Home("", {"a.md": source}, {}, frozenset()))
    return [(one.span.line, one.message) for one in RULES[code].found(written, CONTEXT)]


def page(body: str, front: str = "") -> str:
    return f"---\nkind: page\ntitle: A page\n{front}---\n\nA word.\n\n{body}\n"


CASES = [(address, form) for address in DISGUISED for form in FORMS]
CASES += [(address, form) for address in UNSEEN for form in FORMS if "codes" in form]
"""Typed as it is, a character that nobody sees is told when the file is read (RS009)."""


@pytest.mark.parametrize(("address", "form"), CASES)
def test_what_is_no_link_is_told(address: str, form: str) -> None:
    """At the line of the address, or of the link that names it; twice where it stands twice."""
    raw = address.replace("\\", "\\\\")
    coded = "".join(f"&#{ord(sign)};" for sign in address)
    typed = FORMS[form].format(raw=raw, typed=address, coded=coded)
    lines = [line for line, _ in told(page(f"{typed}\n\n{typed}"))]
    step = typed.count("\n") + 2
    first = 8 + (2 if form == "by reference" else 0)
    assert len(lines) == 2
    assert lines[0] in {first, 8}
    assert lines[1] in {first, first + step, 8}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("address", GOOD)
def test_what_is_a_link_is_not(address: str, form: str) -> None:
    """Nor is a word with a colon, or an address that is no link."""
    coded = "".join(f"&#{ord(sign)};" for sign in address)
    typed = FORMS[form].format(raw=address, typed=address, coded=coded)
    assert told(page(f"{typed} Note: `https:x` and a:b")) == []


def test_an_address_in_angle_brackets_alone_is_a_link_too() -> None:
    """And is told where it stands."""
    body = "<https://example.org/> and\n<https://www.gov.uk@evil.example/>"
    assert [line for line, _ in told(page(body))] == [9]


def test_a_text_of_the_front_matter_is_looked_at() -> None:
    """In a block as in a line, escapes of YAML and all."""
    front = (
        "summary: |\n  A word\n\n  and [words](https:evil.example)\n"
        'lede: "[words](https:\\u002f\\u002fa@b)"\n'
    )
    source = page("", front).replace("lede:", "text:")
    assert [line for line, _ in told(source)] == [7, 8]


def test_the_message_says_where_it_leads() -> None:
    """A person reads one server, a browser another."""
    ((_, message),) = told(page("[the guidance](https://www.gov.uk@evil.example/x)"))
    assert "leads to “evil.example”" in message


@pytest.mark.parametrize(
    ("email", "lines"),
    [
        ("peer.review@example.gov.uk", []),
        ("peer.review at example.gov.uk", [5]),
        ("a@b.example?bcc=c@d.example", []),
        ("//evil.example", [5]),
        ("a@b@c.example", [5]),
    ],
)
def test_a_mailbox_is_one(email: str, lines: list[int]) -> None:
    """Under `email`."""
    text = f"---\nkind: review\ntitle: A\ncontact:\n  email: {email}\n---\n"
    assert [line for line, _ in told(text, "RS371")] == lines
