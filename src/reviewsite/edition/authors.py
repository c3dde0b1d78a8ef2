"""Authors' links: from an address as typed in a Markdown file to one on the review's site."""

from __future__ import annotations

import posixpath

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.views import Edition, FileView
from reviewsite.model.refs import pointed


class Authors:
    """Where on the site each of a review's files stands, as far as the Edition holds it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.files = {one.name: one for one in edition.files}
        self.folders: dict[str, list[str]] = {}
        self.bare: dict[str, FileView] = {}
        for one in edition.files:
            folder, _, name = one.name.rpartition("/")
            self.folders.setdefault(_page(one), []).append(folder)
            self.bare.setdefault(name, one)
        self.anchors = {addresses.anchor(ref): ref for ref in edition.targets}
        report = edition.report
        parts: dict[str, list[str]] = {addresses.HOME: [], addresses.ABOUT: []}
        for heading, text in prose.sections(report.prose if report else ""):
            page = addresses.section_page(edition.base_heading(heading))
            parts[page].append(f"## {heading}\n\n{text}" if heading else text)
        self.report = {page: prose.anchors(*texts) for page, texts in parts.items()}
        """The anchors of the review's body on the two pages on which it stands."""

    def address(self, typed: str, here: str) -> str | None:
        """The address that a link as typed on the page `here` means; None where it means nothing
        that this Edition holds. Media keep their path, and what lies in another review has an
        address of its own on the web."""
        named = pointed(typed)
        if named is not None and (not named[0] or named[0] == self.edition.slug):
            item = addresses.address(self.edition, named[1].key)
            if item is not None:
                return item
        if typed in self.edition.elsewhere:
            return self.edition.elsewhere[typed]
        path, _, anchor = typed.partition("#")
        path = path.partition("?")[0]
        item = addresses.address(self.edition, self.anchors.get(anchor, ""))
        if not path and anchor:
            return item or f"{self.beside(anchor, here)}#{anchor}"
        inside = _from_root(path)
        if inside.startswith("media/"):
            return inside if inside in self.edition.media else None
        if not path.endswith(".md"):
            return None
        file = self.file(path, here)
        if file is None:
            return None
        if item is not None:
            return item
        page = file.page
        if file.name == "review" and anchor:
            page = self.beside(anchor, addresses.HOME)
        return f"{_bare(page)}#{file.prefix}{anchor}" if anchor else page

    def file(self, path: str, here: str) -> FileView | None:
        """The file that a path means: from a file that stands on the page `here`, from the
        review's folder, or else by its name alone."""
        path = path.removesuffix(".md").removesuffix(f".{self.edition.lang}")
        beside = (
            posixpath.normpath(posixpath.join(folder, path))
            for folder in self.folders.get(here, ())
        )
        root = _from_root(path)
        found = (self.files[one] for one in (*beside, root) if one in self.files)
        return next(found, None) or self.bare.get(root)

    def invented(self, page: str) -> bool:
        """Whether something on a page is said to be invented by the file that it is from."""
        return any(one.invented and _page(one) == page for one in self.edition.files)

    def beside(self, anchor: str, here: str) -> str:
        """The page on which an anchor stands: of the two that the review's body is divided between
        the other, where only that has it; else `here`."""
        if here in self.report and anchor not in self.report[here]:
            return next((page for page, has in self.report.items() if anchor in has), here)
        return here


def _from_root(path: str) -> str:
    """A path from the review's folder, whatever it was typed from."""
    while path.startswith(("../", "./")):
        path = path.split("/", 1)[1]
    return path


def _bare(address: str) -> str:
    return address.partition("#")[0]


def _page(file: FileView) -> str:
    return _bare(file.page)
