"""What stands round a withheld review is not found out either: its council, its words, its old
addresses, its Welsh, its papers; not in a package, nor squeezed, nor in a card for sharing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from tests.leaks.opening import everything, holding
from tests.leaks.planting import Canaries, plant
from tests.leaks.withheld import ON, REVIEW

from reviewsite.build import Request, build
from reviewsite.build.package import package
from reviewsite.model.base import Audience
from reviewsite.site import open_shell
from reviewsite.workspace import open_workspace

HERE = Path(__file__).parents[2]
HIDDEN = "zuloosh-2012"
GOOD = """consent:
    - body: {body}
      by: Director
      on: 2025-11-03
  publish_on: 2025-11-03
"""
WELSH = {
    "review.cy.md": "kind: review\ntitle: Adolygiad @@\n---\n\n## Crynodeb @@\n\nTestun @@\n",
    "findings/leadership.cy.md": (
        "kind: findings\nsummary: Crynodeb @@\n---\n\n## Pennawd @@\n\nTestun @@\n"
    ),
    "recommendations.cy.md": (
        "kind: recommendations\nrecommendations:\n  - ref: R1\n    title: Teitl @@\n"
        "---\n\nTestun @@\n"
    ),
    "pack/page.cy.md": "kind: page\ntitle: Teitl @@\n---\n\n## Pennawd @@\n\nTestun @@\n",
    "surveys/poll.cy.md": "kind: survey\ntitle: Teitl @@\n---\n\nTestun @@\n",
}
VOCABULARY = {
    "topics.yml": "- id: @own\n  title: Topic @@\n  about: About @@\n  group: children\n",
    "glossary.yml": "QXQ:\n  term: Term @@\n  about: About @@\n",
    "glossary.cy.yml": "QXQ:\n  term: Gair @@\n",
    "frameworks/own.yml": (
        "id: @own-framework\ntitle: Framework @@\npublisher: Publisher @@\nthemes:\n"
        "  - id: vision\n    title: Theme @@\n    about: About @@\n    topics: [@own]\n"
    ),
}
"""Lists beside the reviews, of which only the withheld review uses what is added here."""
Figures = Callable[[str, object], None]


def review(body: str, status: str, front: str = "") -> str:
    """A review file that is open but for its status."""
    text = REVIEW.format(
        bodies=f"  - {body}",
        more=front,
        sign_off="sign_off:\n  post: Manager\n  on: 2025-11-03\n",
        status=status,
        publication="  " + GOOD.format(body=body),
    )
    return text.replace("because it wished", "for QXQ, because it wished") if front else text


@pytest.fixture(scope="module")
def sown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A workspace of two reviews, one open and one a draft with canaries in all that it uses."""
    root = tmp_path_factory.mktemp("around")
    shutil.copytree(HERE / "theme", root / "theme")
    settings = (HERE / "mkdocs.yml").read_text()
    settings += "\nsite_url: https://reviews.example.org/\n"
    (root / "mkdocs.yml").write_text(
        settings.replace("  - reviewsite:\n", "  - reviewsite:\n      precompress: true\n")
    )
    content = root / "content"
    canaries = Canaries(mark="zuloosh")
    own = canaries()
    folder = content / "reviews" / HIDDEN
    old = [canaries(), canaries(), canaries()]
    front = f"previous_slugs: [{old[0]}]\nrelated_documents:\n  - title: Paper {canaries()}\n"
    front += "    file: media/zuloosh-paper.pdf\n"
    text = review("zuloosh-council", "draft", front)
    text = text.replace("framework: lga-safeguarding-2012", f"framework: {own}-framework")
    files = {
        f"reviews/{HIDDEN}/review.md": text,
        "reviews/open-2024/review.md": review("openham", "published"),
        "index.md": "---\nkind: page\ntitle: Reviews\n---\n\nReviews and practice.\n",
        "bodies.yml": (
            "- id: openham\n  name: Openham Council\n- id: zuloosh-council\n"
            f"  name: Council {canaries()}\n  region: Region {canaries()}\n"
            f"  website: https://{canaries()}.example\n  successors: [openham]\n"
        ),
        "redirects.yml": (
            f"{old[1]}.html: reviews/{HIDDEN}/index.html\n"
            f"reviews/{HIDDEN}/{old[2]}.html: reviews/{HIDDEN}/about.html\n"
        ),
    }
    for name, text in VOCABULARY.items():
        files[name] = canaries.fill(text.replace("@own", own))
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    planted = plant(folder, "zulooshm")
    practice = next(folder.glob("good-practice/*.md"))
    practice.write_text(practice.read_text().replace("  - permanence", f"  - {own}"))
    for name, text in WELSH.items():
        (folder / name).write_text(f"---\n{canaries.fill(text)}", encoding="utf-8")
    _media(folder / "media", canaries)
    return root, [*canaries.given, *planted, HIDDEN, "zuloosh"]


def _media(folder: Path, canaries: Canaries) -> None:
    """A PDF with a canary in its words, its description, its XMP and an attachment; a photograph
    with one in its Exif notes."""
    made = pikepdf.new()
    made.add_blank_page()
    made.pages[0].Contents = made.make_stream(f"BT (Words {canaries()}) Tj ET".encode())
    with made.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = f"Title {canaries()}"
    made.docinfo["/Author"] = f"Author {canaries()}"
    made.attachments[f"{canaries()}.txt"] = f"Words {canaries()}".encode()
    made.save(folder / "zuloosh-paper.pdf")
    exif = Image.Exif()
    exif[0x010E] = f"Scene {canaries()}"
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif)
    (folder / "zuloosh-photo.jpg").write_bytes(out.getvalue())


def made(root: Path, folder: str, **changes: object) -> Path:
    """A build of the workspace; an error in it fails."""
    given: dict[str, object] = {"output": root / folder, "on": date.fromisoformat(ON), "jobs": 1}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    assert not outcome.failed, [one for one in outcome.diagnostics if one.severity == "error"]
    return root / folder


def test_nothing_round_a_withheld_review_is_public(
    sown: tuple[Path, list[str]], record_property: Figures
) -> None:
    """Not its council, topic, term, framework, old addresses, Welsh texts, papers or pictures;
    neither in plain files nor in those squeezed beforehand nor in either language's library."""
    root, canaries = sown
    site = made(root, "public")
    assert (site / "reviews/open-2024/index.html").is_file()
    assert (site / "cy" / "index.html").is_file() or not list(root.glob("content/*.cy.md"))
    assert list(site.rglob("*.gz"))
    assert list(site.rglob("*.png"))
    assert holding(site, canaries) == []
    record_property("figure: canaries round one withheld review: none found", len(canaries))
    record_property("figure: files and parts opened for them", sum(1 for _ in everything(site)))


def test_the_canaries_would_be_found(sown: tuple[Path, list[str]]) -> None:
    """The team's own edition holds its Welsh, its framework, its terms and its paper's words."""
    root, canaries = sown
    site = made(root, "team", review=HIDDEN, audience=Audience.TEAM)
    held = {line.rpartition(": ")[2] for line in holding(site, canaries)}
    assert len(held) > 60
    for word in ("Adolygiad", "Theme", "Term"):
        texts = [path.read_text() for path in site.rglob("*.html")]
        assert any(f"{word} zuloosh" in text for text in texts), word
    assert "zuloosh" in {line.rpartition(": ")[2] for line in holding(site, ["zuloosh"])}


def test_a_package_of_another_review_holds_nothing_of_it(sown: tuple[Path, list[str]]) -> None:
    """For the public, the council and the team: their zip is of the one review alone."""
    root, canaries = sown
    for audience in Audience:
        target = root / "packages" / f"{audience.value}.zip"
        target.parent.mkdir(exist_ok=True)
        wanted = Request(target, date.fromisoformat(ON), audience, "open-2024", jobs=1)
        assert not package(open_shell(root / "mkdocs.yml"), wanted).failed
    assert len(list((root / "packages").iterdir())) == 3
    assert holding(root / "packages", canaries) == []


def test_the_builds_own_cache_is_not_in_the_site(sown: tuple[Path, list[str]]) -> None:
    """What is remembered from one build to the next lies beside the site, and every file of the
    site is in its manifest."""
    root, canaries = sown
    site = made(root, "again")
    made(root, "again")
    assert (root / ".cache").is_dir()
    assert not [path for path in site.rglob("*") if path.name.startswith(".cache")]
    assert holding(site, canaries) == []


def test_the_draft_could_be_published(sown: tuple[Path, list[str]]) -> None:
    """It has no error: only its status keeps it back."""
    root, _ = sown
    pack = open_workspace(root).pack(HIDDEN)
    assert [one for one in pack.diagnostics if one.severity == "error"] == []
