"""Memo (digital file) numbers of government letters: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১).

Sources of the layouts: Secretariat Instructions 2008, 41(7) (`d19`); notification of the Ministry of Public
Administration of 10 April 2011 and Secretariat Instructions 2014 (`d18`); Secretariat Instructions 2024
(`d22`). Printed laws quote malformed numbers, so nothing printed is refused: it is read as far as it goes,
and what departs from its layout stands in `MemoNumber.warnings`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, total_ordering
from typing import Any, Final, Literal

from govdocs.errors import Refusal
from govdocs.memo_number.codes import DISTRICTS, MINISTRIES, RENAMED
from govdocs.memo_number.deviations import (
    Deviation,
    extra,
    missing,
    mixed_digits,
    odd_separators,
    unknown_codes,
    wrong_width,
)
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.unicode import normalise

Layout = Literal["d18", "d18-year4", "d19", "d22", "opaque"]

_D18 = (("ministry", 2), ("office", 2), ("geo", 4), ("branch", 3), ("subject", 2), ("file", 3), ("year", 2))

GROUPS: Final[dict[Layout, tuple[tuple[str, int], ...]]] = {
    "d18": _D18,
    "d18-year4": (*_D18[:-1], ("year", 4)),
    "d22": (*_D18[:4], ("section", 3), ("subject", 2), ("file", 4), ("year", 2)),
    # No source says what the middle groups of 2008 meant.
    "d19": (
        ("ministry", 2),
        ("group2", 3),
        ("group3", 3),
        ("group4", 2),
        ("group5", 2),
        ("file", 3),
        ("year", 4),
    ),
}
"""Each layout's groups in order: name and number of digits. `branch` of d22 is the subordinate office."""

_FIRST_DAYS: Final[tuple[tuple[date, Layout], ...]] = (
    (date(2024, 6, 12), "d22"),
    (date(2011, 4, 10), "d18"),
    (date(2008, 1, 1), "d19"),
)


def expected_layout(on: date) -> Layout:
    """The layout that the rule of that day prescribes for a new file.

    d22 from 12 June 2024 (Secretariat Instructions 2024 published), d18 from 10 April 2011, d19 from 2008 (of
    that edition only the year is known), opaque before. Letters keep their old file's number for years, so
    another layout is worth a notice, not a warning.

    >>> expected_layout(date(2023, 8, 22)), expected_layout(date(2026, 3, 11))
    ('d18', 'd22')
    """
    return next((layout for day, layout in _FIRST_DAYS if on >= day), "opaque")


def ministry_name(code: str, on: date | None = None) -> str | None:
    """The ministry or division of a two-digit code in either script, None if the code is not known.

    As named in March 2024; with *on*, under a later name that held on that day.

    >>> ministry_name("৪৬")
    'স্থানীয় সরকার বিভাগ'
    >>> ministry_name("44", on=date(2026, 1, 1))
    'স্বরাষ্ট্র মন্ত্রণালয়'
    """
    code = to_ascii(code)
    since, name = RENAMED.get(code, (date.max, ""))
    return name if on and on >= since else MINISTRIES.get(code)


@total_ordering
@dataclass(frozen=True, eq=False)
class MemoNumber:
    """A memo number, its digits in ASCII; made by `parse`, printed in Bangla digits by `str`.

    Equal are numbers that mean the same (script, spacing, separators, ২০২৫ for ২৫ do not matter); only numbers
    of one file have an order, by issue and copy.

    >>> number = MemoNumber.parse("স্মারক নং- 46.00.0000.071.31.003.23-524")
    >>> str(number), number.ministry_name, number.file, number.issue
    ('৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪', 'স্থানীয় সরকার বিভাগ', '003', '524')
    >>> str(number.copy(1, 11))
    '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১)'
    """

    layout: Layout
    stem: str
    """The file's number as printed, part mark included; all of an opaque number but its copy mark."""
    groups: tuple[str, ...] = ()
    ministry: str | None = None
    office: str | None = None
    geo: str | None = None
    branch: str | None = None
    section: str | None = None
    subject: str | None = None
    file: str | None = None
    year: str | None = None
    part: str | None = None
    """অংশ-২, খণ্ড-২: which volume of the file."""
    separator: str = "-"
    """What stands between file and issue, spaces included."""
    issue: str | None = None
    copy_index: int | None = None
    copies: int | None = None
    warnings: tuple[Deviation, ...] = field(default=(), repr=False)

    @classmethod
    def parse(cls, text: str) -> "MemoNumber":
        """Read a number in either script, with or without its label; the rest of the line after তারিখ is left out.

        Refuses only a text that holds no number.
        """
        line = _LABEL.sub("", " ".join(normalise(text).split()))
        printed = _DATE.split(line)[0].rstrip(" ,;।—_…")
        number = to_ascii(printed.translate(_HYPHENS))
        if not number:
            raise Refusal(
                f"‘{text}’-এ কোনো স্মারক নম্বর নেই; যেমন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪।",
                f"no memo number in {text!r}; give one such as 46.00.0000.071.31.003.23-524",
            )
        read = _read_digital(number) or _read_opaque(number)
        return replace(read, warnings=(*mixed_digits(printed), *read.warnings))

    def __str__(self) -> str:
        return to_bangla(self.ascii())

    def ascii(self) -> str:
        """The number in ASCII digits; words such as অংশ stay.

        >>> MemoNumber.parse("৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪ (অংশ-২)-৮৬১").ascii()
        '46.00.0000.063.09.001.14 (অংশ-2)-861'
        """
        issue = f"{self.separator}{self.issue}" if self.issue else ""
        index = f"/{self.copy_index}" if self.copy_index else ""
        copies = f"({self.copies})" if self.copies else ""
        return self.stem + issue + index + copies

    @property
    def ministry_name(self) -> str | None:
        """The ministry's name in March 2024 (`ministry_name` knows later ones), None if the code is unknown."""
        return ministry_name(self.ministry) if self.ministry else None

    @property
    def district_name(self) -> str | None:
        """The district of the geo code; None for a head office (0000), an unknown code, or no geo code."""
        return DISTRICTS.get(self.geo[:2]) if self.geo else None

    def with_issue(self, issue: int | str) -> "MemoNumber":
        """The number of another letter of the same file, without a copy mark. Refuses an opaque number.

        >>> str(MemoNumber.parse("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১)").with_issue(525))
        '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫'
        """
        digits = to_ascii(str(issue)).strip()
        if self.layout == "opaque":
            raise Refusal(
                f"‘{self}’ নম্বরের কোন অংশ জারি নম্বর, তা বোঝা যায় না; পুরো নম্বরটি লিখুন।",
                f"which part of {self.ascii()!r} is the issue number is not known; write the whole number",
            )
        if not re.fullmatch("[0-9]*[1-9][0-9]*", digits):
            raise Refusal(
                f"‘{issue}’ জারি নম্বর হতে পারে না; ১ বা তার বেশি পূর্ণসংখ্যা দিন।",
                f"{issue!r} is no issue number; give a whole number from 1",
            )
        return replace(self, issue=digits, copy_index=None, copies=None)

    def copy(self, index: int, copies: int | None = None) -> "MemoNumber":
        """The number over the copies: ``/index(copies)``, *copies* being the recipients after groups are counted.

        >>> str(MemoNumber.parse("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪").copy(1))
        '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১'
        """
        if index < 1 or (copies is not None and copies < 1):
            raise Refusal(
                f"অনুলিপির নম্বর {to_bangla(index)} ও সংখ্যা {to_bangla(str(copies))} ১ বা তার বেশি হতে হবে।",
                f"copy {index} of {copies}: both must be 1 or more",
            )
        return replace(self, copy_index=index, copies=copies)

    @property
    def file_key(self) -> str:
        """The file in one form for all ways to write it: the same for two letters exactly when `same_file` holds.

        >>> MemoNumber.parse("০৪.০০.০০০০.৭১২.৯৯.০১৫.২০২১ (অংশ-২)-৭").file_key
        '04.00.0000.712.99.015.21.অংশ২'
        """
        return ".".join(filter(None, self._file()))

    def same_file(self, other: "MemoNumber") -> bool:
        """Whether both letters are of one file (and one part of it).

        >>> one, other = map(MemoNumber.parse, ("০৪.০০.০০০০.৭১২.৯৯.০১৫.২১.১২৬", "04.00.0000.712.99.015.2021-7"))
        >>> one.same_file(other)
        True
        """
        return self._file() == other._file()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, MemoNumber):
            return NotImplemented
        return (self._file(), self._place()) == (other._file(), other._place())

    def __hash__(self) -> int:
        return hash((self._file(), self._place()))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, MemoNumber) or not self.same_file(other):
            return NotImplemented
        return self._place() < other._place()

    def _file(self) -> tuple[str, ...]:
        if self.layout == "opaque":
            return (re.sub(r"\s", "", self.stem),)
        groups = self.groups
        if self.layout == "d18-year4" and self.year:
            groups = (*groups[:-1], self.year[-2:])
        return (*groups, re.sub(r"[\s-]", "", self.part or ""))

    def _place(self) -> tuple[int, str, int, int]:
        issue = (self.issue or "").lstrip("0")
        return len(issue), issue, self.copy_index or 0, self.copies or 0


_LABEL = re.compile(
    r"^(?:(?:স্মারক|পত্র|নথি|অফিস|আদেশ|পরিপত্র|প্রজ্ঞাপন|বিজ্ঞপ্তি|সূত্র|আধা-?সরকারি|ইউ\.? ?ও\.?|ডি\.? ?ও\.?|নোট|memo)[ .]*)*"
    r"(?:নং|নম্বর|নাম্বার|সংখ্যা|no\b|number)[ .:ঃ।–—-]*"
    r"|^(?:স্মারক|পত্র|নথি)(?: পত্র)?[ ]*[:ঃ-][ ]*",
    re.IGNORECASE,
)
_DATE = re.compile(r"তারিখ|তাং|date\b", re.IGNORECASE)
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))

_PART = r"\((?=[^()]*[^()\d ])[^()]*\)"
_COPY_MARK = r"(?:/ ?(?P<index>\d{1,9}))? ?(?:\( ?(?P<copies>\d{1,9}) ?\))?"
_DIGITAL = re.compile(
    rf"(?P<file>\d+(?:[ .,-]+\d+|[ .,-]*{_PART}\d*)*)[ .-]*(?:/ ?(?P<issue>\d+)(?= ?/))? ?{_COPY_MARK}"
)
_COPIES_OF_OPAQUE = re.compile(r" ?(?:/ ?(?P<index>\d{1,9}) ?)?\( ?(?P<copies>\d{1,9}) ?\)$")

_GROUPS_OF_A_DIGITAL_NUMBER = range(4, 13)
_HIGHEST_COST = 6  # of a number that still counts as digital: three groups missing

_Step = Literal["taken", "missing", "extra"]


def _read_opaque(number: str) -> MemoNumber:
    mark = _COPIES_OF_OPAQUE.search(number)
    if not mark:
        return MemoNumber("opaque", number)
    return MemoNumber("opaque", number[: mark.start()], **_copy_mark(mark))


def _read_digital(number: str) -> MemoNumber | None:
    """The number by the layout that it departs from least; None if it is far from all."""
    line = _DIGITAL.fullmatch(number)
    if not line or len(_groups(line["file"])) not in _GROUPS_OF_A_DIGITAL_NUMBER:
        return None
    fits = [(*_align(split.groups, layout), layout, split) for split in _splits(line) for layout in GROUPS]
    cost, steps, layout, split = min(fits, key=lambda fit: fit[0])
    return _named(split, layout, steps) if cost <= _HIGHEST_COST else None


def _splits(line: re.Match[str]) -> Iterator[MemoNumber]:
    """The ways to tell the file from the issue, the likelier first; the groups have no names yet."""
    file, mark = line["file"], _copy_mark(line)
    if line["issue"]:
        yield _unnamed(file, separator="/", issue=line["issue"], **mark)
        return
    before, last = list(re.finditer(rf"\d+|{_PART}", file))[-2:]
    stem, separator = file[: before.end()], file[before.end() : last.start()]
    if last[0].isdigit():
        yield _unnamed(stem, separator=separator, issue=last[0], **mark)
        if "-" in separator and "." in stem:
            return
    if line["index"] and not line["copies"]:
        yield _unnamed(file, separator="/", issue=line["index"])
    yield _unnamed(file, **mark)


def _unnamed(stem: str, **fields: Any) -> MemoNumber:
    mark = re.search(_PART, stem)
    part = to_bangla(mark[0][1:-1].strip()) if mark else None
    return MemoNumber("opaque", stem, _groups(stem), part=part, **fields)


def _groups(file: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", re.sub(_PART, " ", file)))


def _copy_mark(mark: re.Match[str]) -> dict[str, Any]:
    return {
        "copy_index": int(mark["index"]) if mark["index"] else None,
        "copies": int(mark["copies"]) if mark["copies"] else None,
    }


def _align(groups: tuple[str, ...], layout: Layout) -> tuple[int, tuple[_Step, ...]]:
    """The cheapest way to lay the groups on the layout: one for a wrong width, two for a missing or extra group."""
    return _align_widths(tuple(map(len, groups)), tuple(width for _, width in GROUPS[layout]))


@lru_cache(maxsize=10_000)
def _align_widths(found: tuple[int, ...], expected: tuple[int, ...]) -> tuple[int, tuple[_Step, ...]]:
    if not found or not expected:
        left_over: _Step = "missing" if expected else "extra"
        steps = (left_over,) * (len(expected) + len(found))
        return 2 * len(steps), steps
    ways: list[tuple[int, _Step, tuple[int, tuple[_Step, ...]]]] = [
        (found[0] != expected[0], "taken", _align_widths(found[1:], expected[1:])),
        (2, "missing", _align_widths(found, expected[1:])),
        (2, "extra", _align_widths(found[1:], expected)),
    ]
    cost, step, (rest, steps) = min(ways, key=lambda way: way[0] + way[2][0])
    return cost + rest, (step, *steps)


def _named(split: MemoNumber, layout: Layout, steps: tuple[_Step, ...]) -> MemoNumber:
    names, groups = iter(GROUPS[layout]), iter(split.groups)
    values: dict[str, str] = {}
    odd: list[Deviation] = []
    for step in steps:
        if step == "extra":
            odd.append(extra(next(groups)))
            continue
        name, width = next(names)
        if step == "missing":
            odd.append(missing(name, width))
            continue
        values[name] = next(groups)
        if len(values[name]) != width:
            odd.append(wrong_width(name, values[name], width))
    odd += odd_separators(re.sub(_PART, "", split.stem))
    odd += unknown_codes(values.get("ministry"), values.get("geo"))
    named: dict[str, Any] = {name: values[name] for name in values.keys() & MemoNumber.__dataclass_fields__}
    return replace(split, layout=layout, warnings=tuple(odd), **named)
