"""One file's bytes to its Source or YamlFile: every mistake in it is found in one reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from reviewsite import comments
from reviewsite.diagnostics import Diagnostic, Severity, Span
from reviewsite.source import bends, codes, faults, fences
from reviewsite.source.conflicts import conflicts
from reviewsite.source.encoding import decode
from reviewsite.source.layout import lay_out
from reviewsite.source.nodes import Map, Node, Scalar, Source, YamlFile
from reviewsite.source.readers import FASTEST, PYTHON, Loader
from reviewsite.source.tree import Tree, build

LANGUAGES = frozenset({"cy"})
MOST_FRONT = 64 * 1024
MOST_YAML = 256 * 1024
# How often a file is mended and read again, and how many characters that may cost in all.
MOST_MENDS = 20
MOST_REREAD = 300_000


@dataclass(frozen=True, slots=True)
class _Read:
    root: Node | None
    diagnostics: tuple[Diagnostic, ...]


def language(path: str) -> str:
    """The language a file's name gives: "cy" for `x.cy.md`, "" for `x.md`."""
    suffix = PurePosixPath(PurePosixPath(path).stem).suffix[1:]
    return suffix if suffix in LANGUAGES else ""


def parse(path: str, data: bytes, loader: Loader = FASTEST) -> Source:
    """Read a Markdown file with front matter.

    Never raises for what the file contains. `front` is None where there is none, or where it
    could not be read or mended; otherwise it is the tree, and where a slip could be mended, as
    mended. The result is the same whichever YAML reader is installed.
    """
    lang = language(path)
    text = decode(path, data)
    lines = text.lines
    if not text.sound:
        return Source(path, lang, None, "", 1, lines, text.diagnostics)
    marks = conflicts(path, lines)
    typed, lines = lines, tuple(comments.settled(lines)) if marks else lines
    fenced = fences.find(path, lines)
    found = [*text.diagnostics, *_apart(fenced.diagnostics, marks), *marks]
    front = None
    if fenced.begin is not None:
        inside = lines[fenced.begin : fenced.end]
        too_big = codes.FRONT_TOO_BIG
        laid = lay_out(path, inside, fenced.begin + 1, MOST_FRONT, too_big)
        found += laid.diagnostics
        if laid.text is not None:
            read = _read(path, laid.text, fenced.begin + 1, loader)
            found += read.diagnostics
            front = read.root if isinstance(read.root, Map) else None
            if front is None and not _has_error(read.diagnostics):
                found += _not_a_map(path, inside, fenced.begin, read.root)
    body = "\n".join(lines[fenced.body :])
    if body:
        body += "\n"
    return Source(path, lang, front, body, fenced.body + 1, typed, _sorted(found))


def parse_yaml(path: str, data: bytes, loader: Loader = FASTEST) -> YamlFile:
    """Read a YAML file. A line `---` at its very start is allowed, as other programs write it."""
    text = decode(path, data)
    if not text.sound:
        return YamlFile(path, None, text.lines, text.diagnostics, language(path))
    marks = conflicts(path, text.lines)
    lines = tuple(comments.settled(text.lines)) if marks else text.lines
    begin = 1 if lines and lines[0].rstrip() == fences.FENCE else 0
    laid = lay_out(path, lines[begin:], begin + 1, MOST_YAML, codes.FILE_TOO_BIG)
    found = [*text.diagnostics, *laid.diagnostics, *marks]
    root = None
    if laid.text is not None:
        read = _read(path, laid.text, begin + 1, loader)
        found += read.diagnostics
        root = read.root
        if isinstance(root, Scalar):
            if not _has_error(read.diagnostics):
                found += _not_a_map(path, lines[begin:], begin, root)
            root = None
    return YamlFile(path, root, text.lines, _sorted(found), language(path))


def _apart(found: Sequence[Diagnostic], marks: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What is not said of a line with such a mark."""
    marked = {one.span.line for one in marks}
    return [one for one in found if one.span.line not in marked]


def _sorted(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def _has_error(found: Sequence[Diagnostic]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)


def _read(path: str, text: str, first: int, loader: Loader) -> _Read:
    """Read YAML; where it cannot be read, say why, mend the line, and read on."""
    said: list[Diagnostic] = []
    new: set[int] = set()
    """Lines that are no longer what the author typed."""
    reread = 0
    for _ in range(MOST_MENDS):
        tree = _build(path, text, first, loader)
        if tree.fault is None:
            return _Read(tree.root, (*said, *_of_typed(tree.diagnostics, new)))
        lines = text.split("\n")
        slip = faults.explain(path, lines, first, tree.fault)
        place = (slip.diagnostic.code, slip.diagnostic.span)
        if place in {(other.code, other.span) for other in said}:
            break
        said += _of_typed([slip.diagnostic], new)
        new |= {first + slip.line + at for at in range(len(slip.new))}
        reread += len(text)
        end = slip.line + len(slip.new)
        if lines[slip.line : end] == list(slip.new) or reread > MOST_REREAD:
            break
        lines[slip.line : end] = slip.new
        text = "\n".join(lines)
    # What was said of the lines before the stumbling block holds all the same, unless the same
    # line has been explained already.
    explained = {diagnostic.span.line for diagnostic in said}
    rest = (found for found in tree.diagnostics if found.span.line not in explained)
    return _Read(None, (*said, *_of_typed(rest, new)))


def _of_typed(found: Iterable[Diagnostic], new: Set[int]) -> list[Diagnostic]:
    """The diagnostics, without what would mend a line that is not the author's own."""
    return [replace(one, edits=()) if one.span.line in new else one for one in found]


def _build(path: str, text: str, first: int, loader: Loader) -> Tree:
    """Read with the given reader; where anything is wrong, with the Python one, whose word counts.

    So what is accepted, and every complaint and its place, are the same everywhere.
    """
    tree = build(path, text, first, loader)
    if loader is PYTHON or (tree.fault is None and not tree.diagnostics):
        return tree
    return build(path, text, first, PYTHON)


def _not_a_map(path: str, lines: Sequence[str], begin: int, root: Node | None) -> list[Diagnostic]:
    if root is None:
        message = "There is nothing between the two lines of hyphens."
        help = "Say at least what the file is, for example `kind: page`."
        return [codes.EMPTY_FRONT.at(Span(path, max(1, begin)), message, help)]
    if isinstance(root, Scalar):
        unspaced = [
            bends.colon_without_space(line).at(Span(path, number, line.index(":") + 1))
            for number, line in enumerate(lines, start=begin + 1)
            if re.match(r"[a-z_]+:\S", line)
        ]
        if unspaced:
            return unspaced
        message = "This is one piece of text, and keys with values are expected."
    else:
        message = "This is a list, and keys with values are expected."
    help = "Write lines such as `title: Leadership`, beginning at the left margin."
    return [codes.NOT_A_MAP.at(root.span, message, help)]
