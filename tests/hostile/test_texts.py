"""No text that an author types runs in a reader's browser: not with the cleaning alone, and not
with the Content-Security-Policy alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import nh3
import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext
from pydantic import TypeAdapter, ValidationError
from tests.hostile.conftest import built, hostile
from tests.hostile.filling import fields_of_words
from tests.hostile.vectors import CALL, names, refused, vectors

from reviewsite import comments, media
from reviewsite.model.base import Audience
from reviewsite.model.casework import AuditRef
from reviewsite.model.documents import ListedDocument
from reviewsite.model.kinds import KINDS
from reviewsite.model.practice import GoodPractice
from reviewsite.model.review import Decision, Previous, Provenance, RelatedDocument
from reviewsite.model.scalars import RecommendationRef, Slug
from reviewsite.model.timetable import Clock
from reviewsite.model.workspace import Body
from reviewsite.workspace import open_workspace

LONG = 600_000
"""Without the cleaning the page with everything opens some thousand frames: a busy machine is slow
with that, not wrong."""
TOUCH = """() => {
  document.addEventListener('submit', event => event.preventDefault(), true);
  document.querySelectorAll('main a, main button').forEach(one => {
    const to = one.getAttribute('href') || '';
    const click = new MouseEvent('click', {bubbles: true, cancelable: true});
    if (to && !/^https?:/.test(new URL(to, location.href).protocol)) one.dispatchEvent(click);
  });
  document.querySelectorAll('main *').forEach(one => {
    ['mouseover', 'pointerenter', 'focus', 'toggle', 'click'].forEach(kind => {
      if (!one.closest('a[href], form')) one.dispatchEvent(new Event(kind));
    });
  });
}"""
ANSWERED = "document.querySelector('[data-search-status]')?.textContent !== ''"
SETTLED = """() => new Promise(done => requestAnimationFrame(
  () => requestAnimationFrame(() => setTimeout(done, 0))))"""
"""What an animation begins with and what a click leads to is done by then."""


def ran(context: BrowserContext, address: str, site: Path) -> tuple[list[str], int]:
    """On which pages of a site a script of a text ran, and how many pages were opened."""
    page = context.new_page()
    page.on("dialog", lambda one: one.dismiss())
    found = []
    pages = [one.relative_to(site).as_posix() for one in sorted(site.rglob("*.html"))]
    searches = [f"{one}?q=words" for one in pages if one.endswith("search.html")]
    assert searches
    for uri in (*pages, *searches):
        page.goto(f"{address}/{quote(uri, safe='/?=')}", wait_until="load", timeout=LONG)
        page.evaluate(TOUCH)
        if "?" in uri:
            page.wait_for_function(ANSWERED, timeout=LONG)
        page.evaluate(SETTLED)
        page.wait_for_load_state()
        if page.evaluate("typeof window.ran === 'number'") or "ran" in page.url.rpartition("/")[0]:
            found.append(uri)
    return found, len(pages) + len(searches)


def sites(hard: bool) -> tuple[Audience, ...]:
    """Whose sites are opened: the team's edition has every page that the council's has, so the
    council's is left to the full run."""
    return tuple(Audience) if hard else (Audience.PUBLIC, Audience.TEAM)


def of_one(hard: bool) -> tuple[Audience, ...]:
    """The same where the policy is what is tried, which every site has alike."""
    return tuple(Audience) if hard else (Audience.TEAM,)


@pytest.fixture(scope="module")
def hard(request: pytest.FixtureRequest) -> bool:
    """Whether all is wanted, or the short form."""
    return bool(request.config.getoption("--hard"))


@pytest.fixture(scope="module")
def texts(hard: bool) -> list[str]:
    """A few of them, or with --hard all."""
    every = vectors()
    assert len(every) >= 150
    return every if hard else every[::15]


@pytest.fixture
def free(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that no policy binds."""
    context = chromium.new_context(bypass_csp=True)
    yield context
    context.close()


def test_the_marks_would_be_seen(
    free: BrowserContext, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    """A page with nothing between the text and the browser runs it."""
    (tmp_path / "search.html").write_text(f"<main><script>{CALL}</script></main>")
    assert ran(free, serve(tmp_path), tmp_path)[0]


def test_every_field_of_words_is_filled(tmp_path: Path) -> None:
    """Of every kind, list, framework and programme; but the reasons of allowances, which no page
    shows. And each file is read as it is meant, or nothing of it would be built; that its name does
    not travel (RS067) is passed over, as the rules are."""
    filler = hostile(tmp_path, vectors()[::15])
    assert fields_of_words() - filler.fields == {("Allowance", "reason")}
    opened = open_workspace(tmp_path)
    found = [*opened.diagnostics, *opened.pack("one").diagnostics, *opened.pack("two").diagnostics]
    assert {one.code for one in found if one.severity == "error"} == {"RS067"}
    assert {one.document.kind for one in opened.pack("one").loaded} == set(KINDS)


def test_each_text_meets_each_kind_of_file(hard: bool, tmp_path: Path, texts: list[str]) -> None:
    """In some field of it, beside its prose."""
    hostile(tmp_path, texts)
    wanted = {comments.without(f"Words {' '.join(one.split())}") for one in texts}
    fields: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for one in open_workspace(tmp_path).pack("one").loaded:
        fields[one.document.kind] |= set(_strings(one.document.model_dump(exclude={"prose"})))
    for kind, values in fields.items():
        assert wanted <= {one.removeprefix("7 ") for one in values}, kind


@pytest.mark.parametrize("address", refused())
def test_no_field_takes_such_an_address(address: str) -> None:
    """Of all fields that become links: the file is refused, with the place and the remedy."""
    fields = [one for one in fields_of_words() if one[1] in ("link", "website")]
    assert len(fields) == 7
    for model in (
        Provenance,
        Previous,
        RelatedDocument,
        Decision,
        GoodPractice,
        ListedDocument,
        Body,
    ):
        key = "website" if model is Body else "link"
        assert (model.__name__, key) in fields
        with pytest.raises(ValidationError) as caught:
            model.model_validate({key: address})
        assert key in {one["loc"][0] for one in caught.value.errors()}


@pytest.mark.parametrize("text", [*vectors(), *names()])
def test_no_such_text_is_an_id(text: str) -> None:
    """Ids, references, audit references and times stand in addresses and anchors as they are."""
    for kind in (Slug, RecommendationRef, AuditRef, Clock):
        with pytest.raises(ValidationError):
            TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize("text", [*vectors()[::20], *names()])
def test_no_such_text_is_the_name_of_a_picture(text: str) -> None:
    """It is refused, or published under a name of letters, digits, hyphens and stops."""
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG")
    made = media.prepare(f"{text}.png", out.getvalue())
    if isinstance(made, media.Prepared):
        assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) for name in made.files)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (*_strings(key), *_strings(one))
    elif isinstance(value, Iterable):
        for one in value:
            yield from _strings(one)


def test_cleaning_alone_is_enough(
    free: BrowserContext,
    tmp_path: Path,
    serve: Callable[[Path], str],
    hard: bool,
    texts: list[str],
    record_property: Callable[[str, object], None],
) -> None:
    """No policy in the browser, and nothing runs on any page or in a search's results."""
    filler = hostile(tmp_path, texts)
    opened = 0
    for audience in sites(hard):
        site = built(tmp_path, audience)
        found, pages = ran(free, serve(site), site)
        assert found == [], audience
        opened += pages
    record_property("figure: hostile texts, the cleaning alone: none ran", len(texts))
    record_property("figure: fields of the format that they stood in", len(filler.fields))
    record_property("figure: pages opened without the policy, searches included", opened)


def test_the_policy_alone_is_enough(
    chromium: Browser,
    tmp_path: Path,
    serve: Callable[[Path], str],
    hard: bool,
    texts: list[str],
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    """With the cleaning taken away the texts are in the pages, and the policy stops them."""
    monkeypatch.setattr(nh3, "clean", lambda html, **given: html)
    hostile(tmp_path, texts)
    context = chromium.new_context()
    opened = 0
    for audience in of_one(hard):
        site = built(tmp_path, audience)
        home = (site / ("reviews/one" if audience == Audience.PUBLIC else ".")) / "index.html"
        assert "=window.ran" in home.read_text(encoding="utf-8")
        found, pages = ran(context, serve(site), site)
        assert found == [], audience
        opened += pages
    context.close()
    record_property("figure: hostile texts, the policy alone: none ran", len(texts))
    record_property("figure: pages opened without the cleaning, searches included", opened)
