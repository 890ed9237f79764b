"""Words that are one slip of the hand away from another: a letter lost, doubled or taken for the next, two exchanged."""

from __future__ import annotations

from typing import Final

from govdocs.audit.spelling.foreign import FOREIGN
from govdocs.audit.spelling.lexicon import SHORTEST_GUESS, TYPED_BEFORE, lexicon, rests_of
from govdocs.audit.spelling.sound import folded
from govdocs.text.late_pattern import late

LONG_WORD: Final = 8
"""Characters of a word that no other is like but for one consonant."""
_NUKTA: Final = "\u09bc"
_LOOK_ALIKE: Final = tuple(
    map(
        frozenset,
        (
            "বর",
            "রল",
            "যষ",
            "যঘ",
            "খথ",
            "মস",
            "নস",
            "ধব",
            "নল",
            "পষ",
            folded("্ব") + folded("্ম"),
            folded("্য") + folded("্ল"),
        ),
    )
)
"""Letters of one shape but for a stroke."""
_SOUND_ALIKE: Final = tuple(map(frozenset, ("কখ", "গঘ", "চছ", "জঝ", "টঠ", "ডঢ", "তথ", "দধ", "পফ", "বভ")))
"""Letters that differ in a breath."""
_VOWELS: Final = late("[া-ৌ]")
_VOWEL_SIGNS: Final = frozenset("ািীুূৃেৈোৌ" + folded("্য"))


def near_word(stem: str) -> str | None:
    """The one frequent word that is one slip away from a stem; for a short stem, the one of the commonest."""
    words = lexicon()
    near = {
        right
        for rest in rests_of(stem)
        for right in words.by_rest.get(rest)
        if (len(stem) >= SHORTEST_GUESS or right in words.commonest) and _is_slip(stem, right)
    }
    if len(near) > 1:  # a vowel is lost more easily than a consonant
        near = {right for right in near if _consonants(right) == _consonants(stem)} or near
    if len(near) > 1:  # and either more easily than one letter is another
        near = {right for right in near if len(right) > len(stem)}
    return near.pop() if len(near) == 1 else None


def _consonants(word: str) -> str:
    return _VOWELS.sub("", word)


def _is_slip(stem: str, right: str) -> bool:
    """Whether a stem is the word with one slip of the hand.

    One consonant for another, and a letter more or less at the end, make another word more often than a slip.
    """
    if _consonant_left_out(stem, right):
        return True
    if changes(stem, right) != 1 or stem.startswith("অন" + right[1:3]):
        return False
    common = right in lexicon().commonest
    stem, right = folded(stem), folded(right)
    if stem.startswith(right) or right.startswith(stem):
        return common and len(stem) < len(right)
    at_end = stem[:-1] == right[:-1]
    long = len(stem.replace(_NUKTA, "")) >= LONG_WORD and not FOREIGN.search(stem)
    if len(stem) != len(right) or (not at_end and (sorted(stem) == sorted(right) or long)):
        return True
    changed = {letter for pair in zip(stem, right, strict=True) if len(set(pair)) == 2 for letter in pair}
    if any(changed <= pair for pair in (*_LOOK_ALIKE, *_SOUND_ALIKE)):
        return True
    return changed <= _VOWEL_SIGNS and stem[-1] == right[-1]


def _consonant_left_out(stem: str, right: str) -> bool:
    """Whether the sign typed before a consonant is on the next one: বিচেনা of বিবেচনা."""
    return len(stem) < len(right) and any(
        stem == f"{right[: match.start()]}{match['next']}{match['sign']}{right[match.end() :]}"
        for match in TYPED_BEFORE.finditer(right)
    )


def changes(first: str, second: str) -> int:
    """How many letters must be added, taken away, changed or exchanged with the next to make one word another.

    A reph, or a letter under another, counts as one.

    >>> changes("নুতন", "নতুন"), changes("সংশিষ্ট", "সংশ্লিষ্ট"), changes("কতৃর্ক", "কর্তৃক")
    (1, 1, 2)
    """
    first, second = folded(first), folded(second)
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, left in enumerate(first, 1):
        row, before, last = [i], row, before
        for j, right in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == second[j - 2] and first[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
