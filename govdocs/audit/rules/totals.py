"""Totals, and figures in the text that come from a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.men_and_women import wrong_men_and_women
from govdocs.audit.figures.nets_of_tables import nets_otherwise
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureCell, FigureRow, FigureTable, annex_table, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.table_rows import odd_of
from govdocs.audit.spans import blanked
from govdocs.errors import Refusal
from govdocs.models.annexes import ListAnnex
from govdocs.models.audit_settings import TotalOf
from govdocs.numerals import group, parse_decimal, to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_NO_SUM: Final = late(
    "(?<!ব্যব)(?<!উপ)(?<!আ)হার|গড়|(?<![ক-হ])দর(?!পত্র|দাত)|একক মূল্য|অনুপাত|বয়স|সাল|সময়|মোবাইল|ফোন|কোড|নম্বর|নং|ক্রমিক|ক্র\\."
)
_SHARE: Final = late("%|শতাংশ|শতকরা")
_ROUNDING: Final = Decimal("0.5")
_TAKEN_OFF: Final = late(normalise("বাদ|কর্তন|বিয়োগ|ছাড়|রেয়াত|কমিশন|ভ্যাট|মূসক|মূল্য সংযোজন কর|আয়কর|উৎসে কর|জামানত"))
"""What may be taken off a subtotal, or among the rows, so that the total below is less."""
_RUNNING: Final = late(normalise("মোট কর্তন|মোট বাদ|(?<![ক-হা-ৌ])(?:অবশিষ্ট|নিট|নীট|উদ্বৃত্ত|যোগ ?:)(?![ক-হা-ৌ])"))
"""Rows within a table that are sums or rests themselves."""


@rule("table-total", source="পাটিগণিত")
def table_total(paper: Paper) -> Iterator[Finding]:
    """ছকের ‘মোট’ সারির সংখ্যা উপরের সংখ্যাগুলোর যোগফল নয়।

    কেন: কোনো সারি যোগ, বাদ বা সংশোধন করে মোট আর গোনা হয়নি; বরাদ্দের ছকে এমন হলে টাকা ছাড় আটকে যায়। পরিশিষ্টের তালিকা ও
    লেখার ভিতরের ছক দুটিই দেখা হয়। ‘বাদ: …’ সারির নিচের ‘নিট পাওনা’-ও দেখা হয়। হার, গড়, দর, নম্বর ও সালের কলাম যোগ করা হয় না; শতকরার কলামের মোট ১০০ লেখা থাকলেই তা দেখা হয়।

    উদাহরণ: ১০, ১৫ ও ২০-এর নিচে ‘মোট ৪০’; যোগফল ৪৫।

    The row of totals in a table is not the sum of what stands above.

    Why: a row was added, struck or corrected, and the total was not; so is what is left below rows that are taken off. Both lists in annexes and tables in running text are summed;
    rates, averages, prices, numbers and years are not. A column of percentages is, where its total is said to be 100.

    Example: 'মোট ৪০' under 10, 15 and 20; the sum is 45.
    """
    for table in figure_tables(paper):
        for cell, right in nets_otherwise(table):
            message = messages.NET_OF_TABLE.filled(stated=cell.value, right=right, written=group(right))
            yield Finding(cell.at, *message, quote=cell.quote)
        if any(_RUNNING.search(row.words) for row in table.rows[:-1]):
            continue
        told = {abs(right - (cell.value or 0)) for cell, right in odd_of(paper, table)}
        for index, head in enumerate(table.heads):
            if not _NO_SUM.search(head) or _SHARE.search(head):
                yield from _column(table, index, share=bool(_SHARE.search(head)), told=told)


def _in_the_head(table: FigureTable, index: int) -> list[Decimal]:
    """The amount that stands where the head of a column should, of a table without one: '| বিদ্যুৎ | ৪৫,০০০ |' is its first row."""
    head = table.heads[index].strip("* ")
    value = FigureCell(head, ()).value if "," in head and _AMOUNT.fullmatch(head) else None
    return [] if value is None else [value]


_AMOUNT: Final = late(r"(?:৳ ?)?[০-৯0-9][০-৯0-9,]*(?:\.[০-৯0-9]+)?(?:/[-=])?(?: ?টাকা)?")
"""An amount, and no size of a thing: '২,০০০ লিটার'."""


def _column(table: FigureTable, index: int, *, share: bool, told: set[Decimal]) -> Iterator[Finding]:
    """The totals of a column that are not its sum; not where they are off by as much as a row is, of which another rule speaks."""
    everything = _in_the_head(table, index)
    since_total = [*everything]
    off = Decimal(0)
    before: Decimal | None = None
    taken_off = True
    for row in table.rows:
        cell = row.cells[index]
        if not row.is_total:
            if cell and cell.text.strip(' -–—"') and cell.value is None:
                return  # words: not a column of figures
            if cell and cell.value is not None:
                everything.append(cell.value)
                since_total.append(cell.value)
                is_off = _TAKEN_OFF.search(row.words) is not None
                off += cell.value if is_off else 0
                taken_off = taken_off and is_off
            continue
        if cell and cell.value is not None and len(everything) > 1:
            nets = [sum(everything) - 2 * off]
            if before is not None and taken_off:
                nets.append(before - sum(since_total))
            if cell.value not in nets and not _is_quotient(cell.value, row, everything):
                yield from _sum(cell, cell.value, since_total, everything, share=share, told=told)
        before = cell.value if cell else None
        since_total, taken_off = [], True


def _is_quotient(stated: Decimal, row: FigureRow, column: list[Decimal]) -> bool:
    """Whether what stands below a column is no sum, but what the rows come to: one total of its row divided by another."""
    if not min(column) <= stated <= max(column):
        return False
    totals = [cell.value for cell in row.cells if cell and cell.value]
    unit = Decimal((0, (1,), int(stated.as_tuple().exponent)))
    return any(
        abs(one / other - stated) < unit for one in totals for other in totals if stated not in (one, other)
    )


def _sum(
    cell: FigureCell,
    stated: Decimal,
    since_total: list[Decimal],
    everything: list[Decimal],
    *,
    share: bool,
    told: set[Decimal],
) -> Iterator[Finding]:
    if share and stated != 100:
        return
    sums = {sum(since_total, Decimal(0)), sum(everything, Decimal(0))}
    if any(abs(stated - right) <= (_ROUNDING if share else 0) for right in sums):
        return
    right = sum(since_total or everything, Decimal(0))
    if abs(stated - right) in told:
        return
    message = messages.TABLE_TOTAL.filled(stated=stated, right=right, written=group(right))
    yield Finding(cell.at, *message, quote=cell.quote)


@rule("table-sum-across", source="পাটিগণিত")
def table_sum_across(paper: Paper) -> Iterator[Finding]:
    """সারির ‘মোট’ ঘরের সংখ্যা পুরুষ ও নারীর যোগফল নয়।

    কেন: একটি ঘর সংশোধন করে পাশের মোট আর গোনা হয়নি।

    উদাহরণ: পুরুষ ১২, নারী ১৮, মোট ২০; যোগফল ৩০।

    In a row, the total is not the sum of men and women.

    Why: one cell was corrected and the total beside it was not.

    Example: men 12, women 18, total 20; the sum is 30.
    """
    for table in figure_tables(paper):
        men = _index(table, "পুরুষ|ছাত্র$|ছেলে")
        women = _index(table, "মহিলা|নারী|ছাত্রী|মেয়ে")
        total = _index(table, r"^\**মোট\**$")
        if men is None or women is None or total is None:
            continue
        for row in table.rows:
            values = [
                cell.value if cell else None for cell in (row.cells[men], row.cells[women], row.cells[total])
            ]
            cell = row.cells[total]
            if cell is None or None in values or values[0] + values[1] == values[2]:  # type: ignore[operator]
                continue
            if values[2] == sum(filter(None, (one.value for one in row.cells[:total] if one))):
                continue  # with the children beside them
            right = (values[0] or Decimal(0)) + (values[1] or Decimal(0))
            yield Finding(
                cell.at,
                *messages.SUM_ACROSS.filled(stated=cell.value, right=right, written=group(right)),
                quote=cell.quote,
            )


def _index(table: FigureTable, pattern: str) -> int | None:
    return next((index for index, head in enumerate(table.heads) if re.search(pattern, head)), None)


# Men and women in running text


@rule("parts-of-a-count", source="পাটিগণিত")
def parts_of_a_count(paper: Paper) -> Iterator[Finding]:
    """মোট সংখ্যাটি পাশের বন্ধনীতে লেখা পুরুষ ও নারীর যোগফল নয়।

    কেন: একটি সংখ্যা সংশোধন করে অন্যটি আর মেলানো হয়নি। বন্ধনীতে কেবল পুরুষ ও নারী (ছাত্র ও ছাত্রী, ছেলে ও মেয়ে) থাকলেই দেখা হয়।

    উদাহরণ: ‘২৪০ জন (নারী ১৫২ জন, পুরুষ ৯৮ জন)’; যোগফল ২৫০।

    A number of people is not the sum of the men and women in the brackets after it.

    Why: one was corrected and the other was not. Looked at where the brackets have men and women, and nobody else.

    Example: '২৪০ জন (নারী ১৫২ জন, পুরুষ ৯৮ জন)'; the sum is 250.
    """
    for passage in paper.texts:
        for span, stated, right in wrong_men_and_women(passage.text):
            message = messages.PARTS_OF_A_COUNT.filled(stated=stated, right=right, written=group(right))
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, *span))


# Figures in the text that speak of a table


@rule("total-of", source="দলিলের নিজের কথা (নিরীক্ষা: যোগফল)")
def total_of(paper: Paper) -> Iterator[Finding]:
    """লেখার একটি সংখ্যা পরিশিষ্টের যে কলামের যোগফল বলে দলিলে বলা আছে, আসলে তার যোগফল নয়।

    কেন: কোন সংখ্যা কোন ছক থেকে এসেছে তা দলিলেই বলে রাখা যায় (নিরীক্ষা: যোগফল); তখন ছক বদলালে লেখার সংখ্যাটিও মেলানো হয়। ‘কলাম’ না
    দিলে সারির সংখ্যা ধরা হয়।

    উদাহরণ: যোগফল: [{সংখ্যা: ১২,৫০,০০০, পরিশিষ্ট: পরিশিষ্ট-ক, কলাম: বরাদ্দ}], অথচ কলামটির যোগফল ১২,৪০,০০০।

    A figure in the text is not the sum of the column that the document says it is.

    Why: a document can say which figure comes from which table (audit: total_of); then the text is held against the table
    whenever the table changes. Without 'column' the rows are counted.

    Example: total_of: [{figure: 12,50,000, annex: পরিশিষ্ট-ক, column: বরাদ্দ}], while the column adds up to 12,40,000.
    """
    audit = paper.document.audit
    for index, stated in enumerate(audit.total_of if audit else ()):
        at: Path = ("audit", "total_of", index)
        found = next((annex for _, annex in paper.every(ListAnnex) if _has_name(annex, stated.annex)), None)
        if found is None:
            yield Finding((*at, "annex"), *messages.NO_SUCH_LIST_ANNEX.filled(annex=stated.annex))
            continue
        yield from _compared(paper, at, stated, annex_table((), found))


def _has_name(annex: ListAnnex, name: str) -> bool:
    return normalise(name) in (annex.label, *annex.title)


def _compared(paper: Paper, at: Path, stated: TotalOf, table: FigureTable) -> Iterator[Finding]:
    rows = [row for row in table.rows if not row.is_total]
    right = Decimal(len(rows))
    if stated.column is not None:
        wanted = normalise(stated.column)
        if wanted not in table.heads:
            yield Finding((*at, "column"), *messages.NO_SUCH_COLUMN.filled(column=wanted))
            return
        cells = [row.cells[table.heads.index(wanted)] for row in rows]
        right = sum((cell.value for cell in cells if cell and cell.value is not None), Decimal(0))
    try:
        figure = parse_decimal(stated.figure)
    except Refusal as reason:
        yield Finding((*at, "figure"), reason.bangla, reason.english)
        return
    places = [
        passage for passage in paper.texts if passage.at[0] != "annexes" and _find(passage.text, figure)
    ]
    if not places and any(_has_other_commas(passage.text, stated.figure) for passage in paper.texts):
        return  # and that is told
    if not places:
        yield Finding((*at, "figure"), *messages.FIGURE_NOT_IN_TEXT.filled(figure=figure))
    elif figure != right:
        yield Finding(
            places[0].at,
            *messages.TOTAL_OF_DIFFERS.filled(
                figure=figure, annex=stated.annex, right=right, written=group(right)
            ),
            quote=_find(places[0].typed, figure) if places[0].own else None,
        )


def _has_other_commas(text: str, figure: str) -> bool:
    """Whether a text has the digits of a figure, and other commas among them."""
    digits = figure.replace(",", "")
    if digits == figure or "," not in text:
        return False
    numbers = (number for number in _WITH_COMMAS.findall(normalise(text)) if number != figure)
    return any(to_ascii(number.replace(",", "")) == to_ascii(digits) for number in numbers)


_WITH_COMMAS: Final = late("(?<![0-9০-৯])[0-9০-৯]{1,15}(?:,[0-9০-৯]{1,15}){1,10}")


def _find(text: str, figure: Decimal) -> Quote | None:
    """Where a figure is in a text, as a number of its own: not within a year (২০ in ২০২২), nor as the day or year of a date."""
    without_days = blanked(text, ((day.start, day.end) for day in days_in(text)))
    for match in re.finditer(r"[0-9০-৯][0-9০-৯,]*(?:\.[0-9০-৯]+)?", without_days):
        try:
            words = match[0].rstrip(",")
            if parse_decimal(words) == figure:
                return Quote.of(text, match.start(), match.start() + len(words))
        except Refusal:
            continue
    return None
