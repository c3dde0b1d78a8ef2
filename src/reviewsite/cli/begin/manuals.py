"""What a programme or a framework of one's own begins with: a file that is read as it stands, with
what else there may be in comments. In them a line with `##` explains; one with `#` is a line of the
file once its sign is taken away."""

from __future__ import annotations

from collections.abc import Mapping

PROGRAMME = """\
## How your reviews are done. A review names this file as `programme: {id}`.
## Lines with ## explain. To use a line with #, take its sign away and write what your manual says.
id: {id}
title: {title}
#publisher: Association of Moorland Councils
#year: 2026
#source: "Handbook for review managers, 2026"
#about: A review of one service by a team from other councils.
{framework}
## Your own words for these things, as they stand in the middle of a sentence.
words:
  review:
    one: peer review
    many: peer reviews
  team:
    one: peer team
    many: peer teams
  strength:
    one: strength
    many: strengths
  area:
    one: area for consideration
    many: areas for consideration
  recommendation:
    one: recommendation
    many: recommendations
  good_practice:
    one: good practice
    many: good practice
  manager:
    one: review manager
    many: review managers
  leader:
    one: lead reviewer
    many: lead reviewers
  sponsor:
    one: sponsor
    many: sponsors
  organiser:
    one: organiser
    many: organisers
  council:
    one: council
    many: councils
  output:
    one: report
    many: reports
  prioritisation:
    one: prioritisation session
    many: prioritisation sessions

## Who may be in the team. A team member names one as `role: lead-reviewer`.
#peer_roles:
#  - id: lead-reviewer
#    title: Lead reviewer
#    about: A serving director, who leads the team.
#  - id: review-manager
#    title: Review manager
#    peer: false

## The steps, in their order. `reviewsite status` counts their days from those on site; `before` and
## `after` take start, end or the id of another step.
#stages:
#  - id: set-up
#    title: Set-up meeting
#    who: Review manager
#    deadline:
#      count: 8
#      unit: weeks
#      before: start
#  - id: report
#    title: The report is with the council
#    deadline:
#      count: 3
#      unit: weeks
#      after: end
#      firmness: about

## The papers that the council is asked for, under headings.
#documents:
#  - id: plans
#    title: Plans and budgets
#    points:
#      - The medium-term financial plan

## Whom the team asks to see.
#see:
#  - who: Leader of the council
#  - who: Social workers
#    how: focus-group
#    size: 8

## What the manual sets as a bound; checks name its source.
#limits:
#  - id: interview
#    session: interview
#    measure: minutes
#    at_most: 60
#    text: An interview takes an hour at most.
#    source: "Handbook, page 12"

## What comes out of it, with its sections in their order.
#output: letter
#sections:
#  - id: background
#    title: Background

## Who decides on publication, and by when something is due after the review.
#publication:
#  decides: The council decides whether it is published.
#  clocks:
#    - id: action-plan
#      title: The action plan is published
#      who: The council
#      deadline:
#        count: 5
#        unit: months
#        after: end
"""
FRAMEWORK = """\
## What your reviews look at. A review names this file as `framework: {id}`, and each file of
## findings one of its themes.
## Lines with ## explain. To use a line with #, take its sign away and write what your manual says.
id: {id}
title: {title}
#publisher: Association of Moorland Councils
#year: 2026
#source: "Framework for reviews, 2026"
themes:
{themes}"""
FIRST = """\
## What the theme is about, and the topics of the library (“reviewsite show”) that it belongs to, so
## that others find what was found.
#    about: How plans are made and kept.
#    topics:
#      - workforce
## Its parts, which findings may name.
#    elements:
#      - id: plans
#        number: "1.1"
#        title: Plans
#        ideal:
#          - Plans say who does what by when.
#        probes:
#          - Who has seen the plan?
## A theme that is looked at only where the council chooses it.
#    group: module
"""


def programme_file(id: str, title: str, framework: str | None) -> str:
    """The text of `content/programmes/ID.yml`; `title` as YAML takes it."""
    looks = "## What its reviews usually look at, where there is one framework for all.\n"
    looks += f"framework: {framework}\n" if framework else "#framework: lga-corporate\n"
    return PROGRAMME.format(id=id, title=title, framework=looks)


def framework_file(id: str, title: str, themes: Mapping[str, str]) -> str:
    """The text of `content/frameworks/ID.yml`, with the titles of its themes by their ids; all
    titles as YAML takes them."""
    entries = [f"  - id: {one}\n    title: {name}\n" for one, name in themes.items()]
    entries.insert(1, FIRST)
    return FRAMEWORK.format(id=id, title=title, themes="".join(entries))
