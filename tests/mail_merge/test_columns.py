"""Columns by their headings, and what is reported of them."""

from __future__ import annotations

from pathlib import Path

from govdocs.mail_merge.columns import SheetReport, columns, texts
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.mail_merge.sheets.sheet import RawCell
from tests.support.sheet_texts import said


def test_the_words_of_a_whole_bijoy_column_are_converted() -> None:
    typed = ["Kvkeb", "cÙwej", "‡gNWv½v"]
    rows, codes = said(read_file([{"BDwbqb": word, "Dc‡Rjv": "Kvh©vjq"} for word in typed]))
    assert [row[0] for row in rows] == ["কাশবন", "পদ্মবিল", "মেঘডাঙ্গা"]
    assert codes == ["bijoy", "bijoy"]


def test_headings_are_looked_at_before_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ইউনিয়ন,উপজেলা, ইউনিয়ন ,\nক,খ,গ,ঘ\n", "utf-8")
    _, codes = said(read_file(path))
    assert codes == ["repeated-heading", "no-heading"]


def test_many_faults_of_one_sort_are_counted_not_listed() -> None:
    sheet = read_file([{"নাম": f"#N/A{' ' * (n % 2)}", "x": n} for n in range(500)])
    report = SheetReport(sheet)
    column = columns(sheet, report)[0]
    list(texts(sheet, column, report))
    assert len(report.all()) == 101
    assert "400" in report.all()[-1].english
    assert RawCell("text", "#N/A") in {row.cells[0] for row in sheet.rows[1:]}
