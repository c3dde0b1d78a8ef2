"""One edition of one review as a single file, to be handed to somebody."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewsite import prose, whole
from reviewsite.assemble.make import workspace_of
from reviewsite.build.run import Outcome, Request, build
from reviewsite.model.base import Audience
from reviewsite.site import Shell, places, tree
from reviewsite.site.imprint import Imprint
from reviewsite.words import catalogue

EARLIEST = 1980
"""The first year that a file in a zip can be of."""


def package(shell: Shell, request: Request) -> Outcome:
    """Build an edition of one review and write it, with a note, as a zip to `request.output`.

    The same edition makes the same bytes. Where there are errors nothing is written, and the
    outcome says which. Raises what `build` raises, and `ValueError` where no review is named.
    """
    if request.review is None:
        raise ValueError("a package is of one review: name it")
    _refuse(request.output, request.imprint, shell)
    with TemporaryDirectory() as room:
        folder = Path(room) / "site"
        outcome = build(shell, replace(request, output=folder, precompress=False))
        if outcome.failed:
            return outcome
        data = zipped(folder, note(shell, request), request)
    whole.write(request.output, data)
    return outcome


def _refuse(target: Path, imprint: Imprint, shell: Shell) -> None:
    """Raise `ValueError` where a package may not take the place of what stands there."""
    places.refuse(target, imprint, shell.settings, shell.own)
    if not target.exists():
        return
    try:
        with zipfile.ZipFile(target) as archive:
            there = tree.parsed(archive.read(f"{imprint.name}/{tree.MANIFEST}"))
            headers = archive.read(f"{imprint.name}/_headers")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        raise ValueError(f"{target} is not a package of {imprint}: name another file") from None
    tree.refuse_other(target, there, imprint, secret=b"X-Robots-Tag" in headers)


def zipped(folder: Path, text: str, request: Request) -> bytes:
    """A folder as a zip: everything in it under the edition's name, and the note beside that. Names
    are sorted and every file is of the edition's day, so that nothing in it tells one run from
    another.
    """
    name = request.imprint.name
    stamp = (max(request.on.year, EARLIEST), request.on.month, request.on.day, 0, 0, 0)
    files = {"READ-ME-FIRST.txt": text.replace("\n", "\r\n").encode("utf-8")}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            files[f"{name}/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for uri, data in sorted(files.items()):
            entry = zipfile.ZipInfo(uri, stamp)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return made.getvalue()


def note(shell: Shell, request: Request) -> str:
    """What the package is, for whom, of which day, and how to host it, in plain text."""
    settings = shell.settings
    t = catalogue(settings.lang)
    workspace = workspace_of(settings)
    review = workspace.pack(str(request.review)).review
    bodies = review.body if review else ()
    names = [workspace.bodies[id].name if id in workspace.bodies else id for id in bodies]
    public = request.audience == Audience.PUBLIC
    whose = "preview" if public and request.preview else request.audience.value
    parts = [
        f"{prose.words(review.title) if review else request.review}, {t.listing(names)}",
        t(f"package.for.{whose}"),
        t("package.as_of", when=t.date(request.on)),
        t("package.folder", name=request.imprint.name),
        t("package.read"),
        t("package.host.public" if whose == "public" else "package.host.closed"),
        t("package.whole"),
    ]
    return "\n\n".join(parts) + "\n"
