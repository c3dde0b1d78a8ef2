"""A review's search index: the records themselves, as a script that loads from a disk too."""

from __future__ import annotations

import json

from reviewsite.edition import Edition
from reviewsite.library import Library
from reviewsite.search.records import review_records

URI = "assets/search-index.js"


def review_index(edition: Edition, library: Library) -> bytes:
    """The script `assets/search-index.js` of a review's site.

    It sets `window.reviewsiteSearch` to `{docs: [{id, uri, title, section, kind, lang, text}]}`;
    the browser makes the index of it when somebody searches. `library` gives the programme's
    words.
    """
    docs = [
        {
            "id": one.id,
            "uri": one.uri,
            "title": one.title,
            "section": one.section,
            "kind": one.kind,
            "lang": one.lang,
            "text": one.text,
        }
        for one in review_records(edition, library)
    ]
    return script("reviewsiteSearch", {"docs": docs})


def script(name: str, data: object) -> bytes:
    """Data as a classic script that sets `window.<name>`: a file on a disk may load scripts, and
    nothing else. No text in it can end the script or a line of it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for sign in ("<", "\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"window.{name}={text};\n".encode()
