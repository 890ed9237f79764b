"""No line ends after a hyphen, nor within a conjunct, a number or an e-mail address."""

from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import pytest

from govdocs.pdf import Engine, unbroken
from govdocs.pdf.speedups import line_breaks
from govdocs.pdf.unbroken import hyphens, wholes
from govdocs.source.tree import MOST_LETTERS
from tests.support.engines import pages_of_boxes
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
    found = [line for text in pages.text for line in text.split("\n") if line]
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


def test_where_no_line_may_end_is_counted_once_along_a_text(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes before each place, not those from the beginning to each of them."""

    def counted(count: int) -> int:
        text = CountedText("ক্ষ ১২ ই-ফাইল " * count)
        layout = SimpleNamespace(text=text, layout=None)
        unbroken.set_text(layout, text)
        return text.taken

    monkeypatch.setattr(unbroken, "_stock_set_text", lambda *_: None)
    monkeypatch.setattr(unbroken, "_allow_breaks", lambda *_: None)
    monkeypatch.setattr(unbroken, "pango", MagicMock())
    monkeypatch.setattr(unbroken, "ffi", MagicMock())
    assert counted(400) < 5 * counted(100)


class CountedText(str):
    """A text that counts how many of its characters are taken out in pieces."""

    taken = 0

    def __getitem__(self, key: Any) -> str:
        piece = super().__getitem__(key)
        self.taken += len(piece)
        return piece


def test_pango_is_given_no_more_of_a_long_text_than_a_line_can_have(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each of its lines would cost all that is behind it."""
    given = []
    stock = unbroken._stock_split_first_line

    def split(text: str, *arguments: Any) -> Any:
        given.append(len(text))
        return stock(text, *arguments)

    monkeypatch.setattr(unbroken, "_stock_split_first_line", split)
    monkeypatch.setattr(line_breaks, "text_style", lambda *_: None)  # none goes the quick way
    pages = pages_of_boxes(engine, html(f"<p>{'অতিদীর্ঘশব্দ ' * 3000}</p>"), strict=False)
    assert sum(page.count("অতিদীর্ঘশব্দ") for page in pages.text) == 3000
    inner = [length for length in given if length > 2 * MOST_LETTERS + 100]
    assert len(given) > 300
    assert len(inner) <= 3  # of the last lines, and of the measure of the whole


def test_of_words_wider_than_their_line_one_at_a_time_is_given(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines of signs in narrow boxes: the time was that of all that follows for each line, a minute for 300 of them."""
    taken: list[int] = []
    stock = unbroken._stock_set_text

    def set_text(layout: Any, text: str, justify: bool = False) -> None:
        taken.append(len(text))
        stock(layout, text, justify)

    monkeypatch.setattr(unbroken, "_stock_set_text", set_text)
    words = [f"{'>' * 120} {'ক' * 120}" for _ in range(20)]
    found, _ = lines(engine, " ".join(words), "30mm")
    assert "".join(found).replace(" ", "") == "".join(words).replace(" ", "")
    assert sum(taken) / len(taken) < 400


@pytest.mark.parametrize("width", ["20mm", "60mm", "120mm"])
@pytest.mark.parametrize("part", ["ক-", "১২৩৪-", "ই-ফাইলে/", "কর্মকর্তা", "a.b-c?"])
def test_a_long_word_is_broken_as_it_would_be_with_all_of_it_in_sight(
    engine: Engine, width: str, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a long text only the letters near to the line are shaped."""
    text = f"শব্দ {part * (1200 // len(part))} শেষ শব্দ"
    near = lines(engine, text, width)
    monkeypatch.setattr(unbroken, "_near_line", lambda text, options: None)
    assert near == lines(engine, text, width)
