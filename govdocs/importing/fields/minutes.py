"""Minutes of a meeting: facts, discussion, decisions in a list or a table, closing, signature, distribution, who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from govdocs.importing.fields.attendance import put_attendance
from govdocs.importing.fields.copies import put_lists
from govdocs.importing.fields.decision_table import decisions_of, is_decision_table
from govdocs.importing.fields.letter import (
    put_body,
    put_head,
    put_number_and_date,
    put_signatures,
    split_at_copies,
)
from govdocs.importing.fields.meeting_facts import put_facts
from govdocs.importing.lines import cues
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE, Recognition
from govdocs.importing.roles.placing import placed_from_tail
from govdocs.importing.roles.role_names import Placed
from govdocs.importing.roles.signature_lines import weight
from govdocs.importing.writing.prose_writing import written
from govdocs.numerals import to_bangla

_LABEL: Final = re.compile(r"^(?P<label>[^:ঃ।]{2,45}?)\s*[:ঃ]\s*(?P<text>.*)$")
_OWNER: Final = re.compile(r"^(?P<label>বাস্তবায়ন(?:কারী|ে|কারীঃ)?|দায়িত্ব(?:প্রাপ্ত)?)\s*[:ঃ–-]+\s*")
_DEADLINE: Final = re.compile(r"^(?P<label>সময়সীমা|সময়|বাস্তবায়নের সময়)\s*[:ঃ–-]+\s*")
_TITLED: Final = re.compile("কার্যবিবরণী")


def put_minutes(finding: Recognition, lines: Sequence[TextLine]) -> None:
    """The fields of minutes."""
    lines = [
        line
        for line in lines
        if line.key not in ("gap", "page_number", "running_head")
        and not (line.area == "footer" and cues.PAGE_MARK.match(line.text))
    ]
    at = _put_opening(finding, lines)
    at = put_facts(finding, lines, at)
    at = _put_discussion(finding, lines, at)
    at = _put_decisions(finding, lines, at)
    at = _put_closing(finding, lines, at)
    _put_tail(finding, lines[at:])


def _put_opening(finding: Recognition, lines: Sequence[TextLine]) -> int:
    """Letterhead, number and date where they stand above, and the subject."""
    heads: list[Placed] = []
    above: list[Placed] = []
    for at, line in enumerate(lines[:30]):
        found = cues.SUBJECT.match(line.text)
        if line.table or cues.CHAIR.match(line.text):
            break
        if found or _TITLED.search(line.text):
            taken = [line]
            text = line.text[found.end() :] if found else line.text
            while (
                at + len(taken) < len(lines)
                and not _ends(taken[-1].text)
                and _goes_on(lines[at + len(taken)])
            ):
                taken.append(lines[at + len(taken)])
                text += f" {taken[-1].text}"
            _put_heads(finding, heads, above)
            finding.put(
                "subject", " ".join(text.split()), SURE if found or _TITLED.search(text) else POSSIBLE, taken
            )
            if found:
                finding.set_label("subject", found["label"] + found["colon"].strip(), "বিষয়")
            elif line.key != "minutes_subject":
                finding.tree.setdefault("labels", {})["subject"] = "না"
            return at + len(taken)
        if cues.NUMBER.match(line.text):
            above.append(Placed(line, "number"))
        elif cues.DATE.match(line.text) and not cues.MEETING_TIME.match(line.text):
            above.append(Placed(line, "date"))
        else:
            corner = line.column is not None and line.columns > 2 and line.column in (0, line.columns - 1)
            heads.append(Placed(line, "corner" if corner else "letterhead"))
    _put_heads(finding, heads, above)
    return len(heads) + len(above)


def _put_heads(finding: Recognition, heads: list[Placed], above: list[Placed]) -> None:
    put_head(finding, heads)
    put_number_and_date(finding, above)


def _ends(text: str) -> bool:
    return text.rstrip().endswith(("।", "৷", "কার্যবিবরণী")) or bool(_TITLED.search(text))


def _goes_on(line: TextLine) -> bool:
    return not line.table and not _LABEL.match(line.text) and len(line.text) < 160


def _put_discussion(finding: Recognition, lines: Sequence[TextLine], at: int) -> int:
    start = at
    while at < len(lines):
        line = lines[at]
        if line.table and is_decision_table(line.table):
            break
        if not line.table and (
            cues.DECISIONS.match(line.text) or line.key in ("decisions_title", "minutes_closing")
        ):
            break
        if line.key in ("signatory", "hand", "signed", "post") or (
            not line.table and at > start and (cues.MINUTES_END.search(line.text) or weight(lines, at) >= 3)
        ):
            break
        at += 1
    put_body(finding, lines[start:at], "discussion")
    finding.tree.pop("tables", None)
    return at


def _put_decisions(finding: Recognition, lines: Sequence[TextLine], at: int) -> int:
    """The decisions: under their title, or in a table with the discussion."""
    if at >= len(lines):
        return at
    if not lines[at].table and (cues.DECISIONS.match(lines[at].text) or lines[at].key == "decisions_title"):
        title = lines[at].text.strip("* ")
        if title != "গৃহীত সিদ্ধান্ত:":
            finding.tree["decisions_title"] = title
        at += 1
    if at < len(lines) and lines[at].table and is_decision_table(lines[at].table):  # type: ignore[arg-type]
        value, settings = decisions_of(lines[at].table)  # type: ignore[arg-type]
        finding.put("decisions", value, SURE, [lines[at]])
        finding.tree |= settings
        return at + 1
    items: list[dict[str, Any]] = []
    marks: list[str] = []
    taken: list[TextLine] = []
    while at < len(lines):
        line = lines[at]
        text = line.text
        if (
            line.table
            or cues.MINUTES_END.search(text)
            or line.key in ("minutes_closing", "signatory", "hand", "signed")
        ):
            break
        found = cues.MARKED.match(text)
        if line.marker or found:
            marks.append(line.marker or found["marker"])  # type: ignore[index]
            items.append({"text": text if line.marker or not found else text[found.end() :]})
        elif items and (owner := _OWNER.match(text)):
            rest = text[owner.end() :]
            deadline = re.search(r"(?:[;,।]\s*+|(?<![\s;,।])\s++)?সময়সীমা\s*+[:ঃ–-]++\s*+(.*)$", rest)
            if deadline:
                items[-1]["deadline"] = deadline[1].strip(" ;।")
                rest = rest[: deadline.start()]
            items[-1]["owner"] = _owners(rest.strip(" ;।"))
            finding.set_label("owner", owner["label"], "বাস্তবায়ন")
        elif items and (deadline := _DEADLINE.match(text)):
            items[-1]["deadline"] = text[deadline.end() :].strip()
        elif items and weight(lines, at) < 3 and (not line.first or len(text) > 60):
            items[-1]["text"] += f"\n\n{text}"
        elif not items and len(text) > 30 and weight(lines, at) < 3 and not cues.NUMBER.match(text):
            items.append({"text": text})
            marks.append("")
        else:
            break
        taken.append(line)
        at += 1
    if items:
        finding.put(
            "decisions",
            [item["text"] if len(item) == 1 else item for item in items],
            SURE if all(marks) else POSSIBLE,
            taken,
        )
        mark = to_bangla(marks[0].replace(" ", "").replace("৷", "।"))
        if mark and "১" in mark and mark != "১।":
            finding.tree["item_mark"] = mark
    return at


def _put_closing(finding: Recognition, lines: Sequence[TextLine], at: int) -> int:
    start = at
    while (
        at < len(lines)
        and not lines[at].table
        and len(lines[at].text) > 40
        and weight(lines, at) < 3
        and not cues.NUMBER.match(lines[at].text)
        and lines[at].key not in ("signatory", "hand")
    ):
        at += 1
    if at > start:
        finding.put(
            "closing",
            written(lines[start:at]),
            SURE if cues.MINUTES_END.search(lines[start].text) else LIKELY,
            lines[start:at],
        )
    return at


def _put_tail(finding: Recognition, lines: Sequence[TextLine]) -> None:
    placed = [one for one in placed_from_tail(lines) if one.role != "skip"]
    first, later = split_at_copies(
        [
            Placed(
                replace(one.line),
                "signature" if one.role == "to" and not _has(placed, "signature") else one.role,
                one.block,
            )
            for one in placed
        ]
    )
    put_signatures(finding, [one for one in first if one.role == "signature"])
    if later and later[0].role == "number":
        numbers = [one for one in later if one.role in ("number", "date")]
        put_number_and_date(finding, [one for one in numbers if later.index(one) < 6])
        later = [one for one in later if not (one in numbers and later.index(one) < 6)]
        put_lists(finding, later)
        for name in ("distribution", "copies"):
            if name in finding.tree:
                finding.tree[name].pop("numbered", None)
    else:
        put_number_and_date(finding, [one for one in first if one.role in ("number", "date")])
        put_lists(finding, later)
    annex = [one.line for one in placed if one.role == "annex"]
    put_attendance(finding, annex)
    known = ("signature", "number", "date", "distribution", "copies", "recipient", "annex")
    finding.rest += [one.line.full for one in (*first, *later) if one.role not in known]


def _has(lines: Sequence[Placed], role: str) -> bool:
    return any(one.role == role for one in lines)


def _owners(text: str) -> Any:
    """Who carries a decision out: several where each text between commas ends in a post."""
    parts = [part.strip() for part in re.split(r"[,;]", text)]
    return parts if len(parts) > 1 and all(cues.POST_ENDS.search(part) for part in parts) else text
