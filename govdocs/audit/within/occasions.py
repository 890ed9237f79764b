"""One course, meeting or journey of which a document speaks twice: which of its kind it is, its days, its country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.figures.ordinals import ordinal_in_words
from govdocs.audit.names.office_list import COUNTRIES
from govdocs.audit.reading.mentions import ERA, SpanMention, is_wider, spans_in
from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class SaidBefore(NamedTuple):
    """Words, and those before them that they contradict."""

    words: str
    before: str


# Which batch or meeting

_NTH: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?P<figure>[০-৯](?<![০-৯.,/-].)[০-৯]{{0,2}}) ?-?(?:ম|য়|র্থ|ষ্ঠ|তম)|(?P<word>{LETTER}{{3,12}})) (?P<noun>ব্যাচ|সভা|অধিবেশন|পর্যায়)"
    )
)
_OF_ANOTHER: Final = late(
    normalise(
        r"বিগত|(?<![\u0980-\u09ff])গত |পূর্ব|আগের|পরবর্তী|সমাপ্ত|সমাপনী|সম্পন্ন|ফলাফল|কার্যবিবরণী|সিদ্ধান্ত|অগ্রগতি|বাস্তবায়ন|মূল্যায়ন|উত্তীর্ণ|প্রতিবেদন|তুলনা|নমুনা"
    )
)
_STEM: Final = 5
_SHORTEST: Final = 4
_LEAST: Final = 2
"""Words besides the ordinal by which a title is of the same."""


def other_ordinals(texts: Sequence[str], titles: Sequence[str]) -> Iterator[tuple[int, SaidBefore]]:
    """The index of the title of an annex that has another batch, meeting or phase than the only one of which the texts speak.

    >>> [found.words for _, found in other_ordinals(["যুব নেতৃত্ব প্রশিক্ষণের ৬ষ্ঠ ব্যাচ"], ["যুব নেতৃত্ব প্রশিক্ষণ (৫ম ব্যাচ)"])]
    ['৫ম ব্যাচ']
    """
    told = [match for title in titles for match in _ordinals(title)]
    said = [match for text in texts for match in _ordinals(text)] if told else []
    stems = {word[:_STEM] for text in texts for word in words_in(text)} if said else set()
    for noun in {match["noun"] for match in told}:
        before = [match for match in said if match["noun"] == noun]
        numbers = {_number(match) for match in before}
        if len(numbers) != 1 or len({_number(match) for match in told if match["noun"] == noun}) != 1:
            continue
        for index, title in enumerate(titles):
            found = next((match for match in _ordinals(title) if match["noun"] == noun), None)
            if found is None or _number(found) in numbers or _OF_ANOTHER.search(title):
                continue
            rest = title[: found.start()] + title[found.end() :]
            common = stems & {word[:_STEM] for word in words_in(rest) if len(word) >= _SHORTEST}
            if len(common) >= _LEAST:
                yield index, SaidBefore(found[0], before[0][0])


def _ordinals(text: str) -> list[re.Match[str]]:
    return [match for match in _NTH.finditer(text) if _number(match)]


def _number(match: re.Match[str]) -> int | None:
    return int(to_ascii(match["figure"])) if match["figure"] else ordinal_in_words(match["word"])


# Days

_EVENT: Final = "কর্মশালা|প্রশিক্ষণ|কোর্স|সেমিনার|সম্মেলন|সফর|মেলা|সিম্পোজিয়াম|প্রদর্শনী"
_OF_EVENT: Final = late(normalise(rf"[^।;\n]{{0,120}}?(?<!{LETTER})(?P<noun>{_EVENT})"))
_OF_THE_EVENT: Final = late(
    normalise(rf"(?: ?{ERA})? ?(?:তারিখের|মেয়াদের|তারিখে (?:অনুষ্ঠেয়|অনুষ্ঠিতব্য|আয়োজিত)) (?P<noun>{_EVENT})")
)
_MOVED: Final = late(
    normalise("ব্যাচ|পর্যায়|ধাপ|পরিবর্ত|সংশোধ|স্থগিত|পুনর্নির্ধার|পুনঃনির্ধার|বর্ধিত|পর্ব|গ্রুপ|দফা|পৃথক|যথাক্রমে")
)
_A_PART: Final = late(
    normalise(
        "শেষ দিন|প্রথম দিন|মাঠ|পরিদর্শন|অধিবেশন|ব্যবহারিক|অংশ(?!গ্রহণ)|আবাসন|ছুটি|যানবাহন|অনুপস্থিত|অনলাইন|শিক্ষাসফর|শিক্ষা সফর"
    )
)
_QUOTED: Final = late("[‘“]([^‘’“”\n]{4,100})[’”]")


def other_days(text: str) -> Iterator[SaidBefore]:
    """The days 'of the course' or 'of the workshop' of which one end is not that of the days with which a text began.

    >>> text = "৭-১১ মে ২০২৬ তারিখে অনুষ্ঠেয় কর্মশালায় যোগ দেবেন। ৭-১২ মে ২০২৬ তারিখের কর্মশালার ব্যয় আয়োজক দেবে।"
    >>> list(other_days(text))
    [SaidBefore(words='৭-১২ মে ২০২৬', before='৭-১১ মে ২০২৬')]
    """
    spans = [] if len(found := spans_in(text)) < _LEAST or _MOVED.search(text) else list(found)
    if not spans or len({_days(span) for span in spans}) != _LEAST:
        return
    spans.sort(key=lambda span: span.start)
    first = spans[0]
    event = _OF_EVENT.match(text, first.end)
    for span in spans[1:]:
        said = _OF_THE_EVENT.match(text, span.end)
        ends = (span.first == first.first) + (span.last == first.last)
        if event is None or said is None or said["noun"] != event["noun"] or ends != 1:
            continue
        here, there = _sentence(text, span), _sentence(text, first)
        names = set(_QUOTED.findall(here))
        other_name = names and not names & set(_QUOTED.findall(there))
        if not (other_name or _A_PART.search(here) or is_wider(text, span) or is_wider(text, first)):
            yield SaidBefore(span.words, first.words)
            return


def _days(span: SpanMention) -> tuple[object, object]:
    return span.first, span.last


def _sentence(text: str, span: SpanMention) -> str:
    begin = max(text.rfind(mark, 0, span.start) for mark in "।;\n") + 1
    ends = [place for mark in "।;\n" if (place := text.find(mark, span.end)) >= 0]
    return text[begin : min(ends, default=len(text))]


# The country

_HELD_IN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<country>{COUNTRIES})(?:ে|য়|তে) (?:অনুষ্ঠেয়|অনুষ্ঠিতব্য|আয়োজিত|আয়োজিতব্য|অনুষ্ঠিত)(?!{LETTER})"
    )
)
_STAY_IN: Final = late(
    normalise(rf"(?<!{LETTER})(?P<words>(?P<country>{COUNTRIES})(?:ে|য়|তে)) (?:অবস্থান|থাকাকাল|ভ্রমণকাল|সফরকাল)")
)
_STAYS: Final = (" অবস্থান", " থাকাকাল", " ভ্রমণকাল", " সফরকাল")
_ON_THE_WAY: Final = late(
    normalise(rf"ট্রানজিট|যাত্রাবিরতি|যাত্রা বিরতি|(?<!{LETTER})হয়ে(?!{LETTER})|পথে|পরবর্তী|পূর্ব|বর্তমানে")
)


def other_countries(texts: Sequence[str]) -> Iterator[tuple[int, SaidBefore]]:
    """The index of a text in which people stay in another country than the only one in which the event is; that country is nowhere else.

    >>> [found.words for _, found in other_countries(["নেপালে অনুষ্ঠেয় সভায় যোগ দেবেন। ভুটানে অবস্থানকালে ব্যয় আয়োজকের।"])]
    ['ভুটানে']
    """
    stays = [(index, match) for index, text in enumerate(texts) for match in matches(_STAY_IN, text, *_STAYS)]
    if not stays or any(_ON_THE_WAY.search(text) for text in texts):
        return
    held = [match for text in texts for match in _HELD_IN.finditer(text)]
    if len({match["country"] for match in held}) != 1:
        return
    for index, match in stays:
        named = sum(text.count(match["country"]) for text in texts)
        if match["country"] != held[0]["country"] and named == 1:
            yield index, SaidBefore(match["words"], held[0][0].split(" ")[0])
