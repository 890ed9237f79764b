"""The shortcuts change no byte, and GOVDOCS_PLAIN=1 goes without them."""

import base64
import gc
import io
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from PIL import Image

from govdocs.pdf import Engine
from govdocs.pdf.speedups.fast_import import declarations
from govdocs.pdf.speedups.fonts import Fonts
from tests.support import bangla_corpus, nasty_documents


def stock_engine(css: str) -> Engine:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVDOCS_PLAIN", "1")
        return Engine(css)


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return Engine(nasty_documents.CSS), stock_engine(nasty_documents.CSS)


@pytest.mark.parametrize("number", range(200))
def test_a_nasty_document_has_the_same_bytes(engines: tuple[Engine, Engine], number: int) -> None:
    html = nasty_documents.nasty_document(number)
    fast, plain = (engine.pages(html, strict=False) for engine in engines)
    assert fast.pdf() == plain.pdf()
    assert fast.faults == plain.faults


def test_the_corpus_has_the_same_bytes() -> None:
    html = bangla_corpus.html(sections=8)
    engines = Engine(bangla_corpus.CSS), stock_engine(bangla_corpus.CSS)
    assert len({engine.pages(html).pdf() for engine in engines}) == 1


def test_no_document_changes_the_styles_of_the_next() -> None:
    css = """
    @page { size: A6 } @page wide { size: A5 landscape } .wide { page: wide } .view { width: 50vw; border: 1px solid }
    .cut { overflow: hidden } .gone { display: none } .list { display: list-item; list-style: square inside }
    .dots::after { content: leader('.') 'ক' } .note { float: footnote }
    """
    bodies = [
        "<html{}><title>ক</title><body{}><p>ক <span class=note>খ</span></p>",
        "<html><title>ক</title><body{1}><p class=wide{0}>ক</p><p class=view>খ</p>",
        "<html><title>ক</title><body{0}><p class=view>খ</p><p class=dots>গ</p><p class=list{1}>ঘ</p>",
        "<html><title>ক</title><body lang=en id=x{0}><p{1}>a</p><table><tr><td>ক</table>",
    ]
    classes = ["", " class=cut", " class=gone", ""]
    documents = [body.format(one, two) for one in classes for two in classes for body in bodies]
    engines = Engine(css), stock_engine(css)
    fast, plain = ([engine.pages(html, strict=False).pdf() for html in documents] for engine in engines)
    assert fast == plain


def test_named_pages_begin_where_they_did() -> None:
    css = "@page { size: A6 } @page wide { size: A6 landscape } @page tall { size: A5 } .w { page: wide } .t { page: tall }"
    parts = (
        "<div>ক<p class=w>খ</p></div>",
        "<section><div class=t><p>ক</p><p class=w>খ</p></div><p>গ</p></section>",
        "<table class=w><thead><tr><th>ক<tbody><tr class=t><td>খ<td class=w><p class=t>গ</table>",
        "<div style='float: left'><p class=w>ক</p></div><p><b style='display: inline-block' class=t>খ</b> গ</p>",
        "<ul><li class=w>ক<li style='position: absolute'><p class=t>খ</p></ul>",
    )
    engines = Engine(css), stock_engine(css)
    for body in (*parts, *map("".join, permutations(parts, 2))):
        html = f"<html><title>ক</title><body>{body}"
        fast, plain = (engine.pages(html, strict=False) for engine in engines)
        assert fast.pdf() == plain.pdf()
        assert fast.count == plain.count


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


def test_a_picture_that_cannot_be_read_is_told_each_time() -> None:
    engine, html = (
        Engine(),
        '<html lang="bn"><title>ক</title><img alt="ক" src="data:image/png;base64,AAAA">',
    )
    faults = [engine.pages(html, strict=False).faults for _ in range(2)]
    assert [[fault.code for fault in each] for each in faults] == [["picture-unreadable"]] * 2


def test_the_environment_decides(engines: tuple[Engine, Engine]) -> None:
    fast, plain = (engine.pages("<html lang=bn><title>ক</title>") for engine in engines)
    assert isinstance(fast.document.font_config, Fonts)
    assert not isinstance(plain.document.font_config, Fonts)


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collection_is_as_it_was_after_rendering(
    engines: tuple[Engine, Engine], enabled: bool
) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        engines[0].pages("<html lang=bn><title>ক</title>").pdf()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


@pytest.fixture(scope="module")
def bytes_by_way() -> dict[str, str]:
    script = """
import hashlib, sys
from govdocs.pdf import Engine
html = '<html lang=bn><title>x</title><p>কার্যালয় ✓ <b>office@example.gov.bd</b>'
print(hashlib.sha256(Engine().pages(html).pdf()).hexdigest(), 'pycparser' in sys.modules, 'fontTools.subset' in sys.modules)
"""
    return {
        plain: subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "GOVDOCS_PLAIN": plain},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for plain in ("0", "1")
    }


def test_the_quick_import_has_the_same_bytes_and_leaves_the_heavy_parts_out(
    bytes_by_way: dict[str, str],
) -> None:
    (quick, *loaded), (plain, *loaded_plainly) = (bytes_by_way[way].split() for way in ("0", "1"))
    assert quick == plain
    assert loaded == ["False", "False"]
    assert loaded_plainly == ["True", "True"]


def test_what_the_quick_import_left_out_is_there_for_others() -> None:
    """A program that draws documents of its own beside govdocs still has fontTools' subsetter and cffi."""
    script = """
from govdocs.pdf import Engine
Engine()
import cffi, weasyprint, weasyprint.pdf.fonts
weasyprint.pdf.fonts.harfbuzz_subset = None
assert cffi.FFI().cdef("int puts(const char *);") is None
assert weasyprint.HTML(string="<html lang=en>plain").write_pdf().startswith(b"%PDF")
assert weasyprint.pdf.fonts.subset.Options and weasyprint.pdf.fonts.instantiateVariableFont
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_declarations_are_those_of_the_pinned_weasyprint() -> None:
    """They differ after the pin is raised: quick_import.py says how to write them again."""
    from govdocs.pdf.speedups import cffi_declarations as declared

    assert declared.__file__
    assert Path(declared.__file__).read_text("utf-8") == declarations()
