"""What the subject of a letter counts and names, against its text: people and things, kinds of leave, a person, an upazila."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.days.lengths import days_named
from govdocs.audit.reading.quantities import clauses, figure_or_word, words_of
from govdocs.audit.spans import LETTER, figure_or
from govdocs.numerals import from_words, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherThanSubject(NamedTuple):
    """Words of the text, and those of the subject that they contradict."""

    words: str
    subject: str


_FEW: Final = words_of(*range(1, 13), 15, 20)
_COUNT: Final = late(
    normalise(rf"(?P<words>{figure_or(_FEW, 4)} ?(?P<unit>জন|টি)) (?P<noun>{LETTER}{{3,30}})")
)
_A_PART: Final = late(
    normalise(rf"(?<!{LETTER})(?:মধ্যে|অবশিষ্ট|বাকি|অতিরিক্ত|আরও|প্রতি|করে|প্রথম|যার|গত|পূর্বে)(?!{LETTER})")
)
_STEM: Final = 5
_FIGURES: Final = late("[০-৯]{1,4}")


def other_counts(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """The one count of the subject, and another of the same things in the text, which nowhere has that of the subject.

    >>> list(other_counts("৫ জন কর্মচারীর মনোনয়ন", "৬ জন কর্মচারীকে মনোনয়ন দেওয়া হলো।"))
    [OtherThanSubject(words='৬ জন', subject='৫ জন')]
    """
    counted = list(_COUNT.finditer(subject))
    if len(counted) != 1 or "|" in text:
        return
    number = figure_or_word(counted[0])
    said = [
        match
        for clause in clauses(text)
        if not _A_PART.search(clause)
        for match in _COUNT.finditer(clause)
        if (match["unit"], match["noun"][:_STEM]) == (counted[0]["unit"], counted[0]["noun"][:_STEM])
    ]
    if len({figure_or_word(match) for match in said}) != 1 or figure_or_word(said[0]) == number:
        return
    figures = {int(to_ascii(figure)) for figure in _FIGURES.findall(text)}
    if number not in figures and not any(from_words(word) == number for word in _WORD.findall(text)):
        yield OtherThanSubject(said[0]["words"], counted[0]["words"])


_WORD: Final = late(normalise(rf"(?<!{LETTER})(?:{_FEW})(?= ?(?:জন|টি|{LETTER}))"))


_LEAVES: Final = "অর্জিত|নৈমিত্তিক|প্রসূতি|মাতৃত্বকালীন|শ্রান্তি ও বিনোদন|শ্রান্তি-বিনোদন|অসাধারণ|অধ্যয়ন|সংগনিরোধ|অবসর-উত্তর|অবসরোত্তর|চিকিৎসা|বিনা বেতনে"
_LEAVE: Final = late(normalise(rf"(?<!{LETTER})(?P<kind>{_LEAVES}) (?:জনিত )?ছুটি"))
_SAME_LEAVES: Final = tuple(
    frozenset(map(normalise, names))
    for names in (
        ("প্রসূতি", "মাতৃত্বকালীন"),
        ("অবসর-উত্তর", "অবসরোত্তর"),
        ("শ্রান্তি ও বিনোদন", "শ্রান্তি-বিনোদন"),
        ("অর্জিত", "চিকিৎসা"),  # earned leave may be for a treatment
        ("অর্জিত", "শ্রান্তি ও বিনোদন"),
        ("অসাধারণ", "বিনা বেতনে"),
    )
)


def other_leaves(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """The one kind of leave of the subject, and another in the text, which has only that.

    >>> list(other_leaves("নৈমিত্তিক ছুটি মঞ্জুর।", "৫ দিনের অর্জিত ছুটি মঞ্জুর করা হলো।"))
    [OtherThanSubject(words='অর্জিত ছুটি', subject='নৈমিত্তিক ছুটি')]
    """
    named = {match["kind"]: match[0] for match in _LEAVE.finditer(subject)} if "ছুটি" in subject else {}
    said = {match["kind"]: match[0] for match in _LEAVE.finditer(text)} if named else {}
    if len(named) == 1 == len(said) and named.keys() != said.keys():
        both = {*named, *said}
        yield from (
            ()
            if any(one >= both for one in _SAME_LEAVES)
            else (OtherThanSubject(*said.values(), *named.values()),)
        )


_EXAM: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<kind>এসএসসি|এইচএসসি|জেএসসি|জেডিসি|পিইসি|দাখিল(?= পরীক্ষা)|আলিম(?= পরীক্ষা))(?: ও সমমান)?(?!{LETTER}{{2}})"
    )
)


_ALIKE: Final = normalise("সমমান")
_OF_MADRASAS: Final = ("দাখিল", "আলিম")
_ASKED_FOR: Final = late(normalise("জিপিএ|সনদ|উত্তীর্ণ|ভর্তি|গত বছর"))
"""Words with which another examination is one that was passed before, or that of another year."""


def other_exams(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """The one public examination of the subject, and another in the text, which has only that.

    >>> [found.words for found in other_exams("২০২২ সালের এসএসসি পরীক্ষার কেন্দ্র", "২০২২ সালের এইচএসসি পরীক্ষা শুরু হবে।")]
    ['এইচএসসি']
    """
    named, said = ({match["kind"]: match[0] for match in _EXAM.finditer(each)} for each in (subject, text))
    if _ALIKE in subject and any(kind in said for kind in _OF_MADRASAS):
        return
    sentences = (one for one in clauses(text) if any(kind in one for kind in said))
    if any(map(_ASKED_FOR.search, (subject, *sentences))):
        return
    if len(named) == 1 == len(said) and named.keys() != said.keys():
        yield OtherThanSubject(*said.values(), *named.values())


_LENGTH: Final = late(
    normalise(
        rf"(?P<words>{figure_or(_FEW, 3)} ?দিন(?: ?-?ব্যাপী|ের))(?: {LETTER}{{2,20}}){{0,3}}? (?P<noun>মেলা|প্রশিক্ষণ|কর্মশালা|উৎসব|প্রদর্শনী|সম্মেলন|ক্যাম্প|কোর্স|সফর|প্রতিযোগিতা|ছুটি|ভ্রমণ)"
    )
)
_A_LENGTH: Final = late("দিন(?:ব্যাপী| ব্যাপী|ের|ব্যাপি)| কর্মদিবস| কার্যদিবস")
_NOT_ALL: Final = late(normalise("মধ্যে|ব্যতীত|বাদে|ব্যাচ|পর্যায়|দফা|সাপ্তাহিক|যাতায়াত|সংযোগ|সরকারি ছুটি"))


def other_spans(subject: str, text: str, year: int) -> Iterator[OtherThanSubject]:
    """The days of the subject's length, and the first and last day in the text, which says no length, with other days between.

    >>> text = "২০ মার্চ ২০২৬ হতে ২৩ মার্চ ২০২৬ পর্যন্ত প্রশিক্ষণ অনুষ্ঠিত হবে।"
    >>> [found.words for found in other_spans("তিন দিনব্যাপী প্রশিক্ষণ আয়োজন।", text, 2026)]
    ['২০ মার্চ ২০২৬ হতে ২৩ মার্চ ২০২৬']
    """
    length = _LENGTH.search(subject)
    if length is None or _A_LENGTH.search(text) or _NOT_ALL.search(text):
        return
    spans = list(days_named(text, year))
    if len(spans) != 1 or spans[0].each or length["noun"] not in text:
        return
    days = (spans[0].days[-1] - spans[0].days[0]).days + 1
    if days > 1 and days != figure_or_word(length):
        yield OtherThanSubject(spans[0].words.strip(), length["words"])


_UPAZILA: Final = late(
    normalise(
        rf"(?<!{LETTER})(?<!পাশের )(?<!পার্শ্ববর্তী )(?<!প্রতিবেশী )(?P<name>{LETTER}{{3,20}}) উপজেলা(?:র|য়|ধীন)?(?!{LETTER})(?! (?:ঠিকাদার|ব্যবসায়ী|বাসিন্দা|নির্বাহী|পরিষদ|প্রকৌশলী|শিক্ষা|কৃষি|ভূমি|স্বাস্থ্য|সমাজ|যুব|মৎস্য|প্রশাসন|চেয়ারম্যান|{LETTER}{{2,20}} (?:অফিসার|কর্মকর্তা)))"
    )
)
_NO_NAMES: Final = frozenset(
    map(
        normalise,
        [
            "সকল",
            "প্রতিটি",
            "প্রতি",
            "সংশ্লিষ্ট",
            "উক্ত",
            "এই",
            "অত্র",
            "নিজ",
            "বিভিন্ন",
            "আপনার",
            "অন্য",
            "অন্যান্য",
            "একটি",
            "দুইটি",
            "কোনো",
            "সদর",
            "বর্ণিত",
            "নতুন",
            "জেলার",
            "জেলা",
        ],
    )
)


def other_upazilas(subject: str, text: str, more: str) -> Iterator[OtherThanSubject]:
    """The one upazila of the subject, and the one of the text, which nowhere has that of the subject. `more` is the rest of the letter.

    >>> list(other_upazilas("পোরশা উপজেলায় জলমহাল ইজারা", "মান্দা উপজেলার জলমহাল ইজারার প্রস্তাব", ""))
    [OtherThanSubject(words='মান্দা উপজেলার', subject='পোরশা উপজেলায়')]
    """
    if "উপজেলা" not in subject or "উপজেলা" not in text:
        return
    named, said = (
        {match["name"]: match[0] for match in _UPAZILA.finditer(each) if _may_be_upazila(match["name"])}
        for each in (subject, text)
    )
    if len(named) != 1 or len(said) != 1:
        return
    (name,), (other,) = named, said
    if name != other and name not in text and name not in more and other not in subject:
        yield OtherThanSubject(said[other], named[name])


def _may_be_upazila(name: str) -> bool:
    return name not in _NO_NAMES and not _IN_A_CASE.search(name)


_IN_A_CASE: Final = late(normalise(r"(?:ায়|িতে|ষয়ে|দের|গণের)\Z"))
"""The ending of a word that is no name: 'পর্যালোচনায় উপজেলা কমিটি'."""
_PERSON: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:জনাব|বেগম) (?P<name>(?:(?:মো|মোঃ|মোহাম্মদ)\.? )?{LETTER}{{2,15}} {LETTER}{{2,15}}(?: {LETTER}{{2,15}}(?=,))?)"
    )
)
_CASE: Final = late(normalise(r"(?:কে|ের|এর)\Z"))
_BESIDES: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:অনুপস্থিতিতে|অনুপস্থিতির|জায়গায়|স্থলে|পরিবর্তে|বদলে|বিরুদ্ধে|ভাই|পিতা|পুত্র|ছেলে|স্বামী|সাক্ষী|আপত্তি|অভিযোগ)"
    )
)
"""Words of a sentence whose person is another than that of the subject."""


def other_people(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """The one person of the subject, and the one of the text, whose names have a word in common and one that is another.

    >>> list(other_people("জনাব রফিকুল ইসলাম, শিক্ষক-এর বদলি", "জনাব শফিকুল ইসলামকে বদলি করা হলো।"))
    [OtherThanSubject(words='শফিকুল ইসলামকে', subject='রফিকুল ইসলাম')]
    """
    if "জনাব" not in subject and "বেগম" not in subject:
        return
    named, said = (
        {_CASE.sub("", match["name"]): match["name"] for match in _PERSON.finditer(each)}
        for each in (subject, text)
    )
    if any(_BESIDES.search(clause) for clause in clauses(text) if any(name in clause for name in said)):
        return
    if len(named) != 1 or len(said) != 1:
        return
    (name,), (other,) = named, said
    words, others = name.split(), other.split()
    if len(words) != len(others) or _FIRST_NAMES.issuperset(words[:1]) != _FIRST_NAMES.issuperset(others[:1]):
        return
    differ = [pair for pair in zip(words, others, strict=True) if not _is_one(*pair)]
    if len(differ) == 1 and len(words) - len(_FIRST_NAMES.intersection(words)) > 1:
        yield OtherThanSubject(said[other], named[name])


def _is_one(word: str, other: str) -> bool:
    """Whether two words are one, perhaps with the ending of a case."""
    shorter, longer = sorted((word, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _LONGEST_CASE


_LONGEST_CASE: Final = 3
_FIRST_NAMES: Final = frozenset(map(normalise, ("মো.", "মোঃ", "মোহাম্মদ", "মো")))
