"""How hard a text is to read: its sentences, their length, and the school grade they ask for.

Flesch–Kincaid grade level (Kincaid and others, 1975): 0.39 × words a sentence + 11.8 × syllables a
word − 15.59. Grade 7 is read at about twelve. It knows nothing of sense; it catches long sentences
and long words.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_END = re.compile(r"(?<=[.!?;])[”’)]*\s+")
_SILENT = re.compile(r"(?<=[^l\W])es?$|(?<=[^td\W])ed$")
_VOWELS = re.compile(r"[aeiouy]+")


def words(text: str) -> list[str]:
    """The words of a text; numbers and signs are none."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text that hold a word; what stands between semicolons is one by itself."""
    return [one for one in _END.split(text) if words(one)]


def syllables(word: str) -> int:
    """Groups of vowels that are spoken, at least one; right for nine words of ten."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word.lower()))))


def grade(texts: list[str], known: frozenset[str] = frozenset()) -> float:
    """The grade of several texts together. Words in `known` (lower case) and their plurals count as
    one syllable each: the subject asks for them, and its readers know them."""
    spoken = [one for text in texts for one in sentences(text)]
    every = [word.lower() for one in spoken for word in words(one)]
    sounds = sum(
        1 if word in known or word.removesuffix("s") in known else syllables(word) for word in every
    )
    return 0.39 * len(every) / len(spoken) + 11.8 * sounds / len(every) - 15.59


def prose(markdown: str) -> list[str]:
    """The running text of a Markdown page, paragraph by paragraph, list item by list item: without
    front matter, code, tables, headings, pictures and the addresses of links."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.S)
    text = re.sub(r"^( *)(`{3,}).*?^\1\2", "", text, flags=re.S | re.M)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"\n(?= *(?:[-*]|\d+\.) )", "\n\n", text)
    blocks = [" ".join(one.split()) for one in re.split(r"\n\s*\n", text)]
    blocks = [one for one in blocks if one and not re.match(r"[|#<]|!\[|    ", one)]
    return [
        re.sub(r"[*_]{1,2}|`[^`]*`", "", re.sub(r"!?\[([^\]]*)\](?:\([^)]*\))?", r"\1", one))
        for one in blocks
    ]
