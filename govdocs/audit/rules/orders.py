"""Orders: a transfer goes to another place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FROM: Final = late(normalise(r"(?:বর্তমান|পূর্বের|আগের|পূর্বতন) (?:কর্মস্থল|দপ্তর|কার্যালয়|শাখা)"))
_TO: Final = late(normalise(r"(?:বদলিকৃত|বদলির|বদলিপূর্বক পদায়নকৃত|নতুন|পদায়নকৃত) (?:কর্মস্থল|দপ্তর|কার্যালয়|শাখা)"))
_OTHER_POST: Final = late(normalise("(?:বর্তমান|নতুন|পদোন্নতি|বদলিকৃত) ?(?:প্রাপ্ত )?(?:পদ|পদবি)(?:$| )|পদোন্নতি"))
"""Heads of a table in which the post changes and the place may stay."""
_ENOUGH: Final = 2
"""Rows that go elsewhere, by which the columns are known for what they are."""


@rule("moved-to-same-place", source="বদলি এক কর্মস্থল থেকে আরেক কর্মস্থলে")
def moved_to_same_place(paper: Paper) -> Iterator[Finding]:
    """বদলির ছকে একজনের বর্তমান ও বদলিকৃত কর্মস্থল একই।

    কেন: সারি নকল করে একটি ঘর বদলাতে ভুললে এমন হয়; আদেশটি কার্যকর করা যায় না। অন্তত দুই সারিতে দুই জায়গা আলাদা হলে দেখা হয়; পদ বদলের (পদোন্নতির) ছকে নয়।

    উদাহরণ: ‘বর্তমান কর্মস্থল’ ও ‘বদলিকৃত কর্মস্থল’ দুই ঘরেই একই উপজেলা।

    A table of transfers has one place for somebody's present and new office.

    Why: a row was copied and one cell was not changed; the order cannot be carried out. Looked at where at least two rows go elsewhere, and
    not where the post changes (promotions).

    Example: the same upazila under 'বর্তমান কর্মস্থল' and 'বদলিকৃত কর্মস্থল'.
    """
    for table in figure_tables(paper):
        yield from _not_moved(table)


def _not_moved(table: FigureTable) -> Iterator[Finding]:
    heads = [head.strip("* ") for head in table.heads]
    places = [next((i for i, head in enumerate(heads) if each.match(head)), None) for each in (_FROM, _TO)]
    here, there = places
    if here is None or there is None or any(map(_OTHER_POST.search, heads)):
        return
    pairs = [(row.cells[here], row.cells[there]) for row in table.rows]
    both = [(one, other) for one, other in pairs if one and other and one.text.strip() and other.text.strip()]
    same = [other for one, other in both if one.text.split() == other.text.split()]
    if same and len(both) - len(same) >= _ENOUGH:
        for cell in same:
            yield Finding(
                cell.at, *messages.MOVED_TO_SAME_PLACE.filled(place=cell.text.strip()), quote=cell.quote
            )
