"""Numbers by which things are known, each with what it is said to be the number of: accounts, files, plots, vehicles, meters, telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from govdocs.audit.reading.numbered_things import KINDS, OF_ANY_THING
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import LETTERS, sentence_around
from govdocs.audit.reading.tables import FigureRow, FigureTable, figure_tables
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class ThingNumber:
    """A number where it is written: its words, what is around it, and the row of a table in which it stands."""

    at: Path
    words: str
    start: int
    text: str
    """The text, or the cell, that has it."""
    labels: frozenset[str]
    """What the words beside it, or the head of its column, call the thing."""
    row: FigureRow | None = field(default=None, compare=False)
    table: FigureTable | None = field(default=None, compare=False)
    head: str = ""
    """The head of its column."""

    @cached_property
    def digits(self) -> str:
        return "".join(filter(str.isdigit, to_ascii(self.words)))

    @cached_property
    def shape(self) -> str:
        """All but the digits; of a telephone nothing but how many digits it has."""
        if self.is_telephone:
            return f"telephone {len(self.digits)}"
        return re.sub("[0-9]", "0", to_ascii(self.words)).replace("–", "-").lower()

    @cached_property
    def is_code(self) -> bool:
        """Whether it has more than digits in it, so that it is known for a number of some thing by itself."""
        return not self.words.isdigit()

    @cached_property
    def is_known_by_itself(self) -> bool:
        """Whether it is told from a post code or the name of a room by its form: it has Latin letters, or several parts."""
        return self.is_code and bool(_LATIN.search(self.words) or len(_PARTED.findall(self.words)) > 1)

    @cached_property
    def is_telephone(self) -> bool:
        return bool(_TELEPHONE.fullmatch(to_ascii(self.words)))

    @cached_property
    def is_memo(self) -> bool:
        """Whether it is a digital number of a letter."""
        return bool(_MEMO.match(to_ascii(self.words)))

    @cached_property
    def sentence(self) -> str:
        begin, end = self.bounds
        return self.text[begin:end]

    @cached_property
    def bounds(self) -> tuple[int, int]:
        return sentence_around(self.text, self.start, self.start + len(self.words))

    @property
    def before(self) -> str:
        """What its sentence says before it."""
        return self.text[self.bounds[0] : self.start]

    @property
    def behind(self) -> str:
        return self.text[self.start + len(self.words) : self.bounds[1]]

    def is_called_as(self, other: ThingNumber) -> bool:
        """Whether the words beside both call the thing alike."""
        return bool(self.labels & other.labels)

    def is_called_otherwise(self, other: ThingNumber) -> bool:
        """Whether they call it otherwise, and not by what things of any kind may have."""
        own, others = self.labels - OF_ANY_THING, other.labels - OF_ANY_THING
        return bool(own and others) and not self.labels & other.labels


_C: Final = rf"{LETTERS}A-Za-z0-9০-৯./–-"
_DIGITS: Final = late("[0-9০-৯]{2,24}")
_LEFT: Final = late(rf"[{_C}]{{0,40}}\Z")
_RIGHT: Final = late(rf"[{_C}]{{0,40}}")
_MARKS: Final = ".-–/"
_ENDING: Final = late(normalise(r"(?:[-–](?:এর|এ|তে|র|য়|কে|টি|টির|টিতে|তেই|এই))\Z"))
_DATE: Final = late(
    r"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}-(?:\d{2}|\d{4})"
)
_TELEPHONE: Final = late(r"(?:\+?88)?(?:01\d{3}-?\d{6}|0[2-9]\d{0,3}-\d{5,8}|0[2-9]\d{7,9}-?)")
_MEMO: Final = late(r"\d{2}\.\d{2}\.\d{4}\.\d{3}")
_COORDINATE: Final = late(r"\d{2}\.\d{4,8}")
_YEARED: Final = late(
    r"(?:19|20)\d\d[/-]\d{2,8}|\d{1,5}/(?:19|20)\d\d(?:-\d\d)?|\d{1,4}(?:-\d{1,10}){2,5}|\d{3,6}-\d{4,10}"
)
_CODE: Final = late(rf"(?=.*[{LETTERS}A-Za-z])(?:[^0-9]*[0-9]){{3}}.*")
_LATIN: Final = late("[A-Za-z]")
_PARTED: Final = late("[/–-]")
_YEAR: Final = late(r"(?:19|20)\d\d")
_PLAIN: Final = late(r"\d{2,20}")
_UNIT: Final = late(
    normalise(
        r" ?(?:টাকা|টি(?![{L}])|টা(?![{L}])|জন|কেজি|গ্রাম|লিটার|মিটার(?! নম্বর| নং)|কিলো|কি\.|টন|মেট্রিক|একর|শতাংশ|শতক|হেক্টর|দিন|মাস|বছর|কপি|বস্তা|পরিবার|বর্গ|ফুট|ঘন|ভোট|শিশু|রোগী|শিক্ষার্থী|পৃষ্ঠা|পাতা|খ্রি|সাল|সনের|ঘণ্টা|%)|[,.][0-9০-৯]|/-|/="
    ).replace("{L}", LETTERS)
)
_KIND: Final = late(rf"(?<![{LETTERS}])(?P<kind>{longest_first(KINDS)})")
_NUMBER: Final = normalise(r"(?:নম্বর|নং|নাম্বার|নম্বরের|নম্বরটি)")
_SAID_BEFORE: Final = late(
    normalise(
        rf"(?<![{LETTERS}])(?P<word>[{LETTERS}-]{{2,16}})(?P<number> ?[(]?(?:{_NUMBER}|আইডি))?[ :ঃ.(‘–-]{{0,4}}\Z"
    )
)
_SAID_BEHIND: Final = late(
    normalise(
        rf"(?:[-–]?(?:এর|র))?[)’]? ?(?P<number>{_NUMBER})? ?(?:(?:ওই|উক্ত|একই|সেই|বর্ণিত) )?(?P<word>[{LETTERS}-]{{2,18}})"
    )
)
_LONG: Final = 8
"""Digits from which on a number is one of a thing whatever is beside it."""
_LEAST_OF_CODE: Final = 4
_LEAST_CALLED: Final = 5
_LEAST_LABELLED: Final = 2
_OF_A_BUDGET: Final = late(normalise("অর্থনৈতিক|প্রাতিষ্ঠানিক|অপারেশন|বাজেট|খাত|পোস্ট|ডাক"))
"""Codes that are those of many letters, near each other."""
_NO_THING: Final = frozenset(normalise("নম্বর নং এর ওই উক্ত একই সেই এই এ সে ও এবং যার যাহার তার তাঁর যে").split())
_FIELDS: Final = frozenset(
    (
        "body",
        "discussion",
        "decisions",
        "text",
        "particulars",
        "closing",
        "subject",
        "title",
        "letterhead",
        "to",
        "references",
    )
)


def thing_numbers(paper: Paper) -> tuple[ThingNumber, ...]:
    """The numbers of things of a paper, in running text and then in its tables."""
    return paper.once(_thing_numbers)


def _thing_numbers(paper: Paper) -> tuple[ThingNumber, ...]:
    return (*_of_texts(paper), *_of_tables(paper))


def _of_texts(paper: Paper) -> Iterator[ThingNumber]:
    for passage in paper.texts:
        if not passage.own or passage.at[0] not in _FIELDS:
            continue
        label = str(passage.at[1]) if passage.at[0] == "particulars" and len(passage.at) > 1 else ""
        for start, words in _tokens(passage.text):
            line = passage.text.rfind("\n", 0, start) + 1
            if not passage.text.startswith("|", line) and _may_be_number(words, passage.text, start):
                labels = _labels(passage.text, start, start + len(words)) or _kinds(label)
                if _is_number(words, labels, passage.text, start):
                    yield ThingNumber(passage.at, words, start, passage.text, labels)


def _of_tables(paper: Paper) -> Iterator[ThingNumber]:
    for table in figure_tables(paper):
        for row in table.rows:
            for index, cell in enumerate(row.cells):
                for start, words in _tokens(cell.text) if cell else ():
                    assert cell is not None
                    if not _may_be_number(words, cell.text, start):
                        continue
                    labels = _labels(cell.text, start, start + len(words)) or _kinds(table.heads[index])
                    beside = row.cells[index - 1] if index else None
                    labels = labels or (_kinds(beside.text) if beside else labels)
                    if _is_number(words, labels, cell.text, start):
                        yield ThingNumber(
                            cell.at, words, start, cell.text, labels, row, table, table.heads[index]
                        )


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    """What has two digits or more side by side, with all that is written together with them."""
    end = 0
    for match in _DIGITS.finditer(text):
        if match.start() < end:
            continue
        left = _LEFT.search(text[max(end, match.start() - 40) : match.start()])
        right = _RIGHT.match(text, match.end())
        start = match.start() - len(left[0]) if left else match.start()
        end = right.end() if right else match.end()
        words = text[start:end]
        words = _ENDING.sub("", words.rstrip(_MARKS)).rstrip(_MARKS)
        begin = len(words) - len(words.lstrip(_MARKS))
        if words[begin:]:
            yield start + begin, words[begin:]


def _may_be_number(words: str, text: str, start: int) -> bool:
    """Whether these are no day and no amount: that is seen before what they are called is looked for."""
    if len(words) == 1 or text[max(0, start - 1) : start] in {",", "৳"}:
        return False
    return not (_UNIT.match(text, start + len(words)) or _DATE.fullmatch(to_ascii(words)))


def _is_number(words: str, labels: frozenset[str], text: str, start: int) -> bool:
    """Whether these are the number of a thing: by their form, or by what the words beside call them."""
    digits = to_ascii(words)
    if _TELEPHONE.fullmatch(digits) or _MEMO.match(digits):
        return True
    if _OF_A_BUDGET.search(text[max(0, start - 40) : start]):
        return False
    if _PLAIN.fullmatch(digits) and not _YEAR.fullmatch(digits):
        known = bool(labels & frozenset(KINDS.values()))
        return len(digits) >= (_LEAST_LABELLED if known else _LEAST_CALLED if labels else _LONG)
    if _COORDINATE.fullmatch(digits) or _YEARED.fullmatch(digits):
        return bool(labels) or "." in digits
    return bool(_CODE.fullmatch(digits)) and (bool(labels) or sum(map(str.isdigit, digits)) >= _LEAST_OF_CODE)


def _labels(text: str, start: int, end: int) -> frozenset[str]:
    """What the words right before a number, or right behind it, call the thing."""
    before = _SAID_BEFORE.search(text[max(0, start - 34) : start])
    behind = _SAID_BEHIND.match(text[end : end + 40])
    found = {_kind_of(behind["word"])} if behind else set()
    if before and (
        before["number"]
        or before["word"].removesuffix("র").removesuffix("ে") in KINDS
        or before["word"] in KINDS
    ):
        found.add(_kind_of(before["word"]) or ("" if before["word"] in _NO_THING else before["word"]))
    if before and before["number"] and "আইডি" in before["number"]:
        found.add(KINDS["আইডি"])
    return frozenset(found - {""})


def _kind_of(word: str) -> str:
    match = _KIND.match(word)
    return KINDS[match["kind"]] if match else ""


def _kinds(text: str) -> frozenset[str]:
    """The kinds of things that a head or a label names; of a thing of no known kind what it calls that."""
    known = frozenset(KINDS[match["kind"]] for match in _KIND.finditer(text))
    return known or frozenset(match["word"] for match in _CALLED.finditer(text))


_CALLED: Final = late(rf"(?<![{LETTERS}])(?P<word>[{LETTERS}-]{{2,16}}) {_NUMBER}")
