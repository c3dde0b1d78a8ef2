"""One review's folder as read: its sources, the parts that validated, and an index of ids."""

from reviewsite.pack.codes import CODES, DUPLICATE_ID
from reviewsite.pack.dates import dates
from reviewsite.pack.loading import kind_of, load
from reviewsite.pack.naming import misnamed, sayable
from reviewsite.pack.references import numbered, ref_of, theme_of
from reviewsite.pack.whole import LOOSE, Item, Loaded, Pack

__all__ = [
    "CODES",
    "DUPLICATE_ID",
    "LOOSE",
    "Item",
    "Loaded",
    "Pack",
    "dates",
    "kind_of",
    "load",
    "misnamed",
    "numbered",
    "ref_of",
    "sayable",
    "theme_of",
]
