"""Of which kind a document is: a letter, minutes, news for the press, or an innovation plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govdocs.importing.lines import cues
from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.lines.titles import title_form
from govdocs.importing.recognition import LIKELY, SURE

_MINUTES: Final = re.compile(r"কার্যবিবরণী ?(?:[।:ঃ]|প্রসঙ্গে)? ?$")
_PLAN: Final = re.compile("কর্ম\\s?-?পরিকল্পনা|কর্মপরিচালনা")
_PLAN_HEADS: Final = ("বাস্তবায়নকাল", "দায়িত্বপ্রাপ্ত", "প্রত্যাশিত", "পরিমাপ", "সূচক", "লক্ষ্যমাত্রা", "কার্যক্রম", "উদ্দেশ্য")


def kind_of(lines: Sequence[TextLine]) -> tuple[str, float]:
    """The English name of the kind, and how sure that is."""
    early = [line for line in lines[:40] if not line.table]
    weights = {
        "minutes": _minutes(early, lines),
        "press_note": _press(early),
        "innovation_plan": _plan(lines),
        "project_update": _project(lines, early),
    }
    kind = max(weights, key=lambda name: weights[name])
    if weights[kind] >= 3:
        return kind, SURE if weights[kind] >= 4 else LIKELY
    return "letter", SURE if _letter(early) >= 2 else LIKELY


def _minutes(early: Sequence[TextLine], lines: Sequence[TextLine]) -> float:
    if any(line.key == "minutes_subject" for line in early[:16]):
        return 9
    titled = any(
        _MINUTES.search(cues.SUBJECT.sub("", line.text))
        and len(line.text) < 260
        and not cues.REFERENCES.match(line.text)
        for line in early[:16]
    )
    chair = any(cues.CHAIR.match(line.text) for line in early)
    facts = sum(
        any(pattern.match(line.text) for line in early)
        for pattern in (cues.MEETING_PLACE, cues.MEETING_TIME, cues.ATTENDANCE)
    )
    decided = any(cues.DECISIONS.match(line.text) for line in lines if not line.table) or any(
        _is_decisions(line) for line in lines
    )
    opening = any(cues.OPENER.match(line.text) and "প্রেরণ" in line.text for line in early)
    if not titled:
        return min(chair + decided, 2)
    return 2 * titled + 2 * chair + 0.5 * facts + 1.5 * decided - 2 * opening


def _is_decisions(line: TextLine) -> bool:
    head = " ".join(cell_text(cell) for cell in line.table.rows[0]) if line.table and line.table.rows else ""
    return "সিদ্ধান্ত" in head and ("আলোচনা" in head or "বাস্তবায়ন" in head)


def _press(early: Sequence[TextLine]) -> float:
    if any(line.key in ("headline", "news", "press_title") for line in early):
        return 9
    titled = any(
        title_form(line.text) in ("handout", "press-note")
        or re.match(r"^(?:তথ্য\s?বিবরণী|প্রেস (?:নোট|রিলিজ|বিজ্ঞপ্তি)|সংবাদ বিজ্ঞপ্তি)", line.text)
        for line in early[:12]
    )
    dateline = any(
        re.match(r"^[^\d০-৯]{2,20},\s*[\d০-৯]{1,2}\s?\S+\s*(?:\(|[\d০-৯]{4}|:|ঃ)", line.text)
        for line in early[:20]
    )
    published = any(re.match(r"^(?:প্রকাশন তারিখ|প্রকাশের তারিখ|সর্বশেষ হাল-?\s?নাগাদ)", line.text) for line in early)
    subject = any(cues.SUBJECT.match(line.text) for line in early)
    return 3 * titled + 1.5 * dateline + 3 * published - 2 * subject


def _plan(lines: Sequence[TextLine]) -> float:
    head = [line for line in lines[:14] if not line.table]
    titled = any(
        _PLAN.search(line.text) and len(line.text) < 120 and not cues.SUBJECT.match(line.text)
        for line in head[:8]
    )
    from govdocs.importing.fields.plan import is_plan

    table = next((line.table for line in lines if line.table and is_plan(line.table)), None)
    heads = " ".join(cell_text(cell) for row in (table.rows[:2] if table else ()) for cell in row)
    fits = sum(word in heads for word in _PLAN_HEADS)
    letter = any(cues.SUBJECT.match(line.text) or cues.NUMBER.match(line.text) for line in head)
    return (1.5 * titled + min(fits, 4) * 0.7 - 3 * letter) if table else 0


def _project(lines: Sequence[TextLine], early: Sequence[TextLine]) -> float:
    from govdocs.importing.fields.project_sections_known import TITLE, names_found

    titled = any(TITLE.search(line.text) and len(line.text) < 80 for line in early[:12])
    sections = len(set(names_found(lines)))
    subject = any(cues.SUBJECT.match(line.text) for line in early)
    return (1.5 * titled + min(sections, 8) * 0.5 - 3 * subject) if sections >= 5 else 0


def _letter(early: Sequence[TextLine]) -> int:
    found = (cues.SUBJECT, cues.NUMBER, cues.COPIES, cues.DISTRIBUTION, cues.SALUTATION)
    return sum(any(pattern.match(line.text) for line in early) for pattern in found)
