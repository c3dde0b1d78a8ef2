"""The manual's page of ids, `docs/frameworks.md`, made from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reviewsite.frameworks.catalogue import Catalogue
from reviewsite.frameworks.describe import cited, due
from reviewsite.model.framework import CriteriaSet, Framework, Topic
from reviewsite.model.programme import Programme

_INTRODUCTION = """\
# Frameworks, programmes, criteria and topics

These ship with reviewsite: their ids are what a review's files name. `reviewsite show ID` prints
any of them with everything it holds. Titles and numbering are the publishers', and so is the
wording of criteria and of questions, which are instruments: answers can only be compared where
the question is the same (abbreviations are written out and slips of the pen mended; the original
stands beside). Explanations, ideals, probes and prompts are in our own words; the source is named
with each. Other names that a source prints for the same thing are kept in `also`.

An id is the published English title in lower case, `&` read as `and`, other signs a hyphen, or a
shorter one: every id is listed here. Your own frameworks, programmes, criteria sets and topics go
beside these (`content/frameworks/`, `content/programmes/`, `content/criteria/`,
`content/topics.yml`), under ids that do not ship.

This page is generated; `pytest tests/frameworks --update-goldens` writes it.
"""


def tables(catalogue: Catalogue) -> str:
    """The whole page, as Markdown."""
    parts = [_INTRODUCTION, "## Frameworks\n"]
    parts += ["\n".join(_framework(one)) for one in catalogue.frameworks.values()]
    parts.append("## Programmes\n")
    parts += ["\n".join(_programme(one)) for one in catalogue.programmes.values()]
    parts.append("## Criteria sets\n")
    parts += ["\n".join(_criteria(one)) for one in catalogue.criteria.values()]
    parts.append("## Questionnaires\n")
    for one in catalogue.questionnaires.values():
        rows = [(question.id, question.text) for question in one.questions]
        parts.append("\n".join([*_title(one.title, one.id, one.source), *_table("Id", rows)]))
    parts.append("## Topics\n")
    parts.append("\n".join(_topics(catalogue.topics.values())))
    return "\n".join(parts)


def _title(title: str, id: str, source: str | None) -> Iterator[str]:
    yield f"### {title}: `{id}`"
    yield ""
    if source:
        yield f"Source: {source}."
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _table(first: str, rows: Iterable[tuple[str, str]], second: str = "Title") -> Iterator[str]:
    yield f"| {first} | {second} |"
    yield "|---|---|"
    for id, title in rows:
        yield f"| `{id}` | {_cell(title)} |"
    yield ""


def _framework(framework: Framework) -> Iterator[str]:
    yield from _title(framework.title, framework.id, framework.source)
    yield "| Theme | Element | Title | Also printed as | Topics |"
    yield "|---|---|---|---|---|"
    for theme in framework.themes:
        title = theme.title + (" (module)" if theme.group == "module" else "")
        topics = ", ".join(f"`{topic}`" for topic in theme.topics)
        yield f"| `{theme.id}` | | {_cell(title)} | {_cell('; '.join(theme.also))} | {topics} |"
        for element in theme.elements:
            number = f"{element.number} " if element.number else ""
            also = "; ".join(element.also)
            if element.printed:
                also += f" (ideals printed as {element.printed})"
            yield f"| | `{element.id}` | {number}{_cell(element.title)} | {_cell(also.strip())} | |"
    yield ""
    if framework.categories:
        yield "Categories of case records:"
        yield ""
        yield from _table("Category", framework.categories.items())


def _programme(programme: Programme) -> Iterator[str]:
    yield from _title(programme.title, programme.id, programme.source)
    roles = [*programme.peer_roles, *programme.council_roles]
    yield from _table("Role", ((role.id, role.title) for role in roles))
    yield "| Stage | Title | Due | Source |"
    yield "|---|---|---|---|"
    for stage in programme.stages:
        when = due(stage.deadline) if stage.deadline else ""
        yield f"| `{stage.id}` | {_cell(stage.title)} | {when} | {stage.source or ''} |"
    yield ""
    if programme.limits:
        limits = ((limit.id, cited(limit)) for limit in programme.limits)
        yield from _table("Limit", limits, "What the manual says")
    yield from _table("Section", ((one.id, one.title) for one in programme.sections))


def _criteria(criteria: CriteriaSet) -> Iterator[str]:
    yield from _title(criteria.title, criteria.id, criteria.source)
    answers = "in words" if criteria.in_words else ", ".join(criteria.answers)
    yield f"Answers: {answers}."
    yield ""
    rows = ((one.id, one.text) for one in criteria.criteria)
    yield from _table("Criterion", rows, "Text")


def _topics(topics: Iterable[Topic]) -> Iterator[str]:
    yield "| Topic | Title | Group | Part of | About |"
    yield "|---|---|---|---|---|"
    for topic in topics:
        broader = f"`{topic.broader}`" if topic.broader else ""
        about = _cell(topic.about or "")
        yield f"| `{topic.id}` | {_cell(topic.title)} | {topic.group} | {broader} | {about} |"
    yield ""
