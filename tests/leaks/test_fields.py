"""A field that is added goes no further than somebody has decided: every field that an Edition or
the Library can hold is written down, with whom it reaches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.leaks.held import held, of_class, reachable, readers

from reviewsite.edition import Edition
from reviewsite.model.base import Audience, Part
from reviewsite.model.recommendations import Answer

HEAD = """\
# Every field that an Edition or the Library can hold, and whom it reaches: made by
# `pytest tests/leaks/test_fields.py --update-goldens`. A line that is new or that reaches more
# readers is a decision: see docs/architecture.md, Where to put something.
"""
ORDER = (Audience.PUBLIC, Audience.COUNCIL, Audience.TEAM)


def test_every_field_is_written_down(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    """By class: the field, what may stand in it, and public, council, team, as far as it reaches
    them; a dash where it stands in none of the Editions that are made here."""
    found = readers(tmp_path)
    lines = [HEAD]
    last = ""
    for (name, field), inner in reachable().items():
        if name != last:
            lines.append(f"\n{name}")
            last = name
        whom = " ".join(one.value if one in found[name, field] else "-" for one in ORDER)
        what = f" ({', '.join(inner)})" if inner else ""
        lines.append(f"  {field}{what}: {whom}")
    golden("fields.txt", "\n".join(lines) + "\n")


def test_a_field_that_is_added_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where it is added to a part of the review that an Edition takes over whole."""

    class Noted(Answer):
        """An answer with a note that is not for everybody."""

        cabinet_note: str | None = None

    assert issubclass(Noted, Part)
    before = set(reachable())
    monkeypatch.setattr(Answer, "__pydantic_fields__", Noted.model_fields)
    assert set(reachable()) - before == {("Answer", "cabinet_note")}


def test_every_class_that_passes_whole_is_looked_into() -> None:
    """Down to the last: what no class of ours is holds no fields."""
    classes = {name for name, _ in reachable()}
    assert {
        "Edition",
        "Library",
        "Answer",
        "Peer",
        "Indicator",
        "Slide",
        "Body",
        "Topic",
    } <= classes
    assert {one for inner in reachable().values() for one in inner} <= classes
    assert set(of_class(Edition)) == {field for name, field in reachable() if name == "Edition"}
    assert not [*held((1, "a", Audience.TEAM, None))]
