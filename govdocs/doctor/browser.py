"""What the desk needs: its packages, and a browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition

PACKAGES: Final = ("starlette", "uvicorn", "avro-py")
"""Those of the extra `desk`."""


def desk(_: Path) -> Iterator[Condition]:
    """The packages of the desk."""
    there, absent = [], []
    for name in PACKAGES:
        try:
            there.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            absent.append(name)
    if absent:
        found = messages.DESK_LACKING.filled(packages=", ".join(absent))
        advice = messages.GET_DESK.filled(packages=" ".join(absent))
        yield Condition("desk", messages.DESK, "look", found, advice)
    else:
        found = messages.DESK_FOUND.filled(packages=", ".join(there))
        yield Condition("desk", messages.DESK, "fine", found)


def browser(_: Path) -> Iterator[Condition]:
    """The browser that the desk is opened in."""
    try:
        chosen = webbrowser.get()
    except webbrowser.Error:
        yield Condition("browser", messages.BROWSER, "look", messages.NO_BROWSER, messages.OPEN_BY_HAND)
        return
    name = getattr(chosen, "name", None) or type(chosen).__name__
    yield Condition("browser", messages.BROWSER, "fine", messages.BROWSER_FOUND.filled(name=name))
