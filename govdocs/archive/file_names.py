"""The names that an archive makes for its letters: those that Linux, macOS and Windows can store."""

from __future__ import annotations

import re
from datetime import date

from govdocs.numerals import to_ascii

MAX_NAME = 60  # characters of a letter's own name, so that a path on Windows stays under 260

_HASH_SHOWN = (
    10  # digits of the SHA-256 in a folder's name, so that two letters of one number have two folders
)
_NOT_ALLOWED = re.compile(r"[^a-z0-9.]+")


def letter_name(number: str, kind: str, day: date | None) -> str:
    """A letter's name in the archive, at most MAX_NAME characters of lower-case ASCII: its number, else its kind and date.

    >>> letter_name("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১)", "letter", None)
    '46.00.0000.071.31.003.23-524-1-11'
    >>> letter_name("", "press_note", date(2024, 2, 21))
    'press-note-2024-02-21'
    """
    written = _ascii_name(to_ascii(number)) or _ascii_name(f"{kind}-{day or ''}")
    return written[:MAX_NAME].strip(".-")


def folder_of(name: str, day: date | None, pdf: str) -> str:
    """The folder of a letter within the archive: `year/name_` and the first digits of its PDF's SHA-256."""
    return f"{day.year if day else 'undated'}/{name}_{pdf[:_HASH_SHOWN]}"


def is_named_for(folder: str, pdf: str) -> bool:
    """Whether a folder has the name that `folder_of` gives for a PDF of that SHA-256."""
    return folder.endswith(f"_{pdf[:_HASH_SHOWN]}")


def _ascii_name(text: str) -> str:
    return _NOT_ALLOWED.sub("-", text.lower()).strip(".-")
