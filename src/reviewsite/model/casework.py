"""What is read and mapped of casework before the team arrives: never a case record number."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from reviewsite.model.audit import Category
from reviewsite.model.base import Audience, Document, Part, Placed
from reviewsite.model.findings import Headed
from reviewsite.model.misfit import shown, wrong
from reviewsite.model.scalars import Called, Flag, Line, Slug, Text, When, Whole

AUDIT_REF = re.compile(r"[A-Z][1-9]\d?\Z")


def _audit_ref(value: str) -> str:
    if not AUDIT_REF.match(value.strip()):
        raise wrong(
            f"{shown(value)} is not an audit reference",
            "Write the letter of the category and a number, such as A1. A case record's own "
            "number has no place here.",
        )
    return value.strip()


AuditRef = Annotated[
    str,
    AfterValidator(_audit_ref),
    Called("audit reference"),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z][1-9][0-9]?$"}),
]
"""What a case is called in every note and report of the team: `A1` to `H4` (adults' manual of
2024, Appendix 4)."""


class LoggedRecord(Part):
    """One case record of the list: its audit reference, and never its number or a birthday."""

    ref: AuditRef = Field(description="the audit reference, `A1`")
    category: Category = Field(description="the letter of its category")
    age_band: Line | None = Field(default=None, description="an age band, such as `65-74`")
    selected: Flag = Field(default=False, description="whether it is to be read")


class AuditLog(Placed):
    """Which case records were listed, and which of them are to be read; for the team, always."""

    widest: ClassVar[Audience] = Audience.TEAM

    kind: Literal["audit-log"]
    sample: Slug | None = Field(
        default=None,
        description="which of the programme's samples it is; default: the case records",
    )
    categories: dict[Category, Text] = Field(
        default={}, description="what the letters mean, where the framework does not say so"
    )
    log: tuple[LoggedRecord, ...] = Field(default=(), description="the records")


class PracticeArea(Placed, Headed):
    """Strengths and areas for consideration of one area of practice."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True
    findings_like: ClassVar[bool] = False

    practice_area: Text | None = Field(
        default=None, description="the area of practice that this file is of; it heads its findings"
    )


class AuditValidation(PracticeArea):
    """How far the council's own audits of casework can be relied on."""

    kind: Literal["audit-validation"]
    audits_read: Whole | None = Field(default=None, description="how many audited cases were read")


class MappedCase(Part):
    """One case as several agencies see it together, told so that nobody can be recognised."""

    area: Text = Field(description="the area of practice it was chosen from")
    agencies: tuple[Text, ...] = Field(default=(), description="the agencies involved")
    worked_well: tuple[Text, ...] = Field(default=(), description="what worked well")
    worked_less_well: tuple[Text, ...] = Field(default=(), description="what did not")


class CaseMapping(PracticeArea):
    """The report of the practitioners of several agencies who followed cases through all of
    them."""

    kind: Literal["case-mapping"]
    cases: tuple[MappedCase, ...] = Field(default=(), description="the cases")


class CaseOutcome(Document):
    """What the record of one case shows; for the team, always."""

    widest: ClassVar[Audience] = Audience.TEAM

    kind: Literal["case-outcome"]
    ref: AuditRef = Field(description="the audit reference of the case")
    reviewed: When | None = Field(default=None, description="when it was read")
    on_site: Flag | None = Field(
        default=None, description="whether it was read on site, where one question more is asked"
    )
    criteria: Slug = Field(
        default="lga-case-outcome-2012", description="the questions: a set answered in words"
    )
    answers: dict[Line, Text] = Field(
        default={}, description="an answer in words by the number of the question"
    )
