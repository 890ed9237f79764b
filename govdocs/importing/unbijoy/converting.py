"""Bijoy in a file → the same file in Unicode: a .docx, a workbook, a CSV or a text; nothing else in it is changed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import PurePath
from typing import Final

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.readers.bijoy_words import converted_words, is_mostly_bijoy
from govdocs.importing.readers.packed_file import PackedFile
from govdocs.importing.readers.text_reader import as_typed
from govdocs.importing.unbijoy.pieces import Converted
from govdocs.problems.problem import Severity
from govdocs.text import bijoy_spans, looks_like_bijoy

FONT: Final = "Nikosh"
"""The Unicode font that converted text is in: the customary one of the ministries."""

_OLE = b"\xd0\xcf\x11\xe0"
_OTHERS = (b"%PDF-", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
_DELIMITERS = ",;\t"
_MOSTLY = 0.5  # of the cells of a column
_NEARLY_ALL = 0.75
_CERTAINLY = 0.25  # of the cells of a column, each by itself
_BANGLA = re.compile("[\u0985-\u09b9]")
_ENGLISH_HEAD = re.compile(
    r"(?:sl|serial|no|name|post|designation|office|address|mobile|phone|e-?mail|date|upazila|district|remarks?)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\s\d.,:/%+\-()]*")


def in_unicode(data: bytes, name: str, *, font: str = FONT) -> Converted:
    """The file with its Bijoy in Unicode. Raises Refusal where there is none in it, and for what is no such file."""
    made = _converted(data, name, font)
    if not made.words:
        raise Refusal(*messages.NOTHING_BIJOY.filled(name=name), given=name)
    return made


def name_in_unicode(name: str) -> str:
    """What the file in Unicode is called: `পত্র.docx` → `পত্র.unicode.docx`."""
    path = PurePath(name)
    return f"{path.stem}.unicode{path.suffix}"


def _converted(data: bytes, name: str, font: str) -> Converted:
    if data.startswith(_OLE) or data.lstrip()[:5] == b"{\\rtf":
        raise Refusal(*messages.UNBIJOY_OLD_FILE.filled(name=name), given=name)
    if data.startswith(_OTHERS):
        raise Refusal(*messages.UNBIJOY_OTHER_FILE.filled(name=name), given=name)
    if data.startswith(b"PK"):
        if find_spec("lxml") is None:
            raise Refusal(*messages.NEEDS_WORD)
        from govdocs.importing.unbijoy.sheet import workbook_in_unicode
        from govdocs.importing.unbijoy.word import word_in_unicode

        packed = PackedFile(data, name)
        if any(part.startswith("word/") for part in packed.parts):
            return word_in_unicode(packed, data, font)
        if any(part.startswith("xl/") for part in packed.parts):
            return workbook_in_unicode(packed, data, font)
        raise Refusal(*messages.UNBIJOY_OTHER_FILE.filled(name=name), given=name)
    typed = as_typed(data, name)
    if not looks_like_bijoy(typed):
        return Converted(data, 0)
    if PurePath(name).suffix.lower() in (".csv", ".tsv"):
        text, words = _table_in_unicode(typed)
        return Converted(_with_line_ends(text, data).encode("utf-8-sig"), words)
    everything = is_mostly_bijoy(typed)
    text, words = converted_words(typed, everything=everything)
    said = messages.UNBIJOY_EVERYTHING.problem(severity=Severity.NOTICE)
    return Converted(_with_line_ends(text, data).encode(), words, (said,) if everything else ())


def _with_line_ends(text: str, before: bytes) -> str:
    return text.replace("\n", "\r\n") if b"\r\n" in before or b"\r\0\n" in before else text


def _table_in_unicode(text: str) -> tuple[str, int]:
    """A CSV: all of a column that is mostly Bijoy, and what looks like Bijoy elsewhere; numbers stay numbers."""
    delimiter = max(_DELIMITERS, key=text.count)
    rows = list(_rows(text, delimiter))
    columns: dict[int, list[str]] = {}
    for row in rows:
        for index, cell in enumerate(row):
            if not _NUMBER.fullmatch(cell.strip('"\n')):
                columns.setdefault(index, []).append(cell)
    bijoy = _bijoy_columns(columns)
    count = 0
    written = io.StringIO()
    for number, row in enumerate(rows):
        for index, cell in enumerate(row):
            made, words = cell, 0
            is_english = not number and _ENGLISH_HEAD.match(cell.strip('"\n '))
            if not is_english and not _NUMBER.fullmatch(cell.strip('"\n')):
                made, words = converted_words(cell, everything=index in bijoy)
            count += words
            written.write((delimiter if index else "") + made)
    return written.getvalue(), count


def _bijoy_columns(columns: dict[int, list[str]]) -> set[int]:
    """The columns that are Bijoy nearly throughout, apart from cells in Unicode.

    Short names and places show it only together; that is believed where the cells of a column do by themselves.
    """
    typed = {
        index: [
            cell for cell in cells if not _BANGLA.search(cell) and not _ENGLISH_HEAD.match(cell.strip('"\n '))
        ]
        for index, cells in columns.items()
    }
    mostly = {index for index, cells in typed.items() if is_mostly_bijoy(" ".join(cells))}
    shown = {index: sum(map(looks_like_bijoy, typed[index])) for index in mostly}
    certain = {
        one
        for one in mostly
        if shown[one] > _MOSTLY * len(typed[one])
        or (
            shown[one] >= max(2, _CERTAINLY * len(typed[one]))
            and sum(map(_has_a_sign, typed[one])) > _NEARLY_ALL * len(typed[one])
        )
    }
    beside = {one for one in mostly if all(looks_like_bijoy(f"{cell} {cell}") for cell in typed[one])}
    return certain | beside if certain else set()


def _has_a_sign(cell: str) -> bool:
    """Whether some word of a cell could be Bijoy, were it beside a word that certainly is."""
    return any(start < len(cell) for start, _ in bijoy_spans(f"{cell} gš¿Yvjq"))


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows as they are typed: each cell with its quotes, the last one with its line end."""
    row: list[str] = []
    cell: list[str] = []
    quoted = False
    for character in text:
        if character == '"':
            quoted = not quoted
        if character == delimiter and not quoted:
            row.append("".join(cell))
            cell = []
            continue
        cell.append(character)
        if character == "\n" and not quoted:
            yield [*row, "".join(cell)]
            row, cell = [], []
    if row or cell:
        yield [*row, "".join(cell)]
