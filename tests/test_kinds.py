"""Every kind of file is whole: model, schema, manual page, a file to begin with, a check of its
own, and one value of it that is followed from the file to the page."""

from __future__ import annotations

import shutil
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest
from tests.checks.small import codes, review, said
from tests.conftest import COUNCIL, TODAY, WriteWorkspace

from reviewsite import checks
from reviewsite.cli import main
from reviewsite.cli.begin import STARTS
from reviewsite.edition import addresses
from reviewsite.model.kinds import KINDS
from reviewsite.model.schema import schemas
from reviewsite.workspace import open_workspace

SLUG = "northmoor-2025"
FOLDER = f"content/reviews/{SLUG}"
VALUE = "Ninety-one lanterns of {kind}"


@dataclass(frozen=True)
class Whole:
    """A kind as this test knows it.

    `value` is a text of the file that a person begins with, replaced by one that stands nowhere
    else; it comes out on `page`. `code` is reported of `mistake`, a file of this kind, beside
    `others`; `begin` are options of the command that begins it.
    """

    value: str
    page: str
    code: str
    mistake: str
    others: dict[str, str | bytes] = field(default_factory=dict)
    begin: tuple[str, ...] = ()


RECOMMENDATIONS: dict[str, str | bytes] = {
    "recommendations.md": "---\nkind: recommendations\nrecommendations:\n"
    "  - ref: R1\n    title: One\n  - ref: R2\n    title: Two\n---\n"
}
TABLE = {
    "review": Whole(
        "Say here who asked for the review, and when the team was on site.",
        addresses.ABOUT,
        "RS601",
        review(front="publication:\n  status: final\n"),
    ),
    "findings": Whole(
        "Say here what the team found strong",
        addresses.HOME,
        "RS101",
        "theme: outcomes\nstrengths:\n  - text: Good\n    evidence:\n      - data\n",
        begin=("--theme", "overall"),
    ),
    "recommendations": Whole(
        "Say here what the council should do, in a line",
        addresses.RECOMMENDATIONS,
        "RS106",
        "recommendations:\n  - ref: R1\n    title: One\n",
        {
            "plan.md": "---\nkind: action-plan\ngroups:\n  - title: All\n    actions:\n"
            "      - id: one\n        action: Something else\n---\n"
        },
    ),
    "prioritisation": Whole(
        "Say here what came first",
        addresses.PRIORITIES,
        "RS412",
        "priorities:\n  - id: one\n    title: One\n    from:\n      - R1\n  - id: two\n"
        "    title: Two\n",
        RECOMMENDATIONS,
    ),
    "action-plan": Whole(
        "Say here what will be done",
        addresses.PLAN,
        "RS407",
        "groups:\n  - title: All\n    actions:\n      - id: one\n        action: Something\n",
    ),
    "progress-review": Whole(
        "Say here how far it has come, and how that is known",
        addresses.PROGRESS,
        "RS413",
        "progress:\n  - ref: R1\n    position: good\n",
        RECOMMENDATIONS,
    ),
    "response": Whole(
        "Say here a conclusion of the peer challenge",
        addresses.RESPONSE,
        "RS430",
        "committee_changes:\n  - asked: Give a date\n    made: false\n",
    ),
    "evaluation": Whole(
        "Say here one thing that came of the peer challenge",
        addresses.EVALUATION,
        "RS432",
        "stages:\n  - stage: Views of the sponsor\n",
    ),
    "good-practice": Whole(
        "Say here in one sentence what a busy director would stop at",
        addresses.practice_page("one-front-door"),
        "RS308",
        "title: Lanterns\nsummary: Lanterns\ntopics:\n  - lanterns\n",
        begin=("one-front-door",),
    ),
    "case-audit": Whole(
        "Say here what the records showed as a whole, and no case.",
        addresses.AUDIT,
        "RS501",
        'criteria: ssia-audit-2016\nrecords_reviewed: 9\nresults:\n  "1a":\n    yes: 1\n',
    ),
    "survey": Whole(
        "Say here the question as it was asked",
        addresses.SURVEYS,
        "RS505",
        "title: Poll\nrespondents: 2\nquestions:\n  - id: one\n    type: choice\n    text: One\n"
        "    options:\n      Agree: 3\n",
    ),
    "timetable": Whole(
        "Notes of the day are compared",
        addresses.TIMETABLE,
        "RS420",
        "days:\n  - date: 2026-09-14\n    sessions:\n"
        '      - start: "10:00"\n        end: "09:00"\n        type: interview\n'
        "        what: Talk\n",
    ),
    "documents": Whole(
        "title: ", addresses.DOCUMENTS, "RS419", "documents:\n  - number: 1\n    title: A map\n"
    ),
    "self-assessment": Whole(
        "What is counted",
        addresses.SELF_ASSESSMENT,
        "RS442",
        "indicators:\n  - id: one\n    name: One\n    value: 1\n    source: Ours\n",
    ),
    "analysis": Whole(
        "Not looked at yet",
        addresses.ANALYSIS,
        "RS441",
        "statements:\n  - id: one\n    statement: One\n    position: in-place\n",
    ),
    "audit-log": Whole(
        "category: A", addresses.AUDIT_LOG, "RS520", "log:\n  - ref: A1\n    category: B\n"
    ),
    "audit-validation": Whole(
        "Say here what has changed because of an audit, and how anybody knows.",
        addresses.AUDIT_VALIDATION,
        "RS524",
        "practice_area: Planning\n",
    ),
    "case-mapping": Whole(
        "First area of practice",
        addresses.CASE_MAPPING,
        "RS521",
        "cases:\n  - area: One\n",
        {"review.md": review().replace("ssia-2016", "lga-safeguarding-2012")},
    ),
    "case-outcome": Whole(
        "Not looked at yet", addresses.CASE_OUTCOMES, "RS522", 'ref: A1\nanswers:\n  "1": Yes\n'
    ),
    "presentation": Whole(
        "Say here one thing",
        addresses.presentation_page("overview"),
        "RS443",
        "occasion: overview\n",
        begin=("--occasion", "overview"),
    ),
    "page": Whole(
        "Say here what readers of this page need.",
        addresses.plain_page("note"),
        "RS609",
        "title: A note\n",
    ),
}


def test_the_table_has_every_kind() -> None:
    """None is left out, and the models are of the kinds they are filed under."""
    assert set(TABLE) == set(KINDS)
    assert [get_args(one.model_fields["kind"].annotation) for one in KINDS.values()] == [
        (kind,) for kind in KINDS
    ]


def command(kind: str) -> tuple[str, ...]:
    """What begins a file of a kind in the review."""
    if kind == "good-practice":
        return ("new", kind, *TABLE[kind].begin, "--review", SLUG)
    return ("new", kind, SLUG, *TABLE[kind].begin)


def planted(text: str, kind: str) -> str:
    """The file with a value of its own in it, once."""
    value, new = TABLE[kind].value, VALUE.format(kind=kind)
    assert value in text, (kind, text)
    if value == "title: ":  # the paper's own title stays, so that the programme's list is whole
        return text.replace(value, f"title: {new} – ", 1)
    if value == "category: A":
        return text.replace(value, f"category: A\n    age_band: {new}", 1)
    return text.replace(value, new, 1)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The team's edition of a review begun by the commands, with a value in a file of each kind."""
    root = tmp_path_factory.mktemp("kinds")

    def run(*arguments: str) -> str:
        said = StringIO()
        with chdir(root), redirect_stdout(said), pytest.raises(SystemExit) as leaving:
            main(arguments)
        assert not leaving.value.code, (arguments, said.getvalue())
        return said.getvalue()

    run("new", "review", SLUG, *COUNCIL, "--programme", "lga-corporate")
    file = root / FOLDER / "review.md"
    days = "on_site:\n  - from: 2025-09-15\n    to: 2025-09-15\nteam:"
    file.write_text(planted(file.read_text(), "review").replace("team:", days, 1))
    for kind in (one for one in KINDS if one != "review"):
        made = root / run(*command(kind)).removeprefix("wrote ").strip()
        made.write_text(planted(made.read_text(), kind))
    run("check", "--on", TODAY)
    site = ("--audience", "team", "--on", TODAY, "--output", "edition")
    run("build", "--review", SLUG, *site)
    return root / "edition"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_whole(root: Path, kind: str) -> None:
    """There is a schema for editors, a page of the manual and a command that begins a file."""
    assert kind in schemas()
    assert (root / f"docs/schema/{kind}.schema.json").is_file()
    assert (root / f"docs/authoring/{kind}.md").is_file()
    assert kind in STARTS or kind in {"review", "good-practice"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_comes_from_the_file_to_the_page(built: Path, kind: str) -> None:
    """What is typed in the file stands on the kind's page, as it was typed."""
    page = (built / TABLE[kind].page).read_text(encoding="utf-8")
    assert VALUE.format(kind=kind) in page


def test_what_is_begun_is_not_final_before_it_is_written(built: Path, tmp_path: Path) -> None:
    """Each line that says “Say here”, in every kind of file, is an error once the review is final;
    none is before."""
    shutil.copytree(built.parent / "content", tmp_path / "content")
    shutil.copy(built.parent / "mkdocs.yml", tmp_path)
    home = tmp_path / FOLDER
    left = {
        (path.relative_to(tmp_path).as_posix(), number)
        for path in home.rglob("*.md")
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if "Say here" in line
    }
    assert len({path for path, _ in left}) > len(KINDS) // 2

    def found() -> set[tuple[str, int]]:
        opened = open_workspace(tmp_path)
        told = checks.run(opened.pack(SLUG), checks.context(opened, date.fromisoformat(TODAY)))
        return {(one.span.path, one.span.line) for one in told if one.code == "RS614"}

    assert found() == set()
    file = home / "review.md"
    file.write_text(file.read_text().replace("status: draft", "status: final"))
    assert found() == left


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_check_of_its_own(workspace: WriteWorkspace, kind: str) -> None:
    """A mistake in a file of the kind is reported there; without the file nobody speaks of it."""
    whole = TABLE[kind]
    others: dict[str, str | bytes] = {"review.md": review(), **whole.others}
    assert whole.code not in codes(said(workspace, others))
    if kind == "review":
        found = said(workspace, {"review.md": whole.mistake})
        name = "review.md"
    else:
        name = f"a-{kind}.md"
        found = said(workspace, {**others, name: f"---\nkind: {kind}\n{whole.mistake}---\n"})
    assert [one.span.path for one in found if one.code == whole.code] == [
        f"content/reviews/x/{name}"
    ]
