"""Weekdays, days that do not exist, and the same day in two calendars."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, fix, found_in, letter

FAMILIES = ("calendar_days", "date_order")


@pytest.mark.parametrize(
    "body",
    [
        "আগামী ২১ ফেব্রুয়ারি ২০২৪ (বুধবার) সভা হবে।",
        "আগামী বুধবার, ২১ ফেব্রুয়ারি ২০২৪ সভা হবে।",
        "১৭ আগস্ট ২০২৩ খ্রি. তারিখ রোজ বৃহস্পতিবার সভা হবে।",
        "২০/০২/২০২৪ মঙ্গলবার, ২১/০২/২০২৪ বুধবার ও ২২/০২/২০২৪ বৃহস্পতিবার সভা হবে।",
        "প্রতি রবিবার সভা হয়; ২১ ফেব্রুয়ারি ২০২৪ তারিখেও হবে।",
        "২১ ফেব্রুয়ারি ২০২৪ তারিখের পর প্রতি রবিবার সভা হবে।",
    ],
)
def test_a_right_weekday_is_accepted(body: str) -> None:
    assert audited(letter(body), *FAMILIES) == []


@pytest.mark.parametrize(
    ("body", "stated", "right"),
    [
        ("সভা ২১ ফেব্রুয়ারি ২০২৪ (মঙ্গলবার) হবে।", "মঙ্গলবার", "বুধবার"),
        ("সভা ২১শে ফেব্রুয়ারী, ২০২৪ খ্রি. রোজ সোমবার হবে।", "সোমবার", "বুধবার"),
        ("সভা রবিবার, ১৭/০৮/২০২৩ তারিখে হবে।", "রবিবার", "বৃহস্পতিবার"),
        ("২০/০২/২০২৪ মঙ্গলবার ও ২১/০২/২০২৪ শনিবার সভা হবে।", "শনিবার", "বুধবার"),
    ],
)
def test_a_wrong_weekday_is_reported_with_the_right_one(body: str, stated: str, right: str) -> None:
    (problem,) = audited(letter(body), *FAMILIES)
    assert problem.code == "weekday-against-date"
    assert problem.hint_bangla == f"‘{stated}’-এর জায়গায় ‘{right}’ লিখুন; বারটি ঠিক হলে তারিখটি দেখুন।"


@pytest.mark.parametrize("date", ["২১ ফেব্রুয়ারি ২০২৪, বুধবার", "বুধবার, ২১ ফেব্রুয়ারি ২০২৪"])
def test_the_weekday_in_a_date_field(date: str) -> None:
    assert audited(letter(date=f"'{date}'"), *FAMILIES) == []
    assert found_in(letter(date=f"'{date.replace('বুধ', 'শুক্র')}'"), *FAMILIES) == ["weekday-against-date"]


@pytest.mark.parametrize("day", ["৩১ এপ্রিল ২০২৪", "৩০/০২/২০২৪", "২৯ ফেব্রুয়ারি ২০২৩", "০ মে ২০২৪", "২০২৪-১৩-০১"])
def test_a_day_that_does_not_exist(day: str) -> None:
    assert found_in(letter(f"সভা {day} তারিখে হবে।"), *FAMILIES) == ["impossible-date"]


@pytest.mark.parametrize(
    "day",
    ["৩০ এপ্রিল ২০২৪", "২৯/০২/২০২৪", "২৯ ফেব্রুয়ারি ২০২৪", "২০২৪-১২-৩১", "৪১.০১.০০০০, ৩১২.৯৯-১৭ নম্বর পত্রের"],
)
def test_the_last_day_of_a_month_exists(day: str) -> None:
    assert found_in(letter(f"সভা {day} তারিখে হবে।"), *FAMILIES) == []


# Of every case: the day, what is printed, and the reason. The days are of Acts and letters (tests/vectors.yaml).
@pytest.mark.parametrize(
    ("date", "bangla", "right", "reason"),
    [
        (
            "৯ নভেম্বর ২০২০",
            "২৫ কার্তিক ১৪২৭",
            "২৪ কার্তিক ১৪২৭",
            "এটি ২০১৯ সালের আগের নিয়মের তারিখ, তাই এক দিন বেশি; ১৪২৬ সন থেকে নতুন নিয়ম চলে।",
        ),
        (
            "২১ ফেব্রুয়ারি ২০১৯",
            "৮ ফাল্গুন ১৪২৫",
            "৯ ফাল্গুন ১৪২৫",
            "এটি ২০১৯ সালে চালু নিয়মের তারিখ, তাই এক দিন কম; ১৪২৫ সন পর্যন্ত পুরোনো নিয়ম চলত।",
        ),
        (
            "২২ আগস্ট ২০২৩",
            "৮ ভাদ্র ১৪৩০",
            "৭ ভাদ্র ১৪৩০",
            "লেখা তারিখটি এক দিন বেশি; নতুন বা পুরোনো কোনো নিয়মেই তা হয় না।",
        ),
        (
            "২৮ এপ্রিল ২০০০",
            "১৪ বৈশাখ ১৪০৭",
            "১৫ বৈশাখ ১৪০৭",
            "লেখা তারিখটি এক দিন কম; নতুন বা পুরোনো কোনো নিয়মেই তা হয় না।",
        ),
        ("২৫ আগস্ট ২০০৩", "৫ ভাদ্র ১৪১০", "১০ ভাদ্র ১৪১০", "লেখা তারিখটি হলো ২০ আগস্ট ২০০৩।"),
        ("১৪ মার্চ ২০২৫", "৩১ ফাল্গুন ১৪৩১", "২৯ ফাল্গুন ১৪৩১", "লেখা তারিখটি বাংলা পঞ্জিকায় নেই।"),
    ],
)
def test_a_wrong_bangla_date_is_reported_with_its_reason(
    date: str, bangla: str, right: str, reason: str
) -> None:
    day = f"\n  খ্রিষ্টীয়: {date}\n  বঙ্গাব্দ: {bangla}"
    (problem,) = audited(letter(date=day), *FAMILIES)
    assert problem.bangla == f"{date} হলো {right}; লেখা আছে ‘{bangla}’। {reason}"
    assert problem.hint_bangla == f"লিখুন: {right}"


@pytest.mark.parametrize(
    ("date", "bangla"),
    [
        ("২১ ফেব্রুয়ারি ২০২৪", "৮ ফাল্গুন ১৪৩০"),
        ("২১ ফেব্রুয়ারি ২০২৪", "৮ই ফাল্গুন, ১৪৩০ বঙ্গাব্দ"),
        ("২১ ফেব্রুয়ারি ২০২৪", "০৮/১১/১৪৩০"),
        ("১৪ ফেব্রুয়ারি ২০১৭", "২ ফাল্গুন ১৪২৩"),
        ("২১ ফেব্রুয়ারি ২০২৪", "৮ ফাল্গুন"),  # without a year: nothing to compare
        ("১৬ ডিসেম্বর ১৯৭১", "১ পৌষ ১৩৭৮"),  # the almanac's time
        ("১৩ এপ্রিল ১৯৮৮", "১ বৈশাখ ১৩৯৫"),  # the last day of the almanac's time
        ("১৪ এপ্রিল ১৯৮৮", "১ বৈশাখ ১৩৯৫"),
        ("২ জুন ১৯৯১", "১৮ জ্যৈষ্ঠ ১৩৯৮"),  # an Act of the years of doubt
    ],
)
def test_a_right_bangla_date_is_accepted(date: str, bangla: str) -> None:
    assert found_in(letter(date=f"\n  খ্রিষ্টীয়: {date}\n  বঙ্গাব্দ: {bangla}"), *FAMILIES) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("৮ ফাল্গুন ১৪৩০/২১ ফেব্রুয়ারি ২০২৪ তারিখে জারি হয়।", []),
        ("৯ ফাল্গুন ১৪৩০/২১ ফেব্রুয়ারি ২০২৪ তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("২১ ফেব্রুয়ারি ২০২৪/৯ ফাল্গুন ১৪৩০ তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("৯ ফাল্গুন ১৪৩০ বঙ্গাব্দ মোতাবেক ২১ ফেব্রুয়ারি ২০২৪ খ্রিষ্টাব্দ তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("২১ ফেব্রুয়ারি ২০২৪ (৯ ফাল্গুন ১৪৩০) তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("৯ ফাল্গুন ১৪৩০ তারিখের আদেশ ২১ ফেব্রুয়ারি ২০২৪ হতে কার্যকর হবে।", []),
        ("৯ ফাল্গুন ১৪৩০, ২১ ফেব্রুয়ারি ২০২৪ হতে কার্যকর।", []),
    ],
)
def test_a_pair_of_dates_in_the_text(body: str, found: list[str]) -> None:
    assert found_in(letter(body), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("স্মারক নং ৩৮.০১.০০০০, ৩৪৬.৯৯.০০২.১৬.১৭৯ দেখুন।", []),
        ("৪৬.০০.১০০০ নম্বর পত্র দেখুন।", []),
        ("স্মারক নং ৪৬.০০.২০২১ দেখুন।", []),
        ("নথি নম্বর: ৩১.০২.২০২১ দেখুন।", []),
        ("৩০.০২.২০২১, ৩৪৬.৯৯.০০২ দেখুন।", []),
        ("৩২.১৩.২০২১ দেখুন।", []),
        ("সভা ৩১.০২.২০২৩ তারিখে হয়।", ["impossible-date"]),
        ("সভা ৩১.০২.২০২৩, ৩ জন উপস্থিত।", ["impossible-date"]),
        ("সভা ৩২/১৩/২০২৩ তারিখে হয়।", ["impossible-date"]),
        ("সভা ৩২.০৫.২০২৩ তারিখে হয়।", ["impossible-date"]),
    ],
)
def test_a_cited_number_is_no_date(body: str, found: list[str]) -> None:
    assert [problem.code for problem in audited(letter(body), "calendar_days")] == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("সভা ২১/০২/২০২৪ খ্রি. রোজ বুধ বার বসবে।", ["split-weekday"]),
        ("সভা ২১/০২/২০২৪ রোজঃ বুধবার বসবে।", []),
        ("সভা ২১/০২/২০২৪বুধবার বসবে।", ["split-weekday"]),
        ("সভা ২১/০২/২০২৪ রোজবুধবার বসবে।", ["split-weekday"]),
        ("প্রতি সোম বারে শাখার সভা হয়।", ["split-weekday"]),
        ("সভা ২১/০২/২০২৪ রোজ মঙ্গল বার বসবে।", ["weekday-against-date"]),  # once: which of the two is wrong
        ("সভা ২১/০২/২০২৪মঙ্গলবার বসবে।", ["weekday-against-date"]),
        ("সভা ২১/০২/২০২৪ রোজঃ মঙ্গলবার বসবে।", ["weekday-against-date"]),
        ("কাজটির মঙ্গল বারতা ও শনি বারবার দেখা যায়; একই কথা রবিবারও বলা হয়।", []),
    ],
)
def test_a_weekday_in_two_words_or_glued(body: str, found: list[str]) -> None:
    assert found_in(letter(body), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("সভা ২১/০২/২০২৪ বুধ বারে বসবে।", "সভা ২১/০২/২০২৪ বুধবারে বসবে।"),
        ("সভা ২১/০২/২০২৪বুধবার বসবে।", "সভা ২১/০২/২০২৪ বুধবার বসবে।"),
    ],
)
def test_the_weekday_is_joined_or_parted(body: str, right: str) -> None:
    assert fix(letter(body)) == letter(right)


def test_a_weekday_of_a_meeting_in_two_words_is_read() -> None:
    minutes = "ধরন: কার্যবিবরণী\nবিষয়: সভা।\nসভার-সময়: {তারিখ: ২১ ফেব্রুয়ারি ২০২৪, বার: বুধ বার}\nআলোচনা: আলোচনা হয়।\n"
    assert found_in(minutes, *FAMILIES) == ["split-weekday"]
    assert found_in(minutes.replace("বুধ", "মঙ্গল"), *FAMILIES) == ["weekday-against-date"]


@pytest.mark.parametrize(
    "words",
    [
        "১৬৮ সেপ্টেম্বর ২০২৪ তারিখে",
        "৩১ এপ্রিল তারিখে",
        "৩০ ফেব্রুয়ারি পর্যন্ত",
        "৩১শে জুন তারিখের মধ্যে",
        "৩২ মার্চ (রবিবার)",
        "৩২ চৈত্র ১৪৩০ তারিখে",
        "৩১ কার্তিক ১৪৩০ তারিখে",
    ],
)
def test_a_day_without_a_year_or_of_the_bangla_calendar_that_does_not_exist(words: str) -> None:
    assert found_in(letter(f"সভা {words} হবে।"), *FAMILIES) == ["impossible-date"]


@pytest.mark.parametrize(
    "words",
    [
        "৩০ এপ্রিল তারিখে",
        "২৯ ফেব্রুয়ারি পর্যন্ত",
        "৩১ আশ্বিন ১৪৩০ তারিখে",
        "মোট ১৬৮টি, সেপ্টেম্বর ২০২৪ মাসে",
        "উপস্থিতি ৪৫ জুন মাসে",
        "জানুয়ারি ৩১ ফেব্রুয়ারি ২৮ ও মার্চ ৩১ এপ্রিল ৩০ দিনে",
        "২০৩১ এপ্রিল হতে",
        "১৫/৩১ এপ্রিল হতে",
    ],
)
def test_what_is_no_impossible_day(words: str) -> None:
    assert found_in(letter(f"সভা {words} হবে।"), *FAMILIES) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("আজ রবিবার", False),
        ("আজ সোমবার", True),
        ("আজ (সোমবার)", True),
        ("আজও সোমবারের", False),
        ("গত সোমবার", False),
    ],
)
def test_the_weekday_of_today_in_a_press_note(words: str, found: bool) -> None:
    note = f"ধরন: প্রেস নোট\nশিরোনাম: পাঠ উৎসব\nপ্রকাশের-তারিখ: ২ ফেব্রুয়ারি ২০২৫\nপাঠ: {words} উৎসব শুরু হয়েছে।\n"
    assert found_in(note, "calendar_days") == ["weekday-against-date"] * found
