"""OpenDocument spreadsheets: dates, times and money as the sheet shows them, and the sheet that is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.problems.problem import InvalidDocument
from tests.support.sheet_texts import said
from tests.support.sheet_writers import packed

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
    )
)


def book(folder: Path, tables: str, styles: str = "") -> Path:
    return packed(
        folder / "b.ods",
        {
            "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
        },
    )


def table(name: str, *cells: str, style: str = "", columns: str = "") -> str:
    rows = "".join(f"<table:table-row>{cell}</table:table-row>" for cell in (text("শিরোনাম"), *cells))
    return f'<table:table table:name="{name}" table:style-name="{style}">{columns}{rows}</table:table>'


def text(words: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'


def typed(kind: str, attributes: str, shown: str) -> str:
    return f'<table:table-cell office:value-type="{kind}" {attributes}><text:p>{shown}</text:p></table:table-cell>'


def first(path: Path) -> list[str]:
    words, codes = said(read_file(path))
    assert codes == []
    return [row[0] for row in words]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([("PT36H00M00S", "36:00"), ("PT08H30M00S", "08:30")], ["৩৬:০০", "০৮:৩০"]),
        ([("PT08H30M00S", "08:30")], ["সকাল ৮.৩০ টা"]),
        ([("PT00H00M00S", "00:00")], ["রাত ১২.০০ টা"]),
        ([("PT0S", "")], ["রাত ১২.০০ টা"]),
        ([("P1DT12H", "")], ["৩৬:০০"]),
        ([("PT100H", "")], ["১০০:০০"]),
        ([("PT08H30M15S", "08:30:15")], ["৮:৩০:১৫"]),
        ([("PT" + "9" * 5000 + "H1M1S", "অনেক")], ["অনেক"]),
        ([("যখন", "তখন")], ["তখন"]),
    ],
    ids=str,
)
def test_times_and_lengths_of_time(tmp_path: Path, cells: list[tuple[str, str]], words: list[str]) -> None:
    rows = [typed("time", f'office:time-value="{value}"', shown) for value, shown in cells]
    assert first(book(tmp_path, table("S", *rows))) == words


@pytest.mark.parametrize(
    ("value", "shown", "words"),
    [
        ("1250000", "৳ 12,50,000.00", "১২,৫০,০০০.০০"),
        ("1250000", "1,250,000.00", "১,২৫০,০০০.০০"),
        ("1250000", "১২,৫০,০০০ টাকা", "১২,৫০,০০০"),
        ("1250000", "12,50,000/-", "১২,৫০,০০০"),
        ("-1250", "(1,250)", "-১,২৫০"),
        ("-1250", "-1,250", "-১,২৫০"),
        ("0.256", "25.6%", "২৫.৬%"),
        ("1234.567", "1,234.57", "১,২৩৪.৫৭"),
        ("1250000", "1.250.000,00", "১২৫০০০০"),
        ("42", "0042", "০০৪২"),
        ("42", "43", "৪২"),
        ("42", "########", "৪২"),
    ],
)
def test_figures_are_those_of_the_sheet_if_they_are_its_number(
    tmp_path: Path, value: str, shown: str, words: str
) -> None:
    cell = typed("currency", f'office:currency="BDT" office:value="{value}"', shown)
    assert first(book(tmp_path, table("S", cell))) == [words]


def test_a_number_without_its_value_is_what_is_shown(tmp_path: Path) -> None:
    assert first(book(tmp_path, table("S", typed("float", "", "৪২টি")))) == ["৪২টি"]


MONTH, HOURS, FULL = (
    f'<number:{kind} style:name="{name}" {more}>{parts}</number:{kind}><style:style style:name="c{name}" style:family="table-cell" style:data-style-name="{name}"/>'
    for name, kind, more, parts in (
        ("M", "date-style", "", '<number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/>'),
        ("H", "time-style", 'number:truncate-on-overflow="false"', "<number:hours/><number:text>:</number:text><number:minutes/>"),
        ("F", "date-style", "", "<number:day/><number:month/><number:year/>"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "style", "words"),
    [
        ("date", "2024-03-12", "cM", "মার্চ ২০২৪"),
        ("date", "2024-03-12", "cF", "১২ মার্চ ২০২৪"),
        ("date", "2024-03-12", "none", "১২ মার্চ ২০২৪"),
        ("date", "2024-03-12T00:00:00", "none", "১২ মার্চ ২০২৪"),
        ("date", "2024-03-12T10:30:00", "cF", "১২ মার্চ ২০২৪"),
        ("time", "PT06H00M00S", "cH", "৬:০০"),
    ],
)
@pytest.mark.parametrize("of_column", [False, True])
def test_a_style_says_what_of_a_date_is_shown(
    tmp_path: Path, kind: str, value: str, style: str, words: str, of_column: bool
) -> None:
    own = "" if of_column else f'table:style-name="{style}"'
    cell = typed(kind, f'office:{kind}-value="{value}" {own}', "")
    columns = f'<table:table-column table:default-cell-style-name="{style if of_column else ""}" table:number-columns-repeated="3"/>'
    path = book(tmp_path, table("S", cell, columns=columns), MONTH + HOURS + FULL)
    assert first(path) == [words]


HIDDEN = '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'


@pytest.mark.parametrize(
    ("tables", "wanted", "read", "codes"),
    [
        (("পুরোনো:h", "নতুন:"), None, "নতুন", []),
        (("পুরোনো:h", "নতুন:", "আরেক:"), None, "নতুন", ["several-sheets"]),
        (("পুরোনো:h", "নতুন:"), "পুরোনো", "পুরোনো", []),
        (("নতুন:", "পুরোনো:h"), None, "নতুন", []),
        (("এক:h", "দুই:h"), None, "এক", ["several-sheets"]),
    ],
)
def test_a_hidden_sheet_is_read_only_by_its_name(
    tmp_path: Path, tables: tuple[str, ...], wanted: str | None, read: str, codes: list[str]
) -> None:
    parts = [name.partition(":") for name in tables]
    path = book(tmp_path, "".join(table(name, text(name), style=style) for name, _, style in parts), HIDDEN)
    sheet = read_file(path, wanted)
    assert (sheet.name, sheet.rows[1].cells[0].stored) == (read, read)
    assert [problem.code for problem in sheet.notices] == codes


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (typed("boolean", 'office:boolean-value="true"', "TRUE"), ["হ্যাঁ"]),
        (typed("boolean", 'office:boolean-value="false"', "FALSE"), ["না"]),
        (typed("boolean", 'office:boolean-value="maybe"', "জানা নেই"), ["জানা নেই"]),
        (typed("boolean", "", "জানা নেই"), ["জানা নেই"]),
        ('<table:table-cell office:value-type="string"><text:h>ঢাকা</text:h></table:table-cell>', ["ঢাকা"]),
    ],
    ids=["true", "false", "neither", "no value", "a heading"],
)
def test_what_is_shown_where_no_value_is_known(tmp_path: Path, cell: str, words: list[str]) -> None:
    assert first(book(tmp_path, table("S", cell))) == words


@pytest.mark.parametrize("times", ["0", "-1", "৫", "1e3"])
def test_a_row_and_a_cell_that_repeat_no_number_of_times_are_there_once(tmp_path: Path, times: str) -> None:
    rows = "".join(
        f'<table:table-row table:number-rows-repeated="{times}"><table:table-cell office:value-type="string" '
        f'table:number-columns-repeated="{times}"><text:p>{words}</text:p></table:table-cell></table:table-row>'
        for words in ("শিরোনাম", "ঢাকা")
    )
    sheet = read_file(book(tmp_path, f'<table:table table:name="S">{rows}</table:table>'))
    assert [row.cells[0].stored for row in sheet.rows] == ["শিরোনাম", "ঢাকা"]


@pytest.mark.parametrize("times", ["1000000000", "9" * 30])
def test_a_row_that_repeats_more_often_than_any_sheet_is_refused(tmp_path: Path, times: str) -> None:
    """Of a billion rows one was read, without a word."""
    rows = "".join(
        f'<table:table-row table:number-rows-repeated="{count}"><table:table-cell office:value-type="string">'
        f"<text:p>ঢাকা</text:p></table:table-cell></table:table-row>"
        for count in ("1", times)
    )
    with pytest.raises(InvalidDocument) as caught:
        read_file(book(tmp_path, f'<table:table table:name="S">{rows}</table:table>'))
    assert [problem.code for problem in caught.value.problems] == ["sheet-too-long"]


def test_a_row_that_is_but_a_formula_without_its_result_is_a_row(tmp_path: Path) -> None:
    cell = '<table:table-cell table:formula="of:=1+1"/>'
    sheet = read_file(book(tmp_path, table("S", cell)))
    assert [raw.kind for row in sheet.rows for raw in row.cells.values()] == ["text", "uncomputed"]
