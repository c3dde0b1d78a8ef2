"""Footnotes: numbers in a text and the notes under it, each of which leads to the other.

A note gets the number of where it is first called, as GitHub counts them.
"""

from __future__ import annotations

import re

from markupsafe import escape

from reviewsite.words import Words

SIGN = "\x1d"
BEFORE = f"<p>{SIGN}</p>"
"""Stands in what is converted before each of its notes."""
_CALL = re.compile("\x1c(\\d+)\x1c")
_CALL_IN_LINK = re.compile("(<a [^>]*>)((?:(?!</a>).)*?\x1c.*?)</a>", re.S)
_MADE = re.compile(r'<sup class="note-number">.*?</sup>|<a class="note-back".*?</a>', re.S)


def call(index: int) -> str:
    """What stands in a converted text where its note of this index, from 0, is called."""
    return f"\x1c{index}\x1c"


def uncalled(made: str) -> str:
    """A converted text without its calls, its notes after it."""
    return _CALL.sub("", made).replace(BEFORE, "") if "\x1c" in made or BEFORE in made else made


def unnumbered(html: str) -> str:
    """A page's HTML without the numbers of its notes and the links back from them: its words."""
    return _MADE.sub("", html)


def numbered(body: str, notes: list[str], prefix: str, taken: dict[str, int], t: Words) -> str:
    """Clean HTML with a link for each call of a note, and those that are called in a list under it.

    `notes` are clean HTML, in the order that the calls count them. `prefix` goes before each
    anchor, and `taken` are the page's anchors, to which these are added. A note that nothing calls
    is left out.
    """
    called: dict[int, list[str]] = {}
    numbers: dict[int, int] = {}
    order: list[int] = []

    def link(match: re.Match[str]) -> str:
        index = int(match[1])
        if index >= len(notes):
            return ""
        if index not in numbers:
            number = max(numbers.values(), default=0) + 1
            while _anchor(prefix, number) in taken:
                number += 1
            numbers[index] = number
            taken[_anchor(prefix, number)] = 1
            order.append(index)
        anchor = _anchor(prefix, numbers[index])
        places = called.setdefault(index, [])
        places.append(f"{anchor}-{len(places) + 1}")
        taken[places[-1]] = 1
        return (
            f'<sup class="note-number"><a id="{escape(places[-1])}" href="#{escape(anchor)}" '
            f'role="doc-noteref" aria-label="{escape(t("note.to", n=numbers[index]))}">'
            f"{numbers[index]}</a></sup>"
        )

    def linked(made: str) -> str:
        made = _CALL_IN_LINK.sub(
            lambda one: f"{one[1]}{_CALL.sub('', one[2])}</a>{''.join(_calls(one[2]))}", made
        )
        return _CALL.sub(link, made)

    made = linked(body)
    # A note may call another, which then comes into the order.
    texts = [linked(notes[index]).strip() for index in order]
    if not texts:
        return made
    items = (
        f'<li id="{escape(_anchor(prefix, numbers[index]))}" value="{numbers[index]}">'
        f"{_with(text, _backs(numbers[index], called[index], t))}</li>"
        for index, text in zip(order, texts, strict=True)
    )
    label = escape(t("note.list"))
    listed = "\n".join(items)
    return (
        f'{made}\n<section class="notes" role="doc-endnotes" aria-label="{label}">\n'
        f"<ol>\n{listed}\n</ol>\n</section>"
    )


def _calls(made: str) -> list[str]:
    return [one[0] for one in _CALL.finditer(made)]


def _anchor(prefix: str, number: int) -> str:
    # No anchor of an author's words begins with a line.
    return f"{prefix}_note-{number}"


def _backs(number: int, places: list[str], t: Words) -> str:
    """The links from a note back to where it is called."""
    links = []
    for count, place in enumerate(places, start=1):
        said = t("note.back", n=number)
        also = f" ({count})" if len(places) > 1 else ""
        which = f"<sup>{count}</sup>" if len(places) > 1 else ""
        links.append(
            f' <a class="note-back" href="#{escape(place)}" role="doc-backlink" '
            f'aria-label="{escape(said + also)}">↩\ufe0e{which}</a>'
        )
    return "".join(links)


def _with(text: str, backs: str) -> str:
    """A note with its links back at the end of its last paragraph, or in one of their own."""
    if text.endswith("</p>"):
        return f"{text.removesuffix('</p>')}{backs}</p>"
    return f"{text}<p>{backs.strip()}</p>"
