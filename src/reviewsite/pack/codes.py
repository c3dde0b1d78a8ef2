"""What can be wrong with a review's folder as a folder."""

from __future__ import annotations

from reviewsite.diagnostics import error

UNKNOWN_KIND = error(
    "RS057",
    "A file whose kind is not known",
    """
    Every file says what it is: `kind: findings`, `kind: good-practice` and so on. A file without
    a kind, or with one that the format does not have, is never quietly taken for a page.
    """,
)
NO_REVIEW = error(
    "RS058",
    "A review folder without exactly one review file",
    """
    One file in each review folder has `kind: review`. Without it nobody knows whose review it is
    or who may read it; with two, which of them counts.
    """,
)
DUPLICATE_ID = error(
    "RS059",
    "An id that stands twice",
    """
    An id is an address: other files and other websites point at it. Two items of one review
    cannot share one, and a recommendation's reference is unique in its review.
    """,
)
LINKED_FILE = error(
    "RS060",
    "A link in the place of a file",
    """
    A symbolic link may lead out of the review's folder to a file that was never meant to be
    published. Put the file itself there.
    """,
)
CODES = (UNKNOWN_KIND, NO_REVIEW, DUPLICATE_ID, LINKED_FILE)
