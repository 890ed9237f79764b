"""The text of a page and what stands on it, as one walk over its boxes finds them."""

import pytest

from govdocs.pdf import Engine
from tests.support.engines import page

CSS = """
@page { size: A6; margin: 15mm; @bottom-center { content: element(foot) } @top-left { content: "ওপর" } }
p, h2, div { margin: 0 } h2 { break-after: auto; font-size: 12px } .foot { position: running(foot) }
.a { position: absolute; top: 9mm } .f { position: fixed; top: 70mm } .t { transform: rotate(4deg) } .n { position: relative }
"""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(CSS)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>ক<b>খ</b> গ</p><div>ঘ<p>ঙ</p></div>", ["কখ গ", "ঘ", "ঙ"], id="in the order of the source"),
        pytest.param('<p>ক<b class="a">খ</b>গ</p><p>ঘ</p>', ["কগ", "ঘ", "খ"], id="what is placed comes after the rest"),
        pytest.param(
            '<div class="a">ক<div class="a">খ</div>গ</div><p>ঘ</p><div class="a">ঙ</div>',
            ["ঘ", "কগ", "ঙ", "খ"],
            id="what is placed in what is placed comes after that",
        ),
        pytest.param('<p class="f">ক</p><p>খ</p>', ["খ", "ক"], id="fixed"),
        pytest.param('<p class="t">ক</p><p class="n">খ</p><p>গ</p>', ["ক", "খ", "গ"], id="turned or moved, and in its place"),
        pytest.param('<p>ক<b style="visibility: hidden">খ</b>গ</p>', ["ক", "গ"], id="hidden text leaves a gap"),
        pytest.param("<table><tr><td>ক<br>খ<td>গ</table>", ["ক", "খ", "গ"], id="table"),
        pytest.param('<h2 class="foot">তল</h2><p>ক</p>', ["ক", "তল"], id="margins come last"),
    ],
)  # fmt: skip
def test_text(engine: Engine, body: str, expected: list[str]) -> None:
    (text,) = engine.pages(page(body), strict=False).text
    lines = text.split("\n")
    lines.remove("ওপর")
    assert lines == expected


def test_a_heading_in_the_margin_is_not_the_last_of_its_page(engine: Engine) -> None:
    pages = engine.pages(page('<h2 class="foot">তল</h2><p>ক</p><p style="break-before: page">খ</p>'))
    assert pages.count == 2
    assert not pages.faults
    alone = engine.pages(page('<p>ক</p><h2>তল</h2><p style="break-before: page">খ</p>'), strict=False)
    assert [fault.code for fault in alone.faults] == ["heading-alone"]


def test_several_documents_have_their_texts(engine: Engine) -> None:
    parts = [engine.pages(page(f"<p>{word}</p>")) for word in ("ক", "খ")]
    whole = type(parts[0]).concatenated(parts)
    assert whole.text == tuple(text for part in parts for text in part.text)
    assert len(whole.text) == 2
    assert whole.pdf()
