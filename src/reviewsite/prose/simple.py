"""Prose that needs no Markdown parser: headings, paragraphs and single lists of plain words.

Most of what is written in reviews is just that, and a parser takes two milliseconds to say so. What
is made here is to the letter what the parser makes (a test compares them); for anything that
could mean something else the answer is None, and the parser is asked.
"""

from __future__ import annotations

import re

_RUN = r"[\w ,.;:()%£€$–—‘’“”…!?/@]++|-(?!-)|(?<=[^\W_])'(?![\d'\"])"
_TEXT = rf"(?=\w)(?:{_RUN})*+(?<! )"
_STRONG = rf"\*\*{_TEXT}\*\*(?!\*)"
_LINE = rf"(?!\d+[.)](?!\S))(?=\w|\*\*)(?:{_RUN}|{_STRONG})*+(?<! )"
_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
_HEADING = re.compile(rf"(#{{1,6}}) ({_TEXT})")
_LIST = re.compile(rf"- {_LINE}(?:\n- {_LINE})*+")
_INLINE = re.compile(_TEXT)
_BLANK = re.compile(r"\n{2,}")
_MORE = re.compile(r"[_@]|://|www\.")
"""Signs of emphasis, and of addresses that become links."""


def inline(text: str) -> str | None:
    """A line of plain words as it is read, its apostrophes round; None where it may be more."""
    if "_" in text or "  " in text or not _INLINE.fullmatch(text):
        return None
    return text.replace("'", "’")


def converted(text: str) -> str | None:
    """A body of plain headings, paragraphs and lists as HTML; None where it may be more."""
    if _MORE.search(text):
        return None
    made: list[str] = []
    after_list = False
    for block in _BLANK.split(text.strip("\n")):
        is_list = False
        if _PARAGRAPH.fullmatch(block):
            made.append(f"<p>{_marked(block)}</p>")
        elif heading := _HEADING.fullmatch(block):
            level = len(heading[1])
            made.append(f"<h{level}>{_marked(heading[2])}</h{level}>")
        elif not after_list and _LIST.fullmatch(block):
            is_list = True
            items = "\n".join(f"<li>{_marked(one[2:])}</li>" for one in block.split("\n"))
            made.append(f"<ul>\n{items}\n</ul>")
        else:
            return None
        after_list = is_list
    return "\n".join(made)


def _marked(text: str) -> str:
    text = text.replace("'", "&rsquo;")
    return re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text) if "*" in text else text
