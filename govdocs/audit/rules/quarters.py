"""Quarters and half years, and their months."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.quarters import other_months
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.source.editing import Quote


@rule("months-of-a-quarter", source="অর্থবছর: ১ জুলাই হতে ৩০ জুন")
def months_of_a_quarter(paper: Paper) -> Iterator[Finding]:
    """ত্রৈমাসিক বা ষাণ্মাসিকের পাশে লেখা মাসগুলো তার নয়, বা সেই অর্থবছরের নয়।

    কেন: আগের প্রতিবেদনের পত্র নকল করে একটি বদলে অন্যটি রাখা হয়। অর্থবছরের প্রথম ত্রৈমাসিক জুলাই-সেপ্টেম্বর; অর্থবছরের কথা না থাকলে পঞ্জিকাবর্ষের ত্রৈমাসিকও চলে।

    উদাহরণ: ‘২০২৫-২৬ অর্থবছরের ২য় ত্রৈমাসিকের (জানুয়ারি-মার্চ)’; হবে অক্টোবর-ডিসেম্বর।

    The months beside a quarter or half year are not its own, or not of its fiscal year.

    Why: the letter of the quarter before was copied, and one of the two was changed. The first quarter of a fiscal year is July to September;
    where no fiscal year is spoken of, those of the calendar's year will do, too.

    Example: '২০২৫-২৬ অর্থবছরের ২য় ত্রৈমাসিকের (জানুয়ারি-মার্চ)'; it is October to December.
    """
    for passage in paper.texts:
        for words, part, first, last, year in other_months(passage.text):
            months = f"{first}-{last}" if year is None else f"{first}-{last} {year}"
            message = messages.MONTHS_OF_A_QUARTER.filled(words=words, part=part, right=months)
            yield Finding(passage.at, *message, quote=Quote(words))
