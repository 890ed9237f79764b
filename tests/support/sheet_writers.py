"""Sheets for the tests of the merge, written by programs that know nothing of ours."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

Table = Sequence[Sequence[Any]]


def xlsx(
    path: Path, rows: Table, *, formats: Mapping[str, str] | None = None, merged: Sequence[str] = ()
) -> Path:
    """By openpyxl; `formats` gives cells (B2) their number format."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "তালিকা"
    for row in rows:
        sheet.append(list(row))
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def text(rows: Table, delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def odf(path: Path, rows: Table) -> Path:
    """By odfpy; numbers as numbers, dates as dates, the rest as text."""
    import datetime as dt

    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table as OdfTable
    from odf.table import TableCell, TableRow
    from odf.text import P

    book = OpenDocumentSpreadsheet()
    table = OdfTable(name="তালিকা")
    for row in rows:
        line = TableRow()
        for value in row:
            if isinstance(value, dt.date):
                cell = TableCell(valuetype="date", datevalue=value.isoformat())
            elif isinstance(value, (int, float)):
                cell = TableCell(valuetype="float", value=str(value))
            else:
                cell = TableCell(valuetype="string")
            for part in str(value).split("\n"):
                cell.addElement(P(text=part))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def packed(path: Path, parts: Mapping[str, str]) -> Path:
    """A zip of our own making, for what no honest program writes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def workbook(path: Path, sheet: str) -> Path:
    """An xlsx whose one sheet is given as XML."""
    return packed(
        path,
        {
            "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": sheet,
        },
    )


def ods(folder: Path, cells: str, more: str = "") -> Path:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return packed(
        folder / "b.ods",
        {
            "content.xml": f'<office:document-content {names}><office:body><office:spreadsheet><table:table table:name="S">'
            '<table:table-row><table:table-cell office:value-type="string"><text:p>কোড</text:p></table:table-cell></table:table-row>'
            f"<table:table-row>{cells}</table:table-row>{more}"
            "</table:table></office:spreadsheet></office:body></office:document-content>"
        },
    )
