"""Authors' Markdown: the one place where it becomes HTML, and what can be read off it before."""

from reviewsite.prose.block import Block
from reviewsite.prose.blocks import read
from reviewsite.prose.cleaned import Resolve, heading_anchors, html, line, words
from reviewsite.prose.outline import Heading, Target, headings, sections, targets

__all__ = [
    "Block",
    "Heading",
    "Resolve",
    "Target",
    "heading_anchors",
    "headings",
    "html",
    "line",
    "read",
    "sections",
    "targets",
    "words",
]
