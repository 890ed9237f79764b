"""What is left of an amount out of which a table pays: '৫০,০০,০০০/- টাকা হতে …' above it, 'অবশিষ্ট ৪,৫০,০০০/- টাকা' below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, written
from govdocs.audit.reading.quantities import Quantity, money_in, sentences
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureTable, markdown_tables
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

OUT_OF: Final = late(
    normalise(
        r"(?: ?/[-=])?(?: ?\([^()০-৯]{2,120}\))? ?(?:টাকা|টি|পিস|কেজি|বান্ডিল|সেট|প্যাকেট|মে\. ?টন|মেট্রিক টন)?(?:র|ের)? ?"
        r"(?:(?:বরাদ্দ|তহবিল|অর্থ|অনুদান|বাজেট)(?:ের)? )?(?:মধ্য )?(?:হতে|থেকে)"
    )
)
"""Behind a number: what stands below is taken out of it, and is no more than a part."""
_HAD: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:বরাদ্দ(?:কৃত)?|প্রাপ্ত|পাওয়া|মঞ্জুর(?:কৃত)?|জমা|তহবিল|ছাড়কৃত|অনুদান)(?:{LETTER}{{0,3}})(?!{LETTER})"
    )
)
_REST: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:অবশিষ্ট|উদ্বৃত্ত|অব্যয়িত|বাকি|বাকী)(?: {LETTER}{{2,12}}){{0,3}} ?\Z|(?<!{LETTER})(?:অবশিষ্ট|উদ্বৃত্ত|স্থিতি) (?:থাকে|থাকবে|রয়েছে|আছে):? \Z"
    )
)
_NOT_PLAIN: Final = late(
    normalise("হারে|প্রতি ?টি|জনপ্রতি|কিস্তি|জের|পূর্ব|গত |বিগত|প্রায়|অন্যান্য|ভ্যাট|সুদ|অর্থবছরের|অন্য খাত|নিজস্ব")
)
"""Words of a sentence with which a rest is of more than the table."""
_OF_MONEY: Final = late(normalise("টাকা|বরাদ্দ|মূল্য|ব্যয়|অর্থ|বিল"))
_MOST: Final = 4
_NEAR: Final = Decimal("0.6")


def wrong_rests_of_table(text: str) -> Iterator[Misreckoned]:
    """The rest below the only table of a text that is not the amount above it, without the total of the table.

    >>> table = "| ক | টাকা |\\n|--|--|\\n| খ | ২০,০০০ |\\n| গ | ৩০,০০০ |\\n| মোট | ৫০,০০০ |"
    >>> said = f"প্রাপ্ত ৮০,০০০ টাকা হতে বরাদ্দ:\\n\\n{table}\\n\\nঅবশিষ্ট ৪০,০০০ টাকা ফেরত দেওয়া হবে।"
    >>> [str(found.right) for found in wrong_rests_of_table(said)]
    ['30000']
    """
    if "|" not in text or "টাকা" not in text:
        return
    tables = list(markdown_tables(text, ("body",)))
    total = _only_total(tables[0]) if len(tables) == 1 else None
    if total is None:
        return
    lines = text.split("\n")
    rows = [at for at, line in enumerate(lines) if is_table_row(line)]
    above, below = "\n".join(lines[: rows[0]]), "\n".join(lines[rows[-1] + 1 :])
    whole = _only_whole(above, total)
    behind = money_in(below)
    rests = [each for sentence in sentences(below) for each in _rests(sentence)]
    if whole is None or len(rests) != 1 or len(behind) > _MOST:
        return
    right = whole - total
    others = [one.number for one in behind if one.number != rests[0].number]
    if rests[0].number not in _left_by(right, others) and abs(rests[0].number - right) <= _NEAR * right:
        yield Misreckoned(rests[0].words, f"{written(whole)} – {written(total)}", right)


def _only_total(table: FigureTable) -> Decimal | None:
    """The total of the only column of money of a table, where it is the sum of its figures."""
    if (
        len(table.rows) < 3
        or [row.is_total for row in table.rows].count(True) != 1
        or not table.rows[-1].is_total
    ):
        return None
    found = []
    for index, head in enumerate(table.heads):
        *values, total = [cell.value if cell else None for cell in table.column(index)]
        if _OF_MONEY.search(normalise(head)) and total is not None:
            found.append(total if sum(filter(None, values), Decimal(0)) == total else None)
    return found[0] if len(found) == 1 else None


def _only_whole(text: str, total: Decimal) -> Decimal | None:
    """The one amount above a table that is more than its total and is said to be what there is, or what it is paid out of."""
    wholes = set()
    for sentence in sentences(text):
        for one in money_in(sentence):
            if one.number == total:
                continue
            if not (OUT_OF.match(sentence, one.end) or _HAD.search(sentence)) or _NOT_PLAIN.search(sentence):
                return None
            wholes.add(one.number)
    whole = wholes.pop() if len(wholes) == 1 else None
    return whole if whole is not None and whole > total else None


def _rests(sentence: str) -> list[Quantity]:
    found = money_in(sentence)
    if len(found) != 1 or _NOT_PLAIN.search(sentence):
        return []
    return [one for one in found if _REST.search(sentence, max(0, one.start - 50), one.start)]


def _left_by(right: Decimal, others: Sequence[Decimal]) -> set[Decimal]:
    """What is left, all or some of the other amounts taken off or added, too."""
    sums = {sum(some, Decimal(0)) for size in range(len(others) + 1) for some in combinations(others, size)}
    return {right - each for each in sums} | {right + each for each in sums}
