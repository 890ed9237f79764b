"""Shares of a whole that an earlier sentence states, and what so many of a thing cost at the rate for each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, as_share, number_of, whole_number, written
from govdocs.audit.reading.quantities import Quantity, quantities, sentences_with_percent, words_of
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import from_words
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_SHARE_OF_ALL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:যা |অর্থাৎ |বা |\()মোট(?P<of>(?: {LETTER}{{2,20}}){{0,2}})(?:র|ের|এর) (?:প্রায় )?(?P<words>(?<![0-9০-৯.])(?P<percent>[0-9০-৯]{{1,3}}(?:\.[0-9০-৯]{{1,2}})?) ?(?:%|শতাংশ|ভাগ))(?! ?(?:কম|বেশি|বৃদ্ধি|হ্রাস))"
    )
)
_ALL: Final = late(normalise(rf"(?:সর্ব)?মোট (?:{LETTER}{{2,12}} )?\Z"))
_FAR: Final = 22
"""Characters before a number in which it is said to be of all."""
_OTHER_WHOLE: Final = late(normalise("লক্ষ্যমাত্রা|গত বছর|পূর্ব|তুলনায়|মধ্যে|বিপরীতে|নারী|মহিলা|পুরুষ"))
_ALIKE: Final = Decimal(1)
_WITHIN: Final = Decimal(20)
_END: Final = late("[।\n]")
_STEM: Final = 4
"""Characters that what a share is of has in common with what was counted: প্রশিক্ষণ, প্রশিক্ষণার্থী."""
_REACH: Final = 600
"""Characters before a sentence in which its whole is looked for."""


def wrong_shares_of_all(text: str) -> Iterator[Misreckoned]:
    """Shares 'of all' of one number of a sentence, where the only number of all is that of a sentence before.

    >>> said = "ছয় ব্যাচে মোট ১৮০ জন প্রশিক্ষণ নেন। তাঁদের ১৩৫ জন উদ্যোগ শুরু করেছেন, যা মোট প্রশিক্ষণার্থীর ৭০ শতাংশ।"
    >>> [str(found.right) for found in wrong_shares_of_all(said)]
    ['75']
    """
    for sentence in sentences_with_percent(text):
        share = _SHARE_OF_ALL.search(sentence)
        percent = number_of(share["percent"]) if share else None
        if share is None or percent is None or _OTHER_WHOLE.search(sentence):
            continue
        parts = [one for one in quantities(sentence) if one.end <= share.start()]
        at = text.index(sentence) if len(parts) == 1 else 0
        said = text[max(0, at - _REACH) : at]
        before = [*quantities(said)]
        whole = _only_whole(said, parts[0], before, share["of"]) if before else None
        if whole is None:
            continue
        part = parts[0].number
        alike = [one.number for one in before if one.unit == parts[0].unit and one.number]
        if any(abs(100 * part / number - percent) <= _ALIKE for number in alike):
            continue
        right = 100 * part / whole
        if _ALIKE < abs(right - percent) <= _WITHIN and abs(100 - right - percent) > _ALIKE:
            reckoning = as_share(part, whole)
            yield Misreckoned(share["words"], reckoning, whole_number(right.quantize(Decimal("0.1"))))


_MEASURES: Final = {
    normalise(word): frozenset(map(normalise, units.split("|")))
    for word, units in (
        ("দৈর্ঘ্য", "কিলোমিটার|কিমি|কি.মি.|মিটার|ফুট"),
        ("আয়তন", "একর|হেক্টর|বর্গফুট|বর্গমিটার"),
        ("জমি", "একর|হেক্টর"),
        ("ওজন", "টন|মেট্রিকটন|মে.টন|কেজি"),
    )
}
"""What is measured, and its units: a share of it needs no other word in common with the whole."""


def _is_measured(of: str, unit: str) -> bool:
    return any(of.startswith(measure) and unit in units for measure, units in _MEASURES.items())


def _only_whole(text: str, part: Quantity, before: list[Quantity], of: str) -> Decimal | None:
    """The one number of a unit that the text before calls that of all, where it is more than the part, and of those of the share."""
    stems = {word[:_STEM] for word in of.split()}
    wholes = {
        one.number
        for one in before
        if one.unit == part.unit and _ALL.search(text, max(0, one.start - _FAR), one.start)
    }
    whole = wholes.pop() if len(wholes) == 1 else None
    said = " ".join(_END.split(text[one.end :])[0] for one in before if one.number == whole)
    said += " ".join(text[max(0, one.start - _FAR) : one.start] for one in before if one.number == whole)
    if not all(stem in said for stem in stems) and not _is_measured(of.strip(), part.unit):
        return None
    return whole if whole is not None and 0 < part.number < whole else None


_FEW: Final = words_of(*range(2, 13))
_N: Final = r"[০-৯]{1,9}(?:,[০-৯]{2,3}){0,3}"
_AMOUNT: Final = r"(?: ?/-)?(?: ?\([^()০-৯]{2,80}\))? টাকা"
_EACH: Final = late(
    normalise(
        rf"(?<!{LETTER})প্রতি(?:টি)? (?P<of>(?!মাস|বছর|দিন|সপ্তাহ){LETTER}{{3,15}}?)(?:ে|তে|য়|র|ের|টির)?(?: জন্য| বাবদ| হারে)? (?P<rate>{_N}){_AMOUNT}[^।০-৯]{{0,50}}?"
        rf"(?:(?<!{LETTER})(?P<few>{_FEW})|(?<![০-৯.,/-])(?P<count>[০-৯]{{1,3}})(?: ?\([^()০-৯]{{2,15}}\))?) ?(?:টি |টির )?(?P=of){LETTER}{{0,4}}[^।০-৯]{{0,30}} মোট (?P<words>(?P<all>{_N}){_AMOUNT})"
    )
)


_NOT_ALONE: Final = late(normalise("ভ্যাট|কর(?= |্তন)|সহ(?= |,)|অতিরিক্ত|প্রায়|ছাড়|কমিশন|অগ্রিম|সর্বোচ্চ|অনধিক|অন্যান্য"))
"""What else a sum may be made of, or less than."""


def wrong_at_each(text: str) -> Iterator[Misreckoned]:
    """What so many things come to that is not their number times the rate for each.

    >>> [str(found.right) for found in wrong_at_each("প্রতি ক্লাসে ২,৫০০ টাকা; দুই ক্লাসের জন্য মোট ৫,৫০০ টাকা।")]
    ['5000']
    """
    for match in matches(_EACH, text, "প্রতি ", "প্রতিটি "):
        rate, stated = number_of(match["rate"]), number_of(match["all"])
        count = Decimal(from_words(match["few"])) if match["few"] else number_of(match["count"])
        if _NOT_ALONE.search(match[0]):
            continue
        if rate and count and stated is not None and rate * count != stated:
            yield Misreckoned(match["words"], f"{written(rate)} × {written(count)}", rate * count)
