"""YAML text → Source: a marked tree (govdocs.source.tree), the text it came from, and the way from a field to its line.

Every scalar is read as text: plain YAML would turn `10:30` into 630 and `012` into 10. Tags, anchors, aliases and repeated
keys are refused, and size, depth and number of values are bounded, so that a hostile file costs no more than a big honest one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any

from govdocs.files.location import Location
from govdocs.problems.problem import InvalidDocument, Path, Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.source import comments
from govdocs.source.decoding import MAX_BYTES, decode, read_file, refuse_size
from govdocs.source.invisible import unusual_breaks
from govdocs.source.messages import HALF_CHARACTER, NO_VALUE, TOO_LARGE
from govdocs.source.parser import build
from govdocs.source.tree import MAX_DEPTH, MAX_VALUES, Map, NoValue, Seq, TooLarge, marked, nodes, scalars
from govdocs.text.late_pattern import late

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_VALUES",
    "Map",
    "Seq",
    "Source",
    "Spot",
    "mark",
    "read",
    "read_bytes",
    "read_text",
    "scalars",
]

_SURROGATE = late("[\ud800-\udfff]")


@dataclass(frozen=True)
class Spot:
    """A place in the tree: its path as written, where its key and its value stand, the value, and the mapping around it."""

    path: tuple[str | int, ...]
    key_place: Place | None
    value_place: Place | None
    value: Any
    parent: Map

    def step(self, step: str | int) -> Spot:
        node = self.value
        if isinstance(node, Seq) and isinstance(step, int) and step < len(node):
            place = node.items_at[step]
            return Spot((*self.path, step), place, place, node[step], self.parent)
        if isinstance(node, Map) and isinstance(step, str):
            key = node.written.get(step, step)
            if key in node:
                return Spot((*self.path, key), node.keys_at[key], node.values_at[key], node[key], node)
        return self


@dataclass(frozen=True)
class Source:
    """One file that was read: its name as the user gave it, its text, its tree, what was found without stopping the reading
    (slips, which are errors, and warnings), and its bytes."""

    name: str
    text: str
    tree: Map
    problems: tuple[Problem, ...] = ()
    raw: bytes = b""

    @property
    def slips(self) -> tuple[Problem, ...]:
        """The problems that make the file invalid, although it could be read."""
        return tuple(problem for problem in self.problems if problem.is_error)

    def is_empty_cell(self, place: Place | None) -> bool:
        """Whether this is a place between two commas of a list, at which nothing stands."""
        found = (problem.place for problem in self.problems if problem.code == "empty-cell")
        return place is not None and any(
            (at.line, at.column) == (place.line, place.column) for at in found if at
        )

    def locate(self, loc: tuple[str | int, ...]) -> Spot:
        """Where a field stands; its nearest parent where the field itself is missing.

        Steps that are not in the tree (pydantic names the branches of a union among them) are passed over.
        """
        spot = Spot((), self.tree.place, self.tree.place, self.tree, self.tree)
        for step in loc:
            spot = spot.step(step)
        return spot

    def problem(
        self, sentence: Sentence, place: Place | None = None, *, path: Path = (), given: str = ""
    ) -> Problem:
        """A problem at a place of this file, with the line that it is in. `given` is the value that it is about."""
        excerpt = self.line(place.line) if place else ""
        return sentence.problem(place, path=path, excerpt=excerpt, given=given)

    def line(self, number: int) -> str:
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()


def read(path: Location, name: str | None = None, within: Location | None = None) -> Source:
    """Read a YAML file, called `name` in problems; `within` is as in `read_file`. Raises InvalidDocument where no tree can be made of it.

    Slips that leave the rest readable (a repeated key, a value that needs quotation marks) stand in `Source.problems`: who
    goes on with the tree must not forget them.
    """
    name = name or str(path)
    return read_bytes(read_file(path, name, within), name)


def read_bytes(raw: bytes, name: str) -> Source:
    """Read the bytes of a YAML file, as `read` does."""
    return replace(read_text(decode(raw, name), name), raw=raw)


def read_text(text: str, name: str = "<text>") -> Source:
    """Read YAML text, as `read` does."""
    refuse_size(len(text), name)
    text = text.removeprefix("\ufeff")
    tree, slips = build(text, name)
    return Source(name, text, tree, (*slips, *_warnings(text, name, slips)), raw=text.encode())


def _warnings(text: str, name: str, slips: tuple[Problem, ...]) -> Iterator[Problem]:
    """What is read, and yet maybe not as it was meant; not on a line of which a slip is told already."""
    told = {problem.line for problem in slips}
    found = chain(comments.warnings(text, name), unusual_breaks(text, name, Severity.WARNING))
    return (problem for problem in found if problem.line not in told)


def mark(data: Mapping[str, Any], text_of: Callable[[Mapping[str, Any]], str] | None = None) -> Source:
    """A mapping that comes from Python, as a source without places; `text_of` writes it as YAML, if its bytes are wanted.

    Raises InvalidDocument where it is too deep or large, or holds what only Python has: half of a character, a set, bytes.
    """
    try:
        tree = marked(data)
    except TooLarge as error:
        raise InvalidDocument([TOO_LARGE[error.code].problem()]) from error
    except NoValue as error:
        sentence = NO_VALUE[error.code].filled(given=error.given)
        raise InvalidDocument([sentence.problem(path=error.path, given=error.given)]) from error
    if halves := tuple(_half_characters(tree)):
        raise InvalidDocument(halves)
    return Source("", "", tree, raw=text_of(tree).encode() if text_of else b"")


def _half_characters(tree: Map) -> Iterator[Problem]:
    """A problem for each key and value that holds a lone surrogate: no such text can be written to any file."""
    for path, node in nodes(tree):
        for text in (*path[-1:], node):  # the key and the value
            half = _SURROGATE.search(text) if isinstance(text, str) else None
            if half is not None:
                sentence = HALF_CHARACTER.filled(code=f"U+{ord(half[0]):04X}")
                yield sentence.problem(path=tuple(map(_shown, path)), given=_shown(text))


def _shown(step: Any) -> Any:
    """A step or text as it can be printed: with U+FFFD for each half of a character."""
    return _SURROGATE.sub("\ufffd", step) if isinstance(step, str) else step
