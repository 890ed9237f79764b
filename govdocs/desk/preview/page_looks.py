"""By what a page is known before it is made into a picture: what its content draws, whatever codes the document gives its letters.

A word that is typed on the first page may shift the codes of all pages behind it, which look as before.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from itertools import count
from typing import Final, NamedTuple

from govdocs.pdf.codebook import Codebook, FontCodes

_OF_DOCUMENT: Final = re.compile(rb"/[xsp]\d+ (?:Do|gs|sh|scn|SCN)\n")
"""Groups, states, shadings and patterns: they lie outside the page, and their names are their numbers in the document."""
_FONT: Final = re.compile(rb"/([A-Z]{6}) (?=\S+ Tf\n)")
_STRING: Final = re.compile(rb"<([0-9a-f]+)>")
_COLOUR: Final = re.compile(rb"^(\S+) (\S+) (\S+) (?:rg|RG)$", re.MULTILINE)
_OTHER_COLOURS: Final = re.compile(rb" (?:Do|cs|CS)\n")


class PageLook(NamedTuple):
    """What a page draws: the digest of its content, in which codes count as the page uses them, and by font their shapes."""

    content: bytes
    shapes: tuple[Hashable, ...]
    is_grey: bool
    """Whether it draws letters and lines alone, in black, white and grey."""


def looks_of(contents: Iterable[bytes], book: Codebook) -> Iterator[PageLook | None]:
    """The looks of pages by their contents; None for a page of which they do not say all. `book` has the fonts of the document."""
    fonts = {font.hash.encode(): book.codes(font) for font in book.values()}
    return (None if _OF_DOCUMENT.search(content) else _look(content, fonts) for content in contents)


def _look(content: bytes, fonts: Mapping[bytes, FontCodes]) -> PageLook:
    numbers: defaultdict[bytes, defaultdict[int, int]]
    numbers = defaultdict(lambda: defaultdict(count().__next__))  # font → code → its number on the page
    start, *parts = _FONT.split(content)
    pieces = [start]
    for name, part in zip(parts[::2], parts[1::2], strict=True):
        pieces += name, _STRING.sub(partial(_renumbered, numbers[name]), part)
    shapes = (
        (fonts[name].source, tuple([fonts[name].clusters[code - 1] for code in codes]))
        for name, codes in numbers.items()
    )
    is_grey = not _OTHER_COLOURS.search(content) and all(
        red == green == blue for red, green, blue in _COLOUR.findall(content)
    )
    return PageLook(sha256(b"/".join(pieces)).digest(), tuple(shapes), is_grey)


def _renumbered(numbers: Mapping[int, int], string: re.Match[bytes]) -> bytes:
    codes = array("H", bytes.fromhex(string[1].decode()))
    codes.byteswap()
    return b"<%b>" % array("H", [numbers[code] for code in codes]).tobytes().hex().encode()
