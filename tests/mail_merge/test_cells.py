"""The damage that spreadsheets do to cells: what is certain is repaired, the rest reported."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from govdocs.mail_merge.columns import SheetReport, columns, texts
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument, Severity
from tests.support.sheet_texts import one

DAMAGE: list[tuple[str, list[Any], list[str]]] = [
    ("মোবাইল", [1700000001], ["zero-restored"]),
    ("ফোন", [255000001], ["zero-lost"]),
    ("মোবাইল", ["8.80171E+12"], ["scientific"]),
    ("মোবাইল", ["1.2E+05"], ["scientific"]),
    ("মোবাইল", ["1E+12"], ["scientific"]),
    ("ফ্ল্যাট", ["7E2"], []),
    ("মোবাইল", [8801710000000], ["scientific"]),
    ("মোবাইল", [8801700000001], []),
    ("এনআইডি", [12345678901234567], ["digits-lost"]),
    ("এনআইডি", [12345678901234], []),
    ("এনআইডি", [123456789012345], []),
    ("এনআইডি", [1234567890123456], ["digits-lost"]),
    ("সংখ্যা", [12345000000], []),
    ("সংখ্যা", [123450000000], ["scientific"]),
    ("সংখ্যা", [123456000000], ["scientific"]),
    ("সংখ্যা", [123456700000], []),
    ("কোড", ["0042", 42], ["zero-lost"]),
    ("কোড", ["0042", 4217], []),
    ("টাকা", ["০০", 5], []),
    ("তারিখ", [45363], ["date-as-number"]),
    ("সভার তারিখ (খ্রি.)", [45363], ["date-as-number"]),
    ("issued_on", [45363], ["date-as-number"]),
    ("তারিখ", [19999], []),
    ("তারিখ", [20000], ["date-as-number"]),
    ("তারিখ", [79999], ["date-as-number"]),
    ("তারিখ", [80000], []),
    ("সংখ্যা", [45363], []),
    ("যেদিন", ["12/03/2024", 45363], ["date-as-number"]),
    ("যেদিন", [dt.date(2024, 3, 12), 45363], ["date-as-number"]),
    ("মন্তব্য", ["12/03/2024", "ভালো", "মন্দ", "নেই", 45363], []),
    ("যেদিন", ["2/21/2024"], ["month-first"]),
    ("অনুচ্ছেদ", ["1.15.22"], []),
    ("তারিখ", ["2/21/24"], ["month-first"]),
    ("তারিখ", ["2/21/2024"], ["month-first"]),
    ("তারিখ", ["2/21/2024", "3/4/2024"], ["month-first", "day-or-month"]),
    ("তারিখ", ["21/2/2024", "3/4/2024"], []),
    ("তারিখ", ["21/2/2024", dt.date(2024, 4, 3)], ["day-and-month-swapped"]),
    ("তারিখ", ["21/2/2024", dt.date(2024, 4, 23)], []),
    ("তারিখ", [dt.datetime(2024, 4, 3, 10, 30)], ["date-with-time"]),
    ("তারিখ", [dt.datetime(2024, 4, 3)], []),
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
    ("জেলা", ["Kzwgj−v", "Kzwgj−v"], ["bijoy"]),
    ("মোবাইল", ['="01700000001"'], ["text-mark"]),
    ("মোবাইল", ["'+8801700000001"], ["text-mark"]),
    ("বছর", ["'৭১-এর চেতনা"], []),
    ("Email", ["union@example.gov.bd"], []),
    ("টাকা", [Decimal("1234.50")], []),
    ("টাকা", [float("nan")], []),
    ("মেয়াদ", [dt.timedelta(hours=36), dt.time(8, 30)], []),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "values", "codes"), DAMAGE)
def test_the_damage_that_spreadsheets_do_is_told(heading: str, values: list[Any], codes: list[str]) -> None:
    assert one(heading, *values)[1] == codes


@pytest.mark.parametrize(
    ("heading", "value", "said"),
    [
        ("মোবাইল", 1700000001, "০১৭০০০০০০০১"),
        ("মোবাইল", "'01700000001", "০১৭০০০০০০০১"),
        ("মোবাইল", '="01700000001"', "০১৭০০০০০০০১"),
        ("মোবাইল", "'+8801700000001", "+৮৮০১৭০০০০০০০১"),
        ("তারিখ", "'12/03/2024", "১২/০৩/২০২৪"),
        ("নাম", '="ক ""খ"" গ"', 'ক "খ" গ'),
        ("বছর", "'৭১-এর চেতনা", "'৭১-এর চেতনা"),
        ("ফ্ল্যাট", "7E2", "7E2"),
        ("নাম", "Kvh©vjq", "কার্যালয়"),
        ("জেলা", "Kzwgj−v", "কুমিল্লা"),
        ("নাম", " কাশবন\u00a0 ইউপি", "কাশবন ইউপি"),
        ("নাম", "কাশ\u200bবন", "কাশবন"),
        ("তারিখ", dt.date(2024, 3, 12), "১২ মার্চ ২০২৪"),
        ("ই-মেইল", "up12@example.gov.bd", "up12@example.gov.bd"),
        ("সংখ্যা", "12", "১২"),
        ("আছে", True, "হ্যাঁ"),
        ("তারিখ", dt.datetime(2024, 3, 12), "১২ মার্চ ২০২৪"),
        ("শুরু", dt.time(0, 0), "রাত ১২.০০ টা"),
        ("শুরু", dt.time(10, 30, 45), "১০:৩০:৪৫"),
        ("মেয়াদ", dt.timedelta(hours=36), "৩৬:০০"),
        ("টাকা", float("inf"), "inf"),
        ("পরিমাণ", float("nan"), ""),
    ],
)
def test_what_is_certain_is_read(heading: str, value: Any, said: str) -> None:
    assert one(heading, value)[0] == [said]


HEADINGS = [
    "মোবাইল কোর্টের সংখ্যা",
    "টেলিফোন বিল",
    "জন্ম নিবন্ধনের সংখ্যা",
    "হটলাইন ফোন",
    "মোবাইল",
    "তারিখ",
    "প্রাপ্তির তারিখ",
    "phone",
    "ক",
]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(
    "values", [[5, 12], [1200, 950], [25340, 31200], [333, 16263], [18.5], [125000, 240000], [1234567]]
)
def test_counts_amounts_and_short_codes_are_read_as_they_are_under_any_heading(
    heading: str, values: list[Any]
) -> None:
    words, codes = one(heading, *values)
    lost = values == [25340, 31200] and heading.endswith("তারিখ")  # days of 1969 and 1985 whose format is lost
    assert words == ["" if lost else to_bangla(value) for value in values]
    assert codes == ["date-as-number"] * 2 * lost


@pytest.mark.parametrize(
    "heading", ["তারিখ নির্ধারণের আবেদন", "মোট (তারিখ অনুযায়ী)", "জন্ম", "update", "candidate", "add_on"]
)
def test_a_heading_with_a_word_of_dates_in_it_makes_no_dates(heading: str) -> None:
    assert one(heading, 25340, 31200) == (["২৫৩৪০", "৩১২০০"], [])


def test_a_doubtful_number_among_others_under_dates_is_a_warning() -> None:
    sheet = read_file([{"তারিখ": value, "x": "x"} for value in (45363, 12)])
    report = SheetReport(sheet)
    (column, _) = columns(sheet, report)
    assert [cell.text for cell in texts(sheet, column, report)] == ["৪৫৩৬৩", "১২"]
    assert [(problem.code, problem.severity) for problem in report.all()] == [
        ("date-as-number", Severity.WARNING)
    ]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_short_code_among_telephone_numbers_is_no_number_without_its_zero(heading: str) -> None:
    assert one(heading, "01700-000001", 333, "01700000002") == (["০১৭০০-০০০০০১", "৩৩৩", "০১৭০০০০০০০২"], [])


@pytest.mark.parametrize("heading", ["মোবাইল", "যোগাযোগ", "তারিখ", "ক"])
def test_mobile_numbers_are_known_by_their_digits(heading: str) -> None:
    assert one(heading, "01700-000001", 1700000002, "+8801700000003, 01700000004") == (
        ["০১৭০০-০০০০০১", "০১৭০০০০০০০২", "+৮৮০১৭০০০০০০০৩, ০১৭০০০০০০০৪"],
        ["zero-restored"],
    )


@pytest.mark.parametrize("heading", ["হিসাব নম্বর", "এনআইডি", "টাকার পরিমাণ", "account"])
def test_an_account_that_looks_like_a_mobile_number_gets_no_zero(heading: str) -> None:
    assert one(heading, 1501200001, 1501200002) == (["১৫০১২০০০০১", "১৫০১২০০০০২"], [])


def test_times_in_a_column_of_lengths_of_time_are_such() -> None:
    assert one("মেয়াদ", dt.timedelta(hours=36), dt.time(8, 30))[0] == ["৩৬:০০", "৮:৩০"]


def test_what_cannot_be_a_cell_of_a_program_is_refused() -> None:
    with pytest.raises(InvalidDocument) as error:
        one("সংখ্যা", 10**5000)
    assert error.value.problems[0].code == "cell-too-long"
