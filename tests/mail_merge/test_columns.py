"""Columns by their headings, and what is reported of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge.columns import MAX_LISTED, MAX_REPORTED, SheetReport, columns, listed, texts
from govdocs.mail_merge.sheets.read import read as read_file
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


@pytest.mark.parametrize("over", [-1, 0, 1, 400])
def test_many_problems_of_one_code_are_counted_not_listed(over: int) -> None:
    sheet = read_file([{"নাম": f"#N/A{' ' * (n % 2)}", "x": n} for n in range(MAX_REPORTED + over)])
    report = SheetReport(sheet)
    column = columns(sheet, report)[0]
    list(texts(sheet, column, report))
    listed_at_cells = [problem for problem in report.all() if problem.given.startswith("#N/A")]
    assert len(listed_at_cells) == min(MAX_REPORTED, MAX_REPORTED + over)
    counted = [problem.english for problem in report.all() if problem not in listed_at_cells]
    assert counted == ([f"A1: {over} more cells of column A have this fault."] if over > 0 else [])


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_a_sentence_names_no_more_headings_than_a_person_reads(over: int) -> None:
    headings = [str(number) for number in range(MAX_LISTED + over)]
    assert listed(headings) == ", ".join(headings[:MAX_LISTED]) + (" …" if over > 0 else "")
