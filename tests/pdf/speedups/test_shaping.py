"""Text shaped once makes the same bytes as the stock way, and what is not plain goes that way."""

from html import escape
from itertools import chain
from pathlib import Path

import pytest
from weasyprint.formatting_structure.boxes import TextBox

import govdocs
from govdocs.page.environment import style_sheet
from govdocs.page.rendering import page
from govdocs.pdf import Engine, Pages
from govdocs.pdf.box_places import descendants
from govdocs.pdf.clusters import UNITS
from govdocs.pdf.speedups.shaped_lines import ShapedLine
from govdocs.pdf.speedups.shaped_text import ShapedText
from govdocs.pdf.speedups.shaping import ShapingCache, text_style
from tests.support import difficult_lines, examples
from tests.support.engines import both_engines, pages_of_boxes

Engines = tuple[Engine, Engine]


@pytest.fixture(scope="module")
def engines() -> Engines:
    return both_engines(difficult_lines.CSS)


@pytest.fixture(scope="module")
def letter_engines() -> Engines:
    return both_engines(style_sheet())


def lines(pages: Pages) -> list[object]:
    boxes = chain.from_iterable(descendants(each._page_box) for each in pages.document.pages)
    return [box.pango_layout for box in boxes if isinstance(box, TextBox) and box.text.strip()]


@pytest.mark.parametrize("number", range(200))
def test_a_difficult_document_has_the_same_bytes(engines: Engines, number: int) -> None:
    html = difficult_lines.difficult_document(number)
    fast, plain = (engine.pages(html, strict=False) for engine in engines)
    assert fast.pdf() == plain.pdf()
    assert fast.faults == plain.faults


@pytest.mark.parametrize("path", examples.EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_the_same_bytes(letter_engines: Engines, path: Path) -> None:
    html = page(govdocs.load(path))
    fast, again, plain = (letter_engines[i].pages(html, strict=False).pdf() for i in (0, 0, 1))
    assert fast == again == plain


def test_hardly_a_line_of_a_letter_goes_the_stock_way(letter_engines: Engines) -> None:
    """Only what is set apart on purpose: signs spaced out, marks kept before their text."""
    letter = next(path for path in examples.EXAMPLES if path.stem == "official-letter")
    html = page(govdocs.load(letter))
    fast, plain = (lines(pages_of_boxes(engine, html, strict=False)) for engine in letter_engines)
    shaped_once = [line for line in fast if isinstance(line, ShapedLine)]
    assert len(fast) == len(plain) > 20
    assert len(shaped_once) > 0.8 * len(fast)
    assert not any(isinstance(line, ShapedLine) for line in plain)


def test_no_more_is_kept_than_stated_and_the_bytes_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ShapingCache, "MOST", 300)
    (fast, plain), kept = both_engines(difficult_lines.CSS), []
    for number in range(10):
        html = difficult_lines.difficult_document(number)
        assert fast.pages(html, strict=False).pdf() == plain.pages(html, strict=False).pdf()
        kept.append(fast._fonts.shaping.characters)
    assert max(kept) <= 300


def shape(engine: Engine, text: str, css: str = "") -> ShapedText | None:
    pages = pages_of_boxes(engine, f'<html lang="bn"><title>ক</title><p style="{css}">ক', strict=False)
    (box,) = (box for box in descendants(pages.document.pages[0]._page_box) if isinstance(box, TextBox))
    style = text_style(box.style)
    return style and style.shaped(text, box.style)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("কার্যালয় আদেশ", ["কার্যালয়", " ", "আদেশ"]),
        ("১২\u00a0টি", ["১২", "\u00a0", "টি"]),
        ("সহ–সভাপতি", ["সহ–", "সভাপতি"]),
        ("সহ-সভাপতি", ["সহ-সভাপতি"]),  # no line ends after a hyphen (pdf/unbroken)
        ("PDFক ✓", ["PDF", "ক", " ", "✓"]),
        ("উদ্\u200cযাপন", ["উদ্\u200cযাপন"]),
    ],
)
def test_text_in_words(engine: Engine, text: str, words: list[str]) -> None:
    shaped = shape(engine, text)
    assert shaped
    assert [word.text for word in shaped.words] == words
    assert shaped.offsets[-1] == len(text.encode())
    assert shaped.width == sum(word.width for word in shaped.words) > 0


@pytest.mark.parametrize(
    "text",
    ["ক\nখ", "ক\tখ", "ক  খ", "ক \u00a0খ", "ক\u00a0", "ক\u00adখ", "שלום", "漢字", "🙂", "ক\u200d খ", "\u200cক", "ক\u0301", "ক\u2028খ", "ক\u200bখ", "ক\u00a0়", "☯"],
)  # fmt: skip
def test_text_that_goes_the_stock_way(engine: Engine, text: str) -> None:
    assert shape(engine, text) is None


@pytest.mark.parametrize(
    "css",
    [
        "letter-spacing: 1px",
        "word-spacing: 1px",
        "white-space: pre-wrap",
        "direction: rtl",
        "text-decoration: underline",
        "overflow-wrap: anywhere",
        "word-break: break-all",
        "hyphens: auto; -weasy-lang: 'en'",
        "font-variation-settings: 'wght' 500",
    ],
)
def test_style_that_goes_the_stock_way(engine: Engine, css: str) -> None:
    assert shape(engine, "ক", css) is None


@pytest.mark.parametrize(
    ("text", "first", "last", "same"),
    [
        ("ক খ গ", 0, 5, True),
        ("ক খ গ", 2, 3, True),
        ("সহ–সভাপতি", 0, 1, False),  # a dash may be kerned with what follows
        ("সহ-সভাপতি", 0, 1, True),
        ("ক - খ", 2, 3, False),  # a sign alone is of no script
        ("- / -", 2, 3, True),
        ("ক PDF গ", 2, 5, True),
        ("ক (PDF গ) ঘ", 4, 7, False),  # the bracket was opened in the script before
        ("ক ‘PDF’ গ ঘ", 6, 7, True),
    ],
)
def test_what_is_the_same_alone(engine: Engine, text: str, first: int, last: int, same: bool) -> None:
    shaped = shape(engine, text)
    assert shaped
    assert shaped.is_same_alone(first, last) is same


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("কখ গঘ–ঙচ", 1000, ("কখ গঘ–ঙচ", None)),
        ("কখ গঘ–ঙচ", 3.5, ("কখ গঘ–", "ঙচ")),
        ("কখ গঘ-ঙচ", 3.5, ("কখ", "গঘ-ঙচ")),  # not after a hyphen
        ("কখ গঘ–ঙচ", 2.0, ("কখ", "গঘ–ঙচ")),
        ("কখ গঘ–ঙচ", 0.1, None),  # not even one word
    ],
)
def test_where_a_line_ends(
    engine: Engine, text: str, limit: float, line: tuple[str, str | None] | None
) -> None:
    shaped = shape(engine, text, "font-size: 16px")
    assert shaped
    em = 16 * UNITS
    found = shaped.line(0, limit * em)
    if line is None:
        assert found is None
    else:
        assert found
        last, following = found
        rest = None if following is None else shaped.piece(following, len(shaped.words))
        assert (shaped.piece(0, last), rest) == line


SIGNS = {
    "signs behind a letter": "ক " + "> " * 1200 + "খ",
    "signs before a letter": "> ( " * 600 + "ক",
    "signs alone": "1 - " * 600 + "2",
    "numbers among words": "২০২৪ 12 (ক্ষ) a-b " * 150 + "শেষ",
    "a bracket that is closed far behind": "ক (a " + "1 + " * 500 + ") খ",
    "signs between two scripts": ("+ " * 150 + "é " + "+ " * 150 + "ক ") * 2,
}


@pytest.mark.parametrize("width", [24, 90, 400])
@pytest.mark.parametrize("text", SIGNS.values(), ids=SIGNS)
def test_a_long_paragraph_of_signs_has_the_same_bytes(engines: Engines, text: str, width: int) -> None:
    html = f'<html lang="bn"><title>ক</title><p style="width: {width}pt">{escape(text)}'
    fast, plain = (engine.pages(html, strict=False) for engine in engines)
    assert fast.pdf() == plain.pdf()


def test_the_shaping_of_a_paragraph_grows_as_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that begins with a sign is shaped anew: but not all that is behind it."""
    monkeypatch.setattr(ShapingCache, "MOST", 10_000_000)

    def shaped(count: int) -> int:
        fast, _ = both_engines(difficult_lines.CSS)
        text = "ক " + " ".join(f"{number} >" for number in range(count))
        fast.pages(f'<html lang="bn"><title>ক</title><p style="width: 300pt">{text}', strict=False)
        return int(fast._fonts.shaping.characters)

    assert shaped(4000) < 5 * shaped(1000)
