"""RS130 and RS131: what is written about a council in intervention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.model.findings import Headed
from reviewsite.model.recommendations import Recommendations
from reviewsite.model.review import Review
from reviewsite.pack import Pack

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

    The rule looks at the review, its findings and its recommendations, where the review says
    `in_intervention: true`.

    Right: two sentences.
    """
    review = text.pack.review if text.pack else None
    if review is None or not review.in_intervention or text.document is None:
        return
    if not isinstance(text.document, (Headed, Recommendations, Review)):
        return
    for view in text.words:
        for hit in view.find(_SENTENCE):
            words = len(_WORD.findall(hit.match[0]))
            if words > LONGEST:
                yield (
                    hit.span(),
                    f"this sentence has {words} words",
                    "Make two of it, each of which can be understood by itself.",
                )


@rule("RS131", "As many strengths as areas", severity=Severity.NOTE)
def balanced(pack: Pack, context: Context) -> Iterator[Found]:
    """
    In a council in intervention a strength is named only where it makes a difference, never to
    encourage or to balance the number of points (Safeguarding Children Peer Review manual 2012,
    Appendix 18, Managing the feedback). Equal numbers may well be chance; somebody should look.

    The rule is silent where there are fewer than two of each.
    """
    if pack.review is None or not pack.review.in_intervention:
        return
    for one in pack.loaded:
        document = one.document
        if isinstance(document, Headed):
            strengths = len(document.strengths)
            if strengths >= 2 and strengths == len(document.areas_for_consideration):
                yield (
                    pack.at(document, "kind"),
                    f"there are {strengths} strengths and as many areas",
                    "Take out any that is only there to balance the others.",
                )
