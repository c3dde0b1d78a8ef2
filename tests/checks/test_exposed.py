"""No mkdocs.yml lets a builder that is not ours publish what ours keeps back."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from tests.conftest import ROOT, run_reviewsite
from tests.docs.blocks import blocks
from tests.library.small import ON
from tests.site.small import small, whole

from reviewsite import checks
from reviewsite.cli import scaffold
from reviewsite.diagnostics import Diagnostic
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
LINE = 'exclude_docs: "*"\n'
KEPT = {
    "as it is written": LINE,
    "plain": "exclude_docs: '*'\n",
    "as a block": "exclude_docs: |\n  # nothing of ours\n  *.md\n  *\n",
    "in every folder": "exclude_docs: '**'\n",
    "from the top": "exclude_docs: |\n  /*\n",
    "an exception that is taken back": "exclude_docs: |\n  !index.md\n  *\n",
}
OPEN = {
    "none": "",
    "empty": "exclude_docs:\n",
    "nothing": "exclude_docs: ''\n",
    "one kind of file": "exclude_docs: '*.md'\n",
    "one folder": "exclude_docs: reviews/\n",
    "the reviews alone": "exclude_docs: |\n  reviews/*\n",
    "an exception": "exclude_docs: |\n  *\n  !index.md\n",
    "an exception of a folder": "exclude_docs: |\n  *\n  !reviews/**\n",
    "a comment": "exclude_docs: |\n  # *\n",
    "a list": "exclude_docs: ['*']\n",
    "of the environment": "exclude_docs: !ENV [NOWHERE, '*']\n",
    "drafts": "draft_docs: '*'\n",
    "not in the menu": "not_in_nav: '*'\n",
    "in a comment": "# exclude_docs: '*'\n",
    "of another key": "extra:\n  exclude_docs: '*'\n",
}
"""Lines of an mkdocs.yml that keep everything from another builder, and such as do not."""


@pytest.fixture
def root(workspace: Write) -> Path:
    """A workspace with a draft in it."""
    return workspace(whole(small("secret", "northmoor", status="draft")))


def typed(root: Path, lines: str) -> None:
    """Put lines in the place of the one that keeps other builders out."""
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert LINE in text
    config.write_text(text.replace(LINE, lines), encoding="utf-8")


def said(root: Path) -> list[Diagnostic]:
    """What is said of mkdocs.yml."""
    return checks.run_configuration(open_workspace(root), ON)


@pytest.mark.parametrize("lines", KEPT)
def test_what_keeps_everything_back_is_enough(root: Path, lines: str) -> None:
    """MkDocs, which has the rules of these patterns, finds no file to publish."""
    typed(root, KEPT[lines])
    assert said(root) == []
    found = get_files(load_config(str(root / "mkdocs.yml")))
    assert not [one for one in found if one.inclusion.is_included()]


@pytest.mark.parametrize("lines", OPEN)
def test_what_lets_a_file_through_is_an_error(root: Path, lines: str) -> None:
    """At the key, with the line to write; with that line in its place all is well."""
    typed(root, OPEN[lines])
    (one,) = said(root)
    assert (one.code, one.severity, one.span.path) == ("RS321", "error", "mkdocs.yml")
    there = OPEN[lines].startswith("exclude_docs")
    text = (root / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    assert there is ("exclude_docs" in text[one.span.line - 1])
    assert one.help.split("\n")[-1].strip() == LINE.strip()


def test_what_is_inherited_counts(root: Path) -> None:
    """As MkDocs takes it: the file's own line goes before."""
    typed(root, "INHERIT: base/base.yml\n")
    (root / "base").mkdir()
    (root / "base/base.yml").write_text("INHERIT: ../first.yml\n")
    (root / "first.yml").write_text(LINE)
    assert said(root) == []
    (root / "first.yml").write_text("site_author: x\n")
    (one,) = said(root)
    text = (root / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    assert "INHERIT" in text[one.span.line - 1]
    (root / "first.yml").write_text("INHERIT: first.yml\n")
    assert len(said(root)) == 1


@pytest.mark.parametrize("docs", ["docs_dir: handbook\n", "", "docs_dir: content/about\n"])
def test_the_configuration_of_something_else_is_not_ours(root: Path, docs: str) -> None:
    """A handbook beside the content is nobody's draft."""
    config = root / "mkdocs.yml"
    config.write_text(f"site_name: Handbook\n{docs}")
    assert said(root) == []
    config.write_text("site_name: Handbook\ndocs_dir: .\n")
    assert len(said(root)) == 1
    config.write_text("docs_dir: [\n")
    assert said(root) == []
    config.unlink()
    assert said(root) == []


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("build",),
        ("build", "--preview"),
        ("build", "--review", "secret", "--audience", "team"),
        ("package", "secret", "--audience", "team"),
    ],
    ids=" ".join,
)
def test_every_command_that_publishes_stops(root: Path, command: tuple[str, ...]) -> None:
    """With 1, the place and the line to write, and nothing is built."""
    typed(root, "")
    done = run_reviewsite(*command, cwd=root)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "mkdocs.yml:1:1" in done.stdout + done.stderr
    assert "RS321" in done.stdout + done.stderr
    assert not (root / "site").exists()
    assert not list(root.glob("editions/*"))


def test_the_file_that_is_named_is_looked_at(root: Path) -> None:
    """Whatever it is called."""
    (root / "mkdocs.yml").rename(root / "other.yml")
    text = (root / "other.yml").read_text(encoding="utf-8")
    (root / "other.yml").write_text(text.replace(LINE, ""), encoding="utf-8")
    done = run_reviewsite("build", "--config", "other.yml", cwd=root)
    assert done.returncode == 1
    assert "other.yml:1:1" in done.stderr


def test_the_plugin_stops(root: Path) -> None:
    """`mkdocs build` says the same, and leaves nothing."""
    typed(root, "exclude_docs: '*.md'\n")
    command = [sys.executable, "-m", "mkdocs", "build"]
    environ = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=root, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "RS321" in done.stderr + done.stdout
    assert not (root / "site").exists()


def test_what_the_documentation_shows_keeps_everything_back() -> None:
    """Each example of an mkdocs.yml, and what a new workspace gets."""
    shown = [one for one in blocks(ROOT / "docs") if one.mark == "mkdocs.yml"]
    assert len(shown) > 4
    for one in shown:
        assert LINE in one.text, one.name
    assert LINE in scaffold.MKDOCS


def test_what_the_tests_write_keeps_everything_back() -> None:
    """Each whole configuration in a fixture, a benchmark or the repository itself."""
    whole_ones = re.compile(r"^site_name: .+\n(?:[a-z_]+: .*\n)*docs_dir: content\n", re.M)
    found = 0
    for path in (*ROOT.glob("tests/**/*.py"), *ROOT.glob("benchmarks/*.py"), ROOT / "mkdocs.yml"):
        text = path.read_text(encoding="utf-8")
        for match in whole_ones.finditer(text):
            config = text[match.start() :].partition('"""')[0]
            assert "exclude_docs:" in config, path
            found += 1
    assert found > 4
