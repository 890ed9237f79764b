"""The ministries and districts that codes name."""

from datetime import date

import pytest

from govdocs.memo_number.codes import DISTRICTS, MINISTRIES, SOURCES, ministry_name
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.text.unicode import normalise
from tests.support.vectors import VECTORS_AS_TYPED

VECTORS = VECTORS_AS_TYPED["memo_numbers"]
LETTER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"

read = MemoNumber.parse


@pytest.mark.parametrize("code", VECTORS["ministry_codes"], ids=lambda row: row[0])
def test_ministries(code):
    assert ministry_name(code[0]) == ministry_name(to_bangla(code[0])) == normalise(code[1])


@pytest.mark.parametrize("code", VECTORS["ministry_codes_unverified"])
def test_codes_known_from_memory_only_are_unknown(code):
    assert ministry_name(str(code).zfill(2)) is None
    assert str(code).zfill(2) not in SOURCES


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("08.01.0000.068.01.001.23-1", "অভ্যন্তরীণ সম্পদ বিভাগ"),
        ("২৮.০০.০০০০.০২৪.১৮.০০২.১৬-৫", "জ্বালানি ও খনিজ সম্পদ বিভাগ"),
        ("52.01.0000.215.01.000.12-7", "পরিসংখ্যান ও তথ্য ব্যবস্থাপনা বিভাগ"),
        ("৫৭.১৬.০০০০.০১৪.৩২.০০১.২৫.৩৪", "কারিগরি ও মাদ্রাসা শিক্ষা বিভাগ"),
        ("৫৯.১৪.০০০০.১০৩.৩১.০০১.২২-১৯", "স্বাস্থ্য শিক্ষা ও পরিবার কল্যাণ বিভাগ"),
    ],
)
def test_a_code_that_doptor_lacks_has_its_source(number, name):
    found = read(number)
    assert (found.ministry_name, found.warnings) == (normalise(name), ())
    assert found.ministry in SOURCES
    assert SOURCES.keys() <= MINISTRIES.keys()


@pytest.mark.parametrize(
    ("code", "on", "name"),
    [
        ("44", date(2025, 9, 2), "স্বরাষ্ট্র মন্ত্রণালয় (জননিরাপত্তা বিভাগ)"),
        ("44", date(2025, 9, 3), "স্বরাষ্ট্র মন্ত্রণালয়"),
        ("58", None, "সুরক্ষা সেবা বিভাগ"),
        ("58", date(2025, 9, 2), "সুরক্ষা সেবা বিভাগ"),
        ("58", date(2025, 9, 3), "স্বরাষ্ট্র মন্ত্রণালয়"),
        ("44", date(2026, 1, 1), "স্বরাষ্ট্র মন্ত্রণালয়"),
        ("46", date(2026, 1, 1), "স্থানীয় সরকার বিভাগ"),
    ],
)
def test_a_name_holds_from_its_day(code, on, name):
    assert ministry_name(code, on) == normalise(name)


@pytest.mark.parametrize(
    ("text", "ministry", "district"),
    [
        (LETTER, "স্থানীয় সরকার বিভাগ", None),
        ("০৫.৩০.৬৮০০.১০৭.০৬.০৩৭.২৪-৫", "জনপ্রশাসন মন্ত্রণালয়", "নরসিংদী"),
        ("০৫.৪২.১৫৭০.১০৭.০৬.০৩৭.২৪-৫", "জনপ্রশাসন মন্ত্রণালয়", "চট্টগ্রাম"),
        ("৯৯.৪২.৯৯৭০.১০৭.০৬.০৩৭.২৪-৫", None, None),
        ("৪৬.০৮৫.০১৮.০১.০০.০৩৩.২০১৫-১০১", "স্থানীয় সরকার বিভাগ", None),
        ("৫২৩", None, None),
    ],
)
def test_names_of_a_number(text, ministry, district):
    number = read(text)
    assert number.ministry_name == (ministry and normalise(ministry))
    assert number.district_name == district


def test_all_64_districts():
    assert len(DISTRICTS) == len(set(DISTRICTS.values())) == 64
    assert all(len(code) == 2 and code.isdigit() for code in [*DISTRICTS, *MINISTRIES])
