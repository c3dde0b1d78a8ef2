"""What `check` says of a text whose blocks or words a preview may show otherwise."""

from __future__ import annotations

import re
from collections import Counter

from reviewsite import prose
from reviewsite.checks import (
    destinations,
    dialects,
    lines,
    markup,
    notes,
    pasted,
    tabbed,
    tables,
    unseen,
)
from reviewsite.checks.registry import RULES
from reviewsite.checks.texts import Home, Written
from reviewsite.diagnostics import Diagnostic
from reviewsite.prose import tags
from reviewsite.source.parsing import parse

MODULES = {
    one.__name__
    for one in (destinations, dialects, lines, markup, notes, pasted, tabbed, tables, unseen)
}
HERE = [one for id, one in RULES.items() if one.check.__module__ in MODULES or id == "RS334"]
"""The rules about how a text is typed."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)|&\w+;|<!--.*?-->", re.S)
_LABEL = re.compile(r"(?<=\])\[([^\[\]]*)\]")
_CALL = re.compile(r"\[\^([^\s\[\]]+)\]")
_ATTRIBUTE = re.compile(r'\b(?:alt|title)="([^"]*)"')


def written(text: str) -> Written:
    """A page with this body."""
    source = parse("page.md", f"---\nkind: page\ntitle: T\n---\n{text}".encode())
    return Written(source, Home("", {"page.md": source}, {}, frozenset()))


def told(text: str) -> list[Diagnostic]:
    """What these rules say of a text as the body of a page."""
    page = written(text)
    return [found for one in HERE for found in one.found(page, None)]


def vanished(text: str) -> Counter[str]:
    """Words that were typed and are not on the page, without those of addresses and tags."""
    typed = text.split("\n")
    leaves = list(prose.read(text).leaves)
    labels = {one.definition.label.lower() for one in leaves if one.definition}
    for one in leaves:
        if one.kind == "definition" or (one.kind == "code" and one.sign):
            last = one.end if one.kind == "definition" else one.line
            typed[one.line - 1 : last] = [""] * (last - one.line + 1)
    plain = _ADDRESS.sub(" ", "\n".join(typed))
    plain = _LABEL.sub(lambda one: " " if one[1].lower() in labels else one[0], plain)
    called = {one.sign for one in prose.read(text).blocks if one.kind == "note"}
    plain = _CALL.sub(lambda one: " " if one[1] in called else one[0], plain)
    plain = tags.TAG.sub(lambda tag: " " if tags.is_known(tag["name"]) else tag[0], plain)
    made = str(prose.html(text, resolve=lambda address: address))
    shown = " ".join([re.sub(r"<[^>]*>", " ", made), *_ATTRIBUTE.findall(made)])
    return Counter(_WORD.findall(plain)) - Counter(_WORD.findall(shown))
