"""Many or big pictures in one document: put into the PDF at once or packed quickly, so that a document is done in seconds.

Packing a PNG well takes up to 0.7 microseconds for a pixel. A few pictures are packed so; those of a large album fill more bytes.
"""

import io
from collections.abc import Iterable
from typing import Any

from PIL import Image

from govdocs.files.picture_data import png_rows, rows_in_png
from govdocs.models.pictures import PictureFile

#: Pixels of the PNGs of a document that is packed well.
MODEST = 6_000_000


class LargeAlbum(dict[str, Any]):
    """WeasyPrint's cache of pictures, for one large album alone: dropped with its document."""


def is_large(pictures: Iterable[PictureFile]) -> bool:
    """Whether the pictures of a document make a large album."""
    return sum(each.width * each.height for each in pictures if each.media_type == "image/png") > MODEST


def png_options(cache: Any) -> dict[str, Any]:
    """How Pillow is to write a PNG that gets into this cache."""
    return {"compress_level": 1} if isinstance(cache, LargeAlbum) else {}


def rows_of_png(raster: Any, picture: Image.Image) -> bytes:
    """The compressed rows of a picture of a large album: those of its file where a PDF can take them."""
    from PIL.PngImagePlugin import PngImageFile  # which a letter without pictures does without

    if isinstance(picture, PngImageFile) and (rows := png_rows(raster.image_data.data)):
        return rows
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    return rows_in_png(file.getvalue())
