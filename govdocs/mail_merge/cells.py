"""What a spreadsheet does to the words of an office, caught cell by cell: what is certain is read, the rest is told.

Each reading gives the text of a cell and the flaws that were found in it, the ERRORs among which leave the text in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from govdocs.dates.formats import long_date
from govdocs.dates.times import clock
from govdocs.errors import Refusal, Text
from govdocs.mail_merge.sheets.sheet import Raw
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.bijoy import bijoy_spans, from_bijoy
from govdocs.text.unicode import SAMPLE, normalise

_PHONES = re.compile(r"মোবাইল|ফোন|টেলিফোন|mobile|phone|tel\b|cell", re.IGNORECASE)
_DATES = re.compile(r"তারিখ|জন্ম|date\b|_on\b", re.IGNORECASE)

_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:5\d\d|#{3,}"
)
_LOST = re.compile(r"\?{2,}|\ufffd|(?:\s|^)\?(?=\s|$)")
_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[eE]\+?\d{1,3}")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_UNSEEN_OR_JOINER = re.compile(f"{_UNSEEN.pattern}|[\u200c\u200d]")
_NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})")
_MOBILE = re.compile(r"1[3-9]\d{8}")
_LATIN = re.compile("[A-Za-z\u00a1-\u024f\u2018-\u203a\u20ac\u2122]")
_BANGLA = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df]")
_KEPT_DIGITS = 15
_SERIALS = range(20_000, 80_000)  # 1954 to 2119: what a day looks like when its format is lost


@dataclass(frozen=True)
class Flaw:
    sentence: Sentence
    severity: Severity = Severity.ERROR


class Read(NamedTuple):
    text: str
    flaws: tuple[Flaw, ...] = ()

    @property
    def sure(self) -> bool:
        return all(flaw.severity is not Severity.ERROR for flaw in self.flaws)


@dataclass(frozen=True)
class Habit:
    """What is known of a column before its cells are read: its heading, and what its other cells are like."""

    dates: bool
    phones: bool
    month_first: bool
    """A date in it can only be read month first."""
    swapped: bool
    """Days above 12 stand in it as text, and those up to 12 as dates: their months were taken for days."""
    zeros: int
    """The length of its longest text of digits that begins with 0; 0 without one."""
    bijoy: bool
    """Its words together are those of a Bijoy typist, though one alone (Kvkeb) may be taken for a code."""

    @classmethod
    def of(cls, heading: str, cells: Sequence[Raw]) -> Habit:
        dates = bool(_DATES.search(heading))
        typed = [match for raw in cells if raw.kind == "text" and (match := _numeric_date(raw.stored))]
        stored = [raw for raw in cells if raw.kind == "day"]
        late = any(int(match[1]) > 12 for match in typed)
        codes = (to_ascii(raw.stored.strip()) for raw in cells if raw.kind == "text")
        return cls(
            dates=dates or bool(stored),
            phones=bool(_PHONES.search(heading)),
            month_first=any(int(match[2]) > 12 and int(match[1]) <= 12 for match in typed),
            swapped=late and bool(stored) and all(int(raw.stored[8:10]) <= 12 for raw in stored),
            zeros=max((len(code) for code in codes if re.fullmatch(r"0\d+", code)), default=0),
            bijoy=typed_for_bijoy(raw.stored for raw in cells if raw.kind == "text"),
        )


def read(raw: Raw, habit: Habit) -> Read:
    """The text of a cell, as it goes into the letter, and what is wrong or was mended."""
    if raw.kind == "uncomputed":
        return Read("", (Flaw(_UNCOMPUTED),))
    if raw.kind == "covered":
        return Read("", (Flaw(_COVERED),))
    if raw.kind == "number":
        return _number(raw, habit)
    if raw.kind == "day":
        return _day(raw.stored, habit)
    if raw.kind == "moment":
        return Read(raw.stored, (Flaw(_filled(_MOMENT, raw.stored)),))
    if raw.kind == "time":
        return Read(clock(time.fromisoformat(raw.stored[:5])))
    return _text(raw.stored, habit)


def tidy(heading: str, *, bijoy: bool = False) -> str:
    """A heading on one line, without what nobody sees, in Unicode; `bijoy` where all headings are known to be typed so."""
    text = from_bijoy(heading) if bijoy and not _BANGLA.search(heading) else _unicode(heading)
    return " ".join(_UNSEEN.sub("", _SPACES.sub(" ", normalise(text))).split())


def typed_for_bijoy(texts: Iterable[str]) -> bool:
    """Whether the larger part of some texts, taken together, was typed for a Bijoy font."""
    joined = " ".join(texts)[:SAMPLE]
    letters = len(_LATIN.findall(joined)) + len(_BANGLA.findall(joined))
    found = sum(len(_LATIN.findall(joined[start:end])) for start, end in bijoy_spans(joined))
    return 2 * found > letters > 0


def _text(stored: str, habit: Habit) -> Read:
    flaws: list[Flaw] = []
    if found := _CONTROL.search(stored.replace("\r", "")):
        return Read("", (Flaw(_filled(_CONTROLS, f"U+{ord(found[0]):04X}")),))
    text = stored.replace("\r\n", "\n").replace("\r", "\n")
    if found := _ERROR.fullmatch(text.strip()):
        return Read("", (Flaw(_filled(_FORMULA_ERROR, found[0])),))
    if found := _LOST.search(text):
        return Read("", (Flaw(_filled(_LOST_LETTERS, brief(text))),))
    if _SCIENTIFIC.fullmatch(to_ascii(text.strip())):
        return Read("", (Flaw(_filled(_SCIENTIFIC_TEXT, text.strip())),))
    if bijoy_spans(text) or (habit.bijoy and _LATIN.search(text) and not _BANGLA.search(text)):
        text = from_bijoy(text) if habit.bijoy and not _BANGLA.search(text) else _unicode(text)
        flaws.append(Flaw(_filled(_BIJOY, brief(text)), Severity.NOTICE))
    spaced = "\n".join(" ".join(line.split()) for line in _SPACES.sub(" ", text).splitlines()).strip("\n")
    if spaced != text:
        flaws.append(Flaw(_SPACE, Severity.NOTICE))
    clean = _UNSEEN.sub("", normalise(spaced)).strip()
    if len(_UNSEEN_OR_JOINER.findall(clean)) < len(_UNSEEN_OR_JOINER.findall(spaced)):
        flaws.append(Flaw(_INVISIBLE, Severity.NOTICE))
    if clean.startswith("'") and to_ascii(clean[1:2]).isdigit():
        clean = clean[1:]
    flaws += _date_flaws(clean, habit)
    return Read(_digits(clean), tuple(flaws))


def _number(raw: Raw, habit: Habit) -> Read:
    digits = raw.stored.lstrip("-")
    whole = "." not in digits
    if whole and len(digits) > _KEPT_DIGITS:
        return Read("", (Flaw(_filled(_ROUNDED, raw.stored)),))
    if whole and len(digits) > 11 and digits.rstrip("0")[6:] == "":
        return Read("", (Flaw(_filled(_SCIENTIFIC_NUMBER, raw.stored)),))
    if habit.dates and whole and int(digits) in _SERIALS:
        return Read("", (Flaw(_filled(_SERIAL, raw.stored)),))
    shown = raw.shown if _same(raw) else raw.stored
    if habit.phones and whole and not shown.startswith("0"):
        return _phone(shown)
    if whole and len(to_ascii(shown)) < habit.zeros and not shown.startswith("0"):
        return Read("", (Flaw(_filled(_LOST_ZERO, shown)),))
    return Read(to_bangla(shown))


def _same(raw: Raw) -> bool:
    """Whether what the sheet shows is the stored number, to the places shown."""
    try:
        shown = Decimal(raw.shown.rstrip("%").replace(",", ""))
    except InvalidOperation:
        return False
    value = Decimal(raw.stored) * (100 if raw.shown.endswith("%") else 1)
    exponent = shown.as_tuple().exponent
    return isinstance(exponent, int) and abs(value - shown) <= Decimal(1).scaleb(exponent) / 2


def _phone(digits: str) -> Read:
    if _MOBILE.fullmatch(digits):
        whole = to_bangla(f"0{digits}")
        return Read(whole, (Flaw(_filled(_MOBILE_ZERO, digits, whole), Severity.WARNING),))
    if digits.startswith("880") and len(digits) > 10:
        return Read(to_bangla(digits))
    return Read("", (Flaw(_filled(_LOST_ZERO, digits)),))


def _day(iso: str, habit: Habit) -> Read:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return Read("", (Flaw(_filled(_MOMENT, iso)),))
    written = long_date(day)
    if habit.swapped:
        other = f"{to_bangla(day.month)}/{to_bangla(day.day)}/{to_bangla(day.year)}"
        return Read("", (Flaw(_filled(_SWAPPED, written, other)),))
    return Read(written)


def _date_flaws(text: str, habit: Habit) -> list[Flaw]:
    match = _numeric_date(text) if habit.dates else None
    if match is None:
        return []
    first, second = int(match[1]), int(match[2])
    if second > 12 >= first:
        return [
            Flaw(_filled(_MONTH_FIRST, text, f"{to_bangla(second)}/{to_bangla(first)}/{to_bangla(match[3])}"))
        ]
    if habit.month_first and first <= 12 and first != second:
        return [Flaw(_filled(_EITHER_WAY, text))]
    return []


def _numeric_date(text: str) -> re.Match[str] | None:
    return _NUMERIC_DATE.fullmatch(to_ascii(text.strip()))


def _unicode(text: str) -> str:
    """The text with its Bijoy words converted, and only those."""
    for start, end in reversed(bijoy_spans(text)):
        try:
            text = text[:start] + from_bijoy(text[start:end]) + text[end:]
        except Refusal:
            continue
    return normalise(text)


def _digits(text: str) -> str:
    """Bangla digits, as letters print them; an address of the web, a file name or a code in Latin letters stays."""
    return text if re.search("[A-Za-z]", text) else to_bangla(text)


def _filled(sentence: Sentence, given: str, other: str = "") -> Sentence:
    return sentence.filled(given=given, other=other)


_UNCOMPUTED = Sentence(
    "formula-without-value",
    Text("ঘরে সূত্র আছে, কিন্তু তার ফল ফাইলে নেই।", "the cell holds a formula whose result is not in the file."),
    Text(
        "ফাইলটি Excel বা LibreOffice-এ একবার খুলে সংরক্ষণ করুন, অথবা ঘরে মানটি লিখুন।",
        "Open the file in Excel or LibreOffice and save it, or write the value.",
    ),
)
_COVERED = Sentence(
    "merged-cell",
    Text(
        "ঘরটি পাশের বা উপরের ঘরের সঙ্গে জোড়া (merge), তাই এর নিজের মান নেই।",
        "the cell is merged into another one and has no value of its own.",
    ),
    Text("জোড়া ভেঙে (Unmerge) প্রতি সারিতে মানটি লিখুন।", "Unmerge it and write the value in each row."),
)
_MOMENT = Sentence(
    "date-with-time",
    Text(
        "ঘরে ‘{given}’ আছে; তারিখ ও সময় একসঙ্গে পত্রে বসে না।",
        "the cell holds '{given}'; a date with a time has no place in a letter.",
    ),
    Text("তারিখ ও সময় আলাদা কলামে রাখুন।", "Keep date and time in columns of their own."),
)
_CONTROLS = Sentence(
    "control-character",
    Text("ঘরে একটি অদৃশ্য নিয়ন্ত্রণ-অক্ষর ({given}) আছে।", "the cell holds a control character ({given})."),
    Text("ঘরের লেখাটি মুছে আবার টাইপ করুন।", "Delete the text and type it again."),
)
_FORMULA_ERROR = Sentence(
    "formula-error",
    Text("ঘরে মানের বদলে ‘{given}’ আছে।", "the cell holds '{given}' instead of a value."),
    Text(
        "সূত্রটি ঠিক করুন (কলাম সরু হলে চওড়া করুন), অথবা মানটি লিখুন; তারপর সংরক্ষণ করুন।",
        "Mend the formula (or widen the column), or write the value; then save it.",
    ),
)
_LOST_LETTERS = Sentence(
    "letters-lost",
    Text(
        "‘{given}’: বাংলা অক্ষর হারিয়ে গেছে; ফাইলটি ইউনিকোড ছাড়া সংরক্ষণ করা হয়েছিল।",
        "'{given}': letters are lost, because the file was once saved without Unicode.",
    ),
    Text(
        "মূল ফাইল থেকে ‘CSV UTF-8’ বা .xlsx হিসেবে আবার সংরক্ষণ করুন।",
        "Save it again from the original as 'CSV UTF-8' or .xlsx.",
    ),
)
_SCIENTIFIC_TEXT = Sentence(
    "scientific",
    Text(
        "‘{given}’ লেখা আছে; Excel লম্বা সংখ্যাটি সংক্ষেপ করে ফেলেছে, শেষের অঙ্কগুলো নেই।",
        "it holds '{given}': Excel has shortened a long number, and its last digits are gone.",
    ),
    Text(
        "মূল ফাইলে কলামটির ধরন ‘Text’ করে সংখ্যাটি আবার লিখুন।",
        "Set the column to 'Text' in the original and type the number again.",
    ),
)
_SCIENTIFIC_NUMBER = Sentence(
    "scientific",
    Text(
        "‘{given}’-এর শেষের অঙ্কগুলো শূন্য; সম্ভবত Excel লম্বা সংখ্যাটি (যেমন 8.80171E+12) সংক্ষেপ করে ফেলেছে।",
        "the last digits of {given} are zeros: Excel has probably shortened a long number (such as 8.80171E+12).",
    ),
    Text("কলামটির ধরন ‘Text’ করে সংখ্যাটি আবার লিখুন।", "Set the column to 'Text' and type the number again."),
)
_ROUNDED = Sentence(
    "digits-lost",
    Text(
        "‘{given}’: ১৫ অঙ্কের বেশি লম্বা সংখ্যার শেষের অঙ্ক Excel বদলে ফেলে, তাই এটি নির্ভরযোগ্য নয়।",
        "{given}: Excel changes the last digits of numbers longer than 15 digits, so it cannot be relied upon.",
    ),
    Text("কলামটির ধরন ‘Text’ করে সংখ্যাটি আবার লিখুন।", "Set the column to 'Text' and type the number again."),
)
_SERIAL = Sentence(
    "date-as-number",
    Text(
        "তারিখের কলামে ‘{given}’ আছে; এটি Excel-এর দিন-সংখ্যা, তারিখের রূপ হারিয়ে গেছে।",
        "a column of dates holds {given}: the number of a day in Excel, whose format is lost.",
    ),
    Text(
        "ঘরটির ধরন ‘Date’ করুন, অথবা লিখুন যেমন ২১/০২/২০২৪।",
        "Set the cell to 'Date', or write for instance 21/02/2024 as text.",
    ),
)
_LOST_ZERO = Sentence(
    "zero-lost",
    Text("‘{given}’-এর শুরুর শূন্য সম্ভবত হারিয়ে গেছে।", "{given} has probably lost the zero that it began with."),
    Text(
        "কলামটির ধরন ‘Text’ করে শূন্যসহ আবার লিখুন।", "Set the column to 'Text' and type it again with its zero."
    ),
)
_MOBILE_ZERO = Sentence(
    "zero-restored",
    Text(
        "মোবাইল নম্বর ‘{given}’-এর শুরুর শূন্য হারিয়ে গেছে; ‘{other}’ ধরা হলো।",
        "the mobile number {given} had lost its zero; it is taken as {other}.",
    ),
    Text("কলামটির ধরন ‘Text’ করলে শূন্য থাকে।", "A column set to 'Text' keeps its zeros."),
)
_SWAPPED = Sentence(
    "day-and-month-swapped",
    Text(
        "ঘরে {given} আছে, কিন্তু কলামের অন্য ঘর দেখে মনে হয় Excel দিনকে মাস ধরেছে; আসলে {other} হতে পারে।",
        "it holds {given}, but by the other cells of the column Excel took the day for the month; it may be {other}.",
    ),
    Text(
        "কলামটির ধরন ‘Text’ করে তারিখগুলো মিলিয়ে আবার লিখুন (দিন/মাস/বছর)।",
        "Set the column to 'Text', compare the dates and type them again (day/month/year).",
    ),
)
_MONTH_FIRST = Sentence(
    "month-first",
    Text("‘{given}’-এ মাস আগে, দিন পরে লেখা।", "'{given}' is written month first."),
    Text("দিন আগে লিখুন: {other}", "Write the day first: {other}"),
)
_EITHER_WAY = Sentence(
    "day-or-month",
    Text(
        "‘{given}’-এর কোনটি দিন ও কোনটি মাস তা নিশ্চিত নয়; কলামের অন্য তারিখে মাস আগে লেখা।",
        "'{given}' can be read either way: other dates of the column are written month first.",
    ),
    Text(
        "পুরো কলামে দিন আগে লিখুন, অথবা মাসের নাম লিখুন: ৩ এপ্রিল ২০২৪।",
        "Write the day first in the whole column, or name the month: 3 April 2024.",
    ),
)
_SPACE = Sentence(
    "spaces", Text("ঘরের শুরুতে, শেষে বা মাঝে বাড়তি স্পেস ছিল; বাদ দেওয়া হলো।", "superfluous spaces were left out.")
)
_INVISIBLE = Sentence(
    "invisible", Text("ঘরে অদৃশ্য অক্ষর ছিল; বাদ দেওয়া হলো।", "invisible characters were left out.")
)
_BIJOY = Sentence(
    "bijoy",
    Text(
        "বিজয়ে টাইপ করা লেখা ইউনিকোডে রূপান্তর করা হলো: ‘{given}’।",
        "text typed for a Bijoy font was converted to Unicode: '{given}'.",
    ),
    Text("কয়েকটি নাম মিলিয়ে দেখুন।", "Compare a few names."),
)
