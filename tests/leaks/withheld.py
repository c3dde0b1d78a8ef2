"""Reviews, and parts of reviews, that the public must not see: one for each way to be withheld."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.leaks.planting import MARKS, PICTURE, Canaries, plant, put

ON = "2026-01-15"
"""The day on which the workspace is built; what follows is set round it."""
EARLIER, LATER = "2025-11-03", "2026-01-16"

EARLY = ("draft", "with-team", "quality-assurance", "with-council", "final")
PRACTICE = "good-practice/@@.md"
OWN = ("action-plan.md", "progress.md", "response.md", "evaluation.md", PRACTICE)
"""Files that a consent for the report does not cover (FORMAT, section 6, consent by part)."""
NARROWED = ("findings/leadership.md", "recommendations.md", "prioritisation.md", "audit/counts.md")
NARROW = ("surveys/poll.md", "surveys/rows.md", "pack/timetable.md", "pack/documents.md")
"""Files that are for the council unless they say otherwise (FORMAT, section 4)."""

REVIEW = """---
kind: review
title: Safeguarding children peer review
body:
{bodies}
programme: lga-safeguarding-2012
framework: lga-safeguarding-2012
{more}scope:
  asked_to:
    - Look at how children are kept safe
  themes: [vision]
on_site:
  - from: 2012-09-10
    to: 2012-09-14
contact:
  team: Peer review team
  email: peer.review@example.gov.uk
{sign_off}publication:
  status: {status}
{publication}---

## Executive summary

The council asked for this review because it wished to learn.
"""
PLAIN_RECOMMENDATIONS = """---
kind: recommendations
recommendations:
  - ref: R1
    title: Put quality first
    text: Ask what each record says about the quality of the work.
---
"""


@dataclass(frozen=True)
class Case:
    """One way to be withheld. `part` names the file that alone is withheld in a review that is
    published, with its own consents, day, audience and sign-off; without it nothing of the review
    is public, but for a `tombstone`: title, dates and reason."""

    name: str
    status: str = "published"
    consents: tuple[str, ...] = (EARLIER,)
    bodies: int = 1
    sign_off: str = EARLIER
    publish_on: str = EARLIER
    withdrawn: str = ""
    audience: str = ""
    part: str = ""
    agreed: tuple[str, ...] = ()
    opens: str = ""
    narrowed: str = ""
    read: str = ""
    tombstone: bool = False

    def review(self, bodies: list[str]) -> str:
        """The review file."""
        lines = consent(bodies, self.consents, "  ")
        lines += f"  publish_on: {self.publish_on}\n" if self.publish_on else ""
        if self.withdrawn:
            lines += f"  withdrawn:\n    on: {self.withdrawn}\n    reason: Corrected\n"
        sign_off = f"sign_off:\n  post: Manager\n  on: {self.sign_off}\n" if self.sign_off else ""
        return REVIEW.format(
            bodies="\n".join(f"  - {body}" for body in bodies),
            more=f"audience: {self.audience}\n" if self.audience else "",
            sign_off=sign_off,
            status=self.status,
            publication=lines,
        )


def consent(bodies: list[str], days: tuple[str, ...], indent: str = "") -> str:
    """Consents of as many bodies as there are days, as they stand in a file."""
    given = [
        f"{indent}  - body: {body}\n{indent}    by: Director\n{indent}    on: {day}\n"
        for body, day in zip(bodies, days, strict=False)
    ]
    return f"{indent}consent:\n{''.join(given)}" if given else ""


def cases() -> Iterator[Case]:
    """Every way to be withheld that is no mistake: mistakes stop the build."""
    for status in EARLY:
        yield Case(f"{status}, all else given", status)
        yield Case(f"{status}, no consent", status, consents=())
        yield Case(f"{status}, one consent of two", status, bodies=2)
        yield Case(f"{status}, nobody signed it off", status, sign_off="")
        yield Case(f"{status}, a day that lies ahead", status, publish_on=LATER)
    # a day of publication before the consent is a mistake (RS404); a month may lie round it
    for day, opens in ((LATER, LATER), ("2026-01", "2026-01-10"), ("2026", "2026-01-10")):
        yield Case(f"consent dated {day}", consents=(day,), publish_on=opens)
        yield Case(f"signed off {day}", sign_off=day, publish_on=opens)
        second = f"the second body's consent dated {day}"
        yield Case(second, consents=(EARLIER, day), bodies=2, publish_on=opens)
    for day in (LATER, "2026-02-01", "2031-01-15"):
        yield Case(f"to be published on {day}", publish_on=day)
    for audience in ("council", "team"):
        yield Case(f"a report for the {audience}", audience=audience)
    gone: Any = {"status": "withdrawn", "withdrawn": "2025-12-01"}
    yield Case("withdrawn before its day", publish_on="2025-12-02", **gone)
    yield Case(
        "withdrawn before its consent", consents=("2025-12",), publish_on="2025-12-01", **gone
    )
    yield Case("withdrawn before its sign-off", sign_off="2025-12", publish_on="2025-12-01", **gone)
    yield Case("withdrawn and never agreed", consents=(), **gone)
    yield Case("withdrawn, for the council", audience="council", **gone)
    yield Case("withdrawn after it was published", tombstone=True, **gone)
    yield Case(
        "withdrawn, of two bodies", bodies=2, consents=(EARLIER,) * 2, tombstone=True, **gone
    )
    for part in OWN:
        two: Any = {"bodies": 2, "consents": (EARLIER,) * 2}
        yield Case(f"{part} without consent", part=part)
        yield Case(f"{part} agreed later", part=part, agreed=(LATER,))
        yield Case(f"{part} agreed by one of two", part=part, agreed=(EARLIER,), **two)
        yield Case(f"{part} to be open later", part=part, agreed=(EARLIER,), opens=LATER)
        yield Case(f"{part} for the council", part=part, agreed=(EARLIER,), narrowed="council")
    for part in NARROWED:
        yield Case(f"{part} for the council", part=part, narrowed="council")
        yield Case(f"{part} for the team", part=part, narrowed="team")
    for part in NARROW:
        yield Case(f"{part} as it comes", part=part)
        yield Case(f"{part} for the team", part=part, narrowed="team")
    yield Case("a page for the council", part="pack/page.md")
    for status in EARLY:
        for sign_off, own in (("", ""), (LATER, ""), ("", LATER), (LATER, LATER)):
            yield Case(
                f"{PRACTICE} of a review with {status}, signed off {sign_off or 'never'}, "
                f"itself {own or 'never'}",
                status,
                sign_off=sign_off,
                publish_on=sign_off or EARLIER,
                part=PRACTICE,
                agreed=(EARLIER,),
                read=own,
            )


def short() -> list[Case]:
    """A dozen of them, from all over the list."""
    every = list(cases())
    return every[:: max(1, len(every) // 12)][:12]


@dataclass(frozen=True)
class Planted:
    """A case in the workspace: its slug, and the words that nobody may find."""

    case: Case
    slug: str
    canaries: list[str]


def write(content: Path, wanted: list[Case]) -> list[Planted]:
    """Add a review for each case to a workspace's content, and its bodies to bodies.yml."""
    planted, councils = [], []
    for number, case in enumerate(wanted):
        mark = f"kanarie{number:03d}n"
        hidden = not case.part and not case.tombstone
        name = f"{mark}slug" if hidden else f"review-{number:03d}"
        bodies = [f"{mark}b{n}" if hidden else f"council-{number}-{n}" for n in range(case.bodies)]
        councils += [f"- id: {one}\n  name: {one.title()}\n  type: unitary\n" for one in bodies]
        folder = content / "reviews" / name
        folder.mkdir(parents=True)
        (folder / "review.md").write_text(case.review(bodies), encoding="utf-8")
        if case.part:
            given = _part(folder, case, bodies, mark)
        else:
            given = [*sown(folder, mark), *([name, *bodies] if hidden else [])]
            if case.tombstone:
                given = _below(folder, given)
        planted.append(Planted(case, name, given))
    path = content / "bodies.yml"
    path.write_text(path.read_text(encoding="utf-8") + "".join(councils), encoding="utf-8")
    return planted


def sown(folder: Path, mark: str) -> list[str]:
    """Canaries everywhere, but for one heading that a report from `final` on needs as it is."""
    given = plant(folder, mark)
    path = folder / "review.md"
    text = path.read_text(encoding="utf-8")
    heading = next(line for line in text.split("\n") if line.startswith("## Executive summary"))
    path.write_text(text.replace(heading, "## Executive summary"), encoding="utf-8")
    return [one for one in given if not heading.endswith(one)]


def _below(folder: Path, canaries: list[str]) -> list[str]:
    """The canaries that do not stand in a tombstone's title."""
    lines = (folder / "review.md").read_text(encoding="utf-8").split("\n")
    title = next(line for line in lines if line.startswith("title: "))
    return [one for one in canaries if one not in title]


def _part(folder: Path, case: Case, bodies: list[str], mark: str) -> list[str]:
    """One of the planted files in a review that is open otherwise, and what it refers to."""
    canaries = Canaries(mark=mark)
    front = consent(bodies, case.agreed)
    front += f"publish_on: {case.opens}\n" if case.opens else ""
    front += f"audience: {case.narrowed}\n" if case.narrowed else ""
    front += f"sign_off:\n  post: Manager\n  on: {case.read}\n" if case.read else ""
    if case.part != "recommendations.md":
        (folder / "recommendations.md").write_text(PLAIN_RECOMMENDATIONS, encoding="utf-8")
    for path in (case.part, PICTURE, "data/survey.csv"):
        put(folder, path, canaries, front if path == case.part else "")
    return [*canaries.given, *MARKS]
