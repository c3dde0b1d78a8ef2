"""What a key may look like."""

from __future__ import annotations

from reviewsite.source import codes
from reviewsite.source.bends import Bend
from reviewsite.source.nodes import Scalar
from reviewsite.source.quoting import mended, put_in_quotes

MOST_IN_A_KEY = 200
_HELP = "A key is a short text on one line, followed by a colon and a space."


def check(key: Scalar, line: str, one_line: bool) -> Bend | None:
    """What is wrong with a key that begins on `line`, if anything is."""
    if not key.value:
        return Bend(codes.COMPLEX_KEY, "Nothing stands before this colon.", _HELP)
    if "?" in line and line[: key.span.column - 1].rstrip().endswith("?"):
        message = "A `?` makes a key of what follows it."
        return Bend(codes.COMPLEX_KEY, message, put_in_quotes(mended(line)))
    if not one_line:
        return Bend(codes.COMPLEX_KEY, "This key goes over several lines.", _HELP)
    if len(key.value) > MOST_IN_A_KEY:
        message = f"This key has {len(key.value)} characters; up to {MOST_IN_A_KEY} are read."
        return Bend(codes.COMPLEX_KEY, message, put_in_quotes(mended(line)))
    if key.value == "<<" and key.style == "plain":
        message = "`<<` would copy the keys of another map here, which is not done."
        return Bend(codes.MERGE, message, "Write the keys out.")
    return None


def not_a_text(line: str) -> Bend:
    """A list or a map where a key should be."""
    message = "A list or a map stands here in place of a key."
    return Bend(codes.COMPLEX_KEY, message, put_in_quotes(mended(line)))


def label(line: str, anchor: str | None) -> Bend:
    """An anchor or, without one, a tag."""
    help = put_in_quotes(mended(line))
    if anchor is not None:
        message = f"`&{anchor}` is a label (an anchor) to YAML and would be lost."
        return Bend(codes.ANCHOR, message, help)
    message = "A word that begins with `!` is a tag to YAML and would be lost."
    return Bend(codes.TAG, message, help)


def alias(line: str, name: str) -> Bend:
    """A request for something labelled elsewhere."""
    message = f"`*{name}` asks YAML for something labelled elsewhere (an alias)."
    return Bend(codes.ALIAS, message, put_in_quotes(mended(line)))
