"""One review with documents of every kind in it, each with canaries of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tests.leaks.opening import everything
from tests.leaks.planting import PICTURE, Canaries, put
from tests.leaks.withheld import EARLIER, REVIEW, consent, sown

SLUG = "subject-2012"
STATUSES = (
    "draft",
    "with-team",
    "quality-assurance",
    "with-council",
    "final",
    "published",
    "withdrawn",
)
NEIGHBOUR = "nachbar"
"""What begins every canary of the workspace's other reviews."""
CANARY = re.compile(rb"(?:kanarie|nachbar)[a-z]+\d{4}x", re.I)
SLIDES = """slides:
  - title: Slide @@
    points:
      - Point @@
"""
Pieces = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Paper:
    """A document of the review: which planted file it is, for whom it says that it is, whether a
    consent of its own is given, and what of its text is written otherwise."""

    name: str
    path: str
    audience: str = ""
    consent: bool = False
    instead: Pieces = ()

    @property
    def mark(self) -> str:
        """What its canaries begin with."""
        return mark(self.name)

    def write(self, folder: Path) -> None:
        """Put it into a review's folder, under a name that is a canary too."""
        front = consent(["northmoor"], (EARLIER,)) if self.consent else ""
        front += f"audience: {self.audience}\n" if self.audience else ""
        to = f"{PurePosixPath(self.path).parent}/@@.md"
        put(folder, self.path, Canaries(mark=self.mark), front, instead=self.instead, to=to)


def mark(name: str) -> str:
    """What the canaries of something begin with, by its name in the table."""
    return "kanarie" + re.sub("[^a-z]", "", name)


OVERVIEW = (("first-thoughts", "overview"),)
PAPERS = (
    Paper("findings", "findings/leadership.md"),
    Paper(
        "findings, council", "findings/leadership.md", "council", instead=(("vision", "capacity"),)
    ),
    Paper("findings, team", "findings/leadership.md", "team", instead=(("vision", "outcomes"),)),
    Paper("recommendations", "recommendations.md"),
    Paper("recommendations, council", "recommendations.md", "council", instead=(("R1", "R2"),)),
    Paper("recommendations, team", "recommendations.md", "team", instead=(("R1", "R3"),)),
    Paper("prioritisation", "prioritisation.md"),
    Paper("prioritisation, council", "prioritisation.md", "council"),
    Paper("action-plan", "action-plan.md"),
    Paper("action-plan, agreed", "action-plan.md", consent=True),
    Paper("progress-review", "progress.md"),
    Paper("progress-review, agreed", "progress.md", consent=True),
    Paper("response", "response.md"),
    Paper("response, agreed", "response.md", consent=True),
    Paper("evaluation", "evaluation.md"),
    Paper("evaluation, agreed", "evaluation.md", consent=True),
    Paper("good-practice", "good-practice/@@.md"),
    Paper("good-practice, agreed", "good-practice/@@.md", consent=True),
    Paper("case-audit", "audit/audit.md"),
    Paper("case-audit, council", "audit/counts.md", "council"),
    Paper("survey", "surveys/poll.md"),
    Paper("survey, public", "surveys/poll.md", "public"),
    Paper("survey, team", "surveys/poll.md", "team"),
    Paper("survey, rows", "surveys/rows.md"),
    Paper("timetable", "pack/timetable.md"),
    Paper("timetable, public", "pack/timetable.md", "public", instead=(("09-10", "09-11"),)),
    Paper("timetable, team", "pack/timetable.md", "team", instead=(("09-10", "09-12"),)),
    Paper("documents", "pack/documents.md"),
    Paper("documents, public", "pack/documents.md", "public", instead=(("71", "72"),)),
    Paper("documents, team", "pack/documents.md", "team", instead=(("71", "73"),)),
    Paper("self-assessment", "pack/self-assessment.md"),
    Paper("self-assessment, public", "pack/self-assessment.md", "public"),
    Paper("self-assessment, team", "pack/self-assessment.md", "team"),
    Paper("audit-validation", "audit/validation.md"),
    Paper("audit-validation, public", "audit/validation.md", "public"),
    Paper("audit-validation, team", "audit/validation.md", "team"),
    Paper("case-mapping", "audit/mapping.md"),
    Paper("case-mapping, public", "audit/mapping.md", "public"),
    Paper("case-mapping, team", "audit/mapping.md", "team"),
    Paper("presentation", "pack/first-thoughts.md", instead=OVERVIEW),
    Paper("presentation, public", "pack/first-thoughts.md", "public", instead=OVERVIEW),
    Paper("presentation, team", "pack/first-thoughts.md", "team", instead=OVERVIEW),
    Paper(
        "presentation, made",
        "pack/first-thoughts.md",
        instead=(("first-thoughts", "feedback"), (SLIDES, "")),
    ),
    Paper("presentation, first thoughts", "pack/first-thoughts.md"),
    Paper("analysis", "pack/analysis.md"),
    Paper("audit-log", "audit/log.md"),
    Paper("case-outcome", "audit/outcome.md"),
    Paper("page, public", "pack/page.md", instead=(("council", "public"),)),
    Paper("page, council", "pack/page.md"),
    Paper("page, team", "pack/page.md", instead=(("council", "team"),)),
)
OPENING = f"""---
kind: review
title: Safeguarding peer review {mark("review, title")}0000x
body: northmoor
programme: lga-safeguarding-2012
framework: lga-safeguarding-2012
scope:
  asked_to:
    - Look at how children are kept safe {mark("review, question")}0000x
  key_lines_of_enquiry:
    - id: since
      question: Has the focus been kept? {mark("review, question")}0001x
      response: It has {mark("review, answer")}0000x
on_site:
  - from: 2012-09-10
    to: 2012-09-14
previous_reviews:
  - review: closed-2012
contact:
  team: Peer review team
  email: peer.review@example.gov.uk
sign_off:
  post: Review manager
  on: {EARLIER}
publication:
  status: @status
  publish_on: {EARLIER}
{consent(["northmoor"], (EARLIER,), "  ")}@withdrawn---

## Executive summary

The council asked for this review {mark("review, text")}0000x.
"""
WITHDRAWN = f"""  withdrawn:
    on: 2025-12-01
    reason: A figure was wrong {mark("review, reason")}0000x
"""
BODIES = """- id: northmoor
  name: Northmoor Borough Council
  type: unitary
- id: nachbaropen0000x
  name: Nachbaropen0001x council
  type: unitary
- id: nachbarclosed0000x
  name: Nachbarclosed0001x council
  type: unitary
"""


def write(content: Path) -> None:
    """The workspace: the review with all its papers, one that is published, and a draft."""
    content.mkdir(parents=True)
    (content / "bodies.yml").write_text(BODIES, encoding="utf-8")
    (content / "index.md").write_text("---\nkind: page\ntitle: Reviews\n---\n", encoding="utf-8")
    subject = content / "reviews" / SLUG
    subject.mkdir(parents=True)
    for paper in PAPERS:
        paper.write(subject)
    put(subject, PICTURE, Canaries(mark=mark("picture")))
    put(subject, "data/survey.csv", Canaries(mark=mark("survey, text answers")))
    for name, status in (("open", "published"), ("closed", "draft")):
        other = content / "reviews" / f"{name}-2012"
        other.mkdir()
        body = f"{NEIGHBOUR}{name}0000x"
        text = REVIEW.format(
            bodies=f"  - {body}",
            more="",
            sign_off=f"sign_off:\n  post: Manager\n  on: {EARLIER}\n",
            status=status,
            publication=f"{consent([body], (EARLIER,), '  ')}  publish_on: {EARLIER}\n",
        )
        (other / "review.md").write_text(text, encoding="utf-8")
        sown(other, f"{NEIGHBOUR}{name}")


def set_status(content: Path, status: str) -> None:
    """Write the review file anew, at another status."""
    withdrawn = WITHDRAWN if status == "withdrawn" else ""
    text = OPENING.replace("@status", status).replace("@withdrawn", withdrawn)
    (content / "reviews" / SLUG / "review.md").write_text(text, encoding="utf-8")


def canaries_in(folder: Path) -> dict[str, set[str]]:
    """The canaries in any byte of a built tree, and in which files each stands."""
    found: dict[str, set[str]] = {}
    for name, data in everything(folder):
        for match in CANARY.findall(data):
            found.setdefault(match.decode().lower(), set()).add(name)
    return found
