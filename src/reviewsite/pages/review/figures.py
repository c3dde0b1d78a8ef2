"""Case records and surveys: the pages of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.anchors import prefix
from reviewsite.edition.asked import GroupShare, OptionView, QuestionView, SurveyView
from reviewsite.edition.counted import AuditView
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.several import headings
from reviewsite.pages.review.sheet import Sheet
from reviewsite.words import Words


def case_records(scene: Scene) -> Iterator[Sheet]:
    """What the audit of case records showed; the split of answers only where the Edition has it."""
    audits = scene.edition.audits
    if not audits:
        return
    t = scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        own = [prose.words(one.title or "") for one in audits]
        titles = headings(own, t("review.audit.title"), t)
        return {"audits": [_audit(*one) for one in zip(audits, count(), titles, strict=False)]}

    records = sum(one.records or 0 for one in audits)
    yield Sheet(
        uri=addresses.AUDIT,
        section="case-records",
        heading=t("review.audit.title"),
        template="audit",
        context=context,
        kind="audit",
        lede=t("review.audit.lede", n=records) if records else t("review.audit.lede_uncounted"),
        updates=tuple(one for each in audits for one in each.updates),
    )


def _audit(audit: AuditView, number: int, title: str) -> Mapping[str, object]:
    rows = [row for section in audit.sections for row in section.criteria]
    split = any(row.split for row in rows)
    whole = 2 * (audit.records or 1)
    return {
        "view": audit,
        "prefix": prefix(number),
        "title": title,
        "split": split,
        "hides": any(row.hidden for row in rows),
        "columns": 8 if split else 2,
        "shares": {
            row.id: row.per_cent_applicable
            if row.halves is None
            else round(100 * row.halves / whole)
            for row in rows
        },
    }


def surveys(scene: Scene) -> Iterator[Sheet]:
    """What people answered; small numbers are said to be hidden, never shown."""
    views = scene.edition.surveys
    if not views:
        return
    t = scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        return {"surveys": [_survey(one, t) for one in views]}

    yield Sheet(
        uri=addresses.SURVEYS,
        section="surveys",
        heading=t("review.survey.title"),
        template="surveys",
        context=context,
        kind="surveys",
        lede=t("review.survey.lede", n=len(views)),
        updates=tuple(one for each in views for one in each.updates),
    )


def _survey(survey: SurveyView, t: Words) -> Mapping[str, object]:
    shown = [one for one in survey.questions if not _silent(one, survey)]
    hides = any(
        one.hidden
        or any(option.hidden for option in one.options)
        or any(None in group.counts for group in one.groups)
        for one in shown
    )
    return {
        "view": survey,
        "hides": hides,
        "questions": [
            {
                **(_scale(one, t) if one.type == "scale" else _choice(one, survey.respondents, t)),
                "number": f"{one.id}. " if survey.template else "",
                "answered": _answered(one, t),
                "means": [_group_mean(group, one, t) for group in one.groups],
            }
            for one in shown
        ],
    }


def _silent(question: QuestionView, survey: SurveyView) -> bool:
    """Whether there is nothing to say of a template's question in words: its answers are the
    team's, and the summary of them stands elsewhere."""
    in_words = survey.template is not None and question.type == "text"
    return in_words and not question.answers and not question.comments


def _answered(question: QuestionView, t: Words) -> str:
    """How many answered a question, after the number that it has if there is one."""
    if question.answered is None:
        return ""
    said = t("review.survey.answered", n=question.answered)
    return f" {said}" if question.type == "scale" else said


def _group_mean(group: GroupShare, question: QuestionView, t: Words) -> str:
    return "" if group.mean is None else _signed(group.mean, question.min, t)


def _scale(question: QuestionView, t: Words) -> Mapping[str, object]:
    low, high, mean = question.min, question.max, question.mean
    ends = {
        "low": _end(low, low, question.min_label, t),
        "high": _end(high, low, question.max_label, t),
    }
    if mean is None:
        return {"view": question, "place": None, "zero": None, "said": "", **ends}
    if low is None or high is None or high <= low:
        said = t("review.survey.mean", mean=_signed(mean, low, t))
        return {"view": question, "place": None, "zero": None, "said": said, **ends}
    said = t("review.survey.mean_of", mean=_signed(mean, low, t), **ends)
    place = round(100 * (mean - low) / (high - low), 1)
    zero = round(100 * -low / (high - low), 1) if low < 0 < high else None
    return {"view": question, "place": place, "zero": zero, "said": said, **ends}


def _signed(number: float, low: int | None, t: Words) -> str:
    """A number with its sign where the scale has both, and a true minus."""
    text = t.number(abs(number))
    if number < 0:
        return f"−{text}"
    return f"+{text}" if number > 0 and low is not None and low < 0 else text


def _end(number: int | None, low: int | None, label: str | None, t: Words) -> str:
    if number is None:
        return label or ""
    text = _signed(number, low, t)
    return t("review.survey.end", number=text, label=label) if label else text


def _choice(question: QuestionView, respondents: int | None, t: Words) -> Mapping[str, object]:
    known = [one.count for one in question.options if one.count is not None]
    whole = sum(known) if len(known) == len(question.options) else respondents
    return {
        "view": question,
        "options": [_option(one, whole, max(known, default=0), t) for one in question.options],
    }


def _option(option: OptionView, whole: int | None, most: int, t: Words) -> Mapping[str, object]:
    """An answer with its bar: its share of `whole`, else of the longest."""
    share, said = 0, ""
    if option.count is not None:
        share = round(100 * option.count / (whole or most or 1))
        said = (
            t("review.survey.of", count=t.number(option.count), whole=t.number(whole))
            if whole
            else t.number(option.count)
        )
    return {"text": option.text, "count": option.count, "share": share, "said": said}
