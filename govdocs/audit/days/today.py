"""The weekday that a press note calls today's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import days_in, weekday_in
from govdocs.audit.reading.paper import Passage
from govdocs.audit.spans import LETTER
from govdocs.models.document import Document
from govdocs.models.other_kinds import PressNote
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

_TODAY: Final = late(rf"(?<!{LETTER})আজ,? ?\(?(?P<name>{LETTER}{{2,9}} ?বার)(?!{LETTER})")


def today_in(document: Document, passage: Passage) -> Iterator[tuple[str, dt.date, Quote]]:
    """Each weekday that follows আজ in the first text of a press note, with the day of its dateline."""
    if not isinstance(document, PressNote) or passage.at != ("text",):
        return
    dateline = document.dateline
    stated = (dateline.date if dateline else None) or document.published
    if stated is None:
        return
    dated = {start for mention in days_in(passage.text) for _, start in mention.weekdays}
    for match in _TODAY.finditer(passage.text):
        name = weekday_in(match["name"])
        if name and match.start("name") not in dated:  # beside a date it is held against that
            yield name, stated.date, Quote.of(passage.text, *match.span("name"))
