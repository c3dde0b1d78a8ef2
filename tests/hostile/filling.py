"""A workspace in which every field of words of every kind holds a hostile text.

The fields are found by looking at the models, so that a field that is added later is filled too.
Each kind of file has so many items that every text stands in some field of it, and all of them
stand in its prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from tests.hostile.vectors import names

from reviewsite.model.base import Consent, Part
from reviewsite.model.framework import Framework, Topic
from reviewsite.model.kinds import KINDS
from reviewsite.model.programme import Programme
from reviewsite.model.scalars import Called, Translatable
from reviewsite.model.workspace import Body, Term

WORDS = {"text", "Markdown", "text, the same in every language"}
AGREED = [{"body": "town", "by": "@", "on": "2025-01-02"}]
PUBLISHED = {"status": "published", "consent": AGREED, "publish_on": "2025-01-10"}
FIXED: dict[str, Any] = {
    "consent": AGREED,
    "publish_on": "2025-01-10",
    "body": ["town"],
    "programme": "own",
    "framework": "own",
    "theme": "vision",
    "topics": ["own-topic"],
    "population": ["own-people"],
    "start": "09:00",
    "end": "10:00",
    "email": "peer.review@example.gov.uk",
    "Review.on_site": [{"from": "2024-09-09", "to": "2024-09-12"}],
    "Review.publication": PUBLISHED,
    "CaseOutcome.criteria": "lga-case-outcome-2012",
    "CaseOutcome.answers": {str(number): "@" for number in range(1, 12)},
    "CaseOutcome.ref": "A1",
    "LoggedRecord.ref": "A1",
    "LoggedRecord.category": "A",
    "Progress.ref": "R1",
    "AuditLog.categories": {"A": "@"},
    "Framework.categories": {"A": "@"},
    "Framework.id": "own",
    "Programme.id": "own",
    "Body.type": "unitary",
    "Theme.topics": ["own-topic"],
}
"""What has to be something in particular, or the review would not be published."""
LEFT_OUT = {
    *("kind", "prose", "allow", "audience", "responses", "template", "file", "Survey.groups"),
    *("CaseAudit.criteria", "CaseAudit.categories", "CaseAudit.results", "AuditLog.sample"),
    *("Review.milestones", "Review.previous_slugs", "Review.order", "Previous.review", "gss"),
    *("replaced_by", "Publication.withdrawn", "Topic.broader", "predecessors", "successors"),
    *("Finding.previous_ids", "Session.peers", "Session.group", "questionnaire", "Stage.deadline"),
    *("PublicationTerms.clocks", "Programme.criteria", "Sample.criteria", "Programme.limits"),
    "Scope.themes",
}
"""What is no words of an author's: addresses inside, vocabulary, what turns the totals to rows."""


@dataclass
class Filler:
    """Gives the texts one after another, and counts the fields it has filled."""

    texts: list[str]
    addresses: list[str]
    before: str = "Words "
    used: int = 0
    ids: int = 0
    linked: int = 0
    fields: set[tuple[str, str]] = field(default_factory=set)

    def text(self) -> str:
        """The next text, on one line, after words that a search finds."""
        self.used += 1
        return f"{self.before}{' '.join(self.texts[self.used % len(self.texts)].split())}"

    def address(self) -> str:
        """The next address, as it is."""
        self.linked += 1
        return self.addresses[self.linked % len(self.addresses)]

    def part(self, model: type[Part], many: int) -> dict[str, Any]:
        """A part with all its fields; of a list, `many` items, and within them one each."""
        made: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            key = info.alias or name
            full = f"{model.__name__}.{key}"
            if key in LEFT_OUT or full in LEFT_OUT:
                continue
            fixed = FIXED.get(full, FIXED.get(key))
            if fixed is None:
                value = self._of(key, info.annotation, list(info.metadata), many, model)
            else:
                value = self._filled(fixed, key, model)
            if value is not None:
                made[key] = value
        return made

    def _filled(self, value: Any, key: str, model: type[Part]) -> Any:
        if isinstance(value, dict):
            return {
                inner: self._filled(one, *(("by", Consent) if inner == "by" else (key, model)))
                for inner, one in value.items()
            }
        if isinstance(value, list):
            return [self._filled(one, key, model) for one in value]
        return self._words(key, model) if value == "@" else value

    def _words(self, key: str, model: type[Part]) -> str:
        self.fields.add((model.__name__, key))
        return self.text()

    def _of(self, key: str, kind: Any, marks: list[Any], many: int, model: type[Part]) -> Any:
        origin, inner = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._of(key, inner[0], [*marks, *inner[1:]], many, model)
        called = next((one.word for one in marks if isinstance(one, Called)), "")
        if called in WORDS:
            return self._words(key, model)
        if called == "web address":
            self.fields.add((model.__name__, key))
            return self.address()
        if called == "ref":
            return None
        if called in ("id", "recommendation ref"):
            self.ids += 1
            return (f"R{self.ids}") if called != "id" else f"i{self.ids}"
        if called == "count":
            return f"7 {self._words(key, model)}"
        if called in ("whole number", "number"):
            self.ids += 1
            return self.ids
        if called == "true or false":
            return False
        if called == "time":
            return "09:00"
        if origin in (Union, UnionType):
            return self._of(key, inner[0], marks, many, model)
        if origin is tuple:
            items = (self._of(key, inner[0], [], 1, model) for _ in range(many))
            return [one for one in items if one is not None]
        if origin is dict:
            return {
                self._words(key, model): self._of(key, inner[1], [], 1, model) for _ in range(many)
            }
        return self._plain(key, kind, many, model)

    def _plain(self, key: str, kind: Any, many: int, model: type[Part]) -> Any:
        if get_origin(kind) is Literal:
            return get_args(kind)[0]
        if isinstance(kind, type) and issubclass(kind, Part):
            return self.part(kind, many)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return next(iter(kind)).value
        if getattr(kind, "__name__", "") == "Due":
            return self._words(key, model)
        if getattr(kind, "__name__", "") == "When":
            return "2024-09-09"
        return None


MATCHED = {"id", "ref", "number", "kind"}
"""What a translation repeats of its base."""


def translation(front: Any, filler: Filler) -> Any:
    """What a `.cy.md` holds of a front matter: what items are matched by, and other texts."""
    if isinstance(front, dict):
        inner = {
            key: one if key in MATCHED else translation(one, filler) for key, one in front.items()
        }
        return {key: one for key, one in inner.items() if one not in (None, [], {})}
    if isinstance(front, list):
        return [one for one in (translation(one, filler) for one in front) if one is not None]
    return filler.text() if isinstance(front, str) and front.startswith("Words ") else None


def fields_of_words() -> set[tuple[str, str]]:
    """Every field of the format that holds words, by model and key."""
    found: set[tuple[str, str]] = set()
    todo: list[type[Part]] = [*KINDS.values(), Body, Term, Topic, Framework]
    seen: set[type[Part]] = set()
    while todo:
        model = todo.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, info in model.model_fields.items():
            inner = list(_inside(info.annotation))
            todo += [one for one in inner if isinstance(one, type) and issubclass(one, Part)]
            marks = [*inner, *info.metadata]
            if any(isinstance(one, Translatable) or _is_address(one) for one in marks):
                found.add((model.__name__, info.alias or name))
    return found


def _is_address(mark: Any) -> bool:
    return isinstance(mark, Called) and mark.word == "web address"


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for one in get_args(annotation):
        yield from _inside(one)


SECOND = ("survey", "timetable", "documents", "self-assessment", "audit-validation", "case-mapping")
"""Kinds that may be opened to everybody."""


def workspace(root: Path, filler: Filler) -> None:
    """Write a workspace with a review of every kind of file, one that was withdrawn, and lists,
    pages, a framework and a programme; in English and in Welsh."""
    texts = filler.texts
    prose = "\n\n".join(
        f"## Part {at} {' '.join(one.split())}\n\n{one}" for at, one in enumerate(texts)
    )
    topics = [{**filler.part(Topic, 1), "id": f"topic-{at}"} for at in range(len(texts))]
    topics += [{**filler.part(Topic, 1), "id": "own-people", "group": "population"}]
    framework = filler.part(Framework, 2)
    framework["themes"][0]["id"] = "vision"
    files = {
        "content/index.md": _file("page", filler.part(KINDS["page"], 1), prose),
        "content/about/about.md": _file("page", filler.part(KINDS["page"], 1), prose),
        "content/about/about.cy.md": _file("page", filler.part(KINDS["page"], 1), prose),
        "content/bodies.yml": _dumped([{**filler.part(Body, 1), "id": "town"}]),
        "content/topics.yml": _dumped(topics),
        "content/glossary.yml": _dumped({"XYZ": filler.part(Term, 1), "ZZZ": filler.part(Term, 1)}),
        "content/frameworks/own.yml": _dumped(framework),
        "content/programmes/own.yml": _dumped(filler.part(Programme, 2)),
    }
    slugs = [one["id"] for one in topics if one["id"] != "own-people"]
    welsh = replace(filler)
    for kind in KINDS:
        for name, front in _fronts(kind, filler):
            if "topics" in front:
                front["topics"] = slugs
            files[f"{ONE}/{name}.md"] = _file(kind, front, f"XYZ and ZZZ.\n\n{prose}")
            if kind != "review" or name == "review":
                files[f"{ONE}/{name}.cy.md"] = _file(kind, translation(front, welsh), prose)
    for name in names():
        front = {**filler.part(KINDS["good-practice"], 1), "topics": slugs}
        files[f"{ONE}/good-practice/{name}.md"] = _file("good-practice", front, prose)
    rows = "".join(f'"{_cell(one)}","{_cell(one)}"\r\n' for one in (*texts, *FORMULAS))
    files[f"{ONE}/data/rows.csv"] = f"why,how\r\n{rows}"
    questions = [{"id": one, "type": "text", "text": filler.text()} for one in ("why", "how")]
    survey = {"title": filler.text(), "responses": "data/rows.csv", "questions": questions}
    files[f"{ONE}/surveys/rows.md"] = _file("survey", survey, prose)
    gone = {"on": "2025-06-01", "reason": filler.text()}
    filler.fields.add(("Withdrawal", "reason"))
    front = filler.part(KINDS["review"], 1)
    front["publication"] |= {"status": "withdrawn", "withdrawn": gone}
    files["content/reviews/two/review.md"] = _file("review", front, prose)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


ONE = "content/reviews/one"
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0")


def _fronts(kind: str, filler: Filler) -> Iterator[tuple[str, dict[str, Any]]]:
    """As many files of a kind, with as many items, as it takes for every text to stand in some
    field of it."""
    name, start, many, number = kind, filler.used, 1, 1
    wanted = len(filler.texts)
    while True:
        trial = replace(filler, fields=set())
        trial.part(KINDS[kind], many)
        grows = trial.used - filler.used
        if grows >= wanted or many >= wanted or kind == "page":
            break
        many *= 2
    while filler.used - start < wanted:
        front = filler.part(KINDS[kind], many)
        if kind in SECOND or kind in ("page", "presentation"):
            front["audience"] = "public"
        if kind == "review":
            front["scope"].pop("themes", None)
        name = _called(kind, number)
        yield ("review" if kind == "review" else f"{kind}/{name}"), front
        number += 1
        if kind == "review":
            return


def _called(kind: str, number: int) -> str:
    """The name of a file: of a page the first is a plain one, the others are hostile."""
    hostile = names()
    if kind == "page" and 1 < number < len(hostile) + 2:
        return hostile[number - 2]
    return kind if number == 1 else f"{kind}-{number}"


def _cell(text: str) -> str:
    return text.replace('"', '""')


def _file(kind: str, front: dict[str, Any], prose: str) -> str:
    return f"---\n{_dumped({'kind': kind, **front})}---\n\n## Executive summary\n\n{prose}\n"


class _Simple(yaml.SafeDumper):
    """Writes long texts as keys in the same way as short ones."""

    def check_simple_key(self) -> bool:
        short: bool = super().check_simple_key()
        return short or isinstance(self.event, yaml.ScalarEvent)


def _block(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """A text of several lines as authors write it: under its key."""
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Simple.add_representer(str, _block)


def _dumped(value: Any) -> str:
    return yaml.dump(value, Dumper=_Simple, allow_unicode=True, width=100_000, sort_keys=False)
