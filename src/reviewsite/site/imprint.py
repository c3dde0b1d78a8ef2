"""What a built folder is, as it says of itself: for whom, whether as a preview, of which review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reviewsite.model.base import Audience


@dataclass(frozen=True, slots=True)
class Imprint:
    """What was built. `review` is "" for the library with the site of every review."""

    audience: Audience
    preview: bool = False
    review: str = ""

    @classmethod
    def read(cls, said: object) -> Imprint:
        """The imprint that `said` writes. Raises `ValueError` where it is none."""
        match said:
            case {"audience": str(audience), "preview": bool(preview), "review": str(review)}:
                return cls(Audience(audience), preview, review)
        raise ValueError("not the imprint of a site")

    @property
    def said(self) -> Mapping[str, Any]:
        """The same as a manifest holds it."""
        return {"audience": self.audience.value, "preview": self.preview, "review": self.review}

    @property
    def public(self) -> bool:
        """Whether it is for everybody."""
        return self.audience == Audience.PUBLIC and not self.preview

    @property
    def name(self) -> str:
        """A name that no other edition of the review has: `x-public`, `x-team`, `x-preview`."""
        whose = "" if self.preview and self.audience == Audience.PUBLIC else self.audience.value
        return "-".join(filter(None, (self.review, whose, "preview" if self.preview else "")))

    def __str__(self) -> str:
        """What it is, within a sentence for people."""
        of = f"of “{self.review}”" if self.review else "site"
        if self.audience != Audience.PUBLIC:
            ahead = ", as a preview" if self.preview else ""
            return f"the {self.audience.value}’s edition {of}{ahead}, for nobody else"
        if self.preview:
            return f"a preview {of if self.review else 'of the public site'}, not to be published"
        return f"the public edition {of} alone" if self.review else "the public site"


PUBLIC_SITE = Imprint(Audience.PUBLIC)
"""The library and the site of every review, for everybody."""
