"""Unpacking what comes packed, no further than a size: a kilobyte may hold a gigabyte."""

import zlib

GZIP, ANY, RAW = 31, 47, -15  # what zlib is told to expect: gzip; gzip or zlib; neither's header
PACKINGS = {"identity": (), "gzip": (GZIP,), "x-gzip": (GZIP,), "deflate": (ANY, RAW)}  # RFC 9110, 8.4.1
MAGIC = b"\x1f\x8b"  # RFC 1952: how a gzip file begins


class PackingError(ValueError):
    """A body that is not packed as it says; the message ends a sentence that begins with its address."""


class TooLargeError(ValueError):
    """A body beyond the size that is read."""


def unpacked(body: bytes, *, packing: str, largest: int) -> bytes:
    """The body as it was before a server packed it. Raises PackingError, TooLargeError.

    Deflate is to be zlib's format; some servers send it without zlib's header."""
    ways = PACKINGS[packing]
    for way in ways:
        try:
            return _unpacked(body, way, largest)
        except zlib.error:
            continue
    if ways:
        raise PackingError(f"said to be {packing}, but cannot be unpacked")
    return body


def gunzipped(body: bytes, *, largest: int) -> bytes:
    """A file that may be a gzip file itself. Raises PackingError, TooLargeError."""
    return unpacked(body, packing="gzip", largest=largest) if body.startswith(MAGIC) else body


def _unpacked(body: bytes, way: int, largest: int) -> bytes:
    """All members of a gzip file (RFC 1952, 2.2), or the one of another. Raises zlib.error where it breaks off."""
    pieces: list[bytes] = []
    left = largest
    while body:
        member = zlib.decompressobj(way)
        piece = member.decompress(body, left + 1)
        left -= len(piece)
        if left < 0:
            raise TooLargeError
        if not member.eof:
            raise zlib.error("broke off")
        pieces.append(piece)
        body = member.unused_data if way == GZIP and member.unused_data.startswith(MAGIC) else b""
    return b"".join(pieces)
