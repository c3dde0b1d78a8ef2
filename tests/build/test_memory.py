"""What was kept from the last build is what this one would make, however a file was changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from tests.checks.packs import PACKS
from tests.conftest import ROOT
from tests.faults import small
from tests.leaks.opening import holding
from tests.media.makers import painting, saved

from reviewsite.assemble.make import Assembler, Made
from reviewsite.build import Outcome, Request, build, files, inputs
from reviewsite.build.inputs import COARSEST, content
from reviewsite.model.scalars import When
from reviewsite.pack import dates
from reviewsite.site import open_shell
from reviewsite.site.tree import manifest
from reviewsite.source import Map, Node, Scalar, Seq
from reviewsite.workspace import open_workspace

ON = date(2026, 1, 15)
EPOCH = 1_600_000_000
ALPHA = "content/reviews/alpha-2025"
Write = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two published reviews, each with a picture."""
    small.write(tmp_path, "first")
    return tmp_path


def made(root: Path, on: date = ON, **changes: object) -> Outcome:
    """A build of the workspace into its `site`."""
    given: dict[str, object] = {"output": root / "site", "on": on, "jobs": 1}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    assert not outcome.failed, outcome.diagnostics
    return outcome


def in_place(path: Path, data: bytes) -> None:
    """Written over, and the time of its change set back."""
    about = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def swapped(path: Path, data: bytes) -> None:
    """Another file of the same time renamed into its place."""
    about = path.stat()
    other = path.with_name("other.tmp")
    other.write_bytes(data)
    os.utime(other, ns=(about.st_atime_ns, about.st_mtime_ns))
    other.rename(path)


def top(path: Path) -> Path:
    """The workspace that a file of it lies in."""
    return next(one for one in path.parents if (one / "mkdocs.yml").is_file())


def copied(path: Path, data: bytes) -> None:
    """As `cp -p` and `rsync -t` do it, from a copy of the same time."""
    about = path.stat()
    other = top(path) / "kept-elsewhere"
    other.write_bytes(data)
    os.utime(other, ns=(about.st_atime_ns, about.st_mtime_ns))
    shutil.copy2(other, path)
    other.unlink()


def layered(path: Path, data: bytes) -> None:
    """As in the layer of an image: the whole workspace is of one time."""
    path.write_bytes(data)
    for one in top(path).rglob("*"):
        os.utime(one, (EPOCH, EPOCH))


WAYS = (in_place, swapped, copied, layered)
TAKEN_BACK = {
    "status": ("status: published", "status: with-team"),
    "consent": (
        "on: 2025-01-03\n  publish_on: 2025-01-04",
        "on: 2026-01-16\n  publish_on: 2026-01-16",
    ),
    "day": ("publish_on: 2025-01-04", "publish_on: 2026-01-16"),
    "audience": ("invented: true", "audience: team"),
}
"""Changes after which the public may not read the report, each as long as what it replaces."""


@pytest.mark.parametrize(
    ("what", "way"),
    [*(("status", way) for way in WAYS), *((what, in_place) for what in [*TAKEN_BACK][1:])],
)
def test_a_report_taken_back_is_gone(root: Path, what: str, way: Callable[..., None]) -> None:
    """Whatever the disk says of the file: it is as long and as old as it was."""
    path = root / ALPHA / "review.md"
    layered(path, path.read_bytes())
    made(root)
    old, new = TAKEN_BACK[what]
    before = path.read_bytes()
    after = before.replace(old.encode(), new.ljust(len(old)).encode())
    assert len(after) == len(before)
    assert after != before
    way(path, after)
    assert path.stat().st_mtime == EPOCH
    outcome = made(root)
    assert outcome.withheld == ("alpha-2025",)
    assert not (root / "site/reviews/alpha-2025").exists()
    assert holding(root / "site", ["Leaders are open in the first state"]) == []
    kept = manifest(root / "site")
    made(root, anew=True)
    assert manifest(root / "site") == kept


@pytest.mark.parametrize(
    ("path", "way"),
    [
        *(("media/square.png", way) for way in WAYS),
        ("findings/leadership.md", in_place),
        ("review.md", swapped),
    ],
)
def test_a_file_of_the_same_size_and_time_is_seen(
    root: Path, path: str, way: Callable[..., None]
) -> None:
    """A picture as well as a text, and what comes of it is what a build from nothing makes."""
    file = root / ALPHA / path
    if path.endswith(".png"):
        first = painting((40, 30))
        file.write_bytes(saved(first, "PNG", compress_level=0))
        after = saved(first.transpose(Image.Transpose.ROTATE_180), "PNG", compress_level=0)
    else:
        after = file.read_bytes().replace(b"the first state", b"the third state")
        after = after.replace(b"its first state", b"its third state")
    layered(file, file.read_bytes())
    made(root)
    assert len(after) == file.stat().st_size
    way(file, after)
    assert made(root).made == ("alpha-2025",)
    kept = manifest(root / "site")
    made(root, anew=True)
    assert manifest(root / "site") == kept


def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that counts in two seconds and does not tell its files by numbers."""
    found = inputs._below

    def told(folder: Path, but: str = "") -> Iterator[tuple[str, os.stat_result]]:
        for name, about in found(folder, but):
            tick = max(about.st_mtime_ns, about.st_ctime_ns) // COARSEST * COARSEST
            fields = [*about]
            fields[1] = 0
            coarsely = os.stat_result(
                fields, {"st_mtime_ns": tick, "st_ctime_ns": tick, "st_atime_ns": tick}
            )
            yield name, coarsely

    monkeypatch.setattr(inputs, "_below", told)


def test_a_change_in_the_same_tick_is_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk says the same of the file before and after: what is as young as the build that
    read it is read again by the next one."""
    coarse(monkeypatch)
    picture = root / ALPHA / "media/square.png"
    begun = picture.stat().st_mtime_ns
    first = content(root / ALPHA, begun)
    picture.write_bytes(picture.read_bytes()[:-1] + b"!")
    assert content(root / ALPHA, begun, first).digest != first.digest
    settled = content(root / ALPHA, begun + 10 * COARSEST)
    assert content(root / ALPHA, begun + 20 * COARSEST, settled) == settled


def test_what_has_settled_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is what was too young once, as soon as a later build has looked at it; a clock that
    cannot be asked vouches for nothing."""
    read: list[str] = []
    told = inputs._told

    def counted(folder: Path, name: str) -> bytes:
        read.append(name)
        return told(folder, name)

    monkeypatch.setattr(inputs, "_told", counted)
    picture = root / ALPHA / "media/square.png"
    begun = picture.stat().st_mtime_ns
    young = content(root / ALPHA, begun)
    old = content(root / ALPHA, begun + 10 * COARSEST, young)
    assert read.count("media/square.png") == 2
    assert content(root / ALPHA, begun + 11 * COARSEST, old) == old
    assert read.count("media/square.png") == 2
    assert read.count("review.md") == 3
    assert content(root / ALPHA, 0, old).stamp == ""
    assert young.digest == old.digest


def test_a_kept_review_is_vouched_for_from_then_on(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that keeps what it had to look at says so to the next one."""
    made(root)
    entry = root / ".cache/reviewsite/public/alpha-2025.json"
    assert '"stamp": ""' in entry.read_text()
    now = inputs.COARSEST + (root / ALPHA / "media/square.png").stat().st_ctime_ns + 1
    monkeypatch.setattr("reviewsite.build.memory.Memory.now", lambda self: now)
    assert made(root).made == ()
    assert '"stamp": ""' not in entry.read_text()


def test_what_is_written_into_while_it_is_read_is_not_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Published for a moment during a build and taken back at its end: the next build looks."""
    path = root / ALPHA / "review.md"
    before = path.read_text()
    path.write_text(before.replace("status: published", "status: with-team"))
    review = Assembler.review
    looked = []

    def meanwhile(self: Assembler, slug: str) -> Made:
        path.write_text(before)
        looked.append(slug)
        return review(self, slug)

    with monkeypatch.context() as patch:
        patch.setattr(Assembler, "review", meanwhile)
        assert "alpha-2025" in made(root).made
        assert looked
    path.write_text(before.replace("status: published", "status: with-team"))
    assert made(root).withheld == ("alpha-2025",)


def test_a_workspace_written_into_while_it_is_read_is_not_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of the library that somebody saved in the middle of a build."""
    path = root / "content/index.md"
    before = path.read_text()
    library = Assembler.library

    def meanwhile(self: Assembler, given: object) -> object:
        path.write_text(before.replace("Two reviews.", "Both reviews."))
        return library(self, given)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Assembler, "library", meanwhile)
        made(root)
    made(root)
    assert "Both reviews." in (root / "site/index.html").read_text()


@pytest.mark.parametrize("page", ["reviews/alpha-2025/index.html", "index.html"])
@pytest.mark.parametrize("way", WAYS[:2], ids=lambda one: one.__name__)
def test_a_hand_in_the_site_is_not_carried_over(
    root: Path, page: str, way: Callable[..., None]
) -> None:
    """Though the page is as long and as old as it was."""
    made(root)
    first = manifest(root / "site")
    path = root / "site" / page
    way(path, path.read_bytes().replace(b"library", b"liberty").replace(b"council", b"Council"))
    assert manifest(root / "site") != first
    made(root)
    assert manifest(root / "site") == first


def test_a_site_brought_back_from_elsewhere_is_kept(root: Path) -> None:
    """Other times and inodes, the same bytes: they are read, and not made again."""
    made(root)
    (root / "site").rename(root / "elsewhere")
    shutil.copytree(root / "elsewhere", root / "site", copy_function=shutil.copyfile)
    assert made(root).made == ()


def test_a_link_is_not_taken_for_a_page(tmp_path: Path) -> None:
    """Though it leads to the same bytes."""
    page = tmp_path / "page.html"
    page.write_text("x")
    said = files.written(tmp_path)
    assert files.there(said, tmp_path, 0)
    page.rename(tmp_path / "moved.html")
    page.symlink_to("moved.html")
    assert not files.there(said, tmp_path, 0)


TYPED = {
    "escaped": ('"2026-1\\u0031-25"', date(2026, 11, 25)),
    "folded": (">-\n    2026-11-25", date(2026, 11, 25)),
}
"""A day in ways of typing it."""


@pytest.mark.parametrize("way", TYPED)
def test_a_date_is_what_the_format_makes_of_it(root: Path, way: str) -> None:
    """From its day on the report is public, and before it is not, with nothing else changed."""
    path = root / ALPHA / "review.md"
    typed, day = TYPED[way]
    path.write_text(path.read_text().replace("publish_on: 2025-01-04", f"publish_on: {typed}"))
    assert made(root, day - timedelta(1)).withheld == ("alpha-2025",)
    assert made(root, day).made == ("alpha-2025",)
    assert made(root, day - timedelta(1)).withheld == ("alpha-2025",)


@pytest.mark.parametrize("typed", ["2026-11", '"20\\x326-11-01"', "2026-11-01,", "2026"])
def test_a_correction_is_shown_from_its_day(root: Path, typed: str) -> None:
    """Typed as a month or a year, in braces, or with an escape."""
    path = root / ALPHA / "review.md"
    update = f'updates:\n  - {{"on":{typed.rstrip(",")}, "what":A slip of the pen}}\n'
    path.write_text(path.read_text().replace("sign_off:", f"{update}sign_off:"))
    day = date(2026, 1, 1) if typed == "2026" else date(2026, 11, 1)
    page = root / "site/reviews/alpha-2025/index.html"
    for on, shown in ((day - timedelta(1), False), (day, True), (day - timedelta(1), False)):
        made(root, on)
        assert ("A slip of the pen" in page.read_text()) is shown


PROGRESS = """\
---
kind: progress-review
consent:
  - body: alpha
    by: Chief Executive
    on: "2026-1\\u0031-25"
held:
  from: 2026-02-03
  to: 2026-02-03
recommendations:
  - ref: PR1
    title: Answer the telephone
---

Little had changed.
"""


def test_an_item_of_another_review_waits_for_its_own_day(root: Path) -> None:
    """A review that raises it again names it from the day on which its own file may be seen, and no
    day before, though nothing in the review itself is of that day."""
    beta = root / "content/reviews/beta-2025"
    text = (beta / "review.md").read_text()
    (beta / "review.md").write_text(text.replace("body: beta", "body: alpha"))
    (beta / "good-practice/short-plan.md").unlink()
    (beta / "progress.md").write_text(PROGRESS)
    findings = root / ALPHA / "findings/leadership.md"
    raised = "  - id: plan\n    raised_before: [beta-2025:PR1]"
    findings.write_text(findings.read_text().replace("  - id: plan", raised))
    day = date(2026, 11, 25)
    for on, shown in ((day - timedelta(1), False), (day, True), (day - timedelta(1), False)):
        made(root, on)
        assert bool(holding(root / "site/reviews/alpha-2025", ["Answer the telephone"])) is shown


def scalars(node: Node) -> Iterator[str]:
    """Every value of a file's front matter."""
    if isinstance(node, Scalar):
        yield node.value
    elif isinstance(node, Map):
        for entry in node.entries:
            yield from scalars(entry.value)
    elif isinstance(node, Seq):
        for item in node.items:
            yield from scalars(item)


@pytest.mark.parametrize("home", [ROOT, PACKS / "clean"], ids=["sample", "clean"])
def test_every_date_of_a_review_is_known(home: Path) -> None:
    """Of each kind of file and each field that is one; those of tables and translations too."""
    workspace = open_workspace(home)
    seen = 0
    for pack in workspace.packs():
        known = {str(one) for one in dates(pack)}
        for source in pack.sources:
            for value in scalars(source.front) if source.front and not source.lang else ():
                try:
                    when = str(When.parse(value))
                except ValueError:
                    continue
                assert when in known, (source.path, value)
                seen += 1
    assert seen > 20


def test_the_dates_in_a_table_are_known(root: Path) -> None:
    """Each cell that is one, and no other."""
    table = root / ALPHA / "data/answers.csv"
    table.parent.mkdir()
    table.write_text("when,what\n2031-05-06,Half of 2030-01-01\nlater,12\n")
    found = {str(one) for one in dates(open_workspace(root).pack("alpha-2025"))}
    assert "2031-05-06" in found
    assert "2030-01-01" not in found
