"""What a PDF from anywhere grows to when it is opened: counted before a reader sees it, and refused above what ours can need.

A stream is always found in the bytes of the file itself, whatever the file says of its place and length. So each is unpacked
here first, as far as the bounds; what it holds is unpacked too where that is packed once more. What our letters do not
contain (other ways of packing, encryption) cannot be counted and is refused.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from govdocs.errors import Refusal
from govdocs.pdf import messages

MAX_PDF: Final = 256 << 20
"""Bytes of a file: an album of 200 MiB, and the letter around it."""
MAX_STREAM: Final = 192 << 20
"""Bytes that one stream grows to: the largest picture that a document may hold, in four colours."""
MAX_STREAMS: Final = 3 << 30
"""Bytes of all streams, packed and unpacked: a whole album of pictures, each dot in three bytes."""
MOST_STREAMS: Final = 200_000
"""Streams of a file: two thousand letters merged into one have a tenth of it."""

_PIECE: Final = 1 << 20
_FIRST_PIECE: Final = 1 << 12  # what is no stream is known by it; zlib copies what it does not read
_DEEPEST: Final = 4  # packings of one stream within each other that are followed; more are refused


def _escapable(name: str) -> bytes:
    """The pattern of a name, each letter of which may be written as its number: `/F#69lter`."""
    return b"".join(b"(?:%b|#%02x|#%02X)" % (re.escape(c.encode()), ord(c), ord(c)) for c in name)


_LINE_END: Final = re.compile(rb"\r\n?|\n")
_GAP: Final = rb"(?:[\s\0]|%[^\r\n]{0,200}+[\r\n]){0,100}+"
_END: Final = rb"(?![^\s\0()<>\[\]{}/%])"
_OURS: Final = b"|".join(map(_escapable, ("FlateDecode", "Fl", "DCTDecode", "DCT")))
_STREAM: Final = re.compile(rb"(?<!end)stream" + _END)
_FILTER: Final = re.compile(rb"/" + _escapable("Filter") + _END)
_KNOWN: Final = re.compile(
    _GAP + rb"(?:\[" + _GAP + rb"(?:/(?:" + _OURS + rb")" + _END + _GAP + rb"){0,%d}\]|/(?:" % _DEEPEST + _OURS + rb")" + _END + rb"|null)"
)  # fmt: skip
_ENCRYPTED: Final = re.compile(rb"/" + _escapable("Encrypt") + _END)


def refuse_unsafe(pdf: bytes, name: str) -> None:
    """Raises Refusal for what is not a PDF, is packed or locked as none of ours is, or is or becomes too large."""
    if b"%PDF-" not in pdf[:1024]:
        raise Refusal(*messages.NOT_A_PDF.filled(file=name))
    if len(pdf) > MAX_PDF:
        raise Refusal(*messages.GROWS_TOO_BIG.filled(file=name))
    if _ENCRYPTED.search(pdf):
        raise Refusal(*messages.LOCKED.filled(file=name))
    if not all(_KNOWN.match(pdf, found.end()) for found in _FILTER.finditer(pdf)):
        raise Refusal(*messages.PACKED_OTHERWISE.filled(file=name))
    if _grows_too_big(memoryview(pdf), pdf):
        raise Refusal(*messages.GROWS_TOO_BIG.filled(file=name))


def _grows_too_big(whole: memoryview, pdf: bytes) -> bool:
    total = 0
    for number, begin in enumerate(_beginnings(pdf)):
        if number > 2 * MOST_STREAMS:
            return True
        size, largest = _unpacked(whole[begin:], MAX_STREAMS - total)
        total += size
        if largest > MAX_STREAM or total > MAX_STREAMS:
            return True
    return False


def _beginnings(pdf: bytes) -> Iterator[int]:
    """Where the bytes of streams may begin: behind the word, and behind the line of the word, as readers take it."""
    line_end = 0
    for word in _STREAM.finditer(pdf):
        if line_end <= word.end():
            found = _LINE_END.search(pdf, word.end())
            line_end = found.end() if found else len(pdf)
            yield line_end
        if word.end() + 1 != line_end:
            yield word.end() + 1


def _unpacked(data: memoryview, limit: int) -> tuple[int, int]:
    """Bytes read and written while a stream is unpacked, as far as the limits, and the most that one packing of it gave."""
    layers = [zlib.decompressobj()]
    given = [0]
    held: dict[int, bytes] = {}
    read = end = 0
    while end < len(data):
        piece = data[end : end + (_PIECE if end else _FIRST_PIECE)]
        end += len(piece)
        if not _feed(layers, given, held, 0, piece, limit):
            break
        read += len(piece) - len(layers[0].unused_data)
        if layers[0].eof or max(given) > MAX_STREAM or read + sum(given) > limit:
            break
    return read + sum(given), max(given)


def _feed(
    layers: list[zlib._Decompress],
    given: list[int],
    held: dict[int, bytes],
    depth: int,
    piece: bytes | memoryview,
    limit: int,
) -> bool:
    """Give a piece to a packing, and what comes out to the one inside it. False where it is none, or grew past a limit.

    `held` is the first byte that came out of each, until there is a second one: they say together whether it is packed.
    """
    unpack = layers[depth]
    while len(piece) and not unpack.eof:
        try:
            out = held.pop(depth, b"") + unpack.decompress(piece, _PIECE)
        except zlib.error:
            return False
        if len(out) == 1 and not given[depth] and not unpack.eof:
            held[depth], piece = out, unpack.unconsumed_tail
            continue
        first = not given[depth]
        given[depth] += len(out)
        if given[depth] > MAX_STREAM or sum(given) > limit:
            return False
        if first and out and depth + 1 == len(layers) and depth < _DEEPEST and _may_be_packed(out):
            layers.append(zlib.decompressobj())
            given.append(0)
        if out and depth + 1 < len(layers) and not _feed(layers, given, held, depth + 1, out, limit):
            if max(given) > MAX_STREAM or sum(given) > limit:
                return False
            del layers[depth + 1 :]  # it only looked as if it was packed
        piece = unpack.unconsumed_tail
    return True


def _may_be_packed(data: bytes) -> bool:
    """Whether bytes begin as packed ones do."""
    return len(data) > 1 and data[0] & 15 == 8 and not (data[0] << 8 | data[1]) % 31
