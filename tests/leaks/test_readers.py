"""Of one review three sites are made: what team, council and public hold of it at every status."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.leaks.readers import (
    CANARY,
    NEIGHBOUR,
    PAPERS,
    SLUG,
    STATUSES,
    canaries_in,
    mark,
    set_status,
    write,
)
from tests.leaks.withheld import ON

from reviewsite.build import Outcome, Request, build
from reviewsite.model.base import Audience
from reviewsite.model.kinds import KINDS
from reviewsite.site import open_shell

HELD = """
                                draft  team  qa   council  final  published  withdrawn
review, title                   TC     TC    TC   TC       TC     TCP        TCP
review, question                TC     TC    TC   TC       TC     TCP        TC
review, answer                  T      T     T    TC       TC     TCP        TC
review, text                    T      T     T    TC       TC     TCP        TC
review, reason                  -      -     -    -        -      -          P
findings                        T      T     T    TC       TC     TCP        TC
findings, council               T      T     T    TC       TC     TC         TC
findings, team                  T      T     T    T        T      T          T
recommendations                 T      T     T    TC       TC     TCP        TC
recommendations, council        T      T     T    TC       TC     TC         TC
recommendations, team           T      T     T    T        T      T          T
prioritisation                  T      T     T    TC       TC     TCP        TC
prioritisation, council         T      T     T    TC       TC     TC         TC
action-plan                     TC     TC    TC   TC       TC     TC         TC
action-plan, agreed             TC     TC    TC   TC       TC     TCP        TC
progress-review                 TC     TC    TC   TC       TC     TC         TC
progress-review, agreed         TC     TC    TC   TC       TC     TCP        TC
response                        TC     TC    TC   TC       TC     TC         TC
response, agreed                TC     TC    TC   TC       TC     TCP        TC
evaluation                      TC     TC    TC   TC       TC     TC         TC
evaluation, agreed              TC     TC    TC   TC       TC     TCP        TC
good-practice                   T      T     T    TC       TC     TC         TC
good-practice, agreed           T      T     T    TC       TC     TCP        TC
case-audit                      T      T     T    TC       TC     TCP        TC
case-audit, council             T      T     T    TC       TC     TC         TC
survey                          TC     TC    TC   TC       TC     TC         TC
survey, public                  TC     TC    TC   TC       TC     TCP        TC
survey, team                    T      T     T    T        T      T          T
survey, rows                    TC     TC    TC   TC       TC     TC         TC
survey, text answers            T      T     T    T        T      T          T
timetable                       TC     TC    TC   TC       TC     TC         TC
timetable, public               TC     TC    TC   TC       TC     TCP        TC
timetable, team                 T      T     T    T        T      T          T
documents                       TC     TC    TC   TC       TC     TC         TC
documents, public               TC     TC    TC   TC       TC     TCP        TC
documents, team                 T      T     T    T        T      T          T
self-assessment                 TC     TC    TC   TC       TC     TC         TC
self-assessment, public         TC     TC    TC   TC       TC     TCP        TC
self-assessment, team           T      T     T    T        T      T          T
audit-validation                TC     TC    TC   TC       TC     TC         TC
audit-validation, public        TC     TC    TC   TC       TC     TCP        TC
audit-validation, team          T      T     T    T        T      T          T
case-mapping                    TC     TC    TC   TC       TC     TC         TC
case-mapping, public            TC     TC    TC   TC       TC     TCP        TC
case-mapping, team              T      T     T    T        T      T          T
presentation                    TC     TC    TC   TC       TC     TC         TC
presentation, public            TC     TC    TC   TC       TC     TCP        TC
presentation, team              T      T     T    T        T      T          T
presentation, made              TC     TC    TC   TC       TC     TC         TC
presentation, first thoughts    T      T     T    T        T      T          T
analysis                        T      T     T    T        T      T          T
audit-log                       T      T     T    T        T      T          T
case-outcome                    T      T     T    T        T      T          T
page, public                    TC     TC    TC   TC       TC     TCP        TC
page, council                   TC     TC    TC   TC       TC     TC         TC
page, team                      T      T     T    T        T      T          T
"""
"""Who holds which document at which status, T for the team, C for the council, P for the public:
FORMAT §4, written out. A name alone is the document as it comes; `council`, `team` and `public`
are what its file says, `agreed` is a consent of its own. The columns are the statuses in their
order."""
LETTERS = {Audience.TEAM: "T", Audience.COUNCIL: "C", Audience.PUBLIC: "P"}
FOR_WHOM = {
    Audience.TEAM: "For the peer team only. Not published.",
    Audience.COUNCIL: "For the council only. Not published.",
}
NAMED = ("survey", "page", "presentation", "good-practice")
"""Kinds whose file's name is an address on the site; the other files' names stand nowhere."""
UNSAID = {
    f"{mark('case-audit')}0001x",  # the path of a file of answers, and below the comments in it
    *(f"{mark('case-audit')}{number:04d}x" for number in range(5, 41)),
    f"{mark('picture')}0000x",  # a comment in a picture
}
"""What nobody reads of the documents that they hold."""
RESTING = {f"{mark('progress-review')}0004x", f"{mark('progress-review, agreed')}0004x"}
"""What is said of a recommendation's progress: not to a council that has no recommendations yet."""


def rows() -> dict[str, dict[str, str]]:
    """The table above: for each document, the letters at each status."""
    made = {}
    for line in HELD.strip("\n").split("\n")[1:]:
        name, *cells = re.split(r"\s{2,}", line.strip())
        assert len(cells) == len(STATUSES), line
        made[name] = dict(zip(STATUSES, cells, strict=True))
    return made


ROWS = rows()
COMMENT = re.compile(rb"<!--.*?-->")
Site = tuple[Path | None, dict[str, set[str]]]


class Sites:
    """The three sites of the review at each status, each built when it is first asked for."""

    def __init__(self, root: Path) -> None:
        here = Path(__file__).parents[2]
        shutil.copytree(here / "theme", root / "theme")
        shutil.copy(here / "mkdocs.yml", root)
        write(root / "content")
        self.root = root
        self.built: dict[tuple[str, Audience], Site] = {}

    def build(self, status: str, output: Path, **changes: object) -> Outcome:
        """Write the status into the review's file, and build."""
        set_status(self.root / "content", status)
        given: dict[str, object] = {"output": output, "on": date.fromisoformat(ON), "jobs": 1}
        outcome = build(open_shell(self.root / "mkdocs.yml"), Request(**given | changes))
        assert not outcome.failed, [one for one in outcome.diagnostics if one.severity == "error"]
        return outcome

    def of(self, status: str, audience: Audience) -> Site:
        """Where a site lies and which canaries are in its bytes; nowhere if none was made."""
        if (status, audience) not in self.built:
            folder = self.root / f"{status}-{audience}"
            wanted = {"review": SLUG, "audience": audience}
            if audience == Audience.PUBLIC and status in STATUSES[: STATUSES.index("published")]:
                with pytest.raises(
                    ValueError, match=f"{SLUG} holds nothing that the public may see"
                ):
                    self.build(status, folder, **wanted)
                assert not folder.exists()
                self.built[status, audience] = (None, {})
            else:
                self.build(status, folder, **wanted)
                self.built[status, audience] = (folder, canaries_in(folder))
        return self.built[status, audience]

    def planted(self) -> set[str]:
        """Every canary of the review; those in comments are for nobody."""
        folder = self.root / "content" / "reviews" / SLUG
        found = {f"{mark('review, reason')}0000x"}
        for path in folder.rglob("*"):
            data = path.name.encode() + b"\n" + (path.read_bytes() if path.is_file() else b"")
            found |= {one.decode() for one in CANARY.findall(COMMENT.sub(b"", data))}
        return found


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """The sites of this session."""
    return Sites(tmp_path_factory.mktemp("readers"))


def named(canary: str) -> str:
    """What a canary begins with: which document it is of."""
    return canary[:-5]


def test_the_table_has_every_kind() -> None:
    """A kind added later needs a row, and every document of the review has one."""
    assert {name.partition(",")[0] for name in ROWS} == set(KINDS)
    assert {one.name for one in PAPERS} == {
        name for name in ROWS if not name.startswith("review,") and name != "survey, text answers"
    }
    assert len({mark(name) for name in ROWS}) == len(ROWS)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("name", ROWS)
def test_who_holds_a_document(sites: Sites, name: str, status: str) -> None:
    """Which of the three sites has it in its bytes, whatever is opened."""
    held = ""
    for audience in LETTERS:
        _, canaries = sites.of(status, audience)
        held += LETTERS[audience] if mark(name) in map(named, canaries) else ""
    assert (held or "-") == ROWS[name][status]


@pytest.mark.parametrize("audience", LETTERS)
@pytest.mark.parametrize("status", STATUSES)
def test_a_site_is_whole_and_holds_nothing_else(
    sites: Sites, status: str, audience: Audience
) -> None:
    """Every text of every document that it holds, and no other; of the workspace's other reviews
    not a word. Where there is nothing to be seen the build says so and makes nothing."""
    folder, found = sites.of(status, audience)
    if folder is None:
        assert not any("P" in row[status] for row in ROWS.values())
        return
    letter = LETTERS[audience]
    held = {mark(name): name for name, row in ROWS.items() if letter in row[status]}
    expected = {
        one
        for one in sites.planted() - UNSAID
        if named(one) in held and (not one.endswith("0000x") or _named(held[named(one)]))
    }
    if letter not in ROWS["recommendations"][status]:
        expected -= RESTING
    assert set(found) == expected
    assert not [one for one in found if one.startswith(NEIGHBOUR)]
    assert (folder / "index.html").is_file()


def _named(name: str) -> bool:
    kind = name.partition(",")[0]
    return kind in ("review", *NAMED) or name == "survey, text answers"


@pytest.mark.parametrize("status", STATUSES)
def test_the_sites_are_different_and_complete(sites: Sites, status: str) -> None:
    """Each has the pages that every site has, says for whom it is on every page, and is kept from
    search engines unless it is what has been published; no two are the same."""
    homes = []
    for audience in LETTERS:
        folder, _ = sites.of(status, audience)
        if folder is None:
            continue
        pages = {
            one.relative_to(folder).as_posix(): one.read_text() for one in folder.rglob("*.html")
        }
        homes.append(pages["index.html"])
        public = audience == Audience.PUBLIC
        tombstone = public and status == "withdrawn"
        if not tombstone:
            assert {"about.html", "accessibility.html", "all.html", "search.html"} <= set(pages)
            assert (folder / "assets" / "search-index.js").is_file()
        for uri, html in pages.items():
            said = [one for one in FOR_WHOM if FOR_WHOM[one] in html]
            assert said == ([] if public else [audience]), uri
            hidden = tombstone or not public or uri == "search.html"
            assert ('content="noindex' in html) is hidden, uri
    assert len(set(homes)) == len(homes) >= 2


@pytest.mark.parametrize("status", ["with-team", "final", "published", "withdrawn"])
def test_the_library_holds_what_the_public_may_see(sites: Sites, status: str) -> None:
    """All of the published review; before that a practice with its own consent, and no more."""
    folder = sites.root / f"library-{status}"
    sites.build(status, folder)
    held = {named(one) for one in canaries_in(folder) if not one.startswith(NEIGHBOUR)}
    public = {mark(name) for name, row in ROWS.items() if "P" in row[status]}
    early = set() if status == "withdrawn" else {mark("good-practice, agreed")}
    assert held == public | early
