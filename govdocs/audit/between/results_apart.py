"""Who came first, by a press note or a letter, and by the table of the result; targets of a plan, by a report on it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.models.other_kinds import InnovationPlan
from govdocs.numerals import group, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PLACES: Final = (
    late(normalise(rf"(?<!{LETTER})(?:প্রথম|১ম)(?: স্থান| পুরস্কার)?")),
    late(normalise(rf"(?<!{LETTER})(?:দ্বিতীয়|২য়)(?: স্থান| পুরস্কার)?")),
    late(normalise(rf"(?<!{LETTER})(?:তৃতীয়|৩য়)(?: স্থান| পুরস্কার)?")),
)
_WON: Final = late(normalise("হয়েছে|হয়েছেন|হন|হয়(?![\u0980-\u09ff])|অধিকার|অর্জন|লাভ|পেয়েছে"))
_TEXTS: Final = ("body", "text", "discussion")
_LEAST: Final = 4
"""Letters of a name."""


def _winners(paper: Paper) -> dict[int, str]:
    """Who came first, second and third by the one table of a paper that has places."""
    found: dict[int, str] = {}
    for table in figure_tables(paper):
        for row in table.rows:
            cells = [normalise(cell.text).strip("* ") for cell in row.cells if cell]
            place = next(
                (index for index, each in enumerate(_PLACES) if cells and each.fullmatch(cells[0])), None
            )
            if place is None or len(cells) < len(_PLACES) - 1:
                continue
            if place in found:
                return {}
            found[place] = cells[1]
    return found


def winners_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """Who has one place by a sentence that names one place and one of the table, where the table has another there."""
    winners = other.once(_winners)
    if len(winners) < len(_PLACES) - 1 or paper.once(_winners):
        return
    for passage in paper.texts:
        if passage.at[0] not in _TEXTS or not passage.own:
            continue
        for sentence in sentences(passage.text):
            places = [index for index, each in enumerate(_PLACES) if each.search(sentence)]
            named = [
                (place, name) for place, name in winners.items() if len(name) >= _LEAST and name in sentence
            ]
            if len(places) != 1 or len(named) != 1 or not _WON.search(sentence):
                continue
            ((place, name),) = named
            right = winners.get(places[0])
            if right and place != places[0] and right not in sentence:
                yield FactApart(passage.at, name, right)


def targets_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The targets in a report's table, where the plan has the indicator of that name and no such target of it."""
    plan = other.document
    if not isinstance(plan, InnovationPlan):
        return
    subject = normalise(getattr(paper.document, "subject", None) or "")
    if "বার্ষিক" not in subject or "অর্ধ" in subject:
        return
    targets = {
        normalise(indicator.text): [_number(str(each)) for each in indicator.targets if each]
        for objective in plan.objectives
        for activity in objective.activities
        for indicator in activity.indicators
    }
    for table in figure_tables(paper):
        columns = [index for index, head in enumerate(table.heads) if normalise(head).strip("* ") == _TARGET]
        for row in table.rows if len(columns) == 1 else ():
            cells = [normalise(cell.text).strip("* ") if cell else "" for cell in row.cells]
            known = next((targets[each] for each in cells if each in targets), [])
            cell = row.cells[columns[0]]
            numbers = [each for each in known if each is not None]
            if cell and cell.value is not None and len(numbers) == len(known) > 0 and cell.value not in known:
                yield FactApart(cell.at, cells[columns[0]], group(numbers[0]))


_TARGET: Final = normalise("লক্ষ্যমাত্রা")


def _number(text: str) -> Decimal | None:
    digits = to_ascii(text).replace(",", "")
    return Decimal(digits) if digits.replace(".", "", 1).isdecimal() else None
