"""Where on the site what an author wrote in a file stands: for links from one file to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from reviewsite.edition import addresses, anchors
from reviewsite.edition.maker import Maker
from reviewsite.edition.recommended import parts as parted
from reviewsite.edition.views import FileView
from reviewsite.gate import State
from reviewsite.model.base import Document
from reviewsite.model.casework import CaseOutcome
from reviewsite.model.findings import Findings
from reviewsite.model.practice import GoodPractice
from reviewsite.model.presentation import Presentation
from reviewsite.model.refs import OVERALL

SHARED = {
    "recommendations": addresses.RECOMMENDATIONS,
    "prioritisation": addresses.PRIORITIES,
    "action-plan": addresses.PLAN,
    "progress-review": addresses.PROGRESS,
    "response": addresses.RESPONSE,
    "evaluation": addresses.EVALUATION,
    "case-audit": addresses.AUDIT,
    "timetable": addresses.TIMETABLE,
    "documents": addresses.DOCUMENTS,
    "self-assessment": addresses.SELF_ASSESSMENT,
    "analysis": addresses.ANALYSIS,
    "audit-log": addresses.AUDIT_LOG,
    "audit-validation": addresses.AUDIT_VALIDATION,
    "case-mapping": addresses.CASE_MAPPING,
    "case-outcome": addresses.CASE_OUTCOMES,
}
"""The page on which all files of a kind stand."""
JOINED = frozenset({"documents"})
"""Kinds whose files are shown as one: their prose is one text."""
OWN_PAGE: dict[str, Callable[[str], str]] = {
    "good-practice": addresses.practice_page,
    "presentation": addresses.presentation_page,
    "page": addresses.plain_page,
}
"""Kinds with a page for each file, by its name."""


def filed(maker: Maker) -> Iterator[FileView]:
    """Every file of which the Edition has something to show."""
    parts = {id(file): at for at, part in enumerate(parted(maker)) for file in part}
    for one in maker.pack.loaded:
        document = one.document
        open_ = maker.state == State.OPEN
        practice = maker.state == State.WITHHELD and isinstance(document, GoodPractice)
        if not (open_ or practice) or not maker.open(document) or not _shown(document, maker):
            continue
        path = one.source.path.removeprefix(f"{maker.pack.folder}/").removesuffix(".md")
        alike = parts.get(id(document))
        if alike is None:
            alike = next(
                at for at, each in enumerate(maker.seen(type(document))) if each is document
            )
        page, prefix = _place(document, PurePosixPath(path).name, alike)
        yield FileView(name=path, page=page, prefix=prefix, invented=document.invented)


def _shown(document: Document, maker: Maker) -> bool:
    """Whether there is a page: none is made of a presentation in which nothing stands."""
    if not isinstance(document, Presentation) or document.slides or document.prose:
        return True
    findings = (*maker.seen(Findings),)
    made = any(one.strengths or one.areas_for_consideration for one in findings)
    return document.occasion == "feedback" and made


def _place(document: Document, name: str, number: int) -> tuple[str, str]:
    """The address of a file's matter, and the prefix of its prose's anchors."""
    if isinstance(document, Findings):
        page = addresses.theme_page(document.theme)
        overall = document.theme == OVERALL
        return (anchors.place(page, OVERALL) if overall else page), ""
    if document.kind == "survey":
        return f"{addresses.SURVEYS}#{name}", f"{name}--"
    if document.kind in OWN_PAGE:
        return OWN_PAGE[document.kind](name), ""
    page = SHARED.get(document.kind, addresses.HOME)
    if isinstance(document, CaseOutcome):
        return page, f"case-{document.ref}--"
    return page, "" if document.kind in JOINED else anchors.prefix(number)
