"""Typing into a YAML text at the places that its tree remembers, so that comments, order and layout stay as they are."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from govdocs.errors import Refusal
from govdocs.numerals import to_ascii
from govdocs.problems.problem import InvalidDocument, Path, Place
from govdocs.source import messages
from govdocs.source.quoting import scalar
from govdocs.source.reading import Source, Spot, read_text
from govdocs.source.tree import Map, Seq, nodes
from govdocs.text.late_pattern import late

_BREAK: Final = late("\r\n|[\n\r\u0085\u2028\u2029]")  # what YAML counts as the end of a line
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


# Words within a value


@dataclass(frozen=True)
class Quote:
    """Words of a value, as typed in the file; `nth` counts from 0 where they occur more than once."""

    words: str
    nth: int = 0

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Quote:
        """The words from `start` to `end` of a text."""
        words = text[start:end]
        return cls(words, text.count(words, 0, start))


def quoted(source: Source, spot: Spot, quote: Quote) -> tuple[int, int] | None:
    """Offsets of the quoted words in the file's text, in either digit script and Unicode form, whether lines are folded or not.

    None where they are not found: YAML's escapes and doubled quotation marks are not decoded.
    """
    place = spot.value_place
    if place is None or not isinstance(spot.value, str):
        return None
    return occurrence(source.text, quote, *span(source.text, place))


def occurrence(text: str, quote: Quote, start: int = 0, end: int = 2**31) -> tuple[int, int] | None:
    """Offsets of the quoted words in a text, in either digit script and Unicode form; None where they are not in it."""
    end = min(end, len(text))
    at = text.find(quote.words, start, end) if quote.words else -1
    for _ in range(quote.nth):
        at = text.find(quote.words, at + len(quote.words), end) if at >= 0 else at
    if at >= 0:
        return at, at + len(quote.words)
    typed_alike = re.compile(_however_typed(quote.words)).finditer(text, start, end)
    match = next(islice(typed_alike, quote.nth, None), None)
    return match.span() if match else None


def retyped(source: Source, at: Path, words: str) -> str | None:
    """The text with the value of one field replaced and all else as it was; None where that cannot be done."""
    spot = source.locate(at)
    found = quoted(source, spot, Quote(spot.value)) if isinstance(spot.value, str) else None
    if found is None:
        return None
    text = typed(source.text, [Edit(*found, words)])
    return text if reads_as(source, text, {spot.path: words}) else None


_NUKTA_LETTERS: Final = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}


def _however_typed(words: str) -> str:
    """A pattern for words in canonical Unicode, as the author may have typed them."""
    pattern = re.escape(words).replace("\\ ", r"\s+")
    for canonical, single in _NUKTA_LETTERS.items():
        pattern = pattern.replace(canonical, f"(?:{canonical}|{single})")
    return re.sub("[০-৯]", lambda digit: f"[{digit[0]}{to_ascii(digit[0])}]", pattern)


def reads_as(source: Source, text: str, changed: Mapping[Path, str]) -> bool:
    """Whether a text reads as the source does, but for the values that are changed; and without any new problem."""
    try:
        read = read_text(text, source.name)
    except InvalidDocument:
        return False
    if len(read.slips) > len(source.slips) or len(read.problems) > len(source.problems):
        return False
    before, after = _leaves(source), _leaves(read)
    return before.keys() == after.keys() and all(
        _same(after[path], changed[path]) if path in changed else after[path] == before[path]
        for path in before
    )


def _leaves(source: Source) -> dict[Path, str | None]:
    return {path: node for path, node in nodes(source.tree) if not isinstance(node, (Map, Seq))}


def _same(value: str | None, expected: str | None) -> bool:
    """Whether two values are the same, however their lines are folded."""
    return value == expected or (value or "").split() == (expected or "").split()
