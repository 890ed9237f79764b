"""What a sentence says of a number: that so many were planned, given, asked for, present; and where it is no plain statement of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF_MEANS: Final = (
    ("asked", "চাহিদা|প্রয়োজন|চেয়ে|চাওয়া|চাইতে|চাওয়ার|লাগবে|অনুরোধ|প্রস্তাব|সুপারিশ"),
    (
        "planned",
        "লক্ষ্যমাত্রা|লক্ষ্য ছিল|লক্ষ্য ধরা|ধরা (?:হয়|হয়েছে|হয়েছিল|আছে|ছিল|রয়েছে)|বাজেট|প্রাক্কলিত|প্রাক্কলন|পরিকল্পনা|কথা ছিল|কথা আছে|করতে হবে",
    ),
    ("left", "অবশিষ্ট|উদ্বৃত্ত|বকেয়া|ঘাটতি|সমর্পণ|ফেরত|অব্যয়িত|হাতে আছে|সাশ্রয়|অনাদায়|মজুত|মজুদ|স্থিতি"),
    ("spent", "ব্যয়|খরচ|পরিশোধ|(?<![\u0980-\u09ff])বিল(?![\u0980-\u09ff])|ভাউচার"),
    ("given", "বরাদ্দ|মঞ্জুর|অনুমোদ|ছাড় কর|ছাড় করা"),
    ("received", "প্রাপ্ত|পাওয়া গেছে|পাওয়া গিয়েছে|পেয়েছে|আদায়|সংগ্রহ|জমা"),
)
"""Kinds of which a sentence says one of a number: the first of these words that it has."""
_OF_STATE: Final = (
    ("absent", "অনুপস্থিত"),
    ("present", "(?<!অনু)উপস্থিত|অংশগ্রহণ|অংশ নিয়ে|যোগ দিয়ে"),
    ("chosen", "মনোনীত|মনোনয়ন|নির্বাচিত|নির্বাচন"),
    ("unfit", "অনুপযুক্ত|অযোগ্য|বাতিল|প্রত্যাখ্যান|নাকচ"),
    ("fit", "(?<!অনু)উপযুক্ত|(?<!অ)যোগ্য|খাঁটি|সন্তোষজনক"),
    ("harmed", "ক্ষতিগ্রস্ত|ঝুঁকি|অকেজো|বিধ্বস্ত|ভেঙে পড়"),
    ("hurt", "নিহত|মৃত|মারা|আহত|আক্রান্ত|অসুস্থ"),
    ("done", "সম্পন্ন|সমাপ্ত|শেষ হয়|শেষ করা হয়|স্থাপিত|নির্মিত|রোপিত|বাস্তবায়িত|নিষ্পত্তি|অর্জন|অর্জিত|চলছে|চলমান"),
)


def _compiled(kinds: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, late(normalise(words))) for kind, words in kinds)


_MEANS: Final = _compiled(_OF_MEANS)
_STATE: Final = _compiled(_OF_STATE)


def kinds_in(text: str) -> frozenset[str]:
    """What a text says became of a number: of money and plans one kind at most, and one of what people and things are.

    >>> sorted(kinds_in("টাকা বরাদ্দ চাওয়ার সিদ্ধান্ত")), sorted(kinds_in("জন সদস্য উপস্থিত ছিলেন")), sorted(kinds_in("টি দোকান"))
    (['asked'], ['present'], [])
    """
    found = (next((kind for kind, words in kinds if words.search(text)), "") for kinds in (_MEANS, _STATE))
    return frozenset(filter(None, found))


def may_be_of_one_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two numbers may be the same by their kinds: one has none, or they have one in common and contradict each other in none."""
    if not one or not other:
        return not (one | other) & {"done", "left", "absent", "unfit"}
    return bool(one & other) and len((one ^ other) & (_MONEY | {"absent", "unfit"})) == 0


_MONEY: Final = frozenset(kind for kind, _ in _OF_MEANS)

_NOT_PLAIN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:এ পর্যন্ত|আজ পর্যন্ত|এযাবৎ|বর্তমানে|এখন|ইতোমধ্যে|ইতিমধ্যে|গত|বিগত|আগামী|পরবর্তী|পরবর্তীতে|পরে|এরপর|পূর্বে|ইতঃপূর্বে|আগের|অন্য|অপর|পুনরায়|যাচাই শেষে চূড়ান্ত|চূড়ান্ত|উল্লেখ্য|পক্ষান্তরে|প্রাথমিকভাবে|প্রাথমিক হিসাবে|মাঠপর্যায়ে|মাঠ পর্যায়ে|সরেজমিনে|ছাড়াও|এ ছাড়া|এছাড়া|তা ছাড়া|তাছাড়া|বাদে|সম্ভব|পিছিয়ে|এগিয়ে|পেছানো|দুর্যোগের কারণে|অনিবার্য কারণে"
        r"|আংশিক|প্রথমে|শুরুতে|প্রকৃত|ভ্যাট|আয়কর|সাশ্রয়|দরদাতা|কিস্তি|কিস্তিতে|অর্ধেক|(?:প্রথম|দ্বিতীয়|তৃতীয়|শেষ|[১-৯](?:ম|য়|র্থ|ষ্ঠ)) (?:ব্যাচ|পর্যায়|ধাপ|দফা|চলতি|চালান|লট)[^ ]*|পর্যায়ক্রমে|ধাপে|আলাদাভাবে|পৃথক)"
        rf"(?!{LETTER})|সংশোধ|স্থগিত|পুনর্নির্ধার|পুনঃনির্ধার|বাড়িয়ে|কমিয়ে|পরিবর্তে|পরিবর্তিত|বেড়ে|কমে (?:হয়|দাঁড়া)|দাঁড়িয়েছে|হালনাগাদ|(?:র|ের) পর(?![\u0980-\u09ff])"
    )
)
_NOT_ALL_BEFORE: Final = late(
    normalise(
        r"(?:আরও|আরো|নতুন|অতিরিক্ত|অবশিষ্ট|বাকি|অন্যান্য|অন্য|প্রায়|কমপক্ষে|অন্তত|অনধিক|সর্বোচ্চ|সর্বনিম্ন|ন্যূনতম|গড়ে|অনূর্ধ্ব|প্রথম|শেষ|আগে) ?\Z"
    )
)
_NOT_ALL_BEHIND: Final = late(
    normalise(
        rf"\A ?(?:টি|জন)? ?(?:করে|নতুন|অতিরিক্ত|অন্য|বাকি|পুরোনো|পুরাতন|বা তার|বা ততোধিক|এর বেশি|ের বেশি|ের কম)(?!{LETTER})"
    )
)


@lru_cache(maxsize=2_000)
def is_plain(sentence: str) -> bool:
    """Whether a sentence says what is once and for all: not what became of it since, what was before, or what was changed.

    >>> is_plain("১২ জনের তালিকা পরবর্তী ব্যবস্থা গ্রহণের জন্য"), is_plain("পরবর্তী সভায় ১২ জন"), is_plain("২য় দফায় ১২টি চেয়ার")
    (True, False, False)
    """
    return not _NOT_PLAIN.search(_SAID_OF_ANY.sub(" ", sentence))


_SAID_OF_ANY: Final = late(
    normalise("চূড়ান্ত তালিকা|পরবর্তী (?:কার্যক্রম|ব্যবস্থা|নির্দেশনা|পদক্ষেপ|প্রয়োজনীয় (?:কার্যক্রম|ব্যবস্থা))")
)
"""Words that letters have of anything, whenever their numbers were counted."""


_LEAVES_OUT: Final = late(normalise(rf"(?<!{LETTER})(?:ছাড়া|ব্যতীত|বাদ দিয়ে)(?!{LETTER})"))


def is_of_all(before: str, behind: str) -> bool:
    """Whether a number between these words counts all there are, and not a rest, a part, a bound or so many each."""
    found = _NOT_ALL_BEFORE.search(before) or _LEAVES_OUT.search(before) or _NOT_ALL_BEHIND.search(behind)
    return not found


_SAID_SO: Final = late(
    normalise(
        r"(?:ব্যবস্থা|সুযোগ) (?:রাখা|করা|নেওয়া) (?:হয়েছে|হয়)|(?:সিদ্ধান্ত|নির্দেশনা|নির্দেশ|মত)(?: (?:গৃহীত|গ্রহণ করা|নেওয়া|দেওয়া|প্রদান করা))? (?:হয়েছে|হয়েছিল|হয়)|(?:বলা|উল্লেখ করা|নির্ধারণ করা|ধার্য করা|ধরা|জানানো|উল্লেখ) (?:হয়েছে|হয়েছিল|হয়|আছে)"
    )
)
_PAST: Final = late(normalise(rf"(?:েছে|েছেন|েছিল|েছিলেন|য়াছে|ইয়াছে|ইয়াছেন|ানো হয়|া হয়)(?!{LETTER})"))
_TO_COME: Final = late(normalise(rf"(?:{LETTER}(?:বে|বেন)|থাকবে)(?!{LETTER})"))


def tense_of(text: str) -> str:
    """Whether a text says that something was, or that it is to come; nothing where it says neither, or both.

    >>> tense_of("পোনা ছাড়া হয়েছে"), tense_of("পোনা ছাড়া হবে"), tense_of("আনার সিদ্ধান্ত হয়েছে")
    ('past', 'to come', '')
    """
    clear = _SAID_SO.sub(" ", text)
    past, to_come = bool(_PAST.search(clear)), bool(_TO_COME.search(clear))
    return "" if past == to_come else "past" if past else "to come"


_EACH: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রতি(?! (?:সপ্তাহ|মাস|বছর))|প্রতিটি|প্রত্যেক|মাথাপিছু|{LETTER}{{2,12}}প্রতি|প্রতিজন|প্রতিজনে|প্রত্যেকে|প্রত্যেককে|প্রতিদিন|প্রতিটির|প্রতিটিতে|একেক)(?!{LETTER})|হারে"
    )
)
_NEGATIVE: Final = late(
    normalise(rf"(?<!{LETTER})(?:না|নেই|নয়|নন|ব্যতীত|ছাড়া)(?!{LETTER})|{LETTER}(?:ে|য়|ন)নি(?!{LETTER})")
)


def is_of_each(text: str) -> bool:
    """Whether a text speaks of so many for each."""
    return bool(_EACH.search(text))


def is_negative(text: str) -> bool:
    """Whether a text says that something is not.

    >>> is_negative("কোনো অস্তিত্ব মেলেনি"), is_negative("বিতরণ করা হয়েছে")
    (True, False)
    """
    return bool(_NEGATIVE.search(text))


_SPEAKS_OF_IT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সূত্র|উক্ত|উল্লিখিত)|অনুযায়ী|অনুসারে|মোতাবেক|প্রেক্ষিতে|আলোকে|(?<!{LETTER})(?:সভায়|সভার সিদ্ধান্ত|আদেশে|পত্রে|স্মারকে|প্রতিবেদনে|পরিকল্পনায়|কার্যবিবরণীতে|তালিকায়|বিজ্ঞপ্তিতে|নোটিশে|প্রস্তাবে|পরিপত্রে|বরাদ্দপত্রে)(?!{LETTER})|লক্ষ্যমাত্রা|সংযুক্ত|সঙ্গে|সিদ্ধান্ত নিয়েছে|সিদ্ধান্ত হয়|কথা ছিল|ধরা ছিল|ধরা হয়েছিল|তারিখ ছিল|সময় ছিল|নির্ধারিত"
    )
)


def speaks_of_another(text: str) -> bool:
    """Whether a text says what another paper, or a meeting, says."""
    return bool(_SPEAKS_OF_IT.search(text))


_AS_ORDERED: Final = late(normalise("(?:কার্যাদেশ|ক্রয়াদেশ|সরবরাহ আদেশ) (?:অনুযায়ী|মোতাবেক|অনুসারে)"))
_IN_PARTS: Final = late(normalise("চালান|দফা"))


def is_as_ordered(text: str) -> bool:
    """Whether a text speaks of what was supplied by an order, all at once."""
    return bool(_AS_ORDERED.search(text)) and not _IN_PARTS.search(text)


_ONE_OF_SEVERAL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:[০-৯]{{1,2}}(?:ম|য়|র্থ|ষ্ঠ)|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|প্রাথমিক|চূড়ান্ত|অবশিষ্ট|বাকি|অন্যথায়|বাতিল|প্রস্তুতি|প্রস্তুতিমূলক|সমাপনী|উদ্বোধনী|বিশেষ|জরুরি|লিখিত|মৌখিক|ব্যবহারিক)(?!{LETTER})"
    )
)


def which_of_several(text: str) -> frozenset[str]:
    """The words of a text that tell one of several things from the others, of which each has its own day and numbers.

    >>> sorted(which_of_several("২য় কিস্তির ৬০ শতাংশ")), which_of_several("প্রস্তুতি সভা") == which_of_several("সভা")
    (['২য়'], False)
    """
    return frozenset(_ONE_OF_SEVERAL.findall(text))
