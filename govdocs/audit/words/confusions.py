"""Right words in a wrong place: words that sound alike or are nearly the same, told apart by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govdocs.audit.reading.scanning import words_in
from govdocs.audit.spans import LETTER, Slip
from govdocs.audit.words.confusion import Confusion
from govdocs.audit.words.near_words import NEAR_WORDS
from govdocs.audit.words.sound_alikes import SOUND_ALIKES
from govdocs.text.unicode import normalise


def confused_words(text: str) -> Iterator[Slip]:
    """Words that stand for others of their sound.

    >>> [slip.right for slip in confused_words("বাস্তবায়নের লক্ষে নিম্ন সাক্ষরকারীর নিকট")]
    ['লক্ষ্যে', 'স্বাক্ষর']
    """
    told, words = -1, " ".join(words_in(text))
    patterns, of_a_word, of_several = _patterns(), *_signs()
    there = {index for sign, index in of_a_word if sign in words}
    there.update(index for sign, index in of_several if sign in text)
    for slip in sorted(slip for index in sorted(there) for slip in _found(text, *patterns[index])):
        if slip.start >= told:
            yield slip
            told = slip.end


def _found(text: str, signs: tuple[str, ...], pattern: re.Pattern[str], one: Confusion) -> Iterator[Slip]:
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            if match := pattern.match(text, at):
                yield Slip(*match.span("wrong"), one.right, one.sure)
            at = text.find(sign, at + 1)


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str], Confusion], ...]:
    return tuple(
        (
            tuple(normalise(one.wrong).split("|")),
            re.compile(normalise(_pattern(one))),
            one._replace(right=normalise(one.right)),
        )
        for one in (*SOUND_ALIKES, *NEAR_WORDS)
    )


@cache
def _signs() -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """The signs with the numbers of their patterns: those within a word, and those that reach over several."""
    signs = [(sign, index) for index, (signs, _, _) in enumerate(_patterns()) for sign in signs]
    several = [one for one in signs if " " in one[0] or "-" in one[0]]
    return [one for one in signs if one not in several], several


def _pattern(one: Confusion) -> str:
    before = "|".join(f"(?<={word})" for word in one.before.split("|")) if one.before else f"(?<!{LETTER})"
    return f"(?:{before})(?P<wrong>{one.wrong})" + (f"(?={one.after})" if one.after else "")
