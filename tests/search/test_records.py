"""What can be found by searching, and the scripts that carry it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.library.small import editions, findings, library_of, practice, review, workspace_files

from reviewsite import library
from reviewsite.search import library_records, review_index
from reviewsite.search.review import script
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]

FILES = workspace_files(
    review("one", "northmoor"),
    findings("one"),
    practice("one", "surgeries", "northmoor"),
    {
        "content/reviews/one/recommendations.md": """
---
kind: recommendations
recommendations:
  - {ref: R1, title: Put quality first, text: In every meeting, theme: leadership}
---
""",
        "content/reviews/one/action-plan.md": """
---
kind: action-plan
consent:
  - {body: northmoor, by: Director, on: 2024-12-01}
groups:
  - title: Quality
    actions:
      - {id: meet, action: Meet weekly, lead: Head of Service, due: 2025-01, addresses: [R1]}
---
""",
    },
)


def docs(root: Path) -> list[dict[str, str]]:
    """The records of the one review's site, as its script holds them."""
    opened = open_workspace(root)
    [(edition, _)] = editions(opened)
    made = review_index(edition, library.publish([edition], opened)).decode()
    assert made.startswith("window.reviewsiteSearch={")
    assert "<" not in made
    loaded: dict[str, list[dict[str, str]]] = json.loads(
        made.removeprefix("window.reviewsiteSearch=").rstrip(";\n")
    )
    return loaded["docs"]


def test_each_thing_is_found_at_its_place(workspace: Write) -> None:
    """A finding, a recommendation, an action, a section, a practice: in the programme's words."""
    found = {one["uri"]: (one["kind"], one["title"]) for one in docs(workspace(FILES))}
    assert found == {
        "findings/leadership.html#leadership.seen": ("Strength", "Managers are seen and known"),
        "findings/leadership.html#leadership.plans": (
            "Area for improvement",
            "Have fewer plans",
        ),
        "recommendations.html#R1": ("Recommendation", "R1 Put quality first"),
        "action-plan.html#action-meet": ("Action", "Meet weekly"),
        "index.html#executive-summary": ("Report", "Executive summary"),
        "findings/leadership.html#what-we-saw": ("Report", "What we saw"),
        "good-practice/surgeries.html": ("Good practice", "Legal surgeries"),
    }


def test_texts_are_plain(workspace: Write) -> None:
    """No Markdown and no HTML; letters are kept as they are."""
    texts = {one["title"]: one["text"] for one in docs(workspace(FILES))}
    assert texts["What we saw"].startswith("Prose about the tŷ and the Children’s services")


def test_the_library_finds_what_its_reviews_hold(workspace: Write) -> None:
    """At the place on the review's own site; a practice on the library's page; its plain pages."""
    records = library_records(library_of(workspace(FILES)))
    assert list(records) == sorted(records)
    found = {record.uri: record.section for record in records}
    council = "Northmoor Council, 2024"
    leadership = "reviews/one/findings/leadership.html#leadership.seen"
    assert found[leadership] == f"{council} · Leadership"
    assert found["good-practice/northmoor-surgeries.html"] == council
    assert "about/about.html" in found
    assert not any(uri.startswith("reviews/one/good-practice/") for uri in found)


def test_a_script_cannot_be_ended_by_its_text() -> None:
    """Nor can a line of it: the signs that would do so are written as escapes."""
    made = script("x", {"a": "</script>\u2028\u2029<!--"}).decode()
    assert made == 'window.x={"a":"\\u003c/script>\\u2028\\u2029\\u003c!--"};\n'
