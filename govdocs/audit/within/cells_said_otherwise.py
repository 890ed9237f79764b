"""What running text says of one row of a table, where the table has it of another: the applicant's village, the driver of the first shift."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import is_in_table, sentence_around
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.spans import LETTER
from govdocs.audit.within.ranks_of_rows import ranked_otherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class CellOtherwise(NamedTuple):
    """Where a sentence has what is another row's, the words there, and what the row has."""

    passage: Passage
    stated: str
    own: str
    start: int


class _Column(NamedTuple):
    """A column of words: the noun of its head, and what each row has."""

    noun: str
    cells: tuple[str, ...]
    is_of_names: bool


class _KeyOfRow(NamedTuple):
    """What calls one row, and which it is."""

    words: str
    column: int
    row: int


_MOST: Final = 40
"""Rows of a table, and tables of a letter, that are looked at: a longer one is a register."""
_PLACES: Final = 200
"""Of the places of one text where rows of one table are called."""
_NAMES: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:নাম|চালক|পিতা|মাতা|স্বামী|সঙ্গী|তত্ত্বাবধায়ক|প্রশিক্ষক|শিক্ষক|উপস্থাপক|প্রযোজক|দলনেতা|সুপারভাইজার|পরিদর্শক|প্রত্যবেক্ষক|ইনচার্জ"
        rf"|কর্মকর্তা|সভাপতি|আহ্বায়ক|অপারেটর|ডিলার|ইজারাদার|ঠিকাদার|মালিক|চিকিৎসক|নার্স|প্রতিনিধি|সদস্য|উপকারভোগী|আবেদনকারী|প্রার্থী|শিক্ষার্থী|চাষি|কৃষক|রোগী)"
    )
)
_HEAD: Final = late(
    normalise(
        rf"\A(?:(?P<whose>{LETTER}{{2,20}}?)(?:র|ের) নাম|(?:{LETTER}{{2,20}} ){{0,2}}(?P<noun>{LETTER}{{3,20}}))\Z"
    )
)
_NO_NOUNS: Final = frozenset(
    normalise(
        "নাম মন্তব্য বিবরণ ক্রমিক নম্বর সংখ্যা পরিমাণ মূল্য দর টাকা তারিখ সময় দায়িত্ব পরিচয় কারণ ফলাফল অবস্থা কাজ কার্যক্রম সিদ্ধান্ত সুপারিশ বিষয়"
    ).split()
)
_WORDS: Final = late(rf"{LETTER}+")
_TITLE: Final = r"(?:(?:মৃত|মরহুম|জনাব|বেগম|মিজ|ড\.|ডা\.|মো\.|মোছা\.|মোসা\.|মোঃ|মোছাঃ) ?){0,3}"
_CASE: Final = "(?:-এর|-কে|ের|য়ের|কে|র|ে|য়|তে|টি|টির)?"
_SHORTEST, _LONGEST = 4, 60
_REACH: Final = 30
"""Characters between what calls the row and the noun of the column."""

_TELLS_OF_ANOTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পরিবর্তে|স্থলে|বদলে|বদলি|বিকল্প|স্থানান্তর|নতুন|সাবেক|পূর্বে|(?<!র )আগে(?!র)|অনুপস্থিত|পক্ষে|অপর|অন্য|নয়|নন|ছাড়া|বনাম|তুলনায়|মৃত্যু|হস্তান্তর|প্রত্যাহার|ভুল|ছিল|সংশোধ|গত |বিগত)"
    )
)
"""Words of a sentence in which what another row has may stand beside this one."""


def cells_otherwise(paper: Paper) -> Iterator[CellOtherwise]:
    """Words that a sentence gives to one row, by its key and the noun of a column, and that are another row's, or nearly its own."""
    texts = [one for one in paper.texts if one.own and one.at[0] in PROSE]
    for table in figure_tables(paper)[:_MOST] if texts else ():
        rows = [row for row in table.rows if not row.is_total]
        if not 1 < len(rows) <= _MOST:
            continue
        columns = _columns(table)
        for passage in texts:
            for key, place in islice(_keys_in(passage.text, columns), _PLACES):
                yield from _said(passage, columns, key, place)
            for stated, own, start in ranked_otherwise(table, passage.text):
                yield CellOtherwise(passage, stated, own, start)


def _columns(table: FigureTable) -> list[_Column]:
    """The columns that have words in every row."""
    found = []
    heads = [normalise(head).strip("* ") for head in table.heads]
    nouns = [match["whose"] or match["noun"] if (match := _HEAD.match(head)) else "" for head in heads]
    for index, head in enumerate(heads):
        cells = tuple(
            bare_name(cell.text) if cell and cell.value is None else ""
            for row in table.rows
            if not row.is_total
            for cell in row.cells[index : index + 1]
        )
        if all(cells) and len({*cells}) > 1 and max(map(len, cells)) <= _LONGEST:
            noun = "" if nouns.count(nouns[index]) > 1 or nouns[index] in _NO_NOUNS else nouns[index]
            found.append(_Column(noun, cells, bool(_NAMES.search(head))))
    return found


def _keys_in(text: str, columns: Sequence[_Column]) -> Iterator[tuple[_KeyOfRow, tuple[int, int]]]:
    """What calls a row, where it stands in running text; a word that may be of another thing, only beside the noun of its column."""
    for number, column in enumerate(columns):
        if len({*column.cells}) < len(column.cells):
            continue
        for row, words in enumerate(column.cells):
            at = text.find(words) if len(words) >= _SHORTEST else -1
            for _ in range(_MOST):
                if at < 0:
                    break
                if not is_in_table(text, at) and _begins(text, at):
                    yield _KeyOfRow(words, number, row), (at, at + len(words))
                at = text.find(words, at + len(words))


def _begins(text: str, at: int) -> bool:
    return not at or not _LETTER.match(text, at - 1)


_LETTER: Final = late(LETTER)


def _said(
    passage: Passage, columns: Sequence[_Column], key: _KeyOfRow, place: tuple[int, int]
) -> Iterator[CellOtherwise]:
    text = passage.text
    start, end = sentence_around(text, place[0])
    sentence = text[start:end]
    own_column = columns[key.column]
    if _TELLS_OF_ANOTHER.search(sentence) or _others_in(sentence, own_column, key):
        return
    for number, column in enumerate(columns):
        own = column.cells[key.row]
        if number == key.column or own in sentence:
            continue
        behind = _place_of_value(text[place[1] : end], own_column, column, is_name=" " in key.words)
        if behind is None:
            continue
        at = place[1] + behind
        stated = _another(text[at:end], column, own)
        if stated:
            yield CellOtherwise(passage, stated, own, at)
            return


def _others_in(sentence: str, column: _Column, key: _KeyOfRow) -> bool:
    """Whether a sentence calls another row, too."""
    return any(
        words in sentence and row != key.row and words not in key.words
        for row, words in enumerate(column.cells)
    )


def _place_of_value(rest: str, own: _Column, column: _Column, *, is_name: bool) -> int | None:
    """Where behind a key the value of a column would stand: behind its noun; a role may stand right before a name."""
    beside = rf"(?: ?{re.escape(own.noun)}{_CASE})?" if own.noun else ""
    if column.noun:
        gap = rf"[^।\n;:|]{{0,{_REACH}}}?(?<!{LETTER})" if is_name else " "
        behind = re.compile(
            normalise(
                rf"{_CASE}{beside},?{gap}(?<={'[, ]'}){re.escape(column.noun)}{_CASE}(?: নাম)?[:,]? {_TITLE}"
            )
        ).match(rest)
        if behind:
            return behind.end()
    if column.is_of_names and not is_name and not own.is_of_names:
        behind = re.compile(normalise(rf"{beside} {_TITLE}(?={LETTER})")).match(rest)
        return behind.end() if behind else None
    return None


def _another(behind: str, column: _Column, own: str) -> str:
    """The words of another row with which a text goes on; of names, those that are the own one but for a word."""
    for cell in column.cells:
        words = bare_name(_LATE.sub("", cell))
        if len(words) >= _SHORTEST and behind.startswith(words) and _ends(behind, len(words)):
            return "" if cell == own or own.startswith(words) else words
    if not column.is_of_names:
        return ""
    right = _LATE.sub("", own).split()
    said = [match[0] for match in _WORDS.finditer(behind.split(",")[0])][: len(right)]
    if len(right) < _TWO or len(said) != len(right) or not behind.startswith(" ".join(said)):
        return ""
    said[-1] = _ENDING.sub("", said[-1]) if said[-1] != right[-1] else said[-1]
    apart = [(one, two) for one, two in zip(said, right, strict=True) if one != two]
    if len(apart) != 1 or _is_with_case(*apart[0]):
        return ""
    return " ".join(said)


def _is_with_case(one: str, other: str) -> bool:
    """Whether one word is the other with more behind it than a vowel: its case."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] not in _LAST_VOWELS


_LAST_VOWELS: Final = ("া", "ি", "ী")
_TWO: Final = 2
_LATE: Final = late(normalise(r"\A(?:মৃত|মরহুম|মরহুমা) (?:মো\. ?)?"))
_ENDING: Final = late(normalise(r"(?<=..)(?:ের|কে|এর|র)\Z"))
_ENDS: Final = late(normalise(rf"{_CASE}(?!{LETTER})"))


def _ends(text: str, at: int) -> bool:
    return _ENDS.match(text, at) is not None
