"""One build from beginning to end. It reads top to bottom."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reviewsite import translation
from reviewsite.assemble.make import Assembler, workspace_of
from reviewsite.build import inputs
from reviewsite.build.one import Built, Maker, Shelved
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.library import Moved
from reviewsite.model.base import Audience
from reviewsite.site import Shell, finish, links, moved, places, tree
from reviewsite.site.compressed import compress
from reviewsite.site.imprint import Imprint
from reviewsite.workspace import REVIEWS

FEW = 6
"""So few reviews are made in this process: starting others would take longer."""

Progress = Callable[[int, int, str], None]
"""Told after each review: how many are done, of how many, and which it was."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: into which folder, for whom, as of which day.

    `review` builds one review's site alone, which is what the team and the council get.
    `jobs` is the number of processes (0: as many as there are processors); `anew` keeps nothing
    of the last build; `strict` lets a warning stop it as an error does, `strict_language` a text
    that a translation lacks; `precompress` squeezes texts beforehand (None: as mkdocs.yml says).
    Where it is `forgiving`, a review with an error stays as it was last made and the rest goes on;
    without `library` the library stays as it was too.
    """

    output: Path
    on: date
    audience: Audience = Audience.PUBLIC
    review: str | None = None
    preview: bool = False
    jobs: int = 0
    anew: bool = False
    strict: bool = False
    strict_language: str = ""
    precompress: bool | None = None
    forgiving: bool = False
    library: bool = True

    @property
    def imprint(self) -> Imprint:
        """What the folder will be."""
        return Imprint(self.audience, self.preview, self.review or "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did. Where it was `stopped` by an error nothing was written."""

    diagnostics: tuple[Diagnostic, ...]
    made: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    strict: bool = False
    stopped: bool = False

    @property
    def failed(self) -> bool:
        """Whether there is an error among the diagnostics, or, where strict, a warning."""
        bad = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return any(one.severity in bad for one in self.diagnostics)

    def with_(self, more: Iterable[Diagnostic]) -> Outcome:
        """The same with what else was found."""
        found = {*self.diagnostics, *more}
        return replace(self, diagnostics=tuple(sorted(found, key=lambda one: one.order)))


class BrokenTreeError(Exception):
    """The built tree is not what it should be: ours to mend, not the author's."""


class _StoppedError(Exception):
    """Leaves the building of a tree without putting it in place."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


def build(shell: Shell, request: Request, progress: Progress | None = None) -> Outcome:
    """Build the library and every review's site, or one review's, into `request.output`.

    Returns what was made, with the diagnostics of every file; where one is an error, the
    output is left as it was. Raises `ValueError` for a request that cannot be met, `OSError`
    where the disk fails, and `BrokenTreeError` where a page of ours leads nowhere.
    """
    settings = shell.settings
    around = inputs.around(settings.root / settings.content)
    workspace = workspace_of(settings)
    assembler = Assembler(workspace, settings, request.audience, request.on, request.preview)
    slugs = _slugs(request, workspace.slugs)
    library: Shelved | None = None
    old = Moved()
    try:
        places.refuse(request.output, request.imprint, settings, shell.own)
        with tree.replace(request.output, request.imprint) as fresh:
            nothing = request.anew or bool(request.review)
            maker = Maker(
                shell,
                assembler,
                fresh,
                request.output,
                around,
                nothing,
                request.forgiving,
                request.library,
            )
            built = list(_reviews(maker, slugs, request.jobs, progress))
            beside = assembler.configured() if request.review else assembler.beside()
            outside = (*workspace.diagnostics, *beside)
            outcome = _outcome(outside, built, request)
            if _outcome(outside, () if request.forgiving else built, request).failed:
                raise _StoppedError(outcome)
            _report(link for one in built for link in one.broken)
            if request.review:
                _lift(fresh, request)
            else:
                library = maker.library(built)
                _report(library.broken)
                old = assembler.moved([one.contribution for one in built if one.contribution])
                wrong = tuple(moved.faults(fresh, old, workspace))
                outcome = outcome.with_(wrong)
                if _outcome(wrong, (), request).failed:
                    raise _StoppedError(outcome)
            finish(
                fresh,
                settings,
                library=not request.review,
                public=request.imprint.public,
            )
            if library:
                moved.write(shell, fresh, old)
            known = _known(built, library)
            if settings.precompress if request.precompress is None else request.precompress:
                compress(fresh, request.output, known)
            tree.write_manifest(fresh, request.imprint, known)
    except _StoppedError as stop:
        return replace(stop.outcome, stopped=True)
    if library:
        maker.remember(built, library)
    return outcome


def _slugs(request: Request, known: Sequence[str]) -> list[str]:
    if request.review is None:
        if request.audience != Audience.PUBLIC:
            raise ValueError("the library is public only: name the one review with --review")
        return list(known)
    if request.review not in known:
        raise ValueError(f"there is no review “{request.review}”; there are: {', '.join(known)}")
    return [request.review]


def _reviews(
    maker: Maker, slugs: list[str], jobs: int, progress: Progress | None
) -> Iterator[Built]:
    """Make every review, in as many processes as asked for, and give them in order."""
    jobs = jobs or os.cpu_count() or 1
    forks = "fork" in multiprocessing.get_all_start_methods()
    if jobs == 1 or len(slugs) <= FEW or not forks:
        made: Iterator[Built] = map(maker.make, slugs)
        yield from _told(made, len(slugs), progress)
        return
    _WORKER.append(maker)
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(jobs, len(slugs)), mp_context=context) as pool:
            size = max(1, min(16, len(slugs) // (jobs * 4)))
            yield from _told(pool.map(_make, slugs, chunksize=size), len(slugs), progress)
    finally:
        _WORKER.pop()


_WORKER: list[Maker] = []
"""What a forked process makes reviews with: inherited, so that nothing is compiled twice."""


def _make(slug: str) -> Built:
    return _WORKER[-1].make(slug)


def _told(built: Iterator[Built], total: int, progress: Progress | None) -> Iterator[Built]:
    for number, one in enumerate(built, start=1):
        if progress:
            progress(number, total, one.slug)
        yield one


def _outcome(beside: Sequence[Diagnostic], built: Sequence[Built], request: Request) -> Outcome:
    found = {*beside, *(one for each in built for one in each.diagnostics)}
    if request.strict_language:
        found = set(translation.strict(found))
    return Outcome(
        tuple(sorted(found, key=lambda one: one.order)),
        tuple(one.slug for one in built if one.written and not one.kept),
        tuple(one.slug for one in built if one.written and one.kept),
        tuple(one.slug for one in built if not one.written),
        request.strict,
    )


def _known(built: Sequence[Built], library: Shelved | None) -> dict[str, str]:
    """The digests of files that were taken when they were written."""
    if library is None:
        return {}
    known = {uri: digest for uri, (_, _, digest) in library.entry.files.items()}
    for one in built:
        for uri, (_, _, digest) in one.entry.files.items() if one.entry else ():
            known[f"{REVIEWS}/{one.slug}/{uri}"] = digest
    return known


def _lift(fresh: Path, request: Request) -> None:
    """Make one review's site the whole tree."""
    home = fresh / REVIEWS / str(request.review)
    if not home.is_dir():
        raise ValueError(
            f"{request.review} holds nothing that the {request.audience.value} may see on "
            f"{request.on.isoformat()}"
        )
    for path in sorted(home.iterdir()):
        path.rename(fresh / path.name)
    shutil.rmtree(fresh / REVIEWS)


def _report(broken: Iterable[links.BrokenLink]) -> None:
    found = sorted(broken)
    if found:
        lines = [f"{one.page}: {one.link} {one.reason}" for one in found[:20]]
        more = [f"and {len(found) - 20} more"] if len(found) > 20 else []
        raise BrokenTreeError(
            "\n".join(["The built pages have links that lead nowhere:", *lines, *more])
        )
