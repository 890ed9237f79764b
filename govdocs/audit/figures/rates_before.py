"""What so many of a thing cost, in another sentence than the one that says what each costs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, number_of, written
from govdocs.audit.reading.scanning import lines_with
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_N: Final = r"[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4}|[০-৯]{2,9}"
_MONEY: Final = r"(?: ?/[-=])?(?: ?\([^()০-৯]{2,120}\))? ?টাকা"
_RATE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রতিটি|প্রতি|প্রত্যেক|প্রত্যেকটি) (?P<of>(?!মাস|বছর|দিন|সপ্তাহ){LETTER}{{3,15}}?)(?:ের|র|টির)?(?: (?:জন্য|বাবদ|অনুকূলে|মূল্য|ব্যয়|নির্মাণে|মেরামতে)){{1,2}} (?P<rate>{_N}){_MONEY}"
    )
)
_ALL: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<count>[০-৯]{{1,4}})(?: ?\([^()০-৯]{{2,20}}\))? ?টি (?P<of>{LETTER}{{3,15}}?)(?:ের|র)? (?:জন্য|বাবদ|অনুকূলে)(?: (?!প্রতি|দৈনিক|মাসিক|ভ্যাট|অগ্রিম|অতিরিক্ত|প্রায়|অবশিষ্ট|বাকি|প্রথম){LETTER}{{2,15}}){{0,3}} (?P<words>(?P<all>{_N}){_MONEY})"
    )
)
_PART: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রায়|কিস্তি|ভ্যাট|আয়কর|অগ্রিম|অতিরিক্ত|সর্বোচ্চ|অনধিক|প্রথম|দ্বিতীয়|শতাংশ|মধ্যে)(?!{LETTER})|সহ(?!{LETTER})"
    )
)
_NEAR: Final = Decimal("0.3")


def wrong_at_rate_before(text: str) -> Iterator[Misreckoned]:
    """Amounts for so many of a thing that are not as many times the one rate which an earlier sentence of the line has for each.

    >>> said = "প্রতিটি নলকূপের জন্য ৩৯,০০০ টাকা নির্ধারিত। হরিণডাঙা উপজেলা ৯টি নলকূপের জন্য পাবে ৩,১৫,০০০ টাকা।"
    >>> [str(found.right) for found in wrong_at_rate_before(said)]
    ['351000']
    """
    if "টাকা" not in text:
        return
    for start, end in lines_with(text, "প্রতি", "প্রত্যেক"):
        rates = list(_RATE.finditer(text, start, end))
        if len(rates) != 1 or text.startswith("|", start):
            continue
        (each,) = rates
        rate = number_of(each["rate"])
        for match in _ALL.finditer(text, each.end(), end):
            count, stated = number_of(match["count"]), number_of(match["all"])
            sentence = text[text.rfind("।", 0, match.start()) + 1 : match.end()]
            if match["of"] != each["of"] or not rate or not count or stated is None or _PART.search(sentence):
                continue
            right = rate * count
            if "।" in text[each.end() : match.start()] and 0 < abs(right - stated) <= _NEAR * right:
                yield Misreckoned(match["words"], f"{written(rate)} × {written(count)}", right)
