"""References from one item to another (FORMAT §2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import combining, normalize

from reviewsite.model.scalars import RECOMMENDATION, SLUG

_NUMBER = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)])\s+(?=\S)")
AT_HOME = ("executive-summary", "next-steps")
OVERALL = "overall"
"""The reserved theme of the summary findings."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
PREFIXES = ("priority", "practice", "action", "document")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference taken apart: `kind` is finding, recommendation, or one of the prefixes."""

    kind: str
    key: str

    @classmethod
    def parse(cls, text: str) -> Reference | None:
        """Read `leadership.structures`, `R3`, `priority:x`, `practice:x`, `action:x` or
        `document:7`; None where the text has none of these forms."""
        prefix, colon, rest = text.partition(":")
        if colon:
            if prefix in PREFIXES and SLUG.match(rest.strip()):
                return cls(prefix, f"{prefix}:{rest.strip()}")
            return None
        if RECOMMENDATION.match(text):
            return cls("recommendation", text)
        theme, dot, item = text.partition(".")
        if dot and SLUG.match(theme) and SLUG.match(item):
            return cls("finding", text)
        return None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A reference to an item of another review of the workspace: `northmoor-2019:R2`."""

    slug: str
    item: Reference

    @classmethod
    def parse(cls, text: str) -> Earlier | None:
        """Read a review's slug, a colon and a reference; None where the text is not of that
        form."""
        slug, _, rest = text.partition(":")
        item = Reference.parse(rest.strip())
        return cls(slug, item) if item is not None and SLUG.match(slug) else None


def pointed(address: str) -> tuple[str, Reference] | None:
    """What the address of a link names by its id: the slug of another review, "" for the same one,
    and the item; None where it can be nothing but an address. `plan.md` may be a finding too: who
    asks knows whether there is such a file."""
    own = Reference.parse(address)
    if own is not None:
        return "", own
    other = Earlier.parse(address)
    return (other.slug, other.item) if other and other.slug not in SCHEMES else None


def at_home(heading: str) -> bool:
    """Whether a section of a review's body stands on its home page: the executive summary, the next
    steps, and what has no heading. The others stand on the page about the review."""
    return not heading or named(heading) in AT_HOME


def named(heading: str) -> str:
    """The id of a section by its heading, of whose words a number before them is none."""
    return slugify(_NUMBER.sub("", heading.replace("*", "")))


def slugify(text: str, longest: int = 48) -> str:
    """Make an id of words: lower case, accents left off, `&` read as `and`, other signs a
    hyphen."""
    bare = "".join(one for one in normalize("NFD", text.lower()) if not combining(one))
    words = re.sub(r"[^a-z0-9]+", "-", bare.replace("&", " and ").replace("’", ""))
    cut = words.strip("-")[:longest]
    if len(words.strip("-")) > longest and "-" in cut:
        cut = cut.rsplit("-", 1)[0]
    return cut.strip("-") or "item"
