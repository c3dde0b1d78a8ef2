"""Pictures: what is seen stays, what is not seen goes, and nothing is too big to open."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image
from tests.media import makers
from tests.media.makers import SEEN, chunk, opened, painting, saved

from reviewsite import media

NOTED = {
    "map.png": makers.noted_png(),
    "map.jpg": makers.noted_jpeg(),
    "map.webp": makers.noted_webp(),
    "map.gif": makers.noted_gif(),
}
CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def prepared(name: str, data: bytes) -> media.Prepared:
    made = media.prepare(name, data)
    assert isinstance(made, media.Prepared), made
    return made


def refused(name: str, data: bytes) -> str:
    refusal = media.prepare(name, data)
    assert isinstance(refusal, media.Refusal)
    assert refusal.reason
    assert refusal.remedy
    return refusal.code.id


@pytest.mark.parametrize("name", NOTED)
def test_no_note_leaves_the_picture(name: str) -> None:
    """EXIF, XMP, comments, profiles, unknown chunks, what follows the end: none goes out."""
    assert SEEN in NOTED[name]
    for data in prepared(name, NOTED[name]).files.values():
        assert SEEN not in data
        image = opened(data)
        assert not image.getexif()
        assert not {"icc_profile", "comment", "exif", "xmp"} & set(image.info)
        assert SEEN not in repr(image.info).encode()


def test_a_png_has_only_the_chunks_that_are_its_picture() -> None:
    for data in prepared("map.png", NOTED["map.png"]).files.values():
        at, found = 8, set()
        while at < len(data):
            size = int.from_bytes(data[at : at + 4])
            found.add(data[at + 4 : at + 8])
            at += size + 12
        assert found <= CHUNKS


@pytest.mark.parametrize("name", NOTED)
def test_what_is_seen_stays(name: str) -> None:
    """Every file that comes out opens, has the size that is said, and shows the same picture."""
    made = prepared(name, NOTED[name])
    assert (made.width, made.height) == makers.SIZE
    assert made.variants[-1] == (name, 900)
    assert {file for file, _ in made.variants} == set(made.files)
    assert [width for _, width in made.variants] == sorted(width for _, width in made.variants)
    for file, width in made.variants:
        image = opened(made.files[file]).convert("RGB")
        assert image.size == (width, round(width * 600 / 900))
        for at, wanted in ((0.25, (200, 20, 20)), (0.75, (20, 20, 200))):
            pixel = image.getpixel((int(at * image.width), image.height // 2))
            assert isinstance(pixel, tuple)
            assert all(abs(a - b) < 12 for a, b in zip(pixel, wanted, strict=True))


def test_a_wide_picture_is_given_in_three_widths() -> None:
    noise = Image.effect_noise((200, 100), 40).resize((3000, 1500))
    made = prepared("hall.jpg", saved(noise, "JPEG"))
    assert made.variants == (("hall-400.jpg", 400), ("hall-800.jpg", 800), ("hall.jpg", 1600))
    assert (made.width, made.height) == (1600, 800)
    sizes = [len(made.files[name]) for name, _ in made.variants]
    assert sizes == sorted(sizes)


def test_a_narrow_picture_is_given_once() -> None:
    assert prepared("icon.png", saved(painting((420, 300)), "PNG")).variants == (("icon.png", 420),)


@pytest.mark.parametrize(
    ("orientation", "first"), [(1, (200, 20, 20)), (3, (20, 20, 200)), (2, (20, 20, 200))]
)
def test_a_photograph_is_turned_as_it_was_held(
    orientation: int, first: tuple[int, int, int]
) -> None:
    made = prepared("map.jpg", makers.noted_jpeg(orientation))
    pixel = opened(made.files["map.jpg"]).getpixel((5, 300))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) < 12 for a, b in zip(pixel, first, strict=True))


def test_a_photograph_taken_upright_is_upright() -> None:
    made = prepared("map.jpg", makers.noted_jpeg(6))
    assert (made.width, made.height) == (600, 900)


def test_what_was_rubbed_out_is_gone() -> None:
    """A drawing program keeps the colours under what it makes transparent."""
    drawn = painting((64, 64), "RGBA")
    drawn.putalpha(Image.linear_gradient("L").resize((64, 64)).point(lambda a: 255 * (a > 128)))
    assert drawn.getpixel((3, 3)) == (200, 20, 20, 0)
    image = opened(prepared("map.png", saved(drawn, "PNG")).files["map.png"])
    assert image.getpixel((3, 3)) == (0, 0, 0, 0)
    assert image.getpixel((3, 60)) == (200, 20, 20, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_way_to_store_colours_is_read(mode: str) -> None:
    image = Image.new(mode, (700, 500)) if mode == "I;16" else painting((700, 500), mode)
    kind, name = ("JPEG", "map.jpg") if mode == "CMYK" else ("PNG", "map.png")
    if mode == "PA":
        kind, name, image = "WEBP", "map.webp", image.convert("RGBA")
    made = prepared(name, saved(image, kind))
    for file, width in made.variants:
        out = opened(made.files[file])
        assert out.width == width
        assert out.mode in {"1", "L", "LA", "P", "RGB", "RGBA"}


def test_sixteen_bits_of_grey_become_eight() -> None:
    grey = Image.new("I;16", (10, 10))
    grey.putpixel((4, 4), 0xC000)
    image = opened(prepared("scan.png", saved(grey, "PNG")).files["scan.png"])
    assert (image.mode, image.getpixel((4, 4)), image.getpixel((0, 0))) == ("L", 0xC0, 0)


def test_colours_of_another_profile_are_turned_into_srgb() -> None:
    """A picture without its profile would show other colours; one in sRGB needs none."""
    # The swapped columns of red and blue make red of what is stored as blue.
    made = makers.profile().removesuffix(SEEN)
    swapped = made.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    assert swapped != made
    data = saved(Image.new("RGB", (9, 9), (0, 0, 255)), "PNG", icc_profile=swapped)
    image = opened(prepared("map.png", data).files["map.png"])
    pixel = image.getpixel((4, 4))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200
    assert pixel[2] < 60
    assert "icc_profile" not in image.info


@pytest.mark.parametrize("damage", [b"", b"no profile", bytes(200)])
def test_a_damaged_profile_is_as_if_not_there(damage: bytes) -> None:
    data = saved(painting((9, 9)), "PNG", icc_profile=damage)
    image = opened(prepared("map.png", data).files["map.png"])
    assert image.getpixel((1, 4)) == (200, 20, 20)


def bomb(width: int, height: int) -> bytes:
    """A small PNG that says it has this many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", bomb(10_000, 10_000)),
        ("a.png", bomb(30_000, 30_000)),
        ("a.png", bomb(2**31 - 1, 2**31 - 1)),
        ("a.png", bomb(17_000, 1)),
        ("a.png", makers.noted_png() + bytes(10_000_000)),
        ("a.gif", b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\2L\1\0;"),
        ("a.gif", makers.moving("GIF", count=201, duration=20)),
        ("a.pdf", b"%PDF-1.7\n" + bytes(20_000_000)),
    ],
)
def test_what_is_too_large_is_refused(name: str, data: bytes) -> None:
    assert refused(name, data) == "RS047"


@pytest.mark.parametrize("name", NOTED)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_a_picture_cut_short_is_broken(name: str, share: float) -> None:
    kind = {"map.png": "PNG", "map.jpg": "JPEG", "map.webp": "WEBP", "map.gif": "GIF"}[name]
    noise = Image.effect_noise((300, 200), 60)
    data = saved(noise, kind)
    assert refused(name, data[: int(len(data) * share)]) == "RS048"


@pytest.mark.parametrize("tail", [b"PK\x03\x04", b"%PDF-1.7", b"<script>alert(1)</script>"])
@pytest.mark.parametrize("name", NOTED)
def test_a_file_that_is_two_things_at_once_becomes_one(name: str, tail: bytes) -> None:
    for data in prepared(name, NOTED[name] + tail * 20).files.values():
        assert tail not in data


@pytest.mark.parametrize(("name", "kind"), [("a.gif", "GIF"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_a_short_movement_is_kept_and_plays_once(name: str, kind: str) -> None:
    options = {"comment": makers.CANARY} if kind == "GIF" else {"exif": makers.exif()}
    data = makers.moving(kind, **options)
    assert SEEN in data
    made = prepared(name, data)
    assert SEEN not in made.files[name]
    image = opened(made.files[name])
    assert getattr(image, "n_frames", 1) == 4
    assert image.info.get("loop", 1) == 1
    assert made.variants == ((name, 120),)
    image.seek(3)
    pixel = image.convert("RGB").getpixel((60, 40))
    assert isinstance(pixel, tuple)
    assert abs(pixel[0] - 120) < 12


@pytest.mark.parametrize(("name", "kind"), [("a.gif", "GIF"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_a_movement_of_more_than_five_seconds_is_refused(name: str, kind: str) -> None:
    """Nobody could stop it: WCAG 2.2, success criterion 2.2.2."""
    assert refused(name, makers.moving(kind, duration=1300)) == "RS046"


@pytest.mark.parametrize("name", NOTED)
def test_the_same_picture_gives_the_same_bytes(name: str) -> None:
    assert media.prepare(name, NOTED[name]) == media.prepare(name, NOTED[name])
