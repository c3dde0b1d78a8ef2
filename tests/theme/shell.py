"""Renders pages in the shell for tests, as the site does it, with a context made up here."""

from __future__ import annotations

import posixpath
import re
import shutil
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

from reviewsite.site.policy import policy

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
WORDS = ROOT / "src" / "reviewsite" / "messages"


def package_folder(name: str) -> Path:
    """The folder of an installed package, found without running it."""
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


ICONS = package_folder("material") / "templates" / ".icons"
LUNR = package_folder("mkdocs") / "contrib" / "search" / "templates" / "search" / "lunr.js"


def icon(name: str) -> Markup:
    """An icon of Material, as the site gives it to templates."""
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(
        svg.replace(
            "<svg ",
            '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false" ',
            1,
        )
    )


def words(lang: str = "en") -> dict[str, Any]:
    """The message catalogue of a language, flat."""
    loaded: dict[str, Any] = yaml.safe_load(
        (WORDS / f"shell.{lang}.yml").read_text(encoding="utf-8")
    )
    return loaded


def pattern_page() -> str:
    """The fragment with every pattern in it, rendered."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string((Path(__file__).parent / "patterns.html").read_text("utf-8"))
    catalogue = words()
    return template.render(icon=icon, t=lambda key, **values: catalogue[key].format(**values))


def contents(fragment: str) -> list[dict[str, Any]]:
    """The headings of the second level, as a table of contents."""
    found = re.findall(r'<h2 id="([^"]+)">(.*?)(?:<a |</h2>)', fragment, re.DOTALL)
    return [{"id": id, "title": title.strip(), "children": []} for id, title in found]


@dataclass
class Shell:
    """A small site in a folder: its pages are added one by one and open from the disk."""

    folder: Path
    site: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shutil.copytree(THEME / "assets", self.folder / "assets", dirs_exist_ok=True)
        shutil.copy(LUNR, self.folder / "assets" / "js" / "lunr.js")
        nav = [
            {"title": "Summary", "uri": "index.html", "children": []},
            {
                "title": "Findings",
                "uri": "findings/index.html",
                "children": [
                    {"title": "Outcomes and experiences", "uri": "findings/outcomes.html"},
                    {
                        "title": "Leadership, strategy and working together",
                        "uri": "findings/patterns.html",
                    },
                ],
            },
            {"title": "Recommendations and actions", "uri": "recommendations.html", "children": []},
            {"title": "Case records", "uri": "case-records.html", "children": []},
            {"title": "About this review", "uri": "about.html", "children": []},
        ]
        self.site = {
            "title": "Northmoor peer review 2024",
            "home": "index.html",
            "lang": "en",
            "kind": "review",
            "nav": nav,
            "footer": [
                {"title": "Accessibility", "uri": "accessibility.html"},
                {"title": "Everything on one page", "uri": "all.html"},
            ],
            "notice": [
                {"kind": "invented", "text": "Northmoor is an invented council."},
                {"kind": "audience", "text": "For the council only. Please do not pass it on."},
            ],
            "logo": None,
            "favicon": None,
            "alternates": [
                {"lang": "en", "name": "English", "uri": "index.html", "current": True},
                {"lang": "cy", "name": "Cymraeg", "uri": "cy/index.html", "current": False},
            ],
            "library_url": "https://library.example.gov.uk/",
            "scheme": "auto",
            "search_uri": "search.html",
            "updates": None,
        } | self.site
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(THEME), autoescape=True, undefined=jinja2.Undefined
        )

    def add(self, uri: str, content: str, **page: Any) -> Path:
        """Writes one page and gives its path."""
        here = posixpath.dirname(uri)
        base = "../" * uri.count("/")
        catalogue = words()

        def relative(target: str) -> str:
            return posixpath.relpath(target, here or ".")

        def current(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
            return [
                item
                | {"current": item["uri"] == uri, "children": current(item.get("children", []))}
                for item in items
            ]

        values: dict[str, Any] = {
            "uri": uri,
            "lang": "en",
            "title": "Leadership",
            "site_title": self.site["title"],
            "description": "What the peer team found.",
            "content": Markup(content),
            "toc": contents(content),
            "noindex": True,
            "breadcrumbs": [
                {"title": "Summary", "uri": "index.html"},
                {"title": "Findings", "uri": "findings/index.html"},
            ],
            "previous": {"title": "Outcomes and experiences", "uri": "findings/outcomes.html"},
            "next": {"title": "Recommendations and actions", "uri": "recommendations.html"},
            "scripts": [],
            "styles": [],
            "policy": Markup(policy()),
            "canonical": None,
            "kind": "findings",
        } | page
        text = self.environment.get_template("main.html").render(
            site=self.site | {"nav": current(self.site["nav"])},
            page=values,
            base=base,
            url=relative,
            asset=lambda name: relative(f"assets/{name}"),
            t=lambda key, **given: catalogue[key].format(**given),
            icon=icon,
        )
        path = self.folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path
