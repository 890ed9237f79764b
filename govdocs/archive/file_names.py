"""File names that Linux, macOS and Windows can store: those that an archive makes, and those that it accepts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from govdocs.archive import messages
from govdocs.errors import Refusal
from govdocs.numerals import to_ascii

MAX_NAME = 60  # characters of a letter's own name, so that a path on Windows stays under 260
MAX_PATH = 180  # of a file within the archive
MAX_DEPTH = 12

_HASH_SHOWN = (
    10  # digits of the SHA-256 in a folder's name, so that two letters of one number have two folders
)
_SHOWN = 100  # characters of a name that a refusal quotes
_NOT_ALLOWED = re.compile(r"[^a-z0-9.]+")
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


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


def portable_path(path: str) -> str:
    """The path itself if it stays inside its folder and every operating system can store it. Raises Refusal."""
    parts = path.split("/")
    unportable = (
        len(path) > MAX_PATH
        or len(parts) > MAX_DEPTH
        or _FORBIDDEN.search(path)
        or any(part in ("", ".", "..") or part[-1] in ". " or _RESERVED.fullmatch(part) for part in parts)
    )
    if unportable:
        raise Refusal(*messages.UNPORTABLE_NAME.filled(name=path[:_SHOWN]))
    return path


def refuse_unportable(names: Iterable[str]) -> None:
    """Raises Refusal for a path that not every system can store, and for two that differ only in case or Unicode form."""
    seen: dict[str, str] = {}
    for name in names:
        portable_path(name)
        other = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            raise Refusal(*messages.ONE_NAME_TWICE.filled(first=other, second=name))


def _ascii_name(text: str) -> str:
    return _NOT_ALLOWED.sub("-", text.lower()).strip(".-")
