"""Characters without width that turn the order of a line, as they come along from the web and from chat programs.

In a text that has Arabic they are needed. In one of Bangla and Latin letters they have nothing to do: the words after ‘\\u202e’ are
printed from the end to the beginning, and a bracket beside ‘\\u200f’ goes to its other side.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from govdocs.text.late_pattern import late

_RIGHT_TO_LEFT: Final = late(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_OPENING: Final = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | {
    "\u2066": "\u2069",
    "\u2067": "\u2069",
    "\u2068": "\u2069",
}
"""What begins a piece with a direction of its own, and what ends it."""
_TURNING: Final = frozenset("\u202b\u202e\u2067")
_BESIDE_A_SIGN: Final = frozenset("\u200f\u061c\u2068")
_BEHIND_A_SIGN: Final = frozenset("\u034f")
_ANY: Final = late("[\u200f\u061c\u034f\u202a-\u202e\u2066-\u2069]")
_PARAGRAPHS: Final = late(r"\n[ \t]*\n")


def turned(text: str) -> Iterator[int]:
    """Where the order of a text is turned by a character that nobody sees, and for no Arabic; or for some, and never turned back.

    >>> list(turned("সভা \\u202eকখ")), list(turned("ক\\u200f (খ)")), list(turned("(ক\\u200f) খ"))
    ([4], [], [2])
    """
    if not _ANY.search(text):
        return
    if not _RIGHT_TO_LEFT.search(text):
        yield from (found.start() for found in _ANY.finditer(text) if _turns(text, found.start()))
        return
    begin = 0
    for paragraph in _PARAGRAPHS.split(text):
        at = text.index(paragraph, begin)
        yield from (at + place for place in _left_open(paragraph))
        begin = at + len(paragraph)


def _turns(text: str, place: int) -> bool:
    character = text[place]
    if character in _TURNING:
        return True
    if character in _BESIDE_A_SIGN:
        return _is_sign(text[place - 1 : place]) or _is_sign(text[place + 1 : place + 2])
    return character in _BEHIND_A_SIGN and _is_sign(text[place - 1 : place])


def _is_sign(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "PS"


def _left_open(paragraph: str) -> list[int]:
    """Where what turns a paragraph begins that does not end in it."""
    open_at: list[int] = []
    for found in _ANY.finditer(paragraph):
        if found[0] in _OPENING:
            open_at.append(found.start())
        elif open_at and _OPENING[paragraph[open_at[-1]]] == found[0]:
            open_at.pop()
    return [place for place in open_at if paragraph[place] in _TURNING]
