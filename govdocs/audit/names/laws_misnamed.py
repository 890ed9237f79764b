"""Well-known laws whose name a text has with one word otherwise, and with their year: সরকারি কর্মচারী (শৃঙ্খলা ও আচরণ) বিধিমালা, ২০১৮."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from govdocs.audit.names.laws import YEARS, is_another
from govdocs.audit.reading.people import distance, phonetic_key
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Misnamed(NamedTuple):
    """The name of a law as a text has it, the right one, and where it stands."""

    stated: str
    right: str
    year: str
    start: int
    end: int


_KINDS: Final = (normalise("আইন"), normalise("বিধিমালা"))
_MOST_WORDS: Final = 9
_CITED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>(?:[(‘“]?{LETTER}{{1,20}}(?:-{LETTER}{{1,12}})?[),]{{0,2}} ){{2,{_MOST_WORDS}}}(?:{'|'.join(_KINDS)}))[’”]?,? (?P<year>[০-৯]{{4}})(?![০-৯])"
    )
)
_JOINING: Final = frozenset(("ও", "এবং", "বা"))
_OF_CHANGE: Final = tuple(
    map(normalise, ("সংশোধ", "খসড়া", "প্রস্তাবিত", "বিশেষ", "অস্থায়ী", "পার্বত্য", "মেট্রোপলিটন"))
)
"""Words that make of a name that of another law."""


def misnamed_laws(text: str) -> Iterator[Misnamed]:
    """Laws of the list, cited with their own year, of whose name one word is another, or two changed places.

    >>> text = normalise("সরকারি কর্মচারী (শৃঙ্খলা ও আচরণ) বিধিমালা, ২০১৮ অনুযায়ী")
    >>> [found.right == normalise("সরকারি কর্মচারী (শৃঙ্খলা ও আপিল) বিধিমালা") for found in misnamed_laws(text)]
    [True]
    """
    for match in matches(_CITED, text, *_KINDS):
        pieces = match["name"].split(" ")
        found = [law for law in _of_year(match["year"]) if _size(law) <= len(pieces)]
        near = [(law, start) for law in found if (start := _begins(law, pieces)) is not None]
        if len(near) != 1 or any(_is_name(pieces[at:]) for at in range(len(pieces))):
            continue
        law, start = near[0]
        begin = match.start() + sum(len(piece) + 1 for piece in pieces[:start]) + (pieces[start][0] in "(‘“")
        name = text[begin : match.end("name")]
        if not any(word in name for word in _OF_CHANGE) and not is_another(text, begin, match.end()):
            yield Misnamed(name, law, match["year"], begin, match.end("name"))


def _words(name: str) -> list[str]:
    return [word.strip("(),‘“’”") for word in name.split()]


def _size(name: str) -> int:
    return len(name.split())


@cache
def _names() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(phonetic_key, _words(name))) for name in YEARS)


def _is_name(pieces: Sequence[str]) -> bool:
    return tuple(phonetic_key(piece.strip("(),‘“’”")) for piece in pieces) in _names()


@lru_cache(maxsize=200)
def _of_year(year: str) -> tuple[str, ...]:
    own = ((name, years) for name, years in YEARS.items() if not name.startswith(_OF_KINDS))
    return tuple(name for name, years in own if year in years and len(_telling(name)) >= _LEAST)


_OF_KINDS: Final = normalise("স্থানীয় সরকার ")
"""What begins the names of several laws of one year, which differ in one word."""


def _telling(name: str) -> list[str]:
    """The words of a name but for the last, and what joins them."""
    return [word for word in _words(name)[:-1] if word not in _JOINING]


_LEAST: Final = 3
_SPELLING: Final = 2
"""Letters in which one word may be spelt otherwise, of which the rule of spelling may speak."""


def _begins(law: str, pieces: Sequence[str]) -> int | None:
    """Where the pieces begin to be the name of the law but for one word; None where they are not, or are the name."""
    right, start = _words(law), len(pieces) - _size(law)
    said = [piece.strip("(),‘“’”") for piece in pieces[start:]]
    if right[-1] != said[-1] or phonetic_key(right[0]) != phonetic_key(said[0]):
        return None
    heard, beside = ([phonetic_key(word) for word in words] for words in (right, said))
    apart = [at for at in range(len(right)) if heard[at] != beside[at]]
    if len(apart) == 1:
        at = apart[0]
        is_word = right[at] not in _JOINING and said[at] not in _JOINING
        return start if is_word and distance(heard[at], beside[at], _SPELLING) > _SPELLING else None
    return start if len(apart) == 2 and sorted(heard) == sorted(beside) else None
