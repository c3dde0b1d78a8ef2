"""One file and its translation as one value: the texts of the one, everything else of the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.model.base import UNSHOWN
from reviewsite.model.dates import Due
from reviewsite.reading import RESERVED, UNKNOWN_KEY, WRONG_SHAPE, fit
from reviewsite.source import Map, Node, Scalar, Seq, is_empty, plain, written
from reviewsite.translation import codes
from reviewsite.translation.hints import (
    Hint,
    bare,
    expanded,
    fields,
    holds_text,
    is_text,
    lent,
    needs_translation,
)
from reviewsite.translation.matching import Matched, matched

Where = tuple[str, ...]
"""The way to a value: keys, and the ids of items."""


@dataclass
class Merger:
    """Goes through a value and its translation side by side.

    After `value` has run, `found` holds what is wrong with the translation, `missing` each text
    without a translation by the way to it, `done` how many have one, `given` the translations, and
    `made` the new part for each part of the base by identity.
    """

    base_path: str
    found: list[Diagnostic] = field(default_factory=list)
    missing: dict[Where, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    done: int = 0
    made: dict[int, BaseModel] = field(default_factory=dict)

    def value(
        self,
        base: Any,
        hint: Any,
        node: Node | None,
        where: Where,
        near: Span | None = None,
        holder: type[BaseModel] | None = None,
    ) -> Any:
        """The value with its translated texts.

        `near` is the place in the translation that is closest where `node` is None; without it the
        caller reports what is missing. `holder` is the model whose field the value is.
        """
        if node is not None and is_empty(node):
            near, node = node.span, None
        if node is None:
            return self._untranslated(base, hint, where, near, holder)
        seen = bare(hint)
        if base is None or (isinstance(base, (tuple, dict)) and not base and holds_text(hint)):
            self._not_there(where, node, "")
            return base
        if not holds_text(hint) or isinstance(base, UNSHOWN):
            return self._same(base, hint, node, where)
        node = expanded(node, seen.short)
        if isinstance(base, BaseModel):
            return self._part(base, node, where)
        if isinstance(base, tuple):
            return self._list(base, _inside(seen, 0), node, where)
        if isinstance(base, dict):
            return self._map(base, _inside(seen, 1), node, where)
        if is_text(base, seen):
            return self._text(base, hint, seen, node, where)
        return self._same(base, hint, node, where)

    def _untranslated(
        self,
        base: Any,
        hint: Any,
        where: Where,
        near: Span | None,
        holder: type[BaseModel] | None,
    ) -> Any:
        before = len(self.missing)
        seen = bare(hint)
        if base is None or not holds_text(hint) or isinstance(base, UNSHOWN):
            return base
        if isinstance(base, BaseModel):
            base = self._part(base, None, where)
        elif isinstance(base, tuple):
            inner = _inside(seen, 0)
            names = matched(base, None).names
            new = tuple(
                self.value(one, inner, None, (*where, name), None, holder)
                for one, name in zip(base, names, strict=True)
            )
            changed = any(one is not old for one, old in zip(new, base, strict=True))
            base = new if changed else base
        elif isinstance(base, dict):
            for key, one in base.items():
                self.value(one, _inside(seen, 1), None, (*where, str(key)), None, holder)
        elif is_text(base, seen):
            key = next((one for one in reversed(where) if not one.isdigit()), "")
            if needs_translation(holder, key, str(base)):
                self.missing[where] = str(base)
        if near is not None:
            self._report(where, near, len(self.missing) - before)
        return base

    def _report(self, where: Where, near: Span, count: int) -> None:
        """Say once for a whole group of texts that it is not translated."""
        if count:
            first = list(self.missing.values())[-count]
            begin = " ".join(first.split()[:8]) + (" …" if len(first.split()) > 8 else "")
            what = "one text" if count == 1 else f"{count} texts"
            self.found.append(
                codes.MISSING.at(
                    near,
                    f"{told(where)} is not translated ({what}: “{begin}”)",
                    f"Add it here; {self.base_path} has the original.",
                )
            )

    def _part(self, base: BaseModel, node: Node | None, where: Where) -> BaseModel:
        model = type(base)
        known = {key: name for name, (key, _) in fields(model).items() if name != RESERVED}
        if node is not None and not isinstance(node, Map):
            self._shape(where, node, "keys", "Write its keys under it, indented by two spaces.")
            node = None
        near = Span(node.span.path, node.span.line, node.span.column) if node else None
        for entry in node.entries if node else ():
            if entry.key.value not in known:
                self.found.append(_unknown(entry.key, known))
        new: dict[str, Any] = {}
        whose = lent(base)
        for name, (key, hint) in fields(model).items():
            if name == RESERVED or name.endswith("_cy"):
                continue
            old = getattr(base, name)
            inner = node.get(key) if isinstance(node, Map) else None
            if name in whose:
                self._lent((*where, key), inner, (hint, old), whose[name])
                continue
            in_welsh = getattr(base, f"{name}_cy", None)
            if inner is None and isinstance(in_welsh, str):
                new[name] = self._given(in_welsh)
                continue
            value = self.value(old, hint, inner, (*where, key), near, model)
            if value is not old:
                new[name] = value
        made = base.model_copy(update=new) if new else base
        self.made[id(base)] = made
        return made

    def _list(self, base: tuple[Any, ...], inner: Any, node: Node, where: Where) -> Any:
        if not isinstance(node, Seq):
            self._shape(where, node, "a list", "Write each item on a line of its own.")
            return self.value(base, tuple[inner, ...], None, where)
        short = bare(inner).short
        items = [expanded(item, short) for item in written(node)]
        found: Matched = matched(base, items, self.base_path)
        self.found += found.diagnostics
        # Where an item could not be matched, that is said; its text is not called missing besides.
        near = None if found.diagnostics else node.span
        return tuple(
            self.value(one, inner, item, (*where, name), near)
            for one, name, item in zip(base, found.names, found.nodes, strict=True)
        )

    def _map(self, base: dict[str, Any], inner: Any, node: Node, where: Where) -> Any:
        if not isinstance(node, Map):
            self._shape(where, node, "keys", "Write its keys under it, indented by two spaces.")
            return self.value(base, dict[str, inner], None, where)
        for entry in node.entries:
            if entry.key.value not in base:
                self._not_there((*where, entry.key.value), entry.key, _close(entry.key, base))
        return {
            key: self.value(one, inner, node.get(key), (*where, key), node.span)
            for key, one in base.items()
        }

    def _text(self, base: Any, hint: Any, seen: Hint, node: Node, where: Where) -> Any:
        if not isinstance(node, Scalar):
            self._shape(where, node, "a text", "Write one text after the colon.")
            return self.value(base, hint, None, where)
        fitted: Any = fit(hint, node)
        self.found += fitted.diagnostics
        value = fitted.value
        if value is None:
            return self.value(base, hint, None, where)
        dated = isinstance(value, Due) and value.when is not None
        if dated or (seen.count and _numbers(str(value)) != _numbers(str(base))):
            self._differs(where, node, str(base))
            return base
        self._given(str(value))
        return value

    def _given(self, text: str) -> str:
        self.given.add(text)
        self.done += 1
        return text

    def _same(self, base: Any, hint: Any, node: Node, where: Where) -> Any:
        """A value that only the base file can give: the translation may repeat it."""
        fitted: Any = fit(hint, node)
        if fitted.value != base:
            said = str(getattr(base, "value", base))
            self._differs(where, node, said if isinstance(plain(node), str) else "")
        return base

    def _lent(self, where: Where, node: Node | None, base: tuple[Any, Any], whose: str) -> None:
        """What is another's to say in every language: the translation may repeat it, no more."""
        hint, value = base
        if node is None or is_empty(node) or fit(hint, node).value == value:
            return
        self.found.append(
            codes.NOT_TRANSLATABLE.at(
                Span(node.span.path, node.span.line, node.span.column),
                f"{told(where)}: their words are those of {whose}, in this language too",
                "Take them out; what is yours are the title, the comments and the text below.",
            )
        )

    def _differs(self, where: Where, node: Node, base: str) -> None:
        said = f": “{base}”" if base else ""
        self.found.append(
            codes.NOT_TRANSLATABLE.at(
                node.span,
                f"{told(where)} comes from {self.base_path}{said}",
                "Take it out of the translation, or write the same as there.",
            )
        )

    def _not_there(self, where: Where, node: Node, hint: str) -> None:
        self.found.append(
            codes.UNKNOWN_ITEM.at(
                node.span,
                f"{self.base_path} has no {told(where)}",
                f"{hint}Add it there first, or take it out here.",
            )
        )

    def _shape(self, where: Where, node: Node, takes: str, remedy: str) -> None:
        self.found.append(WRONG_SHAPE.at(node.span, f"{told(where)} takes {takes}", remedy))


def told(where: Where) -> str:
    """The way to a value in words: “strengths / structures / text”."""
    return f"“{' / '.join(where)}”" if where else "the file"


def _inside(seen: Hint, at: int) -> Any:
    arguments = getattr(seen.inner, "__args__", ())
    return arguments[at] if len(arguments) > at else str


def _numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text.replace(",", "")))


def _close(key: Scalar, known: Any) -> str:
    close = get_close_matches(key.value, list(known), n=1)
    return f"Did you mean “{close[0]}”? " if close else ""


def _unknown(key: Scalar, known: dict[str, str]) -> Diagnostic:
    hint = _close(key, known)
    remedy = hint.strip() or f"The keys here are: {', '.join(known)}."
    return UNKNOWN_KEY.at(key.span, f"“{key.value}” is not a key that stands here", remedy)
