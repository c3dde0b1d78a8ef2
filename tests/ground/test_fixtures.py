"""The fixtures that the other tests stand on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page


def test_a_workspace_looks_like_the_folder_it_makes(
    workspace: Callable[[dict[str, str | bytes]], Path],
) -> None:
    """Text is dedented, bytes are left alone, a second call adds."""
    folder = workspace(
        {
            "content/index.md": """
            ---
            kind: page
            ---
            """,
            "content/raw.md": b"\r\n  kept",
        }
    )
    assert workspace({"mkdocs.yml": "site_name: x\n"}) == folder
    assert (folder / "content/index.md").read_text() == "---\nkind: page\n---\n"
    assert (folder / "content/raw.md").read_bytes() == b"\r\n  kept"
    assert (folder / "mkdocs.yml").read_text() == "site_name: x\n"


def test_a_real_browser_runs_the_accessibility_rules(
    page: Page, axe: Path, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """Chromium opens a served page, and axe sees the picture without a text on it."""
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><img src="x.png"></main>'
    )
    page.goto(serve(tmp_path) + "/index.html")
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run().then(done => done.violations.map(rule => rule.id))")
    assert found == ["image-alt"]


def test_the_html_checker_finds_a_fault_and_is_silent_without_one(
    html_faults: Callable[..., str], tmp_path: Path
) -> None:
    """The Nu HTML checker runs from the locked package."""
    good, bad = tmp_path / "good.html", tmp_path / "bad.html"
    good.write_text('<!doctype html><html lang="en"><title>x</title><p>x</p></html>')
    bad.write_text('<!doctype html><html lang="en"><title>x</title><p><div>x</div></p></html>')
    assert html_faults(good) == ""
    assert "No “p” element in scope" in html_faults(bad)
