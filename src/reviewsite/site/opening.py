"""A workspace's mkdocs.yml, read, and the shell on the theme that it asks for."""

from __future__ import annotations

import logging
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jinja2
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from reviewsite.site.configured import settings_of
from reviewsite.site.shell import Shell


def open_shell(config_file: Path) -> Shell:
    """Read a workspace's mkdocs.yml and get its theme ready.

    Raises `ValueError` with everything that is wrong where the file is missing or does not fit.
    """
    logger = logging.getLogger("mkdocs")
    said = Kept()
    was = logger.level, logger.propagate
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    logger.addHandler(said)
    try:
        if config_file.exists() and not config_file.is_file():
            raise ValueError(f"{config_file} is not an ordinary file")
        config = load_config(str(config_file))
        shell = shell_of(config, config.theme.get_env())
        return replace(shell, said=tuple(said.lines))
    except (MkDocsException, UnicodeDecodeError) as problem:
        # MkDocs logs what is wrong, and raises that it has stopped
        lines = said.lines or [str(problem)]
        raise ValueError("\n".join([f"{config_file} does not fit:", *lines])) from None
    finally:
        logger.removeHandler(said)
        logger.level, logger.propagate = was


class Kept(logging.Handler):
    """Keeps what is logged as a problem."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def shell_of(config: MkDocsConfig, environment: jinja2.Environment, live: bool = False) -> Shell:
    """The shell for a configuration that MkDocs has read, on the environment of its theme."""
    theme = theme_folder()
    own = [folder for folder in config.theme.dirs if Path(folder).resolve() != theme]
    custom = [config.theme.custom_dir] if config.theme.custom_dir in own else []
    if isinstance(environment.loader, jinja2.FileSystemLoader):
        rest = [folder for folder in own if folder not in custom]
        environment.loader = jinja2.FileSystemLoader([*custom, str(theme), *rest])
    environment.autoescape = True
    environment.undefined = jinja2.StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    return Shell(settings_of(config), environment, theme, live, own=tuple(map(Path, custom)))


def theme_folder() -> Path:
    """Where the theme lies: in the package, or beside `src` in a checkout."""
    package = Path(str(files("reviewsite")))
    for folder in (package / "theme", package.parents[1] / "theme"):
        if (folder / "base.html").is_file():
            return folder.resolve()
    raise FileNotFoundError("the theme of reviewsite is not in its package: install it again")
