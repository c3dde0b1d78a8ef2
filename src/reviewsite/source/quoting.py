"""The mended line: what an author should have written, to be shown in a message."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from reviewsite.source.readers import PYTHON, readable

# In a list item only what looks like a key of ours is taken for one: “Strong leadership: seen” is
# text. On a line of its own, and for the author's own keys (an option, an abbreviation), anything.
_KEY = r"""(?:"[^"]*"|'[^']*'|[^\s:#'"\[\]{}!&*%@|>`?,-][^:]*?)"""
_ITEM = re.compile(r"(?P<lead> *(?:- +)+(?:[a-z0-9][a-z0-9_-]*: +)?)(?P<text>\S.*?)? *$")
_LINE = re.compile(rf"(?P<lead> *(?:{_KEY}:(?: +|$))?)(?P<text>\S.*?)? *$")
# A longer line is shown with its middle left out.
_BRACKET = re.compile(r"[\[\]{}]")
_MOST_LEVELS = 12
_MOST_SHOWN = 1_000


@dataclass(frozen=True, slots=True)
class Parts:
    """A line in two: what belongs to YAML (indentation, hyphen, key), and the author's text."""

    lead: str
    text: str

    @property
    def has_key(self) -> bool:
        """Whether the lead holds a key."""
        return ":" in self.lead

    @property
    def indent(self) -> str:
        """The spaces at the start of the line."""
        return self.lead[: len(self.lead) - len(self.lead.lstrip(" "))]


def split(line: str) -> Parts:
    """Divide a line into what belongs to YAML and the author's text."""
    match = _ITEM.match(line) or _LINE.match(line)
    if match is None:
        return Parts("", line)
    return Parts(match["lead"], match["text"] or "")


def quoted(text: str) -> str:
    """The text in quotation marks, as YAML reads it unchanged."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def mended(line: str) -> str:
    """The line with its text in quotation marks."""
    parts = split(line)
    return f"{parts.lead}{quoted(parts.text)}"


def put_in_quotes(*lines: str) -> str:
    """The help that shows lines mended."""
    return show("Put the text in quotation marks:", *lines)


def show(advice: str, *lines: str) -> str:
    """A sentence of advice and the lines to write, indented below it as they are to each other."""
    margin = min(len(line) - len(line.lstrip(" ")) for line in lines)
    return "\n".join([advice, *(f"    {_fit(line[margin:].rstrip())}" for line in lines)])


def _fit(line: str) -> str:
    half = _MOST_SHOWN // 2
    return line if len(line) <= _MOST_SHOWN else f"{line[:half]} … {line[-half:]}"


def _deep(text: str) -> bool:
    """Whether brackets stand in brackets deeper than any file may have them."""
    level = 0
    for sign in _BRACKET.findall(text):
        level += 1 if sign in "[{" else -1
        if level > _MOST_LEVELS:
            return True
    return False


def reads_as_text(text: str) -> bool:
    """Whether YAML reads a value on one line whole: as text, or as a list or map in brackets."""
    # The Python reader needs seconds for a thousand brackets, and none of them is allowed.
    if text[:1] in "[{" and _deep(text):
        return False
    try:
        events = list(yaml.parse(readable(f"- {text}\n", PYTHON).text, Loader=PYTHON))
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    if any(
        isinstance(event, yaml.AliasEvent)
        or (isinstance(event, yaml.NodeEvent) and event.anchor is not None)
        or getattr(event, "tag", None) is not None
        for event in events
    ):
        return False
    inside = events[3:-3]
    if len(inside) == 1:
        return isinstance(inside[0], yaml.ScalarEvent)
    return bool(getattr(inside[0], "flow_style", False)) if inside else False
