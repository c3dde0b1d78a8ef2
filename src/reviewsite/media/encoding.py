"""Pixels to bytes, always with the same settings: the same picture gives the same file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from reviewsite.media.kinds import Kind

_JPEG_QUALITY = 82
_WEBP_QUALITY = 80


def encode(image: Image.Image, kind: Kind, *, lossless: bool, few_colours: bool) -> bytes:
    """The bytes of a still picture of the kind.

    `image` holds nothing but pixels (`pictures.plain`). `lossless` is for WebP; `few_colours` says
    that a PNG came with a palette and shall have one again.
    """
    out = BytesIO()
    match kind:
        case "JPEG":
            ready = image if image.mode in ("L", "RGB") else image.convert("RGB")
            ready.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)
        case "WEBP":
            ready = image if image.mode in ("RGB", "RGBA") else image.convert("RGBA")
            ready.save(out, "WEBP", quality=_WEBP_QUALITY, lossless=lossless, method=4)
        case "GIF":
            image.save(out, "GIF", optimize=True)
        case _:
            ready = _with_palette(image) if few_colours else image
            ready.save(out, "PNG", compress_level=6)
    return out.getvalue()


def encode_moving(frames: Sequence[Image.Image], times: Sequence[int], kind: Kind) -> bytes:
    """The bytes of a moving picture that plays once; `times` are milliseconds a frame."""
    out = BytesIO()
    first, rest = frames[0], list(frames[1:])
    if kind == "GIF":
        # A GIF that says nothing about repeating plays once. Each frame replaces the last.
        first.save(out, "GIF", save_all=True, append_images=rest, duration=list(times), disposal=2)
    elif kind == "WEBP":
        first.save(
            out,
            "WEBP",
            save_all=True,
            append_images=rest,
            duration=list(times),
            loop=1,
            quality=_WEBP_QUALITY,
            method=2,
            background=(0, 0, 0, 0),
        )
    else:
        first.save(
            out,
            "PNG",
            save_all=True,
            append_images=rest,
            duration=list(times),
            loop=1,
            compress_level=6,
        )
    return out.getvalue()


def _with_palette(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    if image.mode == "RGBA":
        return image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return image
