"""What a paper says of its own office's share, where the row of that office in the table of which it speaks has another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, cast

from govdocs.audit.between.claims import ANY, OTHERS, Claim, claims_of, counts_nothing, kind_of_head
from govdocs.audit.between.facts import stems
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureCell, FigureRow, FigureTable, figure_tables
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_LEAST: Final = 3
"""Rows of a table in which offices have their shares."""
_OF_ALL: Final = frozenset(stems("কার্যালয় অধিদপ্তর বিভাগ সরকার দপ্তর"))
_SHARE: Final = late(normalise("প্রাপ্ত|বরাদ্দ|মঞ্জুর|নির্ধারিত হার|বিতরণ|লক্ষ্যমাত্রা|অনুকূলে"))


def own_share_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The numbers that a paper has of its own share, where its row has another one that a slip of the hand, or a slip of the row, explains."""
    place = _place(paper)
    claims = [each for each in claims_of(paper) if _is_of_share(each)] if place else []
    for table in figure_tables(other) if claims else ():
        rows = [row for row in table.rows if not row.is_total]
        labels = [stems(_label(row)) - _OF_ALL for row in rows]
        own = [row for row, label in zip(rows, labels, strict=True) if label and label <= place]
        if len(rows) < _LEAST or len(own) != 1:
            continue
        elsewhere = [label for label in labels if label and not label <= place]
        for claim in claims:
            found = _meant(claim, own[0], rows, table)
            of_another = any(label <= stems(claim.sentence) for label in elsewhere)
            if len(found) == 1 and not of_another and not _has(paper, found[0]):
                yield FactApart(claim.at, claim.words, found[0].text.strip("* "))


def _has(paper: Paper, cell: FigureCell) -> bool:
    return any(claim.key == cell.value for claim in claims_of(paper))


def _is_of_share(claim: Claim) -> bool:
    return bool(
        claim.speaks
        and claim.before + claim.behind
        and claim.kind not in OTHERS
        and _SHARE.search(claim.sentence)
    )


def _place(paper: Paper) -> frozenset[str]:
    """The stems of the words of the letterhead."""
    lines = getattr(getattr(paper.document, "letterhead", None), "lines", ())
    return stems(normalise(" ".join(lines))) - _OF_ALL


def _label(row: FigureRow) -> str:
    return normalise(" ".join(cell.text for cell in row.cells if cell and cell.value is None))


def _meant(claim: Claim, own: FigureRow, rows: Sequence[FigureRow], table: FigureTable) -> list[FigureCell]:
    """The cells of the own row that a claim may be a slip of, of the columns that it names where it names any; nothing where the row has
    the claim's number."""
    if any(cell and cell.value == claim.key for cell in own.cells):
        return []
    found = [
        (head, cell)
        for head, cell, column in zip(
            table.heads, own.cells, zip(*(row.cells for row in rows), strict=True), strict=True
        )
        if cell and cell.value is not None and _may_be_of(claim, head)
        if claim.key in {each.value for each in column if each}
        or is_one_slip(cast(Decimal, claim.key), cell.value)
    ]
    named = [cell for head, cell in found if stems(normalise(head)) & claim.around]
    return named or [cell for _, cell in found]


def _may_be_of(claim: Claim, head: str) -> bool:
    kind = kind_of_head(normalise(head))
    return not counts_nothing(head) and (claim.kind == kind or (kind == ANY and claim.kind != _MONEY))


_MONEY: Final = "টাকা"
