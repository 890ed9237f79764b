"""The small tables of a project's update report: who gains, results, stakeholders, risks, employment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from govdocs.importing.fields.project_sections_known import TypedSection
from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import SURE, Recognition
from govdocs.importing.writing.prose_writing import at_start, escaped, written
from govdocs.models.part import Part
from govdocs.models.project_sections import Beneficiaries, Results
from govdocs.models.project_tables import Employment, Risks, Stakeholders
from govdocs.numerals import to_ascii

_GAIN: Final = (("who", re.compile("উপকার\\s*ভোগী\\s*(?:কারা|$)|^কারা")), ("number", re.compile("^সংখ্যা|উপকারভোগীর সংখ্যা")), ("special", re.compile("নারী|প্রতিবন্ধী|সুবিধাবঞ্চিত")))  # fmt: skip
_MEASURED: Final = (("time", "সময়"), ("cost", "খরচ"), ("visits", "যাতায়াত"))
_LABEL: Final = re.compile(r"^(?P<label>[^:ঃ।]{2,110}?)\s*(?P<sign>[:ঃ])\s*(?P<text>.*)$", re.DOTALL)
_MARKER: Final = re.compile(r"^(?:[\d০-৯]{1,2}\s*[.।)]|\([\d০-৯ক-হ]{1,2}\))\s*")
_PEOPLE: Final = re.compile(r"^(?P<number>[\d০-৯,]+)\s*(?P<unit>\D{0,12})$")
_PAIRS: Final[dict[str, tuple[type[Part], str, str]]] = {
    "stakeholders": (Stakeholders, "name", "role"),
    "risks": (Risks, "risk", "solution"),
    "employment": (Employment, "trade", "people"),
}

Rows = list[list[str]]


def put_table_section(finding: Recognition, section: TypedSection, value: dict[str, Any], text: str) -> bool:
    """Put a section whose field is a table; whether its lines have that table."""
    lines = section.lines
    if section.name == "beneficiaries":
        found = _beneficiaries(section, value, text)
    else:
        at, rows = _rows(lines)
        if not rows:
            return False
        before = "\n\n".join(filter(None, (at_start(escaped(text)) if text else "", written(lines[:at]))))
        value |= {"text": before} if before else {}
        found = _results(value, rows) if section.name == "results" else _pairs(section.name, value, rows)
    if found:
        finding.put(section.name, value, SURE, section.all_lines)
        finding.printed += [text for name in ("columns", "labels") for text in _usual(section.name, name)]
    return found


def _usual(section: str, name: str) -> Sequence[str]:
    kinds: dict[str, type[Part]] = {"beneficiaries": Beneficiaries, "results": Results}
    kind = kinds.get(section) or _PAIRS[section][0]
    return kind.model_fields[name].default if name in kind.model_fields else ()


def _rows(lines: Sequence[TextLine]) -> tuple[int, Rows]:
    """The rows of two or three cells with which the lines end, and where they begin: a table, or, in text, pairs of lines apart."""
    tables = [at for at, line in enumerate(lines) if line.table]
    if len(tables) == 1 and tables[0] == len(lines) - 1:
        table = lines[-1].table
        assert table is not None
        rows = [[cell_text(cell).strip() for cell in row] for row in table.rows]
        plain = all(cell.columns == cell.rows == 1 for row in table.rows for cell in row)
        return tables[0], rows if plain and {len(row) for row in rows} <= {2, 3} else []
    if tables or len(lines) < 4:
        return 0, []
    if all(line.column is not None for line in lines):  # two texts apart on a line, read column by column
        beside = [
            [line.text for line in group] for _, group in groupby(sorted(lines, key=_height), key=_height)
        ]
        return (0, beside) if all(len(row) == 2 for row in beside) else (0, [])
    groups: list[list[TextLine]] = []
    for line in lines:
        if not groups or line.gap:
            groups.append([])
        groups[-1].append(line)
    if all(len(group) == 2 for group in groups):
        return 0, [[line.text for line in group] for group in groups]
    return 0, []


def _height(line: TextLine) -> int:
    return line.paragraph


def _beneficiaries(section: TypedSection, value: dict[str, Any], text: str) -> bool:
    """Three labelled lines, or rows of a table: who, how many, and what the deprived gain."""
    labels: list[str] = []
    last = ""
    if text:
        value["text"] = at_start(escaped(text))
    for label, said in _labelled(section.lines):
        name = next(
            (name for name, pattern in _GAIN if label and pattern.search(_MARKER.sub("", label))), None
        )
        if name and name not in value and len(labels) == [one for one, _ in _GAIN].index(name):
            value[name] = at_start(escaped(said))
            labels.append(label)
            last = name
        elif last:
            value[last] += f"\n\n{at_start(escaped(f'{label}: {said}' if label else said))}"
        else:
            return False
    if len(labels) != len(_GAIN) or not all(value[name] for name, _ in _GAIN):
        return False
    if tuple(labels) != Beneficiaries.model_fields["labels"].default:
        value["labels"] = labels
    return True


def _labelled(lines: Sequence[TextLine]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in lines:
        if line.table:
            for row in line.table.rows:
                texts = [cell_text(cell).strip() for cell in row]
                found.append(
                    (texts[0].rstrip(" :"), " ".join(texts[1:])) if len(texts) > 1 else ("", texts[0])
                )
            continue
        label = _LABEL.match(line.full)
        if label:
            found.append((label["label"].strip() + ("ঃ" if label["sign"] == "ঃ" else ""), label["text"]))
        else:
            found.append(("", line.full))
    return found


def _results(value: dict[str, Any], rows: Rows) -> bool:
    """Expected and achieved in time, cost and visits, and the others under heads of their own."""
    head, *body = rows
    kinds = len(head) == 3
    if kinds:
        value["kind_heading"] = head[0] or "না"
    else:
        value |= {"kind_heading": "না", "labels": "না"}
    value |= {"expected_heading": head[-2] or "না", "achieved_heading": head[-1] or "না"}
    labels: list[str] = []
    others: list[dict[str, str]] = []
    under_others = False
    for row in body:
        label, expected, achieved = row if kinds else ["", *row]
        name = next((name for name, word in _MEASURED if (label or expected).startswith(word)), None)
        outcome = {"expected": _cell(expected), "achieved": _cell(achieved)}
        outcome = {key: text for key, text in outcome.items() if text}
        if not under_others and name and name not in value and outcome:
            value[name] = outcome
            labels.append(label)
        elif not under_others and not name and "প্রত্যাশিত" in expected:
            value["others_heading"] = expected
            under_others = achieved == head[-1]
            if not under_others:
                return False
        elif under_others and outcome and not label:
            others.append(outcome)
        else:
            return False
    if kinds and len(labels) == len(_MEASURED):
        value["labels"] = labels
    if others:
        value["others"] = others
    return bool(labels) and (not kinds or len(labels) == len(_MEASURED))


def _pairs(name: str, value: dict[str, Any], rows: Rows) -> bool:
    """Rows of two cells under two heads."""
    kind, left, right = _PAIRS[name]
    head, *body = rows
    if len(head) != 2 or not body or not all(row[0] for row in body):
        return False
    if tuple(head) != kind.model_fields["columns"].default:
        value["columns"] = [text or "না" for text in head]
    if name == "employment":
        return _employment(value, body)
    value["rows"] = [{left: _cell(row[0])} | ({right: _cell(row[1])} if row[1] else {}) for row in body]
    return True


def _employment(value: dict[str, Any], body: Rows) -> bool:
    """How many found work in each field; the unit is the same in all rows, and the total as typed."""
    found = [(trade, match) for trade, people in body if (match := _PEOPLE.match(people))]
    units = {match["unit"].strip() for _, match in found}
    if len(found) != len(body) or len(units) > 1:
        return False
    unit = units.pop()
    if unit != Employment.model_fields["unit"].default:
        value["unit"] = unit or "না"
    value["total"] = "না"
    if found[-1][0].startswith(("মোট", "সর্বমোট")) and len(found) > 1:
        value["total"] = to_ascii(found[-1][1]["number"]).replace(",", "")
        value["total_label"] = found[-1][0]
        found.pop()
    value["rows"] = [{"trade": trade, "people": match["number"]} for trade, match in found]
    return True


def _cell(text: str) -> str:
    """The text of a cell, whose lines are paragraphs."""
    lines = [at_start(escaped(line.strip())) for line, _ in groupby(text.split("\n")) if line.strip()]
    return "\n\n".join(lines)
