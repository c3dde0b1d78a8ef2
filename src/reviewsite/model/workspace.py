"""What a workspace says beside its reviews: bodies, glossary, old addresses."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from reviewsite.model.base import Part
from reviewsite.model.scalars import Flag, Line, Link, Slug, Text


class BodyType(StrEnum):
    """What kind of council or partnership a body is."""

    UNITARY = "unitary"
    COUNTY = "county"
    DISTRICT = "district"
    METROPOLITAN = "metropolitan"
    LONDON_BOROUGH = "london-borough"
    FIRE = "fire"
    PARTNERSHIP = "partnership"
    REGION = "region"
    OTHER = "other"


class Nation(StrEnum):
    """The nations of the United Kingdom."""

    ENGLAND = "England"
    NORTHERN_IRELAND = "Northern Ireland"
    SCOTLAND = "Scotland"
    WALES = "Wales"


class Body(Part):
    """A council or a partnership."""

    id: Slug = Field(description="what reviews name it by")
    name: Text = Field(description="its name")
    name_cy: Text | None = Field(default=None, description="its name in Welsh")
    type: BodyType | None = Field(
        default=None, description="what kind of body it is; `other` is none of these"
    )
    nation: Nation | None = Field(default=None, description="where it is")
    region: Text | None = Field(default=None, description="its region")
    gss: Line | None = Field(
        default=None, description="its code of the Government Statistical Service"
    )
    website: Link | None = Field(default=None, description="its website")
    predecessors: tuple[Slug, ...] = Field(default=(), description="bodies it took over from")
    successors: tuple[Slug, ...] = Field(default=(), description="bodies that took over from it")
    invented: Flag = Field(default=False, description="said wherever it is named")

    @property
    def known_type(self) -> BodyType | None:
        """What readers are told of its type: nothing where nobody said one, and nothing of
        `other`, which says only what it is not."""
        return None if self.type is BodyType.OTHER else self.type

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it is known by, in any language."""
        return tuple(dict.fromkeys(filter(None, (self.name, self.name_cy))))

    @property
    def called(self) -> str:
        """Its name, with that in the other language after it."""
        name, *others = self.names
        return f"{name} ({', '.join(others)})" if others else name


class TranslatedBody(Body):
    """A body by its name in another language; `base_name` is that in the base's."""

    base_name: str = Field(exclude=True)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it is known by, in any language."""
        return tuple(dict.fromkeys((self.name, self.base_name)))


class Term(Part):
    """An abbreviation or a term, explained."""

    term: Text = Field(description="the words it stands for")
    about: Text | None = Field(default=None, description="an explanation")
