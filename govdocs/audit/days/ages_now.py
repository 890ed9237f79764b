"""Ages and lengths of service that are said as of the day of the letter, or of a day beside them, against birth and joining."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import DayMention, days_in
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.audit.spans import IN_WORDS, LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class WrongYears(NamedTuple):
    """The words of an age or a length, the whole years and the months over them that are right, and the day as of which."""

    words: str
    years: int
    months: int
    on: dt.date


_YEARS: Final = rf"(?P<words>(?<![০-৯.,/-])(?P<years>[০-৯]{{1,2}}){IN_WORDS} ?(?:বছর|বৎসর)(?:,? (?:ও )?(?P<months>[০-৯]{{1,2}}){IN_WORDS} ?মাস)?)"
_BORN: Final = late(normalise(r"জন্ম(?: ?-?তারিখ|ের তারিখ| তারিখ)?[ :ঃ–-]{0,3}\Z"))
_AGE: Final = late(
    normalise(
        rf"বয়স(?: হলো| হয়েছে| হচ্ছে)?[ :ঃ–-]{{0,3}}{_YEARS}(?!{LETTER})(?! (?:হলে|হবে না|পূর্ণ হলে|হওয়ার|পর্যন্ত))"
    )
)
_NOW: Final = late(
    normalise(rf"(?<!{LETTER})(?:বর্তমান|বর্তমানে|আজ|অদ্য|এখন|এ পত্রের তারিখে|পত্রের তারিখে|আজকের তারিখে)(?!{LETTER})")
)
_ON: Final = late(normalise(r"(?: ?খ্রি\.?)? ?তারিখে(?: (?:তাঁর|তার|এর))? *(?=বয়স)"))
_THEN: Final = late(
    normalise(
        rf"নিয়োগ|যোগদান|ভর্তি|বিবাহ|মৃত্যু|অবসর|তখন|তৎকালীন|সীমা|আবেদনের|আবেদনকালে|পূর্ণ|পূর্তি|ন্যূনতম|সর্বোচ্চ|প্রায়|আনুমানিক|(?<!{LETTER})(?:কম|বেশি|ঊর্ধ্ব|অনূর্ধ্ব)(?!{LETTER})|অনুযায়ী|মতে|সন্তান|পুত্র|কন্যা|স্ত্রী|স্বামী|ছেলে|মেয়ে|পিতা|মাতা|পোষ্য"
    )
)
"""Words of a sentence whose age may be that of another day, of another person, or no more than about right."""
_A_YEAR: Final = 12
_RUNNING: Final = 1
"""Months, or years of those that nobody says are of today, by which an age may be off."""


def wrong_ages_now(text: str, own: dt.date) -> Iterator[WrongYears]:
    """Ages that are not those from the day of birth beside them to the day of the letter, or to the day that is said.

    >>> said = "জন্মতারিখ ২০ মার্চ ১৯৮০; বর্তমান বয়স ৪৬ বছর।"
    >>> [(found.years, found.months) for found in wrong_ages_now(said, dt.date(2026, 3, 15))]
    [(45, 11)]
    """
    if _AGED not in text or "জন্ম" not in text:
        return
    for sentence in sentences(text):
        age = _AGE.search(sentence) if "জন্ম" in sentence and _AGED in sentence else None
        days = [mention for mention in days_in(sentence) if mention.day] if age else []
        born = [mention for mention in days if _BORN.search(sentence[: mention.start])]
        if age is None or len(born) != 1 or _THEN.search(sentence) or len(_AGE.findall(sentence)) != 1:
            continue
        others = [mention for mention in days if mention is not born[0]]
        on = next((one.day for one in others if _ON.match(sentence, one.end)), None)
        if others and on is None:
            continue
        sure = bool(on or _NOW.search(sentence[: age.start("words")]))
        yield from _differing(age, born[0].day, on or own, sure=sure)


_AGED: Final = normalise("বয়স")


def _differing(age: re.Match[str], begin: dt.date | None, on: dt.date, *, sure: bool) -> Iterator[WrongYears]:
    if begin is None or begin >= on:
        return
    right = months_between(begin, on)
    stated = _A_YEAR * int(to_ascii(age["years"])) + int(to_ascii(age["months"] or "0"))
    off = stated - right if age["months"] else _A_YEAR * (stated // _A_YEAR - right // _A_YEAR)
    most = (_RUNNING if age["months"] else 0) if sure else _A_YEAR
    if abs(off) > most:
        yield WrongYears(age["words"], *divmod(right, _A_YEAR), on)


def months_between(begin: dt.date, on: dt.date) -> int:
    """The whole months from a day to another.

    >>> months_between(dt.date(1980, 3, 20), dt.date(2026, 3, 15))
    551
    """
    return _A_YEAR * (on.year - begin.year) + on.month - begin.month - (on.day < begin.day)


_BIRTH_HEAD: Final = late(normalise("^জন্ম ?-?(?:তারিখ|ের তারিখ)$"))
_AGE_HEAD: Final = late(normalise(r"^(?:বর্তমান )?বয়স(?: ?\((?:বছর|বছরে)\))?$"))
_CELL: Final = late(normalise(r"(?P<years>[০-৯]{1,2})(?: ?বছর)?"))


def wrong_ages_in_rows(table: FigureTable, own: dt.date) -> Iterator[tuple[FigureCell, int]]:
    """The cells of a column of ages that are more than a year from the day of birth in their row, and the right age."""
    heads = [head.strip("* ") for head in table.heads]
    births = [index for index, head in enumerate(heads) if _BIRTH_HEAD.match(head)]
    ages = [index for index, head in enumerate(heads) if births and _AGE_HEAD.match(head)]
    if len(births) != 1 or len(ages) != 1:
        return
    found = []
    for row in table.rows:
        birth, cell = row.cells[births[0]], row.cells[ages[0]]
        days = days_in(birth.text) if birth else ()
        stated = _CELL.fullmatch(cell.text.strip("* ")) if cell else None
        if len(days) == 1 and days[0].day and cell and stated:
            right = months_between(days[0].day, own) // _A_YEAR
            found.append((cell, right, int(to_ascii(stated["years"])) - right))
    wrong = [each for each in found if abs(each[2]) > 1]
    if len(wrong) < len(found) or len(found) == 1:
        yield from ((cell, right) for cell, right, _ in wrong)


_JOINED: Final = late(
    normalise(
        rf"(?: ?খ্রি\.?)?(?: ?তারিখে?)?,? (?:তিনি )?(?:এ |এই |প্রথম |সরকারি )?(?:{LETTER}{{2,15}} ){{0,3}}?(?:যোগদান|যোগ দেন|নিয়োগ)|(?: ?খ্রি\.?)?(?: ?তারিখ)? (?:হতে|থেকে) (?:অদ্যাবধি|এ পর্যন্ত|আজ পর্যন্ত|এখন পর্যন্ত)"
    )
)
_JOINED_ON: Final = late(normalise(r"যোগদান(?:ের তারিখ| তারিখ)?[ :ঃ–-]{0,3}\Z"))
_SERVED: Final = late(
    normalise(
        rf"(?P<noun>চাকরিকাল|চাকুরিকাল|কর্মকাল|চাকরির (?:মেয়াদ|বয়স|কাল|মেয়াদকাল))(?: হলো| হয়েছে| মোট)?[ :ঃ–-]{{0,3}}{_YEARS}"
        rf"|{_YEARS.replace('<words>', '<words2>').replace('<years>', '<years2>').replace('<months>', '<months2>')} (?:ধরে|যাবৎ|(?:এ {LETTER}{{2,15}} )?(?:চাকরি|কর্মরত|সেবা))"
    )
)
_FULL: Final = late(normalise(r" ?(?:চাকরি )?(?:পূর্ণ|পূর্তি)"))
_OTHER_TERM: Final = late(
    normalise(
        rf"হলে|হবে|হইবে|অতিরিক্ত|(?<!{LETTER})(?:সাল|আগের|পূর্বের|পূর্ববর্তী|সাবেক|অন্য)|ন্যূনতম|অবশিষ্ট|প্রায়|অসাধারণ|বিনা বেতন|ব্যতীত|বাদে|প্রেষণ|(?<!{LETTER})(?:বাকি|আরও|আগে|পূর্বে|কম|বেশি|মধ্যে)(?!{LETTER})"
    )
)
_OF_POST: Final = late(normalise(rf"(?<!{LETTER})(?:এ|এই|বর্তমান|উক্ত) (?:পদে|কর্মস্থলে|কার্যালয়ে|দপ্তরে|শাখায়)"))
_SINCE: Final = late(normalise(r"(?:পর (?:হতে|থেকে)|(?:হতে|থেকে) (?:অদ্যাবধি|এ পর্যন্ত|আজ পর্যন্ত|এখন পর্যন্ত))"))


def wrong_service(text: str, own: dt.date) -> Iterator[WrongYears]:
    """Lengths of service that are not those from the day of joining in their sentence to the day of the letter.

    >>> said = "তিনি ১ জানুয়ারি ২০১০ তারিখে যোগদান করেন; তাঁর চাকরিকাল ১৮ বছর।"
    >>> [(found.years, found.months) for found in wrong_service(said, dt.date(2026, 3, 15))]
    [(16, 2)]
    """
    if not any(sign in text for sign in ("যোগদান", "অদ্যাবধি", "পর্যন্ত", "যোগ দেন")):
        return
    for sentence in sentences(text):
        served = list(_SERVED.finditer(sentence)) if _YEAR in sentence else []
        days = days_in(sentence) if len(served) == 1 else ()
        if len(days) != 1 or _OTHER_TERM.search(sentence) or not _is_joining(sentence, days[0]):
            continue
        if _OF_POST.search(sentence) and not _SINCE.search(sentence):
            continue
        yield from _of_service(sentence, served[0], days[0].day, own)


_YEAR: Final = "বছর"


def _is_joining(sentence: str, day: DayMention) -> bool:
    return bool(_JOINED.match(sentence, day.end) or _JOINED_ON.search(sentence[: day.start]))


def _of_service(
    sentence: str, served: re.Match[str], joined: dt.date | None, own: dt.date
) -> Iterator[WrongYears]:
    if joined is None or joined >= own:
        return
    words, years, months = (served[part] or served[f"{part}2"] for part in ("words", "years", "months"))
    right = months_between(joined, own)
    stated = _A_YEAR * int(to_ascii(years)) + int(to_ascii(months or "0"))
    full = _FULL.match(sentence, served.end("words") if served["words"] else served.end("words2"))
    more = right // _A_YEAR - stated // _A_YEAR  # complete years than are said
    if months:
        fits = abs(stated - right) <= _RUNNING
    elif full:
        fits = more >= 0
    else:
        fits = more in (-1, 0)  # the year that is running may be counted
    if not fits:
        yield WrongYears(words, *divmod(right, _A_YEAR), own)
