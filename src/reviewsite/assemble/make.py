"""The sites of one build: each review's on its own, and the library of what they all give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from reviewsite import checks, exports, library, search
from reviewsite.assemble import day, media
from reviewsite.assemble.earlier import Others, others, slugs
from reviewsite.assemble.languages import Languages, quoted, together
from reviewsite.assemble.media import Studio
from reviewsite.assemble.pictures import dressed
from reviewsite.assemble.settings import Settings
from reviewsite.assemble.site import Site
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.edition import Edition, publish
from reviewsite.edition.languages import speaking
from reviewsite.edition.maker import Base
from reviewsite.gate import State, state
from reviewsite.library import Contribution, Library, Moved
from reviewsite.model.base import Audience
from reviewsite.model.review import Previous, Review
from reviewsite.model.scalars import When
from reviewsite.pack import Pack, dates
from reviewsite.pages import statement
from reviewsite.pages.library import library_pages
from reviewsite.pages.review import review_pages
from reviewsite.translation import translated
from reviewsite.words import catalogue
from reviewsite.workspace import REVIEWS, Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one review: its site and what it gives to the library, where this audience
    may see them, and everything that is wrong with its files.

    `bodies` and `named` are the bodies and other reviews that it uses, `dates` those in its files.
    """

    slug: str
    diagnostics: tuple[Diagnostic, ...] = ()
    site: Site | None = None
    contribution: Contribution | None = None
    bodies: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error among the diagnostics."""
        return any(one.severity == Severity.ERROR for one in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A review in another language: what it gives to the library in that, and its site there."""

    lang: str
    contribution: Contribution
    site: Site | None


@dataclass(frozen=True)
class Assembler:
    """Makes the sites of one workspace for one audience on one day."""

    workspace: Workspace
    settings: Settings
    audience: Audience
    on: date
    preview: bool = False

    def review(self, slug: str) -> Made:
        """One review's site. A review with an error makes none, nor does a withheld one."""
        pack = self.workspace.pack(slug)
        found = (
            *checks.run(pack, checks.context(self.workspace, self.on)),
            *self.studio.refused(pack),
        )
        review = pack.review
        if review is None or Made(slug, found).failed or not pack.whole:
            return Made(slug, found)
        named = tuple(sorted(_named(review) | slugs(pack)))
        made = Made(slug, found, bodies=review.body, named=named, dates=self.dates(pack))
        edition = self.edition(pack)
        if edition is None:
            return made
        contribution = library.contribution(edition, self.workspace.glossary, slug)
        spoken = [self.spoken(edition, pack, contribution, lang) for lang in self.languages.others]
        others = {one.lang: one.contribution for one in spoken if one}
        site = self.site(edition, pack, contribution, [one.site for one in spoken if one])
        contribution = contribution.model_copy(update={"others": others})
        return replace(made, site=site, contribution=contribution)

    def dates(self, pack: Pack) -> tuple[str, ...]:
        """Every date of a review, in whichever of its languages: what it shows on a day may depend
        on how they lie to it."""
        told = [translated(pack, lang).pack for lang in self.languages.others]
        return tuple(sorted({str(one) for each in (pack, *told) for one in dates(each)}))

    def beside(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the workspace itself and between its reviews."""
        found = checks.run_workspace(self.workspace, self.on)
        return (*found, *self.studio.refused_beside(self.workspace))

    def configured(self) -> tuple[Diagnostic, ...]:
        """What is wrong with mkdocs.yml: any edition is made with it."""
        return tuple(checks.run_configuration(self.workspace, self.on))

    @property
    def studio(self) -> Studio:
        """What makes the workspace's pictures and PDFs fit to publish."""
        return Studio(self.workspace.root)

    def edition(self, pack: Pack) -> Edition | None:
        """The Edition of a pack, None where this audience may see nothing of it."""
        return self._published(pack, self.workspace, self.languages.base)

    def _published(
        self, pack: Pack, workspace: Workspace, lang: str, base: Base | None = None
    ) -> Edition | None:
        beside = self._others(pack, lang)
        edition = publish(
            pack,
            self.audience,
            self.on,
            catalogue=workspace.catalogue,
            known=self.known(pack, lang),
            raised=beside.raised,
            threshold=self.settings.threshold,
            preview=self.preview,
            lang=lang,
            base=base,
        )
        return edition and edition.model_copy(update={"elsewhere": beside.links})

    def _others(self, pack: Pack, lang: str = "") -> Others:
        library = self.settings.library_url or next(iter(self.settings.addresses), None)
        told = self.languages.of(lang) if lang in self.languages.others else None
        return others(pack, self.workspace, self.on, self.opens, library, told)

    @cached_property
    def languages(self) -> Languages:
        """The languages of the sites."""
        return Languages(self.workspace, self.settings)

    def known(self, pack: Pack, lang: str = "") -> dict[str, Previous]:
        """Of the reviews that this one names, those that the public may see, as they are to be
        named: a review's folder stands alone, so that it links only to a library elsewhere."""
        found = {}
        for slug in sorted(_named(pack.review)):
            named = self.workspace.pack(slug) if self.opens(slug) else None
            home = f"{REVIEWS}/{slug}"
            if named is not None and lang in self.languages.others:
                said = translated(named, lang)
                named, home = said.pack, f"{home}/{lang}" if said.exists else home
            other = named.review if named else None
            if other is not None:
                days = [period.to for period in other.on_site]
                library = self.settings.library_url
                found[slug] = Previous(
                    title=other.title,
                    year=When(max(days).year) if days else None,
                    link=f"{library.rstrip('/')}/{home}/index.html" if library else None,
                )
        return found

    def opens(self, slug: str) -> bool:
        """Whether the public may see another review of the workspace on this day."""
        if slug not in self.workspace.slugs:
            return False
        other = self.workspace.pack(slug).review
        return other is not None and state(other, Audience.PUBLIC, self.on) == State.OPEN

    def site(
        self,
        edition: Edition,
        pack: Pack,
        contribution: Contribution,
        translations: Iterable[Site | None] = (),
    ) -> Site | None:
        """The site of an Edition; none where only its good practice may be seen."""
        if edition.report is None and edition.tombstone is None:
            return None
        site = self._dated(self._site(edition, pack, contribution, self.workspace))
        return together(site, (one for one in translations if one is not None))

    def _dated(self, site: Site) -> Site:
        """A site that says on paper which day it was made for, in all of its languages."""
        return replace(site, files={**site.files, day.URI: day.sheet(self.on)})

    def spoken(self, original: Edition, pack: Pack, base: Contribution, lang: str) -> Spoken | None:
        """A review, `original`, in another language: what it gives to the library in that, and its
        site, which it has where anything of it is translated."""
        review = translated(pack, lang)
        workspace = self.languages.of(lang)
        base_ = Base(pack, self.workspace.catalogue)
        edition = self._published(review.pack, workspace.workspace, lang, base_)
        if edition is None:
            return None
        also = list(self.settings.untold(lang))
        also += [one.title for one in self.known(pack).values() if one.title]
        also += [
            text for one in self._others(pack).raised.values() for text in (one.title, one.review)
        ]
        edition = speaking(edition, original, review, workspace, self.languages.base, also)
        has_site = review.exists and bool(edition.slug)
        contribution = library.contribution(
            edition, workspace.workspace.glossary, pack.slug, base, translated=has_site
        )
        site = self._site(edition, pack, contribution, workspace.workspace) if has_site else None
        return Spoken(lang, contribution, site)

    def _site(
        self, edition: Edition, pack: Pack, contribution: Contribution, workspace: Workspace
    ) -> Site:
        # the library's own pages are not the review's, nor are the terms that they use
        shelf = library.combine([contribution], replace(workspace, pages=()), edition.lang)
        settings = self.settings.in_language(edition.lang)
        pages = review_pages(edition, shelf, settings.site_name, settings.accessibility)
        files = exports.review_files(edition) | exports.calendar_files(edition, shelf)
        if edition.report is not None:
            files["assets/search-index.js"] = search.review_index(edition, shelf)
        made = self.studio.prepared({uri: f"{pack.folder}/{uri}" for uri in edition.media})[0]
        folder = f"{REVIEWS}/{edition.slug}"
        return Site(folder, dressed(pages, made), files | media.together(made))

    def moved(self, contributions: Iterable[Contribution]) -> Moved:
        """The old addresses of a library of these contributions."""
        return library.moved(contributions, self.workspace)

    def library(self, contributions: Iterable[Contribution]) -> Site:
        """The library of all that the reviews give, with the same below it in each language that
        any of them, or a page of the workspace, is translated into."""
        given = list(contributions)
        base = self._library(library.combine(given, self.workspace, self.languages.base))
        return together(self._dated(base), self._libraries(given))

    def _libraries(self, given: list[Contribution]) -> Iterator[Site]:
        for lang in self.languages.others:
            told = self.languages.of(lang)
            others = [one.others[lang] for one in given if lang in one.others]
            if not told.exists and not any(one.translated for one in others):
                continue
            named = [id for one in others for id in (one.programme, one.framework)]
            foreign = told.foreign | told.catalogue.foreign(
                *dict.fromkeys([*told.catalogue.topics, *named])
            )
            foreign |= quoted(self.workspace, told.workspace) | self.settings.untold(lang)
            yield self._library(
                library.combine(others, told.workspace, lang, self.languages.base, foreign)
            )

    def _library(self, shelf: Library) -> Site:
        settings = self.settings.in_language(shelf.lang)
        if settings.accessibility and all(one.uri != statement.URI for one in shelf.pages):
            t = catalogue(shelf.lang)
            page = statement.page(settings.accessibility, t, settings.site_name)
            shelf = replace(shelf, pages=(*shelf.pages, page))
        pages = library_pages(shelf, settings)
        files = dict(exports.library_files(shelf)) | dict(search.library_index(shelf))
        content = self.workspace.content
        sources = {uri: f"{content}/{path}" for uri, path in shelf.media.items()}
        made = self.studio.prepared(sources)[0]
        return Site("", dressed(pages, made), files | media.together(made))


def _named(review: Review | None) -> set[str]:
    """The other reviews that a review names."""
    if review is None:
        return set()
    named = {one.review for one in review.previous_reviews if one.review}
    withdrawn = review.publication.withdrawn
    return named | ({withdrawn.replaced_by} if withdrawn and withdrawn.replaced_by else set())


def workspace_of(settings: Settings) -> Workspace:
    """The workspace that a `mkdocs.yml` configures, read now."""
    return open_workspace(settings.root, settings.content, settings.addresses, settings.config)
