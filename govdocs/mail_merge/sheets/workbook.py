"""Which sheet of a workbook is read, with a notice of the other sheets and a warning of hidden rows."""

from __future__ import annotations

from typing import NamedTuple

from govdocs.mail_merge import messages
from govdocs.mail_merge.sheets.sheet import Sheet, refuse
from govdocs.problems.problem import Place, Problem, Severity
from govdocs.problems.suggestions import brief, suggestion
from govdocs.text.unicode import same_name

MAX_TABS = 10_000


class Tab(NamedTuple):
    """A sheet of a workbook, before it is read."""

    name: str
    part: str
    """The file in the zip that holds it."""
    hidden: bool


def choose(file: str, tabs: list[Tab], wanted: str | None) -> tuple[Tab, list[Problem]]:
    """The sheet of that name, else the first that is not hidden, with a notice where there are others."""
    names = ", ".join(brief(tab.name) for tab in tabs[:20])
    if wanted is not None:
        found = next((tab for tab in tabs if same_name(tab.name) == same_name(wanted)), None)
        if found is None:
            meant = suggestion(wanted, [tab.name for tab in tabs])
            hint = messages.DID_YOU_MEAN.filled(meant=meant) if meant else messages.SHEETS.filled(names=names)
            refuse(file, messages.NO_SUCH_SHEET.filled(name=wanted)._replace(hint=hint), given=wanted)
        return found, []
    seen = [tab for tab in tabs if not tab.hidden] or tabs
    if len(seen) == 1:
        return seen[0], []
    several = messages.SEVERAL_SHEETS.filled(count=len(seen), name=seen[0].name, names=names)
    notice = several.problem(Place(file, 1, 1, 1, 2), severity=Severity.NOTICE)
    return seen[0], [notice]


def report_hidden(sheet: Sheet, rows: int) -> None:
    """Warn of rows that a filter or a hand has hidden: they are read too, and their letters are made."""
    if rows:
        place = Place(sheet.file, 1, 1, 1, 2)
        sheet.notices.append(
            messages.HIDDEN_ROWS.filled(count=rows).problem(place, severity=Severity.WARNING)
        )
