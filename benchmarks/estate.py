"""An estate of invented, published reviews as a workspace of this program.

    python -m benchmarks.estate N FOLDER [--images]

The same N gives the same bytes, on any machine and on any day.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.invent import bodies, report
from benchmarks.report import Finding, Practice, Report, Section, ThemeReport

CONFIGURATION = """\
site_name: An invented library
docs_dir: content
site_dir: site
use_directory_urls: false
exclude_docs: "*"
theme:
  name: material
  language: en
plugins:
  - reviewsite
"""
HOME = "Every council, review and figure in this library is invented, to measure a program by."


def write_estate(count: int, folder: Path, *, images: bool = False) -> None:
    """Write a workspace of so many reviews into a folder, which may exist."""
    _put(folder / "mkdocs.yml", CONFIGURATION)
    content = folder / "content"
    _put(content / "index.md", _document({"kind": "page", "title": "An invented library"}, HOME))
    reports = [report(number, count, image=images) for number in range(count)]
    used = {one.body.id for one in reports}
    _put(
        content / "bodies.yml",
        _yaml(
            [
                {
                    "id": one.id,
                    "name": one.name,
                    "type": one.type,
                    "nation": one.nation,
                    "region": one.region,
                    "invented": True,
                }
                for one in bodies(count)
                if one.id in used
            ]
        ),
    )
    for one in reports:
        home = content / "reviews" / one.slug
        for name, text in documents(one):
            _put(home / name, text)
        if one.image:
            (home / "media").mkdir(parents=True, exist_ok=True)
            (home / "media" / "waiting.png").write_bytes(one.image)


def documents(review: Report) -> Iterator[tuple[str, str]]:
    """Every file of a review's folder: its name and its text."""
    yield "review.md", _document(_review(review), *review.sections)
    for part in (review.overall, *review.themes):
        yield f"findings/{part.id}.md", _document(_findings(part), *part.sections)
    yield "recommendations.md", _document(_recommendations(review))
    yield "prioritisation.md", _document(_prioritisation(review))
    yield "action-plan.md", _document(_plan(review))
    for practice in review.practices:
        text = _document(_practice(review, practice), *practice.sections)
        yield f"good-practice/{practice.slug}.md", text
    if review.audit:
        yield "audit/case-audit.md", _document(_audit(review), *review.audit.sections)
    if review.progress:
        yield "progress.md", _document(_progress(review))


def _review(review: Report) -> dict[str, Any]:
    days = review.calendar
    scope: dict[str, Any] = {
        "asked_to": list(review.asked_to),
        "key_lines_of_enquiry": [
            {"id": id, "question": question, "response": response}
            for id, question, response in review.questions
        ],
        "out_of_scope": [{"what": review.left_out[0], "why": review.left_out[1]}],
    }
    if review.themes_chosen:
        scope["themes"] = list(review.themes_chosen)
    return {
        "kind": "review",
        "title": review.title,
        "body": review.body.id,
        "programme": review.programme,
        "framework": review.framework,
        "invented": True,
        "scope": scope,
        "on_site": [{"from": f"{days.start}", "to": f"{days.end}"}],
        "milestones": [{"stage": stage, "on": f"{on}"} for stage, on in review.stages],
        "team": [
            {"id": f"peer-{number}", "role": role, "post": post, "organisation": organisation}
            for number, (role, post, organisation) in enumerate(review.team, start=1)
        ],
        "evidence": {"people": review.people, "meetings": review.meetings},
        "governance": [
            {
                "on": f"{days.agreed}",
                "committee": "Executive",
                "decision": "Accepted the report and agreed the action plan",
            }
        ],
        "contact": {
            "team": "Improvement team",
            "organisation": review.body.name,
            "email": _email(review),
        },
        "licence": "OGL-UK-3.0",
        "sign_off": {"post": "Review Manager", "on": f"{days.final}"},
        "publication": {
            "status": "published",
            "consent": _consent(review),
            "publish_on": f"{days.published}",
        },
    }


def _findings(part: ThemeReport) -> dict[str, Any]:
    return {
        "kind": "findings",
        "theme": part.id,
        "summary": part.summary,
        "strengths": [_finding(one) for one in part.strengths],
        "areas_for_consideration": [_finding(one) for one in part.areas],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    said: dict[str, Any] = {"id": finding.id, "text": finding.text}
    if finding.points:
        said["points"] = list(finding.points)
    said["evidence"] = list(finding.evidence)
    if finding.recommendation:
        said["recommendations"] = [finding.recommendation]
    if finding.practice:
        said["practice"] = f"practice:{finding.practice}"
    return said


def _recommendations(review: Report) -> dict[str, Any]:
    return {
        "kind": "recommendations",
        "recommendations": [
            {
                "ref": one.ref,
                "title": one.title,
                "text": one.text,
                "theme": one.theme,
                "arises_from": list(one.arises_from),
                "urgency": one.urgency,
                "response": {
                    "accepted": one.accepted,
                    "text": one.response,
                    "on": f"{review.calendar.agreed}",
                },
            }
            for one in review.recommendations
        ],
    }


def _prioritisation(review: Report) -> dict[str, Any]:
    return {
        "kind": "prioritisation",
        "held": f"{review.calendar.held}",
        "format": "dots",
        "participants": sum(one.votes for one in review.priorities) // 3 + 1,
        "priorities": [
            {
                "id": one.id,
                "title": one.title,
                "votes": one.votes,
                "from": list(one.of),
                "lead": one.lead,
                "discussion": one.discussion,
            }
            for one in review.priorities
        ],
    }


def _plan(review: Report) -> dict[str, Any]:
    return {
        "kind": "action-plan",
        "agreed": f"{review.calendar.agreed}",
        "consent": _consent(review),
        "groups": [
            {
                "title": group.title,
                "issues": list(group.issues),
                "actions": [
                    {
                        "id": one.id,
                        "action": one.text,
                        "lead": one.lead,
                        "due": f"{one.due}",
                        "addresses": list(one.addresses),
                        "measure": one.measure,
                        "updates": [
                            {"on": f"{on}", "status": status, "note": note}
                            for on, status, note in one.updates
                        ],
                    }
                    for one in group.actions
                ],
            }
            for group in review.plan
        ],
    }


def _practice(review: Report, practice: Practice) -> dict[str, Any]:
    return {
        "kind": "good-practice",
        "title": practice.title,
        "summary": practice.summary,
        "consent": _consent(review),
        "theme": practice.theme,
        "topics": list(practice.topics),
        "level": practice.level,
        "population": list(practice.population),
        "started": f"{practice.started}",
        "impact": [
            {
                "measure": measure,
                "before": before,
                "after": after,
                "source": "The council's returns",
            }
            for measure, before, after in practice.impact
        ],
        "demonstrates": [practice.demonstrates],
        "review_by": "2030-12",
        "contact": {
            "post": "Head of Service",
            "organisation": review.body.name,
            "email": _email(review),
        },
    }


def _audit(review: Report) -> dict[str, Any]:
    audit = review.audit
    assert audit is not None
    names = ("yes", "partial", "no", "not_applicable")
    return {
        "kind": "case-audit",
        "criteria": audit.criteria,
        "records_reviewed": audit.records,
        "results": {
            id: dict(zip(names, counts, strict=True))
            for (id, _), counts in zip(audit.questions, audit.results, strict=True)
        },
    }


def _progress(review: Report) -> dict[str, Any]:
    return {
        "kind": "progress-review",
        "held": f"{review.calendar.looked_again}",
        "consent": _consent(review, after=True),
        "progress": [
            {"ref": one.ref, "position": one.position, "text": one.text} for one in review.progress
        ],
    }


def _consent(review: Report, *, after: bool = False) -> list[dict[str, str]]:
    on = review.calendar.looked_again if after else review.calendar.agreed
    return [{"body": review.body.id, "by": "Chief Executive", "on": f"{on}"}]


def _email(review: Report) -> str:
    return f"improvement.team@{review.body.id}.example"


def _document(front: dict[str, Any], *body: Section | str) -> str:
    text = "\n\n".join(one if isinstance(one, str) else one.markdown for one in body)
    return f"---\n{_yaml(front)}---\n" + (f"\n{text}\n" if text else "")


def _yaml(data: Any) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)


class _Dumper(yaml.SafeDumper):
    """As the manual writes it: texts of several paragraphs as blocks."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write an estate, as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.estate", description=__doc__)
    parser.add_argument("count", type=int, metavar="N", help="how many reviews")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write them")
    parser.add_argument("--images", action="store_true", help="a chart in each review")
    chosen = parser.parse_args()
    write_estate(chosen.count, chosen.folder, images=chosen.images)


if __name__ == "__main__":
    main()
