"""The bounds of a data file: one below, at the bound, one above."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.mail_merge.sheets import read as reading
from govdocs.mail_merge.sheets import xlsx, zipped_xml
from govdocs.mail_merge.sheets.sheet import (
    MAX_CELL,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    RawCell,
    Sheet,
    column_index,
    column_name,
)
from govdocs.problems.problem import InvalidDocument
from tests.support.sheet_writers import packed, workbook

CELL = RawCell("text", "ক")


def code_of(work: Callable[[], object]) -> str:
    """The code of the problem that some work is refused with; empty where it is not."""
    try:
        work()
    except InvalidDocument as error:
        (problem,) = error.problems
        assert problem.bangla
        assert problem.hint_bangla
        assert "{" not in problem.bangla + problem.english + problem.hint_bangla
        return problem.code
    return ""


@pytest.mark.parametrize(
    ("number", "code"), [(MAX_ROWS - 1, ""), (MAX_ROWS, ""), (MAX_ROWS + 1, "sheet-too-long")]
)
def test_rows(number: int, code: str) -> None:
    assert code_of(lambda: Sheet("a.csv", "").add(number, 1, {0: CELL})) == code


@pytest.mark.parametrize(
    ("cells", "code"), [(MAX_CELLS - 1, ""), (MAX_CELLS, ""), (MAX_CELLS + 1, "sheet-too-long")]
)
def test_cells(cells: int, code: str) -> None:
    assert code_of(lambda: Sheet("a.csv", "", cells=cells - 2).add(1, 1, {0: CELL, 1: CELL})) == code


@pytest.mark.parametrize(
    ("columns", "code"), [(MAX_COLUMNS - 1, ""), (MAX_COLUMNS, ""), (MAX_COLUMNS + 1, "sheet-too-wide")]
)
def test_columns(columns: int, code: str) -> None:
    assert code_of(lambda: Sheet("a.csv", "").add(1, 1, {columns - 1: CELL})) == code


@pytest.mark.parametrize(
    ("length", "code"), [(MAX_CELL - 1, ""), (MAX_CELL, ""), (MAX_CELL + 1, "cell-too-long")]
)
def test_characters_of_a_cell(length: int, code: str) -> None:
    assert code_of(lambda: Sheet("a.csv", "").add(1, 1, {0: RawCell("text", "ক" * length)})) == code


@pytest.mark.parametrize(("size", "code"), [(19, ""), (20, ""), (21, "file-too-big")])
def test_bytes_of_a_file(size: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FILE", 20)
    path = tmp_path / "list.csv"
    path.write_bytes(b"a\nb".ljust(size, b"b"))
    assert code_of(lambda: reading.read(path)) == code


@pytest.mark.parametrize(("size", "code"), [(99, ""), (100, ""), (101, "sheet-unpacks-too-big")])
def test_bytes_of_all_parts(size: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped_xml, "MAX_UNPACKED", 100)
    path = packed(tmp_path / "b.xlsx", {"a": "x" * 60, "b": "x" * (size - 60)})
    assert code_of(lambda: zipped_xml.ZippedXml(path.read_bytes(), "b.xlsx")) == code


@pytest.mark.parametrize(("parts", "code"), [(2, ""), (3, ""), (4, "sheet-unpacks-too-big")])
def test_parts(parts: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped_xml, "MAX_PARTS", 3)
    path = packed(tmp_path / "b.xlsx", {str(number): "x" for number in range(parts)})
    assert code_of(lambda: zipped_xml.ZippedXml(path.read_bytes(), "b.xlsx")) == code


@pytest.mark.parametrize(("elements", "code"), [(29, ""), (30, ""), (31, "sheet-too-long")])
def test_elements_of_all_parts(
    elements: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of the workbook, its relationships and the sheet are counted together: five, and four beside the empty rows."""
    monkeypatch.setattr(zipped_xml, "MAX_ELEMENTS", 30)
    rows = "<row/>" * (elements - 9)
    path = workbook(tmp_path / "b.xlsx", f'<s>{rows}<row><c t="str"><v>x</v></c></row></s>')
    assert code_of(lambda: reading.read(path)) == code


@pytest.mark.parametrize(("rows", "code"), [(4, ""), (5, ""), (6, "sheet-too-long")])
def test_merged_cells(rows: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two columns wide: the cells that are marked as covered are counted, also where ranges repeat."""
    monkeypatch.setattr(xlsx, "MAX_CELLS", 10)
    row = '<row r="{0}"><c r="A{0}" t="str"><v>x</v></c></row>'
    sheet = "".join(row.format(number) for number in range(1, 9)) + f'<mergeCell ref="A1:B{rows}"/>'
    path = workbook(tmp_path / "b.xlsx", f"<s>{sheet}</s>")
    assert code_of(lambda: reading.read(path)) == code


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_in_a_spreadsheet(index: int, name: str) -> None:
    assert column_name(index) == name
    assert column_index(f"{name}7") == index
