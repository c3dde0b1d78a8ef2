"""A plain page: of the workspace, or of one review."""

from __future__ import annotations

from typing import Literal

from reviewsite.model.base import Document
from reviewsite.model.scalars import Text


class PlainPage(Document):
    """A page with a title and prose. Inside a review its audience must be stated."""

    kind: Literal["page"]
    title: Text
    summary: Text | None = None
