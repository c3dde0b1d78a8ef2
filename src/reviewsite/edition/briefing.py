"""The team's briefing: made of the programme, the framework and the review, never typed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from reviewsite.edition.papers import BriefedTheme, BriefingView, KeyDate, Member, Probed
from reviewsite.model.framework import Framework, Theme
from reviewsite.model.programme import Deadline, Programme, Stage
from reviewsite.model.review import Review


def briefing(review: Review, programme: Programme, framework: Framework | None) -> BriefingView:
    """What a peer is given before coming: who is on the team, the ground rules, who looks at
    which theme, the framework's probes, the interview prompts and the key dates (Social Services
    Peer Review Guide 2016, section 5; Safeguarding Children: Peer Review Guidance Manual 2012,
    Appendices 2 and 11; adults' manual of 2024, section 5)."""
    themes = _themes(review, framework)
    titles = {id: title for id, title, _ in themes}
    team = [one for one in review.team if not one.withdrew]
    members = []
    for peer in team:
        role = programme.role(peer.role)
        members.append(
            Member(
                role=role.title if role else peer.role,
                about=role.about if role else None,
                post=peer.post,
                organisation=peer.organisation,
                themes=tuple(titles[id] for id in peer.themes if id in titles),
            )
        )
    return BriefingView(
        members=tuple(members),
        rules=programme.ground_rules,
        themes=tuple(
            BriefedTheme(
                id=id,
                title=title,
                about=theme.about if theme else None,
                peers=tuple(one.post for one in team if id in one.themes),
                elements=_elements(theme) if theme else (),
            )
            for id, title, theme in themes
        ),
        prompts=programme.prompts,
        dates=key_dates(review, programme),
    )


def _themes(review: Review, framework: Framework | None) -> list[tuple[str, str, Theme | None]]:
    wanted = review.scope.themes
    chosen = [
        one
        for one in (framework.themes if framework else ())
        if (one.id in wanted if wanted is not None else one.group == "core")
    ]
    found: list[tuple[str, str, Theme | None]] = [(one.id, one.title, one) for one in chosen]
    return found + [(one.id, one.title, None) for one in review.scope.extra_themes]


def _elements(theme: Theme) -> tuple[Probed, ...]:
    return tuple(
        Probed(
            title=f"{one.number} {one.title}" if one.number else one.title,
            ideal=one.ideal,
            probes=one.probes,
            evidence=one.evidence,
        )
        for one in theme.elements
        if one.probes or one.ideal or one.evidence
    )


def key_dates(review: Review, programme: Programme) -> tuple[KeyDate, ...]:
    """The programme's stages with the day that its clock gives each, counted from the on-site
    dates; what is done has the day it was done."""
    done = {one.stage: one.on for one in review.milestones}
    return tuple(
        KeyDate(
            title=stage.title,
            who=stage.who,
            day=day_of(stage, review, programme),
            done=done.get(stage.id),
            deadline=stage.deadline,
            source=(stage.deadline.source if stage.deadline else None) or stage.source,
        )
        for stage in programme.stages
    )


def day_of(stage: Stage, review: Review, programme: Programme) -> date | None:
    """The last day for a stage (for “at least” before the visit, too); None without a deadline or
    where the visit has no dates yet."""
    deadline = stage.deadline
    if deadline is None or not review.on_site:
        return None
    if deadline.anchor == "start":
        return counted(min(one.from_.first for one in review.on_site), deadline)
    if deadline.anchor == "end":
        return counted(max(one.to.last for one in review.on_site), deadline)
    other = programme.stage(deadline.anchor)
    done = next((one.on.last for one in review.milestones if one.stage == deadline.anchor), None)
    start = done or (day_of(other, review, programme) if other and other is not stage else None)
    return counted(start, deadline) if start else None


def counted(start: date, deadline: Deadline) -> date:
    """A day so many days, weeks or months before or after another; a month's end stays one."""
    sign = -1 if deadline.before else 1
    if deadline.unit == "months":
        month = start.year * 12 + start.month - 1 + sign * deadline.count
        year, index = divmod(month, 12)
        last = monthrange(year, index + 1)[1]
        return date(year, index + 1, min(start.day, last))
    days = deadline.count * (7 if deadline.unit == "weeks" else 1)
    return start + timedelta(days=sign * days)
