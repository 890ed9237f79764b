"""Workbooks: the sheet that is chosen, hidden rows, comments, merged cells, formulas."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge.columns import SheetReport, columns, texts
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.problems.problem import InvalidDocument, Severity
from tests.support.sheet_texts import ROW, ROWS, said
from tests.support.sheet_writers import ods, workbook, xlsx


def test_a_sheet_is_chosen_by_name_and_the_others_are_told_of(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("দ্বিতীয়").append(["ক"])
    assert book.active is not None
    book.active.append(["খ"])
    book.save(tmp_path / "b.xlsx")
    assert [raw.stored for _, raw in read_file(tmp_path / "b.xlsx", "দ্বিতীয়").headings()] == ["ক"]
    assert [problem.code for problem in read_file(tmp_path / "b.xlsx").notices] == ["several-sheets"]
    with pytest.raises(InvalidDocument) as error:
        read_file(tmp_path / "b.xlsx", "দ্বিতিয়")
    assert "দ্বিতীয়" in error.value.problems[0].hint("en")


def test_a_formula_merged_and_error_cells_of_a_workbook_are_told_by_their_names(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "b.xlsx",
        [["ক", "খ"], ["=1+1", "#DIV/0!"], ["x", "y"], ["z", "w"], ["7", "8"]],
        merged=["A3:A4"],
    )
    sheet = read_file(path)
    report = SheetReport(sheet)
    for column in columns(sheet, report):
        list(texts(sheet, column, report))
    assert [(problem.code, problem.path) for problem in report.all()] == [
        ("formula-without-value", ("তালিকা", "A2")),
        ("merged-cell", ("তালিকা", "A4")),
        ("formula-error", ("তালিকা", "B2")),
    ]
    assert all("তালিকা" in problem.bangla and problem.hint_bangla for problem in report.all())


def test_hidden_rows_are_told_of(tmp_path: Path) -> None:
    import openpyxl

    path = xlsx(tmp_path / "b.xlsx", ROWS)
    book = openpyxl.load_workbook(path)
    assert book.active is not None
    book.active.row_dimensions[3].hidden = True
    book.save(path)
    (notice,) = read_file(path).notices
    assert (notice.code, notice.severity) == ("hidden-rows", Severity.WARNING)


def test_ods_shows_the_zeros_that_its_number_lacks(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="42"><text:p>0042</text:p></table:table-cell>'
    assert said(read_file(ods(tmp_path, cell)))[0] == [["০০৪২"]]


def test_a_comment_in_a_cell_is_not_its_text(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>মন্তব্য</text:p></office:annotation>'
        "<text:p>কাশ<text:s/>বন</text:p></table:table-cell>"
    )
    assert said(read_file(ods(tmp_path, cell)))[0] == [["কাশ বন"]]


def test_empty_formatted_rows_down_to_the_end_are_no_rows(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="A1048576" s="1"/></row>'
    path = workbook(tmp_path / "b.xlsx", f"<s>{ROW.format(1)}{ROW.format(2)}{far}</s>")
    assert [row.number for row in read_file(path).rows] == [1, 2]
