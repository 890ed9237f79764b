"""Where an event is held: by the particulars of a letter, by its text, and by another letter that speaks of the same event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from govdocs.audit.names.rooms import are_two_buildings, are_two_rooms
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherVenue(NamedTuple):
    """The words of a place, and the place that the particulars have."""

    words: str
    place: str


_ROOM: Final = "মিলনায়তন|অডিটোরিয়াম|অডিটরিয়াম|সভা ?কক্ষ|সম্মেলন ?কক্ষ|হলরুম|হল রুম|কনফারেন্স রুম|টাউন হল|সার্কিট হাউস|মাঠ|প্রাঙ্গণ|চত্বর|সেন্টার|কেন্দ্র|ভবন|গ্রন্থাগার"
_HELD_AT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<place>(?:{LETTER}{{2,20}} ){{1,5}}(?:{_ROOM}))(?:(?:ে|য়|তে|-এ|ের সভাকক্ষে)(?: {LETTER}{{1,20}}){{0,10}}?)? (?:অনুষ্ঠিত|আয়োজ|উদ্বোধন কর|বসবে|সম্পন্ন|শুরু হ|হবে)"
    )
)
_SIGNS: Final = tuple(
    map(
        normalise,
        (
            "মিলনায়তন",
            "অডিট",
            "কক্ষ",
            "হল",
            "রুম",
            "হাউস",
            "মাঠ",
            "প্রাঙ্গণ",
            "চত্বর",
            "সেন্টার",
            "কেন্দ্র",
            "ভবন",
            "গ্রন্থাগার",
        ),
    )
)
_NO_NAME: Final = late(normalise(r"(?:ে|[ািীুূেো]য়|তে|টি|কে|দের|হতে|থেকে|জন্য|ও|এবং)\Z"))
"""The ending of a word with which a place does not begin, or go on."""
_EVENT: Final = late(
    normalise("সভা|উদ্বোধন|অনুষ্ঠান|প্রশিক্ষণ|কর্মশালা|সেমিনার|মেলা|উৎসব|সমাবেশ|প্রতিযোগিতা|পরীক্ষা|সম্মেলন|শুনানি")
)
_ANOTHER: Final = late(
    normalise(
        rf"সমাপনী|মধ্যাহ্ন|ভোজ|আবাস|নিবন্ধন|(?<!{LETTER})(?:গত|বিগত|পূর্বে|পরে|শেষে)|সাংস্কৃতিক|প্রদর্শন|পুরস্কার|বিকল্প|বৃষ্টি|প্রস্তুতি|শোভাযাত্রা|র‌্যালি|পরিবর্ত|স্থানান্তর|ব্যাচ|পর্যায়|প্রথম|দ্বিতীয়"
    )
)
"""Words of a sentence that may be of another part of the event, or another place of it."""
_SAID_PLACE: Final = late(
    normalise(
        rf"(?:নির্ধারিত|উল্লিখিত|উল্লেখিত|বর্ণিত) স্থান,?(?: অর্থাৎ)? (?P<place>(?:{LETTER}{{2,20}} ){{1,4}}{LETTER}{{3,20}}?)(?:ে|য়|তে) (?:অনুষ্ঠিত|আয়োজ|সম্পন্ন|শুরু|হয়)"
    )
)
_WORD: Final = late(f"{LETTER}{{3,25}}")
_ROOM_OF: Final = ("কক্ষ", "কেন্দ্র")
"""What may have the word for an event before it: সভা কক্ষ, প্রশিক্ষণ কেন্দ্র."""
_OF_MANY: Final = frozenset(normalise("উপজেলা জেলা বিভাগীয় সদর").split())
_STEM: Final = 4


def place_of(particulars: Mapping[str, str]) -> str:
    """The place of the event by the particulars of its letter; empty where they have none, or several."""
    places = [normalise(str(value)) for label, value in particulars.items() if "স্থান" in normalise(str(label))]
    return places[0] if len(places) == 1 else ""


def other_venues(text: str, place: str, event: str) -> Iterator[OtherVenue]:
    """The one place of which a text says that the event is held there, where it is another building or room than the particulars say.

    >>> said = "উদ্বোধনী অনুষ্ঠানটি জেলা শিল্পকলা একাডেমি মিলনায়তনে অনুষ্ঠিত হবে।"
    >>> list(other_venues(said, "জেলা পরিষদ মিলনায়তন", "উৎসবের উদ্বোধন"))
    [OtherVenue(words='জেলা শিল্পকলা একাডেমি মিলনায়তন', place='জেলা পরিষদ মিলনায়তন')]
    """
    if not place or not any(sign in text for sign in _SIGNS):
        return
    found = [(clause, match) for clause in clauses(text) for match in _HELD_AT.finditer(clause)]
    if len(found) != 1:
        return
    ((clause, match),) = found
    events = set(_EVENT.findall(clause)) & set(_EVENT.findall(event))
    words = _place(match["place"])
    if events and words and not _ANOTHER.search(clause) and _are_two(words, place):
        yield OtherVenue(words, place)


def _place(words: str) -> str:
    """The last words of a phrase that may be the name of a place."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if kept and (_NO_NAME.search(word) or (_EVENT.fullmatch(word) and not kept[0].startswith(_ROOM_OF))):
            break
        kept.insert(0, word)
    return " ".join(kept) if len(kept) > 1 else ""


def _are_two(one: str, other: str) -> bool:
    return are_two_buildings(one, other) or are_two_rooms(one, other)


def venues_apart(text: str, place: str) -> Iterator[OtherVenue]:
    """The place that a text says to be the appointed one, which has no word in common with that of the other letter.

    >>> list(venues_apart("আদেশে নির্ধারিত স্থান উপজেলা পরিষদ মিলনায়তনে সম্পন্ন হয়েছে।", "উপজেলা রিসোর্স সেন্টার"))
    [OtherVenue(words='উপজেলা পরিষদ মিলনায়তন', place='উপজেলা রিসোর্স সেন্টার')]
    """
    for match in _SAID_PLACE.finditer(text) if place and "স্থান" in text else ():
        said, right = (_stems(each) for each in (match["place"], place))
        if (said and right and not said & right) or _are_two(match["place"], place):
            yield OtherVenue(match["place"], place)


def _stems(place: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(re.split("[,(]", place)[0]) if word not in _OF_MANY}
