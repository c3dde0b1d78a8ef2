"""One review's folder as read: its sources, the parts that validated, and an index of ids."""

from reviewsite.pack import misfiled as _misfiled
from reviewsite.pack.codes import CODES as _CODES
from reviewsite.pack.codes import DUPLICATE_ID
from reviewsite.pack.dates import dates
from reviewsite.pack.loading import kind_of, load
from reviewsite.pack.misfiled import misfiled_beside
from reviewsite.pack.naming import misnamed, sayable
from reviewsite.pack.references import numbered, ref_of, theme_of
from reviewsite.pack.whole import LOOSE, Item, Loaded, Pack

CODES = (*_CODES, *_misfiled.CODES)

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
    "misfiled_beside",
    "misnamed",
    "numbered",
    "ref_of",
    "sayable",
    "theme_of",
]
