"""How a block begins: the signs at the head of a line, as CommonMark and GitHub read them.

CommonMark 0.31, chapters 4 and 5; tables are those of GitHub Flavored Markdown 0.29, section 4.10.
Of raw HTML only what the site knows begins a block: anything else in angle brackets is words.
"""

from __future__ import annotations

import re

from reviewsite.prose import tags

QUOTE = re.compile(r" {0,3}> ?")
HEADING = re.compile(r"(#{1,6})(?:[ ]+|$)(.*)")
CLOSING = re.compile(r"(?:^|[ ]+)#+[ ]*$")
UNDERLINE = re.compile(r"(=+|-+) *$")
BREAK = re.compile(r"([*_-])(?: *\1){2,} *$")
FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
ITEM = re.compile(r"([*+-]|(\d{1,9})([.)]))( +|$)")
NOTE = re.compile(r"\[\^([^\s\[\]]{1,200})\]: *")
DELIMITER = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_BAR = re.compile(r"(?<!\\)\|")

_PRE = re.compile(r"<pre(?:[\s>]|$)", re.I)
PRE_END = re.compile(r"</pre>", re.I)
COMMENT_END = re.compile(r"-->")
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(sorted(tags.BLOCKS))})(?:\s|/?>|$)", re.I)
_ALONE = re.compile(rf"{tags.TAG.pattern}\s*$")


def html(words: str, in_paragraph: bool) -> str:
    """What kind of raw HTML a line begins: a comment, a `pre`, any other tag; "" for none."""
    if words.startswith("<!--"):
        return "comment"
    if _PRE.match(words):
        return "pre"
    alone = None if in_paragraph else _ALONE.match(words)
    return "tag" if _BLOCK_TAG.match(words) or (alone and tags.is_known(alone["name"])) else ""


def alignments(line: str) -> list[str] | None:
    """Of the line under a table's first row how each column stands: "", left, right or center.

    None where a line is no such line.
    """
    line = line.strip(" ")
    # A hyphen and a space begin a list, and a line of one sign is none of a table.
    if len(line) < 2 or line.startswith("- ") or not DELIMITER.match(line):
        return None
    found = [one.strip(" ") for one in line.strip("|").split("|")]
    stands = {(False, False): "", (True, False): "left", (False, True): "right"}
    return [stands.get((one[0] == ":", one[-1] == ":"), "center") for one in found]


def cells(line: str) -> list[str]:
    """The cells of a row: what stands between its bars, of which one after a backslash is none."""
    line = line.strip(" ")
    parts = _BAR.split(line)
    if parts and not parts[0]:
        del parts[0]
    if parts and not parts[-1]:
        del parts[-1]
    return [one.strip(" ").replace("\\|", "|") for one in parts]
