"""Who is whose daughter in one place and whose wife in another; the wife of a woman, the husband of a man."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import matches, sentence_around
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class KinOtherwise(NamedTuple):
    """Where somebody is another's kin otherwise, the words there, and what was said before."""

    passage: Passage
    stated: str
    before: str
    start: int


_W: Final = rf"{LETTER}{{2,20}}"
_LATE: Final = "(?:মৃত |মরহুম |জনাব |স্বর্গীয় )?(?:মো[.ঃ] ?)?"
_CHILDREN: Final = ("কন্যা", "মেয়ে", "পুত্র", "ছেলে")
_WIVES: Final = ("স্ত্রী", "বিধবা")
_PARENTS: Final = ("পিতা", "বাবা")
_HUSBAND: Final = "স্বামী"
_OF: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>{_W} {_W}),? ?(?:হলেন |হচ্ছেন )?{_LATE}(?P<whose>{_W} {_W}?)(?:ের|র) (?P<kin>{'|'.join((*_CHILDREN, *_WIVES))})(?!{LETTER}{{3}})"
    )
)
"""'মর্জিনা বেগম, মৃত আজাহার মিয়ার কন্যা'."""
_HIS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>{_W} {_W}?)(?:(?:ের|র) |, ?)(?P<kin>{'|'.join((*_PARENTS, _HUSBAND))})(?: ?[:ঃ–-])? ?{_LATE}(?P<whose>{_W} {_W}?)(?=(?:ের|র|কে)?(?!{LETTER}))"
    )
)
"""'মর্জিনা বেগমের স্বামী মৃত আজাহার মিয়া', 'মর্জিনা বেগম, পিতা মৃত আজাহার মিয়া'."""
_SIGNS: Final = tuple(map(normalise, (*_CHILDREN, *_WIVES, *_PARENTS, _HUSBAND)))
_OF_KIND: Final = {
    **dict.fromkeys(map(normalise, _CHILDREN), "child"),
    **dict.fromkeys(map(normalise, _PARENTS), "child"),
    **dict.fromkeys(map(normalise, (*_WIVES, _HUSBAND)), "spouse"),
}
_FIELDS: Final = ("body", "discussion", "decisions", "text")

_LAST_OF_WOMEN: Final = (
    "বেগম|খাতুন|সুলতানা|পারভীন|পারভিন|খানম|নাহার|বানু|ইয়াসমিন|ইয়াসমীন|রানী|রাণী|দেবী|আরা|নেছা|নেসা|বালা|আক্তার|আখতার"
)
_WIFE_OF_WOMAN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>(?!(?:মোস্তফা|রানা|রাজা|বাদশা|মুসা|ঈসা|আলী|কাজী|গাজী|হাজী|মুন্সী) ){LETTER}{{2,20}}[াী] (?:{_LAST_OF_WOMEN}))(?:কে)? (?P<words>(?:তাঁর|তার|নিজ) স্ত্রীর)(?!{LETTER}| (?:মর্যাদা|অধিকার|স্বীকৃতি|দাবি|পরিচয়|সঙ্গে|সাথে))"
    )
)
_HUSBAND_OF_MAN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>(?:মো[.ঃ] ?|মোহাম্মদ )(?:{LETTER}{{2,20}} )?(?:ইসলাম|রহমান|হোসেন|হাসান|হক|আলী|উদ্দিন|মিয়া|করিম|আলম|কবির|খান|সরকার))(?:কে)? (?P<words>(?:তাঁর|তার|নিজ) স্বামীর)(?!{LETTER}| (?:মর্যাদা|অধিকার|স্বীকৃতি|দাবি|পরিচয়|সঙ্গে|সাথে))"
    )
)
_ANOTHER: Final = late(
    normalise(rf"(?<!{LETTER})(?:মো[.ঃ]|তাঁর|তার|নিজ|পিতা|মাতা|মা|বাবা|ছেলে|পুত্র|কন্যা|মেয়ে|বোন|ভাই)(?!{LETTER})")
)
"""Words before a name with which 'his' may be another's."""


def kin_otherwise(paper: Paper) -> Iterator[KinOtherwise]:
    """Two people who are father and child in one place and man and wife in another; wives of women, husbands of men."""
    known: dict[tuple[str, str], tuple[str, str]] = {}
    for passage in paper.texts:
        if passage.at[0] not in _FIELDS or not any(sign in passage.text for sign in _SIGNS):
            continue
        found = [match for pattern in (_OF, _HIS) for match in matches(pattern, passage.text, *_SIGNS)]
        for match in sorted(found, key=lambda each: each.start()):
            kind = _OF_KIND[match["kin"]]
            pair = (_key(match["who"]), _key(match["whose"]))
            before = known.setdefault(pair, (kind, match[0]))
            if before[0] != kind:
                yield KinOtherwise(passage, match[0], before[1], match.start())
        for pattern in (_WIFE_OF_WOMAN, _HUSBAND_OF_MAN):
            for match in matches(pattern, passage.text, *_SIGNS):
                start = sentence_around(passage.text, match.start())[0]
                if not _ANOTHER.search(passage.text, start, match.start()):
                    yield KinOtherwise(passage, match["words"], match["who"], match.start("words"))


def _key(name: str) -> str:
    return " ".join(phonetic_key(_CASE.sub("", word)) for word in name.split())


_CASE: Final = late(normalise(r"(?<=..)(?:ের|র)\Z"))
