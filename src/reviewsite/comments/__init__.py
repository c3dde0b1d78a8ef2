"""What authors write beside a text and for no reader of it, and what only looks like that."""

from reviewsite.comments.code import OPEN, code
from reviewsite.comments.conflicts import Conflict, conflicts, settled
from reviewsite.comments.definitions import Definition, definitions
from reviewsite.comments.lookalikes import SIGNS, Lookalike, lookalikes
from reviewsite.comments.reading import Read, blanked, read, without

__all__ = [
    "OPEN",
    "SIGNS",
    "Conflict",
    "Definition",
    "Lookalike",
    "Read",
    "blanked",
    "code",
    "conflicts",
    "definitions",
    "lookalikes",
    "read",
    "settled",
    "without",
]
