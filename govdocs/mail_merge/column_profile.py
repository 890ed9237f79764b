"""What the cells of a column show as a whole, by which each of them is read.

A column is one of dates or of telephone numbers by its values; no word in a heading makes it one (মোবাইল কোর্টের সংখ্যা
holds no telephone numbers). Only where the values can be read in two ways is the heading looked at, as a whole: days without
their format look like counts, and so does a telephone number without its zero; an account may look like a mobile number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govdocs.mail_merge.sheets.sheet import RawCell
from govdocs.numerals import to_ascii
from govdocs.text.bijoy import bijoy_spans
from govdocs.text.unicode import SAMPLE

SERIALS = range(20_000, 80_000)  # 1954 to 2119: what a day looks like when its format is lost
EXACT_DIGITS = 15  # Excel changes those behind
MOBILE = re.compile(r"1[3-9]\d{8}", re.ASCII)
"""A mobile number without its zero."""
LATIN = re.compile("[A-Za-z\u00a1-\u024f\u2018-\u203a\u20ac\u2122]")
BANGLA = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df]")

_NAMES_DATES = re.compile(
    r"(?:.{0,200}\s)?\S{0,200}তারিখ(?:\s{0,200}\(.{0,200}\))?|(?:.{0,200}[\s_])?date|date of \w+|(?:born|held|issued|paid|received|sent|signed)_on",
    re.IGNORECASE,
)
_NAMES_PHONES = re.compile(
    r"(?:.{0,200}[\s_])?(?:\S{0,200}ফোন|মোবাইল|mobile|phone|telephone|cell)(?:[\s_]{0,200}(?:নম্বর|নং|নাম্বার|no|number)\.?)?(?:\s{0,200}\(.{0,200}\))?",
    re.IGNORECASE,
)
_NAMES_OTHER_NUMBERS = re.compile(
    r"হিসাব|[অএ]্?যা?কাউন্ট|এনআইডি|পরিচয়পত্র|টাকা|পরিমাণ|সংখ্যা|নিবন্ধন|রেজি|রোল|কোড"
    r"|account|a/c|nid\b|amount|taka|count|total|roll|code",
    re.IGNORECASE,
)
_NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})", re.ASCII)
_WHOLE_MOBILE = re.compile(r"(?:880|0)?1[3-9]\d{8}", re.ASCII)
_LANDLINE = re.compile(r"0[2-9]\d{7,9}", re.ASCII)
_SHORT_CODE = re.compile(r"\d{3,5}", re.ASCII)  # 333, 16263
_DIGIT = re.compile(r"\d")
_MAX_HEADING = 200  # characters that are looked at
_CENTURY = range(1900, 2100)


@dataclass(frozen=True)
class ColumnProfile:
    """What a column's cells as a whole show."""

    dates: bool
    """Its values are dates, perhaps with numbers of days among them; or all such numbers, and its heading says dates."""
    named_dates: bool
    """Its heading says that they are."""
    phones: bool
    """Its values are telephone numbers."""
    named_phones: bool
    """Its heading says that they are."""
    month_first: bool
    """A date in it can only be read month first."""
    swapped: bool
    """Days above 12 are in it as text, and those up to 12 as dates: their months were taken for days."""
    zeros: int
    """The length of its longest text of digits that begins with 0; 0 without one."""
    long_digits: bool
    """Numbers in it have more digits than Excel keeps: no Excel has been at them."""
    durations: bool
    """Lengths of time are in it, so its times of day are such, too."""
    bijoy: bool
    """Its words together are those of a Bijoy typist, though one alone (Kvkeb) may be taken for a code."""

    @classmethod
    def of(cls, heading: str, cells: Sequence[RawCell]) -> ColumnProfile:
        texts = [raw.stored for raw in cells if raw.kind == "text"]
        heading = heading[:_MAX_HEADING]
        named_dates = bool(_NAMES_DATES.fullmatch(heading))
        typed = [
            match for text in texts if (match := numeric_date(text)) and (named_dates or _in_full(match))
        ]
        stored = [raw for raw in cells if raw.kind == "day"]
        found = len(typed) + len(stored)
        serials = sum(is_serial(raw) for raw in cells)
        among_dates = bool(found) and 2 * (found + serials) >= len(cells)
        late = any(int(match[1]) > 12 for match in typed)
        phones = _phones(heading, cells)
        return cls(
            dates=among_dates or (named_dates and 0 < serials == len(cells)),
            named_dates=named_dates,
            phones=phones,
            named_phones=bool(_NAMES_PHONES.fullmatch(heading)),
            month_first=any(int(match[2]) > 12 and int(match[1]) <= 12 for match in typed),
            swapped=late and bool(stored) and all(int(raw.stored[8:10]) <= 12 for raw in stored),
            zeros=0 if phones else max((len(code) for code in map(_code, texts) if code), default=0),
            long_digits=any(raw.kind == "number" and _has_long_digits(raw.stored) for raw in cells),
            durations=any(raw.kind == "duration" for raw in cells),
            bijoy=typed_for_bijoy(texts),
        )


def typed_for_bijoy(texts: Iterable[str]) -> bool:
    """Whether the larger part of some texts, taken together, was typed for a Bijoy font."""
    joined = " ".join(texts)[:SAMPLE]
    letters = len(LATIN.findall(joined)) + len(BANGLA.findall(joined))
    found = sum(len(LATIN.findall(joined[start:end])) for start, end in bijoy_spans(joined))
    return 2 * found > letters > 0


def numeric_date(text: str) -> re.Match[str] | None:
    """A date in figures, as its three numbers."""
    return _NUMERIC_DATE.fullmatch(to_ascii(text.strip())) if len(text) < 30 else None


def is_serial(raw: RawCell) -> bool:
    """Whether a cell holds a whole number that may be a day of Excel."""
    return (
        raw.kind == "number" and len(raw.stored) == 5 and raw.stored.isdigit() and int(raw.stored) in SERIALS
    )


def _in_full(match: re.Match[str]) -> bool:
    """Whether the numbers can be nothing but a date: 1.15.22 may be a paragraph."""
    first, second = int(match[1]), int(match[2])
    either_way = (first <= 31 and second <= 12) or (first <= 12 and second <= 31)
    return int(match[3]) in _CENTURY and either_way and first > 0 and second > 0


def _phones(heading: str, cells: Sequence[RawCell]) -> bool:
    """Whether at least half of the cells are telephone numbers, short codes apart."""
    digits = [_dialled(raw) for raw in cells if raw.stored]
    mobile = sum(any(map(_WHOLE_MOBILE.fullmatch, parts)) for parts in digits)
    landline = sum(any(map(_LANDLINE.fullmatch, parts)) for parts in digits)
    short = sum(any(map(_SHORT_CODE.fullmatch, parts)) for parts in digits)
    if not mobile + landline:
        return False
    with_prefix = any(
        _WHOLE_MOBILE.fullmatch(part) and not MOBILE.fullmatch(part) for parts in digits for part in parts
    )
    if _NAMES_OTHER_NUMBERS.search(heading) and not with_prefix and not landline:
        return False
    return 2 * (mobile + landline) >= len(digits) - short or bool(_NAMES_PHONES.fullmatch(heading))


def _dialled(raw: RawCell) -> list[str]:
    """The digits of each number in a cell; an amount with commas has none."""
    if raw.kind == "number":
        return [] if "," in raw.shown else [(raw.shown or raw.stored).lstrip("+")]
    if raw.kind != "text" or len(raw.stored) > 100 or not _DIGIT.search(raw.stored):
        return []
    return [re.sub(r"[\s().+='\"-]", "", part) for part in re.split(r"[,;/\n।]", to_ascii(raw.stored))]


def _code(text: str) -> str:
    """A text of digits that begins with 0, but is not 00."""
    digits = to_ascii(text.strip())
    return digits if re.fullmatch(r"0+[1-9]\d*", digits, re.ASCII) else ""


def _has_long_digits(digits: str) -> bool:
    return len(digits) > EXACT_DIGITS and bool(digits[EXACT_DIGITS:].strip("0.")) and "." not in digits
