"""A page of a review before it has a place: its head, and what its template is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reviewsite import prose
from reviewsite.model.base import Update
from reviewsite.pages.environment import environment
from reviewsite.pages.review.frame import Frame

Context = Callable[[Frame], Mapping[str, object]]
LONGEST = 155
"""What search engines show of a description."""


@dataclass(frozen=True)
class Sheet:
    """One page of a review's site.

    `section` is what `order:` of a review may name; `short` is the title in the menu. `heading` is
    Markdown's plain words, `lede` and `byline` a line of Markdown. A sheet that is no `part` is
    not on the page that holds everything; one that is not `deep` has only its main headings in
    its contents.
    """

    uri: str
    section: str
    heading: str
    template: str
    context: Context
    kind: str
    short: str = ""
    kicker: str = ""
    lede: str = ""
    byline: str = ""
    below: str = ""
    updates: tuple[Update, ...] = ()
    part: bool = True
    deep: bool = True
    scripts: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title in the menu and in the browser's tab."""
        return self.short or self.heading

    @property
    def description(self) -> str:
        """A sentence for search engines; empty where the page has none of its own."""
        text = prose.words(self.lede or self.byline)
        return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + "…"

    def body(self, frame: Frame) -> Markup:
        """The matter of the page, without its head, as it stands in `frame`."""
        template = environment(frame.t.lang).get_template(f"review/{self.template}.html")
        names = frame.scene.names
        return Markup(template.render(at=frame, names=names, **self.context(frame)))
