"""The slips that authors make in YAML: each is named, at its place, with the line mended."""

from textwrap import dedent

import pytest

from reviewsite.edits import rewritten
from reviewsite.source import Source, parse, plain
from reviewsite.source.readers import FASTEST, PYTHON


def read(front: str) -> Source:
    """Front matter without its fences; its first line is the file's second."""
    return parse("x.md", f"---\n{dedent(front).strip()}\n---\nBody.\n".encode())


def places(source: Source) -> list[tuple[str, int, int]]:
    return [(found.code, found.span.line, found.span.column) for found in source.diagnostics]


# What the author wrote, what is said of it, and a line that the help must show.
SLIPS = [
    # A colon in a text
    ("- Strong leadership: seen everywhere", "RS033", '- "Strong leadership: seen everywhere"'),
    ("- text: Strong leadership: seen", "RS033", '- text: "Strong leadership: seen"'),
    ("- Staff say: “we know our patch”", "RS033", '- "Staff say: “we know our patch”"'),
    ('- Staff said: "we are proud"', "RS033", "- 'Staff said: \"we are proud\"'"),
    ("- Strong leadership: seen  # note", "RS033", '- "Strong leadership: seen"'),
    # A colon at the end
    ("- Staff told us that they value:", "RS034", '- "Staff told us that they value:"'),
    ("- text: Staff value:", "RS034", '- text: "Staff value:"'),
    # A hash
    ("- Ranked #1 of 9", "RS035", '- "Ranked #1 of 9"'),
    ("- #1 of 9", "RS035", '- "#1 of 9"'),
    ("- text: Ranked   #1 of 9", "RS035", '- text: "Ranked   #1 of 9"'),
    # A sign at the beginning
    ("- **Warm** relationships", "RS036", '- "**Warm** relationships"'),
    ("- * Warm", "RS036", '- "* Warm"'),
    ("- *Warm* and open", "RS036", '- "*Warm* and open"'),
    ("- > 90% of plans", "RS036", '- "> 90% of plans"'),
    ("- >90% of plans", "RS036", '- ">90% of plans"'),
    ("- % of plans", "RS036", '- "% of plans"'),
    ("- @home programme", "RS036", '- "@home programme"'),
    ("- & so on", "RS036", '- "& so on"'),
    ("- | pipe", "RS036", '- "| pipe"'),
    ("- `code` and more", "RS036", '- "`code` and more"'),
    ("- text: , and more", "RS036", '- text: ", and more"'),
    ("- &more to do", "RS023", '- "&more to do"'),
    ("- *Warm", "RS024", '- "*Warm"'),
    ("- !important note", "RS025", '- "!important note"'),
    ("- ! note", "RS025", '- "! note"'),
    ("- ? why", "RS027", '- "? why"'),
    # Quotation marks
    ('- "Warm" is the word', "RS038", "- '\"Warm\" is the word'"),
    ("- 'tis so", "RS038", '- "\'tis so"'),
    ("- '90s and 'team' work", "RS038", "- \"'90s and 'team' work\""),
    ('- "Don\'t" she said', "RS038", "- '\"Don''t\" she said'"),
    ('- "On drive S:\\Reviews"', "RS041", "- 'On drive S:\\Reviews'"),
    # Brackets
    ("- [Draft] report", "RS039", '- "[Draft] report"'),
    ("- [report](media/x.pdf) of 2014", "RS039", '- "[report](media/x.pdf) of 2014"'),
    ("- {name} of the head", "RS039", '- "{name} of the head"'),
    ("- lead: [Head of Service", "RS039", "- lead: [Head of Service]"),
    ("- asked: [What ?now, Why]", "RS039", '- asked: ["What ?now", Why]'),
    ("- at: [@home, Why]", "RS039", '- at: ["@home", Why]'),
    ("- options: {Don't know: 3: 4}", "RS039", '{Don\'t know: "3: 4"}'),
    ("- formats: {text: Braille, large print}", "RS037", '{text: "Braille, large print"}'),
    ("- points: [Strong leadership: seen, b]", "RS043", '["Strong leadership: seen", b]'),
    # Spaces
    ("-Warm relationships", "RS040", "- Warm relationships"),
    # Blocks
    ("- |2\n     indented", "RS042", "`|` alone"),
    ("- |#note\n    text", "RS042", "- |  #note"),
    ("- text: - a", "RS045", "- a"),
]


@pytest.mark.parametrize(("line", "code", "shown"), SLIPS, ids=[slip[0] for slip in SLIPS])
def test_a_slip_in_a_list(line: str, code: str, shown: str) -> None:
    """One slip between two sound items: one diagnostic, at its line, with the line mended."""
    source = read(f"strengths:\n  - Before\n  {line}\n  - After\n")
    assert [(found.code, found.span.line) for found in source.diagnostics] == [(code, 4)]
    assert shown in source.diagnostics[0].help


MENDABLE = [line for line, code, _ in SLIPS if code in {"RS033", "RS034", "RS036", "RS038"}]


@pytest.mark.parametrize("line", MENDABLE)
def test_the_mended_line_says_what_the_author_wrote(line: str) -> None:
    """What the help shows is read without a complaint, and as the text the author typed."""
    help = read(f"strengths:\n  {line}\n").diagnostics[0].help
    mended = help.splitlines()[1].strip()
    source = read(f"strengths:\n  {mended}\n")
    assert source.diagnostics == ()
    assert source.front is not None
    written = line.removeprefix("- ").removeprefix("text: ").partition("  #")[0]
    assert plain(source.front) in ({"strengths": [written]}, {"strengths": [{"text": written}]})


def test_all_slips_of_a_file_in_one_run() -> None:
    """YAML stops at the first error; we mend it in a copy and read on."""
    source = read(
        """
        title: Children: a review
        summary: Ranked #1
        strengths:
          - **Warm**
          - "Open" is the word
          - Strong leadership: everywhere
        strengths:
          - 'tis so
        """
    )
    assert places(source) == [
        ("RS033", 2, 8),
        ("RS035", 3, 17),
        ("RS036", 5, 5),
        ("RS038", 6, 5),
        ("RS033", 7, 5),
        ("RS022", 8, 1),
        ("RS038", 9, 5),
    ]


def test_the_tree_after_mending() -> None:
    """Where every slip could be mended there is a tree, so that other mistakes are found too."""
    source = read("title: Children: a review\nstrengths:\n  - Strong leadership: seen\n")
    assert source.front is not None
    assert plain(source.front) == {
        "title": "Children: a review",
        "strengths": ["Strong leadership: seen"],
    }


LAYOUTS = [
    ("title: A\n  summary: B", [("RS031", 3, 3)]),
    ("strengths:\n  - A\n    points: [b]", [("RS031", 3, 5)]),
    ("strengths:\n  - A\n - B", [("RS031", 4, 2)]),
    ("strengths:\n  - A\n    - B\n    - C", [("RS044", 4, 5)]),
    ("strengths:\n  -Aa\n  -Bb", [("RS040", 3, 3)]),
    ("strengths: - A", [("RS045", 2, 12)]),
    ("title:A\ntheme:b", [("RS040", 2, 6), ("RS040", 3, 6)]),
    ("title: A\ntheme:b\nkind: c", [("RS040", 3, 6)]),
    ("contact:\n  team:A", [("RS040", 3, 3)]),
    ("title: A\nfree text\nkind: c", [("RS032", 3, 1)]),
    ("text: One\n  Two: three", [("RS033", 3, 3)]),
    ("title: -\n  - a", [("RS045", 2, 8)]),
    ("strengths:\n  - We found: that\n    it goes on", [("RS033", 3, 5)]),
    ("summary: Ranked # one\n  and more", [("RS035", 2, 17)]),
    ("strengths:\n  - The team found:\n    - a\n    - b", [("RS034", 3, 5)]),
    ("strengths:\n  - 'tis so\n  - it was\n  - and 'twas ever", [("RS038", 3, 5)]),
    ("strengths:\n  - 'tis so\n  - it was'\n  - x", [("RS038", 3, 5)]),
    ("strengths:\n  -\n  - ''\n  - A", [("RS030", 3, 4), ("RS030", 4, 5)]),
    ("lead: [a, , b]", [("RS030", 2, 11)]),
    ("a: {b: 1, b: 2}\nc: 1\na: 3", [("RS022", 2, 11), ("RS022", 4, 1)]),
    ("<<: {a: b}", [("RS026", 2, 1)]),
    ("{a: b}: c", [("RS027", 2, 1)]),
    ("? title\n: A", [("RS027", 2, 3)]),
    (": A", [("RS027", 2, 1)]),
    ("x" * 201 + ": A", [("RS027", 2, 1)]),
    ('title: "\\u0000"', [("RS041", 2, 8)]),
    ('title: "\\uD800"', [("RS041", 2, 8)]),
    ('title: "\\UFFFFFFFF"', [("RS041", 2, 9)]),
    ("- kind: page", [("RS017", 2, 1)]),
    ("kind page", [("RS017", 2, 1)]),
    ("%YAML 1.2\nkind: page", [("RS029", 2, 1)]),
    ("kind: page\n... \ntitle: A", [("RS015", 3, 1)]),
    ("kind:\tpage", [("RS021", 2, 6)]),
    ("strengths:\n\t- A", [("RS021", 3, 1)]),
]


@pytest.mark.parametrize(("front", "expected"), LAYOUTS, ids=[case[0][:40] for case in LAYOUTS])
def test_layout(front: str, expected: list[tuple[str, int, int]]) -> None:
    """Every mistake of layout has its own code, at the line and column where it is."""
    assert places(read(front)) == expected


SOUND = {
    "null: ~\na: no\nb: 12:30\nc: 0123\nd: 1.10\ne: off\nf: true": {
        "null": "~",
        "a": "no",
        "b": "12:30",
        "c": "0123",
        "d": "1.10",
        "e": "off",
        "f": "true",
    },
    "body: northmoor     # or a list\nlist: # note\n  - a\n# note\nb: c": {
        "body": "northmoor",
        "list": ["a"],
        "b": "c",
    },
    "source: {title: , publisher: , on: 2014}": {"source": {"on": "2014"}},
    "source: {title:, publisher:}\na: b": {"a": "b"},
    "withdrawn:\n  on:\n  reason:\na: ''\nb: c": {"b": "c"},
    "themes: []\nodd: {}": {"themes": []},
    "cites: [document:7, R2.1]": {"cites": ["document:7", "R2.1"]},
    "link: https://example.gov.uk/a?b=c#d": {"link": "https://example.gov.uk/a?b=c#d"},
    "text: 'It''s a C# - & 100% [x] {y} * plan?'": {"text": "It's a C# - & 100% [x] {y} * plan?"},
    "text: Staff & partners [2014], *warm* — really? 100%!": {
        "text": "Staff & partners [2014], *warm* — really? 100%!"
    },
    "text: |\n  One.\n\n  Two: #1\n\nnext: >-\n  a\n  b": {
        "text": "One.\n\nTwo: #1",
        "next": "a b",
    },
    "text: One\n  and two": {"text": "One and two"},
    'lead: ["Principal Officer, Placement Service"]': {
        "lead": ["Principal Officer, Placement Service"]
    },
    "options: {Very confident: 10, Don't know: 3}": {
        "options": {"Very confident": "10", "Don't know": "3"}
    },
    "q: {asked: Is it so?, why? : [What now?, \ue000]}": {
        "q": {"asked": "Is it so?", "why?": ["What now?", "\ue000"]}
    },
    '"1.1": {yes: 10}\nLAC: {term: Looked after}': {
        "1.1": {"yes": "10"},
        "LAC": {"term": "Looked after"},
    },
    "min: -5\nitems:\n- a\n- b": {"min": "-5", "items": ["a", "b"]},
    "days: [a,\n  b]\nx: y": {"days": ["a", "b"], "x": "y"},
}


@pytest.mark.parametrize(("front", "expected"), SOUND.items(), ids=[key[:40] for key in SOUND])
def test_what_is_sound_stays_text(front: str, expected: object) -> None:
    """Nothing is said of sound YAML, and no scalar turns into anything but its text."""
    source = read(front)
    assert source.diagnostics == ()
    assert source.front is not None
    assert plain(source.front) == expected


@pytest.mark.parametrize("front", [*(case[0] for case in LAYOUTS), *SOUND])
def test_the_installed_reader_makes_no_difference(front: str) -> None:
    """Trees, places and complaints are the same with YAML's C reader and its Python one."""
    data = f"---\n{front}\n---\n".encode()
    assert parse("x.md", data, FASTEST) == parse("x.md", data, PYTHON)


def test_yaml_is_never_quoted_alone() -> None:
    """YAML's own words may be added to ours; they are never the message."""
    for line, _, _ in SLIPS:
        for found in read(f"strengths:\n  {line}\n").diagnostics:
            assert "mapping values" not in found.message
            assert "token" not in found.message


@pytest.mark.parametrize("mark", ["'", '"'])
def test_a_list_in_quotation_marks_is_text(mark: str) -> None:
    """Between quotation marks nothing has a meaning but the marks, and a backslash between two."""
    source = read(f"text: {mark}[a, b]: {{c}} # d ? | > * & ! % @{mark}")
    assert source.diagnostics == ()
    assert source.front is not None
    assert plain(source.front) == {"text": "[a, b]: {c} # d ? | > * & ! % @"}


MENDS = [
    ("- Strong leadership: seen everywhere", '- "Strong leadership: seen everywhere"'),
    ("- text: Strong leadership: seen", '- text: "Strong leadership: seen"'),
    ("- Staff told us that they value:", '- "Staff told us that they value:"'),
    ("- **Warm** relationships", '- "**Warm** relationships"'),
    ("title:Leadership\ntheme: a", "title: Leadership\ntheme: a"),
    ("kind:\u00a0page", "kind: page"),
    ("strengths:\n–\u00a0Warm\n• So", "strengths:\n- Warm\n- So"),
    ("text: a\ttab", "text: a tab"),
    # in doubt, or a text: a comment, a quotation mark, a block, a sentence that goes on
    ("- Strong leadership: seen  # note", None),
    ('- "Warm" is the word', None),
    ("text: |\n  – said once\n  \u00a0and again", None),
    ("text: The plan\n  – as said – was late", None),
]


@pytest.mark.parametrize(("front", "mended"), MENDS)
def test_what_is_beyond_doubt_can_be_mended(front: str, mended: str | None) -> None:
    """The edits make the line that the help shows, and it is read; nothing else is touched."""
    found = read(front)
    edits = [edit for one in found.diagnostics for edit in one.edits]
    if mended is None:
        assert edits == []
        return
    after = rewritten("\n".join(found.lines).encode(), edits).decode()
    assert after == f"---\n{mended}\n---\nBody."
    assert {one.code for one in read(mended).diagnostics} <= {"RS017"}
