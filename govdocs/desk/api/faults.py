"""Where a fault of the desk's own code is, said without a word of what it worked on: letters may be confidential."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Final

import govdocs

_PACKAGE: Final = Path(govdocs.__file__).parent.parent
_MOST_FRAMES: Final = 30


def place_of_fault(error: BaseException) -> str:
    """The sort of an error and the lines of code that led to it, those of the errors behind it too; never its message, which may quote.

    >>> print(place_of_fault(ValueError("confidential")), end="")
    govdocs desk: ValueError
    """
    lines: list[str] = []
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        lines.append(f"govdocs desk: {type(one).__qualname__}")
        frames = traceback.extract_tb(one.__traceback__)[-_MOST_FRAMES:]
        lines += (f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        one = one.__cause__ or one.__context__
    return "\n".join(lines) + "\n"


def _short(file: str) -> str:
    path = Path(file)
    return (
        path.relative_to(_PACKAGE).as_posix() if path.is_relative_to(_PACKAGE) else "/".join(path.parts[-3:])
    )
