"""মহোদয় or মহোদয়া, জনাব or বেগম: by a column that says which, else by the title in a name; never by guessing.

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
"""The placeholders that depend on the gender of the addressee."""

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
    """The key of the column that states the gender; `keys` are those of a sheet, with their headings."""
    wanted = {same_name(name) for name in _COLUMNS}
    return next((key for key in keys if key in wanted), None)


def name_columns(keys: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of the columns that hold names of people or addressees, by their headings."""
    return tuple(key for key, heading in keys.items() if _NAMES.search(heading))


def gender_of_word(word: str) -> Gender | None:
    """The gender that a cell of the column states; None for an unknown word.

    >>> gender_of_word("মহিলা"), gender_of_word("M"), gender_of_word("?")
    ('woman', 'man', None)
    """
    given = same_name(to_bangla(word))
    if given in map(same_name, _WOMEN):
        return "woman"
    return "man" if given in map(same_name, _MEN) else None


def gender_of_name(name: str) -> Gender | None:
    """The gender that the title in a name shows: মোছা., বেগম, মো. …; None without a title.

    >>> gender_of_name("জনাব মোছা. রেহানা খাতুন"), gender_of_name("মো. আব্দুল করিম"), gender_of_name("উৎপল চাকমা")
    ('woman', 'man', None)
    """
    match = _TITLE.match(name.strip())
    if match is None:
        return None
    return "woman" if match["woman"] else "man"
