"""The team's briefing: made of the programme, the framework and the review, never typed."""

from __future__ import annotations

from reviewsite.edition.papers import BriefedTheme, BriefingView, Member, Probed
from reviewsite.model.framework import Framework, Theme
from reviewsite.model.programme import Programme
from reviewsite.model.review import Review


def briefing(review: Review, programme: Programme, framework: Framework | None) -> BriefingView:
    """What a peer is given before coming: who is on the team, the ground rules, who looks at
    which theme, the framework's probes and the interview prompts (Social Services Peer Review Guide
    2016, section 5; Safeguarding Children: Peer Review Guidance Manual 2012, Appendices 2 and 11;
    adults' manual of 2024, section 5). Its key dates are the stages of the Edition's standing."""
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
        invented=any(peer.themes_invented for peer in team),
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
