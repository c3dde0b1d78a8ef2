"""One review's Edition as JSON and CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from reviewsite import prose
from reviewsite.edition.agreed import NOT_RECORDED, ActionStepView
from reviewsite.edition.found import FindingView
from reviewsite.edition.views import Edition
from reviewsite.exports.papers import paper_tables
from reviewsite.exports.table import table
from reviewsite.model.base import Audience

FORMAT = "reviewsite-edition-1"
"""The name of the JSON's form; it changes when a field's meaning does."""


def files(edition: Edition) -> dict[str, bytes]:
    """The data files of a review's site by address. Empty ones are left out."""
    if edition.report is None:
        return {}
    made = {"data/review.json": review_json(edition)}
    for name, heading, rows in (
        ("findings", FINDINGS, list(_findings(edition))),
        ("recommendations", RECOMMENDATIONS, list(_recommendations(edition))),
        ("actions", ACTIONS, list(_actions(edition))),
        (
            "audit",
            AUDIT if edition.audience == Audience.PUBLIC else AUDIT_INSIDE,
            list(_audit(edition)),
        ),
        *paper_tables(edition),
    ):
        if rows:
            made[f"data/{name}.csv"] = table(heading, rows)
    return made


def review_json(edition: Edition) -> bytes:
    """Everything in the Edition, keys sorted, under a name for its form."""
    data = edition.model_dump(mode="json", by_alias=True, exclude_none=True)
    for inside in ("on", "preview", "files"):
        data.pop(inside, None)
    whole = {"format": FORMAT, "edition": data}
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


FINDINGS = ("reference", "theme", "kind", "text", "points", "evidence", "leads to", "shown in")
RECOMMENDATIONS = (
    "reference",
    "title",
    "text",
    "theme",
    "urgency",
    "arises from",
    "leads to",
    "accepted",
    "progress",
    "heading",
)
ACTIONS = (
    "reference",
    "group",
    "label",
    "action",
    "lead",
    "with",
    "due",
    "due date",
    "status",
    "overdue",
    "measure",
    "addresses",
    "date passed",
    "plan",
    "plan agreed",
    "steps",
)


def _refs(items: Sequence[object]) -> str:
    return "; ".join(str(getattr(item, "ref", item)) for item in items)


def _findings(edition: Edition) -> Iterator[tuple[object, ...]]:
    for theme in edition.themes:
        for finding in (*theme.strengths, *theme.areas):
            yield _finding(edition, theme.title, finding)
    for audit in edition.audits:
        for finding in (*audit.strengths, *audit.areas):
            yield _finding(edition, audit.title or "", finding)
    for finding in edition.papers.findings:
        yield _finding(edition, "", finding)


def _finding(edition: Edition, theme: str, finding: FindingView) -> tuple[object, ...]:
    onward = edition.onward(finding.ref)
    return (
        finding.ref,
        theme,
        finding.side,
        prose.words(finding.text),
        "; ".join(prose.words(point) for point in finding.points),
        "; ".join(kind.value for kind in finding.evidence),
        _refs([one for one in onward if one.kind != "practice"]),
        _refs([one for one in onward if one.kind == "practice"]),
    )


def _recommendations(edition: Edition) -> Iterator[tuple[object, ...]]:
    positions = {
        entry.ref: entry.position.value for review in edition.progress for entry in review.entries
    }
    given = edition.recommendations
    headings = {ref: part.heading for part in (given.parts if given else ()) for ref in part.refs}
    every = list(given.items) if given else []
    every += [item for review in edition.progress for item in review.recommendations]
    for item in every:
        yield (
            item.ref,
            prose.words(item.title),
            prose.words(item.text or ""),
            item.theme,
            item.urgency,
            _refs(edition.behind(item.ref)),
            _refs(edition.onward(item.ref)),
            item.response.accepted if item.response else None,
            positions.get(item.ref),
            prose.words(headings.get(item.ref) or ""),
        )


def _step(step: ActionStepView) -> str:
    """A step of an action: its words, and in brackets what is known of it."""
    known = (
        *step.lead,
        str(step.due) if step.due else "",
        step.status.value if step.status else "",
    )
    said = ", ".join(prose.words(one) for one in known if one)
    return f"{prose.words(step.text)} ({said})" if said else prose.words(step.text)


def _actions(edition: Edition) -> Iterator[tuple[object, ...]]:
    for plan in edition.plans:
        for group in plan.groups:
            for action in group.actions:
                yield (
                    action.ref,
                    prose.words(group.title),
                    action.label,
                    prose.words(action.text),
                    "; ".join(action.lead),
                    "; ".join(action.with_),
                    action.due,
                    action.due.when if action.due else None,
                    action.status.value if action.status else NOT_RECORDED,
                    action.overdue,
                    prose.words(action.measure or ""),
                    _refs(edition.behind(action.ref)),
                    action.date_passed,
                    prose.words(plan.heading or ""),
                    plan.agreed,
                    "; ".join(_step(one) for one in action.steps),
                )


AUDIT = (
    "criterion",
    "text",
    "records reviewed",
    "per cent of those it applies to (to the nearest ten)",
)
AUDIT_INSIDE = (
    "criterion",
    "text",
    "positive count",
    "records reviewed",
    "per cent",
    "yes",
    "partial",
    "no",
    "not applicable",
    "per cent of those it applies to",
)


def _audit(edition: Edition) -> Iterator[tuple[object, ...]]:
    for audit in edition.audits:
        for section in audit.sections:
            for row in section.criteria:
                named, split = (row.id, prose.words(row.text)), row.split
                if split is None or row.halves is None:
                    share = "not shown" if row.hidden else row.per_cent_applicable
                    yield (*named, audit.records, share)
                    continue
                answers = (split.yes, split.partial, split.no, split.not_applicable)
                positive = (row.halves / 2, audit.records, row.per_cent)
                yield (*named, *positive, *answers, row.per_cent_applicable)
