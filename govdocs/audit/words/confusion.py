"""A word that stands for another, and what words beside it tell that."""

from __future__ import annotations

from typing import Final, NamedTuple

from govdocs.audit.spans import LETTER


class Confusion(NamedTuple):
    """A word that stands for another, the words around it by which that is known, and whether a program may type the other."""

    wrong: str
    """Begins a word, unless `before` says what comes before it. What follows in it is left as it is."""
    right: str
    before: str = ""
    """A pattern of fixed length, or several, one of which comes right before."""
    after: str = ""
    """A pattern that follows."""
    sure: bool = True


NOT_IN_WORD: Final = f"(?!{LETTER})"
"""The end of a word."""
CASES: Final = f"(?:ের|র|ে|কে|টি|টির|সহ|ও)?{NOT_IN_WORD}"
"""Case endings and the end of the word."""
