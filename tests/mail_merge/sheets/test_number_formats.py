"""Numbers, dates and times are read as the sheet shows them."""

from __future__ import annotations

import pytest

from govdocs.mail_merge.cells import read
from govdocs.mail_merge.column_profile import ColumnProfile
from govdocs.mail_merge.sheets.date_cells import of_iso
from govdocs.mail_merge.sheets.format_codes import BUILT_IN
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
        # What a formula's last digits hide
        ("45363.99999999999", "dd/mm/yyyy", "১৩ মার্চ ২০২৪"),
        ("45363.99999", "dd/mm/yyyy", "১৩ মার্চ ২০২৪"),
        ("45364.00000001", "dd/mm/yyyy h:mm", "১৩ মার্চ ২০২৪"),
        ("45363.4375", "dd/mm/yyyy", "১২ মার্চ ২০২৪"),
        ("45363.4375", "h:mm", "সকাল ১০.৩০ টা"),
        # Formats without a day or a year
        ("45363", "d-mmm", "১২ মার্চ"),
        ("45363", "d/m", "১২ মার্চ"),
        ("45363", "mmm-yy", "মার্চ ২০২৪"),
        ("45363", 'mmmm "সন" yyyy', "মার্চ ২০২৪"),
        ("45363", "mm/yyyy", "০৩/২০২৪"),
        ("45363", "yyyy", "২০২৪"),
        ("45363", "yy", "২৪"),
        ("45363", "mmmm", "মার্চ"),
        ("45357", "dd", "০৬"),
        ("45363", "dddd", "মঙ্গলবার"),
        ("45363", "dddd, d mmmm", "মঙ্গলবার, ১২ মার্চ"),
        ("45363", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "১২ মার্চ ২০২৪"),
        # Times of day and lengths of time
        ("0", "h:mm", "রাত ১২.০০ টা"),
        ("0.5", "h:mm AM/PM", "দুপুর ১২.০০ টা"),
        ("0.99999999", "h:mm", "রাত ১২.০০ টা"),
        ("0.999988426", "h:mm", "রাত ১১.৫৯ টা"),  # 23:59:59, the end of a day
        ("1.499988426", "[h]:mm", "৩৫:৫৯"),
        ("1.999988426", "[h]:mm", "৪৭:৫৯"),
        ("45363.99999", "d-mmm", "১৩ মার্চ"),
        ("0.43802083333", "h:mm:ss", "১০:৩০:৪৫"),
        ("0.4375", "h:mm:ss", "সকাল ১০.৩০ টা"),
        ("1.5", "[h]:mm", "৩৬:০০"),
        ("0.25", "[h]:mm", "৬:০০"),
        ("1.5", "[h]:mm:ss", "৩৬:০০:০০"),
        ("1.5", '[h] "ঘণ্টা" mm "মিনিট"', "৩৬ ঘণ্টা ০০ মিনিট"),
        ("0.003472222222", "mm:ss", "০৫:০০"),
        ("-0.25", "[h]:mm", "-০.২৫"),
        # Money
        ("1250000", "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0", "১২,৫০,০০০"),
        ("45000", "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0", "৪৫,০০০"),
        ("123456789", "[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00", "১২,৩৪,৫৬,৭৮৯.০০"),
        ("500", "##\\,##\\,##0", "৫০০"),
        ("1250000", "[$৳-845]#,##0.00", "১২,৫০,০০০.০০"),
        ("1250000", "৳#,##0.00", "১২,৫০,০০০.০০"),
        ("1250000", '_("৳"* #,##0.00_);_("৳"* \\(#,##0.00\\);_("৳"* "-"??_);_(@_)', "১২,৫০,০০০.০০"),
        ("0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "০"),
        ("-1250", "#,##0_);(#,##0)", "-১,২৫০"),
        ("125000", "#,##0/-", "১,২৫,০০০"),
        ("125000", "#,##0,", "১২৫"),
        ("12.5", "0.##", "১২.৫"),
        ("1.005", "0.00", "১.০১"),
        ("-0.001", "0.00", "০.০০"),
        # Codes that live by their format
        ("1711000001", '"0"0000000000', "০১৭১১০০০০০১"),
        ("1711000001", "00000\\-000000", "০১৭১১-০০০০০১"),
        ("1711000001", '"+880"0000000000', "+৮৮০১৭১১০০০০০১"),
        ("42", '"BD-"0000', "BD-0042"),
        ("125", '0 "কেজি"', "১২৫"),
        # What is not read as a format
        ("0.5", "# ?/?", "০.৫"),
        ("0.5", "0.00E+00", "০.৫"),
        ("7", "@", "৭"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_the_sheet_shows_it(stored: str, format: str, shown: str) -> None:
    raw = number_cell(stored, format)
    cell = read(raw, ColumnProfile.of("x", [raw]))
    assert (cell.text, cell.problems) == (shown, ())


def test_an_old_mac_workbook_counts_its_days_from_1904() -> None:
    assert number_cell("43901", "m/d/yyyy", since_1904=True).stored == "2024-03-12"


@pytest.mark.parametrize(("exponent", "kind"), [(399, "number"), (400, "number"), (401, "text")])
def test_what_is_beyond_every_spreadsheet_is_text(exponent: int, kind: str) -> None:
    assert number_cell(f"1e{exponent}", "General").kind == kind
    assert number_cell(f"1e-{exponent}", "General").kind == kind


@pytest.mark.parametrize(
    "format", ["[" * 200_000, "0." + "0" * 300_000, "0" * 900, "0." + "0" * 900, '"' * 999, ";" * 999]
)
def test_a_format_that_no_spreadsheet_writes_shows_the_stored_number(format: str) -> None:
    assert (number_cell("1.5", format).stored, number_cell("1.5", format).shown) == ("1.5", "")


@pytest.mark.parametrize("stored", ["1e15", "1e30", "1e300", "-1e308", "1e-300", "9" * 300])
@pytest.mark.parametrize("format", [*BUILT_IN.values(), "[h]:mm", "0000000000", "##\\,##0", "mm:ss"])
def test_every_number_has_a_cell_under_every_format(stored: str, format: str) -> None:
    assert number_cell(stored, format).stored


@pytest.mark.parametrize(
    ("iso", "kind", "stored"),
    [
        ("2024-03-12", "day", "2024-03-12"),
        ("2024-03-12T00:00:00", "day", "2024-03-12"),
        ("2024-03-12T00:00:00Z", "day", "2024-03-12"),
        ("2024-03-12T23:59:59.9999999", "day", "2024-03-13"),
        ("2024-03-12T10:30:00", "moment", "2024-03-12 10:30"),
        ("1899-12-30T10:30:00", "time", "10:30"),
        ("10:30:00", "time", "10:30"),
        ("T00:00", "time", "00:00"),
        ("1850-01-01", "day", "1850-01-01"),
        ("2024-02-30", "day", "2024-02-30"),
        ("99999-99-99T99:99", "moment", "99999-99-99T99:99"),
        ("25:00:00", "text", "25:00:00"),
        ("কাল", "text", "কাল"),
    ],
)
def test_an_iso_date_or_time_is_read(iso: str, kind: str, stored: str) -> None:
    raw = of_iso(iso)
    assert (raw.kind, raw.stored) == (kind, stored)
