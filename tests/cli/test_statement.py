"""The accessibility statement: the form of the model, no claim beyond the tests, what is due."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.cli.conftest import Run
from tests.conftest import ROOT, TODAY, run_reviewsite

from reviewsite.model.statement import Statement, gaps

TABLES = {"what": "Wide tables scroll sideways", "criterion": "1.4.10", "by": "2026-12-01"}
OLD = {"what": "Reports older than 2018 as PDF", "why": "out-of-scope"}
TESTED = {"when": "2026-01-10", "by": "the web team", "how": "keyboard, zoom and axe"}
WHOLE: dict[str, object] = {
    "organisation": "Northmoor Borough Council",
    "scope": "the peer review library at reviews.northmoor.example",
    "status": "partially",
    "barriers": [TABLES, OLD],
    "alternatives": "Ask for a report in large print, Easy Read or audio.",
    "contact": {"email": "web@northmoor.example", "answer_within": "ten working days"},
    "tested": [TESTED],
    "prepared": "2025-06-01",
    "reviewed": "2026-01-10",
}
ON = date(2026, 1, 15)


def workspace(root: Path, said: object) -> None:
    """A workspace whose mkdocs.yml has a statement to make."""
    (root / "content").mkdir()
    plugin = {"reviewsite": {"accessibility": said}} if said else "reviewsite"
    config = {
        "site_name": "Peer review library",
        "docs_dir": "content",
        "exclude_docs": "*",
        "theme": {"name": "material"},
        "plugins": [plugin],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config))


def test_a_whole_statement(run: Run, tmp_path: Path) -> None:
    """Every part of the model stands in the page, in its order, with dates as people write them."""
    workspace(tmp_path, WHOLE)
    page = tmp_path / "content" / "about" / "accessibility.md"
    done = run("accessibility-statement", "--on", "2026-01-15", "--output", page)
    assert (done.code, done.err) == (0, "")
    text = page.read_text()
    order = [
        "reviews.northmoor.example",
        "complies partially",
        "## What does not comply",
        "Wide tables scroll sideways. This fails success criterion 1.4.10. We plan to mend it by "
        "1 December 2026.",
        "## What the regulations do not ask for",
        "large print",
        "mailto:web@northmoor.example",
        "ten working days",
        "Equality and Human Rights Commission",
        "prepared on 1 June 2025",
        "last looked at on 10 January 2026",
        "tested on 10 January 2026 by the web team",
    ]
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert run("accessibility-statement", "--check", "--on", "2026-01-15").code == 0


def test_nothing_said_claims_nothing(run: Run, tmp_path: Path) -> None:
    """Without a configuration the statement says that nothing is known, and what to fill in."""
    workspace(tmp_path, None)
    done = run("accessibility-statement", "--on", "2026-01-15")
    assert done.code == 1
    assert "has not been established yet" in done.out
    assert "fully" not in done.out
    for key in ("organisation", "scope", "status", "contact", "tested", "prepared"):
        assert f"accessibility: {key} is missing" in done.err


@pytest.mark.parametrize(
    ("change", "on", "said"),
    [
        ({"status": "fully"}, ON, "status is fully, but barriers are named"),
        ({"barriers": []}, ON, "no barriers are named"),
        ({"barriers": [{"what": "Maps"}]}, ON, "criterion is missing"),
        ({}, date(2026, 12, 24), "was to be mended by 2026-12-01"),
        ({}, date(2027, 2, 1), "look at it again"),
        ({}, date(2027, 2, 1), "test again"),
        ({"reviewed": "2026-03-01"}, ON, "lies ahead"),
        ({"contact": {}}, ON, "contact is missing"),
    ],
)
def test_what_is_missing_or_out_of_date(change: dict[str, object], on: date, said: str) -> None:
    """Each in words that say what to do."""
    statement = Statement.model_validate(WHOLE | change)
    assert any(said in gap for gap in gaps(statement, on))


def test_fully_is_not_said_where_a_barrier_is_known_or_nothing_was_tested() -> None:
    """Whatever the configuration says."""
    assert Statement.model_validate(WHOLE | {"status": "fully"}).compliance == "partially"
    assert Statement(status="fully").compliance == "untested"


def test_a_key_it_does_not_know(run: Run, tmp_path: Path) -> None:
    """Said with its place, and nothing is written."""
    workspace(tmp_path, {"organization": "Northmoor"})
    done = run("accessibility-statement")
    assert done.code == 2
    assert "accessibility: organization" in done.err


def site(root: Path, said: dict[str, object], welsh: dict[str, object]) -> None:
    """A workspace in two languages with a statement in both."""
    workspace(root, said)
    config = yaml.safe_load((root / "mkdocs.yml").read_text())
    options = config["plugins"][0]["reviewsite"]
    options |= {"languages": ["en", "cy"], "translations": {"cy": {"accessibility": welsh}}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config))


WELSH: dict[str, object] = {
    "organisation": "Cyngor Bwrdeistref Northmoor",
    "scope": "y llyfrgell adolygiadau",
    "barriers": [{"what": "Rhaid sgrolio tablau llydan"}, {"what": "Adroddiadau hŷn na 2018"}],
    "alternatives": "Gofynnwch am adroddiad mewn print bras.",
    "contact": {"answer_within": "deg diwrnod gwaith"},
    "tested": [{"by": "dîm y we", "how": "bysellfwrdd ac axe"}],
}
FOUND = {"tool": "axe-core 4", "when": "2026-01-12", "pages": 52, "states": 624, "found": 0}


def test_in_welsh(run: Run, tmp_path: Path) -> None:
    """The same statement in Welsh words, with dates as Welsh writes them."""
    site(tmp_path, WHOLE, WELSH)
    done = run("accessibility-statement", "--lang", "cy", "--on", "2026-01-15")
    assert (done.code, done.err) == (0, "")
    for text in (
        "title: Datganiad hygyrchedd",
        "Mae’r wefan hon yn cydymffurfio’n rhannol",
        "Mae hyn yn methu maen prawf llwyddiant 1.4.10. Rydym yn bwriadu ei gywiro erbyn 1 Rhagfyr",
        "Profwyd y wefan hon ddiwethaf ar 10 Ionawr 2026 gan dîm y we: bysellfwrdd ac axe.",
    ):
        assert text in done.out
    for text in ("Wide tables", "ten working days", "the web team"):
        assert text not in done.out


def test_what_is_not_said_in_welsh(run: Run, tmp_path: Path) -> None:
    """It is named, and its English stands in the Welsh statement."""
    some = {"alternatives": "", "barriers": [{"what": "Rhaid sgrolio tablau llydan"}]}
    site(tmp_path, WHOLE, WELSH | some)
    done = run("accessibility-statement", "--lang", "cy", "--on", "2026-01-15")
    assert done.code == 1
    assert done.err.splitlines() == [
        f"accessibility: translations: cy: “{text}” is missing"
        for text in (WHOLE["alternatives"], "Reports older than 2018 as PDF")
    ]
    assert "large print, Easy Read" in done.out


@pytest.mark.parametrize(
    ("change", "on", "said"),
    [
        ({}, "2026-01-15", ""),
        ({"found": 3}, "2026-01-15", "the automatic tests found something on 3 pages"),
        ({}, "2027-01-09", ""),
        ({"when": "2025-01-12"}, "2026-01-15", "the last automatic tests are of 2025-01-12"),
        ({"when": "2026-02-12"}, "2026-01-15", "2026-02-12 lies ahead"),
    ],
)
def test_the_last_automatic_tests(
    run: Run, tmp_path: Path, change: dict[str, object], on: str, said: str
) -> None:
    """What they found stands in the statement; what is out of date or contradicts it is said."""
    open_ = {"barriers": [OLD | {"why": "fails", "criterion": "1.1.1"}]}
    workspace(tmp_path, WHOLE | open_ | {"results": "found.json"})
    (tmp_path / "found.json").write_text(json.dumps(FOUND | change))
    done = run("accessibility-statement", "--on", on)
    assert "axe-core 4" in done.out
    assert "52 pages" in done.out
    assert (done.code, said in done.err) == (1 if said else 0, True)


def test_automatic_tests_alone_claim_nothing(run: Run, tmp_path: Path) -> None:
    """Nor does a statement that names results which are not there."""
    alone = {key: value for key, value in WHOLE.items() if key != "tested"}
    workspace(tmp_path, alone | {"results": "found.json", "status": "fully", "barriers": []})
    missing = run("accessibility-statement", "--on", "2026-01-15")
    assert "results: there is no found.json" in missing.err
    (tmp_path / "found.json").write_text(json.dumps(FOUND))
    done = run("accessibility-statement", "--on", "2026-01-15")
    assert "has not been established yet" in done.out
    (tmp_path / "found.json").write_text("{}")
    assert run("accessibility-statement").code == 2


def test_every_site_says_the_same(tmp_path: Path) -> None:
    """The library and a review's own site, in both languages, have the statement in their footers;
    the review's names its own site and whom to ask about it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "theme").mkdir()
    for folder in (tmp_path / "content" / "reviews").iterdir():
        if folder.name != "neath-port-talbot-2014":
            shutil.rmtree(folder)
    built = run_reviewsite("build", "--on", TODAY, cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    own = tmp_path / "site" / "reviews" / "neath-port-talbot-2014"
    for folder, barrier, review in (
        (tmp_path / "site", "Wide tables have to be scrolled", False),
        (tmp_path / "site" / "cy", "Rhaid sgrolio tablau llydan", False),
        (own, "Wide tables have to be scrolled", True),
        (own / "cy", "Rhaid sgrolio tablau llydan", True),
    ):
        uri = "accessibility.html" if review else "about/accessibility.html"
        page = (folder / uri).read_text()
        assert barrier in page
        assert ("peer.review@example.gov.uk" in page) == review
        assert ("library@peer-reviews.example" in page) != review
        home = (folder / "index.html").read_text().split('class="site-footer"')[1]
        assert f'href="{uri}"' in home


def test_a_page_in_its_place_that_says_something_else(run: Run, tmp_path: Path) -> None:
    """The check tells of it; what the command writes is the same."""
    site(tmp_path, WHOLE, WELSH)
    for name, lang in (("accessibility.md", "en"), ("accessibility.cy.md", "cy")):
        page = tmp_path / "content" / "about" / name
        written = run("accessibility-statement", "--lang", lang, "--on", ON, "--output", page)
        assert (written.code, written.err) == (0, "")
        page.write_text(page.read_text() + "\nAnd more.\n")
        done = run("accessibility-statement", "--check", "--on", ON)
        assert f"content/about/{name} stands in its place and says something else" in done.err
        page.unlink()
