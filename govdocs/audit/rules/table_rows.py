"""Rows of a table against the other rows: the reckoning that they share, weekdays beside dates, the year of a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, permutations
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.heads_of_columns import Reckoning, by_its_head, is_charge, product, rates_in_texts
from govdocs.audit.figures.rates_in_tables import odd_by_rate, rates_of_paper
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureCell, FigureRow, FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.numerals import group, to_ascii
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_MOST_COLUMNS: Final = 12
_ENOUGH: Final = 2
"""Rows in which a reckoning must come out, so that it is known to be the table's."""
_TOTAL_HEAD: Final = late(r"^\**(?:সর্ব)?মোট")
_MEN_OR_WOMEN: Final = late("পুরুষ|মহিলা|নারী|ছাত্র|ছেলে|মেয়ে")


@rule("row-reckoned-otherwise", source=ARITHMETIC)
def row_reckoned_otherwise(paper: Paper) -> Iterator[Finding]:
    """ছকের একটি সারির হিসাব মেলে না, অন্য সব সারির মেলে।

    কেন: দর, সংখ্যা বা মোটের একটি ঘর বদলে বাকিগুলো আর গোনা হয়নি। যে হিসাব (দুই বা তিন ঘরের গুণফল, পাশাপাশি ঘরের যোগফল, ‘জামানত ১০%’ কলামে আরেক ঘরের তত
    শতাংশ, ‘জামানত’ বা ‘ভ্যাট’ কলামে আগের এক ঘরের একই শতাংশ, ‘অবশিষ্ট’ বা ‘শূন্য’ কলামে দুই ঘরের বিয়োগফল, ‘দিন’ কলামে দুই
    তারিখের মাঝের দিন, ‘পরিবারপ্রতি ৩০ কেজি’-এর মতো বক্তব্যের হার) অন্তত দুই সারিতে ও একটি বাদে সব সারিতে মেলে, কেবল সেটিই দেখা হয়।

    উদাহরণ: সব সারিতে ‘সংখ্যা × একক মূল্য = মোট’, একটিতে ৭ × ৬৫,০০০ = ৪,২০,০০০।

    The figures of one row of a table do not come out, and those of all other rows do.

    Why: a rate, a number or a total was changed and the rest was not. Looked at is a reckoning (the product of two or three cells, the sum of
    neighbours, so many per cent of another cell where the head says 'deposit, 10%', or as many in each row of one before it where it says
    'deposit' or 'tax', the difference of two cells where it says 'left' or 'vacant', the days between two dates, a rate for each family or person that
    the text states) that comes out in at least two rows, and in all but one.

    Example: 'number × unit price = total' in each row, but 7 × 65,000 = 4,20,000 in one.
    """
    for table in figure_tables(paper):
        for cell, right in odd_of(paper, table):
            facts = {"stated": cell.value or cell.text, "right": right, "written": group(right)}
            yield Finding(cell.at, *messages.ROW_RECKONED_OTHERWISE.filled(**facts), quote=cell.quote)


def odd_of(paper: Paper, table: FigureTable) -> list[tuple[FigureCell, Decimal]]:
    """The cells of a table that are not reckoned as in all other rows, by the rates that the text states first."""
    by_rate = odd_by_rate(table, _rows_of(table), paper.once(rates_of_paper))
    told = [(cell, right) for column, cell, right in by_rate if _is_sure(table, column, cell, right)]
    return told or odd_cells(table, paper.once(rates_in_texts))


def _rows_of(table: FigureTable) -> list[FigureRow]:
    return [row for row in table.rows if not row.is_total]


def odd_cells(
    table: FigureTable, rates: frozenset[Decimal] = frozenset()
) -> list[tuple[FigureCell, Decimal]]:
    """The cells of a table that are not reckoned as in all other rows, each with what it would be; by these rates of charges, too."""
    rows = _rows_of(table)
    if not (_ENOUGH < len(rows) <= 200 and 2 < len(table.heads) <= _MOST_COLUMNS):
        return []
    return list(_of_table(table, rows, rates))


def adds_up_but_for_a_row(table: FigureTable, column: int) -> bool:
    """Whether a column comes to its total, but for a row that is not reckoned as all others are."""
    return any(
        cell is row.cells[column] and _adds_up_with(table, column, cell, right)
        for cell, right in odd_cells(table)
        for row in table.rows
    )


def _of_table(
    table: FigureTable, rows: list[FigureRow], rates: frozenset[Decimal]
) -> Iterator[tuple[FigureCell, Decimal]]:
    columns = _figure_columns(table, rows)
    yield from _shares(table, rows, columns)
    yield from _lengths(table, rows)
    for total in columns:
        odd = _odd_in_column(table, rows, columns, total, rates)
        if odd and _is_sure(table, total, *odd):
            yield odd
            return


def _is_sure(table: FigureTable, column: int, cell: FigureCell, right: Decimal) -> bool:
    """Whether a column comes to its total, with the cell or with what it would be: else another rule speaks of it."""
    return _adds_up(table, column) or _adds_up_with(table, column, cell, right)


def _figure_columns(table: FigureTable, rows: list[FigureRow]) -> list[int]:
    return [
        index
        for index in range(len(table.heads))
        if all(cell and cell.value is not None for cell in _cells(rows, index))
    ]


def _adds_up_with(table: FigureTable, column: int, cell: FigureCell, right: Decimal) -> bool:
    """Whether a column comes to its total once a cell of it is what its row comes to."""
    stated = next((row.cells[column] for row in reversed(table.rows) if row.is_total), None)
    if stated is None:
        return False
    return _sum_of(table, column) - (cell.value or 0) + right == stated.value


def _odd_in_column(
    table: FigureTable, rows: list[FigureRow], columns: list[int], total: int, rates: frozenset[Decimal]
) -> tuple[FigureCell, Decimal] | None:
    """The one cell of a column that is not reckoned of its row as all others are, and what it should be."""
    before = [column for column in columns if column < total]
    reckonings: list[Reckoning] = [(some, product) for some in combinations(before, 2)]
    if _TOTAL_HEAD.search(table.heads[total]) and not any(map(_MEN_OR_WOMEN.search, table.heads)):
        reckonings += [
            (tuple(range(first, total)), lambda values: sum(values, Decimal(0)))
            for first in range(total - 1)
            if all(column in columns for column in range(first, total))
        ]
    head = table.heads[total].strip("* ")
    values = [[row.number(each) for each in range(total + 1)] for row in rows] if is_charge(head) else []
    reckonings += by_its_head(head, total, columns, values, rates)
    of_three = (_odd_row(rows, some, total, product) for some in combinations(before, 3))
    sure = (odd for odd in of_three if odd and _adds_up_with(table, total, *odd))  # else it may have a reason
    return next(
        (odd for parts, how in reckonings if (odd := _odd_row(rows, parts, total, how))), next(sure, None)
    )


_OF_DAYS: Final = late(normalise("দিন|মেয়াদ|সময়কাল"))
_DAYS_ALONE: Final = late(normalise(r"\**(?P<number>[০-৯]{1,3})(?: ?\([^()০-৯]{2,20}\))?(?: ?দিন)?\**"))


def _lengths(table: FigureTable, rows: list[FigureRow]) -> Iterator[tuple[FigureCell, Decimal]]:
    """The one number of days that is not that between the two dates of its row, as all others are."""
    length = next((index for index, head in enumerate(table.heads) if _OF_DAYS.search(head)), None)
    if length is None:
        return
    found = [
        (row.cells[length], _DAYS_ALONE.fullmatch(_text(row, length)), _days_of(row, length)) for row in rows
    ]
    if not all(match and days is not None for _, match, days in found):
        return
    for counted in (1, 0):  # with the first day, or without
        odd = [
            (cell, Decimal(days + counted))
            for cell, match, days in found
            if cell and match and days is not None and int(to_ascii(match["number"])) != days + counted
        ]
        if len(odd) == 1 and len(found) > _ENOUGH:
            yield odd[0]
            return


def _text(row: FigureRow, index: int) -> str:
    cell = row.cells[index]
    return cell.text.strip() if cell else ""


def _days_of(row: FigureRow, length: int) -> int | None:
    """How many days are between the two dates of a row; None where it has not two, in order."""
    text = " | ".join(_text(row, index) for index in range(len(row.cells)) if index != length)
    days = [*days_in(text)]
    first, last = (days[0].day, days[1].day) if len(days) == 2 else (None, None)
    return (last - first).days if first and last and last >= first else None


_A_SHARE: Final = late(normalise("হার|শতকরা|শতাংশ|%"))
_ENOUGH_SHARES: Final = 3
"""Rows in which a share must be that of two other cells: rounded, it may come out by chance."""


def _shares(
    table: FigureTable, rows: list[FigureRow], columns: list[int]
) -> Iterator[tuple[FigureCell, Decimal]]:
    """The one share in per cent of a column that is not that of two cells of its row, as all others are."""
    for column in columns:
        head = table.heads[column]
        if not _A_SHARE.search(head) or re.search("[0-9০-৯]", head):
            continue
        every = [
            _wrong_shares(rows, column, part, whole)
            for part, whole in permutations([other for other in columns if other != column], 2)
        ]
        for wrong in every if all(every) else ():  # of two other cells none is wrong
            if len(wrong) == 1 and len(rows) - 1 >= _ENOUGH_SHARES and abs(wrong[0][1] - 50) <= 50:
                cell, right = wrong[0][0].cells[column], wrong[0][1].quantize(Decimal("0.1"))
                right = right.quantize(Decimal(1)) if right == right.to_integral() else right
                if cell:
                    yield cell, right
                return


def _wrong_shares(
    rows: list[FigureRow], column: int, part: int, whole: int
) -> list[tuple[FigureRow, Decimal]]:
    found = [(row, 100 * row.number(part) / (row.number(whole) or Decimal(1))) for row in rows]
    return [(row, right) for row, right in found if abs(right - row.number(column)) > 1]


def _odd_row(
    rows: list[FigureRow], parts: tuple[int, ...], total: int, reckoned: Callable[[list[Decimal]], Decimal]
) -> tuple[FigureCell, Decimal] | None:
    """The total of the one row in which the reckoning does not come out, and what it should be."""
    odd, trivial = [], 0
    for row in rows:
        values = [row.number(part) for part in parts]
        stated, right = row.number(total), reckoned(values)
        if right != stated:
            odd.append((row.cells[total], right))
            if len(odd) > 1:
                return None
        elif stated in values:
            trivial += 1  # once something, or nothing added
    if len(odd) != 1 or len(rows) - 1 - trivial < _ENOUGH:
        return None
    cell, right = odd[0]
    return (cell, right) if cell else None


def _cells(rows: list[FigureRow], index: int) -> Iterator[FigureCell | None]:
    return (row.cells[index] for row in rows)


def _adds_up(table: FigureTable, index: int) -> bool:
    totals = [row for row in table.rows if row.is_total]
    stated = totals[-1].cells[index] if totals else None
    if stated is None or stated.value is None:
        return True
    return _sum_of(table, index) == stated.value


def _sum_of(table: FigureTable, index: int) -> Decimal:
    return sum((row.number(index) for row in table.rows if not row.is_total), Decimal(0))


@rule("year-unlike-others", source="খ্রিষ্টীয় পঞ্জিকা")
def year_unlike_others(paper: Paper) -> Iterator[Finding]:
    """ছকের এক কলামের তারিখগুলো কাছাকাছি, কেবল একটির সাল আলাদা।

    কেন: পুরোনো ছক নকল করলে একটি সারির সাল আগেরটিই থেকে যায়। সালটি অন্যদের মতো ধরলে তারিখটি অন্যদের মাঝে পড়ে, এমন হলেই ধরা হয়।

    উদাহরণ: ১৭/০৮/২০২৬, ১৮/০৮/২০২৬, ১৯/০৮/২০২৫, ২০/০৮/২০২৬।

    The dates of a column are near each other, and one has another year.

    Why: an old table was copied and one row kept its year. Told where the date would be among the others with their year.

    Example: 17/08/2026, 18/08/2026, 19/08/2025, 20/08/2026.
    """
    for table in figure_tables(paper):
        for index in range(len(table.heads)):
            dated = [
                (cell, day)
                for cell in _cells(list(table.rows), index)
                if cell and (day := _only_day(cell.text))
            ]
            if len(dated) > 2:
                yield from _of_another_year(dated)


def _of_another_year(dated: list[tuple[FigureCell, date]]) -> Iterator[Finding]:
    for cell, day in dated:
        others = [other for place, other in dated if place is not cell]
        years = {other.year for other in others}
        first, last = min(others), max(others)
        if len(years) != 1 or day.year in years or (last - first).days > 120:
            continue
        try:
            meant = day.replace(year=first.year)
        except ValueError:
            continue
        if (
            abs(day.year - first.year) == 1
            and first <= meant <= last
            and min(abs((day - o).days) for o in others) > 180
        ):
            message = messages.YEAR_UNLIKE_OTHERS.filled(
                words=cell.text.strip(), year=day.year, others=first.year
            )
            yield Finding(cell.at, *message, quote=cell.quote or Quote(cell.text.strip()))


def _only_day(text: str) -> date | None:
    days = days_in(text)
    return days[0].day if len(days) == 1 else None
