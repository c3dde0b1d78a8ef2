"""RS508 to RS512: the tables of single answers that `responses:` names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.asking import COMMENT, asks_for_a_name, questions_of, same
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Document
from reviewsite.model.scalars import NUMBER
from reviewsite.model.survey import Question, Survey
from reviewsite.pack import Pack

_REFERENCE = re.compile(r"[A-Z]\d{1,2}\Z")
_AUDIT_COLUMNS = ("audit_ref", "criterion", "answer")
_AUDIT_SPARE = "comment"


@dataclass(frozen=True, slots=True)
class _Table:
    """A responses file that could be read, and where it lies in the workspace."""

    path: str
    rows: Sequence[dict[str, str]]
    lines: Sequence[int]
    heading: int

    @property
    def columns(self) -> list[str]:
        return list(self.rows[0]) if self.rows else []

    def row(self, index: int) -> Span:
        """The line on which a row ends."""
        return Span(self.path, self.lines[index])

    @property
    def top(self) -> Span:
        """The line of headings."""
        return Span(self.path, self.heading)


def _table(pack: Pack, document: CaseAudit | Survey) -> _Table | None:
    read = pack.read_table(document.responses) if document.responses else None
    if read is None:
        return None
    path = f"{pack.folder}/{document.responses}"
    return _Table(path, read.rows, read.lines, read.heading)


def _inputs(pack: Pack) -> Iterator[CaseAudit | Survey]:
    for one in pack.loaded:
        if isinstance(one.document, (CaseAudit, Survey)) and one.document.responses:
            yield one.document


@rule("RS508", "A responses file that is not there", severity=Severity.ERROR, firm=True)
def missing(pack: Pack, context: Context) -> Iterator[Found]:
    """
    `responses` names a CSV file inside the review's own folder, from that folder: the file is
    counted when the site is built, and only its totals leave the team. It is UTF-8 text with a
    line of headings, and it holds at least one row.

    Wrong: `responses: ../../survey.xlsx`

    Right: `responses: data/survey.csv`
    """
    for document in _inputs(pack):
        path = document.responses or ""
        span = pack.at(document, "responses")
        if path.startswith("/") or ".." in path.split("/") or "\\" in path or ":" in path:
            message = f"“{path}” does not lie in this review's folder"
            yield span, message, "Put the file into data/ and write data/and-its-name.csv."
        elif f"{pack.folder}/{path}" not in pack.files:
            message = f"there is no file “{path}” in this review's folder"
            yield span, message, "Put the file there, or mend its name."
        elif not path.lower().endswith(".csv") or pack.table(path) is None:
            message = f"“{path}” is not a CSV file of UTF-8 text"
            yield span, message, "Save it from the spreadsheet as “CSV UTF-8”."
        elif not pack.table(path):
            message = f"“{path}” has no rows"
            yield span, message, "Add the answers under the line of headings."


@rule("RS509", "A column or an answer that does not belong", severity=Severity.ERROR, firm=True)
def invalid(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The responses of an audit have the columns `audit_ref`, `criterion`, `answer` and perhaps
    `comment`; an answer is one of the criteria set's (Y, P, N, N/A). The responses of a survey
    have a column for each question, named by its id, with a number within the scale or one of
    the options; on a template the ids are the numbers of its questions, and a question that was
    not asked needs no column. What does not fit would be left out of the count without a word.

    Wrong: `A1,1.1,Maybe`

    Right: `A1,1.1,P`
    """
    for document in _inputs(pack):
        table = _table(pack, document)
        if table is None or not table.rows:
            continue
        if isinstance(document, CaseAudit):
            yield from _audit_rows(document, table, context)
        else:
            yield from _survey_rows(document, table, context)


def _audit_rows(audit: CaseAudit, table: _Table, context: Context) -> Iterator[Found]:
    absent = [one for one in _AUDIT_COLUMNS if one not in table.columns]
    if absent:
        remedy = f"The first line is {','.join(_AUDIT_COLUMNS)}, and comment after them."
        yield table.top, f"the column {' and '.join(absent)} is missing", remedy
        return
    for column in table.columns:
        known = (*_AUDIT_COLUMNS, _AUDIT_SPARE, "")
        if column not in known and not asks_for_a_name(column):
            message = f"the column “{column}” is none of an audit's"
            yield table.top, message, f"Take it out; there are {', '.join(known[:-1])}."
    criteria = context.catalogue.criteria.get(audit.criteria or "")
    ids = {one.id for one in criteria.criteria} if criteria else None
    allowed = set(criteria.answers) if criteria else {"Y", "P", "N", "N/A"}
    seen: set[tuple[str, str]] = set()
    for index, row in enumerate(table.rows):
        pair = (row["audit_ref"], row["criterion"])
        if ids is not None and pair[1] not in ids:
            message = f"“{pair[1]}” is not a criterion of {audit.criteria}"
            yield table.row(index), message, f"“reviewsite show {audit.criteria}” prints them."
        if row["answer"].upper() not in allowed:
            message = f"“{row['answer']}” is not an answer"
            yield table.row(index), message, f"Write one of {', '.join(sorted(allowed))}."
        if pair in seen:
            message = f"{pair[0]} answers criterion {pair[1]} a second time"
            yield table.row(index), message, "Take one of the two rows out."
        seen.add(pair)


def _survey_rows(survey: Survey, table: _Table, context: Context) -> Iterator[Found]:
    template = context.catalogue.questionnaires.get(survey.template or "")
    questions = {one.id: one for one in questions_of(survey, template)}
    spare = {survey.groups, ""}
    if questions:
        for column in table.columns:
            if column not in questions and column not in spare and not asks_for_a_name(column):
                message = f"the column “{column}” is not a question of this survey"
                yield table.top, message, _columns(survey, questions)
        for id in questions if template is None else ():
            if id not in table.columns:
                message = f"the question “{id}” has no column"
                yield table.top, message, "Add the column; a cell may be empty."
    for index, row in enumerate(table.rows):
        for id, question in questions.items():
            wrong = _misfit(question, row.get(id, ""))
            if wrong:
                yield table.row(index), *wrong


def _columns(survey: Survey, questions: Iterable[str]) -> str:
    if survey.template is None:
        return "Name it by a question's id, or take it out."
    choices = [one for one in questions if not one.endswith(COMMENT)]
    return (
        f"Name it by the question's number, {choices[0]} to {choices[-1]} (a comment: "
        f"{choices[0]}{COMMENT}); “reviewsite show {survey.template}” prints them."
    )


def _misfit(question: Question, answer: str) -> tuple[str, str] | None:
    if not answer or question.sort == "text":
        return None
    if question.sort == "choice":
        known = {same(option.text) for option in question.options}
        known |= {option.id for option in question.options if option.id}
        if known and same(answer) not in known:
            listed = ", ".join(option.text for option in question.options)
            return f"“{answer}” is not an option of “{question.id}”", f"The options are: {listed}."
        return None
    if not NUMBER.match(answer):
        return f"“{answer}” is not a number (“{question.id}”)", "Write a number, or leave it empty."
    low, high = question.min, question.max
    if low is not None and high is not None and not low <= float(answer) <= high:
        message = f"{answer} is not on the scale of “{question.id}”"
        return message, f"The scale goes from {low} to {high}."
    return None


@rule("RS510", "Results both typed and counted", severity=Severity.ERROR)
def both(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An audit's results are either typed or counted from `responses`. With both, one of the two would
    go stale, and readers would see the wrong one.

    Wrong: `results:` and `responses:` in one file
    """
    for audit in pack.all(CaseAudit):
        if audit.results and audit.responses:
            yield (
                pack.at(audit, "responses"),
                "this audit has results and a responses file",
                "Take one of the two out.",
            )


@rule("RS511", "Records answered for that do not add up", severity=Severity.ERROR, firm=True)
def counted(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The references in an audit's responses are as many as `records_reviewed`, and each answers every
    criterion that any of them answers. The respondents of a survey are as many as its rows.
    """
    for document in _inputs(pack):
        table = _table(pack, document)
        if table is None or not table.rows:
            continue
        if isinstance(document, Survey):
            said, found, key = document.respondents, len(table.rows), "respondents"
        elif "audit_ref" in table.columns and "criterion" in table.columns:
            references = {row["audit_ref"] for row in table.rows} - {""}
            said, found, key = document.records_reviewed, len(references), "records_reviewed"
            yield from _gaps(pack, document, table, references)
        else:
            continue
        if said is not None and said != found:
            message = f"{key} says {said}, and {table.path} has {found}"
            yield pack.at(document, key), message, f"Take {key} out: it is counted from the file."


def _gaps(pack: Pack, document: Document, table: _Table, references: set[str]) -> Iterator[Found]:
    answered: dict[str, set[str]] = {}
    for row in table.rows:
        answered.setdefault(row["criterion"], set()).add(row["audit_ref"])
    for criterion, who in answered.items():
        left = sorted(references - who)
        if left:
            yield (
                pack.at(document, "responses"),
                f"criterion {criterion} has no answer for {', '.join(left)}",
                "Add a row for each, with N/A where the criterion does not apply.",
            )


@rule("RS512", "An audit reference that is not one", severity=Severity.ERROR, firm=True)
def not_a_reference(pack: Pack, context: Context) -> Iterator[Found]:
    """
    In a responses file a record is known by its audit reference: the letter of its category and a
    number, `A1` to `H4` (Social Services Peer Review Guide 2016, Appendix 5, Audit file log).
    Anything longer may be the number of the case in the council's own system, which is not to leave
    it.

    Wrong: `204817,1.1,Y`

    Right: `C2,1.1,Y`
    """
    for audit in pack.all(CaseAudit):
        table = _table(pack, audit)
        if table is None or "audit_ref" not in table.columns:
            continue
        for index, row in enumerate(table.rows):
            if not _REFERENCE.match(row["audit_ref"]):
                yield (
                    table.row(index),
                    f"“{row['audit_ref']}” is not an audit reference",
                    "Write a letter and a number, for example C2, and never a case number.",
                )
