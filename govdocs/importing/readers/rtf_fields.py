"""An RTF before LibreOffice gets it: whether it is whole; without the fields that fetch something and the objects that another program
must open, while what either shows stays.
"""

from __future__ import annotations

import re
from typing import Final

SHOWN: Final = frozenset(
    {"PAGE", "NUMPAGES", "SECTIONPAGES", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "HYPERLINK", "TOC", "REF"}
    | {"PAGEREF", "SEQ", "TITLE", "SUBJECT", "AUTHOR", "FILENAME", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "SYMBOL", "EQ"}
)  # fmt: skip
"""Fields that need nothing but the file itself."""

_ACTIVE = re.compile(rb"\\(?P<what>fldinst|objdata)(?![a-z])")
_BRACES = re.compile(rb"\\.|[{}]", re.DOTALL)
_CONTROL = re.compile(rb"\\[a-zA-Z]+-?\d* ?|[{}\s]+")
_DISGUISED = re.compile(rb"\\[*']|\\u-?\d|\\bin")
_WORD = re.compile(rb"[A-Za-z]+")


_BINARY = re.compile(rb"\\bin(\d{1,20})")
_MOST_OPEN = 1_000  # braces that may be open at the end: what counts them simply may miss a few


def is_cut_off(data: bytes) -> bool:
    """Whether an RTF ends before its end: LibreOffice would wait for the rest."""
    counted = (data.count(b"{") - data.count(b"\\{")) - (data.count(b"}") - data.count(b"\\}"))
    return counted > _MOST_OPEN or any(
        int(found[1]) > len(data) - found.end() for found in _BINARY.finditer(data)
    )


def without_active(data: bytes) -> bytes:
    """The RTF without the instructions of fields that are not known to need nothing from elsewhere, and without the data of objects: of
    what is broken LibreOffice now and then takes all memory.
    """
    pieces: list[bytes] = []
    end = 0
    while found := _ACTIVE.search(data, end):
        start, stop = found.end(), _end_of_group(data, found.end())
        stays = found["what"] == b"fldinst" and _is_shown(data[start:stop])
        pieces.append(data[end:start])
        pieces.append(data[start:stop] if stays else b" ")
        end = stop
    return b"".join([*pieces, data[end:]])


def _end_of_group(data: bytes, start: int) -> int:
    """Where the group ends that goes on from here."""
    depth = 0
    for brace in _BRACES.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(brace[0], 0)
        if depth < 0:
            return brace.start()
    return len(data)


def _is_shown(instruction: bytes) -> bool:
    if _DISGUISED.search(instruction):
        return False
    word = _WORD.match(_CONTROL.sub(b" ", instruction).strip())
    return word is not None and word[0].decode("ascii").upper() in SHOWN
