"""A moving picture: short enough to need no stop button, and played once."""

from __future__ import annotations

from PIL import Image

from reviewsite.media import codes
from reviewsite.media.encoding import encode_moving
from reviewsite.media.kinds import Kind
from reviewsite.media.prepared import Prepared, Refusal

MOST_FRAMES = 200
LONGEST = 5000

# Browsers show a frame that asks for less than this for a tenth of a second.
_SHORTEST, _INSTEAD = 20, 100


def prepare(
    name: str, kind: Kind, image: Image.Image, most_pixels: int, widest: int
) -> Prepared | Refusal:
    """Draw the moving picture `image` anew: no comments, no repeats, at most `widest` wide.

    It is refused if a run takes more than five seconds: WCAG 2.2, success criterion 2.2.2 (Pause,
    Stop, Hide) asks for a way to stop what moves for longer, and a picture has none. It is refused
    if its frames together have more than `most_pixels` pixels.
    """
    frames: list[Image.Image] = []
    times: list[int] = []
    width, height = image.size
    while True:
        count = len(frames) + 1
        if count > MOST_FRAMES or count * width * height > most_pixels:
            reason = f"The moving picture has more than {count - 1} frames of {width} × {height}."
            remedy = "Use a still picture, or fewer and smaller frames."
            return Refusal(codes.TOO_LARGE, reason, remedy)
        try:
            image.seek(count - 1)
        except EOFError:
            break
        if image.size != (width, height):
            raise ValueError("a frame is larger than its picture")
        frames.append(_plain(image, widest))
        # A WebP learns how long a frame is shown only when it is drawn: `_plain` has done that.
        shown = int(image.info.get("duration", 0) or 0)
        times.append(shown if shown >= _SHORTEST else _INSTEAD)
    if sum(times) > LONGEST:
        reason = (
            f"The picture moves for {sum(times) / 1000:.1f} seconds, and a reader cannot stop it."
        )
        remedy = "Make it five seconds or shorter, or use a still picture."
        return Refusal(codes.REFUSED, reason, remedy)
    made = encode_moving(frames, times, kind)
    width, height = frames[0].size
    return Prepared({name: made}, width, height, ((name, width),))


def _plain(image: Image.Image, widest: int) -> Image.Image:
    """The frame that `image` stands at: its pixels alone, none under its transparent parts."""
    frame = image.convert("RGBA")
    if frame.width > widest:
        height = max(1, round(frame.height * widest / frame.width))
        frame = frame.resize((widest, height), Image.Resampling.LANCZOS)
    seen = frame.getchannel("A").point([0] + [255] * 255)
    frame = Image.composite(frame, Image.new("RGBA", frame.size, 0), seen)
    frame.info = {}
    return frame
