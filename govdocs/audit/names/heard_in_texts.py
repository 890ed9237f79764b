"""Names that a text has by the ear: those of tables, fields and signatures, and third words behind the same two, 'খন্দকার', 'খোন্দকার'."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from govdocs.audit.names.called import (
    CASE,
    PLACES,
    Called,
    Introduced,
    called_in,
    listed_in,
    without_case,
)
from govdocs.audit.names.called_nearly import Near
from govdocs.audit.names.likeness import ear_key, heard_alike
from govdocs.audit.names.named_in_text import skeleton
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import places_of_words, words_in
from govdocs.audit.spelling.lexicon import is_known
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote

_RUNNING: Final = ("body", "discussion", "decisions", "text", "closing")
_MARKS: Final = ",।;:()‘’“”"
"""What a name in a sentence may stand between."""
_LEAST_WORDS: Final = 2
_LEAST_HEARD: Final = 2
"""Letters of a first name as the ear keeps it."""


def heard_in_texts(paper: Paper) -> Iterator[Near]:
    """Names of rows, fields and signatures, of two words or more, that running text has by the ear, and nowhere as they are."""
    known = dict.fromkeys(tuple(one.name.split()) for one in listed_in(paper))
    names: dict[str, list[tuple[str, ...]]] = {}
    for words in known:
        if len(words) >= _LEAST_WORDS and len(ear_key(words[0])) >= _LEAST_HEARD:
            names.setdefault(ear_key(words[0]), []).append(words)
    for passage in paper.own_texts(_RUNNING) if names else ():
        here = {word for word in words_in(passage.text) if ear_key(word) in names}
        for start, end in places_of_words(here, passage.text) if here else ():
            for words in names[ear_key(passage.text[start:end])]:
                yield from _heard(passage, start, words, known)


def _heard(
    passage: Passage, start: int, words: tuple[str, ...], known: Collection[tuple[str, ...]]
) -> Iterator[Near]:
    line = passage.text[start:].split("\n")[0]
    if passage.text[passage.text.rfind("\n", 0, start) + 1 :].startswith("|"):
        return
    spoken = line.split()[: len(words)]
    bare = tuple(CASE.sub("", word.strip(_MARKS)) for word in spoken)
    if len(bare) != len(words) or bare in known or bare == words:
        return
    if all(one == other or heard_alike(one, other) for one, other in zip(bare, words, strict=True)):
        said = Introduced(
            passage.at,
            " ".join(spoken).strip(_MARKS),
            (bare[0], bare[1]),
            "",
            " ".join(bare[2:]),
            line,
            False,
        )
        yield Near(said, " ".join(words))


_CALLED: Final = (*PLACES, "copies", "distribution", "to")
_THREE: Final = 3
"""Words of a name, and consonants of a word that two names have by more than chance."""


def third_words_apart(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The path of the later name of three words, the earlier name, the later one, and its place."""
    known: dict[tuple[str, ...], dict[str, list[Called]]] = {}
    for one in called_in(paper, _CALLED):
        if not one.is_honoured or len(one.words) < _THREE or len(one.words[_THREE - 1]) < _THREE:
            continue
        *two, third = without_case(one.words[:_THREE])
        thirds = known.setdefault(tuple(two), {})
        alike = (
            other
            for other, some in thirds.items()
            if _have_one_skeleton(other, third) and not all(_are_two(each, one) for each in some)
        )
        if third not in thirds and (other := next(alike, None)):
            quote = Quote.of(one.passage.text, *one.span(_THREE))
            yield one.passage.at, " ".join((*two, other)), " ".join((*two, third)), quote
        thirds.setdefault(third, []).append(one)


def _are_two(one: Called, other: Called) -> bool:
    return one.line == other.line or (one.is_row and other.is_row)


def _have_one_skeleton(one: str, other: str) -> bool:
    """Whether two words have the same consonants, and are no words of the language."""
    bones = skeleton(one)
    return len(bones) >= _THREE and bones == skeleton(other) and not (is_known(one) and is_known(other))
