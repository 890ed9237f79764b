"""Bijoy in a workbook → Unicode: texts whose cell or run has a Bijoy font. Numbers and formulas stay, and keep their font.

A cell says its font by its style, so a converted cell gets a copy of its style in a Unicode font. Two cells may share one string, of
which one is Bijoy: the converted string is added behind the others.
"""

from __future__ import annotations

import copy
import re
from typing import Any, Final

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.readers.packed_file import PackedFile
from govdocs.importing.unbijoy.pieces import Converted, converted_pieces
from govdocs.importing.unbijoy.repacked import repacked, xml_bytes
from govdocs.problems.problem import Problem, Severity
from govdocs.text.bijoy import is_bijoy_font

MOST_CELLS: Final = 2_000_000

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
_COMMENTS = re.compile(r"xl/comments[^/]*\.xml")
_TABLES = re.compile(r"xl/tables/[^/]+\.xml")
_STRINGS = "xl/sharedstrings.xml"
_STYLES = "xl/styles.xml"
_MOST_DIGITS = 9
_BANGLA = re.compile("[\u0985-\u09ff]")


def workbook_in_unicode(packed: PackedFile, data: bytes, font: str) -> Converted:
    """A workbook with its Bijoy texts in Unicode."""
    editor = _WorkbookEditor(packed, font)
    for part in packed.parts:
        if _SHEETS.fullmatch(part):
            editor.convert_sheet(part)
        elif _COMMENTS.fullmatch(part):
            editor.convert_comments(part)
    return Converted(repacked(data, editor.changed()), editor.words, editor.problems())


class _WorkbookEditor:
    """Holds the strings and styles that the sheets of a workbook share."""

    def __init__(self, packed: PackedFile, font: str) -> None:
        self._packed, self._font = packed, font
        self._changed: dict[str, Any] = {}
        self._strings = packed.xml(_STRINGS)
        self._items: list[Any] = [] if self._strings is None else list(self._strings.findall(f"{_S}si"))
        self._added: list[Any] = []
        self._styles = _Styles(packed.xml(_STYLES), font)
        self._made: dict[tuple[int, bool], int] = {}
        self._cells = self._numbers = self._formulas = self._heads = 0
        self.words = 0
        self._table_heads = self._heads_of_tables()

    def convert_sheet(self, part: str) -> None:
        """Convert the cells of a sheet."""
        root = self._packed.xml(part)
        before = self.words
        for cell in root.iter(f"{_S}c"):
            self._cells += 1
            if self._cells > MOST_CELLS:
                name = self._packed.name
                raise Refusal(*messages.TOO_MUCH_TEXT.filled(name=name, most=MOST_CELLS), given=name)
            self._convert_cell(cell)
        if self.words != before:
            self._changed[part] = root

    def convert_comments(self, part: str) -> None:
        """Convert the runs of comments that name a Bijoy font."""
        root = self._packed.xml(part)
        before = self.words
        for text in root.iter(f"{_S}text"):
            self._convert_text(text, bijoy_cell=False)
        if self.words != before:
            self._changed[part] = root

    def changed(self) -> dict[str, bytes]:
        """The parts that are not what they were."""
        parts = dict(self._changed)
        if self.words and self._strings is not None:
            self._strings.attrib.pop("uniqueCount", None)
            last = self._items[-1] if self._items else None
            place = 0 if last is None else self._strings.index(last) + 1
            self._strings[place:place] = self._added
            parts[_STRINGS] = self._strings
        if self._styles.is_changed:
            parts[_STYLES] = self._styles.root
        return {part: xml_bytes(root) for part, root in parts.items()}

    def problems(self) -> tuple[Problem, ...]:
        """What was left as it was, though its font is Bijoy."""
        left = (
            (messages.UNBIJOY_NUMBERS, self._numbers),
            (messages.UNBIJOY_FORMULAS, self._formulas),
            (messages.UNBIJOY_TABLE_HEADS, self._heads),
        )
        return tuple(
            sentence.filled(count=count).problem(severity=Severity.NOTICE)
            for sentence, count in left
            if count
        )

    def _convert_cell(self, cell: Any) -> None:
        style, kind = cell.get("s") or "0", cell.get("t") or "n"
        is_bijoy = self._styles.is_bijoy(style)
        if cell.find(f"{_S}f") is not None or kind == "str":
            self._formulas += is_bijoy and kind == "str"
            return
        if kind == "s":
            self._convert_shared(cell, style, is_bijoy=is_bijoy)
        elif kind == "inlineStr":
            inline = cell.find(f"{_S}is")
            if inline is None or (is_bijoy and self._is_head(inline)):
                return
            if self._convert_text(inline, bijoy_cell=is_bijoy) and is_bijoy:
                cell.set("s", self._styles.in_unicode(style))
        elif is_bijoy and cell.find(f"{_S}v") is not None:
            self._numbers += 1

    def _convert_shared(self, cell: Any, style: str, *, is_bijoy: bool) -> None:
        value = cell.find(f"{_S}v")
        number = _number(None if value is None else value.text)
        if not 0 <= number < len(self._items):
            return
        if is_bijoy and self._is_head(self._items[number]):
            return
        key = (number, is_bijoy)
        if key not in self._made:
            item = copy.deepcopy(self._items[number])
            self._made[key] = number
            if self._convert_text(item, bijoy_cell=is_bijoy):
                self._made[key] = len(self._items) + len(self._added)
                self._added.append(item)
        if self._made[key] != number:
            value.text = str(self._made[key])
            if is_bijoy:
                cell.set("s", self._styles.in_unicode(style))

    def _is_head(self, item: Any) -> bool:
        """Whether a text is the head of a column of a table, which stays; counts those."""
        text = "".join(each.text or "" for each in item.iter(f"{_S}t"))
        self._heads += text in self._table_heads
        return text in self._table_heads

    def _convert_text(self, holder: Any, *, bijoy_cell: bool) -> bool:
        """Convert what a string holds: one text, or runs of which each may name its font."""
        runs: list[tuple[Any, Any, bool]] = []
        for child in holder:
            if child.tag == f"{_S}t":
                runs.append((None, child, bijoy_cell))
            elif child.tag == f"{_S}r" and child.find(f"{_S}t") is not None:
                named = child.find(f"{_S}rPr/{_S}rFont")
                own = bijoy_cell if named is None else is_bijoy_font(named.get("val") or "")
                runs.append((named, child.find(f"{_S}t"), own))
        converted = False
        waiting: list[tuple[Any, Any]] = []
        for named, text, bijoy in [*runs, (None, None, False)]:
            if bijoy and not _BANGLA.search(text.text or ""):
                waiting.append((named, text))
                continue
            converted = self._convert_waiting(waiting) or converted
            waiting = []
        return converted

    def _convert_waiting(self, waiting: list[tuple[Any, Any]]) -> bool:
        made, words = converted_pieces([text.text or "" for _, text in waiting])
        self.words += words
        for (named, element), text in zip(waiting, made, strict=True):
            if words:
                element.text = text
                element.set(_SPACE, "preserve")
                if named is not None:
                    named.set("val", self._font)
        return bool(words)

    def _heads_of_tables(self) -> set[str]:
        """The names of the columns of tables: formulas use them, so they stay."""
        roots = [self._packed.xml(part) for part in self._packed.parts if _TABLES.fullmatch(part)]
        return {str(column.get("name")) for root in roots for column in root.iter(f"{_S}tableColumn")}


class _Styles:
    """The styles of cells, each with a copy in a Unicode font where one is asked for."""

    def __init__(self, root: Any, font: str) -> None:
        self.root, self._font = root, font
        self.is_changed = False
        self._fonts = None if root is None else root.find(f"{_S}fonts")
        self._formats = None if root is None else root.find(f"{_S}cellXfs")
        fonts = [] if self._fonts is None else list(self._fonts)
        self._bijoy = {str(index) for index, each in enumerate(fonts) if _is_bijoy(each)}
        self._own = [] if self._formats is None else [each.get("fontId") or "0" for each in self._formats]
        self._fonts_made: dict[str, str] = {}
        self._made: dict[str, str] = {}

    def is_bijoy(self, style: str) -> bool:
        """Whether cells of a style are drawn with a Bijoy font."""
        number = _number(style)
        return 0 <= number < len(self._own) and self._own[number] in self._bijoy

    def in_unicode(self, style: str) -> str:
        """The number of the same style in a Unicode font."""
        assert self._formats is not None
        if style not in self._made:
            made = copy.deepcopy(self._formats[int(style)])
            made.set("fontId", self._font_made(self._own[int(style)]))
            made.set("applyFont", "1")
            self._made[style] = _appended(self._formats, made)
            self.is_changed = True
        return self._made[style]

    def _font_made(self, number: str) -> str:
        assert self._fonts is not None
        if number not in self._fonts_made:
            made = copy.deepcopy(self._fonts[int(number)])
            made.find(f"{_S}name").set("val", self._font)
            for name in ("scheme", "charset"):
                for each in made.findall(f"{_S}{name}"):
                    made.remove(each)
            self._fonts_made[number] = _appended(self._fonts, made)
        return self._fonts_made[number]


def _appended(holder: Any, element: Any) -> str:
    number = len(holder)
    holder.append(element)
    holder.set("count", str(number + 1))
    return str(number)


def _number(text: str | None) -> int:
    """A number of a string or style; -1 for what is none, or is beyond any workbook."""
    digits = (text or "").strip()
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else -1


def _is_bijoy(font: Any) -> bool:
    named = font.find(f"{_S}name")
    return named is not None and is_bijoy_font(named.get("val") or "")
