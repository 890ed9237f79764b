"""Totals that a paragraph gives of the table right below it, and that the table's last row has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.reading.quantities import Quantity, quantities, sentences
from govdocs.audit.reading.tables import FigureRow, FigureTable, markdown_tables
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class TotalAbove(NamedTuple):
    """What a paragraph says the total of a column is, in which words, and what it is."""

    words: str
    head: str
    right: Decimal


_ANNOUNCES: Final = late(
    normalise(rf"নিম্ন|নিচে|হিসাব|বিভাজন|বিবরণ|বণ্টন|ভিত্তিক|ছক(?!{LETTER})|সারণি|:\*{{0,2}}\s*\Z")
)
_IN_ALL: Final = late(normalise(rf"(?<!{LETTER})(?:সর্ব)?মোট ?\Z"))
_OF_A_WHOLE: Final = late(
    normalise(rf"\A[^।;,]{{0,25}}?(?:মধ্যে|থেকে|হতে|বিপরীতে|স্থলে|অতিরিক্ত|বেশি|কম|আরও|অবশিষ্ট)(?!{LETTER})")
)
_NOT_PLAIN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রায়|আরও|অতিরিক্ত|অবশিষ্ট|(?:গত|বিগত|পূর্ব|আগের) (?:বছর|অর্থবছর|মাস|সপ্তাহ|বার)|লক্ষ্যমাত্রা|চাহিদা|আবেদন|প্রাক্কলিত|অনুমোদিত|মঞ্জুর|বরাদ্দ)"
    )
)
"""Words of a sentence whose number may be another than what the table adds up to."""
_GRAND: Final = late(normalise(r"^\**(?:সর্ব)?মোট(?: (?:জন|সংখ্যা|টি|টাকা|পরিমাণ))?(?: ?\([^()]*\))?\**$"))
_SHARE: Final = Decimal("0.15")
_FEW: Final = 3
_MONEY: Final = 10_000
_COUNTED: Final = ("জন", "টি")


def announced_totals(text: str) -> Iterator[TotalAbove]:
    """The totals of the paragraph right above each table that its row of totals has otherwise.

    >>> table = "| এলাকা | সংখ্যা |\\n|:--|--:|\\n| ক | ৫ |\\n| খ | ৭ |\\n| মোট | ১২ |"
    >>> [(each.words, int(each.right)) for each in announced_totals("মোট ১৩টি মিটার চুরি হয়েছে। বিবরণ নিম্নরূপ:\\n\\n" + table)]
    [('১৩টি', 12)]
    """
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.startswith("|") and index and not lines[index - 1].startswith("|"):
            above = next((at for at in range(index - 1, -1, -1) if lines[at].strip()), None)
            table = next(markdown_tables("\n".join(lines[index:]), ()), None)
            if above is not None and table and _ANNOUNCES.search(lines[above]):
                yield from _of_table(lines[above], table)


def _of_table(line: str, table: FigureTable) -> Iterator[TotalAbove]:
    totals = [row for row in table.rows if row.is_total]
    if len(totals) != 1:
        return
    known = {cell.value for row in table.rows for cell in row.cells if cell and cell.value is not None}
    for sentence in sentences(line):
        found = [one for one in quantities(sentence) if one.number == int(one.number)]
        for one in found:
            index = _grand(one, sentence, table, totals[0])
            index = _of_head(one, sentence, table) if index is None else index
            cell = None if index is None else totals[0].cells[index]
            right = cell.value if cell else None
            if right is not None and one.number not in known and _is_near(one.number, right):
                yield TotalAbove(one.words, normalise(table.heads[index or 0]).strip("* "), right)


def _grand(one: Quantity, sentence: str, table: FigureTable, totals: FigureRow) -> int | None:
    """The column of the grand total, or the only one with numbers, where a sentence says of a number that it is all."""
    is_all = _IN_ALL.search(sentence[: one.start]) and not _OF_A_WHOLE.match(sentence[one.end :])
    if not is_all or _NOT_PLAIN.search(sentence):
        return None
    numeric = {
        index: cell.value for index, cell in enumerate(totals.cells) if cell and cell.value is not None
    }
    named = [index for index in numeric if _GRAND.match(normalise(table.heads[index]).strip())]
    columns = named or list(numeric)
    if len(columns) != 1:
        return None
    is_money = "টাকা" in table.heads[columns[0]] or numeric[columns[0]] >= _MONEY
    return columns[0] if (one.unit == "টাকা") == is_money else None


def _of_head(one: Quantity, sentence: str, table: FigureTable) -> int | None:
    """The column that a sentence names right before a number: 'পুরুষ ১১ জন'."""
    if one.unit not in _COUNTED or _NOT_PLAIN.search(sentence):
        return None
    before = re.search(rf"({LETTER}{{3,20}}) ?\Z", sentence[: one.start])
    heads = [
        index for index, head in enumerate(table.heads) if before and normalise(head).strip("* ") == before[1]
    ]
    return heads[0] if len(heads) == 1 else None


def _is_near(stated: Decimal, right: Decimal) -> bool:
    """Whether a number is nearly another: what it was before a row was changed, or with a digit mistyped."""
    return stated != right and (
        abs(stated - right) <= max(Decimal(_FEW), right * _SHARE) or is_one_slip(stated, right)
    )
