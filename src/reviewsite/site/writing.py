"""One site onto the disk: pages in their shell, made files, media and assets."""

from __future__ import annotations

import shutil
from pathlib import Path

from reviewsite.assemble.site import Site
from reviewsite.site import sharing
from reviewsite.site.shell import Shell


def write(shell: Shell, site: Site, root: Path, *, pages: bool = True) -> None:
    """Write `site` below `root` (the folder of the whole tree).

    `pages=False` leaves the pages to MkDocs, which writes them through the plugin. Raises
    `OSError` where the disk does.
    """
    folder = root / site.folder if site.folder else root
    if pages:
        for page in site.pages.pages:
            _put(folder / page.uri, shell.render(site, page))
    for uri, content in (*sorted(site.files.items()), *sharing.files(shell.settings, site)):
        _put(folder / uri, content)
    for below in site.translations:
        write(shell, below, root)
    if site.root:
        return
    for uri, path in (*shell.assets(site), *shell.extra(site)):
        target = folder / uri
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    for uri, content in shell.made():
        _put(folder / uri, content)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
