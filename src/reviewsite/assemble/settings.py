"""What mkdocs.yml says, in the program's own terms; only `site` reads MkDocs' configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from reviewsite.edition.hiding import THRESHOLD
from reviewsite.model import statement as statements
from reviewsite.model.kinds import CONFIG
from reviewsite.model.statement import Statement, ToldStatement


@dataclass(frozen=True, slots=True)
class Brand:
    """Whose sites these are: the council's name, its logo (a path under the content folder), its
    one colour as `#rrggbb`, and the address of its own website."""

    name: str = ""
    logo: str = ""
    colour: str = ""
    link: str = ""


class Told(BaseModel):
    """What mkdocs.yml says in another language: the library's name and what it is, the council's
    name, and the address of its website in that language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    site_name: str = ""
    site_description: str = ""
    brand_name: str = ""
    brand_link: str = ""
    accessibility: ToldStatement = ToldStatement()


@dataclass(frozen=True, slots=True)
class Additions:
    """What a council puts on its public pages besides, such as analytics or a cookie notice.

    `scripts` and `styles` are files of the content folder with their digests, or addresses on
    another server with none; `hosts` are servers that such a script may send to.
    """

    scripts: tuple[tuple[str, str], ...] = ()
    styles: tuple[tuple[str, str], ...] = ()
    hosts: tuple[str, ...] = ()

    @property
    def script_hosts(self) -> tuple[str, ...]:
        """The servers that scripts come from, as a policy names them."""
        return tuple("/".join(uri.split("/")[:3]) for uri, digest in self.scripts if not digest)


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration of a workspace.

    `root` is the folder of mkdocs.yml, whose name is `config`; `content` the content folder's name
    in it; `site_dir` the folder of the public site, from there; `library_url` the address of the
    published library, to which review sites link (None: they do not); `threshold` the smallest
    count that readers outside the team see; `lang` the language of the base files, `languages`
    those in which translated reviews are published as well; `scheme` auto, light or dark; `logo`
    and `favicon` are paths under the content folder; `told` says in other languages what is words
    in it.
    """

    root: Path
    site_name: str
    site_url: str | None = None
    description: str = ""
    content: str = "content"
    site_dir: str = "site"
    config: str = CONFIG
    library_url: str | None = None
    threshold: int = THRESHOLD
    lang: str = "en"
    scheme: str = "auto"
    logo: str | None = None
    favicon: str | None = None
    brand: Brand | None = None
    accessibility: Statement | None = None
    languages: tuple[str, ...] = ()
    additions: Additions | None = None
    precompress: bool = False
    told: Mapping[str, Told] = field(default_factory=dict)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where the library is published, as far as mkdocs.yml says so."""
        return tuple(one for one in (self.site_url, self.library_url) if one)

    def in_language(self, lang: str) -> Settings:
        """The same as pages in a language need it: what is not said in that stays as it is."""
        told = self.told.get(lang)
        if lang == self.lang or told is None:
            return replace(self, lang=lang)
        brand = self.brand and replace(
            self.brand,
            name=told.brand_name or self.brand.name,
            link=told.brand_link or self.brand.link,
        )
        statement = self.accessibility and statements.told(self.accessibility, told.accessibility)
        return replace(
            self,
            lang=lang,
            accessibility=statement[0] if statement else None,
            site_name=told.site_name or self.site_name,
            description=told.site_description or self.description,
            brand=brand,
        )

    def untold(self, lang: str) -> frozenset[str]:
        """The words of it that are not said in a language."""
        told = self.told.get(lang, Told())
        own = [] if told.site_name else [self.site_name]
        own += [] if told.site_description else [self.description]
        if self.accessibility:
            own += statements.told(self.accessibility, told.accessibility)[1]
        return frozenset(own) - {""}
