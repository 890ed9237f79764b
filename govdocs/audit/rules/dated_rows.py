"""Lists with days: the order that a list says it has, days of one life, and from when to when the paragraph above says it goes."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.days.dated_rows import impossible_lives, ordered_by, out_of_order
from govdocs.audit.days.days_of_table import ends_otherwise
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import annex_table, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.models.annexes import ListAnnex
from govdocs.source.editing import Quote


@rule("rows-out-of-order", source="তালিকার নিজের কথা: যে তারিখের ক্রমানুসারে সাজানো")
def rows_out_of_order(paper: Paper) -> Iterator[Finding]:
    """তালিকাটি যে তারিখের ক্রমানুসারে সাজানো বলে লেখা, একটি সারি সেই ক্রমে নেই।

    কেন: জ্যেষ্ঠতা তালিকায় একজনের স্থান ভুল হলে পদোন্নতিতে বিরোধ হয়। শিরোনামে, মন্তব্যে বা বক্তব্যে ‘যোগদানের তারিখের ক্রমানুসারে’ ধরনের কথা থাকলে, আর একটি বাদে সব
    সারি ক্রমে থাকলেই বলা হয়।

    উদাহরণ: ‘যোগদানের তারিখের ক্রমানুসারে’ তালিকায় ১১/১০/২০০৪-এর নিচে ০৩/০৫/২০০৩।

    One row of a list is not in the order of days that the list is said to have.

    Why: a wrong place in a list of seniority leads to disputes over promotions. Told where title, remark or body say 'by the date of joining'
    or the like, and all rows but one follow one another.

    Example: 03/05/2003 under 11/10/2004 in a list 'by the date of joining'.
    """
    body = " ".join(passage.text for passage in paper.texts if passage.at[0] == "body")
    for at, annex in paper.every(ListAnnex):
        what = ordered_by(" ".join((*annex.title, annex.remark or ""))) or ordered_by(body)
        odd = out_of_order(annex_table(at, annex), what) if what else None
        if odd:
            message = messages.ROW_OUT_OF_ORDER.filled(day=odd.second, above=odd.first)
            yield Finding(odd.cell.at, *message, quote=odd.cell.quote)


@rule("service-before-birth", source="খ্রিষ্টীয় পঞ্জিকা")
def service_before_birth(paper: Paper) -> Iterator[Finding]:
    """একজনের জন্ম, যোগদান ও অবসরের তারিখ সম্ভব ক্রমে নেই।

    কেন: সাল বা দিন-মাস লিখতে ভুল হয়েছে; পেনশন ও জ্যেষ্ঠতা এই তারিখ ধরেই হয়। চৌদ্দ বছরের কম বয়সে যোগদান হলে, বা যোগদানের আগে অবসর হলে বলা হয়।

    উদাহরণ: জন্মতারিখ ০৯/০৪/২০১২, যোগদানের তারিখ ১৫/০১/২০১১।

    The days of somebody's birth, joining and retirement cannot follow one another so.

    Why: a year, or day and month, were mistyped; pensions and seniority go by them. Told of whoever joined before the age of fourteen, or
    retired before joining.

    Example: born on 09/04/2012, joined on 15/01/2011.
    """
    for table in figure_tables(paper):
        for odd in impossible_lives(table):
            message = messages.SERVICE_BEFORE_BIRTH.filled(first=odd.first, second=odd.second)
            yield Finding(odd.cell.at, *message, quote=odd.cell.quote)


@rule("row-outside-its-days", source="লেখা ও ছকের দিন এক হতে হয়")
def row_outside_its_days(paper: Paper) -> Iterator[Finding]:
    """লেখায় যে দিন শুরু বা শেষ, নিচের ছকের একটি দিন তার বাইরে।

    কেন: ছকে একটি দিন যোগ করে বা সরিয়ে উপরের কথা আর বদলানো হয়নি; কেউ শেষ দিনটিতে আসেন না। ছকের প্রতি সারিতে একটি তারিখ থাকলে, দিনগুলো ক্রমে থাকলে, আর
    অন্য প্রান্তটি মিললেই বলা হয়, অথবা শুরুর দিনটিই কেবল লেখা থাকলে ও কয়েক দিন এদিক-ওদিক হলে; ছকের পরেও কাজ চললে নয়।

    উদাহরণ: ‘২৪ নভেম্বর ২০২৫ তারিখে শুরু হয়ে ৩ ডিসেম্বর ২০২৫ তারিখে শেষ হবে’, ছকের শেষ দিন ৪ ডিসেম্বর।

    A day of the table is outside of the days from which to which the paragraph above says that it goes.

    Why: a day was added or moved and the words were not, and somebody stays away on the last one. Told where each row has one day, they follow one
    another, and the other end is that of the table, or only the day of the beginning is said and is a few days off; not where something goes
    on after the table.

    Example: 'from 24 November to 3 December 2025' above a table whose last day is 4 December.
    """
    for passage in paper.prose:
        for words, right, is_last in ends_otherwise(passage.text):
            message = messages.LAST_DAY_OF_TABLE if is_last else messages.FIRST_DAY_OF_TABLE
            yield Finding(passage.at, *message.filled(words=words, right=right), quote=Quote(words))
