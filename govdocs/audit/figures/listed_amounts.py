"""Lines of amounts one below the other, the last of them the total: 'পানি: ৩০,০০০ টাকা', 'গ্যাস: ১৫,০০০ টাকা', 'মোট: ৪৫,০০০ টাকা'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import number_of
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_LINE: Final = late(
    normalise(
        r"\A\s{0,8}(?:[-*•] |[০-৯]{1,2}[।.)] |\([ক-হ০-৯]{1,2}\) |[ক-হ][।.)] )?(?P<label>[^০-৯0-9|\n]{2,60}?)(?: ?[:=ঃ–-]{1,2})? ?(?P<words>(?:৳ ?|টাকা )?(?P<figure>[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4}|[০-৯]{3,9})(?P<money> ?/[-=])?(?P<unit> ?টাকা)?)(?: মাত্র)?[।;,]?\s{0,3}"
    )
)
_TOTAL: Final = late(
    normalise(r"\*{0,2}(?:সর্ব)?মোট\*{0,2}(?: (?:ব্যয়|টাকা|খরচ|দাবি|বরাদ্দ|পরিমাণ))?[ :=ঃ]{0,4}\*{0,2}")
)
_NO_PART: Final = late(normalise("বাদ|কর্তন|অগ্রিম|জমা|মোট|অবশিষ্ট|ভ্যাট|ছাড়|প্রাপ্য|নিট"))
_LEAST: Final = 2


def wrong_totals_of_lines(text: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """The words of such totals, how much they are, and how much the lines above make; two lines at least, of money all.

    >>> list(wrong_totals_of_lines("পানি: ৩০,০০০ টাকা\\nগ্যাস: ১৫,০০০ টাকা\\nমোট: ৫৫,০০০ টাকা"))
    [('৫৫,০০০ টাকা', Decimal('55000'), Decimal('45000'))]
    """
    if "মোট" not in text or text.count("\n") < _LEAST:
        return
    parts: list[Decimal] = []
    for line in text.split("\n"):
        match = _LINE.fullmatch(line) if len(line) <= _LONGEST else None
        value = number_of(match["figure"]) if match else None
        if match is None or value is None or not _is_money(match):
            parts = []
        elif _TOTAL.fullmatch(match["label"].strip()):
            right = sum(parts, Decimal(0))
            if len(parts) >= _LEAST and value != right:
                yield match["words"], value, right
            parts = []
        elif _NO_PART.search(match["label"]):
            parts = []
        else:
            parts.append(value)


_LONGEST: Final = 120


def _is_money(match: re.Match[str]) -> bool:
    return bool(match["money"] or match["unit"] or "," in match["figure"] or match["words"].startswith("৳"))
