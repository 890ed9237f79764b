"""Ranks of one service, of which a person has one at a time: উপসচিব or যুগ্মসচিব; and occupations that nobody has at once: ডেপুটি জেলার, ফার্মাসিস্ট."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.names.called import called_in, without_case
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.scanning import matches, sentence_around, words_in
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

LADDERS: Final = tuple(
    tuple(map(normalise, ladder))
    for ladder in (
        ("সহকারী সচিব", "সিনিয়র সহকারী সচিব", "উপসচিব", "যুগ্মসচিব", "অতিরিক্ত সচিব", "সচিব", "সিনিয়র সচিব"),
        (
            *("সহকারী পরিচালক", "উপপরিচালক", "যুগ্মপরিচালক", "অতিরিক্ত পরিচালক", "পরিচালক"),
            *("অতিরিক্ত মহাপরিচালক", "মহাপরিচালক"),
        ),
        ("সহকারী নিবন্ধক", "উপনিবন্ধক", "যুগ্মনিবন্ধক", "অতিরিক্ত নিবন্ধক", "নিবন্ধক"),
        ("সহকারী মহাব্যবস্থাপক", "উপমহাব্যবস্থাপক", "মহাব্যবস্থাপক"),
        ("সহকারী কর কমিশনার", "উপ কর কমিশনার", "যুগ্ম কর কমিশনার", "অতিরিক্ত কর কমিশনার", "কর কমিশনার"),
        (
            *("উপসহকারী প্রকৌশলী", "সহকারী প্রকৌশলী", "নির্বাহী প্রকৌশলী", "তত্ত্বাবধায়ক প্রকৌশলী"),
            *("অতিরিক্ত প্রধান প্রকৌশলী", "প্রধান প্রকৌশলী"),
        ),
        ("প্রভাষক", "সহকারী অধ্যাপক", "সহযোগী অধ্যাপক"),
        ("সহকারী শিক্ষক", "সহকারী প্রধান শিক্ষক", "প্রধান শিক্ষক"),
        ("সহকারী কমিশনার", "সিনিয়র সহকারী কমিশনার"),
        ("অফিস সহকারী", "উচ্চমান সহকারী", "প্রধান সহকারী"),
        ("সহকারী পুলিশ সুপার", "অতিরিক্ত পুলিশ সুপার", "পুলিশ সুপার"),
        ("জেলা প্রশাসক", "অতিরিক্ত জেলা প্রশাসক"),
        ("জুনিয়র কনসালট্যান্ট", "সিনিয়র কনসালট্যান্ট"),
        ("জুনিয়র ইনস্ট্রাক্টর", "ইনস্ট্রাক্টর", "চিফ ইনস্ট্রাক্টর"),
        ("সিনিয়র অফিসার", "প্রিন্সিপাল অফিসার", "সিনিয়র প্রিন্সিপাল অফিসার"),
        ("বৈজ্ঞানিক কর্মকর্তা", "ঊর্ধ্বতন বৈজ্ঞানিক কর্মকর্তা", "প্রধান বৈজ্ঞানিক কর্মকর্তা", "মুখ্য বৈজ্ঞানিক কর্মকর্তা"),
        ("সহকারী রেজিস্ট্রার", "ডেপুটি রেজিস্ট্রার", "অতিরিক্ত রেজিস্ট্রার", "রেজিস্ট্রার"),
        ("সহকারী প্রোগ্রামার", "প্রোগ্রামার", "সিনিয়র প্রোগ্রামার"),
    )
)
_RANKS: Final = tuple(sorted((rank for ladder in LADDERS for rank in ladder), key=len, reverse=True))
_LADDER_OF: Final = {rank: index for index, ladder in enumerate(LADDERS) for rank in ladder}
_RANK: Final = rf"(?<!{LETTER})(?<!{LETTER}-)(?:{'|'.join(_RANKS)})(?!{LETTER})"
_A_RANK: Final = late(_RANK)
_IN_TWO: Final = late("(উপ|যুগ্ম)[ -](?=সচিব|পরিচালক|নিবন্ধক|মহাব্যবস্থাপক)")
_ANOTHER_DUTY: Final = late(
    normalise(
        r"(?:সদস্য|একান্ত|ব্যক্তিগত|সংসদ)[ -]?সচিব|প্রকল্প|ভারপ্রাপ্ত|দায়িত্ব|চ\. ?দা|প্রাক্তন|সাবেক|তৎকালীন|অব\.|অবসর|প্রেষণ|সংযুক্ত"
    )
)
"""What makes a post another one, or one of another time."""
_TWO_POSTS: Final = late(normalise("(?<![ক-হ])(?:ও|এবং) |/"))
_ALSO_CALLED: Final = frozenset(map(normalise, ("সচিব", "সিনিয়র সচিব")))
"""A senior secretary is a secretary, too."""
CALLS: Final = r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রকৌশলী)"
_NAME: Final = rf"(?P<name>(?:{LETTER}{{1,25}}[.:]? ){{1,4}}{LETTER}{{2,25}})"
_GOES_ON: Final = "সভায়|উপস্থিত|থাকবেন|ছিলেন|প্রতিবেদন|জানান|বলেন|হিসেবে|স্বাক্ষর|দায়িত্ব|যোগদান|সভাপতিত্ব|অংশ|আছেন|রয়েছেন|করবেন|করেন|মনোনীত|ও|এবং|তদন্ত|বক্তব্য|আলোচনা|কর্তৃক|সহায়তা"
NO_NAME: Final = late(normalise(rf"(?:{_GOES_ON})(?!{LETTER})"))
"""Words that go on behind a name, or behind the name of a post, and are of neither."""
_BEHIND: Final = late(
    normalise(
        rf"{CALLS} {_NAME}, (?P<post>{_RANK}(?: ?\([^()\n]{{2,60}}\))?)(?=[,।;)\n|]|\Z| (?:{_GOES_ON})(?!{LETTER}))"
    )
)
_BEFORE: Final = late(
    normalise(rf"(?P<post>{_RANK}) (?:{CALLS} )+(?P<names>(?:{LETTER}{{1,25}}[.:]?[ ,।]?){{2,6}})")
)
_SIGNS: Final = frozenset(word for rank in _RANKS for word in rank.split()[-1:])


class Ranked(NamedTuple):
    """A name in a text with a rank beside it: the name, or the words that begin with it, and where both stand."""

    name: str
    rank: str
    start: int
    end: int
    open_ended: bool
    """Whether words that are no longer the name may follow it."""


@lru_cache(maxsize=2000)
def rank_of(post: str) -> str | None:
    """The one rank that a post names; None where it names none or several, or another duty.

    >>> rank_of("যুগ্মসচিব, বাণিজ্য মন্ত্রণালয়"), rank_of("উপ-পরিচালক (বন্দর)"), rank_of("পরিচালক ও যুগ্মসচিব")
    ('যুগ্মসচিব', 'উপপরিচালক', None)
    """
    post = _IN_TWO.sub(r"\1", normalise(post))
    first = post.partition(",")[0]
    found = set(_A_RANK.findall(first))
    several = len(found) != 1 or _TWO_POSTS.search(first) or _ANOTHER_DUTY.search(post)
    return None if several else found.pop()


def exclude_each_other(first: str, second: str) -> bool:
    """Whether nobody has both ranks: two steps of one ladder.

    >>> exclude_each_other("উপসচিব", "যুগ্মসচিব"), exclude_each_other("পরিচালক", "যুগ্মসচিব")
    (True, False)
    """
    return first != second and _LADDER_OF[first] == _LADDER_OF[second] and {first, second} != _ALSO_CALLED


def two_ranks(post: str, other: str) -> tuple[str, str] | None:
    """The ranks of two posts which nobody has both; None where one person may hold the two."""
    first, second = rank_of(post), rank_of(other)
    return (first, second) if first and second and exclude_each_other(first, second) else None


def ranked_in(text: str) -> Iterator[Ranked]:
    """The people of a text with a rank beside their name.

    >>> [(one.name, one.rank) for one in ranked_in("জনাব করিম উদ্দিন খান, উপসচিব, উপস্থিত ছিলেন।")]
    [('করিম উদ্দিন খান', 'উপসচিব')]
    """
    signs = _SIGNS & words_in(text)
    for match in matches(_BEHIND, text, *signs) if signs else ():
        if rank := rank_of(match["post"]):
            yield Ranked(match["name"], rank, *match.span(), open_ended=False)
    for match in matches(_BEFORE, text, *signs) if signs else ():
        before = text[max(0, match.start() - _REACH) : match.start()]
        if (rank := rank_of(match["post"])) and not _ANOTHER_BEFORE.search(before):
            yield Ranked(match["names"].strip(" ,।"), rank, *match.span(), open_ended=True)


_REACH: Final = 20
_ANOTHER_BEFORE: Final = late(
    normalise(
        r"(?:প্রকল্প|একান্ত|ব্যক্তিগত|সংসদ|সাবেক|তৎকালীন|প্রাক্তন|ভারপ্রাপ্ত|কোর্স|কর্মসূচি|সমিতির|সংগঠনের|দলের|ক্লাবের|ও|এবং|/)[ -]?\Z"
    )
)
"""What before a rank makes it another office, or one of another time."""


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
_WORK_BEFORE: Final = late(normalise(rf"(?<!{LETTER}){_WORK} \Z"))
_WORK_BEHIND: Final = late(
    normalise(rf", (?:(?:উপজেলা|জেলা|সিনিয়র|ডেপুটি|সহকারী) ){{0,2}}{_WORK}(?=[ ,।;)]|(?:কে|র|ের)? |\Z)")
)
_REACH_OF_WORK: Final = 40
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
        before = _WORK_BEFORE.search(text, max(0, one.start - _REACH_OF_WORK), one.start)
        for match in (before, _WORK_BEHIND.match(text, one.ends[-1])) if one.is_honoured else ():
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
