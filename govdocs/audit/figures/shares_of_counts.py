"""Shares in per cent beside what they are shares of: of two counts of one whole, and in a column of a table beside its amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, as_share, number_of, rounded
from govdocs.audit.reading.quantities import sentences_with_percent
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PERCENT: Final = r"[০-৯]{1,3}(?:\.[০-৯]{1,2})?"
_COUNT: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<number>[০-৯]{{1,3}}(?:,[০-৯]{{2,3}}){{0,3}}|[০-৯]{{1,7}}) ?(?P<unit>জন|টি|টাকা) ?(?:{LETTER}{{2,15}} )?\((?P<words>(?P<percent>{_PERCENT}) ?(?:%|শতাংশ))\)"
    )
)
_OPPOSITES: Final = tuple(
    tuple(map(normalise, pair))
    for pair in (("পুরুষ", "নারী"), ("পুরুষ", "মহিলা"), ("ছাত্র", "ছাত্রী"), ("ছেলে", "মেয়ে"), ("পাস", "ফেল"))
)
_SHARE_HEAD: Final = late(
    normalise(r"^(?:শতাংশ|শতকরা|শতকরা হার|অংশ ?\(?(?:%|শতাংশ)\)?|হার ?\(%\)|%|মোটের (?:%|শতাংশ))$")
)
_SHARE: Final = late(rf"(?P<percent>{_PERCENT}) ?(?:%|শতাংশ)?")
_HUNDRED: Final = 100
_POINT: Final = 1
"""Points of per cent that rounding may take."""
_LEAST: Final = 3


def wrong_shares_of_counts(text: str) -> Iterator[Misreckoned]:
    """Of two counts that are all of a whole, each with its share, the share that is not its own while the other's is.

    >>> [str(found.right) for found in wrong_shares_of_counts("পুরুষ ৬০ জন (৬০%) ও মহিলা ৪০ জন (৩০%)।")]
    ['40']
    """
    for sentence in sentences_with_percent(text):
        counts = list(_COUNT.finditer(sentence)) if "(" in sentence else []
        for first, second in pairwise(counts) if len(counts) == 2 else ():
            if first["unit"] != second["unit"] or not _are_opposite(sentence, first, second):
                continue
            numbers = [number_of(each["number"]) or Decimal(0) for each in (first, second)]
            whole = sum(numbers, Decimal(0))
            rights = [_HUNDRED * number / whole for number in numbers] if whole else []
            off = [
                abs(right - (number_of(each["percent"]) or 0)) > _POINT
                for each, right in zip((first, second), rights, strict=False)
            ]
            if off in ([True, False], [False, True]):
                wrong = off.index(True)
                reckoning = as_share(numbers[wrong], whole)
                yield Misreckoned((first, second)[wrong]["words"], reckoning, rounded(rights[wrong]))


def _are_opposite(sentence: str, first: re.Match[str], second: re.Match[str]) -> bool:
    before, between = sentence[: first.start()], sentence[first.end() : second.start()]
    return any(one in before and other in between for pair in _OPPOSITES for one, other in (pair, pair[::-1]))


def wrong_shares_of_column(table: FigureTable) -> Iterator[tuple[FigureCell, Decimal]]:
    """The cells of a column of shares that are not the share of the amount before them, where those of most rows are."""
    heads = [head.strip("* ") for head in table.heads]
    shares = [index for index, head in enumerate(heads) if index and _SHARE_HEAD.match(head)]
    rows = [row for row in table.rows if not row.is_total]
    if len(shares) != 1 or len(rows) < _LEAST:
        return
    pairs = [(row.cells[shares[0] - 1], row.cells[shares[0]]) for row in rows]
    amounts = [cell.value if cell else None for cell, _ in pairs]
    whole = sum((amount or 0 for amount in amounts), Decimal(0))
    if None in amounts or not whole:
        return
    found = []
    for amount, (_, cell) in zip(amounts, pairs, strict=True):
        stated = _SHARE.fullmatch(cell.text.strip("* ")) if cell else None
        percent = number_of(stated["percent"]) if stated else None
        if cell is None or amount is None or percent is None:
            return
        right = _HUNDRED * amount / whole
        found.append((cell, right, abs(percent - right) > _POINT))
    wrong = [each for each in found if each[2]]
    if len(wrong) * 2 < len(found):
        yield from ((cell, rounded(right)) for cell, right, _ in wrong)
