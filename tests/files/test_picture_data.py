"""What is known of a picture before it is decoded, and what a decoder would pass over."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest
from PIL import Image, ImageFile

from govdocs.files.picture_data import (
    first_picture,
    is_too_short,
    jpeg_outline,
    stated_size,
    without_end,
)


@pytest.fixture(autouse=True)
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow as it comes; WeasyPrint, where another test has loaded it, leaves it lenient."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)


def noise(mode: str = "RGB", size: tuple[int, int] = (61, 45)) -> Image.Image:
    return Image.effect_noise(size, 90).convert(mode)


def jpeg(picture: Image.Image | None = None, **options: Any) -> bytes:
    buffer = io.BytesIO()
    (picture or noise()).save(buffer, "JPEG", **options)
    return buffer.getvalue()


def png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checksum


def raw_png(rows: bytes, *, width: int = 9, height: int = 7, colour: int = 2, interlaced: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, interlaced)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


JPEGS = {
    "plain": jpeg(),
    "without halved colours": jpeg(subsampling=0),
    "grey": jpeg(noise("L")),
    "of inks": jpeg(noise("CMYK")),
    "with restarts": jpeg(restart_marker_blocks=2),
    "one colour": jpeg(Image.new("RGB", (640, 480), "white")),
    "progressive": jpeg(progressive=True),
    "progressive of one colour": jpeg(Image.new("L", (640, 480), 255), progressive=True),
    "with a thumbnail": jpeg(exif=b"Exif\0\0" + jpeg(noise(size=(9, 9)))),
    "with a comment": jpeg(comment=b"\xff\xd9\xff\xda"),
}


class TestJpeg:
    @pytest.mark.parametrize("name", JPEGS)
    def test_the_outline_is_that_of_the_picture(self, name: str) -> None:
        data = JPEGS[name]
        outline = jpeg_outline(data)
        assert outline is not None
        assert (outline.width, outline.height) == stated_size(data) == Image.open(io.BytesIO(data)).size
        assert outline.end == len(data) - 2
        assert outline.is_sequential == ("progressive" not in name)
        assert (outline.scans > 1) == ("progressive" in name)

    @pytest.mark.parametrize(
        ("picture", "options", "blocks"),
        [
            (noise("L", (16, 17)), {}, 2 * 3),
            (noise("RGB", (16, 16)), {"subsampling": 0}, 3 * 4),
            (noise("RGB", (16, 16)), {"subsampling": 2}, 4 + 1 + 1),
        ],
    )
    def test_blocks_are_counted_by_the_share_of_each_component(
        self, picture: Image.Image, options: dict[str, Any], blocks: int
    ) -> None:
        outline = jpeg_outline(jpeg(picture, **options))
        assert outline is not None
        assert outline.blocks == blocks

    @pytest.mark.parametrize("name", JPEGS)
    def test_a_whole_one_is_neither_too_short_nor_in_want_of_its_end(self, name: str) -> None:
        data = JPEGS[name]
        assert not is_too_short(data)
        Image.open(io.BytesIO(without_end(data))).load()

    @pytest.mark.parametrize("name", [name for name in JPEGS if "progressive" not in name])
    @pytest.mark.parametrize("part", [0.5, 0.9])
    def test_one_that_is_said_to_end_too_early_does_not_decode(self, name: str, part: float) -> None:
        outline = jpeg_outline(JPEGS[name])
        assert outline is not None
        assert outline.end is not None
        kept = outline.end - round(outline.coded * (1 - part))
        cut = JPEGS[name][:kept] + b"\xff\xd9"
        Image.open(io.BytesIO(cut)).load()  # with grey for what is missing, and without a word
        with pytest.raises(OSError, match="truncated"):
            Image.open(io.BytesIO(without_end(cut))).load()

    @pytest.mark.parametrize("name", ["plain", "progressive"])
    def test_a_header_larger_than_its_data_is_too_short(self, name: str) -> None:
        data = JPEGS[name]
        at = next(at for marker in (b"\xff\xc0", b"\xff\xc2") if (at := data.find(marker)) > 0)
        larger = data[: at + 5] + struct.pack(">HH", 5000, 7000) + data[at + 9 :]
        assert stated_size(larger) == (7000, 5000)
        assert is_too_short(larger)

    def test_scans_are_counted(self) -> None:
        data = JPEGS["progressive"]
        at = data.rfind(b"\xff\xda")
        outline = jpeg_outline(data[:-2] + data[at:-2] * 400 + b"\xff\xd9")
        assert outline is not None
        assert outline.scans > 400

    @pytest.mark.parametrize("rest", [b"", JPEGS["grey"], b"\0" * 50, b"\xff\xd8\xff"])
    def test_what_follows_the_picture_is_not_of_it(self, rest: bytes) -> None:
        assert first_picture(JPEGS["plain"] + rest) == JPEGS["plain"]

    @pytest.mark.parametrize(
        "data", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"GIF89a", b"\xff\xd8\xff\xe0\0\0" * 9]
    )
    def test_what_is_no_picture_passes_unchanged(self, data: bytes) -> None:
        assert first_picture(data) == without_end(data) == data
        assert not is_too_short(data)

    def test_any_cut_and_any_flipped_byte_is_taken(self) -> None:
        data = JPEGS["plain"]
        for at in range(0, len(data), 7):
            for odd in (data[:at], data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]):
                jpeg_outline(odd)
                is_too_short(odd)


class TestPng:
    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
    def test_a_whole_one_is_not_too_short(self, mode: str) -> None:
        picture = Image.new(mode, (21, 13)) if mode == "I;16" else noise("L", (21, 13)).convert(mode)
        data = png(picture)
        assert stated_size(data) == (21, 13)
        assert not is_too_short(data)

    @pytest.mark.parametrize(("interlaced", "size"), [(0, 7 * 28), (1, 7 + 4 + 10 + 14 + 32 + 52 + 84)])
    def test_each_byte_of_each_row_must_be_there(self, interlaced: int, size: int) -> None:
        """The second size is that of nine by seven pixels in the seven passes of Adam7."""
        whole, short = (raw_png(b"\0" * each, interlaced=interlaced) for each in (size, size - 1))
        Image.open(io.BytesIO(whole)).load()
        assert (is_too_short(whole), is_too_short(short)) == (False, True)

    def test_half_the_rows_are_too_few_though_a_decoder_takes_them(self) -> None:
        data = raw_png(b"\0" * 301 * 50, width=100, height=100)
        Image.open(io.BytesIO(data)).load()  # with black for what is missing
        assert is_too_short(data)

    def test_data_in_many_chunks_is_taken_together(self) -> None:
        packed = zlib.compress(b"\0" * 7 * 28)
        head = struct.pack(">IIBBBBB", 9, 7, 8, 2, 0, 0, 0)
        parts = b"".join(chunk(b"IDAT", packed[i : i + 1]) for i in range(len(packed)))
        data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + parts + chunk(b"IEND", b"")
        assert not is_too_short(data)

    @pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", raw_png(b"")[:20], raw_png(b"\0" * 196)[:-20]])
    def test_what_no_decoder_takes_is_left_to_it(self, data: bytes) -> None:
        stated_size(data)
        is_too_short(data)

    @pytest.mark.parametrize(
        ("palette", "is_short"), [(b"\1\2\3" * 4, False), (b"", True), (b"\1\2\3\4", True), (None, True)]
    )
    def test_numbers_of_colours_need_their_colours(self, palette: bytes | None, is_short: bool) -> None:
        head = chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 7, 8, 3, 0, 0, 0))
        colours = b"" if palette is None else chunk(b"PLTE", palette)
        data = chunk(b"IDAT", zlib.compress(b"\0" * 10 * 7)) + chunk(b"IEND", b"")
        assert is_too_short(b"\x89PNG\r\n\x1a\n" + head + colours + data) == is_short


@pytest.mark.parametrize(
    ("data", "is_for_every_reader"),
    [
        (jpeg(), True),
        (jpeg(progressive=True), True),
        (jpeg().replace(b"\xff\xc0", b"\xff\xc1", 1), True),
        (jpeg().replace(b"\xff\xc0", b"\xff\xc9", 1), False),
        (jpeg().replace(b"\xff\xc0", b"\xff\xc3", 1), False),
        (jpeg().replace(b"\xff\xc4", b"\xff\xfe"), False),
    ],
    ids=["sequential", "progressive", "extended", "arithmetic", "without loss", "without its codes"],
)
def test_readers_of_pdf_get_a_jpeg_as_it_is(data: bytes, is_for_every_reader: bool) -> None:
    outline = jpeg_outline(data)
    assert outline is not None
    assert outline.is_for_every_reader == is_for_every_reader
