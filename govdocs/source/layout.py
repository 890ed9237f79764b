"""A value as it is typed into a YAML text: on the line of its key, as a block below it, or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from govdocs.source.quoting import is_plain, scalar
from govdocs.source.yaml_text import double_quoted, is_printable
from govdocs.text.late_pattern import late

_ODD_BREAK: Final = late("[\r\u0085\u2028\u2029]")
_STEP: Final = 2
_EMPTY: Final = ('""', "''")
_HEADER: Final = late(r"([|>])([1-9]?)([-+]?)([1-9]?)")


class Typed(NamedTuple):
    """A value as typed: what stands on the line of its key or dash, and the whole lines below."""

    first: str
    below: tuple[str, ...] = ()


def texts(text: str, old: str, parent: int, *, flow: bool) -> Iterator[Typed]:
    """A text as it may be typed in the place of `old` (the YAML of what was there), the best way first.

    A block stays a block and quotation marks stay where they can, but for those that only the old text needed, as one does that ends
    in a space while somebody is typing; `parent` is the column of the key or dash.
    """
    if _ODD_BREAK.search(text) or not is_printable(text):
        yield Typed(double_quoted(text))
        return
    if old.strip() in _EMPTY:
        old = ""  # the marks of an empty text say nothing of the next one
    header = None if flow else _HEADER.match(old)
    many = "\n" in text.rstrip("\n")
    if header or (many and not flow and not old.startswith('"')):
        yield from _blocks(text, header, old, parent)
    if old.startswith('"') or many:
        yield Typed(double_quoted(text))
    if old.startswith("'") and not many and (is_plain(_unquoted(old), flow=flow) or not text):
        yield Typed(_single(text))
    if not many and is_plain(text, flow=flow):
        yield Typed(text)
    if not many:
        yield Typed(_single(text) if text else '""')
    yield Typed(double_quoted(text))


def _unquoted(old: str) -> str:
    """What stands within single quotation marks."""
    return old.strip()[1:-1].replace("''", "'")


def written(value: Any, parent: int) -> Typed:
    """A value below a key or dash in this column: a text beside it or as a block, a list or a mapping below it."""
    if isinstance(value, (Mapping, list)):
        return Typed("", tuple(lines(value, parent + _STEP)))
    return next(texts(str(value), "", parent, flow=False))


def entry(key: str, value: Any, at: int) -> Iterator[str]:
    """The lines of a key and its value, the key in column `at`."""
    typed = written(value, at)
    yield f"{' ' * at}{name(key)}:{' ' if typed.first else ''}{typed.first}"
    yield from typed.below


def item(value: Any, at: int) -> Iterator[str]:
    """The lines of an item of a list, its dash in column `at`."""
    pad = " " * at
    if isinstance(value, list):
        yield f"{pad}- {brackets(value)}"
        return
    typed = written(value, at)
    if typed.first or not typed.below:
        yield f"{pad}- {typed.first}"
        yield from typed.below
        return
    yield f"{pad}- {typed.below[0].lstrip(' ')}"
    yield from typed.below[1:]


def brackets(value: Any) -> str:
    """A value within brackets or braces."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name(key)}: {brackets(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(brackets, value))}]"
    return next(texts(str(value), "", 0, flow=True)).first


def name(key: str) -> str:
    """A key as it is typed, with quotation marks where it needs them."""
    return scalar(key, flow=True)


def fits_brackets(value: Any) -> bool:
    """Whether a value can stand in brackets without hiding its lines."""
    if isinstance(value, Mapping):
        return all(map(fits_brackets, value.values()))
    return all(map(fits_brackets, value)) if isinstance(value, list) else "\n" not in value


def lines(value: Any, at: int) -> Iterator[str]:
    """A list or mapping as whole lines, its dashes or keys in column `at`."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from entry(key, one, at)
    else:
        for one in value:
            yield from item(one, at)


def _blocks(text: str, header: re.Match[str] | None, old: str, parent: int) -> Iterator[Typed]:
    """A text as a block, with the header and the indentation of the one that was there."""
    if not text.strip():
        return
    fold, chomp = (header[1], header[3]) if header else ("|", "")
    deep = _indentation(old) if header else 0
    deep = deep if deep > parent else parent + _STEP
    chomp = "-" if chomp == "-" else ""
    shown = text.rstrip("\n").split("\n")
    first = next(line for line in shown if line.strip())
    blank = any(line and not line.strip() for line in shown[: shown.index(first)])
    hint = str(deep - parent) if first[0].isspace() or blank else ""
    if hint and not 0 < deep - parent < 10:
        return
    note = old[header.end() :].partition("\n")[0].rstrip("\r") if header else ""
    if fold == ">":
        yield Typed(f">{hint}{chomp}{note}", tuple(_padded(_folded(shown), deep)))
    yield Typed(f"|{hint}{chomp}{note}", tuple(_padded(shown, deep)))


def _indentation(old: str) -> int:
    """How deep the lines of a block stand."""
    below = [line for line in old.splitlines()[1:] if line.strip()]
    return min((len(line) - len(line.lstrip(" ")) for line in below), default=0)


def _padded(shown: Sequence[str], deep: int) -> Iterator[str]:
    return (f"{' ' * deep}{line}" if line else "" for line in shown)


def _folded(shown: Sequence[str]) -> list[str]:
    """The lines of a folded block: where the text has a new line, the block has an empty one as well."""
    return [one for index, line in enumerate(shown) for one in (("", line) if index and line else (line,))]


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
