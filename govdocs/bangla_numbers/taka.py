"""Amounts of money, in figures and in words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Final

from govdocs.bangla_numbers import messages
from govdocs.bangla_numbers.grouping import Number, exact_decimal, group
from govdocs.bangla_numbers.words import WORDS_LIMIT, Lakh, Spelling, from_words, in_words
from govdocs.errors import Refusal


@dataclass(frozen=True, order=True, init=False)
class Taka:
    """An amount of money, exact to the paisa: from zero to 10¹⁵ taka.

    Takes an int, a Decimal or text that `parse_decimal` reads; refuses floats (0.1 is not ten paisa),
    negatives and fractions of a paisa.

    >>> str(Taka("1234.56")), Taka(500).figure()
    ('১,২৩৪.৫৬', '৫০০/-')
    """

    amount: Decimal
    """Always with two decimals."""

    def __init__(self, amount: Number) -> None:
        object.__setattr__(self, "amount", _to_paisa(exact_decimal(amount)))

    @classmethod
    def parse(cls, text: str) -> Taka:
        """Reads what this class writes, and ৳ ৫০০, টাকা ৫০০/-, ৫০০/- টাকা মাত্র; words in brackets must agree.

        >>> Taka.parse("১০,০০০/- (দশ হাজার) টাকা").amount
        Decimal('10000.00')
        """
        match = _TAKA.fullmatch(" ".join(unicodedata.normalize("NFC", text).split()))
        if match is None:
            raise Refusal(*messages.NOT_TAKA.filled(text=text))
        taka = cls(match["figure"])
        if match["taka"] is None:
            return taka
        paisa = from_words(match["paisa"]) if match["paisa"] else 0
        if (from_words(match["taka"]), paisa) != taka._split():
            raise Refusal(
                *messages.FIGURE_AND_WORDS_DIFFER.filled(text=text, figure=taka, words=taka.words())
            )
        return taka

    def __str__(self) -> str:
        """The bare figure, always with paisa: ৫০০.০০."""
        return group(self.amount)

    def __add__(self, other: Taka) -> Taka:
        """The sum; `sum(amounts, Taka(0))` adds many."""
        return Taka(_EXACT.add(self.amount, other.amount))

    def figure(self) -> str:
        """The figure of a letter: ৫০০/-, or with paisa ১,২৩৪.৫৬ (the stroke means “no paisa”)."""
        taka, paisa = self._split()
        return str(self) if paisa else f"{group(taka)}/-"

    def words(self, *, lakh: Lakh = "লক্ষ", spelling: Spelling = "modern") -> str:
        """The amount in words, options as in `in_words`.

        >>> Taka("100.05").words()
        'একশত টাকা পাঁচ পয়সা'
        """
        taka, paisa = self._split()
        words = f"{in_words(taka, lakh=lakh, spelling=spelling)} টাকা"
        return f"{words} {in_words(paisa, spelling=spelling)} পয়সা" if paisa else words

    def official(self, *, lakh: Lakh = "লক্ষ", spelling: Spelling = "modern") -> str:
        """Figure and words as Acts and letters print them.

        >>> Taka(10000).official()
        '১০,০০০/- (দশ হাজার) টাকা'
        >>> Taka("2.50").official()
        '২.৫০ টাকা (দুই টাকা পঞ্চাশ পয়সা)'
        """
        taka, paisa = self._split()
        if paisa:
            return f"{self.figure()} টাকা ({self.words(lakh=lakh, spelling=spelling)})"
        return f"{self.figure()} ({in_words(taka, lakh=lakh, spelling=spelling)}) টাকা"

    def _split(self) -> tuple[int, int]:
        """(taka, paisa)"""
        return divmod(int(self.amount.scaleb(2, _EXACT)), 100)


_TAKA: Final = re.compile(
    r"(?:৳|টাকা:?)? ?(?P<figure>[^ /()]{1,60}?) ?(?:/[-=])? ?(?:টাকা)?"
    r"(?: ?\((?P<taka>.{1,300}?)(?: টাকা(?: (?P<paisa>.{1,60}?) পয়সা)?)?(?: মাত্র)?\))? ?(?:টাকা)?(?: মাত্র)?"
)
_PAISA: Final = Decimal("0.01")
# Wide enough for any amount, whatever precision the caller's own decimal context has.
_EXACT: Final = Context(prec=30)


def _to_paisa(amount: Decimal) -> Decimal:
    if amount < 0:
        raise Refusal(*messages.NEGATIVE_TAKA.filled(amount=amount, grouped=group(amount)))
    if amount > WORDS_LIMIT:
        raise Refusal(
            *messages.TOO_MUCH_TAKA.filled(amount=amount, limit=WORDS_LIMIT, grouped_limit=group(WORDS_LIMIT))
        )
    exact = amount.copy_abs().quantize(_PAISA, context=_EXACT)
    if exact != amount:
        raise Refusal(
            *messages.FRACTION_OF_A_PAISA.filled(
                amount=amount, grouped=group(amount), paisa=exact, grouped_paisa=group(exact)
            )
        )
    return exact
