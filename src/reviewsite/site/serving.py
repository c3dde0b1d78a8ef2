"""Live preview on the author's own machine, by MkDocs' own server."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve


def serve(config_file: Path, address: str, *, open_in_browser: bool = False) -> None:
    """Serve the workspace at `address` (host:port) until interrupted, drafts with a banner.

    Raises `mkdocs.exceptions.MkDocsException` (a `click` exception) where mkdocs.yml does not
    fit, and `OSError` where the address is taken.
    """
    mkdocs_serve(config_file=str(config_file), dev_addr=address, open_in_browser=open_in_browser)
