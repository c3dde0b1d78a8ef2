"""RS353, RS373, RS377, RS707, RS708: headings of a page, its contents, and what leads to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from reviewsite import comments, prose
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Span
from reviewsite.model.findings import Findings
from reviewsite.model.refs import OVERALL, at_home, slugify
from reviewsite.pack import Pack
from reviewsite.source.quoting import show

_ID = re.compile(r"<(?:h[1-6]|p)\b[^<>]{0,2000}?\sid\s*=\s*[\"']?([^\"'\s<>]{1,200}+)", re.I)


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


@rule("RS373", "An id that stands twice in a file", needs="text")
def same_id(text: Written, context: Context) -> Iterator[Found]:
    """
    A link to `#intro` leads to one place. Where HTML that was pasted has an `id` twice, or one that
    a heading has as well, the link leads to the first; the later one gets a number. Each place is
    told.

    Wrong: `<h2 id="intro">Context</h2>` and further down `<p id="intro">Key findings</p>`
    """
    places: dict[str, list[Span]] = {}
    start, body = text.body
    pieces = [(one.start, text.text[one.start : one.end]) for one in text.typed]
    for begin, typed in (*pieces, (start, body)):
        for match in _ID.finditer(typed) if "<" in typed else ():
            at = begin + match.start(1)
            line = bisect_right(text.starts, at)
            span = Span(text.path, line, at - text.starts[line - 1] + 1, len(match[1]))
            places.setdefault(match[1], []).append(span)
    for _, words, span in text.headings if places else ():
        if (anchor := slugify(prose.words(words))) in places:
            places[anchor].append(span)
    for typed, spans in places.items():
        lines = sorted(one.line for one in spans)
        for span in spans if len(spans) > 1 else ():
            others = [line for line in lines if line != span.line] or lines[:1]
            message = f"“{typed}” stands on line {others[0]} as well"
            yield span, message, "Give one of the two another id, or take it out."


@rule("RS353", "A line that looks like a heading", needs="text")
def like_heading(text: Written, context: Context) -> Iterator[Found]:
    """
    A line in capitals, or one that is bold as a whole, looks like a heading and is none: who hears
    the page, or goes through it by its headings, passes it by; and capitals are hard to read. A
    heading begins with two number signs.

    Wrong: `KEY FINDINGS` on a line of its own, `**Key findings**`

    Right: `## Key findings`
    """
    for passage, after in pairwise(text.passages):
        if passage.block is None or after.block is None or passage.kind != "paragraph":
            continue
        if "\n" in passage.raw or after.kind not in {"paragraph", "item", "table", "heading"}:
            continue
        if words := _heading(passage.raw):
            advice = "If it is a heading, write (abbreviations in capitals):"
            yield passage.of_line(0), "this line looks like a heading", show(advice, f"## {words}")


_CAPITALS = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?P<words>[^\W\d_a-z].*)")
_BOLD = re.compile(r"(\*\*|__)(?P<words>(?:(?!\1).)+[^\W_])\1")
_LONGEST = 80


def _heading(line: str) -> str:
    """The words of a line that looks like a heading; none where it does not."""
    line = line.rstrip()
    if len(line) > _LONGEST or (line[:1] in " \t>-*+|<[" and not line.startswith("**")):
        return ""
    if bold := _BOLD.fullmatch(line):
        return bold["words"].strip()
    match = _CAPITALS.fullmatch(line)
    words = match["words"] if match else ""
    letters = re.findall(r"[^\W\d_]+", words)
    if not match or words != words.upper() or words[-1] in ".,;:!?":
        return ""
    if max(map(len, letters), default=0) < 6:
        return ""
    return (match["number"] or "") + words.capitalize()


@rule("RS377", "A heading that stands twice on the home page")
def twice_at_home(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The overall findings and the first sections of the review's own text share the home page. A
    heading that is in both can be led to only once: a link to it leads to the first.

    Wrong: `## Next steps` in review.md, and in the findings on `overall` as well

    Right: `## Next steps` in one of them, `## What would help most` in the other
    """
    review = pack.review
    if review is None:
        return
    home = [
        f"## {heading}\n\n{text}" if heading else text
        for heading, text in prose.sections(review.prose)
        if at_home(heading)
    ]
    known = prose.anchors(*home)
    for one in pack.all(Findings):
        body = comments.blanked(pack.source(one).body) if one.theme == OVERALL else ""
        for heading in prose.headings(body):
            if heading.anchor in known:
                message = f"“{heading.text}” is a heading of the review's own text as well"
                advice = f"Give one of them other words: #{heading.anchor} leads to the first."
                span = pack.body_at(one, heading.line, 1, heading.level + 1 + len(heading.text))
                yield span, message, advice
