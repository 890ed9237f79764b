"""The rows of an Excel workbook (ECMA-376, both transitional and strict), with the formats that show dates and zeros."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_left
from dataclasses import dataclass, field

from govdocs.mail_merge.sheets.number_formats import BUILT_IN, number_cell
from govdocs.mail_merge.sheets.sheet import MAX_CELLS, MAX_COLUMNS, RawCell, Sheet, column_index
from govdocs.mail_merge.sheets.workbook import Tab, choose, report_hidden
from govdocs.mail_merge.sheets.zipped_xml import ZippedXml

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


def read(packed: ZippedXml, wanted: str | None) -> Sheet:
    """The rows of the sheet of that name, else of the first that is not hidden. Raises InvalidDocument."""
    tabs, since_1904 = _tabs(packed)
    tab, notices = choose(packed.file, tabs, wanted)
    sheet = Sheet(packed.file, tab.name, notices=notices)
    _XlsxReader(packed, _strings(packed), _formats(packed), since_1904).read(sheet, tab.part)
    return sheet


def _tabs(packed: ZippedXml) -> tuple[list[Tab], bool]:
    targets = {
        event.attributes.get("Id", ""): event.attributes.get("Target", "")
        for event in packed.events("xl/_rels/workbook.xml.rels")
        if event.name == "Relationship" and event.attributes.get("TargetMode") != "External"
    }
    tabs, since_1904 = [], False
    for event in packed.events("xl/workbook.xml"):
        if event.kind == "start" and event.name == "workbookPr":
            since_1904 = event.attributes.get("date1904") in ("1", "true")
        if event.kind == "start" and event.name == "sheet":
            target = posixpath.normpath(
                posixpath.join("/xl", targets.get(event.attributes.get("id", ""), ""))
            )
            hidden = event.attributes.get("state", "visible") != "visible"
            tabs.append(Tab(event.attributes.get("name", ""), target.lstrip("/"), hidden))
    if not tabs:
        packed.damaged()
    return tabs, since_1904


def _strings(packed: ZippedXml) -> list[str]:
    """The shared strings, without the reading aids of East Asian text."""
    strings: list[str] = []
    pieces: list[str] = []
    inside = aside = False
    for kind, name, _ in packed.events("xl/sharedStrings.xml"):
        if kind == "text":
            if inside and not aside:
                pieces.append(name)
        elif name == "t":
            inside = kind == "start"
        elif name == "rPh":
            aside = kind == "start"
        elif name == "si" and kind == "end":
            strings.append(_text(pieces))
            pieces = []
            if len(strings) > MAX_CELLS:
                packed.damaged()
    return strings


def _formats(packed: ZippedXml) -> list[str]:
    """The number format of each cell style."""
    codes = dict(BUILT_IN)
    formats: list[str] = []
    of_cells = False
    for kind, name, attributes in packed.events("xl/styles.xml"):
        if name == "cellXfs":
            of_cells = kind == "start"
        elif kind == "start" and name == "numFmt":
            codes[_int(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif kind == "start" and name == "xf" and of_cells:
            formats.append(codes.get(_int(attributes.get("numFmtId")), ""))
    return formats


MergedRange = tuple[int, int, int, int]
"""Left, top, right and bottom of merged cells: columns from 0, rows from 1."""


@dataclass
class _XlsxReader:
    """Reads the part of one sheet; its fields are the row and the cell that are being read."""

    packed: ZippedXml
    strings: list[str]
    formats: list[str]
    since_1904: bool
    row: int = 0
    column: int = -1
    cells: dict[int, RawCell] = field(default_factory=dict)
    cell: dict[str, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    formula: bool = False

    def read(self, sheet: Sheet, part: str) -> None:
        merged: list[MergedRange] = []
        aside, hidden = False, 0
        for kind, name, attributes in self.packed.events(part):
            if kind == "text":
                if self.cell and not aside:
                    self.pieces.append(name)
            elif name in ("f", "rPh"):
                aside = kind == "start"
                self.formula |= name == "f"
            elif name == "row":
                hidden += attributes.get("hidden") in ("1", "true")
                self._row(sheet, kind, attributes)
            elif name == "c":
                self._cell(kind, attributes)
            elif name == "mergeCell" and (match := _RANGE.fullmatch(attributes.get("ref", ""))):
                merged.append((column_index(match[1]), int(match[2]), column_index(match[3]), int(match[4])))
        _cover(sheet, merged)
        report_hidden(sheet, hidden)

    def _row(self, sheet: Sheet, kind: str, attributes: dict[str, str]) -> None:
        if kind == "end":
            sheet.add(self.row, self.row, self.cells)
            return
        self.row = _int(attributes.get("r")) or self.row + 1
        self.column, self.cells = -1, {}

    def _cell(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "end":
            self.cells[self.column] = self._raw(self.cell, _text(self.pieces), self.formula)
            self.cell = {}
            return
        at = column_index(attributes.get("r", ""))
        self.column = at if at >= 0 else self.column + 1
        self.cell, self.pieces, self.formula = {"t": "n", **attributes}, [], False

    def _raw(self, cell: dict[str, str], text: str, formula: bool) -> RawCell:
        kind = cell["t"]
        if formula and not text and kind != "str":
            return RawCell("uncomputed", "")
        if kind == "s":
            index = _int(text)
            return RawCell("text", self.strings[index] if text and 0 <= index < len(self.strings) else "")
        if kind == "b":
            return RawCell("truth", "হ্যাঁ" if text == "1" else "না")
        if kind == "d":
            return RawCell("day" if len(text) == 10 else "moment", text)
        if kind == "n" and text:
            style = _int(cell.get("s"))
            format = self.formats[style] if style < len(self.formats) else ""
            return number_cell(text, format, since_1904=self.since_1904)
        return RawCell("text", text)


def _cover(sheet: Sheet, merged: list[MergedRange]) -> None:
    """Mark the cells under a merged one; only in rows that hold something, however tall a range claims to be."""
    covered = 0
    numbers = [row.number for row in sheet.rows]
    for left, top, right, bottom in merged:
        first, behind = (bisect_left(numbers, number) for number in (top, bottom + 1))
        for row in sheet.rows[first:behind]:
            for column in range(left, min(right, MAX_COLUMNS) + 1):
                if (column, row.number) != (left, top):
                    row.cells[column] = RawCell("covered", "")
            covered += right - left + 1
            if covered > MAX_CELLS:
                sheet.refuse_length()


def _text(pieces: list[str]) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), "".join(pieces))


def _int(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
