"""Where on a review's site each of its items stands. Addresses are promises: they never change."""

from __future__ import annotations

from reviewsite.edition.views import Edition
from reviewsite.model.kinds import FOLDERS
from reviewsite.model.refs import OVERALL, at_home

HOME = "index.html"
FINDINGS = "findings/index.html"
RECOMMENDATIONS = "recommendations.html"
PLAN = "action-plan.html"
PRIORITIES = "prioritisation.html"
PROGRESS = "progress.html"
TRACKER = "tracker.html"
RESPONSE = "response.html"
EVALUATION = "evaluation.html"
STATUS = "status.html"
AUDIT = "case-records.html"
SURVEYS = "surveys.html"
TIMETABLE = "timetable.html"
DOCUMENTS = "documents.html"
ANALYSIS = "analysis.html"
SELF_ASSESSMENT = "self-assessment.html"
AUDIT_LOG = "audit-log.html"
AUDIT_VALIDATION = "audit-validation.html"
CASE_MAPPING = "case-mapping.html"
CASE_OUTCOMES = "case-outcomes.html"
BRIEFING = "briefing.html"
PRACTICES = "good-practice/index.html"
ABOUT = "about.html"
PEER_REVIEW = "peer-review.html"
WHO = "who-is-who.html"
ALL = "all.html"
SEARCH = "search.html"
ACCESSIBILITY = "accessibility.html"
AUDIT_THEME = "case-audit"
OF_KIND = {
    AUDIT_THEME: AUDIT,
    "self-assessment": SELF_ASSESSMENT,
    "audit-validation": AUDIT_VALIDATION,
    "case-mapping": CASE_MAPPING,
}
"""Where findings stand that are of no theme, by the first half of their reference."""
PAGES = {
    "action": PLAN,
    "priority": PRIORITIES,
    "conclusion": RESPONSE,
    "document": DOCUMENTS,
    "statement": ANALYSIS,
}
"""Where items of the other kinds stand."""


def anchor(ref: str) -> str:
    """The anchor of an item on its page: its reference, a colon made a hyphen."""
    return ref.replace(":", "-")


def theme_page(theme: str) -> str:
    """The page of a theme's findings; the summary ones stand on the home page."""
    return HOME if theme == OVERALL else f"findings/{theme}.html"


def section_page(heading: str) -> str:
    """The page on which a section of the review's body stands: the executive summary and the next
    steps (and what has no heading) on the home page, the rest under About."""
    return HOME if at_home(heading) else ABOUT


def practice_page(name: str) -> str:
    """The page of a study of good practice on its review's site."""
    return f"{FOLDERS['good-practice']}/{name}.html"


def presentation_page(name: str) -> str:
    """The page of a presentation."""
    return f"{FOLDERS['presentation']}/{name}.html"


def plain_page(name: str) -> str:
    """The address of a plain page of a review."""
    return f"{FOLDERS['page']}/{name}.html"


def address(edition: Edition, ref: str) -> str | None:
    """The address of an item on its review's site; None where the Edition does not hold it."""
    target = edition.targets.get(ref)
    if target is None:
        return None
    if target.kind == "practice":
        return practice_page(ref.partition(":")[2])
    if target.kind == "finding":
        theme = ref.partition(".")[0]
        page = OF_KIND.get(theme) or theme_page(theme)
    elif target.kind == "recommendation":
        later = any(ref == one.ref for review in edition.progress for one in review.recommendations)
        page = PROGRESS if later else RECOMMENDATIONS
    else:
        page = PAGES.get(target.kind, HOME)
    return f"{page}#{anchor(ref)}"
