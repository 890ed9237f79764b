"""The institution of the letterhead with a slip of the hand in the first word of its name: সিন্ধুরমতি, সিন্দুরমতি নার্সিং কলেজ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.slips import changes
from govdocs.audit.within.own_institution import CalledOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = "মহাবিদ্যালয়|বিদ্যালয়|কলেজ|মাদ্রাসা|মাদরাসা|স্কুল|ইনস্টিটিউট|হাসপাতাল|একাডেমি|সমিতি|ক্লাব|পাঠাগার|ফাউন্ডেশন|ব্যাংক|কারখানা|মিলস|খামার|জাদুঘর|স্টেশন|কেন্দ্র|কমপ্লেক্স"
_OWN: Final = late(
    normalise(rf"\**(?P<first>{LETTER}{{4,20}}) (?P<rest>(?:{LETTER}{{2,20}} ){{0,4}}(?:{_KINDS}))\**")
)
_ASPIRATES: Final = str.maketrans("খঘছঝঠঢথধফভয", "কগচজটডতদপবজ")
"""Consonants that are typed for the one beside them."""
_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:অন্য|অপর|পাশের|পার্শ্ববর্তী|নিকটবর্তী|প্রতিবেশী|সাবেক|পূর্বের|উভয়|বনাম|প্রতিপক্ষ|হতে বদলি|আবেদন|অভিযোগ)(?!{LETTER})"
    )
)
_FIELDS: Final = (
    "subject",
    "body",
    "discussion",
    "decisions",
    "text",
    "closing",
    "signature",
    "chair",
    "copies",
    "to",
)


def own_name_mistyped(paper: Paper) -> Iterator[CalledOtherwise]:
    """Where the own institution is called by a first word with one letter for another; once, and not beside its own name."""
    heads = [
        match
        for passage in paper.texts
        if passage.at[0] == "letterhead"
        for line in passage.text.split("\n")
        if (match := _OWN.fullmatch(line.strip(" ,।")))
    ]
    for head in heads if len(heads) == 1 else ():
        own = f"{head['first']} {head['rest']}"
        pattern = re.compile(rf"(?<!{LETTER})(?P<first>{LETTER}{{3,20}}) {re.escape(head['rest'])}")
        found = [
            (passage, match)
            for passage in paper.texts
            if passage.own and passage.at[0] in _FIELDS
            for match in matches(pattern, passage.text, head["rest"])
            if _is_slip(match["first"], head["first"], own=_is_own(passage, match))
        ]
        for passage, match in found if len(found) == 1 else ():
            sentence = sentence_at(passage.text, match.start())
            if own not in sentence and not _OTHERS.search(sentence):
                yield CalledOtherwise(passage, match[0], own, match.start())


_BEFORE_OWN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:এ|এই|অত্র|আমাদের|(?:অধ্যক্ষ|প্রধান শিক্ষক|সুপার|তত্ত্বাবধায়ক|পরিচালক|সভাপতি|ব্যবস্থাপক|সম্পাদক|কিউরেটর),) [‘“]?\Z"
    )
)
_NEAR: Final = 24


def _is_own(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a name is the own one by its field or by what stands before it, as that of an account does: অধ্যক্ষ, ….

    Others than the own head are written to, and named in the copies.
    """
    before = _BEFORE_OWN.search(passage.text, max(0, match.start() - _NEAR), match.start())
    return passage.at[0] in ("signature", "chair") or (passage.at[0] not in ("to", "copies") and bool(before))


def _is_slip(word: str, head: str, *, own: bool) -> bool:
    """Whether a word is another with a letter that sounds nearly so, or, of what is said to be the own one, any letter."""
    if word == head or changes(word, head) != 1 or word in gazetteer():
        return False
    heard, other = (phonetic_key(each).translate(_ASPIRATES) for each in (word, head))
    return heard == other or (own and word[0] == head[0] and min(len(word), len(head)) >= _LONG)


_LONG: Final = 5
