"""The streams of a PDF compressed by libdeflate, which comes as a package: so no byte depends on the zlib of a system.

Some distributions have zlib-ng in its place, which packs the same content into other bytes. libdeflate is also faster and packs closer. Format: RFC 1950, as /FlateDecode asks for (ISO 32000-1, 7.4.4).
"""

from typing import Any, Final

import deflate
import pydyf

_LEVEL: Final = 6
"""Of 12: a letter packed at 7 is smaller by less than a hundredth, and takes up to four times as long."""


def compressed(content: bytes) -> bytes:
    """The content as a zlib stream; the same bytes on every machine."""
    return bytes(deflate.zlib_compress(content, _LEVEL))


class CompressedPDF(pydyf.PDF):  # type: ignore[misc]
    """A PDF that pydyf itself writes, but for the compression; `speedups/file_writing.py` has the one that it does not."""

    def add_object(self, added: pydyf.Object) -> None:
        """Streams added from now on are complete: those that pydyf makes while it writes."""
        _compress(added)
        super().add_object(added)

    def write(self, *arguments: Any) -> None:
        """Write the file as pydyf does."""
        for each in self.objects:
            _compress(each)
        super().write(*arguments)


def content_of(stream: pydyf.Stream) -> bytes:
    """What is in a stream before it is compressed."""
    return b"\n".join(map(pydyf._to_bytes, stream.stream))


def _compress(each: pydyf.Object) -> None:
    if isinstance(each, pydyf.Stream) and each.compress:
        each.stream, each.compress = [compressed(content_of(each))], False
        each.extra["Filter"] = "/FlateDecode"
