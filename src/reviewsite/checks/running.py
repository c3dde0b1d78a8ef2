"""Running the rules: over one review, and over what stands beside and between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reviewsite.checks.allowances import Allowed
from reviewsite.checks.between import Between
from reviewsite.checks.context import Context, context
from reviewsite.checks.held import Held, of_review, of_workspace
from reviewsite.checks.registry import RULES, Needs, Rule, rules
from reviewsite.checks.texts import Home
from reviewsite.diagnostics import Diagnostic, SetAside, Span
from reviewsite.model.base import UnreadError
from reviewsite.pack import Pack
from reviewsite.source import Map, Source, locate
from reviewsite.translation import translated, translated_workspace
from reviewsite.translation.library import OWN
from reviewsite.words import LANGUAGES
from reviewsite.workspace import Workspace

_ALWAYS: tuple[Needs, ...] = ("values", "typed", "text")
"""What every Markdown file has, whether it validated or not."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the rules say, and what of it an author has set aside."""

    found: list[Diagnostic]
    allowed: list[SetAside]


def run(pack: Pack, context: Context) -> list[Diagnostic]:
    """Everything that is wrong with one review: what its reading found, and what the rules find.

    Every rule runs for which there is enough of the review. What `allow:` sets aside is left out,
    and an allowance that sets nothing aside is itself reported. Nothing is raised for an author's
    mistake.
    """
    return inspect(pack, context).found


def inspect(pack: Pack, context: Context) -> Inspected:
    """What `run` says of a review, and beside it what its allowances set aside."""
    read = pack.further or pack
    home = Home.of(read)
    there: tuple[Needs, ...] = ("file", "ids", "whole") if read.whole else ("file", "ids")
    found = [*_texts(home, context, Home.of(pack)), *_values(of_review(pack), context)]
    ran = {one.code.id for need in _ALWAYS for one in rules(need)}
    for need in there:
        for each in rules(need):
            ran.add(each.code.id)
            found += _as_far_as_read(each, read, context)
    kept, allowed = _kept(found, home, ran)
    languages = sorted({one.lang for one in pack.sources if one.lang})
    beside = [one for lang in languages for one in translated(pack, lang).diagnostics]
    every = sorted({*pack.diagnostics, *kept, *beside}, key=lambda one: one.order)
    return Inspected(every, allowed)


def run_workspace(workspace: Workspace, on: date) -> list[Diagnostic]:
    """What the rules find wrong with the workspace's pages, its lists, and between its reviews.

    What reading the workspace found (`workspace.diagnostics`) is not repeated.
    """
    return inspect_workspace(workspace, on).found


def run_configuration(workspace: Workspace, on: date) -> list[Diagnostic]:
    """What of `run_workspace` is about mkdocs.yml, and so about each edition of each review."""
    return [*RULES["RS321"].found(Between(workspace), context(workspace, on))]


def inspect_workspace(workspace: Workspace, on: date) -> Inspected:
    """What `run_workspace` says, and beside it what the pages' allowances set aside."""
    between = Between(workspace)
    beside = context(workspace, on)
    pages = [*_texts(between.pages, beside), *_values(of_workspace(between), beside)]
    ran = {one.code.id for need in _ALWAYS for one in rules(need)}
    found, allowed = _kept(pages, between.pages, ran)
    for each in rules("workspace"):
        found += each.found(between, beside)
    for lang in _languages(workspace):
        found += translated_workspace(workspace, lang).diagnostics
    return Inspected(sorted(set(found), key=lambda one: one.order), allowed)


def _languages(workspace: Workspace) -> list[str]:
    """The languages that anything beside the reviews is translated into."""
    pages = {one.lang for one in workspace.sources if one.lang}
    content = workspace.root / workspace.content
    own = {lang for lang in LANGUAGES if any(content.glob(f"*.{lang}.yml"))}
    own |= {lang for lang in LANGUAGES for one in OWN if any((content / one).glob(f"*.{lang}.yml"))}
    return sorted(pages | own)


def _texts(home: Home, context: Context, whole: Home | None = None) -> list[Diagnostic]:
    """What the rules about words say; `whole` holds only the documents that were read whole."""
    found: list[Diagnostic] = []
    each = [one for need in _ALWAYS for one in rules(need)]
    fewer = {text.path: text for text in whole.written()} if whole else {}
    for text in home.written():
        for one in each:
            try:
                found += list(one.found(text, context))
            except UnreadError:
                found += one.found(fewer[text.path], context)
    return found


def _as_far_as_read(rule: Rule, pack: Pack, context: Context) -> list[Diagnostic]:
    """What a rule finds in a review of which something may not have been read.

    What it found until it asked for something that is not there holds. It is then run again without
    that file, since it may have stopped before it came to the others; not where it looks at the
    whole, which there no longer is.
    """
    found: list[Diagnostic] = []
    while True:
        try:
            for one in rule.found(pack, context):
                found.append(one)
        except UnreadError as unread:
            if rule.needs == "whole":
                return found
            pack = pack.without(unread.part)
        else:
            return found


def _values(every: Iterable[Held], context: Context) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    each = (*rules("values"), *rules("typed"))
    for held in every:
        for one in each:
            found += one.found(held, context)
    return found


def _kept(
    found: Iterable[Diagnostic], home: Home, ran: set[str]
) -> tuple[list[Diagnostic], list[SetAside]]:
    """What no allowance sets aside, with what is wrong with the allowances; and what they set
    aside."""
    allowed = {
        path: Allowed([(entry, _place(source, number)) for number, entry in enumerate(allow)])
        for path, document in home.documents.items()
        if (allow := vars(document).get("allow")) and (source := home.sources.get(path))
    }
    kept: list[Diagnostic] = []
    aside: list[SetAside] = []
    for one in sorted(set(found), key=lambda one: one.order):
        source = home.sources.get(one.span.path)
        allowances = allowed.get(_base(one.span.path, home))
        lines = source.lines if source else None
        let = allowances.sets_aside(one, lines) if allowances else None
        if let is None:
            kept.append(one)
        else:
            aside.append(let)
    for each in allowed.values():
        kept += each.complaints(ran)
    return kept, sorted(aside, key=lambda one: one.order)


def _base(path: str, home: Home) -> str:
    """The file whose allowances count: of a translation, what it translates; of what is no
    Markdown file, the review's own file, or the front page of what stands beside the reviews."""
    return home.base(path) if path in home.sources else home.first


def _place(source: Source, number: int) -> Span:
    front = source.front
    return locate(front, ("allow", number))[1] if isinstance(front, Map) else Span(source.path)
