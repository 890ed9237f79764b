"""The words that are known to be right: frequent words of letters, and words of the laws. Read once, when first asked for."""

from __future__ import annotations

import marshal
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final, NamedTuple

from govdocs.audit.spelling import sound
from govdocs.audit.spelling.endings import divided, splits
from govdocs.audit.spelling.sound import folded, sounds
from govdocs.files.cache import read_cached, write_cached
from govdocs.text import unicode
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

FREQUENT: Final = "frequent.txt"
"""What a misspelt word is taken for."""
COMMONEST: Final = "commonest.txt"
"""What a short word is taken for, too."""
FREQUENT_IN_LAWS: Final = "laws_frequent.txt"
LAWS: Final = "laws.txt"
ALLOWED: Final = "allowed.txt"
"""What is left alone besides."""
PREFIXES: Final = ("অ", "অন", "উপ", "সু", "বি", "প্র", "মহা")
"""What may stand before any word, and is shorter than a part."""
SHORTEST_PART: Final = 3
"""Characters of a part of a compound."""


class Shelves:
    """Lists of words by a text; those by texts that begin alike are bytes until one is asked for: a letter needs few of them."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        self.packed = packed
        self._opened: dict[str, dict[str, list[str]]] = {}

    def get(self, text: str) -> Sequence[str]:
        beginning = text[:2]
        if beginning not in self._opened:
            packed = self.packed.get(beginning)
            self._opened[beginning] = marshal.loads(packed) if packed else {}
        return self._opened[beginning].get(text, ())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shelves) and self._all() == other._all()

    __hash__ = None  # type: ignore[assignment]

    def _all(self) -> dict[str, dict[str, list[str]]]:
        return {beginning: marshal.loads(packed) for beginning, packed in self.packed.items()}


def _on_shelves(words: Mapping[str, list[str]]) -> Shelves:
    shelves: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for text, found in words.items():
        shelves[text[:2]][text] = found
    return Shelves({beginning: marshal.dumps(shelf) for beginning, shelf in shelves.items()})


class Lexicon(NamedTuple):
    """The words, and the frequent ones by their sound, and by what is left of them without one character."""

    known: frozenset[str]
    commonest: frozenset[str]
    by_sound: Shelves
    by_rest: Shelves
    rare_by_sound: Shelves
    """The words that are neither frequent nor names of places, by their sound."""


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package; what was made of its lists is kept for other processes (govdocs.files.cache)."""
    lists = {name: _text(name) for name in (COMMONEST, FREQUENT, FREQUENT_IN_LAWS, LAWS, ALLOWED)}
    places = (files("govdocs.audit.names") / "places.txt").read_text("utf-8")
    makers = [path.read_text("utf-8") for path in _MAKERS if path.exists()]
    if len(makers) < len(_MAKERS):
        return _made_of(lists, places)  # the code is not there to be told from that of before
    made_from = "\0".join([*makers, places, *lists.values()])
    if data := read_cached(_FILE, made_from):
        known, commonest, *packed = marshal.loads(data)
        return Lexicon(known, commonest, *map(Shelves, packed))
    made = _made_of(lists, places)
    packed = [shelves.packed for shelves in (made.by_sound, made.by_rest, made.rare_by_sound)]
    write_cached(_FILE, made_from, marshal.dumps((made.known, made.commonest, *packed)))
    return made


_FILE: Final = Path(__file__).with_name("lexicon")
_MAKERS: Final = tuple(Path(module) for module in (__file__, sound.__file__, unicode.__file__))
"""The modules that make the lexicon of its lists."""


def _made_of(lists: Mapping[str, str], places: str) -> Lexicon:
    commonest, *frequent_lists = (_words(lists[name]) for name in (COMMONEST, FREQUENT, FREQUENT_IN_LAWS))
    frequent = commonest.union(*frequent_lists)
    words = sorted(frequent)
    by_sound, by_rest = defaultdict(list), defaultdict(list)
    all_folded = folded("\n".join(words)).split("\n")
    for word, heard, short in zip(words, sounds(words), all_folded, strict=True):
        by_sound[heard].append(word)
        if len(word) >= (SHORTEST_COMMON if word in commonest else SHORTEST_GUESS):
            for rest in _rests(short) | _without_a_syllable(short):
                by_rest[rest].append(word)
    rare = sorted((_words(lists[LAWS]) | _words(lists[ALLOWED])) - frequent)
    rare_by_sound = defaultdict(list)
    of_places = frozenset(
        re.findall("[^\\s|:,.#-]+", normalise(places))
    )  # of these the rules of places speak
    for word, heard in zip(rare, sounds(rare), strict=True):
        if word not in of_places:
            rare_by_sound[heard].append(word)
    known = frequent | frozenset(rare)
    return Lexicon(known, commonest, *map(_on_shelves, (by_sound, by_rest, rare_by_sound)))


SHORTEST_GUESS: Final = 6
"""Characters of a word that may be taken for another because one character differs."""
SHORTEST_COMMON: Final = 4
"""Characters of a word that may be taken for one of the commonest."""


def rests_of(word: str) -> set[str]:
    """A word, folded, and what is left of it when one character after its first is taken away; nothing of a short word.

    >>> sorted(rests_of("আলোচনা"))
    ['আলচনা', 'আলোচন', 'আলোচনা', 'আলোচা', 'আলোনা', 'আোচনা']
    """
    return _rests(folded(word)) if len(word) >= SHORTEST_COMMON else set()


def _rests(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(1, len(word))}


TYPED_BEFORE: Final = late("(?<=[^্])(?P<letter>[ক-হ]়?)(?P<sign>[িেৈ])(?P<next>[ক-হ]়?)(?![া-ৌ়্])")
"""A consonant whose sign the keyboard types before it, and the next one, on which the sign is when the first is left out."""


def _without_a_syllable(word: str) -> set[str]:
    return {word[: match.start()] + word[match.start("next") :] for match in TYPED_BEFORE.finditer(word)}


@lru_cache(maxsize=50_000)
def is_listed(word: str) -> bool:
    """Whether a word is in the lexicon, as it is or with a plain ending.

    >>> is_listed(normalise("দপ্তরসমূহের")), is_listed(normalise("সভাকক্ষে"))
    (True, False)
    """
    known = lexicon().known
    return any(
        stem in known or (ending != "" and stem.endswith("ত") and stem[:-1] + "ৎ" in known)  # বিদ্যুতের
        for stem, ending in divided(word, SHORTEST_PART, plain=True)
    )


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether a word is in the lexicon, with or without an ending, or is made of words that are.

    >>> [is_known(normalise(word)) for word in ("দপ্তরসমূহের", "সভাকক্ষে", "পরিদর্শিকার", "গ্রহনের")]
    [True, True, True, False]
    """
    known = lexicon().known
    if is_listed(word) or any(
        stem in known or (stem.endswith(_SHE) and f"{stem.removesuffix(_SHE)}ক" in known)
        for stem, _ in divided(word, SHORTEST_PART - 1)
    ):
        return True
    if any(
        word.startswith(prefix) and len(word) > len(prefix) + SHORTEST_PART and is_known(word[len(prefix) :])
        for prefix in PREFIXES
    ):
        return True
    return any(word[:at] in known and is_known(word[at:]) for at in splits(word, SHORTEST_PART)) or any(
        is_known(vowel + word[at + 1 :])
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART)
        if word[at] == "া" and word[:at] in known
        for vowel in "অআ"  # a compound of sandhi: খাদ্য, অভাব
    )


_SHE: Final = "িকা"
"""The ending of a woman who does what a word in -ক says: পরিদর্শক, পরিদর্শিকা."""


def _text(name: str) -> str:
    return (files("govdocs.audit.spelling") / name).read_text("utf-8")


def _words(text: str) -> frozenset[str]:
    lines = normalise(text).splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
