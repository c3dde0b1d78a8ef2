"""What can be wrong inside brackets and braces."""

from __future__ import annotations

from reviewsite.diagnostics import Code, error

COMMA = error(
    "RS037",
    "A comma that splits a text in brackets",
    """
    Inside `[…]` and `{…}` a comma separates. Text with a comma in it goes in quotation marks
    there; or write the list in lines with hyphens, where a comma does no harm.

    Wrong:

    ```yaml
    formats: {text: Braille, large print}
    ```

    Right:

    ```yaml
    formats: {text: "Braille, large print"}
    ```
    """,
)

BRACKETS = error(
    "RS039",
    "Brackets that do not match",
    """
    A value that begins with `[` or `{` is a list or a map up to the closing bracket. Here that is
    missing, or text stands after it, or there is a sign inside that needs quotation marks. If the
    bracket is part of the text, as in a Markdown link, put the whole text in quotation marks.

    Wrong:

    ```yaml
    evidence: [interview, focus-group
    ```

    Right:

    ```yaml
    evidence: [interview, focus-group]
    ```
    """,
)

PAIR_IN_LIST = error(
    "RS043",
    "A colon in a bracketed list",
    """
    In `[…]` a text with a colon and a space becomes a key and its value. Put the text in quotation
    marks, or write the list in lines with hyphens.

    Wrong:

    ```yaml
    points: [Strong leadership: seen everywhere, Clear aims]
    ```

    Right:

    ```yaml
    points: ["Strong leadership: seen everywhere", Clear aims]
    ```
    """,
)

ALL: tuple[Code, ...] = (
    COMMA,
    BRACKETS,
    PAIR_IN_LIST,
)
