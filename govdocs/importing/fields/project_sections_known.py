"""The headings of a project's update report, by their words: where each section begins, and what stands behind its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from govdocs.importing.lines.text_lines import TextLine

_HEADINGS: Final = (
    ("service", re.compile("চিহ্নিত\\s*সেবা")),
    ("implementers", re.compile("^(?:প্রকল্প\\s*)?বাস্তবায়নকারীর\\s*(?:নাম|তথ্য)")),
    ("project", re.compile("^(?:ইনোভেশন\\s*|উদ্ভাবনী\\s*)?(?:প্রকল্পের|উদ্যোগের)\\s*নাম")),
    ("summary", re.compile("সংক্ষিপ্ত\\s*বিবরণ")),
    ("background", re.compile("প্রেক্ষাপট")),
    ("problems", re.compile("(?:বিদ্যমান|পূর্বের)\\s*সমস্যা")),
    ("results", re.compile("অর্জিত\\s*ফলাফল")),
    ("solutions", re.compile("গৃহীত\\s*সমাধান")),
    ("area", re.compile("বাস্তবায়ন\\s*এলাকা")),
    ("beneficiaries", re.compile("উপকার\\s*ভোগী$")),
    ("schedule", re.compile("নির্ধারিত\\s*(?:পরিকল্পনা|সময়)")),
    ("resources", re.compile("সম্পদ\\s*সংগ্রহ|অর্থের\\s*উৎস")),
    ("stakeholders", re.compile("অংশীজন")),
    ("risks", re.compile("ঝুঁ?কি|চ্যালেঞ্জ")),
    ("sustainability", re.compile("টেকসই")),
    ("employment", re.compile("কর্মসংস্থান\\s*বিষয়ক")),
    ("lessons", re.compile("শিক্ষণীয়")),
    ("replication", re.compile("বৃহত্তর\\s*মাত্রা")),
    ("conclusion", re.compile("^উপসংহার$")),
)
_LONGEST: Final = 160  # signs of a heading
TITLE: Final = re.compile("(?:প্রকল্পের|উদ্যোগের)\\s*(?:হালনাগাদ|অগ্রগতি)\\s*প্রতিবেদন$")


@dataclass
class TypedSection:
    """A section as it was typed: its field, its heading, what stands behind that on its line, and the lines below it."""

    name: str
    heading: str
    line: TextLine
    text: str = ""
    lines: list[TextLine] = field(default_factory=list)

    @property
    def all_lines(self) -> list[TextLine]:
        return [self.line, *self.lines]


def section_of(line: TextLine) -> TypedSection | None:
    """The section that a line begins; None for any other line."""
    at = next((at for at, sign in enumerate(line.text) if sign in ":ঃ?।"), 0)
    if line.table or line.area != "body" or not 4 <= at <= _LONGEST or line.text[at] == "।":
        return None
    label, sign, text = line.text[:at].strip(), line.text[at], line.text[at + 1 :].strip()
    name = next((name for name, pattern in _HEADINGS if pattern.search(label)), None)
    if name is None:
        return None
    return TypedSection(name, label if sign == ":" else label + sign, line, text)


def sections_of(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[TypedSection]]:
    """The lines above all sections, and the sections; each begins once, and not above the last title."""
    titles = [at for at, line in enumerate(lines) if TITLE.search(line.text)]
    above = list(lines[: titles[-1] + 1]) if titles else []
    found: list[TypedSection] = []
    for line in lines[len(above) :]:
        section = section_of(line)
        if section and all(section.name != one.name for one in found):
            found.append(section)
        elif found:
            found[-1].lines.append(line)
        else:
            above.append(line)
    return above, found


def names_found(lines: Sequence[TextLine]) -> Iterator[str]:
    """The fields of the sections that begin in the lines."""
    return (section.name for line in lines if (section := section_of(line)))
