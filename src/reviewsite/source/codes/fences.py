"""What can be wrong with the two lines of hyphens and what stands between them."""

from __future__ import annotations

from reviewsite.diagnostics import Code, error

NO_FRONT_MATTER = error(
    "RS011",
    "No front matter",
    """
    Every Markdown file begins with its front matter: a line of three hyphens, a few lines that say
    what the file is, and a line of three hyphens again. A file without it is never published, so
    that notes and drafts that happen to lie in a folder stay there.

    Wrong:

    ```markdown
    # Leadership

    The team saw …
    ```

    Right:

    ```markdown
    ---
    kind: findings
    theme: leadership
    ---
    # Leadership

    The team saw …
    ```
    """,
)

OPENING_FENCE = error(
    "RS012",
    "The first line of hyphens is missing",
    """
    The front matter is there, but the line `---` above it is not, or it is not quite three hyphens:
    word processors like to turn them into a dash (`—`), and some editors write four.

    Wrong:

    ```markdown
    kind: findings
    theme: leadership
    ---
    The team saw …
    ```

    Right:

    ```markdown
    ---
    kind: findings
    theme: leadership
    ---
    The team saw …
    ```
    """,
)

TEXT_BEFORE = error(
    "RS013",
    "Something stands above the front matter",
    """
    The line `---` that opens the front matter must be the very first line of the file. An empty
    line or a heading above it is enough to make it an ordinary rule across the page.

    Wrong:

    ```markdown
    # Leadership
    ---
    kind: findings
    theme: leadership
    ---
    ```

    Right:

    ```markdown
    ---
    kind: findings
    theme: leadership
    ---
    # Leadership
    ```
    """,
)

CLOSING_FENCE = error(
    "RS014",
    "The second line of hyphens is missing",
    """
    The front matter is opened by `---` and never closed, so the prose below would be read as part
    of it. The message says where we think the closing `---` belongs. It is exactly three hyphens,
    on a line of their own: not `...`, not four, not a dash.

    Wrong:

    ```markdown
    ---
    kind: findings
    theme: leadership

    The team saw …
    ```

    Right:

    ```markdown
    ---
    kind: findings
    theme: leadership
    ---

    The team saw …
    ```
    """,
)

SECOND_DOCUMENT = error(
    "RS015",
    "A second document in the file",
    """
    One file is one thing. Here a second front matter (in a Markdown file) or a second YAML
    document begins, often because two files were pasted together. Make two files of it.

    Wrong:

    ```markdown
    ---
    kind: findings
    ---
    ---
    kind: page
    ---
    ```

    Right:

    ```markdown
    ---
    kind: findings
    ---
    ```
    """,
)

EMPTY_FRONT = error(
    "RS016",
    "The front matter is empty",
    """
    There are two lines of hyphens and nothing between them. At the least a file says its kind.

    Wrong:

    ```markdown
    ---
    ---
    ```

    Right:

    ```markdown
    ---
    kind: page
    title: Contact
    ---
    ```
    """,
)

NOT_A_MAP = error(
    "RS017",
    "The front matter is not made of keys and values",
    """
    Front matter is a column of lines `key: value`. Here it is a list, or one piece of text.

    Wrong:

    ```yaml
    - kind: page
    - title: Contact
    ```

    Right:

    ```yaml
    kind: page
    title: Contact
    ```
    """,
)

FRONT_TOO_BIG = error(
    "RS018",
    "The front matter is too long",
    """
    Front matter may have up to 64 kB, which is about ten thousand words. Long prose belongs below
    the second `---`; the answers of a survey or an audit belong in a CSV file in `data/`.
    """,
)

LONG_LINE = error(
    "RS019",
    "A line is too long",
    """
    A line of front matter, or of a YAML file, may have up to 8,000 characters, which is several
    pages of print. Text of more than a paragraph is written as a block: `|` after the key, and the
    text below it, two spaces further in. Or it belongs in the body of the file.
    """,
)

ALL: tuple[Code, ...] = (
    NO_FRONT_MATTER,
    OPENING_FENCE,
    TEXT_BEFORE,
    CLOSING_FENCE,
    SECOND_DOCUMENT,
    EMPTY_FRONT,
    NOT_A_MAP,
    FRONT_TOO_BIG,
    LONG_LINE,
)
