"""Times of day as letters write them, and in the ways that people type."""

from collections.abc import Collection
from datetime import time
from typing import Any

import pytest

from govdocs.dates.times import clock, parse_clock
from govdocs.errors import Refusal
from govdocs.numerals import to_bangla
from tests.support.vectors import VECTORS, nfc

NUMERALS = VECTORS["numerals"]


@pytest.mark.parametrize(
    ("t", "written"),
    [
        (time(0, 0), "রাত ১২.০০ টা"),
        (time(3, 59), "রাত ৩.৫৯ টা"),
        (time(4, 0), "ভোর ৪.০০ টা"),
        (time(5, 59), "ভোর ৫.৫৯ টা"),
        (time(6, 0), "সকাল ৬.০০ টা"),
        (time(10, 30), "সকাল ১০.৩০ টা"),
        (time(11, 59), "সকাল ১১.৫৯ টা"),
        (time(12, 0), "দুপুর ১২.০০ টা"),
        (time(13, 0), "দুপুর ১.০০ টা"),
        (time(14, 59), "দুপুর ২.৫৯ টা"),
        (time(15, 0), "বিকাল ৩.০০ টা"),
        (time(17, 59), "বিকাল ৫.৫৯ টা"),
        (time(18, 0), "সন্ধ্যা ৬.০০ টা"),
        (time(18, 5), "সন্ধ্যা ৬.০৫ টা"),
        (time(19, 59), "সন্ধ্যা ৭.৫৯ টা"),
        (time(20, 0), "রাত ৮.০০ টা"),
        (time(23, 59), "রাত ১১.৫৯ টা"),
    ],
)
def test_clock(t: time, written: str) -> None:
    assert clock(t) == written


@pytest.mark.parametrize(
    ("options", "form"),
    list(
        zip(
            ({"ending": nfc("টায়")}, {"ending": nfc("ঘটিকায়")}, {"ending": nfc("টায়"), "separator": ":"}),
            NUMERALS["time"]["forms"],
            strict=True,
        )
    ),
)
def test_clock_with_the_endings_of_letters(options: Any, form: str) -> None:
    assert clock(time.fromisoformat(NUMERALS["time"]["in"]), **options) == form


def test_clock_without_an_ending() -> None:
    assert clock(time(17, 0), ending="") == "বিকাল ৫.০০"


@pytest.mark.parametrize("t", [time(10, 30, 1), time(10, 30, 0, 1)])
def test_clock_refuses_seconds(t: time) -> None:
    with pytest.raises(Refusal, match="seconds"):
        clock(t)


@pytest.mark.parametrize("ending", ["টা", nfc("টায়"), "ঘটিকা", nfc("ঘটিকায়"), ""])
@pytest.mark.parametrize("separator", [".", ":"])
def test_parse_clock_reads_back_every_minute_of_the_day(ending: Any, separator: Any) -> None:
    for minute in range(24 * 60):
        t = time(*divmod(minute, 60))
        written = clock(t, ending=ending, separator=separator)
        assert parse_clock(written) == t
        assert parse_clock(f"{t:%H:%M}") == parse_clock(to_bangla(f"{t:%H.%M}")) == t


@pytest.mark.parametrize(
    ("text", "t"),
    [
        ("সকাল ১০.৩০ টায়", time(10, 30)),
        ("১০:৩০", time(10, 30)),
        ("১০.৩০ ঘটিকায়", time(10, 30)),
        ("বিকাল ৫.০০ ঘটিকা", time(17, 0)),
        ("বিকেল ৫ টায়", time(17, 0)),
        ("বিকাল ১৭:০০", time(17, 0)),
        ("রাত ০৮:৩০", time(20, 30)),
        ("০৭:০০ (রাত)", time(19, 0)),
        ("০৮:০০(সকাল)", time(8, 0)),
        ("রাত ১২.০৫ টা", time(0, 5)),
        ("রাত ০০:০৫", time(0, 5)),
        ("রাত ৩ টা", time(3, 0)),
        ("রাত্রি ১১টা", time(23, 0)),
        ("দুপুর ১২টায়", time(12, 0)),
        ("দুপুর ১১.৩০ টা", time(11, 30)),
        ("সকাল: ৯.০০ টার", time(9, 0)),
        ("পূর্বাহ্ণ ১১.০০ টা", time(11, 0)),
        ("অপরাহ্ন ১২.৩০ টা", time(12, 30)),
        ("সন্ধ্যা 7:15", time(19, 15)),
        ("৫.০০ টা", time(5, 0)),
        ("০০:০০", time(0, 0)),
        ("২৩:৫৯", time(23, 59)),
        ("৯ টা", time(9, 0)),
        ("ভোর ৫", time(5, 0)),
        ("সকাল ১০.৩০ টা\u09df", time(10, 30)),
        ("বেলা ১১.০০ ঘটিকা", time(11, 0)),
        ("বেলা ২টা", time(14, 0)),
        ("সকাল ১০.৩০ মিনিট", time(10, 30)),
        ("সকাল ১০টা ৩০ মিনিট", time(10, 30)),
        ("বিকাল ৩ ঘটিকা ৫ মিনিটে", time(15, 5)),
        ("সকাল ১০.০০ ঘটিকা হতে", time(10, 0)),
        ("সকাল ১০.০০ ঘটিকা হতে বেলা ১.০০ ঘটিকা পর্যন্ত", time(10, 0)),
        ("সকাল ১০-১২টা", time(10, 0)),
    ],
)
def test_parse_clock_in_the_ways_of_letters(text: str, t: time) -> None:
    assert parse_clock(text) == t


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a time"),
        ("১০", "not a time"),
        ("সকাল", "not a time"),
        ("১০.৫", "not a time"),
        ("১০-১২", "not a time"),
        ("২০২৪-০১-০২", "not a time"),
        ("সকাল ১০টা ৭০ মিনিট", "minutes to 59"),
        ("১০.৩০.০০", "not a time"),
        ("সকাল সাড়ে দশটা", "not a time"),
        ("২৪:০০", "midnight is 00:00"),
        ("১০:৬০", "minutes to 59"),
        ("সকাল ৪.০০ টা", "has no hour 4"),
        ("সকাল ১২.০০ টা", "has no hour 12"),
        ("পূর্বাহ্ণ ১২.০০ টা", "has no hour 12"),
        ("বিকাল ১০.০০ টা", "has no hour 10"),
        ("সকাল ১৫:০০", "has no hour 15"),
        ("রাত ১3:00", "mixes"),
    ],
)
def test_parse_clock_refuses(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        parse_clock(text)


@pytest.mark.parametrize(
    ("part", "hours"),
    [
        ("ভোর", range(3, 8)),
        ("সকাল", range(5, 12)),
        ("পূর্বাহ্ণ", range(1, 12)),
        ("পূর্বাহ্ন", range(1, 12)),
        ("বেলা", range(8, 18)),
        ("দুপুর", range(11, 17)),
        ("বিকাল", range(14, 19)),
        ("বিকেল", range(14, 19)),
        ("অপরাহ্ণ", range(12, 24)),
        ("অপরাহ্ন", range(12, 24)),
        ("সন্ধ্যা", range(17, 21)),
        ("রাত", (0, 1, 2, 3, 4, 5, 18, 19, 20, 21, 22, 23)),
        ("রাত্রি", (0, 1, 2, 3, 4, 5, 18, 19, 20, 21, 22, 23)),
    ],
)
def test_each_part_of_the_day_has_its_hours_and_no_other(part: str, hours: Collection[int]) -> None:
    """Of an hour up to 12 the word decides which half of the day it is of; from 13 on the word must fit."""
    for hour in range(24):
        meant = [each for each in ([hour] if hour > 12 else [hour % 12, hour % 12 + 12]) if each in hours]
        if meant:
            assert parse_clock(f"{part} {hour:02}:30") == time(meant[0], 30)
        else:
            with pytest.raises(Refusal, match=f"has no hour {hour};"):
                parse_clock(f"{part} {hour:02}:30")
