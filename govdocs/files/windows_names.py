"""Names as Windows reads them: devices, streams, drives and shares. Nothing here asks the system, so all of it can be tried anywhere."""

from __future__ import annotations

import re
from pathlib import PureWindowsPath
from typing import Final

_DEVICE: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .:].*)?", re.IGNORECASE
)
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\x00-\x1f]')


def is_kept(name: str) -> bool:
    """Whether Windows keeps a file under just this name: it is no device, names no stream, and loses no dot or space at its end.

    >>> is_kept("পত্র.pdf"), is_kept("NUL.pdf"), is_kept("a.pdf:b"), is_kept("a.pdf."), is_kept("console.pdf")
    (True, False, False, False, True)
    """
    return not (
        name in ("", ".", "..")
        or _DEVICE.fullmatch(name)
        or _FORBIDDEN.search(name)
        or name.endswith((".", " "))
    )


def leads_away(written: str, folder: str) -> bool:
    """Whether, on Windows, what is written in a document leads out of its folder before anything is looked at on the disk.

    A share (`\\\\server\\share`, `//server/share`) would be asked for over the network, with the user's password; a device would
    be opened; another drive is never in the folder.
    """
    path, root = PureWindowsPath(written), PureWindowsPath(folder)
    if path.drive or path.root:
        return not path.is_relative_to(root)
    return any(not is_kept(part) for part in path.parts if part != "..")
