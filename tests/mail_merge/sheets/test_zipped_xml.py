"""Files made to do harm are refused, and cost little."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.mail_merge.sheets import sheet as limits
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.problems.problem import InvalidDocument
from tests.support.sheet_texts import ROW
from tests.support.sheet_writers import ods, packed, workbook
from tests.support.work import calls

HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "bomb": (lambda path: workbook(path, "<x>" + " " * (limits.MAX_UNPACKED + 1) + "</x>"), "sheet-unpacks-too-big"),
    "entities": (
        lambda path: workbook(path, '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
        "sheet-with-doctype",
    ),
    "external": (
        lambda path: workbook(path, '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
        "sheet-with-doctype",
    ),
    "far row": (lambda path: workbook(path, f"<s>{ROW.format(1)}{ROW.format(1_048_576)}</s>"), "sheet-too-long"),
    "far column": (
        lambda path: workbook(path, '<s><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></s>'),
        "sheet-too-wide",
    ),
    "not xml": (lambda path: workbook(path, "<row"), "damaged-sheet"),
    "no sheets": (lambda path: packed(path, {"x": "y"}), "damaged-sheet"),
    "merged everywhere": (
        lambda path: workbook(
            path,
            "<s>" + "".join(map(ROW.format, range(1, 3000))) + '<mergeCell ref="A1:GR9999"/>' * 50 + "</s>",
        ),
        "sheet-too-long",
    ),
    "repeated rows": (
        lambda path: ods(path.parent, "", '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"><text:p>ক</text:p></table:table-cell></table:table-row>'),
        "sheet-too-long",
    ),
    "repeated columns": (
        lambda path: ods(path.parent, '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>ক</text:p></table:table-cell>'),
        "sheet-too-wide",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_and_costs_little(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    path = make(tmp_path / "b.xlsx")
    found: list[str] = []

    def read() -> None:
        with pytest.raises(InvalidDocument) as error:
            read_file(path)
        found.extend(problem.code for problem in error.value.problems)

    assert calls(read) < 3 * limits.MAX_CELLS
    assert found == [code]


def test_a_part_that_lies_about_its_size_is_not_unpacked_beyond_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "b.xlsx", "<x>" + " " * 5_000_000 + "</x>")
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as file:
        size = file.getinfo("xl/worksheets/sheet1.xml").file_size
    lie = bytes(raw).replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(lie)
    with pytest.raises(InvalidDocument) as error:
        read_file(path)
    assert [problem.code for problem in error.value.problems] == ["damaged-sheet"]
