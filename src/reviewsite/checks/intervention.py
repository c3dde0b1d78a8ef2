"""RS130 and RS131: what is written about a council in intervention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.model.findings import Headed
from reviewsite.model.practice import GoodPractice
from reviewsite.model.presentation import Presentation
from reviewsite.model.recommendations import Prioritisation, Recommendations
from reviewsite.model.review import Review
from reviewsite.model.selfassessment import SelfAssessment
from reviewsite.pack import Pack

FEEDBACK = (Headed, Recommendations, Prioritisation, Presentation, GoodPractice, Review)
"""Kinds that tell others what the team thinks."""
LONGEST = 25
"""Words in a sentence that is still read at one go."""

_SENTENCE = re.compile(
    r"[\w“‘\"']"
    r"(?:[^\0.!?\n]|[.!?](?=\w)|\n(?!\s*(?:[-*+#>|]|\d+[.)]\s|\n)))+"
)
"""From its first word to what ends it: a mark with nothing after it, a paragraph, a list's item."""
_WORD = re.compile(r"\w[\w’'.,-]*")


@rule("RS130", "A long sentence about a council in intervention", needs="text")
def long_sentence(text: Written, context: Context) -> Iterator[Found]:
    """
    Where the council is in intervention others will read the feedback to judge its progress.
    Language should be as simple as possible, so that nobody can take it to mean something else
    (Safeguarding Children Peer Review manual 2012, Appendix 18, Managing the feedback). A sentence
    of more than 25 words can usually be read in two ways.

    The rule looks at the review, its findings, recommendations, priorities and good practice, and
    at the slides that are shown, where the review says `in_intervention: true`.

    Right: two sentences.
    """
    review = text.pack.review if text.pack else None
    if review is None or not review.in_intervention or text.document is None:
        return
    if not isinstance(text.document, FEEDBACK):
        return
    for view in text.words:
        for hit in view.find(_SENTENCE):
            words = len(_WORD.findall(hit.match[0]))
            if words > LONGEST:
                yield (
                    hit.span(),
                    f"this sentence has {words} words",
                    "Make two of it, each of which can be understood by itself.",
                    hit.text,
                )


@rule("RS131", "As many strengths as areas", severity=Severity.NOTE)
def balanced(pack: Pack, context: Context) -> Iterator[Found]:
    """
    In a council in intervention a strength is named only where it makes a difference, never to
    encourage or to balance the number of points (Safeguarding Children Peer Review manual 2012,
    Appendix 18, Managing the feedback). Equal numbers may well be chance; somebody should look.

    Each file is counted, and, where several have points, all that the team says in the report: the
    council's own account of itself is not the team's. The rule is silent where there are fewer than
    two of each.
    """
    if pack.review is None or not pack.review.in_intervention:
        return
    remedy = "Take out any that is only there to balance the others."
    headed = [one.document for one in pack.loaded if isinstance(one.document, Headed)]
    for document in headed:
        if even := _even([document]):
            at = pack.at(document, "kind")
            yield at, f"there are {even} strengths and as many areas", remedy
    told = [
        one
        for one in headed
        if not isinstance(one, SelfAssessment) and (one.strengths or one.areas_for_consideration)
    ]
    if pack.whole and len(told) > 1 and (even := _even(told)):
        at = pack.at(pack.review, "in_intervention")
        yield at, f"there are {even} strengths in the whole report and as many areas", remedy


def _even(documents: Sequence[Headed]) -> int:
    """How many strengths there are, if there are as many areas and at least two; else 0."""
    strengths = sum(len(one.strengths) for one in documents)
    areas = sum(len(one.areas_for_consideration) for one in documents)
    return strengths if strengths == areas and strengths >= 2 else 0
