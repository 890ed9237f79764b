"""The texts of sheets as the merge reads them."""

from __future__ import annotations

from typing import Any

from govdocs.mail_merge.columns import SheetReport, columns, texts
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.mail_merge.sheets.sheet import Sheet

HEAD = ["ইউনিয়ন", "মোবাইল"]


ROWS = [HEAD, ["কাশবন", "01700-000001"], ["পদ্ম, বিল\nইউপি", "01700-000002"]]


SAID = [["কাশবন", "০১৭০০-০০০০০১"], ["পদ্ম, বিল\nইউপি", "০১৭০০-০০০০০২"]]


def said(sheet: Sheet) -> tuple[list[list[str]], list[str]]:
    """The words of all rows, and the codes of what was found."""
    report = SheetReport(sheet)
    found = columns(sheet, report)
    by_column = [[cell.text for cell in texts(sheet, column, report)] for column in found]
    return [list(row) for row in zip(*by_column, strict=True)], [problem.code for problem in report.all()]


def one(heading: str, *values: Any) -> tuple[list[str], list[str]]:
    """The words of one column that Python's values make, and what was found."""
    rows, codes = said(read_file([{heading: value, "x": "x"} for value in values]))
    return [row[0] for row in rows], codes


ROW = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>ক</t></is></c></row>'
