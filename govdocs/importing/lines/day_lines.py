"""Dates as they stand on a letter, in one calendar or two → the value of the field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from govdocs.dates.formats import parse_date
from govdocs.errors import Refusal
from govdocs.importing.lines.cues import BANGLA_DAY, DATE, GREGORIAN_DAY, HIJRI_DAY, PEN

_REST: Final = re.compile(
    r"(?P<year>[\d০-৯]{4})?\s*+(?P<era>বঙ্গাব্দ|বাং|খ্রি(?:ষ্টাব্দ|স্টাব্দ|[.ঃ:])?|খৃ(?:ষ্টাব্দ|স্টাব্দ|[.ঃ:])|ইং|ইংরেজি)?+\s*[।,]?"
)
_ENDS_IN_A_YEAR: Final = re.compile(
    r"(?<![\w./-])[\d০-৯]{1,2}(?:\s?[./-]\s?[\d০-৯]{1,2}){2}(?:[\d০-৯]{2})?$|[ঀ-৥],?\s[\d০-৯]{4}$"
)
_ENDS_IN_A_MONTH: Final = re.compile(r"[\d০-৯]{1,2}(?:লা|রা|ঠা|ই|শে)?\s+[ঀ-৥]{2,12},?$")


def is_rest_of_day(before: str, text: str) -> bool:
    """Whether a line is the year or the era that did not fit on the line of its date."""
    found = _REST.fullmatch(text.strip())
    before = before.rstrip()
    if not found or not (found["year"] or found["era"]):
        return False
    return bool((_ENDS_IN_A_MONTH if found["year"] else _ENDS_IN_A_YEAR).search(before))


def is_day_line(text: str) -> bool:
    """Whether a line is a date, or two, and nothing else."""
    rest = DATE.sub("", text.strip())
    for pattern in (HIJRI_DAY, BANGLA_DAY, GREGORIAN_DAY):
        rest = pattern.sub("", rest)
    return rest != text.strip() and not rest.strip(" /।,-–—:ঃ=|()")


def day_value(lines: Sequence[str]) -> tuple[Any, str]:
    """The value of a field of dates, and what of the lines it does not hold; no value where no date is found."""
    whole: list[str] = []
    for line in lines:
        if whole and is_rest_of_day(whole[-1], line):
            whole[-1] += f" {line.strip()}"
        else:
            whole.append(line)
    text = "\n".join(DATE.sub("", line.strip()) for line in whole)
    bangla = BANGLA_DAY.search(text)
    rest = text if bangla is None else text[: bangla.start()] + text[bangla.end() :]
    hijri = HIJRI_DAY.search(rest)
    rest = rest if hijri is None else rest[: hijri.start()] + rest[hijri.end() :]
    gregorian = GREGORIAN_DAY.search(rest)
    if gregorian is None:
        only = " ".join(text.split())
        return (only, "") if PEN.search(text) and len(only) < 60 else (None, text)
    left = (rest[: gregorian.start()] + rest[gregorian.end() :]).strip(" /।,-–—:ঃ=|()\n")
    try:
        parse_date(gregorian[0])
    except Refusal:
        return None, text
    value: dict[str, Any] = {"gregorian": gregorian[0].strip()}
    if bangla:
        value["bangla"] = bangla[0].strip()
        if "\n" not in text.strip() and bangla.start() < gregorian.end():
            value["style"] = "one_line"
    else:
        value["style"] = "gregorian"
    if hijri:
        value["hijri"] = hijri[0].strip()
    return value, left
