"""The terminal and the names of files: whether Bangla goes through."""

from __future__ import annotations

import codecs
import locale
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition

_VARIABLES = ("LC_ALL", "LC_CTYPE", "LANG")


def encoding(_: Path) -> Iterator[Condition]:
    """The letters that the terminal is set to show."""
    if sys.platform == "win32":
        yield _console()
        return
    name = locale_of(os.environ)
    found = messages.LOCALE_FOUND.filled(name=name, encoding=locale.getencoding())
    if is_utf8(name):
        yield Condition("terminal", messages.TERMINAL, "fine", found)
    else:
        yield Condition("terminal", messages.TERMINAL, "look", found, messages.SET_LOCALE)


def locale_of(environment: Mapping[str, str]) -> str:
    """The locale that decides of letters: the first of the variables that is set; C where none is."""
    return next((environment[name] for name in _VARIABLES if environment.get(name)), "C")


def is_utf8(name: str) -> bool:
    """Whether a locale has all letters.

    >>> is_utf8("bn_BD.UTF-8"), is_utf8("bn_BD"), is_utf8("C.utf8"), is_utf8("C"), is_utf8("en_US.ISO-8859-1")
    (True, True, True, False, False)
    """
    codeset = name.partition(".")[2].partition("@")[0]
    if not codeset:  # glibc's bn_BD is UTF-8, en_US is not
        return name.startswith("bn_")
    try:
        return codecs.lookup(codeset).name == "utf-8"
    except LookupError:
        return False


def files(_: Path) -> Iterator[Condition]:
    """The letters that names of files may have."""
    name = sys.getfilesystemencoding()
    found = messages.NAMES_FOUND.filled(encoding=name)
    if codecs.lookup(name).name == "utf-8":
        yield Condition("file-names", messages.FILE_NAMES, "fine", found)
    else:
        yield Condition("file-names", messages.FILE_NAMES, "look", found, messages.SET_LOCALE)


def _console() -> Condition:
    if sys.platform != "win32":
        raise OSError("a console of Windows")
    import ctypes

    page = ctypes.windll.kernel32.GetConsoleOutputCP()
    found = messages.CONSOLE_FOUND.filled(page=str(page))
    if page in (0, 65001) or sys.stdout.isatty():  # Python itself writes Unicode to a console
        return Condition("terminal", messages.TERMINAL, "fine", found)
    return Condition("terminal", messages.TERMINAL, "look", found, messages.SET_CONSOLE)
