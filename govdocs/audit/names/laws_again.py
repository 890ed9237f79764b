"""A law that a document names twice, with a year that is a slip of the hand apart: পানি আইন, ২০১৩ and পানি আইন, ২০১৮."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.abroad import of_another_country
from govdocs.audit.names.laws import YEARS, is_another
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import LETTERS, matches, sentence_around
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Law(NamedTuple):
    """A law in a text: where, its last words with its kind, its year, its sentence."""

    passage: Passage
    start: int
    end: int
    name: tuple[str, ...]
    year: str
    sentence: str


_KINDS: Final = tuple(map(normalise, ("আইন", "বিধিমালা", "অধ্যাদেশ", "প্রবিধানমালা", "নীতি")))
_LAW: Final = late(
    rf"(?<![{LETTERS}])(?P<kind>{'|'.join(_KINDS)})[’”]?,? (?P<year>(?:১[৮৯]|২০)[০-৯]{{2}})(?![০-৯]|[-–/][০-৯])"
)
_WORD: Final = late(rf"[{LETTERS}]+")
_REACH: Final = 60
_WORDS: Final = 2
_OF_RULES: Final = 3
"""Words of the name of rules, which many departments have of the same thing: … কর্মকর্তা ও কর্মচারী নিয়োগ বিধিমালা."""
_AND: Final = "ও"
_RULES: Final = frozenset(map(normalise, ("বিধিমালা", "প্রবিধানমালা")))
_SHORTEST: Final = 2
_NO_NAME: Final = frozenset(normalise("এই এ উক্ত ওই ঐ সংশ্লিষ্ট বিদ্যমান প্রচলিত জাতীয় বাংলাদেশ নতুন মূল").split())
_OTHER_EDITION: Final = late(
    normalise(
        "রহিত|বাতিল|সংশোধ|প্রতিস্থাপ|স্থলে|পরিবর্তে|নতুন|পূর্বের|আগের|পূর্ববর্তী|সাবেক|খসড়া|প্রস্তাবিত|কার্যকর|প্রণীত|প্রণয়ন|বিলুপ্ত"
    )
)
_NEXT: Final = 1
"""Years between two editions of one year and the next, of what is made anew each year."""


def laws_of_two_years(paper: Paper) -> Iterator[tuple[Law, Law]]:
    """Each law that has another year than where it was named first, with that; not those of which the years are known."""
    first: dict[tuple[str, ...], Law] = {}
    several: set[tuple[str, ...]] = set()
    found = [law for passage in paper.texts if passage.own for law in _laws(passage)]
    for name in {law.name for law in found}:
        if len({law.year for law in found if law.name == name}) > 2:
            several.add(name)
    for law in found:
        other = first.setdefault(law.name, law)
        if law.year == other.year or law.name in several:
            continue
        if _is_of_an_edition(law) or _is_of_an_edition(other):
            continue
        years = to_ascii(law.year), to_ascii(other.year)
        if (
            law.sentence != other.sentence
            and is_mistyped(*years)
            and abs(int(years[0]) - int(years[1])) > _NEXT
        ):
            yield law, other


def _is_of_an_edition(law: Law) -> bool:
    """Whether the words around a law say that there is one before or after it."""
    begin, end = sentence_around(law.passage.text, law.start, law.end)
    return bool(
        _OTHER_EDITION.search(law.passage.text, max(begin, law.start - _BESIDE), min(end, law.end + _BESIDE))
    )


_BESIDE: Final = 40


def _laws(passage: Passage) -> Iterator[Law]:
    text = passage.text
    for match in matches(_LAW, text, *_KINDS):
        begin, end = sentence_around(text, *match.span())
        before = text[max(begin, match.start() - _REACH) : match.start()]
        words = tuple(_WORD.findall(before)[-(_OF_RULES if match["kind"] in _RULES else _WORDS) :])
        if len(words) < _WORDS or min(map(len, words[-_WORDS:])) < _SHORTEST or words[-1] in _NO_NAME:
            continue
        if match["kind"] in _RULES and _AND in words:
            continue
        whole = text[max(begin, match.start() - _REACH) : match.start()] + match["kind"]
        if any(whole.endswith(name) for name in YEARS) or is_another(
            text, match.start() - len(before), match.end()
        ):
            continue
        if not of_another_country(text, match.start() - len(words[-1]) - 1):
            start = match.start() - len(before) + before.rfind(words[0])
            yield Law(passage, start, match.end(), (*words, match["kind"]), match["year"], text[begin:end])
