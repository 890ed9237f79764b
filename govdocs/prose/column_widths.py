"""Column widths, computed from the text so that cells are laid out once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

_FEW_WORDS = 26  # characters of a long text that a column should hold on one line
_LONGEST_WORD = 30  # characters of a word that is not broken; an address of the web may be longer
_PADDING = 3
_PAGE = 80  # characters of a table's size across an upright A4 page


def shares(texts: Sequence[Iterable[str]], stated: Sequence[Decimal | None]) -> tuple[Decimal, ...]:
    """The share of the table's width that each column takes, in percent, given the texts it holds.

    A stated width is kept. The others share what is left by what they hold: a short text on one line, of a long one as much
    as a few words, and never less than the longest word unless that is so long that it must be broken anyway.
    """
    needs = _fitted_to_page([max((_need(text) for text in column), default=0) + _PADDING for column in texts])
    left = Decimal(100) - sum(width or 0 for width in stated)
    open_needs = sum(need for need, width in zip(needs, stated, strict=True) if width is None)
    widths = [
        left * need / open_needs if width is None else width
        for need, width in zip(needs, stated, strict=True)
    ]
    # The edges are rounded, not the widths: those might add up to more than the page has.
    edges = [edge.quantize(Decimal("0.1")) for edge in accumulate(widths, initial=Decimal(0))]
    return tuple(end - begin for begin, end in pairwise(edges))


def _fitted_to_page(needs: list[int]) -> list[int]:
    """The needs limited to the width of a page: the widest columns give way first, so that a short word beside them stays whole."""
    level = max(needs, default=0)
    while sum(min(need, level) for need in needs) > _PAGE and level > _PADDING:
        level -= 1
    return [min(need, level) for need in needs]


def _need(text: str) -> int:
    """The characters of one line that a text needs."""
    line = max(map(len, text.splitlines()), default=0)
    if line <= _FEW_WORDS:
        return line
    return max(_FEW_WORDS, min(max(map(len, text.split()), default=0), _LONGEST_WORD))
