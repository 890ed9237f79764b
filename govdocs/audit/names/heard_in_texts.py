"""Names of tables, fields and signatures that running text has by the ear, and spells otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.names.called_nearly import Near
from govdocs.audit.names.introduced import CASE, PLACES, Introduced, introduced_in
from govdocs.audit.names.likeness import ear_key, heard_alike
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import places_of_words, words_in

_RUNNING: Final = ("body", "discussion", "decisions", "text", "closing")
_LEAST_WORDS: Final = 2
_LEAST_HEARD: Final = 2
"""Letters of a first name as the ear keeps it."""


def heard_in_texts(paper: Paper) -> Iterator[Near]:
    """Names of rows, fields and signatures, of two words or more, that running text has by the ear, and nowhere as they are."""
    known = {one.whole_name: one for one in introduced_in(paper) if one.is_row or one.at[0] not in PLACES}
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in known:
        words = tuple(name.split())
        if len(words) >= _LEAST_WORDS and len(ear_key(words[0])) >= _LEAST_HEARD:
            names.setdefault(ear_key(words[0]), []).append(words)
    for passage in paper.own_texts(_RUNNING) if names else ():
        here = {word for word in words_in(passage.text) if ear_key(word) in names}
        for start, end in places_of_words(here, passage.text) if here else ():
            for words in names[ear_key(passage.text[start:end])]:
                yield from _heard(passage, start, words, {tuple(each.split()) for each in known})


def _heard(
    passage: Passage, start: int, words: tuple[str, ...], known: set[tuple[str, ...]]
) -> Iterator[Near]:
    line = passage.text[start:].split("\n")[0]
    if passage.text[passage.text.rfind("\n", 0, start) + 1 :].startswith("|"):
        return
    spoken = line.split()[: len(words)]
    bare = tuple(CASE.sub("", word.strip(",।;:()")) for word in spoken)
    if len(bare) != len(words) or bare in known or bare == words:
        return
    if all(one == other or heard_alike(one, other) for one, other in zip(bare, words, strict=True)):
        said = Introduced(
            passage.at,
            " ".join(spoken).strip(",।;:()"),
            (bare[0], bare[1]),
            "",
            " ".join(bare[2:]),
            line,
            False,
        )
        yield Near(said, " ".join(words))
