"""By what a page is known before it is made into a picture: what its content draws, whatever codes the document gives its letters.

A word that is typed on the first page may shift the codes of all pages behind it, which look as before.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count
from struct import iter_unpack
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from govdocs.pdf.codebook import Codebook, FontCodes

_OF_DOCUMENT: Final = re.compile(rb"/[xsp]\d+ (?:Do|gs|sh|scn|SCN)\n")
"""Groups, states, shadings and patterns: they lie outside the page, and their names are their numbers in the document."""
_FONT: Final = re.compile(rb"/([A-Z]{6}) (?=\S+ Tf\n)")
_STRING: Final = re.compile(rb"<([0-9a-f]+)>")
_COLOUR: Final = re.compile(rb"\n(\S+) (\S+) (\S+) (?:rg|RG)(?=\n)")
_OTHER_COLOURS: Final = re.compile(rb" (?:Do|cs|CS)\n")


class PageLook(NamedTuple):
    """What a page draws: the digest of its content without its strings, and by font what these show."""

    content: bytes
    shown: tuple[Hashable, ...]
    is_grey: bool
    """Whether it draws letters and lines alone, in black, white and grey."""


def looks_of(contents: Iterable[bytes], book: Codebook) -> Iterator[PageLook | None]:
    """The looks of pages by their contents; None for a page of which they do not say all. `book` has the fonts of the document."""
    fonts = {font.hash.encode(): book.codes(font) for font in book.values()}
    return (None if _OF_DOCUMENT.search(content) else _look(content, fonts) for content in contents)


def _look(content: bytes, fonts: Mapping[bytes, FontCodes]) -> PageLook:
    start, *parts = _FONT.split(content)
    between, strings = [start], defaultdict[bytes, list[bytes]](list)
    for name, part in zip(parts[::2], parts[1::2], strict=True):
        pieces = _STRING.split(part)
        between += name, *pieces[::2]
        strings[name] += pieces[1::2]
    shown = tuple([_shown(fonts[name], of_font) for name, of_font in strings.items()])
    is_grey = not _OTHER_COLOURS.search(content) and all(
        red == green == blue for red, green, blue in _COLOUR.findall(content)
    )
    return PageLook(sha256(b"<>".join(between)).digest(), shown, is_grey)


def _shown(font: FontCodes, strings: Iterable[bytes]) -> Hashable:
    """What the strings of a font show: its clusters in the order in which they first come, and the strings by their numbers there."""
    codes = bytes.fromhex(b"0000".join(strings).decode())  # 0 is no code
    numbers = defaultdict[int, int](count().__next__, {0: -1})
    numbered = array("i", [numbers[code] for (code,) in iter_unpack(">H", codes)])
    del numbers[0]
    return font.source, tuple([font.clusters[code - 1] for code in numbers]), numbered.tobytes()
