"""Days of events of which one cannot be before the other: leave and return, a deadline and what comes of missing it, a committee and its work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, DayMention, days_in, spans_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.reading.scanning import lines_with
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class TooEarly(NamedTuple):
    """Where a day that is too early begins in its text, its words, the day, and the words of that before which it is."""

    start: int
    words: str
    day: dt.date
    other: str
    other_day: dt.date


# Back from leave

_AWAY: Final = late(normalise("ছুটি"))
_RETURNS: Final = late(
    normalise(
        r"(?:ছুটি|ছুটির)(?: ভোগ| মেয়াদ| ভোগের)? ?(?:শেষে|অন্তে|শেষ করে|শেষ হওয়ার পর|সমাপ্ত হলে|সমাপ্তিতে|সমাপনান্তে|ান্তে)|স্বপদে|স্বকর্মস্থলে|(?:নিজ|স্ব|স্বীয়|পূর্বের|পূর্বতন) (?:পদে|কর্মস্থলে|কাজে|দায়িত্বে)"
        r"|(?:কর্মস্থলে|কাজে) (?:যোগদান কর(?:বেন|তে)|যোগ দ[িে]বেন)"
    )
)
_JOINS: Final = late(normalise("যোগদান|যোগ দেবেন|যোগ দিবেন|কাজে ফির"))
_CUT_SHORT: Final = late(
    normalise("ছুটিকাল|বাতিল|অভোগ|অব্যবহৃত|পূর্বেই|আগেই|কর্তন|সংশোধ|পরিবর্তে|অপরাহ্[ণন]|না করলে|ব্যর্থ")
)


def returns_within_leave(texts: Sequence[str]) -> Iterator[tuple[int, TooEarly]]:
    """The index of a text in which somebody joins again on a day of the one leave of which the texts speak, and both days.

    >>> leave = "৬ ডিসেম্বর ২০২৬ হতে ২০ ডিসেম্বর ২০২৬ পর্যন্ত অর্জিত ছুটি"
    >>> [late.words for _, late in returns_within_leave([leave, "ছুটি শেষে তিনি ২০ ডিসেম্বর ২০২৬ তারিখে যোগদান করবেন।"])]
    ['২০ ডিসেম্বর ২০২৬']
    """
    if not any(_AWAY.search(text) for text in texts):
        return
    spans = {(span.first, span.last): span for text in texts for span in spans_in(text)}
    if len(spans) != 1:
        return
    span = next(iter(spans.values()))
    for index, text in enumerate(texts):
        for start, sentence in dated_sentences(text) if _JOINS.search(text) else ():
            days = days_in(sentence)
            if len(days) != 1 or not _JOINS.search(sentence, days[0].end) or _CUT_SHORT.search(sentence):
                continue
            day = days[0].day
            if day and span.first <= day <= span.last and _RETURNS.search(sentence):
                yield index, TooEarly(start + days[0].start, days[0].words, day, span.words, span.last)


# What comes of missing a deadline

_ELSE: Final = late(
    normalise(rf"(?<!{LETTER})(?:অন্যথায়|নতুবা|নচেৎ|অন্যথা হলে|ব্যর্থ হলে|ব্যর্থতায়|না করলে|না হলে)(?!{LETTER})")
)
_ELSE_SIGNS: Final = tuple(map(normalise, ("অন্যথা", "নতুবা", "নচেৎ", "ব্যর্থ", "না করলে", "না হলে")))
_BY: Final = late(normalise(rf"(?: ?{ERA})? ?(?:তারিখ)?(?:ের|[ -]এর)? ?(?:মধ্যে|ভিতরে|পূর্বে)"))
_FROM: Final = late(
    normalise(
        rf"(?: ?{ERA})? ?(?:তারিখ)?(?: (?:পূর্বাহ্[ণন]|অপরাহ্[ণন]))?(?:ে|ে?(?: হতে| থেকে| হইতে)|(?<=তারিখ))(?!{LETTER})"
    )
)


def else_before_deadline(text: str) -> Iterator[TooEarly]:
    """A day from which something holds for whoever misses a deadline, that is before the deadline itself.

    >>> [found.words for found in else_before_deadline("৩০ মে ২০২৬ তারিখের মধ্যে যোগ দেবেন; অন্যথায় ২৬ মে ২০২৬ তারিখ হতে অবমুক্ত।")]
    ['২৬ মে ২০২৬']
    """
    for start, end in lines_with(text, *_ELSE_SIGNS):
        line = text[start:end]
        sayings = list(_ELSE.finditer(line))
        days = [mention for mention in days_in(line) if mention.day] if sayings else []
        for said in sayings:
            before = [one for one in days if one.end <= said.start() and _BY.match(line, one.end)]
            after = [one for one in days if one.start >= said.end()]
            if not before or not after or "।" in line[said.end() : after[0].start]:
                continue
            deadline, begun = before[-1], after[0]
            if deadline.day and begun.day and begun.day < deadline.day and _FROM.match(line, begun.end):
                yield TooEarly(start + begun.start, begun.words, begun.day, deadline.words, deadline.day)


# A committee and its work

_FORMED: Final = late(
    normalise(
        rf"তারিখ(?:ের|ে)? [^।;\n]{{0,90}}?গঠিত (?:{LETTER}{{1,30}} ){{0,3}}(?:{LETTER}{{0,12}}কমিটি|দল|টিম|বোর্ড)|তারিখে (?:{LETTER}{{1,30}} ){{0,5}}কমিটি গঠন করা হ"
    )
)
_ACTS: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?: তারিখ(?:ে)?(?!{LETTER}))?,? (?:(?!তারিখের|সংঘটিত|ঘটিত|ঘটা|অনুষ্ঠিত|দায়ের|দাখিল|প্রাপ্ত|জারি|প্রকাশিত|গঠিত)(?:{LETTER}|[০-৯-]){{1,30}} ){{0,5}}"
        r"(?:পরিদর্শন|শুনানি|সাক্ষ্য|জবানবন্দি|সাক্ষাৎকার|তদন্ত (?:কার্যক্রম|কাজ|শুরু|কর)|যাচাই|(?:বক্তব্য|মতামত) (?:গ্রহণ|শোন)|সভায় মিলিত|সভা কর)"
    )
)
_COMMITTEE: Final = late(
    normalise(rf"(?<!{LETTER})(?:তদন্ত |উক্ত |এ |সেই )?(?:কমিটি|দলটি|টিম|বোর্ড)(?!{LETTER})")
)
_BY_CITED_ORDER: Final = late(
    normalise(
        rf"(?:সূত্রস্থ|সূত্রোক্ত|সূত্রে (?:উল্লিখিত|বর্ণিত)|উপর্যুক্ত|উক্ত) (?:{LETTER}{{2,15}} )?(?:আদেশ|স্মারক|পত্র|প্রজ্ঞাপন|নির্দেশ)(?:ের মাধ্যমে|ে|বলে|মূলে)? গঠিত (?:{LETTER}{{1,30}} ){{0,3}}(?:{LETTER}{{0,12}}কমিটি|দল|টিম|বোর্ড)"
    )
)
_BY_COMMITTEE: Final = 60
"""Characters before the day in which the committee is named."""


def acts_before_formed(
    texts: Sequence[str], references: Sequence[str] = ()
) -> Iterator[tuple[int, TooEarly]]:
    """The index of a text in which a committee is at work on a day before the one on which it was formed, and both days.

    Where it was formed by 'the order of the reference', the day is that of the references, if they have one alone.

    >>> text = "২ মে ২০২৬ তারিখের আদেশে গঠিত কমিটি কাজ শেষ করেছে। কমিটি ২৬ এপ্রিল ২০২৬ তারিখে হাট পরিদর্শন করে।"
    >>> [found.words for _, found in acts_before_formed([text])]
    ['২৬ এপ্রিল ২০২৬']
    """
    formed: dict[dt.date, DayMention] = {}
    for text in texts:
        for _, sentence in dated_sentences(text) if "কমিটি" in text or "গঠিত" in text else ():
            for mention in days_in(sentence):
                if mention.day and _FORMED.match(sentence[mention.end :].lstrip()):
                    formed[mention.day] = mention
    if not formed and any(_BY_CITED_ORDER.search(text) for text in texts if "গঠিত" in text):
        formed = {mention.day: mention for cited in references for mention in days_in(cited) if mention.day}
    if len(formed) != 1:
        return
    day, words = next((day, mention.words) for day, mention in formed.items())
    for index, text in enumerate(texts):
        for start, sentence in dated_sentences(text) if "কমিটি" in text else ():
            for mention in days_in(sentence):
                before = sentence[max(0, mention.start - _BY_COMMITTEE) : mention.start]
                if (
                    mention.day
                    and mention.day < day
                    and _COMMITTEE.search(before)
                    and _ACTS.match(sentence, mention.end)
                ):
                    yield index, TooEarly(start + mention.start, mention.words, mention.day, words, day)
