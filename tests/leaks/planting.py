"""A withheld review with a canary in every field, heading, file name, image and cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from reviewsite.model.kinds import KINDS

CONSENT = """consent:
  - body: hartlepool
    by: {c}
    on: 2012-09-20
"""


@dataclass
class Canaries:
    """Gives a new canary each time, and remembers them. Each begins with the mark."""

    given: list[str] = field(default_factory=list)
    mark: str = "kanarie"

    def __call__(self) -> str:
        self.given.append(f"{self.mark}{len(self.given):04d}x")
        return self.given[-1]

    def fill(self, text: str) -> str:
        """A text with a new canary for each `@@`."""
        while "@@" in text:
            text = text.replace("@@", self(), 1)
        return text


FILES = {
    "findings/leadership.md": """---
kind: findings
theme: vision
summary: Summary @@
strengths:
  - id: @@
    text: Strength @@
    points:
      - Point @@
    evidence:
      - interview
      - data
areas_for_consideration:
  - id: @@
    text: Area @@
updates:
  - on: 2012-10-01
    what: Correction @@
---

## Heading @@

Prose @@ and ![Words @@](../media/kanarie-image.png).

<!-- comment @@ -->
""",
    "recommendations.md": """---
kind: recommendations
heading: Heading @@
recommendations:
  - ref: R1
    title: Title @@
    text: Text @@
    urgency: soon
    response:
      accepted: partly
      text: Answer @@
---

Prose @@
""",
    "prioritisation.md": """---
kind: prioritisation
participants: 40
priorities:
  - id: @@
    title: Title @@
    votes: 12
    lead: Post @@
    discussion: Discussion @@
---

Prose @@
""",
    "action-plan.md": """---
kind: action-plan
groups:
  - title: Group @@
    issues:
      - Issue @@
    actions:
      - id: @@
        label: @@
        action: Action @@
        lead: Director of @@
        with:
          - Service @@
        due: Autumn @@
        due_note: Note @@
        measure: Measure @@
        addresses:
          - R1
        updates:
          - on: 2012-11-01
            status: done
            note: Note @@
---

Prose @@
""",
    "progress.md": """---
kind: progress-review
held: 2013-06
team:
  - id: @@
    role: health-peer
    post: Post @@
    organisation: Council @@
progress:
  - ref: R1
    position: some
    text: Text @@
---

Prose @@
""",
    "response.md": """---
kind: response
sent_to:
  - Body @@
conclusions:
  - id: @@
    text: Conclusion @@
    accepted: partly
    response: Answer @@
committee_changes:
  - asked: Change @@
    made: false
    reason: Reason @@
---

Prose @@
""",
    "evaluation.md": """---
kind: evaluation
stages:
  - stage: Stage @@
    method: Method @@
    who: Post @@
outcomes:
  - Outcome @@
---

Prose @@
""",
    "good-practice/@@.md": """---
kind: good-practice
title: Title @@
summary: Summary @@
topics:
  - permanence
impact:
  - measure: Measure @@
    before: Before @@
    after: After @@
    source: Source @@
contact:
  post: Post @@
  organisation: Organisation @@
  email: @@@example.gov.uk
---

## The challenge @@

Prose @@
""",
    "audit/audit.md": """---
kind: case-audit
criteria: ssia-audit-2016
responses: data/audit-@@.csv
strengths:
  - id: @@
    text: Strength @@
---

Prose @@
""",
    "audit/counts.md": """---
kind: case-audit
criteria: ssia-audit-2016
records_reviewed: 12
results:
  1a:
    yes: 12
---

Prose @@
""",
    "surveys/poll.md": """---
kind: survey
title: Title @@
respondents: 35
questions:
  - id: sure
    type: choice
    text: Question @@
    options:
      Answer @@: 20
      Other @@: 15
comments:
  - heading: Heading @@
    points:
      - Point @@
---

Prose @@
""",
    "surveys/rows.md": """---
kind: survey
title: Title @@
responses: data/survey.csv
questions:
  - id: why
    type: text
    text: Question @@
---

Prose @@
""",
    "pack/timetable.md": """---
kind: timetable
base_room: Room @@
settled: 2012-08-20
days:
  - date: 2012-09-10
    title: Title @@
    sessions:
      - start: "09:00"
        end: "10:00"
        stream: @@
        type: interview
        what: What @@
        with:
          - Post @@
        group: @@
        attending: 7 @@
        where: Place @@
---

Prose @@
""",
    "pack/documents.md": """---
kind: documents
documents:
  - number: 71
    title: Title @@
    owner: Owner @@
    key_parts: Parts @@
    link: https://example.org/@@
---

Prose @@
""",
    "pack/analysis.md": """---
kind: analysis
statements:
  - id: @@
    statement: Statement @@
    position: partially
    evidence: Evidence @@
---

Prose @@
""",
    "pack/self-assessment.md": """---
kind: self-assessment
indicators:
  - id: @@
    name: Name @@
    unit: Unit @@
    period: Period @@
    value: 12
    compare:
      Place @@: 13
    trend:
      Year @@: 14
    source: Source @@
strengths:
  - id: @@
    text: Strength @@
---

Prose @@
""",
    "pack/first-thoughts.md": """---
kind: presentation
occasion: first-thoughts
slides:
  - title: Slide @@
    points:
      - Point @@
---

Prose @@
""",
    "audit/log.md": """---
kind: audit-log
categories:
  A: Category @@
log:
  - ref: A1
    category: A
    age_band: Band @@
    selected: true
---

Prose @@
""",
    "audit/validation.md": """---
kind: audit-validation
practice_area: Area @@
strengths:
  - id: @@
    text: Strength @@
---

Prose @@
""",
    "audit/mapping.md": """---
kind: case-mapping
practice_area: Area @@
areas_for_consideration:
  - id: @@
    text: Area @@
cases:
  - area: Area @@
    agencies:
      - Agency @@
    worked_well:
      - Well @@
    worked_less_well:
      - Less @@
---

Prose @@
""",
    "audit/outcome.md": """---
kind: case-outcome
ref: A1
answers:
  "1": Answer @@
---

Prose @@
""",
    "pack/page.md": """---
kind: page
title: Title @@
summary: Summary @@
audience: council
---

## Heading @@

Prose @@
""",
    "data/survey.csv": "why\r\nAnswer @@\r\nAnswer @@\r\nAnswer @@\r\n",
    "media/kanarie-image.png": "Comment @@",
    "media/unused-@@.png": "PNG @@",
    "media/@@.docx": "PK @@",
}
AUDIT_ROW = "{ref},{criterion},Y,Comment @@\r\n"
PICTURE = "media/kanarie-image.png"
MARKS = ("kanarie-image",)


def plant(review: Path, mark: str = "kanarie") -> list[str]:
    """Add the files above to a review's folder, each with canaries, and put one at the end of
    every text of its review file. Returns the canaries."""
    canaries = Canaries(mark=mark)
    for path in FILES:
        put(review, path, canaries)
    _plant_texts(review / "review.md", canaries)
    return [*canaries.given, *MARKS]


def put(
    review: Path,
    path: str,
    canaries: Canaries,
    more: str = "",
    *,
    instead: Sequence[tuple[str, str]] = (),
    to: str = "",
) -> None:
    """Write one of the files above, with `more` after the first line of its front matter.

    `instead` are pieces of it that are to be written otherwise; `to` is where it is to stand, if
    not at its own path.
    """
    content = FILES[path]
    for was, becomes in instead:
        assert was in content, (path, was)
        content = content.replace(was, becomes)
    name = canaries.fill(to or path)
    content = canaries.fill(content)
    if more:
        first, rest = content.removeprefix("---\n").split("\n", 1)
        content = f"---\n{first}\n{more}{rest}"
    full = review / name
    full.parent.mkdir(parents=True, exist_ok=True)
    if path == PICTURE:
        full.write_bytes(_picture(content))
        return
    full.write_text(content, encoding="utf-8")
    if "responses: data/audit-" in content:
        table = content.split("responses: ")[1].split("\n")[0]
        rows = "audit_ref,criterion,answer,comment\r\n"
        for number in range(1, 13):
            for criterion in ("1a", "1b", "2a"):
                row = AUDIT_ROW.format(ref=f"A{number}", criterion=criterion)
                rows += canaries.fill(row)
        (review / table).parent.mkdir(parents=True, exist_ok=True)
        (review / table).write_text(rows, encoding="utf-8")


def _picture(comment: str) -> bytes:
    """A real picture with a comment in it."""
    notes = PngInfo()
    notes.add_text("Comment", comment)
    out = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def _plant_texts(path: Path, canaries: Canaries) -> None:
    """A canary at the end of every line of prose, and of every text of the front matter that
    has more than one word and so is neither an id nor a date."""
    lines = path.read_text(encoding="utf-8").split("\n")
    fences = [number for number, line in enumerate(lines) if line == "---"]
    for number, line in enumerate(lines):
        if not line.strip() or line == "---":
            continue
        if number > fences[1]:
            lines[number] = f"{line} {canaries()}"
            continue
        value = line.strip().removeprefix("- ")
        value = value.split(": ", 1)[1] if ": " in value else value
        if " " in value and value[0] not in "\"'[{|>#" and not value.endswith(":"):
            lines[number] = f"{line} {canaries()}"
    path.write_text("\n".join(lines), encoding="utf-8")


def planted_kinds() -> set[str]:
    """The kinds that the planted files are of."""
    lines = "\n".join(FILES.values()).split("\n")
    return {line.removeprefix("kind: ") for line in lines if line.startswith("kind: ")} | {"review"}


def missing_kinds() -> set[str]:
    """Kinds of the format that no planted file is of."""
    return set(KINDS) - planted_kinds()
