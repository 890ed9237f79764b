"""Numbers of running text with what they are numbers of: '২ লক্ষ ৪০ হাজার টাকা', '৩০০ কেজি', '২১ দিনের'."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import LETTERS
from govdocs.errors import Refusal
from govdocs.numerals import from_words, in_words, parse_decimal, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

SCALES: Final = {"": 1, "শত": 100, "হাজার": 1000, "লক্ষ": 100_000, "লাখ": 100_000, "কোটি": 10_000_000}
UNITS: Final = "|".join(
    sorted(
        (
            "জন টি টা টাকা কি\\.মি\\. কিমি কিলোমিটার একর হেক্টর মে\\.টন মে\\.\\ টন মেট্রিক\\ টন টন কেজি গ্রাম লিটার মিটার ফুট ঘনফুট বর্গফুট পিস জোড়া কপি"
            " সেট বস্তা প্যাকেট খানা দিন মাস ঘণ্টা ব্যাচ সপ্তাহ চারা গাছ পরিবার ডোজ মাত্রা ভায়াল কার্টন বোতল শিক্ষার্থী আবেদন মামলা"
        )
        .replace("\\ ", "_")
        .split(),
        key=len,
        reverse=True,
    )
).replace("_", " ")
_FIGURE: Final = r"[0-9০-৯]{1,9}(?:,[0-9০-৯]{2,3}){0,4}(?:\.[0-9০-৯]{1,3})?"
QUANTITY: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<number>{_FIGURE})(?![0-9০-৯])(?: ?/[-=])?"
        r"(?: ?\([^()0-9০-৯]{2,120}\))? ?(?P<scale>হাজার|লক্ষ|লাখ|কোটি)?(?(scale)(?: (?P<more>[0-9০-৯]{1,2}) ?(?P<less>হাজার|লক্ষ|লাখ))?(?: (?P<ones>[0-9০-৯]{1,3}))?)"
        rf"(?: ?\([^()0-9০-৯]{{2,120}}\))? ?(?P<unit>{UNITS})"
    )
)
_GOES_ON: Final = late(f"[{LETTERS}]*")
_NOT_THE_UNIT: Final = (
    "টাকাপয়সা",
    "দিনাজপুর",
    "টিকা",
    "টিকিট",
    "টিম",
    "টায়ার",
    "টাওয়ার",
    "মাসিক",
    "টাঙ্গাইল",
    "কপিলমুনি",
    "টাইলস",
    "টিন",
)
"""Words that begin like a unit."""


class Quantity(NamedTuple):
    """A number with its unit, and where it stands in the text."""

    words: str
    start: int
    end: int
    number: Decimal
    unit: str


_DIGIT: Final = late("[0-9০-৯]")


@remembered
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each within one line."""
    return tuple(text.replace("।", "\n").split("\n"))


@remembered
def clauses(text: str) -> tuple[str, ...]:
    """The sentences of a text, parted at semicolons, too."""
    return tuple(text.replace("।", "\n").replace(";", "\n").split("\n"))


@remembered
def sentences_with_figures(text: str) -> tuple[str, ...]:
    """The sentences of a text that have a figure."""
    return tuple(filter(_DIGIT.search, sentences(text)))


@remembered
def sentences_with_percent(text: str) -> tuple[str, ...]:
    """Those that speak of per cents."""
    return tuple(
        sentence for sentence in sentences_with_figures(text) if any(sign in sentence for sign in _PERCENTS)
    )


@remembered
def dated_sentences(text: str) -> tuple[tuple[int, str], ...]:
    """The sentences of a text that may have a day, each with its offset."""
    found, start = [], 0
    for sentence in clauses(text):
        if _YEAR.search(sentence):
            found.append((start, sentence))
        start += len(sentence) + 1
    return tuple(found)


_YEAR: Final = late("[0-9০-৯]{4}")
_PERCENTS: Final = ("%", "শতাংশ", "ভাগ")


@lru_cache(maxsize=4_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text that has a unit, in order.

    >>> [(str(one.number), one.unit) for one in quantities("২ লক্ষ ৪০ হাজার টাকা, ২ হাজার ৫০০টি, ২১ দিনের")]
    [('240000', 'টাকা'), ('2500', 'টি'), ('21', 'দিন')]
    """
    found = []
    for match in QUANTITY.finditer(text):
        rest = _GOES_ON.match(text, match.end())
        if (match["unit"] + (rest[0] if rest else "")).startswith(_WORDS) or _OF_A_YEAR.fullmatch(match[0]):
            continue
        try:
            number = parse_decimal(match["number"]) * SCALES[match["scale"] or ""]
            if match["more"]:
                number += parse_decimal(match["more"]) * SCALES[match["less"]]
            number += parse_decimal(match["ones"]) if match["ones"] else 0
        except Refusal:
            continue
        found.append(Quantity(match[0], *match.span(), number, match["unit"].replace(" ", "")))
    return tuple(found)


_OF_A_YEAR: Final = late("(?:19|20|১৯|২০)[0-9০-৯]{2} (?:মাস|দিন)")
"""A year with the word for a month behind it: অক্টোবর ২০২৬ মাসে."""
_WORDS: Final = tuple(map(normalise, _NOT_THE_UNIT))


def money_in(text: str) -> list[Quantity]:
    """The amounts in taka among the quantities of a text."""
    return [one for one in quantities(text) if one.unit == "টাকা"]


def words_of(*numbers: int) -> str:
    """Numbers in words, as the alternatives of a pattern.

    >>> words_of(*range(1, 4), 20)
    'এক|দুই|তিন|বিশ'
    """
    return "|".join(map(in_words, numbers))


def figure_or_word(match: re.Match[str]) -> int:
    """The whole number of a match: of its group `figure`, or else of its group `word`.

    >>> pattern = re.compile("(?:(?P<figure>[০-৯]+)|(?P<word>পাঁচ))টি")
    >>> [figure_or_word(found) for found in pattern.finditer("পাঁচটি ও ১২টি")]
    [5, 12]
    """
    return int(to_ascii(match["figure"])) if match["figure"] else from_words(match["word"])
