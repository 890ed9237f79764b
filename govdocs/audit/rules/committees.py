"""Committees: one convener, one chair, one member-secretary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.announced import announced_lists
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureCell, FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ROLE_HEAD: Final = late(normalise("কমিটিতে|পদবি|পদ$|দায়িত্ব|ভূমিকা|অবস্থান|মর্যাদা"))
_ONE_ONLY: Final = tuple(map(normalise, ("আহ্বায়ক", "সভাপতি", "সদস্য-সচিব", "সদস্য সচিব", "সদস্যসচিব")))
_MEMBER: Final = "সদস্য"
_LONGEST: Final = 40
"""Rows of one committee."""


@rule("two-conveners", source="এক কমিটিতে একজন আহ্বায়ক, একজন সদস্য-সচিব")
def two_conveners(paper: Paper) -> Iterator[Finding]:
    """এক কমিটির ছকে দুইজন আহ্বায়ক, সভাপতি বা সদস্য-সচিব।

    কেন: সারি নকল করে পদ বদলাতে ভুললে এমন হয়; কার কাছে সভা ডাকার ক্ষমতা, তা নিয়ে পরে বিরোধ বাধে। ‘সদস্য’ লেখা সারি থাকলে, আর ক্রমিক একবারই ১ থেকে
    শুরু হলে, দেখা হয়। দুইজন আহ্বায়কের সঙ্গে দুইজন সদস্য-সচিব থাকলে দুটি কমিটি ধরা হয়।

    উদাহরণ: ১ ও ৩ নম্বর সারিতে ‘আহ্বায়ক’।

    One committee has two conveners, chairs or member-secretaries.

    Why: a row was copied and its role was not changed; later nobody knows who calls the meeting. Looked at where rows say 'member', and the
    numbers begin once. Two conveners with two member-secretaries are two committees.

    Example: 'আহ্বায়ক' in rows 1 and 3.
    """
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            if _ROLE_HEAD.search(head.strip("* ")) and len(table.rows) <= _LONGEST and _is_one(table):
                yield from _twice([cell for cell in table.column(index) if cell])
    for passage in paper.texts:
        if passage.at[0] in ("body", "discussion", "text") and any(
            role in passage.text for role in _ONE_ONLY
        ):
            for _, items, _ in announced_lists(passage.text):
                ends = [match for item in items if (match := _AT_END.search(item))]
                cells = [FigureCell(match["role"], passage.at, Quote(match.string)) for match in ends]
                yield from _twice(cells) if len(cells) == len(items) else ()


_AT_END: Final = late(rf"(?:[–—:-]|,) ?(?P<role>{'|'.join((*_ONE_ONLY, _MEMBER))})[।;,. ]*\Z")


def _is_one(table: FigureTable) -> bool:
    """Whether the serial numbers of a table begin once, or it has none."""
    firsts = [row.cells[0].text.strip("* ।.)(") for row in table.rows if row.cells and row.cells[0]]
    return sum(first in ("১", "০১", "1", "01", "ক") for first in firsts) < 2


def _twice(cells: list[FigureCell]) -> Iterator[Finding]:
    roles: dict[str, list[FigureCell]] = {}
    for cell in cells:
        roles.setdefault(cell.text.strip("* ।"), []).append(cell)
    several = [role for role in _ONE_ONLY if len(roles.get(role, ())) > 1]
    if len(several) == 1 and len(roles[several[0]]) == 2 and len(roles.get(_MEMBER, ())) > 0:
        second = roles[several[0]][1]
        yield Finding(second.at, *messages.TWO_CONVENERS.filled(role=several[0]), quote=second.quote)
