"""The votes of a prioritisation, and how many audits a validation read: small ones are hidden."""

from __future__ import annotations

import pytest
from tests.edition.small import Make

from reviewsite.model.base import Audience

SESSION = """
---
kind: prioritisation
participants: {participants}
priorities:
{priorities}---
"""
VALIDATION = """
---
kind: audit-validation
audience: public
audits_read: {read}
---
"""


def session(participants: int | str, *votes: int) -> dict[str, str]:
    """A session at which so many took part, with a priority for each number of votes."""
    made = "".join(
        f"  - id: p{n}\n    title: P{n}\n    votes: {one}\n" for n, one in enumerate(votes)
    )
    return {"priorities.md": SESSION.format(participants=participants, priorities=made)}


@pytest.mark.parametrize(
    ("participants", "votes", "shown"),
    [
        (40, (22, 12, 6), (22, 12, 6)),
        (40, (22, 12, 2), (22, None, None)),  # with one vote each, 2 would follow from the others
        (40, (30, 9, 1), (30, None, None)),
        (40, (40, 12), (None, 12)),  # everybody's
        (4, (9, 8), (None, None)),  # few took part
        ("more than 30", (22, 12), (22, 12)),
    ],
)
def test_small_numbers_of_votes_are_hidden(
    edition: Make, participants: int | str, votes: tuple[int, ...], shown: tuple[int | None, ...]
) -> None:
    """As those of a survey are, from everybody but the team."""
    files = session(participants, *votes)
    for audience in (Audience.PUBLIC, Audience.COUNCIL):
        review_ = edition(files, audience=audience)
        assert review_ is not None
        (made,) = review_.prioritisations
        assert tuple(one.votes for one in made.items) == shown
        assert [one.hidden for one in made.items] == [one is None for one in shown]
    team = edition(files, audience=Audience.TEAM)
    assert team is not None
    assert tuple(one.votes for one in team.prioritisations[0].items) == votes


@pytest.mark.parametrize(("read", "shown"), [(5, 5), (4, None), (1, None)])
def test_the_public_is_not_told_that_few_audits_were_read(
    edition: Make, read: int, shown: int | None
) -> None:
    """What follows would be of one or two cases; the council, whose audits they are, is."""
    files = {"validation.md": VALIDATION.format(read=read)}
    public = edition(files)
    council = edition(files, audience=Audience.COUNCIL)
    assert public is not None
    assert council is not None
    assert public.papers.validations[0].audits_read == shown
    assert council.papers.validations[0].audits_read == read
