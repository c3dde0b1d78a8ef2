"""Text that YAML would cut, bend or choke on."""

from __future__ import annotations

from reviewsite.diagnostics import Code, error

COLON = error(
    "RS033",
    "A colon in a text",
    """
    A colon followed by a space makes what stands before it a key. It is the commonest slip of all:
    a sentence with a colon in it is no longer a sentence. Put the text in quotation marks.

    Wrong:

    ```yaml
    strengths:
      - Strong leadership: seen everywhere
    ```

    Right:

    ```yaml
    strengths:
      - "Strong leadership: seen everywhere"
    ```
    """,
    fixes=True,
)

COLON_AT_END = error(
    "RS034",
    "A text that ends in a colon",
    """
    A text that ends in a colon is read as a key whose value is missing. Put it in quotation marks,
    or, where sub-points follow, give the item a text and points.

    Wrong:

    ```yaml
    strengths:
      - Staff told us that they value:
    ```

    Right:

    ```yaml
    strengths:
      - "Staff told us that they value:"
    ```
    """,
    fixes=True,
)

HASH = error(
    "RS035",
    "A # that would cut the text",
    """
    A space and a `#` begin a comment: everything after them is lost without a word, so that
    `Ranked #1 of 9` would become `Ranked`. Put the text in quotation marks.

    A comment of your own is welcome. We take it for one when at least two spaces stand before the
    `#` and one after it, or when it has a line to itself.

    Wrong:

    ```yaml
    summary: Ranked #1 of 9
    ```

    Right:

    ```yaml
    summary: "Ranked #1 of 9"
    theme: leadership   # as in the programme
    ```
    """,
)

FIRST_SIGN = error(
    "RS036",
    "A text that begins with a special sign",
    """
    Some signs mean something to YAML when a value begins with them:
    `*`, `[`, `{`, `"`, `'`, `>`, `%`, `@`, `&`, `!`, `?`, `|` and the backtick. Text that begins
    with one of them goes in quotation marks.

    Wrong:

    ```yaml
    strengths:
      - **Warm** relationships with families
    ```

    Right:

    ```yaml
    strengths:
      - "**Warm** relationships with families"
    ```
    """,
    fixes=True,
)

QUOTES = error(
    "RS038",
    "Quotation marks that do not match",
    """
    A value that begins with a quotation mark (or an apostrophe) ends at the next one, and nothing
    may follow. Here the second is missing, or text stands after it. Put the whole text in
    quotation marks of the other kind.

    Wrong:

    ```yaml
    strengths:
      - "Warm" is how parents describe staff
    ```

    Right:

    ```yaml
    strengths:
      - '"Warm" is how parents describe staff'
    ```
    """,
)

NO_SPACE = error(
    "RS040",
    "A space is missing",
    """
    A key is a key only if a space (or the end of the line) follows its colon, and a hyphen makes a
    list item only if a space follows it.

    Wrong:

    ```yaml
    title:Leadership
    theme:leadership
    ```

    Right:

    ```yaml
    title: Leadership
    theme: leadership
    ```
    """,
    fixes=True,
)

ESCAPE = error(
    "RS041",
    "A backslash in quotation marks",
    """
    Between double quotation marks a backslash begins a code, such as `\\n`, and this one is none,
    or it stands for a character that cannot be seen. Use single quotation marks, in which a
    backslash is only a backslash.

    Wrong:

    ```yaml
    note: "On drive S:\\Reviews"
    ```

    Right:

    ```yaml
    note: 'On drive S:\\Reviews'
    ```
    """,
)

BLOCK_HEADER = error(
    "RS042",
    "Text beside the | or > of a block",
    """
    `|` and `>` announce text on the lines below. Only a plus or minus sign, and a comment, may
    stand beside them. Text that begins with one of the two goes in quotation marks.

    Wrong:

    ```yaml
    summary: |2
        Staff feel supported
    ```

    Right:

    ```yaml
    summary: |
      Staff feel supported
    ```
    """,
)

DASH_SWALLOWED = error(
    "RS044",
    "A list item read as part of the line above",
    """
    A hyphen that stands further in than the item above it makes no new item: YAML adds the line to
    the text above, hyphen and all. Give both hyphens the same indentation. If the second is a
    sub-point of the first, write `text` and `points`.

    Wrong:

    ```yaml
    strengths:
      - Staff know their communities
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

LIST_BESIDE_KEY = error(
    "RS045",
    "A list that begins beside its key",
    """
    A list with hyphens begins on the line below its key.

    Wrong:

    ```yaml
    strengths: - Staff know their communities
    ```

    Right:

    ```yaml
    strengths:
      - Staff know their communities
    ```
    """,
)

ALL: tuple[Code, ...] = (
    COLON,
    COLON_AT_END,
    HASH,
    FIRST_SIGN,
    QUOTES,
    NO_SPACE,
    ESCAPE,
    BLOCK_HEADER,
    DASH_SWALLOWED,
    LIST_BESIDE_KEY,
)
