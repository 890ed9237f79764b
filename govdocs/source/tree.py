"""The marked tree: plain dicts and lists that remember the line and column of every key and value."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from govdocs.problems.problem import Path, Place
from govdocs.text.late_pattern import late
from govdocs.text.unicode import same_name

MAX_DEPTH = 40
MAX_VALUES = 500_000
MOST_LETTERS = 2500  # of a word; the longest addresses on the web have two thousand

_MOST_BITS = 1024  # of a whole number, some 300 digits: Python refuses to write one of more than 4,300
_MOST_MARKS = 30  # on one letter: the Stream-Safe Text Format of UAX #15
_WORD = late(
    r"(?:[^\s|]|[\u00a0\u2007\u202f])+"
)  # a bar parts the cells of a table; no line ends at a no-break space
_OF_A_RULER = frozenset("-:=")
# What may be a mark: no letters, figures or usual signs, and no signs of Bangla but those that have an order. Said once before it is
# counted, so that a search looks for it alone.
_MAY_BE_MARK = r"[^\w\s\x00-\x7f\u0964\u0965\u0980-\u09bb\u09bd-\u09cc\u09ce-\u09fd\u2010-\u2027]"
_UNUSUAL = late(rf"{_MAY_BE_MARK}{_MAY_BE_MARK}{{{_MOST_MARKS},}}")


class Map(dict[str, Any]):
    """A mapping that knows where its keys and values stand.

    The models leave notes in it while they read: `part`, the class that read it; `written`, the key under which each field
    was found; and `known`, the fields that could stand here with their Bangla names.
    """

    def __init__(self, place: Place | None) -> None:
        super().__init__()
        self.place = place
        self.keys_at: dict[str, Place | None] = {}
        self.values_at: dict[str, Place | None] = {}
        self.part: type | None = None
        self.written: dict[str, str] = {}
        self.known: dict[str, str] = {}

    def key_of(self, *names: str) -> str | None:
        """The key, as written, that stands for a field of these names; None where it is not given."""
        wanted = {same_name(name) for name in names}
        return next((key for key in self if same_name(key) in wanted), None)


class Seq(list[Any]):
    """A list that knows where its items stand."""

    def __init__(self, place: Place | None) -> None:
        super().__init__()
        self.place = place
        self.items_at: list[Place | None] = []


class TooLarge(ValueError):  # noqa: N818 - reads as what it says
    """A tree that is nested too deeply, holds too many values, or what no text has; `code` says which.

    `lines` are those of the text before the place that it is about.
    """

    def __init__(self, code: str, lines: int = 0) -> None:
        super().__init__(code)
        self.code, self.lines = code, lines


def marked(data: Mapping[str, Any]) -> Map:
    """A mapping that comes from Python, as a tree without places. Raises NoValue; and TooLarge, for what holds itself too."""
    return _Marking().map(data, ())


class NoValue(ValueError):  # noqa: N818 - reads as what it says
    """What Python has and a document does not, at a path of its tree; `code` says why not, `given` what it is."""

    def __init__(self, code: str, path: tuple[str | int, ...], given: str) -> None:
        super().__init__(code)
        self.code, self.path, self.given = code, path, given


class _Marking:
    def __init__(self) -> None:
        self.values = 0

    def map(self, data: Mapping[Any, Any], path: tuple[str | int, ...]) -> Map:
        result = Map(None)
        for key, item in data.items():
            name = str(self.scalar(key, path))
            refuse_piled_marks(name)
            result[name] = self.value(item, (*path, name))
            result.keys_at[name] = result.values_at[name] = None
        return result

    def value(self, value: Any, path: tuple[str | int, ...]) -> Any:
        self.values += 1
        refuse_size(len(path) + 1, self.values)
        if isinstance(value, Mapping):
            return self.map(value, path)
        if isinstance(value, (list, tuple)):
            items = Seq(None)
            items.extend(self.value(item, (*path, index)) for index, item in enumerate(value))
            items.items_at = [None] * len(items)
            return items
        if isinstance(value, str):
            refuse_impossible(value)
        return self.scalar(value, path)

    def scalar(self, value: Any, path: tuple[str | int, ...]) -> Any:
        """A value that holds no others, text and numbers of classes of their own as plain ones. Raises NoValue."""
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, float):
            return float.__pos__(value)
        if isinstance(value, int) and value.bit_length() > _MOST_BITS:
            raise NoValue("too-many-digits", path, f"{value.bit_length()} bits")
        if isinstance(value, int) and not isinstance(value, bool):
            return int.__pos__(value)
        if isinstance(value, (Collection, Iterator, memoryview)):
            raise NoValue("no-value", path, type(value).__name__)
        return value


def nodes(node: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """The node and all within it, each with its path; a mapping or list before what it holds."""
    yield path, node
    if isinstance(node, Map):
        for key, value in node.items():
            yield from nodes(value, (*path, key))
    elif isinstance(node, Seq):
        for index, value in enumerate(node):
            yield from nodes(value, (*path, index))


def scalars(tree: Any) -> Iterator[tuple[Path, str]]:
    """Every text of a tree, with its path."""
    return ((path, node) for path, node in nodes(tree) if isinstance(node, str))


def refuse_size(depth: int, values: int) -> None:
    """Raises TooLarge beyond the depth and the number of values that any honest document needs."""
    if depth > MAX_DEPTH:
        raise TooLarge("too-deep")
    if values > MAX_VALUES:
        raise TooLarge("too-many-values")


def refuse_impossible(text: str) -> None:
    """Raises TooLarge for what no text has and no page is made for: piled marks, a word without end."""
    refuse_piled_marks(text)
    if all(len(line) <= MOST_LETTERS for line in text.split("\n")):
        return
    for word in _WORD.finditer(text):
        if word.end() - word.start() > MOST_LETTERS and not _OF_A_RULER.issuperset(word[0]):
            raise TooLarge("word-without-end", text.count("\n", 0, word.start()))


def refuse_piled_marks(text: str) -> None:
    """Raises TooLarge for more marks on one letter than any script needs: sorting them costs the square of their number."""
    for run in _UNUSUAL.finditer(text):
        piled = 0
        for character in run[0]:
            piled = piled + 1 if unicodedata.combining(character) else 0
            if piled > _MOST_MARKS:
                raise TooLarge("piled-marks")
