"""Pictures named by a page make the PDF that those inside it make, and those of a large album look as they should."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

import govdocs
from govdocs.files.picture_data import is_plain_png, png_rows, rows_in_png
from govdocs.models.picture_references import by_reference
from govdocs.models.pictures import PictureFile
from govdocs.page.environment import style_sheet
from govdocs.page.rendering import page
from govdocs.pdf import Engine, large_albums
from tests.support.engines import both_engines
from tests.support.examples import ROOT
from tests.support.memo import MEMO

SIZE = (40, 30)


def noise(mode: str) -> Image.Image:
    depth = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4}[mode]
    return Image.frombytes(mode, SIZE, os.urandom(depth * SIZE[0] * SIZE[1]))


def interlaced() -> bytes:
    """A picture of one row in the first pass; Pillow writes none."""
    data = bytearray(written(Image.new("RGB", (1, 1), (9, 8, 7))))
    data[28] = 1
    return bytes(data)


def written(picture: Image.Image, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", **options)
    return file.getvalue()


KINDS: dict[str, Callable[[], bytes]] = {
    "RGB": lambda: written(noise("RGB")),
    "L": lambda: written(noise("L")),
    "RGBA": lambda: written(noise("RGBA")),
    "LA": lambda: written(noise("LA")),
    "palette": lambda: written(noise("RGB").quantize(16)),
    "black and white": lambda: written(noise("L").convert("1")),
    "16 bits": lambda: written(Image.new("I;16", SIZE, 40_000)),
}
PLAIN = ("RGB", "L")


@pytest.mark.parametrize("kind", KINDS)
def test_only_rows_that_a_pdf_can_take_pass_through(kind: str) -> None:
    data = KINDS[kind]()
    assert is_plain_png(data) == (kind in PLAIN)
    assert png_rows(data) == (rows_in_png(data) if kind in PLAIN else None)


def test_rows_that_are_interlaced_transparent_or_missing_do_not_pass_through() -> None:
    assert not is_plain_png(interlaced())
    assert not is_plain_png(written(Image.new("L", SIZE, 5), transparency=5))
    assert not is_plain_png(b"\x89PNG\r\n\x1a\n")
    assert not is_plain_png(b"\xff\xd8")
    whole = written(noise("RGB"), compress_level=0)
    assert png_rows(whole[: len(whole) // 2]) is None


def letter(folder: Path, data: bytes) -> govdocs.Document:
    (folder / "a.png").write_bytes(data)
    text = MEMO + "পরিশিষ্ট:\n  - {ধরন: ধারণাপত্র, বক্তব্য: ক, অনুস্বাক্ষর: {ছবি: a.png}}\n"
    return govdocs.loads(text, folder=folder)


def pages_of(pdf: bytes) -> list[bytes]:
    return [sheet.render(scale=2).to_pil().tobytes() for sheet in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_album_looks_as_a_small_one(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = letter(tmp_path, KINDS[kind]())
    small = govdocs.render_pdf(document)
    monkeypatch.setattr(large_albums, "MODEST", 0)
    large = govdocs.render_pdf(document)
    assert pages_of(large) == pages_of(small)
    assert large == govdocs.render_pdf(document)


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(style_sheet())


@pytest.mark.parametrize("most", [large_albums.MODEST, 0])
def test_without_the_speedups_the_bytes_are_the_same(
    engines: tuple[Engine, Engine], most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large_albums, "MODEST", most)
    with by_reference() as pictures:
        html = page(letter(tmp_path, KINDS["RGB"]()))
    fast, plain = (engine.pages(html, pictures=pictures).pdf() for engine in engines)
    assert fast == plain


@pytest.mark.parametrize("name", ["press-note", "project-update"])
def test_pictures_by_reference_make_the_same_bytes(engines: tuple[Engine, Engine], name: str) -> None:
    document = govdocs.load(ROOT / "examples" / f"{name}.yaml")
    with by_reference() as pictures:
        named = page(document)
    inside = page(document)
    assert pictures
    assert "data:image" in inside
    assert "data:image" not in named
    assert engines[0].pages(named, pictures=pictures).pdf() == engines[0].pages(inside).pdf()


def test_a_page_for_readers_has_its_pictures_inside(tmp_path: Path) -> None:
    html = govdocs.render_html(letter(tmp_path, KINDS["RGB"]()))
    assert "data:image/png;base64," in html
    assert "picture:" not in html


def test_of_the_pictures_only_those_named_by_the_page_are_fetched(engines: tuple[Engine, Engine]) -> None:
    html = '<html lang="bn"><title>ক</title><p><img alt="ক" src="picture:abc">খ</p>'
    other = PictureFile("a.png", "image/png", KINDS["RGB"](), *SIZE)
    pages = engines[0].pages(html, strict=False, pictures={"picture:other": other})
    assert pages.faults
