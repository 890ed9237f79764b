"""Totals that running text states, against the parts that it lists and the table below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.divisions import exclude_each_other, fill_a_whole, names_a_rest
from govdocs.audit.figures.enumerated_parts import wrong_enumerations, wrong_everybody, wrong_sheets
from govdocs.audit.figures.listed_amounts import wrong_totals_of_lines
from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.figures.parts_before import wrong_sums_before
from govdocs.audit.figures.parts_of_whole import wrong_wholes
from govdocs.audit.figures.reckoned import digits_of, number_of
from govdocs.audit.figures.rests_of_tables import OUT_OF
from govdocs.audit.reading.announced import announced_lists
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences, sentences_with_figures
from govdocs.audit.reading.tables import FigureTable, annex_table, markdown_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.counts import figure_and_word_differ
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.audit.rules.table_rows import adds_up_but_for_a_row
from govdocs.audit.spans import LETTER
from govdocs.models.annexes import ListAnnex
from govdocs.numerals import group
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_N: Final = r"(?<![0-9০-৯.,/-])(?P<number>[0-9০-৯]{1,3}(?:,[0-9০-৯]{2,3}){0,4}|[0-9০-৯]{1,9})(?![0-9০-৯]|[.,-][0-9০-৯])"
_IN_WORDS: Final = r"(?: ?\([^()0-9০-৯]{2,120}\))?"
_MONEY: Final = rf"{_N}(?: ?/[-=]{_IN_WORDS}(?: ?টাকা)?|{_IN_WORDS} ?টাকা)"
_AMOUNT: Final = late(_MONEY)
_TOTAL: Final = late(rf"(?<!{LETTER})(?:সর্ব)?মোট {_MONEY}")
_TOTAL_NUMBER: Final = late(rf"(?<!{LETTER})(?:সর্ব)?মোট {_N}")
_NEAR: Final = Decimal("0.2")
"""How far, at most, from what it should be a total may be and still be meant for it."""


@rule("parts-of-a-total", source=ARITHMETIC)
def parts_of_a_total(paper: Paper) -> Iterator[Finding]:
    """লেখায় যে মোট আছে, তার নিচে বা পাশে লেখা অংশগুলোর যোগফল তা নয়।

    কেন: একটি অংশ বদলে মোট আর গোনা হয়নি। দেখা হয় কোলনের নিচের দফায় লেখা টাকা (প্রতি দফায় একটি অঙ্ক), ‘যার মধ্যে … জন, … জন ও … জন’, ‘… অর্থাৎ মোট’, ‘মোট … কি.মি.: ক (… কি.মি.)’, আগের বাক্যের অংশ নিয়ে ‘এই তিন শ্রেণি মিলিয়ে …’ আর
    একে অন্যের বিপরীত দুই ভাগ: ছাত্র ও ছাত্রী, নারী ও পুরুষ, কর্মরত ও শূন্য; আর ছক ছাড়া লাইনে লাইনে লেখা টাকা, যার শেষ লাইন মোট। টাকার অঙ্ক কাছাকাছি হলেই ধরা হয়, কারণ দূরের অঙ্ক অন্য কিছুর হতে পারে।

    উদাহরণ: ‘১৬৬টি বিদ্যালয়ের মধ্যে ১৪২টিতে প্রধান শিক্ষক কর্মরত এবং ৩৪টিতে পদ শূন্য’; যোগফল ১৭৬।

    The parts that a text names beside a total, or lists below it, do not make it.

    Why: a part was corrected and the total was not. Looked at are money in the items below a colon (one amount in each), 'of which
    … and …', '… that is, in all …', amounts in brackets after a total, 'these three together …' of the sentence before, all in one unit; and two opposite parts: boys and girls, men and women, filled and vacant posts; and lines of money without a table, the last of them the total. Money must be near, for another
    amount may be of something else.

    Example: '১৬৬টি বিদ্যালয়ের মধ্যে ১৪২টিতে প্রধান শিক্ষক কর্মরত এবং ৩৪টিতে পদ শূন্য'; together they are 176.
    """
    enclosed = ((one, wrong_sheets(one.text)) for one in paper.texts if one.at[0] == "enclosures")
    said = ((one, (*wrong_sums(one.text), *wrong_totals_of_lines(one.text))) for one in paper.prose)
    for passage, sums in (*said, *enclosed):
        for words, stated, right in sums:
            facts = {"words": words, "stated": stated, "right": right, "written": group(right)}
            yield Finding(passage.at, *messages.PARTS_OF_A_TOTAL.filled(**facts), quote=Quote(words))


def wrong_sums(text: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Totals that a text states in words, how much they are, and how much their parts make.

    >>> list(wrong_sums("৪০টি পদের মধ্যে ৩০টিতে কর্মরত এবং ১২টি পদ শূন্য।"))
    [('৪০টি', Decimal('40'), Decimal('42'))]
    """
    for sentence, items, _ in announced_lists(text):
        totals = list(_TOTAL.finditer(sentence))
        amounts = [list(_AMOUNT.finditer(item)) for item in items]
        if len(totals) == 1 and amounts and all(len(each) == 1 for each in amounts):
            stated = number_of(totals[0]["number"])
            parts = [number_of(each[0]["number"]) for each in amounts]
            if stated is None or figure_and_word_differ(text, totals[0]["number"]):
                continue
            right = sum(filter(None, parts), Decimal(0))
            if None not in parts and right != stated and _is_near(right, stated):
                yield totals[0][0], stated, right
    told = set()
    for sentence in (*sentences_with_figures(text), *_with_sentence_before(text)):
        for found in (*_of_which(sentence), *_opposites(sentence)):
            told.add(found[1])
            yield found
    for one in (
        *wrong_wholes(text),
        *wrong_sums_before(text),
        *wrong_enumerations(text),
        *wrong_everybody(text),
    ):
        if one.stated not in told:
            told.add(one.stated)
            yield one


_OF_THESE: Final = late(normalise(" ?(?:এর|এগুলোর|এদের|তাঁদের|তাদের|সেগুলোর|তন্) ?মধ্যে "))


def _with_sentence_before(text: str) -> Iterator[str]:
    """Sentences that begin with 'of these', each behind the one before it, if that has one number: '৬০টি আবেদন … এর মধ্যে …'."""
    for before, sentence in pairwise(sentences(text)) if "মধ্যে" in text else ():
        if _OF_THESE.match(sentence) and len(re.findall(_COUNT, before)) == len(re.findall(_N, before)) == 1:
            yield f"{before}।{sentence}"


_OF_WHICH: Final = late(
    rf"(?P<whole>{_MONEY})[^;0-9০-৯]{{0,60}}(?:যার|এর|তার|তন্) ?মধ্যে (?P<first>{_MONEY.replace('number', 'one')})"
    rf"[^;0-9০-৯]{{1,60}}(?:এবং|ও|আর) (?P<second>{_MONEY.replace('number', 'two')})(?P<rest>[^;0-9০-৯]*)\Z"
)
_REST: Final = late("অবশিষ্ট|বাকি|বাকী|ইতোমধ্যে|এ পর্যন্ত")


def _of_which(sentence: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """An amount of which two amounts are said to be parts that come to more than it."""
    match = _OF_WHICH.search(sentence) if "মধ্যে" in sentence else None
    if match is None or _REST.search(sentence):
        return
    stated, one, two = (number_of(match[name]) for name in ("number", "one", "two"))
    if stated is not None and one is not None and two is not None and one + two > stated:
        yield match["whole"], stated, one + two


_COUNT: Final = rf"{_N}{_IN_WORDS} ?(?P<unit>জন|টি)(?:তে|র|ের)?(?= |\Z)"


def _opposites(sentence: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Three counts of a sentence of which two are said of opposite parts."""
    if "মধ্যে" not in sentence or names_a_rest(sentence):
        return
    before, _, after = sentence.rpartition("মধ্যে")
    wholes = list(re.finditer(_COUNT, before))
    parts = list(re.finditer(_COUNT, after))
    if not wholes or len(parts) != 2 or len(re.findall(_N, after)) != 2:
        return
    whole, between = wholes[-1], [after[parts[0].end() : parts[1].start()], after[parts[1].end() :]]
    if {match["unit"] for match in (whole, *parts)} != {whole["unit"]}:
        return
    if not exclude_each_other(*between):
        return
    stated, one, two = (number_of(match["number"]) for match in (whole, *parts))
    if stated is None or one is None or two is None:
        return
    if one + two > stated or (one + two < stated and fill_a_whole(*between)):
        yield whole[0], stated, one + two


def _is_near(number: Decimal, other: Decimal) -> bool:
    return abs(number - other) <= _NEAR * max(number, other)


# Totals of tables


@rule("total-above-table", source=ARITHMETIC)
def total_above_table(paper: Paper) -> Iterator[Finding]:
    """বাক্যে যে মোট লেখা, ঠিক নিচের ছকের বা একমাত্র পরিশিষ্টের মোট তা নয়।

    কেন: ছক সংশোধনের সময় বাক্যের মোট আগেরটিই থেকে যায়। ছকের ‘মোট’ সারি নিজের কলামের যোগফল হলে, আর বাক্যের সংখ্যা তার কাছাকাছি হয়েও কোনো কলামের
    মোট না হলে, ধরা হয়। পরিশিষ্টের বেলায় কেবল টাকার কলাম দেখা হয়, আর পত্রে একটিই ‘মোট … টাকা’ থাকতে হয়।

    উদাহরণ: ‘মোট ১,৮৫,৪০০টি চারা উত্তোলন করা হয়েছে:’, নিচের ছকের মোট ১,৮৪,৫০০।

    The total in a sentence is not that of the table right below it, or of the only annex.

    Why: the table was corrected and the sentence was not. Told where the table's own total is the sum of its column, and the number in
    the sentence is near one and that of none. Of an annex only columns of money count, and the letter must have one 'মোট … টাকা'.

    Example: 'মোট ১,৮৫,৪০০টি চারা উত্তোলন করা হয়েছে:' over a table with the total ১,৮৪,৫০০.
    """
    annexes = [annex for _, annex in paper.every(ListAnnex)]
    for passage in paper.prose:
        for sentence, _, table in announced_lists(passage.text):
            pattern = _ALLOTTED if _allots(sentence) else _TOTAL_NUMBER
            for match in pattern.finditer(sentence) if table else ():
                yield from _against(passage.at, match, passage.text, list(_sums(table)))
            if table:
                yield from _of_money_above(passage.at, passage.text, sentence, table)
                yield from _mistyped_above(passage.at, passage.text, sentence, table)
        yield from _beside_column(passage.at, passage.text)
        totals = list(_TOTAL.finditer(passage.text))
        if len(totals) == len(annexes) == 1 and not (paper.document.audit and paper.document.audit.total_of):
            sums = list(_sums(annex_table((), annexes[0]), of_money=True))
            if not {number_of(found["number"]) for found in re.finditer(_N, passage.text)}.intersection(sums):
                yield from _against(passage.at, totals[0], passage.text, sums)


def _of_money_above(at: Path, text: str, sentence: str, table: FigureTable) -> Iterator[Finding]:
    """The one total of money of the paragraph above a table that shares it out, and has a column of money and no total."""
    line = _line_of(sentence, text)
    totals = list(_TOTAL.finditer(line))
    if len(totals) != 1 or len(table.rows) < 3 or any(row.is_total for row in table.rows):
        return
    columns = [index for index, head in enumerate(table.heads) if _IN_TAKA.search(head.strip("* "))]
    values = (
        [cell.value if cell else None for cell in table.column(columns[0])] if len(columns) == 1 else [None]
    )
    if None not in values and _SHARES_OUT.search(sentence) and not _A_SHARE.search(sentence):
        yield from _against(at, totals[0], text, [sum(filter(None, values), Decimal(0))])


_IN_TAKA: Final = late(normalise(r"টাকা\)?\Z|\Aটাকা"))
_A_SHARE: Final = late(normalise("কিস্তি|বাকি|অবশিষ্ট|রেখে"))
_SHARES_OUT: Final = late(normalise("বণ্টন|বিভাজন|বরাদ্দ|নিম্নরূপ|নিচে|নিম্নে|হিসাব|অনুযায়ী|তালিকা"))


def _line_of(sentence: str, text: str) -> str:
    return next((line for line in text.split("\n") if line.rstrip().rstrip(":ঃ").endswith(sentence)), "")


def _mistyped_above(at: Path, text: str, sentence: str, table: FigureTable) -> Iterator[Finding]:
    """Numbers of the paragraph above a table that are one slip away from one of its totals, and not its figures."""
    line = _line_of(sentence, text)
    figures = {cell.value for row in table.rows for cell in row.cells if cell and cell.value is not None}
    totals = set(_sums(table))
    for match in re.finditer(_N, line) if totals else ():
        stated = number_of(match["number"])
        if (
            stated is None
            or len(digits_of(stated)) < _TELLING
            or stated in figures
            or _A_YEAR.match(line, match.start())
            or _BY_THE_WAY.search(line, 0, match.start())
            or OUT_OF.match(line, match.end())
        ):
            continue
        near = [total for total in totals if is_one_slip(stated, total)]
        if len(near) == 1 and not _TOTAL_NUMBER.search(line[max(0, match.start() - 8) : match.end()]):
            facts = {"words": match[0], "stated": stated, "right": near[0], "written": group(near[0])}
            yield Finding(at, *messages.TOTAL_ABOVE_TABLE.filled(**facts), quote=Quote(match[0]))


_A_YEAR: Final = late("(?:19|20|১৯|২০)[0-9০-৯]{2}(?![0-9০-৯,]| ?(?:টি|জন|টাকা|/))")
_TELLING: Final = 3
"""Digits but for the noughts around them, from which on a number is hardly another by chance."""
_BY_THE_WAY: Final = late(normalise("গত|বিগত|পূর্ব|লক্ষ্যমাত্রা|প্রায়|বরাদ্দ|সালে|নম্বর|স্মারক"))
_SHARED_BELOW: Final = late("নিম্নরূপ|নিম্নবর্ণিত|নিম্নোক্ত")
_SHARED: Final = late(normalise("বরাদ্দ|বিভাজন|বণ্টন"))


def _allots(sentence: str) -> bool:
    """Whether a sentence gives all of what it names to those in the table below."""
    below = _SHARED_BELOW.search(sentence)
    return bool(below and "মধ্যে" not in sentence and _SHARED.search(sentence, below.end()))


_ALLOTTED: Final = late(normalise(rf"{_N}(?={_IN_WORDS} ?(?:পিস|টি|মে|টাকা|/-|কেজি|বান্ডিল|সেট|প্যাকেট))"))
_MONEY_HEAD: Final = late("টাকা|মূল্য|বরাদ্দ|ব্যয়")


def _sums(table: FigureTable | None, *, of_money: bool = False) -> Iterator[Decimal]:
    """The totals of a table that are the sums of their columns; nothing where it has none, or several."""
    totals = [row for row in table.rows if row.is_total] if table else []
    if table is None or len(totals) != 1 or totals[0] is not table.rows[-1]:
        return
    for index, head in enumerate(table.heads):
        *values, total = [cell.value if cell else None for cell in table.column(index)]
        if len(values) < 2 or (of_money and not _MONEY_HEAD.search(head)):
            continue
        adds_up = total is not None and sum(filter(None, values), Decimal(0)) == total
        if total is not None and (adds_up or adds_up_but_for_a_row(table, index)):
            yield total


_TOTAL_OF_NOUN: Final = late(
    normalise(rf"(?<!{LETTER})(?:সর্ব)?মোট {_N}{_IN_WORDS} ?(?:জন|টি)? (?P<noun>{LETTER}{{3,20}})")
)


def _beside_column(at: Path, text: str) -> Iterator[Finding]:
    """A total of what a column of the text's only table counts, where the table itself has no total."""
    if "|" not in text or "মোট" not in text:
        return
    tables = list(markdown_tables(text, at))
    if len(tables) != 1 or any(row.is_total for row in tables[0].rows) or len(tables[0].rows) < 2:
        return
    for match in _TOTAL_OF_NOUN.finditer(text):
        for index, head in enumerate(tables[0].heads):
            name = head.strip("* ")
            values = [cell.value if cell else None for cell in tables[0].column(index)]
            if len(name) > 2 and match["noun"].startswith(name) and None not in values:
                yield from _against(at, match, text, [sum(filter(None, values), Decimal(0))])


def _against(at: Path, match: re.Match[str], text: str, sums: list[Decimal]) -> Iterator[Finding]:
    stated = number_of(match["number"])
    if stated is None or stated < 100 or stated in sums or figure_and_word_differ(text, match["number"]):
        return
    taken_from = OUT_OF.match(match.string, match.end())
    near = [total for total in sums if _is_near(total, stated) and not taken_from]
    if len(near) == 1:
        facts = {"words": match[0], "stated": stated, "right": near[0], "written": group(near[0])}
        yield Finding(at, *messages.TOTAL_ABOVE_TABLE.filled(**facts), quote=Quote(match[0]))
