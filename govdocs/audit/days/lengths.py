"""Lengths in days, months and years beside the days or months from which to which they are: 'তিন দিনব্যাপী … ২০ হতে ২৩ নভেম্বর'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS
from govdocs.audit.reading.quantities import figure_or_word, sentences_with_figures, words_of
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class WrongLength(NamedTuple):
    """The words of a length, those of its days or months, and how many they are; the unit is দিন, মাস or বছর."""

    words: str
    span: str
    right: int
    unit: str


class Span(NamedTuple):
    """The days of a phrase that names a first and a last day, or each of them, and where it stands."""

    words: str
    start: int
    end: int
    days: tuple[dt.date, ...]
    each: bool
    """Whether each day is named."""


_FEW: Final = words_of(*range(1, 13), 15, 20)
_NUMBER: Final = (
    rf"(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,3}})(?: ?\([^()০-৯]{{2,15}}\))?|(?<!{LETTER})(?P<word>{_FEW})) ?"
)
EVENTS: Final = "প্রশিক্ষণ|কর্মশালা|কোর্স|মেলা|উৎসব|প্রদর্শনী|সেমিনার|সফর|সম্মেলন|ক্যাম্প|অভিযান|প্রতিযোগিতা|টুর্নামেন্ট"
LENGTH: Final = late(
    normalise(
        rf"(?P<words>{_NUMBER}দিন(?: ?-?ব্যাপী|ব্যাপি|ের(?= (?:{LETTER}{{2,15}} ){{0,3}}(?:{EVENTS}))|(?= (?:চলবে|ধরে|প্রশিক্ষণ|কর্মশালা|অনুষ্ঠিত))))"
        rf"|(?P<whole>(?<!{LETTER})(?:সপ্তাহ|পক্ষকাল|মাস)ব্যাপী)"
    )
)
LENGTH_SIGNS: Final = tuple(
    normalise(sign)
    for sign in (
        *(
            "দিনব্যাপী",
            "দিন ব্যাপী",
            "দিন-ব্যাপী",
            "দিন -ব্যাপী",
            "দিনব্যাপি",
            "দিন ব্যাপি",
            "দিনের ",
            "দিন চলবে",
            "দিন ধরে",
            "দিন প্রশিক্ষণ",
        ),
        *("দিন কর্মশালা", "দিন অনুষ্ঠিত", "সপ্তাহব্যাপী", "পক্ষকালব্যাপী", "মাসব্যাপী"),
    )
)
"""What a length cannot be without."""
_WHOLES: Final = {
    normalise("সপ্তাহব্যাপী"): (6, 7, 8),
    normalise("পক্ষকালব্যাপী"): (14, 15, 16),
    normalise("মাসব্যাপী"): (28, 29, 30, 31, 32),
}
_SUFFIX: Final = "(?: ?(?:লা|রা|ঠা|ই|শে))?"
_TO: Final = r"(?: ?[-–—] ?| (?:তারিখ )?(?:হতে|থেকে|হইতে) )"
_FROM_TO: Final = late(
    normalise(
        rf"(?<![০-৯./-])(?P<day1>[০-৯]{{1,2}}){_SUFFIX}(?: (?P<month1>{MONTH})(?:,? (?P<year1>[০-৯]{{4}}))?)?{_TO}(?:আগামী )?"
        rf"(?P<day2>[০-৯]{{1,2}}){_SUFFIX} (?P<month2>{MONTH})(?:,? (?P<year2>[০-৯]{{4}}))?(?![০-৯])"
    )
)
_EACH: Final = late(
    normalise(
        rf"(?<![০-৯./-])(?P<days>(?:[০-৯]{{1,2}}, ?){{0,8}}[০-৯]{{1,2}} (?:ও|এবং) [০-৯]{{1,2}}){_SUFFIX} (?P<month>{MONTH})(?:,? (?P<year>[০-৯]{{4}}))?"
    )
)
_KEPT_DAILY: Final = late("মেলা|উৎসব|প্রদর্শনী|অভিযান|ক্যাম্প|টুর্নামেন্ট|প্রতিযোগিতা|সপ্তাহ|ছুটি|চলবে")
"""What goes on through the weekend."""
NOT_ALL: Final = late(
    normalise(
        "ব্যতীত|বাদে|ছাড়া|কর্মদিবস|কার্যদিবস|বিভিন্ন|মাঝে|ব্যাচ|পর্যায়|দফা|যেকোনো|যে কোনো|প্রতি |মধ্যে|(?:প্রথম|শেষ) (?:দুই|তিন|চার|পাঁচ|ছয়|[০-৯]{1,2}) ?দিন"
    )
)
_WEEKEND: Final = (4, 5)


def wrong_lengths(text: str, year: int) -> Iterator[WrongLength]:
    """Numbers of days that are not those of the days named with them. `year` is that of days without one.

    >>> [found.right for found in wrong_lengths("তিন দিনব্যাপী মেলা ২০ নভেম্বর হতে ২৩ নভেম্বর পর্যন্ত চলবে।", 2026)]
    [4]
    """
    signs = [sign for sign in LENGTH_SIGNS if sign in text]
    for paragraph in text.split("\n") if signs else ():
        if not any(sign in paragraph for sign in signs) or is_table_row(paragraph):
            continue
        if not any(month in paragraph for month in MONTH_NUMBERS):
            continue
        lengths = list(LENGTH.finditer(paragraph))
        if not lengths or len({stated_days(one) for one in lengths}) > 1:
            continue
        spans = list(days_named(paragraph, year))
        if len(spans) != 1:
            continue
        span = spans[0]
        length = min(lengths, key=lambda one: abs(one.start() - span.start))
        if _belong(paragraph, length, span) and not NOT_ALL.search(paragraph[: span.end + 40]):
            yield from differing(paragraph, length, span)


def days_named(text: str, year: int) -> Iterator[Span]:
    """The phrases of a text that name a first and a last day, or several days of a month."""
    for match in _FROM_TO.finditer(text):
        last_month = MONTH_NUMBERS[match["month2"]]
        first_month = MONTH_NUMBERS[match["month1"]] if match["month1"] else last_month
        last_year = int(to_ascii(match["year2"])) if match["year2"] else year
        first_year = int(to_ascii(match["year1"])) if match["year1"] else last_year
        first = _date(first_year, first_month, match["day1"])
        last = _date(last_year, last_month, match["day2"])
        if first and last and 0 < (last - first).days < 200:
            days = tuple(first + dt.timedelta(days=count) for count in range((last - first).days + 1))
            yield Span(match[0], *match.span(), days, each=False)
    for match in _EACH.finditer(text):
        of_year = int(to_ascii(match["year"])) if match["year"] else year
        found = [
            _date(of_year, MONTH_NUMBERS[match["month"]], day) for day in re.findall("[০-৯]+", match["days"])
        ]
        days = tuple(day for day in found if day)
        if len(days) == len(found):
            yield Span(match[0], *match.span(), days, each=True)


def _date(year: int, month: int, day: str) -> dt.date | None:
    try:
        return dt.date(year, month, int(to_ascii(day)))
    except ValueError:
        return None


def stated_days(length: re.Match[str]) -> tuple[int, ...]:
    """How many days a length may mean: a week, a fortnight and a month are not said to the day."""
    if length["whole"]:
        return _WHOLES[length["whole"]]
    return (figure_or_word(length),)


def _belong(text: str, length: re.Match[str], span: Span) -> bool:
    """Whether a length and days are said of one thing: in one sentence, or the next sentence begins with what the length is of."""
    between = text[min(length.end(), span.end) : max(length.start(), span.start)]
    stops = between.count("।")
    if not stops:
        return len(between) < 150
    if stops > 1 or length.start() > span.start:
        return False
    of = re.findall(rf"{LETTER}{{3,}}", text[length.end() : length.end() + 40])[:3]
    begin = between.rpartition("।")[2].lstrip()
    return any(begin.startswith(noun[:_ROOT]) for noun in of)


_ROOT: Final = 4


def differing(text: str, length: re.Match[str], span: Span) -> Iterator[WrongLength]:
    """The length of a text where it is of none of the numbers of days that a span has, with or without weekends."""
    stated, count = stated_days(length), len(span.days)
    working = [day for day in span.days if day.weekday() not in _WEEKEND]
    without_friday = [day for day in span.days if day.weekday() != _WEEKEND[0]]
    daily = bool(_KEPT_DAILY.search(text[length.start() : length.end() + 60]) or span.each)
    daily = daily or not {span.days[0], span.days[-1]} <= {*without_friday}
    daily = daily or (span.days[-1] not in working and max(stated) <= len(working))
    fitting = {count} if daily else {count, len(working), len(without_friday)}
    least = min(fitting)
    if fitting.intersection(stated) or (not daily and least < min(stated) < count):
        return
    if not daily and max(stated) < least and count > 7:
        return  # holidays may be among them
    words = length["words"] or length["whole"]
    yield WrongLength(words, span.words, count, "দিন")


_MONTHS_FROM_TO: Final = late(
    normalise(
        rf"(?<![০-৯] )(?<!{LETTER})(?P<month1>{MONTH})(?:,? (?P<year1>[০-৯]{{4}}))?(?: মাস)?(?: ?[-–—] ?| (?:হতে|থেকে|হইতে) )(?P<month2>{MONTH})(?:,? (?P<year2>[০-৯]{{4}}))?"
        rf"(?: মাস)?(?: পর্যন্ত)?,? (?:এই |এ |মোট |গত )?(?P<words>{_NUMBER}মাস)(?!{LETTER}*(?:ব্যাপী)? (?:আগে|পূর্বে|পর))"
    )
)
_DAYS_FROM_TO: Final = late(
    normalise(
        rf"(?<![০-৯./-])(?P<day1>[০-৯]{{1,2}}){_SUFFIX} (?P<month1>{MONTH}),? (?P<year1>[০-৯]{{4}})(?: খ্রি(?:\.|ষ্টাব্দ)?)?(?: তারিখ)? (?:হতে|থেকে|হইতে) "
        rf"(?P<day2>[০-৯]{{1,2}}){_SUFFIX} (?P<month2>{MONTH}),? (?P<year2>[০-৯]{{4}})(?: খ্রি(?:\.|ষ্টাব্দ)?)?(?: তারিখ)?(?: পর্যন্ত)?,? (?:মোট |অর্থাৎ )?"
        rf"(?P<words>{_NUMBER}(?P<unit>মাস|বছর|বৎসর))(?=ের|ব্যাপী| মেয়াদ| সময়|\Z| )"
    )
)


_UNITS: Final = tuple(map(normalise, ("মাস", "বছর", "বৎসর")))
_UP_TO: Final = ("হতে", "থেকে", "হইতে", "–", "-", "—")


def wrong_months(text: str) -> Iterator[WrongLength]:
    """Numbers of months and years that are not those from the first to the last.

    >>> [found.right for found in wrong_months("জুলাই হতে সেপ্টেম্বর ২০২৬ পর্যন্ত চার মাসে ৪০০ জন সেবা নিয়েছেন।")]
    [3]
    """
    sentences = [
        sentence
        for sentence in sentences_with_figures(text)
        if any(unit in sentence for unit in _UNITS) and any(sign in sentence for sign in _UP_TO)
    ]
    for match in (match for sentence in sentences for match in _MONTHS_FROM_TO.finditer(sentence)):
        months = _months(match) + 1
        if 0 < months < 60 and figure_or_word(match) != months:
            yield WrongLength(
                match["words"], match[0][: match.start("words") - match.start()].strip(), months, "মাস"
            )
    for match in (match for sentence in sentences for match in _DAYS_FROM_TO.finditer(sentence)):
        yield from _of_days(match)


def _of_days(match: re.Match[str]) -> Iterator[WrongLength]:
    """From a day to a day: a whole number of months, or as good as that; anything else is let be."""
    day1, day2 = int(to_ascii(match["day1"])), int(to_ascii(match["day2"]))
    if not _date(int(to_ascii(match["year2"])), MONTH_NUMBERS[match["month2"]], match["day2"]):
        return  # told as a day that there is not
    months = _months(match)
    if day1 == 1 and day2 >= 28:
        months += 1
    elif day2 - day1 not in (-1, 0):
        return
    stated = figure_or_word(match) * (1 if match["unit"] == "মাস" else 12)
    if months > 0 and stated != months:
        unit, right = ("বছর", months // 12) if not months % 12 and match["unit"] != "মাস" else ("মাস", months)
        yield WrongLength(
            match["words"], match[0][: match.start("words") - match.start()].strip(" ,"), right, unit
        )


def _months(match: re.Match[str]) -> int:
    first, last = MONTH_NUMBERS[match["month1"]], MONTH_NUMBERS[match["month2"]]
    years = 0
    if match["year1"] and match["year2"]:
        years = int(to_ascii(match["year2"])) - int(to_ascii(match["year1"]))
    return last - first + 12 * years


_PARTS_OF_A_YEAR: Final = {
    normalise(words): months
    for words, months in {
        "ত্রৈমাসিক": 3,
        "ষাণ্মাসিক": 6,
        "অর্ধবার্ষিক": 6,
        "অর্ধ-বার্ষিক": 6,
        "দ্বিমাসিক": 2,
        "দ্বি-মাসিক": 2,
    }.items()
}
_CALLED_PART: Final = late(
    normalise(
        rf"(?<![০-৯] )(?<!{LETTER})(?P<words>(?P<month1>{MONTH})(?:,? (?P<year1>[০-৯]{{4}}))? ?(?:[-–—]|হতে|থেকে) ?(?P<month2>{MONTH})(?:,? (?P<year2>[০-৯]{{4}}))?)(?: পর্যন্ত)?,?(?: সময়ের| মেয়াদের|-এর)? [(‘]?"
        rf"(?P<part>{'|'.join(_PARTS_OF_A_YEAR)})"
    )
)


def wrong_parts_of_year(text: str) -> Iterator[WrongLength]:
    """Quarters and half years that have another number of months: 'এপ্রিল-জুলাই ২০২৬ ত্রৈমাসিক'.

    >>> [found.right for found in wrong_parts_of_year("এপ্রিল-জুলাই ২০২৬ ত্রৈমাসিক প্রতিবেদন")]
    [4]
    """
    for match in matches(_CALLED_PART, text, *_PARTS_OF_A_YEAR):
        months = (_months(match) if match["year1"] else _months(match) % 12) + 1
        if months != _PARTS_OF_A_YEAR[match["part"]]:
            yield WrongLength(match["part"], match["words"], months, "মাস")
