"""What a review looks at: frameworks and their themes, criteria for case records, topics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from reviewsite.model.audit import Category
from reviewsite.model.base import Part
from reviewsite.model.scalars import Line, Slug, Text, When, wrong


class Topic(Part):
    """A subject of the library, under which reviews of different frameworks stand together."""

    id: Slug
    title: Text
    title_cy: Text | None = None
    group: Literal["children", "adults", "everyone", "population"] = "everyone"
    about: Text | None = None
    broader: Slug | None = Field(default=None, description="the topic of which this is a part")


class Element(Part):
    """A part of a theme: what good looks like, what to ask, where the evidence may be found."""

    id: Slug
    number: Line | None = Field(default=None, description="the publisher's number")
    printed: Line | None = Field(
        default=None, description="numbers as the source prints them, where they differ"
    )
    title: Text
    title_cy: Text | None = None
    also: tuple[Text, ...] = Field(default=(), description="other names that the source prints")
    ideal: tuple[Text, ...] = ()
    probes: tuple[Text, ...] = ()
    evidence: tuple[Text, ...] = ()


class Theme(Part):
    """One of the main subjects of a framework: findings are written a theme at a time."""

    id: Slug
    title: Text
    title_cy: Text | None = None
    also: tuple[Text, ...] = Field(default=(), description="other names that the source prints")
    about: Text | None = None
    group: Literal["core", "module"] = Field(
        default="core", description="a module is looked at only where the council chooses it"
    )
    elements: tuple[Element, ...] = ()
    topics: tuple[Slug, ...] = Field(default=(), description="the library's topics it maps to")

    def element(self, id: str) -> Element | None:
        """The element with that id."""
        return next((element for element in self.elements if element.id == id), None)


class Framework(Part):
    """What was looked at: the publisher's themes and elements, and the library topics they meet."""

    id: Slug
    title: Text
    title_cy: Text | None = None
    publisher: Text | None = None
    year: When | None = None
    source: Text | None = None
    themes: tuple[Theme, ...]
    categories: dict[Category, Text] = Field(
        default={}, description="the categories of case records for an audit"
    )

    @model_validator(mode="after")
    def _unique(self) -> Framework:
        _no_twins("theme", (theme.id for theme in self.themes))
        for theme in self.themes:
            _no_twins(f"element of “{theme.id}”", (element.id for element in theme.elements))
        return self

    def theme(self, id: str) -> Theme | None:
        """The theme with that id."""
        return next((theme for theme in self.themes if theme.id == id), None)


class Criterion(Part):
    """One thing that an auditor looks for in a case record."""

    id: Line
    text: Text
    printed: Text | None = Field(
        default=None, description="the source's own wording, where it has slipped"
    )
    note: Text | None = None


class CriteriaSection(Part):
    """Criteria under one heading."""

    id: Slug
    title: Text
    criteria: tuple[Criterion, ...]


class CriteriaSet(Part):
    """The criteria of a case records audit and the answers an auditor may give.

    `answers` of `text` means that each question is answered in words.
    """

    id: Slug
    title: Text
    source: Text | None = None
    answers: tuple[Literal["Y", "P", "N", "N/A", "text"], ...] = ("Y", "P", "N")
    sections: tuple[CriteriaSection, ...]

    @model_validator(mode="after")
    def _unique(self) -> CriteriaSet:
        _no_twins("criterion", (criterion.id for criterion in self.criteria))
        return self

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria, in order."""
        return tuple(criterion for section in self.sections for criterion in section.criteria)

    @property
    def in_words(self) -> bool:
        """Whether its questions are answered in words, so that nothing can be counted."""
        return "text" in self.answers


def _no_twins(what: str, ids: Iterator[str]) -> None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise wrong(f"there are two of {what} “{id}”", "Give one of them another id.")
        seen.add(id)
