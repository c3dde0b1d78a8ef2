"""The library as JSON and CSV: everything in it that is public, and nothing more."""

from __future__ import annotations

import json
from typing import Any

from reviewsite import prose
from reviewsite.exports.table import table
from reviewsite.library import Entry, Library, ReviewEntry

FORMAT = "reviewsite-library-1"
"""The name of the JSON's form; it changes when a field's meaning does."""

COLUMNS = (
    "title",
    "summary",
    "page",
    "bodies",
    "body types",
    "nations",
    "regions",
    "year",
    "framework",
    "theme",
    "topics",
    "population",
    "level",
    "started",
    "review by",
    "review",
    "invented",
    "contact post",
    "contact organisation",
    "contact email",
)


def files(library: Library) -> dict[str, bytes]:
    """The data files of the library by address."""
    return {
        "data/library.json": library_json(library),
        "data/practices.csv": practices_csv(library),
    }


def library_json(library: Library) -> bytes:
    """Practices, reviews, councils and topics, keys sorted, under a name for the form."""
    whole = {
        "format": FORMAT,
        "language": library.lang,
        "practices": [_practice(entry) for entry in library.practices],
        "reviews": [_review(review) for review in library.reviews],
        "bodies": [_plain(body) for body in library.bodies.values()],
        "topics": [_plain(topic) for topic in library.topics.values()],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def practices_csv(library: Library) -> bytes:
    """One line for each practice."""
    return table(COLUMNS, [_row(entry) for entry in library.practices])


def _plain(part: Any) -> dict[str, Any]:
    data: dict[str, Any] = part.model_dump(mode="json", by_alias=True, exclude_none=True)
    return data


def _practice(entry: Entry) -> dict[str, Any]:
    data = _plain(entry.practice)
    for inside in ("ref", "name", "media", "needs_review"):
        data.pop(inside)
    data |= {
        "page": entry.uri,
        "language": entry.lang,
        "bodies": [body.id for body in entry.bodies],
        "framework": entry.framework.id,
        "year": entry.year,
        "invented": entry.invented,
        "review": entry.review.slug if entry.review else None,
        "seen_in": [item.ref for item in entry.seen_in],
    }
    return {key: value for key, value in data.items() if value is not None}


def _review(review: ReviewEntry) -> dict[str, Any]:
    data = _plain(review)
    for inside in ("site", "lang"):
        data.pop(inside)
    if review.tombstone is not None:
        kept = ("slug", "title", "bodies", "published", "tombstone")
        data = {key: data[key] for key in kept if key in data}
    return data | {"page": review.home} | ({"language": review.lang} if review.lang else {})


def _row(entry: Entry) -> tuple[object, ...]:
    practice, contact = entry.practice, entry.practice.contact
    bodies = entry.bodies
    return (
        prose.words(practice.title),
        prose.words(practice.summary),
        entry.uri,
        "; ".join(body.name for body in bodies),
        "; ".join(dict.fromkeys(body.type.value for body in bodies)),
        "; ".join(dict.fromkeys(body.nation.value for body in bodies if body.nation)),
        "; ".join(dict.fromkeys(body.region for body in bodies if body.region)),
        entry.year,
        entry.framework.title,
        practice.theme_title,
        "; ".join(practice.topics),
        "; ".join(practice.population),
        practice.level.value if practice.level else None,
        practice.started,
        practice.review_by,
        entry.review.home if entry.review else None,
        entry.invented,
        contact.post if contact else None,
        contact.organisation if contact else None,
        contact.email if contact else None,
    )
