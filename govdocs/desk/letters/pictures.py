"""A picture that was dropped on a letter: looked at as every picture of a letter is, turned upright, cropped, written beside the letter."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from govdocs.desk import messages
from govdocs.desk.letters.folder import MOST_LETTERS, LetterFolder
from govdocs.errors import Refusal
from govdocs.files.atomic import create_new, sync_folder
from govdocs.files.portable_names import portable_path
from govdocs.mail_merge.file_names import safe
from govdocs.models.pictures import MAX_PICTURE_BYTES, PictureFile

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_SIDE: Final = 4_000
"""Pixels of a side of a picture that is cropped: A4 at 300 to the inch has 3508."""
_DENSITY: Final = 4.0  # pixels for one CSS pixel of its place on the page: 384 to the inch
_LEAST: Final = 8  # pixels of a side
_LONGEST_NAME: Final = 60  # characters
_ENDINGS: Final = {"image/png": ".png", "image/jpeg": ".jpg"}
_NOTES: Final = frozenset({"exif", "xmp", "XML:com.adobe.xmp", "photoshop"})
"""By what Pillow calls what a camera or another program notes of a picture."""
_ONE: Final = threading.Lock()
"""A picture may take 160 MB while it is cropped: one after the other."""


@dataclass(frozen=True)
class Crop:
    """What stays of a picture, seen upright, in parts of its width and height; and the size of its place on the page in CSS pixels."""

    x: float = 0.0
    y: float = 0.0
    width: float = 1.0
    height: float = 1.0
    place: tuple[float, float] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is cut off."""
        return (self.x, self.y, self.width, self.height) == (0, 0, 1, 1)

    @property
    def is_possible(self) -> bool:
        """Whether it is within a picture."""
        starts = 0 <= self.x < 1 and 0 <= self.y < 1 and self.width > 0 and self.height > 0
        ends = self.x + self.width <= 1.0001 and self.y + self.height <= 1.0001
        return starts and ends and (self.place is None or all(0 < side < 10_000 for side in self.place))


def keep_picture(folder: LetterFolder, name: str, data: bytes, crop: Crop) -> str:
    """Write a picture beside the letters; returns the name of its file. Raises Refusal for what is no picture for a letter, OSError.

    One that needs no change keeps its bytes. The name is free and one that every system knows; the same picture is not written twice.
    """
    if len(data) > MAX_PICTURE_BYTES:
        raise Refusal(*messages.PICTURE_TOO_LARGE.filled(megabytes=MAX_PICTURE_BYTES >> 20))
    shown = Path(name.replace("\\", "/")).name[:200] or "picture"
    with _ONE:
        media_type, made = _cropped(shown, data, crop)
    return _written(folder, shown, _ENDINGS[media_type], made)


def _cropped(shown: str, data: bytes, crop: Crop) -> tuple[str, bytes]:
    checked = _checked(shown, data)
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(checked.data), formats=("PNG", "JPEG")) as opened:
        if crop.is_whole and not _has_notes(opened) and opened.format != "MPO":
            return checked.media_type, checked.data
        picture = ImageOps.exif_transpose(opened)
        box = _box(picture.size, crop)
        if min(box[2] - box[0], box[3] - box[1]) < _LEAST:
            raise Refusal(*messages.PICTURE_TOO_SMALL.filled(least=_LEAST))
        piece = picture.crop(box)
        piece.thumbnail(_most(piece.size, crop), Image.Resampling.LANCZOS)
        return checked.media_type, _saved(piece, checked.media_type)


def _has_notes(picture: Image) -> bool:
    """Whether a picture says how it is to be turned, or where, when and with what it was taken."""
    return bool(picture.getexif()) or not _NOTES.isdisjoint(picture.info)


def _checked(shown: str, data: bytes) -> PictureFile:
    """By its bytes, whatever it is called: an SVG, a page of HTML or a film is refused as in a letter, and told by its name."""
    with TemporaryDirectory(prefix="govdocs-") as home:
        place = Path(home) / "picture"
        place.write_bytes(data)
        return PictureFile.open(shown, place)


def _box(size: tuple[int, int], crop: Crop) -> tuple[int, int, int, int]:
    width, height = size
    left, top = round(crop.x * width), round(crop.y * height)
    right, bottom = round((crop.x + crop.width) * width), round((crop.y + crop.height) * height)
    return left, top, min(right, width), min(bottom, height)


def _most(size: tuple[int, int], crop: Crop) -> tuple[int, int]:
    """The size beyond which a piece is made smaller: that of its place on the page, printed finely."""
    if crop.place is None:
        return MOST_SIDE, MOST_SIDE
    scale = max(crop.place[0] * _DENSITY / size[0], crop.place[1] * _DENSITY / size[1])
    return min(round(size[0] * max(scale, 0.01)) or 1, MOST_SIDE), min(
        round(size[1] * max(scale, 0.01)) or 1, MOST_SIDE
    )


def _saved(picture: Image, media_type: str) -> bytes:
    """Without what a camera notes of place and time, which nobody means to send along."""
    buffer = io.BytesIO()
    profile = picture.info.get("icc_profile") if picture.mode in ("RGB", "L", "RGBA", "LA") else None
    if media_type == "image/jpeg":
        plain = picture if picture.mode in ("RGB", "L") else picture.convert("RGB")
        plain.save(buffer, "JPEG", quality=92, subsampling=0, icc_profile=profile, exif=b"")
    else:
        picture.save(buffer, "PNG", icc_profile=profile, exif=b"")
    return buffer.getvalue()


def _written(folder: LetterFolder, shown: str, ending: str, data: bytes) -> str:
    stem = safe(Path(shown).stem)[:_LONGEST_NAME].strip(".- ") or "picture"
    for name in _names(stem, ending):
        portable_path(name)
        place = folder.path / name
        with suppress(OSError):
            if (
                place.is_file()
                and not place.is_symlink()
                and place.stat().st_size == len(data)
                and place.read_bytes() == data
            ):
                return name
        with suppress(FileExistsError):
            _fill(place, data)
            sync_folder(folder.path)
            return name
    raise Refusal(*messages.TOO_MANY_LETTERS.filled(most=MOST_LETTERS))


def _names(stem: str, ending: str) -> Iterator[str]:
    for number in islice(count(1), MOST_LETTERS):
        yield f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}"


def _fill(place: Path, data: bytes) -> None:
    file = create_new(place)
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:  # a full disk: no half picture stays
        place.unlink(missing_ok=True)
        raise
