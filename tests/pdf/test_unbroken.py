"""No line ends after a hyphen, nor within a conjunct, a number or an e-mail address."""

import pytest

from govdocs.pdf import Engine
from govdocs.pdf.box_places import descendants
from govdocs.pdf.unbroken import hyphens, wholes
from tests.support.extractors import EXTRACTORS

COMPOUNDS = "অর্থবছর ২০২৩-২৪ ও ই-ফাইলে কর্ম-পরিকল্পনা জুলাই-সেপ্টেম্বর ০১৯০০-০০০০০০ পর্যন্ত e-filing ছক "


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(
        "@page { size: A5; margin: 20mm } body { overflow-wrap: break-word } p { text-align: justify }"
    )


def html(body: str) -> str:
    return f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{body}</body></html>'


def lines(engine: Engine, text: str, width: str) -> tuple[list[str], list[str]]:
    """The lines of a text in a cell of this width, and the codes of the faults."""
    table = f'<table style="width: {width}; table-layout: fixed"><tr><td style="padding: 0">{text}</td></tr></table>'
    pages = engine.pages(html(table), strict=False)
    boxes = [box for page in pages.document.pages for box in descendants(page._page_box)]
    found = [box.text for box in boxes if type(box).__name__ == "TextBox" and box.text.strip()]
    return found, [fault.code for fault in pages.faults]


@pytest.mark.parametrize("reader", EXTRACTORS)
@pytest.mark.parametrize("ahead", range(0, 60, 4))
def test_each_reader_copies_the_hyphen(engine: Engine, reader: str, ahead: int) -> None:
    text = "ক " * ahead + COMPOUNDS * 3
    pdf = engine.pages(html(f"<p>{text}</p>")).pdf()
    assert EXTRACTORS[reader](pdf).split() == text.split()


@pytest.mark.parametrize("text", ["ই-ফাইলে", "২০২৩-২৪", "০১৯০০-০০০০০০", "জুলাই-সেপ্টেম্বর"])
@pytest.mark.parametrize("width", ["30mm", "40mm", "50mm"])
def test_a_compound_that_fits_on_a_line_is_not_divided(engine: Engine, text: str, width: str) -> None:
    for ahead in range(1, 16):
        found, faults = lines(engine, f"{'ক ' * ahead}{text}", width)
        assert found[-1].endswith(text)
        assert not faults


def test_a_compound_wider_than_the_line_is_divided_after_its_hyphen(engine: Engine) -> None:
    assert lines(engine, "জুলাই-সেপ্টেম্বর", "24mm") == (["জুলাই-", "সেপ্টেম্বর"], [])


@pytest.mark.parametrize("width", ["8mm", "10mm", "12mm"])
@pytest.mark.parametrize("word", ["গোলাপকান্দাপুর", "ঊর্ধ্বতনকর্মকর্তা", "স্বাস্থ্যকেন্দ্র"])
def test_a_word_is_not_divided_within_a_conjunct(engine: Engine, word: str, width: str) -> None:
    found, faults = lines(engine, word, width)
    assert "".join(found) == word
    assert len(found) > 1
    assert faults == ["word-too-wide"]
    assert not any(line.endswith("্") for line in found)


@pytest.mark.parametrize(
    "text", ["০১৯০০০০০০০০", "১,২৫,০০০.০০", "১৫/১০/২০২৬", "ab@example.org", "+৮৮০১৯০০০০০০০০"]
)
def test_a_number_or_address_too_wide_is_left_whole_and_reported(engine: Engine, text: str) -> None:
    assert lines(engine, text, "12mm") == ([text], ["cell-overflow"])


def test_where_no_line_may_end() -> None:
    assert hyphens("ই-ফাইল - ক-") == [(1, 3)]
    assert wholes("ক্ষ ১২ ক") == [(0, 3), (4, 6)]
    assert wholes("a@b.org ক") == [(0, 7)]
