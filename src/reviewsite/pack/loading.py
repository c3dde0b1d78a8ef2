"""A review's folder on disk, read into a Pack."""

from __future__ import annotations

import os
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.model.base import Document
from reviewsite.model.kinds import KINDS
from reviewsite.model.review import Review
from reviewsite.pack.codes import LINKED_FILE, NO_REVIEW, UNKNOWN_KIND
from reviewsite.pack.misfiled import misfiled
from reviewsite.pack.naming import misnamed, sayable, twins
from reviewsite.pack.references import index_of
from reviewsite.pack.whole import Loaded, Pack
from reviewsite.reading import RESERVED, Fitted, fit
from reviewsite.source import Node, Scalar, Source, read


def load(root: Path, folder: str) -> Pack:
    """Read the review in `folder` (relative to the workspace `root`); never raises for an
    author's mistake: it becomes a diagnostic."""
    found: list[Diagnostic] = []
    markdown, loose = _files(root, folder, found)
    sources = [read(root, path) for path in markdown]
    for source in sources:
        found += source.diagnostics
    loaded: list[Loaded] = []
    partly: list[Loaded] = []
    failed: set[str] = set()
    lost: set[str] = set()
    for source in sources:
        if source.lang:
            continue
        one, whole = _load(source, found)
        if not whole:
            failed.add(_kind(source))
        if one is None:
            lost.add(_kind(source))
        else:
            (loaded if whole else partly).append(one)
    _exactly_one_review(folder, loaded, failed, found)
    every = sorted([*loaded, *partly], key=lambda one: one.source.path)
    found += twins(every)
    where: dict[int, tuple[Loaded, Node]] = {
        id(one.document): (one, one.source.front) for one in every if one.source.front
    }
    for one in every:
        where |= {key: (one, node) for key, node in one.places.items()}
    pack = Pack(
        PurePosixPath(folder).name,
        folder,
        root,
        tuple(loaded),
        tuple(sources),
        frozenset(loose),
        {},
        frozenset(failed),
        (),
        where,
    )
    further = replace(pack, loaded=tuple(every), failed=frozenset(lost))
    unsure: set[str] = set()
    index = index_of(further, found, unsure)
    diagnostics = tuple(sorted(found, key=lambda d: d.order))
    further = replace(further, index=index, failed=frozenset(lost | unsure))
    return replace(
        pack, index=index_of(pack, []), diagnostics=diagnostics, further=further if partly else None
    )


def kind_of(source: Source, found: list[Diagnostic]) -> type[Document] | None:
    """The model for a file's `kind`, or None with the reason added to `found`."""
    if source.front is None:
        return None
    kind = _kind(source)
    if kind in KINDS:
        return KINDS[kind]
    entry = source.front.entry("kind")
    span = entry.value.span if entry else Span(source.path, 1)
    close = get_close_matches(kind, KINDS, n=1)
    hint = f"Did you mean “{close[0]}”? " if close else ""
    what = f"“{kind}” is not a kind of file" if kind else "this file does not say what it is"
    found.append(UNKNOWN_KIND.at(span, what, f"{hint}Write kind: and one of {', '.join(KINDS)}."))
    return None


def _kind(source: Source) -> str:
    node = source.front.get("kind") if source.front else None
    return node.value if isinstance(node, Scalar) else ""


def _load(source: Source, found: list[Diagnostic]) -> tuple[Loaded | None, bool]:
    """A file's document as far as it could be read, and whether that is the whole of it."""
    model = kind_of(source, found)
    if model is None or source.front is None:
        return None, False
    fitted: Fitted[Document] = fit(model, source.front, {RESERVED: source.body})
    found += fitted.diagnostics
    broken = any(d.severity == "error" for d in source.diagnostics)
    read = fitted.value or fitted.partly
    whole = fitted.value is not None and not broken
    return (Loaded(read, source, fitted.places) if read is not None else None), whole


def _files(root: Path, folder: str, found: list[Diagnostic]) -> tuple[list[str], list[str]]:
    markdown: list[str] = []
    loose: list[str] = []
    for top, folders, names in os.walk(root / folder):
        folders.sort()
        here = Path(top)
        for name in [*folders, *names]:
            path = (here / name).relative_to(root).as_posix()
            if (here / name).is_symlink():
                remedy = "Put the file itself in its place."
                found.append(LINKED_FILE.at(Span(path), "this is a symbolic link", remedy))
            elif not name.startswith("."):
                found += misnamed(path, folder=name in folders)
                if name in names and sayable(path):
                    (markdown if name.endswith(".md") else loose).append(path)
                    found += [] if name.endswith(".md") else misfiled(root, path)
    return sorted(markdown), sorted(loose)


def _exactly_one_review(
    folder: str, loaded: list[Loaded], failed: set[str], found: list[Diagnostic]
) -> None:
    reviews = [one for one in loaded if isinstance(one.document, Review)]
    if not reviews and not failed & {"review", ""}:
        remedy = "Add review.md with kind: review; “reviewsite new review” writes one."
        found.append(
            NO_REVIEW.at(Span(f"{folder}/review.md"), "no file here is the review", remedy)
        )
    for extra in reviews[1:]:
        first = reviews[0].source.path
        found.append(
            NO_REVIEW.at(
                Span(extra.source.path),
                f"a second review file: {first} is one already",
                "Move one of the two to a folder of its own, or take it out.",
            )
        )
        failed.add("review")
