"""What can be wrong with a translation: the two files are held beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reviewsite.diagnostics import Diagnostic, Severity, error, warning

MISSING = warning(
    "RS081",
    "A text that is not translated",
    """
    Readers of the translation see this text in the language of the base file, marked as such.
    A text is missing where the translation does not hold it, or holds it empty. What the public
    never sees is not counted. `--strict-language cy` makes each missing text an error.
    """,
)
UNKNOWN_ITEM = error(
    "RS082",
    "A translation of something that is not there",
    """
    A translation says what its base file says, in another language. An item, or a text, that the
    base file does not have would be published in one language only, and nobody would have agreed
    to it. Add it to the base file first, or take it out of the translation.
    """,
)
NOT_TRANSLATABLE = error(
    "RS083",
    "A translation that says another number, date or reference",
    """
    Numbers, dates, references and everything else that is no text come from the base file, so that
    the two languages cannot say different things. A translation need not repeat them; where it
    does, they are the same. A count in words (`more than 120`) is a text with the same numbers.
    """,
)
LENGTHS = error(
    "RS084",
    "Lists of different length",
    """
    Texts in a plain list, and items that have no id to be matched by, are matched by their order:
    the first is the translation of the first. With more or fewer of them nobody can tell which
    belongs to which, so the whole list is shown in the language of the base file.
    """,
)
HEADINGS = error(
    "RS085",
    "Headings that differ from the base file's",
    """
    The headings of a body are matched by their order. A translation has as many headings as its
    base file, on the same levels, so that each section has its counterpart.
    """,
)
WITHOUT_BASE = error(
    "RS086",
    "A translation of no file",
    """
    `leadership.cy.md` is the translation of `leadership.md` beside it, and `topics.cy.yml` that of
    `topics.yml`. Without that file there is nothing that it translates.
    """,
)
NO_ID = error(
    "RS087",
    "An item that cannot be matched, as it has no id",
    """
    The items of a list are matched by `id`, by `ref` or by `number`, never by their place: an item
    that was moved would get another one's words. The help shows the line with the id that it needs.
    `reviewsite ids` writes the ids that findings of a base file lack.
    """,
)
CODES = (MISSING, UNKNOWN_ITEM, NOT_TRANSLATABLE, LENGTHS, HEADINGS, WITHOUT_BASE, NO_ID)


def strict(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same diagnostics with every missing text an error (`--strict-language`)."""
    return tuple(
        replace(one, severity=Severity.ERROR) if one.code == MISSING.id else one
        for one in diagnostics
    )
