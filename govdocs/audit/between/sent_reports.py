"""Reports without a number of their own, which the letter that sends them calls by their subject."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_LEAST_WORDS: Final = 4
_REPORT: Final = "প্রতিবেদন"


def reports_in(sends: str, subjects: Iterable[tuple[int, str]]) -> list[int]:
    """The one whose subject, of four words or more, is what a letter says that it sends a report on; none where two are.

    >>> reports_in("হাটের আগুনের কারণ তদন্ত প্রতিবেদন প্রেরণ", [(4, "হাটের আগুনের কারণ তদন্ত"), (5, "খাল খনন")])
    [4]
    """
    if _REPORT not in sends:
        return []
    found = [
        index
        for index, subject in subjects
        if subject.count(" ") >= _LEAST_WORDS - 1
        and f"{subject.removesuffix(f' {_REPORT}')} {_REPORT}" in sends
    ]
    return found if len(found) == 1 else []
