"""What is refused says what was given and what would do, word for word in both languages."""

from collections.abc import Callable
from datetime import date, time

import pytest

from govdocs.dates import Bangabda, FiscalYear, clock, date_range, parse_clock, parse_date
from govdocs.errors import Refusal


@pytest.mark.parametrize(
    ("refused", "bangla", "english"),
    [
        (
            lambda: Bangabda(1394, 12, 30),
            "১৩৯৪ সন: ১ বৈশাখ ১৩৯৫ (১৪ এপ্রিল ১৯৮৮)-এর আগের বাংলা তারিখ পঞ্জিকা দেখে ঠিক হতো, হিসাবে মেলে না; মূল কাগজে ছাপা তারিখটিই হুবহু লিখে দিন।",
            "the Bangla year 1394 is before 14 April 1988 (1 Boishakh 1395), when Bangla dates followed the almanac and cannot be computed; give the date as text, as printed in the original",
        ),
        (
            lambda: Bangabda.from_gregorian(date(1988, 4, 13)),
            "১৩/০৪/১৯৮৮: ১ বৈশাখ ১৩৯৫ (১৪ এপ্রিল ১৯৮৮)-এর আগের বাংলা তারিখ পঞ্জিকা দেখে ঠিক হতো, হিসাবে মেলে না; মূল কাগজে ছাপা তারিখটিই হুবহু লিখে দিন।",
            "1988-04-13 is before 14 April 1988 (1 Boishakh 1395), when Bangla dates followed the almanac and cannot be computed; give the date as text, as printed in the original",
        ),
        (
            lambda: Bangabda(9406, 1, 1),
            "৯৪০৬ সনের হিসাব নেই; ১৩৯৫ থেকে ৯৪০৫ সনের মধ্যে দিন।",
            "the Bangla year 9406 is out of reach; give one from 1395 to 9405",
        ),
        (
            lambda: Bangabda(1430, 13, 1),
            "মাস ১৩ হতে পারে না; ১ (বৈশাখ) থেকে ১২ (চৈত্র) দিন।",
            "there is no month 13; give 1 (Boishakh) to 12 (Choitro)",
        ),
        (
            lambda: Bangabda(1431, 11, 30),
            "ফাল্গুন ১৪৩১ মাসে ২৯ দিন; ৩০ তারিখ নেই।",
            "month 11 of 1431 (ফাল্গুন) has 29 days; there is no day 30, give 1 to 29",
        ),
        (
            lambda: Bangabda.parse("৮ ফাল্গুন"),
            "‘৮ ফাল্গুন’: বাংলা তারিখে সন লেখা নেই; সনসহ লিখুন, যেমন ৮ ফাল্গুন ১৪৩০।",
            "'৮ ফাল্গুন': the year is missing from the Bangla date; write it too, as in '৮ ফাল্গুন ১৪৩০'",
        ),
        (
            lambda: Bangabda.parse("ফাল্গুন"),
            "‘ফাল্গুন’ বাংলা তারিখ হিসেবে পড়া যায় না; এভাবে লিখুন: ৮ ফাল্গুন ১৪৩০।",
            "'ফাল্গুন' is not a Bangla date; write, for example, '৮ ফাল্গুন ১৪৩০'",
        ),
        (
            lambda: parse_date("২১ ফাল্গুন"),
            "‘২১ ফাল্গুন’: বাংলা তারিখে সন লেখা নেই; সনসহ লিখুন, যেমন ৮ ফাল্গুন ১৪৩০।",
            "'২১ ফাল্গুন': the year is missing from the Bangla date; write it too, as in '৮ ফাল্গুন ১৪৩০'",
        ),
        (
            lambda: parse_date("২১ ফেব ২০২৪"),
            "‘২১ ফেব ২০২৪’ তারিখ হিসেবে পড়া যায় না; ‘ফেব’ না লিখে মাসের পুরো নাম লিখুন: ‘ফেব্রুয়ারি’।",
            "'২১ ফেব ২০২৪' is not a date; instead of 'ফেব' write the whole name of the month: 'ফেব্রুয়ারি'",
        ),
        (
            lambda: date_range(date(2022, 6, 5), date(2022, 6, 4)),
            "শুরুর তারিখ ০৫/০৬/২০২২ শেষের তারিখ ০৪/০৬/২০২২-এর পরে; ক্রম ঠিক করুন।",
            "the range begins on 2022-06-05, after its end 2022-06-04; swap them",
        ),
        (
            lambda: parse_date("৮ ফাল্গুন ১৪৩০"),
            "‘৮ ফাল্গুন ১৪৩০’ বাংলা তারিখ; এখানে খ্রিষ্টীয় তারিখ লিখুন: ২১ ফেব্রুয়ারি ২০২৪।",
            "'৮ ফাল্গুন ১৪৩০' is a Bangla date; write the Gregorian one, 2024-02-21",
        ),
        (
            lambda: parse_date("কাল"),
            "‘কাল’ তারিখ হিসেবে পড়া যায় না; এভাবে লিখুন: ২২/০৮/২০২৩ বা ২২ আগস্ট ২০২৩।",
            "'কাল' is not a date; write, for example, 22/08/2023, '২২ আগস্ট ২০২৩' or 2023-08-22",
        ),
        (
            lambda: parse_date("০৮/১১/১৪৩০"),
            "‘০৮/১১/১৪৩০’: ১৪৩০ খ্রিষ্টীয় সাল নয়; বাংলা তারিখ হলে মাসের নাম লিখুন, যেমন ৮ ফাল্গুন ১৪৩০।",
            "'০৮/১১/১৪৩০': the year 1430 is not in 1800-2299; in a Bangla date, name the month in words",
        ),
        (
            lambda: parse_date("৩১/০৪/২০২২"),
            "‘৩১/০৪/২০২২’: এপ্রিল ২০২২ মাসে ৩০ দিন; ৩১ তারিখ নেই।",
            "'৩১/০৪/২০২২': 2022-04 has 30 days; there is no day 31, give 1 to 30",
        ),
        (
            lambda: parse_date("৩১ এপ্রিল ২০২২"),
            "‘৩১ এপ্রিল ২০২২’: এপ্রিল ২০২২ মাসে ৩০ দিন; ৩১ তারিখ নেই।",
            "'৩১ এপ্রিল ২০২২': 2022-04 has 30 days; there is no day 31, give 1 to 30",
        ),
        (
            lambda: parse_date("12/14/2017"),
            "‘12/14/2017’: মাস ১৪ হতে পারে না; ১৪ যদি দিন হয়, লিখুন ১৪/১২/২০১৭।",
            "'12/14/2017': the month cannot be 14; if it is the day, write 14/12/2017",
        ),
        (
            lambda: parse_date("১৩/১৪/২০১৭"),
            "‘১৩/১৪/২০১৭’: মাস ১৪ হতে পারে না; লিখুন দিন/মাস/সাল, যেমন ২২/০৮/২০২৩।",
            "'১৩/১৪/২০১৭': the month cannot be 14; write day/month/year, such as 22/08/2023",
        ),
        (
            lambda: FiscalYear(1798),
            "১৭৯৮ সাল থেকে অর্থবছর ধরা যায় না; ১৭৯৯ থেকে ২২৯৯-এর মধ্যে সাল দিন।",
            "no fiscal year is known to begin in 1798; give a year from 1799 to 2299",
        ),
        (
            lambda: FiscalYear.parse("২০২৩"),
            "‘২০২৩’ অর্থবছর হিসেবে পড়া যায় না; এভাবে লিখুন: ২০২৩-২৪।",
            "'২০২৩' is not a fiscal year; write, for example, 2023-24",
        ),
        (
            lambda: FiscalYear.parse("২০২৩-২৫"),
            "‘২০২৩-২৫’-এর দুই সাল পরপর নয়; ২০২৩ সাল থেকে হলে লিখুন ২০২৩-২৪।",
            "the years of '২০২৩-২৫' do not follow each other; from 2023 it is ২০২৩-২৪",
        ),
        (
            lambda: clock(time(10, 30, 1)),
            "১০:৩০:০১ সময়ে সেকেন্ড আছে; চিঠিতে শুধু ঘণ্টা ও মিনিট লেখা হয়।",
            "10:30:01 has seconds; letters print hours and minutes only",
        ),
        (
            lambda: parse_clock("সাড়ে দশটা"),
            "‘সাড়ে দশটা’ সময় হিসেবে পড়া যায় না; এভাবে লিখুন: সকাল ১০.৩০ টা বা ১৭:০০।",
            "'সাড়ে দশটা' is not a time; write, for example, 'সকাল ১০.৩০ টা' or '17:00'",
        ),
        (
            lambda: parse_clock("২৪:০০"),
            "‘২৪:০০’ বলে কোনো সময় নেই; ঘণ্টা ০–২৩ ও মিনিট ০০–৫৯-এর মধ্যে দিন (মধ্যরাত ০০:০০)।",
            "no clock shows '২৪:০০'; hours go to 23, minutes to 59, midnight is 00:00",
        ),
        (
            lambda: parse_clock("সকাল ৪.০০ টা"),
            "‘সকাল ৪.০০ টা’: ‘সকাল’ বললে ৪ টা হয় না; দিনের ভাগটি ঠিক করুন, অথবা ২৪ ঘণ্টার ঘড়িতে লিখুন, যেমন ১৭:০০।",
            "'সকাল ৪.০০ টা': সকাল has no hour 4; mend it, or use the 24-hour clock, as 17:00",
        ),
    ],
)
def test_what_is_refused_is_said_in_both_languages(
    refused: Callable[[], object], bangla: str, english: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        refused()
    assert (refusal.value.bangla, refusal.value.english) == (bangla, english)
