"""Minutes, and reports without a number of their own, which the letter that sends them calls by their subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def minutes_in(sends: str, core: str, names: Mapping[str, bool]) -> list[str]:
    """The meetings whose minutes a letter sends, of some meetings with whether their minutes are of the letter's own office.

    Within one office the letter may leave out the words before the name: the district, or the ministry. `core` is its subject.

    >>> minutes_in("সেবা সমন্বয় কমিটির ৩য় সভার কার্যবিবরণী", "সেবা সমন্বয় কমিটির ৩য় সভা", {"নাটোর জেলা সেবা সমন্বয় কমিটির ৩য় সভা": True})
    ['নাটোর জেলা সেবা সমন্বয় কমিটির ৩য় সভা']
    """
    named = [name for name in names if name in sends]
    if named or core.count(" ") < _LEAST_WORDS - 1:
        return named
    longer = [name for name in names if name.endswith(f" {core}")]
    return longer if len(longer) == 1 and names[longer[0]] else []
