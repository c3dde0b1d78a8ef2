"""What was prepared before is not prepared again, and never wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.media.makers import blank_pdf, noted_jpeg, noted_png, written

from reviewsite import media
from reviewsite.media import cache


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names that were really prepared."""
    names: list[str] = []

    def prepare(name: str, data: bytes) -> media.Prepared | media.Refusal:
        names.append(name)
        return media.prepare(name, data)

    monkeypatch.setattr(cache, "prepare", prepare)
    return names


def test_an_unchanged_file_is_prepared_once(tmp_path: Path, counted: list[str]) -> None:
    """The second time, and in another build, the result is read: the same in every part."""
    for name, data in (
        ("a.png", noted_png()),
        ("a.jpg", noted_jpeg()),
        ("a.pdf", written(blank_pdf())),
    ):
        first = media.cached(tmp_path)(name, data)
        assert media.cached(tmp_path)(name, data) == first == media.prepare(name, data)
    assert counted == ["a.png", "a.jpg", "a.pdf"]


def test_another_name_or_content_or_version_is_prepared(
    tmp_path: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare = media.cached(tmp_path)
    prepare("a.png", noted_png())
    prepare("b.png", noted_png())
    prepare("a.png", noted_png() + b"x")
    monkeypatch.setattr(cache, "EDITION", cache.EDITION + 1)
    media.cached(tmp_path)("a.png", noted_png())
    assert counted == ["a.png", "b.png", "a.png", "a.png"]


@pytest.mark.parametrize("damage", ["empty", "cut", "changed", "headless"])
def test_a_damaged_result_is_made_anew(tmp_path: Path, counted: list[str], damage: str) -> None:
    picture = noted_png()  # it holds the time of its making
    first = media.cached(tmp_path)("a.png", picture)
    (place,) = files(tmp_path)
    whole = place.read_bytes()
    place.write_bytes(
        {
            "empty": b"",
            "cut": whole[:-10],
            "changed": whole[:-10] + bytes(10),
            "headless": whole[5:],
        }[damage]
    )
    assert media.cached(tmp_path)("a.png", picture) == first
    assert len(counted) == 2
    assert place.read_bytes() == whole


def test_a_refusal_is_not_remembered(tmp_path: Path) -> None:
    assert isinstance(media.cached(tmp_path)("a.svg", b"<svg/>"), media.Refusal)
    assert not files(tmp_path)


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    made = media.cached(blocked)("a.png", noted_png())
    assert made == media.prepare("a.png", noted_png())


def test_nothing_half_written_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the last moment leaves the folder as it was."""

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert isinstance(media.cached(tmp_path)("a.png", noted_png()), media.Prepared)
    assert not files(tmp_path)
