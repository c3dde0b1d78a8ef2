"""Several files of one kind on one page: what each is headed by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reviewsite.words import Words


def headings(own: Sequence[str], name: str, t: Words) -> list[str]:
    """A heading for each of several files; none for one alone, which the page's title heads.

    `own` are the words that each has for itself, its heading or its day. One without any is called
    by `name`, and those that would be called alike are told apart by their number.
    """
    if len(own) < 2:
        return [""] * len(own)
    called = [one or name for one in own]
    alike, seen = Counter(called), Counter[str]()
    made = []
    for one in called:
        seen[one] += 1
        made.append(t("review.part", title=one, number=seen[one]) if alike[one] > 1 else one)
    return made
