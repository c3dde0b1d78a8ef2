"""RS340, RS341 and RS342: HTML in a text, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reviewsite.checks.context import Context
from reviewsite.checks.passages import MOST_SAID, Passage
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.prose import tags
from reviewsite.source.quoting import show


@rule(
    "RS340",
    "Words in angle brackets that look like HTML",
    severity=Severity.ERROR,
    needs="text",
    firm=True,
)
def no_tag(text: Written, context: Context) -> Iterator[Found]:
    """
    Markdown takes `<insert number>` for a tag of HTML. GitHub and others leave out a tag that they
    do not know, so that its author does not see in a preview that something is still to be filled
    in. The same is said of tags after which a browser reads no more Markdown, such as `<script>`.

    Wrong: `The council has <insert number> staff.`

    Right: `The council has 512 staff.`

    Right, where the brackets are meant: `The council has &lt;insert number&gt; staff.`
    """
    for passage, strange in groupby(_tags(text), key=lambda one: one[0]):
        found = [tag for _, tag in strange if not tag.is_known]
        edits = [(tag.start, tag.end, _shown(passage.raw[tag.start : tag.end])) for tag in found]
        for line in passage.by_line(edits):
            look = "look" if len(line) > 1 else "looks"
            advice = "Write what is meant in its place or, if readers are to see the brackets:"
            yield (
                passage.span(*line[0][:2]),
                f"{passage.typed(line)} {look} like HTML, and a preview may leave it out",
                show(advice, passage.mended(line)),
            )


@rule("RS341", "HTML that is not closed", severity=Severity.ERROR, needs="text", firm=True)
def not_closed(text: Written, context: Context) -> Iterator[Found]:
    """
    A tag that is opened is closed where what it holds ends, in the same text. What is not closed
    goes on to the end of the page, and a browser guesses what was meant. `<br>`, `<hr>` and
    `<img>` need no closing tag, nor do the items of a list and the rows and cells of a table.

    Wrong: `<details>` and nothing that ends it

    Right: `<details>` … `</details>`
    """
    for texts in _each(text):
        opened: dict[str, list[tuple[Passage, tags.Tag]]] = {}
        unpaired: list[tuple[Passage, tags.Tag]] = []
        for passage, tag in texts:
            if not tag.is_known or tag.name in tags.VOID:
                continue
            if not tag.closing:
                opened.setdefault(tag.name, []).append((passage, tag))
            elif opened.get(tag.name):
                opened[tag.name].pop()
            else:
                unpaired.append((passage, tag))
        for name, left in opened.items():
            unpaired += left if name not in tags.CLOSED_BY_OTHERS else []
        yield from _unpaired(unpaired)


def _unpaired(found: list[tuple[Passage, tags.Tag]]) -> Iterator[Found]:
    """What is wrong with tags that nothing closes, or that close nothing: a report for each line
    that has some."""
    ordered = sorted(found, key=lambda one: (one[1].closing, one[0].start))
    for (closing, _), group in groupby(ordered, key=lambda one: (one[1].closing, one[0].start)):
        pairs = list(group)
        passage = pairs[0][0]
        named = {tag.start: tag.name for _, tag in pairs}
        for line in passage.by_line((tag.start, tag.end, "") for _, tag in pairs):
            names = dict.fromkeys(named[start] for start, _, _ in line)
            ends = " ".join(f"</{name}>" for name in list(names)[::-1][:MOST_SAID])
            wrong = "closes nothing that was opened before it" if closing else "nothing closes it"
            advice = "Take it out" if closing else f"Write {ends} where it ends, or take it out"
            mended = passage.mended(line)
            remedy = show(f"{advice}:", mended) if mended.strip() else f"{advice}."
            yield passage.span(*line[0][:2]), f"{passage.typed(line)}: {wrong}", remedy


@rule("RS342", "HTML that no page has", severity=Severity.ERROR, needs="text", firm=True)
def left_out(text: Written, context: Context) -> Iterator[Found]:
    """
    Of HTML the site keeps what text is made of: paragraphs, lists, tables, links, pictures. A film,
    a form or a drawing typed as HTML is left out, whatever a preview shows of it. A film is linked
    to, with its transcript; a drawing is a picture in `media/`.

    Wrong: `<video src="tour.mp4"></video>`

    Right: `[A film of the visit, with a transcript](https://www.example.gov.uk/visit)`
    """
    for passage, tag in _tags(text):
        if tag.name in tags.LEFT_OUT and not tag.closing:
            typed = _on_one_line(passage.raw[tag.start : tag.end])
            yield (
                passage.span(tag.start, tag.end),
                f"“{typed}” is left out of the page",
                "Link to it, or put a picture of it into media/, and take this out.",
            )


def _tags(text: Written) -> Iterator[tuple[Passage, tags.Tag]]:
    """What looks like a tag in a file's texts."""
    if "<" not in text.text:
        return
    for passage in text.passages:
        if "<" in passage.plain:
            for tag in tags.found(passage.plain, raw=passage.kind == "html"):
                yield passage, tag


def _each(text: Written) -> Iterator[Iterator[tuple[Passage, tags.Tag]]]:
    """The same text by text: each of the front matter by itself, and the body."""
    body = text.body[0]

    def number(one: tuple[Passage, tags.Tag]) -> int:
        return min(one[0].start, body)

    for _, group in groupby(_tags(text), key=number):
        yield group


def _shown(typed: str) -> str:
    return typed.replace("<", "&lt;").replace(">", "&gt;")


def _on_one_line(typed: str) -> str:
    return " ".join(typed.split())
