"""Where what is built may go, and where it goes unless somebody says otherwise."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from reviewsite.assemble.settings import Settings
from reviewsite.model.base import Audience
from reviewsite.site import tree
from reviewsite.site.imprint import PUBLIC_SITE, Imprint

CACHE = ".cache/reviewsite"
"""What a build keeps for the next one, below the workspace."""


def place(imprint: Imprint, settings: Settings, end: str = "") -> Path:
    """The folder of the public site, or one below `editions` that no other edition has; with the
    `end` of a file's name, the file."""
    if imprint == PUBLIC_SITE:
        return settings.root / settings.site_dir
    return settings.root / "editions" / f"{imprint.name}{end}"


def refuse(target: Path, imprint: Imprint, settings: Settings, own: Iterable[Path] = ()) -> None:
    """Raise `ValueError` where a folder or file of this kind may not be made at `target`.

    It may not lie in what a build reads (the content, its cache, the workspace's `own` templates),
    nor around it, nor around the user's home, nor in the insides of git or a site that was built.
    What is not for everybody does not go to the public folder, nor does an edition take the place
    of another one.
    """
    read = [settings.root / settings.content, settings.root / CACHE, *own]
    for folder in read:
        if inside(target, folder):
            raise ValueError(f"{target} lies in {folder}, which a build reads: name another place")
    for folder in (*read, *_home()):
        if inside(folder, target):
            raise ValueError(f"{folder} lies in {target} and would be lost: name another place")
    whole = Path(os.path.realpath(target))
    if ".git" in whole.parts:
        raise ValueError(f"{target} is git’s own: name another place")
    for folder in whole.parents:
        if tree.is_site(folder):
            raise ValueError(f"{target} lies in {folder}, which is a site: name another place")
    if not imprint.public and inside(target, settings.root / settings.site_dir):
        raise ValueError(
            f"{target} is for the public site, and this is {imprint}: leave --output out, or name "
            "another place"
        )
    for other in _others(imprint):
        for end in ("", ".zip"):
            if os.path.realpath(place(other, settings, end)) == str(whole):
                raise ValueError(f"{target} is for {other}, and this is {imprint}")


def inside(inner: Path, outer: Path) -> bool:
    """Whether a place is a folder or lies in it, by whatever links or names one gets there."""
    there = Path(os.path.realpath(inner))
    whole = Path(os.path.realpath(outer))
    if whole in (there, *there.parents):
        return True
    return whole.exists() and any(
        one.exists() and one.samefile(whole) for one in (there, *there.parents)
    )


def _home() -> Iterator[Path]:
    try:
        yield Path.home()
    except RuntimeError:
        return


def _others(imprint: Imprint) -> Iterator[Imprint]:
    """The other editions of the same review."""
    for audience, preview in product(Audience, (False, True)):
        other = Imprint(audience, preview, imprint.review)
        if imprint.review and other != imprint:
            yield other
