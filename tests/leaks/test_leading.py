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
    "a link broken over two lines": "See [these\nwords](@).",
    "a link with brackets in its words": "See [these [two] words](@).",
    "a link with brackets in its title": "See [these words](@ 'A (b) c').",
    "a picture that is a link": "[![A plan](media/p.png)](@)",
    "a reference on two lines": "See [these words][there].\n\n[there]:\n  @",
    "HTML on two lines": "See <a\nhref='@'>these words</a>.",
    "a name in angle brackets": "See <@>.",
    "HTML": 'See <a href="@">these words</a>.',
    "a link in a table": "| Who | What |\n|---|---|\n| A | [these words](@) |",
    "a link in a list": "- One\n- See [these words](@)\n",
    "a link in a quotation": "> See [these words](@).",
    "a link in emphasis": "**[these words](@)**",
    "a link with a percent sign": "See [these words](%70ack/notes.md).",
    "a footnote": "See[^1].\n\n[^1]: In [these words](@).",
}
FULL = {
    **{name: form for name, form in FORMS.items() if "percent" not in name},
    "an address in angle brackets": "See <@>.",
    "an address alone": "It is at @.",
    "an address as code": "It is at `@`.",
}
"""How an address of the site itself may be typed."""
SITE = "https://lib.example.org/peer/"
ADDRESSES = (
    "https://lib.example.org/peer/reviews/two/index.html",
    "https://lib.example.org/peer/reviews/two/",
    "https://lib.example.org/peer/reviews/two",
    "http://lib.example.org/peer/reviews/two/cy/index.html",
    "HTTPS://LIB.Example.ORG:443/peer/reviews/two/media/p.png",
    "https://www.lib.example.org/peer/reviews/two/data/review.json",
    "https://lib.example.org/peer/about/../reviews/%74wo/?a=b#c",
    "https://lib.example.org/peer/reviews/t&#119;o/",
    "https://lib.example.org/peer/reviews/two-2019/",
)
"""Addresses of the withheld review, which had another name before."""
FIELDS = {
    "where the report comes from": "source:\n  title: Report\n  link: @\n",
    "a related document": "related_documents:\n  - title: Paper\n    link: @\n",
    "the minutes": (
        "governance:\n  - on: 2024-02-01\n    committee: Cabinet\n    decision: Yes\n    link: @\n"
    ),
    "with quotation marks": 'related_documents:\n  - title: Paper\n    link: "@"\n',
    "with an escape in it": (
        'related_documents:\n  - title: "\\u0040"\n    link: https://a.example\n'
    ),
}
"""Fields of a review that hold an address."""
NOTES = "---\nkind: page\ntitle: Notes\naudience: council\n---\n\n## Heading\n\nText.\n"
FINDINGS = "---\nkind: findings\ntheme: leadership\nstrengths:\n  - id: clear\n    {}\n---\n"
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
    workspace = open_workspace(write(every), addresses=[SITE, "https://library.example"])
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


@pytest.mark.parametrize("lang", ["", "cy"])
def test_what_the_council_gets_later(workspace: Write, lang: str) -> None:
    """A link from a note for the council to findings that it does not get yet is a warning that
    says until when; from what it does not get either, and from the report, nothing is said."""
    link = "See [these words](../findings/leadership.md#leadership.clear).\n"
    note = NOTES + link
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{LATER}\nSee [these words](findings/leadership.md).\n",
        "reviews/one/findings/leadership.md": FINDINGS.format("text: Clear."),
        "reviews/one/findings/overall.md": (
            "---\nkind: findings\ntheme: overall\naudience: council\nstrengths:\n"
            "  - id: first\n    text: See [these words](leadership.md).\n---\n"
        ),
        "reviews/one/pack/notes.md": NOTES if lang else note,
    }
    if lang:
        files["reviews/one/pack/notes.cy.md"] = f"---\nkind: page\n---\n\n{link}"
    (one,) = said(workspace, files, "RS616")
    name = f"pack/notes{'.cy' if lang else ''}.md"
    assert one.severity == "warning"
    assert one.message == (
        f"{name} is for the council, which does not get findings/leadership.md yet"
    )
    assert "with-council" in one.help
    files["reviews/one/review.md"] = LATER.replace("status: draft", "status: with-council")
    assert said(workspace, files, "RS616") == []


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


@pytest.mark.parametrize("form", FULL)
def test_by_a_full_address(workspace: Write, form: str) -> None:
    """From a report and from a page of the library, with the address of the site itself."""
    body = FULL[form].replace("@", ADDRESSES[0])
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{OPEN}\n{body}\n",
        "reviews/two/review.md": LATER,
        "about/about.md": f"---\nkind: page\ntitle: T\n---\n\n{body}\n",
    }
    found = said(workspace, files, "RS612")
    assert [one.span.path for one in found] == [
        "content/about/about.md",
        "content/reviews/one/review.md",
    ]
    for one in found:
        assert one.message.endswith("links to the review two, which is not public")
    assert said(workspace, {**files, "reviews/two/review.md": OPEN}, "RS612") == []
    for address in ("https://other.example.org/peer/reviews/two/", SITE, f"{SITE}about/about.html"):
        text = FULL[form].replace("@", address)
        elsewhere = {**files, "reviews/one/review.md": f"{OPEN}\n{text}\n", "about/about.md": NOTES}
        assert said(workspace, elsewhere, "RS612") == []


@pytest.mark.parametrize("address", [*ADDRESSES, "https://library.example/reviews/two/"])
def test_however_the_address_is_typed(workspace: Write, address: str) -> None:
    """By whichever of the site's addresses, in capital letters, with signs in disguise, and under
    a name that the review no longer has."""
    old = LATER.replace("scope:\n", "previous_slugs: [two-2019]\nscope:\n")
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{OPEN}\nSee [these words]({address}).\n",
        "reviews/two/review.md": old,
    }
    (one,) = said(workspace, files, "RS612")
    assert one.message == (
        "reviews/one/review.md is for everybody and links to the review two, which is not public"
    )


@pytest.mark.parametrize("field", FIELDS)
def test_a_full_address_in_a_field(workspace: Write, field: str) -> None:
    """What holds an address is looked at as the texts are."""
    typed = ADDRESSES[0].replace("h", r"\u0068", 1)
    front = FIELDS[field].replace(r"\u0040", typed).replace("@", ADDRESSES[0])
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": OPEN.replace("scope:\n", f"{front}scope:\n"),
        "reviews/two/review.md": LATER,
    }
    (one,) = said(workspace, files, "RS612")
    assert "the review two, which is not public" in one.message
    assert said(workspace, {**files, "reviews/two/review.md": OPEN}, "RS612") == []


def test_a_council_s_website_in_the_site(workspace: Write) -> None:
    """A list beside the reviews is read by everybody too."""
    website = f"{BODIES}  website: {ADDRESSES[0]}\n"
    files: dict[str, str | bytes] = {"bodies.yml": website, "reviews/two/review.md": LATER}
    (one,) = said(workspace, files, "RS612")
    assert (one.span.path, one.span.line) == ("content/bodies.yml", 5)
    assert "bodies.yml is for everybody and links to the review two" in one.message


@pytest.mark.parametrize(
    "link",
    [
        "<../../two/review.md>",
        '<a href="../../two/review.md">x y</a>',
        "[x y](../../two/review.md)",
    ],
)
@pytest.mark.parametrize(
    "field", ["text: @", "text: Words\n    points:\n      - @", "text: Words\nsummary: @"]
)
def test_a_link_in_a_finding(workspace: Write, field: str, link: str) -> None:
    """Of whatever form, in each of a finding's texts."""
    finding = field.replace("@", f"'See {link}.'")
    findings = FINDINGS.format(finding)
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": OPEN.replace("themes: []", "themes: [leadership]"),
        "reviews/one/findings/leadership.md": findings,
        "reviews/two/review.md": LATER,
    }
    (one,) = said(workspace, files, "RS612")
    assert one.span.path == "content/reviews/one/findings/leadership.md"


def test_a_page_of_the_same_review_by_its_full_address(workspace: Write) -> None:
    """Nobody can see who may read it, so its file is to be named; but the front page, and what is
    no link, may stand."""
    page = f"{SITE}reviews/one/pages/notes.html"
    text = f"See [these words]({page}), <{SITE}reviews/one/> and the page at {page} too."
    related = f"related_documents:\n  - title: Paper\n    link: {page}\n"
    body = OPEN.replace("scope:\n", f"{related}scope:\n")
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{body}\n{text}\n",
        "reviews/one/pack/notes.md": NOTES,
    }
    found = said(workspace, files, "RS704")
    assert [one.message for one in found] == [
        f"“{page}” is a page of this review by its full address"
    ] * 2


def test_to_a_file_of_another_review(workspace: Write) -> None:
    """A review that is public may hold a page that is not: by its file or by its full address."""
    for link in ("../two/pack/notes.md", f"{SITE}reviews/two/pages/notes.html"):
        files: dict[str, str | bytes] = {
            "reviews/one/review.md": f"{OPEN}\nSee [these words]({link}).\n",
            "reviews/two/review.md": OPEN,
            "reviews/two/pack/notes.md": NOTES,
        }
        (one,) = said(workspace, files, "RS612")
        assert "links to reviews/two/pack/notes.md, which is not" in one.message
        files["reviews/two/pack/notes.md"] = NOTES.replace("audience: council", "audience: public")
        assert said(workspace, files, "RS612") == []


def test_to_a_practice_in_the_library(workspace: Write) -> None:
    """The library's page of a study without consent would give away that there is one."""
    text = Canaries().fill(FILES["good-practice/@@.md"])
    agreed = consent(["northmoor"], (EARLIER,))
    files: dict[str, str | bytes] = {
        "reviews/one/review.md": f"{OPEN}\n[Words]({SITE}good-practice/northmoor-study.html)\n",
        "reviews/two/review.md": OPEN,
        "reviews/two/good-practice/study.md": text,
    }
    (one,) = said(workspace, files, "RS612")
    assert "links to reviews/two/good-practice/study.md, which is not public" in one.message
    files["reviews/two/good-practice/study.md"] = text.replace(
        "kind: good-practice\n", f"kind: good-practice\n{agreed}"
    )
    assert said(workspace, files, "RS612") == []


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
