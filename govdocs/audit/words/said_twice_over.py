"""Two words side by side of which either says all: অদ্যাবধি পর্যন্ত, কমপক্ষে অন্তত, পুনরায় আবার."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_UP_TO_NOW: Final = "অদ্যাবধি|এযাবৎ|এ যাবৎ|এযাবৎকাল|এ যাবৎকাল|আজ অবধি|অদ্যপর্যন্ত|এখন অবধি|এ পর্যন্ত"
_ALIKE: Final = (
    "কমপক্ষে অন্তত অন্ততপক্ষে ন্যূনপক্ষে",
    "সর্বোচ্চ অনধিক অনূর্ধ্ব",
    "ন্যূনতম কমপক্ষে সর্বনিম্ন",
    "পুনরায় আবার পুনর্বার",
    "কেবল শুধু শুধুমাত্র কেবলমাত্র",
    "একত্রে একসঙ্গে",
    "প্রায় আনুমানিক কমবেশি",
    "অনতিবিলম্বে অবিলম্বে",
    "যদি যদিও",
    "তথাপি তবুও",
)
_PAIRS: Final = {
    f"{one} {other}": one
    for words in (normalise(each).split() for each in _ALIKE)
    for one in words
    for other in words
    if one != other
}
_TWICE: Final = late(
    rf"(?<!{LETTER})(?:(?P<pair>{longest_first(_PAIRS)})|(?P<time>{normalise(_UP_TO_NOW)}) {normalise('পর্যন্ত')})(?!{LETTER})"
)
_SIGNS: Final = tuple({pair.split()[1] for pair in _PAIRS} | {normalise("পর্যন্ত")})


def said_twice_over(text: str) -> Iterator[Slip]:
    """Such pairs, each with the word that is enough.

    >>> [slip.right for slip in said_twice_over("অদ্যাবধি পর্যন্ত তথ্য আসেনি; কমপক্ষে অন্তত ৫ জন লাগবে।")]
    ['অদ্যাবধি', 'কমপক্ষে']
    """
    for match in matches(_TWICE, text, *_SIGNS):
        yield Slip(*match.span(), match["time"] or _PAIRS[match["pair"]])
