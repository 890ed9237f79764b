"""Sentences of two papers that say the same, and the day or number in which they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from govdocs.audit.reading.mentions import MONTH, days_in
from govdocs.audit.reading.paper import Paper, Tie
from govdocs.audit.reading.quoted_numbers import numbers_in
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.spans import blanked
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PLACES: Final = (
    "subject",
    "body",
    "discussion",
    "particulars",
    "decisions",
    "closing",
    "enclosures",
    "text",
)
_WORD: Final = late(f"[{LETTERS}]{{3,}}")
_STEM: Final = 5
_LEAST: Final = 4
"""Words that two sentences have in common at least."""
_SAY_LITTLE: Final = frozenset(
    word[:_STEM]
    for word in normalise(
        "তারিখ তারিখের তারিখে মধ্যে জন্য এবং হয়েছে হলো করা করার করতে হবে অনুরোধ এমতাবস্থায় নির্দেশক্রমে প্রয়োজনীয় ব্যবস্থা গ্রহণ গ্রহণের মোট টাকা"
        " পর্যন্ত বর্ণিত উপর্যুক্ত বিষয়ে প্রেরণ প্রেরণের অনুযায়ী সালের জানানো বিষয়ের সূত্রের পরিপ্রেক্ষিতে"
    ).split()
)
_NUMBER: Final = late(r"(?<![0-9০-৯.,/-])[0-9০-৯]{1,3}(?:,?[0-9০-৯]{2,3})*(?![0-9০-৯./-])")
_MONTHS: Final = late(MONTH)
_PAST: Final = late("(?:গত|বিগত|পূর্বের) ")


class Facts:
    """What a sentence says: its words, days, and other numbers."""

    def __init__(self, at: Path, text: str) -> None:
        self.at, self.text = at, text
        self.days = {mention.day: mention.words for mention in days_in(self.text) if mention.day}

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in _WORD.findall(self._rest)) - _SAY_LITTLE

    @cached_property
    def _rest(self) -> str:
        return blanked(self.text, ((each.start, each.end) for each in days_in(self.text)))

    @cached_property
    def months(self) -> frozenset[str]:
        return frozenset(_MONTHS.findall(self._rest))

    @cached_property
    def figures(self) -> dict[str, tuple[str, str]]:
        """The other numbers, each as it is written, with the word that follows."""
        found = {}
        for match in _NUMBER.finditer(self._rest):
            after = re.match(rf" ?(?:\([^()]{{0,60}}\) ?)?([{LETTERS}%]{{1,12}})", self._rest[match.end() :])
            found[to_ascii(match[0]).replace(",", "").lstrip("0") or "0"] = (
                match[0],
                after[1] if after else "",
            )
        return found


def sentences_of(paper: Paper) -> tuple[Facts, ...]:
    """The sentences of a paper that have a figure, tables and what is cited left out; of a particular with its label."""
    return paper.once(_facts_of)


def _facts_of(paper: Paper) -> tuple[Facts, ...]:
    return tuple(_sentences(paper))


def _sentences(paper: Paper) -> Iterator[Facts]:
    for passage in paper.texts:
        if passage.at[0] not in _PLACES:
            continue
        if passage.at[0] == "particulars":
            yield Facts(passage.at, f"{normalise(str(passage.at[-1]))}: {passage.text}")
            continue
        for text in re.split("[।;\n]", passage.text):
            if "|" in text or not re.search("[0-9০-৯]", text) or next(numbers_in(text), None):
                continue
            yield Facts(passage.at, re.sub(r"^\s*[0-9০-৯]{1,2}[.)]\s", "", text))


def _alike(own: Facts, theirs: Sequence[Facts], share: float) -> Iterator[Facts]:
    """The sentences of the other paper that say the same as one, those with the most words in common first."""
    found = []
    for other in theirs:
        common = len(own.words & other.words)
        least = min(len(own.words), len(other.words))
        much = common >= _LEAST and common >= share * least
        if (much or (common >= 2 and common == least)) and own.months == other.months:
            found.append((common, other))
    yield from (other for _, other in sorted(found, key=lambda each: -each[0]))


_YEAR_ENDS: Final = frozenset({(6, 30), (7, 1), (12, 31), (1, 1)})


def days_apart(own: Facts, theirs: Sequence[Facts], tie: Tie) -> tuple[str, str] | None:
    """The day in which a sentence differs from the one of the other paper that says the same, and that one's day."""
    if not own.days or (
        _PAST.search(own.text) and any((day.month, day.day) in _YEAR_ENDS for day in own.days)
    ):
        return None
    for other in _alike(own, theirs, 0.5):
        mine, their = own.days.keys() - other.days.keys(), other.days.keys() - own.days.keys()
        if not mine:
            return None
        if len(mine) == len(their) == 1:
            (day,), (another,) = mine, their
            same_words = bool(own.words == other.words and own.days.keys() & other.days.keys())
            if _is_slip(day, another, Tie.SENT if same_words else tie) and _go_together(
                own, other, strictly=day.year == another.year
            ):
                return own.days[day], other.days[another]
    return None


def _go_together(own: Facts, other: Facts, *, strictly: bool) -> bool:
    """Whether the other numbers of two sentences agree; of one whose year alone differs they may not."""
    return (
        not strictly
        or own.figures.keys() <= other.figures.keys()
        or own.figures.keys() >= other.figures.keys()
    )


def _is_slip(day: date, another: date, tie: Tie) -> bool:
    if (day.month, day.day) == (another.month, another.day):
        return abs(day.year - another.year) == 1
    return (
        tie is not Tie.CITED
        and day.year == another.year
        and (day.month == another.month or day.day == another.day)
    )


def figures_apart(own: Facts, theirs: Sequence[Facts], tie: Tie) -> tuple[str, str] | None:
    """The number in which a sentence differs from the one of the other paper that says the same, and that one's number.

    An answer may rightly grant less than the letter that it cites asks for: there digits that changed places are a slip, no more.
    """
    if not own.figures or (_PAST.search(own.text) and tie is not Tie.CITED):
        return None
    for other in _alike(own, theirs, 0.5 if tie is Tie.CITED else 0.75):
        mine = own.figures.keys() - other.figures.keys()
        if not mine:
            return None
        for number in sorted(mine) if len(mine) == 1 or tie is Tie.CITED else ():
            words, unit = own.figures[number]
            of_unit = [
                each for each in other.figures.keys() - own.figures.keys() if other.figures[each][1] == unit
            ]
            if unit and len(of_unit) == 1 and _may_be_slip(number, of_unit[0], tie):
                return words, other.figures[of_unit[0]][0]
    return None


def _may_be_slip(number: str, another: str, tie: Tie) -> bool:
    exchanged = len(number) > 1 and sorted(number) == sorted(another) and number[0] != "0"
    return exchanged or tie is not Tie.CITED
