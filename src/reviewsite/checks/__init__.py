"""The checks: what is wrong with a review, rule by rule, and the manual page of every rule."""

# A rule registers itself where it is defined, so each module of rules is named here.
from reviewsite.checks import (
    abbreviations,
    actions,
    again,
    attribution,
    audiences,
    audit,
    coverage,
    dates,
    findings,
    followups,
    headings,
    identifiers,
    images,
    intervention,
    judgements,
    links,
    neighbours,
    papers,
    posts,
    processes,
    publication,
    references,
    responses,
    sessions,
    surveys,
    timetables,
    vocabulary,
    whereabouts,
)
from reviewsite.checks.context import Context, context
from reviewsite.checks.manual import codes, explain, rules_page
from reviewsite.checks.registry import RULES, Rule
from reviewsite.checks.running import run, run_workspace

MODULES = (
    abbreviations,
    actions,
    again,
    attribution,
    audiences,
    audit,
    coverage,
    dates,
    findings,
    followups,
    headings,
    identifiers,
    images,
    intervention,
    judgements,
    links,
    neighbours,
    papers,
    posts,
    processes,
    publication,
    references,
    responses,
    sessions,
    surveys,
    timetables,
    vocabulary,
    whereabouts,
)
"""Every module of rules."""

__all__ = [
    "MODULES",
    "RULES",
    "Context",
    "Rule",
    "codes",
    "context",
    "explain",
    "rules_page",
    "run",
    "run_workspace",
]
