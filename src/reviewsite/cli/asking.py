"""What a command needs to know: as its options say, as is answered on a terminal, or missed."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import click


class OneOf(click.ParamType[str]):
    """One of a few words, in whichever capitals and with hyphens or spaces, as the file has it."""

    name = "word"

    def __init__(self, values: Sequence[str], *, or_nothing: bool = False) -> None:
        self.values = values
        self.or_nothing = or_nothing

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.values)}]"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        typed = _plain(str(value))
        found = next((one for one in self.values if _plain(one) == typed), None)
        if found is None and not (self.or_nothing and not typed):
            self.fail(f"“{value}” is not one of {', '.join(self.values)}", param, ctx)
        return found or ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


@dataclass
class Asking:
    """The options of a command as they were given; nothing is guessed of what was not.

    On a terminal each is asked for where it is needed. Elsewhere it is remembered, and `refuse`
    names all of them at once.
    """

    given: Mapping[str, Any]
    terminal: bool = field(default_factory=lambda: sys.stdin.isatty())
    missed: list[str] = field(default_factory=list)

    def need(
        self,
        key: str,
        question: str,
        values: Sequence[str] = (),
        *,
        offered: str | None = None,
        may_stay_open: bool = False,
    ) -> str | None:
        """What was said of `key`: one of the `values`, where there are any. `offered` is what a
        person on a terminal can agree to with Enter; with `may_stay_open` Enter leaves it out."""
        if self.given.get(key):
            return str(self.given[key])
        if not self.terminal:
            listed = f" ({', '.join(values)})" if values else ""
            self.missed.append(f"--{key}: {question}{listed}")
            return None
        if may_stay_open:
            shown = f"{question} ({', '.join(values)}; Enter leaves it out)"
            words = OneOf(values, or_nothing=True)
            return str(click.prompt(shown, default="", type=words, show_default=False)) or None
        shown = f"{question} ({', '.join(values)})" if values else question
        return str(click.prompt(shown, default=offered, type=OneOf(values) if values else None))

    def offer(self, key: str, question: str, offered: str) -> str:
        """What was said of `key`; what is `offered` where nobody is there to be asked."""
        if self.given.get(key) or self.terminal:
            return self.need(key, question, offered=offered) or offered
        return offered

    def refuse(self) -> None:
        """Stop where something was missed. Raises `click.UsageError` with each option and what it
        takes."""
        if self.missed:
            lines = "\n".join(f"  {one}" for one in self.missed)
            raise click.UsageError(
                f"not said yet:\n{lines}\n"
                "Add these options, or run it in a terminal: there each is asked for."
            )
