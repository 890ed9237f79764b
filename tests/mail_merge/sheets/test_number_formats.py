"""Numbers are read as the sheet shows them."""

from __future__ import annotations

import pytest

from govdocs.mail_merge.cells import ColumnProfile, read
from govdocs.mail_merge.sheets.number_formats import number_cell


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
        ("60", "dd/mm/yyyy", "৬০"),
        ("61", "dd/mm/yyyy", "১ মার্চ ১৯০০"),
        ("73049", "dd/mm/yyyy", "৩০ ডিসেম্বর ২০৯৯"),
        ("73050", "dd/mm/yyyy", "৩১ ডিসেম্বর ২০৯৯"),
        ("73051", "dd/mm/yyyy", "৭৩০৫১"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_the_sheet_shows_it(stored: str, format: str, shown: str) -> None:
    raw = number_cell(stored, format)
    assert read(raw, ColumnProfile.of("x", [raw])).text == shown


def test_an_old_mac_workbook_counts_its_days_from_1904() -> None:
    assert number_cell("43901", "m/d/yyyy", since_1904=True).stored == "2024-03-12"


@pytest.mark.parametrize(("exponent", "kind"), [(399, "number"), (400, "number"), (401, "text")])
def test_what_is_beyond_every_spreadsheet_is_text(exponent: int, kind: str) -> None:
    assert number_cell(f"1e{exponent}", "General").kind == kind
    assert number_cell(f"1e-{exponent}", "General").kind == kind
