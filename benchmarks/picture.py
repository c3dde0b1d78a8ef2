"""A small chart as a PNG file, written with the standard library alone."""

from __future__ import annotations

import struct
import zlib
from random import Random

WIDTH, HEIGHT, BARS = 480, 240, 6


def picture(random: Random) -> bytes:
    """A bar chart in grey on white: six bars, each as high as chance has it."""
    tops = sorted((random.randrange(30, HEIGHT - 30) for _ in range(BARS)), reverse=True)
    step = WIDTH // BARS
    rows = bytearray()
    for y in range(HEIGHT):
        rows.append(0)
        for x in range(WIDTH):
            bar = tops[min(BARS - 1, x // step)]
            inside = 12 <= x % step < step - 12 and HEIGHT - y <= bar
            rows.append(96 if inside else 255)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
