"""What a reader is told is told in plain English: the interface, the errors, the documentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from tests.docs.reading import grade, prose, sentences, words

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "src/reviewsite/messages").glob("*.yml"))
ENGLISH = [path for path in CATALOGUES if path.name.endswith(".en.yml")]
PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
QUOTING = frozenset({"frameworks.md"})
"""Pages that are for the most part the titles of other people's publications."""

FIELD = frozenset(
    [
        "accessibility",
        "action",
        "authority",
        "community",
        "consideration",
        "council",
        "councillor",
        "criterion",
        "director",
        "document",
        "edition",
        "evidence",
        "framework",
        "improvement",
        "indicator",
        "library",
        "manual",
        "organisation",
        "population",
        "practice",
        "priority",
        "programme",
        "recommendation",
        "review",
        "safeguarding",
        "statement",
        "strategy",
        "timetable",
    ]
)
"""The field's words, which its readers know and which nothing shorter says."""
TRADE = FIELD | frozenset(
    [
        "address",
        "attribute",
        "browser",
        "catalogue",
        "compressed",
        "configuration",
        "cryptographic",
        "database",
        "dependency",
        "diagnostic",
        "directory",
        "fixture",
        "generated",
        "identifier",
        "javascript",
        "markdown",
        "mkdocs",
        "python",
        "reviewsite",
        "schema",
        "server",
        "template",
        "validate",
        "version",
        "workspace",
        "yaml",
    ]
)
"""With those of people who build and host sites."""

INTERFACE_GRADE, PAGE_GRADE = 6.0, 7.0
INTERFACE_SENTENCE, PAGE_SENTENCE = 25, 40
EMPTY = re.compile(
    r"\b(?:click|press|tap) here\b|\bcliciwch (?:yma|fan hyn)\b|\bgwasgwch yma\b", re.I
)
SAYS_NOTHING = frozenset({"here", "this", "this page", "this link", "link", "more", "read more"})
FIGURES = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")
STILTED = re.compile(
    r"\b(?:utili[sz]e|in order to|prior to|commence|facilitate|please note|whilst|thereof|herein|"
    r"aforementioned|in respect of|with regard to|leverage|shall be)\b",
    re.I,
)


def messages(path: Path) -> Iterator[tuple[str, str]]:
    """Every message of a catalogue, each plural form by itself, its places filled with a word."""
    for key, message in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for text in message.values() if isinstance(message, dict) else [message]:
            yield key, re.sub(r"\{\w+\}", "one", text)


def name(path: Path) -> str:
    """For a test's name."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_no_sentence_of_the_interface_is_long(path: Path) -> None:
    """At most 25 words, in English and in Welsh."""
    long = [
        (key, len(words(one)))
        for key, text in messages(path)
        for one in sentences(text)
        if len(words(one)) > INTERFACE_SENTENCE
    ]
    assert long == []


@pytest.mark.parametrize("path", ENGLISH, ids=name)
def test_the_interface_is_read_at_twelve(
    path: Path, record_property: Callable[[str, object], None]
) -> None:
    """The sentences of each catalogue ask for no more than six years of school."""
    told = [text for _, text in messages(path) if len(words(text)) >= 6]
    measured = grade(told, FIELD) if told else 0.0
    record_property(f"grade of {path.name}", f"{measured:.1f}")
    assert measured <= INTERFACE_GRADE


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_the_documentation_is_plain(
    path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Pages for people at work: seven years of school, no sentence over 40 words."""
    told = [one for one in prose(path.read_text(encoding="utf-8")) if len(words(one)) >= 4]
    assert told
    measured = grade(told, TRADE)
    record_property(f"grade of {name(path)}", f"{measured:.1f}")
    assert measured <= PAGE_GRADE or path.name in QUOTING
    long = [one for text in told for one in sentences(text) if len(words(one)) > PAGE_SENTENCE]
    assert long == []


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_messages_say_what_they_lead_to(path: Path) -> None:
    """No “click here” in either language, no date in figures, no stilted phrase."""
    for key, text in messages(path):
        assert not EMPTY.search(text), key
        assert text.strip().lower() not in SAYS_NOTHING, key
        assert not FIGURES.search(text), key
        assert not STILTED.search(text), key


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_of_the_documentation_say_where_they_go(path: Path) -> None:
    """The words of a link make sense read alone, and no page says “click here”."""
    text = path.read_text(encoding="utf-8")
    assert not EMPTY.search(text)
    for said in re.findall(r"(?<!!)\[([^\]]+)\]\(", re.sub(r"`[^`]*`", "", text)):
        assert said.strip().lower() not in SAYS_NOTHING, said
    for one in prose(text):
        assert not STILTED.search(one), one


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The cat sat on the mat. It was warm.", -1.4),
        ("What councils have tried and what came of it, one idea to a page.", 2.9),
        (
            "Organisational accountability arrangements necessitate consideration of "
            "multidisciplinary interdependencies.",
            45.0,
        ),
    ],
)
def test_the_measure_tells_plain_from_hard(text: str, years: float) -> None:
    """Short words and sentences are easy; a long sentence of long words is not."""
    assert grade([text]) == pytest.approx(years, abs=1.5)
