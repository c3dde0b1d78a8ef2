"""Addresses outside the site: what a page may lead to, and what only looks like it."""

from __future__ import annotations

import re

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SERVER = r"[\w-]+(?:\.[\w-]+)*\.?(?::\d{1,5})?"
_MAILBOX = r"[^\s@,?&<>()\[\]/\\\"']+@[\w-]+(?:\.[\w-]+)*"
_GOOD = re.compile(
    rf"https?://{_SERVER}(?:[/?#][^\s<>\"\\]*)?"
    rf"|mailto:{_MAILBOX}(?:,{_MAILBOX})*(?:\?[^\s<>\"\\]*)?"
    r"|tel:[+*#\d(),.-]*\d[+*#\d(),.-]*(?:;[\w.;=+-]*)?",
    re.I,
)
_WEB = re.compile(r"https?:", re.I)
_DISGUISED = re.compile(r"https?:[/\\]*[^/\\?#]*@([^/\\?#]*)", re.I)


def outside(address: str) -> bool:
    """Whether a browser would leave the site for it, or may: it has a scheme or names a server."""
    return bool(SCHEME.match(address.strip())) or address.strip().startswith(("/", "\\"))


def fault(address: str) -> str:
    """What is wrong with an address that leads out of the site; "" where it can be a link.

    What a browser would read otherwise than a person does is none: a server behind an `@`, a
    backslash for a slash, slashes left out, a character that cannot be seen.
    """
    if _GOOD.fullmatch(address) and address.isprintable():
        return ""
    if not address.isprintable():
        return "has a character in it that cannot be seen"
    if disguised := _DISGUISED.match(address):
        return f"leads to “{disguised[1]}”, whatever stands before the @"
    if " " in address:
        return "has a space in it"
    return "is not an address that a page can lead to"


def page_fault(address: str) -> str:
    """The same, for what must be the address of a page on the web."""
    return fault(address) if _WEB.match(address) else "is not the address of a page on the web"
