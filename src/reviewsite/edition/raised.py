"""What an earlier review of the same body had raised already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ConfigDict


class RaisedView(BaseModel):
    """An item of an earlier review that the public may see. `uri` is its address on that review's
    own site, `link` where a reader of this one finds it (None: nowhere that is known)."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    title: str
    review: str
    year: int | None = None
    slug: str
    uri: str
    link: str | None = None


def raised_view(typed: Iterable[str], raised: Mapping[str, RaisedView]) -> tuple[RaisedView, ...]:
    """Those of the references as typed that lead to something that may be seen."""
    return tuple(raised[one] for one in typed if one in raised)
