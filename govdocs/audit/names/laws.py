"""Laws with the years in their names: well-known ones, and those that a document names twice.

Source of each well-known one: beside it, the number of an Act at bdlaws.minlaw.gov.bd (act-details-N.html), where the name and the number
of the Act were read; of rules, the page that names them. A law that was made again has both years.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.office_list import of_another_country
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import LETTERS, matches, sentence_around
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

LAWS: Final = {
    "তথ্য অধিকার আইন": "২০০৯",  # act 1011
    "মোবাইল কোর্ট আইন": "২০০৯",  # act 1025
    "ভোক্তা-অধিকার সংরক্ষণ আইন": "২০০৯",  # act 1014
    "ভোক্তা অধিকার সংরক্ষণ আইন": "২০০৯",  # act 1014
    "সরকারি চাকরি আইন": "২০১৮",  # act 1271
    "সরকারি কর্মচারী (শৃঙ্খলা ও আপিল) বিধিমালা": "১৯৭৬ ১৯৮৪ ১৯৮৫ ২০১৮",  # 2018: cited in act 942; 1985: slideplayer.com 13668240
    "পাবলিক প্রকিউরমেন্ট আইন": "২০০৬",  # act 942
    "পাবলিক প্রকিউরমেন্ট বিধিমালা": "২০০৮ ২০২৫",  # 2008: cited in act 1450; 2025: procurementbd.com/allow-offline-tender
    "স্থানীয় সরকার (ইউনিয়ন পরিষদ) আইন": "২০০৯",  # act 1027
    "স্থানীয় সরকার (পৌরসভা) আইন": "২০০৯",  # act 1024
    "স্থানীয় সরকার (সিটি কর্পোরেশন) আইন": "২০০৯",  # act 1026
    "উপজেলা পরিষদ আইন": "১৯৯৮",  # act 827
    "জেলা পরিষদ আইন": "২০০০",  # act 841
    "জন্ম ও মৃত্যু নিবন্ধন আইন": "১৮৭৩ ২০০৪",  # act 921
    "নারী ও শিশু নির্যাতন দমন আইন": "২০০০",  # act 835
    "বাল্যবিবাহ নিরোধ আইন": "১৯২৯ ২০১৭",  # act 1207
    "বাল্য বিবাহ নিরোধ আইন": "১৯২৯ ২০১৭",  # act 1207
    "শিশু আইন": "১৯৭৪ ২০১৩",  # act 1119
    "দুর্যোগ ব্যবস্থাপনা আইন": "২০১২",  # act 1103
    "মাদকদ্রব্য নিয়ন্ত্রণ আইন": "১৯৯০ ২০১৮",  # act 1276
    "নিরাপদ খাদ্য আইন": "২০১৩",  # act 1127
    "বাংলাদেশ শ্রম আইন": "২০০৬",  # act 952
    "বাংলাদেশ পরিবেশ সংরক্ষণ আইন": "১৯৯৫",  # act 791
    "জাতীয় পরিচয় নিবন্ধন আইন": "২০১০ ২০২৩",  # act 1458
    "সড়ক পরিবহন আইন": "২০১৮",  # banglasangbad24.com/news/2143
    "স্থাবর সম্পত্তি অধিগ্রহণ ও হুকুমদখল আইন": "২০১৭",  # act 1220
    "ইট প্রস্তুত ও ভাটা স্থাপন (নিয়ন্ত্রণ) আইন": "২০১৩",  # act 1140
    "প্রতিবন্ধী ব্যক্তির অধিকার ও সুরক্ষা আইন": "২০১৩",  # act 1126
    "বালুমহাল ও মাটি ব্যবস্থাপনা আইন": "২০১০",  # act 1066
    "দুর্নীতি দমন কমিশন আইন": "২০০৪",  # act 914
    "মূল্য সংযোজন কর ও সম্পূরক শুল্ক আইন": "২০১২",  # act 1106
    "আয়কর আইন": "১৯২২ ২০২৩",  # act 1429; 1922: cited in Ordinance 197
    "গ্রাম আদালত আইন": "২০০৬",  # act 938
    "গণকর্মচারী (অবসর) আইন": "১৯৭৪",  # 1085 (Public Servants (Retirement) Act, 1974); bdservicerules.info/voluntary-pension-rules
    "মানব পাচার প্রতিরোধ ও দমন আইন": "২০১২",  # act 1086
    "সরকারি অর্থ ও বাজেট ব্যবস্থাপনা আইন": "২০০৯",  # act 1021
    "বন্যপ্রাণী (সংরক্ষণ ও নিরাপত্তা) আইন": "২০১২",  # act 1102
    "পারিবারিক সহিংসতা (প্রতিরোধ ও সুরক্ষা) আইন": "২০১০",  # act 1063
    "নির্ধারিত ছুটি বিধিমালা": "১৯৫৯",  # bdservicerules.info: Notification of 2 October 1959
    "সরকারি কর্মচারী (আচরণ) বিধিমালা": "১৯৭৯",  # bdservicerules.info: Notification 133-L/79 of 18 May 1979
    "সরকারি কর্মচারী (নিয়মিত উপস্থিতি) বিধিমালা": "২০১৯",  # bdservicerules.info, rule 5 cited
    "বাংলাদেশ চাকরি (বিনোদন ভাতা) বিধিমালা": "১৯৭৯",  # bdservicerules.info: S.R.O. 61-L/79
    "তথ্য অধিকার (তথ্য প্রাপ্তি সংক্রান্ত) বিধিমালা": "২০০৯",  # hcu.org.bd, rules of the Right to Information Act
    "পরিবেশ সংরক্ষণ বিধিমালা": "১৯৯৭ ২০২৩",  # 1997: environmentgoln.com, S.R.O. 197-Law/97; 2023: Gazette of 5 March 2023
    "বাংলাদেশ শ্রম বিধিমালা": "২০১৫",  # resource.ogrlegal.com: Gazette of 15 September 2015
    "সড়ক পরিবহন বিধিমালা": "২০২২",  # aajkalpratidin.com, 1 January 2023
    "ধূমপান ও তামাকজাত দ্রব্য ব্যবহার (নিয়ন্ত্রণ) আইন": "২০০৫",  # act 927
    "ভূমি অপরাধ প্রতিরোধ ও প্রতিকার আইন": "২০২৩",  # act 1454
    "সংক্রামক রোগ (প্রতিরোধ, নিয়ন্ত্রণ ও নির্মূল) আইন": "২০১৮",  # act 1274
    "পশু জবাই ও মাংসের মান নিয়ন্ত্রণ আইন": "২০১১",  # act 1079
    "মৎস্যখাদ্য ও পশুখাদ্য আইন": "২০১০",  # act 1029
    "মানিলন্ডারিং প্রতিরোধ আইন": "২০০২ ২০০৯ ২০১২",  # acts 886, 1006; the one of 2012: cited in act 1006
    "পণ্যে পাটজাত মোড়কের বাধ্যতামূলক ব্যবহার আইন": "২০১০",  # act 1058
    "হাট ও বাজার (স্থাপন ও ব্যবস্থাপনা) আইন": "২০২৩",  # act 1427
    "দেওয়ানি কার্যবিধি": "১৯০৮",  # act 86
    "দেওয়ানী কার্যবিধি": "১৯০৮",  # act 86
    "ফৌজদারি কার্যবিধি": "১৮৯৮",  # act 75
    "ফৌজদারী কার্যবিধি": "১৮৯৮",  # act 75
    "দণ্ডবিধি": "১৮৬০",  # act 11
    "সম্পত্তি হস্তান্তর আইন": "১৮৮২",  # act 48
}
"""Laws by the names that are in use, with their years."""
_LAST: Final = "২০২৫"
"""The last year of which the laws were looked at: one of a later year may be a law made again."""
_AS_LOOSELY_CALLED: Final = {normalise("আয়কর আইন"): "১৯৮৪"}
"""Years of what is called by the name of a law, and is an Ordinance: Act 952 has 'আয়কর আইন, ১৯৮৪'."""
YEARS: Final = {normalise(name): tuple(years.split()) for name, years in LAWS.items()}
_LAW: Final = late(rf"(?<!{LETTER})(?P<name>{longest_first(YEARS)})[’”]?,? (?P<year>[০-৯]{{4}})(?![০-৯])")
_OF_NUMBER: Final = late(r" ?\((?P<year>[০-৯]{4}) (?:সনের|সালের)")
"""The year of the number of a law: where it is another, that is told by itself."""
_OTHER_BEFORE: Final = late(normalise(r"(?:পার্বত্য|খসড়া|প্রস্তাবিত) [‘“]?\Z"))
"""What before the name makes it another law's (the Hill District Council Acts of 1989), or that of a draft."""
_OTHER_AFTER: Final = late(
    normalise(r"[’”]? ?[-–]?(?:এর )?(?:\(?(?:খসড়া|প্রস্তাবিত|সংশোধ)|(?:খসড়া|বিল)(?!" + LETTER + "))")
)
"""What behind it makes it that of a draft, or of an amendment."""
_REACH: Final = 30
_KINDS: Final = tuple(
    f"{kind}{sign} " for kind in ("আইন", "বিধিমালা", "বিধি") for sign in ("", ",", "’", "”", "’,", "”,")
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
        years, stated = YEARS[match["name"]], match["year"]
        if stated in years or stated > _LAST or _AS_LOOSELY_CALLED.get(match["name"]) == stated:
            continue
        in_brackets = _OF_NUMBER.match(text, match.end())
        if (not in_brackets or in_brackets["year"] == stated) and not is_another(text, *match.span()):
            yield OtherLaw(match["name"], stated, *match.span(), years)


def is_another(text: str, start: int, end: int) -> bool:
    """Whether the words around a name make it that of another law: of a draft, of an amendment, of another country."""
    before = text[max(0, start - _REACH) : start]
    return bool(_OTHER_BEFORE.search(before) or _OTHER_AFTER.match(text, end)) or of_another_country(
        text, start
    )


class Law(NamedTuple):
    """A law in a text: where, its last words with its kind, its year, its sentence."""

    passage: Passage
    start: int
    end: int
    name: tuple[str, ...]
    year: str
    sentence: str


_KINDS_OF_LAW: Final = tuple(map(normalise, ("আইন", "বিধিমালা", "অধ্যাদেশ", "প্রবিধানমালা", "নীতি")))
_NAMED_LAW: Final = late(
    rf"(?<![{LETTERS}])(?P<kind>{'|'.join(_KINDS_OF_LAW)})[’”]?,? (?P<year>(?:১[৮৯]|২০)[০-৯]{{2}})(?![০-৯]|[-–/][০-৯])"
)
_WORD: Final = late(rf"[{LETTERS}]+")
_REACH_BEHIND: Final = 60
_WORDS: Final = 2
_OF_RULES: Final = 3
"""Words of the name of rules, which many departments have of the same thing: … কর্মকর্তা ও কর্মচারী নিয়োগ বিধিমালা."""
_AND: Final = "ও"
_RULES: Final = frozenset(map(normalise, ("বিধিমালা", "প্রবিধানমালা")))
_SHORTEST: Final = 2
_NO_NAME: Final = frozenset(normalise("এই এ উক্ত ওই ঐ সংশ্লিষ্ট বিদ্যমান প্রচলিত জাতীয় বাংলাদেশ নতুন মূল").split())
_OTHER_EDITION: Final = late(
    normalise(
        "রহিত|বাতিল|সংশোধ|প্রতিস্থাপ|স্থলে|পরিবর্তে|নতুন|পূর্বের|আগের|পূর্ববর্তী|সাবেক|খসড়া|প্রস্তাবিত|কার্যকর|প্রণীত|প্রণয়ন|বিলুপ্ত"
    )
)
_NEXT: Final = 1
"""Years between two editions of one year and the next, of what is made anew each year."""


def laws_of_two_years(paper: Paper) -> Iterator[tuple[Law, Law]]:
    """Each law that has another year than where it was named first, with that; not those of which the years are known."""
    first: dict[tuple[str, ...], Law] = {}
    several: set[tuple[str, ...]] = set()
    found = [law for passage in paper.texts if passage.own for law in _laws(passage)]
    for name in {law.name for law in found}:
        if len({law.year for law in found if law.name == name}) > 2:
            several.add(name)
    for law in found:
        other = first.setdefault(law.name, law)
        if law.year == other.year or law.name in several:
            continue
        if _is_of_an_edition(law) or _is_of_an_edition(other):
            continue
        years = to_ascii(law.year), to_ascii(other.year)
        if (
            law.sentence != other.sentence
            and is_mistyped(*years)
            and abs(int(years[0]) - int(years[1])) > _NEXT
        ):
            yield law, other


def _is_of_an_edition(law: Law) -> bool:
    """Whether the words around a law say that there is one before or after it."""
    begin, end = sentence_around(law.passage.text, law.start, law.end)
    return bool(
        _OTHER_EDITION.search(law.passage.text, max(begin, law.start - _BESIDE), min(end, law.end + _BESIDE))
    )


_BESIDE: Final = 40


def _laws(passage: Passage) -> Iterator[Law]:
    text = passage.text
    for match in matches(_NAMED_LAW, text, *_KINDS_OF_LAW):
        begin, end = sentence_around(text, *match.span())
        before = text[max(begin, match.start() - _REACH_BEHIND) : match.start()]
        words = tuple(_WORD.findall(before)[-(_OF_RULES if match["kind"] in _RULES else _WORDS) :])
        if len(words) < _WORDS or min(map(len, words[-_WORDS:])) < _SHORTEST or words[-1] in _NO_NAME:
            continue
        if match["kind"] in _RULES and _AND in words:
            continue
        whole = text[max(begin, match.start() - _REACH_BEHIND) : match.start()] + match["kind"]
        if any(whole.endswith(name) for name in YEARS) or is_another(
            text, match.start() - len(before), match.end()
        ):
            continue
        if not of_another_country(text, match.start() - len(words[-1]) - 1):
            start = match.start() - len(before) + before.rfind(words[0])
            yield Law(passage, start, match.end(), (*words, match["kind"]), match["year"], text[begin:end])
