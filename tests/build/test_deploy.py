"""`mkdocs gh-deploy` puts what was built on its branch, and only that."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.leaks.opening import holding
from tests.site.small import small, whole

from reviewsite.site.tree import differences, manifest

Write = Callable[[Mapping[str, str | bytes]], Path]
WHO = {
    f"GIT_{role}_{what}": said
    for role in ("AUTHOR", "COMMITTER")
    for what, said in (("NAME", "Web team"), ("EMAIL", "web@council.example"))
}
LATER = """
import pathlib

def on_post_build(config):
    pathlib.Path(config.site_dir, "later.txt").write_text("of another plugin")
"""


def run(cwd: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run it in a folder, as somebody whom git knows."""
    environ = os.environ | WHO | {"NO_MKDOCS_2_WARNING": "1", "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        command, cwd=cwd, env=environ, capture_output=True, text=True, check=False
    )


@pytest.fixture
def root(workspace: Write) -> Path:
    """A workspace under git, with a draft and a place to push to."""
    root = workspace(whole(small("open", "northmoor"), small("secret", "eastmoor", "draft")))
    server = root.parent / f"{root.name}-server.git"
    for command in (
        ("git", "init", "--quiet", "--bare", str(server)),
        ("git", "init", "--quiet"),
        ("git", "add", "mkdocs.yml"),
        ("git", "commit", "--quiet", "--message", "Begin"),
        ("git", "remote", "add", "origin", str(server)),
    ):
        done = run(root, *command)
        assert done.returncode == 0, done.stderr
    return root


def test_the_site_is_on_its_branch(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Byte for byte what `site` holds, twice in a row, without a word of the draft."""
    for _ in range(2):
        done = run(root, sys.executable, "-m", "mkdocs", "gh-deploy")
        assert done.returncode == 0, done.stdout + done.stderr
        there = tmp_path_factory.mktemp("clone") / "pages"
        server = root.parent / f"{root.name}-server.git"
        cloned = run(root, "git", "clone", "--quiet", "-b", "gh-pages", str(server), str(there))
        assert cloned.returncode == 0, cloned.stderr
        found = manifest(there)
        found = {path: one for path, one in found.items() if not path.startswith(".git/")}
        assert found.pop(".nojekyll")
        assert found == manifest(root / "site")
        assert (there / "reviews/open/index.html").is_file()
        assert holding(root / "site", ["reviews/secret"]) == []


def test_what_another_plugin_writes_is_part_of_it(root: Path) -> None:
    """Ours is the last to come, so that the next build finds no stranger in its folder."""
    (root / "later.py").write_text(LATER)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text() + "hooks: [later.py]\n")
    for _ in range(2):
        done = run(root, sys.executable, "-m", "mkdocs", "build", "--quiet")
        assert done.returncode == 0, done.stdout + done.stderr
        assert (root / "site/later.txt").read_text() == "of another plugin"
        assert list(differences(root / "site")) == []
