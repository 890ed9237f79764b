"""Ranks of one service, of which a person has one at a time: উপসচিব or যুগ্মসচিব, নির্বাহী or তত্ত্বাবধায়ক প্রকৌশলী."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.spans import LETTER
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
