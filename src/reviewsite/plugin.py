"""The MkDocs plugin that mkdocs.yml names: `mkdocs build` and `mkdocs serve` give the same sites
as `reviewsite build` and `reviewsite serve`."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from reviewsite.assemble.day import today
from reviewsite.assemble.everything import Everything, everything
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.reports import text
from reviewsite.reports.machine import told
from reviewsite.site import Shell, finish, links, moved, write
from reviewsite.site.compressed import compress
from reviewsite.site.guests import guard
from reviewsite.site.imprint import PUBLIC_SITE
from reviewsite.site.opening import Kept, shell_of
from reviewsite.site.pages import MadePage, mkdocs_files
from reviewsite.site.places import refuse
from reviewsite.site.tree import replace, write_manifest

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.reviewsite")

LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTE: logging.INFO,
}


@contextmanager
def kept() -> Iterator[Kept]:
    """Keep what MkDocs and its plugins warn of, however quiet the logging is.

    `--quiet` turns the logger itself down, so that MkDocs' own count for `--strict` stays at none.
    Here the logger passes warnings on and what shows them is turned down instead.
    """
    logger = logging.getLogger("mkdocs")
    was = logger.level, [(one, one.level) for one in logger.handlers]
    warnings = Kept()
    if logger.getEffectiveLevel() > logging.WARNING:
        for shown in logger.handlers:
            if not isinstance(shown, CountHandler):
                shown.setLevel(max(shown.level, logger.getEffectiveLevel()))
        logger.setLevel(logging.WARNING)
    logger.addHandler(warnings)
    try:
        yield warnings
    finally:
        logger.removeHandler(warnings)
        logger.setLevel(was[0])
        for shown, level in was[1]:
            shown.setLevel(level)


class Options(Config):
    """What mkdocs.yml may say under `plugins: - reviewsite:`."""

    library_url = Optional(Type(str))
    small_number_threshold = Type(int, default=5)
    brand = Type(dict, default={})
    accessibility = Type(dict, default={})
    languages = Type(list, default=[])
    additions = Type(dict, default={})
    precompress = Type(bool, default=False)
    translations = Type(dict, default={})


class ReviewsitePlugin(BasePlugin[Options]):
    """Gives MkDocs the pages of the library, and writes the reviews' sites beside them."""

    def __init__(self) -> None:
        self.serving = False
        self.stack = ExitStack()
        self.shell: Shell | None = None
        self.sites: Everything | None = None
        self.warnings: Kept | None = None
        self.old = Path()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview on the author's own machine."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the old site, and keep MkDocs' own pages and templates out."""
        config.use_directory_urls = False
        config.theme.static_templates = set()
        if config.strict and not self.serving:
            self.warnings = self.stack.enter_context(kept())
        self.old = Path(config.site_dir)
        if not self.serving:
            try:
                fresh = self.stack.enter_context(replace(self.old, PUBLIC_SITE))
            except ValueError as problem:
                raise PluginError(str(problem)) from None
            config.site_dir = str(fresh)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give MkDocs the library's pages in the place of whatever it found."""
        self.shell = shell_of(config, config.theme.get_env(), live=self.serving)
        if not self.serving:
            try:
                refuse(self.old, PUBLIC_SITE, self.shell.settings, self.shell.own)
            except ValueError as problem:
                raise PluginError(str(problem)) from None
        day = today(os.environ, datetime.now(UTC))
        self.sites = everything(self.shell.settings, day, preview=self.serving)
        self._say(self.sites.diagnostics, self.sites, config)
        return mkdocs_files(self.sites.library, config)

    def _say(self, found: Sequence[Diagnostic], made: Everything, config: MkDocsConfig) -> None:
        if not found:
            return
        said = text.render(found, made.lines_of, colour=False)
        worst = {one.severity for one in found}
        stops = Severity.ERROR in worst or (config.strict and Severity.WARNING in worst)
        if stops and not self.serving:
            raise PluginError(f"\n{said}")
        for severity, level in LEVELS.items():
            if severity in worst:
                log.log(level, "\n%s", said)
                return

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

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Show drafts to nobody who asks this machine by another name."""
        guard(server, config.dev_addr.host)
        return server

    # after every other plugin: what one writes later would be no part of what is put in place
    @event_priority(-100)
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
        if self.warnings and self.warnings.lines:
            raise PluginError("\n".join([*self.warnings.lines, "strict: nothing was built"]))
        finish(root, self.shell.settings, library=True, public=not self.serving)
        moved.write(self.shell, root, self.sites.moved)
        if self.shell.settings.precompress and not self.serving:
            compress(root, self.old)
        write_manifest(root, PUBLIC_SITE)
        self.stack.close()
        # where it stands now: `mkdocs gh-deploy` takes it from there
        config.site_dir = str(self.old)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was; what the machine could not do is said in a line."""
        self.stack.__exit__(type(error), error, error.__traceback__)
        if isinstance(error, OSError):
            raise PluginError(told(error)) from None
