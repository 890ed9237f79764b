"""Sections of well-known laws with what they are about: rule 3(খ) of the Discipline and Appeal Rules is misconduct, and 3(ঘ) is not.

Only those of which each clause is one thing with a name of its own, as the laws themselves have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.scanning import short_sentence_around
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherSection(NamedTuple):
    """The words of a section, what is said of it, the section that this is, and the place of the words."""

    words: str
    about: str
    right: str
    start: int


class _Law(NamedTuple):
    """A law, how its sections are written, and what each is about: the words by which it is known."""

    name: re.Pattern[str]
    section: re.Pattern[str]
    about: dict[str, str]


_LAWS: Final = (
    _Law(
        late(normalise(r"শৃ(?:ঙ্খ|ংখ)লা ও আপ(?:ি|ী)ল\)? ?বিধিমালা,? ?২০১৮")),
        late(
            normalise(
                rf"(?<!{LETTER})(?P<words>(?:বিধি|ধারা)(?:র| নং| নম্বর)? ?-?৩ ?-?(?:এর|এর উপবিধি|র|উপবিধি)? ?[(‘]?(?P<key>[ক-ঙ])[)’]?)(?!{LETTER})|(?<![০-৯])(?P<words2>৩ ?\(?(?P<key2>[ক-ঙ])\)? ?(?:নং |নম্বর )?(?:বিধি|উপবিধি))"
            )
        ),
        {
            "ক": "অদক্ষ|দক্ষতা হার",
            "খ": "অসদাচরণ|অসদাচারণ",
            "গ": "পলায়ন",
            "ঘ": "দুর্নীতি ?পরায়ণ|দুর্নীতিগ্রস্ত|দুর্নীতির দায়",
            "ঙ": "নাশকতা",
        },
    ),
    _Law(
        late(normalise("দণ্ডবিধি")),
        late(
            normalise(
                rf"(?<!{LETTER})(?P<words>ধারা(?:র| নং)? ?-?(?P<key>[০-৯]{{3}}))(?![০-৯/])|(?<![০-৯/])(?P<words2>(?P<key2>[০-৯]{{3}}) ?(?:নং |নম্বর )?ধারা)"
            )
        ),
        {
            "৩০২": "খুন|হত্যা(?!র (?:চেষ্টা|উদ্দেশ্যে|প্ররোচনা|হুমকি))",
            "৩৭৯": "(?<!{L})চুরি",
            "৪২০": "প্রতারণা",
            "৩৯২": "দস্যুতা",
            "৩৯৫": "ডাকাতি",
            "১৮৮": "আদেশ অমান্য",
        },
    ),
    _Law(
        late(normalise("তথ্য অধিকার আইন,? ?২০০৯")),
        late(
            normalise(
                rf"(?<!{LETTER})(?P<words>ধারা ?-?(?P<key>[০-৯]{{1,2}}))(?![০-৯/])|(?<![০-৯/])(?P<words2>(?P<key2>[০-৯]{{1,2}}) ?(?:নং |নম্বর )?ধারা)"
            )
        ),
        {"৮": "তথ্য প্রাপ্তির (?:অনুরোধ|আবেদন)", "২৪": "(?<!{L})আপিল", "২৫": "তথ্য কমিশনে অভিযোগ"},
    ),
)
_ADJACENT: Final = 45
"""Characters behind a section in which stands what it is about: 'বিধি ৩(খ) অনুযায়ী ‘অসদাচরণ’'."""
_OTHER_SECTION: Final = late(normalise("ধারা|বিধি|উপবিধি|দফা|[০-৯]"))


def other_sections(text: str) -> Iterator[OtherSection]:
    """Sections behind which stands what another section of their law is about.

    >>> said = "সরকারি কর্মচারী (শৃঙ্খলা ও আপিল) বিধিমালা, ২০১৮-এর বিধি ৩(ঘ) অনুযায়ী ‘অসদাচরণ’ হিসেবে গণ্য।"
    >>> [(found.words, found.right) for found in other_sections(said)]
    [('বিধি ৩(ঘ)', 'খ')]
    """
    for law in _LAWS:
        if not law.name.search(text):
            continue
        for match in law.section.finditer(text):
            around = short_sentence_around(text, match.start(), match.end())
            if around is None:
                continue
            start, end = around
            if len(law.name.findall(text[start:end])) != 1 or len(law.section.findall(text[start:end])) != 1:
                continue
            key = match["key"] or match["key2"]
            own = law.about.get(key)
            behind = text[match.end() : min(end, match.end() + _ADJACENT)]
            if own is None or _is_about(own, text[start:end]) or _OTHER_SECTION.search(behind.split("’")[0]):
                continue
            others = [
                (other, found) for other, about in law.about.items() if (found := _found(about, behind))
            ]
            if len(others) == 1:
                words = match["words"] or match["words2"]
                yield OtherSection(words, others[0][1], others[0][0], match.start())


def _found(about: str, text: str) -> str:
    found = re.search(normalise(about.replace("{L}", LETTER)), text)
    return found[0] if found else ""


def _is_about(about: str, text: str) -> bool:
    return bool(_found(about, text))
