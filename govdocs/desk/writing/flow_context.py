"""Where a place within `{ }` and `[ ]` is, told while it is being typed: the keys around it, and whether a key or a value is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from govdocs.desk.writing.line_context import LineContext, TypedLine, line_context, typed_line

_FAR: Final = 200  # lines above on which it may begin
_LONGEST: Final = 20_000  # characters of it that are looked at
_CLOSING: Final = {"}": "{", "]": "["}


@dataclass
class _Opened:
    """One `{` or `[` that is open: the key whose value is due, those that stood before, and where what is typed begins."""

    sign: str
    begin: int
    key: str | None = None
    key_start: int = 0
    keys: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class FlowPlace:
    """The keys around a place (numbers of items left out), the key whose value it is in, and where key and typed word begin."""

    around: tuple[str, ...]
    key: str | None
    key_start: int
    begin: int
    is_list: bool
    beside: frozenset[str]


def flow_place(text: str, offset: int) -> FlowPlace | None:
    """The place of an offset; None where it is within no brackets of YAML, or within quotation marks or a comment there."""
    found = _beginning(text, offset)
    if found is None:
        return None
    start, context = found
    opened = _opened(text, start, offset)
    if not opened:
        return None
    inner = opened[-1]
    above = (*context.around, *([context.line.key] if context.line.key else ()))
    around = (*above, *(one.key for one in opened[:-1] if one.key))
    beside = {*inner.keys, *_keys_after(text, offset, opened)}
    begin = inner.begin + len(text[inner.begin : offset]) - len(text[inner.begin : offset].lstrip())
    return FlowPlace(around, inner.key, inner.key_start, begin, inner.sign == "[", frozenset(beside))


def _beginning(text: str, offset: int) -> tuple[int, LineContext] | None:
    """Where the outermost bracket around a place may be: the nearest line above whose value begins with one."""
    start = text.rfind("\n", 0, offset) + 1
    for _ in range(_FAR):
        end = text.find("\n", start)
        line = typed_line(text[start : len(text) if end < 0 else end], 0, start)
        if (at := _bracket(line)) is not None and at < offset:
            context = line_context(text, start)
            return None if context.is_text else (at, context)
        if start == 0 or (line.key is not None and not line.dashes and line.column == 0):
            return None
        start = text.rfind("\n", 0, start - 1) + 1
    return None


def _bracket(line: TypedLine) -> int | None:
    rest = line.text[line.value_start - line.start :]
    at = len(rest) - len(rest.lstrip())
    return line.value_start + at if rest[at : at + 1] in ("{", "[") else None


def _opened(text: str, start: int, offset: int) -> list[_Opened]:
    """The brackets that are open at an offset; none where it is in quotation marks or a comment."""
    opened: list[_Opened] = []
    for at, sign in _signs(text, start, min(offset, start + _LONGEST)):
        if sign == "inside":
            return []
        _take(opened, text, at, sign)
        if not opened:
            return []
    return opened if offset <= start + _LONGEST else []


def _take(opened: list[_Opened], text: str, at: int, sign: str) -> None:
    if sign in "{[":
        opened.append(_Opened(sign, at + 1))
        return
    inner = opened[-1]
    if sign in _CLOSING:
        opened.pop()
    elif sign == ",":
        inner.keys += [inner.key] if inner.key else []
        inner.key, inner.begin = None, at + 1
    elif sign == ":" and inner.sign == "{" and inner.key is None:
        typed = text[inner.begin : at]
        inner.key_start = inner.begin + len(typed) - len(typed.lstrip())
        inner.key, inner.begin = typed.strip().strip("'\""), at + 1


def _keys_after(text: str, offset: int, opened: list[_Opened]) -> Iterator[str]:
    """The keys that stand behind a place in the same braces."""
    depth, begin, due = 0, offset, opened[-1].key is None
    for at, sign in _signs(text, offset, offset + _LONGEST):
        if sign in "{[":
            depth += 1
        elif sign in _CLOSING:
            depth -= 1
            if depth < 0:
                return
        elif depth == 0 and sign == ",":
            begin, due = at + 1, True
        elif depth == 0 and sign == ":" and due and begin > offset:
            due = False
            yield text[begin:at].strip().strip("'\"")


def _signs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The signs of YAML outside of quotation marks and comments; "inside" where the end is within one of these."""
    at, end = start, min(end, len(text))
    fresh = True  # a quotation mark opens a text only where one may begin
    while at < end:
        sign = text[at]
        if sign in "'\"" and fresh:
            at = _after_quoted(text, at, end)
            if at > end:
                yield end, "inside"
            fresh = False
            continue
        if sign == "#" and text[at - 1 : at].isspace():
            at = text.find("\n", at, end)
            if at < 0:
                yield end, "inside"
                return
        elif sign in "{}[]," or (
            sign == ":" and (text[at + 1 : at + 2].isspace() or text[at + 1 : at + 2] in ("", ",", "}", "]"))
        ):
            yield at, sign
        fresh = sign in "{[,:" or (fresh and sign.isspace())
        at += 1


def _after_quoted(text: str, at: int, end: int) -> int:
    """Where a quoted text is over; behind `end` where it is not."""
    quote = text[at]
    at += 1
    while at < end:
        if text[at] == "\\" and quote == '"':
            at += 1
        elif text[at] == quote:
            if quote == "'" and text[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at + 1
        at += 1
    return end + 1
