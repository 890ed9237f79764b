"""The number of a list or copy that goes with a letter: that of the letter, and '(সংযুক্তি)' behind it."""

from __future__ import annotations

from typing import Final

from govdocs.memo_number.number import MemoNumber
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ANNEX: Final = late(normalise(r" ?\((?:সংযুক্তি|সংযোজনী|সংলাগ|পরিশিষ্ট)[^()]{0,10}\)\Z"))


def annexed_to(number: object) -> MemoNumber | None:
    """The number of the letter with which a document of this number goes; None where the number does not say so.

    >>> str(annexed_to(MemoNumber.parse("৩৭.০২.৫৮৩৫.০০০.২৩.০০৪.২৬-৬৩ (সংযুক্তি)")))
    '৩৭.০২.৫৮৩৫.০০০.২৩.০০৪.২৬-৬৩'
    >>> annexed_to(MemoNumber.parse("৩৭.০২.৫৮৩৫.০০০.২৩.০০৪.২৬-৬৩"))
    """
    text = normalise(str(number)) if isinstance(number, MemoNumber) else ""
    found = _ANNEX.search(text)
    return MemoNumber.parse(text[: found.start()]) if found else None
