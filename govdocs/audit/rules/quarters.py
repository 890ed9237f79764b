"""Quarters and half years by their number."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.quarters import misplaced_parts
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.source.editing import Quote


@rule("quarter-of-year", source="অর্থবছর ১ জুলাই থেকে ৩০ জুন")
def quarter_of_year(paper: Paper) -> Iterator[Finding]:
    """ত্রৈমাসিক বা ষাণ্মাসিকের ক্রম পাশে লেখা মাসগুলোর সঙ্গে মেলে না।

    কেন: গত ত্রৈমাসিকের পত্র নকল করে মাস বদলানো হয়, ক্রম বদলাতে মনে থাকে না। অর্থবছর, বাজেট বা কর্মসম্পাদনের কথায় ১ম ত্রৈমাসিক জুলাই-সেপ্টেম্বর; অন্য বাক্যে
    জানুয়ারি-মার্চকে ১ম বললেও কিছু বলা হয় না।

    উদাহরণ: ‘২০২৬-২৭ অর্থবছরের ১ম ত্রৈমাসিক (অক্টোবর-ডিসেম্বর)’; এটি ২য়।

    The number of a quarter or half year is not that of the months beside it.

    Why: the last quarter's letter was copied, the months were changed, and the number was not. Of a fiscal year, a budget or
    performance the first quarter is July to September; in other sentences January to March may be the first, too.

    Example: '২০২৬-২৭ অর্থবছরের ১ম ত্রৈমাসিক (অক্টোবর-ডিসেম্বর)', which is the second.
    """
    for passage in paper.texts:
        for words, months, right in misplaced_parts(passage.text):
            nth = Text(f"{to_bangla(right)} নম্বর", f"number {right}")
            message = messages.QUARTER_OF_YEAR.filled(words=words, months=months, right=nth)
            yield Finding(passage.at, *message, quote=Quote(words))
