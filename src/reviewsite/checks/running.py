"""Running the rules: over one review, and over what stands beside and between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reviewsite.checks.allowances import Allowed
from reviewsite.checks.between import Between
from reviewsite.checks.context import Context, context
from reviewsite.checks.registry import Needs, rules
from reviewsite.checks.texts import Home
from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.pack import Pack
from reviewsite.source import Map, Source, locate
from reviewsite.translation import translated, translated_workspace
from reviewsite.translation.library import OWN
from reviewsite.words import LANGUAGES
from reviewsite.workspace import Workspace


def run(pack: Pack, context: Context) -> list[Diagnostic]:
    """Everything that is wrong with one review: what its reading found, and what the rules find.

    Every rule runs for which there is enough of the review. What `allow:` sets aside is left out,
    and an allowance that sets nothing aside is itself reported. Nothing is raised for an author's
    mistake.
    """
    home = Home.of(pack)
    there: tuple[Needs, ...] = ("file", "ids", "whole") if pack.whole else ("file", "ids")
    found = _texts(home, context)
    ran = {one.code.id for one in rules("text")}
    for need in there:
        for each in rules(need):
            ran.add(each.code.id)
            found += each.found(pack, context)
    kept = _kept(found, home, ran)
    languages = sorted({one.lang for one in pack.sources if one.lang})
    beside = [one for lang in languages for one in translated(pack, lang).diagnostics]
    return sorted({*pack.diagnostics, *kept, *beside}, key=lambda one: one.order)


def run_workspace(workspace: Workspace, on: date) -> list[Diagnostic]:
    """What the rules find wrong with the workspace's pages, its lists, and between its reviews.

    What reading the workspace found (`workspace.diagnostics`) is not repeated.
    """
    between = Between(workspace)
    beside = context(workspace, on)
    pages = _texts(between.pages, beside)
    ran = {one.code.id for one in rules("text")}
    found = _kept(pages, between.pages, ran)
    for each in rules("workspace"):
        found += each.found(between, beside)
    for lang in _languages(workspace):
        found += translated_workspace(workspace, lang).diagnostics
    return sorted(set(found), key=lambda one: one.order)


def _languages(workspace: Workspace) -> list[str]:
    """The languages that anything beside the reviews is translated into."""
    pages = {one.lang for one in workspace.sources if one.lang}
    content = workspace.root / workspace.content
    own = {lang for lang in LANGUAGES if any(content.glob(f"*.{lang}.yml"))}
    own |= {lang for lang in LANGUAGES for one in OWN if any((content / one).glob(f"*.{lang}.yml"))}
    return sorted(pages | own)


def _texts(home: Home, context: Context) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    each = rules("text")
    for text in home.written():
        for one in each:
            found += one.found(text, context)
    return found


def _kept(found: Iterable[Diagnostic], home: Home, ran: set[str]) -> list[Diagnostic]:
    """What no allowance sets aside, and what is wrong with the allowances."""
    allowed = {
        path: Allowed(
            [(entry, _place(source, number)) for number, entry in enumerate(document.allow)]
        )
        for path, document in home.documents.items()
        if document.allow and (source := home.sources.get(path))
    }
    kept: list[Diagnostic] = []
    for one in found:
        base = _base(one.span.path, home)
        source = home.sources.get(one.span.path)
        if base in allowed and source and allowed[base].sets_aside(one, source.lines):
            continue
        kept.append(one)
    for each in allowed.values():
        kept += each.complaints(ran)
    return kept


def _base(path: str, home: Home) -> str:
    """The file whose allowances count: of a translation, what it translates."""
    source = home.sources.get(path)
    if source is None or not source.lang:
        return path
    return path.removesuffix(f".{source.lang}.md") + ".md"


def _place(source: Source, number: int) -> Span:
    front = source.front
    return locate(front, ("allow", number))[1] if isinstance(front, Map) else Span(source.path)
