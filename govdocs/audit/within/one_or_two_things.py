"""Whether two numbers that are a slip apart are those of one thing or of two, by the words around them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from govdocs.audit.reading.numbered_things import KINDS
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.reading.thing_numbers import ThingNumber
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_SHORT: Final = 3
_BEFORE: Final = 60
"""Characters before a number in which its owner is named."""
_BESIDE: Final = 40
_SERIES: Final = late(normalise(rf"(?<![{LETTERS}])(?:এবং|ও|অথবা|বা) [^।]{{0,12}}\Z"))
"""Characters before a number that say which of several it is."""
_ANOTHER: Final = late(
    normalise(
        rf"(?<![{LETTERS}])(?:নতুন|নূতন|পুরাতন|পুরোনো|পুরানো|পূর্বের|পূর্বতন|আগের|সাবেক|হাল|হালনাগাদ|প্রথমে|অবশিষ্ট|বাকি|অন্য|আরও|আরো|তৃতীয়|বিকল্প|পরবর্তী|পার্শ্ববর্তী|পাশের|উভয়|যথাক্রমে|সংশ্লিষ্ট অন্য|ইতঃপূর্বে|ইতোপূর্বে|অতিরিক্ত|ব্যক্তিগত|দাপ্তরিক|বাসা|বাসার)(?![{LETTERS}])"
        "|স্থলে|আরেক|অপর|পৃথক|দ্বিতীয়|সাময়িক|পরিবর্তে|সংশোধ|প্রতিস্থাপ|ভুল|বাটা"
    )
)
_ANOTHER_BEHIND: Final = late(
    normalise(
        rf"[^।]{{0,14}}(?:স্থলে|পরিবর্তে|সংশোধ|প্রতিস্থাপ|ভুল|(?<![{LETTERS}])(?:ও|এবং|অথবা|বা|থেকে|হতে) [0-9০-৯A-Z]|পর্যন্ত|পুরাতন|পুরোনো|সাবেক)"
    )
)
"""Words beside a number with which it is that of another thing, or of several."""
_QUALIFIERS: Final = late(
    normalise(
        rf"(?<![{LETTERS}.])(?:চলতি|সঞ্চয়ী|এসএনডি|এসটিডি|মেয়াদি|মেয়াদী|আমানত|ঋণ|জামানত|প্রকল্প|রাজস্ব|উন্নয়ন|এস\.? ?এ|আর\.? ?এস|বি\.? ?এস|সি\.? ?এস|বি\.? ?আর\.? ?এস|মূল মামলা|আপিল|রিট|রিভিশন|সিভিল|জিআর|সিআর|দেওয়ানি|ফৌজদারি|সার্টিফিকেট|জারি|নামজারি|মিস)(?![{LETTERS}])"
    )
)
"""Words before the name of a thing that tell one of its kind from another."""
_WEAK: Final = frozenset(
    normalise("চলতি ঋণ জামানত প্রকল্প রাজস্ব উন্নয়ন দেওয়ানি ফৌজদারি সিভিল সার্টিফিকেট নামজারি").split()
)
"""Those that one of two mentions may leave out."""


def says_another(odd: ThingNumber, other: ThingNumber) -> bool:
    """Whether the words beside one of the two make it the number of another thing."""
    for each in (odd, other) if other.row is None else (odd,):
        before = each.before[-_BESIDE:]
        if _ANOTHER.search(before) or _SERIES.search(before) or _ANOTHER_BEHIND.match(each.behind):
            return True
    said, others = (set(_QUALIFIERS.findall(each.before[-_BESIDE:])) for each in (odd, other))
    if other.row is not None:
        others = set(_QUALIFIERS.findall(" ".join(cell.text for cell in other.row.cells if cell)))
    return not said & others and bool((said | others) - (_WEAK if not (said and others) else set()))


def has_several(number: ThingNumber) -> bool:
    """Whether its sentence has several numbers of its form."""
    if number.row is not None or number.shape.startswith("00.0"):
        return False
    shape = re.escape(re.sub("[0-9]", "0", to_ascii(number.words)))
    found = re.findall(rf"(?<![0-9]){shape}(?![0-9])", re.sub("[0-9]", "0", to_ascii(number.sentence)))
    return len(found) > 1


_ITEM: Final = late(normalise(r"\s*(?:[-*•] |\(?[ক-হ০-৯]{1,2}[).] |[০-৯]{1,2}। )"))


def are_items(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether they stand in two items of lists, or in two decisions."""
    lines = [each.text[each.text.rfind("\n", 0, each.start) + 1 :] for each in (one, other)]
    marks = [_ITEM.match(line) for line in lines]
    return all(marks) and all("।" not in mark[0] for mark in marks if mark)


def are_parallel(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether two sentences say the like of two things: they begin or end alike, and have other numbers in them."""
    if other.row is not None:
        return False
    words = [each.sentence.split() for each in (one, other)]
    if one.before.strip() == other.before.strip() and max(map(len, words)) <= _SHORT_SENTENCE:
        return True
    numbers = [set(_ANY_FIGURES.findall(each.sentence)) - {each.words} for each in (one, other)]
    if words[0][:1] == words[1][:1] == [_MOUZA] and words[0][:2] != words[1][:2]:
        return True
    ends = [each[-2:] for each in words]
    if ends[0][-1:] != ends[1][-1:] or not ends[0]:
        return False
    return ends[0][-1] not in _VERBS or (ends[0] == ends[1] and numbers[0] != numbers[1])


_MOUZA: Final = normalise("মৌজা")
_SHORT_SENTENCE: Final = 5
_VERBS: Final = frozenset(
    normalise("হবে হবে; হলো হয়েছে হয় যাবে আছে করা করেছেন করবেন গেছে রয়েছে যায় থাকবে").split()
)
_ANY_FIGURES: Final = late("[0-9০-৯][0-9০-৯/.,-]*")

# Owners


def are_of_two_owners(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether the words before two numbers say that they are those of two people, offices or places."""
    if other.row is not None:
        return False
    said = [_owner_before(each.before[-_BEFORE:]) for each in (one, other)]
    return bool(said[0] and said[1]) and said[0] != said[1]


_TOKEN: Final = late(rf"[{LETTERS}.-]+")
_CASE: Final = late(normalise("(?:টির|ের|র)$"))
_OF_LABEL: Final = frozenset(
    normalise("নম্বর নং আইডি নাম্বার ব্যাংক জাতীয় ট্রেড চলতি সঞ্চয়ী ড্রাইভিং পত্র আবেদন ফোন মোবাইল মোবাইলফোন").split()
)
"""Words between an owner and a number that say which of his numbers it is."""
_NO_OWNER_OF: Final = frozenset(normalise("তারিখের তাঁর তাহার তাঁহার যাঁর").split())
"""Words in the genitive that name no owner: a pronoun means whom the sentence named before."""


def _owner_before(text: str) -> tuple[str, ...]:
    """The word in the genitive before a number and the name of its thing, and the word before it; nothing where there is none."""
    words = _without_thing(text)
    if (
        not words
        or len(words[-1]) <= _SHORT
        or not words[-1].endswith("র")
        or words[-1].endswith("্র")
        or words[-1] in _NO_OWNER_OF
    ):
        return ()
    is_thing = words[-1].endswith(normalise("টির"))
    return (_CASE.sub("", words[-1]), *(() if is_thing else words[-2:-1]))


def _without_thing(text: str) -> list[str]:
    """The words before a number without those at their end that say what it is the number of."""
    words = _TOKEN.findall(text)
    while words and (words[-1] in _OF_LABEL or words[-1] in KINDS or _CASE.sub("", words[-1]) in KINDS):
        words.pop()
    return words


def begins_with_thing(number: ThingNumber) -> bool:
    """Whether its sentence begins with the thing that has the number: it says something of that thing alone."""
    return not _without_thing(number.before)


def is_of_another_owner(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether the words before a number say that it is of somebody whom the row of another number does not name."""
    owner = _owner_before(one.before[-_BEFORE:])
    row = " ".join(cell.text for cell in other.row.cells if cell) if other.row else ""
    return bool(owner) and not any(word in row for word in owner)


_WORD: Final = late(rf"[{LETTERS}]{{3,20}}")
_NO_OWNER: Final = frozenset(
    normalise(
        "নম্বর নম্বরে নম্বরের তারিখ তারিখে তারিখের স্মারক জানানো যাচ্ছে করা হয়েছে অফিস সরকারি ব্যাংক শাখা শাখার উপজেলা জেলা"
    ).split()
)


def share_owner(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether two words in turn stand before both numbers that tell whose they are."""
    said = _pairs(one.before[-_BEFORE:])
    return any(
        first == another and (second.startswith(last) or last.startswith(second))
        for first, second in said
        for another, last in _pairs(other.before[-_BEFORE:])
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    return [
        (one, other)
        for (one, _, end), (other, start, _) in pairwise(words)
        if start - end == 1 and not {one, other} & _NO_OWNER and one not in KINDS and other not in KINDS
    ]


# What was spoken of before

_BACK: Final = "ওই|ঐ|উক্ত|একই|সেই|উল্লিখিত|বর্ণিত|উপর্যুক্ত|উপরিউক্ত|উপরোক্ত"
_BACK_BEFORE: Final = late(
    normalise(
        rf"(?<![{LETTERS}])(?:{_BACK}) (?:দেওয়ানি |ফৌজদারি |চলতি |ব্যাংক )?(?P<thing>[{LETTERS}-]{{2,18}})(?: (?:নম্বর|নং|আইডি))?[ :(–-]{{0,3}}\Z"
    )
)
_BACK_BEHIND: Final = late(
    normalise(rf"(?:[-–]?(?:এর|র))? ?(?:নম্বরের|নম্বর|নং)? ?(?:{_BACK}) (?P<thing>[{LETTERS}-]{{2,18}})")
)


def points_back(number: ThingNumber) -> bool:
    """Whether the words right beside a number say that its thing was spoken of before: উক্ত হিসাব নম্বর …, … নম্বরের ওই ট্রাকে."""
    before, behind = _BACK_BEFORE.search(number.before[-_BEFORE:]), _BACK_BEHIND.match(number.behind)
    return any(match["thing"].startswith(tuple(KINDS)) for match in (before, behind) if match)
