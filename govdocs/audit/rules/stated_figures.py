"""Figures that a document states and its own rows do not come to. They are printed as they are stated."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.reckoned import whole_number, written
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.models.copies import Recipient
from govdocs.models.other_kinds import Employment, PressNote, Resources
from govdocs.models.sanction import Sanction
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

ARITHMETIC = "পাটিগণিত"


@rule("wrong-total", source=ARITHMETIC)
def wrong_total(paper: Paper) -> Iterator[Finding]:
    """‘মোট’ ঘরে যা লেখা, তা নিজের সারিগুলোর যোগফল নয়।

    কেন: লেখা মোটই ছাপা হয়; সারি বদলানোর পরে মোট বদলানো হয়নি, অথবা কোনো সারি বাদ পড়েছে। ‘মোট’ ঘরটি মুছে দিলে যোগফল ছাপা হয়,
    ‘মোট: না’ লিখলে সারিটিই থাকে না।

    উদাহরণ: কর্মসংস্থানের সারি ৭ ও ২০৫, মোট ২১৩।

    A stated total is not the sum of its own rows.

    Why: the total is printed as it is stated; a row was changed and the total was not, or a row is missing. Without the key the
    sum is printed, and 'total: no' leaves the row out.

    Example: employment of 7 and 205, and a total of 213.
    """
    for at, jobs in paper.every(Employment):
        if jobs.total is not None and jobs.total != jobs.sum:
            yield differs((*at, "total"), Decimal(jobs.total), Decimal(jobs.sum))
    for at, funds in paper.every(Resources):
        if funds.total is not None and funds.total != funds.sum:
            yield differs((*at, "total"), funds.total, funds.sum)
    for at, sanction in paper.every(Sanction):
        if sanction.total is not None and sanction.total != sanction.gross:
            yield differs((*at, "total"), sanction.total, sanction.gross)


def differs(at: tuple[str | int, ...], stated: Decimal, right: Decimal) -> Finding:
    """The finding that a stated figure is not what the rows come to."""
    facts = {"stated": stated, "right": whole_number(right), "written": written(right)}
    return Finding(at, *messages.STATED_TOTAL.filled(**facts))


@rule("about-against-total", severity=Severity.NOTICE, source=ARITHMETIC)
def about_against_total(paper: Paper) -> Iterator[Finding]:
    """লেখায় ‘প্রায়’ দিয়ে জনসংখ্যা বলা হয়েছে, অথচ দলিলের ছক থেকেই সংখ্যাটি নিশ্চিত জানা যায়, আর তা অন্য।

    কেন: পাঠক দুই জায়গায় দুই সংখ্যা পান, কোনটি ঠিক বোঝেন না। কেবল কাছাকাছি সংখ্যা (এক-চতুর্থাংশের কম তফাত) ধরা হয়, কারণ দূরের সংখ্যা অন্য
    কিছুর হতে পারে।

    উদাহরণ: ‘প্রায় ২০০ জন উপকারভোগী’, আর কর্মসংস্থানের ছকে মোট ২১২।

    The text says about how many people, while a table of the document says exactly how many, and it is another number.

    Why: the reader finds two numbers. Only one that is near (less than a quarter away) is told; another may be of something else.

    Example: 'প্রায় ২০০ জন উপকারভোগী' beside a table of employment with a total of 212.
    """
    totals = sorted(set(_people_totals(paper)))
    for passage in paper.texts if totals else ():
        for match in _ABOUT.finditer(passage.text):
            about = int(to_ascii(match["figure"].replace(",", "")))
            near = [total for total in totals if about != total and abs(total - about) * 4 < total]
            if near and about not in totals:
                yield Finding(
                    passage.at,
                    *messages.ABOUT_AGAINST_TOTAL.filled(words=match[0], total=near[0]),
                    quote=Quote.of(passage.text, *match.span()),
                )


_ABOUT: Final = late(r"প্রায় (?P<figure>[0-9০-৯]{2,9}(?:,[0-9০-৯]{2,3}){0,3})(?: ?\([^()]{1,60}\))? ?জন")
_PEOPLE_HEAD: Final = late("জন|উপকারভোগী|কর্মসংস্থান|অংশগ্রহণকারী|প্রশিক্ষণার্থী")


def _people_totals(paper: Paper) -> Iterator[int]:
    """How many people the tables of a document come to: employment, and columns of people with a total."""
    for _, jobs in paper.every(Employment):
        yield jobs.sum if jobs.total is None else jobs.total
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            for row in table.rows if _PEOPLE_HEAD.search(head) else ():
                cell = row.cells[index]
                if row.is_total and cell and cell.value is not None and cell.value == int(cell.value):
                    yield int(cell.value)


@rule("count-of-places", source=ARITHMETIC)
def count_of_places(paper: Paper) -> Iterator[Finding]:
    """প্রাপকের ‘সংখ্যা’ ও লেখা স্থানের সংখ্যা এক নয়।

    কেন: অনুলিপির নম্বরের /১(সংখ্যা) এই সংখ্যা ধরে হয়। ‘সংখ্যা’ মুছে দিলে স্থান গুনে নেওয়া হয়।

    উদাহরণ: সংখ্যা ৩, স্থান: ঢাকা ও গাজীপুর।

    The count of a recipient is not that of the places it names.

    Why: the /১(n) of the copies goes by it. Without 'count' the places are counted.

    Example: a count of 3 with the places ঢাকা and গাজীপুর.
    """
    for at, recipient in paper.every(Recipient):
        if recipient.places and recipient.count not in (None, len(recipient.places)):
            facts = {"count": recipient.count, "places": len(recipient.places)}
            yield Finding((*at, "count"), *messages.COUNT_OF_PLACES.filled(**facts))


@rule("updated-before-published", source="খ্রিষ্টীয় পঞ্জিকা")
def updated_before_published(paper: Paper) -> Iterator[Finding]:
    """হালনাগাদের তারিখ প্রকাশের তারিখের আগে।

    কেন: প্রকাশের আগে হালনাগাদ হয় না; দুটি তারিখের একটি ভুল।

    উদাহরণ: প্রকাশ ২১ ফেব্রুয়ারি ২০২৪, হালনাগাদ ২০ ফেব্রুয়ারি ২০২৪।

    The update is dated before the publication.

    Why: nothing is updated before it is published; one of the dates is wrong.

    Example: published on 21 February 2024, updated on 20 February 2024.
    """
    note = paper.document
    if (
        isinstance(note, PressNote)
        and note.updated
        and note.published
        and note.updated.date < note.published.date
    ):
        facts = {"updated": note.updated, "published": note.published}
        yield Finding(("updated",), *messages.UPDATED_BEFORE_PUBLISHED.filled(**facts))
