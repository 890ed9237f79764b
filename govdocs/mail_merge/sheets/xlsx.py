"""The rows of an Excel workbook (ECMA-376, both transitional and strict), with the formats that show dates and zeros."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from govdocs.mail_merge import messages
from govdocs.mail_merge.sheets import relationships
from govdocs.mail_merge.sheets.cell_pieces import CellPieces
from govdocs.mail_merge.sheets.date_cells import of_iso
from govdocs.mail_merge.sheets.format_codes import BUILT_IN, sections
from govdocs.mail_merge.sheets.number_formats import number_cell
from govdocs.mail_merge.sheets.sheet import MAX_CELLS, MAX_COLUMNS, RawCell, Sheet, column_index, refuse
from govdocs.mail_merge.sheets.workbook import MAX_TABS, Tab, choose, report_hidden
from govdocs.mail_merge.sheets.zipped_xml import ZippedXml

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SURROGATE = re.compile("[\ud800-\udfff]")
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_MAX_MERGED = 100_000
_COVERED = RawCell("covered", "")
_MAX_FORMATS = 100_000  # Excel takes 65,490 styles of cells
_WORKSHEET = ("worksheet", "")  # kinds of relationships: a chart has a sheet of its own, without rows


def read(packed: ZippedXml, wanted: str | None) -> Sheet:
    """The rows of the sheet of that name, else of the first that is not hidden. Raises InvalidDocument."""
    parts = _parts(packed)
    tab, notices = choose(packed.file, parts.tabs, wanted)
    sheet = Sheet(packed.file, tab.name, notices=notices)
    formats = _formats(packed, parts.styles)
    _XlsxReader(packed, _strings(packed, parts.strings), formats, parts.since_1904).read(
        sheet, packed.need(tab.part)
    )
    return sheet


class _Parts(NamedTuple):
    tabs: list[Tab]
    strings: str
    styles: str
    since_1904: bool


def _parts(packed: ZippedXml) -> _Parts:
    """The sheets in their order, and the parts that they share."""
    workbook = relationships.workbook(packed)
    related = relationships.of_part(packed, workbook)
    by_id = {found.id: found for found in related}
    by_kind = {found.kind: found.part for found in related}
    tabs, since_1904, charts = [], False, False
    for event in packed.events(workbook):
        if event.kind == "start" and event.name == "workbookPr":
            since_1904 = event.attributes.get("date1904") in ("1", "true")
        if event.kind == "start" and event.name == "sheet":
            name = event.attributes.get("name", "")
            found = by_id.get(event.attributes.get("id", ""))
            if found is None or found.kind in _WORKSHEET:
                hidden = event.attributes.get("state", "visible") != "visible"
                tabs.append(Tab(name, found.part if found else name, hidden))
            charts = True
            if len(tabs) > MAX_TABS:
                packed.damaged()
    if not tabs:
        refuse(packed.file, messages.NO_LIST_IN_FILE) if charts else packed.damaged()
    return _Parts(
        tabs, by_kind.get("sharedStrings", "xl/sharedStrings.xml"), _styles(packed, by_kind), since_1904
    )


def _styles(packed: ZippedXml, by_kind: dict[str, str]) -> str:
    """Without the part that is said to hold the formats, a date could not be told from a number."""
    return packed.need(by_kind["styles"]) if "styles" in by_kind else "xl/styles.xml"


def _strings(packed: ZippedXml, part: str) -> list[str]:
    """The shared strings, without the reading aids of East Asian text."""
    strings: list[str] = []
    pieces = CellPieces()
    inside = aside = False
    for kind, name, _ in packed.events(part):
        if kind == "text":
            if inside and not aside:
                pieces.add(name)
        elif name == "t":
            inside = kind == "start"
        elif name == "rPh":
            aside = kind == "start"
        elif name == "si" and kind == "end":
            strings.append(_text(pieces.take()))
            if len(strings) > MAX_CELLS:
                packed.damaged()
    return strings


def _formats(packed: ZippedXml, part: str) -> list[str]:
    """The number format of each cell style."""
    codes = dict(BUILT_IN)
    formats: list[str] = []
    of_cells = False
    for kind, name, attributes in packed.events(part):
        if name == "cellXfs":
            of_cells = kind == "start"
        elif kind == "start" and name == "numFmt":
            codes[_int(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif kind == "start" and name == "xf" and of_cells:
            formats.append(codes.get(_int(attributes.get("numFmtId")), ""))
        if len(codes) > _MAX_FORMATS or len(formats) > _MAX_FORMATS:
            packed.damaged()
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
    hidden: bool = False
    column: int = -1
    cells: dict[int, RawCell] = field(default_factory=dict)
    cell: dict[str, str] = field(default_factory=dict)
    pieces: CellPieces = field(default_factory=CellPieces)
    formula: bool = False

    def read(self, sheet: Sheet, part: str) -> None:
        merged: list[MergedRange] = []
        aside, rows, hidden, root = False, 0, 0, ""
        for kind, name, attributes in self.packed.events(part):
            root = root or name
            if kind == "text":
                if self.cell and not aside:
                    self.pieces.add(name)
                    if self.pieces.full:
                        sheet.refuse_cell(self.row)
            elif name in ("f", "rPh"):
                aside = kind == "start"
                self.formula |= name == "f"
            elif name == "row":
                rows += 1
                hidden += self._row(sheet, kind, attributes)
            elif name == "c":
                self._cell(kind, attributes)
            elif name == "mergeCell" and (match := _RANGE.fullmatch(attributes.get("ref", ""))):
                merged.append(_range(match))
                if len(merged) > _MAX_MERGED:
                    sheet.refuse_length()
        if not rows and root != "worksheet":
            self.packed.damaged()
        _cover(sheet, merged)
        report_hidden(sheet, hidden)

    def _row(self, sheet: Sheet, kind: str, attributes: dict[str, str]) -> bool:
        """Whether it is the end of a row that is hidden and holds something."""
        if kind == "end":
            before = len(sheet.rows)
            sheet.add(self.row, self.row, self.cells)
            return self.hidden and len(sheet.rows) > before
        self.row = _int(attributes.get("r")) or self.row + 1
        self.hidden = attributes.get("hidden") in ("1", "true")
        self.column, self.cells = -1, {}
        return False

    def _cell(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "end":
            raw = self._raw(self.cell, _text(self.pieces.take()), self.formula)
            if raw.stored or raw.kind != "text":
                self.cells[min(self.column, MAX_COLUMNS)] = raw  # beyond the bound, one is enough to refuse
            self.cell = {}
            return
        at = column_index(attributes.get("r", ""))
        self.column = at if at >= 0 else self.column + 1
        self.cell, self.formula = {"t": "n", **attributes}, False

    def _raw(self, cell: dict[str, str], text: str, formula: bool) -> RawCell:
        kind = cell["t"]
        if formula and not text and kind != "str":
            return RawCell("uncomputed", "")
        if kind == "s":
            return RawCell("text", self._shared(text))
        if kind == "b":
            return RawCell("truth", "হ্যাঁ" if text == "1" else "না")
        if kind == "d" and text:
            return of_iso(text, sections(self._format(cell))[0])
        if kind == "n" and text:
            return number_cell(text, self._format(cell), since_1904=self.since_1904)
        return RawCell("text", text)

    def _shared(self, index: str) -> str:
        """A shared string; a cell without an index is empty, one whose string is missing is damage."""
        if not index.strip():
            return ""
        if not index.strip().isdecimal() or len(index) > 9 or int(index) >= len(self.strings):
            self.packed.damaged()
        return self.strings[int(index)]

    def _format(self, cell: dict[str, str]) -> str:
        style = _int(cell.get("s"))
        return self.formats[style] if style < len(self.formats) else ""


def _range(match: re.Match[str]) -> MergedRange:
    """Some programs write the lower right corner first."""
    left, right = sorted((column_index(match[1]), column_index(match[3])))
    top, bottom = sorted((int(match[2]), int(match[4])))
    return left, top, right, bottom


def _cover(sheet: Sheet, merged: list[MergedRange]) -> None:
    """Mark the cells under a merged one; only in rows that hold something, however tall a range claims to be."""
    covered = 0
    numbers = [row.number for row in sheet.rows]
    for left, top, right, bottom in merged:
        first, behind = (bisect_left(numbers, number) for number in (top, bottom + 1))
        for row in sheet.rows[first:behind]:
            for column in range(left, min(right, MAX_COLUMNS) + 1):
                if (column, row.number) != (left, top):
                    row.cells[column] = _COVERED
            covered += max(min(right, MAX_COLUMNS) - left, 0) + 1
            if covered > MAX_CELLS:
                sheet.refuse_length()


def _text(text: str) -> str:
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    # Two escapes may be the halves of one character; a half alone is none.
    return (
        plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if _SURROGATE.search(plain)
        else plain
    )


def _int(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
