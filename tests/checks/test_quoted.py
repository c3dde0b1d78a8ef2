"""A quotation with a post, a team or a name beside it, in English and in Welsh."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.checks.quoted import (
    ATTRIBUTED,
    CLAIMS,
    POSTS,
    UNATTRIBUTED,
    VERBS,
    WELSH_CLAIMS,
)
from tests.checks.small import Write, of_text, review, said

SAID_WHO = {"RS201", "RS202"}


def of_lang(write: Write, text: str, lang: str) -> set[str]:
    """The codes of a text in a review, or in its Welsh translation."""
    if lang == "en":
        return {one.code for one in of_text(write, text)}
    files: dict[str, str | bytes] = {
        "review.md": review(""),
        "review.cy.md": f"---\nkind: review\n---\n\n{text}\n",
    }
    return {one.code for one in said(write, files)}


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, one) for lang, every in ATTRIBUTED.items() for one in every]
)
def test_who_said_it_is_found(workspace: Write, lang: str, text: str) -> None:
    """Before, after, in brackets, under the words."""
    assert SAID_WHO & of_lang(workspace, text, lang)


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, one) for lang, every in UNATTRIBUTED.items() for one in every]
)
def test_what_nobody_in_particular_said_is_left(workspace: Write, lang: str, text: str) -> None:
    """Groups of people, and documents."""
    assert not SAID_WHO & of_lang(workspace, text, lang)


def missed(write: Write, sentences: list[str], lang: str = "en") -> list[str]:
    """The sentences, each in a paragraph of its own, of which RS202 says nothing."""
    body = "\n\n".join(sentences)
    files: dict[str, str | bytes] = {"review.md": review(body if lang == "en" else "")}
    if lang == "cy":
        files["review.cy.md"] = f"---\nkind: review\n---\n\n{body}\n"
    lines = str(files["review.cy.md" if lang == "cy" else "review.md"]).split("\n")
    told = [one.span for one in said(write, files) if one.code == "RS202"]
    found = {span.line for span in told}
    at = lines.index(sentences[0].split("\n")[0]) + 1
    left = []
    for sentence in sentences:
        until = at + sentence.count("\n")
        if not found & set(range(at, until + 1)):
            left.append(sentence)
        at = until + 2
    return left


def test_every_post_is_one(workspace: Write) -> None:
    """Written out or for short, with an article or without, in front of one verb."""
    assert missed(workspace, [f"{post} told us that money was short." for post in POSTS]) == []


@pytest.mark.parametrize("post", ["The DASS", "Head of Adult Services", "The council’s leader"])
def test_every_verb_says_it(workspace: Write, post: str) -> None:
    """Of saying, thinking and feeling; and the view that is somebody's."""
    sentences = [
        f"{post}{'' if verb[0] in '’' + chr(39) else ' '}{verb} money was short." for verb in VERBS
    ]
    assert missed(workspace, sentences) == []


def test_other_ways_to_say_whose_words_they_are(workspace: Write) -> None:
    """In English and in Welsh."""
    assert missed(workspace, list(CLAIMS)) == []
    assert missed(workspace, list(WELSH_CLAIMS), "cy") == []


def test_the_figures(record_property: Callable[[str, object], None]) -> None:
    """How many there are."""
    record_property(
        "figure: quotations with their speaker, English and Welsh: all found",
        sum(map(len, ATTRIBUTED.values())),
    )
    record_property(
        "figure: quotations without one: none reported", sum(map(len, UNATTRIBUTED.values()))
    )
    record_property(
        "figure: words attributed to posts, English and Welsh: all found",
        len((*POSTS, *VERBS, *CLAIMS, *WELSH_CLAIMS)),
    )
