"""A site's pages as MkDocs knows pages: made already, so that it neither reads nor parses them."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from reviewsite.assemble.site import Site
from reviewsite.pages.page import Page


class MadePage(MkDocsPage):
    """A page whose fragment is there before MkDocs asks for it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.made = page

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing is read: MkDocs must not see authors' files."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand the fragment over as it is."""
        self.content = str(self.made.html)


def mkdocs_files(site: Site, config: MkDocsConfig) -> Files:
    """The pages of a site as MkDocs' files, and nothing else: no author's file, no theme file."""
    made = []
    for page in site.pages.pages:
        source = page.uri.removesuffix(".html") + ".md"
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        if file.dest_uri != page.uri:
            raise ValueError(f"MkDocs would write {page.uri} to {file.dest_uri}")
        MadePage(page, file, config)
        made.append(file)
    return Files(made)
