"""What of a workspace the library may ask for: its lists and pages, and no review.

A `Workspace` is all of this, and reads reviews besides; from here none of them can be reached.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from reviewsite.frameworks import Catalogue
from reviewsite.model.page import PlainPage
from reviewsite.model.workspace import Body, Term


class Page(Protocol):
    """A plain page of the workspace, by its path in the content folder without `.md`."""

    @property
    def uri(self) -> str: ...

    @property
    def page(self) -> PlainPage: ...


class Beside(Protocol):
    """The lists and pages beside the reviews, and the folder in which they lie."""

    @property
    def root(self) -> Path: ...

    @property
    def content(self) -> str: ...

    @property
    def bodies(self) -> Mapping[str, Body]: ...

    @property
    def catalogue(self) -> Catalogue: ...

    @property
    def glossary(self) -> Mapping[str, Term]: ...

    @property
    def redirects(self) -> Mapping[str, str]: ...

    @property
    def pages(self) -> Sequence[Page]: ...
