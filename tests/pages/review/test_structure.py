"""The sites of the sample: whole, without a loose end, and the same every time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.pages.review.sites import TODAY, Made, ids, made, said, uris

from reviewsite.edition import addresses
from reviewsite.exports.review import files
from reviewsite.model.base import Audience
from reviewsite.pages.page import relative
from reviewsite.workspace import Workspace

SOURCE = Path(__file__).parents[3] / "src" / "reviewsite"
TEMPLATES = SOURCE / "templates" / "review"
SLUGS = ("example-letter-2011", "neath-port-talbot-2014", "northmoor-adults-2024")


@pytest.mark.parametrize("slug", SLUGS)
def test_everything_that_can_be_pointed_at_stands_at_its_address(
    public: dict[str, Made], slug: str
) -> None:
    """Each finding, recommendation, priority, action and practice is where `address` says, and
    the page that holds everything has it too."""
    one = public[slug]
    assert one.edition.targets
    for ref, target in one.edition.targets.items():
        uri = addresses.address(one.edition, ref)
        assert uri is not None
        page, _, anchor = uri.partition("#")
        if target.kind == "practice":
            assert page in uris(one.pages)
            assert page.removesuffix(".html").replace("/", "-") in ids(one[addresses.ALL])
        else:
            assert anchor in ids(one[page]), ref
            assert anchor in ids(one[addresses.ALL]), ref


@pytest.mark.parametrize("slug", SLUGS)
def test_no_anchor_stands_twice_and_contents_lead_somewhere(
    public: dict[str, Made], slug: str
) -> None:
    """Anchors are unique on every page, and each entry of the contents has its own."""
    for page in public[slug].pages.pages:
        counted = Counter(ids(page))
        assert [anchor for anchor, number in counted.items() if number > 1] == [], page.uri
        listed = [item.id for top in page.toc for item in (top, *top.children)]
        assert set(listed) <= set(counted), page.uri
        assert page.html.count("<h1>") == 1, page.uri


@pytest.mark.parametrize("slug", SLUGS)
def test_every_link_resolves(public: dict[str, Made], slug: str) -> None:
    """Links lead to a page, an anchor, a picture or a data file of the same site."""
    one = public[slug]
    anchors = {page.uri: set(ids(page)) for page in one.pages.pages}
    beside = {*files(one.edition), *one.edition.media}
    for page in one.pages.pages:
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', str(page.html)):
            if link.startswith(("https://", "http://", "mailto:", "tel:")):
                continue
            target, _, anchor = link.partition("#")
            where = _joined(page.uri, target) if target else page.uri
            assert where in anchors or where in beside, (page.uri, link)
            if anchor:
                assert anchor in anchors[where], (page.uri, link)
    for uri in [link.uri for link in one.pages.footer] + [
        item.uri for top in one.pages.nav for item in (top, *top.children)
    ]:
        page_uri, _, anchor = uri.partition("#")
        assert not anchor or anchor in anchors[page_uri], uri
        assert page_uri in anchors


def _joined(origin: str, link: str) -> str:
    parts = origin.split("/")[:-1]
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_addresses_are_written_from_where_they_stand() -> None:
    """The helper of the test above undoes what `relative` does."""
    assert _joined("findings/a.html", relative("findings/a.html", "media/x.png")) == "media/x.png"


@pytest.mark.parametrize("slug", SLUGS)
def test_pages_are_made_only_for_what_is_there(public: dict[str, Made], slug: str) -> None:
    """The letter of 2011 has no recommendations, plan or audit, and no page for them."""
    made_pages = set(uris(public[slug].pages))
    always = {"index.html", "about.html", "all.html", "search.html", "accessibility.html"}
    assert always <= made_pages
    edition = public[slug].edition
    assert ("recommendations.html" in made_pages) == (edition.recommendations is not None)
    assert ("action-plan.html" in made_pages) == bool(edition.plans)
    assert ("case-records.html" in made_pages) == bool(edition.audits)
    assert ("progress.html" in made_pages) == bool(edition.progress)
    assert ("surveys.html" in made_pages) == bool(edition.surveys)


def test_the_same_edition_makes_the_same_pages(sample: Workspace, public: dict[str, Made]) -> None:
    """Twice made, the pages are equal; and a day later nothing has changed unless something fell
    due, as the day of the edition stands on no page."""
    for day in (TODAY, date(2026, 1, 16)):
        again = made(sample, "northmoor-adults-2024", on=day)
        assert again is not None
        assert again.pages == public["northmoor-adults-2024"].pages


def test_the_thread_can_be_followed_both_ways(public: dict[str, Made]) -> None:
    """Finding → recommendation → priority → action → progress, and back from each."""
    one = public["northmoor-adults-2024"]
    steps = {
        "findings/safety.html": "../recommendations.html#R3",
        "recommendations.html": "findings/safety.html#safety.decision-variation",
        "prioritisation.html": "recommendations.html#R3",
        "action-plan.html": "prioritisation.html#priority-same-decision",
        "progress.html": "recommendations.html#R3",
    }
    for uri, link in steps.items():
        assert f'href="{link}"' in one[uri].html, uri
    for link in (
        "prioritisation.html#priority-same-decision",
        "action-plan.html#action-decision-guide",
        "progress.html#progress-R3",
    ):
        assert f'href="{link}"' in one["recommendations.html"].html
    practice = one["good-practice/home-first-huddle.html"].html
    assert 'href="../findings/providing-support.html#providing-support.home-first"' in practice
    finding = one["findings/providing-support.html"].html
    assert 'href="../good-practice/home-first-huddle.html"' in finding


def test_every_page_says_what_it_is(public: dict[str, Made]) -> None:
    """Invented reviews say so, retold ones name the report and lead to where more is said."""
    notices = {slug: one.pages.notices for slug, one in public.items()}
    assert [one.kind for one in notices["northmoor-adults-2024"]] == ["invented"]
    assert "Northmoor Borough Council" in notices["northmoor-adults-2024"][0].html
    (retold,) = notices["neath-port-talbot-2014"]
    assert retold.kind == "source"
    assert "Social Services Improvement Agency" in retold.html
    assert retold.link is not None
    page, _, anchor = retold.link.uri.partition("#")
    assert anchor in ids(public["neath-port-talbot-2014"][page])


def test_headings_are_in_the_programmes_words(public: dict[str, Made]) -> None:
    """Wales considers, England improves or develops."""
    assert "Areas for consideration" in said(public["neath-port-talbot-2014"]["index.html"])
    assert "Areas for improvement" in said(public["northmoor-adults-2024"]["index.html"])
    assert "Areas for consideration" not in said(public["northmoor-adults-2024"]["all.html"])


def test_downloads_are_the_files_that_are_written(public: dict[str, Made]) -> None:
    """The home page offers each data file that there is, and no other."""
    for one in public.values():
        offered = set(re.findall(r'href="(data/[^"]+)"', str(one["index.html"].html)))
        assert offered == set(files(one.edition))


def test_templates_hold_no_words() -> None:
    """Every word comes from the catalogue, and no style or script is inline."""
    for path in sorted(TEMPLATES.glob("*.html")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->", "", text, flags=re.S)
        assert not re.search(r"[^\W\d_]", re.sub(r"<[^>]*>", "", text)), path.name
        assert not re.search(r"\s(style|on\w+)=|<style|<script", text), path.name


def test_every_word_is_used_and_every_word_asked_for_is_there() -> None:
    """No key of the catalogue is left over, and no template asks for one that is not there."""
    catalogue = yaml.safe_load((SOURCE / "messages" / "review.en.yml").read_text("utf-8"))
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in [
            *TEMPLATES.glob("*.html"),
            *TEMPLATES.parent.glob("*.html"),
            *(SOURCE / "pages" / "review").glob("*.py"),
        ]
    )
    asked = set(re.findall(r"""t\(\s*f?["'](review\.[^"'{]+)""", code))
    asked |= set(re.findall(r'"(review\.[\w.-]+[\w-])"', code))
    # a key that is made of two parts ends where the second begins
    starts = tuple(key for key in asked if key.endswith((".", "_")))
    whole = asked - set(starts)
    assert whole <= set(catalogue)
    left = {key for key in catalogue if key not in whole and not key.startswith(starts)}
    assert left == set()


def test_the_checker_of_html_is_content(
    tmp_path: Path, public: dict[str, Made], html_faults: Callable[..., str]
) -> None:
    """The Nu HTML checker finds no error on any page of the fullest review."""
    for number, page in enumerate(public["northmoor-adults-2024"].pages.pages):
        start = f'<!doctype html><html lang="{page.lang}"><title>t</title>'
        patterns = '<svg><defs><pattern id="hatch-area"></pattern></defs></svg>'
        path = tmp_path / f"{number}.html"
        path.write_text(f"{start}<body>{page.html}{patterns}", encoding="utf-8")
    faults = html_faults(tmp_path)
    assert [line for line in faults.splitlines() if "error:" in line] == []


def test_team_and_council_see_whose_pages_they_are(sample: Workspace) -> None:
    """Pages for the team say so and are kept from search engines."""
    for audience in (Audience.TEAM, Audience.COUNCIL):
        one = made(sample, "northmoor-adults-2024", audience)
        assert one is not None
        assert one.pages.noindex
        assert one.pages.notices[0].kind == "audience"
