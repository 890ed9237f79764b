"""Unfinished parts: placeholder text, entries that name nobody, empty cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.tables import ListTable, list_tables
from govdocs.errors import Text
from govdocs.models.copies import Copies
from govdocs.models.letter import Letter
from govdocs.models.part import Part
from govdocs.problems.problem import Severity
from govdocs.prose.placeholders import PLACEHOLDER
from govdocs.source.editing import Quote
from govdocs.text.unicode import normalise


@rule("placeholder", source="govdocs new")
def placeholder(paper: Paper) -> Iterator[Finding]:
    """নমুনা ফাইলের লেখা বা ‘[নাম]’ ধরনের ফাঁকা ঘর রয়ে গেছে।

    কেন: ‘govdocs new’ দিয়ে তৈরি ফাইলে উদাহরণ হিসেবে যে বাক্য থাকে, তা নিজের কথা দিয়ে বদলাতে হয়।

    উদাহরণ: ‘[পদবি]’, ‘এখানে লিখুন’, ০১XXXXXXXXX।

    Text of the starter file, or a blank such as '[নাম]', was left in the document.

    Why: the sentences that stand in a starter as examples are there to be replaced.

    Example: '[পদবি]', 'এখানে লিখুন', 01XXXXXXXXX.
    """
    samples = _samples(paper)
    for passage in paper.texts:
        if not passage.own:
            continue
        blank = _BLANK.search(passage.text)
        if blank:
            yield Finding(
                passage.at,
                *messages.BLANK_NOT_FILLED.filled(blank=blank[0]),
                quote=Quote(blank[0]) if blank[0] in passage.typed else None,
            )
        elif samples.get(passage.at) == passage.text:
            yield Finding(
                passage.at,
                *messages.SAMPLE_TEXT.filled(field=Text(passage.title, str(passage.at[-1]))),
            )


_WORDS = "নাম|পদবি|পদবী|তারিখ|নম্বর|স্মারক নম্বর|ঠিকানা|দপ্তর|দপ্তরের নাম|বিষয়|স্থান|সময়|মোবাইল নম্বর"
_BLANK = re.compile(
    rf"(?<!{{)[\[<{{](?:{_WORDS})[\]>}}]|এখানে লিখুন|[Xx]{{3,}}|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])|(?i:lorem ipsum)|\?{{3,}}"
)
_FORMULAS = {"closing"}  # every office keeps what the starter proposes there
_SENTENCE = 25  # characters; a sentence this long is not the same by chance


def _samples(paper: Paper) -> dict[tuple[str | int, ...], str]:
    """The sentences that the starter puts into the fields of this document, by the paths where they would be."""
    samples: dict[tuple[str | int, ...], str] = {}
    for at, part in paper.every(Part):
        for name, field in type(part).model_fields.items():
            example = (field.examples or [None])[0]
            if not isinstance(example, str) or name in _FORMULAS:
                continue
            example = normalise(example).strip()
            if len(example) >= _SENTENCE and ("।" in example or "\n" in example):
                samples[(*at, name)] = samples[(*at, name, 0)] = example
    if isinstance(paper.document, Letter):
        form = paper.document.form
        own = {("subject",): form.sample_subject, ("body",): form.sample_body}
        samples |= {at: sample for at, sample in own.items() if sample}
    return samples


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
        match = PLACEHOLDER.search(passage.text) if passage.own else None
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


_NOBODY = re.compile(r"(?:জনাব|জনাবা|বেগম)[\s,।:]*")  # dotted blanks are filled in by hand, and are allowed


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
    """One finding for each column, at its first empty cell."""
    cells = list(table.cells())
    for column, head in enumerate(table.columns):
        here = [placed for placed in cells if placed.column == column]
        empty = [placed for placed in here if not placed.cell.text]
        if empty and len(empty) < len(here):
            yield Finding(
                empty[0].at,
                *messages.EMPTY_CELL.filled(count=len(empty), column=head.title, row=empty[0].row + 1),
            )
