"""RS101 to RS109: what findings rest on, and the thread from them to actions."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.timetables import programme_of
from reviewsite.diagnostics import Severity
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Status
from reviewsite.model.findings import Finding, Findings, Headed
from reviewsite.model.plan import ActionPlan
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import Recommendations
from reviewsite.model.refs import OVERALL, Reference
from reviewsite.pack import Pack

PRACTICE = "good-practice"
"""The section of a report that studies of good practice are in."""


def _findings(pack: Pack) -> Iterator[tuple[Finding, Headed]]:
    for one in pack.loaded:
        if isinstance(one.document, Headed):
            for finding in one.document.strengths:
                yield finding, one.document
            for finding in one.document.areas_for_consideration:
                yield finding, one.document


@rule("RS101", "A finding with evidence of one kind only", severity=Severity.NOTE)
def one_kind_of_evidence(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The team does not act on hearsay: evidence is triangulated from what it reads, hears and sees
    (Social Services Peer Review Guide 2016, section 5, Guidance for interviews; adults' manual of
    2024, section 5). A finding whose evidence is of one kind only was perhaps not, or the
    rest was not noted.

    Wrong: `evidence: [interview]`

    Right: `evidence: [interview, data]`

    Of findings that give no evidence RS109 speaks.
    """
    for finding, document in _findings(pack):
        # what an audit found rests on the records that it read
        if len(set(finding.evidence)) == 1 and not isinstance(document, CaseAudit):
            kind = finding.evidence[0].value
            yield (
                pack.at(finding, "evidence"),
                f"the only evidence given is “{kind}”",
                "Add what else bears it out, or take the finding out if nothing does.",
            )


@rule("RS109", "Findings that do not say what they rest on", severity=Severity.NOTE)
def no_evidence(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Evidence is triangulated from what the team reads, hears and sees (Social Services Peer Review
    Guide 2016, section 5; adults' manual of 2024, section 5), and readers can see from what kinds a
    finding comes. Told once, from `final` on, and not of the summary findings, which repeat those
    of the themes.

    Wrong: `- Staff are well supported`

    Right: `- text: Staff are well supported` and under it `evidence: [focus-group, data]`
    """
    review = pack.review
    if review is None or review.in_intervention:
        return
    if not review.publication.status.reached(Status.FINAL):
        return
    every = [
        one
        for one, file in _findings(pack)
        if not isinstance(file, CaseAudit) and getattr(file, "theme", None) != OVERALL
    ]
    silent = [one for one in every if not one.evidence]
    if silent:
        said = "1 finding gives" if len(silent) == 1 else f"{len(silent)} findings give"
        message = f"{said} no evidence, of {len(every)} in this review"
        yield pack.at(silent[0]), message, "Add evidence: to those that rest on something."


@rule("RS102", "A finding without evidence in a council in intervention", severity=Severity.ERROR)
def no_evidence_in_intervention(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Where the council is in intervention others will use the feedback to judge its progress. Every
    point has to be backed as securely as it can be, and points on which evidence is not conclusive
    are left out (Safeguarding Children Peer Review manual 2012, Appendix 18, Managing the
    feedback). So each finding says what it rests on.

    Wrong, with `in_intervention: true` in the review:

    ```yaml
    strengths:
      - Staff are well supported
    ```

    Right:

    ```yaml
    strengths:
      - text: Staff are well supported
        evidence: [focus-group, case-record]
    ```
    """
    if pack.review is None or not pack.review.in_intervention:
        return
    for finding, document in _findings(pack):
        # The summary findings repeat those of the themes, where their evidence stands.
        if not finding.evidence and getattr(document, "theme", None) != OVERALL:
            yield (
                pack.at(finding),
                "this finding does not say what it rests on",
                "Add evidence: with at least two kinds, or take the finding out.",
            )


@rule("RS103", "An item without an id in a final review", severity=Severity.ERROR, firm=True)
def no_id(pack: Pack, context: Context) -> Iterator[Found]:
    """
    From `final` on every finding has an `id`. It is the finding's address: other files, other
    websites and the translation point at it, and it must not change when a sentence is mended or
    an item is moved.

    Wrong: `- Practitioners are enthusiastic about their leaders`

    Right:

    ```yaml
    - id: leaders
      text: Practitioners are enthusiastic about their leaders
    ```

    `reviewsite ids` writes all the missing ones.
    """
    if pack.review is None or not pack.review.publication.status.reached(Status.FINAL):
        return
    for finding, _ in _findings(pack):
        if finding.id is None:
            yield pack.at(finding), "this finding has no id", "Run “reviewsite ids”: it writes one."


@rule("RS104", "Two files of findings on one theme", severity=Severity.ERROR, firm=True)
def twin_themes(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A theme has one file of findings and one page. With two files nobody could tell which page
    a reference means.

    Wrong: `theme: leadership` in both `findings/leadership.md` and `findings/governance.md`
    """
    first: dict[str, Findings] = {}
    for findings in pack.all(Findings):
        if findings.theme in first:
            other = pack.at(first[findings.theme], "theme")
            yield (
                pack.at(findings, "theme"),
                f"“{findings.theme}” has its findings in {other.path} already",
                "Put both into one file, or give this one another theme.",
            )
        first.setdefault(findings.theme, findings)


@rule("RS105", "A published review without good practice", needs="whole", severity=Severity.NOTE)
def no_practice(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A review looks for what other councils can learn, and the team feeds back key examples of good
    practice (Social Services Peer Review Guide 2016, section 3, Director Peer). The children's
    guidance of 2024, section 1, asks for at least one case study from every challenge. The library
    is made of them. Nothing is said where the programme has no section for it.
    """
    review = pack.review
    if review is None or review.publication.status != Status.PUBLISHED:
        return
    programme = programme_of(pack, context)
    asked = programme is not None and any(one.id == PRACTICE for one in programme.sections)
    if asked and not pack.all(GoodPractice):
        yield (
            pack.at(review.publication, "status"),
            "this review is published and has no study of good practice",
            "“reviewsite new good-practice” writes the file to begin with.",
        )


@rule("RS106", "A recommendation that no action takes up", needs="whole", severity=Severity.NOTE)
def no_action(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Once there is an action plan, readers ask of every recommendation what is being done about it.
    An action takes it up by naming it under `addresses`, or by naming a priority that came from
    it. A recommendation that was not accepted (`accepted: not` in its `response`) needs no action.

    Wrong: `R3` stands in no `addresses`

    Right: `addresses: [R3]`
    """
    plans = pack.all(ActionPlan)
    if not any(group.actions for plan in plans for group in plan.groups):
        return
    taken = _taken_up(pack, plans)
    for document in pack.all(Recommendations):
        for item in document.recommendations:
            refused = item.response is not None and item.response.accepted == "not"
            if item.ref not in taken and not refused:
                yield (
                    pack.at(item, "ref"),
                    f"no action takes up {item.ref}",
                    f"Name {item.ref} under addresses: of an action, or say in response: why not.",
                )


def _taken_up(pack: Pack, plans: tuple[ActionPlan, ...]) -> set[str]:
    taken = {
        ref
        for plan in plans
        for group in plan.groups
        for action in group.actions
        for ref in action.addresses
    }
    for ref in list(taken):
        reference = Reference.parse(ref)
        item = pack.index.get(reference.key) if reference else None
        if item is not None and item.kind == "priority":
            taken |= set(getattr(item.part, "from_", ()))
    return taken


@rule("RS107", "A theme of the scope without findings", needs="whole")
def no_findings(pack: Pack, context: Context) -> Iterator[Found]:
    """
    What the review set out to look at is said under `scope: themes`. From `final` on each of those
    themes has a file of findings, or readers are left to guess what became of it. Where the review
    left a theme out in the end, `out_of_scope` says so and why. Without `themes` every core theme
    of the framework counts.
    """
    review = pack.review
    if review is None or not review.publication.status.reached(Status.FINAL):
        return
    core = [one.id for one in context.catalogue.themes(review.framework) if one.group == "core"]
    wanted = core if review.scope.themes is None else list(review.scope.themes)
    have = {one.theme for one in pack.all(Findings)}
    for number, id in enumerate(wanted):
        if id not in have:
            typed = review.scope.themes is not None
            yield (
                pack.at(review.scope, "themes", number) if typed else pack.at(review, "framework"),
                f"the theme “{id}” has no file of findings",
                "Write its findings, or take it out of scope: themes.",
            )
    for extra in review.scope.extra_themes:
        if extra.id not in have:
            yield (
                pack.at(extra, "id"),
                f"the theme “{extra.id}” has no file of findings",
                "Write its findings, or take it out of extra_themes.",
            )


@rule("RS108", "A file of findings with nothing in it")
def empty(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A theme may have lists, prose or both. A file with neither makes an empty page, and a reader who
    finds one cannot tell whether there was nothing to say or whether it was forgotten.

    Wrong: `kind: findings` and `theme: leadership`, and nothing else
    """
    for document in pack.all(Findings):
        if not (document.strengths or document.areas_for_consideration or document.prose.strip()):
            yield (
                pack.at(document, "theme"),
                "this file has neither strengths, areas for consideration nor prose",
                "Write some, or delete the file until there are some.",
            )
