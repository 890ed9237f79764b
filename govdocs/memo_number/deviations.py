"""What is odd about a memo number, in a sentence for the clerk and one for the log."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from govdocs.memo_number.codes import DISTRICTS, MINISTRIES
from govdocs.numerals import to_bangla

TITLES: Final = {
    "ministry": "মন্ত্রণালয় কোড",
    "office": "দপ্তর কোড",
    "geo": "জিও কোড",
    "branch": "শাখা বা অধস্তন অফিসের কোড",
    "section": "শাখা কোড",
    "subject": "বিষয় কোড",
    "file": "নথির ক্রমিক",
    "year": "নথি খোলার সাল",
    "group2": "২য় অংশ",
    "group3": "৩য় অংশ",
    "group4": "৪র্থ অংশ",
    "group5": "৫ম অংশ",
}


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
    has, should = to_bangla(len(digits)), to_bangla(width)
    return Deviation(
        name,
        to_bangla(digits),
        f"{should} অঙ্ক",
        f"{TITLES[name]} ‘{to_bangla(digits)}’ {has} অঙ্কের; {should} অঙ্কের হওয়ার কথা।",
        f"{name} {digits!r} has {len(digits)} digits, {width} expected",
    )


def missing(name: str, width: int) -> Deviation:
    should = to_bangla(width)
    return Deviation(
        name,
        "",
        f"{should} অঙ্ক",
        f"{TITLES[name]} নেই; {should} অঙ্কের একটি অংশ থাকার কথা।",
        f"{name} is missing, {width} digits expected",
    )


def extra(digits: str) -> Deviation:
    return Deviation(
        "extra",
        to_bangla(digits),
        "",
        f"‘{to_bangla(digits)}’ অংশটি বাড়তি; এই বিন্যাসে এর জায়গা নেই।",
        f"group {digits!r} is one too many for the layout",
    )


def odd_separators(file: str) -> Iterator[Deviation]:
    """*file* is the digit groups with what parts them, without a part mark."""
    between = re.findall(r"(?<=\d)\D+(?=\d)", file)
    for mark in dict.fromkeys(mark.strip() for mark in between if "." not in mark):
        yield Deviation(
            "separators",
            mark or " ",
            ".",
            f"অংশগুলোর মাঝে ‘{mark or ' '}’ আছে; বিন্দু (.) হওয়ার কথা।",
            f"groups are parted by {mark or ' '!r}, a dot expected",
        )


def unknown_codes(ministry: str | None, geo: str | None) -> Iterator[Deviation]:
    """Notices only: the tables are of one year. A geo code of zeros is a head office."""
    if ministry and ministry not in MINISTRIES:
        yield _unknown("ministry", ministry)
    if geo and set(geo) != {"0"} and geo[:2] not in DISTRICTS:
        yield _unknown("geo", geo)


def _unknown(name: str, digits: str) -> Deviation:
    return Deviation(
        name,
        to_bangla(digits),
        "",
        f"{TITLES[name]} ‘{to_bangla(digits)}’ জানা তালিকায় নেই।",
        f"{name} {digits!r} is not in the table of codes",
        "notice",
    )


def mixed_digits(printed: str) -> Iterator[Deviation]:
    for digits in re.findall("[0-9০-৯]+", printed):
        if re.search("[0-9]", digits) and re.search("[০-৯]", digits):
            yield Deviation(
                "digits",
                digits,
                to_bangla(digits),
                f"‘{digits}’ অংশে বাংলা ও ইংরেজি অঙ্ক মিশে আছে; ‘{to_bangla(digits)}’ লিখুন।",
                f"{digits!r} mixes Bangla and English digits; write {to_bangla(digits)!r}",
            )
