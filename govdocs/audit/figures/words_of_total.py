"""An amount in words that stands apart from its figure: below the total of a table, or beside 'অঙ্কে'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import markdown_tables
from govdocs.errors import Refusal
from govdocs.numerals import from_words
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherWords(NamedTuple):
    """The words of an amount, how much they are, and the figure that they should be."""

    words: str
    stated: Decimal
    right: Decimal


_IN_WORDS: Final = late(
    normalise(
        r"\*{0,2}(?:(?:সর্ব)?মোট ?)?\(?(?:টাকা )?কথায়\)?(?: মোট)?\*{0,2} ?[:ঃ–-]{0,2} ?\(?(?P<words>[^()০-৯।\n:|]{3,120}?) ?টাকা(?: মাত্র)?"
    )
)
_THEN_FIGURE: Final = late(r"[)।,; ]{0,3}অঙ্কে ?[:ঃ]? ?(?P<figure>[০-৯][০-৯,]*)")
_DIGIT: Final = late("[০-৯]")


def words_of_totals(text: str) -> Iterator[OtherWords]:
    """Amounts in words that are not those of the total of the table right above, or of the figure behind অঙ্কে.

    >>> [str(found.right) for found in words_of_totals("কথায়: পাঁচ লক্ষ টাকা মাত্র, অঙ্কে ৫০,০০০/- টাকা।")]
    ['50000']
    """
    if not any(sign in text for sign in _SIGNS):
        return
    lines = text.split("\n")
    for index, line in enumerate(lines):
        match = _IN_WORDS.search(line)
        stated = _number(match["words"]) if match else None
        if match is None or stated is None:
            continue
        figure = _THEN_FIGURE.match(line, match.end())
        totals = [number_of(figure["figure"])] if figure else []
        if not figure and not _DIGIT.search(line):
            totals = _totals_above(lines[:index])
        known = [total for total in totals if total is not None]
        if known and stated not in known:
            yield OtherWords(match["words"], stated, known[-1])


_SIGNS: Final = tuple(map(normalise, ("কথায়",)))


def _number(words: str) -> Decimal | None:
    try:
        return Decimal(from_words(words.strip()))
    except Refusal:
        return None


def _totals_above(lines: list[str]) -> list[Decimal | None]:
    """The figures in the row of totals of the table right above; none where there is no such row."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    if not lines or not is_table_row(lines[-1]):
        return []
    tables = list(markdown_tables("\n".join(lines), ()))
    last = tables[-1].rows[-1] if tables and tables[-1].rows else None
    return [cell.value for cell in last.cells if cell] if last and last.is_total else []
