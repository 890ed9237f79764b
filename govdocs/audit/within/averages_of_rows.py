"""Averages that running text gives of the rows of its only table: 'ইউনিয়নপ্রতি গড়ে ১১৮টি' below 120, 96, 144 and 88."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.tables import FigureTable
from govdocs.audit.spans import LETTER
from govdocs.audit.within.rows_of_one_table import (
    beside_tables,
    columns_spoken_of,
    figure_columns,
    label_column,
    labelled_rows,
    only_table,
    stems_of,
)
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class WrongAverage(NamedTuple):
    """The words of an average, the head of its column, and the average of the rows."""

    words: str
    head: str
    right: Decimal


_SIGN: Final = normalise("গড়")
_MEAN: Final = late(
    normalise(
        rf"(?<!{LETTER})গড়(?:ে|পড়তা)?(?P<of>(?: {LETTER}{{2,20}}){{0,4}}?):? (?P<words>(?<![০-৯.,/-])(?P<number>[০-৯]{{1,3}}(?:,[০-৯]{{2,3}}){{1,4}}|[০-৯]{{1,9}}(?:\.[০-৯]{{1,2}})?)(?:/-)?(?: ?\([^()০-৯]{{2,60}}\))? ?(?:টি|জন|টাকা|কেজি|মেট্রিক টন|লিটার|একর|হেক্টর|মিটার|কিলোমিটার|ইউনিট|কিলোওয়াট|বস্তা|ব্যাগ|মামলা|আবেদন|রোগী|নম্বর))"
    )
)
_EACH: Final = late(
    normalise(
        rf"(?P<behind>{LETTER}{{2,20}}?) ?-?প্রতি(?!{LETTER})|(?<!{LETTER})প্রতি(?:টি)? (?P<before>{LETTER}{{2,20}})"
    )
)
_PERIOD: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:দৈনিক|প্রতিদিন|মাসিক|মাসে|বছরে|বার্ষিক|সপ্তাহে|সাপ্তাহিক|দিনে|ঘণ্টায়|প্রতি (?:মাস|দিন|বছর|সপ্তাহ)ে?)(?!{LETTER})"
    )
)
_OF_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|পূর্ব{LETTER}{{0,6}}|আগের|জাতীয়|ছাড়া|ব্যতীত|বাদে|বাকি|অবশিষ্ট|লক্ষ্য{LETTER}{{0,8}}|অন্যান্য|কমপক্ষে|অন্তত|অনধিক|সর্বোচ্চ|হওয়া|রাখা|হবে|করতে)(?!{LETTER})"
    )
)
"""Words of a clause whose average is of other things, or is asked for."""
_FEW: Final = 3
_ROUGHLY: Final = Decimal("0.005")
_ABOUT: Final = Decimal("0.03")


def averages_of_rows(text: str) -> Iterator[WrongAverage]:
    """Averages that are not those of the rows, where the text names their column, or what each row is.

    >>> rows = ["| ইউনিয়ন | নিবন্ধন |", "|--|--|", "| গজারিয়া | ৯৬ |", "| কালিকাপুর | ১৪৪ |", "| সাদেকপুর | ৯০ |"]
    >>> [(found.words, str(found.right)) for found in averages_of_rows("\\n".join([*rows, "", "ইউনিয়নপ্রতি গড়ে ১১৮টি নিবন্ধন হয়েছে।"]))]
    [('১১৮টি', '110')]
    """
    table = only_table(text) if _SIGN in text else None
    columns = figure_columns(table) if table else []
    if table is None or not columns:
        return
    for sentence in beside_tables(text):
        said = list(_MEAN.finditer(sentence)) if _SIGN in sentence else []
        if len(said) != 1 or _OF_OTHERS.search(sentence):
            continue
        column = _column(table, columns, sentence, said[0])
        stated = number_of(said[0]["number"])
        if column is None or stated is None:
            continue
        right = _mean(table, column)
        means = {mean for other in columns if (mean := _mean(table, other)) is not None}
        slack = _ABOUT if normalise("প্রায়") in said[0]["of"] else _ROUGHLY
        if right is None or any(abs(mean - stated) < max(Decimal(1), mean * slack) for mean in means):
            continue
        if right / 2 <= stated <= right * 2:
            yield WrongAverage(said[0]["words"], table.heads[column].strip("* "), right)


def _column(table: FigureTable, columns: list[int], sentence: str, said: re.Match[str]) -> int | None:
    """The column whose average it is: that of which the sentence speaks, or the only one, where it is for each of the rows."""
    each = _EACH.search(sentence)
    of_rows = bool(each) and _is_each(table, str(each and (each["behind"] or each["before"])))
    period = _PERIOD.search(sentence)
    if (each or period) and not (of_rows or (period and _is_each(table, period[0]))):
        return None
    spoken_of = columns_spoken_of(table, columns, sentence)
    if len(columns) == 1 and (of_rows or spoken_of):
        return columns[0]
    return spoken_of[0] if len(spoken_of) == 1 else None


def _is_each(table: FigureTable, words: str) -> bool:
    """Whether the rows are what these words are of: the head of their names begins so."""
    label = label_column(table)
    stems = stems_of(table.heads[label]) if label >= 0 else []
    periods = [period for period, signs in _PERIODS.items() if any(sign in words for sign in signs)]
    return any(stem in words or words in stem or stem in periods for stem in stems)


_PERIODS: Final = {
    normalise(period): tuple(map(normalise, signs))
    for period, signs in {
        "দিন": ("দৈনিক", "দিনে"),
        "তারিখ": ("দৈনিক", "দিনে"),
        "মাস": ("মাসিক",),
        "বছর": ("বার্ষিক",),
        "অর্থবছর": ("বার্ষিক", "বছরে"),
        "সপ্তাহ": ("সাপ্তাহিক",),
    }.items()
}
"""Heads of rows that are a time each, and the words for 'in each of them'."""


def _mean(table: FigureTable, column: int) -> Decimal | None:
    """The average of a column, where every row but the totals has a figure."""
    values = [row.value for row in labelled_rows(table, column, None)]
    if len(values) < _FEW or len(values) != sum(not row.is_total for row in table.rows):
        return None
    mean = sum(values, Decimal(0)) / len(values)
    return mean if mean == mean.to_integral() else mean.quantize(Decimal("0.1"))
