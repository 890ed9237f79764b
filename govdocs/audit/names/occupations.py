"""People whom two places of running text call by two occupations that nobody has at once: ডেপুটি জেলার, ফার্মাসিস্ট."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.called import called_in, without_case
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.scanning import sentence_around
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Occupied(NamedTuple):
    """Where somebody is called by another occupation, the name, both occupations, the earlier one first, and the words there."""

    at: Path
    name: str
    first: str
    second: str
    quote: Quote


class _CalledByWork(NamedTuple):
    passage: Passage
    words: tuple[str, ...]
    work: str
    start: int
    end: int


_SERVICES: Final = "কৃষি|মৎস্য|প্রাণিসম্পদ|শিক্ষা|সমবায়|সমাজসেবা|নির্বাচন|পরিসংখ্যান|খাদ্য|যুব উন্নয়ন|মহিলা বিষয়ক|হিসাবরক্ষণ|জনসংযোগ|পরিবার পরিকল্পনা|প্রকল্প বাস্তবায়ন|পল্লী উন্নয়ন|বন|শ্রম|তথ্য|ক্রীড়া"
_WORKS: Final = (
    "জেলার|ফার্মাসিস্ট|কারারক্ষী|স্টোরকিপার|স্টোর কিপার|ভান্ডাররক্ষক|ভাণ্ডাররক্ষক|হিসাবরক্ষক|ক্যাশিয়ার|কোষাধ্যক্ষ|নাজির|পেশকার|সার্ভেয়ার|কানুনগো|স্টাফ নার্স|মিডওয়াইফ|মেডিকেল অফিসার"
    "|টেকনোলজিস্ট|টেকনিশিয়ান|গ্রন্থাগারিক|লাইব্রেরিয়ান|প্রভাষক|গাড়িচালক|নৈশপ্রহরী|নিরাপত্তা প্রহরী|অফিস সহায়ক|ওয়ার্ড মাস্টার|রেডিওগ্রাফার|ভেটেরিনারি সার্জন|সিভিল সার্জন|স্টেশনমাস্টার"
    "|স্টেশন মাস্টার|পুষ্টিবিদ|প্রোগ্রামার|স্থপতি|আইন কর্মকর্তা|ট্রাফিক পরিদর্শক|বিট কর্মকর্তা|স্যানিটারি ইন্সপেক্টর|স্যানিটারি পরিদর্শক|ইমাম|প্রধান শিক্ষক|অধ্যক্ষ|ব্যবস্থাপক"
)
_WORK: Final = rf"(?P<work>{_WORKS}|(?:{_SERVICES}) (?:কর্মকর্তা|অফিসার))"
_BEFORE: Final = late(normalise(rf"(?<!{LETTER}){_WORK} \Z"))
_BEHIND: Final = late(
    normalise(rf", (?:(?:উপজেলা|জেলা|সিনিয়র|ডেপুটি|সহকারী) ){{0,2}}{_WORK}(?=[ ,।;)]|(?:কে|র|ের)? |\Z)")
)
_REACH: Final = 40
"""Characters of an occupation."""
_FIELDS: Final = PROSE | {"closing", "copies", "distribution", "to"}
_MOST: Final = 3
_TWO: Final = 2
_ALSO: Final = late(normalise(r"দায়িত্ব(?:প্রাপ্ত| পালনকারী|ে নিয়োজিত)|ভারপ্রাপ্ত|একই নামের|সমনামী|পিতা|স্বামী"))
"""Words of a letter in which one has two posts, or two have one name."""


def two_occupations(paper: Paper) -> Iterator[Occupied]:
    """Each person of two words or more who is called by one occupation first and by another once."""
    first: dict[tuple[str, ...], _CalledByWork] = {}
    told: set[tuple[str, ...]] = set()
    for one in _called(paper):
        name = one.words[:_TWO]
        other = first.setdefault(name, one)
        if other.work == one.work or name in told or _are_two(one, other):
            continue
        letter = "\n".join(passage.text for passage in paper.texts)
        if letter.count(one.work) != 1 or _ALSO.search(letter):
            continue
        told.add(name)
        quote = Quote.of(one.passage.text, one.start, one.end)
        yield Occupied(one.passage.at, " ".join(name), other.work, one.work, quote)


def _called(paper: Paper) -> Iterator[_CalledByWork]:
    for one in called_in(paper, _FIELDS):
        text = one.passage.text
        before = _BEFORE.search(text, max(0, one.start - _REACH), one.start)
        for match in (before, _BEHIND.match(text, one.ends[-1])) if one.is_honoured else ():
            if match:
                words = (*without_case(one.words[:_TWO]), *one.words[_TWO:_MOST])
                yield _CalledByWork(one.passage, words, match["work"], *match.span("work"))


def _are_two(one: _CalledByWork, other: _CalledByWork) -> bool:
    """Whether two places name two people: in one sentence, in two rows, or with two third words that are names."""
    thirds = [each.words[_TWO] for each in (one, other) if len(each.words) > _TWO]
    if len(thirds) == _TWO and thirds[0] != thirds[1] and not any(map(is_known, thirds)):
        return True
    if one.passage.at == other.passage.at:
        spans = [sentence_around(each.passage.text, each.start) for each in (one, other)]
        lines = [
            each.passage.text[span[0] :].lstrip()[:1] for each, span in zip((one, other), spans, strict=True)
        ]
        if spans[0] == spans[1] or lines == ["|", "|"]:
            return True
    return one.passage.at[0] not in PROSE or (one.start < other.start and one.passage.at == other.passage.at)
