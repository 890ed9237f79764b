"""Whether two names are one person's: one to the ear, a slip of the hand, or with another last word; and names that are two people's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from govdocs.audit.reading.people import distance, phonetic_key
from govdocs.audit.spelling.slips import changes
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_CONSONANTS: Final = str.maketrans({"ছ": "স", "য": "জ", "ঝ": "জ", "ঙ": "ং"})
_VOWELS: Final = str.maketrans({"ে": "ি", "ো": "ু", "ও": "উ", "এ": "ই", "ৌ": "ু", "ৈ": "ি", "ঐ": "ই", "ঔ": "উ"})
_INNER_A: Final = late("া(?!$)")
_TWO_NAMES: Final = tuple(
    frozenset(map(normalise, names.split()))
    for names in (
        "রশিদ রাশেদ রাশিদ",
        "রাশিদা রশিদা রাশেদা",
        "সাজিদ সাজেদ সাজ্জাদ",
        "হামিদ হামেদ",
        "নাসির নাসের",
        "করিম কারিম কেরাম",
        "আলম আলাম",
        "জালাল জলিল",
        "মালেক মালিক",
        "খালেদ খালিদ",
        "জাহেদ জাহিদ",
        "ফরিদ ফরাদ",
        "সালেহ সালাহ",
        "কাদের কাদির",
        "নাজিম নাজেম",
        "বসির বাসার",
        "মনির মুনির",
        "সালেক সালিক",
        "আনোয়ার আনোয়ারা",
        "মোমেন মমিন মোমিন",
        "মনির মোনির",
        "কমলা কোমলা",
        "সহেল সোহেল",
    )
)
"""Names that are two people's, though they sound nearly alike."""
_SILENT: Final = late("(?<=ক্ষ)্ম|(?<=[সশদজত])্ব|্য(?!\u09bc)")
"""Letters of conjuncts that are not heard."""
_GLIDES: Final = late(normalise("(?<=[া-ৌঅ-ঔ])য়([িীুূ])"))
_AS_VOWEL: Final = dict(zip("িীুূ", "ইঈউঊ", strict=True))
"""য়ু behind a vowel is heard as উ: কাইয়ুম, কাইউম."""
_FIRST_O: Final = late(r"\A([ক-হ])ো(?=[ক-হ])")
_LEAST: Final = 3
_LONG_ENOUGH: Final = 4


def _without_glide(match: re.Match[str]) -> str:
    return _AS_VOWEL[match[1]]


@lru_cache(maxsize=20_000)
def ear_key(word: str) -> str:
    """A word as the ear keeps it: e with i, o with u, an a within the word as no vowel, doubled consonants once.

    >>> ear_key("মোর্শেদ") == ear_key("মুর্শেদ"), ear_key("ইসলাম") == ear_key("ইসলম"), ear_key("হাসান") == ear_key("হোসেন")
    (True, True, False)
    """
    heard = (
        phonetic_key(
            _SILENT.sub(
                "",
                _GLIDES.sub(
                    _without_glide,
                    word.replace("ঙ্গ", "ঙ").replace("মেহ", "মাহ").replace("ঞ্জ", "নজ").replace("ন্জ", "নজ"),
                ),
            )
        )
        .translate(_CONSONANTS)
        .translate(_VOWELS)
    )
    return re.sub(r"(.)\1+", r"\1", _INNER_A.sub("", heard).replace("খত", "কত"))


def heard_alike(one: str, other: str) -> bool:
    """Whether two words of names are one to the ear, and not two names of their own.

    >>> heard_alike("কাইয়ুম", "কাইউম"), heard_alike("খন্দকার", "খোন্দকার"), heard_alike("রশিদ", "রাশেদ")
    (True, True, False)
    """
    if len(ear_key(one)) < _LEAST:
        return False
    if ear_key(one) != ear_key(other):
        short, long = sorted((one, other), key=len)
        written_a = len(short) > _LONG_ENOUGH and _FIRST_O.sub(r"\1", long) == short
        return written_a and not any({one, other} <= names for names in _TWO_NAMES)
    return one == other or not any({one, other} <= names for names in _TWO_NAMES)


def are_man_and_woman(one: str, other: str) -> bool:
    """Whether two names are a man's and a woman's of one beginning: আনোয়ারুল, আনোয়ারা.

    >>> are_man_and_woman("নাজমুল হক", "নাজমা হক"), are_man_and_woman("নাজমুল হক", "নাজমুল হাসান")
    (True, False)
    """
    return any(
        man.endswith("ুল") and woman in (f"{man[:-2]}া", f"{man[:-2]}ুন")
        for pair in zip(one.split(), other.split(), strict=False)
        for man, woman in (pair, pair[::-1])
    )


def of_two_rows(text: str, one: int, other: int) -> bool:
    """Whether two places of a text are in two rows of one table: then two people, or places, are named.

    >>> of_two_rows("| ১ | ক |\\n| ২ | খ |", 6, 16), of_two_rows("| ১ | ক |", 2, 6)
    (True, False)
    """
    between = text[min(one, other) : max(one, other)]
    line = text.rfind("\n", 0, min(one, other)) + 1
    rows = [text[line : line + 1], *(row.lstrip()[:1] for row in between.split("\n")[1:])]
    return len(rows) > 1 and set(rows) == {"|"}


def are_told(names: tuple[str, str], told: set[str]) -> bool:
    """Whether one of two names was told before, in fewer words or in more."""
    return any(
        f"{name} ".startswith(f"{other} ") or f"{other} ".startswith(f"{name} ")
        for name in names
        for other in told
    )


_ABD: Final = tuple(map(normalise, ("আব্দু", "আবদু")))
_SERVANTS_OF: Final = frozenset(
    map(
        phonetic_key,
        normalise(
            "আউয়াল আওয়াল আজিজ আলিম আলী ওয়াদুদ ওয়াহাব ওহাব ওয়াহেদ ওয়াহিদ কাদের কাদির কাইয়ুম কুদ্দুস করিম কাহার কাফি খালেক গনি গণি গফুর গাফফার"
            " জব্বার জলিল জাহের তোয়াব নাসের নূর ফাত্তাহ বাকী বাকি বাছেত বাসেত বাতেন বারী বারি বারেক মজিদ মতিন মান্নান মাবুদ মালেক মুকিত মোকিত মুহিত"
            " মোমিন মোমেন মোতালেব মোনায়েম রউফ রব রশিদ রশীদ রহমান রহিম রাজ্জাক লতিফ শহীদ শাকুর সবুর সাত্তার সাদেক সামাদ সালাম সেলিম সোবহান হক হাই হাকিম হাদি"
            " হান্নান হামিদ হালিম"
        ).split(),
    )
)
"""Second words behind আব্দুল, আব্দুস and the like: the names of God, each of which is another man's name."""


def are_two_servants(first: str, one: str, other: str) -> bool:
    """Whether two words behind আব্দুল, আব্দুস or the like are two names.

    >>> are_two_servants("আব্দুস", "সালাম", "সামাদ"), are_two_servants("আব্দুস", "সালাম", "সালম"), are_two_servants("মো.", "সালাম", "সামাদ")
    (True, False, False)
    """
    heard = {phonetic_key(one), phonetic_key(other)}
    return first.startswith(_ABD) and len(heard) > 1 and heard <= _SERVANTS_OF


_OF_THEIR_OWN: Final = _SERVANTS_OF | frozenset(
    map(phonetic_key, normalise("কালাম কাসেম কাশেম কাসিম হাশেম হাসেম হাসিম বাশার বাসার ফজল খায়ের খয়ের মনসুর").split())
)
"""Words behind আব্দুল and আবুল, of which no one is another one mistyped."""
_MISTYPED: Final = 2
_LEAST_LETTERS: Final = 4
_TWO_WORDS: Final = 2


def is_one_but_for_a_slip(one: str, other: str) -> bool:
    """Whether two names of two words or more differ in one of them, by up to two letters; of two words they begin alike there.

    >>> is_one_but_for_a_slip("আব্দুল মতিন সরকার", "আব্দুল মতিন সরদার"), is_one_but_for_a_slip("শেখ তৌফিকুল আলম", "শেখ তৌহিদুল আলম")
    (True, True)
    >>> is_one_but_for_a_slip("রফিকুল ইসলাম", "শফিকুল ইসলাম"), is_one_but_for_a_slip("আব্দুস সালাম", "আব্দুস সামাদ")
    (False, False)
    >>> is_one_but_for_a_slip("আব্দুল মতিন সরকার", "আব্দুল মজিদ সরকার"), is_one_but_for_a_slip("আবুল কালাম আজাদ", "আবুল কাসেম আজাদ")
    (False, False)
    """
    first, second = one.split(), other.split()
    apart = [at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]]
    if len(first) != len(second) or len(first) < _TWO_WORDS or len(apart) != 1:
        return False
    at = apart[0]
    pair = (first[at], second[at])
    heard, beside = map(phonetic_key, pair)
    if at and len({heard, beside} & _OF_THEIR_OWN) > 1:
        return False
    if len(first) == _TWO_WORDS and heard[:2] != beside[:2]:
        return False
    return (
        min(len(heard), len(beside)) >= _LEAST_LETTERS and 0 < distance(heard, beside, _MISTYPED) <= _MISTYPED
    )


_FEWEST: Final = 2


def is_slip_of_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words differ in one: by a letter or two, or, of three words, in the last, which is a family's.

    >>> is_slip_of_name(["মাসুদ", "রানা"], ["মামুন", "রানা"]), is_slip_of_name(["রহিম", "উদ্দিন"], ["করিম", "উদ্দিন"])
    (True, False)
    """
    apart = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 1 or are_two_servants(other[0], one[1], other[1]):
        return False
    first, second = one[apart[0]], other[apart[0]]
    if first.startswith(second) or second.startswith(first):
        return False
    is_last = apart[0] == len(one) - 1
    if is_last and len(one) > _FEWEST and first in FAMILIES and second in FAMILIES:
        return True
    heard, beside = phonetic_key(first), phonetic_key(second)
    short = min(len(heard), len(beside))
    if heard[:1] != beside[:1] or short < _SHORTEST:
        return False
    apart_by = changes(heard, beside)
    return apart_by <= 1 or (
        apart_by == _TWO and short > _SHORTEST and (heard[:2] == beside[:2] or short > _SHORTEST + 1)
    )


def has_other_last_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of two words have a rare first name, and end in two words that many names end in.

    >>> has_other_last_name(["সাবিহা", "বেগম"], ["সাবিহা", "খাতুন"]), has_other_last_name(["আবু", "হোসেন"], ["আবু", "রহমান"])
    (True, False)
    """
    is_rare = one[:1] == other[:1] and one[0] not in COMMON and len(one[0]) >= _SHORTEST
    ends = {one[-1], other[-1]}
    return len(one) == len(other) == _FEWEST and is_rare and len(ends) == _TWO and ends <= FAMILIES | COMMON


_SHORTEST, _TWO = 4, 2
FAMILIES: Final = frozenset(
    normalise(
        "খান মোল্লা খন্দকার মজুমদার চৌধুরী সরকার সরদার তালুকদার হাওলাদার মণ্ডল বিশ্বাস দাস দে রায় সাহা পাল ঘোষ সেন দত্ত বসু মিত্র মৈত্র ভৌমিক চক্রবর্তী ভট্টাচার্য"
        " শিকদার সিকদার ভূঁইয়া প্রামাণিক মৃধা শেখ কাজী মিয়া দেবনাথ নাথ শীল সূত্রধর কর্মকার হালদার বর্মণ বড়ুয়া চাকমা মারমা ত্রিপুরা পাটোয়ারী ফকির গাজী"
    ).split()
)
"""Last words of names, that a family has."""
COMMON: Final = frozenset(
    normalise(
        "ইসলাম রহমান হোসেন হোসাইন হাসান হক আলী আক্তার আখতার বেগম খাতুন খানম উদ্দিন আহমেদ আহমদ দাস রায় সাহা "
        "চৌধুরী খান সরকার মিয়া সুলতানা পারভীন নাহার জাহান আলম কবির করিম আব্দুল আবদুল আব্দুর আবু শেখ সৈয়দ "
        "কাজী মণ্ডল মন্ডল মোল্লা চন্দ্র কুমার রানী রাণী দেবী বানু ইয়াসমিন শারমিন সিদ্দিক সিদ্দিকা তালুকদার "
        "ভূঁইয়া হাওলাদার সরদার সর্দার শিকদার মাহমুদ মোস্তফা নূর ফেরদৌস জামান উল্লাহ আমিন আহম্মেদ রশিদ "
        "মজুমদার পাল ঘোষ সেন বিশ্বাস প্রামাণিক খন্দকার"
    ).split()
)
"""Words that many names have."""
