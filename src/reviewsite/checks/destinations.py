"""RS345: where a link or a picture leads, as no preview reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.certain import sure
from reviewsite.checks.context import Context
from reviewsite.checks.passages import Edit, Passage
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.source.quoting import show

_INNER = r"(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+"
_TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
_READ = re.compile(rf"\s*+(?:<(?:[^<>\n\\]|\\.)*+>|(?!<){_INNER})(?:\s++{_TITLE})?+\s*+\)", re.S)
_TYPED = re.compile(r"(?:[^()\n]|\([^()\n]*+\)){0,2000}+\)")
_SIZE = re.compile(r"\s+=\d*x\d*%?|\s+\d+%?x\d+%?$")
_FILE = re.compile(
    r"(?P<file>.*?\.(?:md|png|jpe?g|gif|webp|svg|pdf|docx?|xlsx?|csv|html?)(?:#\S*)?)"
    r"(?:\s+(?P<rest>\S.*))?$",
    re.I,
)
_WEB = re.compile(r"(?P<file>(?:https?|mailto|tel):\S+)(?:\s+(?P<rest>\S.*))?$", re.I)
_QUOTES = "\"'“”‘’„«»()"


@rule(
    "RS345",
    "An address that no link or picture is made of",
    severity=Severity.ERROR,
    needs="text",
    firm=True,
    fixes=True,
)
def unread(text: Written, context: Context) -> Iterator[Found]:
    """
    An address has no spaces: after a space Markdown expects nothing but a title, in straight
    quotation marks. Otherwise a preview shows brackets and no picture. A file whose name has spaces
    gets one without; a picture has its own size, and pages fit it in.

    Wrong: `![Calls answered](media/my chart.png)`

    Wrong: `![Calls answered](media/calls.png =300x200)`

    Wrong: `![Calls answered](media/calls.png A title)`

    Right: `![Calls answered](media/my-chart.png)`

    Right: `![Calls answered](media/calls.png "A title")`
    """
    for passage in text.passages if "](" in text.text else ():
        if passage.kind == "html":
            continue
        kinds: dict[tuple[str, str], list[Edit]] = {}
        for start, end in _unread(passage):
            wrong, advice, mended = _mended(passage.raw[start:end].strip())
            kinds.setdefault((wrong, advice), []).append((start, end, mended))
        for (wrong, advice), edits in kinds.items():
            for line in passage.by_line(edits):
                start, end, _ = line[0]
                remedy = show(advice, passage.mended(line))
                one_line = not any("\n" in passage.raw[a:b] for a, b, _ in line)
                certain = one_line and not advice.startswith("Call the file")
                mends = sure(text, passage.edits(line)) if certain else ()
                at = passage.span(start, max(end, start + 1))
                yield at, f"{passage.typed(line)}: {wrong}", remedy, "", mends


def _unread(passage: Passage) -> Iterator[tuple[int, int]]:
    """From where to where such addresses stand, those in angle brackets among them."""
    opened = 0
    for bracket in re.finditer(r"[\[\]]", passage.plain):
        if bracket[0] == "[":
            opened += 1
            continue
        at = bracket.end() + 1
        if opened and passage.plain.startswith("(", at - 1):
            typed = _TYPED.match(passage.raw, at)
            if typed and not _READ.match(passage.raw, at):
                yield at, typed.end() - 1
        opened = max(0, opened - 1)


def _mended(address: str) -> tuple[str, str, str]:
    """What is wrong with an address, what to do, and what to write instead."""
    sized = _SIZE.search(address)
    bare = _SIZE.sub("", address).strip() if sized else address
    bare = bare[1:-1] if bare.startswith("<") and bare.endswith(">") else bare
    match = _WEB.match(bare) or _FILE.match(bare)
    file = match["file"] if match else bare
    rest = (match["rest"] or "") if match else ""
    if _WEB.match(bare):
        if rest and not set(rest) & set(_QUOTES):
            return "an address has no spaces", "Write %20 for each space:", bare.replace(" ", "%20")
        named = file
    else:
        named = re.sub(r"(?:\s|%20)+", "-", file)
    title = f' "{rest.strip(_QUOTES)}"' if rest.strip(_QUOTES) else ""
    if named != file:
        name = named.rpartition("/")[2].partition("#")[0]
        return "an address has no spaces", f"Call the file {name}, and write:", named + title
    if sized:
        return "no size can be given to a picture", "Leave the size out:", named + title
    wrong = "words after an address stand in straight quotation marks"
    return wrong, "Put them in straight quotation marks, or take them out:", named + title
