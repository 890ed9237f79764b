"""The year of the plan on which a project report tells."""

from __future__ import annotations

from typing import Final

from govdocs.audit.spans import LETTER
from govdocs.models.other_kinds import ProjectUpdate
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF_PLAN: Final = late(
    rf"(?<![0-9০-৯])(?P<year>[2২][0-9০-৯]{{3}})(?:[-–][0-9০-৯]{{2,4}})?(?: (?:সালের|অর্থ-?বছরের|অর্থ বছরের))?(?: {LETTER}{{1,20}}){{0,2}} কর্ম ?পরিকল্পনা"
)


def year_of_plan(update: ProjectUpdate) -> int | None:
    """The one year of whose plan an update report speaks."""
    texts = (
        getattr(update, name) for name in ("summary", "background", "solutions", "results", "conclusion")
    )
    said = (normalise(getattr(text, "text", None) or "") for text in texts)
    years = {int(to_ascii(match["year"])) for text in said for match in _OF_PLAN.finditer(text)}
    return years.pop() if len(years) == 1 else None
