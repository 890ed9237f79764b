"""What a word should be: the lexicon, the sound, the rules of the Academy and the single letter, in this order."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.spelling.academy import by_rules
from govdocs.audit.spelling.endings import can_join, divided, splits
from govdocs.audit.spelling.foreign import is_joined_otherwise
from govdocs.audit.spelling.lexicon import (
    PREFIXES,
    SHORTEST_COMMON,
    SHORTEST_GUESS,
    SHORTEST_PART,
    is_known,
    is_listed,
    lexicon,
)
from govdocs.audit.spelling.naming import (
    DOT_BELOW,
    LOST_REPH,
    MECHANICAL,
    RETROFLEX_N,
    RETROFLEX_S,
    VISARGA,
    broken_rule,
)
from govdocs.audit.spelling.slips import LONG_WORD, changes, near_word
from govdocs.audit.spelling.sound import folded, sound
from govdocs.audit.spelling.variants import (
    by_variant,
    of_one_shape,
    with_late_sign,
    with_moved_vowel,
    without_its_vowel,
)
from govdocs.errors import Text
from govdocs.text.late_pattern import late

SHORTEST_WORD: Final = 4
"""Characters of a stem that is compared by its sound; shorter ones have too many neighbours."""
LONGEST_WORD: Final = 60
_MOST_CHANGES: Final = 3
_BROKEN: Final = late("[া-ৌ]{2}|্[া-ৌ্]")
"""Signs that no letter carries: for the rule broken-letter."""
_LOST: Final = ("র্", "্য", "্ব")
"""What is left out of short words by mistake."""
_UNDOTTED: Final = late("(?<=[^্])[যডঢ](?![\u09bc্])")
_CALL_FOR_IT: Final = late("[রঋৃষ]")
_OF_VOWELS: Final = frozenset(MECHANICAL) - {RETROFLEX_S, LOST_REPH}
"""Rules by which a rarer word is known, too; with শ for ষ, or without a reph, a name is one of its own."""
_BEGINNINGS: Final = {"অ": "আও", "আ": "অ", "ও": "অ"}
_AGAIN: Final = "পুনঃ"
_SHORT_IN_COMPOUNDS: Final = late(
    "(?:প্রাণি|কর্মি|মন্ত্রি|পক্ষি|হস্তি|স্বামি|রোগি|শিক্ষার্থি|প্রার্থি|সহযোগি|প্রতিযোগি)(?=.)"
)
"""Stems in -ইন্ before another Sanskrit word: alone they end in ী (প্রাণী, but প্রাণিসম্পদ)."""
_NUKTA: Final = "\u09bc"


class Judgement(NamedTuple):
    """The right form of a misspelt word, the rule that it breaks, and whether a program may type it."""

    right: str
    rule: Text
    sure: bool


@lru_cache(maxsize=20_000)
def judged(word: str) -> Judgement | None:
    """What a word in canonical Unicode should be; None of a right word, and of one that nothing is known of.

    >>> judged("কর্মকান্ডের").right, judged("কর্মকাণ্ডের"), judged("কক্ষ")
    ('কর্মকাণ্ডের', None, None)
    """
    if len(word) <= LONGEST_WORD and (other := of_one_shape(word) or without_its_vowel(word)):
        return Judgement(other, broken_rule(word, other), sure=False)
    if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or _BROKEN.search(word):
        return None
    if is_listed(word):
        return None
    if word.startswith(_AGAIN) and is_known(word):
        return None  # offices write পুনঃনির্ধারণ and পুনর্নির্ধারণ
    if (stem := _SHORT_IN_COMPOUNDS.match(word)) and is_listed(word[stem.end() :]):
        return None
    if moved := with_moved_vowel(word):
        return Judgement(moved, broken_rule(word, moved), sure=False)
    judgement = _judged(word)
    if judgement and is_joined_otherwise(word, judgement.right):
        return None
    if judgement is None or (judgement.right == word.replace("ঃ", "") and judgement.rule is not VISARGA):
        return None  # the visarga is for other rules
    return judgement


def _judged(word: str) -> Judgement | None:
    if found := by_rules(word):
        right, rule = found
        if is_known(right):
            return Judgement(right, rule, sure=True)
        more = _by_sound(right) or _compound(right) or right
        return Judgement(more, rule, sure=more == right or broken_rule(right, more) in MECHANICAL)
    if heard := _by_sound(word):
        return _by_letters(word, heard)
    if is_known(word):
        return None
    if plain := _without_retroflex(word):
        return Judgement(plain, RETROFLEX_N, sure=True)
    if dotted := _dotted(word):
        return Judgement(dotted, DOT_BELOW, sure=True)
    if joined := _compound(word):
        return _by_letters(word, joined)
    if rare := _by_sound_of_rare(word):
        return _by_letters(word, rare)
    if near := _other_end(word) or by_variant(word) or _by_one_letter(word) or with_late_sign(word):
        return Judgement(near, broken_rule(word, near), sure=False)
    return None


def _by_letters(word: str, right: str) -> Judgement:
    """The judgement on a word that sounds like another: sure where the letters that differ have one sound."""
    rule = broken_rule(word, right)
    return Judgement(right, rule, sure=rule in MECHANICAL and len(word) > SHORTEST_WORD)


def _by_sound(word: str) -> str | None:
    """The frequent word that sounds like it, with the ending of the word."""
    if is_listed(word):
        return None
    for stem, ending in divided(word, SHORTEST_WORD, plain=True):
        if (right := _heard(stem, ending)) and can_join(right, ending):
            return right + ending
    return None


def _by_sound_of_rare(word: str) -> str | None:
    """The one rarer word that sounds like it, and is one letter of the same sound away, with the ending of the word."""
    for stem, ending in divided(word, SHORTEST_GUESS, plain=True):
        alike = [near for near in lexicon().rare_by_sound.get(sound(stem)) if changes(stem, near) == 1]
        if len(alike) == 1 and broken_rule(stem, alike[0]) in _OF_VOWELS and can_join(alike[0], ending):
            return alike[0] + ending
    return None


def _compound(word: str) -> str | None:
    """The compound of which one part is known, and the other sounds like a frequent word."""
    known = lexicon().known
    if word.startswith("এক্স"):
        return None  # এক্সপ্রেশন has no প্রেষণ in it
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= SHORTEST_GUESS and (right := _by_sound(rest)):
            return prefix + right
    for at in splits(word, SHORTEST_PART):
        head, tail = word[:at], word[at:]
        if at >= SHORTEST_WORD and is_known(tail) and (right := _heard(head, tail)):
            return right + tail
        if head in known and len(tail) > SHORTEST_WORD and (right := _by_sound(tail)):
            return head + right
    return None


def _heard(stem: str, ending: str) -> str | None:
    """The frequent word that sounds like a stem and is nearest to it; None where two are equally near, or none is near."""
    near = sorted((changes(stem, word), word) for word in lexicon().by_sound.get(sound(stem)))
    most = _MOST_CHANGES if len(stem) > SHORTEST_WORD else 1
    if not near or near[0][0] > most or (len(near) > 1 and near[1][0] == near[0][0]):
        return None
    right = near[0][1]
    return None if _is_derived(stem, right, ending) else right


def _is_derived(stem: str, right: str, ending: str) -> bool:
    """Whether the stem is another word of the same family: প্রবেশ্য of প্রবেশ, স্থায়ি- of স্থায়ী before -ত্ব."""
    if len(stem) < SHORTEST_GUESS and len(folded(stem)) != len(folded(right)):
        return not any(right.count(sign) > stem.count(sign) for sign in _LOST)  # ক্লাব is not কাব
    if len(stem) < LONG_WORD and stem.count(_NUKTA) > right.count(_NUKTA):
        return True  # পড়িবার is not পরিবার
    if ending.startswith(("তা", "ত্ব", "গণ", "বৃন্দ")) and stem.endswith("ি") and right.endswith("ী"):
        return True
    return stem in (right + "্য", right + "া")


def _without_retroflex(word: str) -> str | None:
    """The word with ন for a ণ that nothing before it calls for: শাসন of শাসণ."""
    head, _, _ = word.partition("ণ")
    right = word.replace("ণ", "ন")
    return right if right != word and not _CALL_FOR_IT.search(head) and is_listed(right) else None


def _dotted(word: str) -> str | None:
    """The word with the dots that it lost: মন্ত্রণালয় of মন্ত্রণালয without its dot, বাড়ি of বাডি."""
    right = _UNDOTTED.sub(lambda letter: letter[0] + _NUKTA, word)
    return right if right != word and is_listed(right) else None


def _other_end(word: str) -> str | None:
    """The word with another letter at its beginning, or at its end, by a slip of the hand that happens there alone.

    অ, আ and ও change places (অবেদন, ওর্ডার), and fonts of old type show র as ও at the end of a word (নম্বও).
    """
    if len(word) < SHORTEST_GUESS:
        return None
    others = [first + word[1:] for first in _BEGINNINGS.get(word[0], "")]
    if word.endswith("ও"):
        others.append(word[:-1] + "র")
    return next((other for other in others if is_listed(other)), None)


def _by_one_letter(word: str) -> str | None:
    """The one frequent word from which the stem, or the first part of a compound, differs by one slip of the hand."""
    for stem, ending in divided(word, SHORTEST_COMMON, plain=True):
        if (right := near_word(stem)) and can_join(right, ending):
            return right + ending
    for at in splits(word, SHORTEST_GUESS):
        if len(word) - at > SHORTEST_WORD and is_known(word[at:]) and (right := near_word(word[:at])):
            return right + word[at:]
    return None
