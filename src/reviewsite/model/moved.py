"""Old addresses: what may be one, and where one leads at last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

OLD = re.compile(r"[a-z0-9][\w-]*(?:/[\w-]+)*\.html", re.I)
"""An old address is a page's, so that a page can stand there."""
LONGEST_PART, LONGEST = 200, 1000
"""In bytes: a page stands there with endings of its own, in a folder that has a way to it."""
HOME = "index.html"


def plain(typed: str) -> str:
    """An address as typed, without what does not matter: a slash before it, and a folder's page
    left out."""
    path, hash_, anchor = typed.strip().lstrip("/").partition("#")
    if not path or path.endswith("/"):
        path += HOME
    return f"{path}{hash_}{anchor}"


def can_stand(old: str) -> bool:
    """Whether a page can stand at an address, on every computer that a site is copied to."""
    parts = [len(part.encode()) for part in old.split("/")]
    fits = max(parts) <= LONGEST_PART and sum(parts) <= LONGEST
    return OLD.fullmatch(old) is not None and fits


def way(old: str, leads: Mapping[str, str]) -> list[str]:
    """The addresses that one meets from an old one, `leads` being what each leads to: the last is
    where it ends, unless it stands there twice: then it leads in a circle."""
    met = [plain(old)]
    while (here := met[-1].partition("#")[0]) in leads and len(met) <= len(leads) + 1:
        target, anchor = plain(leads[here]), met[-1].partition("#")[2]
        if anchor and "#" not in target:
            target = f"{target}#{anchor}"
        met.append(target)
    return met


def collapsed(typed: Mapping[str, str]) -> dict[str, str]:
    """Old addresses, each straight to where it leads at last; those that lead in a circle, and
    what cannot be an old address, are left out."""
    leads = {plain(old): plain(new) for old, new in typed.items()}
    found = {}
    for old in leads:
        last = way(old, leads)[-1]
        if can_stand(old) and last.partition("#")[0] not in leads:
            found[old] = last
    return found


def renamed(address: str, slugs: Mapping[str, str], folder: str) -> str:
    """An address in the folder of a review that has another name now, under that name."""
    first, _, rest = address.partition("/")
    slug, slash, inside = rest.partition("/")
    return (
        f"{folder}/{slugs[slug]}/{inside}"
        if first == folder and slash and slug in slugs
        else (address)
    )


def circles(typed: Mapping[str, str]) -> Iterable[str]:
    """The old addresses, as typed, that lead in a circle."""
    leads = {plain(old): plain(new) for old, new in typed.items()}
    return [old for old in typed if way(old, leads)[-1].partition("#")[0] in leads]
