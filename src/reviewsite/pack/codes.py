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
FILE_NAME = error(
    "RS067",
    "A name of a file or folder that does not travel",
    """
    The workspace is copied to other computers, and the names of many files become addresses. The
    name of a Markdown file, of a review and of a folder with them has letters `a-z`, figures,
    hyphens, underscores and full stops, begins with a letter or figure, and has at most 100
    characters. Capitals and accents make one file of two on some computers (`Plan.md` and
    `plan.md`, or the two ways to write `é`); a few names (`con`, `aux`, `nul`, `com1`) cannot be
    saved under Windows at all.

    The message shows the name mended. Change it in the folder and wherever a text refers to it.
    """,
)
SAME_NAME = error(
    "RS068",
    "Two files with one address",
    """
    A page, a presentation, a survey and a study of good practice have the name of their file as
    address, whichever folder the file lies in. Two files of one of these kinds in one review
    therefore need two names, and a study of good practice cannot be called `index`, which is the
    address of the list of them.

    Wrong: `kind: page` in both `visits/monday.md` and `notes/monday.md`

    Right: `visits/monday.md` and `notes/monday-notes.md`
    """,
)
CODES = (UNKNOWN_KIND, NO_REVIEW, DUPLICATE_ID, LINKED_FILE, FILE_NAME, SAME_NAME)
