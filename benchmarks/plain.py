"""The same reviews as a council would publish them with MkDocs and its Material theme today.

One docs folder a review, every page plain Markdown with the same prose, lists and tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.report import Audit, Finding, Practice, Report, Section, ThemeReport

CONFIGURATION = """\
site_name: "{title}: {body}"
theme:
  name: material
plugins:
  - search
"""


def write_plain(review: Report, folder: Path) -> None:
    """Write one review as a MkDocs project."""
    docs = folder / "docs"
    config = CONFIGURATION.format(title=review.title, body=review.body.name)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for name, text in documents(review):
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    if review.image:
        (docs / "media").mkdir(parents=True, exist_ok=True)
        (docs / "media" / "waiting.png").write_bytes(review.image)


def documents(review: Report) -> Iterator[tuple[str, str]]:
    """Every page of the plain site: its file and its Markdown."""
    yield "index.md", _page(review.title, *_home(review))
    for part in review.themes:
        yield f"findings/{part.id}.md", _page(part.title, *_findings(part))
    yield "recommendations.md", _page("Recommendations", *_recommendations(review))
    yield "prioritisation.md", _page("Prioritisation", *_prioritisation(review))
    yield "action-plan.md", _page("Action plan", *_plan(review))
    for practice in review.practices:
        yield f"good-practice/{practice.slug}.md", _page(practice.title, *_practice(practice))
    if review.audit:
        yield "case-records.md", _page("Case records", *_audit(review.audit))
    if review.progress:
        rows = (f"## {one.ref}: {one.position}\n\n{one.text}" for one in review.progress)
        yield "progress.md", _page("Progress review", *rows)
    yield "about.md", _page("About this review", *_about(review))


def _page(title: str, *blocks: str) -> str:
    return "\n\n".join((f"# {title}", *blocks))


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def _prose(sections: Iterable[Section]) -> Iterator[str]:
    return (section.markdown for section in sections)


def _home(review: Report) -> Iterator[str]:
    days = review.calendar
    yield f"{review.body.name}, {days.start:%d %B %Y} to {days.end:%d %B %Y}"
    yield from _prose(review.sections)
    yield from _findings(review.overall)


def _findings(part: ThemeReport) -> Iterator[str]:
    yield part.summary
    yield "## Strengths"
    yield "\n".join(_finding(one) for one in part.strengths)
    yield "## Areas for consideration"
    yield "\n".join(_finding(one) for one in part.areas)
    yield from _prose(part.sections)


def _finding(finding: Finding) -> str:
    to = f" ([{finding.recommendation}](../recommendations.md))" if finding.recommendation else ""
    points = "".join(f"\n    - {point}" for point in finding.points)
    return f"- {finding.text}{to} ({', '.join(finding.evidence)}){points}"


def _recommendations(review: Report) -> Iterator[str]:
    for one in review.recommendations:
        yield f"## {one.ref} {one.title}"
        yield one.text
        yield f"Arises from: {', '.join(one.arises_from) or 'the whole'}. Urgency: {one.urgency}."
        yield f"The council's response ({one.accepted}): {one.response}"


def _prioritisation(review: Report) -> Iterator[str]:
    yield _table(
        ("Priority", "Votes", "Lead"),
        ((one.title, one.votes, one.lead) for one in review.priorities),
    )
    for one in review.priorities:
        yield f"## {one.title}"
        yield one.discussion
        yield f"From: {', '.join(one.of)}."


def _plan(review: Report) -> Iterator[str]:
    for group in review.plan:
        yield f"## {group.title}"
        yield _bullets(group.issues)
        for one in group.actions:
            yield f"### {one.text}"
            yield _bullets(
                (
                    f"Lead: {one.lead}",
                    f"Due: {one.due:%d %B %Y}",
                    f"Addresses: {', '.join(one.addresses)}",
                    f"Measure: {one.measure}",
                    *(f"{on:%d %B %Y}, {status}: {note}" for on, status, note in one.updates),
                )
            )


def _practice(practice: Practice) -> Iterator[str]:
    yield practice.summary
    people = ", ".join(practice.population)
    yield f"Level: {practice.level}. Since {practice.started}. For: {people}."
    yield _table(("Measure", "Before", "After"), practice.impact)
    yield from _prose(practice.sections)


def _audit(audit: Audit) -> Iterator[str]:
    yield from _prose(audit.sections)
    yield _table(
        ("Criterion", "", "Positive", "Of"),
        (
            (id, text, yes + partial / 2, audit.records)
            for (id, text), (yes, partial, _, _) in zip(audit.questions, audit.results, strict=True)
        ),
    )


def _about(review: Report) -> Iterator[str]:
    yield "## What the team was asked to do"
    yield _bullets(review.asked_to)
    for _, question, response in review.questions:
        yield f"### {question}"
        yield response
    yield f"Out of scope: {review.left_out[0]}. {review.left_out[1]}."
    yield "## The team"
    yield _bullets(f"{post}, {organisation} ({role})" for role, post, organisation in review.team)
    yield "## Evidence"
    yield f"{review.people} people in {review.meetings} meetings."
    yield "## Milestones"
    yield _bullets(f"{stage}: {on:%d %B %Y}" for stage, on in review.stages)
