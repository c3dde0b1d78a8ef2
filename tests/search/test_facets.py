"""The facets' values and counts, and the data by which they combine in a browser."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tests.library.small import library_of, practice, review, workspace_files

from reviewsite.library import Library
from reviewsite.search.facets import DATA, facet_files, facets
from reviewsite.words import catalogue

Write = Callable[[Mapping[str, str | bytes]], Path]

FILES = workspace_files(
    review("one", "northmoor", year=2024),
    practice("one", "surgeries", "northmoor", topics="permanence", level="validated"),
    practice("one", "huddle", "northmoor", topics="hospital-discharge", title="Huddle"),
    review("two", "abermoor", year=2022, framework="ssia-childrens-2014", programme="ssia-2016"),
    practice(
        "two", "panel", "abermoor", topics="children-in-care", year=2022, title="Panel",
        more="population: [families]",
    ),
)  # fmt: skip


def counts(library: Library) -> dict[str, dict[str, int]]:
    """How many practices have each value."""
    return {
        facet.id: {value.id: value.count for value in facet.values}
        for facet in facets(library, catalogue("en"))
    }


def test_the_counts_of_every_facet(workspace: Write) -> None:
    """A narrower topic counts for the broader one; the region of one council is nobody else's."""
    found = counts(library_of(workspace(FILES)))
    assert found["topic"]["children-in-care"] == 2
    assert found["topic"]["permanence"] == 1
    assert found["people"] == {"families": 1}
    assert found["nation"] == {"england": 2, "wales": 1}
    assert found["region"] == {"north-east": 2}
    assert found["type"] == {"unitary": 3}
    assert found["framework"] == {"cqc-adults-2024": 2, "ssia-childrens-2014": 1}
    assert list(found["year"].items()) == [("2024", 2), ("2022", 1)]
    assert list(found["level"].items()) == [("validated", 1), ("emerging", 2)]
    assert sum(found["theme"].values()) == 3


def test_the_data_says_the_same_as_the_counts(workspace: Write) -> None:
    """Counting the numbers in the script gives the counts that stand on the page."""
    library = library_of(workspace(FILES))
    files = facet_files(library)
    data = json.loads(
        files[DATA].decode().removeprefix("window.reviewsitePractices=").rstrip(";\n")
    )
    recounted = {
        name: {
            value: sum(number in item[3 + at] for item in data["items"])
            for number, value in enumerate(values)
        }
        for at, (name, values) in enumerate(data["facets"])
    }
    assert recounted == counts(library)
    assert [item[0] for item in data["items"]] == [entry.stem for entry in library.practices]
    assert files["assets/practices-0.js"].startswith(b"window.reviewsiteSummaries0=[")


def test_two_thousand_practices_stay_light(workspace: Write) -> None:
    """The data of the facets is under 60 kB over the wire, summaries apart."""
    small = library_of(workspace(FILES))
    many = []
    for number in range(2000):
        entry = small.practices[number % 3]
        # Titles that differ as real ones do: nothing in them repeats but the words.
        words = [f"{(number * 7919 + at * 104729) % 9973:x}" for at in range(8)]
        view = entry.practice.model_copy(update={"title": f"A way of {' '.join(words)}"})
        many.append(
            replace(entry, uri=f"good-practice/council-{words[0]}-{number}.html", practice=view)
        )
    files = facet_files(replace(small, practices=tuple(many)))
    assert len(gzip.compress(files[DATA])) < 60_000
    assert len(files) == 1 + 20
