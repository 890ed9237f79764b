"""Names that one ear takes for one: written with other vowels, or a conjunct more or less, and the same consonants."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from govdocs.audit.reading.people import phonetic_key
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
