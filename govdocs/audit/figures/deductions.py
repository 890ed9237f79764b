"""Two or more charges of one bill, each with its rate and amount: the amounts must be of one sum, which the rest or the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import Misreckoned, number_of, whole_number, written
from govdocs.audit.reading.quantities import Quantity, money_in
from govdocs.audit.reading.scanning import is_table_row, lines_with
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_CHARGES: Final = normalise("ভ্যাট|মূসক|মূল্য সংযোজন কর|আয়কর|উৎসে কর|উৎস কর|জামানত|নিরাপত্তা জামানত|কমিশন|সার্ভিস চার্জ|কর")
_RATE: Final = r"(?<![০-৯.])[০-৯]{1,2}(?:\.[০-৯]{1,2})?"
_N: Final = r"[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4}|[০-৯]{2,9}"
_AT: Final = r" ?(?:%|শতাংশ|ভাগ)(?: হারে| হিসাবে)?"
_CHARGE: Final = late(
    normalise(
        rf"(?:(?P<rate>{_RATE}){_AT} (?:উৎসে )?(?:{_CHARGES})|(?<!{LETTER})(?:{_CHARGES}) \(?(?P<rate2>{_RATE}){_AT}\)?)(?: ?কর্তন)?(?: (?:বাবদ|হিসেবে|হিসাবে))?(?: মোট)? ?:? ?(?P<words>(?P<amount>{_N})(?: ?/[-=])?(?: ?\([^()০-৯]{{2,120}}\))? ?টাকা)"
    )
)
_SIGNS: Final = tuple(
    map(normalise, ("ভ্যাট", "মূসক", "মূল্য সংযোজন", "আয়কর", "উৎসে কর", "উৎস কর", "জামানত", "কমিশন"))
)
_REST: Final = late(
    normalise(rf"(?<!{LETTER})(?:অবশিষ্ট|বাকি|নিট|নীট|নেট|প্রদেয়|পরিশোধযোগ্য)(?: {LETTER}{{2,15}}){{0,3}} ?\Z")
)
_OF_A_PART: Final = late(
    normalise(rf"(?<!{LETTER})(?:ওপর|উপর|উপরে|অংশের|সম্মানীর|পণ্যের|সেবার|প্রথম|দ্বিতীয়|কিস্তি)(?!{LETTER})")
)
"""Words with which the charges may be of different sums."""
_NEAR: Final = Decimal("0.5")
_EXACT: Final = Decimal(1)
_BEFORE: Final = 60
_HUNDRED: Final = 100


class _Charge(NamedTuple):
    words: str
    rate: Decimal
    amount: Decimal

    @property
    def base(self) -> Decimal:
        return self.amount * _HUNDRED / self.rate

    def of(self, base: Decimal) -> Decimal:
        return base * self.rate / _HUNDRED


def wrong_deductions(text: str) -> Iterator[Misreckoned]:
    """The one charge of several that is not so many per cent of the sum of which the others are; of two, the rest or the text tells.

    >>> said = "১৫ শতাংশ হারে ভ্যাট বাবদ ১২,৬০০ টাকা এবং ৫ শতাংশ হারে আয়কর বাবদ ৪,৩০০ টাকা কর্তন হবে। অবশিষ্ট ৬৮,৮০০ টাকা"
    >>> [str(found.right) for found in wrong_deductions(said)]
    ['12900']
    """
    for start, end in lines_with(text, *_SIGNS):
        line = text[start:end]
        charges = list(_charges(line)) if not is_table_row(line) else []
        if len(charges) < 2 or _OF_A_PART.search(line):
            continue
        sums = {one.number for one in money_in(text)} - {one.amount for one in charges}
        rests = [one for one in money_in(line) if _is_rest(line, one)]
        wrong = list(_wrong(charges, sums, rests[0].number if len(rests) == 1 else None))
        if len(wrong) == 1:
            yield wrong[0]


def _charges(line: str) -> Iterator[_Charge]:
    for match in _CHARGE.finditer(line):
        rate, amount = number_of(match["rate"] or match["rate2"]), number_of(match["amount"])
        if rate and amount:
            yield _Charge(match["words"], rate, amount)


def _is_rest(line: str, one: Quantity) -> bool:
    return _REST.search(line[max(0, one.start - _BEFORE) : one.start]) is not None


def _wrong(charges: Sequence[_Charge], sums: set[Decimal], rest: Decimal | None) -> Iterator[Misreckoned]:
    """Charges that are not of the sum of which every other is, where that is known: the rest agrees with it, or it is in the text."""
    for one in charges:
        bases = {other.base for other in charges if other is not one}
        if len(bases) != 1:
            continue
        base = bases.pop()
        right = one.of(base)
        taken = (sum(other.of(base) for other in charges), sum(other.amount for other in charges))
        agrees = rest is not None and any(abs(base - each - rest) <= _EXACT for each in taken)
        if not agrees and (base not in sums or one.base in sums):
            continue
        others = (
            right,
            base * one.rate / (_HUNDRED + one.rate),
            *(one.of(base - other.amount) for other in charges),
        )
        if any(abs(one.amount - other) <= _EXACT for other in others):
            continue
        if abs(one.amount - right) <= _NEAR * right:
            money = whole_number(right.quantize(Decimal("0.01")))
            yield Misreckoned(one.words, f"{written(base)} × {written(one.rate)}%", money)
