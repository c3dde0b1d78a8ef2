"""What stands beside and between the reviews of a workspace, read only where it must be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from reviewsite.checks.sites import hosts
from reviewsite.checks.texts import Home
from reviewsite.diagnostics import Span
from reviewsite.model.refs import PREFIXES, SCHEMES
from reviewsite.pack import Pack
from reviewsite.source import MOST_MARKDOWN, Map, Node, Scalar, Seq, load, read_yaml
from reviewsite.workspace import REVIEWS, Workspace

_UPWARD = re.compile(rb"[(\"'\s<]((?:\.\./)+)")
_NAMED = re.compile(rb"(?:\(\s*<?|\]:\s*<?|href\s*=\s*[\"']?)([a-z0-9][a-z0-9-]*):[A-Za-z0-9]")
"""What may stand before the item of another review that a link names."""
# An earlier review that is given by title and year alone is of no other folder.
_NAMING = re.compile(
    rb"^previous_reviews:[ \t]*(?:\[|[^\s#]|(?:#[^\n]*)?\r?\n(?:[ \t-][^\n]*\n|\s*\n)*?"
    rb"[ \t]*(?:-[ \t]+[a-z0-9][a-z0-9-]*[ \t]*(?:#[^\n]*)?\r?$|(?:-[ \t]+)?review:))",
    re.M,
)


@dataclass
class Between:
    """A workspace as the rules about it see it.

    Of thousands of reviews few point at one another, so their files are searched for the words
    that such a pointer needs, and only the reviews that have them are read.
    """

    workspace: Workspace
    _packs: dict[str, Pack] = field(default_factory=dict)

    def pack(self, slug: str) -> Pack:
        """One review, read once."""
        if slug not in self._packs:
            self._packs[slug] = self.workspace.pack(slug)
        return self._packs[slug]

    @cached_property
    def files(self) -> tuple[tuple[str, str, bytes], ...]:
        """Every Markdown file of the reviews: slug, path in the workspace, and its bytes."""
        return tuple(self._files())

    def _files(self) -> Iterator[tuple[str, str, bytes]]:
        root = self.workspace.root
        for slug in self.workspace.slugs:
            for top, folders, names in os.walk(root / self.workspace.content / REVIEWS / slug):
                folders.sort()
                for name in sorted(names):
                    if name.endswith(".md"):
                        data = load(Path(top), name, MOST_MARKDOWN)
                        if isinstance(data, bytes):
                            yield slug, Path(top, name).relative_to(root).as_posix(), data

    def naming_others(self) -> Iterator[Pack]:
        """The reviews that name another one as an earlier review or as their successor."""
        yield from self._packs_of(
            slug
            for slug, _, data in self.files
            if b"replaced_by:" in data or (b"previous_reviews:" in data and _NAMING.search(data))
        )

    def raising_again(self) -> Iterator[Pack]:
        """The reviews that say what an earlier one had raised."""
        yield from self._packs_of(slug for slug, _, data in self.files if b"raised_before:" in data)

    def with_old_addresses(self) -> Iterator[Pack]:
        """The reviews that had another address."""
        yield from self._packs_of(
            slug for slug, _, data in self.files if b"previous_slugs:" in data
        )

    @cached_property
    def renamed(self) -> dict[str, str]:
        """From the names that reviews had before to those that they have."""
        reviews = [(pack.slug, pack.review) for pack in self.with_old_addresses()]
        return {old: slug for slug, one in reviews if one for old in one.previous_slugs}

    def leading_out(self) -> Iterator[Pack]:
        """The reviews with a link that leaves their own folder, or an address of this site."""
        servers = hosts(self.workspace.addresses)
        yield from self._packs_of(
            slug
            for slug, path, data in self.files
            if (b"../" in data and self._leaves(path, data))
            or _has(data, servers)
            or any(one.decode() not in (*PREFIXES, *SCHEMES) for one in _NAMED.findall(data))
        )

    def _leaves(self, path: str, data: bytes) -> bool:
        # How far below the folder of its review a file stands: content/reviews/slug/…/file.md.
        depth = path.removeprefix(f"{self.workspace.content}/").count("/") - 2
        return any(len(one[1]) // 3 > depth for one in _UPWARD.finditer(data))

    def _packs_of(self, slugs: Iterable[str]) -> Iterator[Pack]:
        for slug in sorted(set(slugs)):
            yield self.pack(slug)

    @cached_property
    def pages(self) -> Home:
        """The workspace's own pages and the files beside them."""
        content = self.workspace.content
        base = self.workspace.root / content
        loose = {
            path.relative_to(self.workspace.root).as_posix()
            for one in sorted(base.iterdir() if base.is_dir() else ())
            if one.name != REVIEWS
            for path in ([one] if one.is_file() else sorted(one.rglob("*")))
            if path.is_file() and path.suffix != ".md"
        }
        return Home(
            content,
            {source.path: source for source in self.workspace.sources},
            {one.source.path: one.page for one in self.workspace.pages},
            frozenset(loose),
        )

    def places(self, name: str) -> Iterator[tuple[tuple[str, ...], Scalar]]:
        """Every text of one of the workspace's YAML files, with the keys on the way to it."""
        path = f"{self.workspace.content}/{name}"
        if (self.workspace.root / path).is_file():
            root = read_yaml(self.workspace.root, path).root
            if root is not None:
                yield from _texts(root, ())

    def span(self, name: str, *keys: str) -> Span:
        """Where the text under these keys stands, or the file where there is none."""
        for found, scalar in self.places(name):
            if found == keys:
                return scalar.span
        return Span(f"{self.workspace.content}/{name}")


def _has(data: bytes, servers: Iterable[bytes]) -> bool:
    """Whether the name of one of these servers stands in a file."""
    return any(one in data.lower() for one in servers)


def _texts(node: Node, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    if isinstance(node, Scalar):
        yield keys, node
    elif isinstance(node, Map):
        for entry in node.entries:
            yield from _texts(entry.value, (*keys, entry.key.value))
    elif isinstance(node, Seq):
        for item in node.items:
            yield from _texts(item, keys)
