"""The one training, week, fair or workshop of a letter, called by quite another name in quotation marks on one of its own days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.audit.within.named_things import NamedThing, ThingOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = (
    "প্রশিক্ষণ|কোর্স|কর্মশালা|সেমিনার|সম্মেলন|সপ্তাহ|পক্ষ|মেলা|উৎসব|ক্যাম্প|ক্যাম্পেইন|অভিযান|প্রতিযোগিতা|টুর্নামেন্ট|প্রদর্শনী|অলিম্পিয়াড"
)
_TITLE: Final = late(
    normalise(
        rf"[‘“](?P<name>[^‘’“”\n]{{4,90}}?)(?:(?<= )(?P<within>{_KINDS}))?[’”]-?(?:(?:র|এর|এ)(?!{LETTER})| (?P<kind>{_KINDS})(?={LETTER}{{0,3}}(?!{LETTER})))?"
    )
)
_ON_ITS_DAYS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সমাপনী|সমাপ্তি|সমাপ্ত|সমাপনান্তে|শেষে|শেষ দিন|শেষ দিনে|উদ্বোধনী|উদ্বোধন|প্রথম দিন|প্রথম দিনে|চলাকালে|উত্তীর্ণ|সনদ|সনদপত্র|পুরস্কার)(?!{LETTER})"
    )
)
"""What a letter says of its own event."""
_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পূর্ববর্তী|পূর্বে|পূর্বের|আগে|আগের|ইতঃপূর্বে|ইতোপূর্বে|ইতিপূর্বে|অন্য|অপর|আরেক|পাশাপাশি|ছাড়াও|এছাড়া|পৃথক|আলাদা|পরবর্তী|একই সঙ্গে|একই সাথে|একই দিন|একই দিনে|একযোগে|উভয়|দুটি|দুইটি|দ্বিতীয়|স্থলে|পরিবর্তে|নতুন|নামে|আরও|আরো|গত (?:বছর|মাস))(?!{LETTER})"
    )
)
_SUBJECTS: Final = ("subject", "heading", "headline", "title")
_TEXTS: Final = ("body", "discussion", "decisions", "text", "closing")
_MOST: Final = 60


def events_otherwise(paper: Paper) -> Iterator[ThingOtherwise]:
    """The second of two names of events of one kind, that stands once, in a sentence that has a day of the first and speaks of its end, its beginning or its people."""
    texts = [each for each in paper.texts if each.own and each.at[0] in (*_SUBJECTS, *_TEXTS)]
    events = [event for passage in texts for event in _events(passage)]
    for kind in dict.fromkeys(event.kind for event in events[:_MOST]):
        named: dict[str, list[NamedThing]] = {}
        for event in events[:_MOST]:
            if event.kind == kind:
                named.setdefault(event.name, []).append(event)
        if len(named) != 2:
            continue
        (own, mine), (_, others) = sorted(named.items(), key=lambda each: not _is_own(each[1]))
        if _is_own(mine) and not _is_own(others) and (other := others[0]) and _is_of_own(other, own, texts):
            first = mine[0].passage.text[mine[0].start : mine[0].end]
            stated = other.passage.text[other.start : other.end]
            yield ThingOtherwise(other.passage, stated, first, other.start)


def _events(passage: Passage) -> Iterator[NamedThing]:
    for match in matches(_TITLE, passage.text, "‘", "“"):
        kind = match["kind"] or match["within"]
        if kind:
            yield NamedThing(
                passage, match["name"].strip(), kind, match.start(), _end(match[0]) + match.start()
            )


def _end(words: str) -> int:
    """Where the quotation ends, without the ending of a case behind it."""
    return max(words.rfind("’"), words.rfind("”")) + 1


def _is_own(events: list[NamedThing]) -> bool:
    """Whether the letter is of this event: it is in the subject, or named twice."""
    return len(events) > 1 or events[0].passage.at[0] in _SUBJECTS


def _is_of_own(other: NamedThing, own: str, texts: list[Passage]) -> bool:
    """Whether the sentence of the other event says of a day of the letter what is said of the own one."""
    sentence = other.sentence
    if other.passage.at[0] not in _TEXTS or sentence.lstrip().startswith(("|", "-", "*")):
        return False
    if own in sentence or _OTHERS.search(sentence) or not _ON_ITS_DAYS.search(sentence):
        return False
    said = [day.day for day in days_in(sentence) if day.day]
    written = [match[0] for match in matches(_DAY, sentence, *_MONTHS)]
    elsewhere = [each.text.replace(sentence, " ") for each in texts]
    days = {day.day for text in elsewhere for day in days_in(text) if day.day}
    return any(day in days for day in said) or any(any(one in text for text in elsewhere) for one in written)


_MONTH_NAMES: Final = "জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর"
_MONTHS: Final = tuple(map(normalise, _MONTH_NAMES.split("|")))
_DAY: Final = late(normalise(rf"(?<![০-৯])[০-৯]{{1,2}} (?:{_MONTH_NAMES})(?!{LETTER})"))
