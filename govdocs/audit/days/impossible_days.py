"""Days that no month has, where a text names them without a year or with one digit too many: ৩১ এপ্রিল তারিখে, ১৬৮ সেপ্টেম্বর ২০২৪."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late

LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of the months of a leap year."""
_D: Final = "[0-9০-৯]"
_FIRST: Final = "[0-9০-৯](?<![0-9০-৯.,/-].)"
_LONG_DAY: Final = late(rf"{_FIRST}{_D}{{2}} (?:{MONTH}),? {_D}{{4}}(?!{_D})")
_IS_A_DATE: Final = rf"(?: তারিখ| ?খ্রি| রোজ|,? ?\(?(?:{'|'.join(WEEKDAYS)})|(?:ের)? মধ্যে(?!{LETTER})| (?:হতে|থেকে|পর্যন্ত|এর মধ্যে)(?!{LETTER}))"
_WITHOUT_YEAR: Final = late(rf"(?P<words>(?P<day>{_FIRST}{_D}?)(?:শে|ই)? (?P<month>{MONTH}))(?={_IS_A_DATE})")
_OF_MONTH: Final = late(
    rf"(?P<words>(?<!{LETTER})(?P<month>{MONTH}) মাসের (?P<day>{_FIRST}{_D}?)(?:শে|ই)?) তারিখ"
)
_AFTER_MONTH: Final = late(rf"(?:{MONTH}) ?[-–—,]? ?\Z")


def impossible_days(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of such days. What follows one without a year must say that it is a date."""
    for match in _LONG_DAY.finditer(text):
        yield match.span()
    for match in _WITHOUT_YEAR.finditer(text):
        if _AFTER_MONTH.search(text[max(0, match.start() - 20) : match.start()]):
            continue  # জানুয়ারি ৩১ ফেব্রুয়ারি: the number is of the month before
        if not 1 <= int(to_ascii(match["day"])) <= LENGTHS[MONTH_NUMBERS[match["month"]] - 1]:
            yield match.span("words")
    for match in matches(_OF_MONTH, text, "মাসের "):
        if not 1 <= int(to_ascii(match["day"])) <= LENGTHS[MONTH_NUMBERS[match["month"]] - 1]:
            yield match.span("words")
