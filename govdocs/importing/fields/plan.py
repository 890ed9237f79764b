"""The innovation plan, of six columns or with targets, and the report on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.fields.letter import put_head
from govdocs.importing.fields.target_table import (
    grid_of,
    has_activity_numbers,
    heads_of,
    objectives_of,
    serials_differ,
    target_columns,
)
from govdocs.importing.lines import cues
from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldTable
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE, Recognition
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.placing import placed_from_tail
from govdocs.importing.roles.role_names import Placed
from govdocs.importing.writing.prose_writing import written
from govdocs.importing.writing.yaml_writing import texts_of
from govdocs.numerals import to_ascii

_YEAR: Final = re.compile(r"[\d০-৯]{4}(?:\s?[-–]\s?[\d০-৯]{2,4})?")
_TITLE: Final = re.compile("পরিকল্পনা|পরিচালনা|প্রতিবেদন")
_COLUMNS: Final = (
    ("serial", re.compile("^(?:ক্র|নং)")),
    ("period", re.compile("বাস্তবায়নকাল|বাস্তবায়ন কাল|সময়কাল|মেয়াদ")),
    ("officers", re.compile("দায়িত্ব|কর্মকর্তা")),
    ("measure", re.compile("পরিমাপ|মানদণ্ড|সূচক")),
    ("result", re.compile("প্রত্যাশিত|ফলাফল")),
    ("progress", re.compile("অগ্রগতি|অর্জন")),
    ("remark", re.compile("মন্তব্য")),
    ("text", re.compile("প্রস্তাবিত|বিষয়|কাজ|কার্যক্রম")),
)


def plan_columns(table: OldTable) -> list[str]:
    """The fields of the columns of a plan's table; empty where it is no such table."""
    titles = [" ".join(cell_text(cell).split()) for cell in (table.rows[0] if table.rows else ())]
    found = [next((name for name, pattern in _COLUMNS if pattern.search(title)), "") for title in titles]
    found = [name if name not in found[:place] else "" for place, name in enumerate(found)]
    return (
        found
        if "text" in found and len({"period", "officers", "result", "measure"} & set(found)) >= 3
        else []
    )


def is_plan(table: OldTable) -> bool:
    """Whether a table is that of a plan, of six columns or with targets."""
    return bool(plan_columns(table) or target_columns(grid_of(table)))


def put_plan(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """The fields of a plan."""
    at = next((place for place, line in enumerate(lines) if line.table and is_plan(line.table)), len(lines))
    heads = [line for line in lines[:at] if not line.table and line.key != "gap"]
    titled = next(
        (place for place, line in enumerate(heads) if _TITLE.search(line.text) and _YEAR.search(line.text)),
        None,
    )
    if titled is not None:
        title = heads.pop(titled)
        finding.put("title", title.text, SURE, [title])
        finding.put("year", _YEAR.search(title.text)[0].replace(" ", ""), SURE, [title])  # type: ignore[index]
        if "প্রতিবেদন" in title.text:
            finding.tree["report"] = "হ্যাঁ"
    if any(cues.GOVERNMENT.search(line.text) for line in heads):
        put_head(finding, [Placed(line, "letterhead") for line in heads])
    elif heads:
        names = [line.text for line in heads]
        finding.put("organisation", names[0] if len(names) == 1 else names, LIKELY, heads)
    finding.rest += [written([line]) for line in lines[:at] if line.table]
    if at < len(lines) and (table := lines[at].table):
        if plan_columns(table):
            finding.tree["style"] = "six_columns"
            _put_actions(finding, table, lines[at])
        else:
            _put_targets(finding, table, lines[at])
    rest = placed_from_tail([line for line in lines[at + 1 :] if line.key != "gap"])
    people = [
        one for one in rest if one.role == "signature" or (one.role == "to" and one.line.column is not None)
    ]
    signed: list[dict[str, Any]] = []
    for _, group in groupby(people, key=lambda one: (one.block, one.line.column)):
        signed.append(signature_lines.signatory([one.line for one in group], {})[0])
    finding.put("signatures", signed[:4], LIKELY, [one.line for one in people])
    finding.rest += [text for value in signed[4:] for text in texts_of(value)]
    finding.rest += [written([one.line]) for one in rest if one not in people and one.role != "skip"]


def _put_actions(finding: Recognition, table: OldTable, line: TextLine) -> None:
    names = plan_columns(table)
    titles = [" ".join(cell_text(cell).split()) for cell in table.rows[0]]
    heads = {name: title for name, title in zip(names, titles, strict=True) if name}
    finding.tree["heads"] = heads
    if {"progress", "remark"} & set(names):
        finding.tree["report"] = "হ্যাঁ"
    actions: list[dict[str, Any]] = []
    for place, row in enumerate(table.rows[1:], 1):
        if len(row) != len(names):  # part of an action, whose other cells reach down from above
            finding.rest += [cell_text(cell) for cell in row if cell_text(cell).strip()]
            continue
        value: dict[str, Any] = {}
        for cell, name in zip(row, names, strict=False):
            text = cell_text(cell).strip()
            if name == "serial" and to_ascii(text).strip("।.) ") == str(place):
                continue
            if not text:
                continue
            if not name or name == "serial":
                finding.rest.append(text)
                continue
            value[name] = _officers(text) if name == "officers" else text
        if value and "text" in value:
            actions.append(value)
        elif value:
            finding.rest += [cell_text(cell) for cell in row if cell_text(cell).strip()]
    finding.put("actions", actions, SURE if len(actions) > 1 else POSSIBLE, [line])


def _put_targets(finding: Recognition, table: OldTable, line: TextLine) -> None:
    grid = grid_of(table)
    columns = target_columns(grid)
    finding.tree["style"] = "targets"
    if {"achievement", "score"} & set(columns):
        finding.tree["report"] = "হ্যাঁ"
    if heads := heads_of(grid, columns, str(finding.tree.get("year", ""))):
        finding.tree["target_heads"] = heads
    finding.printed += [place.text for row in grid[:2] for place in row]
    value, totals, rest = objectives_of(grid, columns)
    finding.rest += rest
    finding.tree["total"] = totals.get("total") or "না"
    if "report" in finding.tree:
        finding.tree["total_score"] = totals.get("total_score") or "না"
    reasons = [] if has_activity_numbers(grid, columns) else [messages.NUMBERS_ADDED]
    if serials_differ(grid, columns):
        reasons.append(messages.NUMBERS_DIFFER)
    finding.put("objectives", value, SURE if len(value) > 1 else LIKELY, [line], *reasons)


def _officers(text: str) -> Any:
    lines = [one.strip() for one in text.split("\n") if one.strip()]
    people: list[dict[str, Any]] = []
    for one in lines:
        if people and signature_lines.is_post(one):
            people[-1].setdefault("posts", []).append(one)
        else:
            people.append({"name": one})
    return [one if "posts" in one else one["name"] for one in people]
