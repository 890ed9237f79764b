"""What running text says was saved, grew or is left, against the two columns of the only table that it is the difference of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import digits_of, number_of
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureRow, FigureTable, tables_of
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherChange(NamedTuple):
    """The words of a change, the two numbers of the table, and their difference."""

    words: str
    before: Decimal
    after: Decimal
    right: Decimal


_PAIRS: Final = tuple(
    (late(normalise(first)), late(normalise(second)))
    for first, second in (
        ("^(?:পূর্ব|আগে|আগের|সহজিকরণের আগে)", "^(?:বর্তমান|পরে|পরের|এখন|সহজিকরণের পরে)"),
        ("প্রাক্কল", "প্রকৃত|^ব্যয়|ব্যয়িত"),
        ("^(?:মোট )?বরাদ্দ", "^(?:প্রকৃত |মোট )?ব্যয়|^খরচ"),
    )
)
_YEAR: Final = late("(?<![০-৯])(?:২০[০-৯]{2})(?:[-–](?:২০)?[০-৯]{2})?(?![০-৯])")
_CHANGE: Final = late(
    normalise(r"সাশ্রয়|কমেছে|কমবে|কমিয়ে|কমে |কম ব্যয়|কম খরচ|হ্রাস|বেড়েছে|বাড়বে|বৃদ্ধি|বেশি|অব্যয়িত|উদ্বৃত্ত")
)
_OF_BUDGET: Final = late(normalise("প্রাক্কল|বরাদ্দ"))
_SAVED: Final = late(normalise("সাশ্রয়|কম ব্যয়|কম খরচ|বেশি ব্যয়|বেশি খরচ|অব্যয়িত|উদ্বৃত্ত"))
"""What is said of an allotment and what was spent of it; that the costs have grown is said of another year."""
_NOT_SO: Final = late(
    normalise(
        rf"%|শতাংশ|শতকরা|গড়|মধ্যে|প্রায়|(?<!{LETTER})(?:প্রতি|মাসে|মাসিক|বার্ষিক|দৈনিক|গত|আরও|হলে|গুণ|আগামী|আশা|দরকার|প্রয়োজন|প্রস্তাব)(?!{LETTER})|লক্ষ্যমাত্রা"
    )
)
_FIGURE: Final = late(
    normalise(
        r"(?P<words>(?<![০-৯.,/–-])(?P<figure>[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4}|[০-৯]{1,9})(?![০-৯,]*[০-৯])(?: ?/-)?(?: ?(?:টাকা|জন|দিন|বার|টি|ঘণ্টা|মিনিট|কেজি|লিটার|কিলোমিটার|ধাপ))?)(?! ?(?:সালে|সালের|অর্থ|হাজার|লক্ষ|কোটি))"
    )
)
_LABEL: Final = late(r" ?\([^()\n]{0,60}\)")
_SIGNS: Final = tuple(
    map(normalise, ("সাশ্রয়", "কম", "হ্রাস", "বেড়েছে", "বাড়বে", "বৃদ্ধি", "বেশি", "অব্যয়িত", "উদ্বৃত্ত"))
)
_NEAR: Final = 2


def other_changes(text: str) -> Iterator[OtherChange]:
    """Changes that are not the difference of the row that they name, or else of the totals.

    >>> table = "| খাত | পূর্বের ব্যয় | বর্তমান ব্যয় |\\n|--|--|--|\\n| মোট | ৭৫,০০০ | ৬০,০০০ |\\n\\n"
    >>> [str(found.right) for found in other_changes(table + "এতে ১৮,০০০ টাকা সাশ্রয় হয়েছে।")]
    ['15000']
    """
    if "|" not in text or not any(sign in text for sign in _SIGNS):
        return
    tables = tables_of(text)
    ends = _ends(tables[0]) if len(tables) == 1 else None
    if ends is None:
        return
    known = _known(tables[0], *ends)
    changes = _SAVED if _OF_BUDGET.search(tables[0].heads[ends[0]]) else _CHANGE
    for clause in clauses(text):
        if is_table_row(clause) or not changes.search(clause) or _NOT_SO.search(clause):
            continue
        for words, stated, row in _said(clause, tables[0]):
            pair = _pair(row, *ends) if row else _whole(tables[0], *ends)
            if pair is None or stated in known:
                continue
            right = abs(pair[0] - pair[1])
            if right and (
                abs(stated - right) * _NEAR <= max(stated, right)
                or sorted(digits_of(stated)) == sorted(digits_of(right))
            ):
                yield OtherChange(words, *pair, right)


def _ends(table: FigureTable) -> tuple[int, int] | None:
    """The column of before and that of after; of years the earlier and the later."""
    heads = [head.strip("* ") for head in table.heads]
    for first, second in _PAIRS:
        found = [[index for index, head in enumerate(heads) if each.search(head)] for each in (first, second)]
        if len(found[0]) == len(found[1]) == 1 and found[0] != found[1]:
            return found[0][0], found[1][0]
    years = [(match[0], index) for index, head in enumerate(heads) if (match := _YEAR.search(head))]
    return (years[0][1], years[1][1]) if len(years) == 2 and years[0][0] < years[1][0] else None


def _pair(row: FigureRow, first: int, second: int) -> tuple[Decimal, Decimal] | None:
    before, after = row.cells[first], row.cells[second]
    values = (before.value if before else None, after.value if after else None)
    return None if values[0] is None or values[1] is None else (values[0], values[1])


def _whole(table: FigureTable, first: int, second: int) -> tuple[Decimal, Decimal] | None:
    """The totals, stated or added up; the only row; None where the rows are of several units."""
    totals = [pair for row in table.rows if row.is_total and (pair := _pair(row, first, second))]
    rows = [pair for row in table.rows if not row.is_total and (pair := _pair(row, first, second))]
    if len(totals) == 1:
        return totals[0]
    if totals or not rows or any("(" in _label(row, keep=True) for row in table.rows):
        return rows[0] if len(rows) == 1 and not totals else None
    return sum((one for one, _ in rows), Decimal(0)), sum((other for _, other in rows), Decimal(0))


def _known(table: FigureTable, first: int, second: int) -> set[Decimal]:
    """The numbers of the table, and the differences of its rows."""
    found = {cell.value for row in table.rows for cell in row.cells if cell and cell.value is not None}
    pairs = [pair for row in table.rows if (pair := _pair(row, first, second))]
    whole = _whole(table, first, second)
    return found | {abs(one - other) for one, other in (*pairs, *((whole,) if whole else ()))}


def _label(row: FigureRow, *, keep: bool = False) -> str:
    """What names a row: the first words of it that are no number."""
    words = next((cell.text.strip("* ") for cell in row.cells if cell and cell.value is None), "")
    return words if keep else _LABEL.sub("", words)


def _said(clause: str, table: FigureTable) -> Iterator[tuple[str, Decimal, FigureRow | None]]:
    """The figures of a clause, each with the row that is named before it; of a clause that names none the only one."""
    figures = list(_FIGURE.finditer(clause))
    rows = [(row, label) for row in table.rows if not row.is_total and len(label := _label(row)) > 1]
    named = [row for row in rows if row[1] in clause]
    for index, match in enumerate(figures):
        value = number_of(match["figure"])
        begin = figures[index - 1].end() if index else 0
        here = [row for row, label in named if label in clause[begin : match.start()]]
        if value is not None and (len(here) == 1 or (not named and len(figures) == 1)):
            yield match["words"], value, here[0] if here else None
