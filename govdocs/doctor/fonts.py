"""Fonts: the face of letters, which comes with govdocs; those that the office file names; and the Bangla faces of the machine."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from govdocs.doctor import messages
from govdocs.doctor.condition import Condition
from govdocs.errors import Text
from govdocs.problems.problem import GovdocsError

MOST_FILES: Final = 5000
"""Font files that are looked into."""
_ENDINGS: Final = frozenset((".ttf", ".otf", ".ttc"))
_BENGALI: Final = 1 << 16  # of the first word of the ranges of Unicode, in the table OS/2
_NIKOSH: Final = "nikosh"


def own_face(_: Path) -> Iterator[Condition]:
    """Hind Siliguri: its files there, whole, and those that were tested."""
    from govdocs.pdf.faces import Faces
    from govdocs.pdf.faults import RenderError

    try:
        faces = Faces.hind_siliguri()
    except RenderError:
        yield _without_own(messages.OWN_FACE_MISSING)
        return
    absent = [path.name for path in faces.paths() if not path.is_file()]
    if absent:
        yield _without_own(messages.OWN_FILES_MISSING.filled(files=", ".join(absent)))
        return
    faces.read()  # raises a sentence for a damaged one
    folder = faces.regular.parent
    found = messages.OWN_FACE_FOUND.filled(count=len(faces.paths()), folder=folder)
    yield Condition("own-face", messages.OWN_FACE, "fine", found)


def office_fonts(folder: Path) -> Iterator[Condition]:
    """The fonts that office.yaml of the folder names: those that are not there. Nothing where it names none."""
    from govdocs.loading.office_file import OFFICE_FILE, offices

    file = folder / OFFICE_FILE
    if not file.is_file():
        return
    try:
        named = {font.name: font for office in offices(file).values() for font in office.font_fallback}
    except GovdocsError as error:
        first = error.problems[0]
        said = Text(first.message("bn"), first.message("en"))
        found = messages.OFFICE_FILE_INVALID.filled(problem=said)
        advice = messages.CHECK_OFFICE_FILE.filled(folder=folder)
        yield Condition("office-fonts", messages.OFFICE_FONTS, "look", found, advice)
        return
    absent = [name for name, font in named.items() if not font.is_there]
    if absent:
        found = messages.OFFICE_FONTS_MISSING.filled(files=", ".join(absent))
        advice = messages.PUT_OFFICE_FONTS.filled(folder=folder)
        yield Condition("office-fonts", messages.OFFICE_FONTS, "look", found, advice)
    elif named:
        found = messages.OFFICE_FONTS_FOUND.filled(files=", ".join(named))
        yield Condition("office-fonts", messages.OFFICE_FONTS, "fine", found)


def faces_of_machine(_: Path) -> Iterator[Condition]:
    """The Bangla faces that browsers and Word use here; letters need none of them."""
    yield bangla_faces(font_folders())


def bangla_faces(folders: Iterable[Path]) -> Condition:
    """The Bangla faces in some folders, as a condition."""
    names = sorted({path.stem for path in _font_files(folders) if draws_bangla(path)})
    if not names:
        advice = messages.BANGLA_FACES.get(sys.platform, messages.BANGLA_FACES["linux"])
        return Condition("faces", messages.FACES, "look", messages.NO_FACES, advice)
    shown = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    found = messages.FACES_FOUND.filled(count=len(names), names=shown)
    without_nikosh = not any(name.casefold().startswith(_NIKOSH) for name in names)
    return Condition("faces", messages.FACES, "fine", found, messages.GET_NIKOSH if without_nikosh else None)


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts, and this user's own."""
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts", own / "Microsoft/Windows/Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"


def draws_bangla(path: Path) -> bool:
    """Whether a font file says that it is for Bangla; of a collection its first font. False for what is no font.

    Read is only its table OS/2: hundreds of fonts are looked into in a moment.
    """
    try:
        with path.open("rb") as file:
            start = 0
            if file.read(4) == b"ttcf":
                file.seek(12)
                (start,) = struct.unpack(">L", file.read(4))
            file.seek(start + 4)
            (tables,) = struct.unpack(">H", file.read(2))
            file.seek(start + 12)
            for tag, _, offset, _ in struct.iter_unpack(">4sLLL", file.read(16 * tables)):
                if tag == b"OS/2":
                    file.seek(offset + 42)
                    return bool(struct.unpack(">L", file.read(4))[0] & _BENGALI)
    except (OSError, struct.error):
        pass
    return False


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    every = (
        Path(folder) / name
        for start in folders
        for folder, _, names in os.walk(start)
        for name in names
        if Path(name).suffix.lower() in _ENDINGS
    )
    return islice(every, MOST_FILES)


def _without_own(found: Text) -> Condition:
    return Condition("own-face", messages.OWN_FACE, "fault", found, messages.GET_OWN_FACE)
