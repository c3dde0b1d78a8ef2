"""A plain page: of the workspace, or of one review."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reviewsite.model.base import Document
from reviewsite.model.scalars import Text


class PlainPage(Document):
    """A page with a title and prose. Inside a review its audience must be stated."""

    kind: Literal["page"]
    title: Text = Field(description="the page's title")
    summary: Text | None = Field(default=None, description="one sentence about it")
