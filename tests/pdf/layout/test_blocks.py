"""Plain blocks are put on pages by us to the byte as WeasyPrint does; what is in them and is not plain is left to it."""

from typing import Any

import pytest
import weasyprint.layout.block

from govdocs.pdf import Engine
from govdocs.pdf.layout import blocks
from tests.support.engines import assert_same, both, both_engines, page
from tests.support.flowing_documents import CSS, HOLDERS, SELDOM, flowing_document

WORDS = "কাগজ কলম আদেশ সংস্থা প্রতিষ্ঠান " * 4 + "খ"


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(CSS)


@pytest.fixture
def by_weasyprint(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the elements whose blocks WeasyPrint lays out from here on."""
    names: list[str] = []
    stock = weasyprint.layout.block.block_container_layout

    def noted(context: Any, box: Any, *rest: Any, **options: Any) -> Any:
        names.append(box.element_tag)
        return stock(context, box, *rest, **options)

    monkeypatch.setattr(weasyprint.layout.block, "block_container_layout", noted)
    return names


PLAIN = [
    pytest.param("<p>ক</p><p>খ</p>", id="paragraphs"),
    pytest.param('<p class="b">ক</p><p class="a">খ</p>', id="the larger of two margins"),
    pytest.param('<p class="b">ক</p><p class="d">খ</p><p class="e">গ</p><p>ঘ</p>', id="margins below nothing"),
    pytest.param('<div class="a"><ul class="a"><li class="b"><p class="a b">ক</p></li></ul></div><p class="a">খ</p>', id="margins through blocks"),
    pytest.param('<p class="c">ক</p><ul class="in"><li class="in"><p>খ</p></li></ul>', id="indented"),
    pytest.param(f"<section><p>{WORDS * 9}</p></section>", id="a paragraph over pages"),
    pytest.param(f'<ul><li><p class="b">{WORDS}</p></li></ul>' * 12, id="items over pages"),
    pytest.param(f'<div class="whole"><p>{WORDS}</p><p>{WORDS}</p></div>' * 9, id="kept whole"),
    pytest.param(f'<p class="with">ক</p><div><p>{WORDS}</p></div>' * 9, id="kept with the next"),
    pytest.param(f'<p>{WORDS}</p><div><p class="on">ক</p></div>' * 9, id="kept with the one before"),
    pytest.param(f'<p class="with">{WORDS * 2}</p>' * 9, id="all kept together, which is too much"),
    pytest.param('<p>ক</p><div class="new"><p>খ</p></div><p class="end">গ</p><p class="left">ঘ</p><p>ঙ</p>', id="new pages"),
    pytest.param('<p>ক</p><div class="wide"><p>খ</p></div><p>গ</p>', id="a page of another kind"),
    pytest.param(f'<div><p class="many">{WORDS}</p><p class="few">{WORDS}</p></div>' * 9, id="orphans and widows"),
    pytest.param(f'<p>{WORDS}</p><p class="a b">ক</p>' * 12, id="margins at the end of a page"),
]  # fmt: skip


@pytest.mark.parametrize("body", PLAIN)
def test_plain_blocks_are_laid_out_by_us(
    engines: tuple[Engine, Engine], by_weasyprint: list[str], body: str
) -> None:
    assert_same(engines, page(body))
    by_weasyprint.clear()
    engines[0].pages(page(body))
    assert {*by_weasyprint} <= {"html", "@note-area", None}  # the root, and the areas of notes


@pytest.mark.parametrize(
    "name",
    [*(name for name in SELDOM if name not in ("new", "end", "left", "wide", "say", "said"))],
)
def test_what_is_not_plain_is_left_to_weasyprint(
    engines: tuple[Engine, Engine], by_weasyprint: list[str], name: str
) -> None:
    html = page(f'<p class="b">{WORDS}</p><section class="{name}"><p class="a b">{WORDS}</p></section>' * 6)
    ours, weasyprints = both(engines, html)
    assert ours == weasyprints
    by_weasyprint.clear()
    engines[0].pages(html, strict=False)
    assert "section" in by_weasyprint or name in ("flex", "two", "f", "gone")  # which it lays out otherwise


@pytest.mark.parametrize(
    "body", ["<p></p>", "<div><p>ক</p><div></div></div>", "<p>ক<span class=note>খ</span></p>"]
)
def test_neither_is_what_has_no_line_or_a_note(engines: tuple[Engine, Engine], body: str) -> None:
    assert_same(engines, page(body))


@pytest.mark.parametrize("first", range(0, 60, 10))
def test_random_documents_have_the_same_bytes(engines: tuple[Engine, Engine], first: int) -> None:
    for number in range(first, first + 10):
        ours, weasyprints = both(engines, flowing_document(number))
        assert ours == weasyprints, number


def test_usual_blocks_in_them_are_laid_out_by_us(
    engines: tuple[Engine, Engine], by_weasyprint: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put: list[Any] = []
    laid_out = blocks._BlockOnPage.laid_out

    def noted(page: Any) -> Any:
        put.append(laid_out(page))
        return put[-1]

    monkeypatch.setattr(blocks._BlockOnPage, "laid_out", noted)
    for number in range(0, 36, 3):  # those without what is seldom
        assert not engines[0].pages(flowing_document(number), strict=False).faults
    assert len(put) > 2 * sum(name in (*HOLDERS, "p", "li", "address") for name in by_weasyprint)
