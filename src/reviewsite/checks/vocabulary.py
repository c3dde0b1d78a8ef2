"""RS304 to RS310, RS314, RS721: bodies, themes, topics, criteria, sections that a review names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Consented
from reviewsite.model.findings import Findings
from reviewsite.model.kinds import SECTIONS
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import Recommendations
from reviewsite.model.refs import OVERALL
from reviewsite.model.review import Review
from reviewsite.pack import Pack


def remedy(id: str, known: Iterable[str], where: str) -> str:
    """What to write instead of an id that is not known."""
    ids = sorted(known)
    close = get_close_matches(id, ids, n=1, cutoff=0.6)
    if close:
        return f"Did you mean {close[0]}?"
    listed = f" There are: {', '.join(ids)}." if 0 < len(ids) <= 16 else ""
    return f"{where}{listed}"


@rule("RS304", "A theme that the framework does not have", severity=Severity.ERROR, firm=True)
def theme(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Findings, recommendations and practices are sorted by the themes of the review's framework, or
    by themes that the review adds under `scope: extra_themes`. `overall` is reserved for the
    summary findings. Any other theme would get a page of its own that belongs nowhere.
    `reviewsite show FRAMEWORK` prints the themes with their ids.

    Wrong: `theme: Leadership and governance`

    Right: `theme: leadership`
    """
    review = pack.review
    framework = context.catalogue.frameworks.get(review.framework) if review else None
    if review is None or framework is None:
        return
    known = {one.id for one in framework.themes} | {one.id for one in review.scope.extra_themes}
    for span, id, reserved in _themes(pack, review):
        if id not in known and not (reserved and id == OVERALL):
            message = f"“{id}” is not a theme of {framework.id}"
            where = f"“reviewsite show {framework.id}” prints its themes."
            yield span, message, remedy(id, known, where)


def _themes(pack: Pack, review: Review) -> Iterator[tuple[Span, str, bool]]:
    for index, id in enumerate(review.scope.themes or ()):
        yield pack.at(review.scope, "themes", index), id, False
    for findings in pack.all(Findings):
        yield pack.at(findings, "theme"), findings.theme, True
    for practice in pack.all(GoodPractice):
        if practice.theme:
            yield pack.at(practice, "theme"), practice.theme, False
    for document in pack.all(Recommendations):
        for item in document.recommendations:
            if item.theme:
                yield pack.at(item, "theme"), item.theme, True


@rule("RS305", "A body that is not in bodies.yml", severity=Severity.ERROR, firm=True)
def body(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A review belongs to a council or partnership, or to several, each with an entry in
    `content/bodies.yml`: its name, type, nation and region stand there once and are used
    everywhere.

    Wrong: `body: north-moor`

    Right: `body: northmoor`, with an entry `- id: northmoor` in `content/bodies.yml`
    """
    review = pack.review
    if review is None:
        return
    listed = len(review.body) > 1
    for index, id in enumerate(review.body):
        if id not in context.bodies:
            span = pack.at(review, "body", index if listed else None)
            where = "Add it to content/bodies.yml."
            yield span, f"“{id}” is not a body of this workspace", remedy(id, context.bodies, where)


@rule("RS307", "A framework that is not known", severity=Severity.ERROR, firm=True)
def framework(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The framework is what was looked at: its themes sort the findings, and its crosswalk to the
    library's topics lets reviews of different years and countries be read together.

    Wrong: `framework: cqc`

    Right: `framework: cqc-adults-2024`
    """
    review = pack.review
    known = context.catalogue.frameworks
    if review is not None and review.framework not in known:
        where = "“reviewsite show” lists the frameworks."
        yield (
            pack.at(review, "framework"),
            f"“{review.framework}” is not a framework",
            remedy(review.framework, known, where),
        )


@rule("RS308", "A topic that is not known", severity=Severity.ERROR, firm=True)
def topic(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Topics are the library's own subjects. A practice under a topic that does not exist would be
    found by nobody. `topics` takes the subjects, `population` the groups of people
    (those with `group: population`).

    Wrong: `topics: [looked after children]`

    Right: `topics: [children-in-care]`
    """
    topics = context.catalogue.topics
    people = [id for id, one in topics.items() if one.group == "population"]
    subjects = [id for id in topics if id not in people]
    for practice in pack.all(GoodPractice):
        for key, ids, known in (
            ("topics", practice.topics, subjects),
            ("population", practice.population, people),
        ):
            for index, id in enumerate(ids):
                if id not in known:
                    yield (
                        pack.at(practice, key, index),
                        f"“{id}” is not {_TOPIC[key]}",
                        remedy(id, known, "docs/frameworks.md lists the topics."),
                    )
    for extra in pack.review.scope.extra_themes if pack.review else ():
        for index, id in enumerate(extra.topics):
            if id not in subjects:
                yield (
                    pack.at(extra, "topics", index),
                    f"“{id}” is not a topic",
                    remedy(id, subjects, "docs/frameworks.md lists the topics."),
                )


_TOPIC = {"topics": "a topic", "population": "a group of people"}


@rule("RS309", "A criteria set that is not known", severity=Severity.ERROR, firm=True)
def criteria_set(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A case audit is read against a set of criteria that ships, or that stands in the workspace's
    `content/criteria/`.

    Wrong: `criteria: adults-2024`

    Right: `criteria: lga-adults-audit-2024`
    """
    known = context.catalogue.criteria
    for audit in pack.all(CaseAudit):
        if audit.criteria and audit.criteria not in known:
            where = "“reviewsite show” lists the criteria sets."
            yield (
                pack.at(audit, "criteria"),
                f"“{audit.criteria}” is not a criteria set",
                remedy(audit.criteria, known, where),
            )


@rule("RS310", "A criterion that its set does not have", severity=Severity.ERROR, firm=True)
def criterion(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The results of an audit stand under the criteria's own numbers. A number the set does not have
    is a slip, and its row would be lost. Numbers are put in quotation marks: `"1.10"`.

    Wrong: `"1.4": {yes: 10, partial: 3, no: 1}` where the set ends with 1.3
    """
    for audit in pack.all(CaseAudit):
        found = context.catalogue.criteria.get(audit.criteria or "")
        if found is None:
            continue
        known = [one.id for one in found.criteria]
        for id, answers in audit.results.items():
            if id not in known:
                message = f"“{id}” is not a criterion of {found.id}"
                where = f"“reviewsite show {found.id}” prints them."
                yield pack.at(answers), message, remedy(id, known, where)


@rule("RS314", "Consent of a body that is not the review's", severity=Severity.ERROR, firm=True)
def consent(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Only the bodies that were reviewed decide on publication (Social Services Peer Review Guide
    2016, section 7, The report: the report belongs to the council). The consent of another body
    opens nothing.

    Wrong: a consent with `body: southmere` in a review with `body: northmoor`
    """
    review = pack.review
    if review is None:
        return
    given = [*review.publication.consent]
    given += [
        each
        for one in pack.loaded
        if isinstance(one.document, Consented)
        for each in one.document.consent
    ]
    for each in given:
        if each.body not in review.body:
            message = f"“{each.body}” is not a body of this review"
            where = "Name a body that stands under body: in the review file."
            yield pack.at(each, "body"), message, remedy(each.body, review.body, where)


@rule("RS721", "An order of sections that there are not", severity=Severity.ERROR)
def sections(pack: Pack, context: Context) -> Iterator[Found]:
    """
    `order` of a review names the sections of its site that come first: `recommendations` before
    `findings`, where the report has it so. A word that is no section would change nothing.

    Wrong: `order: [recomendations, findings]`

    Right: `order: [recommendations, findings]`
    """
    review = pack.review
    if review is None:
        return
    for number, id in enumerate(review.order):
        if id not in SECTIONS:
            where = f"The sections are: {', '.join(SECTIONS)}."
            message = f"“{id}” is not a section of a review's site"
            yield pack.at(review, "order", number), message, remedy(id, SECTIONS, where)
