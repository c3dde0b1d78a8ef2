"""The kinds of file there are, by the word an author types after `kind:`."""

from __future__ import annotations

from reviewsite.model.analysis import Analysis
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Document
from reviewsite.model.casework import AuditLog, AuditValidation, CaseMapping, CaseOutcome
from reviewsite.model.documents import Documents
from reviewsite.model.findings import Findings
from reviewsite.model.followup import CouncilResponse, Evaluation
from reviewsite.model.page import PlainPage
from reviewsite.model.plan import ActionPlan, ProgressReview
from reviewsite.model.practice import GoodPractice
from reviewsite.model.presentation import Presentation
from reviewsite.model.recommendations import Prioritisation, Recommendations
from reviewsite.model.review import Review
from reviewsite.model.selfassessment import SelfAssessment
from reviewsite.model.survey import Survey
from reviewsite.model.timetable import Timetable

KINDS: dict[str, type[Document]] = {
    "review": Review,
    "findings": Findings,
    "recommendations": Recommendations,
    "prioritisation": Prioritisation,
    "action-plan": ActionPlan,
    "progress-review": ProgressReview,
    "response": CouncilResponse,
    "evaluation": Evaluation,
    "good-practice": GoodPractice,
    "case-audit": CaseAudit,
    "survey": Survey,
    "timetable": Timetable,
    "documents": Documents,
    "self-assessment": SelfAssessment,
    "analysis": Analysis,
    "audit-log": AuditLog,
    "audit-validation": AuditValidation,
    "case-mapping": CaseMapping,
    "case-outcome": CaseOutcome,
    "presentation": Presentation,
    "page": PlainPage,
}
REVIEWS = "reviews"
CONFIG = "mkdocs.yml"
"""The folder of the reviews, in the content and in what is built of it."""
SECTIONS = (
    *("findings", "case-records", "surveys", "recommendations", "prioritisation", "response"),
    *("action-plan", "progress", "tracker", "evaluation", "good-practice", "timetable"),
    *("documents", "self-assessment", "analysis", "case-mapping", "audit-validation", "audit-log"),
    *("case-outcomes", "presentations", "briefing", "pages", "about", "reader", "status"),
)
"""What `order:` of a review may name: the sections of its site after the home page, as they come
where it names none."""
FOLDERS = {"good-practice": "good-practice", "page": "pages", "presentation": "presentations"}
"""Kinds with a page for each file, named after it, and the folder of those pages in a review's
site."""
