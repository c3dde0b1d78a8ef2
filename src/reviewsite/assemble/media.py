"""Authors' pictures and PDFs on their way to a site: each made anew, or refused with its place."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from reviewsite import prose
from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.media import Prepared, Refusal, cached
from reviewsite.pack import Pack
from reviewsite.source import MOST, load, there
from reviewsite.workspace import Workspace

MEDIA = "media/"
Prepare = Callable[[str, bytes], Prepared | Refusal]


@dataclass(frozen=True, slots=True)
class Studio:
    """Prepares the media of one workspace, remembering what it has prepared before."""

    root: Path

    def prepared(self, wanted: Mapping[str, str]) -> tuple[dict[str, Prepared], list[Diagnostic]]:
        """What some addresses of a site hold, each with where its source lies in the workspace;
        and a diagnostic for each source that is refused. The files of each are by address."""
        made: dict[str, Prepared] = {}
        refused: list[Diagnostic] = []
        for uri, path in sorted(wanted.items()):
            outcome = self._prepare(path)
            if not isinstance(outcome, Prepared):
                refused.append(outcome)
                continue
            folder, own = posixpath.split(uri)
            source = posixpath.basename(path)
            named = {name: own if name == source else name for name in outcome.files}
            made[uri] = replace(
                outcome,
                files={posixpath.join(folder, named[n]): data for n, data in outcome.files.items()},
                variants=tuple((named[name], width) for name, width in outcome.variants),
            )
        return made, refused

    def refused(self, pack: Pack) -> list[Diagnostic]:
        """The media of a review, those that some text or list of it names, that no site will
        hold."""
        return self.prepared({path: path for path in _named(pack)})[1]

    def refused_beside(self, workspace: Workspace) -> list[Diagnostic]:
        """The media that the workspace's own pages show, and that no site will hold."""
        wanted = {path: path for path in _shown(workspace)}
        return self.prepared(wanted)[1]

    def _prepare(self, path: str) -> Prepared | Diagnostic:
        data = load(self.root, path, MOST)
        if isinstance(data, Diagnostic):
            return data
        made = _cached(self.root)(posixpath.basename(path), data)
        return made.at(Span(path)) if isinstance(made, Refusal) else made


def together(made: Mapping[str, Prepared]) -> dict[str, bytes]:
    """The files of all of them, by their addresses."""
    return {uri: data for one in made.values() for uri, data in one.files.items()}


@lru_cache(maxsize=8)
def _cached(root: Path) -> Prepare:
    return cached(root / ".cache" / "reviewsite" / "media")


def _named(pack: Pack) -> Iterator[str]:
    """The paths of a review's media that its texts or its list of documents name."""
    texts = [one.document.prose for one in pack.loaded]
    wanted = {_plain(one.followed) for text in texts for one in prose.targets(text)}
    if pack.review is not None:
        wanted |= {_plain(one.file) for one in pack.review.related_documents if one.file}
    for path in sorted(pack.files):
        inside = path.removeprefix(f"{pack.folder}/")
        if inside.startswith(MEDIA) and inside in wanted:
            yield path


def _shown(workspace: Workspace) -> Iterable[str]:
    """The paths of files beside the reviews that the workspace's own pages name."""
    for page in workspace.pages:
        here = posixpath.dirname(page.source.path)
        for target in prose.targets(page.page.prose):
            path = posixpath.normpath(posixpath.join(here, target.followed.partition("#")[0]))
            inside = path.startswith(f"{workspace.content}/") and not path.endswith(".md")
            if inside and there(workspace.root, path):
                yield path


def _plain(address: str) -> str:
    path = address.partition("#")[0].partition("?")[0]
    while path.startswith(("../", "./")):
        path = path.partition("/")[2]
    return path
