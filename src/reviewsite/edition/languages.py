"""An Edition in another language than that of the base files: what in it has stayed as it was."""

from __future__ import annotations

from collections.abc import Iterable

from reviewsite import prose
from reviewsite.edition.views import Edition
from reviewsite.translation import Translated, TranslatedWorkspace, within

QUOTED = 4
"""So many words, the same in both languages, are a title or a quotation and no chance."""


def speaking(
    edition: Edition,
    original: Edition,
    review: Translated,
    workspace: TranslatedWorkspace,
    base: str,
    also: Iterable[str] = (),
) -> Edition:
    """The Edition of a translated review, with what its pages need to know of the translation.

    `original` is the Edition that it translates: what a translator left as it is there, such as
    the title of a report that exists in one language only, is not in the other language. `base`
    is the language of the base files; `also` are texts in it that come from elsewhere, such as the
    title of another review. Texts of the review travel along only where this Edition holds them;
    names and words that it borrows from the workspace and the catalogue are public.
    """
    ids = [edition.programme, edition.framework]
    ids += [one for theme in edition.themes for one in theme.topics]
    ids += [one.template for one in edition.surveys if one.template]
    ids += [
        one for practice in edition.practices for one in (*practice.topics, *practice.population)
    ]
    foreign = within(review.foreign, edition)
    foreign |= workspace.foreign | workspace.catalogue.foreign(*dict.fromkeys(ids))
    foreign |= frozenset(also) | (_as_typed(edition) & _as_typed(original))
    foreign -= review.given
    left = within(review.given, original)
    foreign |= {one for one in left if len(one.split()) >= QUOTED}
    there = prose.headings(edition.report.prose) if edition.report else ()
    headings = {
        form: review.headings[one.text]
        for one in there
        if one.text in review.headings
        for form in (one.text, prose.words(one.text))
    }
    told = {"base": base, "foreign": tuple(sorted(foreign)), "headings": headings}
    return edition.model_copy(update=told)


def _as_typed(edition: Edition) -> frozenset[str]:
    """What no file could translate: a manual that is cited, and groups named in a table."""
    said = [one.source for one in edition.audits]
    for survey in edition.surveys:
        said += [survey.source, survey.grouped]
        said += [share.name for one in survey.questions for share in one.groups]
    return frozenset(one for one in said if one)
