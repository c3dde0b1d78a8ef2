"""Abbreviations explained: where each is first used on a page, and in a list at its end."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from reviewsite.library.terms import matcher
from reviewsite.model.workspace import Term
from reviewsite.pages.environment import environment
from reviewsite.pages.labels import NAME, TAG

Terms = Mapping[str, Term]

_MAIN = re.compile(r"(<main\b[^>]*>)(.*)(</main>)", re.S)
_CAPITALS = re.compile(r"[A-Z].*[A-Z]")
_APART = re.compile(
    r"""\s(?:lang|class)=(?:"(?:[^"]*\s)?|'(?:[^']*\s)?)"""
    r"""(?:visually-hidden|copy-link|glossary|cy|en)(?=["'\s])"""
)
"""What is heard and not seen, the list itself, and what is in the page's other language."""
_CLOSED = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "nav", "svg", "script", "style", "title", "option"}
    | {"textarea", "code", "pre", "abbr", "button", "summary", "label", "select", "cite"}
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "source", "col"})


def listed(html: Markup, terms: Terms, lang: str) -> Markup:
    """A page's fragment with a list at its end of the terms that are used in it, if any is."""
    if not terms:
        return html
    spaced = Markup(html.replace("<", " <")).striptags()
    used = set(matcher(tuple(terms)).findall(spaced))
    if not used:
        return html
    template = environment(lang).get_template("glossary.html")
    shown = [(term, terms[term]) for term in sorted(used, key=str.casefold)]
    return html + Markup(template.render(terms=shown))


def explained(page: str, terms: Terms) -> str:
    """A whole page on which the first use of each abbreviation in running text has its words.

    Headings, buttons and the like are passed over, and so is a use that its author explains on the
    spot: `Looked after children (LAC)`.
    """
    short = {one: term.term for one, term in terms.items() if _CAPITALS.search(one)}
    if not short:
        return page
    found = matcher(tuple(sorted(short)))
    main = _MAIN.search(page)
    if main is None or not found.search(main[2]):
        return page
    return page[: main.start(2)] + _marked(main[2], short, found) + page[main.end(2) :]


def _marked(html: str, short: Mapping[str, str], found: re.Pattern[str]) -> str:
    left = dict(short)
    parts = TAG.split(html)
    within, depth = "", 0

    def mark(match: re.Match[str]) -> str:
        term = match[0]
        words = left.pop(term, None)
        before = match.string[: match.start()].casefold()
        if words is None or before.endswith(f"{escape(words)} (".casefold()):
            return term
        return f'<abbr title="{escape(words)}">{term}</abbr>'

    for at, part in enumerate(parts):
        if at % 2:
            name = NAME.match(part)
            tag = name[1].lower() if name else ""
            closing = part.startswith("</")
            if within:
                if tag == within:
                    depth += -1 if closing else 1
                within = within if depth else ""
            elif not closing and tag not in _VOID and (tag in _CLOSED or _APART.search(part)):
                within, depth = tag, 1
        elif not within and left and found.search(part):
            parts[at] = found.sub(mark, part)
    return "".join(parts)
