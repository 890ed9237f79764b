"""What a hand makes of a word: another letter of the same sound, a sign lost between two letters, two letters exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.spelling.endings import can_join, divided
from govdocs.audit.spelling.lexicon import is_known, is_listed, lexicon
from govdocs.audit.spelling.sound import sound
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_NUKTA: Final = "\u09bc"
_LEAST: Final = 4
_CONSONANT: Final = f"[ক-হ]{_NUKTA}?"
_AFTER: Final = f"(?![{_NUKTA}্])"
_EXCHANGED: Final = late(f"(?<=[^্])(?=(?P<one>{_CONSONANT})(?P<sign>[া-ৌ])(?P<other>{_CONSONANT})(?!্))")
_DOUBLED: Final = late(rf"(?<!্)(?<!^স)([ক-হ])(?=\1(?![{_NUKTA}্]))")
_SIDE_BY_SIDE: Final = late("(?<!^সম)(?<!^সহ)(?<!^অন)(?<=[ক-হ])(?=[ক-হ])")
_LETTERS: Final = tuple(
    (late(normalise(pattern)), normalise(right))
    for pattern, right in (
        ("ড়(?!্)", "র"),
        (f"(?<!্)র{_AFTER}", "ড়"),
        ("ম্ভ", "ম্ব"),
        (f"জ{_AFTER}", "য"),
        (f"(?<!্)য{_AFTER}", "জ"),
        ("ৎ(?=[কতপবমরস])", "ত্"),
        ("(?<=[াুিো])(?=[কচটতপসশজদব])", "ঁ"),
        # a breath that is doubled lost its first half: পরিছন্ন, সিধান্ত
        ("(?<=.)(?<!্)ছ(?!্)", "চ্ছ"),
        ("(?<=.)(?<!্)ধ(?!্)", "দ্ধ"),
        ("(?<=.)(?<!্)থ(?!্)", "ত্থ"),
    )
)
_GENITIVE: Final = late(f"(?<=[ক-হ{_NUKTA}])(?<![সটডল])র$")  # প্রসেসর, মোটর are words of their own
_PEOPLE: Final = ("গন", "গণ")


def by_variant(word: str) -> str | None:
    """The one frequent word of which an unknown word is a variant; None where there is none, or several.

    >>> by_variant("অথিতি"), by_variant("করমকর্তা"), by_variant("দপ্তর")
    ('অতিথি', 'কর্মকর্তা', None)
    """
    if word.startswith(_PEOPLE[0]) and len(word) > 5 and is_listed(word[2:]):
        return _PEOPLE[1] + word[2:]
    found = {other for other in _variants(word) if _is_frequent(other)}
    return found.pop() if len(found) == 1 else None


def without_its_vowel(word: str) -> str | None:
    """The genitive of a frequent word that ends in a consonant, where the ে of its ending is missing: সময়র."""
    stem = word[:-1]
    known = lexicon().known
    if not _GENITIVE.search(word) or word in known or len(stem) < _LEAST + (not stem.endswith(_NUKTA)):
        return None
    return stem + "ের" if stem in known else None


def _variants(word: str) -> Iterator[str]:
    for pattern, right in _LETTERS:
        for match in pattern.finditer(word):
            yield word[: match.start()] + right + word[match.end() :]
    for match in _SIDE_BY_SIDE.finditer(word):
        yield f"{word[: match.start()]}্{word[match.start() :]}"
    for match in _DOUBLED.finditer(word):
        yield word[: match.start()] + word[match.start() + 1 :]
    for match in _EXCHANGED.finditer(word):
        exchanged = match["other"] + match["sign"] + match["one"]
        yield word[: match.start()] + exchanged + word[match.start() + len(exchanged) :]


def _is_frequent(word: str) -> bool:
    return any(
        _is_common(stem) and can_join(stem, ending) for stem, ending in divided(word, _LEAST, plain=True)
    )


def _is_common(stem: str) -> bool:
    """Whether a word is among the frequent ones of the lexicon, and not only known."""
    return stem in lexicon().by_sound.get(sound(stem))


_SHAPES: Final = (
    (late("(?<!^)ও"), "ত্ত"),
    (late("(?<!^)এ"), "ত্র"),
    (late("হ্ম"), "ক্ষ"),
    (late("ঞ্জ"), "জ্ঞ"),
    (late("জ্ঞ"), "ঞ্জ"),
    (late("ষ্ঞ"), "ষ্ণ"),
)
"""Letters that look like a conjunct, and the conjunct."""
_SHORTEST_SHAPE: Final = 3
"""Characters of a word; one that ends in the particle ও has one more (বিও is an abbreviation)."""


def of_one_shape(word: str) -> str | None:
    """The word with a conjunct for the letter that looks like it; None where that is no word, or the word itself is one.

    >>> of_one_shape("প্রদও"), of_one_shape("মাএা"), of_one_shape("শিহ্মা"), of_one_shape("আজও")
    ('প্রদত্ত', 'মাত্রা', 'শিক্ষা', None)
    """
    if len(word) < _SHORTEST_SHAPE + word.endswith("ও"):
        return None
    for shape, conjunct in _SHAPES:
        right = shape.sub(conjunct, word)
        if right != word and is_listed(right):
            rare = word.endswith("ও") and not _is_common(word[:-1])
            return right if (rare and _is_common(right)) or not is_listed(word) else None
    return None


_EARLY_E: Final = late("ে(?P<next>[ক-হ]\u09bc?(?:্[ক-হ])?)া")
"""The halves of ো on either side of the next consonant: a conversion put the first one before its own."""
_CLUSTER: Final = f"{_CONSONANT}(?:্{_CONSONANT})*"
_TOO_EARLY: Final = late(f"(?<=[ক-হ{_NUKTA}])(?P<sign>[িেৈ])(?P<next>{_CLUSTER})(?![া-ৌংঁঃ{_NUKTA}্])")
_TOO_LATE: Final = late(f"(?<=[ক-হ{_NUKTA}])(?P<next>(?<!্){_CLUSTER})(?P<sign>[াি])")
"""A sign on the consonant before its own, and on the one behind."""
_LONG: Final = 9
_OF_CASES: Final = ("র", "ক", "ত")
"""With a vowel moved on to them they would be an ending: ভিজিটের is not ভিজিটরে."""
_MOVED_IN: Final = 7
"""Characters of a word whose sign may be on the wrong consonant; most shorter ones, so changed, are another word, or a name."""


def with_moved_vowel(word: str) -> str | None:
    """The word with an ো that stands around the wrong consonant, or a sign that is on it, moved; None where that is no word.

    >>> with_moved_vowel(normalise("প্রেয়াজনীয়")) == normalise("প্রয়োজনীয়"), with_moved_vowel("প্রকেল্পর")
    (True, 'প্রকল্পের')
    """
    match = _EARLY_E.search(word) if len(word) >= _LONG else None
    if match is None:
        return _with_moved_sign(word)
    right = f"{word[: match.start()]}{match['next']}ো{word[match.end() :]}"
    return right if is_listed(right) else None


def _with_moved_sign(word: str) -> str | None:
    """The word of which a sign that is typed before its consonant is on the one before: বিদ্যালেয়র."""
    return _moved(word, _TOO_EARLY, "{next}{sign}")


def with_late_sign(word: str) -> str | None:
    """The word of which a sign is on the consonant behind its own, where nothing else is found.

    >>> with_late_sign("অপরাগতা"), with_late_sign("অপারগতা")
    ('অপারগতা', None)
    """
    return _moved(word, _TOO_LATE, "{sign}{next}")


def _moved(word: str, signs: re.Pattern[str], order: str) -> str | None:
    """The one listed word that an unknown one is with a sign moved."""
    if len(word) < _MOVED_IN:
        return None
    right = {
        word[: match.start()] + order.format(**match.groupdict()) + word[match.end() :]
        for match in signs.finditer(word)
        if match.end() < len(word) or match["next"] not in _OF_CASES
    }
    right = {other for other in right if is_listed(other)}
    return right.pop() if len(right) == 1 and not is_known(word) else None
