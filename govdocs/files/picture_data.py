"""What the bytes of a PNG or a JPEG say before they are decoded: the size, the scans, and whether they can be complete.

JPEG: ITU-T T.81, annex B. PNG: ISO/IEC 15948, 5, 8 and 11.2.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"

#: A marker within a scan: not a byte FF of its data, no restart, no filling.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_FILLING = re.compile(rb"\xff+")
_SCAN, _END = 0xDA, 0xD9
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_SEQUENTIAL = {0xC0, 0xC1}
_FOR_PDF = {*_SEQUENTIAL, 0xC2}
_CODES = 0xC4

#: Longer than the lookahead of any decoder, shorter than the data of any row of blocks that is missed.
_PADDING = bytes(64)
_CHUNK = 1 << 20
_BY_PALETTE = 3  # the colour type whose pixels are numbers of colours
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
#: Depth, colour, and the ways in which the rows are packed, filtered and interlaced.
_PLAIN = (bytes((8, 0, 0, 0, 0)), bytes((8, 2, 0, 0, 0)))
#: Adam7: where each pass begins, and how far apart its pixels are.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


class JpegOutline(NamedTuple):
    """The frame and the scans of a JPEG, as its markers have them."""

    frame: int
    width: int
    height: int
    #: blocks of 8 × 8 in all components
    blocks: int
    scans: int
    #: bytes of the scans
    coded: int
    #: where its picture ends, before the marker that says so; None where that is missing
    end: int | None
    #: whether the codes of its data are in the file; some cameras leave them out
    has_codes: bool
    #: markers, and bytes that fill the room before one
    markers: int

    @property
    def is_for_every_reader(self) -> bool:
        """Whether readers of PDF draw it, who get the file as it is: Huffman's codes, and those with it (ISO 32000-1, 7.4.8)."""
        return self.frame in _FOR_PDF and self.has_codes

    @property
    def is_sequential(self) -> bool:
        """Whether one scan has the whole of each block, from the top down."""
        return self.frame in _SEQUENTIAL and self.scans == 1


def jpeg_outline(data: bytes) -> JpegOutline | None:
    """The outline of a JPEG; None for anything else. Of a file of several pictures, that of the first."""
    if not data.startswith(_JPEG):
        return None
    frame = width = height = blocks = scans = coded = markers = 0
    has_codes = False
    position = len(_JPEG)
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            break
        marker = data[position + 1]
        markers += 1
        if marker == 0xFF:
            filling = _FILLING.match(data, position)
            before, position = position, filling.end() - 1 if filling else position + 1
            markers += position - before
            continue
        if marker == _END:
            return JpegOutline(frame, width, height, blocks, scans, coded, position, has_codes, markers)
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        segment = data[position + 4 : position + 2 + length]
        position += 2 + length
        has_codes = has_codes or marker == _CODES
        if marker in _FRAMES and len(segment) >= 6 and _pixels(segment) >= width * height:
            frame, blocks = marker, _blocks(segment)
            height, width = _size(segment)
        if marker == _SCAN:
            scans += 1
            found = _MARKER.search(data, position)
            following = found.start() if found else len(data)
            coded += following - position
            position = following
            if data[position : position + 2] == b"\xff\xd9":
                return JpegOutline(frame, width, height, blocks, scans, coded, position, has_codes, markers)
    return JpegOutline(frame, width, height, blocks, scans, coded, None, has_codes, markers)


def parts(data: bytes, most: int) -> int:
    """The parts of a PNG's or a JPEG's file, which readers take one by one; counted as far as one more than `most`."""
    if data.startswith(_PNG):
        return sum(1 for _ in islice(_chunks(data), most + 1))
    outline = jpeg_outline(data)
    return min(outline.markers, most + 1) if outline else 0


def _size(frame: bytes) -> tuple[int, int]:
    return int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")


def _pixels(frame: bytes) -> int:
    height, width = _size(frame)
    return height * width


def _blocks(frame: bytes) -> int:
    """How many blocks the components have, each with the share of the samples that it has."""
    height, width = _size(frame)
    factors = [(byte >> 4, byte & 15) for byte in frame[7::3]][: frame[5]]
    most = max((across for across, _ in factors), default=0), max((down for _, down in factors), default=0)
    if not all(most):
        return 0
    return sum(
        -(-width * across // (8 * most[0])) * -(-height * down // (8 * most[1])) for across, down in factors
    )


def stated_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, as the file states them; None for what is neither PNG nor JPEG."""
    if data.startswith(_PNG):
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    outline = jpeg_outline(data)
    return (outline.width, outline.height) if outline else None


def first_picture(data: bytes) -> bytes:
    """A JPEG without what follows its picture: phones put a second one, for the depth or the light, behind it."""
    outline = jpeg_outline(data)
    return data if outline is None or outline.end is None else data[: outline.end + 2]


def without_end(data: bytes) -> bytes:
    """The same picture for a decoder that shall say when data is missing.

    Where a JPEG is said to end too early, decoders paint the rest grey without a word; where bytes are missing, they complain.
    """
    outline = jpeg_outline(data)
    if outline is None or outline.end is None or not outline.is_sequential:
        return data
    return data[: outline.end] + _PADDING


def is_too_short(data: bytes) -> bool:
    """Whether the file has less data than the least that a picture of its stated size takes."""
    if data.startswith(_PNG):
        return _is_short_png(data)
    outline = jpeg_outline(data)
    if outline is None:
        return False
    least = 2 if outline.frame in _SEQUENTIAL else 1  # bits of a block: of its mean, and that nothing follows
    return outline.coded * 8 < outline.blocks * least


def is_plain_png(data: bytes) -> bool:
    """Whether a PDF can take the rows of a PNG as they are: eight bits, grey or coloured, with nothing transparent."""
    if not data.startswith(_PNG):
        return False
    chunks = list(_chunks(data))
    kind, header = chunks[0] if chunks else (b"", memoryview(b""))
    return kind == b"IHDR" and bytes(header[8:]) in _PLAIN and not any(kind == b"tRNS" for kind, _ in chunks)


def png_rows(data: bytes) -> bytes | None:
    """The compressed rows of a PNG that is plain and whole; None of any other."""
    return rows_in_png(data) if is_plain_png(data) and not _is_short_png(data) else None


def rows_in_png(data: bytes) -> bytes:
    """The compressed rows of a PNG."""
    return b"".join(content for kind, content in _chunks(data) if kind == b"IDAT")


def _is_short_png(data: bytes) -> bool:
    """Decoders take a PNG whose compressed data ends before its last row, and paint the rest black."""
    chunks = iter(_chunks(data))
    kind, header = next(chunks, (b"", b""))
    if kind != b"IHDR" or len(header) != 13:
        return False  # which no decoder takes
    missing = _unpacked_size(header)
    unpacking = zlib.decompressobj()
    lacks_colours = header[9] == _BY_PALETTE
    try:
        for kind, content in chunks:
            if kind == b"PLTE" and content and len(content) % 3 == 0:
                lacks_colours = False
            if kind == b"IDAT" and lacks_colours:
                return True
            rest = content if kind == b"IDAT" else b""
            while rest and missing > 0 and not unpacking.eof:
                missing -= len(unpacking.decompress(rest, _CHUNK))
                rest = unpacking.unconsumed_tail
        missing -= 0 if unpacking.eof or missing <= 0 else len(unpacking.flush())
    except zlib.error:
        return False  # a decoder says so itself
    return missing > 0


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    position, view = len(_PNG), memoryview(data)
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        yield data[position + 4 : position + 8], view[position + 8 : position + 8 + length]
        position += 12 + length


def _unpacked_size(header: memoryview | bytes) -> int:
    """The bytes of all rows, with the byte before each that names its filter."""
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    depth, colour, interlaced = header[8], header[9], header[12]
    bits = depth * _CHANNELS.get(colour, 0)
    total = 0
    for x, y, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns, rows = -(-(width - x) // across), -(-(height - y) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + -(-columns * bits // 8))
    return total
