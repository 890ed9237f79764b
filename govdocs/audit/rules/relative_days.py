"""Days and years that are called today's, tomorrow's, the present or the next, and are not."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.relative_days import days_called_otherwise, years_called_otherwise
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.source.editing import Quote


@rule("day-called-otherwise", source="খ্রিষ্টীয় পঞ্জিকা")
def day_called_otherwise(paper: Paper) -> Iterator[Finding]:
    """‘আজ’, ‘আগামীকাল’ বা ‘গতকাল’ বলে লেখা তারিখটি তা নয়।

    কেন: পত্রের তারিখ বদলে ভিতরের তারিখ আগেরটিই রাখা হয়।

    উদাহরণ: ৮ নভেম্বরের পত্রে ‘আগামীকাল ১০ নভেম্বর ২০২৬’।

    A date that is called today's, tomorrow's or yesterday's is not.

    Why: the letter's own date was changed, and that in its text was not.

    Example: 'আগামীকাল ১০ নভেম্বর ২০২৬' in a letter of 8 November.
    """
    own = own_day(paper)
    for passage in paper.texts if own else ():
        for words, start, end, right in days_called_otherwise(passage.text, own) if own else ():
            message = messages.DAY_CALLED_OTHERWISE.filled(words=words, right=right)
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, start, end))


@rule("year-called-otherwise", source="অর্থবছর ১ জুলাই থেকে ৩০ জুন")
def year_called_otherwise(paper: Paper) -> Iterator[Finding]:
    """চলতি, আগামী বা বিগত বলে লেখা সাল বা অর্থবছরটি পত্রের তারিখে তা নয়।

    কেন: আগের বছরের পত্র নকল করে সালটি বদলাতে ভুল হয়। অর্থবছরের প্রথম তিন মাসে আগের অর্থবছরকে ‘চলতি’ বলা ধরা হয় না।

    উদাহরণ: ৮ নভেম্বর ২০২৬ তারিখের পত্রে ‘চলতি ২০২৪-২৫ অর্থবছরের বরাদ্দ’।

    A year or fiscal year that is called the present, the next or the last is not, on the letter's date.

    Why: a letter of another year was copied. In the first three months of a fiscal year the last one may still be called the present one.

    Example: 'চলতি ২০২৪-২৫ অর্থবছরের বরাদ্দ' in a letter of 8 November 2026.
    """
    own = own_day(paper)
    for passage in paper.texts if own else ():
        for words, start, end, current in years_called_otherwise(passage.text, own) if own else ():
            message = messages.YEAR_CALLED_OTHERWISE.filled(
                words=words, current=Text(current, current), own=own
            )
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, start, end))
