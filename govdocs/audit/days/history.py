"""Days of history whose year everybody knows, and that a text gives another.

Only days that no government has ever dated otherwise: the Language Movement, the War of Liberation and the first days of the state; and
of the words about them only those that do not also name what there was of it later, an institution or a yearly day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Event(NamedTuple):
    """A day, its year, and words of which a sentence about it has one."""

    month: int
    day: int
    year: int
    words: str


EVENTS: Final = (
    Event(2, 21, 1952, "ভাষা শহিদ|ভাষা শহীদ|ভাষাশহিদ|ভাষা আন্দোলন|মাতৃভাষার (?:জন্য|দাবি|মর্যাদা)|রাষ্ট্রভাষা|রফিক|বরকত|জব্বার"),
    Event(3, 25, 1971, "গণহত্যা|কালরাত|অপারেশন সার্চলাইট"),
    Event(3, 26, 1971, "স্বাধীনতা(?:র)? ঘোষণা|স্বাধীনতা যুদ্ধ|মুক্তিযুদ্ধের সূচনা|মুক্তিযুদ্ধ শুরু"),
    Event(4, 17, 1971, "মুজিবনগর|বৈদ্যনাথতলা"),
    Event(11, 21, 1971, "সম্মিলিত আক্রমণ|সমন্বিত আক্রমণ"),
    Event(12, 14, 1971, "বুদ্ধিজীবী"),
    Event(
        12,
        16,
        1971,
        "আত্মসমর্পণ|চূড়ান্ত বিজয়|মুক্তিযুদ্ধ(?! (?:বিষয়ক|জাদুঘর|কর্নার|গবেষণা|মঞ্চ))|হানাদার|স্বাধীন বাংলাদেশ|বিজয় অর্জিত|রেসকোর্স",
    ),
    Event(11, 4, 1972, "সংবিধান (?:গৃহীত|প্রণয়ন|প্রণীত)|সংবিধান গণপরিষদে"),
    Event(12, 16, 1972, "সংবিধান (?:কার্যকর|বলবৎ|প্রবর্তন)"),
    Event(11, 17, 1999, "ইউনেস্কো"),
)
_NEAR: Final = 30
"""Years from the right one within which the event can be meant."""
_D: Final = "[0-9০-৯]"
_SUFFIX: Final = "(?: ?(?:লা|রা|ঠা|ই|শে))?"
_DATE: Final = late(
    normalise(
        rf"(?<!{_D})(?P<year>{_D}{{4}}) (?:সালের|সনের|খ্রিষ্টাব্দের) (?P<day>{_D}{{1,2}}){_SUFFIX} (?P<month>{MONTH})"
        rf"|(?<![{_D[1:-1]}./-])(?P<day2>{_D}{{1,2}}){_SUFFIX} (?P<month2>{MONTH}),? (?P<year2>{_D}{{4}})(?!{_D})"
    )
)
_WAR: Final = late(
    normalise(
        rf"(?<!{_D})(?P<year>১৯[০-৯]{{2}})(?:-এর|–এর| সালের| সনের|ের) (?:মহান )?(?P<what>মুক্তিযুদ্ধ|স্বাধীনতা যুদ্ধ|ভাষা আন্দোলন)(?!{LETTER}*[- ]?পূর্ব)"
    )
)
_OF_WARS: Final = {
    normalise("মুক্তিযুদ্ধ"): (1971,),
    normalise("স্বাধীনতা যুদ্ধ"): (1971,),
    normalise("ভাষা আন্দোলন"): (1948, 1952),
}
_PATTERNS: Final = tuple((event, late(normalise(event.words))) for event in EVENTS)
_SENTENCE_END: Final = late("[।\n]")


class WrongYear(NamedTuple):
    """The words of a date or an event with its year, where they stand, and the right year."""

    words: str
    start: int
    end: int
    right: str


def years_of_history(text: str) -> Iterator[WrongYear]:
    """Days of history with another year than theirs.

    >>> [found.right for found in years_of_history("১৯৭২ সালের ১৬ ডিসেম্বর পাকিস্তানি বাহিনীর আত্মসমর্পণের মধ্য দিয়ে")]
    ['১৯৭১']
    """
    for match in matches(_WAR, text, *_OF_WARS):
        years = _OF_WARS[match["what"]]
        if int(to_ascii(match["year"])) not in years:
            yield WrongYear(match[0], *match.span(), to_bangla(years[-1]))
    for match in matches(_DATE, text, "১৯", "19") if _tells_history(text) else ():
        day, month, year = (match[part] or match[f"{part}2"] for part in ("day", "month", "year"))
        on_day = [
            (event, pattern)
            for event, pattern in _PATTERNS
            if (event.month, event.day) == (MONTH_NUMBERS[month], int(to_ascii(day)))
        ]
        sentence = _sentence(text, *match.span()) if on_day else ""
        meant = [event for event, pattern in on_day if pattern.search(sentence)]
        stated = int(to_ascii(year))
        if len(meant) == 1 and stated != meant[0].year and abs(stated - meant[0].year) < _NEAR:
            yield WrongYear(match[0], *match.span(), to_bangla(meant[0].year))


def _sentence(text: str, start: int, end: int) -> str:
    begin = max(text.rfind("।", 0, start), text.rfind("\n", 0, start)) + 1
    stop = _SENTENCE_END.search(text, end)
    return text[begin : stop.start() if stop else len(text)]


def _tells_history(text: str) -> bool:
    return "১৯" in text or "19" in text
