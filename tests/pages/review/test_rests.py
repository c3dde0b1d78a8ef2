"""Nothing is said that nobody recorded: each sentence stands with its field and goes with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tests.edition.small import REVIEW
from tests.pages.review import rests
from tests.pages.review.conftest import Small
from tests.pages.review.sites import said
from tests.pages.review.test_several import LOOK
from tests.pages.review.texts import (
    FINDINGS,
    FULL,
    PLAN,
    PRACTICE,
    PRIORITIES,
    PROGRESS,
    RECOMMENDATIONS,
)

from reviewsite.model.base import Audience, Part
from reviewsite.model.kinds import KINDS
from reviewsite.model.workspace import Body
from reviewsite.pages.page import SitePages

MESSAGES = Path(__file__).resolve().parents[3] / "src" / "reviewsite" / "messages"
VERBS = re.compile(
    r"\b(accept\w*|agreed|answered|approved|arises|arose|asked|beg[au]n|came|changed|chosen|cited"
    r"|completed?|corrected|done|due|finished|followed|found|gathered|given?|heard|held|in progress"
    r"|late|led|listed|looked|made|measured|met|not started|opened|overdue|placed|published|put"
    r"|raised|read|received|recorded|replaced|responded|retell|reviewed|said|sa[wy]|seen|selected"
    r"|sent|settled|show(?:n|ed)|signed|spoke|started?|stopped|superseded|taken|told|took|tried"
    r"|visited|voted?s?|was|were|withdr[ae]wn?)\b",
    re.I,
)
"""Words of doing: whoever reads one asks who did it, and how that is known."""
NUMBER = re.compile(
    r"\{(?:n|number|counts?|strengths|areas|records|done|longest|total|all|whole|mean|shown)\}"
)


def messages() -> dict[str, list[str]]:
    """Every English message in all of its forms."""
    found: dict[str, list[str]] = {}
    for path in sorted(MESSAGES.glob("*.en.yml")):
        for key, text in (yaml.load(path.read_text("utf-8"), yaml.BaseLoader) or {}).items():
            found[key] = list(text.values()) if isinstance(text, dict) else [text]
    return found


def counts_or_tells(forms: list[str]) -> bool:
    """Whether a message has a number or a verb of doing in it."""
    return len(forms) > 1 or any(NUMBER.search(one) or VERBS.search(one) for one in forms)


def covers(entry: str, key: str) -> bool:
    """Whether an entry of the table speaks for a message: its own, or of one room, or of the same
    name with an ending."""
    return (
        key.startswith(entry)
        if entry.endswith(".")
        else re.match(rf"{entry}(_|$)", key) is not None
    )


def test_every_sentence_says_what_it_rests_on() -> None:
    """A new one with a number or a verb of doing needs its place in the table, and an old one that
    has gone leaves it."""
    told = {key for key, forms in messages().items() if counts_or_tells(forms)}
    assert len(told) > 200
    left = {key for key in told if not any(covers(entry, key) for entry in rests.RESTS_ON)}
    assert left == set()
    idle = {e for e in rests.RESTS_ON if not any(covers(e, key) for key in told)}
    assert idle == set()


def test_each_field_is_one_of_the_format() -> None:
    """What a sentence rests on can be typed."""
    models: dict[str, type[Part]] = {}
    waiting: list[type[Part]] = [*KINDS.values(), Body]
    while waiting:
        model = waiting.pop()
        if model.__name__ not in models:
            models[model.__name__] = model
            waiting += [
                inner for info in model.model_fields.values() for inner in _parts(info.annotation)
            ]
    worked_out = {rests.PAGE, rests.DAY, rests.KIND, rests.PROGRAMME, rests.SETTINGS}
    for entry, fields in rests.RESTS_ON.items():
        for field in fields:
            if field not in worked_out:
                model, _, key = field.partition(".")
                assert key in models[model].model_fields, (entry, field)


def _parts(annotation: object) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [one for inner in getattr(annotation, "__args__", ()) for one in _parts(inner)]


WINDOW = PLAN.replace("        due: Summer\n", "        due: Summer\n        status: not-started\n")
ANSWERED = """
---
kind: response
on: 2024-12-01
consent:
  - body: northmoor
    by: Director of Adult Services
    on: 2024-12-01
sent_to: [The inspectorate]
conclusions:
  - id: one
    text: The door is shut
    accepted: fully
committee_changes:
  - asked: A wider door
    made: true
---
"""
EVALUATED = """
---
kind: evaluation
consent:
  - body: northmoor
    by: Director of Adult Services
    on: 2024-12-01
stages:
  - stage: A call
    who: The sponsor
outcomes: [The door is open]
---
"""
PACK = {
    "findings/leadership.md": FINDINGS.replace(
        "    points: [By staff]\n", "    points: [By staff]\n    practice: practice:surgeries\n"
    ),
    "recommendations.md": RECOMMENDATIONS,
    "prioritisation.md": PRIORITIES,
    "action-plan.md": WINDOW,
    "progress.md": PROGRESS,
    "response.md": ANSWERED,
    "evaluation.md": EVALUATED,
    "good-practice/surgeries.md": PRACTICE,
    "review.md": FULL.replace("role: director-peer", "role: lead-peer"),
}
CASES = [
    ("review.plan.agreed_by", "action-plan.md", "agreed: 2024-11\n", ""),
    ("review.plan.agreed", "action-plan.md", "agreed: 2024-11\n", ""),
    ("review.status.not-started", "action-plan.md", "        status: not-started\n", ""),
    ("review.count.not-started", "action-plan.md", "        status: not-started\n", ""),
    ("review.count.overdue", "action-plan.md", "        due: 2025-03-31\n", ""),
    ("review.count.date-passed", "action-plan.md", "        due: 2025-01-31\n", ""),
    ("review.plan.issues", "action-plan.md", "    issues: [Too few]\n", ""),
    ("review.progress.lede_both", "progress.md", "    council_position: good\n", ""),
    ("review.progress.council", "progress.md", "    council_position: good\n", ""),
    ("review.progress.held", "progress.md", "held: 2025-06-02\n", ""),
    ("review.home.positions", "progress.md", "held: 2025-06-02\n", ""),
    (
        "review.response.partly",
        "recommendations.md",
        "      accepted: partly",
        "      accepted: not",
    ),
    ("review.prioritisation.held", "prioritisation.md", "held: 2024-10-03\n", ""),
    ("review.prioritisation.format_dots", "prioritisation.md", "format: dots\n", ""),
    ("review.prioritisation.participants", "prioritisation.md", "participants: more than 30\n", ""),
    ("review.prioritisation.chart", "prioritisation.md", "    votes: 12\n", ""),
    ("review.votes", "prioritisation.md", "    votes: 12\n", ""),
    ("followup.response.on", "response.md", "on: 2024-12-01\nconsent", "consent"),
    ("followup.response.sent_to", "response.md", "sent_to: [The inspectorate]\n", ""),
    (
        "followup.response.changes",
        "response.md",
        "committee_changes:\n  - asked: A wider door\n    made: true\n",
        "",
    ),
    ("followup.evaluation.outcomes", "evaluation.md", "outcomes: [The door is open]\n", ""),
    (
        "followup.evaluation.stages",
        "evaluation.md",
        "stages:\n  - stage: A call\n    who: The sponsor\n",
        "",
    ),
    ("review.finding.evidence", "findings/leadership.md", "    evidence: [focus-group]\n", ""),
    ("review.finding.shown", "findings/leadership.md", "    practice: practice:surgeries\n", ""),
    ("review.practice.started", "good-practice/surgeries.md", "started: 2023\n", ""),
    ("library.notice.needs_review", "good-practice/surgeries.md", "review_by: 2025-01\n", ""),
    ("review.practice.level", "good-practice/surgeries.md", "level: promising\n", ""),
    ("review.home.peers", "review.md", "role: lead-peer", "role: challenge-manager"),
    ("review.gathered.people", "review.md", "  people: more than 120\n", ""),
    ("review.about.asked_to", "review.md", "  asked_to: [Look hard]\n", ""),
    ("review.about.licence", "review.md", "licence: OGL-UK-3.0\n", ""),
    (
        "review.about.on_site",
        "review.md",
        "on_site:\n  - from: 2024-09-24\n    to: 2024-09-25\n",
        "",
    ),
]
"""A message, and what to take out of which file so that it may not be said."""
APART = {"review.finding.shown": "demonstrates: [leadership.trust]\n"}
"""What else says the same, in the practice's own file."""


def spoken(pages: SitePages, key: str) -> bool:
    """Whether some page says a message."""
    forms = [re.sub(r"\\\{\w+\\\}", ".+?", re.escape(one)) for one in messages()[key]]
    found = re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])")
    texts = [f"{said(one)} {one.description}" for one in pages.pages if one.kind != "reader"]
    return any(map(found.search, texts))


@pytest.mark.parametrize(("key", "path", "old", "new"), CASES)
def test_without_its_field_it_is_not_said(
    small: Small, key: str, path: str, old: str, new: str
) -> None:
    """With it, it is: so the test can fail both ways."""
    pack = dict(PACK)
    if key in APART:
        pack["good-practice/surgeries.md"] = PRACTICE.replace(APART[key], "")
    review = pack.pop("review.md")
    assert spoken(small(pack, review=review), key)
    assert old in (pack | {"review.md": review})[path]
    if path == "review.md":
        review = review.replace(old, new)
    else:
        pack[path] = pack[path].replace(old, new)
    assert not spoken(small(pack, review=review), key)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_file_is_counted_as_nothing(small: Small, kind: str) -> None:
    """Of prose alone no page says “0 recommendations”, “The 0 documents” or that there was one."""
    if kind in {"review", "findings", "case-audit", "survey", "good-practice", "case-outcome"}:
        return
    needs = {"presentation": "occasion: overview\n", "page": "title: A page\naudience: public\n"}
    text = f"---\nkind: {kind}\n{needs.get(kind, '')}---\n\nThe account.\n"
    pages = small({"one.md": text}, audience=Audience.TEAM)
    for page in pages.pages:
        if page.kind in {"reader", "accessibility", "status", "briefing", "audit-log"}:
            continue
        lede = re.findall(r'<p class="lede">(.*?)</p>', str(page.html))
        assert not any(re.search(r"\b(?:0|no)\b", one, re.I) for one in lede), page.uri
        assert not re.search(r"<(ul|dl)[^>]*>\s*</\1>", str(page.html)), page.uri


def test_two_peers_and_one_organisation(small: Small) -> None:
    """One is from there, and of the other nobody says where; the manager is no peer."""
    team = (
        "  - id: second\n    role: member-peer\n    post: Councillor\n"
        "  - id: manager\n    role: challenge-manager\n    post: Manager\n"
        "    organisation: Association\n"
    )
    review = REVIEW.replace("role: director-peer", "role: lead-peer")
    review = review.replace("contact:\n", f"{team}contact:\n")
    home = next(said(one) for one in small(review=review).pages if one.uri == "index.html")
    assert "2 peers, one of them from Eastmoor Council." in home
    assert "Association" not in home
    nowhere = review.replace("    organisation: Eastmoor Council\n", "")
    home = next(said(one) for one in small(review=nowhere).pages if one.uri == "index.html")
    assert "The peer team 2 peers. " in home


def test_a_question_without_an_answer_is_no_empty_heading(small: Small) -> None:
    """Questions alone are a list; among others that were answered, one says that it was not."""
    asked = "scope:\n  key_lines_of_enquiry:\n    - id: a\n      question: Is it so?\n"
    bare = REVIEW.replace("contact:\n", f"{asked}contact:\n")
    about = next(str(one.html) for one in small(review=bare).pages if one.uri == "about.html")
    assert '<li id="_enquiry-a">Is it so?</li>' in about
    assert "No answer is given." not in about
    both = f"{asked}    - id: b\n      question: Why?\n      response: Because.\n"
    mixed = REVIEW.replace("contact:\n", f"{both}contact:\n")
    about = next(said(one) for one in small(review=mixed).pages if one.uri == "about.html")
    assert re.search(r"Is it so\? .*No answer is given\. Why\? .*Because\.", about)


def test_a_recommendation_says_its_title_once(small: Small) -> None:
    """Where nothing came before it or of it, there is no thread and no overview to say it again."""
    text = "---\nkind: recommendations\nrecommendations:\n  - ref: R1\n    title: Alpha beta\n"
    pages = small({"one.md": f"{text}  - ref: R2\n    title: Gamma\n---\n"})
    page = next(one for one in pages.pages if one.uri == "recommendations.html")
    assert str(page.html).count("Alpha beta") == 1
    assert 'class="thread"' not in str(page.html)


@pytest.mark.parametrize("words", ["Ongoing", "ongoing", "Ongoing throughout", "When funds allow"])
def test_words_for_a_date_are_not_called_due(small: Small, words: str) -> None:
    """On no page: in the plan, beside the recommendation, or in the tracker's table and cards."""
    plan = PLAN.replace("due: 2025-03-31\n        due_note: subject to hinges", f"due: {words}")
    pages = small(
        {
            "recommendations.md": RECOMMENDATIONS,
            "plan.md": plan,
            "findings/leadership.md": FINDINGS,
            "priorities.md": PRIORITIES,
        }
    )
    for page in pages.pages:
        text = re.sub(r' data-label="([^"]*)">', r"> \1 ", str(page.html))
        text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))
        assert not re.search(rf"Due {words}", text, re.I), page.uri
        assert not re.search(r"Due Ongoing", text), page.uri


def test_a_look_at_progress_without_entries_is_not_the_latest_word(small: Small) -> None:
    """The newest that says anything of recommendations is."""
    consent = PLAN.split("agreed: 2024-11\n")[1].split("groups:")[0]
    pages = small(
        {
            "recommendations.md": RECOMMENDATIONS.replace(
                "    arises_from: [leadership.listen]\n", ""
            ),
            "one.md": LOOK.format(held="2025-01-15", consent=consent, position="good"),
            "two.md": f"---\nkind: progress-review\nheld: 2025-05-01\n{consent}---\n\nWords.\n",
        }
    )
    home = next(said(one) for one in pages.pages if one.uri == "index.html")
    assert "What the progress review (15 January 2025) found: 1 good progress" in home
