"""Lines of a long text of words wider than their line: the same bytes as the stock way, and no line looks at all of it."""

from typing import Any

import pytest

import govdocs
from govdocs.page.environment import style_sheet
from govdocs.page.rendering import page
from govdocs.pdf.speedups import long_texts
from tests.support.engines import both_engines
from tests.support.hostile import memo

TEXTS = {
    "hyphens": " ".join(["ক-" * 1150] * 14),
    "hyphens, and spaces that collapse": "  ".join(["গম-১২-" * 380 + "খ"] * 14),
    "four-byte letters": " ".join(["𝐚-" * 1150] * 14),
    "words that fit at the end": " ".join(["ক-" * 1150] * 10) + " শেষ কথা" * 900,
}


def letter(text: str) -> Any:
    return govdocs.loads(memo("বক্তব্য", f"'{text}'"))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_bytes_are_those_of_the_stock_way(text: str) -> None:
    assert len(text) > long_texts.LONG
    html = page(letter(text), draft=True)
    fast, plain = (engine.pages(html, strict=False).pdf() for engine in both_engines(style_sheet()))
    assert fast == plain


def test_no_line_looks_at_all_of_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """125 words took twelve seconds, ten of them for encoding and decoding what is left of the text."""
    lengths = []
    stock = long_texts._stock_split_text_box

    def recorded(context: Any, box: Any, *rest: Any) -> Any:
        lengths.append(len(box.text))
        return stock(context, box, *rest)

    monkeypatch.setattr(long_texts, "_stock_split_text_box", recorded)
    text = TEXTS["hyphens"]
    govdocs.render_pdf(letter(text), draft=True)
    assert len(lengths) > 100
    assert max(lengths) <= 4 * long_texts.WINDOW
