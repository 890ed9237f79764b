"""Names that every system can keep: of the folders that an archive makes, and of the files that it takes in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from govdocs.errors import Refusal
from govdocs.numerals import to_ascii

MAX_NAME = 60  # characters of a letter's own name, so that a path on Windows stays under 260
MAX_PATH = 180  # of a file within the archive
MAX_DEPTH = 12

_HASH_SHOWN = 10  # figures of the SHA-256 in a folder's name: two letters of one number never meet there
_NOT_PLAIN = re.compile(r"[^a-z0-9.]+")
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def plain_name(number: str, kind: str, day: date | None) -> str:
    """What a letter is called in the archive, in lower-case ASCII: by its number, else by its kind and date.

    >>> plain_name("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১)", "letter", None)
    '46.00.0000.071.31.003.23-524-1-11'
    >>> plain_name("", "press_note", date(2024, 2, 21))
    'press-note-2024-02-21'
    """
    written = _plain(to_ascii(number)) or _plain(f"{kind}-{day or ''}")
    return written[:MAX_NAME].strip(".-")


def folder_of(name: str, day: date | None, pdf: str) -> str:
    """The folder of a letter: its year, its name, and the beginning of its PDF's SHA-256."""
    return f"{day.year if day else 'undated'}/{name}_{pdf[:_HASH_SHOWN]}"


def bears_hash(folder: str, pdf: str) -> bool:
    """Whether a folder is named for that PDF."""
    return folder.endswith(f"_{pdf[:_HASH_SHOWN]}")


def inside_only(path: str) -> str:
    """The path itself, provided that it stays inside its folder and that every system can keep it. Raises Refusal."""
    parts = path.split("/")
    odd = (
        len(path) > MAX_PATH
        or len(parts) > MAX_DEPTH
        or _FORBIDDEN.search(path)
        or any(part in ("", ".", "..") or part[-1] in ". " or _RESERVED.fullmatch(part) for part in parts)
    )
    if odd:
        raise Refusal(
            f"‘{path[:100]}’ নামটি সব কম্পিউটারে রাখা যায় না; ফাইলের নাম বদলে আবার চেষ্টা করুন।",
            f"The name '{path[:100]}' cannot be kept on every system; rename the file and try again.",
        )
    return path


def all_keepable(names: Iterable[str]) -> None:
    """Raises Refusal for a name that not every system can keep, and for two that some take for one."""
    seen: dict[str, str] = {}
    for name in names:
        inside_only(name)
        other = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            raise Refusal(
                f"‘{other}’ ও ‘{name}’ কোনো কোনো কম্পিউটারে একই ফাইল; একটির নাম বদলান।",
                f"'{other}' and '{name}' are one file on some systems; rename one of them.",
            )


def _plain(text: str) -> str:
    return _NOT_PLAIN.sub("-", text.lower()).strip(".-")
