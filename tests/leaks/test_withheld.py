"""However a review or a part of it is withheld, no word of it is in what is built beside it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.leaks.opening import everything
from tests.leaks.planting import MARKS
from tests.leaks.withheld import ON, Planted, cases, short, write

from reviewsite.build import Outcome, Request, build
from reviewsite.model.base import Audience
from reviewsite.site import open_shell

Build = Callable[..., Outcome]


@pytest.fixture(scope="module")
def sown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Planted]]:
    """The sample workspace with a review for each case in it; with --hard, for every case."""
    here = Path(__file__).parents[2]
    root = tmp_path_factory.mktemp("sown")
    shutil.copytree(here / "content", root / "content")
    shutil.copytree(here / "theme", root / "theme")
    shutil.copy(here / "mkdocs.yml", root)
    wanted = list(cases()) if request.config.getoption("--hard") else short()
    return root, write(root / "content", wanted)


def made(root: Path, folder: str, **changes: object) -> Path:
    """A build of the workspace; an error in it fails."""
    given: dict[str, object] = {"output": root / folder, "on": date.fromisoformat(ON), "jobs": 1}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    assert not outcome.failed, [one for one in outcome.diagnostics if one.severity == "error"]
    return root / folder


def found(site: Path, planted: list[Planted]) -> dict[str, set[str]]:
    """For each case whose canaries are in a site: in which files."""
    cases_of = {word: one.case.name for one in planted for word in one.canaries}
    cases_of |= dict.fromkeys(MARKS, "a picture's name")
    exact = re.compile(rb"kanarie\d{3}n(?:\d{4}x|slug|b\d)|kanarie-image", re.I)
    hits: dict[str, set[str]] = {}
    for name, data in everything(site):
        for word in {match.decode().lower() for match in exact.findall(data)}:
            if word in cases_of:
                hits.setdefault(cases_of[word], set()).add(name)
    return hits


def test_there_are_enough_cases() -> None:
    """At least fifty, each named once."""
    names = [one.name for one in cases()]
    assert len(names) == len(set(names)) >= 50
    assert len(short()) == 12


def test_nothing_withheld_is_in_the_public_build(
    sown: tuple[Path, list[Planted]], record_property: Callable[[str, object], None]
) -> None:
    """No canary of any case in any byte, beside reviews that are published."""
    root, planted = sown
    site = made(root, "public")
    assert found(site, planted) == {}
    assert (site / "reviews" / "neath-port-talbot-2014" / "index.html").is_file()
    for one in planted:
        home = site / "reviews" / one.slug / "index.html"
        seen = one.case.tombstone or (one.case.part and one.case.status == "published")
        assert home.is_file() == bool(seen), one.case.name
    record_property("figure: reviews withheld, in whole or in part: no word found", len(planted))
    canaries = {word for one in planted for word in one.canaries}
    record_property("figure: canaries in them: none found", len(canaries))
    opened = sum(1 for _ in everything(site))
    record_property("figure: files, and parts of files, opened", opened)


def test_a_council_reads_nothing_of_another_review(sown: tuple[Path, list[Planted]]) -> None:
    """Its own edition holds its own texts, so that what is not there could have been found."""
    root, planted = sown
    own = next(one for one in planted if one.case.status in ("with-council", "final"))
    site = made(root, "council", review=own.slug, audience=Audience.COUNCIL)
    assert own.case.name in found(site, planted)
    assert set(found(site, planted)) <= {own.case.name, "a picture's name"}
