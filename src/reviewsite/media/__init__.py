"""Pictures and PDFs made fit to publish: drawn or written anew, with nothing in them unseen."""

from __future__ import annotations

from reviewsite.media.cache import cached
from reviewsite.media.marks import mark
from reviewsite.media.prepare import prepare
from reviewsite.media.prepared import Prepared, Refusal
from reviewsite.media.properties import describes, properties

__all__ = ["Prepared", "Refusal", "cached", "describes", "mark", "prepare", "properties"]
