"""`reviewsite build` and `reviewsite verify`: what they refuse, and what they leave behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_new import contents

SLUG = "northmoor-2026"
DAY = ("--on", "2026-01-15")
TEAM = ("--review", SLUG, "--audience", "team", "--output", "site")
FINDINGS = f"content/reviews/{SLUG}/findings/leadership.md"


def test_a_new_workspace_becomes_a_library(run: Run, new_review: Path) -> None:
    """The draft is not in it, and is counted."""
    said = run("build", *DAY)
    assert said.code == 0, said
    assert "1 not published" in said.out
    (why,) = [line for line in said.out.splitlines() if line.startswith("Not published: ")]
    assert why.startswith(f"Not published: {SLUG}: its status is draft, not published (publication")
    assert "nobody has signed it off" in why
    assert (new_review / "site/index.html").is_file()
    assert not (new_review / "site/reviews" / SLUG).exists()
    assert run("verify", "site").code == 0


@pytest.mark.parametrize("audience", ["team", "council"])
def test_an_edition_of_one_review_has_a_folder_of_its_own(
    run: Run, new_review: Path, audience: str
) -> None:
    """Never the public site's."""
    said = run("build", "--review", SLUG, "--audience", audience, *DAY)
    assert said.code == 0, said
    home = new_review / f"editions/{SLUG}-{audience}/index.html"
    assert "noindex" in home.read_text()
    assert not (new_review / "site").exists()
    assert run("verify", home.parent).code == 0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--review", "southmoor"), SLUG),
        (("--audience", "team"), "--review"),
        (("--audience", "council"), "--review"),
        (("--audience", "everybody"), "everybody"),
        (("--on", "2999-01-01"), "--preview"),
        (("--on", "15/01/2026"), "2026-01-15"),
        (("--review", SLUG), "public"),
        (("--config", "other.yml"), "other.yml"),
        (("--output", "content"), "content"),
        (("--output", "content/site"), "content"),
        (("--output", "content/../content/reviews/new"), "content"),
        (("--output", "."), "content"),
        (("--output", ""), "content"),
        (("--output", ".."), "content"),
        (("--output", "/"), "content"),
        (("--output", "~"), "content"),
        (("--output", ".git"), "git"),
        (("--output", ".git/pages"), "git"),
        (("--output", ".cache"), ".cache"),
        (("--output", ".cache/reviewsite/site"), ".cache"),
        (("--preview", "--output", "site"), "for the public site"),
        (("--preview", "--output", "site/preview"), "for the public site"),
        (TEAM, "for the public site"),
        ((*TEAM[:-1], f"editions/{SLUG}-public"), "public edition"),
        ((*TEAM[:-1], f"editions/{SLUG}-council"), "council’s edition"),
        (("--output", "mkdocs.yml"), "mkdocs.yml"),
        (("--output", "mkdocs.yml/site"), "mkdocs.yml"),
        (("--jobs", "-1"), "-1"),
    ],
)
def test_what_cannot_be_built_is_refused_in_a_line(
    run: Run, new_review: Path, arguments: tuple[str, ...], reason: str
) -> None:
    """With 2, the reason, and every file as it was."""
    before = contents(new_review)
    arguments = tuple(str(new_review.parent) if one == "~" else one for one in arguments)
    said = run("build", *(DAY if "--on" not in arguments else ()), *arguments)
    assert said.code == 2, said
    assert reason in said.err
    assert contents(new_review) == before


def test_the_content_is_not_found_by_another_name(run: Run, new_review: Path) -> None:
    """Through a link to it, or to what it lies in."""
    (new_review / "texts").symlink_to("content")
    (new_review / "here").symlink_to(new_review)
    before = contents(new_review / "content")
    for output in ("texts/site", "here/content/site", "here"):
        said = run("build", *DAY, "--output", output)
        assert said.code == 2, (output, said)
    assert contents(new_review / "content") == before
    assert run("build", *DAY, "--output", "here/built").code == 0


def test_a_site_holds_no_other(run: Run, new_review: Path) -> None:
    """What is put into a built site is on the server with the next copy of it."""
    assert run("build", *DAY, "--output", "www").code == 0
    before = contents(new_review / "www")
    said = run("build", *DAY, "--preview", "--output", "www/preview")
    assert said.code == 2
    assert "which is a site" in said.err
    assert contents(new_review / "www") == before


def test_a_preview_leaves_the_public_site(run: Run, new_review: Path) -> None:
    """And goes where no other edition goes, whatever the public folder is called."""
    config = new_review / "mkdocs.yml"
    config.write_text(config.read_text().replace("site_dir: site", "site_dir: www"))
    assert run("build", *DAY).code == 0
    before = contents(new_review / "www")
    made = {
        "editions/preview": ("--preview",),
        f"editions/{SLUG}-preview": ("--preview", "--review", SLUG),
        f"editions/{SLUG}-team": ("--review", SLUG, "--audience", "team"),
        f"editions/{SLUG}-team-preview": ("--preview", "--review", SLUG, "--audience", "team"),
    }
    for place, arguments in made.items():
        said = run("build", *DAY, *arguments)
        assert said.code == 0, said
        assert "noindex" in (new_review / place / "index.html").read_text()
        assert run("build", *DAY, *arguments, "--output", "www").code == 2
    assert contents(new_review / "www") == before
    assert {one.name for one in (new_review / "editions").iterdir()} == {
        place.removeprefix("editions/") for place in made
    }


def test_one_edition_is_not_written_over_another(run: Run, new_review: Path) -> None:
    """The team's texts do not stand where the council reads."""
    edition = ("build", *DAY, "--review", SLUG, "--output", "shared", "--audience")
    assert run(*edition, "council").code == 0
    before = contents(new_review / "shared")
    library = ("build", *DAY, "--output", "shared")
    for other in ((*edition, "team"), (*edition, "council", "--preview"), library):
        said = run(*other)
        assert said.code == 2, said
        assert "holds the council’s edition" in said.err
    assert contents(new_review / "shared") == before
    assert run(*edition, "council").code == 0


def test_a_file_of_somebody_elses_stops_the_build(run: Run, new_review: Path) -> None:
    """It is named; the site and the file are as they were, until it is out of the way."""
    assert run("build", *DAY).code == 0
    (new_review / "site/CNAME").write_text("reviews.example")
    before = contents(new_review / "site")
    said = run("build", *DAY)
    assert said.code == 2
    assert "CNAME" in said.err
    assert contents(new_review / "site") == before
    (new_review / "site/CNAME").unlink()
    assert run("build", *DAY).code == 0


def test_a_preview_may_look_ahead(run: Run, new_review: Path) -> None:
    """And shows the draft, marked."""
    said = run("build", "--on", "2999-01-01", "--preview")
    assert said.code == 0, said
    shown = new_review / "editions/preview/reviews" / SLUG / "index.html"
    assert "noindex" in shown.read_text()
    assert not (new_review / "site").exists()


def test_a_workspace_without_its_configuration(run: Run, tmp_path: Path) -> None:
    """Says which file is missing."""
    said = run("build")
    assert said.code == 2
    assert "mkdocs.yml" in said.err


@pytest.mark.parametrize(
    "text",
    [
        "site_name: [",
        "- a list",
        "site_nam: X",
        "",
        "site_name: X\ndocs_dir: /etc\nplugins: []\n",
        "site_name: X\ndocs_dir: ..\nplugins: []\n",
        "site_name: X\ndocs_dir: content\ntheme: {name: no-such}\n",
        "site_name: X\ndocs_dir: content\nplugins: [no-such]\n",
        "site_name: X\ndocs_dir: content\nplugins: [reviewsite: {small_number_threshold: 4}]\n",
        b"site_name: \xff\n",
    ],
)
def test_a_configuration_that_does_not_fit(run: Run, new_review: Path, text: str | bytes) -> None:
    """Is said in a line, with 2."""
    (new_review / "mkdocs.yml").write_bytes(text.encode() if isinstance(text, str) else text)
    said = run("build", *DAY)
    assert said.code == 2, said
    assert "Error" in said.err or "Config" in said.err, said


@pytest.mark.parametrize("text", [None, "site_nam: X", "site_name: ["])
def test_serving_needs_a_configuration_too(run: Run, tmp_path: Path, text: str | None) -> None:
    """And says so, instead of starting."""
    if text is not None:
        (tmp_path / "mkdocs.yml").write_text(text)
    said = run("serve")
    assert said.code == 2
    assert "mkdocs.yml" in said.err


def test_a_link_in_the_place_of_the_site(run: Run, new_review: Path) -> None:
    """Is refused: what it leads to may be anybody's."""
    (new_review / "elsewhere").mkdir()
    (new_review / "site").symlink_to("elsewhere")
    said = run("build", *DAY)
    assert said.code == 2
    assert "link" in said.err
    assert list((new_review / "elsewhere").iterdir()) == []


def test_nothing_published_to_lift_out(run: Run, new_review: Path) -> None:
    """The public edition of a draft is not an empty folder but a reason."""
    said = run("build", "--review", SLUG, *DAY)
    assert said.code == 2
    assert "nothing that the public may see on 2026-01-15" in said.err
    assert not (new_review / "editions").exists() or not list((new_review / "editions").iterdir())


def test_a_folder_that_is_not_ours_is_left_alone(run: Run, new_review: Path) -> None:
    """A build replaces its own sites, and nothing else."""
    (new_review / "mine").mkdir()
    (new_review / "mine/letter.txt").write_text("keep me")
    said = run("build", "--output", "mine", *DAY)
    assert said.code == 2
    assert (new_review / "mine/letter.txt").read_text() == "keep me"
    (new_review / "empty").mkdir()
    assert run("build", "--output", "empty", *DAY).code == 0
    assert run("build", "--output", "empty", *DAY).code == 0


def test_a_mistake_leaves_the_last_site(run: Run, new_review: Path) -> None:
    """With 1, the mistake, and not a byte of the site changed."""
    assert run("build", *DAY).code == 0
    before = contents(new_review / "site")
    (new_review / FINDINGS).write_text("---\nkind: findings\ntheme: leadership\nx: 1\n---\n")
    said = run("build", *DAY)
    assert said.code == 1
    assert f"{FINDINGS}:4:1" in said.err
    assert "as it was" in said.err
    assert contents(new_review / "site") == before


def test_strict_lets_a_warning_stop_it(run: Run, new_review: Path) -> None:
    """What passes without it fails with it."""
    plan = new_review / f"content/reviews/{SLUG}/action-plan.md"
    plan.write_text(
        "---\nkind: action-plan\ngroups:\n  - title: Housing\n    actions:\n"
        "      - id: policy\n        action: Rewrite the policy\n---\n"
    )
    assert run("build", *DAY).code == 0
    said = run("build", "--strict", *DAY)
    assert said.code == 1, said
    assert "action-plan.md" in said.err


@pytest.mark.parametrize("stamp", ["soon", "-1", "12.5"])
def test_a_clock_that_is_no_number(
    run: Run, new_review: Path, monkeypatch: pytest.MonkeyPatch, stamp: str
) -> None:
    """SOURCE_DATE_EPOCH is a number of seconds, or the build says that it is not."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", stamp)
    said = run("build")
    assert said.code == 2
    assert "SOURCE_DATE_EPOCH" in said.err


@pytest.mark.parametrize("stamp", ["9" * 13, "9" * 30])
def test_a_clock_that_is_ahead_opens_no_gate(
    run: Run, new_review: Path, monkeypatch: pytest.MonkeyPatch, stamp: str
) -> None:
    """It is passed over, however far ahead."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", stamp)
    said = run("build")
    assert said.code == 0
    assert "1 not published" in said.out


def test_verify_finds_what_has_changed(run: Run, new_review: Path) -> None:
    """A file that is missing, changed or new, and a link that leads nowhere."""
    assert run("build", *DAY).code == 0
    site = new_review / "site"
    index = site / "index.html"
    index.write_text(index.read_text().replace("</main>", '<a href="gone.html">x</a></main>'))
    (site / "new.txt").write_text("x")
    script = next(site.rglob("*.css"))
    script.unlink()
    said = run("verify", "site")
    assert said.code == 1
    assert "index.html: changed since it was built" in said.out
    assert "new.txt: not of the build" in said.out
    assert f"{script.relative_to(site).as_posix()}: missing" in said.out
    assert "gone.html" in said.out


@pytest.mark.parametrize("manifest", [None, "", "not JSON", "[]", '{"index.html": 1}'])
def test_verify_knows_its_own(run: Run, tmp_path: Path, manifest: str | None) -> None:
    """A folder without a manifest, or with one that is not ours, is not taken for a site."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<p>Mine</p>")
    if manifest is not None:
        (site / "manifest.json").write_text(manifest)
    said = run("verify", "site")
    assert said.code in {1, 2}
    assert said.out + said.err
