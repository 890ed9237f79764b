"""Pictures from the document's own folder, read and checked while the document is validated."""

from __future__ import annotations

import base64
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from pydantic.json_schema import JsonSchemaValue

from govdocs.errors import Refusal
from govdocs.files.location import Location, inside
from govdocs.files.picture_data import (
    is_plain_png,
    is_too_short,
    jpeg_outline,
    parts,
    stated_size,
    without_end,
)
from govdocs.files.recent import Recent
from govdocs.files.swapped import opened
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.fields import Figure, Line, YesNo
from govdocs.models.part import Fault, Part, Value, contradiction, named
from govdocs.models.picture_references import reference_to
from govdocs.models.samples import Usual

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PICTURE_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_ALBUM_BYTES = 56 * 1024 * 1024
"""Of all pictures of a document, each as often as it is printed. A byte takes up to 15 in memory until the PDF is written."""
MAX_ALBUM_PIXELS = 250_000_000
"""Of all pictures that differ; a pixel of a PNG that must be packed anew counts for REPACKED."""
REPACKED = 4
MAX_SCANS = 100  # of a JPEG: a progressive one has about ten, and each costs as much as the whole picture
MAX_PARTS = 10_000  # of a file: cameras write some dozens, a PNG of 10 MB in small chunks has some 1,300
#: By Pillow's names; MPO is a JPEG with more pictures behind the first, as phones write it.
MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg"}
_ORIENTATION, _ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)  # Exif 2.32, 4.6.4
_DECODING = threading.Lock()


class _Decoded(NamedTuple):
    """What is known of a picture that was decoded to its end."""

    media_type: str
    width: int
    height: int


_RECENT: Recent[bytes, _Decoded] = Recent(1000)
"""By the SHA-256 of the file: the same logo need not be decoded for every letter."""


@dataclass(frozen=True)
class PictureFile(Value):
    """A picture that has been read: its path as written, its bytes, and its size in pixels, upright."""

    is_of_a_file: ClassVar[bool] = True

    path: str
    media_type: str
    data: bytes
    width: int
    height: int

    @classmethod
    def open(cls, written: str, path: Location, within: Location | None = None) -> PictureFile:
        """Read a PNG or JPEG, where `within` is given only from that folder. Raises Refusal, which calls it `written`, when it is missing, too big or broken."""
        from PIL import Image

        data = _bytes_of(written, path, within)
        digest = sha256(data).digest()
        if (known := _RECENT.get(digest)) is not None:
            return cls(written, known.media_type, data, known.width, known.height)
        _check_data(written, data)
        try:
            with _strictly(), Image.open(io.BytesIO(without_end(data)), formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise _too_big(written)
                width, height = _upright(picture)
                picture.load()
                known = _RECENT.put(digest, _Decoded(MEDIA_TYPES[picture.format or ""], width, height))
                return cls(written, known.media_type, data, known.width, known.height)
        except Refusal:
            raise
        except Image.DecompressionBombError as error:
            raise _too_big(written) from error
        except Exception as error:  # whatever the decoder trips over, the picture is what is wrong
            cut = isinstance(error, OSError) and "truncated" in str(error)
            sentence = messages.PICTURE_CUT_OFF if cut else messages.NO_PICTURE_INSIDE
            raise Refusal(*sentence.filled(written=written)) from error

    @property
    def url(self) -> str:
        """The picture as a `data:` URL, so that the page needs no file; its name where a page is made by reference."""
        if name := reference_to(self):
            return name
        return f"data:{self.media_type};base64,{base64.b64encode(self.data).decode('ascii')}"

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes."""
        return sha256(self.data).hexdigest()

    @property
    def cost(self) -> int:
        """The pixels that are decoded for a page; those of a PNG that must be packed anew count for REPACKED."""
        pixels = self.width * self.height
        is_repacked = self.media_type == "image/png" and not is_plain_png(self.data)
        return pixels * REPACKED if is_repacked else pixels

    @property
    def proportion(self) -> float:
        """The height in per cent of the width."""
        return round(100 * self.height / self.width, 2)

    def __str__(self) -> str:
        return self.path

    @classmethod
    def read(cls, value: Any, context: Context) -> PictureFile:
        if isinstance(value, cls):
            return value
        if not isinstance(value, (str, Path)):
            raise Refusal(
                *messages.PICTURE_NAME,
            )
        picture = (context.album or Album()).picture(str(value), context.folder)
        context.record(picture.path, picture.data)
        return picture

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"\.([pP][nN][gG]|[jJ][pP][eE]?[gG])$", "x-pattern": "picture"}


class Picture(Part):
    """A picture on the page. A reader who cannot see it hears `alt`, or the caption where `alt` is not given."""

    shorthand = "file"

    file: PictureFile = named(
        "ফাইল", "ছবির ফাইল (PNG বা JPEG), এই দলিলের ফোল্ডারের ভিতরে।", example=Usual("ছবি.png")
    )
    caption: Line | None = named("ক্যাপশন", "ছবির নিচে যা ছাপা হবে।", default=None)
    alt: Line | None = named("বিকল্প-পাঠ", "যিনি ছবি দেখতে পান না তাঁর জন্য ছবির বর্ণনা।", default=None)
    decorative: YesNo = named("অলংকরণ", "ছবিটি কেবল শোভার জন্য, পড়ে শোনানোর কিছু নেই।", default=False)
    width: Figure | None = named("প্রস্থ", "ছাপা ছবির প্রস্থ, মিলিমিটারে।", default=None, gt=0, le=170)

    @property
    def alternative(self) -> str:
        return "" if self.decorative else (self.alt or self.caption or "")

    @contradiction("decorative")
    def _has_a_description(self) -> Iterator[Fault]:
        if not self.decorative and not self.alternative:
            yield Fault(
                ("file",),
                "picture-without-alt",
                *messages.PICTURE_WITHOUT_ALT,
            )


@contextmanager
def _strictly() -> Iterator[None]:
    """Pillow as it comes: WeasyPrint, once it is loaded, has it fill what is missing of a picture with grey.

    That is set for the whole process, so one thread at a time.
    """
    from PIL import ImageFile

    with _DECODING:
        lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _check_data(written: str, data: bytes) -> None:
    """Raise Refusal for what it would be dear to decode, or would be decoded to a picture that is not all there."""
    size = stated_size(data)
    if size and size[0] * size[1] > MAX_PIXELS:
        raise _too_big(written)
    outline = jpeg_outline(data)
    if outline and outline.scans > MAX_SCANS:
        raise Refusal(*messages.TOO_MANY_SCANS.filled(written=written, most=MAX_SCANS))
    if parts(data, MAX_PARTS) > MAX_PARTS:
        raise Refusal(*messages.TOO_MANY_PARTS.filled(written=written, most=MAX_PARTS))
    if outline and outline.frame and not outline.is_for_every_reader:
        raise Refusal(*messages.NO_PICTURE_INSIDE.filled(written=written))
    if is_too_short(data):
        raise Refusal(*messages.PICTURE_CUT_OFF.filled(written=written))


def _upright(picture: Image) -> tuple[int, int]:
    """Width and height as printed: a camera that was turned notes so, and leaves the pixels as they were."""
    size: tuple[int, int] = picture.size
    if "exif" not in picture.info:
        return size
    try:
        orientation = picture.getexif().get(_ORIENTATION)
    except Exception:  # notes that cannot be read turn nothing
        return size
    return size[::-1] if orientation in _ON_ITS_SIDE else size


class Album:
    """The pictures of one document, each read once; bounded together, however often each is used."""

    def __init__(self) -> None:
        self._read: dict[Location, PictureFile | Refusal] = {}
        self._bytes = 0
        self._pixels = 0

    def picture(self, written: str, folder: Location | None) -> PictureFile:
        """The picture that a document means. Raises Refusal when it lies outside, cannot be read, or is one too many."""
        if folder is None:
            raise Refusal(
                *messages.PICTURE_WITHOUT_FOLDER.filled(written=written),
            )
        path = inside(written, folder)
        if path not in self._read:
            self._read[path] = self._new(written, path, folder)
        found = self._read[path]
        if isinstance(found, Refusal):
            raise found
        self._bytes += len(found.data)
        if self._bytes > MAX_ALBUM_BYTES:
            raise _too_many(written)
        return replace(found, path=written)

    def _new(self, written: str, path: Location, folder: Location) -> PictureFile | Refusal:
        if self._pixels > MAX_ALBUM_PIXELS:
            return _too_many(written)
        try:
            picture = PictureFile.open(written, path, folder)
        except Refusal as refusal:
            self._pixels += MAX_PIXELS  # a broken picture may have cost as much as a whole one
            return refusal
        self._pixels += picture.cost
        return picture


def _bytes_of(written: str, path: Location, within: Location | None) -> bytes:
    try:
        if path.is_file():
            with opened(path, within) as file:
                data = file.read(MAX_PICTURE_BYTES + 1)
            if len(data) > MAX_PICTURE_BYTES:
                raise _too_big(written)
            return data
    except OSError as error:
        raise Refusal(
            *messages.PICTURE_UNREADABLE.filled(written=written, reason=error.strerror),
        ) from error
    raise Refusal(
        *messages.NO_SUCH_PICTURE.filled(written=written),
    )


def _too_many(written: str) -> Refusal:
    return Refusal(
        *messages.TOO_MANY_PICTURES.filled(written=written),
    )


def _too_big(written: str) -> Refusal:
    return Refusal(
        *messages.PICTURE_TOO_BIG.filled(written=written),
    )
