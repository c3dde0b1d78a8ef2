"""Files that nobody wrote by hand: nothing is raised, and no reader's choice shows."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reviewsite.diagnostics import Severity
from reviewsite.source import Map, Node, Seq, parse, parse_yaml
from reviewsite.source.quoting import reads_as_text
from reviewsite.source.readers import FASTEST, PYTHON
from reviewsite.source.tree import MOST_LEVELS

# Pieces of which YAML is made, those on which its readers differ among them.
SIGNS = (
    "a é - : ? # [ ] { } , ' \" > >+ | |- 2 \\ \\n \\x41 \\uD800 \\UFFFFFFFF *a ! % @ ` '' 'x' = ~"
)
TIGHT = '--- ... :} :, [a: ": {a: a? #c'
SPACED = ["b c", "- ", ": ", "? ", " #", " ", "  ", ", ", "> ", "&a ", "!t ", "key: ", "<<: "]
BREAKS = ["\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\n  - text: ", "\t", "\u2028", "\0", "\r"]
PIECES = st.sampled_from([*SIGNS.split(), *TIGHT.split(), *SPACED, *BREAKS, "Strong: x", "😀"])
SOUP = st.lists(PIECES, max_size=40).map("".join)

# YAML as people write it: nested maps and lists, in lines and in brackets, and texts of every kind.
PLAIN = ["a", "Strong work", "12:30", "", "~", "it's", "https://x.y/z", "100%", "a,b", "-x"]
ODD = ["a #b", "a  # c", "don't: know", "What now?", '"q"', "'it''s'", '"two\\nlines"', "[x]", "|"]
WORDS = st.sampled_from([*PLAIN, *ODD])
KEYS = st.sampled_from(["a", "b", "text", "Very confident", "1.1", '"q k"', "'k'", "why?", "é"])
COLONS = st.sampled_from([": ", ": ", ":", " : ", ":\n   "])
COMMAS = st.sampled_from([", ", ",", ",\n  ", " , "])


def _in_brackets(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.builds(lambda *parts: "".join(parts), KEYS, COLONS, inner)
    listed = st.builds(lambda comma, items: f"[{comma.join(items)}]", COMMAS, st.lists(inner))
    mapped = st.builds(lambda comma, pairs: f"{{{comma.join(pairs)}}}", COMMAS, st.lists(pair))
    return listed | mapped


VALUES = st.recursive(WORDS, _in_brackets, max_leaves=6)


@st.composite
def blocks(draw: st.DrawFn, depth: int = 3, indent: int = 0) -> str:
    """A list or a map in lines."""
    margin = " " * indent
    is_list = draw(st.booleans())
    lines = ""
    for _ in range(draw(st.integers(1, 3))):
        lead = f"{margin}-" if is_list else f"{margin}{draw(KEYS)}:"
        if depth and draw(st.integers(0, 2)) == 0:
            step = draw(st.sampled_from([2, 2, 4, 0]))
            lines += f"{lead}\n" + draw(blocks(depth - 1, indent + step))
        elif draw(st.integers(0, 4)) == 0:
            text = draw(st.lists(WORDS, max_size=3))
            sign = draw(st.sampled_from(["|", ">", "|-", ">+", "| # c"]))
            lines += f"{lead} {sign}\n" + "".join(f"{margin}   {word}\n" for word in text)
        else:
            lines += f"{lead} {draw(VALUES)}{draw(st.sampled_from(['', '', '  # c', ' # c']))}\n"
    return lines


def has_error(file_diagnostics: tuple[object, ...]) -> bool:
    return any(getattr(found, "severity", None) is Severity.ERROR for found in file_diagnostics)


@settings(max_examples=400)
@given(st.binary(max_size=400) | SOUP.map(str.encode))
@example(b'a: "\\UFFFFFFFF"')
@example(b"\xff\xfe")
@example(b"---")
@example(b"---\n---")
@example(b"---\n\xc2\x85\n---")
def test_no_bytes_raise(data: bytes) -> None:
    """Whatever a file holds, reading it gives a result, with its places inside the file."""
    for text in (data, b"---\n" + data + b"\n---\nText\n"):
        source = parse("x.md", text)
        assert source.front is not None or has_error(source.diagnostics)
        for found in (*source.diagnostics, *parse_yaml("x.yml", text).diagnostics):
            assert found.span.path in ("x.md", "x.yml")
            assert 1 <= found.span.line <= text.count(b"\n") + 1
            assert found.span.column >= 1
            assert found.span.length >= 1
            assert found.message


@settings(max_examples=400)
@given(SOUP | blocks())
@example("{key:}")
@example("a: [What now?, b]")
@example("{a b? : c}")
@example("[a ?b, {?c: d}]")
@example("{a:?b}")
@example("a: |#\n  b")
@example("a: {b: , c: }")
@example('a: "\\uD800"')
def test_the_installed_reader_makes_no_difference(text: str) -> None:
    """YAML's C reader and its Python one give the same tree, places and complaints."""
    data = text.encode()
    assert parse_yaml("x.yml", data, FASTEST) == parse_yaml("x.yml", data, PYTHON)


@settings(max_examples=200)
@given(blocks())
def test_places_are_where_the_values_are(text: str) -> None:
    """A plain text on one line stands in the file where its span says."""
    file = parse_yaml("x.yml", text.encode())
    if has_error(file.diagnostics) or file.root is None:
        return
    waiting: list[Node] = [file.root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Map):
            waiting += [part for entry in node.entries for part in (entry.key, entry.value)]
        elif isinstance(node, Seq):
            waiting += node.items
        elif node.style == "plain" and node.value:
            line = file.lines[node.span.line - 1]
            begin = node.span.column - 1
            assert node.value.startswith(line[begin : begin + node.span.length])


DEEP = {
    "brackets": "a:\n" + " [\n" * 20_000,
    "brackets in a line": "a: " + "[" * 7_000,
    "braces": "a: " + "{b: " * 1_900,
    "hyphens": "- " * 3_900,
    "maps": "\n".join(" " * level + "a:" for level in range(300)),
}


@pytest.mark.parametrize("text", DEEP.values(), ids=list(DEEP))
@pytest.mark.parametrize("loader", [FASTEST, PYTHON], ids=["installed", "python"])
def test_deep_nesting(text: str, loader: type) -> None:
    """A list in a list is refused at the thirteenth level, before anything can overflow."""
    source = parse("x.md", f"---\n{text}\n---\n".encode(), loader)
    assert [found.code for found in source.diagnostics] == ["RS028"]
    assert source.front is None


def test_twelve_levels_are_read() -> None:
    """FORMAT allows twelve levels."""
    levels = "\n".join("  " * level + "a:" for level in range(MOST_LEVELS))
    source = parse("x.md", f"---\n{levels} b\n---\n".encode())
    assert source.diagnostics == ()
    assert source.front is not None


def test_an_alias_bomb_is_a_list_of_complaints() -> None:
    """Aliases are never followed, so that nine lines cannot become gigabytes."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for name, before in zip("bcdefgh", "abcdefg", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    text = "\n".join(lines)
    source = parse("x.md", f"---\n{text}\n---\n".encode())
    assert {found.code for found in source.diagnostics} == {"RS023", "RS024"}


MANY = {
    "colons": "s:\n" + "- Aa: b\n" * 8_000,
    "quotes": "s:\n" + "- 'a\n" * 12_000,
    "open quote": 'a: "' + "x\n" * 30_000,
    "same keys": "a: b\n" * 12_000,
    "hashes": "a: b #c\n" * 8_000,
    "question marks": "a: [" + "b ?," * 1_900 + "]",
    "backslashes": 'a: "' + "\\q" * 3_900 + '"',
    "text": "a: b\n" + "text\n" * 12_000,
    "exploding quotes": "! [<<: b c",
}


@pytest.mark.parametrize("text", MANY.values(), ids=list(MANY))
def test_a_file_full_of_slips(text: str) -> None:
    """A generated file full of slips gives a bounded number of messages of a bounded length."""
    source = parse("x.md", f"---\n{text}\n---\n".encode())
    assert has_error(source.diagnostics)
    assert len(source.diagnostics) <= 120
    assert all(len(found.help) < 4_000 and len(found.message) < 400 for found in source.diagnostics)


@pytest.mark.parametrize("sign", ["[", "{", "[a, ", "{a: "])
def test_a_line_of_brackets_is_not_tried_as_text(sign: str) -> None:
    """The Python reader would take seconds over it; brackets so deep are no value anyway."""
    assert not reads_as_text(sign * 2_000)
    assert reads_as_text(f"[{', '.join('[a]' for _ in range(500))}]")
