"""Telephones of a control room, a convener or somebody named that a letter gives twice, the second time with a slip of the hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.called import CASE
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import people_in
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.errors import Text
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ADDRESSES: Final = ("to", "copies", "distribution")
_TEXTS: Final = ("body", "discussion", "decisions", "text", "particulars", "closing", *_ADDRESSES)
_NUMBER: Final = late(
    r"(?<![0-9০-৯.-])(?P<number>\+?(?:88)?[0০][1-9১-৯][0-9০-৯]{0,3}[ –-]?[0-9০-৯]{4,8})(?![0-9০-৯]|-[0-9০-৯])"
)
_SIGNS: Final = ("০১", "01", "০২", "02", "০৩", "০৪", "০৫", "০৬", "০৭", "০৮", "০৯")
_ONE_OF_ITS_KIND: Final = "নিয়ন্ত্রণকক্ষ|নিয়ন্ত্রণ কক্ষ|কন্ট্রোল রুম|হেল্পলাইন|হটলাইন|হেল্প ডেস্ক|তথ্যকেন্দ্র|আহ্বায়ক|সদস্য-সচিব|সদস্যসচিব|সমন্বয়ক|সমন্বয়কারী|ফোকাল পয়েন্ট"
_THINGS: Final = frozenset(normalise(_ONE_OF_ITS_KIND).split("|"))
_OWNER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?P<thing>{_ONE_OF_ITS_KIND})|(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?:(?:মো|মোছা|মোসা)[.ঃ] ?)?|(?:মো|মোছা|মোসা)[.ঃ] ?)(?P<name>{LETTER}{{2,20}} {LETTER}{{2,20}})(?P<third> {LETTER}{{2,20}}(?= ?\())?)"
    )
)
_OF_A_SORT: Final = late(
    normalise(rf"(?<!{LETTER})(?:দাপ্তরিক|ব্যক্তিগত|অফিস(?!ার)|বাসা|বিকল্প|অতিরিক্ত (?:ফোন|মোবাইল|নম্বর))")
)
"""Words with which somebody has another number besides."""
_REACH: Final = 90
"""Characters between somebody and the number."""
_LEAST: Final = 7
_OF_SIGNATURE: Final = Text("স্বাক্ষরকারী", "The signatory")
_MOST_OWNERS: Final = 2
"""A role and a name: সমন্বয়কারী জনাব …."""


class TwoNumbers(NamedTuple):
    """The path and the place of the later number, whose it is, and both numbers in ASCII digits."""

    at: Path
    quote: Quote
    name: str | Text
    first: str
    second: str


def numbers_of_owner_mistyped(paper: Paper) -> Iterator[TwoNumbers]:
    """The later of two numbers of one owner, which differ by one digit, or by digits that changed places."""
    known: dict[str, list[str]] = {}
    signing: dict[str, str] = {}
    for person in people_in(paper):
        for number in (*person.mobile_numbers, *person.telephones):
            known.setdefault(" ".join(person.name.split()[:2]), []).append(number)
            if person.at[0] == "signature":
                signing["".join(sorted(number))] = number
    for at, number, owner, is_first in _in_texts(paper):
        digits = _digits(number)
        if not owner:
            other = signing.get("".join(sorted(digits)), digits)
            if (
                digits.startswith(_MOBILE)
                and other != digits
                and is_mistyped(other, digits, most_moved=_MOST_MOVED)
            ):
                yield TwoNumbers(at, Quote(number), _OF_SIGNATURE, other, digits)
            continue
        before = known.setdefault(owner, [])
        slips = [
            other
            for other in before
            if is_mistyped(other, digits, most_moved=_MOST_MOVED)
            and (_is_person(owner) or _is_moved(other, digits))
        ]
        if is_first and digits not in before and slips:
            yield TwoNumbers(at, Quote(number), owner, slips[0], digits)
        before.append(digits)


def numbers_apart(paper: Paper, other: Paper) -> Iterator[tuple[str, str, str]]:
    """Numbers of running text, with the name of their owner, to whom another paper gives one that is a slip away."""
    theirs: dict[str, list[str]] = {}
    for _, number, owner, _ in other.once(_own_numbers) if paper.once(_own_numbers) else ():
        theirs.setdefault(owner, []).append(_digits(number))
    for person in people_in(other):
        numbers = (*person.mobile_numbers, *person.telephones)
        theirs.setdefault(" ".join(person.name.split()[:2]), []).extend(numbers)
    written = {_digits(number) for _, number, _, _ in paper.once(_own_numbers)}
    of_people = {number for _, number, owner, _ in paper.once(_own_numbers) if _is_person(owner)}
    for _, number, owner, _ in paper.once(_own_numbers):
        digits = _digits(number)
        if not _is_person(owner) and number in of_people:
            continue
        known = theirs.get(owner, []) if _is_person(owner) or is_of_one_office(paper, other) else []
        slips = [each for each in known if owner and is_mistyped(each, digits, most_moved=_MOST_MOVED)]
        if slips and digits not in known and slips[0] not in written:
            yield number, owner, to_bangla(slips[0])


def _is_person(owner: str) -> bool:
    return " " in owner and owner not in _THINGS


def is_of_one_office(*papers: Paper) -> bool:
    """Whether papers have one letterhead: each office has a control room, and a convener, of its own."""
    first, second = (getattr(getattr(paper.document, "letterhead", None), "lines", ()) for paper in papers)
    return first == second != ()


def _own_numbers(paper: Paper) -> tuple[tuple[Path, str, str, bool], ...]:
    return tuple(_in_texts(paper))


def _in_texts(paper: Paper) -> Iterator[tuple[Path, str, str, bool]]:
    """Each number of running text with its owners, the last that its sentence names before it, and whether it is the first behind them."""
    named = {" ".join(person.name.split()[:2]) for person in people_in(paper)}
    named |= {
        match["name"]
        for passage in paper.texts
        for match in (_OWNER.finditer(passage.text) if passage.at[0] in _ADDRESSES else ())
        if match["name"]
    }
    for passage in paper.own_texts(_TEXTS):
        label = f"{passage.at[1]} " if passage.at[0] == "particulars" and len(passage.at) > 1 else ""
        for match in matches(_NUMBER, passage.text, *_SIGNS):
            said = label + passage.text[max(0, match.start() - _REACH) : match.start()]
            said = said.rpartition("\n")[2].rpartition("।")[2]
            if len(_digits(match["number"])) < _LEAST:
                continue
            owners = [
                (owner.end(), owner["thing"] or _bare(owner["name"], named) + (owner["third"] or ""))
                for owner in _OWNER.finditer(said)
                if not _OF_A_SORT.search(said, owner.end())
            ]
            owners = owners or [(said.index(name) + len(name), name) for name in named if name in said]
            named.update(name for _, name in owners if " " in name)
            for end, name in owners[-_MOST_OWNERS:] or [(0, "")]:
                is_first = not _NUMBER.search(said, end)
                if is_first or not owners or name == owners[-1][1]:
                    yield passage.at, match["number"], name, is_first


def _bare(name: str, named: set[str]) -> str:
    """A name without the ending of a case; without a র at its end only where it was named so before."""
    first, last = name.split()
    bare = f"{first} {CASE.sub('', last)}"
    return bare[:-1] if bare.endswith("র") and bare[:-1] in named else bare


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, to_ascii(number))).removeprefix("88")


def _is_moved(one: str, other: str) -> bool:
    """Whether digits changed places: lines of an office, and of two conveners, are numbers in a row."""
    return one != other and sorted(one) == sorted(other)


_MOBILE: Final = "01"
_MOST_MOVED: Final = 3
