"""What becomes of a media file: the files to publish, or why it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reviewsite.diagnostics import Code, Diagnostic, Span


@dataclass(frozen=True, slots=True)
class Prepared:
    """A media file made fit to publish.

    `files` are bytes by name: the file under its own name and, of a picture, the smaller sizes.
    `width` and `height` are those of the picture under its own name, in pixels; 0 for a PDF.
    `variants` are the picture's files with their widths, narrowest first and its own name last,
    as `srcset` wants them; empty for a PDF.
    """

    files: Mapping[str, bytes]
    width: int = 0
    height: int = 0
    variants: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a media file is not published, and what its owner can do instead.

    `mended` is the name the file should have, where the name is what is wrong.
    """

    code: Code
    reason: str
    remedy: str
    mended: str = ""

    def at(self, span: Span) -> Diagnostic:
        """The refusal as a diagnostic at `span`."""
        return self.code.at(span, self.reason, self.remedy)
