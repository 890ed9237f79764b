"""The damage that spreadsheets do to cells: what is certain is repaired, the rest reported."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tests.support.sheet_texts import one

DAMAGE: list[tuple[str, list[Any], list[str]]] = [
    ("মোবাইল", [1700000001], ["zero-restored"]),
    ("ফোন", [255000001], ["zero-lost"]),
    ("মোবাইল", ["8.80171E+12"], ["scientific"]),
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
    ("তারিখ", [45363], ["date-as-number"]),
    ("তারিখ", [19999], []),
    ("তারিখ", [20000], ["date-as-number"]),
    ("তারিখ", [79999], ["date-as-number"]),
    ("তারিখ", [80000], []),
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
