"""Characters that look like a space, or like nothing, where YAML is written: they come from Word, the web and chat programs.

Within a text they are the author's (the audit tells those that do harm); in the indentation, in a key, or after its colon YAML
takes them for letters, and the file cannot be read, or reads as something else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.problems.problem import Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.source import messages
from govdocs.text.late_pattern import late
from govdocs.text.unicode import HASANTA, ZWJ, ZWNJ, normalise

SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are none to YAML, for a class of regular expressions."""
WIDTHLESS: Final = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""Characters without width, for a class of regular expressions."""
BREAKS: Final = "\u0085\u2028\u2029"
"""Ends of a line that no editor shows as such, for a class of regular expressions."""

_ANY: Final = late(f"[{SPACES}{WIDTHLESS}]")
_UNUSUAL_BREAK: Final = late(f"[{BREAKS}]")
_STRUCTURE: Final = late(
    rf"[ {SPACES}{WIDTHLESS}]*(?:-[ {SPACES}{WIDTHLESS}]+){{0,9}}"
    rf"(?:[^\s:#'\"\[\]{{}}&*!|>%@`][^:#\n]{{0,80}}:(?:[ {SPACES}{WIDTHLESS}]+|$))?"
)
_MOST: Final = 20
_NAMES: Final = {"\u0085": "NEXT LINE"}


class Invisible(NamedTuple):
    """A character that cannot be seen, its column from 0, and the line as it should be."""

    character: str
    column: int
    fixed: str


def in_structure(line: str) -> Invisible | None:
    """The first invisible character in the indentation, the dashes, the key or after the colon of a line; None where there is none.

    >>> in_structure("বিষয়:\\u00a0সভা")
    Invisible(character='\\xa0', column=6, fixed='বিষয়: সভা')
    """
    structure = _STRUCTURE.match(line)
    end = structure.end() if structure else 0
    found = _first(line, end)
    if found is None or not found.fixed[: len(found.fixed) - len(line) + end].endswith(":"):
        return found
    return found._replace(fixed=f"{found.fixed[: len(found.fixed) - len(line) + end]} {line[end:]}".rstrip())


def in_key(key: str) -> Invisible | None:
    """The first invisible character of a key, and the key without any; joiners that a conjunct needs are let be."""
    begin = len(key) - len(key.lstrip(" "))
    found = _first(key.rstrip(), len(key.rstrip()))
    return None if found is None else found._replace(fixed=found.fixed[begin:].strip())


def _first(line: str, end: int) -> Invisible | None:
    first = next((found for found in _ANY.finditer(line, 0, end) if _is_misplaced(line, found.start())), None)
    if first is None:
        return None
    fixed = "".join(
        _instead(character) if _ANY.match(character) and _is_misplaced(line, column) else character
        for column, character in enumerate(line[:end])
    )
    return Invisible(first[0], first.start(), fixed + line[end:])


def sentence_of(character: str) -> Sentence:
    """What is said of an invisible character: its number and name, and what to type instead."""
    is_space = _ANY.match(character) is None or bool(re.match(f"[{SPACES}]", character))
    sentence = messages.INVISIBLE_SPACE if is_space else messages.INVISIBLE_CHARACTER
    name = _NAMES.get(character) or unicodedata.name(character, "")
    return sentence.filled(code=f"U+{ord(character):04X}", name=name)


def unusual_breaks(text: str, name: str, severity: Severity) -> Iterator[Problem]:
    """A problem for every end of a line that no editor shows, at its place as an editor counts the lines."""
    for found in list(_UNUSUAL_BREAK.finditer(text))[:_MOST]:
        row = len(re.findall("\r\n|\r|\n", text[: found.start()]))
        begin = max(text.rfind("\n", 0, found.start()), text.rfind("\r", 0, found.start())) + 1
        column = found.start() - begin
        line = re.split("[\r\n]", text[begin:], maxsplit=1)[0]
        place = Place(name, row + 1, column + 1, row + 1, column + 2)
        yield sentence_of(found[0]).problem(place, severity=severity, excerpt=_UNUSUAL_BREAK.sub(" ", line))


def without_unusual_breaks(text: str) -> str:
    """The text with a space for each end of a line that no editor shows."""
    return _UNUSUAL_BREAK.sub(" ", text)


def _instead(character: str) -> str:
    return " " if re.match(f"[{SPACES}]", character) else ""


def _is_misplaced(line: str, column: int) -> bool:
    """Whether an invisible character does nothing there; a joiner within a conjunct does."""
    if line[column] not in (ZWJ, ZWNJ):
        return True
    if line.endswith(HASANTA, 0, column):  # keyboards add one by themselves
        return False
    return not {ZWJ, ZWNJ} & set(normalise(line[max(0, column - 3) : column + 4]))
