"""The cache of pictures changes no byte, and forgets what could not be read."""

import base64
import io

import pytest
from PIL import Image

from govdocs.pdf import Engine
from tests.support import nasty_documents
from tests.support.engines import both_engines, stock_engine


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(nasty_documents.CSS)


def picture(colour: int, mode: str = "RGBA") -> str:
    file = io.BytesIO()
    Image.new(mode, (9, 7), (colour, 255 - colour, 9, 128)[: len(mode)]).save(file, "PNG")
    data = base64.b64encode(file.getvalue()).decode()
    return f'<html lang="bn"><title>ক</title><p><img alt="ক" src="data:image/png;base64,{data}">খ</p>'


def test_pictures_kept_change_no_byte(engines: tuple[Engine, Engine]) -> None:
    documents = [picture(7), picture(7, "RGB"), picture(8), picture(7), picture(7) + nasty_documents.PICTURE]
    fast, plain = ([engine.pages(html).pdf() for html in documents] for engine in engines)
    assert fast == plain


def test_pages_laid_out_before_can_be_written_when_their_pictures_are_let_go() -> None:
    engine, plain = Engine(), stock_engine("")
    first = engine.pages(picture(1))
    for colour in range(100):
        engine.pages(picture(colour))
    assert first.pdf() == plain.pages(picture(1)).pdf()


def test_a_picture_that_cannot_be_read_is_reported_each_time() -> None:
    engine, html = (
        Engine(),
        '<html lang="bn"><title>ক</title><img alt="ক" src="data:image/png;base64,AAAA">',
    )
    faults = [engine.pages(html, strict=False).faults for _ in range(2)]
    assert [[fault.code for fault in each] for each in faults] == [["picture-unreadable"]] * 2
