"""What can be said of a value that does not fit its key."""

from __future__ import annotations

from reviewsite.diagnostics import error

UNKNOWN_KEY = error(
    "RS051",
    "A key the format does not have",
    """
    Every key has its place in the format, so that a slip of the pen is not lost without a word.
    The message names the key that was probably meant. `docs/format.md` lists every key of every
    kind.
    """,
    fixes=True,
)
MISSING_KEY = error(
    "RS052",
    "A key that must be there is not",
    """
    Some keys make no sense to leave out: a finding without its text, a review without its body.
    An empty value counts as left out.
    """,
)
WRONG_VALUE = error(
    "RS053",
    "A value its key cannot take",
    """
    A number where a date belongs, a date that does not exist, an id with a capital letter. The
    help says what to write instead.
    """,
)
NOT_A_CHOICE = error(
    "RS054",
    "A word that is not one of the choices",
    """
    Some keys take one word of a short list, for example the status of an action. The help gives
    the list.
    """,
)
WRONG_SHAPE = error(
    "RS055",
    "Text, a list or keys: the wrong one of the three",
    """
    A value is a text, a list (each item on a line of its own after a hyphen) or a group of keys.
    This key takes another one than what stands there.
    """,
)
BRACKETED_COMMA = error(
    "RS056",
    "A comma in a bracketed text",
    """
    In brackets a comma starts the next item, so `[Principal Officer, Placement Service]` is two
    items. Put quotation marks round a text with a comma in it, or write the list in block style,
    each item on a line of its own after a hyphen. Brackets are for ids and numbers.
    """,
)
