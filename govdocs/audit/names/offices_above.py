"""Offices with a ministry beside them that is not theirs: a division, department or board under another ministry."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.names.office_list import tree
from govdocs.audit.reading.scanning import lines_with
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise


class UnderAnother(NamedTuple):
    """An office, the ministry beside it, the right one, and where both stand."""

    office: str
    stated: str
    right: str
    start: int
    end: int


_MINISTRY: Final = normalise("মন্ত্রণালয়")
_NEXT: Final = late(
    normalise(
        rf"\*{{0,2}}(?: (?:ও|এবং|বা|অথবা)(?!{LETTER})|, [^,।\n]{{0,45}}(?:মন্ত্রণালয়|বিভাগ|অধিদপ্তর)(?!{LETTER}))"
    )
)
"""What behind a ministry makes it one of a list of offices."""
_OTHERS: Final = late(
    normalise(rf"(?:মন্ত্রণালয়|বিভাগ|অধিদপ্তর|পরিদপ্তর|বোর্ড|কর্তৃপক্ষ|(?<!{LETTER})(?:ও|এবং))(?:র|ের)?(?:,| |\Z)")
)
"""What before an office makes it one of a list."""
_OF_LONGER: Final = late(normalise(rf"(?<!{LETTER})(?:ও|এবং) {LETTER}{{1,20}} \Z"))
"""What before a ministry makes it the end of a longer name: স্বাস্থ্য ও পরিবার পরিকল্পনা মন্ত্রণালয়."""
_SHORT: Final = 2
"""Words of a name that parts of any office have, too: পরিকল্পনা বিভাগ, অর্থ বিভাগ."""
_OF_BEFORE: Final = late("(?<![0-9০-৯])(?:১৯[0-9০-৯]{2}|২০(?:০[০-৯]|১[০-৬]))(?![0-9০-৯])")


def since() -> dt.date:
    """The day from which on the offices have belonged where they do."""
    return dt.date.fromisoformat(str(tree()["belonging"]["since"]))


def under_another(text: str, *, running: bool) -> Iterator[UnderAnother]:
    """The offices of a text behind which, or in whose genitive before which, another ministry stands; `running` of sentences.

    >>> text = normalise("সচিব, বাস্তবায়ন, পরিবীক্ষণ ও মূল্যায়ন বিভাগ, অর্থ মন্ত্রণালয়, ঢাকা")
    >>> [found.right == normalise("পরিকল্পনা মন্ত্রণালয়") for found in under_another(text, running=False)]
    [True]
    """
    for start, end in lines_with(text, _MINISTRY):
        for pattern in _patterns():
            for match in pattern.finditer(text, start, end):
                found = _found(match)
                if found and _is_apart(text, start, match):
                    continue
                if found and not _is_of_list(text, start, match, running=running):
                    yield found


def _found(match: re.Match[str]) -> UnderAnother | None:
    office, stated = match["office"], match["ministry"]
    right, theirs = _ministry_of()[_key(office)], _ministries().get(_key(stated))
    if theirs is None or theirs == right:
        return None
    return UnderAnother(office, stated, right, *match.span("both"))


def _is_apart(text: str, line: int, match: re.Match[str]) -> bool:
    """Whether the office builds for the ministry, is a wing of it that is called like a division, or pays its bills."""
    before, behind = text[line : match.start("both")], text[match.end("both") :].split("\n")[0].split("।")[0]
    if _PROJECT.search(before) or _CARRIES_OUT.match(behind) or _PROJECT_BEHIND.match(behind):
        return True
    if _ACCOUNTS.search(before) or _ACCOUNTS.match(behind.lstrip(", (")):
        return True
    genitive = match.start("ministry") < match.start("office")
    return (
        not genitive
        and len(match["office"].split()) <= _SHORT
        and not (match["office"].split()[-1] != _DIVISION or _SECRETARY.search(before))
    )


_DIVISION: Final = normalise("বিভাগ")
_PROJECT: Final = late(normalise("প্রকল্প|কর্মসূচি"))
_CARRIES_OUT: Final = late(
    normalise(
        rf"(?:ের|র|-এর|ে)?,? (?:{LETTER}{{1,20}} ){{0,2}}?(?:কর্তৃক|মাধ্যমে|বাস্তবায়|অংশ|সংক্রান্ত|সম্পর্কিত|বিষয়ক|বরাদ্দ|তত্ত্বাবধান|দ্বারা|নির্মা|প্রকল্প|সহযোগিতা|সহায়তা|যৌথ)"
    )
)
"""Behind an office that carries out what another ministry pays for."""
_PROJECT_BEHIND: Final = late(normalise(r"[^,।]{0,60}(?:প্রকল্প|বাস্তবায়নাধীন|বাস্তবায়িত)"))
_ACCOUNTS: Final = late(normalise("হিসাবরক্ষণ|হিসাব রক্ষণ|হিসাব ও অর্থ|সিএও|সিএএফও"))
_SECRETARY: Final = late(normalise(rf"(?<!{LETTER})সচিব(?: \([^()\n]{{2,40}}\))?,? ?\Z"))


def _is_of_list(text: str, line: int, match: re.Match[str], *, running: bool) -> bool:
    """Whether the office and the ministry are two of a list, or of another time."""
    sentence = max(line, text.rfind("।", line, match.start()) + 1, text.rfind(";", line, match.start()) + 1)
    before = text[sentence : match.start("both")]
    genitive = match.start("ministry") < match.start("office")
    if genitive and _OF_LONGER.search(before):
        return True
    if _NEXT.match(text, match.end("both")) or (not genitive and _OTHERS.search(before)):
        return True
    if not running:
        return False
    stop = text.find("।", match.end())
    if _OF_BEFORE.search(text, sentence, stop if stop >= 0 else len(text)):
        return True
    if genitive:
        return False
    if _OF_POST.search(before):  # whose letter it is remains open, where the ministry has a case
        return not _IN_ADDRESS.match(text, match.end("both"))
    behind = text[match.end() : stop if stop >= 0 else len(text)]
    return not _OF_ADDRESS.match(text, match.end("both")) or bool(_WHO_DOES.search(behind))


_OF_POST: Final = late(
    normalise(
        r"(?:সচিব|উপদেষ্টা|মন্ত্রী|পরিচালক|মহাপরিচালক|প্রধান|কর্মকর্তা|প্রকৌশলী|কমিশনার|চেয়ারম্যান)(?: \([^()\n]{2,40}\))?, ?\Z"
    )
)
_IN_ADDRESS: Final = late(
    normalise(
        r"\*{0,2}(?:, ?(?:ঢাকা|বাংলাদেশ সচিবালয়|শেরেবাংলা|শেরে বাংলা|আগারগাঁও|সচিবালয়)|[ \t]{0,3}(?:\n|\Z)|(?:-| )?(?:কে|এর)? ?(?:বরাবর|সমীপে))"
    )
)
_WHO_DOES: Final = late(normalise(r"(?:েছেন|েছিলেন|বেন|েছে|েছিল)[ ,;]{0,3}\Z"))
"""The end of a sentence of which the office itself may be the subject."""
_OF_ADDRESS: Final = late(
    normalise(
        r"\*{0,2}(?:, ?(?:ঢাকা|বাংলাদেশ সচিবালয়|শেরেবাংলা|আগারগাঁও)|(?:ের|এর)? ?(?:গত |বিগত )?[০-৯][^।\n]{0,40}?(?:তারিখ|নম্বর|নং)|(?:ের|এর) (?:স্মারক|পত্র|পরিপত্র|প্রজ্ঞাপন|আদেশ|নির্দেশ))"
    )
)


def under_another_in_lines(lines: Sequence[str]) -> Iterator[tuple[int, UnderAnother]]:
    """The lines of one address or letterhead that are an office, where the one line that is a ministry is another's.

    >>> lines = [normalise(line) for line in ("মহাপরিচালক", "মৎস্য অধিদপ্তর", "কৃষি মন্ত্রণালয়")]
    >>> [index for index, _ in under_another_in_lines(lines)], [*under_another_in_lines(["১।", *lines[:2], "২।", lines[2]])]
    ([1], [])
    """
    bare = [line.strip("* ,।\t") for line in lines]
    if any(map(_PROJECT.search, bare)) or any(map(_ACCOUNTS.search, bare)):
        return
    starts = [
        index for index, line in enumerate(bare) if not index or _NUMBERED.match(line) or _POSTED.search(line)
    ]
    for start, stop in pairwise((*starts, len(bare))):
        for index, found in _of_one_address(bare[start:stop]):
            yield start + index, found


_NUMBERED: Final = late(r"\(?(?:[০-৯0-9]{1,2}|[ক-হ])(?:[।.)]|\Z)")
_POSTED: Final = late(
    normalise("(?:সচিব|মহাপরিচালক|চেয়ারম্যান|পরিচালক|কমিশনার|প্রকৌশলী|কর্মকর্তা|মহোদয়)(?: \\([^()\\n]{1,40}\\))?\\Z")
)
"""A line with a number or a post, with which another address may begin."""


def _of_one_address(bare: Sequence[str]) -> Iterator[tuple[int, UnderAnother]]:
    ministries = [line for line in bare if _key(line) in _ministries()]
    if len(ministries) != 1:
        return
    for index, line in enumerate(bare):
        right = _ministry_of().get(_key(line))
        short = len(line.split()) <= _SHORT and line.split()[-1:] == [_DIVISION]
        if short and not (index and _SECRETARY.search(bare[index - 1])):
            continue
        if right and right != _ministries()[_key(ministries[0])]:
            yield index, UnderAnother(line, ministries[0], right, 0, len(line))


def _key(name: str) -> str:
    return name.replace(" ", "").replace(",", "")


@cache
def _ministry_of() -> dict[str, str]:
    """The ministry of each office, by the letters of its name."""
    return {
        _key(spelling): ministry.split("|")[0]
        for ministry, offices in tree()["belonging"]["ministries"].items()
        for office in offices
        for spelling in office.split("|")
    }


@cache
def _ministries() -> dict[str, str]:
    """Every ministry by the letters of its name, as it is spelt now; of one that was renamed the new name."""
    named = tree()
    every = (*named["names"]["offices"], *named["belonging"]["ministries"])
    known = {
        _key(one): name.split("|")[0] for name in every for one in name.split("|") if one.endswith(_MINISTRY)
    }
    now = {entry["name"]: known.get(_key(entry["now"])) for entry in named["renamed"]}
    return {**known, **{_key(name): new for name, new in now.items() if new and name.endswith(_MINISTRY)}}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """An office with a ministry behind it, and one with a ministry in the genitive before it."""
    named = tree()
    belonging = named["belonging"]["ministries"]
    offices = [one for group in belonging.values() for office in group for one in office.split("|")]
    every = (*named["names"]["offices"], *belonging)
    spelt = [one for name in every for one in name.split("|") if one.endswith(_MINISTRY)]
    ministries = _any_of(
        [*spelt, *(entry["name"] for entry in named["renamed"] if entry["name"].endswith(_MINISTRY))]
    )
    any_office, long = (
        _any_of(offices),
        _any_of([name for name in offices if len(name.split()) > _SHORT and name not in _BUILD_FOR_MANY]),
    )
    behind = rf"(?P<office>{any_office})\*{{0,2}}(?:, ?| )(?P<ministry>{ministries})"
    under = normalise("(?:আওতাধীন|অধীন|অধীনস্থ) ")
    before = rf"(?P<ministry>{ministries}){normalise('ের')} "
    return (
        compiled(rf"{_ALONE}(?P<both>{behind})"),
        compiled(rf"{_NOT_JOINED}(?P<both>{before}(?P<office>{long}))"),
        compiled(rf"{_NOT_JOINED}(?P<both>{before}{under}(?P<office>{any_office}))"),
    )


_BUILD_FOR_MANY: Final = frozenset(
    map(
        normalise,
        (
            *(
                "স্থানীয় সরকার প্রকৌশল অধিদপ্তর",
                "জনস্বাস্থ্য প্রকৌশল অধিদপ্তর",
                "শিক্ষা প্রকৌশল অধিদপ্তর",
                "স্বাস্থ্য প্রকৌশল অধিদপ্তর",
            ),
            *("গণপূর্ত অধিদপ্তর", "বাংলাদেশ পানি উন্নয়ন বোর্ড", "সড়ক ও জনপথ অধিদপ্তর", "বাংলাদেশ পল্লী উন্নয়ন বোর্ড"),
        ),
    )
)
"""Offices that carry out what other ministries pay for; theirs they are only where it says so."""
_ALONE: Final = rf"(?<!{LETTER})(?<!{LETTER}-)(?<!{normalise('র ')})(?<!{normalise('য় ')})"
"""Not the end of a longer name, nor a part of somebody else's office."""
_NOT_JOINED: Final = rf"(?<!{LETTER})(?<!{normalise('ও ')})(?<!{normalise('এবং ')})(?<!, )"


def _any_of(names: Sequence[str]) -> str:
    return "|".join(
        ",? ".join(map(re.escape, name.replace(",", "").split()))
        for name in sorted(names, key=len, reverse=True)
    )
