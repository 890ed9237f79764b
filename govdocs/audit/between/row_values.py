"""The rows of the tables of a paper, with the words that say what each is of, and the values that it gives: days, hours, people, places, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.facts import stems
from govdocs.audit.reading.mentions import MONTH, times_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.tables import FigureCell, FigureTable, figure_tables
from govdocs.audit.spans import LETTER
from govdocs.numerals import parse_decimal, to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class RowValue(NamedTuple):
    """What a row gives: a day of the year, an hour, somebody, a place of a kind, or the number of a column."""

    kind: str
    key: object
    words: str


class RowValues(NamedTuple):
    """A row of a table."""

    at: Path
    said: frozenset[str]
    """The stems of its words."""
    numbers: frozenset[str]
    """Its numbers as they are written, but for that of the row, by which it is known where it has no words."""
    values: tuple[RowValue, ...]
    text: str
    quote: Quote | None
    """The row, where the table is in running text."""

    def only(self, kind: str) -> RowValue | None:
        """Its value of a kind, where it has one."""
        found = [value for value in self.values if value.kind == kind]
        return found[0] if len({value.key for value in found}) == 1 else None


_DAY: Final = late(
    normalise(
        rf"(?<![০-৯.,/–-])(?P<day>[০-৯]{{1,2}}) (?P<month>{MONTH})(?!{LETTER}|-[০-৯]|(?: [০-৯]{{4}})? ?(?:হতে|থেকে|[–-]))"
    )
)
_KIND: Final = normalise(
    "ইউনিয়ন|গ্রাম|মৌজা|ওয়ার্ড|উপজেলা|জেলা|পৌরসভা|বিদ্যালয়|মাদ্রাসা|কলেজ|মিলনায়তন|শাখা|খাল|বাজার|হাট|শ্রেণি|ব্লক|ট্রেড"
)
_PLACE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>(?:(?:উত্তর|দক্ষিণ|পূর্ব|পশ্চিম|মধ্য|চর|নতুন|পুরান|বড়|ছোট) )?{LETTER}{{3,25}}) (?P<kind>{_KIND})(?:ের|র|ে|য়|তে)?(?!{LETTER})"
    )
)
_PLATE: Final = late(rf"{LETTER}{{2,10}}(?:-{LETTER}{{1,4}})?-[০-৯]{{2}}-[০-৯]{{4}}")
"""The number of a vehicle: ঢাকা মেট্রো-ট-১১-০০৪৭."""
PERCENT: Final = "percent"
_PERCENT: Final = late(r"(?<![০-৯.,–-])(?P<number>[০-৯]{1,2}(?:\.[০-৯]{1,2})?) ?%")
_OF_KIND: Final = late(_KIND)
_CALLED: Final = late(
    normalise(
        rf"(?:জনাব|বেগম|মিজ|ডা\.|ড\.) (?:মো\. |মোঃ |মোছা\. )?(?P<name>{LETTER}{{2,20}} {LETTER}{{2,20}}(?: {LETTER}{{2,20}})?)"
    )
)
_NAMES: Final = late(normalise("^নাম|(?:কর্মকর্তা|শিক্ষক|সদস্য|প্রশিক্ষণার্থী|আবেদনকারী|উপকারভোগী|কৃষক|জেলে)(?:র|ের) নাম"))


def rows_of_tables(paper: Paper) -> tuple[tuple[RowValues, ...], ...]:
    """The rows of each table of a paper but for those of totals."""
    return paper.once(_rows_of_tables)


def _rows_of_tables(paper: Paper) -> tuple[tuple[RowValues, ...], ...]:
    return tuple(tuple(_rows(table)) for table in figure_tables(paper))


def items_of(paper: Paper) -> tuple[tuple[RowValues, ...], ...]:
    """The items of each list in running text that give one number each: '(ক) শিক্ষকের টেবিল ৬টি;'."""
    return paper.once(_items_of)


def _items_of(paper: Paper) -> tuple[tuple[RowValues, ...], ...]:
    return tuple(
        tuple(_items(passage.at, passage.text))
        for passage in paper.texts
        if passage.at[0] in ("body", "discussion", "text")
    )


def _items(at: Path, text: str) -> Iterator[RowValues]:
    for line in text.split("\n"):
        mark = _MARK.match(line)
        if mark:
            item = line[mark.end() :]
            values = (*_only_number(item), *values_in(item))
            yield RowValues(at, stems(item), _numbers(item), values, item, Quote(line.strip()))


def _only_number(item: str) -> Iterator[RowValue]:
    numbers = _NUMBER.findall(_ASIDE.sub(" ", item))
    if len(numbers) == 1:
        yield RowValue("number", parse_decimal(numbers[0]), numbers[0])


_ASIDE: Final = late(r"\([^()\n]{1,40}\)")
"""What a thing is like, 'সিরিঞ্জ (৫ মিলি)', or a number in words."""


def _numbers(text: str) -> frozenset[str]:
    return frozenset(_RANGE.findall(text))


_RANGE: Final = late(r"[০-৯]+(?:-[০-৯]+)*")


_MARK: Final = late(normalise(r"\s*(?:\(?(?:[০-৯]{1,2}|[ক-হ])[).।]|[-*•])\s"))


_NUMBER: Final = late(r"(?<![০-৯.,/–-])[০-৯]{1,3}(?:,?[০-৯]{2,3}){0,3}(?![০-৯]|[.,/–-][০-৯])")


def values_in(text: str) -> Iterator[RowValue]:
    """The values that a text gives.

    >>> [(value.kind, value.words) for value in values_in("ঢাকা মেট্রো-ট-১১-০০৪৭ নম্বর ট্রাকে ৮ মার্চ বিরামপুর উপজেলায়")]
    [('day', '৮ মার্চ'), ('উপজেলা', 'বিরামপুর'), ('plate', 'মেট্রো-ট-১১-০০৪৭')]
    >>> [(value.kind, value.words) for value in values_in("নবম শ্রেণি, ৬.২৫% হারে")]
    [('শ্রেণি', 'নবম'), ('percent', '৬.২৫%')]
    """
    for match in _DAY.finditer(text):
        yield RowValue("day", (match["month"], int(to_ascii(match["day"]))), match[0])
    for hour in times_in(text):
        if hour.has_time_word:
            yield RowValue("hour", (hour.hour, hour.minute), hour.words)
    for match in _PLACE.finditer(text):
        yield RowValue(match["kind"], match["name"], match["name"])
    yield from (
        RowValue(PERCENT, parse_decimal(match["number"]), match[0]) for match in _PERCENT.finditer(text)
    )
    for match in _PLATE.finditer(text):
        yield RowValue("plate", match[0], match[0])
    for match in _CALLED.finditer(text):
        yield RowValue("person", bare_name(match["name"]), match["name"])


def _rows(table: FigureTable) -> Iterator[RowValues]:
    heads = [normalise(head).strip("* ") for head in table.heads]
    for row in table.rows:
        cells = [
            (head, cell) for head, cell in zip(heads, row.cells, strict=True) if cell and cell.text.strip()
        ]
        if cells and not row.is_total:
            first = cells[0][1]
            words = " ".join(normalise(cell.text) for _, cell in cells)
            values = (value for head, cell in cells for value in _of_cell(head, cell))
            counted = " ".join(cell.text for head, cell in cells if not _SERIAL.match(head))
            yield RowValues(first.at, stems(words), _numbers(counted), tuple(values), words, first.quote)


_SERIAL: Final = late(normalise("ক্রমিক|ক্রম|ক্র[.ঃ:]|(?:ক্র|নং|নম্বর|সিরিয়াল)$"))


def _of_cell(head: str, cell: FigureCell) -> Iterator[RowValue]:
    text = " ".join(normalise(cell.text).replace("*", "").split())
    kind = _OF_KIND.search(head)
    if _NAMES.search(head):
        yield RowValue("person", bare_name(text), text)
    elif kind and not re.search("[০-৯]", text):
        yield RowValue(kind[0], text, text)
    else:
        yield from values_in(text)
    if cell.value is not None:
        yield RowValue(f"in {head}", cell.value, text)


def rare_numbers_in(rows: Iterable[RowValues]) -> frozenset[str]:
    """The numbers that one row alone has."""
    counted = Counter(number for row in rows for number in row.numbers)
    return frozenset(number for number, count in counted.items() if count == 1)


def rare_in(rows: Iterable[RowValues]) -> frozenset[str]:
    """The stems that one row alone has."""
    counted = Counter(word for row in rows for word in row.said)
    return frozenset(word for word, number in counted.items() if number == 1)
