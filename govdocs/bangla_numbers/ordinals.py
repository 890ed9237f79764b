"""Ordinals in figures (১ম, ২২শে) and the letters of sub-items (ক, খ)."""

from __future__ import annotations

from typing import Final

from govdocs.bangla_numbers import messages
from govdocs.bangla_numbers.digits import to_bangla
from govdocs.bangla_numbers.grouping import group
from govdocs.errors import Refusal

LETTERS: Final = tuple("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ")
"""The consonants that letter sub-items, in the order of the alphabet, without ড় ঢ় য় and the signs after হ."""


def ordinal(n: int, *, school: bool = False) -> str:
    """The ordinal in figures: ১ম ২য় ৩য় ৪র্থ ৫ম ৬ষ্ঠ … ১০ম, then ১১তম and up as Acts print it.

    `school=True` writes ১১শ … ২০শ as school books do. Refuses numbers below one.

    >>> ordinal(6), ordinal(21), ordinal(11, school=True)
    ('৬ষ্ঠ', '২১তম', '১১শ')
    """
    if n < 1:
        raise Refusal(*messages.NO_ORDINAL.filled(n=n, grouped=group(n)))
    late = "শ" if school and n <= 20 else "তম"
    return to_bangla(n) + (_ORDINAL_ENDINGS[n - 1] if n <= 10 else late)


def date_ordinal(n: int) -> str:
    """The day of a month with its ending: ১লা ২রা ৩রা ৪ঠা ৫ই … ১৯শে … ৩১শে. Refuses days outside 1–31.

    Optional in letters: of the dates in Acts since 2019 only three in 379 carry it.

    >>> date_ordinal(1), date_ordinal(16), date_ordinal(21)
    ('১লা', '১৬ই', '২১শে')
    """
    if not 1 <= n <= 31:
        raise Refusal(*messages.NO_SUCH_DAY.filled(n=n, grouped=group(n)))
    ending = {1: "লা", 2: "রা", 3: "রা", 4: "ঠা"}.get(n, "ই" if n <= 18 else "শে")
    return to_bangla(n) + ending


def letter_index(n: int) -> str:
    """The letter of the n-th sub-item: 1 → ক … 32 → হ. Refuses what lies beyond: offices number such lists.

    >>> letter_index(1), letter_index(5), letter_index(32)
    ('ক', 'ঙ', 'হ')
    """
    if not 1 <= n <= len(LETTERS):
        raise Refusal(*messages.NO_SUCH_LETTER.filled(n=n, grouped=group(n)))
    return LETTERS[n - 1]


def letter_number(letter: str) -> int:
    """The place of a sub-item's letter, the inverse of `letter_index`; refuses what is not in the series.

    >>> letter_number("গ")
    3
    """
    if letter.strip() not in LETTERS:
        raise Refusal(*messages.NOT_A_SUB_ITEM_LETTER.filled(letter=letter))
    return LETTERS.index(letter.strip()) + 1


_ORDINAL_ENDINGS: Final = ("ম", "য়", "য়", "র্থ", "ম", "ষ্ঠ", "ম", "ম", "ম", "ম")
