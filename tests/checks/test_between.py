"""What reviews and pages say of one another, and how little is read to find it."""

from __future__ import annotations

import pytest
from tests.checks.packs import ON
from tests.checks.small import BODIES, Write, codes, review

from reviewsite import checks
from reviewsite.checks.between import Between
from reviewsite.workspace import open_workspace


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("previous_reviews: [nowhere]\n", ["RS315"]),
        ("previous_reviews:\n  - nowhere\n", ["RS315"]),
        ("previous_reviews:\n- nowhere\n", ["RS315"]),
        ("previous_reviews:\n  - title: Old\n    year: 2010\n  - nowhere  # x\n", ["RS315"]),
        ("previous_reviews:\n  - title: Old\n    review: nowhere\n", ["RS315"]),
        ("previous_reviews:\n  - review: nowhere\n", ["RS315"]),
        ("previous_reviews:\n  - title: Old\n    year: 2010\n", []),
        ("previous_reviews: [y]\n", []),
        ("previous_reviews: [x]\n", ["RS315"]),
        (
            "publication:\n  withdrawn:\n    on: 2024\n    reason: R\n    replaced_by: z\n",
            ["RS315"],
        ),
        ("previous_slugs: [y]\n", ["RS316"]),
        ("previous_slugs: [old]\n", []),
    ],
)
def test_other_reviews_are_there(workspace: Write, front: str, expected: list[str]) -> None:
    """However the list is written."""
    root = workspace(
        {
            "content/bodies.yml": BODIES,
            "content/reviews/x/review.md": review("", front),
            "content/reviews/y/review.md": review(),
        }
    )
    assert codes(checks.run_workspace(open_workspace(root), ON)) == expected


def test_reviews_that_name_no_other_are_not_read(workspace: Write) -> None:
    """Of thousands, only those that point at one another are parsed."""
    front = "previous_reviews:\n  - title: Old\n    year: 2010\n"
    text = review("![Chart](media/x.png) and [page](findings/a.md)", front)
    root = workspace(
        {
            "content/bodies.yml": BODIES,
            "content/reviews/x/review.md": text,
            "content/reviews/x/findings/a.md": "---\nkind: page\n---\n[Up](../review.md)\n",
            "content/reviews/y/review.md": review("[Other](../x/review.md)"),
        }
    )
    between = Between(open_workspace(root))
    assert list(between.naming_others()) == []
    assert list(between.with_old_addresses()) == []
    assert [pack.slug for pack in between.leading_out()] == ["y"]


@pytest.mark.parametrize(
    ("redirects", "expected"),
    [
        ("a.html: reviews/x/index.html\n", []),
        ("a.html: good-practice/index.html#top\n", []),
        ("a.html: a.html\n", ["RS317"]),
        ("a.html: b.html\nb.html: index.html\n", []),
        ("a.html: b.html\nb.html: index.html\nc.html: a.html\n", []),
        ("a.html: b.html\nb.html: a.html\n", ["RS317", "RS317"]),
        ("a.html: b.html\nb.html: b.html\n", ["RS317", "RS317"]),
        ("a.html: reviews/was-x/findings/a.html\n", []),
        ("a.html: https://elsewhere.example/\n", ["RS317"]),
        ("a.html: //elsewhere.example/\n", ["RS317"]),
        ("a.pdf: index.html\n", ["RS317"]),
        ("../a.html: index.html\n", ["RS317"]),
        ("a.html: index.html\n/a.html: about.html\n", ["RS317"]),
        ("a.html: reviews/z/index.html\n", ["RS317"]),
        ("a.html: ../secret\n", ["RS317"]),
    ],
)
def test_redirects_lead_to_a_page(workspace: Write, redirects: str, expected: list[str]) -> None:
    """Inside the site, and not in a circle; each fault names its line."""
    root = workspace(
        {
            "content/bodies.yml": BODIES,
            "content/redirects.yml": redirects,
            "content/reviews/x/review.md": review("", "previous_slugs: [was-x]\n"),
        }
    )
    found = checks.run_workspace(open_workspace(root), ON)
    assert [one for one in codes(found) if one != "RS615"] == expected
    found = [one for one in found if one.code != "RS615"]
    assert all(one.span.path == "content/redirects.yml" for one in found)
    assert len({one.span.line for one in found}) == len(found)
