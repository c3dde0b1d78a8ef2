"""From the nodes of a file to a model: every misfit is a diagnostic with its place and remedy."""

from reviewsite.reading.codes import (
    BRACKETED_COMMA,
    MISSING_KEY,
    NOT_A_CHOICE,
    UNKNOWN_KEY,
    WRONG_SHAPE,
    WRONG_VALUE,
)
from reviewsite.reading.fitting import Fitted, Places, fit
from reviewsite.reading.stray import RESERVED

CODES = (UNKNOWN_KEY, MISSING_KEY, WRONG_VALUE, NOT_A_CHOICE, WRONG_SHAPE, BRACKETED_COMMA)

__all__ = [
    "CODES",
    "MISSING_KEY",
    "RESERVED",
    "UNKNOWN_KEY",
    "WRONG_SHAPE",
    "Fitted",
    "Places",
    "fit",
]
