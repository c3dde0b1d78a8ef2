"""Text that is good YAML and means something else than its author thought.

Each function looks at one such slip and returns it, or None. `Bend.text` is what the author meant,
where the tree can be mended with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from reviewsite.diagnostics import Code, Diagnostic, Edit, Span
from reviewsite.source import codes
from reviewsite.source.events import Mark
from reviewsite.source.nodes import Map, Node, Scalar, Seq
from reviewsite.source.quoting import mended, put_in_quotes, quoted, show, split

_BLOCK_HEADER = re.compile(r"[|>][+-]? *(?: #.*)?$")
_TIGHT_HASH = re.compile(r"[|>][-+\d]*#")
_HASH = re.compile(r"( +)#(.?)")
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*|[A-Z]{1,6}[1-9]\d*(?:\.[1-9]\d*)*")
"""A key of ours, or the number of a recommendation before its title."""


class Refused(yaml.YAMLError):
    """Something that YAML's Python reader does not take and its C reader does."""


@dataclass(frozen=True, slots=True)
class Bend:
    """One such slip; `line` counts from the line on which the text begins. `instead` is what should
    stand in its place, where that is beyond doubt."""

    code: Code
    message: str
    help: str
    column: int = 1
    length: int = 1
    line: int = 0
    text: str = ""
    instead: str = ""

    def at(self, span: Span) -> Diagnostic:
        """What to say of it, at a place."""
        start = span.column - 1
        edit = Edit(span.line, start, start + span.length, self.instead)
        return self.code.at(span, self.message, self.help, "", (edit,) if self.instead else ())


def joined(lines: Sequence[str]) -> str:
    """Several lines of one text as one line, mended."""
    text = " ".join(part for line in lines[1:] if (part := line.strip()))
    return mended(f"{lines[0].rstrip()} {text}")


EMPTY_ITEM = Bend(codes.EMPTY_ITEM, "This list item is empty.", "Write its text, or delete it.")
UNSEEN_ESCAPE = Bend(
    codes.ESCAPE,
    "A backslash code in this text stands for a character that cannot be seen.",
    "Write the text without the code.",
)


def block_header(line: str, start: Mark) -> Bend | None:
    """Text or a number right beside the `|` or `>` of a block.

    Raises Refused at `|#`.
    """
    if _BLOCK_HEADER.match(line, start.column):
        return None
    sign = line[start.column : start.column + 1]
    if _TIGHT_HASH.match(line, start.column):
        raise Refused
    message = f"Nothing but `+`, `-` or a comment may stand beside the `{sign}` of a block."
    help = f"Write `{sign}` alone and the text below it, two spaces further in than the key."
    return Bend(codes.BLOCK_HEADER, message, help)


def hash(lines: Sequence[str], start: Mark, end: Mark, has_text: bool) -> Bend | None:
    """A ` #` that cuts a text off: see RS035 for what counts as a comment."""
    line = lines[end.line]
    match = _HASH.match(line, end.column)
    if match is None:
        return None
    one_space = has_text and len(match[1]) == 1
    if not one_space and match[2] in ("", " "):
        return None
    return cut_by_hash(lines[start.line : end.line + 1], match.end(1))


def cut_by_hash(lines: Sequence[str], at: int) -> Bend:
    """A text over one line or more, in the last of which a `#` stands at index `at`."""
    lost = lines[-1][at:].rstrip()
    message = f"YAML takes `{shortened(lost)}` for a comment, so it would be lost."
    help = put_in_quotes(joined(lines))
    if lost[1:2] in ("", " "):
        help += "\nIf it is a comment, put two spaces before the #."
    return Bend(codes.HASH, message, help, column=at + 1, length=len(lost))


def asks(text: str) -> bool:
    """Whether a text in brackets has a question mark at the beginning of a word."""
    return re.search(r"(?:^|[\s\[{,])\?", text) is not None


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def dash(lines: Sequence[str], start: int, end: int) -> Bend | None:
    """A list item that has become part of the text above it."""
    for number in range(start + 1, end + 1):
        text = lines[number].strip()
        if text.startswith("- ") or text == "-":
            break
    else:
        return None
    item = split(lines[start])
    message = "YAML reads this line as part of the text above, hyphen and all."
    if item.lead.strip() == "-":
        below = [item.indent + line.strip() for line in lines[start + 1 : end + 1]]
        help = show("Give the hyphens the same indentation:", lines[start], *below)
        help += "\nSub-points of an item are written under `points:`, and its text after `text:`."
    else:
        help = "A field has a text or a list. For a list, begin it on the line below the key."
    column = len(lines[number]) - len(lines[number].lstrip()) + 1
    return Bend(codes.DASH_SWALLOWED, message, help, column, len(text), number - start)


def unclosed(lines: Sequence[str], start: int, end: int) -> Bend | None:
    """A quotation mark or apostrophe that was closed by one further down, by accident."""
    for line in lines[start + 1 : end + 1]:
        if re.match(r"\s*(?:- |[a-z][a-z0-9_]*: )", line):
            message = "This quotation mark is not closed on its line, so that YAML reads on below."
            return Bend(codes.QUOTES, message, put_in_quotes(mended(lines[start])))
    return None


def _quote_between(line: str, start: Mark, end: Mark) -> str:
    if start.line != end.line:
        return line
    text = line[start.column : end.column]
    return line[: start.column] + quoted(text.strip()) + line[start.column + len(text.rstrip()) :]


def no_space(line: str, text: str, below_key: bool) -> Bend | None:
    """`-text` and `key:value`: YAML wants a space there."""
    if text[0] == "-" and text[1:2].isalpha():
        message = "A hyphen makes a list item only if a space follows it."
        help = show("Write:", re.sub(r"-(?=[^\W\d_])", "- ", line, count=1))
        return Bend(codes.NO_SPACE, message, f"{help}\nIf the text begins so, quote it.")
    if below_key and re.match(r"[a-z_]+:[^\s/]", text):
        return colon_without_space(line)
    return None


def colon_without_space(line: str) -> Bend:
    """`key:value` where a key was meant."""
    message = "A colon makes a key only if a space follows it."
    return Bend(codes.NO_SPACE, message, show("Write:", line.replace(":", ": ", 1)))


def pair(lines: Sequence[str], start: Mark, end: Mark) -> Bend:
    """`[Strong leadership: seen]`: a map of one pair where a text was meant."""
    message = "Inside brackets, this colon makes a key and a value of the text."
    line = lines[start.line]
    if start.line != end.line:
        return Bend(codes.PAIR_IN_LIST, message, "Put the text in quotation marks.")
    text = line[start.column : end.column].strip()
    help = put_in_quotes(_quote_between(line, start, end))
    return Bend(codes.PAIR_IN_LIST, message, help, length=max(1, len(text)), text=text)


def comma(line: str, key: Scalar, before: Node | None) -> Bend:
    """`{text: Braille, large print}`: the second half of a text has become a key."""
    message = f"A comma inside braces separates, so `{shortened(key.value)}` has become a key."
    text = key.value
    if isinstance(before, Scalar) and before.span.line == key.span.line and before.style == "plain":
        begin = before.span.column - 1
        end = key.span.column - 1 + key.span.length
        help = put_in_quotes(line[:begin] + quoted(line[begin:end]) + line[end:])
    elif re.fullmatch(_KEY, text):
        message = f"The key `{text}` has no value: it lacks its colon."
        help = f"Write `{text}: ` and its value; if the braces are part of a text, quote the text."
    else:
        message = "Text in braces is read as keys and values, and this has no colon."
        help = put_in_quotes(mended(line))
    return Bend(codes.COMMA, message, help)


def item(lines: Sequence[str], first: int, node: Map) -> Bend | None:
    """`- Strong leadership: seen`: a list item whose key can only be a text.

    No field of ours has a space or a capital in its name, and where authors choose the keys (the
    options of a question, abbreviations) they do not stand in a list.
    """
    key = node.entries[0].key
    if key.style != "plain" or not key.value or _KEY.fullmatch(key.value):
        return None
    value = node.entries[0].value
    line = lines[key.span.line - first]
    length = len(line.rstrip()) - key.span.column + 1
    shown = shortened(key.value)
    alone = len(node.entries) == 1
    if isinstance(value, Seq) and alone:
        lead = line[: key.span.column - 1]
        margin = " " * len(lead)
        text = f"{key.value}:"
        message = f"This text ends in a colon, so that YAML takes `{shown}` for a key."
        advice = "Give the item a text and points:"
        points = (f"{margin}points:", f"{margin}  - …")
        help = show(advice, f"{lead}text: {quoted(text)}", *points)
        return Bend(codes.COLON_AT_END, message, help, length=length, text=text)
    if not isinstance(value, Scalar):
        message = f"The colon makes a key of `{shown}`."
        return Bend(codes.COLON, message, put_in_quotes(mended(line)), length=length)
    if not value.value:
        message = f"This text ends in a colon, so that YAML takes `{shown}` for a key."
        text = f"{key.value}:" if alone else ""
        help = put_in_quotes(mended(line))
        new = quoted(text) if line[key.span.column - 1 :].rstrip() == text else ""
        return Bend(codes.COLON_AT_END, message, help, length=length, text=text, instead=new)
    message = f"The colon makes a key of `{shown}`, and the item is no longer a text."
    text = f"{key.value}: {value.value}" if alone else ""
    # Text that goes on over several lines is shown on one.
    whole = f"{split(line).lead}{quoted(f'{key.value}: {value.value}')}"
    help = put_in_quotes(whole if value.style == "plain" else mended(line))
    as_typed = line[key.span.column - 1 :].rstrip() == text
    new = quoted(text) if as_typed else ""
    return Bend(codes.COLON, message, help, length=length, text=text, instead=new)
