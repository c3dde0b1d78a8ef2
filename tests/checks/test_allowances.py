"""`allow:` sets a rule aside for the whole of what it found, and for nothing less."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.checks.packs import PACKS
from tests.checks.packs import said as said_of_pack
from tests.checks.planted import SENTENCES, WELL_FORMED
from tests.checks.small import Write, codes, of_text

from reviewsite.checks.allowances import Allowed, values
from reviewsite.checks.registry import RULES
from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.model.base import Allowance

HERE = Span("content/reviews/x/review.md", 9, 5)
ALLOW = "allow:\n  - code: {code}\n    value: '{value}'\n    reason: It is meant\n"


def every() -> Iterator[tuple[Diagnostic, list[str]]]:
    """What the test packs hold of what may be set aside, with the lines of its file."""
    for root in sorted(PACKS.iterdir()):
        for one in said_of_pack(root):
            rule = RULES.get(one.code)
            if rule is not None and not rule.firm:
                yield one, (root / one.span.path).read_text(encoding="utf-8").split("\n")


EVERY = tuple(every())


def allowed(one: Diagnostic, value: str) -> Allowed:
    """An allowance for the value, in a file by itself."""
    return Allowed([(Allowance(code=one.code, value=value, reason="Meant"), HERE)])


def test_every_rule_is_set_aside_by_the_whole_alone() -> None:
    """Whatever the rule: each value that is whole sets it aside; what one leaves out or adds at
    either end does not, and the whole is told."""
    assert {one.code for one, _ in EVERY} == {id for id, rule in RULES.items() if not rule.firm}
    for one, lines in EVERY:
        whole = values(one, lines)
        for value in whole:
            assert allowed(one, value).sets_aside(one, lines), (one, value)
        for value in whole[:1]:
            parts = {value[0], value[:-1].strip(), value[1:].strip(), f"{value} more"} - set(whole)
            for part in filter(None, parts):
                less = allowed(one, part)
                assert less.sets_aside(one, lines) is None, (one, part)
                (told,) = less.complaints({one.code})
                assert (told.code, told.span) == ("RS070", HERE)
                assert f"“{value}”" in told.message
                assert f"“{value}”" in told.help


@pytest.mark.parametrize("code", WELL_FORMED)
def test_one_sign_lets_no_identifier_through(workspace: Write, code: str) -> None:
    """Each figure or letter of it, as a value by itself."""
    form = next(one for one in WELL_FORMED[code] if one.isascii())
    text = SENTENCES[code][0].replace("@", form)
    for sign in sorted(set(form) - {" ", "'"}):
        found = codes(of_text(workspace, text, ALLOW.format(code=code, value=sign)))
        assert found == ["RS070", code], sign


def test_a_part_is_told_with_every_whole_that_it_is_a_part_of(workspace: Write) -> None:
    """With the value to write for each."""
    text = "Of 943 476 5919 and of **401** 023 2137."
    told, *others = of_text(workspace, text, ALLOW.format(code="RS203", value="3"))
    assert codes(others) == ["RS203", "RS203"]
    assert told.message == (
        "RS203 finds “401 023 2137” and “943 476 5919” here, of which “3” is not the whole"
    )
    assert told.help == (
        "Write an allowance for the whole of what is to be let through:"
        " “401 023 2137” and “943 476 5919”."
    )


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("Ring 01632\n960000 now.", "RS205", "01632 960000"),
        (
            "“Nobody reads\nthe list here,” said the director.",
            "RS201",
            "Nobody reads the list here,",
        ),
        ("“Nobody reads it,” said the director.", "RS201", "“Nobody reads it,”"),
        ("> Nobody reads\n> the list.\n> — Chair", "RS201", "Nobody reads the list. — Chair"),
        (
            "The Director of Adult\nServices said so.",
            "RS202",
            "The Director of Adult Services said",
        ),
        ("Case number 204817 is.", "RS204", "204817"),
        ("Case number 204817 is.", "RS204", "Case number 204817"),
        ("The home at NE1  4LP.", "RS211", "NE1 4LP"),
        ("Of **943** 476 5919.", "RS203", "943 476 5919"),
        ("Of **943** 476 5919.", "RS203", "943** 476 5919"),
    ],
)
def test_a_value_is_written_as_it_is_read_or_as_it_is_typed(
    workspace: Write, text: str, code: str, value: str
) -> None:
    """Over several lines too; its first line alone is a part."""
    assert codes(of_text(workspace, text, ALLOW.format(code=code, value=value))) == []
    if "\n" in text:
        first = value.split(" ")[0]
        found = codes(of_text(workspace, text, ALLOW.format(code=code, value=first)))
        assert found == ["RS070", code]
