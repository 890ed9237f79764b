"""Lines of a column → paragraphs: where one ends, how it is aligned, what a line end stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from govdocs.importing.old_document import (
    Alignment,
    DocumentArea,
    OldBlock,
    OldParagraph,
    Stretch,
)
from govdocs.importing.readers.pdf.bangla_order import doubtful_words
from govdocs.importing.readers.pdf.lines import MARKER, Line

_BEGINS = re.compile(rf"(?:{MARKER.pattern})(?=\s)")
_LABEL = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20}){0,2}\s?(?::|ঃ)(?:\s|-|$)")
_NEW_NUMBER = re.compile(
    r"(?:[০-৯0-9]{1,3}\s?[।)]|[(](?:[অ-হ]|[০-৯0-9]{1,3}|[A-Za-z]|[ivx]{2,4})[)]|[ক-হ]\s?[)।]|[•●▪➤✓])\s"
)
_LONG_LABEL = re.compile(r"[^\s:ঃ?]{1,20}(?: [^\s:ঃ?]{1,20}){3,8}\s?[:ঃ?](?=\s|$)")
_NEW_LABEL = re.compile(
    r"(?:বিষয়|সূত্র|তারিখ|স্মারক|নম্বর|নং|সংযুক্তি|সংযুক্ত|অনুলিপি|বিতরণ|দৃষ্টি আকর্ষণ|ফোন|টেলিফোন|মোবাইল|ফ্যাক্স|ই-মেইল|ইমেইল)"
    r"[^:]{0,12}(?::|ঃ)|(?:স্মারক )?(?:নং|নম্বর)\s?[-–]"
)
_NAME = re.compile(r"\([^()\d০-৯]{6,40}\)")  # of whoever signs, on a line of its own
_ADDRESS = re.compile(r"(?<!\S)[^\s@]*+@\S*|(?:https?://|www\.)\S*", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"[A-Za-z0-9._/-]{1,40}")
_NUMBER_CUT = re.compile(r"[০-৯0-9][-/.]$")
_REST_OF_NUMBER = re.compile(r"[০-৯0-9][০-৯0-9/().-]{0,20}")
_CUT = re.compile(r"[^\W_](?:(?=\W)[\u0980-\u09ff])*+[-/]$")
_WORD_GAP = 0.3  # of the size
_LABEL_WORDS = 3
_DEEPEST_INDENT = 0.25  # of a column's width, of a first line
_HANGING = 6  # words of a number or label, behind which the further lines may begin
_NEW_GAP = 1.3  # of the usual distance of lines: a larger one parts paragraphs
_SLACK = 0.6  # of the size, in comparing edges


@dataclass(frozen=True, slots=True)
class TextColumn:
    """The left and right edges that text keeps to, the width of its page, and the name of the place."""

    left: float
    right: float
    paper: float
    place: str
    area: DocumentArea = "body"
    inner: bool = False
    """Whether it is a cell, whose lines may be shorter than it by its padding."""


def paragraphs_of(lines: Sequence[Line], column: TextColumn) -> list[OldParagraph]:
    """The paragraphs of lines of one column."""
    found: list[list[Line]] = []
    pitch = _pitch(lines)
    last: Line | None = None
    for line in lines:
        if last is not None and found and _goes_on(last, line, found[-1][0], column, pitch):
            found[-1].append(line)
        else:
            found.append([line])
        last = line
    return [_paragraph(each, column) for each in found]


def joins(before: OldBlock, after: OldBlock, last: Line, first: Line, column: TextColumn) -> bool:
    """Whether the first paragraph of a page is the rest of the last one of the page before."""
    if not isinstance(before, OldParagraph) or not isinstance(after, OldParagraph):
        return False
    full = last.area.right + first.first_word + _WORD_GAP * last.size > column.right
    return (
        full
        and not is_new(first)
        and before.alignment in ("", "left", "both")
        and first.area.left <= column.left + _SLACK * first.size
    )


def joined(before: OldParagraph, after: OldParagraph) -> OldParagraph:
    """Two parts of one paragraph."""
    between = Stretch(_between(before.text, after.text))
    stretches = merged([*before.stretches, between, *after.stretches])
    return replace(before, stretches=stretches, doubts=doubtful_words("".join(s.text for s in stretches)))


def _pitch(lines: Sequence[Line]) -> float:
    steps = [one.y - other.y for one, other in pairwise(lines) if one.y > other.y]
    return median(steps) if steps else 0.0


def is_new(line: Line) -> bool:
    """Whether it begins a paragraph whatever stands before it."""
    return bool(_NEW_NUMBER.match(line.text) or _NEW_LABEL.match(line.text))


def _begins(line: Line) -> bool:
    return bool(_BEGINS.match(line.text) or _LABEL.match(line.text))


def _goes_on(last: Line, line: Line, first: Line, column: TextColumn, pitch: float) -> bool:
    """Whether a line continues the paragraph of the line before it."""
    size = last.size
    usual = min(pitch, 2 * size) if pitch else 2 * size
    if last.y - line.y > max(usual, 1.25 * size) * _NEW_GAP or is_new(line):
        return False
    if abs(last.size - line.size) > 0.15 * size or (last.bold != line.bold and first.bold):
        return False
    if last.text.rstrip().endswith("।") and (
        _LONG_LABEL.match(line.text) or (line.stretches[0].bold and not last.stretches[-1].bold)
    ):
        return False
    if (
        not column.inner
        and abs(last.area.right - line.area.right) < _SLACK * size
        and _is_at_right(last, column)
    ):
        return False
    room = column.right - _SLACK * size
    if is_rest(last, line):
        return True
    if last.area.right + _WORD_GAP * size + line.first_word < room:
        return False
    if last.text.rstrip().endswith("।") and _LABEL.match(line.text):
        return False
    if last is first and _NAME.fullmatch(last.text.strip()):
        return False
    if last.text.rstrip().endswith(("।", ":", "ঃ", ";")) and _BEGINS.match(line.text):
        return False
    return _is_under(last, line, first, column)


def _is_at_right(line: Line, column: TextColumn) -> bool:
    """Whether a line ends near the right edge and begins in the right half, as the lines of a signature do."""
    width = column.right - column.left
    return line.area.left > column.left + width / 2 and line.area.right > column.right - 0.1 * width


def is_rest(last: Line, line: Line) -> bool:
    """Whether a line goes on with the address or the number that was cut at the end of the last one, or is the address after its label."""
    before, after = last.text.rstrip(), line.text.strip()
    if _NUMBER_CUT.search(before) and _REST_OF_NUMBER.fullmatch(after):
        return True
    if _ADDRESS.search(before.rpartition(" ")[2]) and _REST_OF_ADDRESS.fullmatch(after):
        return True
    return (
        before.endswith((":", "ঃ"))
        and len(before.split()) <= _LABEL_WORDS
        and bool(_ADDRESS.fullmatch(after))
    )


def _is_under(last: Line, line: Line, first: Line, column: TextColumn) -> bool:
    """Whether a line begins where the next line of a paragraph does."""
    slack = _SLACK * last.size
    away = line.area.left - last.area.left
    if abs(away) <= slack:
        return True
    if last is not first:
        return _is_centered(last, column) and _is_centered(line, column)
    if _begins(first):
        return any(abs(line.area.left - word) <= slack for word in first.words[1:_HANGING])
    if away < 0:
        is_indent = away > -_DEEPEST_INDENT * (column.right - column.left)
        return is_indent and line.area.left <= column.left + slack
    return _is_centered(last, column) and _is_centered(line, column)


def _paragraph(lines: Sequence[Line], column: TextColumn) -> OldParagraph:
    pieces: list[Stretch] = []
    before = ""
    for line in lines:
        if pieces:
            pieces.append(Stretch(_between(before, line.text)))
        pieces += line.stretches
        before = line.text
    stretches = merged(pieces)
    text = "".join(stretch.text for stretch in stretches)
    return OldParagraph(
        stretches,
        alignment=_alignment(lines, column),
        area=column.area,
        left=round(lines[0].area.left / column.paper, 4) if column.paper else None,
        place=column.place,
        doubts=doubtful_words(text),
    )


def _between(before: str, after: str) -> str:
    """A space between two lines; none where a word was cut at its hyphen or slash, behind which no space was typed."""
    if _ADDRESS.search(before.rpartition(" ")[2]) and _REST_OF_ADDRESS.fullmatch(after.strip()):
        return ""
    return "" if before[-1:].isspace() or (_CUT.search(before) and after[:1].isalnum()) else " "


def merged(pieces: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours of one look as one, without the spaces at the end."""
    found: list[Stretch] = []
    for piece in pieces:
        if not piece.text:
            continue
        last = found[-1] if found else None
        if last and (not piece.text.strip() or _look(last) == _look(piece)):
            found[-1] = replace(last, text=last.text + piece.text)
        else:
            found.append(piece)
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def _look(stretch: Stretch) -> tuple[bool, bool, bool, str]:
    return stretch.bold, stretch.italic, stretch.underlined, stretch.font


def _alignment(lines: Sequence[Line], column: TextColumn) -> Alignment:
    size = lines[0].size
    left = min(line.area.left for line in lines) - column.left
    right = column.right - max(line.area.right for line in lines)
    if all(_is_centered(line, column) for line in lines) and min(left, right) > size:
        return "center"
    if right < size and left > 0.3 * (column.right - column.left):
        return "right"
    return "both" if len(lines) > 1 and abs(lines[0].area.right - column.right) < _SLACK * size else "left"


def _is_centered(line: Line, column: TextColumn) -> bool:
    away = (line.area.left + line.area.right) / 2 - (column.left + column.right) / 2
    return abs(away) < max(0.02 * (column.right - column.left), 0.5 * line.size)
