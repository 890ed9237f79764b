"""The speedups: a table of what they replace; they change no byte, and GOVDOCS_PLAIN=1 goes without them."""

import json
import os
import subprocess
import sys
from itertools import permutations

import pytest

from govdocs.pdf import Engine, pictures, table_columns, table_rules, text_layer
from govdocs.pdf.layout import install as layout
from govdocs.pdf.replacement import Replacement
from govdocs.pdf.speedups import install, used_lengths
from govdocs.pdf.speedups.fonts import FastFonts
from tests.support import bangla_corpus, nasty_documents
from tests.support.engines import both_engines


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(nasty_documents.CSS)


SCRIPT = """
import json
from govdocs.pdf import Engine, FAMILY
from govdocs.pdf import pictures, table_columns, table_rules, text_layer
from govdocs.pdf.speedups.install import REPLACED
from govdocs.pdf.layout.install import REPLACED as LAYOUT
drawing = (*text_layer.REPLACED, *table_columns.REPLACED, *table_rules.REPLACED, *pictures.REPLACED)
tables = [*drawing, *REPLACED, *LAYOUT]
stock = [each.current for each in tables]  # AttributeError where WeasyPrint has no such name
assert not any(now is each.ours for now, each in zip(stock, tables))
Engine()
ours = {(each.module, each.name): each.ours for each in tables}
print(json.dumps([
    [f"{each.module}.{each.name}" for each in tables if each.current is ours[each.module, each.name]],
    [f"{each.module}.{each.name}" for each, before in zip(tables, stock) if each.current is before],
]))
"""

DRAWING = [
    f"{each.module}.{each.name}"
    for table in (text_layer, table_columns, table_rules, pictures)
    for each in table.REPLACED
]
SPEEDUPS = [f"{each.module}.{each.name}" for each in (*install.REPLACED, *layout.REPLACED)]


def names_after_an_engine_is_made(plain: str) -> tuple[list[str], list[str]]:
    """The names that are ours then, and those that are WeasyPrint's still; in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "GOVDOCS_PLAIN": plain},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    ours, stock = json.loads(run.stdout)
    return ours, stock


def test_each_name_of_the_tables_is_weasyprints_before_and_ours_after_the_first_engine() -> None:
    assert names_after_an_engine_is_made("0") == ([*DRAWING, *SPEEDUPS], [])


def test_switched_off_no_speedup_is_installed() -> None:
    ours, stock = names_after_an_engine_is_made("1")
    # the drawing's, which speedups would replace again
    again = {
        "weasyprint.draw.text.draw_first_line",
        "weasyprint.images.RasterImage.get_x_object",
        "weasyprint.pdf.tags._build_box_tree",
    }
    assert set(stock) == set(SPEEDUPS) - again
    assert set(ours) == set(DRAWING) - again


def test_each_name_is_in_the_table_once_with_its_gain() -> None:
    assert len(set(SPEEDUPS)) == len(SPEEDUPS)
    assert all(each.gain for each in (*install.REPLACED, *layout.REPLACED))


def test_no_module_of_the_layout_is_left_with_the_stock_lengths(engines: tuple[Engine, Engine]) -> None:
    users = {
        name.removeprefix("weasyprint.layout.")
        for name, module in sys.modules.items()
        if name.startswith("weasyprint.layout.") and hasattr(module, "resolve_percentages")
    }
    assert users == set(used_lengths.USERS)


def test_a_name_that_weasyprint_lacks_is_not_made() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        Replacement("weasyprint.layout.inline", "no_such_name", None, "").put_in_place()


@pytest.mark.parametrize("number", range(200))
def test_a_nasty_document_has_the_same_bytes(engines: tuple[Engine, Engine], number: int) -> None:
    html = nasty_documents.nasty_document(number)
    fast, plain = (engine.pages(html, strict=False) for engine in engines)
    assert fast.pdf() == plain.pdf()
    assert fast.faults == plain.faults


def test_the_corpus_has_the_same_bytes() -> None:
    html = bangla_corpus.html(sections=8)
    engines = both_engines(bangla_corpus.CSS)
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
    engines = both_engines(css)
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
    engines = both_engines(css)
    for body in (*parts, *map("".join, permutations(parts, 2))):
        html = f"<html><title>ক</title><body>{body}"
        fast, plain = (engine.pages(html, strict=False) for engine in engines)
        assert fast.pdf() == plain.pdf()
        assert fast.count == plain.count


def test_the_environment_decides(engines: tuple[Engine, Engine]) -> None:
    fast, plain = (engine.pages("<html lang=bn><title>ক</title>") for engine in engines)
    assert isinstance(fast.document.font_config, FastFonts)
    assert not isinstance(plain.document.font_config, FastFonts)
