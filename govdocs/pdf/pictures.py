"""Pictures as an archive takes them: in the colours of the file's one profile (sRGB), never smoothed, ornaments outside the text.

ISO 19005-3 forbids `/Interpolate true` (6.2.8), which WeasyPrint gives every picture, and the colours of a printing press (CMYK)
beside a profile of a screen's (6.2.4.3).
"""

import base64
import io
from functools import cache, partial
from hashlib import md5
from typing import Any

import weasyprint.pdf.tags
from PIL import Image
from weasyprint.images import DEFAULT_OPTIONS, RasterImage, rotate_pillow_image
from weasyprint.pdf.stream import Stream

from govdocs.files.picture_data import first_picture
from govdocs.models.pictures import MEDIA_TYPES
from govdocs.pdf.large_albums import LargeAlbum, png_options, rows_of_png
from govdocs.pdf.replacement import Replacement, install_once

#: The modes of Pillow that WeasyPrint writes as they should be; all others become one of these.
PLAIN_MODES = frozenset({"1", "P", "L", "LA", "RGB", "RGBA"})

#: Other modes with fewer letters to them: white and black alone, with and without transparency.
_GREY = {"La": "LA", "F": "L"}
_WITH_ALPHA = {"PA": "RGBA", "RGBa": "RGBA"}

#: A JPEG whose colours are changed stays one; at this quality no eye finds the difference.
_JPEG: dict[str, Any] = {"quality": 95, "subsampling": 0}

_stock_init = RasterImage.__init__
_stock_get_x_object = RasterImage.get_x_object
_stock_marked = Stream.marked
_stock_build_box_tree = weasyprint.pdf.tags._build_box_tree


def install() -> None:
    """Have WeasyPrint take pictures so."""
    install_once(REPLACED)


def init_picture(
    self: Any,
    pillow_image: Image.Image,
    image_id: str,
    image_data: bytes | None,
    filename: str | None = None,
    cache: Any = None,
    orientation: Any = "none",
    options: Any = DEFAULT_OPTIONS,
) -> None:
    """A picture for a PDF, in colours of the screen; the counterpart of `RasterImage.__init__`."""
    orientation = _readable(pillow_image, orientation)
    if image_data and pillow_image.format in MEDIA_TYPES:
        image_id = _id_of(MEDIA_TYPES[pillow_image.format], image_data)
    if pillow_image.mode not in PLAIN_MODES:
        kind = "JPEG" if pillow_image.format in ("JPEG", "MPO") else "PNG"
        pillow_image = in_plain_mode(rotate_pillow_image(pillow_image, orientation))
        buffer = io.BytesIO()
        pillow_image.save(buffer, kind, **(_JPEG if kind == "JPEG" else png_options(cache)))
        pillow_image.format = kind
        image_data, filename, orientation = buffer.getvalue(), None, "none"
    elif pillow_image.format == "MPO" and image_data:
        image_data, filename = first_picture(image_data), None
    _stock_init(self, pillow_image, image_id, image_data, filename, cache, orientation, options)


def get_x_object(self: Any, interpolate: bool, dpi_ratio: float) -> Any:
    """The picture as it is embedded, not to be smoothed; the counterpart of WeasyPrint's method."""
    if isinstance(self._cache, LargeAlbum):
        self._get_png_data = partial(rows_of_png, self)
    return _stock_get_x_object(self, False, dpi_ratio)


def _id_of(media_type: str, data: bytes) -> str:
    """The name of a picture in a PDF: what WeasyPrint calls one that is in the page as a `data:` URL."""
    url = f"data:{media_type};base64,".encode() + base64.b64encode(data)
    return md5(url, usedforsecurity=False).hexdigest()


def _readable(picture: Image.Image, orientation: Any) -> Any:
    """The orientation that is asked for; none where a camera's notes, which would say it, cannot be read."""
    if orientation == "from-image" and "exif" in picture.info:
        try:
            picture.getexif().tobytes()
        except Exception:
            return "none"
    return orientation


def in_plain_mode(picture: Image.Image) -> Image.Image:
    """The picture in one of the plain modes; one that is so already is given back."""
    mode = picture.mode
    if mode in PLAIN_MODES:
        return picture
    if mode == "CMYK":
        return _from_press(picture)
    if mode.startswith("I"):
        return _from_16_bits(picture)
    if mode == "LAB":
        return _through_profiles(picture, _lab(), "RGB")
    converted = picture.convert(_GREY.get(mode) or _WITH_ALPHA.get(mode) or "RGB")
    converted.info.pop("transparency", None)
    return converted


def _from_press(picture: Image.Image) -> Image.Image:
    """By the picture's own profile of its inks; without one by the formula that browsers use."""
    from PIL import ImageCms

    if profile := picture.info.get("icc_profile"):
        try:
            return _through_profiles(picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), "RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that is broken, or of other colours than the picture's
    return picture.convert("RGB")


def _through_profiles(picture: Image.Image, profile: Any, mode: str) -> Image.Image:
    from PIL import ImageCms

    converted = ImageCms.profileToProfile(
        picture, profile, _srgb(), ImageCms.Intent.RELATIVE_COLORIMETRIC, mode, flags=_flags()
    )
    if converted is None:
        raise ValueError("no picture was made")
    return converted


@cache
def _srgb() -> Any:
    from PIL import ImageCms

    return ImageCms.createProfile("sRGB")


@cache
def _lab() -> Any:
    from PIL import ImageCms

    return ImageCms.createProfile("LAB")


def _flags() -> Any:
    from PIL import ImageCms

    return ImageCms.Flags.BLACKPOINTCOMPENSATION


def _from_16_bits(picture: Image.Image) -> Image.Image:
    """The upper eight bits of each pixel, as Pillow takes those of pictures in colour; with what the PNG makes transparent."""
    wide = picture.convert("I")
    grey = wide.point([value >> 8 for value in range(1 << 16)], "L")
    clear = picture.info.get("transparency")
    if not isinstance(clear, int):
        return grey
    alpha = wide.point([0 if value == clear else 255 for value in range(1 << 16)], "L")
    return Image.merge("LA", (grey, alpha))


def is_ornament(box: Any) -> bool:
    """Whether the box is a picture with nothing to be read out: HTML says so by an empty `alt`."""
    element = box.element
    return element is not None and box.element_tag == "img" and element.get("alt") == ""


def marked(self: Any, box: Any, tag: str) -> Any:
    """The drawing of a box, marked for the structure; an ornament is none of it. The counterpart of `Stream.marked`."""
    return self.artifact() if tag == "Figure" and is_ornament(box) else _stock_marked(self, box, tag)


def build_box_tree(box: Any, *rest: Any) -> Any:
    """The structure of a box; of an ornament none. The counterpart of WeasyPrint's function."""
    return iter(()) if is_ornament(box) else _stock_build_box_tree(box, *rest)


REPLACED = (
    Replacement(
        "weasyprint.images", "RasterImage.__init__", init_picture, "pictures in colours of the screen"
    ),
    Replacement(
        "weasyprint.images", "RasterImage.get_x_object", get_x_object, "pictures that are not smoothed"
    ),
    Replacement("weasyprint.pdf.stream", "Stream.marked", marked, "ornaments drawn outside the structure"),
    Replacement("weasyprint.pdf.tags", "_build_box_tree", build_box_tree, "no structure of an ornament"),
)
