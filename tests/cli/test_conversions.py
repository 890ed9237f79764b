import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.cli.conversions import Notation, date_notations, memo_notations, number_notations
from govdocs.dates.formats import parse_date
from govdocs.errors import Refusal
from govdocs.numerals import parse_decimal


def by_name(forms: tuple[Notation, ...]) -> dict[str, str]:
    return {form.name: form.value for form in forms}


DATE = {
    "iso": "2024-02-21",
    "long": "২১ ফেব্রুয়ারি ২০২৪",
    "long_era": "২১ ফেব্রুয়ারি ২০২৪ খ্রিষ্টাব্দ",
    "suffixed": "২১শে ফেব্রুয়ারি ২০২৪",
    "numeric": "২১/০২/২০২৪",
    "numeric_era": "২১/০২/২০২৪ খ্রি.",
    "weekday": "বুধবার",
    "bangla": "৮ ফাল্গুন ১৪৩০",
    "bangla_era": "৮ ফাল্গুন ১৪৩০ বঙ্গাব্দ",
    "bangla_suffixed": "৮ই ফাল্গুন ১৪৩০ বঙ্গাব্দ",
    "fiscal_year": "২০২৩-২৪",
    "fiscal_year_full": "২০২৩-২০২৪",
}


@pytest.mark.parametrize(
    "text", ["2024-02-21", "২১/০২/২০২৪", "২১শে ফেব্রুয়ারী, ২০২৪", "৮ ফাল্গুন ১৪৩০", "8ই ফাল্গুণ, 1430"]
)
def test_a_date_in_every_form(text: str) -> None:
    assert by_name(date_notations(text)) == DATE


def test_a_day_of_the_almanac_has_a_note_for_its_bangla_date() -> None:
    forms = by_name(date_notations("1971-12-16"))
    assert forms["weekday"] == "বৃহস্পতিবার"
    assert "পঞ্জিকা" in forms["bangla_note"]
    assert "bangla" not in forms


def test_an_uncertain_day_has_a_note_beside_its_bangla_date() -> None:
    forms = by_name(date_notations("1991-07-01"))
    assert forms["bangla"] == "১৭ আষাঢ় ১৩৯৮"
    assert "এক দিন আগে" in forms["bangla_note"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "1234.56",
            {
                "ascii": "1234.56",
                "bangla": "১২৩৪.৫৬",
                "grouped": "১,২৩৪.৫৬",
                "taka": "১,২৩৪.৫৬",
                "taka_words": "এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা",
                "taka_official": "১,২৩৪.৫৬ টাকা (এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা)",
            },
        ),
        (
            "উনিশ",
            {
                "ascii": "19",
                "bangla": "১৯",
                "grouped": "১৯",
                "words": "উনিশ",
                "words_statute": "ঊনিশ",
                "ordinal": "১৯তম",
                "date_ordinal": "১৯শে",
                "letter": "ধ",
                "taka": "১৯/-",
                "taka_words": "উনিশ টাকা",
                "taka_official": "১৯/- (উনিশ) টাকা",
            },
        ),
        (
            "-৫",
            {
                "ascii": "-5",
                "bangla": "-৫",
                "grouped": "-৫",
                "words": "ঋণাত্মক পাঁচ",
                "words_statute": "ঋণাত্মক পাঁচ",
            },
        ),
        ("0.125", {"ascii": "0.125", "bangla": "০.১২৫", "grouped": "০.১২৫"}),
        (
            "10000000000000000",
            {
                "ascii": "10000000000000000",
                "bangla": "১০০০০০০০০০০০০০০০০",
                "grouped": "১০০০০০০০০০,০০,০০,০০০",
            },
        ),
    ],
)
def test_a_number_in_the_forms_it_has(text: str, forms: dict[str, str]) -> None:
    assert by_name(number_notations(text)) == forms


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("০", []),
        ("৩১", ["ordinal", "date_ordinal", "letter"]),
        ("৩২", ["ordinal", "letter"]),
        ("৩৩", ["ordinal"]),
    ],
)
def test_a_number_beyond_a_series_lacks_its_form(text: str, series: list[str]) -> None:
    names = by_name(number_notations(text))
    assert [name for name in names if name in ("ordinal", "date_ordinal", "letter")] == series


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "স্মারক নং- ০৫.৩০.৬৮০০.০৭১.৩১.০০৩.২৩.(অংশ-২)-৫২৪/১(১১)",
            {
                "bangla": "০৫.৩০.৬৮০০.০৭১.৩১.০০৩.২৩.(অংশ-২)-৫২৪/১(১১)",
                "ascii": "05.30.6800.071.31.003.23.(অংশ-2)-524/1(11)",
                "layout": "d18",
                "ministry": "০৫",
                "office": "৩০",
                "geo": "৬৮০০",
                "branch": "০৭১",
                "subject": "৩১",
                "file": "০০৩",
                "year": "২৩",
                "part": "অংশ-২",
                "issue": "৫২৪",
                "copy_index": "১",
                "copies": "১১",
                "ministry_name": "জনপ্রশাসন মন্ত্রণালয়",
                "district_name": "নরসিংদী",
            },
        ),
        (
            "99.000.0000.000.416.23.0002.25.132",
            {
                "bangla": "৯৯.০০০.০০০০.০০০.৪১৬.২৩.০০০২.২৫.১৩২",
                "ascii": "99.000.0000.000.416.23.0002.25.132",
                "layout": "d22",
                "ministry": "৯৯",
                "office": "০০০",
                "geo": "০০০০",
                "branch": "০০০",
                "section": "৪১৬",
                "subject": "২৩",
                "file": "০০০২",
                "year": "২৫",
                "issue": "১৩২",
                "warning": (
                    "২২ অঙ্কের নম্বর বলে মনে হয় (সচিবালয় নির্দেশমালা ২০২৪: ২.২.৪.৩.৩.২.৪.২)। "
                    "দপ্তর কোড ‘০০০’ ৩ অঙ্কের; ২ অঙ্কের হওয়ার কথা। মন্ত্রণালয় কোড ‘৯৯’ জানা তালিকায় নেই।"
                ),
            },
        ),
        ("৫২৩", {"bangla": "৫২৩", "ascii": "523", "layout": "opaque"}),
    ],
)
def test_a_memo_number_in_its_parts(text: str, forms: dict[str, str]) -> None:
    found = memo_notations(text)
    assert by_name(found) == forms
    assert len({form.title for form in found}) == len(found)
    assert all(unicodedata.is_normalized("NFC", form.title + form.value) for form in found)


@pytest.mark.parametrize(
    ("ask", "text", "reason"),
    [
        (date_notations, "02/14/2017", "the month cannot be 14"),
        (date_notations, "৩২ ফাল্গুন ১৪৩০", "has 30 days"),
        (date_notations, "কাল", "not a date"),
        (number_notations, "১২3", "mixes"),
        (number_notations, "কিছু", "not a number word"),
        (number_notations, "12,345,678", "grouped by thousands"),
        (memo_notations, "স্মারক নং- ", "no memo number"),
        (memo_notations, "না", "it has no digit"),
        (memo_notations, "none", "it has no digit"),
        (memo_notations, "স্মারক নম্বর: নেই", "it has no digit"),
    ],
)
def test_what_cannot_be_read_is_refused(
    ask: Callable[[str], tuple[Notation, ...]], text: str, reason: str
) -> None:
    with pytest.raises(Refusal, match=reason):
        ask(text)


@given(st.dates(date(1800, 1, 1), date(2299, 12, 31)))
def test_every_day_has_forms_that_read_back(d: date) -> None:
    forms = by_name(date_notations(d.isoformat()))
    for name in ("iso", "long", "long_era", "suffixed", "numeric", "numeric_era"):
        assert parse_date(forms[name]) == d


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_every_number_has_forms_that_read_back(value: Decimal) -> None:
    forms = number_notations(f"{value:f}")
    for name in ("ascii", "bangla", "grouped"):
        assert parse_decimal(by_name(forms)[name]) == value
    assert len({form.name for form in forms}) == len({form.title for form in forms}) == len(forms)
    assert all(unicodedata.is_normalized("NFC", form.title + form.value) for form in forms)
