"""The names of the files of a merge: a pattern filled in, made safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from govdocs.errors import Refusal
from govdocs.files.windows_names import is_kept
from govdocs.mail_merge import messages
from govdocs.text.unicode import graphemes

MAX_BYTES = 180  # of a name; systems take 255, and a temporary name and an ending are added
_PLACE = re.compile(r"\{([^{}]*)\}")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\s]+')


def names_in(pattern: str) -> Iterator[str]:
    """The columns that a pattern names. Raises Refusal for braces that do not match.

    >>> list(names_in("{ক্রমিক}-{ইউনিয়ন}"))
    ['ক্রমিক', 'ইউনিয়ন']
    """
    if {"{", "}"} & set(_PLACE.sub("", pattern)) or not pattern.strip() or "{}" in pattern.replace(" ", ""):
        raise Refusal(*messages.BAD_PATTERN.filled(pattern=pattern))
    return (match[1].strip() for match in _PLACE.finditer(pattern))


def filled(pattern: str, word: Callable[[str], str]) -> str:
    """The name of a file, without its ending; empty where nothing is left of it."""
    return safe(_PLACE.sub(lambda match: word(match[1].strip()), pattern))


def safe(name: str) -> str:
    """A name that Windows, macOS and Linux take alike, cut between letters where it is too long.

    >>> safe("চর/আলো: ৩ নং "), safe("CON"), safe(" .. ")
    ('চর-আলো-৩-নং', '_CON', '')
    """
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", name)).strip("-. ")
    if name and not is_kept(name):  # what is left is the name of a device
        name = f"_{name}"
    short = ""
    for letter in graphemes(name):
        if len((short + letter).encode()) > MAX_BYTES:
            break
        short += letter
    return short.rstrip("-. ")


def compared(name: str) -> str:
    """The form in which names of files are compared: some systems take কখ.pdf in two spellings, or A.pdf and a.pdf, for one file."""
    return unicodedata.normalize("NFC", name).casefold()
