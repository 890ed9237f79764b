"""A CSV file that Excel has saved has the same damage as a workbook, and the same findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge.sheets.read import read as read_file
from tests.support.sheet_texts import said


def column(folder: Path, *lines: str) -> tuple[list[str], list[str]]:
    """The words of the first column, and what was found; the second column keeps rows from being empty."""
    path = folder / "list.csv"
    path.write_text("".join(f"{line},ক\r\n" for line in lines), "utf-8")
    words, codes = said(read_file(path))
    return [row[0] for row in words], codes


@pytest.mark.parametrize(
    ("lines", "words", "codes"),
    [
        # Zeros
        (("মোবাইল", "1700000001"), ["০১৭০০০০০০০১"], ["zero-restored"]),
        (("মোবাইল", "1700000001", '"=""01700000002"""', "'+8801700000003"), ["০১৭০০০০০০০১", "০১৭০০০০০০০২", "+৮৮০১৭০০০০০০০৩"], ["zero-restored", "text-mark"]),
        (("মোবাইল", "8801700000001"), ["৮৮০১৭০০০০০০০১"], []),
        (("কোড", "0042", "42"), ["০০৪২", ""], ["zero-lost"]),
        (("কোড", "0042", "4217"), ["০০৪২", "৪২১৭"], []),
        # Dates
        (("সভা", "45363", "12/03/2024"), ["", "১২/০৩/২০২৪"], ["date-as-number"]),
        (("সভা", "3/25/2024"), ["৩/২৫/২০২৪"], ["month-first"]),
        (("সভা", "45363", "31200"), ["৪৫৩৬৩", "৩১২০০"], []),
        # Long numbers
        (("হিসাব", "1234567890123450000"), [""], ["digits-lost"]),
        (("হিসাব", "1234567890123456789"), ["১২৩৪৫৬৭৮৯০১২৩৪৫৬৭৮৯"], []),
        (("হিসাব", "1234567890123456789", "1234567890123450000"), ["১২৩৪৫৬৭৮৯০১২৩৪৫৬৭৮৯", "১২৩৪৫৬৭৮৯০১২৩৪৫০০০০"], []),
        (("হিসাব", "1.23457E+18"), [""], ["scientific"]),
        (("হিসাব", "8801710000000"), [""], ["scientific"]),
        # Figures as they were shown
        (("টাকা", "12.50", "-5", "0", '"1,25,000"'), ["১২.৫০", "-৫", "০", "১,২৫,০০০"], []),
        (("সময়", "36:00:00", "0:00"), ["৩৬:০০:০০", "০:০০"], []),
        # Formulas
        (("যোগফল", "=SUM(A1:A3)"), [""], ["formula-without-value"]),
        (("যোগফল", "=B2+5"), [""], ["formula-without-value"]),
        (("যোগফল", "= মোট"), ["= মোট"], []),
        (("যোগফল", "#VALUE!"), [""], ["formula-error"]),
    ],
)  # fmt: skip
def test_a_file_that_excel_saved(
    tmp_path: Path, lines: tuple[str, ...], words: list[str], codes: list[str]
) -> None:
    assert column(tmp_path, *lines) == (words, codes)


@pytest.mark.parametrize(
    ("first", "delimiter"),
    [("sep=;", ";"), ('"sep=|"', "|"), ("SEP=,", ","), ("sep=\t", "\t")],
)
def test_the_delimiter_that_excel_states_is_taken(tmp_path: Path, first: str, delimiter: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{first}\r\nনাম{delimiter}কোড\r\nক{delimiter}খ\r\n", "utf-8")
    assert said(read_file(path)) == ([["ক", "খ"]], [])


@pytest.mark.parametrize("first", ['sep="', "sep=\0", "sep=a", "sep=", "sep=;;"])
def test_what_cannot_be_a_delimiter_is_a_heading(tmp_path: Path, first: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{first}\nক\n".replace('"', '""'), "utf-8")
    assert len(read_file(path).rows) == 2
