"""The first and the last day that a paragraph gives to what the table below it has day by day: 'শুরু হয়ে ৩ ডিসেম্বর শেষ'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, days_in, spans_in
from govdocs.audit.reading.tables import FigureTable, markdown_tables
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class EndOfTable(NamedTuple):
    """The words of a day, and the day that the table has in its place; whether it is the last one."""

    words: str
    right: dt.date
    is_last: bool


_BETWEEN: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?: ?তারিখ(?:ে)?)?(?: ?\([^()\n]{{2,20}}\))?,? ?(?:(?:সকাল|বেলা|দুপুর) [০-৯.:]{{1,5}} ?টায় )?(?:হতে|থেকে|হইতে|(?:শুরু|আরম্ভ) হয়ে|(?:শুরু|আরম্ভ) হবে(?: এবং| ও|,))(?: আগামী)? ?\Z"
    )
)
_AFTER: Final = late(
    normalise(rf"(?: ?{ERA})?(?: ?তারিখ(?:ে)?)?(?: ?\([^()\n]{{2,20}}\))?,? ?(?:পর্যন্ত|শেষ|সমাপ্ত|সম্পন্ন)")
)
_BEGINS: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?: ?তারিখ(?:ে)?)?(?: ?\([^()\n]{{2,20}}\)|,? [^\s,।]{{2,10}}বার)?,? ?(?:(?:সকাল|বেলা|দুপুর) [০-৯.:]{{1,5}} ?টায় |(?:হতে|থেকে|হইতে) )?(?:শুরু|আরম্ভ) (?:হবে|হইবে|হচ্ছে)"
    )
)
_OF_DAYS: Final = late(normalise(r"\A\**(?:[^\s|]{2,20} )?(?:তারিখ|দিন)(?: ও (?:বার|সময়))?\**\Z"))
_OTHER: Final = late(
    normalise(
        "ব্যতীত|বাদে|ছাড়া|পর্যায়|ধাপ|ব্যাচ|আবেদন|দাখিল|জমা|ফল|পুনঃ|সংরক্ষিত|রিজার্ভ|মৌখিক|ব্যবহারিক|প্রকাশ|পুরস্কার|অতিরিক্ত|বিকল্প|পূর্বে|আগে|পরে|প্রতিবেদন"
    )
)
"""Words of a paragraph or a row that may speak of other days than those on which the thing goes on."""
_AROUND: Final = late(
    normalise(
        "প্রস্তুতি|স্থাপন|মহড়া|নিবন্ধন|রিপোর্ট|আগমন|যাত্রা|প্রস্থান|রওনা|ফেরত|প্রত্যাবর্তন|ভ্রমণ|সমাপনী|মূল্যায়ন|পরিচ্ছন্ন|সভা|ছুটি|বন্ধ"
    )
)
"""Words of a row that comes before or after the thing itself."""
_LEAST: Final = 3
_NEAR: Final = 7
"""Days between the beginning that a paragraph says and the first day of the table: one further off is of something else."""


def ends_otherwise(text: str) -> Iterator[EndOfTable]:
    """A first or last day of a paragraph that the table below goes beyond by one row, where the other end is that of the table; and a day
    of a beginning that is not that of the first row.

    >>> table = "| তারিখ | বিষয় |\\n|:--|:--|\\n| ২ মে ২০২৬ | বাংলা |\\n| ৪ মে ২০২৬ | গণিত |\\n| ৬ মে ২০২৬ | ইতিহাস |"
    >>> said = normalise("পরীক্ষা ২ মে ২০২৬ তারিখে শুরু হয়ে ৫ মে ২০২৬ তারিখে শেষ হবে।\\n\\n" + table)
    >>> [(found.words, str(found.right)) for found in ends_otherwise(said)]
    [('৫ মে ২০২৬', '2026-05-06')]
    """
    if "|" not in text:
        return
    before = ""
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip().startswith("|"):
            block.append(line)
        elif block:
            tables = list(markdown_tables("\n".join(block), ()))
            if len(tables) == 1 and before:
                yield from _against(before, tables[0])
            block, before = [], line.strip()
        elif line.strip():
            before = line.strip()


def _against(paragraph: str, table: FigureTable) -> Iterator[EndOfTable]:
    if _OTHER.search(paragraph):
        return
    ends, beginning = _ends(paragraph), _beginning(paragraph)
    rows = _days_of(table) if ends or beginning else []
    if len(rows) < _LEAST or any(later < day for (day, _), (later, _) in pairwise(rows)):
        return
    if ends:
        yield from _beyond(ends, rows)
    elif beginning and 0 < abs((rows[0][0] - beginning[0]).days) <= _NEAR and not _AROUND.search(rows[0][1]):
        yield EndOfTable(beginning[1], rows[0][0], is_last=False)


def _beyond(
    ends: tuple[tuple[dt.date, str], tuple[dt.date, str]], rows: Sequence[tuple[dt.date, str]]
) -> Iterator[EndOfTable]:
    """The end of a paragraph that one row goes beyond."""
    (first, first_words), (last, last_words) = ends
    outside = {(day, words) for day, words in rows if not first <= day <= last}
    if len({day for day, _ in outside}) != 1 or any(
        _OTHER.search(words) or _AROUND.search(words) for _, words in outside
    ):
        return
    begun, ended = rows[0][0], rows[-1][0]
    if begun == first and ended > last:
        yield EndOfTable(last_words, ended, is_last=True)
    elif ended == last and begun < first:
        yield EndOfTable(first_words, begun, is_last=False)


def _ends(paragraph: str) -> tuple[tuple[dt.date, str], tuple[dt.date, str]] | None:
    """The only two days of a paragraph, from the one to the other, each with its words."""
    days = days_in(paragraph)
    if len(days) == 2 and days[0].day and days[1].day:
        between = paragraph[days[0].end : days[1].start]
        tied = _BETWEEN.match(between) and _AFTER.match(paragraph, days[1].end)
        return ((days[0].day, days[0].words), (days[1].day, days[1].words)) if tied else None
    spans = spans_in(paragraph) if len(days) < 2 else ()
    if len(spans) == 1 and all(spans[0].start <= one.start < spans[0].end for one in days):
        return (spans[0].first, spans[0].words), (spans[0].last, spans[0].words)
    return None


def _beginning(paragraph: str) -> tuple[dt.date, str] | None:
    """The only day of a paragraph, on which it says that something begins, with its words."""
    days = days_in(paragraph)
    if len(days) == 1 and days[0].day and _BEGINS.match(paragraph, days[0].end):
        return days[0].day, days[0].words
    return None


def _days_of(table: FigureTable) -> list[tuple[dt.date, str]]:
    """The day of each row, with the words of the row; nothing where a row has none, or several."""
    columns = [index for index, head in enumerate(table.heads) if _OF_DAYS.match(head.strip())]
    found = []
    for row in table.rows if len(columns) == 1 else ():
        cell = row.cells[columns[0]]
        days = days_in(cell.text) if cell else ()
        if len(days) != 1 or not days[0].day:
            return []
        found.append((days[0].day, row.words))
    return found
