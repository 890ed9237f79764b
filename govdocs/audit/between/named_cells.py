"""Cells of the other paper's tables that a text names by their row and their column, and gives otherwise; and kinds of rows that it counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.predicates import is_plain, speaks_of_another
from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.spans import LETTER
from govdocs.numerals import from_words, to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TEXTS: Final = ("body", "discussion", "text")
_VALUE: Final = normalise(
    r"(?P<value>(?:(?:সকাল|দুপুর|বেলা|বিকাল|সন্ধ্যা|রাত|ভোর) )?[০-৯]{1,4}(?:[.,][০-৯]{1,3})*)(?! ?(?:নম্বর|নং)? ?(?:স্মারক|পত্র|বিজ্ঞপ্তি)| (?:"
    rf"{MONTH}))"
)
_MOST_CELLS: Final = 600
_SAYS_NOTHING: Final = late(
    normalise(
        r"^\**(?:ক্র|ক্রম|ক্রমিক|নং|নম্বর|তারিখ|মন্তব্য|মোট|সর্বমোট|সংখ্যা|পরিমাণ|জন|টাকা|মূল্য|দর|ব্যয়|বিল|বরাদ্দ)(?!ঀ-৿)"
    )
)


def cells_otherwise(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The values that a sentence gives beside the names of a row and of a column, where that cell has another one: 'কাজিরহাট … শেষ ফেরি রাত ৯.৩০'.

    The sentence says what the other paper says, and the column does not have the value anywhere for that row.
    """
    said = [
        (passage.at, sentence)
        for passage in paper.texts
        if passage.at[0] in _TEXTS and passage.own
        for sentence in sentences(passage.text)
        if "|" not in sentence and is_plain(sentence) and speaks_of_another(passage.text)
    ]
    for table in figure_tables(other) if said else ():
        yield from _of_table(table, said)


def _of_table(table: FigureTable, said: Sequence[tuple[Path, str]]) -> Iterator[FactApart]:
    heads = [" ".join(normalise(head).strip("* ").split()) for head in table.heads]
    rows = [
        [_plain(cell.text) if cell else "" for cell in row.cells] for row in table.rows if not row.is_total
    ]
    if len(rows) * len(heads) > _MOST_CELLS:
        return
    labels = Counter(cell for row in rows for cell in row if _is_label(cell))
    for row in rows:
        names = [name for cell in row if labels[cell] == 1 for name in _names(cell)]
        for at, sentence in said:
            if (
                not any(name in sentence for name in names)
                or sum(
                    any(name in sentence for cell in each if labels[cell] == 1 for name in _names(cell))
                    for each in rows
                )
                != 1
            ):
                continue
            for head, cell in zip(heads, row, strict=True):
                found = _beside(head, sentence) if _is_value(cell) and not _SAYS_NOTHING.match(head) else None
                if found and not _same(found, cell):
                    yield FactApart(at, found, f"{head}: {cell}")


def _plain(text: str) -> str:
    return " ".join(normalise(text).replace("*", "").split())


def _is_label(cell: str) -> bool:
    return len(cell) > 3 and not re.search("[০-৯]", cell)


def _names(cell: str) -> list[str]:
    """What may name a row: its cell, and the parts of one that names several.

    >>> _names("হাসপাতাল রোড ও কলেজপাড়া")
    ['হাসপাতাল রোড ও কলেজপাড়া', 'হাসপাতাল রোড', 'কলেজপাড়া']
    """
    parts = re.split(" ও | এবং |,|;", cell)
    return [part.strip() for part in (cell, *parts) if len(part.strip()) > 4]


def _is_value(cell: str) -> bool:
    return bool(re.fullmatch(rf"{_VALUE}(?: ?(?:টা|টি|জন|টায়))?", cell))


def _beside(head: str, sentence: str) -> str | None:
    """The value that stands right behind the name of a column, or right before it with 'number'; None where none does.

    >>> _beside("শেষ ফেরি", "কাজিরহাট ঘাটে শেষ ফেরি রাত ৯.০০ টায় ছাড়বে"), _beside("ফিডার", "৪ নম্বর ফিডার ১২ এপ্রিল বন্ধ থাকবে")
    ('রাত ৯.০০', '৪')
    """
    name = re.escape(head)
    behind = re.search(
        rf"(?<!{LETTER}){name}(?!{LETTER})(?: [^০-৯,;।]{{1,20}}?)?? {_VALUE}(?![০-৯/-])", sentence
    )
    before = re.search(rf"(?<![০-৯./-]){_VALUE} (?:নম্বর|নং) {name}", sentence)
    found = [match["value"] for match in (behind, before) if match]
    return found[0] if len(found) == 1 else None


def _same(value: str, cell: str) -> bool:
    return _digits(value) == _digits(cell)


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", to_ascii(text)).lstrip("0")


# Kinds of rows

_KIND: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<words>(?P<figure>[০-৯]{{1,3}}|এক|দুই|দু|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়|দশ)(?: ?\([{LETTERS} ]{{2,40}}\))? ?(?:জন|টি)?) (?P<kind>{LETTER}{{3,20}})"
        rf"(?= ?(?:[,।;:)–-]|\Z)| (?:ও|এবং|আর|আছেন?|ছিলেন?|রয়েছেন?|নির্বাচিত|মনোনীত|তালিকাভুক্ত|অন্তর্ভুক্ত)(?!{LETTER}))"
    )
)
"""So many of a kind, of which nothing more is said: not '২ জন ছাত্রী প্রতিবন্ধী'."""
_LEAST_ROWS: Final = 3
_OTHER_LISTS: Final = late(normalise("অনুপস্থিত|অপেক্ষমাণ|বাদ|অন্য|নতুন|গত|পূর্ব"))


class KindsListed(NamedTuple):
    """How many rows of each kind the one list of a paper has, and the cells by which some of its rows are told from others."""

    numbers: Mapping[str, int]
    labels: frozenset[str]


def kinds_miscounted(paper: Paper, other: Paper, *, is_sent: bool) -> Iterator[FactApart]:
    """How many rows of a kind the one list of the other paper has, where a text says another number: '৮ জন ছাত্রী', and seven cells with ছাত্রী."""
    listed = other.once(_kinds_listed)
    for passage in paper.texts if listed.numbers else ():
        for sentence in sentences(passage.text) if passage.at[0] in _TEXTS and passage.own else ():
            of_all = is_sent or speaks_of_another(sentence)
            if (
                not of_all
                or "|" in sentence
                or _OTHER_LISTS.search(sentence)
                or _names_some(listed, sentence)
            ):
                continue
            for match in _KIND.finditer(sentence):
                count, number = listed.numbers.get(match["kind"]), _number(match["figure"])
                if count and number and number != count:
                    own, theirs = match["words"], to_bangla(str(count))
                    yield FactApart(passage.at, f"{own} {match['kind']}", f"{theirs} {match['kind']}")


def _kinds_listed(paper: Paper) -> KindsListed:
    tables = [table for table in figure_tables(paper) if len(table.rows) >= _LEAST_ROWS]
    columns = (
        [
            Counter(_plain(cell.text) for cell in tables[0].column(index) if cell)
            for index, head in enumerate(tables[0].heads)
            if not _OF_UNITS.search(head)
        ]
        if len(tables) == 1
        else []
    )
    kinds = {
        kind: count
        for column in columns
        if 1 < len(column) < sum(column.values())
        for kind, count in column.items()
        if re.fullmatch(f"{LETTER}{{3,20}}", kind)
    }
    labels = {cell for column in columns if len(column) > 1 for cell in column if _is_label(cell)}
    return KindsListed(kinds, frozenset(labels - kinds.keys()))


_OF_UNITS: Final = late(normalise(r"একক(?! দর)|ইউনিট|পরিমাপ"))
"""The head of a column of units, which are no kinds of what is listed."""


def _names_some(listed: KindsListed, sentence: str) -> bool:
    """Whether a sentence is of some rows of a list: those of one school."""
    return any(label in sentence for label in listed.labels)


def _number(figure: str) -> int | None:
    digits = to_ascii(figure)
    return int(digits) if digits.isdecimal() else from_words(digits)
