"""What can be wrong with a file as a file: whether it can be opened, and whether it is text."""

from __future__ import annotations

from reviewsite.diagnostics import Code, error, warning

UNREADABLE = error(
    "RS001",
    "A file cannot be read",
    """
    The file is not there, or this computer does not let us open it. The message says which.
    Nothing is wrong with its text; look at its name, the folder it is in and its permissions.
    """,
)

SYMLINK = error(
    "RS002",
    "A link to another file",
    """
    The path is, or leads through, a symbolic link: an entry in a folder that stands for a file
    somewhere else. What it points to could be a file that nobody meant to publish, so links are
    never followed. Put a copy of the file in its place.
    """,
)

OUTSIDE = error(
    "RS003",
    "A path that leaves its folder",
    """
    The path is absolute, goes up with `..`, or is written in another system's way (a backslash,
    a drive letter). Every file of a workspace lies inside its folder, and its path is written
    with forward slashes from there: `media/map.png`, not `../map.png` nor `C:\\map.png`.
    """,
)

NOT_A_FILE = error(
    "RS004",
    "Not a file",
    """
    There is something of that name, but it is a folder, a device or a pipe. Give the path of an
    ordinary file.
    """,
)

FILE_TOO_BIG = error(
    "RS005",
    "A file is too big",
    """
    A Markdown file may have up to 2 MB and a YAML file up to 256 kB: far more than any review
    needs. A bigger one is nearly always a picture or a table that was pasted into the text. Put
    it in `media/` or `data/` and refer to it. A CSV file may have up to 5 MB.
    """,
)

NOT_UTF8 = error(
    "RS006",
    "Not saved as UTF-8",
    """
    Text is stored as numbers, and there are several ways to number the letters. We read UTF-8,
    which every editor of today can write and which has the letters of every language. A file that
    was saved as “Unicode” or “UTF-16”, or in an old Windows or Latin encoding, would come out with
    wrong signs in place of quotation marks, dashes and ŵ.

    In Notepad choose *Save as* and the encoding *UTF-8*; in Word choose *Plain text*, then *Other
    encoding: Unicode (UTF-8)*. A byte order mark at the start of the file does no harm.
    """,
)

NOT_TEXT = error(
    "RS007",
    "Not a text file",
    """
    The file has the name of a text file, but it is a document of another kind (Word, PDF, a zip
    archive) under a new name. Open it in the program it belongs to, copy its text, and paste that
    into a new file in a text editor.
    """,
)

LINE_ENDING = error(
    "RS008",
    "An unusual end of line",
    """
    Lines end in LF (Linux, macOS) or in CR LF (Windows). This file has something else: a CR alone,
    as computers wrote it long ago and damaged files have it, or one of the signs U+0085, U+2028
    and U+2029 that some programs insert when text is pasted. One program sees a new line there and
    another does not, so that nobody could say which line a message means. Delete the sign, or save
    the file again with ordinary line ends.
    """,
)

INVISIBLE = error(
    "RS009",
    "A character that cannot be seen",
    """
    There is a control character in the text: a code that no reader sees, left over from a word
    processor (a soft return is a “vertical tab”) or from a damaged file; or a mark that changes the
    direction of writing, as telephone numbers copied from a mail often have. It can break a page,
    and it can hide text from the checks. Delete it; retyping the line is the surest way.
    """,
)

LOST_CHARACTER = warning(
    "RS010",
    "A character was lost",
    """
    The text has the sign �, which stands where a letter was lost: at some time the file was opened
    in the wrong encoding and saved again. Only a person can say what stood there.

    Wrong:

    ```yaml
    title: Children�s services
    ```

    Right:

    ```yaml
    title: Children’s services
    ```
    """,
)

ALL: tuple[Code, ...] = (
    UNREADABLE,
    SYMLINK,
    OUTSIDE,
    NOT_A_FILE,
    FILE_TOO_BIG,
    NOT_UTF8,
    NOT_TEXT,
    LINE_ENDING,
    INVISIBLE,
    LOST_CHARACTER,
)
