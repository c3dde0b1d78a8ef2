"""A review in another language: a pack of the same shape, with the texts of its translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar, cast

from reviewsite import prose
from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.model.base import Part
from reviewsite.model.review import Review
from reviewsite.pack import Loaded, Pack
from reviewsite.prose.foreign import foreign
from reviewsite.source import Node, Source
from reviewsite.translation import codes
from reviewsite.translation.document import Coverage, Fallback, Work

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Translated:
    """A pack in another language.

    `pack` has the ids, places and everything else of the base; `sources` the translation of each
    base file by its path; `fallbacks` each text that stays in the base's language. `headings` leads
    from each heading of the review's translated body to that of the base, by which pages know their
    sections. `diagnostics` are about the translation alone.
    """

    lang: str
    pack: Pack
    sources: Mapping[str, Source]
    fallbacks: Mapping[Fallback, str]
    given: frozenset[str]
    headings: Mapping[str, str]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...]

    @property
    def exists(self) -> bool:
        """Whether anything of the review is translated: otherwise it has no site of its own."""
        return bool(self.sources)

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The texts that stay in the base's language, by value, for every audience: `within` keeps
        those that an Edition holds."""
        return foreign(self.fallbacks.values(), self.given)


def translated(pack: Pack, lang: str) -> Translated:
    """The pack in a language, from the files that its folder has in that language.

    What is not translated is the base's text. Never raises for an author's mistake: a translation
    that does not fit its base is a diagnostic, and the base's text stands in its place. What the
    public never sees may be left untranslated without a word.
    """
    others = {base_of(one.path, lang): one for one in pack.sources if one.lang == lang}
    work = Work(lang)
    bases = {one.path for one in pack.sources if not one.lang}
    for path, source in others.items():
        if path not in bases:
            work.found.append(without_base(source.path, path))
    documents = {
        one.source.path: work.document(one.document, one.source, others.get(one.source.path))
        for one in pack.loaded
    }
    if not others:
        work.found.clear()
    loaded = tuple(
        Loaded(documents[one.source.path], one.source, work.places(one)) for one in pack.loaded
    )
    return Translated(
        lang=lang,
        pack=_pack(pack, loaded, work),
        sources=others,
        fallbacks=work.fallbacks,
        given=frozenset(work.given),
        headings=_headings(pack.review, next((one for one in loaded if _is_review(one)), None)),
        coverage=work.coverage,
        diagnostics=tuple(sorted(work.found, key=lambda one: one.order)),
    )


def base_of(path: str, lang: str) -> str:
    """The file that a translation belongs to: `leadership.cy.md` to `leadership.md`."""
    stem, _, suffix = path.rpartition(".")
    return f"{stem.removesuffix(f'.{lang}')}.{suffix}"


def without_base(path: str, base: str) -> Diagnostic:
    """A translation of a file that does not exist."""
    name = base.rpartition("/")[2]
    return codes.WITHOUT_BASE.at(
        Span(path),
        f"there is no {name} beside it",
        "Give it the name of the file that it translates, or take it out.",
    )


def _pack(pack: Pack, loaded: tuple[Loaded, ...], work: Work) -> Pack:
    """The pack with the new documents in the place of the old ones."""
    where: dict[int, tuple[Loaded, Node]] = {}
    for one in loaded:
        if one.source.front:
            where[id(one.document)] = (one, one.source.front)
        where |= {key: (one, node) for key, node in one.places.items()}

    def new(part: P) -> P:
        return cast(P, work.made.get(id(part), part))

    index = {
        ref: replace(item, part=new(item.part), document=new(item.document))
        for ref, item in pack.index.items()
    }
    return replace(pack, loaded=loaded, index=index, _where=where)


def _headings(base: Review | None, review: Loaded | None) -> dict[str, str]:
    if base is None or review is None:
        return {}
    pairs = zip(prose.headings(review.document.prose), prose.headings(base.prose), strict=False)
    return {mine.text: original.text for mine, original in pairs if mine.text != original.text}


def _is_review(one: Loaded) -> bool:
    return isinstance(one.document, Review)


__all__ = ["Coverage", "Fallback", "Translated", "base_of", "translated", "without_base"]
