"""Rows of two papers that are of one thing, and the value in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.between.row_values import (
    PERCENT,
    RowValues,
    items_of,
    rare_in,
    rare_numbers_in,
    rows_of_tables,
)
from govdocs.audit.reading.paper import Paper
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class ValueApart(NamedTuple):
    """Where a paper gives a value, in which words, and those of the other paper."""

    at: Path
    own: str
    theirs: str
    quote: Quote | None


_MOST: Final = 300
"""Rows of a table that are compared."""
_AGREE: Final = 2
"""Rows that agree in what one of them has otherwise."""
_NUMBER: Final = "in "
_PLANNED: Final = late(normalise("লক্ষ্যমাত্রা|পরিকল্পিত|প্রাক্কলিত|^in (?:কক্ষ|রোল|দাগ|খতিয়ান|গ্রেড|আইডি|কোড|কেন্দ্র)"))
"""Columns whose numbers a paper takes from the one that it cites; others it may grant, buy or do otherwise."""
_RECEIVED: Final = late(normalise(rf"^in (?:গৃহীত|প্রাপ্ত|সরবরাহকৃত|সরবরাহ|বুঝে নেওয়া) (?={LETTER})"))
_ALL_RECEIVED: Final = late(
    normalise(
        r"সমুদয় (?:মালামাল|দ্রব্য|যন্ত্রপাতি|সরঞ্জাম|পণ্য|বই|সামগ্রী|উপকরণ|আসবাব)|(?:কম ?-?|কম (?:বা|অথবা|ও) )বেশি (?:পাওয়া যায়নি|নেই|হয়নি)|ঘাটতি (?:বা|অথবা|ও|কিংবা) (?:অতিরিক্ত|উদ্বৃত্ত) (?:পাওয়া যায়নি|নেই|হয়নি)|(?:চাহিদা|কার্যাদেশ|আদেশ)(?:ের)? (?:অনুযায়ী|মোতাবেক) (?:সব|সকল|সমুদয়|সম্পূর্ণ)"
    )
)


def rows_otherwise(paper: Paper, other: Paper, *, is_sent: bool) -> Iterator[ValueApart]:
    """The one value of a table that a table of the other paper has otherwise in the row of the same name, where the other rows agree.

    `is_sent` is whether the other goes with the paper; otherwise of numbers those that were planned are compared, and what was received with
    what was ordered, where all of it was.
    """
    all_received = any(_ALL_RECEIVED.search(passage.text) for passage in paper.texts)
    yield from _items_otherwise(paper, other, counts=is_sent or all_received)
    for mine in rows_of_tables(paper):
        for theirs in rows_of_tables(other) if mine else ():
            pairs = list(_pairs(mine[:_MOST], theirs[:_MOST]))
            for kind in dict.fromkeys(value.kind for record, _ in pairs for value in record.values):
                if is_sent or not kind.startswith(_NUMBER) or _PLANNED.search(kind):
                    yield from _but_one(pairs, kind, _its_kind(kind, theirs))
                if all_received and _RECEIVED.match(kind):
                    yield from _but_one(pairs, kind, _RECEIVED.sub("in ", kind))


def _its_kind(kind: str, rows: Sequence[RowValues]) -> str:
    """The column of other rows that is of one kind with a column: that of its head, or of its last word where no head is the same."""
    kinds = {value.kind for row in rows for value in row.values}
    last = f"{_NUMBER}{kind.split()[-1]}"
    return last if kind.startswith(_NUMBER) and kind not in kinds and last in kinds else kind


def _items_otherwise(paper: Paper, other: Paper, *, counts: bool) -> Iterator[ValueApart]:
    """What an item of a list in running text gives otherwise than the other's row, where the other items agree; numbers where they should."""
    for mine in items_of(paper):
        for theirs in rows_of_tables(other) if mine else ():
            pairs = list(_pairs(mine[:_MOST], theirs[:_MOST]))
            columns = dict.fromkeys(value.kind for _, row in pairs for value in row.values)
            numbers = (
                [each for column in columns for each in _but_one(pairs, "number", column)] if counts else []
            )
            yield from numbers if len(numbers) == 1 else ()
            for kind in ("day", "hour", "plate", PERCENT, _CLASS):
                yield from _but_one(pairs, kind, kind)


_CLASS: Final = normalise("শ্রেণি")


def _pairs(mine: Sequence[RowValues], theirs: Sequence[RowValues]) -> Iterator[tuple[RowValues, RowValues]]:
    """The rows of two tables that share words which no other row of either has; those without such words by their numbers."""
    rare, numbers = rare_in(mine) & rare_in(theirs), rare_numbers_in(mine) & rare_numbers_in(theirs)
    of_word = {word: row for row in theirs for word in row.said & rare}
    of_number = {number: row for row in theirs for number in row.numbers & numbers}
    for row in mine:
        found = {id(of_word[word]): of_word[word] for word in row.said & rare}
        found = found or {id(of_number[number]): of_number[number] for number in row.numbers & numbers}
        if len(found) == 1:
            yield row, next(iter(found.values()))


def _but_one(pairs: Sequence[tuple[RowValues, RowValues]], kind: str, its: str) -> Iterator[ValueApart]:
    valued = [
        (record, one, another)
        for record, their in pairs
        if (one := record.only(kind)) and (another := their.only(its))
    ]
    apart = [each for each in valued if each[1].key != each[2].key]
    if len(apart) == 1 and len(valued) > _AGREE:
        ((record, one, another),) = apart
        if kind == "person" and set(one.words.split()) & set(another.words.split()):
            return  # one person, of whom another rule tells
        yield ValueApart(record.at, one.words, another.words, record.quote)
