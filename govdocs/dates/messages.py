"""What the modules of this package refuse, in both languages."""

from __future__ import annotations

from govdocs.errors import Text

# bangla_calendar

BEFORE_THE_RULES = Text(
    "{given}: ১ বৈশাখ ১৩৯৫ (১৪ এপ্রিল ১৯৮৮)-এর আগের বাংলা তারিখ পঞ্জিকা দেখে ঠিক হতো, হিসাবে মেলে না;"
    " মূল কাগজে ছাপা তারিখটিই হুবহু লিখে দিন।",
    "{given} is before 14 April 1988 (1 Boishakh 1395), when Bangla dates followed the almanac"
    " and cannot be computed; give the date as text, as printed in the original",
)
BANGLA_YEAR = Text("{year} সন", "the Bangla year {year}")
YEAR_OUT_OF_REACH = Text(
    "{year} সনের হিসাব নেই; ১৩৯৫ থেকে {last} সনের মধ্যে দিন।",
    "the Bangla year {year} is out of reach; give one from 1395 to {last}",
)
NO_SUCH_BANGLA_MONTH = Text(
    "মাস {month} হতে পারে না; ১ (বৈশাখ) থেকে ১২ (চৈত্র) দিন।",
    "there is no month {month}; give 1 (Boishakh) to 12 (Choitro)",
)
NO_SUCH_BANGLA_DAY = Text(
    "{name} {year} মাসে {length} দিন; {day} তারিখ নেই।",
    "month {month} of {year} ({name}) has {length} days; there is no day {day}, give 1 to {length}",
)
NOT_A_BANGLA_DATE = Text(
    "‘{text}’ বাংলা তারিখ হিসেবে পড়া যায় না; এভাবে লিখুন: ৮ ফাল্গুন ১৪৩০।",
    "{text!r} is not a Bangla date; write, for example, '৮ ফাল্গুন ১৪৩০'",
)
NO_BANGLA_YEAR = Text(
    "‘{text}’: বাংলা তারিখে সন লেখা নেই; সনসহ লিখুন, যেমন ৮ ফাল্গুন ১৪৩০।",
    "{text!r}: the year is missing from the Bangla date; write it too, as in '৮ ফাল্গুন ১৪৩০'",
)

# formats

RANGE_BACKWARDS = Text(
    "শুরুর তারিখ {first} শেষের তারিখ {last}-এর পরে; ক্রম ঠিক করুন।",
    "the range begins on {first}, after its end {last}; swap them",
)
BANGLA_DATE_GIVEN = Text(
    "‘{text}’ বাংলা তারিখ; এখানে খ্রিষ্টীয় তারিখ লিখুন: {gregorian}।",
    "{text!r} is a Bangla date; write the Gregorian one, {gregorian}",
)
NOT_A_DATE = Text(
    "‘{text}’ তারিখ হিসেবে পড়া যায় না; এভাবে লিখুন: ২২/০৮/২০২৩ বা ২২ আগস্ট ২০২৩।",
    "{text!r} is not a date; write, for example, 22/08/2023, '২২ আগস্ট ২০২৩' or 2023-08-22",
)
MISSPELT_MONTH = Text(
    "‘{text}’ তারিখ হিসেবে পড়া যায় না; ‘{given}’ কি ‘{month}’ মাস? বানানটি ঠিক করে দিন, যেমন ২২ আগস্ট ২০২৩।",
    "{text!r} is not a date; if {given!r} is the month {month!r}, spell it so, as in '22 August 2023'",
)
SHORT_MONTH = Text(
    "‘{text}’ তারিখ হিসেবে পড়া যায় না; ‘{given}’ না লিখে মাসের পুরো নাম লিখুন: ‘{month}’।",
    "{text!r} is not a date; instead of {given!r} write the whole name of the month: {month!r}",
)
NO_YEAR = Text(
    "‘{text}’: তারিখে সাল লেখা নেই; সালসহ লিখুন, যেমন ২২ আগস্ট ২০২৩।",
    "{text!r}: the year is missing from the date; write it too, as in '22 August 2023'",
)
NO_DAY = Text(
    "‘{text}’: তারিখে দিন লেখা নেই; দিনসহ লিখুন, যেমন ২২ আগস্ট ২০২৩।",
    "{text!r}: the day is missing from the date; write it too, as in '22 August 2023'",
)
NOT_A_GREGORIAN_YEAR = Text(
    "‘{text}’: {year} খ্রিষ্টীয় সাল নয়; বাংলা তারিখ হলে মাসের নাম লিখুন, যেমন ৮ ফাল্গুন ১৪৩০।",
    "{text!r}: the year {year} is not in 1800-2299; in a Bangla date, name the month in words",
)
NO_SUCH_DAY = Text(
    "‘{text}’: {month} মাসে {length} দিন; {day} তারিখ নেই।",
    "{text!r}: {month} has {length} days; there is no day {day}, give 1 to {length}",
)
NO_SUCH_MONTH = Text(
    "‘{text}’: মাস {month} হতে পারে না; {way_out}।",
    "{text!r}: the month cannot be {month}; {way_out}",
)
IF_IT_IS_THE_DAY = Text("{month} যদি দিন হয়, লিখুন {swapped}", "if it is the day, write {swapped}")
DAY_MONTH_YEAR = Text("লিখুন দিন/মাস/সাল, যেমন ২২/০৮/২০২৩", "write day/month/year, such as 22/08/2023")

# fiscal_year

NO_FISCAL_YEAR = Text(
    "{year} সাল থেকে অর্থবছর ধরা যায় না; ১৭৯৯ থেকে ২২৯৯-এর মধ্যে সাল দিন।",
    "no fiscal year is known to begin in {year}; give a year from 1799 to 2299",
)
NOT_A_FISCAL_YEAR = Text(
    "‘{text}’ অর্থবছর হিসেবে পড়া যায় না; এভাবে লিখুন: ২০২৩-২৪।",
    "{text!r} is not a fiscal year; write, for example, 2023-24",
)
YEARS_APART = Text(
    "‘{text}’-এর দুই সাল পরপর নয়; {first} সাল থেকে হলে লিখুন {right}।",
    "the years of {text!r} do not follow each other; from {first} it is {right}",
)

# times

WITH_SECONDS = Text(
    "{time} সময়ে সেকেন্ড আছে; চিঠিতে শুধু ঘণ্টা ও মিনিট লেখা হয়।",
    "{time} has seconds; letters print hours and minutes only",
)
NOT_A_TIME = Text(
    "‘{text}’ সময় হিসেবে পড়া যায় না; এভাবে লিখুন: সকাল ১০.৩০ টা বা ১৭:০০।",
    "{text!r} is not a time; write, for example, 'সকাল ১০.৩০ টা' or '17:00'",
)
NO_SUCH_TIME = Text(
    "‘{text}’ বলে কোনো সময় নেই; ঘণ্টা ০–২৩ ও মিনিট ০০–৫৯-এর মধ্যে দিন (মধ্যরাত ০০:০০)।",
    "no clock shows {text!r}; hours go to 23, minutes to 59, midnight is 00:00",
)
NO_SUCH_HOUR_OF_THE_PART = Text(
    "‘{text}’: ‘{part}’ বললে {hour} টা হয় না; দিনের ভাগটি ঠিক করুন, অথবা ২৪ ঘণ্টার ঘড়িতে লিখুন, যেমন ১৭:০০।",
    "{text!r}: {part} has no hour {hour}; mend it, or use the 24-hour clock, as 17:00",
)
