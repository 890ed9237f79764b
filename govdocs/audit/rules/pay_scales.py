"""Grades and scales of pay."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govdocs.audit import messages
from govdocs.audit.figures.pay_scales import OtherScale, other_scales, other_scales_of_rows
from govdocs.audit.names.rows_of_people import grades_otherwise, grades_said_otherwise
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, FindingText, rule
from govdocs.source.editing import Quote


@rule("scale-of-grade", source="চাকরি (বেতন ও ভাতাদি) আদেশ, ২০১৫")
def scale_of_grade(paper: Paper) -> Iterator[Finding]:
    """গ্রেডের পাশে লেখা বেতনস্কেল সেই গ্রেডের নয়।

    কেন: নিয়োগ, পদোন্নতি ও ছুটির আদেশে ভুল স্কেল ধরে বেতন নির্ধারণ হয়, পরে আপত্তি ওঠে। বাক্যে বা ছকের সারিতে একটি গ্রেড ও একটি স্কেল থাকলে, আর স্কেলের কোনো
    প্রান্ত ২০১৫ সালের আদেশের হলে, দেখা হয়; অন্য আদেশের স্কেলে কিছু বলা হয় না।

    উদাহরণ: ‘১০ম গ্রেড (২২,০০০-৫৩,০৬০ টাকা)’; ১০ম গ্রেডের স্কেল ১৬,০০০-৩৮,৬৪০ টাকা।

    The scale of pay beside a grade is not the scale of that grade.

    Why: pay is fixed by it, and objected to later. Looked at where a sentence or a row has one grade and one scale, an end of which is one of
    the order of 2015; nothing is said of other scales.

    Example: '১০ম গ্রেড (২২,০০০-৫৩,০৬০ টাকা)'; the tenth grade has ১৬,০০০-৩৮,৬৪০.
    """
    for passage in paper.texts:
        for found in other_scales(passage.text):
            yield Finding(passage.at, *_message(found), quote=Quote(found.words))
    for table in figure_tables(paper):
        for cell, found in other_scales_of_rows(table):
            yield Finding(cell.at, *_message(found), quote=cell.quote or Quote(found.words))


def _message(found: OtherScale) -> FindingText:
    least, most = Decimal(found.least), Decimal(found.most)
    return messages.SCALE_OF_GRADE.filled(words=found.words, grade=found.grade, least=least, most=most)


@rule("grade-otherwise", source="একজনের একটিই গ্রেড")
def grade_otherwise(paper: Paper) -> Iterator[Finding]:
    """ছকে একজনের এক গ্রেড, লেখায় আরেকটি।

    কেন: গ্রেড থেকেই বেতন ও ভাতা ঠিক হয়। সারিতে একটি নাম ও একটি গ্রেড, আর বাক্যে সেই নামের পাশে অন্য গ্রেড থাকলে বলা হয়; পদোন্নতি, উচ্চতর গ্রেড ও আগের পদের কথা
    থাকলে নয়।

    উদাহরণ: ছকে ‘প্রণব কুমার মণ্ডল | সহকারী পরিচালক, গ্রেড-৮’, নিচে ‘সহকারী পরিচালক (গ্রেড-৭) প্রণব কুমার মণ্ডল’।

    Somebody has one grade in the table, and another in the text.

    Why: pay and allowances follow from it. Told where a row has one name and one grade, and a sentence another beside that name; not where anybody
    is promoted, or the grade is one of before.

    Example: 'প্রণব কুমার মণ্ডল | সহকারী পরিচালক, গ্রেড-৮' in the table, and 'সহকারী পরিচালক (গ্রেড-৭) প্রণব কুমার মণ্ডল' below.
    """
    for found in grades_otherwise(paper):
        words = found.passage.text[found.start : found.end]
        message = messages.GRADE_OTHERWISE.filled(words=words, name=found.name, grade=found.grade)
        yield Finding(found.passage.at, *message, quote=Quote.of(found.passage.text, found.start, found.end))
    for found in grades_said_otherwise(paper):
        words = found.passage.text[found.start : found.end]
        message = messages.GRADE_SAID_OTHERWISE.filled(words=words, name=found.name, grade=found.grade)
        yield Finding(found.passage.at, *message, quote=Quote.of(found.passage.text, found.start, found.end))
