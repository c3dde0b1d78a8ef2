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

    Wrong:

    ```yaml
    title: ,
    ```

    Right:

    ```yaml
    title: Leadership
    ```
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

ANCHOR = error(
    "RS023",
    "An anchor (&)",
    """
    A value that begins with `&` is a label in YAML, and the first word would be lost. Text that
    begins so goes in quotation marks. Labels themselves are not used here: every file says
    everything it has to say.

    Wrong:

    ```yaml
    title: &more to do
    ```

    Right:

    ```yaml
    title: "&more to do"
    ```
    """,
)

ALIAS = error(
    "RS024",
    "An alias (*)",
    """
    A value that begins with `*` asks YAML for something that is labelled elsewhere. Text that
    begins with an asterisk, such as emphasis in Markdown, goes in quotation marks.

    Wrong:

    ```yaml
    title: *Promising*
    ```

    Right:

    ```yaml
    title: "*Promising*"
    ```
    """,
)

TAG = error(
    "RS025",
    "A tag (!)",
    """
    A word that begins with `!` tells YAML of which type a value is. We know that from the field, so
    tags are not used; text that begins with an exclamation mark goes in quotation marks.

    Wrong:

    ```yaml
    title: !important message
    ```

    Right:

    ```yaml
    title: "!important message"
    ```
    """,
)

MERGE = error(
    "RS026",
    "A merge key (<<)",
    """
    `<<` copies the keys of another map. It is not used here: write the keys out.

    Wrong:

    ```yaml
    contact:
      <<: {team: Peer review team}
    ```

    Right:

    ```yaml
    contact:
      team: Peer review team
    ```
    """,
)

COMPLEX_KEY = error(
    "RS027",
    "A key that is not a short text",
    """
    A key is a short text on one line. Here it is a list, a map, several lines, nothing at all, or
    it was written with `?`. If you meant text that begins with a question mark or a bracket, put it
    in quotation marks.

    Wrong:

    ```yaml
    ? title
    : Leadership
    ```

    Right:

    ```yaml
    title: Leadership
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

DIRECTIVE = error(
    "RS029",
    "A line that begins with %",
    """
    At the left margin `%` begins an instruction to the YAML reader, and we have none. If it is
    text, it belongs after its key, in quotation marks.

    Wrong:

    ```yaml
    %YAML 1.2
    title: Leadership
    ```

    Right:

    ```yaml
    title: Leadership
    ```
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
    DUPLICATE,
    ANCHOR,
    ALIAS,
    TAG,
    MERGE,
    COMPLEX_KEY,
    TOO_DEEP,
    DIRECTIVE,
    EMPTY_ITEM,
    INDENTATION,
    NO_KEY,
)
