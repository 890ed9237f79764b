"""Tables of plain cells are laid out by us to the byte as WeasyPrint does; what is not plain is left to it."""

import re

import pytest

from govdocs.pdf import Engine, RenderError
from govdocs.pdf.box_places import descendants
from govdocs.pdf.engine import Pages
from govdocs.pdf.layout.rows import PlainTable
from tests.support import difficult_tables, nasty_documents
from tests.support.engines import assert_same, both, both_engines, page

ROW = "<tr><td>ক</td><td>খ</td></tr>"
HEAD = '<thead><tr><th scope="col">নাম</th><th scope="col">পদ</th></tr></thead>'
COLUMNS = '<colgroup><col style="width: 30%"><col style="width: 70%"></colgroup>'


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(difficult_tables.CSS)


def table(rows: str, *, head: str = HEAD, columns: str = COLUMNS, more: str = "") -> str:
    return page(f"<table{more}>{columns}{head}<tbody>{rows}</tbody></table>")


def inside(opening: str, html: str) -> str:
    """The document with its body within an element."""
    return html.replace("<body>", f"<body>{opening}").replace("</body>", "</div></body>")


def plain_tables(pages: Pages) -> int:
    """How many parts of tables on the pages are laid out by us."""
    boxes = (box for each in pages.document.pages for box in descendants(each._page_box))
    return sum(type(box) is PlainTable for box in boxes)


@pytest.mark.parametrize("first", range(0, 40, 10))
def test_difficult_tables_have_the_same_bytes(engines: tuple[Engine, Engine], first: int) -> None:
    for number in range(first, first + 10):
        ours, weasyprints = both(engines, difficult_tables.difficult_tables(number))
        assert ours == weasyprints, number


def test_most_of_them_are_laid_out_by_us(engines: tuple[Engine, Engine]) -> None:
    found = 0
    for number in range(20):
        try:
            found += (
                plain_tables(engines[0].pages(difficult_tables.difficult_tables(number), strict=False)) > 0
            )
        except RenderError:
            continue
    assert found > 10


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(table(ROW), id="a head and a row"),
        pytest.param(table(ROW * 40), id="many rows over pages"),
        pytest.param(table(ROW * 40, head=""), id="without a head"),
        pytest.param(table("<tr><td></td><td> \n </td></tr>"), id="empty cells"),
        pytest.param(table("<tr><td>\n</td></tr>"), id="fewer cells than columns"),
        pytest.param(table("<tr><td>ক  খ\n\tগ</td><td>a\r\nb</td></tr>"), id="white space"),
        pytest.param(table("<tr><td>ক ✓ খ</td><td>(ক) Rules, 1996 — ½</td></tr>"), id="two fonts in a line"),
        pytest.param(table(f"<tr><td>{'কাগজ ' * 30}খ</td><td>খ</td></tr>" * 5), id="tall rows"),
        pytest.param(table(ROW, more=' class="double"'), id="borders of several kinds"),
        pytest.param(table('<tr><td class="green">ক</td><td>খ</td></tr>' * 3), id="colours"),
        pytest.param(table('<tr class="stay"><td>ক</td></tr>' * 9 + ROW), id="rows that stay together"),
        pytest.param(page(f"<p>ক</p>{table(ROW * 8)}<p class='signature'>খ</p>" * 3), id="signatures"),
        pytest.param(table("<tr><td>ক<br>\nখ গ<br>(ঘ)</td><td>খ</td></tr>"), id="breaks in a cell"),
        pytest.param(table(f"<tr><td>{'কাগজ ' * 30}খ<br>{'কাগজ ' * 30}খ</td></tr>"), id="a break after lines"),
        pytest.param(table("<tr><td><p>ক</p></td><td>\n<p>খ</p>\n<p>গ<br>ঘ</p>\n</td></tr>"), id="paragraphs in a cell"),
        pytest.param(table('<tr><td><p class="aside">ক</p><p>খ</p></td></tr>' * 9), id="paragraphs of their own look"),
        pytest.param(table('<tr><td class="r"><strong>ক খ</strong></td><td><p><strong>খ<br>গ</strong></p></td></tr>'), id="cells in bold"),
        pytest.param(table(f"<tr><td><strong>{'কাগজ ' * 30}খ</strong></td></tr>"), id="lines in bold"),
        pytest.param(table(f'<tr><td style="text-align: justify">{"কাগজ কলম " * 20}খ<br>{"কলম " * 9}খ</td></tr>' * 3), id="justified"),
        pytest.param(table('<tr><td colspan="2">ক</td></tr>' + ROW), id="a cell over two columns"),
        pytest.param(table('<tr><th colspan="2" scope="col">ক</th></tr>' + ROW), id="a head over two columns"),
        pytest.param(table('<tr><td style="height: 9mm">ক</td></tr>'), id="a height"),
        pytest.param(table('<tr><td class="m" style="height: 9mm">ক</td><td class="b tall">খ<br>খ<br>খ<br>খ</td></tr>'), id="heights in the middle"),
        pytest.param(table(ROW, more=' style="table-layout: auto"'), id="widths by the words"),
        pytest.param(table(ROW, columns="", more=' class="shrunk"'), id="no wider than the words"),
        pytest.param(table(f"<tr><td>{'কাগজ ' * 30}খ</td><td>খ<br>{'কাগজ ' * 20}খ</td></tr>", columns="", more=' class="shrunk"'), id="as wide as the page"),
        pytest.param(table('<tr><td class="kept">ক খ গ ঘ</td><td><p>খ</p></td></tr>', columns="", head="", more=' class="shrunk"'), id="labels that are kept whole"),
        pytest.param(inside("<div style='float: left'>", table(ROW)), id="in what is as wide as it"),
    ],
)  # fmt: skip
def test_plain_tables_are_laid_out_by_us(engines: tuple[Engine, Engine], html: str) -> None:
    assert plain_tables(assert_same(engines, html)) > 0


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(table(ROW, columns=""), id="no columns"),
        pytest.param(table("<tr><td>ক <br>খ</td></tr>"), id="a space before a break"),
        pytest.param(table("<tr><td>ক<br><br>খ</td></tr>"), id="an empty line"),
        pytest.param(table("<tr><td><strong>ক</strong> খ</td></tr>"), id="a word in bold"),
        pytest.param(table("<tr><td><strong>ক <em>খ</em></strong></td></tr>"), id="an element in bold"),
        pytest.param(table('<tr><td><strong style="padding: 1mm">ক</strong></td></tr>'), id="bold with a padding"),
        pytest.param(table('<tr><td><strong style="vertical-align: super">ক</strong></td></tr>'), id="bold above the line"),
        pytest.param(table("<tr><td>ক<br></td></tr>"), id="a break at the end"),
        pytest.param(table("<tr><td>ক<p>খ</p></td></tr>"), id="a text beside a paragraph"),
        pytest.param(table("<tr><td><p>ক <b>খ</b></p></td></tr>"), id="an element in a paragraph"),
        pytest.param(table("<tr><td><p></p></td></tr>"), id="an empty paragraph"),
        pytest.param(table('<tr><td><p style="margin-top: 1mm">ক</p></td></tr>'), id="a paragraph with a margin"),
        pytest.param(table('<tr><td colspan="3">ক</td></tr>'), id="a cell over more columns than there are"),
        pytest.param(table('<tr><td colspan="0">ক</td></tr>'), id="a cell over no column"),
        pytest.param(table('<tr><td colspan="2">ক</td></tr>', more=' class="auto"'), id="widths by the words of wide cells"),
        pytest.param(table('<tr><td style="height: 9%">ক</td></tr>'), id="a height in percent"),
        pytest.param(table("<tr><td><b>ক</b></td><td>খ</td></tr>"), id="an element in a cell"),
        pytest.param(table('<tr><td rowspan="2">ক</td><td>খ</td></tr><tr><td>গ</td></tr>'), id="a cell over two rows"),
        pytest.param(table("<tr><td>ক</td><td>খ</td><td>গ</td></tr>"), id="more cells than columns"),
        pytest.param(table(ROW, more=' style="border-collapse: separate"'), id="separate borders"),
        pytest.param(table(ROW, more=' style="direction: rtl"'), id="from right to left"),
        pytest.param(table(ROW, more=' style="background: #eee"'), id="a background"),
        pytest.param(table('<tr style="background: #eee"><td>ক</td></tr>'), id="a background of a row"),
        pytest.param(table('<tr style="break-inside: auto"><td>ক</td></tr>'), id="a row that may be divided"),
        pytest.param(table('<tr><td style="vertical-align: baseline">ক</td></tr>'), id="on the baseline"),
        pytest.param(table('<tr><td style="text-decoration: underline">ক</td></tr>'), id="underlined"),
        pytest.param(table('<tr><td style="letter-spacing: 1px">ক</td></tr>'), id="letter-spaced"),
        pytest.param(table('<tr><td style="text-indent: 3mm">ক</td></tr>'), id="indented"),
        pytest.param(table('<tr><td style="padding-left: 2%">ক</td></tr>'), id="a padding in percent"),
        pytest.param(table('<tr><td style="opacity: 0.5">ক</td></tr>'), id="half transparent"),
        pytest.param(table('<tr><td style="position: relative; left: 1mm">ক</td></tr>'), id="moved"),
        pytest.param(table('<tr><td style="white-space: pre">ক  খ</td></tr>'), id="white space that stays"),
        pytest.param(table("<tr><td>ক\u00ad\u0996</td></tr>"), id="a soft hyphen"),
        pytest.param(table("<tr><td>ক مرحبا</td></tr>"), id="Arabic"),
        pytest.param(table(ROW) .replace("<tbody>", "<caption>ক</caption><tbody>"), id="a caption"),
        pytest.param(table(ROW + "</tbody><tfoot><tr><td>ক</td></tr></tfoot><tbody>"), id="a foot"),
        pytest.param(table(f"<tr><td>{'অনাবশ্যকপ্রয়োজনাতিরিক্তব্যবস্থাপনাধীনতা' * 8}</td></tr>"), id="a word too wide"),
        pytest.param(table(f"<tr><td>{'কাগজ ' * 800}</td></tr>"), id="a row taller than a page"),
        pytest.param(table('<tr><td class="kept">' + "কাগজ " * 30 + "</td></tr>"), id="a line that may not be broken"),
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_weasyprint(engines: tuple[Engine, Engine], html: str) -> None:
    ours, weasyprints = both(engines, html)
    assert ours == weasyprints
    try:
        assert plain_tables(engines[0].pages(html, strict=False)) == 0
    except RenderError:
        assert isinstance(ours, tuple)


def test_before_and_after_are_not_lost(engines: tuple[Engine, Engine]) -> None:
    engines = both_engines(difficult_tables.CSS + ".counted td:first-child::before { content: '৳ ' }")
    pages = assert_same(engines, table(ROW, more=' class="counted"'))
    assert plain_tables(pages) == 0
    assert "৳ ক" in pages.text[0]


def test_an_ornament_beside_a_table_has_no_structure(engines: tuple[Engine, Engine]) -> None:
    ornament = f'<p><img alt="" src="{nasty_documents.PICTURE}"></p>'
    pages = assert_same(engines, table(ROW).replace("<table>", f"{ornament}<table>"))
    assert plain_tables(pages) == 1
    assert b"/Figure" not in pages.pdf()


def test_a_heading_alone_is_reported_with_its_words(engines: tuple[Engine, Engine]) -> None:
    body = "<p>ক</p>" * 13 + "<h2>তালিকা</h2>" + re.sub(".*<body>|</body>.*", "", table(ROW * 9), flags=re.S)
    pages = assert_same(engines, page(body))
    assert [(fault.code, fault.page) for fault in pages.faults] in ([("heading-alone", 1)], [])


def test_letters_that_the_faces_lack_are_reported(engines: tuple[Engine, Engine]) -> None:
    pages = assert_same(engines, table("<tr><td>ক ཀ</td><td>খ</td></tr>"))
    assert pages.faults


def test_plain_gives_weasyprints(engines: tuple[Engine, Engine]) -> None:
    assert plain_tables(engines[1].pages(table(ROW))) == 0
