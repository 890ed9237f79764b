"""Blocks with nothing but plain lines and tables in them are drawn, tagged and read at once; what WeasyPrint finds in them is found still."""

from typing import Any

import pytest

from govdocs.pdf import Engine
from govdocs.pdf.box_places import descendants
from govdocs.pdf.engine import Pages
from govdocs.pdf.layout.settled import SettledBlock
from tests.support.engines import assert_same, both_engines, page

CSS = """
@page { size: 90mm 60mm; margin: 9mm; @top-center { content: string(said) } }
p, ul, h2 { margin: 0 0 2mm; padding: 0 } .said { string-set: said content() } h2 { bookmark-level: 1; bookmark-label: content() }
ul, dl { list-style: none } dd { margin: 0 } .square { list-style: square } .box { border: 1px solid } .back { background: #eee }
.right { float: right; width: 40mm } .turned { transform: rotate(3deg) } .held { position: relative; left: 2mm } .block { display: block }
table { border-collapse: collapse; width: 100%; table-layout: fixed } tr { break-inside: avoid } td { border: 1px solid } .gone td { border: none }
"""
TABLE = "<table><colgroup><col style='width: 100%'></colgroup><tbody><tr><td>ক</td></tr></tbody></table>"


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(CSS)


def settled(pages: Pages) -> list[str]:
    """The elements, but for their repetitions, whose blocks are settled."""
    boxes: list[Any] = [box for each in pages.document.pages for box in descendants(each._page_box)]
    return list(dict.fromkeys(box.element_tag for box in boxes if type(box) is SettledBlock))


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<div><p>ক</p><h2>খ <b>গ</b></h2></div>", ["body", "div", "p", "h2"]),
        (f"<div><p>ক</p>{TABLE}<p>খ</p></div>", ["body", "div", "p"]),
        ("<ul><li><p>ক</p></li><li><p>খ</p><ul><li><p>গ</p></li></ul></li></ul>", ["body", "ul", "li", "p"]),
        ("<ul><li><div><div><p>ক</p></div></div></li></ul>", ["body", "ul", "li", "div", "p"]),
        ("<div><dl><dt><p>ক</p></dt><dd><p>খ</p></dd></dl></div>", ["body", "div", "dl", "dt", "p", "dd"]),
        ("<div><p>ক</p><p class='back'>খ</p></div>", ["p"]),
        ("<div class='box'><div><p>ক</p></div></div>", ["div", "p"]),
        ("<div><p>ক</p><p>খ <a href='https://example.org'>গ</a></p></div>", ["p"]),
        ("<div><p>ক</p><p>খ <u>গ</u></p></div>", ["p"]),
        ("<form><p>ক</p></form>", ["p"]),
        ("<table><tr><td><p>ক</p></td><td>খ <i>গ</i></td></tr></table>", ["p"]),
        ("<ul class='square'><li><p>ক</p></li></ul>", ["p"]),
    ],
)  # fmt: skip
def test_which_are_settled(engines: tuple[Engine, Engine], body: str, tags: list[str]) -> None:
    assert settled(assert_same(engines, page(body))) == tags


def test_headings_in_one_another_have_each_a_bookmark(engines: tuple[Engine, Engine]) -> None:
    body = "<div id='a'><h2>ক</h2><div id='b'><h2>খ</h2></div></div><p><a href='#b'>গ</a></p>"
    pages = assert_same(engines, page(body))
    assert [label for _, label, *_ in pages.document.pages[0].bookmarks] == ["ক", "খ"]
    assert {"a", "b"} <= pages.document.pages[0].anchors.keys()


def test_a_bookmark_is_where_its_block_ends_up(engines: tuple[Engine, Engine]) -> None:
    """A block is moved after it was laid out, where the one that it is in floats or is moved."""
    for holder in ("right", "held", "turned"):
        body = f"<div class='{holder}'><div><h2 id='a'>ক</h2>{TABLE}<p>খ</p></div></div><p>গ</p>"
        assert "div" in settled(assert_same(engines, page(body)))


def test_the_margin_says_what_was_set_in_a_block(engines: tuple[Engine, Engine]) -> None:
    pages = assert_same(engines, page("<div><p>ক</p><p class='said'>খগ</p></div>"))
    assert pages.text[0].count("খগ") == 2


def test_tables_are_drawn_before_the_texts_of_all_blocks(engines: tuple[Engine, Engine]) -> None:
    assert "div" in settled(
        assert_same(engines, page(f"<div><p>ক</p>{TABLE}</div><div>{TABLE}<p>খ</p></div>"))
    )


def test_a_table_without_rules_has_none(engines: tuple[Engine, Engine]) -> None:
    assert "div" in settled(assert_same(engines, page(f"<div class='gone'><p>ক</p>{TABLE}</div>")))


@pytest.mark.parametrize("wide", ["", " style='break-inside: avoid'"])
def test_blocks_over_pages_are_read_in_their_order(engines: tuple[Engine, Engine], wide: str) -> None:
    paragraphs = "".join(f"<div{wide}><p>ক</p><p>খ {'গ ' * 90}ঘ</p></div>" for _ in range(9))
    pages = assert_same(engines, page(f"<div>{paragraphs}</div>"))
    assert pages.count > 2
    assert "div" in settled(pages)


def test_a_line_beyond_the_page_is_reported_alike(engines: tuple[Engine, Engine]) -> None:
    body = "<div style='height: 5mm'><p>ক</p><p>খ</p><p>গ</p></div>"
    assert assert_same(engines, page(f"<table><tr><td rowspan='2'>{body}</td><td>ক</td></tr></table>")).faults
