"""File names that Linux, macOS and Windows can store, and that hide nothing: of what an archive keeps, and of what comes out of a PDF."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from govdocs.errors import Refusal
from govdocs.files import messages
from govdocs.files.windows_names import is_kept
from govdocs.problems.excerpt import visible
from govdocs.text.unicode import ZWJ, ZWNJ

FINGERPRINT = "fingerprint.json"
"""The file within a PDF of ours that says what its bytes depend on besides the source."""

MAX_PATH = 180  # characters of a file within its folder
MAX_DEPTH = 12

_SHOWN = 100  # characters of a name that a refusal quotes
_UNSEEN = frozenset(
    ["Cc", "Cf", "Cs", "Zl", "Zp"]
)  # control characters, turns of direction, halves of a character


def portable_path(path: str) -> str:
    """The path itself if it stays inside its folder and every operating system can store it. Raises Refusal."""
    parts = path.split("/")
    unportable = (
        len(path) > MAX_PATH
        or len(parts) > MAX_DEPTH
        or "\\" in path
        or any(unicodedata.category(each) in _UNSEEN and each not in (ZWJ, ZWNJ) for each in path)
        or not all(map(is_kept, parts))
    )
    if unportable:
        raise Refusal(*messages.UNPORTABLE_NAME.filled(name=visible(path[:_SHOWN])))
    return path


def refuse_unportable(names: Iterable[str], *, hidden: bool = True) -> None:
    """Raises Refusal for a path that not every system can store, and for two that differ only in case or Unicode form, or of
    which one is a folder of the other; unless `hidden`, also for one that a listing does not show (`.ssh/…`).
    """
    seen: dict[str, str] = {}
    for name in names:
        portable_path(name)
        if not hidden and any(part.startswith(".") for part in name.split("/")):
            raise Refusal(*messages.HIDDEN_NAME.filled(name=name))
        other = seen.setdefault(_alike(name), name)
        if other != name:
            raise Refusal(*messages.ONE_NAME_TWICE.filled(first=other, second=name))
    for key, name in seen.items():
        steps = key.split("/")
        for length in range(1, len(steps)):
            if other := seen.get("/".join(steps[:length]), ""):
                raise Refusal(*messages.ONE_NAME_TWICE.filled(first=other, second=name))


def leaves_folder(name: str) -> bool:
    """Whether a name leads, on some system, out of the folder that it is taken for a file of."""
    path = PurePosixPath(name)
    return not path.name or path.is_absolute() or ".." in path.parts or bool({"\\", ":"} & set(name))


def _alike(name: str) -> str:
    """The form in which two names are one on some system."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
