"""Where a memo number departs from its layout: each departure with a sentence for the clerk and one for the log."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from govdocs.errors import Text
from govdocs.memo_number import messages
from govdocs.memo_number.codes import DISTRICTS, MINISTRIES, UNNAMED
from govdocs.numerals import to_bangla


@dataclass(frozen=True)
class Deviation:
    """One thing about a number that its layout, or the table of codes, does not know.

    `group` is the name of a part, or "extra", "separators", "digits"; `found` and `expected` are as printed. A
    notice is no fault of the letter.
    """

    group: str
    found: str
    expected: str
    bangla: str
    english: str
    severity: Literal["warning", "notice"] = "warning"


def wrong_width(name: str, digits: str, width: int) -> Deviation:
    """A group that has more or fewer digits than its layout gives it."""
    said = messages.WRONG_WIDTH.filled(
        group=_title(name), digits=_both_scripts(digits), count=len(digits), expected=width
    )
    return Deviation(name, to_bangla(digits), _digits(width), *said)


def missing(name: str, width: int) -> Deviation:
    """A group of the layout that the number does not have."""
    return Deviation(name, "", _digits(width), *messages.MISSING.filled(group=_title(name), expected=width))


def extra(digits: str) -> Deviation:
    """A group that the layout does not have."""
    said = messages.EXTRA.filled(digits=_both_scripts(digits))
    return Deviation("extra", to_bangla(digits), "", *said)


def odd_separators(file: str) -> Iterator[Deviation]:
    """What is between the digit groups of *file* (without its part mark) instead of a dot, each once."""
    between = re.findall(r"(?<=\d)\D+(?=\d)", file)
    for mark in dict.fromkeys(mark.strip() or " " for mark in between if "." not in mark):
        yield Deviation("separators", mark, ".", *messages.ODD_SEPARATOR.filled(mark=mark))


def unknown_codes(ministry: str | None, geo: str | None) -> Iterator[Deviation]:
    """Codes that the tables do not have. Notices only: the tables are of one year. A geo code of zeros is a head office."""
    if ministry and ministry not in MINISTRIES and ministry not in UNNAMED:
        yield _unknown("ministry", ministry)
    if geo and set(geo) != {"0"} and geo[:2] not in DISTRICTS:
        yield _unknown("geo", geo)


def mixed_digits(printed: str) -> Iterator[Deviation]:
    """Groups with digits of both scripts."""
    for digits in re.findall("[0-9০-৯]+", printed):
        if re.search("[0-9]", digits) and re.search("[০-৯]", digits):
            right = to_bangla(digits)
            said = messages.MIXED_SCRIPTS.filled(digits=digits, in_bangla=right)
            yield Deviation("digits", digits, right, *said)


def _unknown(name: str, digits: str) -> Deviation:
    said = messages.UNKNOWN_CODE.filled(group=_title(name), digits=_both_scripts(digits))
    return Deviation(name, to_bangla(digits), "", *said, "notice")


def _title(name: str) -> Text:
    return Text(messages.TITLES[name], name)


def _both_scripts(digits: str) -> Text:
    return Text(to_bangla(digits), digits)


def _digits(count: int) -> str:
    return messages.DIGITS.filled(count=count).bn
