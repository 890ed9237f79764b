"""What a sheet says: files of every sort, the damage that spreadsheets do, and files made to do harm."""

from __future__ import annotations

import datetime as dt
import os
import time
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from govdocs.mail_merge.cells import ColumnProfile, read
from govdocs.mail_merge.columns import SheetReport, columns, texts
from govdocs.mail_merge.sheets import sheet as limits
from govdocs.mail_merge.sheets.number_formats import number_cell
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.mail_merge.sheets.sheet import RawCell, Sheet
from govdocs.problems.problem import InvalidDocument, Severity
from tests.support.sheet_writers import odf, packed, text, workbook, xlsx

HEAD = ["ইউনিয়ন", "মোবাইল"]
ROWS = [HEAD, ["কাশবন", "01700-000001"], ["পদ্ম, বিল\nইউপি", "01700-000002"]]
SAID = [["কাশবন", "০১৭০০-০০০০০১"], ["পদ্ম, বিল\nইউপি", "০১৭০০-০০০০০২"]]

WRITERS: dict[str, Callable[[Path], object]] = {
    "utf-8.csv": lambda path: path.write_bytes(text(ROWS).encode()),
    "bom.csv": lambda path: path.write_bytes(text(ROWS).encode("utf-8-sig")),
    "utf-16.csv": lambda path: path.write_bytes(text(ROWS, "\t").encode("utf-16")),
    "utf-16-bare.csv": lambda path: path.write_bytes(text(ROWS, "\t").encode("utf-16-le")),
    "semicolon.csv": lambda path: path.write_bytes(text(ROWS, ";").encode()),
    "sep.csv": lambda path: path.write_bytes(("sep=;\r\n" + text(ROWS, ";")).encode()),
    "tab.txt": lambda path: path.write_bytes(text(ROWS, "\t").encode()),
    "book.xlsx": lambda path: xlsx(path, ROWS),
    "named-wrongly.csv": lambda path: xlsx(path, ROWS),
    "book.ods": lambda path: odf(path, ROWS),
    "list.yaml": lambda path: path.write_text(
        "- ইউনিয়ন: কাশবন\n  মোবাইল: 01700-000001\n- {ইউনিয়ন: \"পদ্ম, বিল\\nইউপি\", মোবাইল: 01700-000002}\n", "utf-8"
    ),
}  # fmt: skip


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


@pytest.mark.parametrize("name", WRITERS)
def test_every_sort_of_file_says_the_same(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name)
    assert said(read_file(tmp_path / name)) == (SAID, [])


def test_rows_of_a_program_say_the_same() -> None:
    assert said(read_file([dict(zip(HEAD, row, strict=True)) for row in ROWS[1:]])) == (SAID, [])


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


@pytest.mark.parametrize(
    ("stored", "format", "shown"),
    [
        ("125000", "General", "১২৫০০০"),
        ("125000", "#,##0", "১,২৫,০০০"),
        ("1234567.5", "#,##0.00", "১২,৩৪,৫৬৭.৫০"),
        ("125000", '#,##0"/-"', "১,২৫,০০০"),
        ("42", "0000", "০০৪২"),
        ("0.25", "0%", "২৫%"),
        ("0.30000000000000004", "General", "০.৩"),
        ("12.5", "0.00", "১২.৫০"),
        ("-7", "0", "-৭"),
        ("45363", "dd/mm/yyyy", "১২ মার্চ ২০২৪"),
        ("45363", '[$-409]d\\-mmm\\-yy;@', "১২ মার্চ ২০২৪"),
        ("43901", "m/d/yyyy", "১১ মার্চ ২০২০"),
        ("0.4375", "h:mm", "সকাল ১০.৩০ টা"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_the_sheet_shows_it(stored: str, format: str, shown: str) -> None:
    raw = number_cell(stored, format)
    assert read(raw, ColumnProfile.of("x", [raw])).text == shown


def test_an_old_mac_workbook_counts_its_days_from_1904() -> None:
    assert number_cell("43901", "m/d/yyyy", since_1904=True).stored == "2024-03-12"


DAMAGE: list[tuple[str, list[Any], list[str]]] = [
    ("মোবাইল", [1700000001], ["zero-restored"]),
    ("ফোন", [255000001], ["zero-lost"]),
    ("মোবাইল", ["8.80171E+12"], ["scientific"]),
    ("মোবাইল", [8801710000000], ["scientific"]),
    ("মোবাইল", [8801700000001], []),
    ("এনআইডি", [12345678901234567], ["digits-lost"]),
    ("কোড", ["0042", 42], ["zero-lost"]),
    ("কোড", ["0042", 4217], []),
    ("তারিখ", [45363], ["date-as-number"]),
    ("সংখ্যা", [45363], []),
    ("তারিখ", ["2/21/2024"], ["month-first"]),
    ("তারিখ", ["2/21/2024", "3/4/2024"], ["month-first", "day-or-month"]),
    ("তারিখ", ["21/2/2024", "3/4/2024"], []),
    ("তারিখ", ["21/2/2024", dt.date(2024, 4, 3)], ["day-and-month-swapped"]),
    ("তারিখ", ["21/2/2024", dt.date(2024, 4, 23)], []),
    ("তারিখ", [dt.datetime(2024, 4, 3, 10, 30)], ["date-with-time"]),
    ("নাম", ["#REF!"], ["formula-error"]),
    ("নাম", ["#N/A"], ["formula-error"]),
    ("নাম", ["########"], ["formula-error"]),
    ("নাম", ["????? ???"], ["letters-lost"]),
    ("নাম", ["কী বলেন?"], []),
    ("নাম", ["ক\x07খ"], ["control-character"]),
    ("নাম", [" কাশবন  ইউপি "], ["spaces"]),
    ("নাম", ["কাশবন\u00a0ইউপি"], ["spaces"]),
    ("নাম", ["কাশ\u200bবন"], ["invisible"]),
    ("নাম", ["র\u200d্যাব"], []),
    ("নাম", ["Kvh©vjq"], ["bijoy"]),
    ("নাম", ["Kvkeb", "cÙwej", "‡gNWv½v"], ["bijoy"]),
    ("Email", ["union@example.gov.bd"], []),
    ("টাকা", [Decimal("1234.50")], []),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "values", "codes"), DAMAGE)
def test_the_damage_that_spreadsheets_do_is_told(heading: str, values: list[Any], codes: list[str]) -> None:
    assert one(heading, *values)[1] == codes


@pytest.mark.parametrize(
    ("heading", "value", "said"),
    [
        ("মোবাইল", 1700000001, "০১৭০০০০০০০১"),
        ("মোবাইল", "'01700000001", "০১৭০০০০০০০১"),
        ("নাম", "Kvh©vjq", "কার্যালয়"),
        ("নাম", " কাশবন\u00a0 ইউপি", "কাশবন ইউপি"),
        ("নাম", "কাশ\u200bবন", "কাশবন"),
        ("তারিখ", dt.date(2024, 3, 12), "১২ মার্চ ২০২৪"),
        ("ই-মেইল", "up12@example.gov.bd", "up12@example.gov.bd"),
        ("সংখ্যা", "12", "১২"),
        ("আছে", True, "হ্যাঁ"),
    ],
)
def test_what_is_certain_is_read(heading: str, value: Any, said: str) -> None:
    assert one(heading, value)[0] == [said]


def test_the_words_of_a_whole_bijoy_column_are_converted() -> None:
    typed = ["Kvkeb", "cÙwej", "‡gNWv½v"]
    rows, codes = said(read_file([{"BDwbqb": word, "Dc‡Rjv": "Kvh©vjq"} for word in typed]))
    assert [row[0] for row in rows] == ["কাশবন", "পদ্মবিল", "মেঘডাঙ্গা"]
    assert codes == ["bijoy", "bijoy"]


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


def test_a_comment_in_a_cell_is_not_its_text(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>মন্তব্য</text:p></office:annotation>'
        "<text:p>কাশ<text:s/>বন</text:p></table:table-cell>"
    )
    assert said(read_file(ods(tmp_path, cell)))[0] == [["কাশ বন"]]


def test_headings_are_looked_at_before_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ইউনিয়ন,উপজেলা, ইউনিয়ন ,\nক,খ,গ,ঘ\n", "utf-8")
    _, codes = said(read_file(path))
    assert codes == ["repeated-heading", "no-heading"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty-sheet"),
        ("ইউনিয়ন\n".encode(), "no-rows"),
        ("ইউনিয়নের তালিকা,\nইউনিয়ন,উপজেলা\nক,খ\n".encode(), "title-above-list"),
        (b"\xff\xfe\x00", "sheet-not-unicode"),
        (b"a,b\n\x85\x99,\xd9\n", "sheet-not-unicode"),
        ('ক,খ\n"a"b,c\n'.encode(), "bad-quotes"),
        ('ক,খ\n"a,c\n'.encode(), "bad-quotes"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "old-or-locked-sheet"),
        (b"PK\x03\x04" + bytes(100), "damaged-sheet"),
        (("ক\n" + "খ" * (limits.MAX_CELL + 1)).encode(), "cell-too-long"),
        (("ক,খ\n" + "," * limits.MAX_COLUMNS + "খ").encode(), "sheet-too-wide"),
        (b"a\n" + b"b\n" * limits.MAX_ROWS, "sheet-too-long"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_list_is_refused_with_the_way_out(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(raw)
    with pytest.raises(InvalidDocument) as error:
        said(read_file(path))
    (problem,) = error.value.problems
    assert (problem.code, bool(problem.hint_bangla)) == (code, True)


@pytest.mark.parametrize(
    ("yaml", "code"),
    [("ক: খ\n", "not-a-list"), ("- ক\n", "row-without-headings"), ("- {ক: [খ]}\n", "cell-not-text"), ("- &a {ক: খ}\n- *a\n", "anchor")],
)  # fmt: skip
def test_a_yaml_list_of_another_shape_is_refused(tmp_path: Path, yaml: str, code: str) -> None:
    (tmp_path / "list.yaml").write_text(yaml, "utf-8")
    with pytest.raises(InvalidDocument) as error:
        read_file(tmp_path / "list.yaml")
    assert error.value.problems[0].code == code


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.csv", "no-such-file"), (tmp_path, "not-a-file")):
        with pytest.raises(InvalidDocument) as error:
            read_file(path)
        assert error.value.problems[0].code == code


ROW = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>ক</t></is></c></row>'
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
    began = time.process_time()
    with pytest.raises(InvalidDocument) as error:
        read_file(path)
    assert error.value.problems[0].code == code
    assert time.process_time() - began < 10


def test_a_part_that_lies_about_its_size_is_not_unpacked_beyond_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "b.xlsx", "<x>" + " " * 5_000_000 + "</x>")
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as file:
        size = file.getinfo("xl/worksheets/sheet1.xml").file_size
    lie = bytes(raw).replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(lie)
    with pytest.raises(InvalidDocument) as error:
        read_file(path)
    assert error.value.problems[0].code == "damaged-sheet"


def test_empty_formatted_rows_down_to_the_end_are_no_rows(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="A1048576" s="1"/></row>'
    path = workbook(tmp_path / "b.xlsx", f"<s>{ROW.format(1)}{ROW.format(2)}{far}</s>")
    assert [row.number for row in read_file(path).rows] == [1, 2]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(InvalidDocument) as error:
        read_file(tmp_path / "pipe.csv")
    assert error.value.problems[0].code == "not-a-file"


def test_many_faults_of_one_sort_are_counted_not_listed() -> None:
    sheet = read_file([{"নাম": f"#N/A{' ' * (n % 2)}", "x": n} for n in range(500)])
    report = SheetReport(sheet)
    column = columns(sheet, report)[0]
    list(texts(sheet, column, report))
    assert len(report.all()) == 101
    assert "400" in report.all()[-1].english
    assert RawCell("text", "#N/A") in {row.cells[0] for row in sheet.rows[1:]}
