"""`reviewsite check --fix`: what can be mended without a doubt is mended in the authors' files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from reviewsite import checks, whole
from reviewsite.diagnostics import Diagnostic, SetAside
from reviewsite.reports.terminal import visible
from reviewsite.source.reading import MOST, load


@dataclass(frozen=True, slots=True)
class Mended:
    """A file of the workspace as it is, and as it is to be."""

    path: str
    before: bytes
    after: bytes


def mended(
    root: Path, found: Iterable[Diagnostic], aside: Iterable[SetAside], context: checks.Context
) -> list[Mended]:
    """The files in which something can be mended, by their paths. What an author has set aside is
    left as it is."""
    by_path: dict[str, list[Diagnostic]] = {}
    for one in found:
        if one.edits:
            by_path.setdefault(one.span.path, []).append(one)
    let: dict[str, set[str]] = {}
    for each in aside:
        let.setdefault(each.diagnostic.span.path, set()).add(each.diagnostic.code)
    files = []
    for path, said in sorted(by_path.items()):
        data = load(root, path, MOST)
        if isinstance(data, bytes):
            after = checks.fixed(path, data, said, let.get(path, set()), context)
            files += [Mended(path, data, after)] if after != data else []
    return files


def write(root: Path, files: Iterable[Mended]) -> None:
    """Put them in place, each whole. Raises `OSError` where the disk does."""
    for one in files:
        whole.write(root / one.path, one.after)


def difference(files: Iterable[Mended]) -> Iterator[str]:
    """The lines that are taken out and put in, file by file, as `diff -u` shows them."""
    for one in files:
        before, after = (data.decode("utf-8").split("\n") for data in (one.before, one.after))
        for line in unified_diff(before, after, one.path, one.path, lineterm=""):
            yield visible(line.rstrip("\r"))
