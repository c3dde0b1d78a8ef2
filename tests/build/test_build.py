"""One build: the same bytes however it is made, and nothing made twice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reviewsite.assemble.day import today
from reviewsite.build import Outcome, Request, build
from reviewsite.model.base import Audience
from reviewsite.site import open_shell
from reviewsite.site.tree import manifest

ROOT = Path(__file__).parents[2]
ON = date(2026, 1, 15)
NOON = str(int(datetime(2026, 1, 15, 12, tzinfo=UTC).timestamp()))
STRATEGY = "reviews/neath-port-talbot-2014"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample workspace, to be changed."""
    root = tmp_path / "workspace"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(ROOT / "theme", root / "theme")
    for name in ("mkdocs.yml", "accessibility-results.json"):
        shutil.copy(ROOT / name, root)
    return root


Build = Callable[..., Outcome]


@pytest.fixture
def make(sample: Path) -> Build:
    """Builds the copy into its `site`."""

    def run(**changes: object) -> Outcome:
        given: dict[str, object] = {"output": sample / "site", "on": ON, "jobs": 1} | changes
        return build(open_shell(sample / "mkdocs.yml"), Request(**given))  # each key is a field

    return run


def test_mkdocs_writes_the_same_bytes(sample: Path, built_sample: Path) -> None:
    """`mkdocs build` and `reviewsite build` differ in no byte, review sites included."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "other"]
    environ = os.environ | {"SOURCE_DATE_EPOCH": NOON, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        mkdocs, cwd=sample, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert manifest(sample / "other") == manifest(built_sample)


def test_a_second_build_makes_nothing_again(make: Build, sample: Path) -> None:
    """What has not changed is kept, byte for byte; one changed review alone is made."""
    first = make()
    assert len(first.made) == 4
    assert first.withheld == ("hartlepool-2012",)
    before = manifest(sample / "site")
    second = make()
    assert second.made == ()
    assert len(second.kept) == 4
    assert manifest(sample / "site") == before
    review = sample / "content" / STRATEGY / "review.md"
    review.write_text(review.read_text() + "\nOne more sentence.\n")
    third = make()
    assert third.made == ("neath-port-talbot-2014",)
    after = manifest(sample / "site")
    changed = {path for path in before if before[path] != after.get(path)}
    assert any(path.startswith(STRATEGY) for path in changed)
    assert not any(path.startswith("reviews/northmoor") for path in changed)


def test_what_was_kept_is_what_would_be_made(make: Build, sample: Path) -> None:
    """A build that keeps and one that makes all anew give the same tree."""
    make()
    review = sample / "content" / STRATEGY / "review.md"
    review.write_text(review.read_text() + "\nOne more sentence.\n")
    make()
    kept = manifest(sample / "site")
    make(anew=True)
    assert manifest(sample / "site") == kept


def test_the_day_alone_makes_nothing_again(make: Build) -> None:
    """Until a date of the review passes: then it is made again."""
    make()
    assert make(on=date(2026, 1, 16)).made == ()
    assert make(on=date(2026, 10, 1)).made == ("northmoor-adults-2024",)


def test_what_is_kept_says_the_new_day_on_paper(make: Build, sample: Path) -> None:
    """A kept site is as good on the day as one made anew, to the byte."""
    make()
    assert make(on=date(2026, 1, 16)).made == ()
    kept = manifest(sample / "site")
    for path in sorted((sample / "site").rglob("day.css")):
        assert "16 January 2026" in path.read_text(encoding="utf-8"), path
    make(on=date(2026, 1, 16), anew=True)
    assert manifest(sample / "site") == kept


def test_a_new_council_makes_no_old_review_again(make: Build, sample: Path) -> None:
    """Only the bodies that a review names are asked for."""
    make()
    bodies = sample / "content" / "bodies.yml"
    bodies.write_text(bodies.read_text() + "\n- id: newmoor\n  name: Newmoor Council\n")
    assert make().made == ()
    bodies.write_text(bodies.read_text().replace("Northmoor Borough", "Northmoor City"))
    assert make().made == ("northmoor-adults-2019", "northmoor-adults-2024")


def test_a_renamed_predecessor_makes_a_review_again(make: Build, sample: Path) -> None:
    """Its page about the review names the council whose place was taken."""
    bodies = sample / "content" / "bodies.yml"
    text = bodies.read_text().replace(
        "- id: northmoor\n", "- id: northmoor\n  predecessors: [oldmoor]\n"
    )
    bodies.write_text(f"{text}\n- id: oldmoor\n  name: Oldmoor District Council\n")
    make()
    about = sample / "site" / "reviews" / "northmoor-adults-2024" / "about.html"
    assert "Oldmoor District Council" in about.read_text()
    bodies.write_text(bodies.read_text().replace("Oldmoor District", "Oldmoor Rural"))
    assert make().made == ("northmoor-adults-2019", "northmoor-adults-2024")
    assert "Oldmoor Rural Council" in about.read_text()


def test_a_review_that_names_another_is_made_again_with_it(make: Build, sample: Path) -> None:
    """What it says of the other one has changed."""
    make()
    other = sample / "content/reviews/northmoor-adults-2019/findings/safety.md"
    other.write_text(other.read_text().replace("Whether a safeguarding", "If a safeguarding"))
    assert make().made == ("northmoor-adults-2019", "northmoor-adults-2024")


def test_a_file_changed_in_the_site_is_made_again(make: Build, sample: Path) -> None:
    """Somebody's hand in the built tree is not carried over."""
    make()
    before = manifest(sample / "site")
    (sample / "site" / STRATEGY / "index.html").write_text("hacked")
    assert make().made == ("neath-port-talbot-2014",)
    assert manifest(sample / "site") == before


def test_processes_make_no_difference(make: Build, sample: Path) -> None:
    """Two processes write what one does."""
    for number in range(6):
        folder = sample / "content" / "reviews"
        shutil.copytree(folder / "example-letter-2011", folder / f"letter-{number}")
        for practice in (folder / f"letter-{number}" / "good-practice").glob("*.md"):
            practice.rename(practice.with_name(f"n{number}-{practice.name}"))
        for file in (folder / f"letter-{number}").rglob("*.md"):
            file.write_text(re.sub(r"practice:(\w)", rf"practice:n{number}-\1", file.read_text()))
    one = make(anew=True)
    assert not one.failed, one.diagnostics
    alone = manifest(sample / "site")
    make(anew=True, jobs=2)
    assert manifest(sample / "site") == alone


def test_a_mistake_leaves_the_last_site(make: Build, sample: Path) -> None:
    """All mistakes are told, and nothing is written."""
    make()
    before = manifest(sample / "site")
    (sample / "content" / STRATEGY / "findings" / "extra.md").write_text("---\nkind: x\n---\n")
    (sample / "content" / STRATEGY / "more.md").write_text("no front matter")
    outcome = make()
    assert outcome.failed
    assert len({one.span.path for one in outcome.diagnostics if one.severity == "error"}) == 2
    assert manifest(sample / "site") == before


def test_strict_lets_a_warning_stop(make: Build, sample: Path) -> None:
    """And only then: what is said of real reports as they were published are notes."""
    about = sample / "content/about/about.md"
    text = about.read_text(encoding="utf-8")
    about.write_text(f"{text}\n!!! note\n", encoding="utf-8")
    assert make(strict=True).failed
    assert not (sample / "site").exists()
    assert not make().failed
    about.write_text(text, encoding="utf-8")
    outcome = make(strict=True)
    assert not outcome.failed
    assert {one.severity for one in outcome.diagnostics} == {"note"}


@pytest.mark.parametrize("audience", list(Audience))
def test_one_reviews_edition(make: Build, sample: Path, audience: Audience) -> None:
    """Each audience gets a whole site of its own, and the narrow ones say whose it is."""
    outcome = make(review="northmoor-adults-2024", audience=audience, output=sample / "edition")
    assert not outcome.failed
    home = (sample / "edition" / "index.html").read_text()
    assert ('name="robots" content="noindex"' in home) is (audience != Audience.PUBLIC)
    assert not (sample / "edition" / "reviews").exists()


def test_requests_that_cannot_be_met(make: Build) -> None:
    """A review that is not there, the library for the team, a review that says nothing yet."""
    with pytest.raises(ValueError, match="there is no review"):
        make(review="nowhere")
    with pytest.raises(ValueError, match="public only"):
        make(audience=Audience.TEAM)
    with pytest.raises(ValueError, match="holds nothing that the public may see"):
        make(review="hartlepool-2012")


def test_a_preview_says_so(make: Build, sample: Path) -> None:
    """A draft is shown with a banner, and kept from search engines."""
    shown = sample / "preview"
    make(preview=True, output=shown)
    home = (shown / "reviews" / "hartlepool-2012" / "index.html").read_text()
    assert "notice--preview" in home
    assert "noindex" in home
    assert "noindex" in (shown / "index.html").read_text()


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("", date(2026, 7, 1)), ("0", date(1970, 1, 1)), ("4102444800", date(2026, 7, 1))],
)
def test_the_stamp_opens_no_gate(stamp: str, day: date) -> None:
    """SOURCE_DATE_EPOCH may go back, never ahead; the day is London's."""
    now = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert today({"SOURCE_DATE_EPOCH": stamp}, now) == day


def test_a_stamp_that_is_no_number() -> None:
    """Is said, not guessed at."""
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        today({"SOURCE_DATE_EPOCH": "tomorrow"}, datetime(2026, 6, 30, tzinfo=UTC))
