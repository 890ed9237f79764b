"""Events of a letter that cannot be on the days that it says: one would have to be before the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.days.events import TooEarly, acts_before_formed, else_before_deadline, returns_within_leave
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.rule import Finding, FindingText, rule
from govdocs.errors import Text
from govdocs.source.editing import Quote

_TEXTS: Final = ("subject", "body", "discussion", "text", "decisions", "particulars", "title", "references")


@rule("joining-within-leave", source="ছুটির শেষ দিনও ছুটি; যোগদান তার পরের কর্মদিবসে")
def joining_within_leave(paper: Paper) -> Iterator[Finding]:
    """ছুটি শেষে যোগদানের দিনটি ছুটিরই ভিতরে।

    কেন: ছুটির মেয়াদ বা যোগদানের তারিখের একটি বদলে অন্যটি বদলানো হয়নি; হিসাবরক্ষণ অফিস এমন আদেশ ফেরত দেয়। দলিলে একটিই মেয়াদ থাকলে দেখা হয়;
    ছুটি বাতিল বা আগে শেষ হওয়ার কথা থাকলে, আর অপরাহ্ণে যোগ দিলে, কিছু বলা হয় না।

    উদাহরণ: ছুটি ৬ হতে ২০ ডিসেম্বর, ‘ছুটি শেষে ২০ ডিসেম্বর যোগদান করবেন’।

    The day on which somebody joins again after leave is within the leave.

    Why: the leave or the day of joining was changed and the other was not; the accounts office sends it back. Looked at where one span is
    in the document; not where leave is cut short or called off, or somebody joins in the afternoon.

    Example: leave from 6 to 20 December, and 'ছুটি শেষে ২০ ডিসেম্বর যোগদান করবেন'.
    """
    passages = _passages(paper)
    for index, found in returns_within_leave([passage.text for passage in passages]):
        yield _finding(passages[index], found, messages.JOINING_WITHIN_LEAVE)


@rule("otherwise-before-deadline", source="সময়সীমা পার হলেই কেবল ‘অন্যথায়’")
def otherwise_before_deadline(paper: Paper) -> Iterator[Finding]:
    """‘অন্যথায়’ যা হবে, তার দিন সময়সীমার আগে।

    কেন: সময়সীমা বাড়িয়ে পরের তারিখটি বদলানো হয়নি; সময় থাকতেই কর্মচারী অবমুক্ত বা আবেদন বাতিল হয়ে যায়। একই দিন হলে কিছু বলা হয় না।

    উদাহরণ: ‘৩০ নভেম্বরের মধ্যে যোগদান করবেন; অন্যথায় ২৬ নভেম্বর হতে অবমুক্ত গণ্য হবেন’।

    What is to happen 'otherwise' has a day before the deadline.

    Why: the deadline was put off and the other day was not: people are released while they still have time. The same day will do.

    Example: to join by 30 November, 'অন্যথায় ২৬ নভেম্বর হতে অবমুক্ত গণ্য হবেন'.
    """
    for passage in _passages(paper):
        for found in else_before_deadline(passage.text):
            yield _finding(passage, found, messages.OTHERWISE_BEFORE_DEADLINE)


@rule("committee-before-formed", source="কমিটি গঠনের পরেই কমিটির কাজ")
def committee_before_formed(paper: Paper) -> Iterator[Finding]:
    """কমিটি যেদিন গঠিত, তার আগের দিনে কমিটির কাজের কথা লেখা।

    কেন: পরিদর্শন, শুনানি বা সাক্ষ্যের তারিখ ভুল হলে তদন্তই প্রশ্নের মুখে পড়ে। ‘… তারিখের … আদেশে গঠিত কমিটি’ বা ‘সূত্রস্থ আদেশে গঠিত কমিটি’, আর ‘কমিটি …
    তারিখে … পরিদর্শন করে’ দেখা হয়; ঘটনার তারিখ আগেরই হয়, তাই তা ধরা হয় না।

    উদাহরণ: ২ নভেম্বরের আদেশে গঠিত কমিটি ২৬ অক্টোবর পরিদর্শন করে।

    A committee is said to be at work on a day before it was formed.

    Why: a wrong day of a visit, hearing or statement puts the inquiry in doubt. Looked at are 'the committee formed by the order of …', or of the
    reference, and what it did on which day; the day of the incident is before that, and is let be.

    Example: a committee formed by an order of 2 November that visits on 26 October.
    """
    passages = _passages(paper)
    references = [passage.text for passage in passages if passage.at[0] == "references"]
    for index, found in acts_before_formed([passage.text for passage in passages], references):
        yield _finding(passages[index], found, messages.COMMITTEE_BEFORE_FORMED)


def _passages(paper: Paper) -> list[Passage]:
    return [passage for passage in paper.texts if passage.at[0] in _TEXTS]


def _finding(passage: Passage, found: TooEarly, message: FindingText) -> Finding:
    facts = {
        "words": Text(found.words, str(found.day)),
        "other": Text(found.other, found.other),
        "other_day": found.other_day,
    }
    quote = Quote.of(passage.text, found.start, found.start + len(found.words))
    return Finding(passage.at, *message.filled(**facts), quote=quote)
