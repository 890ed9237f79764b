"""Times and timetables under audit."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, letter

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: {subject}
বক্তব্য: {body}
স্বাক্ষর: {{নাম: নাসরিন আক্তার}}
পরিশিষ্ট:
  - ধরন: সময়সূচি
    শিরোনাম: {title}
    দিন:
"""


def codes(
    *days: str, subject: str = "প্রশিক্ষণ।", body: str = "সময়সূচি প্রেরণ করা হলো।", title: str = "সূচি"
) -> list[str]:
    """What is found in a letter whose timetable has these days: `2024-03-05: সময়, সময়`."""
    text = LETTER.format(subject=subject, body=body, title=title)
    for day in days:
        date, _, sessions = day.rpartition(": ")
        text += f"      - তারিখ: {date}\n        অধিবেশন:\n"
        text += "".join(f"          - {{সময়: '{time}', কার্যক্রম: আলোচনা}}\n" for time in sessions.split(", "))
    return [problem.code for problem in audited(text, "timetables", "calendar_days", "date_order")]


@pytest.mark.parametrize(
    "sessions",
    [
        "সকাল ০৯:০০–১০:০০, সকাল ১০:০০–১১:৩০, দুপুর ১২:০০–০১:০০, রাত ১০:০০–১১:০০",
        "০৯:০০–১০:০০ (সকাল), ১০:০০–১১:৩০, ১১:৩০–০১:০০, ০১:০০–০২:০০ (দুপুর), ০২:০০–০৪:৩০",
        "০৯.০০-১০.০০, ১১.০০-১২.০০, ১৪.০০-১৬.০০",
        "সকাল ০৯:০০–১০:০০, সারাদিন, সকাল ১০.৩০ টা",
        "রাত ১১:০০–১২:০০",
        "বেলা ১১:০০–১২:৩০, বেলা ২:০০–৩:০০",
        "সকাল ১০:০০–১০:০০",
        "বিকাল ০৫:০০–০৬:০০, ০৭:০০–০৮:০০",
        "সকাল ১১.০০ টা থেকে দুপুর ১.০০ টা, বিকাল ২.৩০ টা",
        "০৫:০০-০৬:০০ (বিকাল), ০৭:৩০ - ০৭:৫০, ০৮:১০ - ০৮:৩০, ০৯:০০-১০:০০",
        "(সকাল), ১০:০০–১১:০০, (বিকাল), ০২:০০–০৩:০০, ০৩:০০–০৪:৩০",
        "সকাল, ০৯:০০–১০:০০, ১১:৩০–১২:৩০, ০১:০০–০২:০০, ০৩:০০–০৫:০০, ০৬:০০–০৭:০০",
        "দুপুর ১২:৩০–০১:৩০, ০১:৩০–০২:৩০, ০৫:৩০–০৬:৩০",
        "রাত ০৯:০০–১০:০০, ১০:০০–১১:৩০, ১১:৩০–১২:৩০, ১২:৩০–০১:০০",
        "রাত ১১:০০–১১:৩০, রাত ১২:০০–০১:০০",
        "১১:০০ AM, ০২:০০ PM, ০৩:৩০",
        "১১:৩০–১:০০ (অপরাহ্ণ), ২:০০–৩:০০",
        "০৮:০০–০৯:০০ (রাত), ১১:০০–১২:০০ (রাত)",
        "০৯:০০am–১০:০০am, ১১:৩০–১:০০ p.m., ২:০০ p.m.–৩:০০ p.m.",
        "০৯:০০–০১:০০, ০১:০০–০২:০০ (দুপুর), ০২:০০–০৪:৩০",  # one after another, and one says its part
        "০৯:০০–১০:০০, ১১:৩০–০১:০০, ০২:০০–০৩:০০",  # once round the dial, from the morning on
        "০৯:০০–১০:০০, ০২:০০–০৩:০০, ০৩:০০–০৪:০০",
    ],
)
def test_a_day_in_order_is_accepted(sessions: str) -> None:
    assert codes(f"2024-03-05: {sessions}") == []


@pytest.mark.parametrize(
    ("sessions", "found"),
    [
        ("সকাল ১১:০০–১২:০০, সকাল ০৯:০০–১০:০০", ["timetable-order"]),
        ("১১:০০–১২:০০ (সকাল), ১০:০০–১১:০০", ["timetable-order"]),
        ("১৪:০০–১৫:০০, ১৩:০০–১৪:০০", ["timetable-order"]),
        ("সকাল ০৯:০০–১০:০০, সকাল ০৯:০০–১০:০০", ["timetable-overlap"]),
        ("সকাল ০৯:০০–১০:০০, সকাল ০৯:৫৯–১১:০০", ["timetable-overlap"]),
        ("সকাল ০৯:০০–১০:০০, সকাল ০৯:৩০–১১:০০", ["timetable-overlap"]),
        ("০১:০০–০২:৩০ (দুপুর), ০২:০০–০৩:০০", ["timetable-overlap"]),
        ("০৯:০০–০১:০০, ০১:০০–০২:০০, ০২:০০–০৪:৩০", ["time-without-part-of-day"]),
        ("সকাল ০৯:০০–১০:০০, সকাল ১১:৩০–সকাল ১১:০০", ["timetable-order"]),
        ("০৫:০০–০৬:০০ (বিকাল), ০৮:০০–০৯:০০, ০৭:০০–০৭:৩০", ["timetable-order"]),
        ("০২:০০ PM, ১১:০০ AM", ["timetable-order"]),
        ("(বিকাল), ০৪:০০–০৫:০০, ০৩:০০–০৪:০০", ["timetable-order"]),
    ],
)
def test_a_day_out_of_order_is_reported_once(sessions: str, found: list[str]) -> None:
    assert codes(f"2024-03-05: {sessions}") == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["2024-03-05: সারাদিন", "2024-03-06: সারাদিন"], []),
        (["2024-03-06: সারাদিন", "2024-03-05: সারাদিন"], ["timetable-order"]),
        (["2024-03-05: সারাদিন", "2024-03-05: সারাদিন"], ["timetable-order"]),
    ],
)
def test_days_follow_each_other(days: list[str], found: list[str]) -> None:
    assert codes(*days) == found


TWO_DAYS = ("2024-03-05: সারাদিন", "2024-03-06: সারাদিন")


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"subject": "২ (দুই) দিনব্যাপী প্রশিক্ষণ।"}, []),
        ({"subject": "৩ (তিন) দিনব্যাপী প্রশিক্ষণ।"}, ["timetable-length"]),
        ({"body": "৩ দিনের প্রশিক্ষণ হবে।"}, ["timetable-length"]),
        ({"body": "৩ দিনের মধ্যে জানাবেন।"}, []),  # no length of a course
        ({"subject": "২ দিনব্যাপী প্রশিক্ষণ।", "body": "গত ৫ দিনব্যাপী কোর্সের পর।"}, []),
        ({"title": "প্রশিক্ষণসূচি (০৫-০৬ মার্চ ২০২৪)"}, []),
        ({"title": "প্রশিক্ষণসূচি (০৫-০৭ মার্চ ২০২৪)"}, ["timetable-length"]),
        ({"body": "১৫ (পনেরো) দিনব্যাপী অভিযান।", "title": "উদ্বোধনী অনুষ্ঠানের সময়সূচি"}, []),  # of a part of it
        ({"body": "১৫ (পনেরো) দিনব্যাপী অভিযান।", "title": "অভিযানের সময়সূচি"}, ["timetable-length"]),
    ],
)
def test_the_length_is_what_was_said(where: dict[str, str], found: list[str]) -> None:
    assert codes(*TWO_DAYS, **where) == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("০৫/০৩/২০২৪ তারিখ (মঙ্গলবার)", []),
        ("১ম দিন", []),
        ("১ম দিন (মঙ্গলবার)", []),
        ("১ম দিন (বুধবার)", ["weekday-against-date"]),
        ("০৬/০৩/২০২৪ তারিখ (বুধবার)", ["timetable-heading"]),
        ("০৫/০৩/২০২৪ তারিখ (বুধবার)", ["weekday-against-date"]),
    ],
)
def test_a_heading_names_the_day(heading: str, found: list[str]) -> None:
    assert codes(f"2024-03-05\n        শিরোনাম: {heading}: সারাদিন") == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("সভা ১০.৩০ টায় শুরু হবে।", 1),
        ("সভা ৩ টায় শুরু হবে।", 1),
        ("সভা ১১.০০ ঘটিকায় এবং ৩.০০ ঘটিকায় হবে।", 2),
        ("সভা সকাল ১০.৩০ টায় শুরু হবে।", 0),
        ("সভা সকাল ১০.০০ টা হতে ১২.০০ টা পর্যন্ত চলবে।", 0),
        ("সভা ১৫.০০ ঘটিকায় শুরু হবে।", 0),
        ("মোট ১০টা আবেদন পাওয়া গেছে, ব্যয় ১০.৫০ টাকা।", 0),
        ("সকাল ৯ টায় নিবন্ধন। সভা ১০.৩০ টায় শুরু হবে।", 1),
    ],
)
def test_a_time_says_its_part_of_the_day(body: str, found: int) -> None:
    assert codes(*TWO_DAYS, body=body) == ["time-without-part-of-day"] * found


@pytest.mark.parametrize("time", ["বেলা ১১.০০ ঘটিকায়", "বেলা ১১.০০ টায়", "সকাল ১০.৩০ মিনিটে"])
def test_a_part_of_the_day_is_enough(time: str) -> None:
    assert audited(letter(f"সভা {time} বসবে।"), "timetables") == []


@pytest.mark.parametrize(
    ("heads", "days", "found"),
    [
        ("তারিখ | সময়", ("২০/০৭/২০২৬", "২২/০৭/২০২৬", "২১/০৭/২০২৬"), ["timetable-order"]),
        ("তারিখ | সময়", ("২০/০৭/২০২৬", "২০/০৭/২০২৬", "২১/০৭/২০২৬"), []),
        ("তারিখ | সময়", ("২০/০৭/২০২৬", "প্রতিদিন", "১৯/০৭/২০২৬"), []),
        ("চালুর তারিখ | সময়", ("২০/০৭/২০২৬", "২২/০৭/২০২৬", "২১/০৭/২০২৬"), []),  # of services, in their order
        ("তারিখ | স্থান", ("২০/০৭/২০২৬", "২২/০৭/২০২৬", "২১/০৭/২০২৬"), []),
    ],
)
def test_the_days_of_a_table_in_running_text(heads: str, days: tuple[str, ...], found: list[str]) -> None:
    rows = "".join(f"  | {day} | সকাল ১০.০০ টা |\n" for day in days)
    body = f"|\n  কর্মসূচি নিম্নরূপ:\n\n  | {heads} |\n  |---|---|\n{rows}"
    text = LETTER.format(subject="সপ্তাহ পালন।", body=body, title="সূচি").partition("পরিশিষ্ট:")[0]
    assert [problem.code for problem in audited(text, "timetables")] == found
