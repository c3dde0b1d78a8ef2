"""What YAML has and this format does not use."""

from __future__ import annotations

from reviewsite.diagnostics import Code, error

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
    title: *Promising
    ```

    Right:

    ```yaml
    title: "*Promising"
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

ALL: tuple[Code, ...] = (
    ANCHOR,
    ALIAS,
    TAG,
    MERGE,
    COMPLEX_KEY,
    DIRECTIVE,
)
