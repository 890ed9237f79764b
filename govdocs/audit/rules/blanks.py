"""Blanks that are left to be filled in by hand on the printed letter."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.tenses import days_without_number
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.models.copies import ForPen
from govdocs.problems.problem import Severity
from govdocs.source.editing import Quote


@rule("left-for-the-pen", source="letters in present use", severity=Severity.NOTICE)
def left_for_the_pen(paper: Paper) -> Iterator[Finding]:
    """নম্বর বা তারিখ হাতে লেখার জন্য ফাঁকা রাখা হয়েছে।

    কেন: স্বাক্ষরের দিন বসানোর জন্য ‘……’ রাখা যায়, কিন্তু জারির আগে তা পূরণ করতে হয়।

    উদাহরণ: ‘তারিখ: …… জুলাই ২০২৬’।

    A number or a date is left blank, to be filled in by hand.

    Why: '……' may stand for what is known on the day of signing only, but it must be filled in before the letter goes out.

    Example: 'date: …… জুলাই ২০২৬'.
    """
    for at, part in paper.every(ForPen):
        for name in ("number", "date"):
            text = getattr(part, f"{name}_for_pen")
            if text:
                yield Finding(
                    (*at, name),
                    *messages.LEFT_FOR_THE_PEN.filled(text=text),
                )


@rule("day-without-number", source="খ্রিষ্টীয় পঞ্জিকা")
def day_without_number(paper: Paper) -> Iterator[Finding]:
    """তারিখ লেখা, কিন্তু কত তারিখ তা নেই।

    কেন: দিনটি পরে বসানোর জন্য ফাঁকা রেখে ভুলে যাওয়া হয়; প্রাপক জানেন না কোন দিনের মধ্যে কাজ করতে হবে। বক্তব্য ও আলোচনায় দেখা হয়।

    উদাহরণ: ‘আগামী মার্চ ২০২৬ তারিখের মধ্যে’, ‘গত তারিখে অনুষ্ঠিত’।

    A date is spoken of, and the number of its day is missing.

    Why: it was to be filled in later and was forgotten; the reader cannot know by when something is asked for. Looked at in running text.

    Example: 'আগামী মার্চ ২০২৬ তারিখের মধ্যে', 'গত তারিখে অনুষ্ঠিত'.
    """
    for passage in paper.prose:
        for words, start in days_without_number(passage.text):
            quote = Quote.of(passage.text, start, start + len(words))
            yield Finding(passage.at, *messages.DAY_WITHOUT_NUMBER.filled(words=words), quote=quote)
