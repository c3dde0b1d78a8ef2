"""RS321: what mkdocs.yml would let another builder publish."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import yaml

from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.workspace import Workspace

KEY = "exclude_docs"
EVERYTHING = frozenset({"*", "**", "/*", "/**", "**/*", "/**/*"})
"""The patterns of gitignore that leave no file out."""
DEEPEST = 10
"""So many files may stand behind one another by `INHERIT`."""
_REMEDY = f'Write it at the left margin, in a line of its own:\n    {KEY}: "*"'


@rule(
    "RS321",
    "A configuration with which other builders publish drafts",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def other_builders(between: Between, context: Context) -> Iterator[Found]:
    """
    Other programs read mkdocs.yml as well, such as Zensical. They know nothing of who may read
    what: each makes a page of every file in the content folder, drafts and withheld findings too.
    `exclude_docs: "*"` keeps all of it from them, and costs nothing, since reviewsite reads the
    files itself.

    Wrong: `exclude_docs: "*.md"`

    Right: `exclude_docs: "*"`
    """
    workspace = between.workspace
    read = _Configuration(workspace.root, workspace.config)
    if not read.of(workspace):
        return
    span, value = read.value(KEY)
    others = "another builder that reads this file, such as Zensical, publishes drafts"
    if value is None:
        yield span, f"“{KEY}” is missing, so that {others}", _REMEDY
        return
    let = _let_through(value)
    if let is not None:
        yield span, f"“{KEY}” {let}, so that {others}", _REMEDY


def _let_through(value: str) -> str | None:
    """What is wrong with the patterns: of those that match a file the last one counts."""
    lines = [line.strip() for line in value.splitlines()]
    patterns = [line for line in lines if line and not line.startswith("#")]
    last = max((n for n, one in enumerate(patterns) if one in EVERYTHING), default=None)
    if last is None:
        return "leaves files out"
    excepted = next((one for one in patterns[last:] if one.startswith("!")), None)
    return f"makes an exception with “{excepted}”" if excepted else None


class _Configuration:
    """The texts at the top of an mkdocs.yml, and where they stand; what cannot be read says
    nothing, since no builder reads it either."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.name = name
        self.chain = list(_chain(root / name))

    def of(self, workspace: Workspace) -> bool:
        """Whether it is about the workspace's content, and not about some other folder."""
        docs = self.root / (self.value("docs_dir")[1] or "docs")
        content = self.root / workspace.content
        there, here = Path(os.path.realpath(docs)), Path(os.path.realpath(content))
        return bool(self.chain) and (there == here or there in here.parents)

    def value(self, key: str) -> tuple[Span, str | None]:
        """The text under a key, also one that is inherited; "" for what is no plain text."""
        span = Span(self.name)
        for depth, keys in enumerate(self.chain):
            if key in keys:
                node = keys[key]
                plain = isinstance(node, yaml.ScalarNode) and node.tag.endswith(":str")
                return (self._span(node) if not depth else span), node.value if plain else ""
            if not depth and "INHERIT" in keys:
                span = self._span(keys["INHERIT"])
        return span, None

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return Span(self.name, start.line + 1, start.column + 1, max(1, length))


def _chain(path: Path) -> Iterator[dict[str, yaml.Node]]:
    """The keys of a configuration, then those of the file that it inherits from, and so on."""
    for _ in range(DEEPEST):
        if not path.is_file():
            return
        try:
            node = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
        except (OSError, ValueError, RecursionError, yaml.YAMLError):
            return
        if not isinstance(node, yaml.MappingNode):
            return
        keys = {one.value: value for one, value in node.value if isinstance(one, yaml.ScalarNode)}
        yield keys
        parent = keys.get("INHERIT")
        if not isinstance(parent, yaml.ScalarNode):
            return
        path = path.parent / parent.value
