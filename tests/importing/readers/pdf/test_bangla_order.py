"""Glyphs as PDFs have them → text in the order of Unicode."""

from __future__ import annotations

import pytest

from govdocs.importing.readers.pdf.bangla_order import (
    doubtful_words,
    in_drawn_order,
    logical,
    without_foreign_text,
)
from govdocs.importing.readers.pdf.glyphs import Area, Glyph
from govdocs.importing.readers.pdf.lines import rows_of
from govdocs.text import normalise

SIZE = 12.0


def glyph(text: str, left: float, right: float, *, x: float | None = None, low: float = 0.0, high: float = 8.0, unknown: bool = False) -> Glyph:  # fmt: skip
    """A glyph on the base line 0."""
    return Glyph(
        text, Area(left, low, right, high), left if x is None else x, 0.0, SIZE, "Face", is_unknown=unknown
    )


def read(*glyphs: Glyph) -> str:
    return normalise("".join(piece.text for piece in logical(in_drawn_order(glyphs))))


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (["ে", "দ", "শ"], "দেশ"),
        (["ি", "ক", "ন্তু"], "কিন্তু"),
        (["ে", "ক", "া", "ন"], "কোন"),
        (["ে", "ম", "ৗ"], "মৌ"),
        (["ে", "প", "ৌ", "র"], "পৌর"),
        (["ৈ", "দ", "ি", "ন", "ক"], "দৈনিক"),
        (["ে", "ক্ষ", "্র"], "ক্ষ্রে"),
        (["ব", "্য", "য়"], "ব্যয়"),
        (["র", "্য", "া", "ব"], "র‍্যাব"),
        (["দে", "শে"], "দেশে"),
        (["সি", "দ্ধা", "ন্ত"], "সিদ্ধান্ত"),
        (["ন", "ং", " ", "৪", "৬", "/", "A"], "নং ৪৬/A"),
        (["অ", "া", "ম"], "আম"),
        (["দ", "ু", "ঃ", "খ"], "দুঃখ"),
    ],
)
def test_drawn_from_left_to_right(drawn: list[str], text: str) -> None:
    assert read(*(glyph(each, 6.0 * i, 6.0 * i + 6) for i, each in enumerate(drawn))) == normalise(text)


def test_a_reph_stands_behind_its_letter() -> None:
    reph = glyph("র্", 15, 18, x=18, low=8.1, high=11)
    assert read(glyph("ক", 0, 10), glyph("ম", 10, 18), reph, glyph("ী", 18, 22)) == "কর্মী"


def test_a_reph_that_repeats_its_syllable_is_taken_once() -> None:
    reph = glyph("র্যু", 14, 18, x=19, low=8.1, high=11)
    assert read(glyph("প", 0, 8), glyph("র্যু", 8, 16), glyph("ক্ত", 16, 26), reph) == normalise("পর্যুক্ত")


@pytest.mark.parametrize(
    ("text", "low", "high", "read_as"),
    [("দৃ", -4.0, 0.1, "দৃষ্টি"), ("দৃ", 0.0, 8.0, "দৃষ্টিদৃ"), ("বৃ", -4.0, 0.1, "দৃষ্টিবৃ")],
)
def test_a_sign_below_that_repeats_its_syllable_is_taken_once(
    text: str, low: float, high: float, read_as: str
) -> None:
    later = glyph(text, 4, 8, x=20, low=low, high=high)
    assert read(glyph("দৃ", 0, 8), glyph("ষ্টি", 8, 18), later) == normalise(read_as)


@pytest.mark.parametrize(
    ("gap", "space", "text"),
    [
        (1.3, 3.0, "অতঃপর সভা"),
        (2.0, 3.0, "অতঃপর সভা"),
        (2.6, 3.0, "অতঃ পর সভা"),
        (1.3, 0.0, "অতঃ পর সভা"),
    ],
)
def test_a_gap_narrower_than_the_written_spaces_is_none(gap: float, space: float, text: str) -> None:
    drawn = [glyph("অ", 0, 8), glyph("তঃ", 8, 18), glyph("প", 18 + gap, 26), glyph("র", 26, 32)]
    blank = glyph(" ", 32, 32 + space, low=0, high=0)
    after = [glyph("স", 36, 42), glyph("ভা", 42, 54)]
    ((line,),) = rows_of([*drawn, blank, *after], frozenset())
    assert line.text == text


def test_a_sign_below_that_is_drawn_later_finds_its_letter() -> None:
    later = glyph("ু", 4, 9, x=11, low=-4, high=0)
    assert (
        read(glyph("জ", 0, 10), glyph("ন", 10, 18), glyph(" ", 18, 21), glyph("২", 21, 27), later) == "জুন ২"
    )


def test_a_chandrabindu_stands_over_the_vowel_sign() -> None:
    mark = glyph("ঁ", 10, 17, x=13, low=9, high=12)
    assert read(glyph("প", 0, 9), glyph("া", 9, 13), mark, glyph("চ", 15, 24)) == "পাঁচ"


def test_text_given_to_the_last_glyph_of_a_syllable_goes_back() -> None:
    """As WeasyPrint writes it: ে has no text, and দ has that of দে from there on."""
    line = [
        glyph("Š", 0, 5, unknown=True),
        glyph("দে", 5, 12),
        glyph("শ", 12, 20),
        glyph("Š", 20, 25, unknown=True),
        glyph("শ", 25, 33),
        glyph("স", 33, 40),
        glyph("ন", 40, 47),
        glyph("দে", 47, 54),
    ]
    assert read(*without_foreign_text(line)) == "দেশশেসনদ"


def test_what_the_file_does_not_say_is_a_doubt() -> None:
    text = read(glyph("Š", 0, 5, unknown=True), glyph("ক", 5, 12), glyph("ল", 12, 20))
    assert text == "\ufffdকল"
    assert doubtful_words(f"সব {text} ঠিক") == (text,)


@pytest.mark.parametrize("word", ["\u09c7ক", "ক্ি", "কা\u09bf", "ক\ue001", "◌া"])
def test_doubtful(word: str) -> None:
    assert doubtful_words(f"এই {word} শব্দ") == (word,)


@pytest.mark.parametrize(
    "text", ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "র‍্যাব কোঅপারেটিভ হঠাৎ দুঃখ চাঁদ ৪৬.০০-১২/ক", "Email: a.b@c.bd"]
)
def test_no_doubt_on_right_text(text: str) -> None:
    assert doubtful_words(normalise(text)) == ()
