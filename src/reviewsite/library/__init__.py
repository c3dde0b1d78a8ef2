"""Many Editions become one library, which holds nothing that none of them uses."""

from reviewsite.library.combine import combine, publish
from reviewsite.library.contribution import contribution
from reviewsite.library.entries import Contribution, Item, ReviewEntry, Study, ThemeEntry
from reviewsite.library.kin import Kin, kin_of
from reviewsite.library.moved import Moved, moved
from reviewsite.library.shelves import Entry, Library, PlainEntry

__all__ = [
    "Contribution",
    "Entry",
    "Item",
    "Kin",
    "Library",
    "Moved",
    "PlainEntry",
    "ReviewEntry",
    "Study",
    "ThemeEntry",
    "combine",
    "contribution",
    "kin_of",
    "moved",
    "publish",
]
