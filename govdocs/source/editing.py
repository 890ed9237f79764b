"""Typing into a YAML text at the places that its tree remembers, so that comments, order and layout stay as they are."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from govdocs.errors import Refusal
from govdocs.problems.problem import InvalidDocument, Place
from govdocs.source import messages
from govdocs.source.quoting import scalar
from govdocs.source.reading import Source, read_text

_BREAK: Final = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")  # what YAML counts as the end of a line
_KIND: Final = ("kind", "ধরন")


@dataclass(frozen=True)
class Edit:
    """Characters `start` to `end` of a text give way to other ones."""

    start: int
    end: int
    text: str


def typed(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits done; they do not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def difference(name: str, old: str, new: str) -> str:
    """What changes from one text of a file to the other, as a unified diff."""
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def renamed(source: Source, path: tuple[str | int, ...], name: str) -> Iterator[Edit]:
    """The key at a path, as written, under another name; nothing where it is not there."""
    spot = source.locate(path)
    if spot.path == path and spot.key_place:
        yield Edit(*span(source.text, spot.key_place), name)


def with_fields(source: Source, fields: Iterable[tuple[tuple[str, str], tuple[str, str]]]) -> str:
    """The text with top-level fields set, each given by its key and its value, in English and in Bangla.

    A field that is there gets the value in its place; the others come below the kind, in the language that it is written in.
    Raises Refusal where the file does not then read as it should.
    """
    edits, expected, added = [], dict(source.tree), []
    bangla = not (source.tree.key_of(*_KIND) or "").isascii()
    wanted = [(names, values[bangla]) for names, values in fields]
    for names, value in wanted:
        key = source.tree.key_of(*names)
        if key is None:
            key = names[bangla]
            added.append(f"{key}: {scalar(value)}")
        else:
            edits.append(_with_value(source, key, value))
        expected[key] = value
    text = typed(source.text, [*edits, *_below_the_kind(source, added)])
    try:
        right = dict(read_text(text, source.name).tree) == expected
    except InvalidDocument:
        right = False
    if not right:
        keys = ", ".join(names[bangla] for names, _ in wanted)
        raise Refusal(*messages.CANNOT_SET_FIELDS.filled(file=source.name, keys=keys))
    return text


def _with_value(source: Source, key: str, value: str) -> Edit:
    place = source.tree.values_at[key]
    assert place is not None
    start, end = span(source.text, place)
    apart = source.text[start - 1].isspace()  # not where the value was left empty
    return Edit(start, end, scalar(value) if apart else f" {scalar(value)}")


def _below_the_kind(source: Source, lines: list[str]) -> list[Edit]:
    """New lines after that of the kind, in the file's own way of ending them."""
    kind = source.tree.key_of(*_KIND)
    if not lines or kind is None:
        return []
    place = source.tree.values_at[kind]
    assert place is not None
    text, (_, at) = source.text, span(source.text, place)
    if text[span(text, source.tree.place)[0]] == "{":  # type: ignore[arg-type]
        return [Edit(at, at, "".join(f", {line}" for line in lines))]
    ending = _BREAK.search(text, at)
    at = ending.start() if ending else len(text)
    mark = ending[0] if ending else "\n"
    return [Edit(at, at, "".join(f"{mark}{line}" for line in lines))]


# Places and offsets


def span(text: str, place: Place) -> tuple[int, int]:
    """Begin and end of a place, as offsets in the text."""
    return _offset(text, place.line, place.column), _offset(text, place.end_line, place.end_column)


def place_of(name: str, text: str, start: int, end: int) -> Place:
    """The place of two offsets in the text of the file called `name`."""
    return Place(name, *_position(text, start), *_position(text, end))


def _offset(text: str, line: int, column: int) -> int:
    starts = _line_starts(text)
    return starts[line - 1] + column - 1 if line <= len(starts) else len(text)


def _position(text: str, offset: int) -> tuple[int, int]:
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _BREAK.finditer(text)))
