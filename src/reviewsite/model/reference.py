"""The reference of the content format, `docs/format.md`, made from the models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from reviewsite.model.base import UNSHOWN, Audience, Document, Part
from reviewsite.model.dates import Due, When
from reviewsite.model.framework import CriteriaSet, Framework, Topic
from reviewsite.model.kinds import KINDS
from reviewsite.model.needed import NEEDED
from reviewsite.model.programme import Programme
from reviewsite.model.scalars import Called, Translatable
from reviewsite.model.short import Short
from reviewsite.model.workspace import Body, Term

INTRODUCTION = """\
# The content format

What the files of a workspace may say. A field is added with care and never changes its meaning.
This page is generated from the models that read the files (`pytest tests/docs --update-goldens`
writes it); the same models give the [JSON Schemas](schema/), which many editors can use to
complete and check keys while you type. For a first review, read [authoring](authoring.md).

## A file

Every `.md` file begins with YAML between two lines of three hyphens, its *front matter*; the
Markdown under it is its body. `kind` says what the file is. Folder names are habit, not rule, and
never decide who may read a file.

YAML is read strictly. Every value is text until its field gives it a type, so `no`, `off`, `12:30`,
`1.10` and `0123` never turn into something else. An empty value is as if not written. A key that
stands twice, anchors, aliases and tags are errors. A list item with a colon in it, and a comma
between brackets, need quotation marks; both messages show the line mended.

A comment is for the authors alone and goes no further than the file: `# …` in the front matter,
`<!-- … -->` or `[//]: # (…)` in any text and in the cells of tables. It is left out before anything
is made, for whichever audience. In code, between backticks or in a fence, it is text as any other.

A link leads to a Markdown file of the review (`../recommendations.md#R1`), a picture or PDF in
`media/`, a whole address (`https://…`), or an item by its ref, as the table below has it; what is
in another review has its folder and a colon before it: `northmoor-2019:R2`.

A footnote is called by `[^name]` and begins with `[^name]:` at the left edge of the same text, a
body or a Markdown field of several lines; further lines of it are indented by four spaces. One that
nothing calls is an error.

## Words used in the tables
"""

AFTER_TYPES = """
*Required* says “always”, or from which status of the review on: until then the field may be left
out, and `reviewsite check` names it as soon as it is missed. *Translatable* marks what a
translation (`leadership.cy.md`) may hold; everything else comes from the base file.

People are named by post and organisation, never by name. Case records have no field anywhere.

## Who may see what
"""

AFTER_AUDIENCES = """
`audience: team` or `audience: council` makes any file narrower. Findings, recommendations,
prioritisation, case audit and good practice reach the council only from status `with-council`:
quality assurance comes first. The public sees a review only when its status is `published`, it is
signed off, every body of it has consented by the edition's day, and `publish_on` has come.
`publication.consent` covers every file that needs no consent of its own. A study of good practice
may be public before its report is, or without it: with a consent of its own, once it or its review
is signed off.
"""

TYPES = {
    "id": "`a` to `z`, `0` to `9` and hyphens, starting with a letter or digit",
    "text": "one line of inline Markdown",
    "Markdown": "one or more paragraphs",
    "date": "`2014-12-01`, `2014-12` or `2014`",
    "due": "a date, or words (`Autumn 2025`), kept and reported as not time-bound; "
    "what begins with four digits and a hyphen must be a date",
    "web address": "begins with `https://` or `http://`; nothing else becomes a link",
    "time": "hours and minutes with a colon: `09:00`",
    "audit reference": "what a case record is called: its category and a number, `A1`",
    "count": "a number, or words with a number in them (`more than 120`)",
    "recommendation ref": "`R3`, `PCR1`, `R2.1`: capital letters, a number, parts",
    "ref": "points at another item: `leadership.structures` (a finding, by theme and id), `R3`, "
    "`priority:voice-of-the-child`, `practice:legal-surgeries`, `action:lac-strategy`, "
    "`document:7`",
}
"""What authors call the types, and what each is."""

OWN: tuple[tuple[str, str, type[Part]], ...] = (
    ("bodies.yml", "A list; each entry has", Body),
    ("glossary.yml", "A map of each abbreviation or term to", Term),
    ("topics.yml", "A list; each entry has", Topic),
    ("frameworks/*.yml", "One framework a file", Framework),
    ("criteria/*.yml", "One criteria set a file", CriteriaSet),
    ("programmes/*.yml", "One programme a file", Programme),
)
"""A workspace's YAML files, what each holds, and the model of it."""


def reference() -> str:
    """The whole page, as Markdown."""
    lines = [INTRODUCTION, *_types(), AFTER_TYPES, *_audiences(), AFTER_AUDIENCES]
    shown: set[type[Part]] = set()
    lines += ["## Every kind\n", "These keys may stand in any file.\n"]
    lines += _tables(Document, "", shown)
    for kind, model in KINDS.items():
        lines += [f"## {kind}\n", f"{_said(model)}\n", *_needs_body(kind)]
        lines += _tables(model, kind, shown)
    lines.append("## The workspace's own files\n")
    for path, what, own in OWN:
        lines += [f"### {path}\n", f"{what}:\n"]
        lines += _tables(own, path, shown)
    return "\n".join(lines).rstrip() + "\n"


def _types() -> Iterator[str]:
    yield "| type | is |"
    yield "|---|---|"
    for word, what in TYPES.items():
        yield f"| {word} | {what} |"


def _audiences() -> Iterator[str]:
    yield "| kind | audience, unless the file says otherwise | may be public | consent of its own |"
    yield "|---|---|---|---|"
    for kind, model in KINDS.items():
        public = model.widest == Audience.PUBLIC
        widens = "is public" if public else ("yes" if model.may_widen else "no")
        own = "yes" if model.own_consent else "no"
        yield f"| [{kind}](#{kind}) | {model.widest.value} | {widens} | {own} |"


def _needs_body(kind: str) -> Iterator[str]:
    for need in NEEDED:
        if need.holder == kind and need.heading:
            yield f"Its body has the heading “{need.heading}”: required {need.said}.\n"


def _tables(model: type[Part], path: str, shown: set[type[Part]]) -> Iterator[str]:
    """The table of a model, then one for each group of keys in it that has none yet."""
    yield "| key | type | required | translatable | what it is |"
    yield "|---|---|---|---|---|"
    inner: list[type[Part]] = []
    for key, hint, info in fields(model):
        if key == "prose" or (_common(model, key) and not _needed(path, model, key)):
            continue
        inner += [part for part in parts(hint) if part not in inner]
        text = "yes" if translatable(hint) and not issubclass(model, UNSHOWN) else ""
        needed = _required(path, model, key, info)
        note = (info.description or "").replace("|", "\\|")
        yield f"| `{key}` | {words(hint)} | {needed} | {text} | {note} |"
    yield ""
    for part in inner:
        if part not in shown:
            shown.add(part)
            yield f"### {title(part)}\n"
            yield f"{_said(part)}\n"
            yield from _tables(part, part.__name__, shown)


def _common(model: type[Part], key: str) -> bool:
    """Whether a key of a kind is one that every kind has."""
    return model is not Document and issubclass(model, Document) and key in Document.model_fields


def fields(model: type[Part]) -> Iterator[tuple[str, Any, FieldInfo]]:
    """Each field of a model: the key authors type, its annotation whole, and what is said of it."""
    hints = get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        yield info.alias or name, hints[name], info


def _required(path: str, model: type[Part], key: str, info: FieldInfo) -> str:
    return "always" if info.is_required() else _needed(path, model, key)


def _needed(path: str, model: type[Part], key: str) -> str:
    for need in NEEDED:
        if need.key == key and need.holder in {path, model.__name__}:
            return need.said
    return ""


def words(hint: Any) -> str:
    """A type in plain words."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        called = next((one.word for one in arguments[1:] if isinstance(one, Called)), None)
        short = next((one.words for one in arguments[1:] if isinstance(one, Short)), None)
        word = called or words(arguments[0])
        return f"{word}, {short}" if short else word
    if origin in {Union, UnionType}:
        return " or ".join(words(one) for one in arguments if one is not type(None))
    if origin is tuple:
        return f"list of {words(arguments[0])}"
    if origin is dict:
        return f"map of {words(arguments[0])} to {words(arguments[1])}"
    if origin is Literal:
        return _choices(arguments)
    return _NAMES.get(hint) or _words_of_class(hint)


_NAMES: Mapping[Any, str] = {When: "date", Due: "due", str: "text, the same in every language"}


def _words_of_class(hint: Any) -> str:
    if issubclass(hint, Enum):
        return _choices([one.value for one in hint])
    return f"[{title(hint).lower()}](#{title(hint).lower().replace(' ', '-')})"


def _choices(choices: Iterable[str]) -> str:
    listed = [f"`{one}`" for one in choices]
    return listed[0] if len(listed) == 1 else "one of " + ", ".join(listed)


def title(part: type[Part]) -> str:
    """A group of keys as a heading: `LeftOut` is “Left out”."""
    spaced = "".join(f" {one}" if one.isupper() else one for one in part.__name__)
    return spaced.strip().capitalize()


def parts(hint: Any) -> Iterator[type[Part]]:
    """The groups of keys that stand in a type."""
    if isinstance(hint, type) and issubclass(hint, Part):
        yield hint
    for argument in get_args(hint):
        yield from parts(argument)


def translatable(hint: Any) -> bool:
    """Whether a translation may hold this value itself, or words counted among its forms."""
    if isinstance(hint, Translatable):
        return True
    return any(translatable(argument) for argument in get_args(hint))


def _said(model: type[Part]) -> str:
    return " ".join((model.__doc__ or "").split())
