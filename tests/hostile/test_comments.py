"""What authors comment out is in no byte of anything that is made, for whichever audience: not in
a page, not in the search, not in the data, in neither language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.hostile.conftest import ROOT, built
from tests.hostile.filling import Filler, fields_of_words, workspace
from tests.leaks.opening import everything

from reviewsite.model.base import Audience
from reviewsite.model.scalars import Called

SHORT = (
    "Words <!-- kanarie-space --> here",
    "Words<!--kanarie-joined--> here",
    "Words here <!-- kanarie-end -->",
    "Words <!-- kanarie ` --> and `code` <!-- ` kanarie-backtick -->",
    "Words <!<!-- kanarie -->-- kanarie-nested --> here",
)
"""Comments within a line."""
LONG = (
    "Words here.\n\n[//]: # (kanarie-slashes)\n\nMore words.",
    "Words here.\n\n[//]: # \"kanarie-quoted\"\n[//]: # 'kanarie-apostrophes'\n",
    "Words here.\n\n[comment]: <> (kanarie-comment)\n\nMore words.",
    'Words here.\n\n[//]: <> "kanarie-angles"\n\nMore words.',
    "Words here.\n\n[//]: # (kanarie-long\nkanarie-line)\n\nMore words.",
    'Words here.\n\n[kept]: https://council.example/ "kanarie-unused"\n\nMore words.',
    "Words here.\n\n[kanarie-label]: kanarie-address.md\n  'kanarie-below'\n\nMore words.",
    "Words here.\n\n*[KEPT]: kanarie-abbreviation\n\nMore words.",
    "Words here. <!-- kanarie-paragraphs\n\nkanarie-second --> More words.",
    "Words here.\n\n<!--\n## kanarie-heading\n\n![kanarie](media/kanarie-picture.png)\n-->\n\nOn.",
    "Words here.\n\n- One\n<!-- - kanarie-item -->\n- Two\n\n> <!-- kanarie-quotation -->\n> On.",
    "Words here.\n\n| A | B |\n|---|---|\n<!-- | kanarie-row | x | -->\n| C | D |",
    "Words here.\n\n- [//]: # (kanarie-in-a-list)\n- Two\n\n> [//]: # (kanarie-in-a-quotation)\n",
)
"""Comments of more than a line, and definitions, which stand on lines of their own."""
IN_CODE = (
    "`<!-- sichtbar-span -->`\n\n```\n<!-- sichtbar-fence -->\n[//]: # (sichtbar-definition)\n```\n"
)
KEPT = ("sichtbar-span", "sichtbar-fence", "sichtbar-definition")
CANARY = re.compile(rb"kanarie[a-z-]*", re.I)


@dataclass
class Beside(Filler):
    """Gives each field a text with a comment in it; to one that takes Markdown, any of them."""

    long: bool = False

    def text(self) -> str:
        """The next text."""
        self.used += 1
        forms = (*LONG, *SHORT) if self.long else SHORT
        self.long = False
        return forms[self.used % len(forms)]

    def _of(self, key: str, kind: Any, marks: list[Any], many: int, model: Any) -> Any:
        self.long = any(isinstance(one, Called) and one.word == "Markdown" for one in marks)
        return super()._of(key, kind, marks, many, model)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with comments in every field and body of every kind of file, and in its lists."""
    root = tmp_path_factory.mktemp("comments")
    filler = Beside([*SHORT], ["https://council.example/"])
    workspace(root, filler)
    assert fields_of_words() - filler.fields == {("Allowance", "reason")}
    for path in (root / "content").rglob("*.md"):
        body = "\n\n".join((*LONG, IN_CODE))
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{body}\n", encoding="utf-8")
    rows = "".join(f'"{one}","Words <!-- kanarie-cell --> here"\r\n' for one in SHORT * 3)
    (root / "content/reviews/one/data/rows.csv").write_text(f"why,how\r\n{rows}", encoding="utf-8")
    (root / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text())
    (root / "theme").symlink_to(ROOT / "theme")
    return root


def test_no_comment_is_in_what_is_made(
    planted: Path, record_property: Callable[[str, object], None]
) -> None:
    """Of every form, in every field and body: a canary in none of the bytes that any audience gets;
    what stands in code is there, and so are the words beside the comments."""
    found: dict[str, set[str]] = {}
    opened = 0
    for audience in Audience:
        site = built(planted, audience)
        for name, data in everything(site):
            opened += 1
            for word in CANARY.findall(data):
                found.setdefault(word.decode(), set()).add(f"{audience.value}: {name}")
        home = "reviews/one/" if audience == Audience.PUBLIC else ""
        for name in (f"{home}all.html", f"{home}data/review.json", f"{home}cy/all.html"):
            text = (site / name).read_text(encoding="utf-8")
            assert [one for one in KEPT if one not in text] == [], (audience, name)
            assert "Words here" in text
    assert found == {}
    files = [*(planted / "content").rglob("*.*")]
    comments = sum(len(CANARY.findall(one.read_bytes())) for one in files)
    assert comments > 2000
    record_property("figure: comments planted, of every form and in every field", comments)
    record_property("figure: files and parts opened for them: no word of one found", opened)


def test_a_picture_that_only_a_comment_names_is_not_published(planted: Path) -> None:
    """Nobody refers to it."""
    picture = planted / "content/reviews/one/media/kanarie-picture.png"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(b"")
    assert not [*built(planted).rglob("*picture*")]
