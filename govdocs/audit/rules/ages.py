"""Ages: against the days of birth and death beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.days.ages import deaths_after, wrong_ages, wrong_birthdays, wrong_completions
from govdocs.audit.days.ages_now import WrongYears, wrong_ages_in_rows, wrong_ages_now, wrong_service
from govdocs.audit.days.completed_ages import wrong_ages_complete
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.source.editing import Quote
from govdocs.text.unicode import normalise


@rule("age-against-dates", source="খ্রিষ্টীয় পঞ্জিকা")
def age_against_dates(paper: Paper) -> Iterator[Finding]:
    """লেখা বয়স জন্ম ও মৃত্যুর, বা জন্ম ও বয়স পূর্ণ হওয়ার, তারিখের সঙ্গে মেলে না।

    কেন: শোকবার্তা ও অবসরের আদেশে ভুল বয়স চোখে লাগে, আর অবসরের তারিখ বদলে দেয়। জন্ম ও মৃত্যুর দিন একটি করে লেখা থাকলে দেখা হয়; চলতি বছর ধরে গোনা এক
    বছরের তফাত ধরা হয় না। বয়সের সীমা ও সেই জন্মতারিখের সীমা একসঙ্গে লেখা থাকলে দুটিও মেলানো হয়। ‘বর্তমান
    বয়স’ পত্রের তারিখের, ‘… তারিখে বয়স’ সেই তারিখের; কোন দিনের তা লেখা না থাকলে এক বছরের বেশি তফাত ধরা হয়।

    উদাহরণ: জন্ম ৫ জানুয়ারি ১৯৬৮, মৃত্যু ১১ জুলাই ২০২৬, বয়স ‘৬৮ বছর’; হবে ৫৮।

    An age does not agree with the days of birth and death, or of birth and of its completion, beside it.

    Why: in a message of condolence a wrong age is seen by everybody, and in an order of retirement it changes the day. Looked at where one
    day of birth and one of death are told; a difference of one year, by which some count the running one, is let be. Limits of age are
    compared with the limits of the day of birth beside them, too. A present age is that of the day of the letter; where no day is said, more
    than a year counts.

    Example: born on 5 January 1968, died on 11 July 2026, aged '৬৮ বছর'; it is 58.
    """
    for passage in paper.texts:
        text = passage.text
        completed = dict.fromkeys((*wrong_completions(text), *wrong_ages_complete(text)))
        for words, right in (*wrong_ages(text), *completed, *wrong_birthdays(text)):
            message = messages.AGE_AGAINST_DATES.filled(words=words, right=right)
            yield Finding(passage.at, *message, quote=Quote(words))
    own = own_day(paper)
    for passage in paper.texts if own else ():
        for found in wrong_ages_now(passage.text, own) if own else ():
            message = messages.AGE_ON_A_DAY.filled(words=found.words, right=_years(found), day=found.on)
            yield Finding(passage.at, *message, quote=Quote(found.words))
    if own and any(_AGED in passage.text for passage in paper.texts):
        for table in figure_tables(paper):
            for cell, age in wrong_ages_in_rows(table, own):
                message = messages.AGE_ON_A_DAY.filled(words=cell.text, right=_in_years(age, 0), day=own)
                yield Finding(cell.at, *message, quote=cell.quote)


_AGED: Final = normalise("বয়স")


def _years(found: WrongYears) -> Text:
    return _in_years(found.years, found.months)


def _in_years(years: int, months: int) -> Text:
    if not months:
        return Text(f"{to_bangla(years)} বছর", f"{years} years")
    return Text(f"{to_bangla(years)} বছর {to_bangla(months)} মাস", f"{years} years and {months} months")


@rule("service-against-dates", source="খ্রিষ্টীয় পঞ্জিকা")
def service_against_dates(paper: Paper) -> Iterator[Finding]:
    """লেখা চাকরিকাল যোগদানের তারিখ থেকে পত্রের তারিখ পর্যন্ত সময়ের সঙ্গে মেলে না।

    কেন: পুরোনো আবেদন নকল করলে চাকরিকাল আগেরটিই থাকে; পেনশন, পদোন্নতি ও ছুটি তাতে আটকে যায়। এক বাক্যে যোগদানের একটি তারিখ ও একটি চাকরিকাল থাকলে দেখা হয়; চলতি বছর ধরে
    গোনা হলে কিছু বলা হয় না, ‘পূর্ণ’ লেখা না থাকলে।

    উদাহরণ: ১৫ মার্চ ২০২৬ তারিখের পত্রে ‘১ জানুয়ারি ২০১০ তারিখে যোগদান করেন; তাঁর চাকরিকাল ১৮ বছর’; হবে ১৬ বছর ২ মাস।

    A length of service is not the time from the day of joining to the day of the letter.

    Why: the length stays when an old application is copied; pensions, promotions and leave hang on it. Looked at where one sentence has one day
    of joining and one length; the year that is running may be counted, unless it is called complete.

    Example: in a letter of 15 March 2026 'joined on 1 January 2010, in service for 18 years'; it is 16 years and 2 months.
    """
    own = own_day(paper)
    for passage in paper.texts if own else ():
        for found in wrong_service(passage.text, own) if own else ():
            message = messages.SERVICE_AGAINST_DATES.filled(
                words=found.words, right=_years(found), day=found.on
            )
            yield Finding(passage.at, *message, quote=Quote(found.words))


@rule("death-after-letter", source="খ্রিষ্টীয় পঞ্জিকা")
def death_after_letter(paper: Paper) -> Iterator[Finding]:
    """কারও মৃত্যুর তারিখ দলিলের তারিখের পরে।

    কেন: যা ঘটেছে বলে লেখা, তা পত্রের তারিখের পরে হতে পারে না; দুটি তারিখের একটি ভুল। যে বাক্যে মৃত্যুর কথা ও একটিই তারিখ আছে, তা দেখা হয়।

    উদাহরণ: ১২ জানুয়ারি তারিখের শোকবার্তায় ‘১৪ জানুয়ারি ২০২৭ ভোরে মৃত্যুবরণ করেছেন’।

    Somebody is said to have died after the date of the document.

    Why: what is told as having happened cannot be later than the letter; one of the two days is wrong. Looked at are sentences that tell of a
    death and have one day.

    Example: 'মৃত্যুবরণ করেছেন' on 14 January, in a message of condolence of 12 January.
    """
    own = own_day(paper)
    for passage in paper.texts if own else ():
        for words, day in deaths_after(passage.text, own) if own and len(passage.text) > _SHORTEST else ():
            message = messages.DEATH_AFTER_LETTER.filled(day=day, own=own)
            yield Finding(passage.at, *message, quote=Quote(words))


_SHORTEST: Final = 30
"""Characters of a text that can name somebody, a day and a death."""
