"""The browser sent to the desk without its secret in the list of processes, which every user of a machine can read.

A browser gets the address of a file that its owner alone may read, and the file leads on, as Jupyter does it.
"""

from __future__ import annotations

import os
import secrets
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from govdocs.desk import messages
from govdocs.desk.letters.folder import LetterFolder
from govdocs.files.atomic import create_new

_PREFIX: Final = "open-"
_PAGE: Final = """<!doctype html><html lang="bn"><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={address}"><title>govdocs</title><p><a href="{address}">{bangla} {english}</a></p></html>
"""


@contextmanager
def browser_opened(address: str, folder: LetterFolder) -> Iterator[None]:
    """Send the browser to an address; the file that leads there is removed at the end of the block."""
    page = _page(address, folder)
    try:
        if page is not None:
            _open(page.as_uri())
        yield
    finally:
        if page is not None:
            with suppress(OSError):
                page.unlink(missing_ok=True)


def _page(address: str, folder: LetterFolder) -> Path | None:
    """The file, which nobody else may read; None where there is no place for one.

    It is beside the letters, where browsers that are shut up (Snap, Flatpak) may read, unless that disk knows no owners.
    """
    words = messages.OPEN_THE_DESK
    page = _PAGE.format(address=address, bangla=words.bn, english=words.en).encode()
    with suppress(OSError):
        home = folder.make_hidden()
        for left in home.glob(f"{_PREFIX}*.html"):  # of a desk that was killed; its secret is none any more
            left.unlink(missing_ok=True)
        place = _written(home, page)
        if _is_private(place):
            return place
        place.unlink(missing_ok=True)
    with suppress(OSError):
        return _written(Path(gettempdir()), page)
    return None


def _written(home: Path, page: bytes) -> Path:
    place = home / f"{_PREFIX}{secrets.token_hex(8)}.html"
    with create_new(place) as file:
        if sys.platform != "win32":
            os.fchmod(file.fileno(), 0o600)
        file.write(page)
    return place


def _is_private(place: Path) -> bool:
    if (
        sys.platform == "win32"
    ):  # a folder of letters may be open to others there, the user's temporary one is not
        return False
    status = place.stat()
    return status.st_uid == os.geteuid() and not stat.S_IMODE(status.st_mode) & 0o077


def _open(address: str) -> None:
    """In a process of its own: some browsers of the terminal would keep ours until they are closed."""
    with suppress(OSError):
        subprocess.Popen(
            [sys.executable, "-m", "webbrowser", "-t", address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
