"""The sheet of those present at a meeting: its table, and the lines above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from govdocs.importing.lines import cues
from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldTable
from govdocs.importing.recognition import LIKELY, Recognition
from govdocs.importing.writing.prose_writing import written

_COLUMNS: Final = (
    ("serial", re.compile("^(?:ক্র|নং)")),
    ("mobile", re.compile("মোবাইল|ফোন")),
    ("signed", re.compile("স্বাক্ষর")),
    ("name", re.compile("নাম")),
    ("post", re.compile("পদবি|পদবী|দপ্তর|কার্যালয়")),
)
_LABELLED: Final = re.compile(r"^(?P<label>[^:ঃ।]{2,40}?)\s*[:ঃ]\s*(?P<text>.+)$")


def put_attendance(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """The sheet, if there is one among the lines; all else of them goes to the rest."""
    at = next((place for place, line in enumerate(lines) if line.table and _names(line.table)), None)
    if at is None:
        finding.rest += [written([line]) for line in lines if line.table or line.full.strip()]
        return
    table = lines[at].table
    assert table is not None
    names = _names(table)
    value: dict[str, Any] = {"label": "না", "title": "না"}
    particulars: dict[str, str] = {}
    for line in lines[:at]:
        text = line.text
        labelled = _LABELLED.match(text)
        if line.table:
            finding.rest.append(written([line]))
        elif cues.ANNEX.match(text) and value["label"] == "না":
            value["label"] = text
        elif "তালিকা" in text and value["title"] == "না":
            value["title"] = text.strip(" :ঃ")
        elif labelled:
            particulars[labelled["label"].strip()] = labelled["text"].strip()
        elif "meeting" not in value and len(text) > 20:
            value["meeting"] = text
        else:
            finding.rest.append(line.full)
    if particulars:
        value["particulars"] = particulars
    titles = [" ".join(cell_text(cell).split()) for cell in table.rows[0]]
    shown = [
        next((title for title, one in zip(titles, names, strict=True) if one == name), "না")
        for name in ("serial", "name", "mobile", "signed")
    ]
    if shown != ["ক্রমিক নং", "নাম ও পদবি", "মোবাইল নম্বর", "স্বাক্ষর"]:
        value["columns"] = shown
    people = [_attendee(row, names, place) for place, row in enumerate(table.rows[1:], 1)]
    value["attendees"] = [one for one in people if one]
    if blank := sum(not one for one in people):
        value["blank_rows"] = str(blank)
    finding.put("attendance_sheet", value, LIKELY, [lines[at]])
    finding.rest += [written([line]) for line in lines[at + 1 :] if line.table or line.full.strip()]


def _names(table: OldTable) -> list[str]:
    found = [
        next((name for name, pattern in _COLUMNS if pattern.search(" ".join(cell_text(cell).split()))), "")
        for cell in (table.rows[0] if table.rows else ())
    ]
    return found if "name" in found and ({"mobile", "signed", "post"} & set(found)) else []


def _attendee(row: Sequence[Any], names: list[str], place: int) -> dict[str, Any]:
    from govdocs.numerals import to_ascii

    value: dict[str, Any] = {}
    for cell, name in zip(row, names, strict=False):
        text = cell_text(cell).strip()
        if not text:
            continue
        if name == "name":
            first, *rest = [one.strip() for one in text.split("\n") if one.strip()]
            if not rest and ", " in first:
                first, _, tail = first.partition(", ")
                rest = [tail]
            value["name"] = first.rstrip(",")
            if rest:
                value["post"] = ", ".join(rest)
        elif name == "post":
            value["post"] = ", ".join(filter(None, [value.get("post", ""), " ".join(text.split())]))
        elif name == "serial":
            if to_ascii(text).strip(" ।.)") != str(place):
                value["serial"] = text
        elif name:
            value[name] = " ".join(text.split())
    if value.keys() <= {"serial"}:
        return {}
    value.setdefault("name", "–")
    return value
