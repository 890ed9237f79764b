"""Names of ministries, departments and other bodies that are nearly one of those in use, or that with another kind of body at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from govdocs.audit.names.office_list import of_another_country, tree
from govdocs.audit.names.offices_exchanged import in_other_words
from govdocs.audit.reading.people import distance
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = ("মন্ত্রণালয়", "অধিদপ্তর", "পরিদপ্তর")
_SIZE: Final = late(normalise(rf"(?<!{LETTER})(?:{LETTER}{{1,20}},? ){{1,7}}(?:{'|'.join(_KINDS)})"))
_NEARLY: Final = 2
"""Letters in which a name may differ from that of an office and still be meant for it; a short name must be nearer."""


def misspelt_offices(text: str) -> Iterator[Slip]:
    """Names of ministries and departments that are nearly one of those in use, and none of them.

    >>> [slip.right for slip in misspelt_offices(normalise("উপপরিচালক, মহিলা বিষয় অধিদপ্তর"))]
    ['মহিলা বিষয়ক অধিদপ্তর']
    """
    for match in matches(_SIZE, text, *map(normalise, _KINDS)):
        words = match[0].split()
        found = _meant(tuple(words))
        if found:
            size, right = found
            start = match.end() - len(" ".join(words[-size:]))
            if not of_another_country(text, start) and not _of_longer_name(text, match, start):
                yield Slip(start, match.end(), right, sure=False)


_NO_PART_OF_NAME: Final = late(normalise("(?:পরিচালক|সচিব|কর্মকর্তা|প্রকৌশলী|অফিসার|প্রধান|উপদেষ্টা|র|ও|এবং|বা|,) \\Z"))
"""What may stand right before an office's name and is no word of it: a post, a genitive, another office."""
_NAMED_BEFORE: Final = late(r"(?:^|[\n,;:(])[ *\t-]{0,6}\Z")
_NAMED_BEHIND: Final = late(r"\*{0,2}[ \t]{0,3}(?:\Z|[\n,;)(।])")


def _of_longer_name(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the words are the end of a longer name, which stands alone on a line: 'গ্রামীণ গ্রন্থাগার অধিদপ্তর' is another office."""
    alone = _NAMED_BEFORE.search(text, max(0, match.start() - 8), match.start()) and _NAMED_BEHIND.match(
        text, match.end()
    )
    before = text[match.start() : start]
    return bool(alone and before and not _NO_PART_OF_NAME.search(before))


@lru_cache(maxsize=2000)
def _meant(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of an office with a slip, and the name; None where they are one, or like none."""
    names = _office_names()
    if left_out := _left_out(words):
        return left_out
    ends = {_joined(" ".join(words[-size:])): size for size in range(2, len(words) + 1)}
    if changed := _with_another_word(words) or in_other_words(words):
        return changed
    if any(end in names for end in ends):
        return None
    kind = words[-1]
    for end, size in sorted(ends.items(), key=lambda pair: -pair[1]):
        for joined, name in names.items():
            limit = _NEARLY if len(joined) > 16 else 1
            own = len(joined) - len(kind) if joined.endswith(kind) else 0
            if own >= _LEAST_LETTERS and joined[:1] == end[:1] and distance(end, joined, limit) <= limit:
                return size, name
    return None


_LEAST_LETTERS: Final = 5
"""Of a name without its last word: what is one letter from 'বন' or 'কারা' is as likely any other word."""
_LEAST_WORDS: Final = 5
"""Of the name of an office, of which one left out leaves no other office."""


def _left_out(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of an office without one of its inner words, and the name; None where they are not."""
    for size in range(len(words), _LEAST_WORDS - 2, -1):
        if right := _names_cut().get(" ".join(words[-size:]).replace(",", "")):
            return size, right
    return None


def _with_another_word(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of a ministry with one inner word exchanged, or one too many, and the name."""
    names = _office_names()
    for name in names.values():
        right = name.replace(",", "").split()
        for size in (len(right), len(right) + 1):
            written = [word.strip(",") for word in words[-size:]]
            if right[-1] != _KINDS[0] or len(written) < max(size, _LEAST_WORDS) or written[0] != right[0]:
                continue
            if _joined(" ".join(written)) in names:
                return None
            same = next(
                (at for at, pair in enumerate(zip(written, right, strict=False)) if len(set(pair)) > 1), 0
            )
            if not same:
                continue  # the name as it is
            joins = right[same] == "ও" if size == len(right) else written[same] == "ও"
            if not joins and written[same + 1 :] == right[same + len(right) - size + 1 :]:
                return size, name
    return None


@cache
def _names_cut() -> dict[str, str]:
    """The names of ministries without one of their inner words, each with the whole name; not those of other offices."""
    named = tree()
    former = {entry["name"].replace(",", "") for entry in named["renamed"]}
    names = _office_names().values()
    whole = {name.replace(",", "") for name in names}
    cut: dict[str, str] = {}
    for name in names:
        words = name.replace(",", "").split()
        for index in range(1, len(words) - 1 if len(words) >= _LEAST_WORDS else 0):
            if words[index] != "ও":
                cut.setdefault(" ".join([*words[:index], *words[index + 1 :]]), name)
    return {name: right for name, right in cut.items() if name not in former | whole}


def _joined(name: str) -> str:
    return name.replace(" ", "").replace(",", "")


@cache
def _office_names() -> dict[str, str]:
    return {_joined(name): name for entry in tree()["names"]["offices"] for name in entry.split("|")}


_GROUPS: Final = tuple(
    frozenset(map(normalise, kinds.split()))
    for kinds in ("অধিদপ্তর পরিদপ্তর", "বোর্ড কর্তৃপক্ষ কর্পোরেশন করপোরেশন কমিশন ব্যুরো")
)
"""Kinds of which one is said for another. A ministry, a division and a department may all go by one name, and so are in none."""
_OF_RESEARCH: Final = frozenset(
    normalise("ইনস্টিটিউট কাউন্সিল একাডেমি অধিদপ্তর পরিদপ্তর বোর্ড কর্তৃপক্ষ কর্পোরেশন করপোরেশন কমিশন ব্যুরো").split()
)
"""Kinds of which one is said for another of a national body of research: বাংলাদেশ মৎস্য গবেষণা অধিদপ্তর for … ইনস্টিটিউট."""
_RESEARCH: Final = normalise("গবেষণা")
_KINDS_OF_BODY: Final = tuple(sorted(kind for kinds in _GROUPS for kind in kinds))
_NATIONAL: Final = frozenset(map(normalise, ("বাংলাদেশ", "জাতীয়")))
_NAME: Final = late(normalise(rf"(?<!{LETTER})(?:{LETTER}{{1,20}},? ){{1,7}}(?:{'|'.join(_KINDS_OF_BODY)})"))
_OF_BEFORE: Final = late(
    normalise(
        "তৎকালীন|সাবেক|প্রাক্তন|পূর্বতন|পূর্বের নাম|নামকরণ|উন্নীত|রূপান্তর|রূপান্তরিত|বিলুপ্ত|গঠিত|প্রতিষ্ঠিত|স্বাধীনতা|প্রস্তাব|(?:19|১৯)[0-9০-৯]{2}"
    )
)
"""Words of a sentence that speaks of what the office was, or is to be."""
_LEAST: Final = 2
"""Words of a name before its kind: 'বন' and 'মৎস্য' have offices of many kinds."""
_OLD: Final = {normalise("করপোরেশন"): normalise("কর্পোরেশন")}


def with_another_kind(text: str, own: str) -> Iterator[Slip]:
    """Names that are one known office's, or one of the letterhead `own`, but for the kind of body, and no office's themselves.

    >>> text = normalise("প্রাথমিক শিক্ষা পরিদপ্তরের আদেশ")
    >>> [slip.right == normalise("প্রাথমিক শিক্ষা অধিদপ্তর") for slip in with_another_kind(text, "")]
    [True]
    """
    for match in matches(_NAME, text, *_KINDS_OF_BODY):
        words = match[0].split()
        right = _meant_with_own(tuple(word.strip(",") for word in words), own)
        if right is None:
            continue
        start = match.end() - len(" ".join(words[-len(right.split()) :]))
        sentence = sentence_at(text, start)
        if not _OF_BEFORE.search(sentence) and not of_another_country(text, start):
            yield Slip(start, match.end(), right, sure=False)


def _meant_with_own(words: tuple[str, ...], own: str) -> str | None:
    """The one office that the last words mean with another kind; None where they are an office themselves."""
    kinds = next(group for group in _GROUPS if words[-1] in group)
    for size in range(len(words), _LEAST, -1):
        core, kind = words[-size:-1], words[-1]
        if core[0] in _NATIONAL and core[-1] == _RESEARCH:
            kinds = _OF_RESEARCH
        elif core[0] in _JOINING or (kinds is not _GROUPS[0] and core[0] not in _NATIONAL):
            continue
        names = {(*core, each): " ".join((*core, each)) for each in kinds}
        known = {_OLD.get(each[-1], each[-1]): name for each, name in names.items() if each in _known()}
        known |= {_OLD.get(each[-1], each[-1]): name for each, name in names.items() if _stands_in(name, own)}
        if _OLD.get(kind, kind) in known:
            return None
        if known:
            before = words[-size - 1] if size < len(words) else ""
            return next(iter(known.values())) if len(known) == 1 and before not in _JOINING else None
    return None


_JOINING: Final = frozenset(("ও", "এবং"))


def _stands_in(name: str, own: str) -> bool:
    """Whether a line of the letterhead is the name."""
    return any(line.strip(" *,") == name for line in own.split("\n"))


@cache
def _known() -> frozenset[tuple[str, ...]]:
    """All offices that are known, of before, too, as their words."""
    named = tree()
    every = [
        one for key in ("names", "bodies") for entry in named[key]["offices"] for one in entry.split("|")
    ]
    every += [*(entry["name"] for entry in named["renamed"]), *named["former"]["names"]]
    return frozenset(tuple(name.replace(",", "").split()) for name in (*every, *_ALSO))


_ALSO: Final = (normalise("বাংলাদেশ পর্যটন বোর্ড"),)
"""What the tourism board is called, too, beside the corporation."""
