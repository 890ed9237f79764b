"""Every notation of a date, a number or a memo number, as `govdocs date`, `number` and `memo` print them.

Pure functions from text to rows; a notation that the value does not have is left out.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from govdocs.dates.bangla_calendar import BANGLA_MONTHS, OTHER_BANGLA_MONTHS, Bangabda
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.dates.formats import long_date, numeric_date, parse_date, weekday
from govdocs.errors import Refusal
from govdocs.memo_number.messages import NOT_A_NUMBER, TITLES
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.remarks import is_number, remark_on
from govdocs.numerals import (
    LETTERS,
    WORDS_LIMIT,
    Taka,
    date_ordinal,
    from_words,
    group,
    in_words,
    letter_index,
    one_script,
    ordinal,
    parse_decimal,
    to_bangla,
)
from govdocs.problems.problem import Language

_UNCERTAIN_YEARS = "১৯৯০–৯২ সালের আইনে বাংলা তারিখ এই হিসাবের এক দিন আগে; মূল কাগজ দেখে নিন।"


class Notation(NamedTuple):
    """One way of writing a value."""

    name: str
    """English, stable: a key of JSON."""
    title: str
    """Bangla, for the terminal."""
    value: str


def date_notations(text: str) -> tuple[Notation, ...]:
    """Every notation of a date that `parse_date` or `Bangabda.parse` reads; refuses what neither reads.

    Before 14 April 1988 there is a note in place of the Bangla date, in uncertain years one beside it.

    >>> for row in date_notations("২১.০২.২৪")[:3]: print(row.name, row.value)
    iso 2024-02-21
    long ২১ ফেব্রুয়ারি ২০২৪
    long_era ২১ ফেব্রুয়ারি ২০২৪ খ্রিষ্টাব্দ
    """
    d = _either_calendar(text)
    return (
        Notation("iso", "আইএসও", d.isoformat()),
        Notation("long", "খ্রিষ্টীয় তারিখ", long_date(d)),
        Notation("long_era", "খ্রিষ্টাব্দসহ", long_date(d, era="খ্রিষ্টাব্দ")),
        Notation("suffixed", "তারিখবাচকসহ", long_date(d, suffix=True)),
        Notation("numeric", "অঙ্কে", numeric_date(d)),
        Notation("numeric_era", "অঙ্কে, খ্রি.সহ", numeric_date(d, era="খ্রি.")),
        Notation("weekday", "বার", weekday(d)),
        *_bangla_notations(d),
        Notation("fiscal_year", "অর্থবছর", str(FiscalYear.containing(d))),
        Notation("fiscal_year_full", "অর্থবছর (পূর্ণ)", FiscalYear.containing(d).full()),
    )


def number_notations(text: str) -> tuple[Notation, ...]:
    """Every notation of a number in figures or in words; refuses what is neither.

    >>> for row in number_notations("১২৩৪.৫৬"): print(row.name, row.value)
    ascii 1234.56
    bangla ১২৩৪.৫৬
    grouped ১,২৩৪.৫৬
    taka ১,২৩৪.৫৬
    taka_words এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা
    taka_official ১,২৩৪.৫৬ টাকা (এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা)
    """
    value = _figures_or_words(text)
    return (
        Notation("ascii", "ইংরেজি অঙ্কে", f"{value:f}"),
        Notation("bangla", "বাংলা অঙ্কে", to_bangla(f"{value:f}")),
        Notation("grouped", "কমাসহ", group(value)),
        *_whole_notations(value),
        *_taka_notations(value),
    )


def memo_notations(text: str, language: Language = "bn") -> tuple[Notation, ...]:
    """A memo number in both scripts, its parts, and in one remark what is odd about it; refuses a text without any digit.

    >>> for row in memo_notations("46.18.0000.071.31.03.23-524/1(11)")[:4]: print(row.name, row.value)
    bangla ৪৬.১৮.০০০০.০৭১.৩১.০৩.২৩-৫২৪/১(১১)
    ascii 46.18.0000.071.31.03.23-524/1(11)
    layout d18
    ministry ৪৬
    >>> memo_notations("46.18.0000.071.31.03.23-524/1(11)")[-1].value.partition("। ")[2]
    'নথির ক্রমিক ‘০৩’ ২ অঙ্কের; ৩ অঙ্কের হওয়ার কথা।'
    """
    number = MemoNumber.parse(text)
    if not is_number(number.ascii()):
        raise Refusal(*NOT_A_NUMBER.filled(text=text))
    return (
        Notation("bangla", "বাংলা অঙ্কে", str(number)),
        Notation("ascii", "ইংরেজি অঙ্কে", number.ascii()),
        Notation("layout", "বিন্যাস", number.layout),
        *_memo_parts(number),
        *_memo_remarks(number, language),
    )


def _either_calendar(text: str) -> date:
    months = re.compile("|".join((*BANGLA_MONTHS, *OTHER_BANGLA_MONTHS)))
    return Bangabda.parse(text).to_gregorian() if months.search(one_script(text)) else parse_date(text)


def _bangla_notations(d: date) -> tuple[Notation, ...]:
    try:
        bangla = Bangabda.from_gregorian(d)
    except Refusal as refusal:
        return (Notation("bangla_note", "বাংলা তারিখ নেই", refusal.bangla),)
    notations = (
        Notation("bangla", "বাংলা তারিখ", str(bangla)),
        Notation("bangla_era", "বঙ্গাব্দসহ", long_date(d, era="বঙ্গাব্দ")),
        Notation("bangla_suffixed", "বাংলা, তারিখবাচকসহ", long_date(d, era="বঙ্গাব্দ", suffix=True)),
    )
    if bangla.certain:
        return notations
    return (*notations, Notation("bangla_note", "সতর্কতা", _UNCERTAIN_YEARS))


def _figures_or_words(text: str) -> Decimal:
    if re.search("[0-9০-৯]", text):
        return parse_decimal(text)
    return Decimal(from_words(text))


def _whole_notations(value: Decimal) -> tuple[Notation, ...]:
    if value != value.to_integral_value() or abs(value) > WORDS_LIMIT:
        return ()
    n = int(value)
    notations = [
        Notation("words", "কথায়", in_words(n)),
        Notation("words_statute", "কথায় (আইনের বানানে)", in_words(n, spelling="statute")),
    ]
    if n >= 1:
        notations.append(Notation("ordinal", "ক্রমবাচক", ordinal(n)))
    if 1 <= n <= 31:
        notations.append(Notation("date_ordinal", "তারিখবাচক", date_ordinal(n)))
    if 1 <= n <= len(LETTERS):
        notations.append(Notation("letter", "উপদফার অক্ষর", letter_index(n)))
    return tuple(notations)


def _taka_notations(value: Decimal) -> tuple[Notation, ...]:
    try:
        taka = Taka(value)
    except Refusal:
        return ()
    return (
        Notation("taka", "টাকার অঙ্ক", taka.figure()),
        Notation("taka_words", "টাকা কথায়", taka.words()),
        Notation("taka_official", "পত্রে টাকা", taka.official()),
    )


_MEMO_PARTS = {
    **{name: title for name, title in TITLES.items() if not name.startswith("group")},
    "part": "নথির অংশ",
    "issue": "জারি নম্বর",
    "copy_index": "অনুলিপির ক্রমিক",
    "copies": "অনুলিপির সংখ্যা",
    "ministry_name": "মন্ত্রণালয় বা বিভাগ",
    "district_name": "জেলা",
}


def _memo_parts(number: MemoNumber) -> tuple[Notation, ...]:
    values = {name: getattr(number, name) for name in _MEMO_PARTS}
    return tuple(
        Notation(name, _MEMO_PARTS[name], to_bangla(value)) for name, value in values.items() if value
    )


def _memo_remarks(number: MemoNumber, language: Language) -> tuple[Notation, ...]:
    remark = remark_on(number)
    if remark is None:
        return ()
    name, title = ("warning", "সতর্কতা") if remark.is_warning else ("notice", "জ্ঞাতব্য")
    return (Notation(name, title, remark.sentence.message(language)),)
