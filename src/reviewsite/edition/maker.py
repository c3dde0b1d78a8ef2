"""What the making of an Edition's parts stands on: the pack, for whom, on which day, and what
has gone out so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from reviewsite import prose
from reviewsite.edition import figures
from reviewsite.edition.found import FindingView
from reviewsite.edition.hiding import Hide
from reviewsite.edition.raised import RaisedView, raised_view
from reviewsite.edition.views import Target
from reviewsite.frameworks import Catalogue
from reviewsite.gate import State, covered_until, may_see, state
from reviewsite.model.base import Audience, Consent, Document, Placed
from reviewsite.model.documents import Documents
from reviewsite.model.findings import Headed
from reviewsite.model.plan import ProgressReview
from reviewsite.model.review import Previous, RelatedDocument, Review
from reviewsite.pack import Pack, numbered

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Base:
    """What a translated pack is the translation of, and the catalogue in the same language.

    Answers are counted by the words in which they were given, which are the base's.
    """

    pack: Pack
    catalogue: Catalogue


@dataclass(kw_only=True)
class Maker:
    """The making of one Edition. Parts are made by functions that take it."""

    pack: Pack
    review: Review
    audience: Audience
    on: date
    catalogue: Catalogue
    known: Mapping[str, Previous]
    raised: Mapping[str, RaisedView]
    threshold: int
    preview: bool
    lang: str
    base: Base | None = None
    texts: list[str] = field(default_factory=list)
    """Prose that goes out."""
    targets: dict[str, Target] = field(default_factory=dict)
    """What can be pointed at, so far."""

    @cached_property
    def state(self) -> State:
        """Whether the review is open to the audience on the day."""
        return state(self.review, self.audience, self.on, self.preview)

    @property
    def hide(self) -> Hide:
        """Which figures are too small for the audience."""
        return Hide(self.audience, self.threshold)

    def seen(self, kind: type[D]) -> list[D]:
        """The documents of a kind that this audience may see, in the order in which they are shown:
        as their authors set it, the looks at progress by the day they were held, else by path."""
        if self.state == State.TOMBSTONE:
            return []
        return sorted((one for one in self.pack.all(kind) if self.open(one)), key=_place)

    def original(self, document: D) -> D:
        """A document as its base file has it, of whose translation this Edition is made."""
        if self.base is None:
            return document
        path = self.pack.source(document).path
        found = (one for one in self.base.pack.all(type(document)))
        return next(one for one in found if self.base.pack.source(one).path == path)

    def open(self, document: Document) -> bool:
        """Whether this audience may see a document."""
        return may_see(document, self.review, self.audience, self.on, self.preview)

    def covered(self, consent: Sequence[Consent]) -> date:
        """Until which day this audience sees what is dated in a document with such consents: the
        public until the consents themselves, the others until the edition's day."""
        if self.audience != Audience.PUBLIC or self.preview:
            return self.on
        return covered_until(consent, self.review.body, self.on) or date.min

    def keep(self, text: str) -> str:
        """Remember prose that goes out, for the media it refers to."""
        if text:
            self.texts.append(text)
        return text

    def media(self) -> list[str]:
        """Files of the review that something in the Edition refers to."""
        wanted = {one.followed for text in self.texts for one in prose.targets(text)}
        if self.state == State.OPEN:
            wanted |= {one.file for one in self.related() if one.file}
        wanted |= {
            one.file for list_ in self.seen(Documents) for one in list_.documents if one.file
        }
        return self.files(wanted)

    def related(self) -> list[RelatedDocument]:
        """The documents that go with the report, for this audience."""
        return [one for one in self.review.related_documents if self.audience.may_see(one.audience)]

    def findings(self, document: Headed, side: str) -> tuple[FindingView, ...]:
        """The findings of one side, which can then be pointed at."""
        views = []
        for finding, ref, where in numbered(document):
            if where != side:
                continue
            view = FindingView(
                ref=ref,
                side="strength" if where == "strength" else "area",
                text=finding.text,
                points=finding.points,
                evidence=finding.evidence,
                raised_before=raised_view(finding.raised_before, self.raised),
            )
            self.targets[ref] = Target(ref=ref, kind="finding", title=prose.words(finding.text))
            views.append(view)
        return tuple(views)

    def titles(self, id: str) -> tuple[str, str | None, str | None, tuple[str, ...]]:
        """A theme's title, the Welsh one, what it is about, and its topics."""
        framework = self.catalogue.frameworks.get(self.review.framework)
        for theme in framework.themes if framework else ():
            if theme.id == id:
                return theme.title, theme.title_cy, theme.about, theme.topics
        for extra in self.review.scope.extra_themes:
            if extra.id == id:
                return extra.title, None, None, extra.topics
        return id, None, None, ()

    def table(self, path: str | None) -> figures.Table | None:
        """The rows of a CSV file of the review, for what is counted from them."""
        return self.pack.table(path) if path else None

    def resolves(self, ref: str) -> bool:
        """Whether this audience may see what a reference points at."""
        item = self.pack.index.get(ref)
        return item is not None and self.open(item.document)

    def files(self, addresses: Iterable[str]) -> list[str]:
        """The media files of the review that links as typed lead to."""
        wanted = set(addresses)
        inside = (path.removeprefix(f"{self.pack.folder}/") for path in self.pack.files)
        return sorted(
            path
            for path in inside
            if path.startswith("media/") and any(_same(address, path) for address in wanted)
        )


def _place(document: Document) -> tuple[bool, date, int]:
    if isinstance(document, ProgressReview):
        return True, document.held.to.last if document.held else date.min, 0
    order = document.order if isinstance(document, Placed) else None
    return order is None, date.min, order or 0


def _same(address: str, inside: str) -> bool:
    """Whether a link as typed means the media file `inside` the review's folder."""
    path = address.split("#")[0].split("?")[0]
    while path.startswith(("../", "./")):
        path = path.split("/", 1)[1]
    return path == inside
