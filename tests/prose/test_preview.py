"""What a preview shows is what the site shows, or `check` says so; and no word vanishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.prose.oracle import published, shown
from tests.prose.texts import BLOCKS, TEXTS
from tests.prose.told import told, vanished

from reviewsite.checks.texts import Home, Written
from reviewsite.source.parsing import parse

Record = Callable[[str, object], None]
EXAMPLES = Path(__file__).with_name("examples.txt")
DIFFERENT = {"RS344", "RS347", "RS349", "RS350"}
"""Rules about texts that readers of Markdown take in more than one way."""
FEW = 0.03
"""So large a share of the texts of blocks alone may be one of them."""


def cases(config: pytest.Config, short: int, full: int) -> Any:
    """The settings of a test that has a short and a full form."""
    return settings(
        max_examples=full if config.getoption("--hard") else short,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )


def examples() -> Iterator[tuple[str, str]]:
    """Each small text of the examples, with the title of its section."""
    title, text = "", ""
    for line in [*EXAMPLES.read_text(encoding="utf-8").split("\n"), "."]:
        begins = line.startswith("--- ") and not line.startswith("--- -")
        if (begins or line == ".") and text.strip():
            yield title, text.rstrip("\n") + "\n"
        if begins or line == ".":
            title, text = line[4:] if begins else title, ""
        elif title:
            text += f"{line}\n".replace("→", "\t").replace("·", " ")


def bodies(root: Path) -> Iterator[tuple[str, str]]:
    """Every text of the sample that is more than a line: bodies, and texts of the front matter."""
    for path in sorted((root / "content").rglob("*.md")):
        source = parse(path.relative_to(root).as_posix(), path.read_bytes())
        yield source.path, source.body
        for one in Written(source, Home("", {}, {}, frozenset())).typed:
            if "\n" in one.node.value:
                yield source.path, one.node.value


def agree(text: str) -> bool:
    """Whether a preview shows the same blocks, and every word is there."""
    return shown(text) == published(text) and not vanished(text)


def test_every_text_of_the_sample(root: Path, record_property: Record) -> None:
    """The same blocks in a preview and on the site, each word there, and nothing to be told."""
    texts = [(path, text) for path, text in bodies(root) if text.strip()]
    assert len(texts) > 80
    assert [path for path, text in texts if not agree(text) or told(text)] == []
    record_property("figure: texts of the sample that a preview shows as the site does", len(texts))


def test_small_texts_of_every_section(record_property: Record) -> None:
    """Each thing that the specifications of CommonMark and of GitHub's tables name."""
    texts = list(examples())
    assert len(texts) > 250
    silent = [one for one in texts if not agree(one[1]) and not told(one[1])]
    assert silent == []
    assert len([one for one in texts if not agree(one[1])]) < 3
    record_property("figure: small texts of the specifications, shown the same or told", len(texts))


def test_texts_of_blocks_alone(pytestconfig: pytest.Config, record_property: Record) -> None:
    """Indents, lists, quotations, tables, headings, code in any order: the same blocks. The few
    that readers of Markdown take in more than one way are told."""
    tried: Counter[bool] = Counter()

    @cases(pytestconfig, 300, 5_000)
    @given(BLOCKS)
    def check(text: str) -> None:
        same = agree(text)
        tried[same] += 1
        assert same or {one.code for one in told(text)} & DIFFERENT

    check()
    assert tried[False] <= FEW * tried.total()
    record_property("figure: generated texts of blocks, shown the same or told", tried.total())
    record_property("figure: of these, told because previews differ", tried[False])


def test_texts_of_everything(pytestconfig: pytest.Config, record_property: Record) -> None:
    """With links, pictures, HTML and other dialects: the same blocks and every word, or told."""
    tried: Counter[bool] = Counter()

    @cases(pytestconfig, 300, 5_000)
    @given(TEXTS)
    def check(text: str) -> None:
        same = agree(text)
        tried[same] += 1
        assert same or told(text)

    check()
    record_property("figure: generated texts of everything, shown the same or told", tried.total())
    record_property("figure: of these, told", tried[False])
