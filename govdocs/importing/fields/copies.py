"""The lists of recipients under a letter: label, purpose, order of seniority, second number and date, the entries, who signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from govdocs.importing.lines import cues
from govdocs.importing.lines.day_lines import day_value
from govdocs.importing.lines.number_line import split_number
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import LIKELY, SURE, Recognition
from govdocs.importing.roles import signature_lines
from govdocs.importing.roles.role_names import Placed
from govdocs.memo_number.reading import label_before
from govdocs.numerals import to_ascii, to_bangla

_EDGES: Final = " \t:ঃ–—,-"


def put_lists(finding: Recognition, lines: Sequence[Placed]) -> None:
    """The lists, in the order in which they stand."""
    numbers: list[TextLine] = []
    dates: list[TextLine] = []
    signatures: list[list[TextLine]] = []
    heading: TextLine | None = None
    entries: list[TextLine] = []
    last = ""

    def close() -> None:
        nonlocal numbers, dates, signatures, heading, entries
        if heading is not None or entries:
            _put(finding, heading, numbers, dates, entries, signatures)
        else:
            finding.rest += [line.full for line in (*numbers, *dates)]
        numbers, dates, signatures, heading, entries = [], [], [], None, []

    for one in lines:
        if one.role in ("number", "distribution", "copies") and (
            entries or (heading is not None and one.role != "number")
        ):
            close()
        if one.role == "number":
            numbers.append(one.line)
        elif one.role == "date":
            dates.append(one.line)
        elif one.role in ("distribution", "copies"):
            heading = one.line
        elif one.role == "recipient":
            entries.append(one.line)
        elif one.role == "signature":
            if last != "signature" or not signatures:
                signatures.append([])
            signatures[-1].append(one.line)
        last = one.role
    close()


def _put(
    finding: Recognition,
    heading: TextLine | None,
    numbers: Sequence[TextLine],
    dates: Sequence[TextLine],
    entries: Sequence[TextLine],
    signatures: Sequence[Sequence[TextLine]],
) -> None:
    text = "" if heading is None else heading.text
    is_distribution = bool(cues.DISTRIBUTION.match(text))
    name = "distribution" if is_distribution else "copies"
    value: dict[str, Any] = {}
    _take_heading(text, name, value)
    if numbers:
        number, behind = split_number(numbers[0].text)
        label = label_before(numbers[0].text)
        own = finding.tree.get("number_label", "")
        if label and label.rstrip(" :") != own:
            value["number_label"] = label.rstrip(" :")
        value["number"] = number
        days = ([behind] if behind else []) + [line.text for line in dates]
        day, left = day_value(days) if days else (None, "")
        if day is not None:
            value["date"] = day
            finding.rest += [left] if left else []
        elif days:
            finding.rest += days
        elif finding.kind == "letter":
            value["date"] = "না"
    elif dates:
        finding.rest += [line.full for line in dates]
    else:
        value["numbered"] = "না"
    marker, recipients = _entries(entries)
    if marker is not None and marker != "১।":
        value["item_mark"] = marker or "না"
    if recipients:
        value["recipients"] = recipients
    if signatures:
        labels: dict[str, str] = {}
        value["signature"], _ = signature_lines.signatory(signatures[0], labels)
        for key, label in labels.items():
            finding.tree.setdefault("labels", {}).setdefault(key, label)
        finding.rest += [line.full for block in signatures[1:] for line in block]
    lines = [line for line in (heading, *entries) if line is not None]
    if not recipients:
        finding.rest += [
            line.full
            for line in (*lines, *numbers, *dates, *(line for block in signatures for line in block))
        ]
        return
    if name in finding.tree and name == "copies" and "distribution" not in finding.tree:
        before = finding.tree.pop("copies")  # of two lists the first is printed first
        before.setdefault("label", "অনুলিপি")
        finding.tree["distribution"] = before
        finding.fields["distribution"] = replace(finding.fields.pop("copies"), name="distribution")
    finding.put(name, value, SURE if heading is not None else LIKELY, lines)


def _take_heading(text: str, name: str, value: dict[str, Any]) -> None:
    """Label, purpose and seniority from the line over a list."""
    if not text:
        return
    if found := cues.SENIORITY.search(text):
        value["seniority"] = found["text"].strip()
        text = (text[: found.start()] + text[found.end() :]).strip()
    found = (cues.DISTRIBUTION if name == "distribution" else cues.COPIES).match(text)
    label = found["label"] if found else text
    rest = text[len(label) :]
    visarga = rest[:1] if rest.startswith("ঃ") else ""
    label = label.rstrip(_EDGES)
    purpose = rest.strip(_EDGES)
    purpose = re.sub(r"^\((.*)\)$", r"\1", purpose)
    usual = "বিতরণ" if name == "distribution" else "অনুলিপি"
    if label + visarga != usual:
        value["label"] = label + visarga
    if purpose:
        value["purpose"] = purpose


def _entries(lines: Sequence[TextLine]) -> tuple[str | None, list[str]]:
    """The marker of the first entry as it is written, and the entries without their markers; None for no entries."""
    texts: list[str] = []
    marks: list[str] = []
    for line in lines:
        found = cues.MARKED.match(line.text)
        marker = line.marker or (found["marker"] if found else "")
        text = line.text if line.marker or not found else line.text[found.end() :]
        if not marker and texts and (not line.first or any(marks)):
            texts[-1] += f" {text}"
            continue
        texts.append(text.strip())
        marks.append(marker)
    if not texts:
        return None, []
    counted = [to_ascii(re.sub(r"[^\d০-৯]", "", mark)) for mark in marks]
    if all(number.isdecimal() and int(number) == place for place, number in enumerate(counted, 1)):
        return to_bangla("".join(marks[0].split())).replace("৷", "।").replace("|", "।"), texts
    by_word = all(line.marker for line in lines if line.first) and len(marks) == len(texts)
    if by_word and all(number.isdecimal() for number in counted) and _rises(counted):
        return re.sub(r"[\d০-৯]+", "১", "".join(marks[0].split())), texts
    if any(line.key for line in lines):  # one of ours, of which an entry was deleted: the page counts anew
        return "১।", texts
    if not any(marks):
        return "", texts
    return "", [f"{mark} {text}".strip() for mark, text in zip(marks, texts, strict=True)]


def _rises(numbers: Sequence[str]) -> bool:
    """Whether numbers follow each other, wherever they begin: what Word counts may go on from a list before."""
    return all(int(after) == int(before) + 1 for before, after in pairwise(numbers))
