"""Where front matter begins and ends, and what is said where it does not."""

import pytest

from reviewsite.source import Source, parse, plain


def read(text: str) -> Source:
    return parse("x.md", text.encode())


def only(source: Source) -> tuple[str, int]:
    (found,) = source.diagnostics
    return found.code, found.span.line


def test_front_matter_and_body() -> None:
    """The body begins on the line after the second fence, with its own line ends made one."""
    source = read("---\r\nkind: page\r\n---\r\n\r\nOne.\r\nTwo.\r\n")
    assert source.diagnostics == ()
    assert source.front is not None
    assert plain(source.front) == {"kind": "page"}
    assert source.body == "\nOne.\nTwo.\n"
    assert source.body_line == 4
    assert source.lines == ("---", "kind: page", "---", "", "One.", "Two.")


def test_a_rule_across_the_page_in_the_body_is_text() -> None:
    """Three hyphens in the body mean nothing to us."""
    source = read("---\nkind: page\n---\nOne.\n\n---\n\nTwo.\n")
    assert source.diagnostics == ()
    assert source.body == "One.\n\n---\n\nTwo.\n"


@pytest.mark.parametrize("text", ["", "\n\n", "# Leadership\n\nThe team saw …\n", "Text\n---\n"])
def test_no_front_matter(text: str) -> None:
    """A file without front matter is an error, and has no body that could be published."""
    source = read(text)
    assert only(source)[0] == "RS011"
    assert source.front is None


@pytest.mark.parametrize("fence", ["—", "----", "--", "–––", "+++", "```yaml", "***"])
def test_almost_a_fence(fence: str) -> None:
    """What word processors and other programs write for three hyphens is recognised."""
    source = read(f"{fence}\nkind: page\ntitle: A\n---\nText\n")
    assert only(source) == ("RS012", 1)
    assert fence in source.diagnostics[0].message


def test_missing_opening_fence() -> None:
    """Keys at the top of a file are front matter that lacks its first line."""
    source = read("kind: page\ntitle: A\n---\nText\n")
    assert only(source) == ("RS012", 1)
    assert "---\n    kind: page" in source.diagnostics[0].help


def test_text_above_the_fence() -> None:
    """A heading above the fence is named, and the line of the fence is said."""
    source = read("# Title\n\n---\nkind: page\n---\nText\n")
    assert only(source) == ("RS013", 1)
    assert "line 3" in source.diagnostics[0].message


def test_empty_lines_above_the_fence() -> None:
    """An empty line above the fence is an error; the front matter is read all the same."""
    source = read("\n\n---\nkind: page\nkind: page\n---\nText\n")
    assert [(found.code, found.span.line) for found in source.diagnostics] == [
        ("RS013", 1),
        ("RS022", 5),
    ]
    assert source.front is not None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\nkind: page\ntitle: A\n\nThe team saw …\n\nMore: text\n", 5),
        ("---\nkind: page\ntitle: A\n\n## What we saw\n\nText\n", 5),
        ("---\nkind: page\n# a comment\nstrengths:\n- a\n\n- b\nText\n", 8),
        ("---\nkind: page\ntitle: A\n", 3),
        ("---\nkind: page\n----\nText\n", 3),
        ("---\nkind: page\n...\nText\n", 3),
        ("---\nkind: page\n—\nText\n", 3),
    ],
)
def test_missing_closing_fence(text: str, line: int) -> None:
    """The message says where the closing fence seems to belong; what is above it is read."""
    source = read(text)
    assert only(source) == ("RS014", line)
    assert source.front is not None
    assert source.front.get("kind") is not None


def test_what_follows_a_missing_fence_is_the_body() -> None:
    """The prose is not lost to the other checks."""
    source = read("---\nkind: page\n\n## What we saw\n\nText\n")
    assert source.body == "## What we saw\n\nText\n"
    assert source.body_line == 4


def test_two_files_pasted_together() -> None:
    """A second front matter right after the first is an error at its own line."""
    source = read("---\nkind: page\n---\n\n---\nkind: findings\n---\nText\n")
    assert only(source) == ("RS015", 5)


@pytest.mark.parametrize("front", ["", "\n", "# only a comment\n"])
def test_empty_front_matter(front: str) -> None:
    """Fences with nothing between them say nothing."""
    assert only(read(f"---\n{front}---\nText\n")) == ("RS016", 1)


def test_too_much_front_matter() -> None:
    """64 kB are read, and not a byte more."""
    line = "a" * 50 + ": b\n"
    size = 64 * 1024
    keys = "".join(f"{number:06}{line}" for number in range(size // (len(line) + 6) + 1))
    assert [found.code for found in read(f"---\n{keys[:size]}\n---\n").diagnostics] == ["RS018"]
    cut = keys[:size].rpartition("\n")[0]
    assert read(f"---\n{cut}\n---\n").diagnostics == ()


def test_the_size_is_counted_in_bytes() -> None:
    """Letters outside ASCII count for as many bytes as UTF-8 takes."""
    text = "\n".join(f"k{number}: {'ŵ' * 1000}" for number in range(33))
    assert [found.code for found in read(f"---\n{text}\n---\n").diagnostics] == ["RS018"]


def test_a_long_line() -> None:
    """A line of more than 8,000 characters is not read, and the message says how to write it."""
    source = read(f"---\nkind: page\ntext: {'a' * 8_000}\n---\n")
    assert only(source) == ("RS019", 3)
    assert read(f"---\nkind: page\ntext: {'a' * 7_994}\n---\n").diagnostics == ()


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("findings/leadership.md", ""),
        ("findings/leadership.cy.md", "cy"),
        ("findings/leadership.xx.md", ""),
        ("a.cy/leadership.md", ""),
        ("v1.2.md", ""),
    ],
)
def test_language(path: str, lang: str) -> None:
    """Only a language that we know makes a translation of a file."""
    assert parse(path, b"").lang == lang
