"""`docs/authoring/`: a page for each kind, whose example is a file that can be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import COUNCIL
from tests.docs.blocks import Block, within

from reviewsite.checks import codes
from reviewsite.cli.begin import STARTS
from reviewsite.model.base import Audience
from reviewsite.model.kinds import KINDS

PAGES = Path(__file__).resolve().parents[2] / "docs/authoring"
SLUG = "northmoor-2026"
FOLDER = f"content/reviews/{SLUG}"
HEADINGS = ("What readers see", "Who may see it", "Commonest slips")


def page(kind: str) -> str:
    """The manual page of a kind."""
    return (PAGES / f"{kind}.md").read_text(encoding="utf-8")


def examples(kind: str) -> list[Block]:
    """The whole files of a kind that its page shows."""
    return [one for one in within(f"{kind}.md", page(kind)) if f"kind: {kind}\n" in one.text]


def section(kind: str, heading: str) -> str:
    """What stands on a kind's page under a heading of the second level."""
    return page(kind).split(f"\n## {heading}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_page(kind: str) -> None:
    """With how to begin a file, an example, what readers see, who may see it and the commonest
    slips, whose rules are rules."""
    text = page(kind)
    assert re.search(rf"^reviewsite new {kind} ", text, re.MULTILINE)
    assert f"`kind: {kind}`" in text
    assert examples(kind)
    for heading in HEADINGS:
        assert section(kind, heading).strip(), heading
    slips = re.findall(r"\[(RS\d+)\]\(\.\./rules\.md#(rs\d+)\)", text)
    assert slips
    for code, anchor in slips:
        assert code in codes()
        assert anchor == code.lower()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_says_who_may_see_it(kind: str) -> None:
    """As the gate has it: the team's own, what may be opened, what needs a consent of its own."""
    model, said = KINDS[kind], section(kind, "Who may see it")
    if model.widest == Audience.TEAM:
        assert said.strip().startswith("The team alone")
    elif model.widest == Audience.COUNCIL:
        assert said.strip().startswith("The council and the team, unless the file says")
        assert "`audience: public`" in said
    assert ("`consent` of its own" in said) == model.own_consent
    if model.findings_like:
        assert "`with-council`" in said


def test_the_first_page_leads_to_all_of_them(root: Path) -> None:
    """Nobody has to guess that there is a page."""
    text = (root / "docs/authoring.md").read_text(encoding="utf-8")
    assert set(KINDS) <= set(re.findall(r"\]\(authoring/([\w-]+)\.md\)", text))


def place(kind: str, number: int) -> str:
    """Where an example would stand in the review's folder."""
    if kind == "review":
        return "review.md"
    if kind == "findings":
        return "findings/leadership.md"
    if kind == "good-practice":
        return "good-practice/one-front-door.md"
    return f"{kind}{number}.md"


def test_the_examples_are_one_review(run: Run, tmp_path: Path) -> None:
    """All of them together, with the file of answers that one of them shows: no error."""
    assert run("new", "review", SLUG, *COUNCIL, "--programme", "lga-corporate").code == 0
    csv = re.search(r"```text\n(3,4.*?)```", page("survey"), re.DOTALL)
    assert csv
    data = tmp_path / FOLDER / "data"
    data.mkdir()
    (data / "frontline.csv").write_text(csv[1], encoding="utf-8")
    rows = [f"A{n},1.{m},Y" for n in range(1, 5) for m in range(1, 4)]
    (data / "audit.csv").write_text("audit_ref,criterion,answer\n" + "\n".join(rows) + "\n")
    (tmp_path / FOLDER / "media").mkdir()
    (tmp_path / FOLDER / "media/financial-plan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    written = 0
    for kind in KINDS:
        for number, block in enumerate(examples(kind)):
            path = tmp_path / FOLDER / place(kind, number)
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"---\n{block.text}---\n", encoding="utf-8")
            written += 1
    assert written > len(KINDS)
    checked = run("check", "--on", "2027-09-01")
    assert checked.code == 0, checked.out


@pytest.mark.parametrize("kind", STARTS)
def test_the_command_of_a_page_begins_a_file(run: Run, new_review: Path, kind: str) -> None:
    """As it stands on the page."""
    (new_review / FOLDER / "review.md").write_text(
        (new_review / FOLDER / "review.md")
        .read_text()
        .replace("team:", "on_site:\n  - from: 2026-09-14\n    to: 2026-09-16\nteam:", 1)
    )
    lines = re.findall(rf"^reviewsite (new {kind} .*)$", page(kind), re.MULTILINE)
    assert lines
    for line in lines:
        said = run(*line.split())
        assert said.code == 0, said
