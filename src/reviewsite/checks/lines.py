"""RS347 to RS350: what the beginning of a line, or the line below it, makes of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite import prose
from reviewsite.checks.certain import MOST_SHOWN, sure
from reviewsite.checks.context import Context
from reviewsite.checks.passages import Passage
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Edit
from reviewsite.source.lists import BULLETS, DASHES
from reviewsite.source.quoting import show

_SIGN = re.compile(
    r"(?:[*+-]|\d{1,9}[.)]|#{1,6})(?= |$)|>|`{3,}|~{3,}|<[/A-Za-z]|([*_=-])\1*(?: *\1)* *$"
)
"""What begins a block, were it not indented."""
_A_TEXT = re.compile(rf"(?: {{4}}|\t)\s*[{BULLETS}{DASHES}“‘(\w]\s*\S* +[^\W_][^\t]*$")
_PROGRAM = "#$/"
"""Signs before a command or a remark of a program, which is meant as code."""


@rule("RS347", "A line of hyphens that makes a heading", needs="text")
def underlined(text: Written, context: Context) -> Iterator[Found]:
    """
    A line of hyphens or equals signs under a sentence makes a heading of it. It was often meant to
    divide two parts: then a blank line stands before it.

    Wrong:

    ```markdown
    The council has a plan.
    ---
    ```

    Right:

    ```markdown
    ## The council has a plan
    ```
    """
    for passage in text.passages:
        block = passage.block
        if block is None or passage.kind != "heading" or block.sign == "#":
            continue
        said = " ".join(line.strip() for line in block.lines)
        remedy = show("For a heading write:", f"## {said}")
        if block.sign == "-":
            remedy += "\n" + show("For a line between two parts:", said, "", "---")
        last = passage.of_line(len(passage.lines) - 1)
        yield last, f"this line makes a heading of “{said}”", remedy


@rule("RS348", "A text that becomes code", needs="text", fixes=True)
def as_code(text: Written, context: Context) -> Iterator[Found]:
    """
    A paragraph that is indented by four spaces or a tab is shown letter by letter, as a program
    would be, without links or bold words; so is everything after three backticks that nothing
    closes. Texts pasted from Word are often indented.

    Wrong: four spaces before `A paragraph that was indented`

    Right: `A paragraph that was indented`
    """
    for passage in text.passages:
        block = passage.block
        if block is None or passage.kind != "code":
            continue
        lines = [line.strip() for line in block.lines if line.strip()]
        typed = text.source.lines[passage.first - 1]
        if not block.sign and typed.lstrip() != passage.lines[0].lstrip():
            # what stands before it is a comment
            continue
        if not block.sign and any(line[0] not in _PROGRAM for line in lines):
            wrong = "the spaces before this text make it code, shown letter by letter"
            help = show("Take the spaces out:", *lines[:MOST_SHOWN])
            yield passage.of_line(0), wrong, help, "", sure(text, _unindented(passage))
        elif block.sign and not _closed(passage.lines, block.sign):
            message = "nothing closes the code that begins here: all that follows is shown as code"
            yield passage.of_line(0), message, show("Write under it:", block.sign)


def _unindented(passage: Passage) -> Iterator[Edit]:
    """What makes a paragraph of lines that are a text beyond doubt: each begins with a letter or a
    sign of a list, and has two words."""
    if all(_A_TEXT.match(line) for line in passage.lines if line.strip()):
        for number, line in enumerate(passage.lines):
            if line.strip():
                yield Edit(passage.first + number, 0, len(line) - len(line.lstrip()), "")


def _closed(lines: list[str], fence: str) -> bool:
    last = lines[-1].strip("> \t")
    return len(lines) > 1 and last.startswith(fence) and not last.strip(fence[0])


@rule("RS349", "A sign that is read as a word", needs="text")
def as_words(text: Written, context: Context) -> Iterator[Found]:
    """
    A line that is indented further than the text above it goes on with that text, even if it begins
    like an item of a list. An item of a list within a list is indented as far as the text of the
    item that it belongs to.

    Wrong:

    ```markdown
    - One
          - and this
    ```

    Right:

    ```markdown
    - One
      - and this
    ```
    """
    definition: Passage | None = None
    for passage in text.passages:
        block = passage.block
        after, definition = definition, passage if passage.kind == "definition" else None
        if block is None or passage.kind != "paragraph":
            continue
        if after and _goes_on(after, block):
            message = "a preview may read this line without what stands above it"
            remedy = show("Leave a blank line above it:", after.lines[-1], "", passage.lines[0])
            yield passage.of_line(0), message, remedy
        for number, (line, indent) in enumerate(zip(block.lines, block.indents, strict=True)):
            sign = _SIGN.match(line)
            if number and indent >= 4 and sign:
                message = f"“{sign[0]}” is read as a word of the line above it"
                above = passage.lines[number - 1].expandtabs(4)
                indented = " " * max(0, above.find(block.lines[number - 1])) + line
                remedy = show("Begin it where the text above it begins:", above, indented)
                yield passage.of_line(number), message, remedy
                break


@rule("RS350", "An item with nothing in it", needs="text")
def empty(text: Written, context: Context) -> Iterator[Found]:
    """
    A hyphen, a number or a quotation sign with nothing after it makes an item or a quotation that
    is empty: it is heard as one, and readers wonder what is missing.

    Wrong: a line that is `-` and no more

    Right: `- Staff stay`
    """
    for passage in text.passages:
        if passage.kind in {"item", "quote"}:
            message = f"nothing stands after “{passage.lines[0].strip()}”"
            yield passage.of_line(0), message, "Write its words after it, or take the line out."


def _goes_on(definition: Passage, block: prose.Block) -> bool:
    """Whether a paragraph goes on with one that began with a link's definition: readers of Markdown
    differ where it is indented, or stands in a list or a quotation."""
    above = definition.block
    if above is None or above.end + 1 != block.line:
        return False
    return block.indents[0] >= 4 or definition.raw[:1] != "["
