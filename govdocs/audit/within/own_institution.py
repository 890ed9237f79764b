"""The institution that writes a letter, called otherwise in it: চরবাগাতি মডেল কলেজ in the text of চরবাগাতি মহিলা কলেজ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import sentence_at
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = "মহাবিদ্যালয়|বিদ্যালয়|কলেজ|মাদ্রাসা|মাদরাসা|স্কুল|ইনস্টিটিউট|হাসপাতাল|একাডেমি|সমিতি|ক্লাব|পাঠাগার|গ্রন্থাগার|ফাউন্ডেশন|ব্যাংক"
_OWN: Final = late(normalise(rf"\A\**(?P<name>(?:{LETTER}{{2,20}} ){{2,6}}(?:{_KINDS}))\**,?\Z"))
_LEAST: Final = 3


class CalledOtherwise(NamedTuple):
    """The passage, the name there, the own one, and where it stands."""

    passage: Passage
    stated: str
    own: str
    start: int


def institution_called_otherwise(paper: Paper) -> Iterator[CalledOtherwise]:
    """Names of the own institution with one inner word otherwise, where the words around say that it is the own one; each once.

    The other name may be that of another institution of the place: nothing is said where it stands twice, or beside the own.
    """
    names = [
        match["name"]
        for passage in paper.texts
        if passage.at[0] == "letterhead"
        for line in passage.text.split("\n")
        if (match := _OWN.match(line.strip()))
    ]
    if len(set(names)) != 1 or len(names[0].split()) < _LEAST:
        return
    own = names[0].split()
    pattern = re.compile(
        rf"(?<!{LETTER}){re.escape(own[0])}(?P<inner>(?: {LETTER}{{2,20}}){{{len(own) - 2}}}) {re.escape(own[-1])}"
    )
    found = [
        (passage, match)
        for passage in paper.texts
        if passage.own and passage.at[0] != "letterhead" and own[0] in passage.text
        for match in pattern.finditer(passage.text)
        if _differs(match["inner"].split(), own[1:-1])
    ]
    if len({match[0] for _, match in found}) != 1 or len(found) > 1:
        return
    signed = " ".join(passage.text for passage in paper.texts if passage.at[0] in ("signature", "chair"))
    charge = bool(_CHARGE.search(signed))
    for passage, match in found:
        if names[0] not in sentence_at(passage.text, match.start()) and _is_own(
            passage, match, others=charge
        ):
            yield CalledOtherwise(passage, match[0], names[0], match.start())


def _differs(inner: list[str], own: list[str]) -> bool:
    apart = [{one, other} for one, other in zip(inner, own, strict=True) if one != other]
    return len(apart) == 1 and not any(apart[0] <= kinds for kinds in _OTHER_KINDS)


_THIS: Final = late(normalise(rf"(?<!{LETTER})(?:এ|এই|অত্র|আমাদের|নিজ) \Z"))
_ON_BEHALF: Final = late(normalise(r"(?:ের|র|-এর) (?:পক্ষ (?:থেকে|হতে)|পক্ষে)"))
_OF_OURS: Final = late(
    normalise(
        r"[^।\n]{0,80}?(?:অংশ|মনোনীত|মনোনয়ন|প্রতিনিধি|দলনেতা|পাঠানো হবে|আয়োজন|শুভেচ্ছা|ধন্যবাদ|কৃতজ্ঞতা|অভিনন্দন|সংবর্ধনা|উদ্‌?যাপন)"
    )
)
"""What one does on behalf of one's own institution."""
_OF_MEETING: Final = late(normalise(r"(?:ের|র|-এর) [^।\n]{0,90}?(?:কার্যবিবরণী|সভার নোটিশ|সভা আহ্বান)"))
_OTHER_KINDS: Final = tuple(
    frozenset(map(normalise, words.split()))
    for words in (
        "বালিকা বালক গার্লস বয়েজ মহিলা পুরুষ",
        "সরকারি সরকারী বেসরকারি মডেল আদর্শ ল্যাবরেটরি পাইলট",
        "উচ্চ নিম্ন মাধ্যমিক প্রাথমিক কারিগরি",
        "পূর্ব পশ্চিম উত্তর দক্ষিণ মধ্য নতুন পুরাতন",
        "দাখিল আলিম ফাজিল কামিল ইবতেদায়ি",
        "১ম ২য় ৩য় প্রথম দ্বিতীয় তৃতীয়",
    )
)
"""Words of which a place has a school each."""
_CHARGE: Final = late(normalise("অতিরিক্ত|ভারপ্রাপ্ত|প্রেষণ|সংযুক্ত|চলতি দায়িত্ব|খণ্ডকালীন|চ\\. ?দা"))
"""Words of a signature whose holder has another post, too."""
_ELSEWHERE: Final = late(
    normalise(
        "স্বাগতিক|আমাদের|এ (?:উপজেলা|জেলা|ইউনিয়ন|এলাকা|অঞ্চল|পৌরসভা|বোর্ড)|উপজেলার|জেলার|বর্তমানে|পূর্বনাম|পূর্বের|পূর্বে|সাবেক|প্রাক্তন|নামে|নামকরণ|নাম পরিবর্তন|তাদের|তাঁদের|সকল|উভয়|কেন্দ্র|ভেন্যু|প্রতিপক্ষ|বনাম|প্রতিদ্বন্দ্বী|পার্শ্ববর্তী|পাশের|অপর|অন্য|আমন্ত্র|প্রতিবেশী|অভিযোগ|আবেদন|প্রস্তাব|অনুরোধ|পাওয়া|জানানো|প্রেরণ|আসবে|এসেছে|আসেন|পরিদর্শনে|সফর"
    )
)
"""Words of a sentence that speaks of another institution."""


_FAREWELL: Final = late(normalise("বিদায়|সংবর্ধনা|শোক|মৃত্যু| বরণ|উপলক্ষ"))


def _is_own(passage: Passage, match: re.Match[str], *, others: bool) -> bool:
    """Whether the words around, or the field, say that the institution is the letter's own."""
    if _ELSEWHERE.search(sentence_at(passage.text, match.start())):
        return False
    if passage.at[0] in ("signature", "chair"):
        return not others
    if passage.at[0] == "subject":
        return not _FAREWELL.search(passage.text) and bool(_OF_MEETING.match(passage.text, match.end()))
    called = _THIS.search(passage.text, max(0, match.start() - 10), match.start())
    behalf = _ON_BEHALF.match(passage.text, match.end()) and _OF_OURS.match(passage.text, match.end())
    return passage.at[0] in _TEXTS and bool(called or behalf)


_TEXTS: Final = ("body", "discussion", "decisions", "closing", "text")
