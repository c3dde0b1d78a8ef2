"""The accessibility statement as a text, for the library and for each review's site: one source
says the same everywhere.

It has the form of the model statement that the regulations of 2018 ask for (SI 2018/952,
regulation 8), and claims no more than what has been tested.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewsite.library import PlainEntry
from reviewsite.model.statement import Statement, Whom
from reviewsite.words import Words

URI = "about/accessibility.html"
"""Where the library's stands, if the workspace has no page of its own there."""
KINDS = ("fails", "burden", "out-of-scope")


def page(said: Statement, t: Words, site_name: str) -> PlainEntry:
    """The library's own."""
    return PlainEntry(URI, t("statement.title"), None, text(said, t, site_name))


def text(
    said: Statement,
    t: Words,
    site_name: str,
    part: str = "",
    contact: Whom | None = None,
    formats: Sequence[str] = (),
) -> str:
    """The statement as Markdown, in the order of the model.

    `site_name` is used where the statement does not say what it is about; `part` is the title of a
    review's own site, with whom to ask about it and the formats that it is to be had in.
    """
    return "\n".join(_lines(said, t, site_name, part, contact, formats)) + "\n"


def _lines(
    said: Statement,
    t: Words,
    site_name: str,
    part: str,
    contact: Whom | None,
    formats: Sequence[str],
) -> Iterator[str]:
    who = said.organisation or t("statement.who")
    key = "statement.scope_part" if part else "statement.scope"
    yield t(key, scope=said.scope or site_name, who=who, site=part)
    yield from ("", f"## {t('statement.compliance')}", "")
    yield t(f"statement.compliance.{said.compliance}", guidelines=t("statement.guidelines"))
    yield from _barriers(said, t)
    yield from ("", f"## {t('statement.alternatives')}", "")
    yield said.alternatives or t("statement.ask")
    if formats:
        yield t("statement.formats", formats=t.listing(list(formats)))
    yield from _contact(said, t, contact or said.contact)
    yield from ("", f"## {t('statement.enforcement')}", "")
    yield t(f"statement.enforced.{said.enforcement}", regulations=t("statement.regulations"))
    if said.improving:
        yield from ("", f"## {t('statement.improving')}", "", said.improving)
    yield from _preparation(said, t)


def _barriers(said: Statement, t: Words) -> Iterator[str]:
    for why in KINDS:
        named = [one for one in said.barriers if one.why == why]
        if not named:
            continue
        yield from ("", f"## {t(f'statement.why.{why}')}", "")
        for one in named:
            words = [one.what.rstrip(".") + "."]
            if one.criterion:
                words.append(t("statement.criterion", criterion=one.criterion))
            if one.instead:
                words.append(one.instead.rstrip(".") + ".")
            if one.by:
                words.append(t("statement.by", date=t.date(one.by)))
            yield f"- {' '.join(words)}"


def _contact(said: Statement, t: Words, whom: Whom) -> Iterator[str]:
    yield from ("", f"## {t('statement.problem')}", "")
    yield t("statement.say")
    lines = [
        ("team", whom.team),
        ("email", f"[{whom.email}](mailto:{whom.email})" if whom.email else ""),
        ("phone", whom.phone),
        ("address", whom.address),
    ]
    if any(words for _, words in lines):
        yield ""
    yield from (f"- {t(f'statement.contact.{key}')}: {words}" for key, words in lines if words)
    if said.contact.answer_within:
        yield from ("", t("statement.answer_within", time=said.contact.answer_within))


def _preparation(said: Statement, t: Words) -> Iterator[str]:
    yield from ("", f"## {t('statement.preparation')}", "")
    if said.prepared:
        yield t("statement.prepared", date=t.date(said.prepared))
    if said.reviewed:
        yield t("statement.reviewed", date=t.date(said.reviewed))
    for one in said.tested:
        yield t("statement.tested", date=t.date(one.when), by=one.by, how=one.how.rstrip("."))
        if one.pages:
            yield t("statement.looked", pages=one.pages.rstrip("."))
    if not said.tested:
        yield t("statement.untested")
    if said.automatic:
        last = said.automatic
        counted = {"pages": t.number(last.pages), "states": t.number(last.states)}
        yield ""
        yield t("statement.automatic", tool=last.tool, date=t.date(last.when), **counted)
        yield (
            t("statement.automatic.found", n=last.found)
            if last.found
            else t("statement.automatic.none")
        )
