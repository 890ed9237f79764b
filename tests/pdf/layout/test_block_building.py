"""Plain blocks are made of their elements without boxes for their texts; all that is found by what is in them is found still."""

from typing import Any

import pytest

from govdocs.pdf import Engine
from govdocs.pdf.box_places import descendants
from govdocs.pdf.layout.finished import FinishedBlock
from tests.support.engines import assert_same, both, both_engines, page

CSS = """
@page { size: 100mm 60mm; margin: 9mm; @top-center { content: string(said) element(ran) } @bottom-center { content: counter(part) } }
p, ul, h2 { margin: 0 0 2mm; padding: 0 } .said { string-set: said content() } .before { string-set: said content(before) }
.run { position: running(ran) } .part { counter-increment: part } .none { list-style: none } .square { list-style: square } .inside { list-style: decimal inside }
.own { list-style: none inside } .own::marker { content: "ক " } .pre::before { content: "খ " } .post::after { content: "গ" } .letter::first-letter { font-size: 2em }
.marker { display: inline-block; white-space: pre; min-width: 6mm } .beside { display: inline-block } .kept { white-space: nowrap } .as { white-space: pre-wrap }
.two { columns: 2 } .grid { display: grid; grid-template-columns: 1fr 1fr } .flex { display: flex } .f { float: left } .upper { text-transform: uppercase }
.note { float: footnote } .gone { display: none } .counted::after { content: counter(list-item) } .to::after { content: target-text(attr(href)) }
table { border-collapse: collapse; width: 100%; table-layout: fixed } tr { break-inside: avoid }
"""
ITEMS = "<ul class='none'>\n<li>\n<p>ক</p>\n</li>\n<li><p>খ</p></li>\n</ul>"


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(CSS)


def finished(engine: Engine, html: str) -> list[str]:
    """The elements, but for their repetitions, whose blocks are made here."""
    boxes: list[Any] = [
        box for each in engine.pages(html, strict=False).document.pages for box in descendants(each._page_box)
    ]
    return list(dict.fromkeys(box.element_tag for box in boxes if isinstance(box, FinishedBlock)))


@pytest.mark.parametrize(
    ("body", "made"),
    [
        ("<p>ক</p>\n<p>খ</p>", ["body", "p"]),
        (ITEMS, ["body", "ul", "li", "p"]),
        ("<h2>ক <b>খ</b></h2><div>\n<p>গ</p></div>", ["body", "h2", "div", "p"]),
        ('<div><p id="x">ক</p></div>', ["body", "div", "p"]),
        (
            '<div><p>ক</p><table><colgroup><col style="width: 100%"></colgroup><tbody><tr><td>খ</td></tr></tbody></table></div>',
            ["body", "div", "p"],
        ),
        ('<div class="part"><p class="part">ক</p></div>', ["body", "div", "p"]),
        ('<div id="x"><p>ক</p></div>', ["p"]),
        ('<div class="said"><p>ক</p></div>', ["p"]),
        ('<div class="pre"><p>ক</p></div>', ["p"]),
        ('<ul class="square"><li><p>ক</p></li></ul>', ["p"]),
        ('<ul><li class="own"><p>ক</p></li></ul>', ["p"]),
        ('<div class="flex"><p>ক</p><p>খ</p></div>', ["p"]),
        ("<div>ক<p>খ</p></div>", ["p"]),
        ("<div><p>ক</p><span>খ</span></div>", ["p"]),
        ('<div><p class="f">ক</p><p>খ</p></div>', ["p"]),
        ("<div><p>ক</p><!-- খ --></div>", ["p"]),
        ("<div><p>ক</p><table><tr><td><p>খ <i>গ</i></p></table></div>", ["p"]),
        ("<p></p>", []),
    ],
)
def test_which_are_made_here(engines: tuple[Engine, Engine], body: str, made: list[str]) -> None:
    assert_same(engines, page(body))
    assert finished(engines[0], page(body)) == made
    assert not finished(engines[1], page(body))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<h2>ক <b>খ</b></h2>{ITEMS}", id="a bookmark"),
        pytest.param(f'<div class="said">\n{ITEMS}\n<p>গ</p>\n<p>ঘ</p></div>', id="a text for the margin, of blocks"),
        pytest.param('<h2 class="said"><span class="marker">১। </span>ক <b>খ</b></h2>', id="a text for the margin, of words"),
        pytest.param('<section class="said"><div><p>ক</p>\n<p>খ</p></div></section>', id="a text for the margin, of blocks in blocks"),
        pytest.param(f'<div class="run">\n{ITEMS}</div><p>গ</p>', id="blocks that run in the margin"),
        pytest.param('<p class="run">ক <b>খ</b></p><p>গ</p>', id="a paragraph that runs in the margin"),
        pytest.param('<p class="part">ক</p><div class="part"><p class="counted">খ</p></div>', id="counters"),
        pytest.param(f'{ITEMS}<ol class="inside"><li>ক</li><li>খ</li></ol>', id="items counted after items without a marker"),
        pytest.param('<ol><li class="none"><p>ক</p></li><li class="none"><p class="counted">খ</p></li><li>গ</li></ol>', id="items counted among items without a marker"),
        pytest.param(f'<div class="letter">{ITEMS}</div>' + "<p>ক</p>" * 12, id="the first letter of the first paragraph"),
        pytest.param(f'<div class="letter"><p>{"কলম " * 80}খ</p></div>', id="the first letter of a paragraph over pages"),
        pytest.param(f'<div class="two">{ITEMS}<p>{"কলম " * 60}খ</p></div>', id="columns"),
        pytest.param(f'<div class="grid"><div>{ITEMS}</div><p>গ</p></div>', id="a grid"),
        pytest.param(f'<div class="flex"><div>{ITEMS}</div><p>গ</p><p class="beside">ঘ</p></div>', id="side by side"),
        pytest.param(f'<a href="https://example.org">{ITEMS}</a>', id="blocks in a link"),
        pytest.param(f"<table><tr><td>{ITEMS}</td><td><p>ক <i>খ</i></p></td></tr></table>", id="blocks in a cell"),
        pytest.param('<p>ক<span class="note">খ</span></p><div class="note"><p>গ</p>\n<p>ঘ</p></div><p>ঙ</p>', id="notes"),
        pytest.param('<h2 id="x">ক <b>খ</b></h2><p><a class="to" href="#x">গ</a></p>', id="the words of another place"),
        pytest.param('<div id="y">\n<p>ক</p>\n<p>খ</p>\n</div><p><a class="to" href="#y">গ</a></p>', id="the words of blocks elsewhere"),
        pytest.param('<div><p class="gone">ক</p><p>খ</p></div>', id="a block that is not there"),
        pytest.param('<p class="upper">Part <b>খ</b></p>', id="letters in another form"),
        pytest.param("<p>ক<b> </b>খ <b> গ</b>  ঘ\t<i>ঙ</i>\n</p>", id="spaces in a row"),
        pytest.param('<p>ক <span class="beside"> </span> <span class="marker"> খ </span> গ</p>', id="spaces at labels"),
        pytest.param('<p>ক<br> <b>খ</b><br>\n গ<br></p>', id="spaces after ended lines"),
        pytest.param('<p class="kept">ক <b class="as">খ  গ</b></p>', id="spaces that are kept"),
        pytest.param("<p>ক\r\nখ\fগ\u00a0ঘ\u00adঙ</p>", id="other spaces"),
        pytest.param('<p><b style="page: other">ক</b> খ</p><p>গ</p>', id="a word for another kind of page"),
        pytest.param("<p>ক <!-- খ --> গ</p>", id="a remark"),
    ],
)  # fmt: skip
def test_what_is_found_by_what_is_in_them(engines: tuple[Engine, Engine], body: str) -> None:
    ours, weasyprints = both(engines, page(body))
    assert ours == weasyprints
