"""Texts that a parser may take long over, each as long as it is asked for."""

from __future__ import annotations

from collections.abc import Callable

UNITS = (
    *("[", "![", "[a](", "[a][", "[a](b ", "[a](<", '[a](b "', "[]", "](", "(", "[^1]"),
    *("*", "_", "*a ", "**a ", "***a ", "a*", "*_", "*a**b", "*a _b ", "*a* ", "**a** ", "__a__ "),
    *("<", "<a ", '<a b="', "<b>", "<b><i>", "<div>", "</p>", "<h2>", "<p>", "<p>\n\n", "<table>"),
    *("<!--", "<!", "<?", "<![CDATA[", "<http://a ", "<a@b.c>", "<img src=x>", "<a href=x>b<p>"),
    *("`", "` ", "``a`", "`a` ", "```\n", "~~~a\n", "&", "&amp;", "&#", "\\", "\\*", '"', '"a '),
    *("'", "'\"", "-- ", "--", "...", " ", "\t", "\n", "a", "a ", "a\n", "a  \n", "a\n\n"),
    *(">", "> ", "> a\n", ">\n", "- a\n", "- a\n\n", "- ", "+ ", "* ", "1. ", "1) ", "1. a\n"),
    *("- a\n\n    b\n\n", "a\n: b\n", "a\n\n: b\n\n", ": ", "|", "|\n", "|a|b|\n", "    a\n"),
    *("# a\n", "## *a* b\n\n", "#", "# ", "a\n===\n", "=", "-", "---\n\n", "*[A]: b\n", "[a]: b\n"),
)


def of(unit: str) -> Callable[[int], str]:
    """A text that repeats a unit."""
    return lambda size: unit * (size // len(unit))


def numbered(start: str, each: str) -> Callable[[int], str]:
    """A text with something else in each of its units."""

    def made(size: int) -> str:
        return start + "".join(each.format(n=number) for number in range(size // len(each)))

    return made


def deep(each: Callable[[int], str]) -> Callable[[int], str]:
    """A text each line of which is deeper than the last: as many as fit."""
    return lambda size: "\n".join(each(level) for level in range(int((size / 2) ** 0.5)))


SHAPES: dict[str, Callable[[int], str]] = {
    **{repr(unit): of(unit) for unit in UNITS},
    "abbreviations": numbered("", "*[A{n}]: b\n"),
    "abbreviations in use": lambda size: (
        numbered("", "*[A{n}]: b\n")(size // 2) + "\n" + "A1 " * (size // 6)
    ),
    "references": numbered("", "[a{n}]: b\n"),
    "references in use": lambda size: "[a]: b\n\n" + "[a][" * (size // 4),
    "headings": numbered("", "## Heading *x* {n}\n\nWords {n}.\n\n"),
    "a wide table": lambda size: "\n".join(one * (size // 6) for one in ("|a", "|-", "|a")),
    "a long table": lambda size: "|a|b|\n|-|-|\n" + "|[a](b)|b|\n" * (size // 11),
    "lists in lists": deep(lambda level: "    " * level + "- a"),
    "numbers in numbers": deep(lambda level: "    " * level + "1. a\n"),
    "quotations in quotations": deep(lambda level: ">" * level + " a"),
    "longer and longer code": deep(lambda level: "`" * (level + 1) + " "),
    "tags in tags": lambda size: "<div>" * (size // 11) + "</div>" * (size // 11),
    "emphasis in emphasis": lambda size: "*a _" * (size // 8) + "_ a*" * (size // 8),
    "spaces in the middle": lambda size: "a" + " " * size + "b",
    "a long heading": lambda size: "# " + "a *b* " * (size // 6),
}
