"""Names that no file can have, wherever an author can type one: they are told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

REVIEW = "content/reviews/northmoor-2026"
NAMES = {
    "long": "a" * 328,
    "long in letters of two bytes": "ŵ" * 140,
    "deep": "/".join(["abc"] * 1500),
    "with a nought byte": "plan%00",
    "of no letters": "%ff%fe",
    "up and down": "../" * 2000 + "plan",
}
PAGE = "---\nkind: page\ntitle: Where we are\naudience: public\n---\n\n{words}\n"
STUDY = "---\nkind: good-practice\ntitle: One door\nsummary: Residents ask once\n---\n\n{words}\n"
LINKS = (
    "[words]({name}.md) [more](media/{name}.pdf) ![A map](media/{name}.png) ![A map]({name}.png) "
    '<a href="{name}">here</a> <img src="{name}.png" alt="A map"> [one] [two][one]\n\n[one]: {name}'
)
PLACES = {
    "a page": ("content/about/x.md", PAGE.format(words=LINKS)),
    "the front page": ("content/index.md", PAGE.format(words=LINKS)),
    "a study": (f"{REVIEW}/good-practice/x.md", STUDY.format(words=LINKS)),
    "a page of a review": (f"{REVIEW}/pack/x.md", PAGE.format(words=LINKS)),
    "a field of a text": (
        f"{REVIEW}/recommendations.md",
        "---\nkind: recommendations\nrecommendations:\n  - ref: R1\n    title: Ask\n    text: |\n"
        "      ![A map](media/{name}.png) [words]({name}.md)\n---\n",
    ),
    "a list of documents": (
        f"{REVIEW}/documents.md",
        "---\nkind: documents\ndocuments:\n  - n: 1\n    title: Plan\n"
        "    file: media/{name}.pdf\n---\n",
    ),
    "the answers to a survey": (
        f"{REVIEW}/survey.md",
        "---\nkind: survey\ntitle: Poll\nresponses: data/{name}.csv\nquestions:\n  - id: q1\n"
        "    text: Do you feel heard?\n    type: text\n---\n",
    ),
    "the records of an audit": (
        f"{REVIEW}/audit.md",
        "---\nkind: case-audit\ncriteria: ssia-audit-2016\nresponses: data/{name}.csv\n---\n",
    ),
    "an old address": ("content/redirects.yml", '"{name}.html": index.html\n'),
    "an old address below a folder": ("content/redirects.yml", '"about/{name}.html": index.html\n'),
    "a new address": ("content/redirects.yml", 'old.html: "{name}.html"\n'),
    "a new address in a review": (
        "content/redirects.yml",
        'old.html: "reviews/northmoor-2026/{name}.html"\n',
    ),
    "an id": ("content/programmes/x.yml", "id: {name}\ntitle: A\n"),
}
COMMANDS = (("check",), ("status",), ("build", "--output", "out"), ("ids", "--dry-run"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", PLACES)
def test_no_name_ends_a_command(run: Run, new_review: Path, place: str, name: str) -> None:
    """Nor is it met without its file and line: what is wrong with it is an error of the content."""
    path, text = PLACES[place]
    target = new_review / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace("{name}", NAMES[name]), encoding="utf-8")
    heard = ""
    for command in COMMANDS:
        said = run(*command)
        heard += said.out + said.err
        assert said.code in {0, 1}, (command, said)
        assert "name too long" not in said.out + said.err
        assert "Errno" not in said.out + said.err
    assert path in heard


@pytest.mark.parametrize(
    "line",
    [
        "brand: {name: Us, logo: NAME.png}",
        "additions: {scripts: [NAME.js]}",
        "additions: {styles: [NAME.css]}",
        "accessibility: {results: NAME.json}",
    ],
)
@pytest.mark.parametrize("name", ["long", "deep"])
def test_nor_does_one_in_mkdocs_yml(run: Run, new_review: Path, line: str, name: str) -> None:
    """It is said which key names it, or it is as if no such file were there."""
    path = new_review / "mkdocs.yml"
    own = f"plugins:\n  - reviewsite:\n      {line.replace('NAME', NAMES[name])}\n"
    path.write_text(path.read_text().replace("plugins:\n  - reviewsite\n", own))
    said = run("build", "--output", "out")
    assert "name too long" not in said.out + said.err
    assert said.code == 0 or line.partition(":")[0] in said.err or "names the image" in said.err


@pytest.mark.parametrize("name", NAMES)
def test_nor_does_one_typed_after_a_command(run: Run, new_review: Path, name: str) -> None:
    """It is refused as any other name that is not there, or cannot be one."""
    typed = NAMES[name]
    for command in (
        ("build", "--review", typed),
        ("new", "good-practice", typed),
        ("new", "review", typed),
        ("show", typed),
        ("explain", typed),
        ("status", typed),
        ("check", typed),
        ("ids", typed),
        ("verify", typed),
    ):
        said = run(*command)
        assert said.code, command
        assert "name too long" not in said.err, command
