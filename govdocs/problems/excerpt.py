"""A line of a file as it can be shown: cut around the place where it is long, and without what a terminal would obey."""

from __future__ import annotations

import re
import unicodedata

from govdocs.text.unicode import HASANTA, ZWJ, ZWNJ, display_width, graphemes

MAX_EXCERPT = 100  # characters

_BREAKS = "\t\n\r\x0b\x0c\x85\u2028\u2029"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TURNS = (
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)  # they reverse what stands after them
_SHOWN = dict.fromkeys((*_CONTROLS, *_TURNS), "\ufffd") | dict.fromkeys(map(ord, _BREAKS), " ")

_OBEYED = {sign: shown for sign, shown in _SHOWN.items() if chr(sign) not in "\t\n\r"}
_LONE_RETURN = re.compile(r"\r(?!\n)")
_COMMAND = re.compile(r"(?:(?<=\n)|\A)(?=[^\S\n]*+::)|(?<=#)(?=#\w*+\[)")
"""Where a line begins as GitHub's commands do (`::error`), and within the beginning of its and Azure's older ones (`##vso[`)."""


def visible(text: str) -> str:
    """The same text without line breaks and control characters; those that turn the direction of writing are among them.

    >>> visible("এক\\x1b[31m\\nদুই")
    'এক\ufffd[31m দুই'
    """
    return text.translate(_SHOWN)


def harmless(text: str) -> str:
    """The same lines without what a terminal would obey, or a CI would take for its own command; tabs and line ends stay.

    >>> harmless("এক\\x1b[31m\\n  ::add-mask::দুই")
    'এক�[31m\\n�  ::add-mask::দুই'
    """
    return _COMMAND.sub("\ufffd", _LONE_RETURN.sub("\ufffd", text).translate(_OBEYED))


def cut_around(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a column (from 1), marked with `…` where something is left out, and how far in it stands."""
    offset = min(max(column - 1, 0), len(line))
    if len(line) <= MAX_EXCERPT:
        return line, offset
    start = max(0, min(offset - MAX_EXCERPT // 2, len(line) - MAX_EXCERPT))
    while 0 < start < offset and _inside_a_grapheme(line, start):
        start += 1
    end = start + MAX_EXCERPT
    before = "…" if start else ""
    return before + line[start:end] + ("…" if end < len(line) else ""), offset - start + len(before)


def width_before(text: str, offset: int) -> int:
    """The columns of a terminal that stand before the grapheme at an offset."""
    width = passed = 0
    for grapheme in graphemes(text):
        passed += len(grapheme)
        if passed > offset:
            break
        width += display_width(grapheme)
    return width


def _inside_a_grapheme(text: str, position: int) -> bool:
    character, before = text[position], text[position - 1]
    return unicodedata.category(character)[0] == "M" or character in (ZWJ, ZWNJ) or before in (HASANTA, ZWJ)
