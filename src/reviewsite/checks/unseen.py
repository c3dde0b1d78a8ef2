"""RS354: signs within words that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.pasted import SIGN
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Edit, Span
from reviewsite.edits import mended
from reviewsite.source.quoting import show

_ODD = "\u00ad\u200b\u200c\u200e\u200f\u2060"
_JOINED = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_UNSEEN = re.compile(rf"[{_ODD}{''.join(_JOINED)}\ue000-\uf8ff]")
_OTHER_SCRIPTS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufeff]")
_NAMES = {
    "\u00ad": "a hyphen that is seen at the end of a line alone",
    "\u200b": "a space of no width",
    "\u2060": "a sign that keeps two words on one line",
}


@rule(
    "RS354",
    "A sign that nobody sees, or two letters in one",
    needs="text",
    firm=True,
    fixes=True,
)
def unseen(text: Written, context: Context) -> Iterator[Found]:
    """
    Word and PDFs put signs into words that readers do not see: places where a word may be divided,
    spaces of no width, two letters drawn as one. A search for the word does not find it, and a
    program that reads aloud stumbles. A sign of Word's own fonts is a box on every other machine.

    Wrong: `co­ordinated` with a soft hyphen after `co`, `ﬁndings` with one sign for `fi`

    Right: `coordinated`, `findings`
    """
    if text.text.isascii():
        return
    for number, line in enumerate(text.source.lines, start=1):
        found = list(_UNSEEN.finditer(line)) if not line.isascii() else []
        if not found or _OTHER_SCRIPTS.search(line):
            continue
        if (lead := SIGN.match(line)) and lead["bullet"]:
            found = [one for one in found if one.start() >= lead.end()]
        known = [one for one in found if one[0] in _JOINED or one[0] in _ODD]
        if known:
            edits = tuple(Edit(number, *one.span(), _JOINED.get(one[0], "")) for one in known)
            signs = " and ".join(dict.fromkeys(_said(one[0]) for one in known))
            line_of = [Edit(1, one.start, one.end, one.instead) for one in edits]
            help = show("Write:", *mended([line], line_of))
            span = Span(text.path, number, known[0].start() + 1)
            yield span, f"{signs} stands in this line", help, "", edits
        for one in found:
            if one not in known:
                message = f"a sign that no font but Word's has (U+{ord(one[0]):04X}) stands here"
                span = Span(text.path, number, one.start() + 1)
                yield span, message, "Write what it looks like in Word, or take it out."
                break


def _said(sign: str) -> str:
    if sign in _JOINED:
        return f"one sign for “{_JOINED[sign]}”"
    return _NAMES.get(sign, "a sign that says which way a text runs")
