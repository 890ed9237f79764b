"""What a document that a letter sends comes to: the total of its money, and the number of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses, quantities, sentences
from govdocs.audit.reading.tables import FigureTable, annex_table, figure_tables
from govdocs.models.annexes import ListAnnex
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import ProjectUpdate
from govdocs.numerals import group, to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# Sums

_WHOLE: Final = late(normalise(r"(?:সর্ব|সর্বসাকুল্যে |সাকুল্যে )?মোট|(?:সর্ব)?সাকুল্যে"))
SUMS: Final = {
    "received": late(normalise("প্রাপ্ত|পাওয়া|তহবিল|বরাদ্দ|সংগ্রহ|মঞ্জুর|আদায়|জমা|সংস্থান")),
    "spent": late(normalise("ব্যয়|খরচ|পরিশোধ|(?<![\u0980-\u09ff])বিল(?![\u0980-\u09ff])|ভাউচার")),
    "left": late(normalise("অবশিষ্ট|উদ্বৃত্ত|ঘাটতি|প্রয়োজন|চাহিদা|বকেয়া|সমর্পণ|ফেরত")),
}
"""What a sum may be of, and the words that say so."""


_OF_BEFORE: Final = late("(?:গত|বিগত|পূর্ব|আগের|ইতঃপূর্বে|আগামী|পরবর্তী)")


class Total(NamedTuple):
    """The only total of a document, what it is of, and all its sums."""

    number: Decimal
    of: str
    sums: frozenset[Decimal]


def total_of(paper: Paper) -> Total | None:
    """The only total of the money of a document; None where it has none or several, or does not say what it is of."""
    return paper.once(_total_of)


def _total_of(paper: Paper) -> Total | None:
    said = [each.number for text in paper.texts for each in quantities(text.text) if each.unit == "টাকা"]
    document = paper.document
    if isinstance(document, ProjectUpdate):
        means = document.resources
        if not means or not means.has_amounts:
            return None
        funds = [fund.amount for fund in means.funds if fund.amount is not None]
        total = means.sum if means.total is None else means.total
        return Total(total, "received", frozenset([total, *funds, *said]))
    totals = [
        (
            cell.value,
            _sum_of(table.heads[index]) or _sum_of(normalise(getattr(document, "subject", None) or "")),
        )
        for table in figure_tables(paper)
        for row in table.rows
        if row.is_total
        for index, cell in enumerate(row.cells)
        if cell and cell.value and "টাকা" in table.heads[index]
    ]
    cells = (cell for table in figure_tables(paper) for row in table.rows for cell in row.cells if cell)
    if len(totals) != 1:
        return None
    number, of = totals[0]
    of = of or _sum_of(_sentence_with(number, normalise(getattr(document, "body", None) or "")))
    if not of:
        return None
    return Total(number, of, frozenset([*said, *(cell.value for cell in cells if cell.value)]))


def _sentence_with(number: Decimal, text: str) -> str:
    """The first sentence that has a sum."""
    return next(
        (each for each in sentences(text) if any(one.number == number for one in quantities(each))), ""
    )


def _sum_of(text: str) -> str:
    """What a text says that its sum is of; nothing where it says two things."""
    found = [name for name, pattern in SUMS.items() if pattern.search(normalise(text))]
    return found[0] if len(found) == 1 else ""


def totals_apart(letter: Paper, other: Paper) -> Iterator[tuple[Path, str, str]]:
    """Where a letter says of what it sends another total, of which one digit is wrong or two changed places."""
    if not isinstance(letter.document, Letter):
        return
    for passage in letter.texts:
        if passage.at[0] not in ("subject", "body") or not _WHOLE.search(passage.text):
            continue
        for clause in clauses(passage.text):
            sums = [each for each in quantities(clause) if each.unit == "টাকা"] if "|" not in clause else []
            if len(sums) != 1 or not _WHOLE.search(clause[max(0, sums[0].start - 25) : sums[0].start]):
                continue
            total = total_of(other)
            if (
                total is None
                or _OF_BEFORE.search(clause)
                or _sum_of(clause) != total.of
                or sums[0].number in total.sums
            ):
                continue
            if is_near(sums[0].number, total.number):
                yield passage.at, sums[0].words, group(total.number)


def is_near(one: Decimal, other: Decimal) -> bool:
    """Whether one digit is another, or two neighbours changed places."""
    return is_mistyped(f"{one:f}", f"{other:f}", neighbours=True)


def nearest(number: Decimal, others: Iterable[Decimal]) -> Decimal | None:
    """Which of other numbers it is near to; one of the same digits before all others."""
    near = sorted(other for other in others if is_near(number, other))
    return next(
        (other for other in near if sorted(f"{other:f}") == sorted(f"{number:f}")), near[0] if near else None
    )


# Rows

_SERIAL: Final = late(normalise(r"^\**(?:ক্রমিক|ক্রম|ক্র[.:ঃ]|নং|নম্বর|সিরিয়াল)"))
_NAME: Final = late(normalise(r"(?:^\**|র |জনের )নাম(?![\u0980-\u09ff])"))


class Rows(NamedTuple):
    """The rows of the only list of a letter, and the head of its names."""

    number: int
    head: str


def listed_rows(paper: Paper) -> Rows | None:
    """How many rows the only table of a letter has, where they are numbered from one and have names."""
    if not isinstance(paper.document, Letter):
        return None
    tables = list(figure_tables(paper))
    if len(tables) != 1:
        return None
    heads = [normalise(head).strip("* ") for head in tables[0].heads]
    names = next((head for head in heads if _NAME.search(head)), None)
    number = rows_counted(tables[0]) if names is not None else None
    return Rows(number, names) if number and names is not None else None


def rows_counted(table: FigureTable) -> int | None:
    """How many rows a table has that are numbered from one; None where they are not."""
    serial = next(
        (index for index, head in enumerate(table.heads) if _SERIAL.match(normalise(head).strip("* "))), None
    )
    numbers = _serials(table, serial) if serial is not None else []
    return len(numbers) if numbers and numbers == list(range(1, len(numbers) + 1)) else None


def _serials(table: FigureTable, serial: int) -> list[int]:
    numbers = []
    for row in table.rows:
        cell = row.cells[serial]
        digits = to_ascii(cell.text).strip("*।.) ") if cell else ""
        if row.is_total:
            continue
        if not digits.isdecimal() or any(_PEOPLE.search(each.text) for each in row.cells if each):
            return []
        numbers.append(int(digits))
    return numbers


_PEOPLE: Final = late("[0-9০-৯] ?জন")
_PERSON: Final = late(
    normalise(
        r"^নাম|কর্মকর্তা|কর্মচারী|শিক্ষক|শিক্ষিকা|শিক্ষার্থী|ছাত্র|চাষি|কৃষক|সদস্য|প্রশিক্ষণার্থী|অংশগ্রহণকারী|প্রার্থী|ব্যক্তি|উপকারভোগী|ভাতাভোগী|যুব|নারী"
        "|মৎস্যজীবী|জেলে|পাহারাদার|আবেদনকারী|উদ্যোক্তা|শ্রমিক|চালক|চিকিৎসক|নার্স|মুক্তিযোদ্ধা|প্রতিনিধি|খেলোয়াড়|স্বেচ্ছাসেবক|আনসার|গ্রহীতা"
    )
)


def people_listed(paper: Paper) -> int | None:
    """How many rows the only list of a document has, where each row is one person."""
    lists = [annex_table(at, annex) for at, annex in paper.every(ListAnnex)]
    if not lists:
        return listed_people(paper)
    if len(lists) != 1 or not any(re.match(r"\**নাম", head) for head in lists[0].heads):
        return None
    rows = [row for row in lists[0].rows if not row.is_total]
    one_each = not any(re.search("[0-9০-৯] ?জন", cell.text) for row in rows for cell in row.cells if cell)
    return len(rows) if one_each else None


def listed_people(paper: Paper) -> int | None:
    """How many people the only list of a letter has."""
    rows = listed_rows(paper)
    return rows.number if rows and _PERSON.search(rows.head) else None


def listed_things(paper: Paper, thing: str) -> int | None:
    """How many things of one kind the only list of a letter has: the head of their names says what they are."""
    rows = listed_rows(paper)
    *before, last = normalise(thing).split()
    if any(word.endswith("র") for word in before):
        return None  # the unions of 'lists of the schools of seven unions' are counted, not the schools
    kind = last[:_STEM]
    return rows.number if rows and any(word.startswith(kind) for word in rows.head.split()) else None


_STEM: Final = 6
