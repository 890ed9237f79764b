"""Unfinished parts: placeholder text, entries that name nobody, empty cells."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import IS_TOTAL, ListTable, list_tables
from govdocs.audit.rule import Finding, rule
from govdocs.models.copies import Copies
from govdocs.models.samples import untouched
from govdocs.problems.problem import Severity
from govdocs.prose.placeholders import PLACEHOLDER
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late


@rule("placeholder", source="govdocs new")
def placeholder(paper: Paper) -> Iterator[Finding]:
    """নমুনা ফাইলের নম্বর, তারিখ, নাম বা লেখা, কিংবা ‘[নাম]’ ধরনের ফাঁকা ঘর রয়ে গেছে।

    কেন: ‘govdocs new’ দিয়ে তৈরি ফাইলে নমুনা হিসেবে যা থাকে, তা নিজের কথা দিয়ে বদলাতে হয়; তার আগে প্রতি পাতায় ‘খসড়া’ ছাপা হয়।

    উদাহরণ: ‘নাম: নাম লিখুন, যেমন মো. আব্দুল করিম’, ‘[পদবি]’, ‘এখানে লিখুন’, ০১XXXXXXXXX।

    A number, date, name or text of the starter file, or a blank such as '[নাম]', was left in the document.

    Why: what stands in a starter as a sample is there to be replaced; until then every page is marked as a draft.

    Example: 'নাম: নাম লিখুন, যেমন মো. আব্দুল করিম', '[পদবি]', 'এখানে লিখুন', 01XXXXXXXXX.
    """
    samples = tuple(untouched(paper.document))
    for at in samples:
        written = at[:-1] if paper.typed(at[:-1]) is not None else at  # a part may be written as one text
        yield Finding(at, *messages.SAMPLE_TEXT.filled(field=paper.title(written)))
    for passage in paper.texts:
        told = any(passage.at[: len(at)] == at for at in samples)
        may_be = passage.own and not told
        blank = next(matches(_BLANK, passage.text, *_SIGNS_OF_A_BLANK), None) if may_be else None
        if blank:
            yield Finding(
                passage.at,
                *messages.BLANK_NOT_FILLED.filled(blank=blank[0]),
                quote=Quote(blank[0]) if blank[0] in passage.typed else None,
            )


_WORDS = "নাম|পদবি|পদবী|তারিখ|নম্বর|স্মারক নম্বর|ঠিকানা|দপ্তর|দপ্তরের নাম|বিষয়|স্থান|সময়|মোবাইল নম্বর"
_SIGNS_OF_A_BLANK = ("লিখুন", "Write the ", *"[<{XxTLl?")
"""What every blank holds."""
_BLANK = late(
    rf"(?<!{{)[\[<{{](?:{_WORDS})[\]>}}]|এখানে লিখুন|[Xx]{{3,}}|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])|(?i:lorem ipsum)|\?{{3,}}"
    # Samples that somebody wrote on in: ‘বিষয় লিখুন, যেমন মাসিক সভা ২য় বার’, ‘প্রাপকের পদবি লিখুন’.
    rf"|(?m:^\*{{0,3}}+(?:[^\s।,]{{1,40}}+ ){{1,4}}লিখুন, যেমন(?= )|^\*{{0,3}}+(?:[^\s।]{{1,40}}+ ){{0,4}}(?:{_WORDS}) লিখুন(?=\*{{0,3}}$))"
    rf"|(?m:^\*{{0,3}}+Write the [a-z ]{{1,40}}+(?=, such as |\*{{0,3}}$))"
)


@rule("unfilled-merge-field", source="govdocs merge")
def unfilled_merge_field(paper: Paper) -> Iterator[Finding]:
    """পত্রে ‘«ইউনিয়ন»’ ধরনের জায়গা আছে, যেখানে তালিকার কলামের লেখা বসার কথা।

    কেন: এমন পত্র ‘govdocs merge’ দিয়ে তালিকার সঙ্গে মিলিয়ে তৈরি করতে হয়; একা তৈরি করলে চিহ্নটিই ছাপা হয়।

    উদাহরণ: ‘«ইউনিয়ন» ইউনিয়ন পরিষদ’।

    The letter keeps a place such as '«ইউনিয়ন»' for the words of a sheet.

    Why: such a letter is made with 'govdocs merge' and a sheet; made by itself, it prints the mark.

    Example: '«ইউনিয়ন» ইউনিয়ন পরিষদ'.
    """
    for passage in paper.texts:
        match = PLACEHOLDER.search(passage.text) if passage.own and "«" in passage.text else None
        if match:
            yield Finding(
                passage.at,
                *messages.MERGE_FIELD_NOT_FILLED.filled(words=match[0]),
                quote=Quote(match[0]) if match[0] in passage.typed else None,
            )


@rule("blank-entry", source="প্রতিটি ক্রমিকে একজন প্রাপক")
def blank_entry(paper: Paper) -> Iterator[Finding]:
    """প্রাপকের তালিকায় এমন ক্রমিক আছে, যাতে কারও নাম বা পদ নেই।

    কেন: ‘জনাব’ লিখে নাম পরে বসানোর কথা থাকলে তা অনেক সময় ভুলে যাওয়া হয়।

    উদাহরণ: ‘৬। জনাব’

    An entry in the list of recipients names nobody.

    Why: জনাব was written, the name was to follow, and was forgotten.

    Example: '৬। জনাব'.
    """
    for at, copies in paper.every(Copies):
        for index, recipient in enumerate(copies.recipients):
            if _NOBODY.fullmatch(recipient.text):
                yield Finding(
                    (*at, "recipients", index),
                    *messages.BLANK_ENTRY.filled(number=index + 1),
                )


_NOBODY = late(r"(?:জনাব|জনাবা|বেগম)[\s,।:]*")  # dotted blanks are filled in by hand, and are allowed


@rule("empty-cell", severity=Severity.NOTICE, source="ছকে খালি ঘরের জায়গায় ‘–’ বা ‘প্রযোজ্য নয়’ লেখা হয়")
def empty_cell(paper: Paper) -> Iterator[Finding]:
    """ছকের কোনো কলামে কিছু ঘর খালি, কিছু ঘরে লেখা আছে।

    কেন: খালি ঘর দেখে বোঝা যায় না তথ্যটি নেই, না লিখতে ভুল হয়েছে। যে কলামের সব ঘর খালি (যেমন হাতে স্বাক্ষরের কলাম), তা ধরা হয় না।

    উদাহরণ: মোবাইল নম্বরের কলামে ২০টির মধ্যে ১টি ঘর খালি।

    In a column of a table some cells are empty and others are not.

    Why: an empty cell does not tell whether there is nothing to say, or something was forgotten. Columns that are empty from
    top to bottom, to be filled by hand, are left alone.

    Example: one empty cell of twenty in the column of mobile numbers.
    """
    for table in list_tables(paper):
        yield from _empty_cells(table)


def _empty_cells(table: ListTable) -> Iterator[Finding]:
    """One finding for each column, at its first empty cell; the row of totals has no serial and no name."""
    totals = {placed.row for placed in table.cells() if IS_TOTAL.match(placed.cell.text or "")}
    cells = [placed for placed in table.cells() if placed.row not in totals]
    for column, head in enumerate(table.columns):
        here = [placed for placed in cells if placed.column == column]
        empty = [placed for placed in here if not placed.cell.text]
        if empty and len(empty) < len(here):
            yield Finding(
                empty[0].at,
                *messages.EMPTY_CELL.filled(count=len(empty), column=head.title, row=empty[0].row + 1),
            )
