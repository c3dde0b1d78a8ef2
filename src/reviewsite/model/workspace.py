"""What a workspace says beside its reviews: bodies, glossary, old addresses."""

from __future__ import annotations

from enum import StrEnum

from reviewsite.model.base import Part
from reviewsite.model.scalars import Flag, Line, Slug, Text


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

    id: Slug
    name: Text
    name_cy: Text | None = None
    type: BodyType = BodyType.OTHER
    nation: Nation | None = None
    region: Text | None = None
    gss: Line | None = None
    website: Line | None = None
    predecessors: tuple[Slug, ...] = ()
    successors: tuple[Slug, ...] = ()
    invented: Flag = False


class Term(Part):
    """An abbreviation or a term, explained."""

    term: Text
    about: Text | None = None
