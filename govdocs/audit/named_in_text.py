"""People whom running text names with a form of address, and the same name written otherwise elsewhere in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.paper import Paper
from govdocs.audit.people import bare_name, people_in, phonetic_key
from govdocs.audit.spans import LETTER
from govdocs.audit.tables import list_tables
from govdocs.problems.problem import Path
from govdocs.text.unicode import normalise

_CALLED: Final = re.compile(
    rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>(?:{LETTER}{{1,25}}[.:]? ){{1,4}}{LETTER}{{2,25}})(?= ?[,(–।])"
)
_CALLED_BY_TWO: Final = re.compile(rf"জনাব (?P<name>{LETTER}{{3,25}} {LETTER}{{4,25}})(?!{LETTER})")
"""The first two words of a name that goes on, or that no mark follows."""
_WORD: Final = re.compile(rf"{LETTER}+")
_ENDINGS: Final = ("", "র", "ের", "এর", "কে")
_VOWELS: Final = re.compile(normalise("[া-ৌঅ-ঔ\u09bcয]"))
_HEARD_ALIKE: Final = str.maketrans({"ছ": "স", "য": "জ", "ঝ": "জ", "ঙ": "ং"})
_LEAST: Final = 3  # consonants of a word whose vowels may differ


def names_spelled_apart(paper: Paper) -> Iterator[tuple[Path, str, str, str]]:
    """A path, the name as it was called there or before, the other spelling, and its words in the text."""
    texts = [
        passage
        for passage in paper.texts
        if passage.own
        and passage.at[0] in ("body", "discussion", "text", "copies", "distribution", "decisions")
    ]
    known: dict[str, list[str]] = {}
    for passage in texts:
        for match in _CALLED.finditer(passage.text):
            _learn(known, bare_name(match["name"]))
        for match in _CALLED_BY_TWO.finditer(passage.text):
            _learn(known, bare_name(match["name"]))
    if any(known.values()) or texts:
        for person in people_in(paper):
            if person.row_of is None:
                _learn(known, person.name)
    if not known:
        return
    lists = {table.at for table in list_tables(paper)}
    told: set[str] = set()
    for passage in texts:
        if any(passage.at[:length] in lists for length in range(1, len(passage.at) + 1)):
            continue
        words = list(_WORD.finditer(passage.text))
        for start, word in enumerate(words):
            for name in known.get(_skeleton(word[0]), ()):
                last = start + name.count(" ")
                if last >= len(words):
                    continue
                span = passage.text[word.start() : words[last].end()]
                other = _other(span, name)
                if other and not {name, other} & told:
                    told.update((name, other))
                    yield passage.at, name, other, span


def _learn(known: dict[str, list[str]], name: str) -> None:
    names = known.setdefault(_skeleton(name.split()[0]), []) if " " in name else []
    if name not in names:
        names.append(name)


def _other(span: str, name: str) -> str | None:
    """The name that the span writes otherwise, without a case ending; None where it is not that name, or written alike."""
    for ending in _ENDINGS:
        stem = span.removesuffix(ending) if ending else span
        if stem == name:
            return None
    for ending in _ENDINGS:
        stem = span.removesuffix(ending) if ending else span
        if span.endswith(ending) and _is_one(stem, name):
            return stem
    return None


def _is_one(first: str, second: str) -> bool:
    """Whether two names are written with the same consonants to the ear, and each pair of words begins alike."""
    pairs = list(zip(first.split(), second.split(), strict=False))
    if len(first.split()) != len(second.split()) or phonetic_key(first) == phonetic_key(second) == "":
        return False
    return all(_is_one_word(one, other) for one, other in pairs)


def _is_one_word(one: str, other: str) -> bool:
    heard, beside = (phonetic_key(word).translate(_HEARD_ALIKE) for word in (one, other))
    if heard == beside:
        return True
    bones = _skeleton(one)
    return (
        len(bones) >= _LEAST
        and bones == _skeleton(other)
        and _begin_alike(heard, beside)
        and heard[-1] == beside[-1]
    )


def _begin_alike(heard: str, beside: str) -> bool:
    return heard[:2] == beside[:2] or {heard[0], beside[0]} == {"এ", "ই"}


def _skeleton(word: str) -> str:
    """The consonants of a word as they are heard, each once."""
    bones = _VOWELS.sub("", phonetic_key(word).translate(_HEARD_ALIKE))
    return re.sub(r"(.)\1+", r"\1", bones)
