"""Margins whose boxes are copied from a page before are those that WeasyPrint makes for each page."""

import pytest
from weasyprint.formatting_structure.boxes import TextBox

from govdocs.pdf import Engine
from govdocs.pdf.box_places import descendants
from govdocs.pdf.layout import margin_boxes
from tests.support.engines import assert_same, both_engines, page, pages_of_boxes

PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"

#: What is said in the margins.
MARGINS = {
    "nothing": "",
    "none": "@top-left { content: none } @bottom-center { content: normal }",
    "numbers": '@bottom-center { content: counter(page, bengali) " / " counter(pages, bengali) }',
    "an empty text": '@bottom-left { content: "" } @top-right { content: string(absent); border: 1px solid }',
    "the first page its own": '@bottom-center { content: counter(page) } } @page :first { @bottom-center { content: "ক" }',
    "left and right": '@top-left { content: "ক" } } @page :left { @top-left { content: counter(page) } @right-middle { content: "খ" }',
    "strings": "@top-center { content: string(head); color: red; background: #ddd }",
    "three in a row": '@top-left { content: "ক খ" } @top-center { content: string(head) } @top-right { content: counter(page); width: 9mm }',
    "corners and sides": '@top-left-corner { content: "ক" } @bottom-right-corner { content: counter(page) } @left-middle { content: "খ গ ঘ" }',
    "a counter of its own": "@bottom-center { counter-increment: box 2; content: counter(box) } @top-left { counter-set: page 7; content: counter(page) }",
    "quotes": "@bottom-center { content: open-quote counter(page) close-quote }",
    "an element": "@bottom-center { content: element(foot) }",
    "a picture": f'@bottom-center {{ content: url("{PICTURE}") counter(page) }}',
    "a letter that no font has": '@bottom-center { content: "\\A840" counter(page) }',
    "raised": '@bottom-center { content: counter(page) "ক"; vertical-align: bottom; text-align: right; padding: 1mm 2mm }',
    "by the width of the page": "@bottom-center { content: counter(page); width: 50vw; border-top: 1px solid }",
}  # fmt: skip


def document(pages: int, head: str) -> str:
    foot = '<p style="position: running(foot)">তল <b>ক</b></p>'
    return page(
        foot
        + "".join(
            f'<h2 style="string-set: head content(); break-before: page; margin: 0">{head} {number // 2}</h2><p>লেখা</p>'
            for number in range(pages)
        )
    )


@pytest.mark.parametrize("margins", MARGINS.values(), ids=list(MARGINS))
def test_margins(margins: str) -> None:
    engines = both_engines(f"@page {{ size: 90mm 60mm; margin: 14mm; {margins} }}")
    for pages, head in (3, "কার্যপত্র"), (5, "কার্যপত্র"), (3, "আরেক"), (3, "কার্যপত্র"), (1, "ক"):
        assert assert_same(engines, document(pages, head)).count == pages


def test_not_all_texts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(margin_boxes, "MOST_KEPT", 2)
    engines = both_engines(f"@page {{ {MARGINS['numbers']} }}")
    for _ in range(2):
        assert assert_same(engines, document(5, "ক")).text[4].endswith("৫ / ৫")


def test_the_boxes_of_two_pages_are_not_the_same() -> None:
    engine = Engine("@page { @bottom-center { content: 'ক' } }")
    pages = engine.pages(document(3, "ক")).document.pages
    boxes = [page._page_box.children[-1] for page in pages]
    assert len({id(box) for box in boxes}) == len({id(box.children[0]) for box in boxes}) == 3


def test_margins_by_weasyprint_alone_have_boxes_though_they_were_laid_out_before() -> None:
    """After pages whose margins hold plain lines, and the other way round."""
    engine = Engine("@page { @bottom-center { content: counter(page) ' ক' } }")
    for by_weasyprint in (False, True, False, True):
        made_by = pages_of_boxes if by_weasyprint else Engine.pages
        pages = made_by(engine, document(2, "ক"))
        texts = [
            box.text
            for made in pages.document.pages
            for box in descendants(made._page_box.children[-1])
            if isinstance(box, TextBox)
        ]
        assert texts == (["1 ক", "2 ক"] if by_weasyprint else [])
