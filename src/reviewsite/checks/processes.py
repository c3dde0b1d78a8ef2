"""RS306, RS311 to RS313: the programme, and what a review names of it."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.vocabulary import remedy
from reviewsite.diagnostics import Severity
from reviewsite.model.plan import ProgressReview
from reviewsite.model.review import Peer
from reviewsite.model.survey import Survey
from reviewsite.pack import Pack


@rule("RS306", "A programme that is not known", severity=Severity.ERROR, firm=True)
def programme(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The programme gives a review its words, stages, roles and deadlines. Five ship
    (`reviewsite show` lists them); a workspace may have its own in `content/programmes/`.

    Wrong: `programme: ssia`

    Right: `programme: ssia-2016`
    """
    review = pack.review
    known = context.catalogue.programmes
    if review is not None and review.programme not in known:
        where = "“reviewsite show” lists the programmes."
        yield (
            pack.at(review, "programme"),
            f"“{review.programme}” is not a programme",
            remedy(review.programme, known, where),
        )


@rule("RS311", "A stage that the programme does not have", severity=Severity.ERROR, firm=True)
def stage(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Milestones say which of the programme's stages are done, and when. `reviewsite show PROGRAMME`
    prints the stages.

    Wrong: `stage: draft`

    Right: `stage: draft-to-team`
    """
    review = pack.review
    found = context.catalogue.programmes.get(review.programme) if review else None
    if review is None or found is None:
        return
    known = [one.id for one in found.stages]
    for milestone in review.milestones:
        if milestone.stage not in known:
            message = f"“{milestone.stage}” is not a stage of {found.id}"
            where = f"“reviewsite show {found.id}” prints them."
            yield pack.at(milestone, "stage"), message, remedy(milestone.stage, known, where)


@rule("RS312", "A role that the programme does not have", severity=Severity.ERROR, firm=True)
def role(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Each member of the team has one of the programme's roles: it says on the review's page what
    that peer was there for. `reviewsite show PROGRAMME` prints the roles. Where a programme of
    one's own names none, any will do.

    Wrong: `role: director` in a review of the programme `ssia-2016`

    Right: `role: director-peer`
    """
    review = pack.review
    found = context.catalogue.programmes.get(review.programme) if review else None
    if review is None or found is None:
        return
    known = [one.id for one in (*found.peer_roles, *found.council_roles)]
    team: list[Peer] = [*review.team]
    team += [peer for later in pack.all(ProgressReview) for peer in later.team]
    for peer in team:
        if known and peer.role not in known:
            message = f"“{peer.role}” is not a role of {found.id}"
            where = f"“reviewsite show {found.id}” prints them."
            yield pack.at(peer, "role"), message, remedy(peer.role, known, where)


@rule("RS313", "A questionnaire that is not known", severity=Severity.ERROR, firm=True)
def questionnaire(pack: Pack, context: Context) -> Iterator[Found]:
    """
    `template` names a questionnaire that ships, so that its questions need not be typed and its
    answers can be compared.

    Wrong: `template: frontline`

    Right: `template: lga-frontline-2012`
    """
    known = context.catalogue.questionnaires
    for survey in pack.all(Survey):
        if survey.template and survey.template not in known:
            yield (
                pack.at(survey, "template"),
                f"“{survey.template}” is not a questionnaire",
                remedy(survey.template, known, "Leave the line out if the questions are yours."),
            )
