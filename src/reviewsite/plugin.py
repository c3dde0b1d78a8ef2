"""The MkDocs plugin that mkdocs.yml names: `mkdocs build` and `mkdocs serve` give the same sites
as `reviewsite build` and `reviewsite serve`."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from reviewsite.assemble.day import today
from reviewsite.assemble.everything import Everything, everything
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.reports import text
from reviewsite.site import Shell, finish, links, moved, write
from reviewsite.site.pages import MadePage, mkdocs_files
from reviewsite.site.shell import shell_of
from reviewsite.site.tree import replace, write_manifest

log = logging.getLogger("mkdocs.plugins.reviewsite")


class Options(Config):
    """What mkdocs.yml may say under `plugins: - reviewsite:`."""

    library_url = Optional(Type(str))
    small_number_threshold = Type(int, default=5)
    brand = Type(dict, default={})
    accessibility = Type(dict, default={})
    languages = Type(list, default=[])


class ReviewsitePlugin(BasePlugin[Options]):
    """Gives MkDocs the pages of the library, and writes the reviews' sites beside them."""

    def __init__(self) -> None:
        self.serving = False
        self.stack = ExitStack()
        self.shell: Shell | None = None
        self.sites: Everything | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview on the author's own machine."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the old site, and keep MkDocs' own pages and templates out."""
        config.use_directory_urls = False
        config.theme.static_templates = set()
        if not self.serving:
            try:
                fresh = self.stack.enter_context(replace(Path(config.site_dir)))
            except ValueError as problem:
                raise PluginError(str(problem)) from None
            config.site_dir = str(fresh)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give MkDocs the library's pages in the place of whatever it found."""
        self.shell = shell_of(config, config.theme.get_env(), live=self.serving)
        day = today(os.environ, datetime.now(UTC))
        self.sites = everything(self.shell.settings, day, preview=self.serving)
        self._say(self.sites.diagnostics, self.sites, config)
        return mkdocs_files(self.sites.library, config)

    def _say(self, found: Sequence[Diagnostic], made: Everything, config: MkDocsConfig) -> None:
        if not found:
            return
        said = text.render(found, made.lines_of, colour=False)
        errors = any(one.severity == Severity.ERROR for one in found)
        if self.serving or not (errors or config.strict):
            log.log(logging.ERROR if errors else logging.INFO, "\n%s", said)
        else:
            raise PluginError(f"\n{said}")

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Use the environment in which the reviews' sites are rendered too."""
        return self.shell.environment if self.shell else env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the theme what it is given everywhere else, and nothing of MkDocs' own."""
        if isinstance(page, MadePage) and self.shell and self.sites:
            return cast("TemplateContext", self.shell.context(self.sites.library, page.made))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the reviews' sites, look at every link, and put the new tree in place."""
        if self.shell is None or self.sites is None:
            return
        root = Path(config.site_dir)
        write(self.shell, self.sites.library, root, pages=False)
        for site in self.sites.reviews:
            write(self.shell, site, root)
        broken = sorted(links.broken(root))
        if broken:
            raise PluginError("\n".join(f"{one.page}: {one.link} {one.reason}" for one in broken))
        self._say(
            list(moved.faults(root, self.sites.moved, self.sites.workspace)), self.sites, config
        )
        finish(root, config.site_url, library=True, public=not self.serving)
        moved.write(self.shell, root, self.sites.moved)
        write_manifest(root)
        self.stack.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was."""
        self.stack.__exit__(type(error), error, error.__traceback__)
