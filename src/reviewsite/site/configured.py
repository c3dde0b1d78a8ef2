"""What mkdocs.yml says, as settings for the rooms that do not know MkDocs."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from pydantic import ValidationError

from reviewsite import media
from reviewsite.assemble.settings import Additions, Brand, Settings, Told
from reviewsite.diagnostics import Diagnostic
from reviewsite.edition.hiding import THRESHOLD
from reviewsite.model.kinds import CONFIG
from reviewsite.model.statement import Results, Statement
from reviewsite.site import additions, brand, colours
from reviewsite.source import MOST, load, there
from reviewsite.words import LANGUAGES

log = logging.getLogger("mkdocs.plugins.reviewsite")

PLUGIN = "reviewsite"
MATERIALS_FAVICON = "assets/images/favicon.png"


def settings_of(config: MkDocsConfig) -> Settings:
    """What mkdocs.yml says, for the rooms that do not know MkDocs."""
    options = config.plugins.get(PLUGIN)
    chosen = options.config if options is not None else {}
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    docs = Path(config.docs_dir)
    if root not in docs.parents:
        raise ConfigurationError(f"docs_dir: {docs} is not a folder below {root}")
    theme = config.theme
    return Settings(
        root=root,
        config=Path(config.config_file_path).name if config.config_file_path else CONFIG,
        site_name=config.site_name,
        site_url=config.site_url or None,
        description=config.site_description or "",
        content=docs.relative_to(root).as_posix(),
        site_dir=Path(os.path.relpath(config.site_dir, root)).as_posix(),
        library_url=chosen.get("library_url") or None,
        threshold=_threshold(chosen.get("small_number_threshold", THRESHOLD)),
        lang=str(theme["language"]) if "language" in theme else "en",
        languages=_languages(chosen.get("languages") or []),
        scheme=_scheme(theme.get("palette")),
        logo=_own(docs, theme.get("logo")),
        favicon=_own(docs, theme.get("favicon")),
        brand=_brand(docs, chosen.get("brand") or {}),
        accessibility=_statement(root, chosen.get("accessibility") or {}),
        precompress=bool(chosen.get("precompress", False)),
        additions=_additions(docs, chosen.get("additions") or {}),
        told=_told(chosen.get("translations") or {}),
    )


def _threshold(said: object) -> int:
    """From which count on numbers of people and records are shown: raised, never lowered."""
    if not isinstance(said, int) or said < THRESHOLD:
        raise ConfigurationError(
            f"small_number_threshold: {said}: write {THRESHOLD} or more; smaller numbers of people "
            "and of case records are never shown to readers outside the team"
        )
    return said


def addresses_of(config_file: Path) -> tuple[str, ...]:
    """The addresses at which a workspace's library is published, of its mkdocs.yml alone: none
    where there is no such file, or where it cannot be read, which a build says in full."""
    try:
        with config_file.open("rb") as file:
            said: object = yaml_load(file)
    except (OSError, ConfigurationError):
        return ()
    if not isinstance(said, dict):
        return ()
    plugins = said.get("plugins") or []
    entries = (
        plugins.items()
        if isinstance(plugins, dict)
        else [pair for one in plugins if isinstance(one, dict) for pair in one.items()]
    )
    own = [one for name, one in entries if name == PLUGIN and isinstance(one, dict)]
    found = [said.get("site_url"), *(one.get("library_url") for one in own)]
    return tuple(one for one in found if isinstance(one, str) and one)


def _told(said: dict[str, object]) -> dict[str, Told]:
    """What mkdocs.yml says in other languages."""
    _languages(list(said))
    try:
        return {str(lang): Told.model_validate(one or {}) for lang, one in said.items()}
    except ValidationError as problem:
        raise ConfigurationError("translations: " + _misfits(problem)) from None


def _misfits(problem: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in problem.errors())


def _statement(root: Path, said: dict[str, object]) -> Statement | None:
    """What is said of accessibility, with the results of the last automatic tests where the file
    that it names is there."""
    try:
        if "automatic" in said:
            raise ConfigurationError("accessibility: automatic: name a file under results instead")
        if not said:
            return None
        made = Statement.model_validate(said)
        if not there(root, made.results):
            return made
        results = Results.model_validate_json((root / made.results).read_bytes())
        return made.model_copy(update={"automatic": results})
    except ValidationError as problem:
        raise ConfigurationError("accessibility: " + _misfits(problem)) from None


def _additions(docs: Path, said: dict[str, object]) -> Additions | None:
    try:
        return additions.additions_of(said, docs)
    except ValueError as problem:
        raise ConfigurationError(str(problem)) from None


def _brand(docs: Path, said: dict[str, object]) -> Brand | None:
    try:
        found = brand.brand_of(said)
    except ValueError as problem:
        raise ConfigurationError(str(problem)) from None
    if found is not None and found.logo:
        _own(docs, found.logo)
    if found is not None and found.colour and (doubt := colours.doubt(found.colour)):
        log.warning("brand: colour: %s", doubt)
    return found


def _languages(said: list[object]) -> tuple[str, ...]:
    """The languages that mkdocs.yml names, which the interface must speak."""
    named = tuple(dict.fromkeys(str(one) for one in said))
    for one in named:
        if one not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise ConfigurationError(f"languages: the interface speaks {known}, not “{one}”")
    return named


def _own(docs: Path, name: object) -> str | None:
    """An image that mkdocs.yml names, where the content folder has it. Material names a favicon
    of its own where nobody else does; ours stands in for that."""
    if not isinstance(name, str) or name == MATERIALS_FAVICON:
        return None
    if not there(docs, name):
        raise ConfigurationError(f"mkdocs.yml names the image {name}, which {docs.name} lacks")
    data = load(docs, name, MOST)
    if isinstance(data, Diagnostic):
        raise ConfigurationError(f"mkdocs.yml names the image {name}: {data.message} {data.help}")
    made = media.mark(Path(name).name, data)
    if isinstance(made, media.Refusal):
        raise ConfigurationError(f"mkdocs.yml names the image {name}: {made.reason} {made.remedy}")
    return name


def _scheme(palette: object) -> str:
    """Material's words for the palette: `default` is light, `slate` dark; several are a choice."""
    if isinstance(palette, list):
        return "auto"
    if isinstance(palette, dict):
        return {"default": "light", "slate": "dark"}.get(str(palette.get("scheme")), "auto")
    return "auto"
