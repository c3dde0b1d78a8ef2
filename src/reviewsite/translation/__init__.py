"""A review, a workspace and the catalogue in another language than that of their base files.

The base files say what is so; a translation (`leadership.cy.md`, `topics.cy.yml`) holds texts
alone. What is missing is shown in the base's language and marked as such.
"""

from reviewsite.prose.foreign import foreign, within
from reviewsite.translation.codes import CODES, strict
from reviewsite.translation.library import TranslatedWorkspace, translated_workspace
from reviewsite.translation.review import Coverage, Fallback, Translated, translated
from reviewsite.translation.shelves import TranslatedCatalogue, catalogue

__all__ = [
    "CODES",
    "Coverage",
    "Fallback",
    "Translated",
    "TranslatedCatalogue",
    "TranslatedWorkspace",
    "catalogue",
    "foreign",
    "strict",
    "translated",
    "translated_workspace",
    "within",
]
