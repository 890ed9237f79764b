"""The rows of an OpenDocument spreadsheet (ISO/IEC 26300): typed values, and the digits that the sheet shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from govdocs.mail_merge.sheets.number_formats import number_cell
from govdocs.mail_merge.sheets.sheet import MAX_COLUMNS, MAX_ROWS, RawCell, Sheet
from govdocs.mail_merge.sheets.workbook import Tab, choose, report_hidden
from govdocs.mail_merge.sheets.zipped_xml import ZippedXml

_CONTENT = "content.xml"
_MAX_REPEATED_ROWS = 1 << 21  # more than a sheet of LibreOffice has
_MAX_REPEATED_COLUMNS = 1 << 15
_ASIDE = frozenset(
    {"annotation", "frame", "shapes", "custom-shape", "forms"}
)  # whose paragraphs are not the cell's
_BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_SHOWN = re.compile(r"-?[\d,]+(?:\.\d+)?%?")


def read(packed: ZippedXml, wanted: str | None) -> Sheet:
    """The rows of the sheet of that name, else of the first. Raises InvalidDocument."""
    tabs = [
        Tab(event.attributes.get("name", ""), _CONTENT, hidden=False)
        for event in packed.events(_CONTENT)
        if event.kind == "start" and event.name == "table"
    ]
    if not tabs:
        packed.damaged()
    tab, notices = choose(packed.file, tabs, wanted)
    sheet = Sheet(packed.file, tab.name, notices=notices)
    _OdsReader(packed, sheet).read(tabs.index(tab))
    return sheet


@dataclass
class _OdsReader:
    """Reads one table into a sheet. A row or cell that repeats is written once, with the number of times."""

    packed: ZippedXml
    sheet: Sheet
    number: int = 0
    column: int = 0
    hidden: int = 0
    row: dict[str, str] = field(default_factory=dict)
    cells: dict[int, RawCell] = field(default_factory=dict)
    cell: dict[str, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)

    def read(self, wanted: int) -> None:
        table, aside = -1, 0
        for kind, name, attributes in self.packed.events(_CONTENT):
            if name == "table" and kind == "start":
                table += 1
            if table != wanted or (name == "table" and kind == "end"):
                continue
            if kind != "text" and name in _ASIDE:
                aside += 1 if kind == "start" else -1
            elif aside:
                continue
            elif name == "table-row":
                self._row(kind, attributes)
            elif name in ("table-cell", "covered-table-cell"):
                self._cell(kind, name, attributes)
            elif kind == "start" and name == "p":
                self.paragraphs.append("")
            elif kind == "text" or (kind == "start" and name in _BLANKS):
                self._text(name if kind == "text" else _BLANKS[name] * _times(attributes, "c", MAX_COLUMNS))
        report_hidden(self.sheet, self.hidden)

    def _row(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "start":
            self.row, self.cells, self.column = attributes, {}, 0
            return
        times = _times(self.row, "number-rows-repeated", _MAX_REPEATED_ROWS)
        if any(raw.stored for raw in self.cells.values()):
            self.hidden += times if self.row.get("visibility", "visible") != "visible" else 0
            if times > MAX_ROWS:
                self.sheet.refuse_length()
            for number in range(self.number + 1, self.number + times + 1):
                self.sheet.add(number, number, dict(self.cells))
        self.number += times

    def _cell(self, kind: str, name: str, attributes: dict[str, str]) -> None:
        if kind == "start":
            self.cell, self.paragraphs = attributes, []
            return
        raw = (
            RawCell("covered", "") if name == "covered-table-cell" else self._raw("\n".join(self.paragraphs))
        )
        times = _times(self.cell, "number-columns-repeated", _MAX_REPEATED_COLUMNS)
        if raw.stored or raw.kind != "text":
            for column in range(self.column, min(self.column + times, MAX_COLUMNS + 1)):
                self.cells[column] = raw
        self.column += times
        self.paragraphs = []

    def _text(self, text: str) -> None:
        if self.paragraphs:
            self.paragraphs[-1] += text

    def _raw(self, shown: str) -> RawCell:
        kind = self.cell.get("value-type", "")
        if kind in ("float", "percentage", "currency"):
            raw = number_cell(self.cell.get("value", ""), "")
            return RawCell(raw.kind, raw.stored, shown.strip() if _SHOWN.fullmatch(shown.strip()) else "")
        if kind == "date":
            day, _, clock = self.cell.get("date-value", "").partition("T")
            return RawCell("moment", f"{day} {clock[:5]}") if clock.strip("0:.") else RawCell("day", day)
        if kind == "time":
            match = _DURATION.fullmatch(self.cell.get("time-value", ""))
            return RawCell("time", f"{int(match[1]):02}:{match[2]}") if match else RawCell("text", shown)
        if kind == "boolean":
            return RawCell("truth", "হ্যাঁ" if self.cell.get("boolean-value") == "true" else "না")
        if not kind and self.cell.get("formula"):
            return RawCell("uncomputed", "")
        return RawCell(
            "text", self.cell.get("string-value", shown) if kind == "string" and not shown else shown
        )


def _times(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(name, "1")
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else 1
