"""Memo (digital file) numbers of government letters: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১).

Read by `reading`, against the layouts of `layouts`; what departs from its layout is in `MemoNumber.warnings`.
"""

import re
from dataclasses import dataclass, field, replace
from functools import total_ordering

from govdocs.errors import Refusal, Text
from govdocs.memo_number import messages
from govdocs.memo_number.codes import DISTRICTS, ministry_name
from govdocs.memo_number.deviations import Deviation
from govdocs.memo_number.layouts import Layout
from govdocs.memo_number.reading import read_parts
from govdocs.numerals import to_ascii, to_bangla


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
    """The characters between file and issue, spaces included."""
    issue: str | None = None
    copy_index: int | None = None
    copies: int | None = None
    copy_mark: str = ""
    """The mark of the copy as printed, where that is not the plain /1(5): /01(05)."""
    warnings: tuple[Deviation, ...] = field(default=(), repr=False)

    @classmethod
    def parse(cls, text: str) -> "MemoNumber":
        """Read a number in either script, with or without its label; the rest of the line after তারিখ is left out.

        Refuses only a text that holds no number.
        """
        parts = read_parts(text)
        if parts is None:
            raise Refusal(*messages.NO_MEMO_NUMBER.filled(text=text))
        return cls(**parts)

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
        return self.stem + issue + (self.copy_mark or index + copies)

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
            raise Refusal(*messages.ISSUE_NOT_KNOWN.filled(number=Text(str(self), self.ascii())))
        if not re.fullmatch("0*[1-9][0-9]*", digits):
            raise Refusal(*messages.NO_ISSUE_NUMBER.filled(issue=issue, typed=str(issue)))
        return replace(self, issue=digits, copy_index=None, copies=None, copy_mark="")

    def copy(self, index: int, copies: int | None = None) -> "MemoNumber":
        """The number over the copies: ``/index(copies)``, *copies* being the recipients after groups are counted.

        >>> str(MemoNumber.parse("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪").copy(1))
        '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১'
        """
        if index < 1 or (copies is not None and copies < 1):
            raise Refusal(*messages.NO_COPY.filled(index=index, copies=copies))
        return replace(self, copy_index=index, copies=copies, copy_mark="")

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
