"""Projects, courses, competitions and committees of the subject that the text calls otherwise by one word: ‘… বাঁধ সংরক্ষণ’ প্রকল্প for ‘… তীর সংরক্ষণ’."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import distance, phonetic_key
from govdocs.audit.reading.scanning import is_table_row, matches, sentence_around
from govdocs.audit.spans import LETTER
from govdocs.audit.within.named_things import ThingOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_BODIES: Final = ("কমিটি", "পরিষদ", "পর্ষদ", "কাউন্সিল", "কমিশন", "ফোরাম", "টাস্কফোর্স")
_EVENTS: Final = ("কর্মশালা", "সেমিনার", "সম্মেলন", "মেলা", "উৎসব")
_KINDS: Final = tuple(
    map(
        normalise,
        (
            *_BODIES,
            *_EVENTS,
            *(
                "প্রকল্প",
                "কর্মসূচি",
                "কোর্স",
                "প্রতিযোগিতা",
                "টুর্নামেন্ট",
                "অলিম্পিয়াড",
                "অভিযান",
                "ক্যাম্পেইন",
                "নীতিমালা",
                "তহবিল",
                "বৃত্তি",
            ),
            *("কর্মপরিকল্পনা", "নির্দেশিকা", "সপ্তাহ", "পক্ষ", "জরিপ", "শুমারি", "স্কিম", "অ্যাপ", "পোর্টাল", "সফটওয়্যার"),
        ),
    )
)
_CHANGEABLE: Final = tuple(frozenset(map(normalise, kinds)) for kinds in (_BODIES, _EVENTS[:3]))
"""Kinds of which one is said for another."""
_WORD: Final = rf"{LETTER}{{1,25}}(?:-{LETTER}{{1,25}})?"
_TITLE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<words>[‘“]?(?:{_WORD} ){{1,6}}?{_WORD}[’”]?(?: প্রশিক্ষণ(?= কোর্স))?) (?P<kind>{'|'.join(_KINDS)})(?=(?:র|ের|ে|তে|য়|কে|টি|টির|টিতে|-এর| এর|-টি)?(?!{LETTER}))"
    )
)
_LEVELS: Final = frozenset(
    normalise(
        "উপজেলা জেলা বিভাগীয় বিভাগ জাতীয় কেন্দ্রীয় ইউনিয়ন পৌর পৌরসভা ওয়ার্ড মহানগর আন্তর্জাতিক স্থানীয় আঞ্চলিক ও এবং শীর্ষক নামক প্রশিক্ষণ "
        "বার্ষিক-সাধারণ বাংলাদেশ সরকারি বিদ্যালয় কলেজ"
    ).split()
)
"""Words that many names have, and that say little."""
_NO_SLIP: Final = frozenset(
    normalise(
        "উপজেলা জেলা বিভাগীয় বিভাগ জাতীয় কেন্দ্রীয় ইউনিয়ন পৌর পৌরসভা ওয়ার্ড মহানগর আন্তর্জাতিক স্থানীয় আঞ্চলিক ও এবং শীর্ষক নামক এ এই উক্ত ঐ সে একটি "
        "প্রথম দ্বিতীয় তৃতীয় চতুর্থ পঞ্চম নতুন পুরাতন উত্তর দক্ষিণ পূর্ব পশ্চিম বার্ষিক মাসিক সাপ্তাহিক ত্রৈমাসিক ষাণ্মাসিক দৈনিক মৌলিক উচ্চতর বিশেষ সাধারণ জরুরি চূড়ান্ত "
        "প্রাথমিক মাধ্যমিক বালক বালিকা পুরুষ মহিলা নারী আন্তঃস্কুল আন্তঃকলেজ সকল সব অন্য অন্যান্য সংশ্লিষ্ট চলমান সমাপ্ত প্রস্তাবিত বাস্তবায়িত"
    ).split()
)
"""Words of which a title may have another and be that of another thing, of the same series."""
_OTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পূর্ববর্তী|পূর্বে|পূর্বের|গত|আগে|আগের|অন্য|অন্যান্য|অপর|আরেক|আরও|আরো|পাশাপাশি|ছাড়া|ছাড়াও|এছাড়া|এছাড়াও|পৃথক|পৃথকভাবে|আলাদা|পরবর্তী|পরে|ইতোপূর্বে|ইতঃপূর্বে|ইতিপূর্বে"
        rf"|অনুরূপ|মতো|ন্যায়|তুলনায়|সমাপ্ত|দ্বিতীয়|সাবেক|উভয়|উভয়ই|দুটি|দুইটি|দুই(?! জন)|{LETTER}{{3,20}}(?<!কোন)(?<!এখন)(?<!তবু)ও|সমন্বয় করে|সঙ্গে|স্থলে|পরিবর্তে|বদলে|নাম পরিবর্তন|স্থানান্তর|ভিন্ন|নতুন|সহযোগিতায়|যৌথভাবে|নামে|যেমন|অভিজ্ঞতা|আগ্রহ)(?!{LETTER})"
    )
)
"""Words of a sentence that brings in another thing of the kind."""
_OF_ITS_OWN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:আগামী|অধীন|অধীনে|আওতায়|আওতাধীন|অংশ|অনুমোদন|অনুসারে|অনুযায়ী|মোতাবেক|আলোকে|একই দিনে|উপস্থাপন|সম্পন্ন|চলছে|জানানো হবে|অনুষ্ঠিত|আয়োজন)(?!{LETTER})"
    )
)
"""Words of a sentence that may tell of another thing that has a name like it, where no quotation marks set it off."""
_SUBJECTS: Final = ("subject", "heading", "headline", "title")
_TEXTS: Final = ("body", "discussion", "decisions", "text", "closing", "particulars")


class _TitleOfThing(NamedTuple):
    """A title in a text: its words without the kind, whether quotation marks begin it, its kind, and where it stands."""

    passage: Passage
    words: tuple[str, ...]
    quoted: bool
    kind: str
    start: int
    end: int

    def last(self, size: int) -> str:
        """So many of its last words, with the kind, as they stand in the text."""
        said = self.passage.text[self.start : self.end].split()
        return " ".join(said[-size - 1 :])


_ALL: Final = 99
"""More words than a title has."""


def titles_otherwise(paper: Paper) -> Iterator[ThingOtherwise]:
    """Titles of texts that are those of the subject but for one word, or for their kind, and that stand once."""
    texts = [passage for passage in paper.texts if passage.at[0] in (*_SUBJECTS, *_TEXTS) and passage.own]
    every = [title for passage in texts for title in _titles(passage)]
    if not _BOTH <= len(every) <= _MOST:
        return
    own = [title for title in every if title.passage.at[0] in _SUBJECTS or _stands_again(title, every)]
    found = [
        (mine, other, size)
        for mine in own
        for other in every
        if other.passage.at[0] in _TEXTS and (size := _differs(mine, other, every)) is not None
    ]
    if len({(other.passage.at, other.start) for _, other, _ in found}) != 1:
        return
    mine, other, size = found[0]
    letter = "\n".join(passage.text for passage in paper.texts)
    said = other.words[-size] if size else other.last(_BOTH)
    if letter.count(said) == 1 and not _is_brought_in(mine, other, size):
        size = _ALL if size and mine.quoted and other.quoted else max(size + 1, _BOTH)
        stated, name = other.last(size), mine.last(size)
        yield ThingOtherwise(other.passage, stated, name, other.end - len(stated))


_BOTH: Final = 2
_MOST: Final = 80
"""Titles of a letter that are compared: a list of more has many of one kind."""


def _titles(passage: Passage) -> Iterator[_TitleOfThing]:
    for match in _before_kinds(passage.text):
        said = match["words"].split()
        if said[-1] == _TRAINING:
            said.pop()
        quoted = said[0][0] in "‘“" and said[-1][-1] in "’”"
        words = tuple(word.strip("‘’“”") for word in said)
        yield _TitleOfThing(passage, words, quoted, match["kind"], match.start(), match.end())


def _before_kinds(text: str) -> Iterator[re.Match[str]]:
    """The titles of a text, looked for only where a kind stands, and in what is before it."""
    end = 0
    for kind in matches(_KIND, text, *_KINDS):
        if kind.start() >= end:
            line = text.rfind("\n", 0, kind.start()) + 1
            for match in _TITLE.finditer(
                text, max(end, line, kind.start() - _REACH), kind.end() + _CASE_OF_KIND
            ):
                end = match.end()
                yield match


_KIND: Final = late(normalise("|".join(_KINDS)))
_REACH, _CASE_OF_KIND = 200, 8
"""Characters of a title before its kind, and of a case behind it."""
_TRAINING: Final = normalise("প্রশিক্ষণ")


def _stands_again(title: _TitleOfThing, every: Sequence[_TitleOfThing]) -> bool:
    """Whether a title of two telling words stands twice in the texts."""
    telling = [word for word in title.words[-_BOTH:] if word not in _LEVELS]
    return len(telling) == _BOTH and any(
        each is not title and each.kind == title.kind and each.words[-_BOTH:] == title.words[-_BOTH:]
        for each in every
    )


def _differs(mine: _TitleOfThing, other: _TitleOfThing, every: Sequence[_TitleOfThing]) -> int | None:
    """Which word from the end is another one in two titles that are one but for it; 0: their kind; None where they are not so."""
    pairs = list(zip(reversed(mine.words), reversed(other.words), strict=False))
    apart = [at for at, (one, two) in enumerate(pairs) if not _is_one(one, two)]
    if mine.kind != other.kind:
        return 0 if _are_one_body(mine, other, pairs[: apart[0]] if apart else pairs, pairs) else None
    if not apart:
        return None
    at = apart[0]
    left = pairs[at + 1 : apart[1] if len(apart) > 1 else None]
    told = [one for one, _ in (*pairs[:at], *left) if one not in _LEVELS]
    one, two = pairs[at]
    if {one, two} & _NO_SLIP or distance(phonetic_key(one), phonetic_key(two), 2) <= 1:
        return None
    if mine.quoted and other.quoted and len(mine.words) == len(other.words) and len(apart) == 1:
        return at + 1 if told else None
    if mine.kind in _CHANGEABLE[0] or _OF_CASE.search(one) or _OF_CASE.search(two):
        return None
    again = any(mine.words[-at - 2 :] == each.words[-at - 2 :] and each is not mine for each in every)
    held = [one for one, _ in left if one not in _LEVELS or one == _NATIONAL]
    return at + 1 if held and (len(told) >= _BOTH or (again and mine.kind in _HELD)) else None


_HELD: Final = frozenset(
    map(normalise, (*_EVENTS, "প্রতিযোগিতা", "টুর্নামেন্ট", "অলিম্পিয়াড", "অভিযান", "সপ্তাহ", "পক্ষ"))
)
"""Events, of which a letter has one."""
_NATIONAL: Final = normalise("জাতীয়")
_OF_CASE: Final = late(normalise(r"(?:র|ে|য়|কৃত|ভিত্তিক|সংক্রান্ত|বিষয়ক|মূলক)\Z"))

Pairs = Sequence[tuple[str, str]]


def _are_one_body(mine: _TitleOfThing, other: _TitleOfThing, same: Pairs, pairs: Pairs) -> bool:
    """Whether two names are one but for the kind of body or event: not where they are of two levels."""
    if not any({mine.kind, other.kind} <= kinds for kinds in _CHANGEABLE) or len(same) < _BOTH:
        return False
    if len(same) < len(pairs) and not _LEVELS.isdisjoint(pairs[len(same)]):
        return False
    telling = [one for one, _ in same if one not in _LEVELS]
    return len(telling) >= _BOTH or (len(telling) == 1 and same[-1][0] in _LEVELS)


def _is_one(one: str, two: str) -> bool:
    shorter, longer = sorted((one, two), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _CASE


_CASE: Final = 3


def _is_brought_in(mine: _TitleOfThing, other: _TitleOfThing, size: int) -> bool:
    """Whether the sentence of the other title speaks of a second thing: by a word, beside the first, or in a row."""
    text = other.passage.text
    start, end = sentence_around(text, other.start)
    sentence = text[start:end]
    word = mine.words[-size] if size else mine.last(_BOTH)
    if is_table_row(sentence) or word in sentence or _OTHER.search(sentence):
        return True
    is_loose = bool(size) and not other.quoted and _OF_ITS_OWN.search(sentence)
    return bool(is_loose or _JOINED.match(text, other.end, other.end + _NEAR))


_NEAR: Final = 12
_JOINED: Final = late(normalise(r"(?:র|ের|ে|তে|য়)?(?:,| ও | এবং | বা )"))
