"""A cache of pictures as they are embedded, over the documents of an engine: the emblem is in every letter."""

from typing import Any

import pydyf
from weasyprint.images import RasterImage
from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf import pictures
from govdocs.pdf.speedups.fonts import FastFonts


class PictureCache(dict[str, Any]):
    """Pictures of the documents before, as read and as embedded; the keys are WeasyPrint's."""

    #: So many entries (three to a picture) and the next document starts anew.
    MOST = 60


def pictures_for_next(fonts: FontConfiguration, before: PictureCache | None) -> PictureCache | None:
    """The pictures that the next document may use, given those of the ones before; None without the speedups."""
    if not isinstance(fonts, FastFonts):
        return None
    if before is None or len(before) > PictureCache.MOST:
        return PictureCache()
    # What could not be read shall be reported again, and a drawing holds on to the document it was read for.
    for key in [key for key, cached in before.items() if not isinstance(cached, RasterImage | bytes)]:
        del before[key]
    return before


def get_x_object(self: Any, interpolate: bool, dpi_ratio: float) -> pydyf.Stream:
    """The picture as it is embedded, encoded once for all documents; the counterpart of WeasyPrint's method."""
    if not isinstance(self._cache, PictureCache):
        return pictures.get_x_object(self, interpolate, dpi_ratio)
    made = vars(self).setdefault("made", {})
    if (interpolate, dpi_ratio) not in made:
        made[interpolate, dpi_ratio] = pictures.get_x_object(self, interpolate, dpi_ratio)
    return _unnumbered(made[interpolate, dpi_ratio])


def _unnumbered(stream: pydyf.Stream) -> pydyf.Stream:
    """The same stream for another PDF, where it has another number."""
    extra = pydyf.Dictionary(stream.extra)
    if "SMask" in extra:
        extra["SMask"] = _unnumbered(extra["SMask"])
    return pydyf.Stream(stream.stream, extra)
