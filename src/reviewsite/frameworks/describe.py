"""What `reviewsite show ID` says: an entry of the catalogue in plain text, with its ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from reviewsite.frameworks.catalogue import Catalogue, Entry, shipped
from reviewsite.model.framework import CriteriaSet, Framework, Topic
from reviewsite.model.programme import Deadline, Limit, Programme
from reviewsite.model.questionnaire import Questionnaire


def describe(id: str, catalogue: Catalogue | None = None) -> str:
    """Everything with this id as text, ready for a terminal; raises `KeyError` for no such id."""
    catalogue = catalogue or shipped()
    found = catalogue.find(id)
    if not found:
        raise KeyError(id)
    return "\n".join("\n".join(_lines(entry, catalogue)) + "\n" for entry in found)


def listing(catalogue: Catalogue) -> str:
    """Everything there is, sort by sort: each with its id and its title, on a line of its own."""
    lines = []
    for heading, shelf in (
        ("Programmes: how a review is done (programme:)", catalogue.programmes),
        ("Frameworks: what it looks at (framework:)", catalogue.frameworks),
        ("Criteria for case records (criteria:)", catalogue.criteria),
        ("Questionnaires (questionnaire:)", catalogue.questionnaires),
        ("Topics of the library (topics:)", catalogue.topics),
    ):
        wide = max((len(id) for id in shelf), default=0)
        lines += [heading, *(f"  {id:<{wide}}  {one.title}" for id, one in shelf.items()), ""]
    return "\n".join(lines)


def due(deadline: Deadline) -> str:
    """A deadline in words, as `at least 6 weeks before the on-site work starts`."""
    unit = deadline.unit if deadline.count != 1 else deadline.unit.removesuffix("s")
    firmness = {"by": "", "about": "about ", "at-least": "at least "}[deadline.firmness]
    anchor = {"start": "the on-site work starts", "end": "the on-site work ends"}.get(
        deadline.anchor, f"“{deadline.anchor}”"
    )
    if deadline.before:
        return f"{firmness}{deadline.count} {unit} before {anchor}"
    within = "within " if deadline.firmness == "by" else firmness
    return f"{within}{deadline.count} {unit} after {anchor}"


def _lines(entry: Entry, catalogue: Catalogue) -> Iterator[str]:
    if isinstance(entry, Framework):
        yield from _head("framework", entry)
        yield from _framework(entry)
    elif isinstance(entry, Programme):
        yield from _head("programme", entry)
        yield from _programme(entry)
    elif isinstance(entry, CriteriaSet):
        yield from _head("criteria set", entry)
        yield from _criteria(entry)
    elif isinstance(entry, Questionnaire):
        yield from _head("questionnaire", entry)
        yield from _questionnaire(entry)
    elif isinstance(entry, Topic):
        yield from _head("topic", entry)
        yield from _topic(entry, catalogue)
    else:
        assert_never(entry)


def _head(kind: str, entry: Entry) -> Iterator[str]:
    yield f"{entry.id}  ({kind})"
    yield entry.title
    if not isinstance(entry, Topic) and entry.source:
        yield f"Source: {entry.source}"
    yield ""


def _row(id: str, title: str, depth: int = 1, width: int = 24) -> str:
    return f"{'  ' * depth}{id:<{width}} {title}"


def _framework(framework: Framework) -> Iterator[str]:
    yield "Themes"
    for theme in framework.themes:
        note = "  (module)" if theme.group == "module" else ""
        yield _row(theme.id, theme.title + note)
        for element in theme.elements:
            number = f"{element.number} " if element.number else ""
            yield _row(element.id, number + element.title, depth=2)
        yield _row("", f"topics: {', '.join(theme.topics)}")
    if framework.categories:
        yield "Categories of case records"
        for letter, title in framework.categories.items():
            yield _row(letter, title, width=3)


def _programme(programme: Programme) -> Iterator[str]:
    if programme.about:
        yield programme.about
    for heading, roles in (("Peers", programme.peer_roles), ("Council", programme.council_roles)):
        yield heading
        for role in roles:
            yield _row(role.id, role.title + ("  (optional)" if role.optional else ""))
    yield "Stages"
    for stage in programme.stages:
        when = f": {due(stage.deadline)}" if stage.deadline else ""
        yield _row(stage.id, stage.title + when)
    if programme.limits:
        yield "Limits of a timetable"
        for limit in programme.limits:
            yield _row(limit.id, cited(limit))
    yield f"Sections of the {programme.output}"
    for section in programme.sections:
        yield _row(section.id, section.title)
    if programme.publication:
        yield "Publication"
        yield f"  {programme.publication.decides}"
        for clock in programme.publication.clocks:
            yield _row(clock.id, f"{clock.title}: {due(clock.deadline)}")


def cited(limit: Limit) -> str:
    """A limit in words, with the section of the manual that sets it."""
    return f"{limit.text} ({limit.source})"


def _criteria(criteria: CriteriaSet) -> Iterator[str]:
    words = "in words" if criteria.in_words else ", ".join(criteria.answers)
    yield f"Answers: {words}"
    for section in criteria.sections:
        yield section.title
        for criterion in section.criteria:
            yield _row(criterion.id, criterion.text, width=5)


def _questionnaire(questionnaire: Questionnaire) -> Iterator[str]:
    yield "Questions"
    for question in questionnaire.questions:
        yield _row(question.id, question.text, width=5)
        if question.options:
            yield _row("", " / ".join(question.options), width=5)


def _topic(topic: Topic, catalogue: Catalogue) -> Iterator[str]:
    if topic.about:
        yield topic.about
    yield f"Group: {topic.group}"
    if topic.broader:
        yield f"Part of: {topic.broader}"
    themes = catalogue.themes_of(topic.id)
    if themes:
        yield "Themes that map to it"
        for framework, theme in themes:
            yield _row(f"{framework.id}", f"{theme.id}: {theme.title}")
