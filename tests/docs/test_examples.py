"""Every YAML block of the documentation does what the page says of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tests.conftest import COUNCIL
from tests.docs.blocks import Block, blocks, told, within

from reviewsite.assemble.settings import Told
from reviewsite.checks import rules_page
from reviewsite.cli import main
from reviewsite.model.base import Part
from reviewsite.model.framework import Framework
from reviewsite.model.kinds import KINDS
from reviewsite.model.moved import collapsed
from reviewsite.model.programme import Programme
from reviewsite.model.statement import Results, Statement, gaps
from reviewsite.model.workspace import Term
from reviewsite.reading import fit
from reviewsite.site.brand import brand_of
from reviewsite.source import parse, parse_yaml
from reviewsite.workspace import open_workspace

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCKS = list(blocks(DOCS))
PLAIN = [block for block in BLOCKS if not block.mark]
MISTAKES = [block for block in BLOCKS if block.mark == "mistake"]
SLUG = "northmoor-2026"
FOLDER = f"content/reviews/{SLUG}"


def call(*arguments: str) -> int:
    """Run the program; its exit code."""
    try:
        main(arguments)
    except SystemExit as leave:
        return int(leave.code or 0)
    return 0


@pytest.fixture
def started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    """The folder after the first command of `docs/authoring.md`."""
    monkeypatch.chdir(tmp_path)
    assert call("new", "review", SLUG, *COUNCIL, "--programme", "lga-corporate") == 0
    capsys.readouterr()
    return tmp_path


def kind(block: Block) -> str:
    """The kind of file that a block is an example of."""
    found = re.search(r"^kind: (\S+)$", block.text, re.MULTILINE)
    assert found, f"{block.name}: say kind:, or what it is part of in a comment above it"
    return found[1]


def place(block: Block) -> str:
    """Where an example would stand in the review's folder."""
    theme = re.search(r"^theme: (\S+)$", block.text, re.MULTILINE)
    if kind(block) == "findings":
        return "findings/leadership.md" if theme else "findings/other.md"
    return f"{kind(block)}.md"


@pytest.mark.parametrize("block", PLAIN, ids=lambda block: block.name)
def test_an_example_fits_the_format(block: Block) -> None:
    """And is written in the style that people are asked to write."""
    source = parse("example.md", f"---\n{block.text}---\n".encode())
    assert source.diagnostics == ()
    assert source.front is not None
    assert fit(KINDS[kind(block)], source.front).diagnostics == ()


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_an_example_is_in_block_style(block: Block) -> None:
    """Brackets are for ids and numbers, unless they are the mistake that is shown."""
    if block.mark != "mistake":
        for event in yaml.parse(block.text):
            assert not getattr(event, "flow_style", False), block.text


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.mark == "review"], ids=lambda block: block.name
)
def test_an_example_of_a_part_fits_the_review(block: Block) -> None:
    """A few keys, as they stand in `review.md`."""
    whole = f"kind: review\ntitle: T\nbody: b\nprogramme: p\nframework: f\n{block.text}"
    source = parse("review.md", f"---\n{whole}---\n".encode())
    assert source.diagnostics == ()
    assert source.front is not None
    assert fit(KINDS["review"], source.front).diagnostics == ()


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.mark == "glossary"], ids=lambda block: block.name
)
def test_an_example_of_the_glossary_fits(block: Block) -> None:
    """A map of terms."""
    file = parse_yaml("glossary.yml", block.text.encode())
    assert file.diagnostics == ()
    assert file.root is not None
    assert fit(dict[str, Term], file.root).diagnostics == ()


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.mark == "mkdocs.yml"], ids=lambda block: block.name
)
def test_a_configuration_is_one(block: Block) -> None:
    """A brand is one that holds, and a statement is whole on the day on which it is prepared."""
    (plugin,) = yaml.safe_load(block.text)["plugins"]
    said = plugin["reviewsite"] if isinstance(plugin, dict) else {}
    assert brand_of(said.get("brand", {"colour": "#00703c"}))
    if "accessibility" in said:
        statement = Statement.model_validate(said["accessibility"])
        assert statement.prepared
        if statement.results:
            last = Results(tool="axe", when=statement.prepared, pages=1, states=1, found=0)
            statement = statement.model_copy(update={"automatic": last})
        assert list(gaps(statement, statement.prepared)) == []
    for one in said.get("translations", {}).values():
        assert Told.model_validate(one)


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.mark == "redirects.yml"], ids=lambda block: block.name
)
def test_old_addresses_are_such(block: Block) -> None:
    """Each can be the address of a page, and leads somewhere."""
    typed = yaml.safe_load(block.text)
    assert collapsed(typed) == typed


OWN: dict[str, type[Part]] = {"framework": Framework, "programme": Programme}


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.mark in OWN], ids=lambda block: block.name
)
def test_an_example_of_a_manual_can_be_used(block: Block, started: Path) -> None:
    """Beside those that ship, in a workspace that has a review."""
    file = started / f"content/{block.mark}s/{yaml.safe_load(block.text)['id']}.yml"
    file.parent.mkdir()
    file.write_text(block.text, encoding="utf-8")
    parsed = parse_yaml(file.name, block.text.encode())
    assert parsed.root is not None
    assert fit(OWN[block.mark], parsed.root).diagnostics == ()
    assert open_workspace(started).diagnostics == ()


def test_every_mark_is_known() -> None:
    """A comment with another word would leave its block untested."""
    assert {block.mark for block in BLOCKS} == {
        "",
        "mistake",
        "review",
        "glossary",
        "mkdocs.yml",
        "redirects.yml",
        *OWN,
    }
    assert all(block.said is not None for block in MISTAKES)


def test_the_examples_make_one_review(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Typed in one after the other, as the page goes, they are a review without an error."""
    ours = [block for block in PLAIN if block.page == "authoring.md"]
    for block in ours:
        path = started / FOLDER / place(block)
        if kind(block) == "good-practice":
            path = started / FOLDER / "good-practice/one-front-door.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\n{block.text}---\n")
    assert len(ours) >= 5
    code = call("check", "--on", "2026-12-20")
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("block", MISTAKES, ids=lambda block: block.name)
def test_a_mistake_gets_the_message_that_the_page_shows(
    started: Path,
    block: Block,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    """Word for word; `--update-goldens` writes what the program says now."""
    path = f"{FOLDER}/{place(block)}"
    (started / path).write_text(f"---\n{block.text}---\n")
    assert call("check", path, "--on", "2026-12-20") == 1
    said = "\n".join(line.rstrip() for line in capsys.readouterr().out.strip().split("\n")) + "\n"
    if request.config.getoption("--update-goldens"):
        told(DOCS / block.page, block, said)
    else:
        assert said == block.said


def test_the_rules_examples_read_without_a_slip() -> None:
    """What a rule's page calls right, and what it tells an author to add."""
    page = rules_page()
    found = list(within("rules.md", page))
    assert len(found) > 40
    for block in found:
        before = page[: page.index(f"```yaml\n{block.text}```")].rstrip()
        if not before.endswith("Wrong:"):
            assert parse_yaml("right.yml", block.text.encode()).diagnostics == (), block.text
