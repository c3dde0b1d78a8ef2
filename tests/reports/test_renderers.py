"""Diagnostics as people and programs read them."""

import json as stdlib_json
import re
from collections.abc import Callable

from tests.reports.sample import (
    ALLOWED,
    COLON,
    DATE,
    DIAGNOSTICS,
    LEADERSHIP,
    PHONE,
    REVIEW,
    lines_of,
)

from reviewsite.diagnostics import Diagnostic, Severity, Span
from reviewsite.reports import github, json, sarif, text
from reviewsite.reports.terminal import excerpt, visible, width

Golden = Callable[[str, str], None]


def test_text(golden: Golden) -> None:
    """The line, a caret under the place, what is wrong and what to write; sorted and counted."""
    golden("text.txt", text.render(DIAGNOSTICS, lines_of))


def test_text_in_colour(golden: Golden) -> None:
    """Colour adds to the text and takes nothing away."""
    coloured = text.render(DIAGNOSTICS, lines_of, colour=True)
    golden("colour.txt", coloured)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == text.render(DIAGNOSTICS, lines_of)


def test_github(golden: Golden) -> None:
    """One workflow command a diagnostic, escaped as GitHub asks."""
    golden("github.txt", github.render(DIAGNOSTICS))


def test_json(golden: Golden) -> None:
    """The fields that the documentation promises, and no others."""
    rendered = json.render(DIAGNOSTICS)
    golden("diagnostics.json", rendered)
    found = stdlib_json.loads(rendered)
    assert {tuple(item) for item in found} == {
        ("code", "severity", "path", "line", "column", "message", "help", "fixable")
    }


def test_sarif(golden: Golden) -> None:
    """A SARIF 2.1.0 log with the rules' own pages in it."""
    golden("diagnostics.sarif", sarif.render(DIAGNOSTICS, [DATE, COLON], "1.0"))


def test_sarif_is_well_formed() -> None:
    """What the standard requires of a run, a rule and a result (SARIF 2.1.0, 3.14, 3.27, 3.30)."""
    log = stdlib_json.loads(sarif.render(DIAGNOSTICS, [DATE, COLON]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["RS033", "RS401"]
    assert "version" not in run["tool"]["driver"]
    for result in run["results"]:
        assert result["level"] in {"error", "warning", "note", "none"}
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", place["artifactLocation"]["uri"])
        region = place["region"]
        assert region["startLine"] >= 1
        assert region["endColumn"] > region["startColumn"] >= 1


def test_sarif_paths_are_uris() -> None:
    """A space or a Welsh letter in a path is encoded."""
    found = COLON.at(Span("content/tŷ newydd.md"), "Here.")
    log = stdlib_json.loads(sarif.render([found]))
    (result,) = log["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/t%C5%B7%20newydd.md"
    assert "ruleIndex" not in result


def test_nothing_to_report() -> None:
    """No diagnostics: people are told so, programs get an empty answer."""
    assert text.render([], lines_of) == "Nothing to mend.\n"
    assert github.render([]) == ""
    assert json.render([]) == "[]\n"
    assert stdlib_json.loads(sarif.render([]))["runs"][0]["results"] == []


def test_order_does_not_depend_on_the_finder() -> None:
    """Whoever finds first, files come in order and lines in order within them."""
    for render in (github.render, json.render, sarif.render):
        assert render(DIAGNOSTICS) == render(DIAGNOSTICS[::-1])
    assert text.render(DIAGNOSTICS, lines_of) == text.render(DIAGNOSTICS[::-1], lines_of)


def test_the_count() -> None:
    """One is singular, two are plural, and what there is none of is left out."""
    one = COLON.at(Span(LEADERSHIP), "Here.")
    note = Diagnostic("RS900", Severity.NOTE, Span(REVIEW), "A note.")
    last = text.render([one], lines_of).splitlines()[-1]
    assert last == "1 error in 1 file. To learn more: reviewsite explain RS033"
    last = text.render([note, one, DATE.at(Span(REVIEW), "There.")], lines_of).splitlines()[-1]
    assert last.startswith("1 error, 1 warning and 1 note in 2 files.")


def test_github_escapes() -> None:
    """A colon or a comma in a path, and a line end or a per cent sign in a message."""
    found = COLON.at(Span("a,b:c.md", 2, 3, 4), "50%\nmore", "help")
    assert github.render([found]) == (
        "::error file=a%2Cb%3Ac.md,line=2,col=3,endColumn=7,title=RS033::50%25%0Amore%0Ahelp\n"
    )


def test_the_caret_stands_under_the_place() -> None:
    """Tabs, wide letters and accents do not move the caret from what it means."""
    shown = excerpt("\tx", 2, 1)
    assert (shown.text, shown.before, shown.width) == ("    x", 4, 1)
    shown = excerpt("日本x", 3, 1)
    assert (shown.before, shown.width) == (4, 1)
    shown = excerpt("日本x", 1, 2)
    assert (shown.before, shown.width) == (0, 4)
    shown = excerpt("y\u0302x", 3, 1)
    assert (shown.before, shown.width) == (1, 1)
    shown = excerpt("short", 40, 9)
    assert (shown.text, shown.before, shown.width) == ("short", 5, 1)
    assert excerpt("", 1, 1).width == 1


def test_a_long_line_is_shown_around_the_place() -> None:
    """What is meant is always in the part that is shown, with its beginning and end marked."""
    line = "a" * 300 + "HERE" + "b" * 300
    shown = excerpt(line, 301, 4)
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert shown.text[shown.before : shown.before + shown.width] == "HERE"
    assert len(shown.text) < 120


def test_nothing_unseen_reaches_a_terminal() -> None:
    """Control characters and marks of direction are shown as pictures."""
    assert visible("a\x1b[31mb\x7f\u202e\r") == "a␛[31mb␡<U+202E>␍"
    assert visible("a\nb", keep="\n") == "a\nb"
    assert visible("tŷ 日本") == "tŷ 日本"
    assert [width(sign) for sign in "a日\u0302"] == [1, 2, 0]


def test_what_is_allowed(golden: Golden) -> None:
    """After the rest, for people and for programs: place, code, value, reason, what stands."""
    few = DIAGNOSTICS[:1]
    golden("allowed.txt", text.render(few, lines_of, allowed=ALLOWED))
    golden("allowed-github.txt", github.render(few, ALLOWED))
    golden("allowed.json", json.render(few, ALLOWED))
    golden("allowed.sarif", sarif.render(few, [DATE, COLON, PHONE], "1.0", ALLOWED))
    assert text.render([], lines_of, allowed=ALLOWED).startswith("Nothing to mend.\n")


def test_what_is_allowed_is_no_open_result() -> None:
    """A viewer of SARIF counts it as suppressed, with its justification (3.27.23, 3.35)."""
    log = stdlib_json.loads(sarif.render(DIAGNOSTICS, [DATE, COLON, PHONE], "1.0", ALLOWED))
    suppressed = [one for one in log["runs"][0]["results"] if "suppressions" in one]
    assert len(suppressed) == len(ALLOWED)
    for one in suppressed:
        (why,) = one["suppressions"]
        assert why["kind"] == "inSource"
        assert why["justification"] in {each.reason for each in ALLOWED}
        assert why["location"]["physicalLocation"]["region"]["startLine"] >= 1
