"""The table of a plan with targets: objectives, activities and indicators, each with its weight, unit and five levels → objectives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.old_document import OldCell, OldTable
from govdocs.models.indicators import LEVELS
from govdocs.models.plan_heads import TargetHeads
from govdocs.numerals import to_ascii

_COLUMNS: Final = (
    ("serial", re.compile("^(?:ক্র|নং)")),
    ("objective_weight", re.compile("(?:বিষয়ের|উদ্দেশ্যের|ক্ষেত্রের|উদ্দেশ্য)\\s*মান")),
    ("weight", re.compile("সূচকের\\s*মান|^মান$|ওজন")),
    ("objective", re.compile("উদ্দেশ্য")),
    ("activity", re.compile("কার্যক্রম")),
    ("indicator", re.compile("সূচক")),
    ("unit", re.compile("একক")),
    ("previous", re.compile("প্রকৃত\\s*অর্জন|পূর্ববর্তী|গত বছর")),
    ("projection", re.compile("প্রক্ষেপণ")),
    ("evidence", re.compile("প্রমাণক")),
    ("score", re.compile("স্কোর|প্রাপ্ত মান")),
    ("achievement", re.compile("অর্জন")),
)
_LEVEL: Final = re.compile("অসাধারণ|উত্তম|চলতি মান")
_NEEDED: Final = {"serial", "objective", "objective_weight", "activity", "indicator", "unit", "weight"}
_NUMBER: Final = re.compile(r"^[\[(]?\s*+(?P<number>[\d০-৯]{1,2}(?:\.[\d০-৯]{1,2}){1,2})\s*+[\])]?\.?\s++")
_TOTAL: Final = re.compile("^(?:সর্ব)?মোট")
_DASHES: Final = ("", "-", "–", "—")


@dataclass(frozen=True)
class _GridPlace:
    """A place of the table's grid: the text of its cell, and whether the cell begins here."""

    text: str
    begins: bool


Grid = list[list[_GridPlace]]


def grid_of(table: OldTable) -> Grid:
    """The table as rows of as many places as it has columns; a cell that covers several is at each of them."""
    width = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    width = min(width, 60)
    reaching: dict[int, tuple[OldCell, int]] = {}
    found: Grid = []
    for row in table.rows:
        places: list[_GridPlace] = []
        cells = iter(row)
        while len(places) < width:
            at = len(places)
            if at in reaching:
                cell, left = reaching.pop(at)
                places.append(_GridPlace(_text(cell), False))
                if left > 1:
                    reaching[at] = (cell, left - 1)
                continue
            cell = next(cells, None)  # type: ignore[assignment]
            if cell is None:
                places.append(_GridPlace("", False))
                continue
            for across in range(min(cell.columns, width - at)):
                places.append(_GridPlace(_text(cell), not across))
                if cell.rows > 1:
                    reaching[at + across] = (cell, cell.rows - 1)
        found.append(places)
    return found


def _text(cell: OldCell) -> str:
    return cell_text(cell).strip()


def target_columns(grid: Grid) -> list[str]:
    """The field of each column; empty where it is no table of targets."""
    if len(grid) < 3:
        return []
    found: list[str] = []
    for above, below in zip(grid[0], grid[1], strict=True):
        title = " ".join(above.text.split())
        if "লক্ষ্যমাত্রা" in title or _LEVEL.search(below.text):
            name = "level"
        else:
            name = next((name for name, pattern in _COLUMNS if pattern.search(title)), "")
        found.append(name if name in ("level", "projection") or name not in found else "")
    whole = set(found) >= _NEEDED and found.count("level") == len(LEVELS) and found.count("projection") <= 2
    return found if whole else []


def heads_of(grid: Grid, columns: Sequence[str], year: str) -> dict[str, Any]:
    """The heads of the columns that are not the usual ones."""
    value: dict[str, Any] = {}
    for name, place in zip(columns, grid[0], strict=True):
        title = " ".join(place.text.split())
        usual = "" if name in ("level", "projection", "") else TargetHeads.model_fields[name].default
        if name == "level" and title != f"লক্ষ্যমাত্রা {year}":
            value["targets"] = title
        elif name == "projection":
            value.setdefault("projections", []).append(title)
        elif name and name != "level" and title != usual:
            value[name] = title
    levels = [
        " ".join(place.text.split()) for name, place in zip(columns, grid[1], strict=True) if name == "level"
    ]
    if levels != list(TargetHeads.model_fields["levels"].default):
        value["levels"] = levels
    return value


def objectives_of(
    grid: Grid, columns: Sequence[str]
) -> tuple[list[dict[str, Any]], dict[str, str], list[str]]:
    """The objectives, the totals under them, and the texts that found no field."""
    objectives: list[dict[str, Any]] = []
    totals: dict[str, str] = {}
    rest: list[str] = []
    for row in grid[2:]:
        cells = {
            name: place
            for name, place in zip(columns, row, strict=True)
            if name not in ("level", "projection", "")
        }
        if _TOTAL.match(row[0].text) or (not objectives and not cells["objective"].text):
            if not _TOTAL.match(row[0].text):
                rest += _begun(row)
            else:
                totals = {"total": cells["objective_weight"].text or cells["weight"].text}
                totals |= (
                    {"total_score": cells["score"].text} if "score" in cells and cells["score"].text else {}
                )
            continue
        if cells["objective"].begins and cells["objective"].text:
            objective: dict[str, Any] = {"text": _one_line(cells["objective"].text)}
            if cells["objective_weight"].text:
                objective["weight"] = cells["objective_weight"].text
            objectives.append(objective | {"activities": []})
        activities = objectives[-1]["activities"]
        if (cells["activity"].begins and cells["activity"].text) or not activities:
            activities.append({"text": _one_line(_NUMBER.sub("", cells["activity"].text)), "indicators": []})
        if not cells["indicator"].text:
            rest += [
                text for text in _begun(row) if text not in (cells["objective"].text, cells["activity"].text)
            ]
            continue
        activities[-1]["indicators"].append(_indicator(cells, row, columns))
        rest += [
            place.text
            for name, place in zip(columns, row, strict=True)
            if not name and place.begins and place.text
        ]
    return objectives, totals, rest


def _indicator(
    cells: dict[str, _GridPlace], row: Sequence[_GridPlace], columns: Sequence[str]
) -> dict[str, Any]:
    typed = cells["indicator"].text
    number = _NUMBER.match(typed)
    value: dict[str, Any] = {
        "number": typed[: number.end()].strip() if number else "না",
        "text": _one_line(typed[number.end() :] if number else typed),
    }
    for name in ("unit", "weight", "previous", "evidence", "achievement", "score"):
        if name in cells and cells[name].text not in _DASHES:
            value[name] = cells[name].text if name == "evidence" else _one_line(cells[name].text)
    levels = [
        _one_line(place.text) or "-" for name, place in zip(columns, row, strict=True) if name == "level"
    ]
    while levels and levels[-1] in _DASHES:
        levels.pop()
    if levels:
        value["targets"] = levels
    if years := [_one_line(place.text) for name, place in zip(columns, row, strict=True) if name == "projection" and place.text not in _DASHES]:  # fmt: skip
        value["projections"] = years
    return value


def serials_differ(grid: Grid, columns: Sequence[str]) -> bool:
    """Whether the numbers of the objectives are others than the page counts."""
    at = columns.index("serial")
    typed = [
        row[at].text for row in grid[2:] if row[at].begins and row[at].text and not _TOTAL.match(row[at].text)
    ]
    return [to_ascii(text).strip(" .।)([]") for text in typed] != [
        str(place) for place in range(1, len(typed) + 1)
    ]


def has_activity_numbers(grid: Grid, columns: Sequence[str]) -> bool:
    """Whether the activities have numbers, which the page prints anyway."""
    at = columns.index("activity")
    return any(_NUMBER.match(row[at].text) for row in grid[2:])


def _begun(row: Sequence[_GridPlace]) -> Iterator[str]:
    return (place.text for place in row if place.begins and place.text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
