"""Words that do not agree: a plural said twice, people counted as things, a verb below the honour of its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import ERA, MONTH, PART_OF_DAY
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.scanning import matches, places_of_words, words_in
from govdocs.audit.spans import IN_WORDS, LETTER, Slip
from govdocs.audit.words.joined_verbs import (
    OF_BEING,
    RANKLESS,
    does_more,
    done_below,
    has_no_subject,
    joined,
    no_subjects,
    with_honour,
)
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PEOPLE: Final = (
    "কর্মকর্তা|কর্মচারী|শিক্ষক|শিক্ষিকা|প্রশিক্ষক|প্রশিক্ষণার্থী|শিক্ষার্থী|পরীক্ষার্থী|প্রার্থী|ছাত্র|ছাত্রী|সদস্য|প্রতিনিধি|উপকারভোগী|সুবিধাভোগী|কৃষক|চাষি|জেলে|শ্রমিক"
    "|চিকিৎসক|নার্স|রোগী|ব্যক্তি|অভিভাবক|স্বেচ্ছাসেবক|উদ্যোক্তা|প্রকৌশলী|পরিদর্শক|অফিসার|আবেদনকারী|অংশগ্রহণকারী|যাত্রী|ভোটার|পুরুষ|নারী|মহিলা"
)

# A plural said twice

_EVERY: Final = ("সকল", "সব", "সমস্ত", "সমুদয়", "প্রত্যেক", "প্রতিটি", "অনেক", "কতিপয়", "একাধিক")
_MANY: Final = "গণ|বৃন্দ|সমূহ|গুলো|গুলি"
_PLURAL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:{'|'.join(_EVERY)})|(?<![০-৯.,/-])[০-৯]{{1,5}}{IN_WORDS} ?(?:জন|টি)) (?P<between>(?:{LETTER}{{2,20}} ){{0,2}})"
        rf"(?P<noun>{LETTER}{{2,30}})(?P<many>{_MANY})(?P<case>কে|ের|র|ে)?(?!{LETTER})"
    )
)
_PLURAL_OF_PEOPLE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:{'|'.join(_EVERY)})|(?<![০-৯.,/-])[০-৯]{{1,5}}{IN_WORDS} ?জন) (?P<between>(?:{LETTER}{{2,20}} ){{0,2}})"
        rf"(?P<noun>{_PEOPLE})(?P<many>ে?রা)(?P<case>)(?!{LETTER})"
    )
)
"""সকল শিক্ষার্থীরা; of other words রা is no ending: দ্বারা, পাহারা."""
_RA: Final = ("রা ", "রা,", "রা।")
_PLURAL_SIGNS: Final = tuple(map(normalise, ("গণ", "বৃন্দ", "সমূহ", "গুলো", "গুলি")))
_ENDS_THE_PHRASE: Final = late(
    normalise(
        rf"(?:(?<!সিনিয়)(?<!জুনিয়)র|ে|য়|কে|(?<!{LETTER})(?:ও|এবং|বা|অথবা|সহ|কিংবা|নিম্ন{LETTER}{{1,12}}|উক্ত|পক্ষ|সংশ্লিষ্ট|{_PEOPLE})) "
    )
)
"""A word that what is said of all belongs to, or another that it is said of: 'সকল উপজেলার কর্মকর্তাগণ' is right."""
_OF_THINGS: Final = frozenset(map(normalise, ("সমূহ", "গুলো", "গুলি")))
_QUALITIES: Final = frozenset(
    normalise(
        "সরকারি বেসরকারি স্বায়ত্তশাসিত প্রয়োজনীয় গুরুত্বপূর্ণ স্থানীয় নতুন পুরাতন পুরোনো প্রাপ্ত বিদ্যমান চলমান অধীন আর্থিক প্রশাসনিক শিক্ষা"
    ).split()
)
"""What may stand between সকল and the things that it is said of."""
_OWN_WORDS: Final = frozenset(("জন", "জাতি"))
"""With গণ or সমূহ they are words of their own: জনগণ."""
_VOWEL: Final = late(normalise("[া-ৌঅ-ঔ]$"))


def doubled_plurals(text: str) -> Iterator[Slip]:
    """Nouns with a plural ending after a word that means several already, without it.

    >>> [slip.right for slip in doubled_plurals("সকল শাখা কর্মকর্তাগণ; সকল জেলার কর্মকর্তাগণ; সকল শিক্ষার্থীরা আসবে")]
    ['কর্মকর্তা', 'শিক্ষার্থী']
    """
    found = (*matches(_PLURAL, text, *_PLURAL_SIGNS), *matches(_PLURAL_OF_PEOPLE, text, *_RA))
    for match in sorted(found, key=re.Match.start):
        if _ENDS_THE_PHRASE.search(match["between"]) or match["noun"] in _OWN_WORDS:
            continue
        if match["many"] in _OF_THINGS and not _QUALITIES.issuperset(match["between"].split()):
            continue
        yield Slip(match.start("noun"), match.end(), _in_singular(match["noun"], match["case"]), sure=False)


def _in_singular(noun: str, case: str | None) -> str | None:
    if case in ("র", "ের"):
        return noun + ("র" if _VOWEL.search(noun) else "ের")
    return None if case == "ে" else noun + (case or "")


# People counted as things

_GO_ON: Final = (
    "উপস্থিত|অনুপস্থিত|অংশ|অংশগ্রহণ|যোগদান|নিজ|কোনো|বদলি|মনোনীত|নিয়োজিত|কর্মরত|আবেদন|ভাতা|পাবেন|পেয়েছেন|থাকবেন|ছিলেন|হবেন|করবেন|রয়েছেন|আছেন"
    "|আহত|নিহত|উত্তীর্ণ|গত|আগামী|উক্ত|তাঁদের|প্রশিক্ষণপ্রাপ্ত|অবসরে|ছুটিতে"
)
_AS_THINGS: Final = late(
    normalise(rf"(?P<unit>টি|টা|খানা) (?:{_PEOPLE})(?:কে(?!{LETTER})|(?=[।,;)])|(?= (?:{_GO_ON})(?!{LETTER})))")
)
_COUNTED: Final = late(rf"(?<![০-৯.,/-])[০-৯]{{1,6}}(?:,[০-৯]{{2,3}}){{0,3}}{IN_WORDS} ?\Z")
_BEFORE: Final = 60
"""Characters in which a number and its words stand before their unit."""
_UNITS: Final = ("টি ", "টা ", "খানা ")


def people_as_things(text: str) -> Iterator[Slip]:
    """টি, which counts things, before people who do or get something; with জন.

    >>> [slip.right for slip in people_as_things("৫টি কর্মকর্তা উপস্থিত ছিলেন; ৫টি কর্মকর্তা পদ শূন্য।")]
    [' জন']
    """
    for match in matches(_AS_THINGS, text, *_UNITS):
        start = match.start("unit")
        if not _COUNTED.search(text, max(0, start - _BEFORE), start):
            continue
        yield Slip(start, match.end("unit"), "জন" if text[start - 1] == " " else " জন")


# A verb below the honour of its subject

_OFFICERS: Final = (
    "কর্মকর্তা|কর্মচারী|সদস্য|শিক্ষক|প্রশিক্ষক|অফিসার|প্রধান|পরিচালক|প্রকৌশলী|প্রতিনিধি|চেয়ারম্যান|প্রশাসক|সচিব|চিকিৎসক|পরিদর্শক"
)
_BEING: Final = frozenset(
    normalise(
        "প্রাপ্য গণ্য অবমুক্ত নিয়োজিত দায়ী বাধ্য যোগ্য সক্ষম উপস্থিত নিযুক্ত বিবেচিত মনোনীত নির্বাচিত কর্মরত সংযুক্ত ছুটিতে অবসরে"
    ).split()
)
_HOUSES: Final = "বিদ্যালয়|কলেজ|স্কুল|হল|হাসপাতাল|ফাউন্ডেশন|ট্রাস্ট|ইনস্টিটিউট|পাঠাগার|দিবস|একাডেমি|ক্লিনিক|মাদ্রাসা|সেতু|সড়ক"
"""What is named after people."""
_HONOURED: Final = late(
    normalise(
        rf"(?:(?<!{LETTER})(?<!-)(?:তিনি|তাঁরা|ইনি|আপনি|আপনারা)|(?:{_OFFICERS})(?:গণ|বৃন্দ)|{LETTER} মহোদয়"
        rf"|(?<!{LETTER})মাননীয় (?:{LETTER}{{2,20}} ){{0,3}}(?:প্রধানমন্ত্রী|প্রতিমন্ত্রী|উপমন্ত্রী|মন্ত্রী|উপদেষ্টা|সংসদ সদস্য|মেয়র|স্পিকার|বিচারপতি)"
        rf"|(?<!{LETTER})(?:জনাব|বেগম|ডা\.|ড\.) (?:মো\. )?(?:(?!তার |তাঁর |নিজ |(?:{_HOUSES}) ){LETTER}{{2,15}}(?<!ের)(?<!কে)(?<![ািীুূ]র) ){{1,2}}?(?=(?:তাঁর|তার|নিজ|উক্ত|গত|আগামী|বদলি|সভায়|কার্যভার|যোগদান|বেতন|ছুটি|অফিসে|কর্মস্থলে|দায়িত্ব) )) ?"
    )
)
_REACH: Final = 240
_MOST_WORDS: Final = 9
"""Between a subject and its verb."""
_MOST_BEHIND: Final = 18
"""Between a pronoun and its verb, where none of the words can be a subject."""
_PRONOUNS: Final = ("তিনি", "তাঁরা", "ইনি", "আপনি", "আপনারা")
_OF_ANOTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:যে|যা|যদি|যার|যত|যখন|যাতে|যেন|তা|পর|পরে|আগে|পূর্বে|সময়|বলে|মর্মে|বিধায়|জানান|কর্তৃক|এবং|তবে|কিন্তু"
        rf"|কমিটি|মন্ত্রণালয়|অধিদপ্তর|বিভাগ|দপ্তর|প্রতিষ্ঠান|সংস্থা|ব্যাংক|সরকার|কর্তৃপক্ষ|বোর্ড|পরিষদ|দল|পুলিশ|র‍্যাব|আনসার|বাহিনী|সেনাবাহিনী|প্রশাসন|থানা|টিম|শাখা|সার্ভিস|কেউ|কেহ|পরও|থাকাকালীন|থাকাতে|অবধি|রোগী|হাসপাতাল|হাসপাতালটি|{LETTER}+(?:রা|বাসী)) |(?:(?<!স্থ)(?<!ঞ্চ)(?<!স্কু)লে|লেও|েন|করা|করায়|হওয়ায়|থাকায়|পাওয়ায়|যাওয়ায়|আসায়|দেওয়া|দেওয়ায়|নেওয়া|নেওয়ায়|ানো) "
    )
)
"""Words with which somebody else, or nobody, becomes the one who does it."""
_SUBJECTS: Final = tuple(
    map(
        normalise,
        (
            "তিনি ",
            "তাঁরা ",
            "ইনি ",
            "আপনি ",
            "আপনারা ",
            "গণ ",
            "বৃন্দ ",
            "মহোদয় ",
            "মাননীয় ",
            "জনাব ",
            "বেগম ",
            "ডা. ",
            "ড. ",
        ),
    )
)


def below_honour(text: str) -> Iterator[Slip]:
    """Verbs of common rank whose subject is spoken of with honour, with ন.

    >>> [slip.right for slip in below_honour("তিনি বেতন প্রাপ্য হবে। তিনি যোগদান করলে বেতন পাবে।")]
    ['হবেন']
    """
    if not RANKLESS & words_in(text) or not any(subject in text for subject in _SUBJECTS):
        return
    start = 0
    for clause in clauses(text):
        said = list(joined(clause, start)) if any(map(clause.__contains__, _SUBJECTS)) else []
        for index, (at, part) in enumerate(said):
            if part[part.rfind(" ") + 1 :] not in _LAST:
                continue
            if any(map(part.__contains__, _SUBJECTS)):
                told_again = index + 1 < len(said) and does_more(said[index + 1][1])
                yield from _of_subject(part, at, told_again=told_again)
            elif index:
                slips = done_below(said[index - 1][1], part)
                yield from (slip._replace(start=at + slip.start, end=at + slip.end) for slip in slips)
        start += len(clause) + 1


def _of_subject(said: str, start: int, *, told_again: bool) -> Iterator[Slip]:
    """The verb that ends what is said, where the only one who can be its subject is spoken of with honour.

    Between them stands no comma but around a day, unless the same subject is said to do something else with honour (`told_again`).
    """
    ending = _ENDS_IN.search(said, max(0, len(said) - _LONGEST))
    subject = _HONOURED.search(said, max(0, len(said) - _REACH)) if ending else None
    if subject is None or ending is None:
        return
    between = said[subject.end() : ending.start()]
    if _WHOSE.match(between):
        return
    between = _WHEN.sub(" ", between)
    words = between.split()
    if _too_far(subject[0], words) or _OF_ANOTHER.search(f"{between} "):
        return
    if _BREAK.search(between) and not (told_again and has_no_subject(_BREAK.split(between)[-1])):
        return
    if ending["verb"] in OF_BEING and not (words and words[-1] in _BEING):
        return
    yield Slip(start + ending.start("verb"), start + ending.end("verb"), with_honour(ending["verb"]))


def _too_far(subject: str, words: list[str]) -> bool:
    """Whether so many words stand before a verb that somebody else may have come in; behind a pronoun those that do nothing are not counted."""
    if len(words) <= _MOST_WORDS:
        return False
    return subject.strip() not in _PRONOUNS or len(words) > _MOST_BEHIND or not no_subjects(" ".join(words))


_WHOSE: Final = late(normalise(r" ?(?:মহোদয়)?(?:ের|কে|র)(?: |\Z)"))
"""The end of a name of somebody who does nothing: 'উপদেষ্টা মহোদয়ের আগমন'."""
_WHEN: Final = late(
    normalise(
        rf",? ?[০-৯]{{1,2}} (?:{MONTH})(?:,? [০-৯]{{4}})?(?: ?{ERA})?(?: তারিখে?)?(?:,? \(?(?:{'|'.join(WEEKDAYS)})\)?)?,?(?: (?:{PART_OF_DAY})(?: [০-৯.:]{{1,5}} ?(?:টায়|টা|ঘটিকায়))?,?)? "
    )
)
"""A day with its weekday and hour, which commas hold apart from the sentence."""
_LONGEST: Final = 16  # characters of a verb with its না
_BREAK: Final = late("[,:—–]")
_ENDS_IN: Final = late(rf" (?P<verb>{'|'.join(sorted(RANKLESS))})(?: না| নি)?\Z")
_LAST: Final = RANKLESS | {"না", "নি"}


# Two honours for one reader

_FAMILIAR: Final = {
    normalise(word): normalise(right)
    for word, right in {
        "তুমি": "আপনি",
        "তোমার": "আপনার",
        "তোমাকে": "আপনাকে",
        "তোমরা": "আপনারা",
        "তোমাদের": "আপনাদের",
        "তোমাদেরকে": "আপনাদেরকে",
    }.items()
}
_HONOURABLE: Final = frozenset(map(normalise, ("আপনি", "আপনার", "আপনাকে", "আপনারা", "আপনাদের", "আপনাদেরকে")))


def addresses_with_honour(text: str) -> bool:
    """Whether a text says আপনি to its reader.

    >>> addresses_with_honour("আপনার মতামত"), addresses_with_honour("তাঁর মতামত")
    (True, False)
    """
    return not _HONOURABLE.isdisjoint(words_in(text))


def familiar_words(text: str) -> Iterator[Slip]:
    """তুমি and its cases, with those of আপনি.

    >>> [slip.right for slip in familiar_words("তোমার মতামত")]
    ['আপনার']
    """
    for start, end in places_of_words(_FAMILIAR.keys() & words_in(text), text):
        yield Slip(start, end, _FAMILIAR[text[start:end]], sure=False)
