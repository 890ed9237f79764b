"""ড. (of a doctorate) and ডা. (a physician) before one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


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
_CASE: Final = late(normalise(r"(?:ের|কে|র|এর)\Z"))
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
    return _CASE.sub("", ended[0] if ended else name)
