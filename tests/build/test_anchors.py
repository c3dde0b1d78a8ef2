"""No anchor stands twice on a page, whatever ids and headings an author pastes into it."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from reviewsite.build import Request, build
from reviewsite.model.base import Audience
from reviewsite.model.refs import slugify
from reviewsite.site import links, open_shell

HERE = Path(__file__).parents[2]
REVIEW = "northmoor-adults-2024"
TAG = re.compile(r'<(\w+)[^<>]*? id="([^"]+)"')


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the sample, to paste into."""
    for name in ("content", "theme"):
        shutil.copytree(HERE / name, tmp_path / name)
    shutil.copy(HERE / "mkdocs.yml", tmp_path)
    return tmp_path


def made(root: Path, folder: str, **changes: object) -> Path:
    """A build of the workspace: it ends with an error where an anchor stands twice."""
    given: dict[str, object] = {"output": root / folder, "on": date(2026, 1, 15), "jobs": 1}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    assert not outcome.failed, [one for one in outcome.diagnostics if one.severity == "error"]
    return root / folder


def ours(site: Path) -> list[str]:
    """The ids on the pages of a site that the program made: those of parts, tables, figures and
    headings, and not those of an author's paragraphs."""
    found = {
        id
        for page in site.rglob("*.html")
        if "reviews" not in page.relative_to(site).parts[:-2]
        for tag, id in TAG.findall(page.read_text(encoding="utf-8"))
        if tag != "p"
    }
    # on the page that holds everything they stand once more, after the name of their page
    return sorted(one for one in found if "--_" in one or "--" not in one)


def pasted(ids: list[str]) -> str:
    """Each as the id of a heading, of a paragraph, and as a heading's words; then all once more."""
    words = [(one, re.sub(r"[-_.]+", " ", one).strip()) for one in ids]
    parts = [f'<h3 id="{one}">Pasted</h3>\n\n<p id="{one}">Pasted.</p>' for one in ids]
    parts += [f"### {said}\n\nWords of it." for one, said in words if slugify(said) == one]
    return "\n\n".join(["", "", "## Pasted", *parts[:900], *parts[:3]]) + "\n"


def paste(path: Path, ids: list[str]) -> None:
    """At the end of a file, and of its Welsh."""
    for one in (path, path.with_suffix(".cy.md")):
        if one.is_file():
            one.write_text(one.read_text(encoding="utf-8") + pasted(ids), encoding="utf-8")


def one_of_each_kind(folder: Path) -> list[Path]:
    """A file of each kind in a review, and one more where there is one."""
    kinds: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.md")):
        kind = re.search(r"^kind: (\S+)", path.read_text(encoding="utf-8"), re.M)
        kinds.setdefault(kind[1] if kind else "", []).append(path)
    return [path for paths in kinds.values() for path in paths[:2]]


def test_nothing_pasted_into_a_review_takes_an_anchor_of_ours(root: Path) -> None:
    """Into one file of each kind, for the team, which gets every page; in both languages."""
    about: dict[str, object] = {"review": REVIEW, "audience": Audience.TEAM}
    ids = ours(made(root, "before", **about))
    assert len(ids) > 150
    assert {"_glance-table", "hatch-area", "R1--_title"} < {*ids}
    for path in one_of_each_kind(root / "content" / "reviews" / REVIEW):
        paste(path, ids)
    site = made(root, "after", **about)
    assert list(links.broken(site)) == []
    assert "Pasted" in (site / "all.html").read_text(encoding="utf-8")


def test_nothing_pasted_into_the_library_does(root: Path) -> None:
    """Into its front page, a page of its own and a study of good practice."""
    ids = ours(made(root, "before"))
    study = next((root / "content" / "reviews" / REVIEW / "good-practice").glob("*.md"))
    for path in (root / "content" / "index.md", root / "content" / "about" / "about.md", study):
        paste(path, ids)
    assert list(links.broken(made(root, "after"))) == []


def test_an_item_may_be_called_as_a_page_is(root: Path) -> None:
    """An action `plan` has the anchor that the action plan has on the page of everything."""
    plan = root / "content" / "reviews" / REVIEW / "action-plan.md"
    text = plan.read_text(encoding="utf-8")
    first = re.search(r"^ +- id: (\S+)$", text, re.M)
    assert first
    for path in (root / "content" / "reviews" / REVIEW).rglob("*.md"):
        said = path.read_text(encoding="utf-8")
        named = re.sub(rf"(id: |action[:-]){re.escape(first[1])}\b", r"\1plan", said)
        path.write_text(named, encoding="utf-8")
    site = made(root, "site", review=REVIEW)
    everything = (site / "all.html").read_text(encoding="utf-8")
    assert everything.count(' id="action-plan"') == 1
    assert ' id="_action-plan"' in everything
