"""Files made to do harm are refused, and cost little."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.mail_merge.sheets import sheet as limits
from govdocs.mail_merge.sheets import xlsx
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
    "merged from right to left": (
        lambda path: workbook(
            path,
            "<s>" + "".join(map(ROW.format, range(1, 3000))) + '<mergeCell ref="B1:A50000"/>' * 2000 + "</s>",
        ),
        "sheet-too-long",
    ),
    "empty cells without end": (
        lambda path: workbook(path, f"<s>{ROW.format(1)}<row r='2'>" + "<c/>" * 20_000 + f"</row>{ROW.format(3)}</s>"),
        "",
    ),
    "a cell beyond all columns": (
        lambda path: workbook(path, f"<s>{ROW.format(1)}<row r='2'>" + '<c t="str"><v>x</v></c>' * 5_000 + "</row></s>"),
        "sheet-too-wide",
    ),
    "sheets without end": (
        lambda path: packed(path, {"xl/workbook.xml": "<workbook>" + "<sheet/>" * 20_000 + "</workbook>"}),
        "damaged-sheet",
    ),
    "relationships without end": (
        lambda path: packed(path, {"xl/workbook.xml": "<x/>", "xl/_rels/workbook.xml.rels": "<x>" + "<Relationship/>" * 20_000 + "</x>"}),
        "damaged-sheet",
    ),
    "a huge attribute": (lambda path: workbook(path, f'<s><row x="{"x" * 5_000_000}"/></s>'), "damaged-sheet"),
    "a deep tree": (lambda path: workbook(path, "<a>" * 20_000 + "</a>" * 20_000), "damaged-sheet"),
    "an encoding that nobody knows": (lambda path: workbook(path, '<?xml version="1.0" encoding="foo"?><s/>'), "damaged-sheet"),
    "Shift_JIS": (lambda path: workbook(path, '<?xml version="1.0" encoding="shift_jis"?><s/>'), "damaged-sheet"),
    "UTF-16 by its word only": (lambda path: workbook(path, '<?xml version="1.0" encoding="utf-16"?><s/>'), "damaged-sheet"),
    "blanks without end": (
        lambda path: ods(path.parent, '<table:table-cell office:value-type="string"><text:p>' + '<text:s text:c="200"/>' * 50_000 + "</text:p></table:table-cell>"),
        "cell-too-long",
    ),
    "tables without end": (
        lambda path: ods(path.parent, "", "</table:table>" + "<table:table/>" * 20_000 + "<table:table>"),
        "damaged-sheet",
    ),
    "a text in pieces": (
        lambda path: workbook(path, "<s><row><c t='str'><v>" + "x<!-- -->" * 50_000 + "</v></c></row></s>"),
        "cell-too-long",
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
        try:
            read_file(path)
        except InvalidDocument as error:
            found.extend(problem.code for problem in error.problems)

    assert calls(read) < 3 * limits.MAX_CELLS
    assert found == [code] * bool(code)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("harm", [0, 1])
def test_a_compression_that_no_spreadsheet_has_is_refused(tmp_path: Path, method: int, harm: int) -> None:
    path = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path, "w", method) as file:
        file.writestr("xl/workbook.xml", "<workbook>" + "<sheet/>" * 50 + "</workbook>")
    raw = bytearray(path.read_bytes())
    raw[60] ^= 0xFF * harm
    path.write_bytes(raw)
    with pytest.raises(InvalidDocument) as error:
        read_file(path)
    assert [problem.code for problem in error.value.problems] == ["damaged-sheet"]


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        ("ক_x000A_খ", "ক\nখ"),
        ("_xD83D__xDE00_", "\U0001f600"),
        ("_xD800_", "\ufffd"),
        ("ক_xDE00__xD83D_", "ক\ufffd\ufffd"),
    ],
)
def test_an_escaped_character_is_one_that_can_be_written(tmp_path: Path, escaped: str, text: str) -> None:
    path = workbook(
        tmp_path / "b.xlsx", f'<s>{ROW.format(1)}<row r="2"><c t="str"><v>{escaped}</v></c></row></s>'
    )
    assert read_file(path).rows[1].cells[0].stored == text


def test_a_style_sheet_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MAX_FORMATS", 100)
    path = workbook(tmp_path / "b.xlsx", f"<s>{ROW.format(1)}{ROW.format(2)}</s>")
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(
            "xl/styles.xml", "<x>" + "".join(f'<numFmt numFmtId="{n}"/>' for n in range(200)) + "</x>"
        )
    with pytest.raises(InvalidDocument) as error:
        read_file(path)
    assert [problem.code for problem in error.value.problems] == ["damaged-sheet"]


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
