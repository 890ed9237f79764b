"""The rows of an OpenDocument spreadsheet (ISO/IEC 26300): typed values, and the digits that the sheet shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from govdocs.mail_merge.sheets.cell_pieces import CellPieces
from govdocs.mail_merge.sheets.date_cells import of_iso, of_seconds
from govdocs.mail_merge.sheets.number_formats import number_cell, shown_digits
from govdocs.mail_merge.sheets.ods_styles import OdsStyles
from govdocs.mail_merge.sheets.sheet import MAX_COLUMNS, MAX_ROWS, RawCell, Sheet
from govdocs.mail_merge.sheets.workbook import MAX_TABS, Tab, choose, report_hidden
from govdocs.mail_merge.sheets.zipped_xml import XmlEvent, ZippedXml
from govdocs.text.unicode import same_name

CONTENT = "content.xml"
_STYLES = "styles.xml"
_MAX_REPEATED_ROWS = 1 << 21  # more than a sheet of LibreOffice has
_MAX_REPEATED_COLUMNS = 1 << 15
_ASIDE = frozenset(
    {"annotation", "frame", "shapes", "custom-shape", "forms"}
)  # whose paragraphs are not the cell's
_BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}
_TRUTHS = {"true": "হ্যাঁ", "false": "না"}
_DURATION = re.compile(
    r"P(?:([0-9]{1,5})D)?(?:T(?:([0-9]{1,7})H)?(?:([0-9]{1,7})M)?(?:([0-9]{1,7})(?:[.,][0-9]{1,20})?S)?)?"
)
_CLOCK = re.compile(r"\d+:\d\d(?::\d\d)?")


def read(packed: ZippedXml, wanted: str | None) -> Sheet:
    """The rows of the sheet of that name, else of the first that is not hidden. Raises InvalidDocument."""
    styles = OdsStyles()
    for event in packed.events(_STYLES):
        styles.take(event)
    reader = _OdsReader(packed, wanted, styles)
    reader.read()
    if not reader.tabs:
        packed.damaged()
    tab, notices = choose(packed.file, reader.tabs, wanted)
    if reader.sheet is None:  # all are hidden
        reader = _OdsReader(packed, tab.name, styles)
        reader.read()
    sheet = reader.sheet or Sheet(packed.file, tab.name)
    sheet.notices[:0] = notices
    return sheet


@dataclass
class _OdsReader:
    """Reads one table into a sheet. A row or cell that repeats is written once, with the number of times."""

    packed: ZippedXml
    wanted: str | None
    styles: OdsStyles
    tabs: list[Tab] = field(default_factory=list)
    sheet: Sheet | None = None
    number: int = 0
    column: int = 0
    hidden: int = 0
    row: dict[str, str] = field(default_factory=dict)
    cells: dict[int, RawCell] = field(default_factory=dict)
    cell: dict[str, str] = field(default_factory=dict)
    of_columns: list[str] = field(default_factory=list)
    pieces: CellPieces = field(default_factory=CellPieces)
    paragraphs: int = 0

    def read(self) -> None:
        """Read the table that is wanted, and the names of all."""
        tables = aside = 0
        reading = False
        for event in self.packed.events(CONTENT):
            kind, name, _ = event
            if name == "table" and kind != "text":
                tables += 1 if kind == "start" else -1
                if kind == "start" and tables == 1:
                    reading = self._begins(event)
                elif kind == "end" and tables == 0 and reading and self.sheet:
                    reading = False
                    report_hidden(self.sheet, self.hidden)
            elif not tables:
                self.styles.take(event)
            elif not reading or not self.sheet:
                continue
            elif kind != "text" and name in _ASIDE:
                aside += 1 if kind == "start" else -1
            elif not aside:
                self._take(event, self.sheet)

    def _begins(self, event: XmlEvent) -> bool:
        """A table begins; whether it is the one to read."""
        name = event.attributes.get("name", "")
        tab = Tab(name, CONTENT, event.attributes.get("style-name", "") in self.styles.hidden)
        self.tabs.append(tab)
        if len(self.tabs) > MAX_TABS:
            self.packed.damaged()
        fits = not tab.hidden if self.wanted is None else same_name(name) == same_name(self.wanted)
        if fits and self.sheet is None:
            self.sheet = Sheet(self.packed.file, name)
            return True
        return False

    def _take(self, event: XmlEvent, sheet: Sheet) -> None:
        kind, name, attributes = event
        if self.pieces.full:
            sheet.refuse_cell(self.number + 1)
        if kind == "text":
            self._text(name)
        elif name == "table-row":
            self._row(sheet, kind, attributes)
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(kind, name, attributes)
        elif kind == "start" and name == "table-column":
            times = _times(attributes, "number-columns-repeated", MAX_COLUMNS) or 1
            if len(self.of_columns) < MAX_COLUMNS:
                self.of_columns += [attributes.get("default-cell-style-name", "")] * times
        elif kind == "start" and name in ("p", "h"):
            if self.paragraphs:
                self.pieces.add("\n")
            self.paragraphs += 1
        elif kind == "start" and name in _BLANKS:
            self._text(_BLANKS[name] * _times(attributes, "c", MAX_COLUMNS))

    def _row(self, sheet: Sheet, kind: str, attributes: dict[str, str]) -> None:
        if kind == "start":
            self.row, self.cells, self.column = attributes, {}, 0
            return
        times = _times(self.row, "number-rows-repeated", _MAX_REPEATED_ROWS) or 1
        if any(raw.stored or raw.kind == "uncomputed" for raw in self.cells.values()):
            self.hidden += times if self.row.get("visibility", "visible") != "visible" else 0
            if times > MAX_ROWS:
                sheet.refuse_length()
            for number in range(self.number + 1, self.number + times + 1):
                sheet.add(number, number, dict(self.cells))
        self.number += times

    def _cell(self, kind: str, name: str, attributes: dict[str, str]) -> None:
        if kind == "start":
            self.cell, self.paragraphs = attributes, 0
            return
        shown = self.pieces.take()
        raw = RawCell("covered", "") if name == "covered-table-cell" else self._raw(shown)
        times = _times(self.cell, "number-columns-repeated", _MAX_REPEATED_COLUMNS) or 1
        if raw.stored or raw.kind != "text":
            for column in range(self.column, min(self.column + times, MAX_COLUMNS + 1)):
                self.cells[column] = raw
            if self.column > MAX_COLUMNS and raw.stored:
                self.cells[MAX_COLUMNS] = raw
        self.column += times
        self.paragraphs = 0

    def _text(self, text: str) -> None:
        if self.paragraphs:
            self.pieces.add(text)

    def _raw(self, shown: str) -> RawCell:
        kind = self.cell.get("value-type", "")
        if kind in ("float", "percentage", "currency") and "value" in self.cell:
            raw = number_cell(self.cell["value"], "")
            return RawCell(raw.kind, raw.stored, shown_digits(raw.stored, shown))
        if kind == "date" and "date-value" in self.cell:
            return of_iso(self.cell["date-value"], self.styles.of_cell(self._style()))
        if kind == "time" and "time-value" in self.cell:
            return self._time(self.cell["time-value"], shown.strip())
        if kind == "boolean" and (word := _TRUTHS.get(self.cell.get("boolean-value", ""))):
            return RawCell("truth", word)
        if not kind and self.cell.get("formula"):
            return RawCell("uncomputed", "")
        return RawCell(
            "text", self.cell.get("string-value", shown) if kind == "string" and not shown else shown
        )

    def _style(self) -> str:
        """The style of the cell, else of its row, else of its column."""
        of_column = self.of_columns[self.column] if self.column < len(self.of_columns) else ""
        return self.cell.get("style-name") or self.row.get("default-cell-style-name") or of_column

    def _time(self, stored: str, shown: str) -> RawCell:
        match = _DURATION.fullmatch(stored)
        if match is None or not any(match.groups()):
            return RawCell("text", shown or stored)
        days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
        raw = of_seconds(
            ((days * 24 + hours) * 60 + minutes) * 60 + seconds, self.styles.of_cell(self._style())
        )
        if not _CLOCK.fullmatch(shown):
            return raw
        return RawCell("duration", shown) if raw.kind == "duration" else RawCell(raw.kind, raw.stored, shown)


def _times(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(name, "1").lstrip("0")
    if not (text.isascii() and text.isdigit()):
        return 1
    return min(int(text), most) if len(text) < 10 else most
