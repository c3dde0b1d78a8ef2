"""A picture drawn anew: upright, in sRGB, no wider than is shown, with nothing but its pixels."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from reviewsite.media import codes, motion
from reviewsite.media.encoding import encode
from reviewsite.media.kinds import Kind
from reviewsite.media.names import WIDTHS, variant
from reviewsite.media.prepared import Prepared, Refusal

MOST_BYTES = 10_000_000
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 16_000
WIDEST = 1600

# A smaller size is worth a file of its own only if it is a good deal narrower.
_NARROWER = 1.2

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def prepare(name: str, kind: Kind, data: bytes) -> Prepared | Refusal:
    """Draw the picture `name` anew, in up to three widths; or say why that cannot be done."""
    if len(data) > MOST_BYTES:
        return _too_large(f"The picture has {_millions(len(data))} MB; 10 MB is the most.")
    with warnings.catch_warnings():
        # Pillow warns of what is refused below, and of metadata that is thrown away in any case.
        warnings.simplefilter("ignore")
        try:
            return _drawn(name, kind, data)
        except Image.DecompressionBombError:
            return _too_large("The picture has more pixels than any computer should have to open.")
        except Exception:
            # The decoders raise many kinds of exception, and each of them means the same here.
            reason = "The picture is cut short or damaged and cannot be read to its end."
            remedy = "Open it in the program that made it and save it again."
            return Refusal(codes.BROKEN, reason, remedy)


def _drawn(name: str, kind: Kind, data: bytes) -> Prepared | Refusal:
    with Image.open(BytesIO(data), formats=(kind,)) as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            return _too_large(
                f"The picture has {_millions(width * height)} million pixels "
                f"({width} × {height}); 40 million is the most."
            )
        if max(width, height) > LONGEST_SIDE:
            return _too_large(
                f"The picture measures {width} × {height} pixels; a side may have 16,000 at most."
            )
        if kind != "JPEG" and getattr(image, "is_animated", False):
            return motion.prepare(name, kind, image, MOST_PIXELS, WIDEST)
        # A JPEG can be decoded at a half or a quarter of its size, in a fraction of the time.
        image.draft(None, (WIDEST, WIDEST))
        image.load()
        upright = _upright(_eight_bits(image))
    few_colours = upright.mode == "P"
    if upright.width > WIDEST:
        upright = _narrowed(upright, WIDEST)
    whole = plain(upright, keep_palette=upright.mode == "P")
    lossless = kind == "WEBP" and b"VP8L" in _chunks(data)
    files = {name: encode(whole, kind, lossless=lossless, few_colours=few_colours)}
    sizes = [(name, whole.width)]
    for wide in WIDTHS:
        if whole.width < wide * _NARROWER:
            continue
        smaller = plain(_narrowed(whole, wide))
        made = encode(smaller, kind, lossless=lossless, few_colours=few_colours)
        # A drawing can need more bytes when it is smaller: then nobody gains by it.
        if len(made) < len(files[sizes[0][0]]):
            files[variant(name, wide)] = made
            sizes.insert(0, (variant(name, wide), wide))
    return Prepared(files, whole.width, whole.height, tuple(sizes))


def plain(image: Image.Image, *, keep_palette: bool = False) -> Image.Image:
    """`image` in sRGB with 8 bits a channel, nothing under its transparent parts, no metadata."""
    image = _in_srgb(image)
    if keep_palette and image.mode == "P" and not _see_through(image):
        clean = image.copy()
        clean.info = {}
        return clean
    if "transparency" in image.info or image.mode in ("PA", "La", "RGBa"):
        image = image.convert("RGBA")
    elif image.mode not in ("1", "L", "LA", "RGB", "RGBA"):
        image = image.convert("RGB")
    if image.mode in ("LA", "RGBA"):
        image = _wiped(image)
    clean = image.copy()
    clean.info = {}
    return clean


def _see_through(image: Image.Image) -> bool:
    return "transparency" in image.info or (
        image.palette is not None and image.palette.mode == "RGBA"
    )


def _wiped(image: Image.Image) -> Image.Image:
    """`image` with nothing under its transparent parts, where what was rubbed out still is."""
    alpha = image.getchannel("A")
    low, _ = alpha.getextrema()
    if low == 255:
        return image.convert("L" if image.mode == "LA" else "RGB")
    seen = alpha.point([0] + [255] * 255)
    return Image.composite(image, Image.new(image.mode, image.size, 0), seen)


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("L", "RGB", "RGBA", "CMYK"):
        return image
    to = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(image, source, _SRGB, outputMode=to)
    except (ImageCms.PyCMSError, OSError, ValueError):
        # A profile that cannot be read, or is for another kind of picture, is as if not there.
        return image
    if turned is None:
        return image
    if "transparency" in image.info:
        turned.info["transparency"] = image.info["transparency"]
    return turned


def _eight_bits(image: Image.Image) -> Image.Image:
    """`image`, or its like with 256 shades of grey where it has 65,536."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _upright(image: Image.Image) -> Image.Image:
    """`image` turned as the camera was held; as it is where that note cannot be read."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        # The note is metadata; a damaged one is no reason to refuse the picture.
        return image.copy()


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode in ("P", "1", "PA") or "transparency" in image.info:
        image = image.convert("RGBA" if _see_through(image) or image.mode == "PA" else "RGB")
    height = max(1, round(image.height * width / image.width))
    smaller = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    smaller.info = {"icc_profile": profile} if profile else {}
    return smaller


def _chunks(data: bytes) -> Iterator[bytes]:
    """The names of the chunks of a WebP file, as far as they can be read."""
    at = 12
    while at + 8 <= len(data):
        yield data[at : at + 4]
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + size + size % 2


def _millions(count: int) -> str:
    return f"{count / 1_000_000:,.1f}".removesuffix(".0")


def _too_large(reason: str) -> Refusal:
    return Refusal(
        codes.TOO_LARGE, reason, "Make it smaller: 1,600 pixels wide is all that is shown."
    )
