"""A review, a workspace and the catalogue in another language than that of their base files.

The base files say what is so; a translation (`leadership.cy.md`, `topics.cy.yml`) holds texts
alone. What is missing is shown in the base's language and marked as such.
"""

from reviewsite.translation.codes import CODES, strict
from reviewsite.translation.foreign import foreign, within
from reviewsite.translation.review import Coverage, Fallback, Translated, translated

__all__ = [
    "CODES",
    "Coverage",
    "Fallback",
    "Translated",
    "foreign",
    "strict",
    "translated",
    "within",
]
