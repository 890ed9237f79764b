"""Regular expressions that an editor marks wrong days and times by: those that no spelling makes right. All else passes.

Both engines read them, that of Python and that of JavaScript.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from govdocs.dates.formats import month_spellings

_D: Final = "[0-9০-৯]"
_SEP: Final = r"\s?[-/.]\s?"
_NO_DAY: Final = f"(?:[0০]{{1,2}}|[3৩][2-9২-৯]|[4-9৪-৯]{_D})"
_NO_MONTH: Final = f"(?:[0০]{{1,2}}|[1১][3-9৩-৯]|[2-9২-৯]{_D})"
_SHORT: Final = (4, 6, 9, 11)
_AFTER_DAY: Final = r"\s?(?:লা|রা|ঠা|ই|শে|[a-z]{2})?[,-]?\s?"
_SAYS_SOMETHING: Final = rf"(?=.*(?:{_D}|[«…_]|\.\.))"

_FEBRUARY_ENDS: Final = ("[3৩][01০১]", "[0০]?[2২]")
_SHORT_MONTH_ENDS: Final = ("[3৩][1১]", "(?:[0০]?[469৪৬৯]|[1১]{2})")


@cache
def day_pattern() -> str:
    """Any text but a day in figures or with a month's name that no calendar has; a blank to fill in by hand passes."""
    day_first = [
        f"{_NO_DAY}{_SEP}{_D}{{1,2}}{_SEP}{_D}",
        f"{_D}{{1,2}}{_SEP}{_NO_MONTH}{_SEP}{_D}",
        *(f"{day}{_SEP}{month}{_SEP}{_D}" for day, month in (_FEBRUARY_ENDS, _SHORT_MONTH_ENDS)),
    ]
    year_first = [
        f"{_D}{{4}}[-/.]{month}[-/.]{day}(?!{_D})"
        for month, day in (
            (f"{_D}{{1,2}}", _NO_DAY),
            (_NO_MONTH, f"{_D}{{1,2}}"),
            *((month, day) for day, month in (_FEBRUARY_ENDS, _SHORT_MONTH_ENDS)),
        )
    ]
    in_words = [
        f"{day}{_AFTER_DAY}(?:{'|'.join(map(_typed, names))})"
        for day, names in (
            (_NO_DAY, [name for month in range(1, 13) for name in month_spellings(month)]),
            (_FEBRUARY_ENDS[0], month_spellings(2)),
            (_SHORT_MONTH_ENDS[0], [name for month in _SHORT for name in month_spellings(month)]),
        )
    ]
    return rf"^{_SAYS_SOMETHING}(?!\s*(?:{'|'.join((*day_first, *year_first, *in_words))}))"


CLOCK_PATTERN: Final = (
    rf"^{_SAYS_SOMETHING}(?!\s*(?:(?:[2২][4-9৪-৯]|[3-9৩-৯]{_D})[:.]{_D}|{_D}{{1,2}}[:.][6-9৬-৯]{_D}))"
)
"""Any text but a time in figures that no clock shows."""


def _typed(name: str) -> str:
    """A month's name in upper or lower case, য় in one character or two."""
    letters = (
        f"[{sign.upper()}{sign}]" if sign.isascii() and sign.isalpha() else sign for sign in name.lower()
    )
    return "".join(letters).replace("\u09af\u09bc", "(?:\u09af\u09bc|\u09df)")
