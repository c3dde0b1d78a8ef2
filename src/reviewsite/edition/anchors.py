"""The anchors of what has no reference to be pointed at by: headings of ours, sessions, slides …"""

from __future__ import annotations

from reviewsite.model.scalars import When

OWN = "_"
"""What the anchors of our own headings begin with: no anchor made of authors' words does."""


def prefix(number: int) -> str:
    """What goes before the anchors of the second and later of several alike on a page."""
    return "" if number == 0 else f"{number + 1}--"


def row(day: When, start: str, end: str, split: bool) -> str:
    """The name of one time of a timetable's day: of the streams' sessions if it is `split`, else
    of the whole team's."""
    clock = f"{start}-{end}".replace(":", "")
    return f"day-{day}-{clock}{'-streams' if split else ''}"


def indicator(id: str) -> str:
    """The name of an indicator's chart."""
    return f"indicator-{id}"


def slide(number: int) -> str:
    """The name of the nth slide (the first is 1)."""
    return f"slide-{number}"


def place(page: str, name: str) -> str:
    """The address of something with an anchor of ours."""
    return f"{page}#{OWN}{name}"
