"""The documents that the council gives the team to read."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Audience, Document, Part
from reviewsite.model.scalars import Line, Link, Text, When, Whole


class ListedDocument(Part):
    """One document of the list; findings cite it by its number."""

    number: Whole = Field(description="its number in the list: `document:7` points at number 7")
    title: Text = Field(description="what it is")
    owner: Text | None = Field(default=None, description="whose it is: a team or an organisation")
    date: When | None = Field(default=None, description="when it was written")
    key_parts: Text | None = Field(
        default=None, description="what to read in it, and why: nobody can read everything"
    )
    file: Line | None = Field(default=None, description="a file of this review, in `media/`")
    link: Link | None = Field(default=None, description="where it is on the web")


class Documents(Document):
    """The numbered list of documents, held against what the programme asks for."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True

    kind: Literal["documents"]
    documents: tuple[ListedDocument, ...] = Field(default=(), description="the list")
