"""RS372: texts with more in them than is read."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.checks.context import Context
from reviewsite.checks.keys import TEXT_KEYS
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity, Span


@rule("RS372", "A text with too much in it", severity=Severity.ERROR, needs="text", firm=True)
def too_much(text: Written, context: Context) -> Iterator[Found]:
    """
    A text is read up to a size that nobody reaches by writing: 10,000 lines and 1,000 headings in a
    file, 1,000 links in a paragraph, and so on for every sign that means something in Markdown.
    What goes beyond has mostly been pasted from somewhere by mistake, and would take hours to read.

    Wrong: a line of 8,000 `[`

    Right: a long table as a CSV file in `data/` or a PDF in `media/`, and a long report in several
    files
    """
    remedy = "Take out what does not belong there, or divide the text."
    for one in text.typed:
        if one.keys[-1] in TEXT_KEYS:
            for found in prose.beyond(one.node.value):
                yield one.node.span, found.message, remedy
    for found in prose.beyond(text.source.body):
        line = text.source.body_line + found.line - 1
        yield Span(text.path, line, found.column), found.message, remedy
