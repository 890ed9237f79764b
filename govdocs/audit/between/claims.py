"""What each sentence and each cell of a paper claims: a day, a span of days, an hour, a rate, a year, pages or a number, and the words it is said with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.between.cards import day_of
from govdocs.audit.between.facts import stem, stems
from govdocs.audit.between.predicates import speaks_of_another
from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS, DayMention, days_in, spans_in, times_in
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.quantities import quantities
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureRow, figure_tables
from govdocs.numerals import parse_decimal, to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

DAY: Final = "day"
BY_DAY: Final = "day by which"
SPAN: Final = "span of days"
HOUR: Final = "hour"
RATE: Final = "per cent"
YEAR: Final = "year of accounts"
PAGES: Final = "pages"
ANY: Final = ""
"""A number of a table, whose unit its head may have."""
GRADE: Final = "grade"
BANGLA_YEAR: Final = "Bangla year"
MEETING: Final = "meeting of a number"
AGE: Final = "years"
OTHERS: Final = (DAY, BY_DAY, SPAN, HOUR, RATE, YEAR, PAGES, GRADE, BANGLA_YEAR, MEETING, AGE)
"""The kinds of values that are no number of things; those have their unit for a kind."""


class PlacedValue(NamedTuple):
    """A value of a text: of which kind, what it is, and where it stands."""

    start: int
    end: int
    kind: str
    key: object
    words: str


class Claim(NamedTuple):
    """A value, and what is said of it."""

    at: Path
    kind: str
    key: object
    words: str
    around: frozenset[str]
    """The stems of the words around it, up to the values before and behind; those of the row and of the head of a cell."""
    before: tuple[str, ...]
    """The stems of the words right before it, the nearest first; none of a cell."""
    behind: tuple[str, ...]
    sentence: str
    near: tuple[str, str]
    """What stands before and behind it, up to other values."""
    speaks: bool
    """Whether its sentence, or the paragraph up to it, says what another paper says."""


_TEXTS: Final = ("subject", "body", "discussion", "decisions", "text", "closing", "particulars", "venue")
_MOST: Final = 300
_REACH: Final = 6
_WORD: Final = late("[\u0980-\u09e5\u09f0-\u09ff\u200c\u200d]+")
_WEEKDAY: Final = r"(?:,? ?\(?[^\s,।()]{2,10}বার\)?)?"
_FROM: Final = late(normalise(rf"\A(?: ?খ্রি(?:\.|ষ্টাব্দ))?(?: ?তারিখ)?{_WEEKDAY} ?(?:হতে|থেকে|[–-]) ?\Z"))
_YEAR: Final = late("(?<![০-৯./-])[০-৯]{4}[-–][০-৯]{2,4}(?![০-৯-])")
_NUMBER: Final = r"(?<![০-৯.,/–-])(?P<number>[০-৯]{1,3}(?:\.[০-৯]{1,2})?)(?: ?\([^()০-৯]{2,20}\))?"
_NUMBERS_OF: Final = tuple(
    (kind, late(normalise(pattern)))
    for kind, pattern in (
        (RATE, rf"{_NUMBER} ?(?:%|শতাংশ)"),
        (PAGES, rf"{_NUMBER} ?(?:পাতা|পৃষ্ঠা|ফর্দ)"),
        (GRADE, r"গ্রেড ?[-–]? ?(?P<number>[০-৯]{1,2})(?![০-৯])"),
        (BANGLA_YEAR, r"(?<![০-৯.,/–-])(?P<number>১[৩৪][০-৯]{2})(?= (?:বঙ্গাব্দ|বাংলা সন|সন))"),
        (MEETING, rf"{_NUMBER}(?:ম|য়|র্থ|ষ্ঠ|তম|শ)(?= (?:[^\s।,]{{2,15}} )?সভা)"),
        (AGE, rf"{_NUMBER} ?বছর"),
    )
)
_BY: Final = normalise("মধ্যে")
_PAPERS: Final = normalise("নম্বর|নং|স্মারক|পত্র|আদেশ|পরিপত্র|বিজ্ঞপ্তি|আবেদন|মনোনয়ন|মঞ্জুরি|নোটিশ|চিঠি|প্রজ্ঞাপন|কার্যাদেশ")
_OF_A_PAPER: Final = late(rf"\A(?: ?তারিখ)?(?:ের|এর)[^,।]{{0,40}}(?:{_PAPERS})")
_A_PAPER_BEFORE: Final = late(rf"(?:{_PAPERS})[^।]{{0,45}}তারিখ:? ?\Z")
_COUNTS_NOTHING: Final = late(
    normalise("^(?:ক্রমিক|ক্রম|ক্র[.ঃ:])|(?:ক্র|নং|নম্বর|সিরিয়াল|কোড|রোল|দাগ|খতিয়ান|হোল্ডিং)$|টেলিফোন|মোবাইল|ফোন")
)
_OF_PAPER: Final = late(
    normalise("(?:কার্যাদেশ|ক্রয়াদেশ|বরাদ্দপত্র|মঞ্জুরিপত্র|চাহিদাপত্র|অনুমোদনপত্র|চুক্তি)(?:ের|ে)(?![\u0980-\u09ff])")
)


def claims_of(paper: Paper) -> tuple[Claim, ...]:
    """The claims of the sentences of a paper, and of the cells of its tables."""
    return paper.once(_claims_of)


def _claims_of(paper: Paper) -> tuple[Claim, ...]:
    own = day_of(paper.document)
    said = [each for passage in paper.texts if passage.at[0] in _TEXTS for each in _of_passage(passage, own)]
    cells = [
        each for table in figure_tables(paper) for row in table.rows for each in _of_row(table.heads, row)
    ]
    return (*said[:_MOST], *cells[:_MOST])


def _of_passage(passage: Passage, own: date | None) -> Iterator[Claim]:
    label = f"{normalise(str(passage.at[-1]))}: " if passage.at[0] == "particulars" else ""
    for line in f"{label}{passage.text}".split("\n"):
        upto = ""
        for sentence in () if is_table_row(line) else re.split("[।;]", line):
            upto += sentence
            speaks = speaks_of_another(upto) or bool(_OF_PAPER.search(sentence))
            yield from _of_sentence(passage.at, sentence, own, speaks=speaks)


def _of_sentence(at: Path, sentence: str, own: date | None, *, speaks: bool) -> Iterator[Claim]:
    values = values_of(sentence, own)
    for index, value in enumerate(values):
        start = values[index - 1].end if index else 0
        end = values[index + 1].start if index + 1 < len(values) else len(sentence)
        before, behind = sentence[start : value.start], sentence[value.end : end]
        if value.kind == DAY and (_OF_A_PAPER.match(behind) or _A_PAPER_BEFORE.search(before)):
            continue
        kind = BY_DAY if value.kind == DAY and _BY in behind[:_NEAR] else value.kind
        yield Claim(
            at,
            kind,
            value.key,
            value.words,
            stems(before) | stems(behind),
            tuple(map(stem, reversed(_WORD.findall(before)[-_REACH:]))),
            tuple(map(stem, _WORD.findall(behind)[:_REACH])),
            sentence,
            (before, behind),
            speaks,
        )


_NEAR: Final = 22


def _of_row(heads: tuple[str, ...], row: FigureRow) -> Iterator[Claim]:
    cells = [
        (normalise(head).strip("* "), cell, normalise(cell.text).strip("* "))
        for head, cell in zip(heads, row.cells, strict=True)
        if cell and cell.text.strip()
    ]
    label = " ".join(text for _, cell, text in cells if cell.value is None and not days_in(text))
    for head, cell, text in () if row.is_total else cells:
        if counts_nothing(head):
            continue
        values = values_of(text)
        kind, key = (values[0].kind, values[0].key) if len(values) == 1 else (kind_of_head(head), cell.value)
        if key is not None and len(values) < 2:
            said = f"{label} {head}"
            yield Claim(cell.at, kind, key, text, stems(said), (), (), said, (head, ""), speaks=False)


def counts_nothing(head: str) -> bool:
    """Whether the numbers of a column count nothing: they are of rows, or names of things."""
    return bool(_COUNTS_NOTHING.search(normalise(head).strip("* ")))


def kind_of_head(head: str) -> str:
    """The kind of the bare numbers of a column."""
    return next((kind for kind, signs in _HEADS if any(sign in head for sign in signs)), ANY)


_HEADS: Final = (
    ("টাকা", (*map(normalise, ("টাকা", "দর", "মূল্য", "ব্যয়")),)),
    (RATE, ("%", "শতাংশ")),
    (GRADE, ("গ্রেড",)),
)


def values_of(text: str, own: date | None = None) -> list[PlacedValue]:
    """The values of a text, in order; days without a year are those nearest to the day of the paper, `own`.

    >>> [(value.kind, value.words) for value in values_of("১২ অক্টোবর ২০২৫, রবিবার হতে ১৪ অক্টোবর ২০২৫ পর্যন্ত ৩ জন, ৪ শতাংশ হারে")]
    [('span of days', '১২ অক্টোবর ২০২৫, রবিবার হতে ১৪ অক্টোবর ২০২৫'), ('জন', '৩ জন'), ('per cent', '৪ শতাংশ')]
    """
    found: list[PlacedValue] = []
    for value in (*_values(text), *(_short_days(text, own) if own else ())):
        if not any(value.start < other.end and other.start < value.end for other in found):
            found.append(value)
    return sorted(found)


def _values(text: str) -> Iterator[PlacedValue]:
    """The values of a text, those first that others are parts of."""
    days = [day for day in days_in(text) if day.day]
    yield from _spans(text, days)
    for day in days:
        yield PlacedValue(day.start, day.end, DAY, day.day, day.words)
    for match in _YEAR.finditer(text):
        yield PlacedValue(*match.span(), YEAR, match[0].replace("–", "-"), match[0])
    for hour in times_in(text):
        if hour.has_time_word:
            yield PlacedValue(hour.start, hour.end, HOUR, (hour.hour, hour.minute), hour.words)
    for kind, pattern in _NUMBERS_OF:
        for match in pattern.finditer(text):
            yield PlacedValue(*match.span(), kind, parse_decimal(match["number"]), match[0])
    for one in quantities(text):
        yield PlacedValue(one.start, one.end, one.unit, one.number, one.words)


def _short_days(text: str, own: date) -> Iterator[PlacedValue]:
    for match in _SHORT_DAY.finditer(text):
        years = (own.year - 1, own.year, own.year + 1)
        days = [day for year in years if (day := _day(year, match["month"], match["day"]))]
        if days:
            nearest = min(days, key=lambda day: abs((day - own).days))
            yield PlacedValue(*match.span(), DAY, nearest, match[0])


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, MONTH_NUMBERS[month], int(to_ascii(day)))
    except ValueError:
        return None


_SHORT_DAY: Final = late(
    rf"(?<![০-৯.,/–-])(?P<day>[০-৯]{{1,2}}) (?P<month>{MONTH})(?!,? ?[০-৯]{{4}}| (?:হতে|থেকে)|[–-])(?=[ ,)।;]|ের|ে|\Z)"
)


def _spans(text: str, days: list[DayMention]) -> Iterator[PlacedValue]:
    for one, other in pairwise(days):
        if _FROM.match(text[one.end : other.start]):
            yield PlacedValue(one.start, other.end, SPAN, (one.day, other.day), text[one.start : other.end])
    for span in spans_in(text):
        yield PlacedValue(span.start, span.end, SPAN, (span.first, span.last), span.words)
