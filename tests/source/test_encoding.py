"""Bytes that are text, and bytes that are not."""

import pytest

from reviewsite.source import Source, parse, parse_yaml, plain

SOUND = "---\nkind: page\ntitle: Tŷ\n---\nChildren’s services\n"


def only(source: Source) -> tuple[str, int, int]:
    (found,) = source.diagnostics
    return found.code, found.span.line, found.span.column


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_utf8(start: bytes, end: str) -> None:
    """UTF-8 with or without a byte order mark, LF or CR LF: all the same to us."""
    source = parse("x.md", start + SOUND.replace("\n", end).encode())
    assert source == parse("x.md", SOUND.encode())
    assert source.diagnostics == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16(encoding: str) -> None:
    """What Windows calls Unicode is named, and the way to mend it."""
    source = parse("x.md", SOUND.encode(encoding))
    assert only(source) == ("RS006", 1, 1)
    assert "UTF-16" in source.diagnostics[0].message
    assert source.front is None


def test_windows_encoding() -> None:
    """The place and the sign that was meant are named; the lines can still be shown."""
    source = parse("x.md", SOUND.replace("ŷ", "y").encode("cp1252"))
    assert only(source) == ("RS006", 5, 9)
    assert "“’”" in source.diagnostics[0].message
    assert source.lines[4] == "Children�s services"


def test_place_after_letters_of_several_bytes() -> None:
    """Columns count characters, and a byte order mark is none."""
    source = parse("x.md", b"\xef\xbb\xbf" + "ŵŵ".encode() + b"\xff")
    assert only(source) == ("RS006", 1, 3)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04rest", "Word"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1 text}", "rich text"),
        (b"\x89PNG\r\n", "picture"),
    ],
)
def test_other_kinds_of_file(data: bytes, word: str) -> None:
    """A Word document under the name of a text file is called what it is."""
    source = parse("x.md", data)
    assert only(source) == ("RS007", 1, 1)
    assert word in source.diagnostics[0].message


def test_a_lone_carriage_return() -> None:
    """CR alone is a line end to some programs and not to others: the file is not read."""
    source = parse("x.md", b"---\nkind: page\ntitle: a\rb\n---\n")
    assert only(source) == ("RS008", 3, 9)
    assert source.front is None


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_other_line_ends(sign: str) -> None:
    """Python and YAML see a line end there and editors do not."""
    source = parse("x.md", f"---\nkind: page\n---\nOne{sign}two\n".encode())
    assert only(source) == ("RS008", 4, 4)
    assert source.body == "One two\n"


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x0b", "\x1b", "\x7f", "\x9f", "\u202e", "\ufeff"])
def test_characters_that_cannot_be_seen(sign: str) -> None:
    """Each is an error with its code point; the rest of the file is read."""
    data = f"---\nkind: page\nkind: page\ntitle: a{sign}b\n---\nText and more of it\n".encode()
    source = parse("x.md", data)
    assert [(found.code, found.span.line, found.span.column) for found in source.diagnostics] == [
        ("RS022", 3, 1),
        ("RS009", 4, 9),
    ]
    assert f"U+{ord(sign):04X}" in source.diagnostics[1].message
    assert source.front is not None
    assert plain(source.front) == {"kind": "page", "title": "a b"}


def test_a_lost_character_is_a_warning() -> None:
    """The sign for a lost character is shown and stops nothing."""
    source = parse("x.md", "---\nkind: page\n---\nChildren�s\n".encode())
    assert only(source) == ("RS010", 4, 9)
    assert source.diagnostics[0].severity == "warning"


def test_a_ruined_file_says_so_in_a_screenful() -> None:
    """Ten thousand bad lines do not make ten thousand messages."""
    source = parse("x.md", b"---\nkind: page\n---\n" + b"a\x01b\n" * 10_000)
    assert len(source.diagnostics) == 20


def test_words_are_kept_as_they_are_typed() -> None:
    """Text is not normalised: letters with their accents apart stay so."""
    source = parse("x.md", "---\ntitle: Ty\u0302\n---\n".encode())
    assert source.front is not None
    assert plain(source.front) == {"title": "Ty\u0302"}


def test_yaml_files() -> None:
    """A YAML file has no fences, though one `---` at its start does no harm."""
    for start in ("", "---\n"):
        file = parse_yaml("bodies.cy.yml", f"{start}- id: northmoor\n  name: Tŷ\n".encode())
        assert file.diagnostics == ()
        assert file.lang == "cy"
        assert file.root is not None
        assert plain(file.root) == [{"id": "northmoor", "name": "Tŷ"}]
        assert file.root.span.line == (2 if start else 1)
    assert parse_yaml("x.yml", b"# nothing yet\n").root is None
    assert parse_yaml("x.yml", b"# nothing yet\n").diagnostics == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: b\n---\nc: d\n", "RS015"),
        ("only text\n", "RS017"),
        ("id:northmoor\n", "RS040"),
        ("- Strong leadership: seen\n", "RS033"),
        ("a: " + "b" * 300_000, "RS005"),
    ],
)
def test_yaml_files_that_are_wrong(text: str, code: str) -> None:
    """The rules of front matter hold for YAML files."""
    assert [found.code for found in parse_yaml("x.yml", text.encode()).diagnostics] == [code]
