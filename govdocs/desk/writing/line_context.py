"""Where in a document a place of its text is, told by its lines alone: it works while the text is being typed and is no YAML yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_LINE: Final = re.compile(r" *(?P<dashes>(?:- +|-$)*)")
_COLON: Final = re.compile(r":(?=\s|$)")
_NO_KEY: Final = re.compile(r"[#{}\[\]|>]")
_FAR: Final = 3_000
"""Lines above that are looked at, and characters of one line."""


@dataclass(frozen=True)
class TypedLine:
    """A line as an entry of a mapping or list: where its dashes are, where what follows them begins, its key, what follows the colon."""

    row: int
    start: int
    column: int
    dashes: tuple[int, ...]
    key: str | None
    key_start: int
    value_start: int
    text: str

    @property
    def value(self) -> str:
        """What stands behind the colon."""
        return self.text[self.value_start - self.start :].strip()


@dataclass(frozen=True)
class LineContext:
    """The keys around a place (numbers of items left out), the line, the keys beside it, and whether it is within a block of text."""

    around: tuple[str, ...]
    line: TypedLine
    beside: frozenset[str]
    is_text: bool


def line_context(text: str, offset: int) -> LineContext:
    """The context of an offset."""
    lines = text.split("\n")
    row = text.count("\n", 0, offset)
    starts = _starts(lines)
    line = typed_line(lines[row], row, starts[row])
    around, is_text = _around(line, _other_lines(lines, starts, row, -1))
    beside = [] if line.dashes else [*_beside(line, _other_lines(lines, starts, row, -1))]
    beside += _beside(line, _other_lines(lines, starts, row, 1))
    return LineContext(around, line, frozenset(beside), is_text)


def typed_line(text: str, row: int, start: int) -> TypedLine:
    """A line of a text that begins at an offset."""
    text = text[:_FAR]
    match = _LINE.match(text)
    assert match is not None
    dashes = tuple(at for at, sign in enumerate(text[: match.end()]) if sign == "-")
    begin = match.end()
    colon = _COLON.search(text, begin)
    key = text[begin : colon.start()].strip("'\" ") if colon else ""
    is_key = bool(key) and _NO_KEY.search(key) is None
    end = colon.end() if colon and is_key else begin
    return TypedLine(row, start, begin, dashes, key if is_key else None, start + begin, start + end, text)


def _around(line: TypedLine, above: Iterator[TypedLine]) -> tuple[tuple[str, ...], bool]:
    """The keys around a line from the outermost on, and whether it is text of one of them."""
    limit, same = (line.dashes[0], True) if line.dashes else (line.column, False)
    found: list[str] = []
    for other in above:
        is_parent = other.column < limit or (
            same and other.column == limit and not other.dashes and not other.value
        )
        if other.key is not None and is_parent:
            found.insert(0, other.key)
            if other.value[:1] in ("|", ">"):
                return tuple(found), True
            limit, same = (other.dashes[0], True) if other.dashes else (other.column, False)
        elif other.dashes and other.dashes[0] < limit:
            limit, same = other.dashes[0], True
        if limit == 0 and not same:
            break
    return tuple(found), False


def _beside(line: TypedLine, others: Iterator[TypedLine]) -> Iterator[str]:
    """The keys of the same mapping, above or below a line."""
    for other in others:
        begins_item = bool(other.dashes) and other.dashes[0] < line.column
        is_above = other.row < line.row
        if (begins_item and not is_above) or (not other.dashes and other.column < line.column):
            return
        if other.key is not None and other.column == line.column:
            yield other.key
        if begins_item:
            return


def _starts(lines: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _other_lines(lines: Sequence[str], starts: Sequence[int], row: int, step: int) -> Iterator[TypedLine]:
    """The lines above or below that are neither empty nor comments, the nearest first."""
    end = max(-1, row - _FAR) if step < 0 else min(len(lines), row + _FAR)
    for other in range(row + step, end, step):
        if lines[other].strip() and not lines[other].lstrip().startswith("#"):
            yield typed_line(lines[other], other, starts[other])
