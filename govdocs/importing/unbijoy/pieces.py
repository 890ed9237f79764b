"""What the parts of a converted file share: the result, and neighbouring runs converted together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govdocs.importing.readers.bijoy_words import ADDRESS
from govdocs.problems.problem import Problem
from govdocs.text import from_bijoy


@dataclass(frozen=True)
class Converted:
    """A file in Unicode, how many words of it were Bijoy, and what the reader should know."""

    data: bytes
    words: int
    problems: tuple[Problem, ...] = ()


def converted_pieces(pieces: list[str]) -> tuple[list[str], int]:
    """Texts of neighbouring runs in Bijoy fonts, each with its words in Unicode; a word belongs to the run that it begins in."""
    text = "".join(pieces)
    owners = [index for index, piece in enumerate(pieces) for _ in piece]
    made: list[list[str]] = [[] for _ in pieces]
    count = 0
    for word in re.finditer(r"\s+|\S+", text):
        typed = word[0]
        owner = owners[word.start()]
        if typed.isspace():
            for offset, character in enumerate(typed):
                made[owners[word.start() + offset]].append(character)
        elif ADDRESS.fullmatch(typed.strip(".,;()")):
            made[owner].append(typed)
        else:
            converted = from_bijoy(typed)
            made[owner].append(converted)
            count += converted != typed
    return ["".join(each) for each in made], count
