"""The rows of an OpenDocument spreadsheet (ISO/IEC 26300): typed values, and the digits that the sheet shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from govdocs.mail_merge.sheets.number_formats import number
from govdocs.mail_merge.sheets.sheet import MAX_COLUMNS, MAX_ROWS, TOO_MANY_ROWS, Raw, Sheet, refuse
from govdocs.mail_merge.sheets.workbook import Tab, chosen, tell_hidden
from govdocs.mail_merge.sheets.zipped_xml import Packed

_CONTENT = "content.xml"
_ASIDE = frozenset(
    {"annotation", "frame", "shapes", "custom-shape", "forms"}
)  # whose paragraphs are not the cell's
_BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_SHOWN = re.compile(r"-?[\d,]+(?:\.\d+)?%?")


def read(packed: Packed, wanted: str | None) -> Sheet:
    """The sheet of that name, else the first."""
    tabs = [
        Tab(event.attributes.get("name", ""), _CONTENT, hidden=False)
        for event in packed.events(_CONTENT)
        if event.sort == "start" and event.name == "table"
    ]
    if not tabs:
        packed.damaged()
    tab, notices = chosen(packed.file, tabs, wanted)
    sheet = Sheet(packed.file, tab.name, notices=notices)
    _Reading(packed, sheet).into(tabs.index(tab))
    return sheet


@dataclass
class _Reading:
    """One table on its way in. A row or cell that repeats itself is written once, with the number of times."""

    packed: Packed
    sheet: Sheet
    number: int = 0
    column: int = 0
    hidden: int = 0
    row: dict[str, str] = field(default_factory=dict)
    cells: dict[int, Raw] = field(default_factory=dict)
    cell: dict[str, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)

    def into(self, wanted: int) -> None:
        table, aside = -1, 0
        for sort, name, attributes in self.packed.events(_CONTENT):
            if name == "table" and sort == "start":
                table += 1
            if table != wanted or (name == "table" and sort == "end"):
                continue
            if sort != "text" and name in _ASIDE:
                aside += 1 if sort == "start" else -1
            elif aside:
                continue
            elif name == "table-row":
                self._row(sort, attributes)
            elif name in ("table-cell", "covered-table-cell"):
                self._cell(sort, name, attributes)
            elif sort == "start" and name == "p":
                self.paragraphs.append("")
            elif sort == "text" or (sort == "start" and name in _BLANKS):
                self._text(name if sort == "text" else _BLANKS[name] * _times(attributes, "c", MAX_COLUMNS))
        tell_hidden(self.sheet, self.hidden)

    def _row(self, sort: str, attributes: dict[str, str]) -> None:
        if sort == "start":
            self.row, self.cells, self.column = attributes, {}, 0
            return
        times = _times(self.row, "number-rows-repeated", 1 << 21)
        if any(raw.stored for raw in self.cells.values()):
            self.hidden += times if self.row.get("visibility", "visible") != "visible" else 0
            if times > MAX_ROWS:
                refuse(self.packed.file, TOO_MANY_ROWS)
            for number in range(self.number + 1, self.number + times + 1):
                self.sheet.add(number, number, dict(self.cells))
        self.number += times

    def _cell(self, sort: str, name: str, attributes: dict[str, str]) -> None:
        if sort == "start":
            self.cell, self.paragraphs = attributes, []
            return
        raw = Raw("covered", "") if name == "covered-table-cell" else self._raw("\n".join(self.paragraphs))
        times = _times(self.cell, "number-columns-repeated", 1 << 15)
        if raw.stored or raw.kind != "text":
            for column in range(self.column, min(self.column + times, MAX_COLUMNS + 1)):
                self.cells[column] = raw
        self.column += times
        self.paragraphs = []

    def _text(self, text: str) -> None:
        if self.paragraphs:
            self.paragraphs[-1] += text

    def _raw(self, shown: str) -> Raw:
        sort = self.cell.get("value-type", "")
        if sort in ("float", "percentage", "currency"):
            raw = number(self.cell.get("value", ""), "")
            return Raw(raw.kind, raw.stored, shown.strip() if _SHOWN.fullmatch(shown.strip()) else "")
        if sort == "date":
            day, _, clock = self.cell.get("date-value", "").partition("T")
            return Raw("moment", f"{day} {clock[:5]}") if clock.strip("0:.") else Raw("day", day)
        if sort == "time":
            match = _DURATION.fullmatch(self.cell.get("time-value", ""))
            return Raw("time", f"{int(match[1]):02}:{match[2]}") if match else Raw("text", shown)
        if sort == "boolean":
            return Raw("truth", "হ্যাঁ" if self.cell.get("boolean-value") == "true" else "না")
        if not sort and self.cell.get("formula"):
            return Raw("uncomputed", "")
        return Raw("text", self.cell.get("string-value", shown) if sort == "string" and not shown else shown)


def _times(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(name, "1")
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else 1
