"""The library's search: Pagefind over one record for each finding and practice."""

from __future__ import annotations

import json
import re

from reviewsite.library import Library
from reviewsite.search import pagefind
from reviewsite.search.facets import facet_files
from reviewsite.search.mutations import unmutated
from reviewsite.search.records import Record, library_records

FOLDER = "pagefind"
WANTED = re.compile(r"pagefind(-worker)?\.js|pagefind-entry\.json|.*\.(pagefind|pf_\w+)")
"""What a browser needs to search. Pagefind's own search pages are not among it."""


def library_index(library: Library) -> dict[str, bytes]:
    """The files of the library's search index and of its facets by their address, the same for
    the same library. Raises `pagefind.PagefindError` where the index cannot be made.
    """
    return index(library_records(library), library.lang) | facet_files(library)


def index(records: tuple[Record, ...], lang: str) -> dict[str, bytes]:
    """The index of some records, in their order, for pages in a language. None where there is
    nothing to be found.

    It is one index, whatever the languages of the records: Pagefind searches those of the page's
    language only.
    """
    if not records:
        return {}
    made = pagefind.index(_payload(record, lang) for record in records)
    made["pagefind-entry.json"] = _in_order(made["pagefind-entry.json"])
    return {f"{FOLDER}/{path}": made[path] for path in sorted(made) if WANTED.fullmatch(path)}


def _payload(record: Record, lang: str) -> pagefind.Payload:
    # The title is searched as the first line of the text; the search page shows it apart.
    content = f"{record.title}\n{record.text}".strip()
    meta = {
        "title": record.title,
        "section": record.section,
        "kind": record.kind,
        "uri": record.uri,
    }
    if record.lang != lang:
        meta["lang"] = record.lang
    more = [record.also, unmutated(f"{content} {record.also}") if lang == "cy" else ""]
    if any(more):
        meta["text"] = record.text
        content = "\n".join(filter(None, [content, *more]))
    return {
        "url": record.uri,
        "content": content,
        "language": lang,
        "meta": meta,
        "filters": None,
        "sort": None,
    }


def _in_order(entry: bytes) -> bytes:
    """Pagefind writes its languages in another order each time."""
    return json.dumps(json.loads(entry), sort_keys=True, separators=(",", ":")).encode()
