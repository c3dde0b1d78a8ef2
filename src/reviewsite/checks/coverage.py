"""RS419, RS428, RS429: what the programme asks for and the pack lacks, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.timetables import bounds, manual, programme_of
from reviewsite.diagnostics import Severity
from reviewsite.model.asked import asked
from reviewsite.model.documents import Documents
from reviewsite.model.likeness import named
from reviewsite.model.programme import Limit, Programme
from reviewsite.model.timetable import Timetable
from reviewsite.pack import Pack

SETTLED = "timetable-agreed"
"""The stage of a programme at which the timetable is final."""
DAYS = {"days": 1, "weeks": 7}


@rule("RS428", "People or places that the timetable lacks", needs="whole", severity=Severity.NOTE)
def unseen(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Each programme names people and groups to see, and places to visit. The safeguarding manual of
    2012 does so in Appendix 10 (always an accident and emergency department and the duty desk); the
    Social Services Peer Review Guide 2016 and the Adult Social Care Peer Challenge Guidance 2024 do
    so in section 7. A council may have good reason to leave somebody out; it should not be that
    nobody noticed. `reviewsite show` with the programme's id lists them.

    They are found by half of their words in `what`, `with` and `where`; whoever comes under another
    name is there all the same.
    """
    programme = programme_of(pack, context)
    timetables = pack.all(Timetable)
    if programme is None or not any(one.days for one in timetables):
        return
    sessions = [one for each in timetables for day in each.days for one in day.sessions]
    texts = [text for one in sessions for text in (one.what, *one.with_, one.where or "")]
    people = [one.who for one in programme.see if not named(one.who, texts)]
    places = [one for one in programme.visits if not named(one, texts)]
    span = pack.at(timetables[0], "days")
    if people:
        message = f"the timetable has nobody of these: {'; '.join(people)}"
        yield span, message, "Add them under with:, unless they come under another name."
    if places:
        message = f"the timetable has no visit to: {'; '.join(places)}"
        yield (
            span,
            message,
            "Add a session of type visit or observation, unless it has another name.",
        )


@rule("RS429", "A timetable not settled in time, or of another size")
def in_time(pack: Pack, context: Context) -> Iterator[Found]:
    """
    People can only keep a time free that they know: the timetable is final two weeks before the
    team comes (Social Services Peer Review Guide 2016, section 2; safeguarding manual of 2012,
    Appendices 5 and 10; Adult Social Care Peer Challenge Guidance 2024, Appendix 3). How many days
    there are, and how many streams side by side, are the programme's too.

    Wrong: `settled: 2012-09-03` for a team that comes on 10 September
    """
    programme = programme_of(pack, context)
    if programme is None:
        return
    for timetable in pack.all(Timetable):
        yield from _late(pack, programme, timetable)
        for limit in bounds(programme, "timetable", "days"):
            if timetable.days and not _within(limit, len(timetable.days)):
                message = f"the timetable has {len(timetable.days)} days"
                yield pack.at(timetable, "days"), message, manual(programme, limit)
        for limit in bounds(programme, "timetable", "streams"):
            for day in timetable.days:
                streams = {one.stream for one in day.sessions if one.stream}
                if limit.at_most is not None and len(streams) > limit.at_most:
                    message = f"{len(streams)} streams run on this day"
                    yield pack.at(day, "date"), message, manual(programme, limit)


def _within(limit: Limit, number: int) -> bool:
    least = limit.about if limit.at_least is None else limit.at_least
    most = limit.about if limit.at_most is None else limit.at_most
    return (least is None or least <= number) and (most is None or number <= most)


def _late(pack: Pack, programme: Programme, timetable: Timetable) -> Iterator[Found]:
    stage = programme.stage(SETTLED)
    deadline = stage.deadline if stage else None
    starts = [one.from_.first for one in pack.review.on_site] if pack.review else []
    if timetable.settled is None or stage is None or deadline is None or not starts:
        return
    if deadline.before != "start" or deadline.unit not in DAYS:
        return
    last = min(starts) - timedelta(days=deadline.count * DAYS[deadline.unit])
    if timetable.settled.first > last:
        message = f"settled on {timetable.settled}; the programme asks for it by {last}"
        source = deadline.source or stage.source
        remedy = f"{programme.title}, {source}" if source else programme.title
        yield pack.at(timetable, "settled"), message, f"{stage.title}: {remedy}."


@rule(
    "RS419",
    "Papers that the programme asks for and the list lacks",
    needs="whole",
    severity=Severity.NOTE,
)
def missing(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The team reads before it asks. Each manual says which papers it needs (Social Services Peer
    Review Guide 2016, section 6; safeguarding manual of 2012, Appendix 6; Adult Social Care Peer
    Challenge Guidance 2024, section 7), and not to send more than anybody can read. A paper counts
    as listed where at least half of its words stand in a document's `title` or `key_parts`.

    Wrong: a list without a self-assessment, for a programme that asks for one
    """
    programme = programme_of(pack, context)
    files: Sequence[Documents] = pack.all(Documents)
    if programme is None or not files:
        return
    listed = [one for file in files for one in file.documents]
    lacking: dict[str, list[str]] = {}
    sources: dict[str, str] = {}
    for paper in asked(programme, listed):
        if not paper.numbers:
            lacking.setdefault(paper.heading.title, []).append(paper.point)
            sources[paper.heading.title] = paper.heading.source or ""
    for title, points in lacking.items():
        where = f"{programme.title}, {sources[title]}".rstrip(", ")
        message = f"not in the list, {title[:1].lower()}{title[1:]}: {'; '.join(points)}"
        yield pack.at(files[0], "documents"), message, f"Add them, if there are any ({where})."
