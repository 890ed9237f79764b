"""Comments that cut a value: of `বিষয়: নথি নং #৫ প্রেরণ` YAML reads নথি নং, for it takes a # after a space as a comment.

A comment is there on purpose where two spaces (or a tab) set it apart, or where a space and a word of prose follow its #. Any
other one is told, and can be made part of the value by quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import yaml

from govdocs.problems.problem import Place, Problem, Severity
from govdocs.source import messages
from govdocs.text.late_pattern import late

MAX_TOLD: Final = 50  # of one file
MAX_DOUBTFUL: Final = 20_000  # lines of one file that are looked at more closely
_BREAK: Final = late(
    "[\n\r\u0085\u2028\u2029](?:(?<=\r)\n)?"
)  # what YAML counts as the end of a line; \r\n is one
_HASH: Final = late(r"(?:(?<=^)|(?<=[ \t]))#")
_LONGEST_LINE: Final = 5000
_LONGEST_BEGINNING: Final = 200  # characters of a comment, among which its first word is
_COMMENTED_KEY: Final = late(r"#\s*[^\s:#][^:#]{0,60}:(?:\s|$)")
_SHOWN: Final = 100  # characters of a line in a hint

# The same events, ten times faster where libyaml is there.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class CutValue:
    """A value that a comment cuts: where the comment begins, from 0, and what it holds.

    With `quoted` the characters from `start` to `end` of the text give way to the whole value in quotation marks.
    """

    row: int
    column: int
    comment: str
    start: int
    end: int
    quoted: str | None


def is_on_purpose(comment: str, gap: str) -> bool:
    """Whether a comment, from its # on, with the white space before it, is one that its author wants as a comment.

    >>> is_on_purpose("#৫ প্রেরণ", " "), is_on_purpose("# ১২, সড়ক", " ")
    (False, False)
    >>> is_on_purpose("# দেখুন", " "), is_on_purpose("#৫", "  ")
    (True, True)
    """
    if len(gap) > 1 or "\t" in gap:
        return True
    match = re.match(r"#+[ \t]+(\S.*)", comment[:_LONGEST_BEGINNING])
    words = match[1].split() if match else []
    word = next((word for word in words if any(map(str.isalnum, word))), "")
    return sum(map(str.isalpha, word)) > 1 and not any(map(str.isdigit, word))


def cut_values(text: str) -> list[CutValue]:
    """Every value of a text that a comment cuts; of a text that cannot be read, those before the place where reading ends."""
    lines = _BREAK.split(text)
    rows = list(islice((row for row, line in enumerate(lines) if _is_doubtful(line)), MAX_DOUBTFUL))
    if not rows:
        return []
    scalars = _ScalarsOfRows(_scalars(text, rows), rows)
    cuts = (_cut(text, lines, row, scalars) for row in rows)
    return list(islice((cut for cut in cuts if cut is not None), MAX_TOLD))


def warnings(text: str, name: str) -> Iterator[Problem]:
    """A warning for every value that a comment cuts, at the place where the comment begins."""
    if "#" not in text:
        return
    cuts = cut_values(text)
    lines = _BREAK.split(text) if cuts else []
    for cut in cuts:
        line = lines[cut.row]
        place = Place(name, cut.row + 1, cut.column + 1, cut.row + 1, len(line) + 1)
        sentence = messages.COMMENT_CUTS_VALUE
        if cut.quoted is not None and "\n" not in cut.quoted and len(cut.quoted) <= _SHOWN:
            sentence = messages.COMMENT_CUTS_VALUE_QUOTE
        facts = {"rest": _brief(cut.comment), "quoted": cut.quoted}
        yield sentence.filled(**facts).problem(
            place, severity=Severity.WARNING, excerpt=line, given=cut.comment
        )


def _brief(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _is_doubtful(line: str) -> bool:
    """Whether a line may hold a comment that is none; cheap, for it is asked of every line."""
    if "#" not in line or len(line) > _LONGEST_LINE:
        return False
    if line.lstrip(" \t").startswith("#") and not any(map(str.isalnum, line)):
        return False
    return any(
        not is_on_purpose(line[hash_.start() :][:_LONGEST_BEGINNING].rstrip(), _gap(line, hash_.start()))
        for hash_ in _HASH.finditer(line)
    )


def _gap(line: str, column: int) -> str:
    """The white space before a column; of a comment that has its line to itself, none."""
    before = line[:column]
    return before[len(before.rstrip(" \t")) :] if before.strip() else ""


@dataclass(frozen=True)
class _Scalar:
    """A scalar: its value, whether it is plain, its place, and how far in what carries it on must begin."""

    value: str
    is_plain: bool
    is_key: bool
    in_brackets: bool
    indent: int
    start: int
    row: int
    column: int
    end_row: int
    end_column: int


@dataclass
class _Collection:
    """A mapping or list that is being read: in brackets or not, and how far in the value that comes next stands."""

    is_map: bool
    in_brackets: bool
    indent: int
    wants_key: bool

    def passed(self, column: int) -> None:
        """A key or value at this column, or a whole collection, has been read."""
        if self.is_map and self.wants_key:
            self.indent = column
        self.wants_key = not self.wants_key


def _scalars(text: str, rows: list[int]) -> Iterator[_Scalar]:
    """The scalars that touch these rows, or end above one."""
    events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
    around = [_Collection(False, False, -1, False)]
    try:
        for event in events:
            start, end, inner = event.start_mark, event.end_mark, around[-1]
            if isinstance(event, yaml.CollectionStartEvent):
                is_map = isinstance(event, yaml.MappingStartEvent)
                around.append(_Collection(is_map, bool(event.flow_style), start.column, True))
            elif isinstance(event, yaml.CollectionEndEvent):
                around.pop()
                around[-1].passed(start.column)
            elif isinstance(event, yaml.NodeEvent):
                if isinstance(event, yaml.ScalarEvent) and _touches(rows, start.line, end.line + 2):
                    is_plain, is_key = event.style in (None, ""), inner.is_map and inner.wants_key
                    places = start.index, start.line, start.column, end.line, end.column
                    yield _Scalar(event.value, is_plain, is_key, inner.in_brackets, inner.indent, *places)
                inner.passed(start.column)
    except yaml.YAMLError:
        return  # what cannot be read is told elsewhere


class _ScalarsOfRows:
    """The scalars of a text by the rows that they touch, and by those in which they end: in the order of the text."""

    def __init__(self, scalars: Iterable[_Scalar], rows: list[int]) -> None:
        self._on: dict[int, list[_Scalar]] = defaultdict(list)
        self.ended: dict[int, list[_Scalar]] = defaultdict(list)
        for scalar in scalars:
            self.ended[scalar.end_row].append(scalar)
            for at in range(bisect_left(rows, scalar.row), bisect_right(rows, scalar.end_row)):
                self._on[rows[at]].append(scalar)

    def on(self, row: int) -> list[_Scalar]:
        return self._on.get(row, [])


def _touches(rows: list[int], first: int, last: int) -> bool:
    at = bisect_left(rows, first)
    return at < len(rows) and rows[at] <= last


def _cut(text: str, lines: list[str], row: int, scalars: _ScalarsOfRows) -> CutValue | None:
    """The value that the comment of a row cuts; None where there is none, or it is there on purpose."""
    line = lines[row]
    on_row = scalars.on(row)
    column = next(
        (at for match in _HASH.finditer(line) if not _covered(on_row, row, at := match.start())), -1
    )
    if column < 0:
        return None
    comment, gap = line[column:].rstrip(), _gap(line, column)
    if is_on_purpose(comment, gap):
        return None
    if not line[:column].strip():
        return _continuation(lines, row, column, comment, scalars)
    last = max((one for one in on_row if one.end_row == row), key=lambda one: one.end_column, default=None)
    before = len(line[:column].rstrip())
    if last is None or not last.is_plain or last.is_key or last.in_brackets or last.end_column > before:
        return CutValue(row, column, comment, 0, 0, None)
    end = _line_starts(text)[row] + len(line.rstrip())
    start = last.start if last.value else end - len(comment)
    doubled = text[start:end].replace("'", "''")
    return CutValue(row, column, comment, start, end, f"'{doubled}'")


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def _covered(scalars: list[_Scalar], row: int, column: int) -> bool:
    """Whether a character is inside one of these scalars, which are in the order of the text."""
    at = bisect_right(scalars, (row, column), key=lambda scalar: (scalar.row, scalar.column))
    return at > 0 and (row, column) < (scalars[at - 1].end_row, scalars[at - 1].end_column)


def _continuation(
    lines: list[str], row: int, column: int, comment: str, scalars: _ScalarsOfRows
) -> CutValue | None:
    """A line that would carry on the plain (or empty) value above it if it did not begin with a #."""
    above = row - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    ended = [scalar for scalar in scalars.ended.get(above, ()) if not scalar.is_key]
    last = max(ended, key=lambda scalar: scalar.end_column, default=None)
    if last is None or not last.is_plain or last.in_brackets or column <= last.indent:
        return None
    if _COMMENTED_KEY.match(comment) or not any(map(str.isalnum, comment)):
        return None
    return CutValue(row, column, comment, 0, 0, None)
