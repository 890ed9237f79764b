"""The day that a document speaks from."""

from __future__ import annotations

import datetime as dt

from govdocs.audit.reading.paper import Paper
from govdocs.models.other_kinds import Minutes, PressNote
from govdocs.models.parts import Dates


def own_day(paper: Paper) -> dt.date | None:
    """Of minutes the day of the meeting, of a press note that of its publication, else that of the letter; None where it has none."""
    document = paper.document
    if isinstance(document, Minutes) and document.held and document.held.date:
        return document.held.date.date
    if isinstance(document, PressNote):
        dateline = document.dateline
        published = document.published or (dateline.date if dateline else None)
        return published.date if published else None
    stated = getattr(document, "date", None)
    return stated.gregorian.date if isinstance(stated, Dates) else None
