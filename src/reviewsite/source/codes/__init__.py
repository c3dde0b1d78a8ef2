"""What can be wrong with a file before anybody asks what it means: RS001 to RS045."""

from reviewsite.diagnostics import Code
from reviewsite.source.codes import brackets, fences, files, structure, texts, unused
from reviewsite.source.codes.brackets import BRACKETS, COMMA, PAIR_IN_LIST
from reviewsite.source.codes.fences import (
    CLOSING_FENCE,
    EMPTY_FRONT,
    FRONT_TOO_BIG,
    LONG_LINE,
    NO_FRONT_MATTER,
    NOT_A_MAP,
    OPENING_FENCE,
    SECOND_DOCUMENT,
    TEXT_BEFORE,
)
from reviewsite.source.codes.files import (
    FILE_TOO_BIG,
    INVISIBLE,
    LINE_ENDING,
    LOST_CHARACTER,
    NOT_A_FILE,
    NOT_TEXT,
    NOT_UTF8,
    OUTSIDE,
    SYMLINK,
    UNREADABLE,
)
from reviewsite.source.codes.structure import (
    DUPLICATE,
    EMPTY_ITEM,
    INDENTATION,
    LIST_SIGN,
    NO_KEY,
    ODD_SPACE,
    SYNTAX,
    TAB,
    TOO_DEEP,
)
from reviewsite.source.codes.texts import (
    BLOCK_HEADER,
    COLON,
    COLON_AT_END,
    DASH_SWALLOWED,
    ESCAPE,
    FIRST_SIGN,
    HASH,
    LIST_BESIDE_KEY,
    NO_SPACE,
    QUOTES,
)
from reviewsite.source.codes.unused import ALIAS, ANCHOR, COMPLEX_KEY, DIRECTIVE, MERGE, TAG

ALL: tuple[Code, ...] = tuple(
    sorted(
        (*files.ALL, *fences.ALL, *structure.ALL, *unused.ALL, *texts.ALL, *brackets.ALL),
        key=lambda code: code.id,
    )
)

__all__ = [
    "ALIAS",
    "ALL",
    "ANCHOR",
    "BLOCK_HEADER",
    "BRACKETS",
    "CLOSING_FENCE",
    "COLON",
    "COLON_AT_END",
    "COMMA",
    "COMPLEX_KEY",
    "DASH_SWALLOWED",
    "DIRECTIVE",
    "DUPLICATE",
    "EMPTY_FRONT",
    "EMPTY_ITEM",
    "ESCAPE",
    "FILE_TOO_BIG",
    "FIRST_SIGN",
    "FRONT_TOO_BIG",
    "HASH",
    "INDENTATION",
    "INVISIBLE",
    "LINE_ENDING",
    "LIST_BESIDE_KEY",
    "LIST_SIGN",
    "LONG_LINE",
    "LOST_CHARACTER",
    "MERGE",
    "NOT_A_FILE",
    "NOT_A_MAP",
    "NOT_TEXT",
    "NOT_UTF8",
    "NO_FRONT_MATTER",
    "NO_KEY",
    "NO_SPACE",
    "ODD_SPACE",
    "OPENING_FENCE",
    "OUTSIDE",
    "PAIR_IN_LIST",
    "QUOTES",
    "SECOND_DOCUMENT",
    "SYMLINK",
    "SYNTAX",
    "TAB",
    "TAG",
    "TEXT_BEFORE",
    "TOO_DEEP",
    "UNREADABLE",
]
