"""Lines of paragraphs are laid out by us to the byte as WeasyPrint does; a line that is more than texts side by side is left to it."""

from typing import Any

import pytest
from weasyprint.formatting_structure.boxes import LineBox

from govdocs.pdf import Engine
from govdocs.pdf.box_places import descendants
from govdocs.pdf.engine import Pages
from govdocs.pdf.layout.lines import PlainLine
from tests.support.engines import assert_same, both, both_engines, page, pages_of_boxes
from tests.support.nasty_documents import CSS as NASTY_CSS
from tests.support.nasty_documents import PICTURE, nasty_document

CSS = """
@page { size: 120mm 90mm; margin: 9mm }
@page { @bottom-center { content: counter(page, bengali) } }
p, h2, ul { margin: 0 0 2mm; padding: 0 } .j { text-align: justify } .r { text-align: right } .c { text-align: center }
.marker { display: inline-block; white-space: pre; min-width: 8mm; margin-left: -8mm } li { list-style: none; padding-left: 8mm }
.label { font-weight: 600 } .beside { display: inline-block; white-space: pre; min-width: 20mm } .kept { white-space: nowrap }
.hang { padding-left: 9mm; text-indent: -9mm } .first { text-indent: 6mm } .alone { orphans: 4; widows: 4 } .high { line-height: 2.5 }
strong { font-weight: 600 } a { color: inherit; text-decoration: none } .small { font-size: 7pt } .blue { color: blue } .over { vertical-align: super } .box { border: 1px solid }
.whole { break-inside: avoid } .stay { break-after: avoid } .last { text-align-last: right }
"""
WORDS = "কাগজ কলম আদেশ সংস্থা প্রতিষ্ঠান " * 6
MARKED = f'<span class="marker">(ক) </span>{WORDS}খ'


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(CSS)


def lines(pages: Pages) -> list[Any]:
    """The kind of each line on the pages but those of their margins."""
    boxes = (box for each in pages.document.pages for box in descendants(each._page_box.children[0]))
    return [type(box) for box in boxes if isinstance(box, LineBox)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>ক</p>", id="a word"),
        pytest.param(f"<p>{WORDS}খ</p>", id="some lines"),
        pytest.param(f'<p class="j">{WORDS}খ</p>', id="justified"),
        pytest.param(f'<p class="j last">{WORDS}খ</p>', id="justified with the last line to the right"),
        pytest.param(f'<p class="r">{WORDS}খ</p><p class="c">{WORDS}খ</p>', id="to the right and in the middle"),
        pytest.param(f'<p class="first">{WORDS}খ</p><p class="hang">{WORDS}খ</p>', id="indented and hanging"),
        pytest.param(f"<ul><li><p>{MARKED}</p></li></ul>", id="a marker"),
        pytest.param(f'<ul><li><p class="j">{MARKED}</p></li></ul>', id="a marker and justified words"),
        pytest.param('<p><span class="marker">(ক) </span></p>', id="a marker alone"),
        pytest.param('<p class="c"><span class="marker">(ক) </span>খ</p>', id="a marker in the middle"),
        pytest.param('<p class="r"><span class="beside">ক</span>খ</p>', id="a label wider than its words, its words to its right"),
        pytest.param(f'<p class="j"><span class="label">বিষয়:</span> {WORDS}খ</p>', id="a label in the line"),
        pytest.param(f'<h2 class="stay"><span class="beside">বিষয়: </span>কাগজ খ</h2><p>{WORDS}ক</p>', id="a heading with a label"),
        pytest.param(f"<p>{WORDS}<strong>খ গ</strong> {WORDS}খ</p>", id="words in bold among others"),
        pytest.param(f"<p>ক <strong>{WORDS}খ</strong></p>", id="words in bold over lines"),
        pytest.param(f'<p class="j first">{WORDS}<strong>খ গ</strong> {WORDS}ঘ</p>', id="indented, justified, with words in bold"),
        pytest.param(f'<div style="position: fixed; bottom: 0"><p>ক <strong>খ</strong></p></div><p>{WORDS * 20}গ</p>', id="at the same place of each page"),
        pytest.param(f'<p class="kept">ক <strong>{WORDS}খ</strong></p>'.replace(WORDS, "কাগজ "), id="a line that may not be broken"),
        pytest.param(f'<p class="j">ক <em class="small blue">{WORDS}খ</em> {WORDS}</p>'.replace(" </p>", "</p>"), id="small and blue words, justified"),
        pytest.param(f"<p>ক<br>{WORDS}খ<br>গ</p>", id="lines that the author ends"),
        pytest.param('<p class="j">ক খ<br>\nগ <strong>ঘ</strong><br>ঙ</p>', id="justified lines that the author ends"),
        pytest.param(f"<p>(ক) Rules, 1996 — ½ {WORDS}</p>".replace(" </p>", "</p>"), id="two scripts"),
        pytest.param(f'<p class="j">ক ✓ খ {WORDS}গ</p>', id="two fonts"),
        pytest.param(f'<p class="high">ক <strong class="small">খ</strong> {WORDS}গ</p>', id="higher lines"),
        pytest.param(f"<p class='alone'>{WORDS}খ</p>" * 8, id="orphans and widows"),
        pytest.param(f"<p class='whole'>{MARKED}</p><p class='stay'>ক</p>" * 8, id="kept together"),
        pytest.param(f"<p>{WORDS * 20}খ</p>", id="over pages"),
        pytest.param(f'<div class="box"><p>{WORDS}খ</p></div>' * 9, id="in a box over pages"),
        pytest.param('<p style="display: inline-block; width: 30mm">ক খ</p><p style="display: inline-block">গ</p>', id="paragraphs side by side"),
        pytest.param("<table><tr><td><p>ক <em>খ</em></p></td></tr></table>", id="a paragraph in a table"),
        pytest.param(f'<table><tr><th scope="row" rowspan="2">ক <strong>খ</strong></th><td>{MARKED}</td></tr><tr><td colspan="2">খ<p>গ</p></td></tr></table>', id="words of cells"),
        pytest.param(f'<table><tr><td class="j">{WORDS}<strong>খ</strong> {WORDS}গ<br>ঘ</td><td><p class="r">ক</p>খ</td></tr></table>', id="cells justified"),
        pytest.param(f'<p style="float: right; width: 30mm">{WORDS}খ</p>', id="beside the text"),
        pytest.param(f'<p style="position: relative; top: 1mm">{WORDS}খ</p>', id="moved"),
        pytest.param(f'<p style="opacity: 0.5">{WORDS}খ</p>', id="half transparent"),
        pytest.param(f'<p style="transform: rotate(3deg)">{WORDS}খ</p>', id="turned"),
    ],
)  # fmt: skip
def test_plain_lines_are_laid_out_by_us(engines: tuple[Engine, Engine], body: str) -> None:
    assert PlainLine in lines(assert_same(engines, page(body)))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<p>ক<span style="border: 1px solid">খ</span></p>', id="words in a box"),
        pytest.param('<p>ক<sup class="over">১</sup></p>', id="a figure above the line"),
        pytest.param('<p>ক <a href="https://example.org">খ</a></p>', id="a link"),
        pytest.param('<a href="https://example.org"><p>ক <strong>খ</strong></p></a>', id="a paragraph in a link"),
        pytest.param('<p>ক <a style="display: inline-block" href="https://example.org">খ</a></p>', id="a block that is a link"),
        pytest.param('<p>ক <em style="string-set: name content()">খ</em></p>', id="a text for the page's margin"),
        pytest.param('<p>ক <em style="bookmark-level: 2">খ</em></p>', id="a bookmark"),
        pytest.param('<p><a id="here">ক</a></p>', id="an anchor"),
        pytest.param('<p>ক <em style="text-decoration: underline">খ</em></p>', id="underlined"),
        pytest.param('<p style="letter-spacing: 1px">ক খ</p>', id="letter-spaced"),
        pytest.param('<p style="direction: rtl">ক খ</p>', id="from right to left"),
        pytest.param('<p style="white-space: pre-line">ক\nখ</p>', id="lines as typed"),
        pytest.param('<p style="visibility: hidden">ক</p>', id="hidden"),
        pytest.param(f'<p>ক <img alt="খ" src="{PICTURE}"></p>', id="a picture"),
        pytest.param("<p>ক<br><br></p>".replace("ক", ""), id="nothing but ends of lines"),
        pytest.param("<p>ক\u00ad\u0996</p>", id="a soft hyphen"),
        pytest.param("<p>ক مرحبا</p>", id="Arabic"),
        pytest.param("<p>ক <strong>খ <em>গ</em></strong></p>", id="an element in another"),
        pytest.param('<p>ক<span class="beside"><strong>খ</strong></span></p>', id="an element in a label"),
        pytest.param('<p>ক<span class="beside" style="padding: 1mm">খ</span></p>', id="a label with a padding"),
        pytest.param("<ul><li>ক</li></ul>", id="words in an item itself"),
        pytest.param("ক", id="words in the page itself"),
        pytest.param(f"<p>{'অনাবশ্যকপ্রয়োজনাতিরিক্তব্যবস্থাপনাধীনতা' * 4}</p>", id="a word too wide"),
        pytest.param('<p style="width: 4mm"><span class="beside">কাগজ কলম</span></p>', id="a label too wide"),
        pytest.param("<p>ক ཀ</p>", id="a letter that the faces lack"),
        pytest.param('<p style="max-lines: 1; block-ellipsis: auto">' + WORDS + "</p>", id="cut after a line"),
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_weasyprint(engines: tuple[Engine, Engine], body: str) -> None:
    ours, weasyprints = both(engines, page(body))
    assert ours == weasyprints
    assert PlainLine not in lines(engines[0].pages(page(body), strict=False))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<p>{WORDS} <br>খ</p>", id="a space before the end of a line"),
        pytest.param(f"<p>{WORDS}<br><br>খ</p>", id="an empty line"),
        pytest.param(f"<p>{WORDS}<strong>খ</strong>গঘঙ{WORDS}</p>", id="a word partly in bold"),
        pytest.param(f"<p>{WORDS} <strong> {WORDS}</strong> </p>", id="spaces at edges"),
    ],
)  # fmt: skip
def test_lines_of_both_kinds_follow_one_another(engines: tuple[Engine, Engine], body: str) -> None:
    for words in range(1, 14):
        html = page(f"<p>{'কলম ' * words}</p>" + body.replace("<p>", f"<p>{'কলম ' * words}"))
        ours, weasyprints = both(engines, html)
        assert ours == weasyprints, words
    assert {LineBox, PlainLine} <= {*lines(engines[0].pages(page(body * 3 + "<p>ক</p>"), strict=False))}


@pytest.mark.parametrize("first", range(0, 30, 10))
def test_difficult_documents_have_the_same_bytes(first: int) -> None:
    engines = both_engines(NASTY_CSS)
    for number in range(first, first + 10):
        ours, weasyprints = both(engines, nasty_document(number))
        assert ours == weasyprints, number


def test_the_number_of_a_page_is_laid_out_by_us(engines: tuple[Engine, Engine]) -> None:
    pages = assert_same(engines, page(f"<p>{WORDS * 20}খ</p>"))
    margins = [box for each in pages.document.pages for box in each._page_box.children[1:]]
    assert len(margins) > 1
    assert all(type(box) is PlainLine for margin in margins for box in margin.children)


def test_a_line_below_the_page_is_reported(engines: tuple[Engine, Engine]) -> None:
    pages = assert_same(engines, page(f'<div style="height: 9mm"><p>{WORDS * 3}খ</p></div>'))
    assert [fault.code for fault in pages.faults]


def test_plain_gives_weasyprints(engines: tuple[Engine, Engine]) -> None:
    assert PlainLine not in lines(engines[1].pages(page(f"<p>{WORDS}</p>")))
    assert PlainLine not in lines(pages_of_boxes(engines[0], page(f"<p>{WORDS}</p>")))
