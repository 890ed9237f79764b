"""Ministries, departments and boards that there are not, said for the own one or for one of that name: পানি উন্নয়ন মন্ত্রণালয়."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from govdocs.audit.names.office_list import ministries, of_another_country, tree
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_MINISTRY: Final = normalise("মন্ত্রণালয়")
_DEPARTMENT: Final = normalise("অধিদপ্তর")
_DIVISION: Final = normalise("বিভাগ")
_KINDS: Final = (_MINISTRY, _DEPARTMENT, normalise("পরিদপ্তর"), _DIVISION)
_ENDS: Final = tuple(normalise("অধিদপ্তর পরিদপ্তর বোর্ড কর্তৃপক্ষ কর্পোরেশন করপোরেশন ব্যুরো কাউন্সিল ইনস্টিটিউট").split())
_NAME: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:{LETTER}{{1,20}},? ){{1,7}}?(?:{'|'.join(_KINDS)})(?=(?:ে|ের|কে|য়|টি|র|-এর| এর)?(?!{LETTER}))"
    )
)
_NATIONAL: Final = late(
    normalise(rf"(?<!{LETTER})(?:বাংলাদেশ|জাতীয়) (?:{LETTER}{{1,20}},? ){{2,6}}?(?:{'|'.join(_ENDS)})")
)
_OF_BEFORE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:তৎকালীন|সাবেক|প্রাক্তন|পূর্বতন|পূর্বের নাম|নামকরণ|উন্নীত|রূপান্তর|বিলুপ্ত|গঠিত|গঠন|প্রতিষ্ঠা|স্বাধীনতা|প্রস্তাবিত|নামে|(?:19|১৯)[0-9০-৯]{{2}})"
    )
)
"""Words of a sentence that speaks of what the office was, or is to be."""
_JOINING: Final = frozenset(("ও", "এবং"))
_SHORT: Final = 4
_LEAST: Final = 2
_LONG: Final = 4


def no_such_bodies(text: str, own: str) -> Iterator[Slip]:
    """Names of no body, each with the one that is meant: of the letterhead `own`, or the only one that begins so, or has that name.

    >>> text = normalise("পানি উন্নয়ন মন্ত্রণালয়ে প্রেরণ, সমাজকল্যাণ অধিদপ্তরের শাখা")
    >>> [slip.right == right for slip, right in zip(no_such_bodies(text, ""), map(normalise, ("পানি সম্পদ মন্ত্রণালয়", "সমাজসেবা অধিদপ্তর")))]
    [True, True]
    """
    lines = tuple(line.strip(" *,") for line in own.split("\n"))
    for match in matches(_NAME, text, *_KINDS):
        words = match[0].split()
        if found := _meant(tuple(word.strip(",") for word in words), lines):
            size, right = found
            yield from _told(text, match.end() - len(" ".join(words[-size:])), match.end(), right)
    for match in matches(_NATIONAL, text, *_ENDS):
        if other := _of_another_end(match[0]):
            yield from _told(text, *match.span(), other)


def _told(text: str, start: int, end: int, right: str) -> Iterator[Slip]:
    sentence = sentence_at(text, start)
    if not _OF_BEFORE.search(sentence) and not of_another_country(text, start):
        yield Slip(start, end, right, sure=False)


@lru_cache(maxsize=2000)
def _meant(words: tuple[str, ...], own: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of no body, and the body that is meant; None where they are one, or too little is known."""
    ends = [" ".join(words[-size:]) for size in range(2, len(words) + 1)]
    if any(_joined(end) in _known() or end in own for end in ends) or _is_two(words) or _AUDIT in words:
        return None
    return _of_own(words, own) or _of_that_name(words)


def _is_two(words: Sequence[str]) -> bool:
    """Whether the words name two bodies: 'কৃষি ও মৎস্য মন্ত্রণালয়' is the ministry of each."""
    if _JOINING.isdisjoint(words):
        return False
    at = max(index for index, word in enumerate(words) if word in _JOINING)
    return " ".join(words[at + 1 :]) in _named_alone()


@cache
def _named_alone() -> frozenset[str]:
    """The names, of two words, to which others may be joined: মৎস্য অধিদপ্তর."""
    return frozenset(name for name in _every() if len(name.split()) == _LEAST)


def _of_own(words: Sequence[str], own: Sequence[str]) -> tuple[int, str] | None:
    """The body of the letterhead that the words mean: of one kind, with one word otherwise, of which the first begins alike."""
    for name in own:
        right = name.replace(",", "").split()
        said = words[-len(right) :]
        if len(right) < _LEAST or right[-1] != said[-1] or right[-1] not in _KINDS:
            continue
        is_shorter = len(said) < len(right)
        apart = [] if is_shorter else [at for at in range(len(right)) if right[at] != said[at]]
        if len(apart) != 1 and _is_of_that_beginning(words, right):
            return len(words) - words.index(right[0]), name
        if len(apart) != 1 or {right[apart[0]], said[apart[0]]} & _JOINING:
            continue
        is_long = len(right) >= _LONG and apart[0] > 0
        if right[-1] == _DIVISION and not is_long:
            continue
        if apart[0] or (
            said[0][: _beginning(right[0])] == right[0][: _beginning(right[0])]
            and not _NO_NAME.search(said[0])
        ):
            return len(right), name
    return None


def _is_of_that_beginning(words: Sequence[str], right: Sequence[str]) -> bool:
    """Whether words that begin as a name does, and go on otherwise, are no shorter form of it: 'যুব উন্নয়ন মন্ত্রণালয়'."""
    if right[0] not in words or right[-1] == _DIVISION:
        return False
    said = words[words.index(right[0]) :]
    inner = [word for word in said[1:-1] if word not in _JOINING]
    return bool(inner) and not set(inner) <= set(right) and set(inner) <= _words()


def _beginning(name: str) -> int:
    """Letters with which another word has to begin to be written for a name: a conjunct and what is behind it, or two."""
    return _BEGINNING * (2 if name[1:2] == _HASANTA else 1)


_HASANTA: Final = "\u09cd"
_BEGINNING: Final = 2
_NO_NAME: Final = late(
    normalise(
        r"\A(?:স্ব|স্বীয়|নিজ|নিজস্ব|প্রতি|প্রতিটি|প্রত্যেক|সকল|সব|অন্য|অন্যান্য|সংশ্লিষ্ট|উক্ত|অত্র|একই|অধীন|অধীনস্থ|কোনো|বিভিন্ন)\Z|(?:কারী|িক|ের|র|ে|ী)\Z"
    )
)
"""Words before a kind of body that are no name of it."""


def _of_that_name(words: Sequence[str]) -> tuple[int, str] | None:
    """The only ministry that begins with the first words of a name; or the only department of the ministry that has the name."""
    for size in range(len(words), 1, -1):
        said = words[-size:]
        if said[-1] == _MINISTRY and size == _OF_TWO_WORDS and said[1] in _words():
            found = _by_first_word().get(said[0], ())
            if len(found) == 1 and len(found[0].split()) == size:
                return size, found[0]
        if said[-1] == _DEPARTMENT and (right := _departments_alone().get(" ".join(said[:-1]))):
            return size, right
    return None


_OF_TWO_WORDS: Final = 3


@cache
def _words() -> frozenset[str]:
    """The words of all names that are known."""
    return frozenset(word for name in _every() for word in name.split()[:-1]) - _JOINING


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """The ministries by their first word."""
    found: dict[str, list[str]] = {}
    for name in ministries():
        found.setdefault(name.replace(",", "").split()[0], []).append(name)
    return {first: tuple(names) for first, names in found.items()}


@cache
def _departments_alone() -> dict[str, str]:
    """The only department of a ministry by the name of the ministry, where it has another."""
    found = {}
    for names, offices in tree()["belonging"]["ministries"].items():
        name = names.split("|")[0].replace(",", "").removesuffix(_MINISTRY).strip()
        departments = [office.split("|")[0] for office in offices if office.endswith(_DEPARTMENT)]
        if (
            len(departments) == 1
            and len(name) > _SHORT
            and (len(offices) == 1 or not _JOINING.isdisjoint(name.split()))
        ):
            found[name] = departments[0]
    return {
        name: right
        for name, right in found.items()
        if right[:_ALIKE] == name[:_ALIKE] and f"{name} {_DEPARTMENT}" not in _every()
    }


_ALIKE: Final = 3
"""Letters at the beginning of both names: 'সমাজকল্যাণ' and 'সমাজসেবা'."""


@lru_cache(maxsize=2000)
def _of_another_end(name: str) -> str | None:
    """The one known body whose name this is but for the kind at its end; None where it is one itself, or may be several."""
    words = name.replace(",", "").split()
    if len(words) < _LONG or _joined(name) in _known():
        return None
    found = _by_core().get(tuple(map(phonetic_key, words[:-1])), ())
    return (
        found[0]
        if len(found) == 1 and phonetic_key(found[0].split()[-1]) != phonetic_key(words[-1])
        else None
    )


@cache
def _by_core() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for entry in tree()["bodies"]["offices"]:
        name = entry.split("|")[0]
        found.setdefault(tuple(map(phonetic_key, name.replace(",", "").split()[:-1])), []).append(name)
    return {core: tuple(names) for core, names in found.items()}


def _joined(name: str) -> str:
    return phonetic_key(name.replace(",", "").replace(" ", "").replace("-", ""))


@cache
def _every() -> frozenset[str]:
    """All names that are known, in use or of before, without commas."""
    named = tree()
    every = [
        one for key in ("names", "bodies") for entry in named[key]["offices"] for one in entry.split("|")
    ]
    every += [*(entry["name"] for entry in named["renamed"]), *named["former"]["names"]]
    for names, offices in named["belonging"]["ministries"].items():
        every += [one for entry in (names, *offices) for one in entry.split("|")]
    return frozenset(name.replace(",", "") for name in every)


@cache
def _known() -> frozenset[str]:
    return frozenset(map(_joined, (*_every(), *_ALSO)))


_AUDIT: Final = normalise("অডিট")
"""Of the directorates of audit each has the name of what it looks at."""
_ALSO: Final = tuple(
    normalise(
        "স্বাস্থ্য শিক্ষা অধিদপ্তর|টেলিযোগাযোগ অধিদপ্তর|নৌবাণিজ্য অধিদপ্তর|রেলপথ পরিদর্শন অধিদপ্তর"
        "|পরিদর্শন ও নিরীক্ষা অধিদপ্তর|সামরিক ভূমি ও ক্যান্টনমেন্ট অধিদপ্তর"
        "|পেটেন্ট, শিল্প-নকশা ও ট্রেডমার্কস অধিদপ্তর|পেটেন্ট, ডিজাইন ও ট্রেডমার্কস অধিদপ্তর"
        "|বহিরাগমন ও পাসপোর্ট অধিদপ্তর|যৌথমূলধন কোম্পানি ও ফার্মসমূহের পরিদপ্তর|মহিলা বিষয়ক মন্ত্রণালয়"
    ).split("|")
)
"""Other departments that there are, or were, whose names the list of spellings does not have."""
