"""What a council puts on its pages besides: read from mkdocs.yml, and let into the policy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reviewsite.site.additions import additions_of
from reviewsite.site.policy import policy

Write = Callable[[Mapping[str, str | bytes]], Path]
COUNT = "https://stats.council.example/count.js"


def test_without_a_word_there_is_none(tmp_path: Path) -> None:
    """And the policy names nobody."""
    assert additions_of({}, tmp_path) is None
    assert "https" not in policy(None, wasm=True, header=True)


def test_named_servers_are_let_in_and_nobody_else(workspace: Write) -> None:
    """A script's server may be sent to as well; a host only that."""
    content = workspace({"own.js": "1", "own.css": "2"})
    added = additions_of(
        {
            "scripts": ["own.js", COUNT],
            "styles": ["own.css"],
            "hosts": ["https://pixel.council.example:8443"],
        },
        content,
    )
    assert added is not None
    assert [uri for uri, _ in added.scripts] == ["own.js", COUNT]
    words = dict(part.split(" ", 1) for part in policy(added).split("; "))
    assert words["script-src"] == "'self' https://stats.council.example"
    both = "https://pixel.council.example:8443 https://stats.council.example"
    assert words["connect-src"] == f"'self' {both}"
    assert words["img-src"] == f"'self' data: {both}"
    assert words["style-src"] == "'self'"
    assert words["default-src"] == "'none'"


def test_a_changed_file_is_another_addition(workspace: Write) -> None:
    """So that a build makes its pages again."""
    content = workspace({"own.js": "1"})
    first = additions_of({"scripts": ["own.js"]}, content)
    (content / "own.js").write_text("2")
    assert additions_of({"scripts": ["own.js"]}, content) != first


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"script": ["own.js"]}, "script is not known"),
        ({"scripts": "own.js"}, "scripts is not a list"),
        ({"scripts": ["gone.js"]}, "has no file gone.js"),
        ({"scripts": ["../x.js"]}, "has no file"),
        ({"scripts": ["own.css"]}, "is not the name of a .js file"),
        ({"scripts": ["//stats.council.example/count.js"]}, "is not like https://"),
        ({"scripts": ["http://stats.council.example/count.js"]}, "is not like https://"),
        ({"scripts": [f"{COUNT}?x='; script-src *"]}, "is not like https://"),
        ({"styles": ["https://stats.council.example/x.css"]}, "is not the name of a .css file"),
        ({"hosts": ["*"]}, "is not like https://"),
        ({"hosts": ["https://*.council.example"]}, "is not like https://"),
        ({"hosts": ["https://council.example; script-src *"]}, "is not like https://"),
        ({"scripts": ["own.js", "below/own.js"]}, "two files have one name"),
    ],
)
def test_what_cannot_be_let_in(workspace: Write, said: dict[str, object], says: str) -> None:
    """Each with what is wrong: no wildcard, no other scheme, nothing that would end a directive."""
    root = workspace(
        {
            "content/own.js": "1",
            "content/below/own.js": "1",
            "content/own.css": "",
            "outside.js": "",
        }
    )
    with pytest.raises(ValueError, match=r"^additions: ") as raised:
        additions_of(said, root / "content")
    assert says in str(raised.value)
