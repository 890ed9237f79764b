"""The names under which what was in an old file is kept: that file may be called anything, and call its pictures anything."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import PurePosixPath
from typing import Final

from govdocs.errors import Refusal
from govdocs.files.portable_names import portable_path

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".jpe", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".wmf", ".emf", ".svg")  # fmt: skip

_LONGEST = 40  # characters before the suffix
_OTHER = re.compile(r"[^\w-]+")

_UNSTORABLE = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*]+")


def plain_stem(stem: str) -> str:
    """The name, before its suffix, of the YAML of a file: that of the file, where every system can store it.

    >>> plain_stem("সভা ২০২৪"), plain_stem("a: [b")
    ('সভা ২০২৪', 'a- [b')
    """
    try:
        return portable_path(f"{stem}.yaml").removesuffix(".yaml")
    except Refusal:
        return _UNSTORABLE.sub("-", stem).strip(" .-") or "letter"


def picture_name(file: str, picture: str) -> str:
    """The name of the file in which a picture of an old file is kept beside its YAML.

    >>> picture_name("সভা.docx", "image1.png"), picture_name("C:\\\\a\\\\b.pdf", "page-1.png")
    ('সভা-image1.png', 'b-page-1.png')
    """
    return f"{plain_stem(PurePosixPath(file.replace(chr(92), '/')).stem)}-{picture}"


def is_picture_name(name: str) -> bool:
    """Whether a name ends as that of a picture does."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def free_name(name: str, taken: Container[str]) -> str:
    """The name as a plain one, of letters, digits and hyphens before the suffix, which is not among those taken.

    >>> free_name("image1.png", ())
    'image1.png'
    >>> free_name("..\\\\..\\\\a b.png", ("a-b.png",))
    'a-b-2.png'
    """
    path = PurePosixPath(name)
    stem = _OTHER.sub("-", path.stem).strip("-")[:_LONGEST] or "picture"
    suffix, made, number = path.suffix.lower(), f"{stem}{path.suffix.lower()}", 1
    while made in taken:
        number += 1
        made = f"{stem}-{number}{suffix}"
    return made
