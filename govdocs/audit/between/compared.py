"""The papers beside a paper with whose facts its own should agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_CHANGES: Final = late(
    normalise(
        "সংশোধ|প্রতিস্থাপ|বাতিল|স্থগিত|পুনর্নির্ধার|পুনঃনির্ধার|পুনর্বিবেচনা|পুনর্বণ্টন|উপযোজন|বৃদ্ধি|বর্ধিত|নবায়ন|হালনাগাদ(?! (?:তথ্য|প্রতিবেদন|অবস্থা|চিত্র|তালিকা|অগ্রগতি))|পরিবর্তে|পুনরায়"
    )
)


def compared(paper: Paper) -> Iterator[Beside]:
    """The documents beside a paper with whose facts its own agree: not where it changes them, nor those of another month or year."""
    if not paper.beside or paper.once(changes_something):
        return
    for other in paper.beside:
        if other.tie is not Tie.PLAN and not _of_another_time(paper, other):
            yield other


def changes_something(paper: Paper) -> bool:
    """Whether a paper corrects, raises or calls off what another says."""
    document = paper.document
    said = (getattr(document, name, None) or "" for name in ("subject", "body", "discussion"))
    return bool(_CHANGES.search(normalise(" ".join(said))))


_FISCAL: Final = late("[0-9০-৯]{4}[-–][0-9০-৯]{2,4}")
_MONTHS: Final = late(rf"(?:{MONTH})(?:[/ ,-]{{0,2}}[0-9০-৯]{{4}})?")
_YEARS: Final = late(rf"(?<![0-9০-৯–-])[0-9০-৯]{{4}}(?= (?:{normalise('সাল|সন|শিক্ষাবর্ষ')}))")


def _of_another_time(paper: Paper, other: Beside) -> bool:
    texts = [normalise(getattr(each.document, "subject", None) or "") for each in (paper, other)]
    for pattern in (_MONTHS, _FISCAL, _YEARS):
        first, second = (set(pattern.findall(text)) for text in texts)
        if first and second and not first & second:
            return True
    return False


_CHANGES_IT: Final = late(
    normalise(
        "সংশোধ|প্রতিস্থাপ|স্থগিত|পুনর্নির্ধার|পুনঃনির্ধার|পুনর্বণ্টন|উপযোজন|বর্ধিত|বর্ধন|(?:মেয়াদ|সময়|সময়সীমা|বরাদ্দ|ব্যয়|মূল্য) বৃদ্ধি|পরিবর্তন|পরিবর্তিত|পরিবর্তে|বাতিলকরণ|বাতিল প্রসঙ্গে|হালনাগাদ(?! (?:তথ্য|প্রতিবেদন|অবস্থা|চিত্র|তালিকা|অগ্রগতি))"
    )
)


def of_one_time(paper: Paper) -> Iterator[Beside]:
    """The documents beside a paper of the same month and year, neither of which says in its subject that it changes something."""
    for other in paper.beside:
        subjects = (normalise(getattr(each.document, "subject", None) or "") for each in (paper, other))
        if not any(map(_CHANGES_IT.search, subjects)) and not _of_another_time(paper, other):
            yield other
