"""Well-known laws and rules with the years in their names.

Source: Laws of Bangladesh (bdlaws.minlaw.gov.bd) and the Bangladesh Gazette. A law that was made again has both years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.unicode import normalise

LAWS: Final = {
    "তথ্য অধিকার আইন": "২০০৯",
    "মোবাইল কোর্ট আইন": "২০০৯",
    "ভোক্তা-অধিকার সংরক্ষণ আইন": "২০০৯",
    "ভোক্তা অধিকার সংরক্ষণ আইন": "২০০৯",
    "সরকারি চাকরি আইন": "২০১৮",
    "সরকারি কর্মচারী (শৃঙ্খলা ও আপিল) বিধিমালা": "১৯৭৬ ১৯৮৪ ১৯৮৫ ২০১৮",
    "পাবলিক প্রকিউরমেন্ট আইন": "২০০৬",
    "পাবলিক প্রকিউরমেন্ট বিধিমালা": "২০০৮ ২০২৫",
    "স্থানীয় সরকার (ইউনিয়ন পরিষদ) আইন": "২০০৯",
    "স্থানীয় সরকার (পৌরসভা) আইন": "২০০৯",
    "স্থানীয় সরকার (সিটি কর্পোরেশন) আইন": "২০০৯",
    "উপজেলা পরিষদ আইন": "১৯৯৮",
    "জেলা পরিষদ আইন": "২০০০",
    "জন্ম ও মৃত্যু নিবন্ধন আইন": "১৮৭৩ ২০০৪",
    "নারী ও শিশু নির্যাতন দমন আইন": "২০০০",
    "বাল্যবিবাহ নিরোধ আইন": "১৯২৯ ২০১৭",
    "বাল্য বিবাহ নিরোধ আইন": "১৯২৯ ২০১৭",
    "শিশু আইন": "১৯৭৪ ২০১৩",
    "দুর্যোগ ব্যবস্থাপনা আইন": "২০১২",
    "মাদকদ্রব্য নিয়ন্ত্রণ আইন": "১৯৯০ ২০১৮",
    "নিরাপদ খাদ্য আইন": "২০১৩",
    "বাংলাদেশ শ্রম আইন": "২০০৬",
    "বাংলাদেশ পরিবেশ সংরক্ষণ আইন": "১৯৯৫",
    "জাতীয় পরিচয় নিবন্ধন আইন": "২০১০ ২০২৩",
    "সড়ক পরিবহন আইন": "২০১৮",
    "স্থাবর সম্পত্তি অধিগ্রহণ ও হুকুমদখল আইন": "২০১৭",
    "ইট প্রস্তুত ও ভাটা স্থাপন (নিয়ন্ত্রণ) আইন": "২০১৩",
    "প্রতিবন্ধী ব্যক্তির অধিকার ও সুরক্ষা আইন": "২০১৩",
    "বালুমহাল ও মাটি ব্যবস্থাপনা আইন": "২০১০",
    "দুর্নীতি দমন কমিশন আইন": "২০০৪",
    "মূল্য সংযোজন কর ও সম্পূরক শুল্ক আইন": "২০১২",
    "আয়কর আইন": "১৯২২ ২০২৩",
    "গ্রাম আদালত আইন": "২০০৬",
    "গণকর্মচারী (অবসর) আইন": "১৯৭৪",
    "মানব পাচার প্রতিরোধ ও দমন আইন": "২০১২",
    "সরকারি অর্থ ও বাজেট ব্যবস্থাপনা আইন": "২০০৯",
    "বন্যপ্রাণী (সংরক্ষণ ও নিরাপত্তা) আইন": "২০১২",
    "পারিবারিক সহিংসতা (প্রতিরোধ ও সুরক্ষা) আইন": "২০১০",
    "নির্ধারিত ছুটি বিধিমালা": "১৯৫৯",
    "সরকারি কর্মচারী (আচরণ) বিধিমালা": "১৯৭৯",
    "সরকারি কর্মচারী (নিয়মিত উপস্থিতি) বিধিমালা": "২০১৯",
    "বাংলাদেশ চাকরি (বিনোদন ভাতা) বিধিমালা": "১৯৭৯",
    "তথ্য অধিকার (তথ্য প্রাপ্তি সংক্রান্ত) বিধিমালা": "২০০৯",
    "পরিবেশ সংরক্ষণ বিধিমালা": "১৯৯৭ ২০২৩",
    "বাংলাদেশ শ্রম বিধিমালা": "২০১৫",
    "সড়ক পরিবহন বিধিমালা": "২০২২",
    "বাল্যবিবাহ নিরোধ বিধিমালা": "২০১৮",
}
"""Laws by the names that are in use, with their years."""
_YEARS: Final = {normalise(name): tuple(years.split()) for name, years in LAWS.items()}
_LAW: Final = re.compile(
    rf"(?<!{LETTER})(?P<name>{'|'.join(sorted(map(re.escape, _YEARS), key=len, reverse=True))})[’”]?,? (?P<year>[০-৯]{{4}})(?![০-৯])"
)
_OF_NUMBER: Final = re.compile(r" ?\((?P<year>[০-৯]{4}) (?:সনের|সালের)")
"""The year of the number of a law: where it is another, that is told by itself."""
_KINDS: Final = tuple(
    f"{kind}{sign} " for kind in ("আইন", "বিধিমালা") for sign in ("", ",", "’", "”", "’,", "”,")
)


class OtherLaw(NamedTuple):
    """The name of a law with a year that is not its own, where the year stands, and those that it has."""

    name: str
    stated: str
    start: int
    end: int
    right: tuple[str, ...]


def years_of_laws(text: str) -> Iterator[OtherLaw]:
    """Laws that a text gives another year than theirs.

    >>> [found.right for found in years_of_laws("তথ্য অধিকার আইন, ২০০৮ অনুসারে")]
    [('২০০৯',)]
    """
    for match in matches(_LAW, text, *_KINDS):
        years = _YEARS[match["name"]]
        in_brackets = _OF_NUMBER.match(text, match.end())
        if match["year"] not in years and (not in_brackets or in_brackets["year"] == match["year"]):
            yield OtherLaw(match["name"], match["year"], *match.span(), years)
