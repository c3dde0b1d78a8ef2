"""Names of files and folders that mean trouble somewhere are told with a better one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.fuzz.packs import HOME, Desk

from reviewsite.workspace import open_workspace

PRACTICE = f"{HOME}/good-practice/short-plan.md"
NAMES = {
    "a reserved name": "aux.md",
    "a reserved name with an ending": "con.cy.md",
    "capitals": "Short-Plan.md",
    "a space": "short plan.md",
    "an accent in one sign": "caf\u00e9.md",
    "an accent in two signs": "cafe\u0301.md",
    "very long": "x" * 200 + ".md",
    "percent": "%2e%2e%2fplan.md",
    "a backslash": "a\\plan.md",
    "a drive": "c:plan.md",
    "a tag": "<script>alert(1)<script>.md",
    "a quotation mark": "a\"b'.md",
    "a line break": "a\nb.md",
    "the other direction": "\u202egpj.md",
    "a hyphen first": "-rf.md",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A workspace to spoil."""
    return Desk(tmp_path / "workspace")


def told(desk: Desk, path: str, data: bytes) -> list[str]:
    """The helps of the complaints about names, with a file more in the workspace."""
    made = desk.case({path: data}, render=False)
    found = [one for each in made for one in each.diagnostics]
    found += open_workspace(desk.root).diagnostics
    return [one.help for one in found if one.code == "RS067"]


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_a_name_that_does_not_travel(desk: Desk, name: str) -> None:
    """It is an error, and the help has a name that would do."""
    folder = PRACTICE.rpartition("/")[0]
    helps = told(desk, f"{folder}/{name}", desk.files[PRACTICE])
    assert len(helps) == 1
    better = helps[0].split("`")[1]
    assert told(desk, f"{folder}/{better}", desk.files[PRACTICE]) == []


@pytest.mark.parametrize("folder", ["CON", "Pack", "a b", "\u00e9"])
def test_folders_travel_as_well(desk: Desk, folder: str) -> None:
    """Of a review, of its folders, and of the workspace's pages."""
    (desk.root / HOME / folder).mkdir()
    (desk.root / "content" / "reviews" / folder).mkdir()
    page = desk.root / "content" / folder / "page.md"
    page.parent.mkdir()
    page.write_bytes(desk.files["content/index.md"])
    workspace = open_workspace(desk.root)
    found = [*workspace.diagnostics, *workspace.pack("alpha-2025").diagnostics]
    assert sorted(one.span.path for one in found if one.code == "RS067") == sorted(
        [f"content/{folder}", f"content/reviews/{folder}", f"{HOME}/{folder}"]
    )
    assert "alpha-2025" in workspace.slugs


def test_a_name_that_is_no_text(desk: Desk) -> None:
    """Bytes that are no UTF-8 are shown by their numbers, and nothing is raised."""
    name = os.fsencode(desk.root / HOME / "pack") + b"/\xff\xfe.md"
    (desk.root / HOME / "pack").mkdir()
    Path(os.fsdecode(name)).write_bytes(b"x")
    made = desk.case({}, render=False)
    (found,) = [one for one in made[0].diagnostics if one.code == "RS067"]
    assert found.span.path == f"{HOME}/pack/\\udcff\\udcfe.md"
    desk.told([found])


def test_a_page_beside_a_folder_of_its_name(desk: Desk) -> None:
    """`foo.md` and `foo/index.md` are two pages with two addresses."""
    page = desk.files["content/index.md"]
    for path in ("content/foo.md", "content/foo/index.md"):
        (desk.root / path).parent.mkdir(exist_ok=True)
        (desk.root / path).write_bytes(page.replace(b"A small library", path.encode()))
    uris = {one.uri: one.page.title for one in open_workspace(desk.root).pages}
    assert uris["foo"] == "content/foo.md"
    assert uris["foo/index"] == "content/foo/index.md"


WAYS_OUT = [
    "../../../etc/passwd",
    "/etc/passwd",
    "\\\\server\\share\\plan.png",
    "C:\\plan.png",
    "file:///etc/passwd",
    "%2e%2e/%2e%2e/mkdocs.yml",
    "media/../../../../mkdocs.yml",
    "//evil.example/plan.png",
]


@pytest.mark.parametrize("target", WAYS_OUT)
@pytest.mark.parametrize("form", ["[the plan]({})", "![the plan]({})"])
def test_links_and_pictures_stay_inside(desk: Desk, target: str, form: str) -> None:
    """A path that leaves its folder, by whatever way of writing, is an error."""
    path = f"{HOME}/findings/leadership.md"
    said = desk.files[path] + f"\n{form.format(target)}\n".encode()
    made = desk.case({path: said}, render=False)
    assert any(one.severity == "error" for one in made[0].diagnostics)


@pytest.mark.parametrize("target", WAYS_OUT)
def test_answers_and_files_stay_inside(desk: Desk, target: str) -> None:
    """`responses:` and `file:` as well."""
    survey = f"{HOME}/surveys/staff.md"
    quoted = "'" + target + "'"
    said = desk.files[survey].replace(b"data/answers.csv", quoted.encode())
    made = desk.case({survey: said}, render=False)
    assert any(one.severity == "error" for one in made[0].diagnostics)
    review = f"{HOME}/review.md"
    listed = f"related_documents:\n  - title: The plan\n    file: {quoted}\ncontact:".encode()
    made = desk.case({review: desk.files[review].replace(b"contact:", listed)}, render=False)
    assert any(one.severity == "error" for one in made[0].diagnostics)


@pytest.mark.parametrize("target", [one for one in WAYS_OUT if one != "/etc/passwd"])
def test_old_addresses_stay_inside(desk: Desk, target: str) -> None:
    """A redirect leads to a page of this site, and from one; a slash before it changes nothing."""
    for line in (f"old.html: '{target}'\n", f"'{target}': index.html\n"):
        path = "content/redirects.yml"
        (desk.root / path).write_text(line)
        assembler = desk.assembler()
        found = [*assembler.workspace.diagnostics, *assembler.beside()]
        assert any(one.severity == "error" for one in found), line


@pytest.mark.parametrize("where", ["media", "good-practice", "data"])
def test_links_of_the_disk_are_never_followed(desk: Desk, where: str) -> None:
    """A symbolic link in a review is an error, whatever it leads to."""
    (desk.root / HOME / where / "linked.md").symlink_to("/etc/passwd")
    (desk.root / HOME / where / "linked").symlink_to("/etc", target_is_directory=True)
    made = desk.case({}, render=False)
    assert [one.code for one in made[0].diagnostics].count("RS060") == 2
