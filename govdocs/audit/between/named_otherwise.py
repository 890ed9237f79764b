"""What two papers that belong together name otherwise: a case or package by a slip of its number, a decision by its place, the half of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govdocs.audit.between.facts import stems
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.predicates import is_negative, speaks_of_another
from govdocs.audit.reading.mentions import days_in, times_in
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.spans import LETTER
from govdocs.models.other_kinds import Minutes
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TEXTS: Final = ("subject", "body", "discussion", "text", "decisions", "particulars")


def own_passages(paper: Paper) -> Iterator[tuple[Path, str]]:
    """The texts of a paper that are its own, and where they are."""
    return ((passage.at, passage.text) for passage in paper.own_texts(_TEXTS))


# Cases, packages, contracts

_BETWEEN: Final = late(r"[\s,;:।()‘’“”*|]+")
_DIGITS: Final = frozenset("০১২৩৪৫৬৭৮৯")
_OF_WHAT: Final = late(
    normalise("মামলা|মোকদ্দমা|প্যাকেজ|চুক্তি|হিসাব|দরপত্র|লট|স্কিম|প্রকল্প|নথি|আপিল|রিট|জি\\.আর|সি\\.আর")
)
_NEAR: Final = 30


def _named(paper: Paper) -> dict[str, tuple[Path, str]]:
    return paper.once(_named_in)


def _named_in(paper: Paper) -> dict[str, tuple[Path, str]]:
    """The numbers with a stroke of cases, packages and the like, each with where it is and what it is of."""
    found: dict[str, tuple[Path, str]] = {}
    for at, text in own_passages(paper):
        for word in _BETWEEN.split(text) if "/" in text else ():
            if "/" not in word.strip("/-") or len(_DIGITS & set(word)) == 0:
                continue
            number = word[: max(word.rfind(digit) for digit in _DIGITS) + 1]
            place = text.find(number)
            around = text[max(0, place - _NEAR) : place + len(number) + _NEAR]
            of = _OF_WHAT.search(around)
            if "/" in number and of:
                found.setdefault(number, (at, of[0]))
    return found


def numbers_slipped(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The numbers of cases and packages of which another paper has one that is a slip away, and which neither has of the other's."""
    own, theirs = _named(paper), _named(other)
    for number, (at, _) in own.items():
        near = [each for each in theirs if each not in own and _is_slip(number, each)]
        if (
            number not in theirs
            and len(near) == 1
            and not any(number in text for _, text in own_passages(other))
        ):
            yield FactApart(at, number, near[0])


def _is_slip(one: str, other: str) -> bool:
    shapes = (re.sub("[০-৯]", "0", each) for each in (one, other))
    digits = ["".join(re.findall("[০-৯]", to_bangla(each))) for each in (one, other)]
    return len(set(shapes)) == 1 and is_mistyped(to_ascii(digits[0]), to_ascii(digits[1]), neighbours=True)


# Decisions by their place

_DECISION: Final = late(
    normalise(
        r"(?<![০-৯.])(?P<place>[০-৯]{1,2}) ?(?:নম্বর|নং) সিদ্ধান্ত|(?:সভার|কার্যবিবরণীর) সিদ্ধান্ত(?: নম্বর| নং)?[- ](?P<behind>[০-৯]{1,2})(?![০-৯/])"
    )
)
_LEAST: Final = 3
_MORE: Final = 3


def decisions_otherwise(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """Where a paper names a decision of minutes by its place, and speaks of what another decision is of."""
    said = [stems(each) for each in _decisions(other)]
    for at, text in own_passages(paper) if said and not isinstance(paper.document, Minutes) else ():
        for sentence in sentences(text):
            found = list(_DECISION.finditer(sentence))
            place = int(to_ascii(found[0]["place"] or found[0]["behind"])) if len(found) == 1 else 0
            if not 1 <= place <= len(said):
                continue
            shared = [len(stems(sentence) & each) for each in said]
            best = max(range(len(shared)), key=shared.__getitem__)
            if best != place - 1 and shared[best] >= max(_LEAST, shared[place - 1] + _MORE):
                yield FactApart(at, found[0][0], f"{to_bangla(f'{best + 1}')} নম্বর সিদ্ধান্ত")


def _decisions(paper: Paper) -> list[str]:
    """The decisions of minutes in their order; of those without a list the paragraphs that are numbered as decisions."""
    minutes = paper.document
    if not isinstance(minutes, Minutes):
        return []
    if minutes.decisions:
        return [normalise(str(getattr(each, "text", each))) for each in minutes.decisions]
    found = list(_NUMBERED.finditer(normalise(minutes.discussion or "")))
    in_turn = [int(to_ascii(match["place"])) for match in found] == list(range(1, len(found) + 1))
    return [match["text"] for match in found] if in_turn else []


_NUMBERED: Final = late(
    normalise(
        r"(?m)^ {0,4}\*{0,2}সিদ্ধান্ত(?: নম্বর| নং)?[- ](?P<place>[০-৯]{1,2})\*{0,2}[:.।ঃ]\*{0,2}(?P<text>[^\n]{5,600})"
    )
)

# The half of a day

_HALF: Final = late(
    normalise(rf"(?:,? {LETTER}{{2,12}}বার)?(?: ?তারিখ)?(?:ের|ে)?,? (?P<half>পূর্বাহ্[ণন]|অপরাহ্[ণন])")
)
_LEAVES: Final = late(normalise("অবমুক্ত|হস্তান্তর|দায়িত্বভার (?:অর্পণ|ত্যাগ)|কর্মবিমুক্ত|ভারমুক্ত"))
_JOINS: Final = late(normalise("যোগদান|গ্রহণ"))


def _halves(paper: Paper) -> dict[tuple[date, str], tuple[Path, str]]:
    found: dict[tuple[date, str], tuple[Path, str]] = {}
    twice = set()
    for at, text in own_passages(paper):
        for sentence in sentences(text):
            for mention in days_in(sentence):
                match = _HALF.match(sentence, mention.end)
                if not match or not mention.day:
                    continue
                behind = sentence[match.end() :]
                act = "leaves" if _LEAVES.search(behind) else "joins" if _JOINS.search(behind) else ""
                key = (mention.day, act)
                if act and key in found and found[key][1] != match["half"]:
                    twice.add(key)
                elif act:
                    found[key] = (at, match["half"])
    return {key: value for key, value in found.items() if key not in twice}


def halves_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The halves of days on which somebody leaves or joins, where another paper has the other half of that day."""
    own, theirs = paper.once(_halves), other.once(_halves)
    for key in own.keys() & theirs.keys():
        (at, half), (_, right) = own[key], theirs[key]
        if half[0] != right[0]:
            yield FactApart(at, half, right)


# Hours from and to


class _Hour(NamedTuple):
    """An hour from which or to which something is, in which words, and the sentence."""

    at: Path
    words: str
    hour: str
    sentence: str


def _ranges(paper: Paper) -> dict[date, list[_Hour]]:
    found: dict[date, list[_Hour]] = {}
    days: set[date] = set()
    for at, text in own_passages(paper):
        if at[0] == "particulars":
            days.update(mention.day for mention in days_in(text) if mention.day)
    for at, text in own_passages(paper):
        for sentence in sentences(text) if "|" not in text else ():
            of = {mention.day for mention in days_in(sentence) if mention.day}
            of = of or (days if at[0] == "particulars" else set())
            hours = [one for one in times_in(sentence) if one.has_time_word and one.at(one.part)]
            if (
                len(of) != 1
                or len(hours) != 2
                or _ABOUT.search(sentence)
                or not _TO.search(sentence[hours[0].start : hours[1].end])
            ):
                continue
            (day,) = of
            for hour in hours:
                words = sentence[hour.start : hour.end]
                found.setdefault(day, []).append(_Hour(at, words, str(hour.at(hour.part)), sentence))
    return found


_TO: Final = late(normalise("হতে|থেকে|[–-]"))
_ABOUT: Final = late(normalise("আনুমানিক|প্রয়োজনে|প্রয়োজনবোধে|সম্ভাব্য"))
"""Words that bind nobody to the hours."""
_PAIR: Final = 2


def ranges_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The hours of a day from and to which something is, where another paper has one of them otherwise.

    The sentence says what the other paper says; or both say much the same.
    """
    own, theirs = paper.once(_ranges), other.once(_ranges)
    for day in own.keys() & theirs.keys():
        if len(own[day]) != _PAIR or len(theirs[day]) != _PAIR:
            continue
        (mine, *_), (their, *_) = own[day], theirs[day]
        if not speaks_of_another(mine.sentence) and not _say_much_the_same(mine.sentence, their.sentence):
            continue
        apart = [both for both in zip(own[day], theirs[day], strict=True) if both[0].hour != both[1].hour]
        if len(apart) == 1:
            ((mine, their),) = apart
            yield FactApart(mine.at, mine.words, their.words)


def _say_much_the_same(one: str, other: str) -> bool:
    said, theirs = stems(one), stems(other)
    return len(said & theirs) >= _MUCH and is_negative(one) == is_negative(other)


_MUCH: Final = 5
"""Words that two sentences on the hours of a day have in common where both are of one thing."""
