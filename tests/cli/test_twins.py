"""Two files of one name in two folders: told apart on the site, or an error before it is built."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.checks.small import Write, found, review, said
from tests.cli.conftest import Run
from tests.conftest import COUNCIL
from tests.test_kinds import FOLDER, SLUG, command

from reviewsite.build import Request, build
from reviewsite.model.base import Audience
from reviewsite.model.kinds import KINDS
from reviewsite.site import links, open_shell

OWN = re.compile(r"\b(id|ref|number): (?:(R|)(\d+)|([a-z][a-z-]*))$", re.M)
"""An item's own id, which another file of the kind must not use again."""
ON = date(2026, 1, 15)


def other_ids(text: str) -> str:
    """The same file with ids of its own."""

    def other(match: re.Match[str]) -> str:
        name = f"{match[2]}{int(match[3]) + 50}" if match[3] else f"{match[4]}-too"
        return f"{match[1]}: {name}"

    return OWN.sub(other, text)


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Path:
    """A fresh review with its dates, as each kind needs it to be begun."""
    assert run("new", "review", SLUG, *COUNCIL, "--programme", "lga-corporate").code == 0
    file = tmp_path / FOLDER / "review.md"
    days = "on_site:\n  - from: 2025-09-15\n    to: 2025-09-15\nteam:"
    file.write_text(file.read_text(encoding="utf-8").replace("team:", days, 1), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "own_ids", "name"),
    [
        *((kind, own, "x") for kind in KINDS if kind != "review" for own in (False, True)),
        *((kind, False, "index") for kind in ("good-practice", "page", "presentation", "survey")),
    ],
)
def test_no_build_finds_what_a_check_did_not(
    run: Run, begun: Path, kind: str, own_ids: bool, name: str
) -> None:
    """Of every kind: a second file of one name is an error of `check` that names both files, or
    the site has both and no address or anchor of it stands for two things."""
    made = begun / run(*command(kind)).out.removeprefix("wrote ").strip()
    text = made.read_text(encoding="utf-8")
    made.unlink()
    for folder, said_ in (("one", text), ("two", other_ids(text) if own_ids else text)):
        path = begun / FOLDER / folder / f"{name}.md"
        path.parent.mkdir()
        path.write_text(said_, encoding="utf-8")
    checked = run("check", "--on", ON.isoformat())
    if checked.code:
        assert f"two/{name}.md" in checked.out
        return
    site = begun / "edition"
    shell = open_shell(begun / "mkdocs.yml")
    request = Request(output=site, on=ON, review=SLUG, audience=Audience.TEAM, jobs=1)
    outcome = build(shell, request)
    assert not outcome.failed, outcome
    assert [*links.broken(site)] == []


@pytest.mark.parametrize("kind", ["page", "presentation", "survey"])
def test_both_files_are_named(workspace: Write, kind: str) -> None:
    """The second is where the error is, and the message says which was first."""
    text = {
        "page": "---\nkind: page\ntitle: A note\n---\n\nText.\n",
        "presentation": "---\nkind: presentation\noccasion: overview\nslides:\n  - title: A\n---\n",
        "survey": "---\nkind: survey\ntitle: Poll\nquestions:\n  - id: q\n    text: Q\n"
        "    type: text\n---\n",
    }[kind]
    files = {"review.md": review(), "a/x.md": text, "b/x.md": text, "b/y.md": text}
    twice = [one for one in said(workspace, files) if one.code == "RS068"]
    (one,) = twice
    assert one.span.path == "content/reviews/x/b/x.md"
    assert "content/reviews/x/a/x.md" in one.message


def test_kinds_do_not_meet(workspace: Write) -> None:
    """A page and a presentation of one name have two addresses."""
    files = {
        "review.md": review(),
        "a/x.md": "---\nkind: page\ntitle: A note\n---\n\nText.\n",
        "b/x.md": "---\nkind: presentation\noccasion: overview\nslides:\n  - title: A\n---\n",
    }
    assert found(said(workspace, files), "RS068") == []


def test_good_practice_has_its_list(workspace: Write) -> None:
    """No study of it can stand where the list stands."""
    text = "---\nkind: good-practice\ntitle: A\nsummary: A\ntopics: []\n---\n\nText.\n"
    files = {"review.md": review(), "good-practice/index.md": text}
    assert found(said(workspace, files), "RS068") == [(1, 1, 1)]
