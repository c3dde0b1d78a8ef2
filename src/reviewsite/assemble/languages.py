"""Sites in other languages beside their own: which, and how they lead to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reviewsite.assemble.settings import Settings
from reviewsite.assemble.site import Site
from reviewsite.edition.languages import QUOTED
from reviewsite.pages.labels import fragments
from reviewsite.translation import TranslatedWorkspace, translated_workspace
from reviewsite.words import LANGUAGES
from reviewsite.workspace import Workspace


@dataclass
class Languages:
    """The workspace in each language that is asked for, made once."""

    workspace: Workspace
    settings: Settings
    _made: dict[str, TranslatedWorkspace] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The language of the base files; English where the interface does not speak it."""
        return self.settings.lang if self.settings.lang in LANGUAGES else "en"

    @property
    def others(self) -> tuple[str, ...]:
        """The languages that translated reviews are published in beside it."""
        return tuple(one for one in self.settings.languages if one != self.base)

    def of(self, lang: str) -> TranslatedWorkspace:
        """The workspace in another language."""
        if lang not in self._made:
            self._made[lang] = translated_workspace(self.workspace, lang)
        return self._made[lang]


def quoted(base: Workspace, told: Workspace) -> frozenset[str]:
    """What stands in the pages of two languages word for word, in marks of its own: the title of a
    report that exists in one language only, which a translator leaves as it is."""
    pieces = [fragments(one.page.prose for one in each.pages) for each in (base, told)]
    return frozenset(one for one in pieces[0] & pieces[1] if len(one.split()) >= QUOTED)


def together(site: Site, others: Iterable[Site]) -> Site:
    """A site with its translations below it, each page a link away from its counterparts."""
    translations = {one.pages.lang: one for one in others}
    if not translations:
        return site
    base = site.pages.lang
    folders = {base: "", **{lang: f"{lang}/" for lang in translations}}
    below = tuple(
        replace(
            one,
            folder=f"{site.folder}/{lang}".lstrip("/"),
            root="../",
            languages={to: "" if to == lang else f"../{path}" for to, path in folders.items()},
        )
        for lang, one in translations.items()
    )
    return replace(site, translations=below, languages=folders)
