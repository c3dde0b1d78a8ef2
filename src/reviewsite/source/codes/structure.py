"""What can be wrong with keys, lists and indentation."""

from __future__ import annotations

from reviewsite.diagnostics import Code, error

SYNTAX = error(
    "RS020",
    "YAML cannot be read",
    """
    The lines do not make YAML, and we could not tell which of the common slips it is. The message
    names the line where reading stopped; the fault is there or in the line above. Compare both with
    their neighbours: the same indentation, a space after every colon and every hyphen, every
    quotation mark and bracket closed.
    """,
)

TAB = error(
    "RS021",
    "A tab",
    """
    YAML is laid out with spaces. A tab looks the same and is as wide as each editor likes, so
    nobody could say what belongs under what. Write two spaces for each step inwards and set your
    editor to insert spaces when the tab key is pressed. Inside a text, write a space.
    """,
    fixes=True,
)

ODD_SPACE = error(
    "RS088",
    "A space that YAML takes for a letter",
    """
    Word and web pages have spaces at which no line is broken. YAML knows the plain one alone:
    before a key, after a hyphen or after a colon any other is part of the word. Inside a text it
    may stand.
    """,
    fixes=True,
)

LIST_SIGN = error(
    "RS089",
    "A list whose items begin with another sign than a hyphen",
    """
    Word makes a bullet or an en dash of the hyphen that was typed. For YAML a list item begins with
    a hyphen and a space, and with any other sign the line is text.

    Wrong:

    ```yaml
    strengths:
      – text: Staff know their communities
    ```

    Right:

    ```yaml
    strengths:
      - text: Staff know their communities
    ```
    """,
    fixes=True,
)

DUPLICATE = error(
    "RS022",
    "The same key twice",
    """
    A key may stand once in a map. Of two, one would be lost without a word.

    Wrong:

    ```yaml
    strengths:
      - Staff know their communities
    strengths:
      - Decisions are recorded
    ```

    Right:

    ```yaml
    strengths:
      - Staff know their communities
      - Decisions are recorded
    ```
    """,
)

TOO_DEEP = error(
    "RS028",
    "Nested too deeply",
    """
    A list in a map in a list, and so on: more than twelve levels. No field needs so many; most
    often a bracket was not closed or the indentation slipped.
    """,
)

EMPTY_ITEM = error(
    "RS030",
    "A list item with nothing in it",
    """
    A hyphen stands alone, or there are two commas in a row in brackets. Either the text was
    forgotten or the hyphen is one too many.

    Wrong:

    ```yaml
    strengths:
      - Staff know their communities
      -
    ```

    Right:

    ```yaml
    strengths:
      - Staff know their communities
    ```
    """,
)

INDENTATION = error(
    "RS031",
    "Indentation that does not fit",
    """
    Lines that belong together begin in the same column. This line begins somewhere between its
    neighbours, so that it is not clear what it belongs to.

    Wrong:

    ```yaml
    title: Leadership
      summary: Staff feel supported
    ```

    Right:

    ```yaml
    title: Leadership
    summary: Staff feel supported
    ```
    """,
)

NO_KEY = error(
    "RS032",
    "A line without a key",
    """
    Here a line `key: value` or a list item was expected, and there is a line of text. It may be the
    rest of the text above (then it is indented further than the line above), a list item that
    lost its hyphen, or the beginning of the body (then `---` is missing above it).

    Wrong:

    ```yaml
    title: Leadership
    Staff feel supported
    theme: leadership
    ```

    Right:

    ```yaml
    title: Leadership
    summary: Staff feel supported
    theme: leadership
    ```
    """,
)

ALL: tuple[Code, ...] = (
    SYNTAX,
    TAB,
    ODD_SPACE,
    LIST_SIGN,
    DUPLICATE,
    TOO_DEEP,
    EMPTY_ITEM,
    INDENTATION,
    NO_KEY,
)
