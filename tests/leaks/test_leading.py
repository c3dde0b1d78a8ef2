"""A link from what more people read to what fewer may is an error that names both."""

from __future__ import annotations

import pytest
from tests.checks.packs import ON
from tests.checks.small import BODIES, Write
from tests.leaks.planting import FILES, Canaries
from tests.leaks.withheld import EARLIER, REVIEW, consent

from reviewsite import checks
from reviewsite.diagnostics import Diagnostic
from reviewsite.model.kinds import KINDS
from reviewsite.workspace import open_workspace

FORMS = {
    "a link": "See [these words](@).",
    "a link with a title": 'See [these words](@ "Title").',
    "a link in angle brackets": "See [these words](<@>).",
    "a link to a heading": "See [these words](@#heading).",
    "a link with a query": "See [these words](@?x=1).",
    "a link by reference": "See [these words][there].\n\n[there]: @",
    "a link by its own name": "See [there].\n\n[there]: @",
    "HTML": 'See <a href="@">these words</a>.',
    "a link in a table": "| Who | What |\n|---|---|\n| A | [these words](@) |",
    "a link in a list": "- One\n- See [these words](@)\n",
    "a link in a quotation": "> See [these words](@).",
    "a link in emphasis": "**[these words](@)**",
    "a link with a percent sign": "See [these words](%70ack/notes.md).",
    "a footnote": "See[^1].\n\n[^1]: In [these words](@).",
}
NOTES = "---\nkind: page\ntitle: Notes\naudience: council\n---\n\n## Heading\n\nText.\n"
OPEN = REVIEW.format(
    bodies="  - northmoor",
    more="",
    sign_off=f"sign_off:\n  post: Manager\n  on: {EARLIER}\n",
    status="published",
    publication=f"{consent(['northmoor'], (EARLIER,), '  ')}  publish_on: {EARLIER}\n",
)
LATER = OPEN.replace("status: published", "status: draft")


def said(write: Write, files: dict[str, str | bytes], code: str) -> list[Diagnostic]:
    """What the rules say under a code of the reviews `one` and `two`, by their files' paths."""
    every: dict[str, str | bytes] = {"content/bodies.yml": BODIES}
    every |= {f"content/{name}": text for name, text in files.items()}
    workspace = open_workspace(write(every))
    found = checks.run_workspace(workspace, ON)
    for slug in workspace.slugs:
        found += checks.run(workspace.pack(slug), checks.context(workspace, ON))
    return [one for one in found if one.code == code]


@pytest.mark.parametrize("form", FORMS)
def test_of_whatever_form(workspace: Write, form: str) -> None:
    """However Markdown writes a link, the message names the file and the one it leads to."""
    body = f"{OPEN}\n{FORMS[form].replace('@', 'pack/notes.md')}\n"
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": body,
        "reviews/one/pack/notes.md": NOTES,
    }
    (one,) = said(workspace, files, "RS611")
    assert one.severity == "error"
    assert "review.md" in one.message
    assert "pack/notes.md" in one.message
    files["reviews/one/pack/notes.md"] = NOTES.replace("audience: council", "audience: public")
    assert said(workspace, files, "RS611") == []


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"review"}))
def test_to_every_kind_of_file(workspace: Write, kind: str) -> None:
    """From the report to a file of each kind that is withheld from the public."""
    path, text = next(one for one in FILES.items() if f"kind: {kind}\n" in one[1])
    text = Canaries().fill(text)
    if not KINDS[kind].own_consent:
        text = text.replace(f"kind: {kind}\n", f"kind: {kind}\naudience: team\n", 1)
        text = text.replace("audience: council\n", "")
    name = path.replace("@@", "study")
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{OPEN}\nSee [these words]({name}).\n",
        f"reviews/one/{name}": text,
    }
    (one,) = said(workspace, files, "RS611")
    assert "review.md" in one.message
    assert name in one.message


@pytest.mark.parametrize(
    "kind", sorted(set(KINDS) - {"review", "audit-log", "case-outcome", "analysis"})
)
def test_from_every_kind_of_file(workspace: Write, kind: str) -> None:
    """From a file of each kind that everybody may read to a page for the council; and from its
    Welsh translation."""
    path, text = next(one for one in FILES.items() if f"kind: {kind}\n" in one[1])
    text = Canaries().fill(text).replace("occasion: first-thoughts", "occasion: overview")
    front = consent(["northmoor"], (EARLIER,)) if KINDS[kind].own_consent else ""
    front += "audience: public\n" if KINDS[kind].may_widen or kind == "page" else ""
    text = text.replace("audience: council\n", "").replace(
        "kind: " + kind, f"kind: {kind}\n{front}", 1
    )
    name = path.replace("@@", "study")
    up = "../" * name.count("/")
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": OPEN,
        "reviews/one/notes.md": NOTES,
        f"reviews/one/{name}": f"{text}\nSee [these words]({up}notes.md).\n",
        f"reviews/one/{name.removesuffix('.md')}.cy.md": (
            f"---\nkind: {kind}\n---\n\nGweler [y geiriau]({up}notes.md).\n"
        ),
    }
    found = said(workspace, files, "RS611")
    assert [one.span.path.endswith(".cy.md") for one in found] == [True, False]
    for one in found:
        assert name.removesuffix(".md") in one.message
        assert "notes.md" in one.message


@pytest.mark.parametrize("audience", ["council", "team"])
def test_to_a_paper_that_is_for_fewer(workspace: Write, audience: str) -> None:
    """A PDF among the related documents, named in the report: the link would publish it."""
    related = (
        f"related_documents:\n  - title: Paper\n    file: media/p.pdf\n    audience: {audience}\n"
    )
    body = OPEN.replace("scope:\n", f"{related}scope:\n")
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{body}\nSee [the paper](media/p.pdf).\n",
        "reviews/one/media/p.pdf": b"%PDF-",
    }
    (one,) = said(workspace, files, "RS611")
    assert "review.md is for everybody and links to media/p.pdf" in one.message
    open_body = body.replace(f"audience: {audience}", "audience: public")
    files["reviews/one/review.md"] = f"{open_body}\nSee [the paper](media/p.pdf).\n"
    assert said(workspace, files, "RS611") == []


@pytest.mark.parametrize("form", [one for one in FORMS if "percent" not in one])
def test_to_another_review(workspace: Write, form: str) -> None:
    """From a report, and from a page of the library, to a review that is not public."""
    link = FORMS[form]
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{OPEN}\n{link.replace('@', '../two/review.md')}\n",
        "reviews/two/review.md": LATER,
        "about/about.md": (
            f"---\nkind: page\ntitle: T\n---\n\n{link.replace('@', '../reviews/two/review.md')}\n"
        ),
    }
    found = said(workspace, files, "RS612")
    assert {one.span.path for one in found} == {
        "content/about/about.md",
        "content/reviews/one/review.md",
    }
    for one in found:
        assert "the review two, which is not public" in one.message
        assert one.span.path.removeprefix("content/") in one.message
    assert said(workspace, {**files, "reviews/two/review.md": OPEN}, "RS612") == []


@pytest.mark.parametrize(
    "front",
    [
        "previous_reviews: [two]\n",
        "previous_reviews:\n  - two\n",
        "previous_reviews:\n  - review: two\n    title: Two\n",
    ],
)
def test_a_field_that_names_another_review(workspace: Write, front: str) -> None:
    """It makes no link, and the author is told which review names which."""
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": OPEN.replace("scope:\n", f"{front}scope:\n"),
        "reviews/two/review.md": LATER,
    }
    (one,) = said(workspace, files, "RS613")
    assert one.message == "one is for everybody and names two, which is not public"
    assert said(workspace, {**files, "reviews/two/review.md": OPEN}, "RS613") == []
