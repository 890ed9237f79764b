"""Where a text names a thing of a kind, and where it calls that thing otherwise than elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from govdocs.audit.reading.paper import Passage
from govdocs.audit.reading.scanning import sentence_around


class NamedThing(NamedTuple):
    """One place where a thing is named."""

    passage: Passage
    name: str
    kind: str
    """What it is: প্রকল্প, নদী; empty where the text does not say."""
    start: int
    end: int
    """Where the name ends, or the word that says the kind, with its case."""

    @property
    def words(self) -> str:
        """The name with its kind, without a case."""
        return f"{self.name} {self.kind}"

    @property
    def span(self) -> tuple[int, int]:
        """Where its sentence begins and ends."""
        return sentence_around(self.passage.text, self.start, self.end)

    @property
    def sentence(self) -> str:
        return self.passage.text[slice(*self.span)]


class ThingOtherwise(NamedTuple):
    """Where a thing is called otherwise, the words there, and what it is called elsewhere."""

    passage: Passage
    stated: str
    own: str
    start: int
