"""The only one of a role, the applicant, the proprietor, who opened it, whom another place of the letter calls by nearly that name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.names.called import CASE, without_case
from govdocs.audit.names.likeness import COMMON, FAMILIES
from govdocs.audit.names.successors import tells_of_successors
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import is_in_table, matches, sentence_at
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.slips import changes
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class _Held(NamedTuple):
    """One place where somebody is called with a role."""

    passage: Passage
    start: int
    words: tuple[str, ...]
    whole: bool
    """Whether these are all the words of the name."""

    @property
    def sentence(self) -> str:
        return sentence_at(self.passage.text, self.start)


_ROLES: Final = (
    "আবেদনকারী|দরখাস্তকারী|বাদী|বিবাদী|প্রতিবাদী|অভিযোগকারী|অভিযোগকারিণী|অভিযুক্ত|স্বত্বাধিকারী|স্বত্বাধিকারিণী|উদ্বোধক|প্রধান অতিথি|প্রধান বক্তা|সঞ্চালক|সভাপ্রধান|হলফকারী"
    "|দাতা|জমিদাতা|গ্রহীতা|ঋণগ্রহীতা|ইজারাগ্রহীতা|লাইসেন্সধারী|ডিলারশিপপ্রাপ্ত|বিক্রেতা|ক্রেতা|মৃতের পুত্র|অনুসন্ধানকারী কর্মকর্তা|তদন্তকারী কর্মকর্তা|তদন্ত কর্মকর্তা|দলনেতা|দলনেত্রী|আসামি|ভুক্তভোগী|জামিনদার|ভাড়াটিয়া|নমিনি|প্রকল্প পরিচালক|ব্যবস্থাপনা পরিচালক"
)
"""What only one is in a letter."""
_SIGNS: Final = tuple(map(normalise, _ROLES.split("|")))
_CALL: Final = (
    r"(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রকৌশলী|অধ্যাপক|মো\.|মোছা\.|মোসা\.|মোঃ|মোছাঃ|মোসাঃ|শ্রী|শ্রীমতী|মৃত) ?){0,3}"
)
_NAME: Final = rf"(?P<name>{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{1,3}})"
_BEFORE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<which>(?:[০-৯]{{1,2}} ?(?:নং|নম্বর)|[১-৯](?:ম|য়|র্থ)|প্রথম|দ্বিতীয়|তৃতীয়|সহ|সহকারী|উপ|যুগ্ম|ডেপুটি|অতিরিক্ত|সাবেক|নতুন|অপর|অন্য|বিকল্প) )?(?P<role>{_ROLES})(?: হলেন| হচ্ছেন|,| হিসেবে [^।\n|]{{3,70}}?(?= (?:জনাব|বেগম|মিজ|ড\.|ডা\.) ))? {_CALL}{_NAME}"
    )
)
_BEHIND: Final = late(
    normalise(rf"(?<![^\n]){_CALL}{_NAME},?[ \n](?P<which>(?!))?(?P<role>{_ROLES})(?=[,।\n;]|\Z)")
)
_MANY: Final = late(normalise(rf"(?:{_ROLES})(?:গণ|রা\b|দের|বৃন্দ|দ্বয়)"))
_ADDRESSES: Final = ("to", "copies", "distribution")
_FEWEST: Final = 2
_MOST: Final = 40
"""Places of one role; a letter with more is a list."""


def holders_otherwise(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The path of the later name, the earlier name, the later one, and its place, of each role that one person has."""
    held: dict[str, list[_Held]] = defaultdict(list)
    for passage in paper.texts:
        if passage.own and passage.at[0] in PROSE | {"subject", "closing"}:
            for match in matches(_BEFORE, passage.text, *_SIGNS):
                if not is_in_table(passage.text, match.start()):
                    held[(match["which"] or "") + match["role"]].append(_of(passage, match, whole=False))
        elif passage.own and passage.at[0] in _ADDRESSES and any(map(passage.text.__contains__, _SIGNS)):
            for match in _BEHIND.finditer(passage.text):
                held[match["role"]].append(_of(passage, match, whole=True))
    if any(len(some) > 1 for some in held.values()):
        many = {match[0] for one in paper.texts for match in matches(_MANY, one.text, *_SIGNS)}
        for role, some in held.items():
            if len(some) <= _MOST and not any(words.startswith(role) for words in many):
                yield from _apart(some)


def _of(passage: Passage, match: re.Match[str], *, whole: bool) -> _Held:
    return _Held(passage, match.start("name"), tuple(match["name"].split()), whole)


def _apart(some: Sequence[_Held]) -> Iterator[tuple[Path, str, str, Quote]]:
    """Of those of one role the first who is called otherwise than one before; nothing where there may be two of them."""
    first = next((one for one in some if one.whole), some[0])
    others = [one for one in some if one is not first and not _is_same(first, one)]
    if len(others) != 1 or first.sentence == others[0].sentence:
        return
    other = others[0]
    count = _count(first, other)
    one, two = without_case(first.words[:count]), without_case(other.words[:count])
    name, right = " ".join(two), " ".join(one)
    beside = right in other.sentence.replace(name, "") or name in first.sentence.replace(right, "")
    if beside or not _is_slip(one, two):
        return
    if tells_of_successors(other.passage.text, other.start, other.start + len(name)):
        return
    quote = Quote.of(other.passage.text, other.start, other.start + len(name))
    yield other.passage.at, right, name, quote


def _count(one: _Held, other: _Held) -> int:
    """How many words of two names are compared: all of the one that is whole, or else two."""
    wholes = [len(each.words) for each in (one, other) if each.whole]
    if not wholes and all(len(each.words) > _FEWEST and _third(each) in FAMILIES for each in (one, other)):
        return _FEWEST + 1
    return min([*wholes, len(one.words), len(other.words)] if wholes else [_FEWEST])


def _third(held: _Held) -> str:
    return CASE.sub("", held.words[_FEWEST])


def _is_same(one: _Held, other: _Held) -> bool:
    count = _count(one, other)
    return without_case(one.words[:count]) == without_case(other.words[:count])


def _is_slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in one word, and the rest of them is rare, or that word nearly the same.

    >>> _is_slip(["নিরাপদ", "পাইক"], ["নিরাপদ", "পাইন"]), _is_slip(["শ্যামল", "দেওয়ান"], ["শ্যামলী", "দেওয়ান"])
    (True, True)
    >>> _is_slip(["শ্যামল", "দেওয়ান"], ["কমল", "দেওয়ান"]), _is_slip(["নিরাপদ", "পাইক"], ["নিরাপদ", "সরকার"])
    (False, True)
    >>> _is_slip(["রহিম", "উদ্দিন"], ["করিম", "উদ্দিন"]), _is_slip(["নিরাপদ", "পাইক"], ["নিরাপদ", "পাইকের"])
    (False, False)
    """
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or len(one) < _FEWEST:
        return False
    short, long = sorted(apart[0], key=len)
    if long.startswith(short) and long[len(short) :] not in _LAST_VOWELS:
        return False
    heard, beside = phonetic_key(short), phonetic_key(long)
    near = heard[:1] == beside[:1] and changes(heard, beside) <= _FEWEST and len(short) >= _SHORTEST
    kept = [word for word in one[:-1] if word in other]  # a last name is a family's
    return near or any(word not in COMMON and len(word) >= _SHORTEST for word in kept)


_SHORTEST: Final = 4
_LAST_VOWELS: Final = ("া", "ি", "ী")
"""With which one name is made of another; what else is behind a name is its case."""
