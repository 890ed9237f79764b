"""Who is whose father, mother, husband or child, and the initials before a name, which two places of a letter have otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.called import CASE, WORD, without_case
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.people import bare_name, phonetic_key
from govdocs.audit.reading.scanning import (
    found_in,
    is_in_table,
    matches,
    sentence_around,
    sentence_at,
    words_in,
)
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.slips import changes
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

Otherwise = tuple[Path, str, str, Quote]
"""The path of the later name, the earlier name, the later one, and its place."""


class _Said(NamedTuple):
    """One place that says something of somebody."""

    at: Path
    of: tuple[str, ...]
    """Whose, and which: two places with the same are of one person."""
    words: tuple[str, ...]
    """What is said; of running text perhaps with words behind it."""
    whole: bool
    """Whether these are all the words of the name."""
    quote: str
    """The name as it stands there, as far as it goes."""
    sentence: str
    line: int
    """Where its line begins; two people of one line are two."""
    is_row: bool


def kin_and_initials_otherwise(paper: Paper) -> Iterator[Otherwise]:
    """Each name that another place gives otherwise to the same person; nothing in a letter that speaks of how a name is to be."""
    kin = [*_kin_in_texts(paper), *_kin_in_tables(paper)]
    initials = list(_initials(paper))
    if len(kin) + len(initials) < _BOTH:
        return
    if any(_ABOUT_NAMES.search(passage.text) for passage in paper.texts):
        return
    yield from _apart(kin, _kin_slip)
    yield from _apart(initials, _initials_slip)


_BOTH: Final = 2
_ABOUT_NAMES: Final = late(
    normalise("সংশোধন|স্থলে|ভুলক্রমে|ভুলবশত|ওরফে|গরমিল|হলফনামা|এফিডেভিট|একই ব্যক্তি|ভিন্ন ব্যক্তি|নামের ভিন্নতা|নামে ভুল")
)
_Slip = Callable[[_Said, _Said], "tuple[str, str] | None"]


def _apart(said: list[_Said], slip: _Slip) -> Iterator[Otherwise]:
    """Of those that are of one person the first two that differ."""
    by_person: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    for one in said:
        by_person[one.of].append(one)
    for some in by_person.values():
        if len({one.words for one in some if one.is_row}) > 1:
            continue  # two people of one name
        for later in some[1:_CROWD]:
            earlier = some[0]
            one_line = earlier.at == later.at and earlier.line == later.line
            if not one_line and earlier.sentence != later.sentence and (names := slip(earlier, later)):
                one = earlier if later.is_row else later
                name, right = names[::-1] if one is later else names
                yield one.at, right, name, Quote(one.quote[: len(name)])
                break


_CROWD: Final = 20


def _kin_slip(one: _Said, other: _Said) -> tuple[str, str] | None:
    """The two names, where they have a word in common and another one not, or where the only one is mistyped."""
    count = min(len(one.words), len(other.words), *(len(each.words) for each in (one, other) if each.whole))
    first, second = (without_case(each.words[:count]) for each in (one, other))
    if one.whole and other.whole and len(one.words) != len(other.words):
        return None
    apart = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if not (one.whole or other.whole) or len(apart) != 1 or not _is_other_name(*apart[0], only=count == 1):
        return None
    return " ".join(first), " ".join(second)


def _is_other_name(one: str, other: str, *, only: bool) -> bool:
    one, other = _key(one), _key(other)
    if one.startswith(other) or other.startswith(one) or phonetic_key(one) == phonetic_key(other):
        return False
    return not only or changes(phonetic_key(one), phonetic_key(other)) == 1


def _initials_slip(one: _Said, other: _Said) -> tuple[str, str] | None:
    """The two names, where their initials changed places."""
    if one.words == other.words or sorted(one.words) != sorted(other.words):
        return None
    heads, lasts = zip(*(each.quote.rsplit(" ", 1) for each in (one, other)), strict=True)
    last = min(lasts, key=len)  # the other one has an ending
    return f"{heads[0]} {last}", f"{heads[1]} {last}"


def _key(word: str) -> str:
    """The last word of a name without any ending, and without what looks like one."""
    return CASE.sub("", word).removesuffix("র")


_RUNNING: Final = (*PROSE, "subject", "particulars")
_KIN: Final = {normalise(word): word for word in ("পিতা", "মাতা", "স্বামী")}
_LATE: Final = r"(?:মৃত|মরহুম|মরহুমা|শহিদ)"
_MO: Final = r"(?:মো|মোছা|মোসা)[.ঃ]"
_OF_KIN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>{LETTER}{{2,20}} {LETTER}{{2,20}})(?:[,-]|-এর)? (?P<kin>পিতা|মাতা|স্বামী)(?:র নাম)?(?: ?[:-])? (?:{_LATE} )?(?:জনাব )?(?:{_MO} ?)?(?P<name>{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{0,3}})(?P<end> ?[,;।(])?"
    )
)


def _kin_in_texts(paper: Paper) -> Iterator[_Said]:
    for passage, match in found_in(paper.own_texts(_RUNNING), _OF_KIN, *_KIN):
        yield _Said(
            passage.at,
            (match["kin"], *_who(match["who"])),
            tuple(match["name"].split()),
            bool(match["end"]),
            match["name"],
            sentence_at(passage.text, match.start()),
            passage.text.rfind("\n", 0, match.start()),
            is_in_table(passage.text, match.start()),
        )


def _who(name: str) -> tuple[str, ...]:
    """The last two words of a name, by which two places are taken to be of one person."""
    *first, last = name.split()[-_BOTH:]
    return (*first, _key(last))


_OWN_NAME: Final = late(normalise(r"\A\**(?:[ক-হ]{0,1}[^ ]{2,25}(?:র|ের) )?নাম\**\Z"))
_HEAD_OF_KIN: Final = late(normalise(r"\A\**(?P<kin>পিতা|মাতা|স্বামী)(?:র নাম)?\**\Z"))


def _kin_in_tables(paper: Paper) -> Iterator[_Said]:
    for table in figure_tables(paper):
        heads = [normalise(head).strip() for head in table.heads]
        kin = {index: match["kin"] for index, head in enumerate(heads) if (match := _HEAD_OF_KIN.match(head))}
        own = next(
            (index for index, head in enumerate(heads) if index not in kin and _OWN_NAME.match(head)), None
        )
        for row in table.rows if kin and own is not None else ():
            who = row.cells[own] if own is not None else None
            for index, relation in kin.items():
                cell = row.cells[index]
                if who and cell and len(WORD.findall(who.text)) >= _BOTH:
                    name = re.sub(rf"\A{_LATE} ", "", bare_name(cell.text))
                    words = tuple(bare_name(name).split())
                    if words:
                        of = (relation, *_who(bare_name(re.sub(rf"\A{_LATE} ", "", who.text.strip("* ")))))
                        yield _Said(
                            cell.at, of, words, True, " ".join(words), who.text + cell.text, -_BOTH, True
                        )


_LETTERS_OF_NAMES: Final = "এস|এম|এইচ|এফ|এন|এল|এক্স|এ|কে|জি|বি|সি|ডি|আই|জে|পি|কিউ|টি|ইউ|ভি|ডব্লিউ|ওয়াই|জেড|আর"
_INITIALS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<initials>(?:(?:{_LETTERS_OF_NAMES})\.? ?){{2,3}}) ?(?P<name>{LETTER}{{3,20}} {LETTER}{{2,20}})"
    )
)
_SIGNS: Final = tuple(
    f"{letter}{mark}" for letter in normalise(_LETTERS_OF_NAMES).split("|") for mark in (". ", ".", " ")
)


_RARE: Final = frozenset(normalise(_LETTERS_OF_NAMES).split("|")) - frozenset(
    normalise("এ কে টি আর পি বি সি ডি").split()
)
"""Names of letters that are no words of the language."""
_POINTED: Final = late(normalise(r"(?:এ|কে|টি|আর|পি|বি|সি|ডি)\. ?(?:এ|কে|টি|আর|পি|বি|সি|ডি)\."))


def _initials(paper: Paper) -> Iterator[_Said]:
    for passage in paper.texts:
        if not passage.own or not (_RARE & words_in(passage.text) or _POINTED.search(passage.text)):
            continue
        for match in matches(_INITIALS, passage.text, *_SIGNS):
            if "." not in match["initials"] and " " not in match["initials"].strip():
                continue
            letters = tuple(WORD.findall(match["initials"]))
            spoken = match[0].removesuffix(match["name"]) + " ".join(
                without_case(tuple(match["name"].split()))
            )
            yield _Said(
                passage.at,
                _who(match["name"]),
                letters,
                True,
                spoken,
                sentence_at(passage.text, match.start()),
                passage.text.rfind("\n", 0, match.start()),
                is_in_table(passage.text, match.start()),
            )


class KinOtherwise(NamedTuple):
    """Where somebody is another's kin otherwise, the words there, and what was said before."""

    passage: Passage
    stated: str
    before: str
    start: int


_W: Final = rf"{LETTER}{{2,20}}"
_CALLED_LATE: Final = "(?:মৃত |মরহুম |জনাব |স্বর্গীয় )?(?:মো[.ঃ] ?)?"
_CHILDREN: Final = ("কন্যা", "মেয়ে", "পুত্র", "ছেলে")
_WIVES: Final = ("স্ত্রী", "বিধবা")
_PARENTS: Final = ("পিতা", "বাবা")
_HUSBAND: Final = "স্বামী"
_OF: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>{_W} {_W}),? ?(?:হলেন |হচ্ছেন )?{_CALLED_LATE}(?P<whose>{_W} {_W}?)(?:ের|র) (?P<kin>{'|'.join((*_CHILDREN, *_WIVES))})(?!{LETTER}{{3}})"
    )
)
"""'মর্জিনা বেগম, মৃত আজাহার মিয়ার কন্যা'."""
_HIS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<who>{_W} {_W}?)(?:(?:ের|র) |, ?)(?P<kin>{'|'.join((*_PARENTS, _HUSBAND))})(?: ?[:ঃ–-])? ?{_CALLED_LATE}(?P<whose>{_W} {_W}?)(?=(?:ের|র|কে)?(?!{LETTER}))"
    )
)
"""'মর্জিনা বেগমের স্বামী মৃত আজাহার মিয়া', 'মর্জিনা বেগম, পিতা মৃত আজাহার মিয়া'."""
_SIGNS_OF_KIN: Final = tuple(map(normalise, (*_CHILDREN, *_WIVES, *_PARENTS, _HUSBAND)))
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
        if passage.at[0] not in _FIELDS or not any(sign in passage.text for sign in _SIGNS_OF_KIN):
            continue
        found = [match for pattern in (_OF, _HIS) for match in matches(pattern, passage.text, *_SIGNS_OF_KIN)]
        for match in sorted(found, key=lambda each: each.start()):
            kind = _OF_KIND[match["kin"]]
            pair = (_sound(match["who"]), _sound(match["whose"]))
            before = known.setdefault(pair, (kind, match[0]))
            if before[0] != kind:
                yield KinOtherwise(passage, match[0], before[1], match.start())
        for pattern in (_WIFE_OF_WOMAN, _HUSBAND_OF_MAN):
            for match in matches(pattern, passage.text, *_SIGNS_OF_KIN):
                start = sentence_around(passage.text, match.start())[0]
                if not _ANOTHER.search(passage.text, start, match.start()):
                    yield KinOtherwise(passage, match["words"], match["who"], match.start("words"))


def _sound(name: str) -> str:
    return " ".join(phonetic_key(_CASE.sub("", word)) for word in name.split())


_CASE: Final = late(normalise(r"(?<=..)(?:ের|র)\Z"))
