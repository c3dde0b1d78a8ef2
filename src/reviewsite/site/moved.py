"""A page at each old address that leads on by itself, without a script, and the same for servers.

Pages stand on any host of files and need no rule of a server; where a server reads one of the two
lists, it sends readers, and programs that ask for data, on in one step.
"""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from reviewsite import source
from reviewsite.diagnostics import Diagnostic
from reviewsite.library import Moved
from reviewsite.model.kinds import FOLDERS
from reviewsite.pages.page import relative
from reviewsite.site import links
from reviewsite.site.shell import Shell
from reviewsite.words import LANGUAGES, catalogue
from reviewsite.workspace import GONE, REVIEWS, TAKEN, Workspace

HOME = "index.html"
SCRIPT = "assets/js/moved.js"
SERVERS = ("_redirects", "nginx-redirects.conf")
"""What Netlify and Cloudflare Pages read, and what nginx includes."""
WITHDRAWN = tuple(sorted({"data", "findings", "media", *FOLDERS.values()}))
"""The folders of a review that are gone with it, and not `assets`, which its last page has."""


@dataclass(frozen=True, slots=True)
class Step:
    """From an old address of a tree to the new one, which may name a place on the page."""

    old: str
    new: str

    @property
    def page(self) -> str:
        """The page that it leads to."""
        return self.new.partition("#")[0]


def faults(root: Path, moved: Moved, workspace: Workspace) -> Iterator[Diagnostic]:
    """What is wrong with the lines of `redirects.yml`, seen from the built tree `root`: a page
    stands at the old address, or none at the new one."""
    for old, new in moved.pages.items():
        span = workspace.redirect_span(old)
        home = _home(root, old, moved)
        if source.there(root, old):
            yield TAKEN.at(span, f"{old} is a page of this site", "Take the line out.")
        elif home and not new.startswith(home):
            message = f"{old} is in the folder of a review, which stands alone"
            yield TAKEN.at(span, message, f"Lead to a page in {home} or take the line out.")
        elif _target(root, new, moved) != new and not _left(new, moved):
            what = "place on that page" if _target(root, new, moved) else "page"
            message = f"there is no such {what}: {new}"
            yield GONE.at(span, message, "Lead to a page, or a place on one, that is there.")


def write(shell: Shell, root: Path, moved: Moved) -> None:
    """Write a page at every old address of the tree `root`, and the lists for servers.

    A page is left out where something stands already, or where it would lead to nothing.
    """
    steps = {one.old: one for one in _steps(root, moved)}
    for step in steps.values():
        path = root / step.old
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_page(shell, root, step, moved))
    for home in {_home(root, old, moved) for old in steps}:
        shutil.copyfile(shell.theme / SCRIPT, root / home / SCRIPT)
    if not steps and not moved.slugs and not moved.withdrawn:
        return
    base = quote(urlsplit(shell.settings.site_url or "").path.rstrip("/"))
    own = [one for one in steps.values() if one.old in moved.pages]
    own += [one for one in steps.values() if one not in own and not _below(one.old, moved)]
    netlify = [f"{base}/{quote(one.old)} {base}/{_quoted(one.new)} 301" for one in own]
    nginx = [
        f'location = "{base}/{one.old}" {{ return 301 "{base}/{_quoted(one.new)}"; }}'
        for one in own
    ]
    for old, new in moved.slugs.items():
        there, here = f"{base}/{REVIEWS}/{old}", f"{base}/{REVIEWS}/{new}"
        gone = new in moved.withdrawn
        netlify.append(f"{there}/* {here}/{'' if gone else ':splat'} 301")
        rest = HOME if gone else "$1"
        nginx.append(f"location ^~ {there}/ {{ rewrite ^{there}/(.*)$ {here}/{rest} permanent; }}")
    for slug in sorted(moved.withdrawn):
        for home, lang in _stones(root, slug):
            there, here = f"{base}/{REVIEWS}/{slug}/{lang}", f"{base}/{REVIEWS}/{home}"
            netlify += _gone(there, here)
            nginx.append(
                f'location ~ "^{there}{_but(root, home, lang)}" {{ return 301 "{here}{HOME}"; }}'
            )
    _put(root / SERVERS[0], netlify)
    _put(
        root / SERVERS[1], ["# include this in the location of the site (nginx-site.conf)", *nginx]
    )


def _stones(root: Path, slug: str) -> Iterator[tuple[str, str]]:
    """Where the addresses of a withdrawn review lead, those in a language first: to the page that
    is left in it, or to the one that is left at all."""
    for lang in LANGUAGES:
        left = source.there(root, f"{REVIEWS}/{slug}/{lang}/{HOME}")
        yield (f"{slug}/{lang}/" if left else f"{slug}/"), f"{lang}/"
    yield f"{slug}/", ""


def _but(root: Path, home: str, lang: str) -> str:
    """What nginx is not to send on, below a folder of a withdrawn review: the pages that are left
    and their assets. They are named, not looked for on the disk: below an alias it looks elsewhere.
    """
    if lang and not home.endswith(f"/{lang}"):
        return ""
    inside = [""] + [
        one for one in LANGUAGES if not lang and (root / REVIEWS / home / one / HOME).is_file()
    ]
    folders = "|".join(f"{one}/" if one else "" for one in inside)
    return rf"(?!(?:{folders})(?:index\.html)?$|assets/)"


def _gone(there: str, here: str) -> Iterator[str]:
    """The rules for what was below `there`. Cloudflare follows them where a file stands, too, and
    refuses one that leads from a whole folder to its own `index.html`: none matches the folder
    itself, nor the assets of the page in it."""
    yield f"{there}:page {here} 301"
    for folder in WITHDRAWN:
        yield f"{there}{folder}/* {here} 301"


def _steps(root: Path, moved: Moved) -> Iterator[Step]:
    """Every page to be made: of reviews that had another name, then those of `redirects.yml`,
    which may say something else of a page; each in every language that its page is in."""
    for old, new in moved.slugs.items():
        folder = root / REVIEWS / new
        for path in sorted(folder.rglob("*.html")):
            uri = path.relative_to(folder).as_posix()
            yield Step(f"{REVIEWS}/{old}/{uri}", f"{REVIEWS}/{new}/{uri}")
    for old, new in moved.pages.items():
        target = _target(root, new, moved)
        home = _home(root, old, moved)
        if not target or (root / old).exists() or (home and not new.startswith(home)):
            continue
        yield Step(old, target)
        for lang in LANGUAGES:
            there, here = _in(lang, old), _in(lang, target)
            lives = _home(root, old, moved) or source.there(root, f"{lang}/{HOME}")
            if lives and source.there(root, Step("", here).page) and not (root / there).exists():
                yield Step(there, here)


def _target(root: Path, new: str, moved: Moved) -> str:
    """Where a line really leads: without a place that the page does not have, to what is left of
    a review that was withdrawn, or "" where there is nothing."""
    page, _, anchor = new.partition("#")
    if not source.there(root, page):
        return f"{REVIEWS}/{page.split('/')[1]}/{HOME}" if _left(new, moved) else ""
    if anchor and anchor not in links.scan((root / page).read_text(encoding="utf-8")).anchors:
        return page
    return new


def _left(new: str, moved: Moved) -> bool:
    """Whether an address is of a review of which one page is left."""
    parts = new.split("/")
    return parts[0] == REVIEWS and len(parts) > 2 and parts[1] in moved.withdrawn


def _home(root: Path, uri: str, moved: Moved) -> str:
    """The folder of the review that an address is in, where there is such a review."""
    parts = uri.split("/")
    folder = "/".join([*parts[:2], ""])
    inside = parts[0] == REVIEWS and len(parts) > 2 and parts[1] not in moved.slugs
    return folder if inside and source.there(root, f"{folder}{HOME}") else ""


def _in(lang: str, uri: str) -> str:
    """The address of the same page in another language: below the review's folder, or the tree."""
    parts = uri.split("/")
    at = 2 if parts[0] == REVIEWS and len(parts) > 2 else 0
    return "/".join([*parts[:at], lang, *parts[at:]])


def _below(uri: str, moved: Moved) -> bool:
    parts = uri.split("/")
    return parts[0] == REVIEWS and len(parts) > 2 and parts[1] in moved.slugs


def _page(shell: Shell, root: Path, step: Step, moved: Moved) -> bytes:
    """The page at an old address, in the language of the one that it leads to."""
    parts = step.page.split("/")
    inside = parts[2:] if parts[0] == REVIEWS else parts
    lang = inside[0] if inside[0] in LANGUAGES else shell.settings.lang
    home = _home(root, step.old, moved)
    address = (shell.settings.site_url or "").rstrip("/")
    made = shell.environment.get_template("moved.html").render(
        lang=lang,
        t=catalogue(lang),
        target=relative(step.old, step.new),
        canonical=f"{address}/{step.page}" if address else relative(step.old, step.page),
        assets=relative(step.old, posixpath.join(home, "assets")),
        live=shell.live,
    )
    return made.encode("utf-8")


def _quoted(uri: str) -> str:
    page, hash_, anchor = uri.partition("#")
    return f"{quote(page)}{hash_}{quote(anchor)}"


def _put(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
