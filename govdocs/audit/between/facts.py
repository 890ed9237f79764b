"""The numbers of a paper as facts: how many of what, or how much, and what is said of it; of texts, and of tables by row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.between.predicates import (
    is_negative,
    is_of_all,
    is_of_each,
    is_plain,
    kinds_in,
    tense_of,
)
from govdocs.audit.reading.mentions import MONTH, days_in, times_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import quantities, sentences, words_of
from govdocs.audit.reading.scanning import LETTERS, is_table_row
from govdocs.audit.spans import LETTER, blanked
from govdocs.numerals import from_words
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Fact(NamedTuple):
    """A number of a text, and what it is of."""

    at: Path
    words: str
    number: Decimal
    unit: str
    noun: str
    """The stem of the word right behind the unit; empty where the unit stands for it, 'তাদের ৭টির'."""
    before: frozenset[str]
    """The stems of the words before it, back to the number before or to a comma."""
    behind: frozenset[str]
    """Those of the words behind it."""
    kinds: frozenset[str]
    quoted: frozenset[str]
    """The names in quotation marks of its sentence."""
    places: frozenset[str]
    """The stems of the names of places of its sentence: মঙ্গলকোট of 'মঙ্গলকোট ইউনিয়নে'."""
    within: frozenset[str]
    """The stems of the words before it that may say in what: 'মহাসড়কে ৯টি'."""
    each: bool
    negative: bool
    plain: bool
    """Whether it is all there are, and not what became of it since, a rest, or what was before."""
    tense: str
    sentence: str
    upto: str
    """Its paragraph up to the end of its sentence."""

    @property
    def words_said(self) -> frozenset[str]:
        """The stems of all words around the number."""
        return self.before | self.behind | ({self.noun} if self.noun else frozenset())


_TEXTS: Final = ("subject", "body", "discussion", "decisions", "text", "closing")
_FEW: Final = words_of(*range(2, 21), 25, 30, 40, 50)
_IN_WORDS: Final = late(normalise(rf"(?<!{LETTER})(?P<word>{_FEW}|দু) ?(?P<unit>জন|টি|দিন|মাস|সপ্তাহ)"))
_QUOTED: Final = late("[‘“]([^‘’“”\n]{3,100})[’”]")
_PLACED: Final = late(
    normalise(
        rf"(?P<name>{LETTER}{{2,25}}) (?:ইউনিয়ন|উপজেলা|ওয়ার্ড|গ্রাম|মৌজা|বাজার|হাট|সড়ক|রাস্তা|পৌরসভা|জেলা|ব্লক|থানা|বিল|খাল|ইউপি)(?:ে|য়|টিতে|তে|র|ের)?(?!{LETTER})"
    )
)
_WORD: Final = late(f"[{LETTERS}]{{2,}}")
_CASE: Final = late(normalise(r"(?<=...)(?:দেরকে|দের|গণের|গণকে|গণ|গুলোর|গুলো|সমূহের|সমূহ|ের|কে|তে|র|ে|য়)\Z"))
_VERB: Final = late(normalise(r"(?<=..)(?:ানোর|ানো|াতে|ার|া)\Z"))
_STEM: Final = 6
_PART: Final = late(rf",|(?<!{LETTER})(?:ও|এবং|আর|তবে|কিন্তু)(?!{LETTER})")
_IN: Final = late(normalise(rf"(?<!{LETTER}){LETTER}{{2,25}}(?:ে|য়)(?!{LETTER})"))
_BY_PLAN: Final = late(normalise("পরিকল্পনা(?:য়|র)? (?:অনুযায়ী|অনুসারে|মোতাবেক|আলোকে)"))
_PARTICIPLES: Final = frozenset(
    normalise(
        "করে দেখে গিয়ে ঘুরে নিয়ে দিয়ে হয়ে মিলে মিলিয়ে থেকে বলে ধরে মধ্যে সঙ্গে এসে পেয়ে চেয়ে রেখে জেনে শুনে মতে পক্ষে শেষে পরে তরফে ভাবে নামে ক্ষেত্রে উদ্দেশ্যে লক্ষ্যে বিষয়ে বাবদে হারে সালে বছরে অর্থবছরে দ্বারা কর্তৃক বিজ্ঞপ্তিতে নোটিশে পরিপত্রে স্মারকে কার্যাদেশে কার্যবিবরণীতে বরাদ্দপত্রে মঞ্জুরিপত্রে"
    ).split()
)
_BASE: Final = late(normalise(rf"\A(?:টি|জন)?(?:ের|র)? ?(?:{LETTER}{{2,20}} ){{0,2}}(?:মধ্যে|বিপরীতে|স্থলে)"))
_NUMBERED: Final = late(r"\A\s*(?:\*\*)?[0-9০-৯]{1,2}[.)।]\s")
_SAY_LITTLE: Final = frozenset(
    normalise(
        "তারিখ তারিখের তারিখে মধ্যে জন্য এবং হয়েছে হয়েছিল হলো হয় হবে হতে করা করার করে করতে করেছেন করেছে করেন এমতাবস্থায় নির্দেশক্রমে প্রয়োজনীয় ব্যবস্থা গ্রহণ গ্রহণের নেওয়া"
        " নিয়েছেন নেন দেওয়া দেয়া দেন দিয়েছেন দেবেন দেওয়ার মোট সর্বমোট টাকা পর্যন্ত বর্ণিত উপর্যুক্ত উল্লিখিত বিষয়ে বিষয় প্রেরণ প্রেরণের পাঠানো অনুযায়ী অনুসারে মোতাবেক সালের"
        " জানানো যাচ্ছে যে বিষয়ের সূত্রের সূত্রস্থ সূত্রোক্ত পরিপ্রেক্ষিতে প্রেক্ষিতে আলোকে বলে গেছে যায় ছিল ছিলেন আছে আছেন রয়েছে এই এর তার তাঁর তাঁদের তাদের যার যাদের এমন ওই"
        " সভায় সভার সিদ্ধান্ত সিদ্ধান্তে আদেশে আদেশের পত্রে পত্রের প্রতিবেদনে প্রতিবেদন তালিকায় উপজেলা জেলা উপজেলার জেলার উপজেলায় জেলায় ইউনিয়ন ইউনিয়নে কমিটির কমিটি সকল সব সবাই বাবদ হিসেবে"
        " হিসাবে নিম্নরূপ নিচের কোর্সে কোর্স কোর্সের অর্থবছরে অর্থবছরের মাসে মাসের জানান বলেন হিসাব কার্যক্রম কার্যক্রমে কাজ কাজের কাজে একটি এক এতে তাতে না নেই নয় নন পাওয়া চিহ্নিত শনাক্ত বিবেচিত গণ্য গৃহীত ঘোষিত রাখা রাখতে থাকবে থাকবেন কথা সঙ্গে এতদসঙ্গে এতৎসঙ্গে সংযুক্ত সাথে"
    ).split()
)
_MONTHS: Final = frozenset(MONTH.split("|"))
_GLUED: Final = late(rf"\A{LETTER}+")


def facts_of(paper: Paper) -> tuple[Fact, ...]:
    """The numbers of the texts of a paper that have a unit."""
    return paper.once(_facts_of)


def _facts_of(paper: Paper) -> tuple[Fact, ...]:
    return tuple(
        fact
        for passage in paper.texts
        if passage.at[0] in _TEXTS and passage.own
        for line in passage.text.split("\n")
        if not is_table_row(line)
        for sentence in sentences(_NUMBERED.sub("", line))
        for fact in _facts_in(passage.at, sentence, line)
    )


def stem(word: str) -> str:
    """The beginning of a word without its case.

    >>> stem("কৃষকদের") == stem("কৃষক"), stem("শ্রমিকের") == stem("শ্রমিক")
    (True, True)
    """
    return _CASE.sub("", _VERB.sub("", word))[:_STEM]


@lru_cache(maxsize=2_000)
def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    return frozenset(
        stem(word) for word in _WORD.findall(text) if word not in _SAY_LITTLE and word not in _MONTHS
    )


@lru_cache(maxsize=2_000)
def places_in(text: str) -> frozenset[str]:
    """The stems of the names of unions, markets and the like in a text."""
    names = (each["name"] for each in _PLACED.finditer(text))
    return frozenset(stem(name) for name in names if name not in _NO_NAMES and not name.endswith(_NO_ENDINGS))


_NO_ENDINGS: Final = tuple(map(normalise, ("টি", "েছে", "েছেন", "েছিল")))
_NO_NAMES: Final = frozenset(
    normalise(
        "সংশ্লিষ্ট সকল সব প্রতি প্রতিটি ও এবং জন্য অনুযায়ী মোতাবেক অনুসারে বাড়ি থেকে হতে এই এ ওই যে উক্ত অত্র মোট অন্য অন্যান্য তার এর তারিখে তারিখ জন বিভিন্ন কয়েকটি নিজ নিজের যাঁর তালিকা প্রতিবেদন তথ্য কাছে মাধ্যমে টাকা সংখ্যা"
    ).split()
)


class _Mention(NamedTuple):
    """A number in a sentence."""

    start: int
    end: int
    number: Decimal
    unit: str


def _mentions(sentence: str) -> list[_Mention]:
    days = [(day.start, day.end) for day in days_in(sentence)]
    hours = [(hour.start, hour.end) for hour in times_in(sentence) if hour.has_time_word]
    others = [*days, *hours]
    clear = blanked(sentence, others) if others else sentence
    found = [_Mention(one.start, one.end, one.number, one.unit) for one in quantities(clear)]
    for match in _IN_WORDS.finditer(clear):
        number = 2 if match["word"] == "দু" else from_words(match["word"])
        if number and not any(one.start <= match.start() < one.end for one in found):
            found.append(_Mention(*match.span(), Decimal(number), match["unit"]))
    return sorted(found)


def _facts_in(at: Path, sentence: str, line: str) -> Iterator[Fact]:
    mentions = _mentions(sentence)
    if not mentions:
        return
    quoted = frozenset(_QUOTED.findall(sentence))
    plain, negative_end = is_plain(sentence), sentence[mentions[-1].end :]
    for index, one in enumerate(mentions):
        start = mentions[index - 1].end if index else 0
        end = mentions[index + 1].start if index + 1 < len(mentions) else len(sentence)
        before = re.split("[;:]", sentence[start : one.start])[-1]
        behind = re.split("[;:]", sentence[one.end : end])[0]
        if index:
            before = _GLUED.sub("", before)
        near, own = _PART.split(before)[-1], _PART.split(_QUOTED.sub(" ", behind))[0]
        noun, rest = _noun(own, one.unit)
        base = _BASE.match(behind)
        is_base = bool(base) and "planned" not in kinds_in(base[0] if base else "")
        kinds = (
            frozenset()
            if is_base
            else kinds_in(own) or kinds_in(negative_end) or kinds_in(_BY_PLAN.sub(" ", near))
        )
        yield Fact(
            at,
            sentence[one.start : one.end],
            one.number,
            one.unit,
            noun,
            stems(near),
            stems(rest),
            kinds,
            quoted,
            places_in(sentence),
            stems(" ".join(word for word in _IN.findall(near) if word not in _PARTICIPLES)),
            is_of_each(before) or is_of_each(own),
            is_negative(own),
            plain and is_of_all(before, behind) and not is_base,
            "" if "planned" in kinds_in(own) else tense_of(own) or tense_of(sentence[one.end :]),
            sentence,
            f"{line.partition(sentence)[0]}{sentence}",
        )


_BODY: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>{LETTER}{{2,25}}) (?:কমিটি|উপকমিটি|টিম|বোর্ড|কাউন্সিল|প্রকল্প|কর্মসূচি|সমিতি|ট্রাস্ট|ফাউন্ডেশন|ব্যাংক|পরিষদ)(?:র|ের|তে|ে)?(?!{LETTER})"
    )
)


def bodies_in(text: str) -> frozenset[str]:
    """The stems of the words before committees, projects and the like of which a text speaks."""
    return stems(" ".join(match["name"] for match in _BODY.finditer(text)))


def _noun(behind: str, unit: str) -> tuple[str, str]:
    """The stem of what is counted, and the words behind it; none where the unit has the case: '৭টির'."""
    glued = _GLUED.match(behind)
    rest = behind[glued.end() :] if glued else behind
    if glued and unit in ("টি", "জন", "টা"):
        return "", rest
    first = _WORD.search(rest)
    if first is None or unit == "টাকা":
        return "", rest
    return stem(first[0]), rest[first.end() :]
