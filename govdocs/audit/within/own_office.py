"""The ministry, division or department over a letter, called otherwise in it: নৌযান মন্ত্রণালয় in a letter of নৌপরিবহন মন্ত্রণালয়."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from govdocs.audit.names.office_list import of_another_country, tree
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches, sentence_at, words_in
from govdocs.audit.spans import LETTER
from govdocs.audit.within.own_institution import CalledOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = tuple(
    map(
        normalise,
        [
            "মন্ত্রণালয়",
            "বিভাগ",
            "অধিদপ্তর",
            "পরিদপ্তর",
            "ব্যুরো",
            "বোর্ড",
            "কর্তৃপক্ষ",
            "কমিশন",
            "কর্পোরেশন",
            "করপোরেশন",
            "ইনস্টিটিউট",
        ],
    )
)
_MINISTRY: Final = _KINDS[0]
_JOINING: Final = frozenset(("ও", "এবং"))
_LEAST: Final = 3
"""Words of a name, without its kind and what joins them, of which one other leaves no other office."""
_SHORTEST: Final = 5
"""Characters of the one word of a ministry's name that another is taken for."""
_BEGUN_ALIKE: Final = 2
_A_MINISTRY: Final = late(normalise(rf"(?:(?P<before>[^\s]{{1,25}}) )?(?P<word>{LETTER}{{3,20}}) মন্ত্রণালয়"))
_ENDS_BEFORE: Final = late(normalise(r".*(?:র|ে|য়|কে|[,;:(।])\Z"))
"""A word before a ministry that is none of its name."""
_FORMER: Final = late(
    normalise("তৎকালীন|সাবেক|প্রাক্তন|পূর্বতন|পূর্বের|পূর্বনাম|নামকরণ|নাম পরিবর্তন|গঠিত|প্রস্তাবিত|বিলুপ্ত|নতুন")
)


def office_called_otherwise(paper: Paper) -> Iterator[CalledOtherwise]:
    """Names that are those of a line of the letterhead but for one word, and no office's that is known; each where it stands once.

    A long name has one inner word otherwise; of a ministry of one word, another word that begins alike.
    """
    heads = [
        line.strip(" *,।")
        for passage in paper.texts
        if passage.at[0] == "letterhead"
        for line in passage.text.split("\n")
    ]
    for head in dict.fromkeys(heads):
        words = head.replace(",", "").split()
        if not words or words[-1] not in _KINDS:
            continue
        if len(_content(words)) > _LEAST:
            found = list(_long(paper, words))
        elif len(words) == 2 and words[-1] == _MINISTRY and len(words[0]) >= _SHORTEST:
            found = list(_short(paper, words[0]))
        else:
            continue
        if len(found) == 1:
            passage, start, end = found[0]
            yield CalledOtherwise(passage, passage.text[start:end], head, start)


def _content(words: list[str]) -> list[str]:
    return [word for word in words if word not in _JOINING]


def _long(paper: Paper, own: list[str]) -> Iterator[tuple[Passage, int, int]]:
    """Where a text has a name of as many words that begins and ends as the own one, with one inner word otherwise."""
    pattern = re.compile(
        rf"(?<!{LETTER}){re.escape(own[0])},?(?P<inner>(?: {LETTER}{{1,20}},?){{{len(own) - 2}}}) {re.escape(own[-1])}"
    )
    name = "".join(own)
    for passage in _texts(paper):
        for match in matches(pattern, passage.text, own[0]):
            inner = match["inner"].replace(",", "").split()
            apart = [pair for pair in zip(inner, own[1:-1], strict=True) if len(set(pair)) > 1]
            said = "".join([own[0], *inner, own[-1]])
            if len(apart) != 1 or _JOINING & set(apart[0]) or said in _known():
                continue
            sentence = sentence_at(passage.text, match.start())
            if name not in sentence.replace(",", "").replace(" ", "") and not _FORMER.search(sentence):
                yield passage, match.start(), match.end()


def _short(paper: Paper, own: str) -> Iterator[tuple[Passage, int, int]]:
    """Where a text has a ministry of one word that is no word of a ministry's name, and begins as the own one does."""
    for passage in _texts(paper):
        for match in matches(_A_MINISTRY, passage.text, _MINISTRY):
            word, before = match["word"], match["before"]
            if word == own or word[:_BEGUN_ALIKE] != own[:_BEGUN_ALIKE] or word in _words_of_ministries():
                continue
            if own.startswith(word) or word.startswith(own) or (before and not _ENDS_BEFORE.match(before)):
                continue
            sentence = sentence_at(passage.text, match.start("word"))
            if not _FORMER.search(sentence) and not of_another_country(passage.text, match.start("word")):
                yield passage, match.start("word"), match.end()


def _texts(paper: Paper) -> Iterator[Passage]:
    return (
        passage
        for passage in paper.texts
        if passage.own and passage.at[0] not in ("letterhead", "references")
    )


@cache
def _every() -> tuple[str, ...]:
    named = tree()
    known = [
        one for key in ("names", "bodies") for entry in named[key]["offices"] for one in entry.split("|")
    ]
    return (*known, *(entry["name"] for entry in named["renamed"]), *named["former"]["names"])


@cache
def _known() -> frozenset[str]:
    """All offices that are known, without what divides their words."""
    return frozenset(name.replace(",", "").replace(" ", "") for name in _every())


@cache
def _words_of_ministries() -> frozenset[str]:
    return frozenset().union(*(words_in(name) for name in _every() if name.endswith(_MINISTRY)))
