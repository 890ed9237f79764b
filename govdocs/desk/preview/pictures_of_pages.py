"""The pages of a PDF as PNG for the screen: only those that the browser does not have."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, repeat
from typing import Any, Final

import deflate
import pypdfium2

from govdocs.desk.preview.page_looks import PageLook
from govdocs.files.recent import Recent
from govdocs.pdf.libraries_lock import one_thread_at_a_time

LEAST_DENSITY, HIGHEST_DENSITY = 0.25, 3.0
"""Of the pixels of the screen for one CSS pixel."""
MOST_PIXELS: Final = 16_000_000
"""Of one page; a larger one is made at a lower density."""
MOST_PAGES: Final = 150
"""Pictures of one letter; the pages after them are counted only."""

_CSS_PER_POINT: Final = 96 / 72
_LEVEL: Final = 2  # of libdeflate: with none of the others is a page of letters sooner packed
_PROBE: Final = 0.4  # of the size of the paper, at which a page is looked at for colours
_GREY, _COLOURED = 0, 2  # as PNG names the kinds of pixels
_hashes: Final[Recent[Hashable, str]] = Recent(2 * MOST_PAGES)
"""Of pages that were drawn, by their looks, sizes and scales."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: the hash of its PNG, its size in CSS pixels, and the PNG where the browser lacks it."""

    hash: str
    width: float
    height: float
    png: bytes | None


def density_within(density: float) -> float:
    """The density that is made for a requested one; 1 for what is no number.

    >>> density_within(1.5), density_within(400), density_within(float("nan"))
    (1.5, 3.0, 1.0)
    """
    return min(max(density, LEAST_DENSITY), HIGHEST_DENSITY) if density == density else 1.0


@one_thread_at_a_time
def pictures_of(
    pdf: bytes,
    density: float,
    have: Collection[str] = (),
    looks: Iterable[PageLook | None] = (),
    *,
    most: int = MOST_PAGES,
) -> tuple[tuple[PagePicture, ...], int]:
    """The first `most` pages, and how many there are. A page of `have` comes without its PNG, and one that is known by its look is
    not drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = zip(range(min(len(document), most)), chain(looks, repeat(None)), strict=False)
        pictures = (_picture(document, *page, density_within(density), have) for page in pages)
        return tuple(pictures), len(document)


def _picture(
    document: Any, index: int, look: PageLook | None, density: float, have: Collection[str]
) -> PagePicture:
    width, height = (size * _CSS_PER_POINT for size in document.get_page_size(index))
    scale = min(density, (MOST_PIXELS / (width * height)) ** 0.5)
    key = look, width, height, scale
    digest, png = _hashes.get(key) if look else None, None
    if digest is None or digest not in have:
        page = document[index]
        png = _png(page, scale, grey=(look is not None and look.is_grey) or _is_grey(page))
        digest = sha256(png).hexdigest()[:32]
        if look:
            _hashes.put(key, digest)
    return PagePicture(digest, round(width, 1), round(height, 1), None if digest in have else png)


def _is_grey(page: Any) -> bool:
    """Whether black ink would print it: most pages are, and a third of the bytes is made in a third of the time."""
    colours = page.render(scale=_PROBE, rev_byteorder=True).to_pil().getcolors(256)
    return colours is not None and all(len(set(colour[:3])) == 1 for _, colour in colours)


def _rows(picture: Any) -> bytes:
    """The pixels as PNG has them, each row behind the number of its filter: none, since on pages of letters filters cost more
    time than they save bytes."""
    length, stride = picture.width * picture.n_channels, picture.stride
    data = memoryview(picture.buffer).cast("B")
    starts = range(0, picture.height * stride, stride)
    return b"".join(piece for start in starts for piece in (b"\0", data[start : start + length]))


def _png(page: Any, scale: float, *, grey: bool) -> bytes:
    picture = page.render(scale=scale * _CSS_PER_POINT, grayscale=grey, rev_byteorder=not grey)
    kind = _GREY if grey else _COLOURED
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, kind, 0, 0, 0)
    body = bytes(deflate.zlib_compress(_rows(picture), _LEVEL))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
