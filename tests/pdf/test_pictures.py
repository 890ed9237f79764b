"""Pictures in a PDF: whatever comes, colours of the screen, nothing smoothed, ornaments outside the text, the same look."""

from __future__ import annotations

import base64
import io
import re
import struct
from collections.abc import Iterator
from typing import Any

import numpy as np
import pypdf
import pytest
from PIL import Image, ImageCms

from govdocs.pdf import Engine
from govdocs.pdf.contents import pictures_of
from govdocs.pdf.pictures import PLAIN_MODES, in_plain_mode
from tests.support.engines import both_engines

CSS = "@page { size: 60mm 50mm; margin: 5mm } img { width: 40mm; display: block } p, body { margin: 0 }"
SIZE = (80, 60)


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(CSS)


def photograph(mode: str = "RGB") -> Image.Image:
    """Four fields of different colours, the corner marked, so that a turn or a wrong colour shows."""
    picture = Image.new("RGB", SIZE, (240, 240, 240))
    for box, colour in (
        ((0, 0, 40, 30), "#c81e1e"),
        ((40, 0, 80, 30), "#1446c8"),
        ((0, 30, 40, 60), "#28783c"),
    ):
        picture.paste(colour, box)
    picture.paste("black", (0, 0, 8, 8))
    if mode == "LAB":
        profiles = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        converted = ImageCms.profileToProfile(picture, *profiles, outputMode="LAB")
        assert converted is not None
        return converted
    if mode in ("La", "RGBa"):
        return picture.convert({"La": "LA", "RGBa": "RGBA"}[mode]).convert(mode)
    if mode == "PA":
        return picture.convert("P").convert("PA")
    if mode.startswith("I"):
        wide = Image.fromarray(np.asarray(picture.convert("L"), dtype=np.int32) * 257)
        return wide if mode == "I" else wide.convert("I;16")
    return picture.convert(mode, dither=Image.Dither.NONE)


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def page(data: bytes, kind: str = "png", alt: str = 'alt="প্রতীক"') -> str:
    url = f"data:image/{kind.lower()};base64,{base64.b64encode(data).decode()}"
    return f'<!doctype html>\n<html lang="bn"><head><title>ক</title></head><body><p><img {alt} src="{url}"></p></body></html>'


def images(pdf: bytes) -> Iterator[pypdf.generic.DictionaryObject]:
    for each in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        for reference in each["/Resources"].get("/XObject", {}).values():
            image = reference.get_object()
            yield image
            if "/SMask" in image:
                yield image["/SMask"]


def look(pdf: bytes) -> np.ndarray[Any, Any]:
    """The pixels of the picture as pdfium draws it on the page."""
    drawn = Image.open(io.BytesIO(pictures_of(pdf, dpi=96)[0])).convert("RGB")
    box = tuple(round(side * 96 / 25.4) for side in (5, 5, 45, 35))
    return np.asarray(drawn.crop(box).resize(SIZE, Image.Resampling.BOX), dtype=int)


def assert_looks_like(pdf: bytes, wanted: Image.Image, tolerance: int = 12) -> None:
    differing = np.abs(look(pdf) - np.asarray(wanted.convert("RGB"), dtype=int)).max(axis=2) > tolerance
    assert differing.mean() < 0.12  # along the edges of the fields


PNG_MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
#: What only a template's own data: URL can bring.
TIFF_MODES = ("CMYK", "LAB", "F", "I", "PA", "RGBX", "RGBa", "La")
PHOTOGRAPHS = {
    **{f"png {mode}": ("PNG", mode, {}) for mode in PNG_MODES},
    "png P with transparency": ("PNG", "P", {"transparency": 255}),
    "png 16 bits with transparency": ("PNG", "I;16", {"transparency": 65535}),
    **{f"jpeg {mode}": ("JPEG", mode, {"quality": 95}) for mode in ("L", "RGB", "CMYK")},
    "jpeg CMYK progressive": ("JPEG", "CMYK", {"quality": 95, "progressive": True}),
    **{f"tiff {mode}": ("TIFF", mode, {}) for mode in TIFF_MODES if mode not in ("PA", "RGBa", "La")},
}


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_every_mode_is_drawn_as_it_looks_in_colours_of_the_screen(
    engines: tuple[Engine, Engine], name: str
) -> None:
    kind, mode, options = PHOTOGRAPHS[name]
    html = page(encoded(photograph(mode), kind, **options), kind)
    pdf, plain = (engine.pages(html).pdf() for engine in engines)
    assert pdf == plain
    for image in images(pdf):
        assert image["/ColorSpace"] in ("/DeviceRGB", "/DeviceGray")
        assert image["/BitsPerComponent"] == 8
        assert "/Decode" not in image
        assert not image.get("/Interpolate", pypdf.generic.BooleanObject(False)).value
    wanted = photograph("L" if mode in ("1", "L", "LA", "F", "I", "I;16") else "RGB")
    if mode == "1":
        wanted = photograph("1")
    assert_looks_like(pdf, wanted, 40 if mode == "P" else 12)


@pytest.mark.parametrize("mode", sorted({*PNG_MODES, *TIFF_MODES, "HSV"}))
def test_every_mode_of_pillow_becomes_one_that_is_written(mode: str) -> None:
    picture = in_plain_mode(photograph(mode))
    assert picture.mode in PLAIN_MODES
    assert picture.size == SIZE
    has_alpha = mode in ("LA", "La", "RGBA", "RGBa", "PA")
    assert picture.mode.endswith("A") == has_alpha


@pytest.mark.parametrize("alpha", [0, 128])
def test_what_is_clear_stays_clear(engines: tuple[Engine, Engine], alpha: int) -> None:
    picture = photograph("RGBA")
    picture.putalpha(alpha)
    pdf = engines[0].pages(page(encoded(picture, "PNG"))).pdf()
    white = Image.new("RGBA", SIZE, "white")
    assert_looks_like(pdf, Image.alpha_composite(white, picture))


def test_one_grey_of_sixteen_bits_may_be_clear(engines: tuple[Engine, Engine]) -> None:
    picture = Image.new("I;16", SIZE, 300)
    pdf = engines[0].pages(page(encoded(picture, "PNG", transparency=300))).pdf()
    assert_looks_like(pdf, Image.new("RGB", SIZE, "white"))
    pdf = engines[0].pages(page(encoded(picture, "PNG", transparency=301))).pdf()
    assert_looks_like(pdf, Image.new("RGB", SIZE, (1, 1, 1)))


def grey_inks() -> bytes:
    """A profile of four inks, all of which print the same grey (ICC.1:2001-04, 6.5.7)."""
    identity = [65536 * (i % 4 == 0) for i in range(9)]
    lookup = struct.pack(">4s4xBBBx9i", b"mft1", 4, 3, 2, *identity)
    lookup += bytes(range(256)) * 4 + bytes((128, 128, 128)) * 2**4 + bytes(range(256)) * 3
    white = struct.pack(">4s4x3i", b"XYZ ", 63190, 65536, 54061)
    at = 128 + 4 + 2 * 12
    tags = struct.pack(">I4sII4sII", 2, b"A2B0", at, len(lookup), b"wtpt", at + len(lookup), len(white))
    head = struct.pack(
        ">I4xI4s4s4s12x4s", at + len(lookup) + len(white), 0x02400000, b"prtr", b"CMYK", b"Lab ", b"acsp"
    )
    return head.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061) + bytes(48) + tags + lookup + white


class TestInks:
    def test_the_profile_of_the_inks_is_used(self, engines: tuple[Engine, Engine]) -> None:
        data = encoded(photograph("CMYK"), "JPEG", icc_profile=grey_inks())
        drawn = look(engines[0].pages(page(data, "jpeg")).pdf())
        assert np.abs(drawn - 119).max() <= 3  # L* = 50

    def test_a_profile_of_other_colours_is_passed_over(self, engines: tuple[Engine, Engine]) -> None:
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        data = encoded(photograph("CMYK"), "JPEG", quality=95, icc_profile=profile)
        assert_looks_like(engines[0].pages(page(data, "jpeg")).pdf(), photograph())

    @pytest.mark.parametrize("profile", [b"not a profile", b"\0" * 200])
    def test_a_broken_profile_is_passed_over(self, engines: tuple[Engine, Engine], profile: bytes) -> None:
        data = encoded(photograph("CMYK"), "JPEG", quality=95, icc_profile=profile)
        assert_looks_like(engines[0].pages(page(data, "jpeg")).pdf(), photograph())

    def test_the_same_bytes_each_time(self) -> None:
        html = page(encoded(photograph("CMYK"), "JPEG"), "jpeg")
        assert Engine(CSS).pages(html).pdf() == Engine(CSS).pages(html).pdf()


def with_orientation(number: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = number
    return exif.tobytes()


#: How a camera that noted this left the pixels of a picture that is upright.
AS_HELD = {
    1: (),
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_90,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_270,),
}


@pytest.mark.parametrize("orientation", AS_HELD)
@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "I;16")]
)
def test_a_camera_that_was_turned_gives_an_upright_picture(
    engines: tuple[Engine, Engine], orientation: int, kind: str, mode: str
) -> None:
    held = photograph(mode)
    for turn in AS_HELD[orientation]:
        held = held.transpose(turn)
    options = {"quality": 95} if kind == "JPEG" else {}
    data = encoded(held, kind, exif=with_orientation(orientation), **options)
    pdf = engines[0].pages(page(data, kind)).pdf()
    assert_looks_like(pdf, photograph("L" if mode == "I;16" else "RGB"), 24)


def test_notes_of_a_camera_that_cannot_be_read_turn_nothing(engines: tuple[Engine, Engine]) -> None:
    data = encoded(photograph(), "JPEG", quality=95, exif=b"Exif\0\0no such notes")
    assert_looks_like(engines[0].pages(page(data, "jpeg")).pdf(), photograph())


def test_of_a_phones_several_pictures_the_first_is_embedded_alone(engines: tuple[Engine, Engine]) -> None:
    second = Image.effect_noise(SIZE, 90).convert("RGB")
    data = encoded(photograph(), "MPO", save_all=True, append_images=[second], quality=95)
    pdf = engines[0].pages(page(data, "jpeg")).pdf()
    (image,) = images(pdf)
    inside = image._data
    assert inside == data[: len(inside)]
    assert inside.endswith(b"\xff\xd9")
    assert len(inside) < len(data) * 0.7
    assert_looks_like(pdf, photograph())


class TestOrnament:
    DATA = encoded(photograph(), "PNG")

    def kinds(self, pdf: bytes) -> list[str]:
        """The kinds of the elements of the structure."""
        waiting, found = [pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]], []
        while waiting:
            element = waiting.pop().get_object()
            if isinstance(element, dict):
                found.append(str(element.get("/S", "")))
                kids = element.get("/K", [])
                waiting += kids if isinstance(kids, list) else [kids]
        return found

    @pytest.mark.parametrize("style", ["", 'style="display: inline" ', 'style="position: absolute" '])
    def test_an_empty_alt_is_drawn_and_not_read_out(self, engines: tuple[Engine, Engine], style: str) -> None:
        told, silent = (
            engines[0].pages(page(self.DATA, alt=style + alt)).pdf() for alt in ('alt="প্রতীক"', 'alt=""')
        )
        assert np.array_equal(look(told), look(silent))
        assert ("/Figure" in self.kinds(told), "/Figure" in self.kinds(silent)) == (True, False)
        content = pypdf.PdfReader(io.BytesIO(silent)).pages[0].get_contents()
        assert content is not None
        assert re.search(rb"/Artifact\s+BMC", content.get_data())

    def test_no_alt_at_all_is_a_fault(self, engines: tuple[Engine, Engine]) -> None:
        pages = engines[0].pages(page(self.DATA, alt=""), strict=False)
        pages.pdf()
        assert [fault.code for fault in pages.faults] == ["picture-without-alt"]

    def test_one_in_the_margin_of_each_page(self) -> None:
        url = f"data:image/png;base64,{base64.b64encode(self.DATA).decode()}"
        css = "@page { @top-center { content: element(head) } } .head { position: running(head) }"
        html = f'<html lang="bn"><title>ক</title><p class="head"><img alt="" src="{url}" width=9></p><p>ক</p>'
        pdf = Engine(css).pages(html).pdf()
        assert "/Figure" not in self.kinds(pdf)
        assert len(list(images(pdf))) == 1
