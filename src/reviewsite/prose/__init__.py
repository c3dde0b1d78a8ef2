"""Authors' Markdown: the one place where it becomes HTML, and what can be read off it before."""

from reviewsite.prose.block import Block
from reviewsite.prose.blocks import read
from reviewsite.prose.bounds import Beyond, beyond
from reviewsite.prose.cleaned import Resolve, anchors, heading_anchors, html, line, refused, words
from reviewsite.prose.notes import unnumbered
from reviewsite.prose.outline import Heading, Target, headings, sections, targets

__all__ = [
    "Beyond",
    "Block",
    "Heading",
    "Resolve",
    "Target",
    "anchors",
    "beyond",
    "heading_anchors",
    "headings",
    "html",
    "line",
    "read",
    "refused",
    "sections",
    "targets",
    "unnumbered",
    "words",
]
