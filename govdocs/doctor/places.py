"""The folder of letters and its disk, the folder of temporary files, and the dispatch register."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition
from govdocs.errors import Refusal

PROBE: Final = ".govdocs-পরীক্ষা"
"""What a name of a trial begins with: Bangla, as names of letters are."""
LONGEST_PATH: Final = 180
"""Characters of a folder on Windows, beside 80 of a file, where long paths are not switched on."""
_MEGABYTE: Final = 1_000_000
_LITTLE, _TOO_LITTLE = 200 * _MEGABYTE, 20 * _MEGABYTE


def folder(path: Path) -> Iterator[Condition]:
    """Whether letters of the folder can be read, and files of a Bangla name written there."""
    whole = path.absolute()
    if not path.is_dir():
        found = messages.FOLDER_MISSING.filled(folder=whole)
        yield Condition("folder", messages.FOLDER, "fault", found, messages.GIVE_FOLDER)
        return
    try:
        with os.scandir(path) as inside:
            next(inside, None)
    except OSError as error:
        found = messages.FOLDER_UNREADABLE.filled(folder=whole, reason=error.strerror)
        yield Condition("folder", messages.FOLDER, "fault", found, messages.ASK_FOR_RIGHTS)
        return
    if reason := _unwritable(path):
        found = messages.FOLDER_UNWRITABLE.filled(folder=whole, reason=reason)
        yield Condition("folder", messages.FOLDER, "look", found, messages.WRITE_ELSEWHERE)
    elif sys.platform == "win32" and len(str(whole)) > LONGEST_PATH:
        found = messages.FOLDER_LONG.filled(folder=whole, count=len(str(whole)))
        yield Condition("folder", messages.FOLDER, "look", found, messages.SHORTER_FOLDER)
    else:
        yield Condition("folder", messages.FOLDER, "fine", messages.FOLDER_FOUND.filled(folder=whole))


def space(path: Path) -> Iterator[Condition]:
    """The room that is left on the disk."""
    if not path.is_dir():
        return
    free = shutil.disk_usage(path).free
    found = messages.SPACE_FOUND.filled(megabytes=free // _MEGABYTE)
    if free < _LITTLE:
        level = "fault" if free < _TOO_LITTLE else "look"
        yield Condition("space", messages.SPACE, level, found, messages.MAKE_ROOM)  # type: ignore[arg-type]
    else:
        yield Condition("space", messages.SPACE, "fine", found)


def temporary(_: Path) -> Iterator[Condition]:
    """The folder of temporary files, where the fonts of a letter are put for Pango."""
    from govdocs.pdf.font_settings import readable_folder

    try:
        place = readable_folder() or tempfile.gettempdir()
    except OSError as error:
        yield _no_temporary(str(error))
        return
    if reason := _unwritable(Path(place), "govdocs"):
        yield _no_temporary(reason)
    elif sys.platform == "win32" and not place.isascii():
        found = messages.TEMPORARY_FOUND.filled(folder=place)
        yield Condition("temporary", messages.TEMPORARY, "fault", found, messages.LATIN_TEMPORARY)
    else:
        found = messages.TEMPORARY_FOUND.filled(folder=place)
        yield Condition("temporary", messages.TEMPORARY, "fine", found)


def register(path: Path) -> Iterator[Condition]:
    """The dispatch register that verbs in the folder use: there, whole, and not on a network drive."""
    from govdocs.register import Register, find_register
    from govdocs.register.location import VARIABLE, refuse_network

    try:
        where = find_register(None, path)
    except OSError:  # this folder was removed: `folder` says so
        return
    named = os.environ.get(VARIABLE)
    if not named and where.path is not None and not os.path.lexists(where.path):
        yield Condition("register", messages.REGISTER, "fine", messages.NO_REGISTER)
        return
    try:
        if where.path is not None:
            refuse_network(where.path)
        there = Register.at(where)
        damage = there.damage()
        count = len(there.entries())
    except Refusal as refusal:
        found = refusal.text
        yield Condition("register", messages.REGISTER, "fault", found, messages.SEE_REGISTER)
        return
    if damage:
        found = messages.REGISTER_DAMAGED.filled(where=where, damage=damage)
        yield Condition("register", messages.REGISTER, "fault", found, messages.SEE_REGISTER)
    else:
        found = messages.REGISTER_FOUND.filled(where=where, count=count)
        yield Condition("register", messages.REGISTER, "fine", found)


def _unwritable(place: Path, prefix: str = PROBE) -> str:
    """Why no file can be made in a folder; empty where one was made, and is gone again."""
    try:
        number, name = tempfile.mkstemp(prefix=f"{prefix}-", dir=place)
        os.close(number)
        Path(name).unlink()
    except OSError as error:
        return error.strerror or str(error)
    except (
        UnicodeError
    ):  # `terminal.files` says so; whether the folder can be written is seen by another name
        return _unwritable(place, "govdocs")
    return ""


def _no_temporary(reason: str) -> Condition:
    found = messages.NO_TEMPORARY.filled(reason=reason)
    return Condition("temporary", messages.TEMPORARY, "fault", found, messages.GIVE_TEMPORARY)
