"""Diagnostics of every sort, on a file that is hard to show."""

from reviewsite.diagnostics import Diagnostic, SetAside, Span, error, warning

COLON = error("RS033", "A colon in a text", "Put the text in quotation marks.")
DATE = warning("RS401", "A date out of order", "Look at the two dates.")

LEADERSHIP = "content/reviews/northmoor/findings/leadership.md"
REVIEW = "content/reviews/northmoor/review.md"
LINES = {
    LEADERSHIP: [
        "---",
        "kind: findings",
        "strengths:",
        "  - Strong leadership: seen everywhere",
        "\t\ttitle: tab",
        "title: 日本 Ty\u0302 x",
        "escape \x1b[31m red \u202e",
        "word " * 60 + "HERE" + " word" * 60,
    ],
}


def lines_of(path: str) -> list[str]:
    return LINES.get(path, [])


DIAGNOSTICS: list[Diagnostic] = [
    DATE.at(Span(REVIEW, 12, 3, 10), "The review ends before it begins.", "Swap the two dates."),
    COLON.at(
        Span(LEADERSHIP, 4, 5, 34),
        "The colon makes a key of `Strong leadership`, and the item is no longer a text.",
        'Put the text in quotation marks:\n    - "Strong leadership: seen everywhere"',
    ),
    COLON.at(Span(LEADERSHIP, 5, 3, 5), "After two tabs.", "Write: 100% of it, or: none."),
    COLON.at(Span(LEADERSHIP, 6, 15, 1), "After wide letters and an accent."),
    COLON.at(Span(LEADERSHIP, 7, 8, 1), "A file's \x1b[2J must not reach the terminal."),
    COLON.at(
        Span(LEADERSHIP, 8, 301, 4),
        "In the middle of a long line, with a message that is long enough to be wrapped, because "
        "it goes on and on beyond the width at which lines can be read with ease.",
    ),
    COLON.at(Span(LEADERSHIP, 99, 1), "Below the end of the file."),
]

PHONE = warning("RS205", "A telephone number", "A telephone number is often somebody's own.")
ALLOWED: list[SetAside] = [
    SetAside(
        PHONE.at(Span(REVIEW, 40, 8, 12), "“01632 960000” looks like a telephone number", "Out."),
        Span(REVIEW, 9, 5),
        "01632 960000",
        "The council's public switchboard, and\x1b[2J nothing moves the cursor",
    ),
    SetAside(
        PHONE.at(Span(LEADERSHIP, 4, 5, 34), "“01632 960001” looks like a telephone number"),
        Span(LEADERSHIP, 2, 5),
        "01632 960001",
        "100%: a line for everybody",
    ),
]
