"""What `reviewsite new KIND SLUG` writes: one entry a kind, and one command made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reviewsite.frameworks import Catalogue
from reviewsite.model.programme import Programme
from reviewsite.model.review import Review
from reviewsite.pack import Pack


@dataclass(frozen=True, slots=True)
class Setting:
    """The review that a file is begun for: what it says so far, and its programme's words."""

    pack: Pack
    review: Review
    programme: Programme
    catalogue: Catalogue

    def refs(self, *kinds: str) -> list[str]:
        """What of these kinds the review has, in its order: `leadership.first-area`, `R1`."""
        return [ref for ref, item in self.pack.index.items() if item.kind in kinds]

    @property
    def areas(self) -> list[str]:
        """The findings that ask for something; where there are none, any finding."""
        index = self.pack.index
        found = self.refs("finding")
        asked = [
            ref
            for ref in found
            if any(
                index[ref].part is one
                for one in getattr(index[ref].document, "areas_for_consideration", ())
            )
        ]
        return asked or found


Given = Mapping[str, str]
"""The options of the command, by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of the command that begins a file: what it is for, and what it is without it.

    `default` may depend on the review. Where `among` lists the choices, nothing else is taken.
    """

    name: str
    said: str
    default: str | Callable[[Setting], str] = ""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """How a file of a kind is begun.

    `place` is where it goes in the review's folder, options in braces; `make` writes its text;
    `what` names it in the middle of a sentence.
    """

    kind: str
    place: str
    make: Callable[[Setting, Given], str]
    what: str
    choices: tuple[Choice, ...] = ()


def listed(refs: list[str], indent: int) -> str:
    """References as a YAML list, one a line."""
    return "".join(f"{' ' * indent}- {ref}\n" for ref in refs)
