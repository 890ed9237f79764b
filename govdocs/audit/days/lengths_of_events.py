"""The length of an event in one sentence against its first and last day in another: 'চার দিনব্যাপী মেলা …। … মেলা ৯ হতে ১১ ফেব্রুয়ারি … চলবে।'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.days.lengths import (
    EVENTS,
    LENGTH,
    LENGTH_SIGNS,
    NOT_ALL,
    Span,
    WrongLength,
    days_named,
    differing,
    stated_days,
)
from govdocs.audit.reading.mentions import ERA
from govdocs.audit.reading.scanning import matches, sentence_around
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_EVENT: Final = late(normalise(rf"^(?P<of>(?:ের)?(?: {LETTER}{{2,15}}){{0,3}}?) (?P<event>{EVENTS})"))
_TAKES_PLACE: Final = late(
    normalise(
        rf"^[ \t]{{0,8}}(?:[০-৯]{{1,2}}[.)] ?)?(?:(?:উক্ত|এ|এই|উল্লিখিত) )?(?P<of>(?:{LETTER}{{2,15}} ){{0,3}}?)(?P<event>{EVENTS})(?:টি)?,? (?:আগামী |আজ )?\Z"
    )
)
_GOES_ON: Final = late(
    normalise(
        rf"^(?: ?{ERA})?(?: তারিখ)?(?: পর্যন্ত)?(?: {LETTER}{{2,15}}| [০-৯.]{{1,5}}| ?[,–-]){{0,12}} (?:চলবে|চলছে|খোলা থাকবে|অনুষ্ঠিত (?:হবে|হচ্ছে|হয়েছে|হয়)|আয়োজন)"
    )
)
_OF_ANOTHER_TIME: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|পূর্ববর্তী|আগের|পরবর্তী|প্রস্তুতি|প্রতিবছর|সাধারণত|পরিবর্তে)(?!{LETTER})|বর্ধিত|বাড়ানো|মুলতবি"
    )
)


def wrong_lengths_of_events(text: str, year: int) -> Iterator[WrongLength]:
    """A length of an event that is not that of the days said of it in another sentence; `year` is that of days without one.

    >>> text = "মাঠে চার দিনব্যাপী বইমেলা শুরু হয়েছে।\\n\\nবইমেলা ৯ ফেব্রুয়ারি হতে ১১ ফেব্রুয়ারি পর্যন্ত চলবে।"
    >>> [found.right for found in wrong_lengths_of_events(text.replace("বইমেলা", "মেলা"), 2026)]
    [3]
    """
    lengths = list(matches(LENGTH, text, *LENGTH_SIGNS))
    if len({stated_days(one) for one in lengths}) != 1:
        return
    pairs = [
        (length, span)
        for span in days_named(text, year)
        for length in lengths
        if _of_one_event(text, length, span)
    ]
    if len({span.days for _, span in pairs}) == 1:
        yield from differing(text, *pairs[0])


def _of_one_event(text: str, length: re.Match[str], span: Span) -> bool:
    """Whether the days are those of the event that has the length: what they are said of is called no other."""
    around = [sentence_around(text, one) for one in (length.start(), span.start)]
    if around[0] == around[1] or any(
        NOT_ALL.search(text, *one) or _OF_ANOTHER_TIME.search(text, *one) for one in around
    ):
        return False
    event = _EVENT.match(text[length.end() : length.end() + 90])
    place = _TAKES_PLACE.search(text[around[1][0] : span.start])
    if not event or not place or not _GOES_ON.match(text[span.end : around[1][1]]):
        return False
    called = event["of"].split()
    return event["event"] == place["event"] and all(word in called for word in place["of"].split())
