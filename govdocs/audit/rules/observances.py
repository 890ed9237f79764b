"""Named days: a date beside the name of another day."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.history import years_of_history
from govdocs.audit.days.observances import days_with_another_name
from govdocs.audit.days.relative_days import ENGLISH_MONTHS
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.dates.formats import MONTHS
from govdocs.errors import Text
from govdocs.numerals import to_ascii, to_bangla
from govdocs.source.editing import Quote


@rule("day-of-observance", source="মন্ত্রিপরিষদ বিভাগ: জাতীয় ও আন্তর্জাতিক দিবসের তালিকা; জাতিসংঘের দিবসসমূহ")
def day_of_observance(paper: Paper) -> Iterator[Finding]:
    """দিবসের নামের পাশে অন্য দিবসের তারিখ লেখা হয়েছে।

    কেন: এক দিবসের পত্র নকল করে অন্য দিবসের পত্র লেখা হয়, আর নাম বা তারিখের একটি আগেরটিই থাকে। যেসব দিবসের তারিখ বহু বছর ধরে এক, কেবল সেগুলো
    দেখা হয়; দিবস উপলক্ষে সভা অন্য দিনে হতে পারে, তাই তা ধরা হয় না, যদি না জাতীয় দিবসের তারিখের একটি অঙ্ক বা মাসই বদলে গেছে (‘২৬ ডিসেম্বর মহান বিজয় দিবস উপলক্ষ্যে’)। জাতীয় দিবস ছাড়া অন্য দিবস ছুটির কারণে কাছাকাছি অন্য দিনে পালিত হতে পারে;
    তারিখ অনেক দূরের হলেই কেবল বলা হয়।

    উদাহরণ: ‘১৬ ডিসেম্বর মহান স্বাধীনতা দিবসে’; ১৬ ডিসেম্বর বিজয় দিবস, স্বাধীনতা দিবস ২৬ মার্চ।

    The date beside the name of a national or international day is not that of the day.

    Why: the letter of one day is copied for another, and name or date is left. Only days that have had one date for many years are looked
    at; meetings about a day may be on another, and are let be, unless a national day has another first digit or the month after. One that is not national may be kept some days later because of a holiday:
    only a date far from it is told.

    Example: '১৬ ডিসেম্বর মহান স্বাধীনতা দিবসে'; 16 December is Victory Day, and Independence Day is 26 March.
    """
    for passage in paper.texts:
        for found in days_with_another_name(passage.text):
            month = found.right.month - 1
            right = Text(
                f"{to_bangla(found.right.day)} {MONTHS[month]}", f"{found.right.day} {ENGLISH_MONTHS[month]}"
            )
            yield Finding(
                passage.at,
                *messages.DAY_OF_OBSERVANCE.filled(name=found.name, date=found.date, right=right),
                quote=Quote.of(passage.text, found.start, found.end),
            )


@rule("year-of-history", source="বাংলাদেশের ইতিহাসের সর্বজনস্বীকৃত দিন; সংবিধান")
def year_of_history(paper: Paper) -> Iterator[Finding]:
    """ভাষা আন্দোলন, মুক্তিযুদ্ধ বা সংবিধানের যে দিনের সাল সবার জানা, তার সাল অন্য লেখা হয়েছে।

    কেন: আমন্ত্রণপত্র ও বাণীতে এমন ভুল সবার চোখে পড়ে। বাক্যে দিন, মাস ও ঘটনার কথা থাকলে দেখা হয়।

    উদাহরণ: ‘১৯৭২ সালের ১৬ ডিসেম্বর … আত্মসমর্পণ’; হবে ১৯৭১।

    A day of the Language Movement, the War of Liberation or the Constitution, whose year everybody knows, has another one.

    Why: in an invitation or a message everybody sees it. Looked at where a sentence has the day, the month and words of the event.

    Example: '১৯৭২ সালের ১৬ ডিসেম্বর … আত্মসমর্পণ'; it was in 1971.
    """
    for passage in paper.texts:
        for words, start, end, right in years_of_history(passage.text):
            message = messages.YEAR_OF_HISTORY.filled(words=words, right=Text(right, to_ascii(right)))
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, start, end))
