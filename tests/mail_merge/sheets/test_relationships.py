"""The parts of an Excel workbook are found by its relationships, whatever their names; what is not found is not called empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.problems.problem import InvalidDocument
from tests.support.sheet_texts import said
from tests.support.sheet_writers import packed

TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
ROWS = (
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    '<row r="2"><c r="A2" s="1"><v>45363</v></c></row></sheetData></worksheet>'
)
STRINGS = "<sst><si><t>সভা</t></si></sst>"
STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
SAID: tuple[list[list[str]], list[str]] = ([["১২ মার্চ ২০২৪"]], [])


def relations(*found: tuple[str, str, str], type: str = TYPE) -> str:
    entries = (
        f'<Relationship Id="{id}" Type="{type}/{kind}" Target="{target}"/>' for id, kind, target in found
    )
    return f"<Relationships>{''.join(entries)}</Relationships>"


def tabs(*ids: str) -> str:
    sheets = (f'<sheet name="{id}" sheetId="1" r:id="{id}"/>' for id in ids)
    return f'<workbook xmlns:r="r"><sheets>{"".join(sheets)}</sheets></workbook>'


SHARED = (("s", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml"))
PARTS = {
    "_rels/.rels": relations(("w", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": tabs("a"),
    "xl/_rels/workbook.xml.rels": relations(("a", "worksheet", "worksheets/sheet1.xml"), *SHARED),
    "xl/sharedStrings.xml": STRINGS,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": ROWS,
}


OTHER_CASE = {
    "_rels/.rels": "_Rels/.RELS",
    "xl/workbook.xml": "XL/WorkBook.xml",
    "xl/sharedStrings.xml": "xl/SharedStrings.XML",
    "xl/worksheets/sheet1.xml": "xl/Worksheets/Sheet1.xml",
}
WORKBOOKS = {
    "as Excel writes it": PARTS,
    "without regard to case": {OTHER_CASE.get(name, name): content for name, content in PARTS.items()},
    "backslashes in the zip": {name.replace("/", "\\"): content for name, content in PARTS.items()},
    "absolute targets": PARTS | {
        "_rels/.rels": relations(("w", "officeDocument", "/xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relations(("a", "worksheet", "/xl/worksheets/sheet1.xml"), *SHARED),
    },
    "targets without their slash": PARTS | {
        "xl/_rels/workbook.xml.rels": relations(("a", "worksheet", "xl/worksheets/sheet1.xml"), *SHARED),
    },
    "targets with escapes": PARTS | {
        "xl/_rels/workbook.xml.rels": relations(("a", "worksheet", "worksheets/sheet%31.xml"), *SHARED),
    },
    "other names": {
        "_rels/.rels": relations(("w", "officeDocument", "book/main.xml"), type=STRICT),
        "book/main.xml": tabs("a"),
        "book/_rels/main.xml.rels": relations(
            ("a", "worksheet", "one.xml"), ("s", "sharedStrings", "words.xml"), ("f", "styles", "../looks.xml"), type=STRICT
        ),
        "book/one.xml": ROWS,
        "book/words.xml": STRINGS,
        "looks.xml": STYLES,
    },
    "a chart before the list": PARTS | {
        "xl/workbook.xml": tabs("c", "a"),
        "xl/_rels/workbook.xml.rels": relations(("c", "chartsheet", "chartsheets/sheet1.xml"), ("a", "worksheet", "worksheets/sheet1.xml"), *SHARED),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_is_read_whatever_its_parts_are_called(tmp_path: Path, name: str) -> None:
    assert said(read_file(packed(tmp_path / "b.xlsx", WORKBOOKS[name]))) == SAID


def without(name: str) -> dict[str, str]:
    return {part: content for part, content in PARTS.items() if part != name}


DAMAGED = {
    "no sheet": (without("xl/worksheets/sheet1.xml"), "sheet-part-missing"),
    "no formats": (without("xl/styles.xml"), "sheet-part-missing"),
    "no strings": (without("xl/sharedStrings.xml"), "damaged-sheet"),
    "too few strings": (PARTS | {"xl/sharedStrings.xml": "<sst/>"}, "damaged-sheet"),
    "no workbook where it is said to be": (
        {"_rels/.rels": relations(("w", "officeDocument", "book.xml"))}, "sheet-part-missing",
    ),
    "no workbook": ({"a.txt": "x"}, "damaged-sheet"),
    "no relationship": (PARTS | {"xl/_rels/workbook.xml.rels": relations(*SHARED)}, "sheet-part-missing"),
    "a web page instead of a sheet": (PARTS | {"xl/worksheets/sheet1.xml": "<html/>"}, "damaged-sheet"),
    "charts only": (PARTS | {"xl/_rels/workbook.xml.rels": relations(("a", "chartsheet", "c.xml"))}, "no-list-in-file"),
    "really empty": (PARTS | {"xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>"}, "empty-sheet"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_only_an_empty_sheet_is_called_empty(tmp_path: Path, name: str) -> None:
    parts, code = DAMAGED[name]
    with pytest.raises(InvalidDocument) as error:
        said(read_file(packed(tmp_path / "b.xlsx", parts)))
    assert [problem.code for problem in error.value.problems] == [code]


def test_an_empty_first_sheet_does_not_hide_that_there_are_others(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("তালিকা").append(["ক"])
    book.save(tmp_path / "b.xlsx")
    with pytest.raises(InvalidDocument) as error:
        said(read_file(tmp_path / "b.xlsx"))
    assert [problem.code for problem in error.value.problems] == ["empty-sheet", "several-sheets"]
