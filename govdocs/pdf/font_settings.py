"""Settings of fontconfig: it starts without the fonts of this machine, and reads our font files from a folder that it can read."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_PREFIX: Final = "govdocs-"


@contextmanager
def no_system_fonts() -> Iterator[None]:
    """Let fontconfig start without the fonts and the settings of this machine.

    So a character that our faces lack is missing everywhere alike, and no local rule (a slant made up for a
    face without italics, hinting) changes a byte.
    """
    with TemporaryDirectory(prefix=_PREFIX, dir=readable_folder()) as folder:
        before = os.environ.get("FONTCONFIG_FILE")
        config = Path(folder) / "fonts.conf"
        config.write_text("<fontconfig></fontconfig>")
        os.environ["FONTCONFIG_FILE"] = str(config)
        try:
            yield
        finally:
            del os.environ["FONTCONFIG_FILE"]
            if before is not None:
                os.environ["FONTCONFIG_FILE"] = before


@cache
def readable_folder() -> str | None:
    """The folder for files that fontconfig and FreeType are to read; None for the usual one of temporary files.

    On Windows both read names in the letters of its code page alone: where the name of the user is in Bangla, the usual folder is
    out of their reach, and its short name (`C:\\Users\\5A3C~1`) or a folder of all users is taken.
    """
    if sys.platform != "win32":
        return None
    usual = tempfile.gettempdir()
    return next(writable(latin((usual, _short_name(usual), *_of_all_users()))), None)


def latin(folders: Iterable[str | None]) -> Iterator[str]:
    """Those of the folders whose names any code page has: ASCII alone."""
    return (folder for folder in folders if folder and folder.isascii())


def writable(folders: Iterable[str]) -> Iterator[str]:
    """Those of the folders in which a folder can be made."""
    for folder in folders:
        try:
            with TemporaryDirectory(prefix=_PREFIX, dir=folder):
                yield folder
        except OSError:
            continue


def _of_all_users() -> Iterator[str | None]:
    yield from (os.environ.get(name) for name in ("PUBLIC", "PROGRAMDATA"))
    if root := os.environ.get("SYSTEMROOT"):
        yield str(Path(root) / "Temp")


def _short_name(folder: str) -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes

    buffer = ctypes.create_unicode_buffer(1024)
    return buffer.value if ctypes.windll.kernel32.GetShortPathNameW(folder, buffer, len(buffer)) else None
