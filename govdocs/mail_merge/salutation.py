"""মহোদয় or মহোদয়া, জনাব or বেগম: by a column that says which, else by what a name says of itself; never by guessing.

Spelling of the titles: as names are written in the letters of offices; the modern letter addresses both as মহোদয়/মহোদয়া.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from govdocs.numerals import to_bangla
from govdocs.text.unicode import same_name

Gender = Literal["man", "woman"]

WORDS: dict[str, dict[Gender, str]] = {
    "মহোদয়": {"man": "মহোদয়", "woman": "মহোদয়া"},
    "জনাব": {"man": "জনাব", "woman": "বেগম"},
}
"""The placeholders that depend on whom the letter is to."""

_COLUMNS = ("লিঙ্গ", "gender", "sex")
_MEN = ("পুরুষ", "পু", "পু.", "male", "m", "man", "জনাব", "মহোদয়")
_WOMEN = ("মহিলা", "ম", "ম.", "নারী", "স্ত্রী", "female", "f", "w", "woman", "বেগম", "জনাবা", "মহোদয়া")
_NAMES = re.compile(r"নাম|name|প্রাপক|recipient", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:জনাব\s+)?(?:(?:ড|ডা|অ্যাড|প্রফেসর|অধ্যাপক|আলহাজ্ব?)\.?:?\s+)*"
    r"(?:(?P<woman>বেগম|জনাবা|মিসেস|মিজ|মিস|মোছা(?:ঃ|\.|:|ম্মৎ)|মোসা(?:ঃ|\.|:|ম্মৎ)|মোছাম্মৎ|মোসাম্মৎ|শ্রীমতি|শ্রীমতী|সুশ্রী)"
    r"|(?P<man>মো(?:ঃ|\.|:)|মোহাম্মদ|মোহাম্মাদ|মুহাম্মদ|মুহাম্মাদ|শ্রী))(?=\s)"
)


def gender_column(keys: Mapping[str, str]) -> str | None:
    """The key of the column that says which; `keys` are those of a sheet, with their headings."""
    wanted = {same_name(name) for name in _COLUMNS}
    return next((key for key in keys if key in wanted), None)


def name_columns(keys: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(key for key, heading in keys.items() if _NAMES.search(heading))


def stated(word: str) -> Gender | None:
    """What a cell of the column says.

    >>> stated("মহিলা"), stated("M"), stated("?")
    ('woman', 'man', None)
    """
    given = same_name(to_bangla(word))
    if given in map(same_name, _WOMEN):
        return "woman"
    return "man" if given in map(same_name, _MEN) else None


def told(name: str) -> Gender | None:
    """What a name says by its title: মোছা., বেগম, মো. …

    >>> told("জনাব মোছা. রেহানা খাতুন"), told("মো. আব্দুল করিম"), told("উৎপল চাকমা")
    ('woman', 'man', None)
    """
    match = _TITLE.match(name.strip())
    if match is None:
        return None
    return "woman" if match["woman"] else "man"
