"""Puts an icon of the desk on the user's desktop: a link to govdocs-desk.cmd, made by Windows itself. Run by govdocs-shortcut.cmd.

Nothing is written but that link, and no administrator is needed; deleting the icon undoes it.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from uuid import UUID

DESKTOP = 0x10
IN_THIS_PROCESS = 1
MINIMIZED = 7
"""The black window of the desk starts as a button of the task bar."""
SHELL_LINK = UUID("00021401-0000-0000-C000-000000000046")
AS_LINK = UUID("000214F9-0000-0000-C000-000000000046")
AS_FILE = UUID("0000010B-0000-0000-C000-000000000046")
RELEASE, SAVE = 2, 6
SET_DESCRIPTION, SET_FOLDER, SET_SHOWN, SET_ICON, SET_PATH = 7, 9, 15, 17, 20
"""Places of the methods of IUnknown, IPersistFile and IShellLinkW."""


def main() -> None:
    """Make the link, and say so."""
    home = Path(__file__).resolve().parent.parent
    link = desktop() / "govdocs.lnk"
    make_link(link, home)
    print(f"ডেস্কটপে govdocs-এর আইকন বসানো হয়েছে: {link}\nThe icon of govdocs is on the desktop: {link}")


def desktop() -> Path:
    """The user's desktop, wherever it is kept (OneDrive, a share)."""
    buffer = ctypes.create_unicode_buffer(32_768)
    _done(ctypes.windll.shell32.SHGetFolderPathW(None, DESKTOP, None, 0, buffer))
    return Path(buffer.value)


def make_link(link: Path, home: Path) -> None:
    """Have Windows write a link to the desk in the unpacked folder `home`, with its icon."""
    ole = ctypes.windll.ole32
    ole.CoInitialize(None)
    made, file = ctypes.c_void_p(), ctypes.c_void_p()
    _done(ole.CoCreateInstance(_guid(SHELL_LINK), None, IN_THIS_PROCESS, _guid(AS_LINK), ctypes.byref(made)))
    _call(made, SET_PATH, str(home / "govdocs-desk.cmd"))
    _call(made, SET_FOLDER, str(home))
    _call(made, SET_DESCRIPTION, "govdocs")
    _call(made, SET_ICON, str(home / "govdocs.ico"), 0)
    _call(made, SET_SHOWN, MINIMIZED)
    _call(made, 0, _guid(AS_FILE), ctypes.byref(file))
    _call(file, SAVE, str(link), 1)
    _call(file, RELEASE)
    _call(made, RELEASE)


def _guid(number: UUID) -> ctypes.Array[ctypes.c_char]:
    return ctypes.create_string_buffer(number.bytes_le, 16)


def _call(of: ctypes.c_void_p, method: int, *given: object) -> None:
    """Call a method of a COM object by its place in the table that the object begins with."""
    table = ctypes.cast(of, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    kinds = [
        ctypes.c_wchar_p
        if isinstance(one, str)
        else ctypes.c_int
        if isinstance(one, int)
        else ctypes.c_void_p
        for one in given
    ]
    function = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)(table[method])  # type: ignore[attr-defined]
    result = function(
        of,
        *(
            ctypes.cast(one, ctypes.c_void_p) if kind is ctypes.c_void_p else one
            for kind, one in zip(kinds, given, strict=True)
        ),
    )
    if method != RELEASE:
        _done(result)


def _done(result: int) -> None:
    if result < 0:
        sys.exit(f"0x{result & 0xFFFFFFFF:08X}")


if __name__ == "__main__":
    main()
