"""RS707 and RS708: headings that make a table of contents."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written


@rule("RS707", "A heading level left out", needs="text")
def skipped(text: Written, context: Context) -> Iterator[Found]:
    """
    Many readers move through a page by its headings. A level that is left out sounds like a chapter
    that is missing. The size of a heading is the site's affair, its level is the text's.

    Wrong: `## Context` and under it `#### Housing`

    Right: `## Context` and under it `### Housing`
    """
    above = 1
    for level, words, span in text.headings:
        if level > above + 1:
            wanted = "#" * (above + 1)
            message = f"“{words}” is {level - above} levels below the heading before it"
            yield span, message, f"Write {wanted} {words}"
        above = max(level, 1)


@rule("RS708", "A heading of the first level in a body", needs="text")
def first_level(text: Written, context: Context) -> Iterator[Found]:
    """
    The page's own title is its heading of the first level, and there is one. The body's headings
    begin with two signs.

    Wrong: `# Leadership`

    Right: `## Leadership`
    """
    for level, words, span in text.headings:
        if level == 1:
            yield (
                span,
                f"“{words}” is of the first level, which is the page's title",
                f"Write ## {words}",
            )
