"""Whether two steps are of one business: not of another post, lot, class, examination or round, and not what comes after it."""

from __future__ import annotations

import re
from typing import Final

from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

COMES_AFTER: Final = late(
    normalise(
        r"পুনঃ ?নিরীক্ষ|পুনর্নিরীক্ষ|পুনর্মূল্যায়ন|পুনঃ ?মূল্যায়ন|পুনর্বিবেচ|পুনঃ ?বিবেচ|পুনঃ ?পরীক্ষ|আপিল|আপীল|আপত্তি|অভিযোগ|সংশোধন|ত্রুটি|কপি|সনদ|প্রত্যয়ন|বিলম্ব|অপেক্ষমাণ|অবশিষ্ট|বকেয়া|ফেরত"
        r"|(?:সর্বোচ্চ|কৃতকার্য|সফল|নির্বাচিত|বিজয়ী|মনোনীত|গৃহীত|উত্তীর্ণ)[^।;]{0,12}(?:দরদাতা|ডাককারী|দাতা|ক্রেতা|ইজারাদার|ইজারাগ্রহীতা|দর|ঠিকাদার|প্রতিষ্ঠান|প্রার্থী)"
        r"|[২2][৫5] ?(?:শতাংশ|%|ভাগ)|জামানতের (?:টাকা|অর্থ)"
    )
)
"""Words of a step that may come after the others of its kind: what the winner pays, what is objected to, a copy."""
_EXAMINATION: Final = late(normalise(rf"(?P<kind>{LETTER}{{2,20}}) পরীক্ষা"))
_PARTS: Final = frozenset(
    normalise(
        "লিখিত মৌখিক ব্যবহারিক চূড়ান্ত বাছাই উক্ত এ এই এবং ও শুরু নির্ধারিত অংশগ্রহণের নৈর্ব্যক্তিক রচনামূলক কম্পিউটার"
    ).split()
)
_ANY: Final = frozenset(normalise("ভর্তি নিয়োগ").split())
"""Kinds of examinations that one applies for."""
_OF: Final = late(
    normalise(
        rf"(?P<one>(?:{LETTER}{{1,20}} )?{LETTER}{{1,20}}) (?P<of>পদে|পদের|পদসমূহের|ধাপে|ধাপের|পর্যায়ে|পর্যায়ের|শ্রেণিতে|শ্রেণির|শ্রেণীর|গ্রেডের|গ্রুপের|ইউনিটের|ব্যাচের|পর্বের|দফার|বিষয়ের|পত্রের|কোটার)(?!{LETTER})"
        r"|(?P<lot>(?:লট|প্যাকেজ|গুচ্ছ|গ্রুপ|ইউনিট)[ -]{0,2}(?:(?:নং|নম্বর)[ -]{0,2})?[০-৯ক-হ]{1,3})"
        rf"|(?P<whose>{LETTER}{{2,20}}(?:র|ের)) (?:বিশেষ )?(?:আবেদন|বাছাই|যাচাই|লটারি|ড্র|নিলাম|নিবন্ধন)"
        rf"|(?P<special>(?<!{LETTER})(?:বিশেষ|দ্বিতীয়|তৃতীয়|২য়|৩য়|কোটার|বালিকা|বালিকাদের|বালক|বালকদের|মহিলা|পুরুষ))(?!{LETTER})"
    )
)
_ONE_DOES: Final = frozenset(
    normalise(
        "ভর্তির নিয়োগের চাকরির আবেদনের আবেদনপত্রের প্রার্থীর প্রার্থীদের শিক্ষার্থীর শিক্ষার্থীদের দরপত্রের মালামালের প্রকাশ্য"
    ).split()
)
_YEAR_BEFORE: Final = late(r".*[০-৯0-9]{4}")


def kinds_of(clause: str, start: int, end: int) -> frozenset[str]:
    """Words by which the step that stands in a clause is one of a certain post, lot, class or examination.

    >>> sorted(kinds_of("বার্ষিক পরীক্ষার তারিখ", 0, 22)), sorted(kinds_of("লিখিত পরীক্ষার তারিখ", 0, 20))
    (['বার্ষিক'], [])
    """
    day = _YEAR_BEFORE.match(clause[:start])
    said = clause[day.end() if day else 0 : end]
    found = {match["kind"] for match in _EXAMINATION.finditer(said)} - _PARTS
    for match in _OF.finditer(said):
        words = match["lot"] or match["whose"] or match["special"] or f"{match['one']} {match['of'][:3]}"
        found.add(re.sub(r"[ -]", "", words) if match["lot"] else words)
    return frozenset(found - _ONE_DOES)


def is_one_business(first: frozenset[str], then: frozenset[str]) -> bool:
    """Whether two steps, in the order in which they are written, may be of one business: the one said later may leave it out.

    >>> is_one_business(frozenset({"বার্ষিক"}), frozenset()), is_one_business(frozenset(), frozenset({"বার্ষিক"}))
    (True, False)
    """
    return not then or first == then or (not first and then <= _ANY) or (first <= _ANY and then <= _ANY)
