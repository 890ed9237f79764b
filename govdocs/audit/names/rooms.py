"""Whether two places of a meeting are two rooms: a hall of one owner, and a meeting room of another."""

from __future__ import annotations

from typing import Final

from govdocs.audit.reading.scanning import LETTERS
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = tuple(
    (kind, late(normalise(words)))
    for kind, words in (
        ("hall", "মিলনায়তন|অডিটোরিয়াম|অডিটরিয়াম|হলরুম|হল রুম"),
        ("meeting room", "সভা ?কক্ষ|সম্মেলন ?কক্ষ|কনফারেন্স ?(?:রুম|হল|কক্ষ)|মিটিং ?রুম"),
        ("office room", "(?:অফিস|দপ্তর) ?কক্ষ"),
        ("library", "(?:গ্রন্থাগার|লাইব্রেরি|পাঠাগার) ?(?:কক্ষ|ভবন)?"),
        ("class room", "শ্রেণি ?কক্ষ|ক্লাস ?রুম"),
        ("field", "মাঠ|ময়দান"),
        ("yard", "চত্বর|প্রাঙ্গণ"),
        (
            "room of one",
            "(?:প্রধান শিক্ষক|শিক্ষিকা|অধ্যক্ষ|উপাধ্যক্ষ|সভাপতি|চেয়ারম্যান|পরিচালক|প্রশাসক|মেয়র|তত্ত্বাবধায়ক)ের (?:অফিস ?)?কক্ষ",
        ),
    )
)
_OF_THEIR_OWN: Final = frozenset({"library", "class room", "room of one"})
"""Kinds of rooms that are no other room, whoever owns them."""
_WORD: Final = late(f"[{LETTERS}]{{2,}}")
_OF_MANY: Final = frozenset(
    normalise("উপজেলা জেলা বিভাগীয় কার্যালয় কার্যালয়ের অফিস অফিসের দপ্তর দপ্তরের ভবন ভবনের তলা কক্ষ মহোদয়ের").split()
)
_STEM: Final = 4


_FLOOR: Final = late(normalise(r"(?:নিচ|নীচ|[০-৯]{1,2}(?:ম|য়|র্থ|ষ্ঠ)?|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|পঞ্চম) ?তলা"))
"""The floor of a room: no room is on two."""


def are_two_rooms(one: str, other: str) -> bool:
    """Whether two places are on two floors, or rooms of different kinds and owners; not where one of them names no owner, unless no room
    is both.

    >>> are_two_rooms("উপজেলা পরিষদ মিলনায়তন", "সমবায় কার্যালয়ের সভাকক্ষ"), are_two_rooms("উপজেলা পরিষদ মিলনায়তন", "পরিষদ সভাকক্ষ")
    (True, False)
    >>> are_two_rooms("গ্রন্থাগার কক্ষ", "প্রধান শিক্ষকের কক্ষ"), are_two_rooms("শ্রেণিকক্ষ", "সভাকক্ষ")
    (True, False)
    """
    floors = [set(_FLOOR.findall(normalise(place))) for place in (one, other)]
    if all(len(each) == 1 for each in floors) and floors[0] != floors[1]:
        return True
    first, second = map(_kind_and_owner, (normalise(one), normalise(other)))
    if not first or not second or first[0] == second[0]:
        return False
    if {first[0], second[0]} <= _OF_THEIR_OWN:
        return True
    return bool(first[1] and second[1]) and not first[1] & second[1]


_BUILDINGS: Final = late(
    normalise(
        "সার্কিট হাউস|জেলা প্রশাসক|উপজেলা পরিষদ|জেলা পরিষদ|পুলিশ সুপার|পুলিশ লাইন|সিভিল সার্জন|শিল্পকলা একাডেমি|পৌরসভা|টাউন হল|গ্রন্থাগার|ডাকবাংলো|স্টেডিয়াম|বিদ্যালয়|কলেজ|মাদ্রাসা"
    )
)
"""Who has a building of his own in a town."""


def are_two_buildings(one: str, other: str) -> bool:
    """Whether each of two places is in one building of a town, and these are not the same.

    >>> are_two_buildings("সার্কিট হাউসের সম্মেলন কক্ষ", "জেলা প্রশাসকের সম্মেলন কক্ষ")
    True
    """
    one, other = (_WITH_SOMEBODY.sub("", normalise(place)) for place in (one, other))
    first, second = (set(_BUILDINGS.findall(place)) for place in (one, other))
    if len(first) != 1 or len(second) != 1:
        return False
    return first != second or _are_two_schools(one, other, *first)


_WITH_SOMEBODY: Final = late(normalise(r"\A.*(?:সভাপতিত্বে|উপস্থিতিতে|নেতৃত্বে),? "))
"""What is said before a place of who is there."""
_SCHOOLS: Final = tuple(map(normalise, ("বিদ্যালয়", "কলেজ", "মাদ্রাসা")))


def _are_two_schools(one: str, other: str, kind: str) -> bool:
    """Whether two places are in schools of one kind whose names share a word, and each has one that the other has not.

    >>> are_two_buildings("কমলপুর আদর্শ বিদ্যালয় মিলনায়তন", "কমলপুর পাইলট উচ্চ বিদ্যালয়")
    True
    """
    if kind not in _SCHOOLS:
        return False
    first, second = (
        {word[:_STEM] for word in _WORD.findall(place.partition(kind)[0]) if word not in _OF_SCHOOLS}
        for place in (one, other)
    )
    return bool(first & second and first - second and second - first)


_OF_SCHOOLS: Final = frozenset(
    normalise(
        "সরকারি উচ্চ মাধ্যমিক প্রাথমিক নিম্ন ডিগ্রি মহা দাখিল আলিম ফাজিল মডেল অত্র এ এই আমাদের সদর সদরে সদরের অবস্থিত উপজেলা জেলা শহরের"
    ).split()
)
"""Words that tell no school of a town from another: of what kind it is, or that it is one's own."""


def _kind_and_owner(place: str) -> tuple[str, frozenset[str]] | None:
    found = [(kind, match) for kind, pattern in _KINDS if (match := pattern.search(place))]
    if len(found) != 1:
        return None
    ((kind, match),) = found
    words = (word for word in _WORD.findall(place[: match.start()]) if word not in _OF_MANY)
    return kind, frozenset(word[:_STEM] for word in words)


_OWNED: Final = late(
    normalise(
        r"(?P<owner>হাসপাতাল|কার্যালয়|বিদ্যালয়|মাদ্রাসা|কলেজ|পৌরসভা|ব্যাংক|ইনস্টিটিউট|শিল্পকলা একাডেমি|প্রেস ক্লাব|প্রেসক্লাব)(?:ের|র)? (?P<room>সম্মেলন কক্ষ|সভাকক্ষ|সভা কক্ষ|মিলনায়তন|মাঠ)"
    )
)


def are_of_two_owners(one: str, other: str) -> bool:
    """Whether two places are rooms of one kind, of institutions of two kinds.

    >>> are_of_two_owners("জেলা সদর হাসপাতালের সম্মেলন কক্ষ", "সিভিল সার্জন কার্যালয়ের সম্মেলন কক্ষ")
    True
    """
    first, second = (_OWNED.search(normalise(each)) for each in (one, other))
    return bool(first and second and first["room"] == second["room"] and first["owner"] != second["owner"])
