"""What is copied out of the PDF is what was written, in the readers people have; and it looks the same."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import numpy
import pypdfium2
import pytest

from govdocs.pdf import Engine, Pages, RenderError
from tests.support import bangla_corpus
from tests.support.engines import pages_of_boxes
from tests.support.extractors import EXTRACTORS, error_rate


@pytest.fixture(scope="module")
def corpus() -> tuple[Pages, bytes]:
    pages = Engine(bangla_corpus.CSS).pages(bangla_corpus.html())
    return pages, pages.pdf()


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("p { text-align: justify }")


def page(body: str) -> str:
    return f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{body}</body></html>'


def expected(pages: Pages) -> str:
    return "\n".join(pages.text)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_corpus_is_large_and_has_every_word(corpus: tuple[Pages, bytes]) -> None:
    text = expected(corpus[0])
    assert len(text) > 40_000
    assert [word for word in bangla_corpus.words() if word not in text] == []


def test_the_expected_text_is_the_source_and_the_page_numbers() -> None:
    class Text(HTMLParser):
        content = ""

        def handle_data(self, data: str) -> None:
            self.content += data

    parser = Text()
    parser.feed(bangla_corpus.html().partition("<body>")[2])
    once = "thead { display: table-row-group }"  # not repeated on the next page
    pages = Engine(bangla_corpus.CSS + once).pages(bangla_corpus.html())
    laid_out = re.sub(r"(?m)^[০-৯]+ / [০-৯]+$", "", expected(pages))
    assert bare(laid_out) == bare(parser.content)


@pytest.mark.parametrize("reader", EXTRACTORS)
def test_text_out_is_text_in(corpus: tuple[Pages, bytes], reader: str) -> None:
    pages, pdf = corpus
    text = expected(pages)
    given = EXTRACTORS[reader](pdf)
    assert error_rate(text, given) <= 0.0002
    words = set(text.split())
    assert sum(word in given for word in words) >= 0.998 * len(words)


@pytest.mark.parametrize("reader", EXTRACTORS)
@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>কি কে কৈ কো কৌ র্কি ক্ষে</p>", id="reordered-signs"),
        pytest.param("<p>র‍্যাব র‍্যাংক র‍্যালি</p>", id="joiner"),
        pytest.param("<p>উদ্‌যাপন দিক্‌নির্দেশনা</p>", id="non-joiner"),
        pytest.param("<p><b>বাড়ি</b> <i>বাড়ি</i> <b>আষাঢ়</b></p>", id="space-between-elements"),
        pytest.param(
            "<p style='text-align: justify'><b>সুষ্ঠু</b> বৈশিষ্ট্য <i>ক</i> <b>খ</b></p>", id="wide-after-space"
        ),
        pytest.param("<p><b>ক</b>&nbsp;<i>খ</i></p>", id="fixed-space-between-elements"),
        pytest.param(
            "<table style='border-collapse: collapse'><tr><td style='padding: 0 2px'>মে ২০২৫<td>৭ মে</table>",
            id="narrow-cells",
        ),
        pytest.param("<p>ক<b>র্ম</b>চারী<sup>২</sup></p>", id="no-space-between-elements"),
        pytest.param("<p>first.last@example.gov.bd https://example.org/ক?খ=১</p>", id="addresses"),
        pytest.param("<p>৳ ১,২৩,৪৫৬.৭৮/- (½) — ‘ক’ “খ” …</p>", id="numbers-and-marks"),
        pytest.param("<p style='font-size: 7.3px'>ক্ষুদ্র অক্ষরে স্ত্রী</p>", id="small"),
        pytest.param("<p style='font-size: 61px'>বৃহৎ ঙ্ক্ষ</p>", id="large"),
        pytest.param(
            "<p style='letter-spacing: 0.35em; text-align: center'>প্রজ্ঞাপন অফিস আদেশ কর্মকর্তা র‍্যাব</p>",
            id="letter-spaced",
        ),
        pytest.param(
            "<p>১<sup style='font-size: 70%; line-height: 0; vertical-align: 0.35em'>ম</sup> সভা</p>",
            id="raised",
        ),
    ],
)
def test_single_traps(engine: Engine, reader: str, body: str) -> None:
    pages = engine.pages(page(body))
    assert EXTRACTORS[reader](pages.pdf()).split() == expected(pages).split()


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_the_page_looks_as_stock_draws_it(scale: int) -> None:
    """Stock cuts kerning to whole units, so strokes stand a part of a pixel off, but no more."""
    pages = pages_of_boxes(Engine(bangla_corpus.CSS), bangla_corpus.html(sections=4))
    ours = pages.pdf()
    pages.document.fonts = {}  # no codebook: the stock way
    stock = pages.document.write_pdf()
    assert pages.count >= 2
    for i in range(pages.count):
        one, two = (
            numpy.asarray(pypdfium2.PdfDocument(pdf)[i].render(scale=scale).to_pil().convert("L"), dtype=int)
            for pdf in (ours, stock)
        )
        difference = abs(one - two)
        assert (difference > 64).mean() < 0.002
        assert (difference > 128).mean() < 0.0001


def test_letters_of_spaced_text_stay_whole(engine: Engine) -> None:
    """জ্ঞা is one letter, its আ-কার no further from জ্ঞ than in plain text."""
    widths = []
    for spacing in ("normal", "0.5em"):
        pdf = engine.pages(page(f"<p style='letter-spacing: {spacing}'>জ্ঞাপন</p>")).pdf()
        image = numpy.asarray(pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("L"))
        inked = numpy.flatnonzero((image < 128).any(axis=0))
        gaps = numpy.flatnonzero(numpy.diff(inked) > 8)
        widths.append(inked[gaps[0]] - inked[0] if len(gaps) else None)
    joined, spaced = widths
    assert joined is None  # the headline runs through
    alone = engine.pages(page("<p>জ্ঞা</p>")).pdf()
    image = numpy.asarray(pypdfium2.PdfDocument(alone)[0].render(scale=4).to_pil().convert("L"))
    inked = numpy.flatnonzero((image < 128).any(axis=0))
    assert spaced == pytest.approx(inked[-1] - inked[0], abs=2)


@pytest.mark.parametrize("size", [0.001, 0.01, 0.2, 1, 13])
@pytest.mark.parametrize("spacing", [-200, -5, -0.2, 0.1, 0.2, 1, 50, 300])
def test_letters_further_apart_than_a_font_can_say_are_a_fault(
    engine: Engine, size: float, spacing: float
) -> None:
    """What a font program says of a glyph has 16 bits: some 16 times the size of the type, at 1000 units."""
    letters = page(f"<p style='font-size: {size}px; letter-spacing: {spacing}px'>জ্ঞাপন ও কর্মকর্তা</p>")
    draft = engine.pages(letters, strict=False)
    assert draft.pdf().startswith(b"%PDF")
    reported = [fault.excerpt for fault in draft.faults if fault.code == "letters-apart"]
    assert bool(reported) == (abs(spacing) > 16 * size)
    if reported:
        with pytest.raises(RenderError, match=r"too far apart|does not fit"):
            engine.pages(letters).pdf()


def test_justified_lines_end_at_the_edge(engine: Engine) -> None:
    body = f"<p>{'কার্যবিবরণী অনুমোদনের জন্য উপস্থাপন করা হলো। ' * 12}</p>"
    pdf = engine.pages(page(body)).pdf()
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    rights = [text.get_rect(i)[2] for i in range(text.count_rects())]
    assert max(rights[:-1]) - min(rights[:-1]) < 1.5  # points; the glyphs' own bearings are within


def test_the_same_cluster_is_one_code_in_every_line(engine: Engine) -> None:
    """A justified space is wider in each line, but is no glyph of its own each time."""
    pages = engine.pages(page(f"<p>{'কখ গঘ ঙচ ' * 200}</p>"))
    pages.pdf()
    (font,) = pages.document.fonts.values()
    assert sorted(font.to_unicode.values()) == sorted(" কখগঘঙচ")


def test_documents_of_others_are_left_alone() -> None:
    """A program that uses WeasyPrint for itself beside govdocs gets what stock gives."""
    script = """
import hashlib, sys, weasyprint
if sys.argv[1] == "with":
    import govdocs.pdf.engine
html = '<html lang=bn><p style="font-family: DejaVu Sans">Plain text: fi, 12.5</p></html>'
print(hashlib.sha256(weasyprint.HTML(string=html).write_pdf()).hexdigest())
"""
    env = {**os.environ, "SOURCE_DATE_EPOCH": "0"}  # stock may subset with fontTools, which notes the time
    digests = {
        subprocess.run([sys.executable, "-c", script, how], capture_output=True, check=True, env=env).stdout
        for how in ("with", "without")
    }
    assert len(digests) == 1


def test_another_version_of_weasyprint_is_refused() -> None:
    script = "import weasyprint; weasyprint.VERSION = '71.0'; import govdocs.pdf.engine"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "govdocs needs WeasyPrint 70.0, this is 71.0" in run.stderr


def test_a_character_in_no_font_is_a_fault(engine: Engine) -> None:
    with pytest.raises(RenderError) as error:
        engine.pages(page("<p>ক \U000f1234 খ</p>")).pdf()
    assert [fault.code for fault in error.value.faults] == ["missing-glyph"]
