"""Bijoy in workbooks → Unicode: texts by the font of their cell or run; numbers, formulas and heads of tables stay."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from lxml import etree
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

from govdocs.importing.unbijoy.converting import in_unicode
from govdocs.importing.unbijoy.pieces import Converted
from govdocs.text import normalise
from govdocs.text.bijoy_writing import to_bijoy
from tests.support.old_files import BIJOY_FACE, saved
from tests.support.word_files import parts, xml_of

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def workbook() -> Any:
    book = openpyxl.Workbook()
    sheet = book.active
    bijoy = Font(name=BIJOY_FACE, size=14, bold=True)
    for row, (left, right) in enumerate([("নাম", "পদবি"), ("রহিম উদ্দিন", "উপসচিব"), ("শিক্ষা", "কর্মী")], 1):
        for column, text in ((1, left), (2, right)):
            cell = sheet.cell(row, column, to_bijoy(text))
            cell.font = bijoy
    sheet["C1"], sheet["C2"], sheet["C3"] = "Amount", 12.5, "=SUM(C2:C2)"
    sheet["C2"].font = bijoy
    sheet["D1"] = to_bijoy("নাম")  # the same string, in a font that is not Bijoy
    sheet["D2"] = CellRichText(
        TextBlock(InlineFont(rFont=BIJOY_FACE), to_bijoy("তারিখ")),
        TextBlock(InlineFont(rFont="Arial"), " 2024"),
    )
    sheet.column_dimensions["A"].width = 33
    sheet.merge_cells("A5:B5")
    return book


def with_shared_strings(data: bytes) -> bytes:
    """The workbook as Excel writes it, each text once in a part of its own; openpyxl puts them into the cells."""
    name = "xl/worksheets/sheet1.xml"
    sheet = xml_of(data, name)
    strings: list[bytes] = []
    for cell in sheet.iter(f"{S}c"):
        if cell.get("t") == "inlineStr":
            inline = cell.find(f"{S}is")
            inline.tag = f"{S}si"
            item = etree.tostring(inline)
            cell.remove(inline)
            cell.set("t", "s")
            strings += [] if item in strings else [item]
            etree.SubElement(cell, f"{S}v").text = str(strings.index(item))
    shared = b'<sst xmlns="%s">%s</sst>' % (S[1:-1].encode(), b"".join(strings))
    types = parts(data)["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    )
    relations = parts(data)["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    changed = {
        name: etree.tostring(sheet),
        "[Content_Types].xml": types,
        "xl/_rels/workbook.xml.rels": relations,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for part, content in {**parts(data), "xl/sharedStrings.xml": shared, **changed}.items():
            archive.writestr(part, content)
    return file.getvalue()


def converted(book: Any, *, shared: bool) -> tuple[Converted, Any]:
    data = with_shared_strings(saved(book)) if shared else saved(book)
    made_ = in_unicode(data, "old.xlsx")
    return made_, openpyxl.load_workbook(io.BytesIO(made_.data), rich_text=True).active


@pytest.mark.parametrize("shared", [False, True])
def test_a_workbook(shared: bool) -> None:
    made_, sheet = converted(workbook(), shared=shared)
    assert [[normalise(c.value) for c in row] for row in sheet["A1:B3"]] == [
        ["নাম", "পদবি"],
        [normalise("রহিম উদ্দিন"), "উপসচিব"],
        ["শিক্ষা", "কর্মী"],
    ]
    assert {c.font.name for row in sheet["A1:B3"] for c in row} == {"Nikosh"}
    assert {(c.font.size, c.font.bold) for row in sheet["A1:B3"] for c in row} == {(14, True)}
    assert [sheet[c].value for c in ("C1", "C2", "C3")] == ["Amount", 12.5, "=SUM(C2:C2)"]
    assert sheet["C2"].font.name == BIJOY_FACE
    assert sheet["D1"].value == to_bijoy("নাম")
    assert [str(block) for block in sheet["D2"].value] == ["তারিখ", " 2024"]
    assert [block.font.rFont for block in sheet["D2"].value] == ["Nikosh", "Arial"]
    assert sheet.column_dimensions["A"].width == 33
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A5:B5"]
    assert [problem.code for problem in made_.problems] == ["unbijoy-numbers"]


@pytest.mark.parametrize("shared", [False, True])
def test_heads_of_tables_stay(shared: bool) -> None:
    book = workbook()
    sheet = book.active
    sheet.add_table(Table(displayName="People", ref="A1:B3"))
    made_, sheet = converted(book, shared=shared)
    assert sheet["A1"].value == to_bijoy("নাম")
    assert normalise(sheet["B3"].value) == "কর্মী"
    assert "unbijoy-table-heads" in [problem.code for problem in made_.problems]
