"""What stands before a name: মো. before a woman's, মোছা. before a man's, ড. and ডা. before one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherSex(NamedTuple):
    """Where a name has the title of the other sex: the words there, the title, and that which it should have."""

    passage: Passage
    words: str
    title: str
    right: str
    start: int


_W: Final = rf"{LETTER}{{2,20}}"
_OF_WOMEN: Final = "বিবি|বেগম|খাতুন|খাতূন|বেওয়া|খানম|নেছা|নেসা|নিছা|বানু"
"""Last words of names that women alone have."""
_WOMAN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<title>মো|মোঃ|মো:)[.]? ?(?P<name>{_W} (?:(?!ও |এবং ){_W} )?(?:{_OF_WOMEN}))(?P<case>(?:ের|র|কে|ও)?)(?!{LETTER})(?P<behind> {_W})?"
    )
)
_TITLED_WOMAN: Final = normalise("বেগম")
"""Which is the title of a woman, too, before her name."""
_MAN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<title>মোছা|মোসা|মোছাঃ|মোসাঃ)[.]? ?(?P<name>(?:আব্দুল|আবদুল|আব্দুর|আবদুর|আব্দুস|আবদুস|আবুল|মোহাম্মদ) {_W}|{_W} (?:উদ্দিন|উদ্দীন))(?!{LETTER})"
    )
)
_ANY: Final = late(
    normalise(rf"(?<!{LETTER})(?P<title>মো|মোছা|মোসা)[.ঃ:] ?(?P<name>{_W} {_W})(?P<more> {_W})?(?!{LETTER})")
)
_SIGNS: Final = tuple(map(normalise, ("মো.", "মোঃ", "মো:", "মোছা", "মোসা")))
_MALE, _FEMALE = normalise("মো."), normalise("মোছা.")
_CASE: Final = late(normalise("(?<=..)(?:ের|র|কে)$"))


def titles_of_other_sex(paper: Paper) -> Iterator[OtherSex]:
    """মো. before names that women alone have, মোছা. before those of men, and one name that has now the one, now the other."""
    titles: dict[str, str] = {}
    told: set[str] = set()
    for passage in paper.texts:
        if not passage.own or not any(sign in passage.text for sign in _SIGNS):
            continue
        text = passage.text
        found = [*_women(passage), *_men(passage)]
        told.update(_key(each.words) for each in found)
        yield from found
        for match in matches(_ANY, text, *_SIGNS):
            name, bare = match["name"], _CASE.sub("", match["name"])
            right = _MALE if match["title"] == _MALE[:-1] else _FEMALE
            other = titles.get(bare) or titles.setdefault(name, right)
            words = match[0].removesuffix(match["more"] or "")
            if other != right and not any(bare in each for each in told):
                told.add(bare)
                yield OtherSex(passage, words, right, other, match.start())


def _key(words: str) -> str:
    return " ".join(words.split()[1:])


def _women(passage: Passage) -> Iterator[OtherSex]:
    for match in matches(_WOMAN, passage.text, *_SIGNS):
        name = match["name"].split()
        is_title = name[-1] == _TITLED_WOMAN and match["behind"] and not match["case"]
        if not is_title and (len(name) == 2 or name[1] not in _LAST_OF_MEN):
            words = passage.text[match.start() : match.end("name")]
            yield OtherSex(passage, words, _MALE, _FEMALE, match.start())


_LAST_OF_MEN: Final = frozenset(
    normalise("ইসলাম রহমান হোসেন হাসান হক আলী উদ্দিন মিয়া করিম আলম কবির খান সরকার শেখ মোল্লা মোড়ল মণ্ডল").split()
)
"""With which a man's name ends before that of a woman who is named next."""


def _men(passage: Passage) -> Iterator[OtherSex]:
    for match in matches(_MAN, passage.text, *_SIGNS):
        yield OtherSex(passage, match[0], _FEMALE, _MALE, match.start())


class TitledTwice(NamedTuple):
    """A passage, the words of a title and a name in it, the name, and the other title that it has."""

    passage: Passage
    words: str
    name: str
    other: str


_FIRST: Final = r"(?:(?:মো|মোঃ|মোছা|মোহাম্মদ|মুহাম্মদ|এ|এম|এস|কে)[.:]? ?(?:কে|এম|এস)?\.? ?)?"
_NO_NAME: Final = normalise(
    "সভায়|উপস্থিত|প্রতিবেদন|পেশ|জানান|বলেন|থাকবেন|ছিলেন|করবেন|করেন|দেবেন|দেন|কর্তৃক|হিসেবে|সভাপতি|সভাপতিত্ব|আহ্বায়ক|সদস্য|পরিচালক|অধ্যাপক|প্রশিক্ষণ|ও|এবং|এর|কে|সহ|মহোদয়|উপপরিচালক|আলোচনা|বক্তব্য|যোগদান|অংশ|স্বাক্ষর|তদন্ত"
)
_TITLED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<title>ড|ডা)[.:ঃ] ?(?P<name>{_FIRST}{LETTER}{{2,15}}(?: (?!(?:{_NO_NAME})(?!{LETTER})){LETTER}{{2,15}}){{1,3}})"
    )
)
_BOTH: Final = late(rf"(?<!{LETTER})ডা?[.:ঃ] ?\(?ডা?[.:ঃ]")
_ANY_CASE: Final = late(normalise(r"(?:ের|কে|র|এর)\Z"))
_ENDED: Final = late(normalise(r"\A(?:\S+ )+?\S+(?:ের|কে|এর)(?= |\Z)"))
_JOINED: Final = late(normalise(r"[^।\n|;]{0,40}(?: ও | এবং |,)[^।\n|;]{0,25}\Z"))
_CALLED: Final = {"ড": "ড.", "ডা": "ডা."}


def titled_twice(passages: Iterable[Passage]) -> Iterator[TitledTwice]:
    """Names that have one title in one place and the other in another; not where both stand together, or the two are two people.

    >>> text = "ড. মাহবুব আলম উপস্থিত ছিলেন। ডা. মাহবুব আলম প্রতিবেদন পেশ করেন।"
    >>> [found.words for found in titled_twice([Passage((), text, text, True, "")])]
    ['ডা. মাহবুব আলম']
    """
    titles: dict[str, tuple[str, Passage, int]] = {}
    told: set[str] = set()
    for passage in passages:
        for match in matches(_TITLED, passage.text, "ড.", "ডা", "ডঃ", "ড:"):
            if _BOTH.search(passage.text):
                return
            name = _bare(match["name"])
            other, where, end = titles.setdefault(name, (match["title"], passage, match.end()))
            if other == match["title"] or name in told or " " not in name:
                continue
            if where is passage and _JOINED.fullmatch(passage.text[end : match.start()]):
                continue
            told.add(name)
            words = match[0][: match[0].index(name) + len(name)]
            yield TitledTwice(passage, words, name, _CALLED[other])


def _bare(name: str) -> str:
    """The name without what stands before it, and without the ending of a case and what follows that."""
    name = re.sub(rf"^{_FIRST}", "", name)
    ended = _ENDED.match(name)
    return _ANY_CASE.sub("", ended[0] if ended else name)
